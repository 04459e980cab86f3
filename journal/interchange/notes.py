"""Notes of Obsidian, Joplin and their like: Markdown files that say their day by name or front matter."""

from __future__ import annotations

import hashlib
from datetime import date, datetime, time
from typing import NamedTuple

from journal.interchange.collecting import Found
from journal.interchange.decoding import plain_lines
from journal.interchange.front_matter import Block, Keys, When, find_when
from journal.interchange.note_names import Named, named_by
from journal.interchange.records import NOON, local_instant
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
    body = plain_lines(block.body if block else text).strip("\n").rstrip()
    title = keys.find_title() or named.title
    said = find_when(title)
    if said is None or said.day != day:  # a title that is but the day says nothing new
        body = with_title(title, body)
    body = with_tags(clean_text(body), keys.tags())
    identity = keys.find_id()
    ignored = tuple(keys.unused())
    if not body.strip():
        return Note(None, (EMPTY,))
    written_at = instant or local_instant(day, at or NOON, zone)
    entry = checked(Entry("", body, day, written_at, zone))
    if identity is None:
        # Nothing that depends on this computer's zone, nor on where the file lies.
        moment = repr(
            (instant and instant.isoformat(), None if instant else (day.isoformat(), str(at)), body)
        )
        identity = hashlib.sha256(moment.encode()).hexdigest()
    return Note(Found(entry, identity), (WEEKLY,) if named.whole_week else (), ignored)


def _moment(named: Named, keys: Keys, zone: str) -> tuple[date | None, time | None, datetime | None]:
    """Return the day of a note, and its time of the clock or its instant where one is told."""
    when = keys.find_when()
    if when is not None and when.instant is not None:
        local = when.instant.astimezone(zone_named(zone))
        when = When(local.date(), local.time(), when.instant)
    if named.day is None:
        return (when.day, when.at, when.instant) if when else (None, None, None)
    if named.at is None and when is not None and when.day == named.day:
        return named.day, when.at, when.instant
    return named.day, named.at, None
