"""The files of another program's export, in a folder or a zip of one, read with care.

Nothing is unpacked and nothing is written. Links and names that lead elsewhere are left out and counted; a
zip that would unfold into more than it may is refused in a sentence.
"""

from __future__ import annotations

import contextlib
import os
import re
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

from journal.errors import BadImport
from journal.interchange.told import Count, Told
from journal.vault.files import error_for, plain_errors

MOST_MEMBERS = 200_000  # names: an export may bring a hundred thousand photographs, which are left behind
LARGEST_MEMBER = 256 * 2**20  # bytes
LARGEST_WHOLE = 512 * 2**20  # bytes read of one export
HIGHEST_RATIO = 200  # of a text to its packed form; prose reaches 5, JSON with much of the same 30
SMALL = 2**20  # bytes, below which a ratio says nothing
# Other ways to pack may ask for gigabytes before the first byte.
_PLAIN_METHODS = (
    zipfile.ZIP_STORED,
    zipfile.ZIP_DEFLATED,
)
_ENCRYPTED = 0x1
_UNIX = 3  # the system whose modes of files stand in a zip
_DRIVE = re.compile(r"[A-Za-z]:/")
DAMAGED = "“{0}” is damaged, or no zip file; nothing of it was taken in."
TOO_LARGE = "“{0}” unfolds into more than is taken in at once; nothing of it was taken in."


class Member(NamedTuple):
    """A file of an export: its name with ``/`` between folders, its size in bytes, and how to read it."""

    name: str
    size: int
    read: Callable[[], bytes]


class Members(list[Member]):
    """The files of an export, and how many links and names that lead out of it are left out of them."""

    elsewhere = 0


def is_zip(path: Path) -> bool:
    """True where a file begins as a zip does."""
    try:
        with path.open("rb") as file:
            return file.read(4) in (b"PK\x03\x04", b"PK\x05\x06")
    except OSError:
        return False


@contextlib.contextmanager
def members_of(path: Path) -> Iterator[Members]:
    """Give the files of a folder or a zip, in the order of their names, while the block lasts.

    Hidden files and folders are left out; so are links and names that lead elsewhere, which are counted.

    Raises:
        BadImport: It is no zip, damaged, encrypted, or unfolds into too much; also while a member is read.
        JournalError: The file system refuses.
    """
    if path.is_dir():
        with plain_errors(path):
            yield _members_in_folder(path)
        return
    with plain_errors(path):
        if not path.is_file():  # a pipe was read to its end by whoever looked what it is
            raise BadImport("A zip cannot be read from a pipe; save it to a file first.")
        try:
            archive = zipfile.ZipFile(path)
        except (zipfile.BadZipFile, NotImplementedError, ValueError, EOFError):
            raise BadImport(DAMAGED, path.name) from None
    with archive:
        yield _members_in_zip(archive, _Budget(path))


def _name_of(member: Member) -> str:
    return member.name


class _Budget:
    """How much may still be read of one export."""

    def __init__(self, path: Path) -> None:
        self.name = path.name
        self._left = LARGEST_WHOLE

    def take(self, size: int) -> None:
        self._left -= size
        if self._left < 0 or size > LARGEST_MEMBER:
            raise BadImport(TOO_LARGE, self.name)


def _refuse(error: OSError) -> None:
    """Let nothing be left out without a word because it may not be read."""
    raise error_for(error, Path(os.fsdecode(error.filename))) from error


def _members_in_folder(folder: Path) -> Members:
    members, budget = Members(), _Budget(folder)
    for root, folders, files in os.walk(folder, onerror=_refuse):
        folders[:] = [name for name in folders if not name.startswith(".")]
        members.elsewhere += sum(Path(root, name).is_symlink() for name in folders)  # never walked into
        for name in files:
            file = Path(root, name)
            if name.startswith("."):
                continue
            if file.is_symlink():
                members.elsewhere += 1
            elif file.is_file():
                inner = file.relative_to(folder).as_posix()
                members.append(Member(inner, file.stat().st_size, partial(_read, file, budget)))
            if len(members) > MOST_MEMBERS:
                raise BadImport(TOO_LARGE, budget.name)
    members.sort(key=_name_of)
    return members


def _read(file: Path, budget: _Budget) -> bytes:
    with plain_errors(file), file.open("rb") as opened:
        content = opened.read(LARGEST_MEMBER + 1)
    budget.take(len(content))
    return content


def _members_in_zip(archive: zipfile.ZipFile, budget: _Budget) -> Members:
    members, infos = Members(), archive.infolist()
    if len(infos) > MOST_MEMBERS:
        raise BadImport(TOO_LARGE, budget.name)
    for info in infos:
        name = info.filename.replace("\\", "/")  # as some tools of Windows part folders
        parts = [part for part in name.split("/") if part not in ("", ".")]
        hidden = any((part.startswith(".") and part != "..") or part == "__MACOSX" for part in parts)
        if name.endswith("/") or hidden:
            continue
        if name.startswith("/") or ".." in parts or _DRIVE.match(name) or _is_link(info):
            members.elsewhere += 1
            continue
        members.append(Member("/".join(parts), info.file_size, partial(_unpacked, archive, info, budget)))
    members.sort(key=_name_of)
    return members


def _is_link(info: zipfile.ZipInfo) -> bool:
    return info.create_system == _UNIX and stat.S_ISLNK(info.external_attr >> 16)


def _unpacked(archive: zipfile.ZipFile, info: zipfile.ZipInfo, budget: _Budget) -> bytes:
    if info.flag_bits & _ENCRYPTED:
        raise BadImport("“{0}” is under a password; export it without one.", budget.name)
    if info.compress_type not in _PLAIN_METHODS:
        raise BadImport(DAMAGED, budget.name)
    if info.file_size > SMALL and info.file_size > HIGHEST_RATIO * max(1, info.compress_size):
        raise BadImport(TOO_LARGE, budget.name)
    budget.take(info.file_size)
    try:
        with archive.open(info) as file:
            content = file.read(info.file_size + 1)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError):
        raise BadImport(DAMAGED, budget.name) from None
    if len(content) > info.file_size:
        raise BadImport(TOO_LARGE, budget.name)
    return content


def attachments_left(count: int) -> list[Told]:
    """Return what is told of photographs and other files that stay behind."""
    return [Told("Attachments left behind: {0}.", (Count(count),))] if count else []


def elsewhere_left(count: int) -> list[Told]:
    """Return what is told of links and of names that lead out of an export."""
    return [Told("Links and names that lead elsewhere, left out: {0}.", (Count(count),))] if count else []
