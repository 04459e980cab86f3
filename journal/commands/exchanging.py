"""import and export: entries from and to files in other forms."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from journal import clock
from journal.commands.opening import open_journal
from journal.errors import JournalError
from journal.interchange.formats import WRITERS, open_import
from journal.interchange.importing import plan_import, take_in
from journal.interchange.records import Options
from journal.interchange.writing import replaced_file
from journal.weeks import zone_named

if TYPE_CHECKING:
    from argparse import Namespace

    from journal.model import Entry
    from journal.store.journal_store import JournalStore

STRETCH = timedelta(days=28)  # read at a time, so that no lock is held while a slow disk or pipe is written


def import_file(arguments: Namespace) -> int:
    """Take the entries of a file into the journal, all or none."""
    zone = arguments.zone or clock.local_zone()
    zone_named(zone)
    found = open_import(Path(arguments.file).expanduser(), Options(zone), arguments.format)
    with open_journal(arguments) as store:
        plan = plan_import(store, found) if arguments.dry_run else take_in(store, found, now=clock.now())
    print(f"{'Would add' if arguments.dry_run else 'Added'} {_entries(plan.new)} from {plan.format}.")
    if plan.there:
        print(f"Passed over {_entries(plan.there)} that the journal holds already.")
    for year, count in plan.years:
        print(f"{year}: {count:,}")
    for loss in plan.losses:
        print(loss)
    for unread in plan.unread:
        print(f"Not read: {unread.where}: {unread.why}")
    if arguments.dry_run:
        print("Nothing was changed.")
    return 0


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
