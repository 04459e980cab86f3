"""A file that appears whole or not at all, however long the writing takes."""

from __future__ import annotations

import contextlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from journal.errors import JournalError
from journal.vault.files import plain_errors, sync_folder


@contextlib.contextmanager
def replaced_file(path: Path) -> Iterator[BinaryIO]:
    """Yield a file to write, which stands at ``path`` once the block has ended well.

    It is readable by its owner alone. What stood there before stays until then. A device or a pipe is
    written to as it is.

    Raises:
        JournalError: The file system refuses, or a folder stands there.
    """
    with plain_errors(path):
        if path.is_dir():
            raise JournalError(f"“{path}” is a folder; name a file.")
        if path.exists() and not stat.S_ISREG(path.stat().st_mode):
            with path.open("wb") as file:
                yield file
            return
        path = path.resolve()  # through a link, so that what it leads to is replaced and not the link
        temporary = path.with_name(f"{path.name}.new-{os.getpid()}")
        try:
            with os.fdopen(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            temporary.replace(path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
        sync_folder(path.parent)
