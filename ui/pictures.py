"""Pictures of the pages, taken without a screen: for whoever has none, or wants to look at all of them.

``python -m ui.pictures --journal VAULT --out FOLDER`` takes every page in both themes and several sizes.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

SIZES = ((1280, 820), (1024, 700), (1920, 1080))
THEMES = ("light", "dark")


def take_pictures(
    vault: Path, folder: Path, *, pages: Sequence[int] = (0, 4), sizes: Sequence[tuple[int, int]] = SIZES[:1]
) -> list[Path]:
    """Write a PNG of each of these pages in both themes and return the files."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from journal.store.journal_store import JournalStore
    from ui.app import make_application, open_window

    folder.mkdir(parents=True, exist_ok=True)
    _, theme = make_application(sys.argv[:1])
    with JournalStore.open(vault) as store:
        window, session = open_window(store, theme)
        window.show()
        written = []
        for position in pages:
            window.show_page(position)
            for width, height in sizes:
                window.resize(width, height)
                for name in THEMES:
                    theme.choose("dark" if name == "dark" else "light")
                    window.settle()
                    path = folder / f"page-{position + 1}-{name}-{width}x{height}.png"
                    window.grab().save(str(path))
                    written.append(path)
        window.close()
        session.close()
    return written


def main() -> int:
    """Take every page of a journal."""
    parser = argparse.ArgumentParser(prog="python -m ui.pictures", description=__doc__)
    parser.add_argument("--journal", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    told = parser.parse_args()
    for path in take_pictures(told.journal, told.out, pages=range(6), sizes=SIZES):
        print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
