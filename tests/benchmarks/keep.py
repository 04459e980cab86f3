"""Keeping one entry, durable when it is acknowledged, against bare SQL for the same row in the same file."""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random

from journal.model import EntryDraft, Priority, RoleSystem
from journal.store.journal_store import JournalStore
from tests.benchmarks.alone import run_alone
from tests.benchmarks.journals import copy_of
from tests.benchmarks.measuring import Row, Sample, Taken, compare, count_of, take_turns
from tests.benchmarks.settings import Settings
from tests.benchmarks.tracing import synced, tracer
from tests.benchmarks.vocabulary import MEAN_WORDS, Vocabulary

TARGET = 1.3
GROWTH_TARGET = 1.3
SAVES = 12  # of each kind in a round
TRACED = 10
NOON = datetime(2035, 6, 1, 12, tzinfo=UTC)  # behind everything that is in the journals
DAY = date(2035, 6, 1)
BARE = (
    "INSERT INTO entry (place, id, body, written_on, written_at, zone, role_system, urgent, important, "
    "minutes, question, late, source, source_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


class Keeper:
    """Keeps entries of the same lengths in both ways, on one connection."""

    def __init__(self, store: JournalStore) -> None:
        self._store = store
        self._connection = store._connection
        self._vocabulary = Vocabulary()
        self._random = Random(7)

    def keep_ours(self) -> dict[str, float]:
        """Keep an entry through the store."""
        draft = EntryDraft(self._text(), RoleSystem.IMPROVE, Priority(False, True))
        return timed(
            lambda: self._store.add_entry(draft, written_on=DAY, written_at=NOON, zone="Europe/London")
        )

    def keep_bare(self) -> dict[str, float]:
        """Keep the same row by nothing but SQL."""
        low = DAY.toordinal() << 20
        last = self._connection.execute("SELECT max(place) FROM entry WHERE place >= ?", [low]).fetchone()[0]
        row = (
            low if last is None else last + 1, os.urandom(16).hex(), self._text(),
            DAY.isoformat(), int(NOON.timestamp() * 1e6), "Europe/London", 2, 0, 1, None, None, 0, None, None,
        )  # fmt: skip

        def insert() -> None:
            self._connection.execute("BEGIN IMMEDIATE")
            self._connection.execute(BARE, row)
            self._connection.execute("COMMIT")

        return timed(insert)

    def _text(self) -> str:
        return self._vocabulary.text(self._random, MEAN_WORDS)


ARMS: dict[str, Callable[[Keeper], dict[str, float]]] = {"ours": Keeper.keep_ours, "bare": Keeper.keep_bare}


def timed(work: Callable[[], object]) -> dict[str, float]:
    """Return how long ``work`` takes, by the clock and by the processor."""
    cpu, wall = time.process_time_ns(), time.perf_counter_ns()
    work()
    return {"wall": (time.perf_counter_ns() - wall) / 1e6, "cpu": (time.process_time_ns() - cpu) / 1e6}


def run(settings: Settings) -> list[Row]:
    """Measure saves in a small and in a large journal."""
    small, _, large = settings.sizes
    rows = []
    with copy_of(small, large) as (little, much):
        with JournalStore.open(little) as first, JournalStore.open(much) as second:
            keepers = {small: Keeper(first), large: Keeper(second)}
            taken = take_saves(keepers, settings.rounds(21, 5))
        for size in (small, large):
            rows.append(
                compare(taken, f"one entry, {size:,} entries", f"ours {size}", f"bare {size}", TARGET)
            )
        growth = f"one entry, {large:,} : {small:,}"
        rows.append(compare(taken, growth, f"ours {large}", f"ours {small}", GROWTH_TARGET))
    rows.append(synced_row(small))
    return rows


def take_saves(keepers: dict[int, Keeper], rounds: int) -> Taken:
    """Save by turns; what a round gives for an arm is its median over some saves."""
    arms: dict[str, Callable[[], Sample]] = {}
    single: Taken = {}
    for size, keeper in keepers.items():
        for name, way in ARMS.items():
            arms[f"{name} {size}"] = lambda way=way, keeper=keeper: way(keeper)  # type: ignore[misc]
    single = take_turns(arms, rounds * SAVES, warm_up=3)
    return {
        name: [
            {key: statistics.median(sample[key] for sample in samples[at : at + SAVES]) for key in samples[0]}
            for at in range(0, len(samples), SAVES)
        ]
        for name, samples in single.items()
    }


def synced_row(size: int) -> Row:
    """Return the line that counts how often a save waits for the disk, ours against bare SQL."""
    if tracer() is None:
        return Row("calls of fsync and fdatasync for an entry (there is no strace that may trace)", None)
    ours, bare = syncs_of_one_save(size, "ours"), syncs_of_one_save(size, "bare")
    note = f"bare SQL: {bare:g}"
    return Row("calls of fsync and fdatasync for an entry", count_of(ours), bare, "count", note=note)


def syncs_of_one_save(size: int, arm: str, vault: Path | None = None) -> float:
    """Return how many calls of fsync and fdatasync one save makes; what opening takes is subtracted."""
    with copy_of(*([] if vault else [size])) as copies, tempfile.TemporaryDirectory() as folder:
        journal = vault or copies[0]
        script = Path(__file__).with_name("programs") / "keep_entries.py"
        calls = [synced([script, journal, arm, number], Path(folder)) for number in (1, 1 + TRACED)]
    return (calls[1] - calls[0]) / TRACED


if __name__ == "__main__":
    run_alone("keep")
