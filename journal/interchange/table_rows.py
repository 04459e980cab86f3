"""The rows of a table of anybody's, which sign stands between its cells, and rows that are none."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from journal.errors import BadImport
from journal.interchange.source import LONGEST_LINE, SourceFile, decoded
from journal.interchange.text_lines import is_utf_16, utf_8_lines
from journal.interchange.told import Count, Told, Unread

DELIMITERS = (",", ";", "\t")
LOOKED_AT = 200  # rows, to find the sign between cells and what a column holds
MOST_COLUMNS = 1_000
MOST_BROKEN = 20  # rows after each of which the reading begins anew behind its first line
LARGEST_UTF_16 = 64 * 2**20  # bytes, since such a file is turned into UTF-8 in memory
BROKEN = Told("this row is not CSV: a quotation mark stands where none may, or does not end")
TOO_WIDE = Told("the row has more than {0} cells", (Count(MOST_COLUMNS),))


class Row(NamedTuple):
    """A row's cells, and the line on which it begins, from 1."""

    line: int
    cells: list[str]


class TextFile:
    """A table's text as UTF-8, whichever Unicode the file is in, to be opened as often as it is needed."""

    def __init__(self, source: SourceFile) -> None:
        self._source = source
        self._content: bytes | None = None
        with source.open() as file:
            utf_16 = is_utf_16(file.read(2))
        if utf_16:
            parts, size = [], 0
            for line in utf_8_lines(source):
                size += len(line)
                if size > LARGEST_UTF_16:
                    raise BadImport(
                        "The table is larger than {0} MB, too large to be read as UTF-16. Save it as UTF-8.",
                        LARGEST_UTF_16 // 2**20,
                    )
                parts.append(line)
            self._content = b"".join(parts)

    def open(self) -> BinaryIO:
        """Return it from its beginning; the caller closes it."""
        return self._source.open() if self._content is None else io.BytesIO(self._content)


class Table:
    """A table's rows, read as often as they are asked for."""

    def __init__(self, source: SourceFile) -> None:
        csv.field_size_limit(LONGEST_LINE)  # it stops at 128 KB otherwise, and an entry may be longer
        self._text = TextFile(source)
        self.delimiter = _delimiter(self._text)

    def rows(self, unread: list[Unread] | None = None) -> Iterator[Row]:
        """Yield every row that has any cell; what is none is noted in ``unread``.

        Raises:
            BadImport: It is not text, a line is too long, or too much of it is no table.
        """
        broken = 0
        with self._text.open() as file:
            lines = Lines(file)
            if _is_excels(lines.look()):
                next(lines)
            while True:
                rows = csv.reader(lines, delimiter=self.delimiter, strict=True)
                lines.mark()
                try:
                    for cells in rows:
                        if len(cells) > MOST_COLUMNS:
                            _note(unread, lines.marked + 1, TOO_WIDE)
                        elif any(cells):
                            yield Row(lines.marked + 1, cells)
                        lines.mark()
                    return
                except csv.Error:
                    broken += 1
                    if broken > MOST_BROKEN:
                        raise BadImport(
                            "this is no table: more than {0} rows of it are not CSV.",
                            MOST_BROKEN,
                            line=lines.marked + 1,
                        ) from None
                    _note(unread, lines.marked + 1, BROKEN)
                    lines.back_behind_the_mark()


class Lines:
    """The physical lines of a file as ``csv`` asks for them; it can go back to one line."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._line = 0
        self._offset = 0
        self.marked = 0  # lines before the mark
        self._marked_at = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        raw = self._file.readline(LONGEST_LINE + 1)
        if not raw:
            raise StopIteration
        self._line += 1
        self._offset += len(raw)
        return decoded(raw, self._line)

    def look(self) -> str:
        """Return the first line without reading on."""
        line = self._file.readline(LONGEST_LINE + 1)
        self._file.seek(0)
        return decoded(line, 1)

    def mark(self) -> None:
        """Remember where the next row begins."""
        self.marked, self._marked_at = self._line, self._offset

    def back_behind_the_mark(self) -> None:
        """Go on with the line behind the one at which the broken row begins."""
        self._file.seek(self._marked_at)
        self._line, self._offset = self.marked, self._marked_at
        next(self, None)


def _note(unread: list[Unread] | None, line: int, why: Told) -> None:
    if unread is not None:
        unread.append(Unread(f"line {line}", why))


def _is_excels(line: str) -> bool:
    """True for the line by which Excel says which sign stands between cells."""
    return len(line.strip()) <= 5 and line.strip().lower().startswith("sep=")


def _delimiter(text: TextFile) -> str:
    """Return the sign that cuts the first rows into the same number of cells, and into the most."""
    with text.open() as file:
        lines = Lines(file)
        if _is_excels(lines.look()):
            told = next(lines).rstrip("\r\n")[4:]
            return told if told in DELIMITERS else (told or "\t")[:1]
    best, most = ",", (0.0, 0)
    for sign in DELIMITERS:
        with text.open() as file:
            widths = _widths(Lines(file), sign)
        usual = max(set(widths), key=widths.count, default=0)
        rated = (widths.count(usual) / len(widths) if usual > 1 else 0.0, usual)
        if rated > most:
            best, most = sign, rated
    return best


def _widths(lines: Lines, sign: str) -> list[int]:
    widths: list[int] = []
    rows = csv.reader(lines, delimiter=sign)
    try:
        for cells in rows:
            if any(cells):
                widths.append(len(cells))
            if len(widths) >= LOOKED_AT:
                break
    except csv.Error:
        pass
    return widths
