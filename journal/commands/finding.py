"""list and search: entries newest first, as lines or as JSON."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from itertools import groupby, islice
from typing import TYPE_CHECKING

from journal.commands.opening import open_journal
from journal.commands.showing import line_of, write_json_array
from journal.interchange.jsonl import record_of
from journal.model import Facets
from journal.weeks import check_date

if TYPE_CHECKING:
    from argparse import Namespace

    from journal.model import Entry
    from journal.store.journal_store import JournalStore

PAGE = 200  # entries read at a time: no lock is held while they are printed


def list_entries(arguments: Namespace) -> int:
    """List entries."""
    return _show(arguments, "")


def search(arguments: Namespace) -> int:
    """Find entries by their words."""
    # Half of a surrogate pair, which a broken terminal may send, is in no entry.
    return _show(arguments, " ".join(arguments.query).encode("utf-8", "replace").decode())


def _show(arguments: Namespace, words: str) -> int:
    facets = Facets(
        first=_checked(arguments.first),
        last=_checked(arguments.last),
        system=arguments.system,
        urgent=arguments.urgent or None,
        important=arguments.important or None,
        question=arguments.question,
    )
    limit: int = arguments.limit
    with open_journal(arguments) as store:
        found = newest_first(store, words, facets)
        if arguments.json:
            write_json_array(map(record_of, islice(found, limit or None)))
            return 0
        shown = 0
        for entry in islice(found, limit or None):
            print(line_of(entry))
            shown += 1
        if shown == 0:
            print("Nothing found.", file=sys.stderr)
        elif next(found, None) is not None:
            print(f"These are the newest {limit}; --limit 0 shows all.", file=sys.stderr)
    return 0


def newest_first(store: JournalStore, words: str, facets: Facets) -> Iterator[Entry]:
    """Yield what a search finds, the newest day first and each day's latest entry first."""
    for _, day in groupby(_pages(store, words, facets), key=lambda entry: entry.written_on):
        yield from sorted(day, key=lambda entry: entry.written_at, reverse=True)


def _pages(store: JournalStore, words: str, facets: Facets) -> Iterator[Entry]:
    before = None
    while True:
        page = store.search(words, facets, limit=PAGE, before=before)
        yield from page
        if len(page) < PAGE:
            return
        before = store.place_of(page[-1].id)


def _checked(day: date | None) -> date | None:
    return None if day is None else check_date(day)
