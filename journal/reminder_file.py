"""The reminder's file as it is written: under a lock, whole or not at all, for its owner alone.

The window, the command line and a system's timer all change it, each only what it knows. So every change
reads the file anew while the others wait.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from journal.errors import JournalError
from journal.reminders import Damaged, Moment, Reminder, due, read, state_path, told
from journal.vault.files import plain_errors

Change = Callable[[Reminder], Reminder]


def find_reminder(path: str = "") -> Reminder | None:
    """Return what the file says; None where there is none, or none that can be read."""
    try:
        return read(path or state_path())
    except Damaged:
        return None


def change_reminder(change: Change, path: str = "") -> Reminder:
    """Put what ``change`` makes of the present reminder into the file, and return it.

    Raises:
        JournalError: The file cannot be written.
    """
    file = Path(path or state_path())
    with _alone(file):
        before = find_reminder(str(file))
        after = change(before or Reminder())
        if after != before:
            _write(file, after)
        return after


def put_back(before: Reminder | None, path: str = "") -> None:
    """Let the file say what it said before; with None there was none, or none that could be read.

    Raises:
        JournalError: The file cannot be written.
    """
    if before is not None:
        change_reminder(lambda _: before, path)
    elif find_reminder(path) is not None:
        file = Path(path or state_path())
        with _alone(file), plain_errors(file):
            file.unlink(missing_ok=True)


def claim(week: int, now: Moment, path: str = "") -> bool:
    """Be the one who asks for the review of ``week``; False where another was quicker or it is settled.

    Raises:
        JournalError: The file cannot be written, and who asks then could not be kept from asking again.
    """
    is_ours = False

    def take(reminder: Reminder) -> Reminder:
        nonlocal is_ours
        is_ours = due(reminder, now) == week
        return told(reminder, week) if is_ours else reminder

    change_reminder(take, path)
    return is_ours


def note_written(vault: str, day: int) -> None:
    """Note that the journal has an entry on this day (``date.toordinal``), where that day asks for one.

    What cannot be noted is asked for once more, and that is all.
    """
    known = find_reminder()
    if known is not None and known.vault == vault and day in known.drawn:
        with contextlib.suppress(JournalError):
            change_reminder(lambda reminder: reminder.changed(written=day))


def _write(file: Path, reminder: Reminder) -> None:
    temporary = file.with_name(f"{file.name}.new-{os.getpid()}")
    with plain_errors(file):
        try:
            descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(descriptor, "wb") as opened:
                opened.write(json.dumps(reminder.record(), indent=1).encode())
            temporary.replace(file)
        except OSError:
            temporary.unlink(missing_ok=True)
            raise


def _lock_of(file: Path) -> Path:
    return file.with_name(f"{file.name}.lock")


@contextlib.contextmanager
def _alone(file: Path) -> Iterator[None]:
    with plain_errors(file):
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(_lock_of(file), os.O_RDWR | os.O_CREAT, 0o600)
    try:
        _lock(descriptor, file)
        yield
    finally:
        os.close(descriptor)


def _lock(descriptor: int, file: Path) -> None:
    """Wait for whoever holds the lock: each holds it for a millisecond, and it goes with its process."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(descriptor, msvcrt.LK_LOCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX)
    except OSError as error:
        raise JournalError(
            "“{0}” is in use by another program; nothing was changed. Try again.", file.name
        ) from error
