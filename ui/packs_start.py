"""``inmind packs PATH``: the window, with the packs of clients that lie there."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path


def packs_asked(arguments: Sequence[str], folder: str | None) -> tuple[Path, str | None]:
    """Return where the packs lie and which journal was named; SystemExit where that cannot be."""
    parser = argparse.ArgumentParser(
        prog="inmind packs",
        description="The window, with what clients gave to you; your notes stay in your own journal.",
        allow_abbrev=False,
    )
    parser.add_argument("path", metavar="PATH", type=Path, help="a pack, or a folder of packs")
    parser.add_argument("--journal", metavar="VAULT", default=folder, help="your own journal's folder")
    told = parser.parse_args(arguments)
    if not told.path.exists():
        parser.exit(1, f"inmind: There is nothing at “{told.path}”.\n")
    return told.path.absolute(), told.journal
