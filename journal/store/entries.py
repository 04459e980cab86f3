"""Entries: keeping, changing, taking away and bringing back; a day's, a page's, one."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from itertools import chain, islice
from typing import Any, NamedTuple, TypeVar, overload

from journal.errors import BadValue, DataDamaged, NoSuchEntry
from journal.model import LONGEST_BODY, LONGEST_MINUTES, Entry, EntryDraft, Priority, Revision, RoleSystem
from journal.store.base import Subject, clean_text, date_of, from_micros, text_of, to_micros
from journal.store.driver import DAMAGED, Connection
from journal.weeks import check_date, is_late, zone_named

T = TypeVar("T")

DAY_SHIFT = 20
COLUMNS = (
    "id, body, written_on, written_at, zone, role_system, urgent, important, minutes, question, for_coach"
)
STRETCH = 256  # entries that are held at once of many; each may have millions of characters
_INSERT = (
    f"INSERT INTO entry (place, {COLUMNS}, late, source, source_id) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_INSERT_NEW = f"{_INSERT} ON CONFLICT DO NOTHING"
_HELD = (
    "SELECT 1 FROM entry WHERE id = ? "
    "UNION ALL SELECT 1 FROM entry WHERE source IS NOT NULL AND source = ? AND source_id = ? LIMIT 1"
)
_FOR_COACH = "for_coach = 1 AND deleted_at IS NULL AND place >= ? AND place < ?"


class Source(NamedTuple):
    """Where an imported entry comes from: the format's name and the entry's id there."""

    name: str
    id: str


class EntryRows(Sequence[Entry]):
    """A page of entries as the file gave it; a row becomes an ``Entry`` when it is looked at.

    A list paints ten rows of a page of fifty: the others need no dates and no tags.
    """

    __slots__ = ("_rows",)

    def __init__(self, rows: Sequence[Sequence[object]]) -> None:
        self._rows = rows

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, index: int) -> Entry: ...
    @overload
    def __getitem__(self, index: slice) -> EntryRows: ...
    def __getitem__(self, index: int | slice) -> Entry | EntryRows:
        """Return one entry, or a part of the page."""
        if isinstance(index, slice):
            return EntryRows(self._rows[index])
        return entry_of(self._rows[index])


class Entries(Subject):
    """The entry table and its revisions."""

    def add_entry(self, draft: EntryDraft, *, written_on: date, written_at: datetime, zone: str) -> Entry:
        """Keep what was typed and pressed, durably when this returns, and forget the draft.

        Raises:
            BadValue: There is neither text nor tag, or a value cannot be kept.
        """
        entry = checked(
            Entry(
                id=os.urandom(16).hex(),
                body=draft.body,
                written_on=written_on,
                written_at=written_at,
                zone=zone,
                role_system=draft.role_system,
                priority=draft.priority,
                minutes=draft.minutes,
                question=draft.question,
            )
        )
        with self._writing() as connection:
            place = _free_place(connection, entry.written_on)
            connection.execute(_INSERT, _row(place, entry, None))
            _note_tags(connection, place, entry.body)
            connection.execute("DELETE FROM draft")
        return entry

    def add_many(
        self,
        entries: Iterable[tuple[Entry, Source | None]],
        when_added: Callable[[Entry], object] | None = None,
    ) -> int:
        """Keep imported entries, all or none, and return how many were new.

        An entry whose id or source is already there, even deleted, is passed over, so that importing twice
        adds nothing.
        Entries come oldest first: FTS5 would write its index once a row otherwise. ``when_added`` is called
        with each that was new.
        """
        added = 0
        with self._writing() as connection:
            day, place = 0, 0
            for entry, source in chain.from_iterable(_stretches(entries)):
                checked(entry)
                for text in source or ():
                    clean_text(text)
                if entry.written_on.toordinal() != day or place >> DAY_SHIFT != day:
                    day, place = entry.written_on.toordinal(), _free_place(connection, entry.written_on)
                if not connection.execute(_INSERT_NEW, _row(place, entry, source)).rowcount:
                    continue
                _note_tags(connection, place, entry.body)
                added += 1
                place += 1
                if when_added is not None:
                    when_added(entry)
        return added

    def holds(self, entry_id: str, source: Source | None) -> bool:
        """True where ``add_many`` would pass such an entry over: it is there, even deleted."""
        name, source_id = source or (None, None)
        with self._reading() as connection:
            found = connection.execute(_HELD, (entry_id, name, source_id)).fetchone()
        return found is not None

    def entry(self, entry_id: str) -> Entry:
        """Return one entry.

        Raises:
            NoSuchEntry: There is none, or it is deleted.
        """
        with self._reading() as connection:
            row = connection.execute(
                f"SELECT {COLUMNS} FROM entry WHERE id = ? AND deleted_at IS NULL", [entry_id]
            ).fetchone()
        if row is None:
            raise NoSuchEntry("This entry is no longer in the journal.")
        return entry_of(row)

    def entries_on(self, day: date) -> list[Entry]:
        """Return a journal date's entries, earliest first."""
        return self.entries_between(day, day)

    def entries_between(self, first: date, last: date) -> list[Entry]:
        """Return the entries of these journal dates, both included, oldest first."""
        with self._reading() as connection:
            rows = connection.execute(
                f"SELECT {COLUMNS} FROM entry WHERE place >= ? AND place < ? AND deleted_at IS NULL "
                "ORDER BY place",
                [first_place(first), first_place(last) + (1 << DAY_SHIFT)],
            ).fetchall()
        return sorted(map(entry_of, rows), key=lambda entry: (entry.written_on, entry.written_at))

    def newest_entries(self, limit: int) -> list[Entry]:
        """Return the newest entries, newest first, at most ``limit``."""
        with self._reading() as connection:
            rows = connection.execute(
                f"SELECT {COLUMNS} FROM entry WHERE deleted_at IS NULL ORDER BY place DESC LIMIT ?", [limit]
            )
            return [entry_of(row) for row in rows]

    def iter_entries(self, first: date | None = None, last: date | None = None) -> Iterator[Entry]:
        """Yield entries oldest first, without holding them all."""
        low = first_place(first) if first else 0
        high = first_place(last) + (1 << DAY_SHIFT) if last else 1 << 62
        with self._reading() as connection:
            rows = connection.execute(
                f"SELECT {COLUMNS} FROM entry WHERE place >= ? AND place < ? AND deleted_at IS NULL "
                "ORDER BY place",
                [low, high],
            )
            for row in rows:
                yield entry_of(row)

    def replace_body(self, entry_id: str, body: str, *, now: datetime) -> Entry:
        """Give the entry a new body and keep the old one as a revision: both or neither."""
        with self._writing() as connection:
            old = self.entry(entry_id)
            new = checked(replace(old, body=body))
            if new.body == old.body:
                return old
            connection.execute(
                "INSERT INTO revision (entry_id, body, replaced_at) VALUES (?, ?, ?)",
                [entry_id, old.body, to_micros(now)],
            )
            connection.execute("UPDATE entry SET body = ? WHERE id = ?", [new.body, entry_id])
            [place] = connection.execute("SELECT place FROM entry WHERE id = ?", [entry_id]).fetchone()
            connection.execute("DELETE FROM entry_tag WHERE place = ?", [place])
            _note_tags(connection, place, new.body)
        return new

    def classify(self, entry_id: str, role_system: RoleSystem | None, priority: Priority | None) -> Entry:
        """Give the entry other tags."""
        with self._writing() as connection:
            entry = checked(replace(self.entry(entry_id), role_system=role_system, priority=priority))
            connection.execute(
                "UPDATE entry SET role_system = ?, urgent = ?, important = ? WHERE id = ?",
                [*_tags(entry), entry_id],
            )
        return entry

    def set_minutes(self, entry_id: str, minutes: int | None) -> Entry:
        """Say how long it took, or leave that open."""
        with self._writing() as connection:
            entry = checked(replace(self.entry(entry_id), minutes=minutes))
            connection.execute("UPDATE entry SET minutes = ? WHERE id = ?", [minutes, entry_id])
        return entry

    def set_for_coach(self, entry_id: str, wanted: bool) -> Entry:
        """Flag the entry, so that its words go into what is made for a coach, or take the flag away.

        Raises:
            NoSuchEntry: There is none, or it is deleted.
        """
        with self._writing() as connection:
            entry = replace(self.entry(entry_id), for_coach=wanted)
            connection.execute("UPDATE entry SET for_coach = ? WHERE id = ?", [wanted, entry_id])
        return entry

    def entries_for_coach(self, first: date, last: date) -> list[Entry]:
        """Return the flagged entries of these journal dates, both included, oldest first."""
        rows = self._rows(
            f"SELECT {COLUMNS} FROM entry WHERE {_FOR_COACH} ORDER BY place", _places(first, last)
        )
        return sorted(map(entry_of, rows), key=lambda entry: (entry.written_on, entry.written_at))

    def count_for_coach(self, first: date, last: date) -> int:
        """Return how many entries of these journal dates, both included, are flagged."""
        [(flagged,)] = self._rows(f"SELECT count(*) FROM entry WHERE {_FOR_COACH}", _places(first, last))
        return int(flagged)

    def revisions(self, entry_id: str) -> list[Revision]:
        """Return the earlier wordings, newest first."""
        with self._reading() as connection:
            rows = connection.execute(
                "SELECT entry_id, body, replaced_at FROM revision WHERE entry_id = ? "
                "ORDER BY replaced_at DESC, number DESC",
                [entry_id],
            )
            return [Revision(owner, text_of(body), from_micros(at)) for owner, body, at in rows]

    def delete_entry(self, entry_id: str, *, now: datetime) -> None:
        """Take the entry out of sight; ``restore_entry`` brings it back."""
        self._set_deleted(entry_id, to_micros(now))

    def restore_entry(self, entry_id: str) -> Entry:
        """Bring a deleted entry back."""
        self._set_deleted(entry_id, None)
        return self.entry(entry_id)

    def _set_deleted(self, entry_id: str, at: int | None) -> None:
        with self._writing() as connection:
            cursor = connection.execute("UPDATE entry SET deleted_at = ? WHERE id = ?", [at, entry_id])
            if cursor.rowcount == 0:
                raise NoSuchEntry("This entry is no longer in the journal.")


def checked(entry: Entry) -> Entry:
    """Return ``entry`` if a journal can keep it.

    Raises:
        BadValue: With a sentence that says which value cannot be kept.
    """
    clean_text(entry.id)
    clean_text(entry.body)
    check_date(entry.written_on)
    zone_named(entry.zone)
    if not entry.body.strip() and entry.role_system is None and entry.priority is None:
        raise BadValue("There is nothing to keep yet: write a line or choose a tag.")
    if len(entry.body) > LONGEST_BODY:
        raise BadValue(
            "The text has {0} characters; an entry holds {1}.", f"{len(entry.body):,}", f"{LONGEST_BODY:,}"
        )
    if entry.minutes is not None and not 0 <= entry.minutes <= LONGEST_MINUTES:
        raise BadValue("{0} minutes is not a time between 0 and a week.", entry.minutes)
    if entry.question is not None and not 1 <= entry.question <= 8:
        raise BadValue("There is no question {0}; they are numbered 1 to 8.", entry.question)
    return entry


def first_place(day: date) -> int:
    """Return the place at which a journal date's entries begin."""
    return day.toordinal() << DAY_SHIFT


def _places(first: date, last: date) -> list[int]:
    return [first_place(first), first_place(last) + (1 << DAY_SHIFT)]


def entry_of(row: Sequence[Any]) -> Entry:
    """Return the entry of a row selected by ``COLUMNS``, whose types the strict table vouches for."""
    entry_id, body, on, at, zone, system, urgent, important, minutes, question, for_coach = row
    if question == 0 or system == 0:  # zeros for a page that is damaged, as in text_of
        raise DataDamaged(DAMAGED)
    return Entry(
        entry_id,
        text_of(body),
        date_of(on),
        from_micros(at),
        text_of(zone),
        None if system is None else RoleSystem(system),
        None if urgent is None else Priority(urgent == 1, important == 1),
        minutes,
        question,
        for_coach == 1,
    )


def _free_place(connection: Connection, day: date) -> int:
    low = first_place(day)
    row = connection.execute(
        "SELECT max(place) FROM entry WHERE place >= ? AND place < ?", [low, low + (1 << DAY_SHIFT)]
    ).fetchone()
    place = low if row[0] is None else int(row[0]) + 1
    if place >= low + (1 << DAY_SHIFT):
        raise BadValue("The {0} already holds a million entries.", day.isoformat())
    return place


def _stretches(entries: Iterable[T]) -> Iterator[list[T]]:
    """Yield the same in stretches.

    Reading and writing by turns, entry after entry, takes a quarter longer: each throws what the other needs
    out of the processor's caches.
    """
    left = iter(entries)
    while stretch := list(islice(left, STRETCH)):
        yield stretch


def tags_in(body: str) -> set[str]:
    """Return the hashtags typed in a text, without their sign and in small letters.

    A tag holds a letter, so that "#3" is none, and begins a word, so that an address's "#part" is none.
    """
    if "#" not in body:
        return set()
    import re  # few entries hold one

    return {found.casefold() for found in re.findall(r"(?<![\w#&/])#(\w*[^\W\d_]\w*)", body)}


def _note_tags(connection: Connection, place: int, body: str) -> None:
    for tag in tags_in(body):
        connection.execute("INSERT INTO entry_tag (tag, place) VALUES (?, ?)", [tag, place])


def _row(place: int, entry: Entry, source: Source | None) -> tuple[object, ...]:
    return (
        place,
        entry.id,
        entry.body,
        entry.written_on.isoformat(),
        to_micros(entry.written_at),
        entry.zone,
        *_tags(entry),
        entry.minutes,
        entry.question,
        entry.for_coach,
        is_late(entry.written_on, entry.written_at, entry.zone),
        source and source.name,
        source and source.id,
    )


def _tags(entry: Entry) -> tuple[int | None, bool | None, bool | None]:
    priority = entry.priority
    return (
        None if entry.role_system is None else int(entry.role_system),
        None if priority is None else priority.urgent,
        None if priority is None else priority.important,
    )
