"""Events of a calendar as drafts. None becomes an entry by itself: the writer confirms one with a key each.

What to do with one: show ``waiting``, one after the other, and for each that is confirmed call ``keep_event``
with what was pressed. What is passed over is remembered by nobody but the caller.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from journal.errors import BadImport
from journal.interchange.records import NOON, Options, Pair, entry_id, local_instant
from journal.interchange.told import Told, Unread
from journal.model import LONGEST_MINUTES, Entry, Priority, RoleSystem
from journal.store.entries import Source, checked

if TYPE_CHECKING:
    from journal.interchange.guessing import Look
    from journal.interchange.records import Readable
    from journal.interchange.source import SourceFile
    from journal.store.journal_store import JournalStore

NAME = "ics"


class EventDraft(NamedTuple):
    """An event that may become an entry.

    ``source_id`` is its UID and, of one that comes again, which of them it is. ``begins`` is an aware instant
    in UTC, ``day`` the day on which it begins in ``zone``, the writer's; an event of whole days begins at
    noon. ``minutes`` is None where it is not said how long it takes.
    """

    source_id: str
    title: str
    begins: datetime
    day: date
    zone: str
    minutes: int | None = None
    all_day: bool = False

    def __repr__(self) -> str:
        """Say when, never what: a repr may end in a log."""
        return f"EventDraft({self.day.isoformat()})"

    @property
    def entry_id(self) -> str:
        """The id of the entry that it becomes; the same whenever the calendar is read."""
        return entry_id(NAME, self.source_id, 0)


class Calendar(NamedTuple):
    """The events of a period, earliest first, and what was left out of it, in sentences."""

    drafts: tuple[EventDraft, ...]
    losses: tuple[Told, ...] = ()
    unread: tuple[Unread, ...] = ()


class Dropped(NamedTuple):
    """What became of titles that were to be dropped.

    ``dropped`` titles are gone. Entries in which the writer has changed a word were left alone (``changed``),
    and so were those that would be empty without it, because no tag was pressed (``untagged``).
    """

    dropped: int
    changed: int
    untagged: int


def read_calendar(
    source: SourceFile, options: Options, first: date, last: date, *, address: str = ""
) -> Calendar:
    """Return the events that begin on these days, both included, in the options' zone.

    ``address`` is the writer's own in the calendar, by which declined invitations are known; calendars that
    are named after it need none.

    Raises:
        BadImport: The file is no calendar, or holds more events than anybody would confirm.
    """
    from journal.interchange.icalendar_file import read_events

    return read_events(source, options.zone, first, last, address)


def looks_like(look: Look) -> bool:
    """True where a file begins as a calendar does."""
    begin = look.begin[:200]
    text = begin.decode("utf-16", "ignore") if begin[:2] in (b"\xff\xfe", b"\xfe\xff") else look.text[:200]
    return text.lstrip().upper().startswith("BEGIN:VCALENDAR")


def refuse_whole(source: SourceFile, options: Options) -> Readable:
    """Say that a calendar is not taken in at one go.

    Raises:
        BadImport: Always.
    """
    raise BadImport("the events of a calendar are confirmed one by one, which “Import” in the window does.")


def waiting(store: JournalStore, calendar: Calendar) -> tuple[EventDraft, ...]:
    """Return the drafts that are no entries yet, not even deleted ones."""
    return tuple(draft for draft in calendar.drafts if store.place_of(draft.entry_id) is None)


def confirmed(
    draft: EventDraft,
    role_system: RoleSystem | None,
    priority: Priority | None,
    *,
    body: str | None = None,
    with_title: bool = True,
) -> Pair:
    """Return the entry that a draft becomes, and where it comes from.

    ``body`` is what the writer put in the place of the title. It counts as written when the event began.

    Raises:
        BadValue: There is neither text nor tag to keep.
    """
    title = draft.title if with_title else ""
    minutes = draft.minutes if draft.minutes is None or draft.minutes <= LONGEST_MINUTES else None
    entry = Entry(
        id=draft.entry_id,
        body=title if body is None else body,
        written_on=draft.day,
        written_at=draft.begins,
        zone=draft.zone,
        role_system=role_system,
        priority=priority,
        minutes=minutes,
    )
    only_title = bool(title) and entry.body == title
    return checked(entry), Source(NAME, marked(entry.id, title) if only_title else entry.id)


def keep_event(
    store: JournalStore,
    draft: EventDraft,
    role_system: RoleSystem | None,
    priority: Priority | None,
    *,
    body: str | None = None,
    with_title: bool = True,
) -> Entry | None:
    """Keep one event as an entry; None where the journal has held it before, even if it was deleted.

    Raises:
        BadValue: There is neither text nor tag to keep.
        JournalError: The disk refuses.
    """
    pair = confirmed(draft, role_system, priority, body=body, with_title=with_title)
    if store.place_of(draft.entry_id) is not None:
        return None
    return pair[0] if store.add_many([pair]) else None


def marked(name: str, title: str) -> str:
    """Return a source's id that remembers, as a digest, that the text is the event's title and no more."""
    return f"{name}.{sha256(title.encode()).hexdigest()[:16]}"


def drop_titles(store: JournalStore, entry_ids: Iterable[str] | None = None) -> Dropped:
    """Take the titles out of entries that came from a calendar, of all or of these; minutes and tags stay.

    This is for good: no earlier wording is kept, and only backups made before still hold the titles. An entry
    in which the writer has ever changed the text is left as it is, and so is one that has no tag.
    """
    chosen = None if entry_ids is None else frozenset(entry_ids)
    return Dropped(*store.titles().drop(NAME, marked, chosen))


def at_noon(day: date, zone: str) -> datetime:
    """Return where an event of whole days is said to begin."""
    return local_instant(day, NOON, zone)
