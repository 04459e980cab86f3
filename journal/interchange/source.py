"""The file that is imported, opened as often as its reader needs, and the way from its records to entries."""

from __future__ import annotations

import io
import os
import stat
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from journal.errors import BadImport, JournalError
from journal.interchange.identities import Identities
from journal.interchange.places import Place, Places
from journal.interchange.records import (
    Fields,
    Pair,
    Readable,
    entry_from,
    entry_id,
    short,
    sourced,
)
from journal.interchange.told import Listed, Told
from journal.progress import Progress, nobody_looks
from journal.store.base import to_micros
from journal.vault.files import plain_errors

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

MOST_PIPED = 256 * 2**20  # bytes kept of what can be read only once
_READ_AT_ONCE = 256 * 1024  # bytes
LONGEST_LINE = 16 * 2**20  # bytes
BOM = b"\xef\xbb\xbf"
TOO_LARGE = "The file is larger than {0} MB, the most this format is read with."
MOST_NAMED = 10  # names of what has no place
NO_PLACE = "A journal has no place for {0}."


class SourceFile:
    """A file to be read several times, or the folder of an export.

    What can be read only once, such as a pipe, is kept in memory.
    """

    def __init__(self, path: Path, progress: Progress = nobody_looks) -> None:
        self.path = path
        self.progress = progress
        self._content: bytes | None = None
        with plain_errors(path):
            self.is_folder = path.is_dir()
            if not self.is_folder and not stat.S_ISREG(path.stat().st_mode):
                with path.open("rb") as file:
                    self._content = file.read(MOST_PIPED + 1)
        if self._content is not None and len(self._content) > MOST_PIPED:
            raise JournalError("More than 256 MB came through the pipe; save it to a file first.")

    def open(self) -> BinaryIO:
        """Return it from its beginning; the caller closes it. Who reads it far tells ``progress`` how far."""
        if self.is_folder:
            raise JournalError("“{0}” is a folder; this format is one file.", self.path)
        if self._content is not None:
            return io.BytesIO(self._content)
        with plain_errors(self.path):
            if self.progress is nobody_looks:
                return self.path.open("rb")
            return io.BufferedReader(_Watched(self.path, self.progress), _READ_AT_ONCE)

    def text(self, most: int) -> str:
        """Return all of it.

        Raises:
            BadImport: It is not UTF-8, or longer than ``most`` bytes.
        """
        with self.open() as file:
            content = file.read(most + 1)
        if len(content) > most:
            raise BadImport(TOO_LARGE, most // 2**20)
        try:
            return content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise not_utf8(content.count(b"\n", 0, error.start) + 1) from None


class _Watched(io.FileIO):
    """A file that tells how far it has been read."""

    def __init__(self, path: Path, progress: Progress) -> None:
        super().__init__(path)
        self._progress = progress
        self._size = os.fstat(self.fileno()).st_size

    def readinto(self, buffer: WriteableBuffer, /) -> int | None:
        """Read on, and say up to where."""
        count = super().readinto(buffer)
        self._progress(min(self.tell(), self._size), self._size)
        return count


class Record(NamedTuple):
    """What a file holds at ``offset``: one entry's values, by the names of its columns or keys."""

    offset: int
    line: int
    values: Mapping[str, object]


def decoded(raw: bytes, line: int) -> str:
    """Return a line as text; the sign that some programs put before the first one is left out.

    Raises:
        BadImport: It is too long, or not UTF-8.
    """
    if len(raw) > LONGEST_LINE:
        raise BadImport("the line is longer than {0} MB.", LONGEST_LINE // 2**20, line=line)
    try:
        return (raw.removeprefix(BOM) if line == 1 else raw).decode("utf-8")
    except UnicodeDecodeError:
        raise not_utf8(line) from None


def not_utf8(line: int) -> BadImport:
    """Return the error for text in another encoding."""
    return BadImport("this is not UTF-8 text. Save the file as UTF-8 and try again.", line=line)


def readable(
    format_name: str,
    records: Iterable[Record],
    again: Callable[[Places], Iterator[Record]],
    keys: frozenset[str],
    zone: str,
) -> Readable:
    """Read every record once, and return how its entries can be had, oldest first.

    ``again`` yields the records of these places. Only a few numbers an entry are kept between both
    readings, so that a large file takes little memory.

    Raises:
        BadImport: Some record is wrong. None of them may be kept then.
    """
    ignored: Counter[str] = Counter()
    places = Places()
    with closing(Identities()) as identities:
        for record in records:
            entry, identity = entry_from(Fields(record.values, record.line), zone)
            repeat = 0
            if identity is None:
                identities.check_id(entry, record.line)
            else:
                repeat = identities.repeat(identity)
            if not record.values.keys() <= keys:
                ignored.update(record.values.keys() - keys)
            if record.values.get("written_at") is not None and record.values.get("time") is not None:
                ignored["time"] += 1
            day, at = entry.written_on.toordinal(), to_micros(entry.written_at)
            places.add(Place(day, at, record.line, record.offset, repeat))
    places.sort()

    def pairs() -> Iterator[Pair]:
        for place, record in zip(places, again(places), strict=True):
            entry, identity = entry_from(Fields(record.values, record.line), zone)
            if entry.written_on.toordinal() != place.day:
                raise BadImport("the file was changed while it was read.", line=record.line)
            name = entry.id or entry_id(format_name, str(identity), place.repeat)
            yield sourced(entry, name, format_name)

    return Readable(format_name, len(places), ignored_keys(ignored), pairs)


def ignored_keys(ignored: Mapping[str, int]) -> tuple[Told, ...]:
    """Return a sentence on what a file names and a journal does not."""
    if not ignored:
        return ()
    shown: Counter[str] = Counter()
    for name, count in ignored.items():
        shown[short(name)] += count
    return (Told(NO_PLACE, (Listed(shown, MOST_NAMED),)),)
