"""Which column of a table is what: proposed from names and from what rows hold, and shown to the writer.

What the writer says overrides it: pairs such as ("text", "Notes"). A column is called by its name, or by its
place as ``#2``; ``-`` takes none. ("order", "dmy") says how days are written where rows do not show it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from journal.errors import BadImport
from journal.interchange.records import short
from journal.interchange.source import SourceFile
from journal.interchange.table_dates import ORDERS, Orders, find_time
from journal.interchange.table_rows import LOOKED_AT, Row, Table
from journal.interchange.told import Unread

PARTS = (
    "date", "time", "text", "title", "tags", "minutes", "role_system", "urgent", "important", "question",
)  # fmt: skip
CLASSIFYING = frozenset({"role_system", "urgent", "important", "question"})
ORDER = "order"
NONE = "-"
SAMPLE = 10  # rows that are shown
_NAMES = {
    "date": (
        "date day datum fulldate entrydate journaldate created createdat createdon creationdate timestamp "
        "datetime when writtenon erstellt erstelltam erfasst zeitpunkt zeitstempel wann tag"
    ),
    "time": "time uhrzeit zeit uhr starttime start beginn hour",
    "text": (
        "text body entry entrytext note notes content journal journalentry description comment comments "
        "message thoughts reflection what eintrag notiz notizen inhalt beschreibung bemerkung bemerkungen "
        "kommentar tagebuch gedanken was"
    ),
    "title": (
        "title subject heading headline summary name notetitle titel betreff überschrift thema bezeichnung"
    ),
    "tags": (
        "tags labels label category categories keywords activities schlagwörter schlagworte stichwörter "
        "stichworte kategorie kategorien etiketten aktivitäten tag"
    ),
    "minutes": (
        "minutes minute mins min duration durationminutes durationmin minuten dauer dauerminuten dauermin"
    ),
    "role_system": "rolesystem system role rollensystem rolle",
    "urgent": "urgent isurgent dringend eilig",
    "important": "important isimportant wichtig",
    "question": "question questionnumber frage fragenummer",
}
_NO_LETTER = re.compile(r"[^\w]|_")


class Proposal(NamedTuple):
    """A table as it will be read: what its columns are called, its first rows, and which column is what.

    ``mapping`` holds (part, column) pairs. ``orders`` is how its days are written: one of "ymd", "dmy", "mdy"
    and "named"; two where the table does not show which, so that the writer has to say; none where the column
    holds no days. ``example`` is a cell that shows the doubt, or how days are written.
    """

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    mapping: tuple[tuple[str, str], ...]
    orders: tuple[str, ...]
    example: str
    delimiter: str

    def __repr__(self) -> str:
        """Say how wide it is, never what it holds."""
        return f"Proposal({len(self.headers)} columns)"

    def column(self, part: str) -> str | None:
        """Return the column that is this part of an entry."""
        return dict(self.mapping).get(part)

    @property
    def is_complete(self) -> bool:
        """True where nothing is left to be said before it can be read."""
        parts = dict(self.mapping)
        return "date" in parts and ("text" in parts or "title" in parts) and len(self.orders) == 1


def proposed_columns(source: SourceFile, columns: Iterable[tuple[str, str]] = ()) -> Proposal:
    """Return how a table would be read, with what the writer has said of it already.

    Raises:
        BadImport: It is no table, or the writer named a column that is not there.
    """
    return Layout(source, columns).proposal


def all_said(mapping: Iterable[tuple[str, str]], order: str = "") -> tuple[tuple[str, str], ...]:
    """Return the columns to read a table with where the writer agreed to a mapping: these and no more."""
    said = dict(mapping)
    pairs = [(part, said.get(part, NONE)) for part in PARTS]
    return (*pairs, (ORDER, order)) if order else tuple(pairs)


class Layout:
    """A table, and where in each row of it the parts of an entry stand."""

    def __init__(self, source: SourceFile, columns: Iterable[tuple[str, str]] = ()) -> None:
        self.table = Table(source)
        self.said = dict(columns)
        first = self._first_rows()
        self.has_header = not any(map(_is_a_day, first[0].cells))
        width = max(len(row.cells) for row in first)
        self.headers = _headers(first[0].cells if self.has_header else [], width)
        rows = [
            row.cells + [""] * (width - len(row.cells)) for row in (first[1:] if self.has_header else first)
        ]
        self.places = self._places(rows)
        orders = self._orders()
        self.order = orders.possible()
        self.proposal = Proposal(
            self.headers,
            tuple(tuple(row) for row in rows[:SAMPLE]),
            tuple((part, self.headers[place]) for part, place in self.places.items()),
            self.order,
            orders.first,
            self.table.delimiter,
        )

    def rows(self, unread: list[Unread] | None = None) -> Iterator[Row]:
        """Yield the rows below the header."""
        rows = iter(self.table.rows(unread))
        if self.has_header:
            next(rows, None)
        return rows

    def _first_rows(self) -> list[Row]:
        rows = []
        for row in self.table.rows():
            rows.append(row)
            if len(rows) > LOOKED_AT:
                break
        if not rows:
            raise BadImport("the table is empty.", line=1)
        return rows

    def _places(self, rows: Sequence[Sequence[str]]) -> dict[str, int]:
        """Return which column each part stands in: as said, else by its name, else by what it holds."""
        places: dict[str, int] = {}
        for part, column in self.said.items():
            if part == ORDER:
                if column not in ORDERS:
                    raise BadImport("days are written in one of the orders {0}.", ", ".join(ORDERS))
            elif part not in PARTS:
                raise BadImport("“{0}” is no part of an entry; they are {1}.", short(part), ", ".join(PARTS))
            elif column.strip() not in ("", NONE):
                places[part] = self._place_of(column)
        taken = set(places.values())
        for part in PARTS:
            if part not in self.said:
                for place, header in enumerate(self.headers):
                    if place not in taken and self._is_called(header, part):
                        places[part] = place
                        taken.add(place)
                        break
        self._add_by_content(places, taken, rows)
        return {part: places[part] for part in PARTS if part in places}

    def _is_called(self, header: str, part: str) -> bool:
        names = _NAMES[part].split()
        if part == "date" and self._has_another_date(header):
            names = names[:-1]  # English "Tag" beside a date is none
        return _plain(header) in names

    def _has_another_date(self, header: str) -> bool:
        names = _NAMES["date"].split()[:-1]
        return _plain(header) == "tag" and any(_plain(other) in names for other in self.headers)

    def _place_of(self, column: str) -> int:
        names = [header.strip().casefold() for header in self.headers]
        wanted = column.strip().casefold()
        if wanted in names:
            return names.index(wanted)
        if re.fullmatch(r"#[1-9][0-9]{0,3}", wanted) and int(wanted[1:]) <= len(names):
            return int(wanted[1:]) - 1
        shown = ", ".join(f"“{short(header)}”" for header in self.headers[:20])
        raise BadImport("there is no column “{0}”; the columns are {1}.", short(column), shown, line=1)

    def _add_by_content(self, places: dict[str, int], taken: set[int], rows: Sequence[Sequence[str]]) -> None:
        free = [place for place in range(len(self.headers)) if place not in taken]
        if "date" not in places and "date" not in self.said:
            days = [place for place in free if _share_of_days(row[place] for row in rows) >= 0.8]
            if days:
                places["date"] = days[0]
                free.remove(days[0])
        if "text" not in places and "text" not in self.said and rows:
            longest = max(free, key=lambda place: sum(len(row[place]) for row in rows), default=None)
            # A table with titles alone has its text there; a column of single words is no text.
            needed = "title" not in places
            if longest is not None and (needed or _is_prose(row[longest] for row in rows)):
                places["text"] = longest

    def _orders(self) -> Orders:
        """Return in which ways of writing all the days of the table may be."""
        orders = Orders(self.said.get(ORDER))
        place = self.places.get("date")
        if place is not None:
            for row in self.rows():
                if place < len(row.cells):
                    orders.show(row.cells[place])
        return orders


def _headers(cells: Sequence[str], width: int) -> tuple[str, ...]:
    """Return a name for each column; one without a name, or with another's, is called by its place."""
    names: list[str] = []
    for place in range(width):
        name = " ".join(cells[place].split()) if place < len(cells) else ""
        names.append(name if name and name.casefold() not in map(str.casefold, names) else f"#{place + 1}")
    return tuple(names)


def _plain(header: str) -> str:
    return _NO_LETTER.sub("", header.casefold())


def _is_a_day(cell: str) -> bool:
    return _share_of_days([cell]) == 1.0


def _share_of_days(cells: Iterable[str]) -> float:
    orders = Orders()
    for cell in cells:
        orders.show(cell)
    return orders.share()


def _is_prose(cells: Iterable[str]) -> bool:
    told = [cell for cell in cells if cell.strip() and find_time(cell) is None]
    return bool(told) and sum(" " in cell.strip() for cell in told) * 2 >= len(told)
