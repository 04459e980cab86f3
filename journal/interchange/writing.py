"""A file that appears whole or not at all, however long the writing takes."""

from __future__ import annotations

import contextlib
import os
import shutil
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from journal.errors import AlreadyThere, JournalError
from journal.interchange.leftovers import beside
from journal.interchange.outside import check_outside
from journal.vault.files import plain_errors, sync_folder


@contextlib.contextmanager
def replaced_file(path: Path) -> Iterator[BinaryIO]:
    """Yield a file to write, which stands at ``path`` once the block has ended well.

    It is readable by its owner alone. What stood there before stays until then. A device or a pipe is
    written to as it is.

    Raises:
        BadValue: It would lie in a journal's own folder.
        JournalError: The file system refuses, or a folder stands there.
    """
    check_outside(path)
    with plain_errors(path):
        if path.is_dir():
            raise JournalError("“{0}” is a folder; name a file.", path)
        if path.exists() and not stat.S_ISREG(path.stat().st_mode):
            with path.open("wb") as file:
                yield file
            return
        path = path.resolve()  # through a link, so that what it leads to is replaced and not the link
        temporary = beside(path)
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


def write_file(path: Path, content: bytes) -> None:
    """Put ``content`` at ``path`` as ``replaced_file`` does, with its errors."""
    with replaced_file(path) as file:
        file.write(content)


@contextlib.contextmanager
def new_file_at(path: Path) -> Iterator[Path]:
    """Yield a path at which a file is to be made, which stands at ``path`` once the block has ended well.

    It is for what can write to a path alone. What stood there before stays until then.

    Raises:
        BadValue: It would lie in a journal's own folder.
        JournalError: The file system refuses, or something else than a file stands there.
    """
    check_outside(path)
    with plain_errors(path), _owners_alone():
        if path.exists() and not path.is_file():
            raise JournalError("“{0}” is no file; name another place.", path)
        path = path.resolve()
        temporary = beside(path)
        temporary.unlink(missing_ok=True)
        try:
            yield temporary
            with temporary.open("rb+") as file:
                os.fsync(file.fileno())
            temporary.replace(path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
        sync_folder(path.parent)


@contextlib.contextmanager
def new_folder_at(path: Path) -> Iterator[Path]:
    """Yield an empty folder to fill, which stands at ``path`` once the block has ended well.

    Raises:
        AlreadyThere: Something stands there that is not an empty folder.
        BadValue: It would lie in a journal's own folder.
        JournalError: The file system refuses.
    """
    check_outside(path)
    with plain_errors(path), _owners_alone():
        path = path.resolve()
        if path.exists() and not (path.is_dir() and not any(path.iterdir())):
            raise AlreadyThere("There is already something at “{0}”; name a new folder.", path)
        temporary = beside(path)
        temporary.mkdir()
        try:
            yield temporary
            sync_folder(temporary)
            if path.exists():
                path.rmdir()  # empty, as was seen
            temporary.rename(path)
        except BaseException:
            shutil.rmtree(temporary, ignore_errors=True)
            raise
        sync_folder(path.parent)


@contextlib.contextmanager
def _owners_alone() -> Iterator[None]:
    """What is made in the block is its owner's alone."""
    before = os.umask(0o077)
    try:
        yield
    finally:
        os.umask(before)
