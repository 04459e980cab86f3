"""Import a file into a new journal, or insert the same rows by bare SQL, and tell time and peak memory.

    exchange.py ours|bare FILE VAULT

Both begin with an empty vault that is there already and end with the commit. What bare SQL inserts is read
and laid out before its time begins.
"""

from __future__ import annotations

import json
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from journal.interchange.formats import open_import
from journal.interchange.importing import take_in
from journal.interchange.records import Options
from journal.store.entries import _INSERT, _row, first_place
from journal.store.journal_store import JournalStore

NOW = datetime(2026, 11, 22, tzinfo=UTC)


def ours(file: Path, store: JournalStore) -> None:
    """Import as the command line does."""
    take_in(store, open_import(file, Options("UTC")), now=NOW)


def rows_of(file: Path) -> list[tuple[object, ...]]:
    """Return the rows that an import of this file inserts into an empty journal."""
    rows: list[tuple[object, ...]] = []
    place = 0
    for entry, source in open_import(file, Options("UTC")).pairs():
        place = max(place + 1, first_place(entry.written_on))
        rows.append(_row(place, entry, source))
    return rows


def bare(rows: list[tuple[object, ...]], store: JournalStore) -> None:
    """Insert these rows in one transaction."""
    connection = store._connection
    connection.execute("BEGIN IMMEDIATE")
    connection.executemany(_INSERT, rows)
    connection.execute("COMMIT")


def peak() -> float:
    """Return the most memory this process has held, in MiB."""
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmHWM"):
            return int(line.split()[1]) / 1024
    raise SystemExit("this system does not tell it")


def main(arm: str, file: Path, vault: Path) -> None:
    """Do one of both and print what it took."""
    rows = rows_of(file) if arm == "bare" else []
    with JournalStore.open(vault) as store:
        cpu, wall = time.process_time_ns(), time.perf_counter_ns()
        if arm == "bare":
            bare(rows, store)
        else:
            ours(file, store)
        told = {
            "wall": (time.perf_counter_ns() - wall) / 1e6,
            "cpu": (time.process_time_ns() - cpu) / 1e6,
            "rss": peak(),
            "entries": store.entry_count(),
        }
    print(json.dumps(told))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
