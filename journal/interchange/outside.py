"""Where nothing may be written for others to read: within any journal's own folder.

A file put in the place of ``journal.db`` or ``keys.json`` would be the end of the journal, and one among its
backups would be taken for one or thinned out with them.
"""

from __future__ import annotations

import os
from pathlib import Path

from journal.errors import BadValue, JournalError, TooNew
from journal.vault.folder import DATABASE, SUFFIX
from journal.vault.header import FILE_NAMES, read_header


def check_outside(path: Path) -> None:
    """See that ``path``, with every link followed, is no journal's folder and lies in none.

    A backup and the room of a second computer count as such: they hold the journal's keys.

    Raises:
        BadValue: It is, or it does.
    """
    place = Path(os.path.realpath(path))  # Path.resolve raises where links lead round in a circle
    if any(_is_journals(folder) for folder in (place, *place.parents)):
        raise BadValue(
            "“{0}” lies in a journal's own folder, where nothing else may be written; nothing was changed. "
            "Name another place.",
            path,
        )


def _is_journals(folder: Path) -> bool:
    has_keys = any(os.path.lexists(folder / name) for name in FILE_NAMES)
    if os.path.lexists(folder / DATABASE) and (has_keys or folder.suffix.lower() == SUFFIX):
        return True
    return has_keys and _has_our_keys(folder)


def _has_our_keys(folder: Path) -> bool:
    try:
        read_header(folder)
    except TooNew:
        return True
    except JournalError:  # another program's, or damaged and without a journal beside them
        return False
    return True
