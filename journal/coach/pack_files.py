"""The files of a pack, in a folder or in a zip of one, read with care: a pack comes from a stranger.

Nothing is unpacked and nothing is written. Only names that the caller knows are read, each up to a size that
the caller names; a name that leads elsewhere, a link, or a zip that would unfold into more than it may ends
in a ``PackRefused`` with a sentence.
"""

from __future__ import annotations

import contextlib
import importlib
import os
import stat
import struct
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Protocol

from journal.errors import NotAPack, PackLocked, PackRefused

if TYPE_CHECKING:
    from zipfile import ZipInfo

DESCRIPTION = "datapackage.json"
MOST_IN_ZIP = 1000  # names
LONGEST_NAME = 300  # characters
LARGEST_DIRECTORY = (
    1 << 20
)  # bytes in which a zip lists its names: each name takes a hundred times that of memory
LARGEST_ZIP = 1 << 28
STORED, DEFLATED = 0, 8  # other ways to pack a zip may ask for gigabytes before the first byte
ENCRYPTED = 0x1

BROKEN = "“{0}” was left alone: it is damaged, or no zip file. Ask for it once more."
TOO_LARGE = "“{0}” was left alone: it is larger, or holds more, than any pack."
LEADS_OUT = "“{0}” was left alone: it holds a name or a link that leads out of it, or what is no file."
UNREADABLE = "“{0}” cannot be read just now. Look whether its disk is there and whether you may read it."
NO_PACK = "“{0}” is no pack from In Mind. It was left alone."
SEVERAL = "“{0}” holds several packs. Unpack it and open the folder."
LOCKED = "“{0}” opens with the passphrase that your client gave you."
WRONG = "That passphrase does not open “{0}”. Try again."


class PackFiles(Protocol):
    """The files of one pack."""

    def has(self, name: str) -> bool:
        """True where the pack holds a file of this name."""
        ...

    def read(self, name: str, most: int) -> bytes:
        """Return a file's content, at most ``most`` bytes of it.

        Raises:
            PackRefused: It is larger, a link, damaged, or not there.
            PackLocked: It needs a passphrase, or another one.
        """
        ...


@contextlib.contextmanager
def files_of(path: Path, passphrases: Sequence[str] = ()) -> Iterator[PackFiles]:
    """Give the files of the pack at ``path`` while the block lasts; the passphrases are tried in turn.

    Raises:
        PackRefused: In one of its kinds, where there is no pack that can be read.
    """
    if os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises where a folder above may not be read
        yield _Folder(path)
        return
    with _readable(path, path.name, LARGEST_ZIP) as file:
        yield _zip(file, path.name, passphrases)


class _Folder:
    """A pack that is a folder."""

    def __init__(self, path: Path) -> None:
        self._path = path
        if not self.has(DESCRIPTION):
            raise NotAPack(NO_PACK, path.name)

    def has(self, name: str) -> bool:
        return os.path.lexists(self._path / name)

    def read(self, name: str, most: int) -> bytes:
        with _readable(self._path / name, self._path.name, most) as file:
            try:
                content = file.read(most + 1)
            except OSError as error:
                raise PackRefused(UNREADABLE, self._path.name) from error
        if len(content) > most:
            raise PackRefused(TOO_LARGE, self._path.name)
        return content


@contextlib.contextmanager
def _readable(path: Path, told: str, most: int) -> Iterator[IO[bytes]]:
    """Open a plain file: no link, and none that makes its reader wait, such as a pipe."""
    flags = os.O_RDONLY
    for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_BINARY"):
        flags |= getattr(os, name, 0)
    try:
        descriptor = os.open(path, flags)
    except OSError as error:
        raise PackRefused(LEADS_OUT if path.is_symlink() else UNREADABLE, told) from error
    found = os.fstat(descriptor)
    if not stat.S_ISREG(found.st_mode) or found.st_size > most:
        os.close(descriptor)
        raise PackRefused(TOO_LARGE if stat.S_ISREG(found.st_mode) else LEADS_OUT, told)
    with os.fdopen(descriptor, "rb") as file:
        yield file


# --- zip files --------------------------------------------------------------------------------------


class _Zip:
    """A pack in a zip. ``archive`` is a ``ZipFile`` of the standard library's or of pyzipper's."""

    def __init__(
        self,
        archive: Any,
        name: str,
        within: str,
        passphrases: Sequence[str],
        trouble: tuple[type[Exception], ...],
    ) -> None:
        self._archive = archive
        self._all_trouble: tuple[type[Exception], ...] = (
            RuntimeError,
            *trouble,
        )  # the first is what another passphrase is
        self._name = name
        self._within = within  # the folder in the zip that holds the pack, with its stroke, or nothing
        self._passphrases = passphrases

    def has(self, name: str) -> bool:
        return self._within + name in self._archive.NameToInfo

    def read(self, name: str, most: int) -> bytes:
        info = self._archive.NameToInfo.get(self._within + name)
        if info is None:
            raise PackRefused(BROKEN, self._name)
        if info.file_size > most or info.compress_type not in (STORED, DEFLATED):
            raise PackRefused(TOO_LARGE, self._name)
        if not info.flag_bits & ENCRYPTED:
            return self._content(info, most, None)
        for passphrase in self._passphrases:
            with contextlib.suppress(PackLocked):
                return self._content(info, most, passphrase.encode("utf-8", "replace"))
        raise PackLocked(WRONG if self._passphrases else LOCKED, self._name)

    def _content(self, info: ZipInfo, most: int, passphrase: bytes | None) -> bytes:
        try:
            with self._archive.open(info, pwd=passphrase) as file:
                content: bytes = file.read(most + 1)
        except self._all_trouble as error:
            # A wrong passphrase passes the first look once in 65,536 times; what it then gives is garbage.
            raise self._trouble(passphrase) from error
        if len(content) > most:
            raise PackRefused(TOO_LARGE, self._name)
        return content

    def _trouble(self, passphrase: bytes | None) -> PackRefused:
        return PackRefused(BROKEN, self._name) if passphrase is None else PackLocked(WRONG, self._name)


# What the libraries raise for a file that was made to hurt them, beside a BadZipFile of each.
_TROUBLE: tuple[type[Exception], ...] = (
    OSError,
    EOFError,
    ValueError,
    zlib.error,
    struct.error,
    NotImplementedError,
    OverflowError,
)


def _zip(file: IO[bytes], name: str, passphrases: Sequence[str]) -> _Zip:
    import zipfile  # only where there is one

    trouble: tuple[type[Exception], ...] = (zipfile.BadZipFile, *_TROUBLE)
    try:
        _check_directory(file, name)
        archive: Any = zipfile.ZipFile(file)
        within = _pack_in(archive.infolist(), name)
        if any(info.flag_bits & ENCRYPTED for info in archive.infolist()):
            pyzipper = importlib.import_module("pyzipper")  # knows AES, which zipfile does not
            trouble = (*trouble, pyzipper.BadZipFile)
            archive = pyzipper.AESZipFile(file)
    except trouble as error:
        raise PackRefused(BROKEN, name) from error
    return _Zip(archive, name, within, passphrases, trouble)


_END, _END_SIZE, _LONGEST_COMMENT = b"PK\5\6", 22, 1 << 16
_LARGE_END = b"PK\6\7"


def _check_directory(file: IO[bytes], name: str) -> None:
    """Look how much the zip's list of names would take before a library takes all of it into memory.

    It is found as ``zipfile`` finds it: at the very end, or behind the last such sign in front of a comment.
    """
    size = file.seek(0, os.SEEK_END)
    file.seek(max(size - _LONGEST_COMMENT - _END_SIZE, 0))
    end = file.read()
    at = len(end) - _END_SIZE
    if not (end.startswith(_END, max(at, 0)) and end.endswith(b"\0\0")):
        at = end.rfind(_END)
    if at < 0 or len(end) - at < _END_SIZE:
        raise PackRefused(BROKEN, name)
    names, length = struct.unpack_from("<HI", end, at + 10)
    is_large = end[max(at - 20, 0) : at].startswith(
        _LARGE_END
    )  # a list of another form, for billions of names
    if is_large or names > MOST_IN_ZIP or length > LARGEST_DIRECTORY:
        raise PackRefused(TOO_LARGE, name)
    file.seek(0)


def _pack_in(infos: Sequence[ZipInfo], name: str) -> str:
    """Return the folder in the zip that holds the pack, with its stroke: nothing, or one name.

    Raises:
        PackRefused: A name leads out, or there is more than one pack.
        NotAPack: There is none.
    """
    if len(infos) > MOST_IN_ZIP:
        raise PackRefused(TOO_LARGE, name)
    if any(_leads_out(info) for info in infos):
        raise PackRefused(LEADS_OUT, name)
    names = [info.filename for info in infos]
    if len(names) != len(set(names)):
        raise PackRefused(BROKEN, name)
    if DESCRIPTION in names:
        return ""
    found = [told for told in names if told.endswith(f"/{DESCRIPTION}") and told.count("/") == 1]
    if not found:
        raise NotAPack(NO_PACK, name)
    if len(found) > 1:
        raise PackRefused(SEVERAL, name)
    return found[0].removesuffix(DESCRIPTION)


def _leads_out(info: ZipInfo) -> bool:
    told = info.orig_filename
    is_strange = len(told) > LONGEST_NAME or any(sign in told for sign in ("\\", "\0", ":"))
    is_link = stat.S_ISLNK(info.external_attr >> 16)
    return is_strange or is_link or told.startswith("/") or ".." in told.split("/")
