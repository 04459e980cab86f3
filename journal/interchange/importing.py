"""An import: what it would do is told first; then it is done whole, or not at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from itertools import chain

from journal.backup import make_backup
from journal.errors import AlreadyThere, JournalError
from journal.generation import counted
from journal.interchange.identities import Identities
from journal.interchange.records import Pair, Readable
from journal.interchange.told import Progress, Told, Unread, nobody_looks
from journal.model import Entry
from journal.store.journal_store import JournalStore


class Stopped(JournalError):
    """The writer stopped an import; nothing of it was kept."""

    def __init__(self) -> None:
        super().__init__("The import was stopped. Nothing was changed.")


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import would do: new entries by year, and what it would pass over or leave behind."""

    format: str
    new: int
    there: int  # in the journal already, or twice in the file
    years: tuple[tuple[int, int], ...]  # (year, new entries), ascending
    losses: tuple[Told, ...]
    unread: tuple[Unread, ...]


def plan_import(store: JournalStore, found: Readable, progress: Progress = nobody_looks) -> ImportPlan:
    """Return what taking in ``found`` would do; nothing is changed.

    Raises:
        BadImport: The file was changed while it was read.
        Stopped: ``progress`` said so.
    """
    years: Counter[int] = Counter()
    with closing(Identities()) as seen:
        for entry, source in _watched(found, progress):
            if not seen.repeat(entry.id) and not store.holds(entry.id, source):
                years[entry.written_on.year] += 1
    return _plan(found, years)


def take_in(
    store: JournalStore, found: Readable, *, now: datetime, progress: Progress = nobody_looks
) -> ImportPlan:
    """Take in what the journal does not hold yet, in one transaction, behind a backup; return what was done.

    Raises:
        BadImport: The file was changed while it was read.
        JournalError: The disk refuses, or ``Stopped``; nothing was changed.
    """
    years: Counter[int] = Counter()

    def note(entry: Entry) -> None:
        years[entry.written_on.year] += 1

    pairs = _after_a_backup(store, _watched(found, progress), now)
    with counted(store):
        store.add_many(pairs, note)
    return _plan(found, years)


def _plan(found: Readable, years: Counter[int]) -> ImportPlan:
    new, by_year = years.total(), tuple(sorted(years.items()))
    return ImportPlan(found.format, new, found.count - new, by_year, found.losses, found.unread)


def _watched(found: Readable, progress: Progress) -> Iterator[Pair]:
    for done, pair in enumerate(found.pairs()):
        if not done % 256:
            progress(done, found.count)
        yield pair
    progress(found.count, found.count)


def _after_a_backup(store: JournalStore, pairs: Iterator[Pair], now: datetime) -> Iterator[Pair]:
    """Return the entries from the first new one on; the journal that they come into is backed up first."""
    if not store.entry_count():
        return pairs
    for entry, source in pairs:
        if not store.holds(entry.id, source):
            with suppress(AlreadyThere):  # one of the same second is as good
                make_backup(store, now=now, reason="import")
            return chain([(entry, source)], pairs)
    return iter(())
