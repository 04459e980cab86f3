"""What is made beside its place until it is whole, and what a process that was killed left of that.

It holds plain text, so it may not lie about for longer than until the next writing to the same place.
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import stat
from pathlib import Path


def beside(path: Path) -> Path:
    """Return where this process makes what shall stand at ``path``; what was left of earlier ones goes."""
    for name, number in _left(path):
        if _is_ours(name) and _is_abandoned(name, number):
            _take_away(name)
    return path.with_name(f"{path.name}.new-{os.getpid()}")


def _left(path: Path) -> list[tuple[Path, int]]:
    pattern = re.compile(rf"{re.escape(path.name)}\.new-([0-9]{{1,10}})")
    with contextlib.suppress(OSError):
        names = [(entry, pattern.fullmatch(entry)) for entry in os.listdir(path.parent)]  # noqa: PTH208
        return [(path.with_name(name), int(found[1])) for name, found in names if found is not None]
    return []


def _is_ours(path: Path) -> bool:
    """True for what this user alone can read, as all is that is made here; others may bear such a name."""
    try:
        status = path.lstat()
    except OSError:
        return False
    if not (stat.S_ISREG(status.st_mode) or stat.S_ISDIR(status.st_mode)):
        return False
    return os.name == "nt" or (status.st_uid == os.getuid() and not status.st_mode & 0o077)


def _is_abandoned(path: Path, process: int) -> bool:
    """True where the process that made it is gone; where that cannot be seen, it stays."""
    if process == os.getpid():  # of an earlier process with our number: we have not begun
        return True
    if os.name == "nt":  # to ask for a process would end it; an open file cannot be taken away there
        return path.is_file()
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return True
    except OSError:
        return False
    return False


def _take_away(path: Path) -> None:
    with contextlib.suppress(OSError):
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()
