"""What every format shares: a record's values, each checked and named, become an entry."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import TypeVar

from journal.errors import BadImport, BadValue
from journal.interchange.told import Count, Told, Unread
from journal.model import FIRST_DATE, LAST_DATE, LONGEST_MINUTES, Entry, Priority, RoleSystem
from journal.store.base import clean_text
from journal.store.entries import Source, checked
from journal.weeks import check_date, zone_named

KEYS = (
    "id", "written_at", "zone", "date", "text", "role_system", "urgent", "important", "minutes", "question",
)  # fmt: skip
FOR_COACH = "for_coach"
LONGEST_ID = 200
A_DAY = timedelta(days=1)
NOON = time(12, 0)  # where a file names a day and no time

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TIME = re.compile(r"([0-9]{2}):([0-9]{2})")

T = TypeVar("T")
R = TypeVar("R")

Pair = tuple[Entry, Source | None]


@dataclass(frozen=True, slots=True)
class Options:
    """How a file is to be read where it does not say so itself.

    ``zone`` is the IANA zone of times that name none. ``columns`` maps names of the exchange form to columns
    of a table, such as ("text", "Notes"). With ``split`` a day's text is cut at its headings, an entry each.
    """

    zone: str
    columns: tuple[tuple[str, str], ...] = ()
    split: bool = False


@dataclass(frozen=True, slots=True)
class Readable:
    """A file of which every entry was read once and found right.

    ``pairs`` reads it again, oldest entry first, and raises BadImport should the file be another by then.
    ``losses`` are sentences on what the file holds and a journal does not, ``unread`` the parts of it that no
    entry could be made of.
    """

    format: str
    count: int
    losses: tuple[Told, ...]
    pairs: Callable[[], Iterator[Pair]]
    unread: tuple[Unread, ...] = ()


def entry_id(format_name: str, identity: str, repeat: int) -> str:
    """Return an id that the same record gets whenever it is read, so that importing twice adds nothing."""
    return hashlib.sha256(f"{format_name}\n{repeat}\n{identity}".encode()).hexdigest()[:32]


def sourced(entry: Entry, name: str, format_name: str) -> Pair:
    """Return the entry under this id, beside where it comes from."""
    return entry if entry.id == name else replace(entry, id=name), Source(format_name, name)


class Fields:
    """One record's values with the names they bear in their file; each is asked for as what it should be."""

    def __init__(self, values: Mapping[str, object], line: int | None) -> None:
        self._values = values
        self._line = line

    def refuse(self, name: str, template: str, *values: object) -> BadImport:
        """Return the error that names line and field."""
        return BadImport(template, *values, line=self._line, field=name)

    def find_text(self, name: str) -> str | None:
        """Return a text that SQLite can hold, or None where there is none."""
        value = self._values.get(name)
        if value is None:
            return None
        if not isinstance(value, str):
            raise self.refuse(name, "this should be a text, not {0}.", kind_of(value))
        if value.isascii() and "\0" not in value:
            return value  # as most are: what ``clean_text`` asks, without the calls
        return self._tried(name, clean_text, value)

    def text(self, name: str) -> str:
        """Return a text that has to be there."""
        value = self.find_text(name)
        if value is None:
            raise self.refuse(name, "this is missing.")
        return value

    def date(self, name: str) -> date:
        """Return a day between 1900 and 2199 that has to be there."""
        text = self.text(name)
        if not _DATE.fullmatch(text):
            raise self.refuse(name, "“{0}” is not a date such as 2026-11-22.", short(text))
        try:
            day = date.fromisoformat(text)
        except ValueError:
            raise self.refuse(name, "no calendar has the date {0}.", text) from None
        return self._tried(name, check_date, day)

    def find_time(self, name: str) -> time | None:
        """Return a time of the day."""
        text = self.find_text(name)
        if text is None:
            return None
        shown = _TIME.fullmatch(text)
        if shown is None or int(shown[1]) > 23 or int(shown[2]) > 59:
            raise self.refuse(name, "“{0}” is not a time such as 07:50.", short(text))
        return time(int(shown[1]), int(shown[2]))

    def find_instant(self, name: str) -> datetime | None:
        """Return an instant in UTC, from a time that says its offset."""
        text = self.find_text(name)
        if text is None:
            return None
        try:
            instant = datetime.fromisoformat(text)
        except ValueError:
            raise self.refuse(
                name, "“{0}” is not a time such as 2026-11-22T07:50:00Z.", short(text)
            ) from None
        if instant.tzinfo is None:
            raise self.refuse(name, "“{0}” does not say its offset; in UTC it ends in Z.", short(text))
        if not FIRST_DATE - A_DAY <= instant.date() <= LAST_DATE + A_DAY:  # in UTC it may be the day beside
            self._tried(name, check_date, instant.date())
        return instant.astimezone(UTC)

    def find_zone(self, name: str) -> str | None:
        """Return the name of a zone that there is."""
        text = self.find_text(name)
        if text is not None:
            self._tried(name, zone_named, text)
        return text

    def find_number(self, name: str, low: int, high: int) -> int | None:
        """Return a whole number from ``low`` to ``high``."""
        value = self._values.get(name)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int):
            raise self.refuse(name, "this should be a whole number, not {0}.", kind_of(value))
        if not low <= value <= high:
            raise self.refuse(name, "this should lie between {0} and {1}.", low, Count(high))
        return value

    def find_flag(self, name: str) -> bool | None:
        """Return true or false."""
        value = self._values.get(name)
        if value is None or isinstance(value, bool):
            return value
        raise self.refuse(name, "this should be true or false, not {0}.", kind_of(value))

    def find_id(self, name: str) -> str | None:
        """Return a short text that names the entry."""
        text = self.find_text(name)
        if text is not None and (len(text) > LONGEST_ID or not text.strip() or not text.isprintable()):
            raise self.refuse(name, "an id is a text of 1 to {0} visible characters.", LONGEST_ID)
        return text

    def checked(self, entry: Entry) -> Entry:
        """Return the entry if a journal keeps such; what is left to refuse concerns its text."""
        return self._tried("text", checked, entry)

    def _tried(self, name: str, check: Callable[[T], R], value: T) -> R:
        """Return what a check of the journal's own returns; what it refuses names the field."""
        try:
            return check(value)
        except BadValue as error:
            raise self.refuse(name, error.template, *error.values) from None


def entry_from(fields: Fields, zone: str) -> tuple[Entry, str | None]:
    """Return the entry of a record with our keys, and what identifies it where it has no id.

    ``zone`` holds where the record names none. The entry's id is then empty. A record without ``written_at``
    counts as written on its date, at ``time`` or else at noon.
    """
    day = fields.date("date")
    named_zone = fields.find_zone("zone")
    told = fields.find_instant("written_at")
    at = None if told is not None else fields.find_time("time")
    system = fields.find_number("role_system", 1, 3)
    entry = Entry(
        id=fields.find_id("id") or "",
        body=fields.text("text"),
        written_on=day,
        written_at=told or local_instant(day, at or NOON, named_zone or zone),
        zone=named_zone or zone,
        role_system=None if system is None else RoleSystem(system),
        priority=priority_of(fields.find_flag("urgent"), fields.find_flag("important")),
        minutes=fields.find_number("minutes", 0, LONGEST_MINUTES),
        question=fields.find_number("question", 1, 8),
        for_coach=bool(fields.find_flag(FOR_COACH)),
    )
    fields.checked(entry)
    if entry.id:
        return entry, None
    # The zone is left out: it may be this computer's, and another computer reads the same file.
    return entry, repr((day.isoformat(), told and told.isoformat(), at and at.isoformat(), entry.body))


def local_instant(day: date, at: time, zone: str) -> datetime:
    """Return the instant at which clocks in ``zone`` show this time on this day, in UTC."""
    return datetime.combine(day, at, zone_named(zone)).astimezone(UTC)


def priority_of(urgent: bool | None, important: bool | None) -> Priority | None:
    """Return the priority; where only one of both was answered, the other is no."""
    if urgent is None and important is None:
        return None
    return Priority(bool(urgent), bool(important))


def short(text: str) -> str:
    """Return the beginning of what a file holds, fit to stand in a sentence."""
    seen = printable(text[:41])
    return seen if len(text) <= 40 else f"{seen[:40]}…"


def printable(text: str) -> str:
    """Return a text without signs that would steer a terminal or end its line."""
    return "".join(sign if sign.isprintable() else "�" for sign in text)


def kind_of(value: object) -> Told:
    """Return what a JSON value is, in words."""
    if isinstance(value, bool):
        return Told("true or false")
    if isinstance(value, int):
        return Told("a number")
    if isinstance(value, float):
        return Told("a number with a fraction")
    if isinstance(value, str):
        return Told("a text")
    return Told("a list") if isinstance(value, list) else Told("an object")
