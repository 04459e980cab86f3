"""A pass with 100 changes in a small and a large journal: the work grows with the changes alone."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

from journal.model import EntryDraft, Priority, RoleSystem
from journal.store.journal_store import JournalStore
from journal.sync.joining import join
from journal.sync.synchronising import set_up, synchronise
from tests.benchmarks.alone import run_alone
from tests.benchmarks.journals import copy_of
from tests.benchmarks.keep import Keeper, timed
from tests.benchmarks.measuring import Arm, Row, Sample, compare, take_turns
from tests.benchmarks.settings import BUILD, Settings

CHANGES = 100
GROWTH_TARGET = 3.0
SAVE_TARGET = 1.3
NOW = datetime(2035, 6, 1, 12, tzinfo=UTC)  # behind everything that is in the journals
DAY = date(2035, 6, 1)


class Pair:
    """A journal and its second computer, through one folder."""

    def __init__(self, first: JournalStore, second: JournalStore) -> None:
        self.first = first
        self.second = second
        self._count = 0

    @classmethod
    def of(cls, vault: Path, place: Path) -> Pair:
        """Let a second computer join the journal at ``vault``, which is told whole."""
        folder = place / "shared"
        folder.mkdir(parents=True)
        first = JournalStore.open(vault)
        set_up(first, folder, name="first", open_to_all=True)
        synchronise(first, now=NOW)
        second = join(
            folder, place / "Second.vault", "second", lambda vault: vault.unlock(), open_to_all=True
        )
        synchronise(second, now=NOW)
        return cls(first, second)

    def change(self) -> None:
        """Make a hundred changes: new entries, edits and tags."""
        for number in range(CHANGES):
            self._count += 1
            at = NOW + timedelta(minutes=self._count)
            draft = EntryDraft(f"line {self._count} of some words", RoleSystem.IMPROVE, Priority(False, True))
            if number % 5 < 3:
                self.first.add_entry(draft, written_on=DAY, written_at=at, zone="UTC")
            elif number % 5 == 3:
                newest = self.first.newest_entries(1)[0]
                self.first.replace_body(newest.id, f"{newest.body} edited", now=at)
            else:
                newest = self.first.newest_entries(1)[0]
                self.first.classify(newest.id, RoleSystem.ENABLE, Priority(True, True))

    def tell_and_hear(self) -> Sample:
        """Make the changes, which are not counted, and then a pass on each computer."""
        self.change()
        told = timed(lambda: synchronise(self.first, now=NOW))
        heard = timed(lambda: synchronise(self.second, now=NOW))
        return {key: told[key] + heard[key] for key in told}

    def close(self) -> None:
        """Close both."""
        self.first.close()
        self.second.close()


def run(settings: Settings) -> list[Row]:
    """Measure passes in a small and a large journal, saves while one is in step, and a first pass."""
    small, _, large = settings.sizes
    BUILD.mkdir(parents=True, exist_ok=True)
    with copy_of(small, large) as vaults, tempfile.TemporaryDirectory(dir=BUILD) as folder:
        places = [Path(folder) / str(size) for size in (small, large)]
        first_pass: list[dict[str, float]] = []
        pairs = []
        for vault, place in zip(vaults, places, strict=True):
            made: list[Pair] = []
            first_pass.append(timed(partial(_make, made, vault, place)))
            pairs += made
        try:
            arms: dict[str, Arm] = {
                f"{size}": pair.tell_and_hear for size, pair in zip((small, large), pairs, strict=True)
            }
            taken = take_turns(arms, settings.rounds(15, 3))
            what = f"a pass of each computer with {CHANGES} changes, {large:,} : {small:,}"
            rows = [compare(taken, what, f"{large}", f"{small}", GROWTH_TARGET)]
            rows.append(_saves(settings, pairs[1].first, large))
        finally:
            for pair in pairs:
                pair.close()
    seconds = first_pass[1]["wall"] / 1000
    rows.append(Row(f"  the first pass and joining, {large:,} entries (s)", None, note=f"{seconds:.1f} s"))
    return rows


def _make(made: list[Pair], vault: Path, place: Path) -> None:
    made.append(Pair.of(vault, place))


def _saves(settings: Settings, in_step: JournalStore, size: int) -> Row:
    """Return the line for a save that is noted for the other computer, against one that nobody notes."""
    with copy_of(size) as [vault], JournalStore.open(vault) as alone:
        keepers = {"in step": Keeper(in_step), "alone": Keeper(alone)}
        arms: dict[str, Callable[[], Sample]] = {name: keeper.keep_ours for name, keeper in keepers.items()}
        taken = take_turns(arms, 12 * settings.rounds(21, 5), warm_up=3)
    return compare(taken, f"one entry, {size:,} entries, in step / alone", "in step", "alone", SAVE_TARGET)


if __name__ == "__main__":
    run_alone("sync")
