"""What exports of Markdown and RedNotebook look like, told without loading what reads their YAML."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from journal.interchange.guessing import Look

NOTE_ENDINGS = (".md", ".markdown")
MONTH = re.compile(r"(\d{4})-(\d{2})\.txt", re.ASCII)


def looks_like_red_notebook(look: Look) -> bool:
    """True where there is a file named as RedNotebook names its months."""
    names = look.names or (look.source.path.name,)
    return any(MONTH.fullmatch(PurePosixPath(name).name) for name in names)


def looks_like_markdown(look: Look) -> bool:
    """True where there is a note."""
    names = look.names or (look.source.path.name,)
    return any(name.lower().endswith(NOTE_ENDINGS) for name in names)
