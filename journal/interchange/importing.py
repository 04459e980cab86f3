"""An import: what it would do is told first; then it is done whole, or not at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from itertools import chain

from journal.backup import make_backup
from journal.errors import AlreadyThere, JournalError
from journal.generation import counted
from journal.interchange.records import Pair, Readable
from journal.interchange.told import Progress, Told, Unread, nobody_looks
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
    new = sum(1 for _ in _new_ones(store, _watched(found, progress), years))
    return ImportPlan(
        found.format, new, found.count - new, tuple(sorted(years.items())), found.losses, found.unread
    )


def take_in(
    store: JournalStore, found: Readable, *, now: datetime, progress: Progress = nobody_looks
) -> ImportPlan:
    """Take in what the journal does not hold yet, in one transaction, behind a backup; return what was done.

    Raises:
        BadImport: The file was changed while it was read.
        JournalError: The disk refuses, or ``Stopped``; nothing was changed.
    """
    years: Counter[int] = Counter()
    new = _new_ones(store, _watched(found, progress), years)
    safe = _after_a_backup(store, new, now)
    with counted(store):
        count = store.add_many(safe)
    return ImportPlan(
        found.format, count, found.count - count, tuple(sorted(years.items())), found.losses, found.unread
    )


def _watched(found: Readable, progress: Progress) -> Iterator[Pair]:
    for done, pair in enumerate(found.pairs()):
        if not done % 256:
            progress(done, found.count)
        yield pair
    progress(found.count, found.count)


def _new_ones(store: JournalStore, pairs: Iterable[Pair], years: Counter[int]) -> Iterator[Pair]:
    """Yield the entries that the journal does not hold yet, and count them by year."""
    seen = set()
    for entry, source in pairs:
        if entry.id not in seen and store.place_of(entry.id) is None:
            seen.add(entry.id)
            years[entry.written_on.year] += 1
            yield entry, source


def _after_a_backup(store: JournalStore, pairs: Iterator[Pair], now: datetime) -> Iterator[Pair]:
    """Return the same entries; where there are any, the journal that they come into is backed up first."""
    first = next(pairs, None)
    if first is None:
        return iter(())
    if store.entry_count():
        with suppress(AlreadyThere):  # one of the same second is as good
            make_backup(store, now=now, reason="import")
    return chain((first,), pairs)
