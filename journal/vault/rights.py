"""Whose a vault is, and who else may look into it: the owner alone, by the rights of POSIX.

Another user's files are refused when a vault is opened; that costs nothing, as the files are looked at
anyhow. Rights that are too wide are no reason to keep the writer out: they are found behind the first
screen, said once, and taken back when the writer wants it.
"""

from __future__ import annotations

import contextlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from journal.errors import ReadOnly

OTHERS = stat.S_IRWXG | stat.S_IRWXO


def refusal(path: Path, status: os.stat_result) -> ReadOnly:
    """Return why a vault with this in it is not opened: it is a link, or else another user's.

    A link leads out of the folder, and SQLite would put its journal beside the target. Another user's file
    could be exchanged under our hands, and what we make beside it could shut its owner out.
    """
    if stat.S_ISLNK(status.st_mode):
        return ReadOnly(
            "“{0}” in the journal's folder is a link to another place; nothing was opened or "
            "changed. Put the file itself there.",
            path.name,
        )
    return ReadOnly(
        "“{0}” belongs to another user, so it was not opened and nothing was changed. Open it "
        "as that user, or copy the folder and open your copy.",
        path,
    )


def loose_files(folder: Path) -> list[Path]:
    """Return what in a vault, itself included, others than its owner may read, write or enter."""
    if os.name == "nt":
        return []
    return [path for path, status in _inside(folder) if status.st_mode & OTHERS]


def tighten(folder: Path) -> list[Path]:
    """Take the others' rights away and return what is still loose, as on a disk that keeps no rights.

    What the owner may do stays as it is: a journal that was made read-only is not made writable.
    """
    for path in loose_files(folder):
        with contextlib.suppress(OSError):
            path.chmod(stat.S_IMODE(path.lstat().st_mode) & ~OTHERS)
    return loose_files(folder)


def _inside(folder: Path) -> Iterator[tuple[Path, os.stat_result]]:
    """Yield the folder and all that lies in it. Links are passed over: their rights are their target's."""
    with contextlib.suppress(OSError):
        status = folder.lstat()
        if stat.S_ISLNK(status.st_mode):
            return
        yield folder, status
        if stat.S_ISDIR(status.st_mode):
            for path in sorted(folder.iterdir()):
                yield from _inside(path)
