"""Notes of Obsidian, Joplin and their like: Markdown files that say their day by name or front matter."""

from __future__ import annotations

import hashlib
from datetime import UTC, date, datetime, time
from typing import NamedTuple

from journal.interchange.collecting import Found
from journal.interchange.decoding import plain_lines
from journal.interchange.front_matter import Block, Keys, When, find_when
from journal.interchange.note_names import Named, named_by
from journal.interchange.records import A_DAY, NOON, local_instant
from journal.interchange.tags import with_tags, with_title
from journal.interchange.told import Told
from journal.model import Entry
from journal.store.base import clean_text
from journal.store.entries import checked
from journal.weeks import check_date, zone_named

NO_DAY = Told("Neither its name nor its front matter says a day.")
EMPTY = Told("Entries without text, which cannot be kept: {0}.")
WEEKLY = Told("Notes on a whole week, kept under its Monday: {0}.")
BLOCK_IN_TEXT = Told("Notes whose front matter cannot be read, so that it stays in the text: {0}.")


class Note(NamedTuple):
    """What a note is: an entry, a sentence on why it is none, or None where it holds no text.

    ``told`` are the sentences of this module that count it, ``ignored`` the keys that no journal has a place
    for.
    """

    found: Found | Told | None
    told: tuple[Told, ...] = ()
    ignored: tuple[str, ...] = ()


def read_note(path: str, block: Block | None, text: str, zone: str) -> Note:
    """Read a note of another program; ``path`` lies within what is imported, ``text`` is the whole file.

    A day in the name goes before one in the front matter: a daily note may be made on another day.

    Raises:
        BadValue: The journal cannot keep it.
    """
    keys = Keys(block.values if block else {})
    named = named_by(path)
    day, at, instant = _moment(named, keys, zone)
    if day is None:
        return Note(NO_DAY)
    check_date(day)
    text = plain_lines(block.body if block else text).strip("\n").rstrip()
    title = keys.find_title() or named.title
    said = find_when(title)
    # A title that is but the day says nothing new.
    body = text if said is not None and said.day == day else with_title(title, text)
    tags = keys.tags()
    body = with_tags(clean_text(body), tags)
    identity = keys.find_id()
    ignored = tuple(keys.unused())
    if not body.strip():
        return Note(None, (EMPTY,))
    written_at = instant or local_instant(day, at or NOON, zone)
    entry = checked(Entry("", body, day, written_at, zone))
    told_at = _told_at(named, keys)
    if identity is None:
        # Whether a title is the day of an instant is another matter in each zone.
        is_in_doubt = named.day is None and said is not None
        words = repr((told_at, with_tags(text, tags) if is_in_doubt else body))
        identity = hashlib.sha256(words.encode()).hexdigest()
    return Note(Found(entry, identity, told_at), (WEEKLY,) if named.whole_week else (), ignored)


def _told_at(named: Named, keys: Keys) -> str:
    """Return when a note was written as far as it says so itself.

    Nothing that depends on this computer's zone is in it, nor on where the file lies.
    """
    when = keys.find_when()
    if named.day is None:
        return "" if when is None else str(when.instant or (str(when.day), str(when.at)))
    if named.at is not None or when is None:
        return str((str(named.day), f"{named.at}{'Z' * named.is_utc}"))
    if when.instant is None:
        return str((str(named.day), str(when.at if when.day == named.day else None)))
    is_that_day_somewhere = abs(when.instant.date() - named.day) <= A_DAY
    return str((str(named.day), str(when.instant if is_that_day_somewhere else None)))


def _moment(named: Named, keys: Keys, zone: str) -> tuple[date | None, time | None, datetime | None]:
    """Return the day of a note, and its time of the clock or its instant where one is told."""
    when = keys.find_when()
    if when is not None and when.instant is not None:
        local = when.instant.astimezone(zone_named(zone))
        when = When(local.date(), local.time(), when.instant)
    if named.day is None:
        return (when.day, when.at, when.instant) if when else (None, None, None)
    if named.at is not None and named.is_utc:
        instant = datetime.combine(named.day, named.at, UTC)
        local = instant.astimezone(zone_named(zone))
        return local.date(), local.time(), instant
    if named.at is None and when is not None and when.day == named.day:
        return named.day, when.at, when.instant
    return named.day, named.at, None
