"""CSV: a header with the names of the exchange form, then one entry a row. Opens in a spreadsheet.

A spreadsheet takes a cell that begins with one of a few signs for a formula, and would run what somebody
else wrote. Such cells get an apostrophe in front when they are written; reading takes it off again.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from journal.errors import BadImport
from journal.interchange.guessing import Look
from journal.interchange.json_text import twice_named
from journal.interchange.jsonl import record_of
from journal.interchange.places import Places
from journal.interchange.records import FOR_COACH, KEYS, Options, Readable, short
from journal.interchange.source import LONGEST_LINE, Record, SourceFile, decoded, readable
from journal.interchange.table_rows import TextFile
from journal.interchange.told import Count
from journal.model import Entry

NAME = "csv"
FORMULA_SIGNS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20"  # the last four: their full-width twins
_GUARDED = (*FORMULA_SIGNS, "'")  # the guard itself too, so that reading gives back what was written
_READ = frozenset({*KEYS, "time", FOR_COACH})
_NUMBERS = {"role_system", "minutes", "question"}
_FLAGS = {"urgent", "important", FOR_COACH}
_WORDS = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}
_WHOLE = re.compile(r"[+-]?[0-9]{1,9}")


def guarded(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(_GUARDED) else cell


def unguarded(cell: str) -> str:
    """Return what ``guarded`` was given."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_GUARDED) else cell


def write_csv(entries: Iterable[Entry], file: BinaryIO) -> int:
    """Write the entries below a header, and return how many there were."""
    text = io.TextIOWrapper(file, encoding="utf-8", newline="")
    writer = csv.writer(text)
    writer.writerow([*KEYS, FOR_COACH])
    count = 0
    for entry in entries:
        cells = [_cell(value) for value in record_of(entry).values()]
        writer.writerow([*cells, "true" if entry.for_coach else ""])
        count += 1
    text.flush()
    text.detach()
    return count


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return guarded(str(value))


def looks_like(look: Look) -> bool:
    """True where the first line names the columns that there have to be."""
    line = look.first_line.replace(b";", b",").replace(b"\t", b",")
    return {b"date", b"text"} <= {word.strip(b' "\r').lower() for word in line.split(b",")}


def read_csv(source: SourceFile, options: Options) -> Readable:
    """Read a table: with our names in its first row strictly, any other by which column is what.

    The options' zone holds where a row names none; with columns in them no table is taken for ours.

    Raises:
        BadImport: The header or a row is wrong; the error says which line, and which column.
    """
    if not options.columns:
        text = TextFile(source)
        with text.open() as file:
            header = _Header.find(file)
        if header is not None:
            return _read_ours(text, header, options.zone)
    from journal.interchange.mapped_table import read_mapped

    return read_mapped(source, options)


def _read_ours(source: TextFile, header: _Header, zone: str) -> Readable:
    csv.field_size_limit(LONGEST_LINE)  # it stops at 128 KB otherwise, and an entry may be longer

    def again(places: Places) -> Iterator[Record]:
        with source.open() as file:
            for place in places:
                file.seek(place.offset)
                yield next(header.records(_Lines(file, place.offset, place.line - 1)))

    def records() -> Iterator[Record]:
        with source.open() as file:
            lines = _Lines(file)
            next(header.rows(lines))
            yield from header.records(lines)

    return readable(NAME, records(), again, _READ, zone)


class _Lines:
    """The physical lines of a file as ``csv`` asks for them; knows where the next one begins."""

    def __init__(self, file: BinaryIO, offset: int = 0, line: int = 0) -> None:
        self._file = file
        self.offset = offset
        self.line = line

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        raw = self._file.readline(LONGEST_LINE + 1)
        if not raw:
            raise StopIteration
        self.offset += len(raw)
        self.line += 1
        return decoded(raw, self.line)


class _Header:
    """The names of the columns and the sign between cells."""

    def __init__(self, names: list[str], delimiter: str) -> None:
        self._names = names
        self._delimiter = delimiter

    @classmethod
    def find(cls, file: BinaryIO) -> _Header | None:
        """Take the sign between cells, of comma, semicolon and tab, that shows the columns we need."""
        first = decoded(file.readline(LONGEST_LINE + 1), 1)
        for delimiter in (",", ";", "\t"):
            names = [name.strip().lower() for name in first.strip().replace('"', "").split(delimiter)]
            if {"date", "text"} <= set(names):
                break
        else:
            return None
        twice = twice_named(name for name in names if name)
        if twice is not None:
            raise BadImport("two columns have this name.", line=1, field=short(twice))
        return cls(names, delimiter)

    def rows(self, lines: _Lines) -> Iterator[list[str]]:
        """Return csv's reader over these lines."""
        return csv.reader(lines, delimiter=self._delimiter, strict=True)

    def records(self, lines: _Lines) -> Iterator[Record]:
        """Yield one record a row; rows without any cell are passed over."""
        rows = self.rows(lines)
        while True:
            offset, line = lines.offset, lines.line + 1
            try:
                row = next(rows, None)
            except csv.Error as error:
                raise BadImport("this row is not CSV: {0}.", error, line=line) from None
            if row is None:
                return
            if any(row):
                yield Record(offset, line, self._values(row, line))

    def _values(self, row: list[str], line: int) -> dict[str, object]:
        if len(row) > len(self._names):
            raise BadImport(
                "{0} cells in this row, but {1} columns.", Count(len(row)), Count(len(self._names)), line=line
            )
        row = row + [""] * (len(self._names) - len(row))
        cells = zip(self._names, row, strict=True)
        return {name: _value(name, cell) for name, cell in cells if name and (cell or name == "text")}


def _value(name: str, cell: str) -> object:
    if name in _NUMBERS and _WHOLE.fullmatch(cell.strip()):
        return int(cell)
    if name in _FLAGS:
        return _WORDS.get(cell.strip().lower(), cell)
    return unguarded(cell)
