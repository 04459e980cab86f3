"""import and export: entries from and to files in other forms."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date, timedelta
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from journal import clock
from journal.backup import make_backup
from journal.commands.opening import open_journal
from journal.errors import AlreadyThere, JournalError
from journal.generation import counted
from journal.interchange.formats import WRITERS, open_import
from journal.interchange.writing import replaced_file
from journal.weeks import zone_named

if TYPE_CHECKING:
    from argparse import Namespace

    from journal.interchange.records import Pair
    from journal.model import Entry
    from journal.store.journal_store import JournalStore

STRETCH = timedelta(days=28)  # read at a time, so that no lock is held while a slow disk or pipe is written


def import_file(arguments: Namespace) -> int:
    """Take the entries of a file into the journal, all or none."""
    zone = arguments.zone or clock.local_zone()
    zone_named(zone)
    found = open_import(Path(arguments.file).expanduser(), zone, arguments.format)
    with open_journal(arguments) as store:
        years: Counter[int] = Counter()
        new = _watched(store, found.pairs(), years)
        if arguments.dry_run:
            count = sum(1 for _ in new)
        else:
            safe = _after_a_backup(store, new)
            with counted(store):
                count = store.add_many(safe)
    there = found.count - count
    print(f"{'Would add' if arguments.dry_run else 'Added'} {_entries(count)} from {found.format}.")
    if there:
        print(f"Passed over {_entries(there)} that the journal holds already.")
    for year in sorted(years):
        print(f"{year}: {years[year]:,}")
    for loss in found.losses:
        print(loss)
    if arguments.dry_run:
        print("Nothing was changed.")
    return 0


def _watched(store: JournalStore, pairs: Iterable[Pair], years: Counter[int]) -> Iterator[Pair]:
    """Yield the entries that the journal does not hold yet, and count them by year."""
    seen = set()
    for entry, source in pairs:
        if entry.id not in seen and store.place_of(entry.id) is None:
            seen.add(entry.id)
            years[entry.written_on.year] += 1
            yield entry, source


def _after_a_backup(store: JournalStore, pairs: Iterator[Pair]) -> Iterator[Pair]:
    """Return the same entries; where there are any, the journal that they come into is backed up first."""
    first = next(pairs, None)
    if first is None:
        return iter(())
    if store.entry_count():
        with suppress(AlreadyThere):  # one of the same second is as good
            make_backup(store, now=clock.now(), reason="import")
    return chain((first,), pairs)


def export(arguments: Namespace) -> int:
    """Write every entry into a file, in plain text."""
    write = WRITERS[arguments.format]
    with open_journal(arguments) as store:
        if arguments.out == "-":
            if sys.stdout is None:
                raise JournalError("There is no standard output to write to.")
            sys.stdout.flush()
            try:
                write(oldest_first(store), sys.stdout.buffer)
                sys.stdout.buffer.flush()
            except BrokenPipeError:
                raise JournalError("The output was closed before all entries were written.") from None
            return 0
        path = Path(arguments.out).expanduser()
        with replaced_file(path) as file:
            count = write(oldest_first(store), file)
    print(f"Wrote {_entries(count)} to “{path}”, in plain text: anybody who has the file can read them.")
    return 0


def oldest_first(store: JournalStore) -> Iterator[Entry]:
    """Yield every entry, each day's earliest first, a few weeks at a time."""
    first, last = store.first_entry_on(), last_entry_on(store)
    if first is None or last is None:
        return
    while first <= last:
        yield from store.entries_between(first, first + STRETCH)
        first += STRETCH + timedelta(days=1)


def last_entry_on(store: JournalStore) -> date | None:
    """Return the journal date of the newest entry."""
    newest = store.newest_entries(1)
    return newest[0].written_on if newest else None


def _entries(count: int) -> str:
    return f"{count:,} {'entry' if count == 1 else 'entries'}"
