#!/usr/bin/env python3
"""Cut our fonts down to the Latin letters, for the web page of a pack: resources/fonts/web/*.woff.

A page carries its fonts in itself, so each kilobyte is in every pack, and cutting takes too long to do it
anew each time. The same fonts give the same bytes. Run after a change of a font, from anywhere:

    .venv/bin/python packaging/web_fonts.py
"""

from __future__ import annotations

from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

FONTS = Path(__file__).resolve().parent.parent / "resources" / "fonts"
# Basic Latin, Latin-1, Latin Extended-A, and the dashes, quotation marks and signs that our words use.
LETTERS = [*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x2010, 0x2027), 0x2032, 0x2033, 0x20AC, 0x2212]
FEATURES = ["kern", "liga", "ccmp", "locl", "mark", "mkmk"]


def main() -> None:
    """Write a web font for each of ours."""
    (FONTS / "web").mkdir(exist_ok=True)
    for path in sorted(FONTS.glob("*.ttf")):
        target = FONTS / "web" / f"{path.stem}.woff"
        cut(path, target)
        print(f"{target.name}: {target.stat().st_size:,} bytes")


def cut(path: Path, target: Path) -> None:
    """Write the Latin part of one font."""
    options = subset.Options(
        flavor="woff", layout_features=FEATURES, hinting=False, notdef_outline=True, name_IDs=[]
    )
    font = TTFont(path, recalcTimestamp=False)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=LETTERS)
    subsetter.subset(font)
    font.flavor = "woff"
    font.save(target)


if __name__ == "__main__":
    main()
