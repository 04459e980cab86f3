"""Writing small files so that a power cut leaves the old one or the new one, never half of one."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Iterator
from pathlib import Path

from journal.errors import JournalError, NoSpace, NotAJournal, ReadOnly

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_REFUSED = {errno.EACCES, errno.EPERM, errno.EROFS}


@contextlib.contextmanager
def plain_errors(path: Path) -> Iterator[None]:
    """Raise what the file system refuses as a ``JournalError`` that names the path."""
    try:
        yield
    except OSError as error:
        raise error_for(error, path) from error


def error_for(error: OSError, path: Path) -> JournalError:
    """Return the sentence for what the file system answered about ``path``."""
    if error.errno in _FULL:
        return NoSpace(
            "The disk is full, so “{0}” was not written; what was there is unchanged. Free some "
            "space, then try again.",
            path.name,
        )
    if error.errno in _REFUSED:
        return ReadOnly(
            "You have no right to read or write “{0}”, or its disk is read-only; nothing was "
            "changed. Give yourself the right, or choose another place.",
            path,
        )
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return NotAJournal("There is nothing at “{0}”.", path)
    return JournalError("“{0}” cannot be used: {1}.", path, error.strerror or type(error).__name__)


def written_out(folder: Path) -> Path:
    """Return ``folder`` as a whole path, its ``~`` written out.

    Raises:
        NotAJournal: No such place can be: nobody has that home, or a name holds what no name can.
    """
    try:
        if b"\0" in os.fsencode(folder):
            raise ValueError("a NUL in a name")
        return folder.expanduser().absolute()
    except (RuntimeError, ValueError):
        raise NotAJournal("There is no place named “{0}”.", folder) from None


def replace_file(path: Path, content: bytes) -> None:
    """Put ``content`` at ``path``, readable by the owner alone: write, fsync, rename, fsync the folder."""
    temporary = path.with_name(f"{path.name}.new-{os.getpid()}")
    with plain_errors(path):
        try:
            descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(descriptor, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            temporary.replace(path)
        except OSError:
            temporary.unlink(missing_ok=True)
            raise
        sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make names in ``folder`` durable. Windows keeps no such thing and needs nothing."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
