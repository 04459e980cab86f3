"""Importing JSON lines against bare SQL, the memory it takes, and exporting against ``json.dumps``."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path
from typing import BinaryIO

from journal.commands.exchanging import oldest_first
from journal.interchange.formats import file_writer_of
from journal.model import Week
from journal.store.journal_store import JournalStore
from tests.benchmarks.alone import run_alone
from tests.benchmarks.journals import entries_of, journal_of
from tests.benchmarks.keep import timed
from tests.benchmarks.measuring import Arm, Row, Sample, compare, middle, ratio, take_turns
from tests.benchmarks.processes import users_environment
from tests.benchmarks.settings import BUILD, PROGRAMS, Settings

IMPORT_TARGET = 2.0
EXPORT_TARGET = 1.5
GROWTH_TARGET = 1.1
LAST = Week(105_650)
PATIENCE = 1800  # seconds
BARE = (
    "SELECT id, written_at, zone, written_on, body, role_system, urgent, important, minutes, question "
    "FROM entry WHERE deleted_at IS NULL ORDER BY place"
)
KEYS = (
    "id",
    "written_at",
    "zone",
    "date",
    "text",
    "role_system",
    "urgent",
    "important",
    "minutes",
    "question",
)


def run(settings: Settings) -> list[Row]:
    """Measure imports of the middle and the large size into an empty vault, and exports of the large one."""
    _, middle_size, large = settings.sizes
    with tempfile.TemporaryDirectory(prefix="work-", dir=_home()) as folder:
        return [*imports(Path(folder), middle_size, large, settings), *exports(large, settings)]


def imports(folder: Path, middle_size: int, large: int, settings: Settings) -> list[Row]:
    """Read, check and keep a file of JSON lines, against the same rows by ``executemany``."""
    empty = folder / "Empty.vault"
    JournalStore.create(empty).close()
    arms: dict[str, Arm] = {}
    for size in (middle_size, large):
        file = folder / f"{size}.jsonl"
        with file.open("wb") as opened:
            file_writer_of("jsonl")(entries_of(size, LAST), opened)
        for name in ("ours", "bare"):
            arms[f"{name} {size}"] = partial(run_one, name, file, empty, size)
    taken = take_turns(arms, settings.rounds(5, 3), warm_up=0)
    rows = [
        compare(
            taken, f"import, {size:,} entries / executemany", f"ours {size}", f"bare {size}", IMPORT_TARGET
        )
        for size in (large, middle_size)
    ]
    if all("rss" in sample for sample in taken[f"ours {large}"]):
        grown = ratio(taken, f"ours {large}", f"ours {middle_size}", "rss")
        note = " against ".join(
            f"{middle(taken, f'ours {size}', 'rss'):.1f}" for size in (large, middle_size)
        )
        what = f"peak memory of an import, {large:,} : {middle_size:,}"
        rows.append(Row(what, grown, GROWTH_TARGET, "rss", note=f"{note} MiB"))
    return rows


def run_one(arm: str, file: Path, empty: Path, size: int) -> Sample:
    """Import the file into a copy of the empty vault, in a process of its own."""
    vault = file.with_name(f"{arm}.vault")
    shutil.copytree(empty, vault)
    try:
        command = [sys.executable, str(PROGRAMS / "exchange.py"), arm, str(file), str(vault)]
        done = subprocess.run(
            command, env=users_environment(), capture_output=True, text=True, check=True, timeout=PATIENCE
        )
    finally:
        shutil.rmtree(vault)
    told: dict[str, float] = json.loads(done.stdout)
    assert told.pop("entries") == size
    return told


def exports(size: int, settings: Settings) -> list[Row]:
    """Write every entry as a line, against selecting the rows and ``json.dumps``."""
    with JournalStore.open(journal_of(size)) as store, tempfile.TemporaryFile(dir=_home()) as out:
        arms = {
            "ours": partial(timed, partial(export_ours, store, out)),
            "bare": partial(timed, partial(export_bare, store, out)),
        }
        taken = take_turns(arms, settings.rounds(11, 3))
    return [compare(taken, f"export, {size:,} entries / json.dumps", "ours", "bare", EXPORT_TARGET)]


def export_ours(store: JournalStore, out: BinaryIO) -> None:
    """Write what ``inmind export --format jsonl`` writes."""
    out.seek(0)
    file_writer_of("jsonl")(oldest_first(store), out)


def export_bare(store: JournalStore, out: BinaryIO) -> None:
    """Write the columns as they are, one object a line."""
    out.seek(0)
    for row in store._connection.execute(BARE):
        out.write(json.dumps(dict(zip(KEYS, row, strict=True)), ensure_ascii=False).encode() + b"\n")


def _home() -> Path:
    BUILD.mkdir(parents=True, exist_ok=True)
    return BUILD


if __name__ == "__main__":
    run_alone("exchange")
