"""An import: what it would do is told first; then it is done whole, or not at all."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from pathlib import Path

from journal.backup import backups_in, make_backup
from journal.errors import AlreadyThere
from journal.errors import Stopped as Stopped
from journal.generation import counted
from journal.interchange.identities import Identities
from journal.interchange.records import Pair, Readable
from journal.interchange.told import Told, Unread
from journal.model import Entry
from journal.progress import Progress, nobody_looks
from journal.store.journal_store import JournalStore
from journal.vault.folder import BACKUPS


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

    Nothing is backed up where the journal is empty or nothing is new. Who stops it finds everything as it
    was: the backup goes too, unless an older one was thinned out for it. Meanwhile others can read but not
    write, and are told so after two seconds.

    Raises:
        BadImport: The file was changed while it was read.
        JournalError: The disk refuses, or ``Stopped``; nothing was changed.
    """
    years: Counter[int] = Counter()
    added: list[str] = []  # the first one

    def note(entry: Entry) -> None:
        years[entry.written_on.year] += 1
        if not added:
            added.append(entry.id)

    pairs, backup = _watched(found, progress), None
    if store.entry_count():
        first = next((pair for pair in pairs if not store.holds(pair[0].id, pair[1])), None)
        if first is None:
            return _plan(found, years)
        pairs, backup = chain([first], pairs), _backed_up(store, now)
    try:
        with counted(store):
            store.add_many(pairs, note)
    except (Stopped, KeyboardInterrupt):
        if added and store.holds(added[0], None):  # it came behind the commit: what is done is told
            return _plan(found, years)
        if backup is not None:
            shutil.rmtree(backup, ignore_errors=True)
        raise
    return _plan(found, years)


def _plan(found: Readable, years: Counter[int]) -> ImportPlan:
    new, by_year = years.total(), tuple(sorted(years.items()))
    return ImportPlan(found.format, new, found.count - new, by_year, found.losses, found.unread)


def _watched(found: Readable, progress: Progress) -> Iterator[Pair]:
    """Yield the entries, and tell how many were asked for."""
    for done, pair in enumerate(found.pairs()):
        if not done % 256:
            progress(done, found.count)
        yield pair
    progress(found.count, found.count)


def _backed_up(store: JournalStore, now: datetime) -> Path | None:
    """Back the journal up, and return the backup where it may be taken away again."""
    root = store.vault.folder / BACKUPS
    before = {one.folder for one in backups_in(root)}
    try:
        made = make_backup(store, now=now, reason="import").folder
    except AlreadyThere:  # one of the same second, which is as good
        return None
    return made if before < {one.folder for one in backups_in(root)} else None
