"""A table of anybody's, read by which column is what. Rows that are no entry are told by their line.

A title stands above the text, tags below it as ``#tag``. Urgent, important, role system and question are
taken only from columns that the writer named: a stranger's "urgent" need not be ours.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date, datetime

from journal.errors import BadImport, BadValue
from journal.interchange.collecting import Found, collected
from journal.interchange.columns import CLASSIFYING, Layout
from journal.interchange.csv_file import NAME, unguarded
from journal.interchange.identities import Identities
from journal.interchange.records import NOON, Options, Readable, local_instant, priority_of, short
from journal.interchange.source import SourceFile, ignored_keys
from journal.interchange.table_dates import When, find_time, find_when
from journal.interchange.table_rows import Row
from journal.interchange.tags import with_tags, with_title
from journal.interchange.told import Listed, Told, Unread
from journal.model import LONGEST_MINUTES, Entry, Priority, RoleSystem
from journal.store.entries import checked
from journal.weeks import zone_named

READ_AS = "Read as: {0}."
NOT_SAID = "Left unclassified, because nobody said which column it is: {0}."
NOT_READ = "Cells that could not be read, and were left out: {0}."
NO_DAY = "“{0}” is no day in the order {1}"
NO_DAY_AT_ALL = Told("there is no day in this row")
NO_TEXT = Told("there is no text in this row")
_YES = frozenset(["true", "yes", "y", "1", "x", "ja", "j", "wahr", "on", "✓", "✔"])
_NO = frozenset(["false", "no", "n", "0", "nein", "falsch", "off", "-", "–"])
_SYSTEMS = {
    "deliver": 1, "liefern": 1, "improve": 2, "verbessern": 2, "enable": 3, "befähigen": 3,
}  # fmt: skip
_SYSTEM = re.compile(r"(?:system\s*)?([1-3])\b(?![.,:]?\d)")
_QUESTION = re.compile(r"(?:q|f|question|frage|nr\.?|no\.?)?\s*([1-8])\b(?![.,]?\d)")
_HOURS = re.compile(
    r"(\d{1,3}):([0-5]\d)(?::[0-5]\d)?"
    r"|(\d{1,3})\s*(?:h|std|hours?|stunden?)\.?\s*(?:(\d{1,2})\s*(?:m|min\w*)?\.?)?"
)
_MINUTES = re.compile(r"(\d{1,5})(?:[.,]0+)?\s*(?:m|min\w*)?\.?", re.IGNORECASE)
_BETWEEN_TAGS = re.compile(r"[,;|\n]")


def read_mapped(source: SourceFile, options: Options) -> Readable:
    """Read a table whose columns are proposed, or said in the options.

    Raises:
        BadImport: It is no table, no column holds days or text, or it is not clear how its days are written.
    """
    return _Mapped(source, options).readable()


class _Mapped:
    """One reading of one table."""

    def __init__(self, source: SourceFile, options: Options) -> None:
        self._zone = options.zone
        self._layout = Layout(source, options.columns)
        said = self._layout.said
        self._not_said = [part for part in self._layout.places if part in CLASSIFYING and not said.get(part)]
        self._places = {
            part: place for part, place in self._layout.places.items() if part not in self._not_said
        }
        self._said = bool(said)
        self._order = self._settled_order()
        self._unread: list[Unread] = []
        self._bad: Counter[str] = Counter()
        self._ignored: Counter[str] = Counter()

    def _settled_order(self) -> str:
        layout = self._layout
        if "date" not in self._places:
            raise BadImport(
                "no column of this table holds days. Say which one does, such as --columns date={0}.",
                short(layout.headers[0]),
            )
        if not {"text", "title"} & self._places.keys():
            raise BadImport(
                "no column of this table holds text. Say which one does, such as --columns text={0}.",
                short(layout.headers[-1]),
            )
        if len(layout.order) > 1:
            raise BadImport(
                "“{0}” may be day and month or month and day, and no row shows which, or rows differ. "
                "Say so with --columns order=dmy or order=mdy.",
                short(layout.proposal.example),
            )
        if not layout.order:
            raise BadImport(
                "no row has a day that can be read in the column “{0}”.",
                short(layout.headers[self._places["date"]]),
            )
        return layout.order[0]

    def readable(self) -> Readable:
        """Return the table's entries and what is told of the rest."""
        with closing(Identities()) as identities:
            found = list(self._found(identities))
        losses = [] if self._said else [self._read_as()]
        if self._not_said:
            losses.append(Told(NOT_SAID, (self._names_of(self._not_said),)))
        if self._bad:
            losses.append(Told(NOT_READ, (Listed(self._bad),)))
        losses += ignored_keys(self._ignored)
        self._unread.sort(key=lambda unread: int(unread.where.split()[-1]))
        return collected(NAME, found, losses, self._unread)

    def _read_as(self) -> Told:
        parts = [f"{part} = “{short(self._layout.headers[place])}”" for part, place in self._places.items()]
        return Told(READ_AS, (", ".join([*parts, f"order = {self._order}"]),))

    def _names_of(self, parts: list[str]) -> str:
        return ", ".join(
            f"{part} = “{short(self._layout.headers[self._layout.places[part]])}”" for part in parts
        )

    def _found(self, identities: Identities) -> Iterator[Found]:
        used = set(self._layout.places.values())
        for row in self._layout.rows(self._unread):
            for place, cell in enumerate(row.cells):
                if place not in used and cell.strip():
                    headers = self._layout.headers
                    self._ignored[headers[place] if place < len(headers) else f"#{place + 1}"] += 1
            try:
                entry, identity = self._entry(row)
                # Without the zone, which may be this computer's: another one reads the same file.
                # The source's id is never the same twice: whether it names an instant is told by it already.
                yield Found(entry, f"{identities.repeat(identity)} {identity}")
            except _NoEntry as error:
                self._unread.append(Unread(f"line {row.line}", error.why))

    def _entry(self, row: Row) -> tuple[Entry, str]:
        """Return a row's entry, and what identifies it."""
        when = self._when(self._cell(row, "date"))
        day, at, instant = when.day, when.at, when.instant
        told = self._cell(row, "time")
        if told and at is None:
            at = find_time(told)
            if at is None:
                self._note_bad("time")
        if instant is None:
            instant = local_instant(day, at or NOON, self._zone)
        elif when.is_utc:  # what a program wrote, not a writer: the day is the writer's all the same
            day = instant.astimezone(zone_named(self._zone)).date()
        body = with_title(self._cell(row, "title"), self._cell(row, "text"))
        body = with_tags(body, _tags_of(self._cell(row, "tags")))
        try:
            entry = checked(self._made(row, body, day, instant))
        except BadValue as error:
            why = NO_TEXT if not body.strip() else Told(error.template, error.values)
            raise _NoEntry(why) from None
        if when.instant is not None:  # alone: the day may be the one that it is in this computer's zone
            return entry, repr((None, instant.isoformat(), None, body))
        return entry, repr((day.isoformat(), None, at and at.isoformat(), body))

    def _made(self, row: Row, body: str, day: date, instant: datetime) -> Entry:
        system = self._value(row, "role_system", _system_of)
        return Entry(
            id="",
            body=body,
            written_on=day,
            written_at=instant,
            zone=self._zone,
            role_system=None if system is None else RoleSystem(system),
            priority=self._priority(row),
            minutes=self._value(row, "minutes", _minutes_of),
            question=self._value(row, "question", _question_of),
        )

    def _priority(self, row: Row) -> Priority | None:
        urgent, important = self._value(row, "urgent", _flag_of), self._value(row, "important", _flag_of)
        return priority_of(
            None if urgent is None else bool(urgent), None if important is None else bool(important)
        )

    def _when(self, cell: str) -> When:
        if not cell:
            raise _NoEntry(NO_DAY_AT_ALL)
        found = find_when(cell, self._order)
        if found is None:
            raise _NoEntry(Told(NO_DAY, (short(cell), self._order)))
        return found

    def _cell(self, row: Row, part: str) -> str:
        place = self._places.get(part)
        if place is None or place >= len(row.cells):
            return ""
        cell = row.cells[place]
        return unguarded(cell) if part == "text" else unguarded(cell.strip())

    def _value(self, row: Row, part: str, read: Callable[[str], int | None]) -> int | None:
        cell = self._cell(row, part).casefold()
        if not cell:
            return None
        value = read(cell)
        if value is None:
            self._note_bad(part)
        return value

    def _note_bad(self, part: str) -> None:
        self._bad[short(self._layout.headers[self._places[part]])] += 1


class _NoEntry(Exception):
    """No entry can be made of a row."""

    def __init__(self, why: Told) -> None:
        self.why = why
        super().__init__(str(why))


def _tags_of(cell: str) -> list[str]:
    """Return the tags of a cell, which stand apart by commas, or by spaces where each has its sign."""
    words = cell.split()
    if len(words) > 1 and all(word.startswith("#") for word in words):
        return words
    return [word.strip() for word in _BETWEEN_TAGS.split(cell) if word.strip()]


def _system_of(cell: str) -> int | None:
    shown = _SYSTEM.match(cell)
    if shown is not None:
        return int(shown[1])
    return next((number for word, number in _SYSTEMS.items() if cell.startswith(word)), None)


def _question_of(cell: str) -> int | None:
    shown = _QUESTION.match(cell)
    return None if shown is None else int(shown[1])


def _flag_of(cell: str) -> int | None:
    return 1 if cell in _YES else 0 if cell in _NO else None


def _minutes_of(cell: str) -> int | None:
    shown = _HOURS.fullmatch(cell)
    if shown is not None:
        hours, minutes = (shown[1], shown[2]) if shown[1] else (shown[3], shown[4])
        told = int(hours) * 60 + int(minutes or 0)
    else:
        plain = _MINUTES.fullmatch(cell)
        if plain is None:
            return None
        told = int(plain[1])
    return told if told <= LONGEST_MINUTES else None
