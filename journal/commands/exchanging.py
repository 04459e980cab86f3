"""import and export: entries from and to files in other forms."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from journal import clock
from journal.commands.opening import open_journal
from journal.commands.progress import shown, watched
from journal.commands.showing import telling_what_is_done
from journal.errors import JournalError, UnclearFormat
from journal.interchange.formats import (
    FORMATS,
    READABLE,
    Format,
    Makes,
    database_writer_of,
    file_writer_of,
    guessed_format,
    place_writer_of,
    reader_of,
)
from journal.interchange.importing import ImportPlan, plan_import, take_in
from journal.interchange.left_out import left_out_by
from journal.interchange.records import Options
from journal.interchange.source import SourceFile
from journal.interchange.writing import new_file_at, new_folder_at, replaced_file
from journal.progress import Progress, nobody_looks
from journal.weeks import zone_named

if TYPE_CHECKING:
    from argparse import Namespace

    from journal.model import Entry
    from journal.store.journal_store import JournalStore

CALENDAR = "ics"  # the one format whose entries are asked for one by one
MOST_TOLD = 100  # lines on what could not be read; a broken export may have one each day
STRETCH = timedelta(days=28)  # read at a time, so that no lock is held while a slow disk or pipe is written


def import_file(arguments: Namespace) -> int:
    """Take the entries of a file or folder into the journal, all or none."""
    source = SourceFile(Path(arguments.file).expanduser())
    options = _options(arguments)
    name = arguments.format or _guessed(source)
    if name == CALENDAR:
        from journal.commands.calendar_events import import_events

        return import_events(arguments, source, options)
    if arguments.first or arguments.last:
        raise JournalError("Only of a calendar can a period be taken; leave --from and --to out.")
    with shown("Reading") as progress:
        source.progress = progress
        found = reader_of(name)(source, options)
    source.progress = nobody_looks  # it is read once more while its entries are taken in
    with open_journal(arguments) as store:
        if arguments.dry_run:
            with shown("Comparing") as progress:
                plan = plan_import(store, found, progress)
            _tell(plan, "Would add")
            print("Nothing was changed.")
        else:
            with shown("Taking in") as progress:
                plan = take_in(store, found, now=clock.now(), progress=progress)
            with telling_what_is_done("The entries are taken in"):
                _tell(plan, "Added")
    return 0


def _options(arguments: Namespace) -> Options:
    zone = arguments.zone or clock.local_zone()
    zone_named(zone)
    return Options(zone, arguments.columns, arguments.split)


def _guessed(source: SourceFile) -> str:
    try:
        return guessed_format(source)
    except UnclearFormat as error:
        raise JournalError(f"{error} --format takes {', '.join(READABLE)}.") from None


def _tell(plan: ImportPlan, done: str) -> None:
    print(f"{done} {_entries(plan.new)} from {plan.format}.")
    if plan.there:
        print(f"Passed over {_entries(plan.there)} that the journal holds already.")
    for year, count in plan.years:
        print(f"{year}: {count:,}")
    for loss in plan.losses:
        print(loss)
    for unread in plan.unread[:MOST_TOLD]:
        print(f"Not read: {unread.where}: {unread.why}")
    if len(plan.unread) > MOST_TOLD:
        print(f"Not read: {len(plan.unread) - MOST_TOLD:,} more.")


def export(arguments: Namespace) -> int:
    """Write every entry of the period, or all, in plain text: into a file, or into a folder of its own."""
    form = FORMATS[arguments.format]
    path = Path(arguments.out).expanduser()
    with open_journal(arguments) as store:
        if arguments.out == "-":
            if form.makes is not Makes.FILE:
                raise JournalError(f"{form.name} is more than standard output can take; name a place.")
            return _to_standard_output(form.name, oldest_first(store, arguments.first, arguments.last))
        with shown("Writing") as progress:
            count = _write(store, form, path, arguments, progress)
    print(f"Wrote {_entries(count)} to “{path}”, in plain text: anybody who has the file can read them.")
    for loss in left_out_by(form.name):
        print(loss)
    return 0


def _write(store: JournalStore, form: Format, path: Path, arguments: Namespace, progress: Progress) -> int:
    """Write the chosen entries to their place and return how many they are."""
    first, last = arguments.first, arguments.last
    of = 0 if first or last else store.entry_count()
    if form.makes is Makes.DATABASE:
        with new_file_at(path) as place:
            return database_writer_of(form.name)(store, place, first, last, lambda done: progress(done, of))
    chosen = watched(oldest_first(store, first, last), progress, of)
    if form.makes is Makes.FOLDER:
        with new_folder_at(path) as place:
            return place_writer_of(form.name)(chosen, place)
    with replaced_file(path) as file:
        return file_writer_of(form.name)(chosen, file)


def _to_standard_output(format_name: str, chosen: Iterator[Entry]) -> int:
    if sys.stdout is None:
        raise JournalError("There is no standard output to write to.")
    sys.stdout.flush()
    try:
        file_writer_of(format_name)(chosen, sys.stdout.buffer)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise JournalError("The output was closed before all entries were written.") from None
    return 0


def oldest_first(store: JournalStore, start: date | None = None, end: date | None = None) -> Iterator[Entry]:
    """Yield every entry of a period, or all, each day's earliest first, a few weeks at a time."""
    first, last = store.first_entry_on(), last_entry_on(store)
    if first is None or last is None:
        return
    first, last = max(first, start or first), min(last, end or last)
    while first <= last:
        yield from store.entries_between(first, min(first + STRETCH, last))
        first += STRETCH + timedelta(days=1)


def last_entry_on(store: JournalStore) -> date | None:
    """Return the journal date of the newest entry."""
    newest = store.newest_entries(1)
    return newest[0].written_on if newest else None


def _entries(count: int) -> str:
    return f"{count:,} {'entry' if count == 1 else 'entries'}"
