"""Two journals in step through one folder, their programs killed in the middle of it all.

Run as a program: ``two_computers.py VAULT SEED`` keeps and edits entries and makes passes until it is killed;
it says on standard output what was acknowledged, a line each.
"""

from __future__ import annotations

import contextlib
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

from journal.errors import InUse
from journal.model import EntryDraft
from journal.store.journal_store import JournalStore
from journal.sync.joining import join
from journal.sync.synchronising import set_up, synchronise

ROOT = Path(__file__).resolve().parents[2]
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def work(folder: Path, seed: int) -> None:
    """Write and make passes for ever."""
    rng = random.Random(seed)
    with JournalStore.open(folder) as store:
        for number in range(100_000):
            with contextlib.suppress(InUse):  # refused after two seconds by those beside it: no loss
                _step(store, f"{os.getpid()}-{number}", rng)


def _step(store: JournalStore, name: str, rng: random.Random) -> None:
    now = NOW + timedelta(seconds=rng.randrange(10**6))
    store.add_entry(
        EntryDraft(f"{name} {'words ' * rng.randrange(300)}"),
        written_on=now.date(),
        written_at=now,
        zone="UTC",
    )
    print(name, flush=True)
    newest = store.newest_entries(5)
    if rng.random() < 0.3:
        chosen = rng.choice(newest)
        edited = f"{name}e"
        store.replace_body(chosen.id, edited, now=now)
        print(edited, flush=True)
    if rng.random() < 0.2:
        store.add_answer(1, name, on=now.date(), now=now)
    if rng.random() < 0.5:
        synchronise(store, now=now)
    print("passed", flush=True)


class TwoComputers:
    """Two journals with one folder between them."""

    def __init__(self, place: Path) -> None:
        self.vaults = (place / "one.vault", place / "other.vault")
        folder = place / "shared"
        folder.mkdir(parents=True)
        with JournalStore.create(self.vaults[0]) as store:
            set_up(store, folder, name="one", open_to_all=True)
            synchronise(store, now=NOW)
        with join(folder, self.vaults[1], "other", lambda vault: vault.unlock(), open_to_all=True) as store:
            synchronise(store, now=NOW)
        self.acknowledged: set[str] = set()
        self.names = self._names()

    def _names(self) -> list[str]:
        names = []
        for vault in self.vaults:
            with JournalStore.open(vault) as store:
                me = store.syncing().find_self()
                assert me is not None
                names.append(me.computer)
        return names

    def kill_while_working(self, rng: random.Random) -> None:
        """Let three programs work, two of them at one journal, kill each, and note what they acknowledged."""
        vaults = (self.vaults[0], self.vaults[0], self.vaults[1])
        with contextlib.ExitStack() as programs:
            started = [programs.enter_context(_program(vault, rng.randrange(10**9))) for vault in vaults]
            for program in started:
                assert program.stdout is not None
                self.acknowledged.add(program.stdout.readline().strip())  # it is under way
            time.sleep(rng.random())  # in the middle of whatever it is
            for program in started:
                os.kill(program.pid, signal.SIGKILL)
            for program in started:
                out, err = program.communicate(timeout=60)
                assert program.returncode == -signal.SIGKILL, err
                lines = out.split("\n")[:-1]  # a line that was cut is no acknowledgement
                self.acknowledged |= set(lines)
        self.acknowledged -= {"passed", ""}

    def assert_one_journal(self) -> int:
        """Bring both up to date; return how many wordings are in both, each of which was acknowledged."""
        stores = [JournalStore.open(vault) for vault in self.vaults]
        try:
            for _ in range(3):
                reports = [synchronise(store, now=NOW) for store in stores]
            assert not any(report.told or report.changed for report in reports)
            contents = [wordings_in(store) for store in stores]
            assert contents[0] == contents[1]
            missing = self.acknowledged - set(contents[0])
            assert not missing, missing
            for store in stores:
                store.check()
        finally:
            for store in stores:
                store.close()
        assert self._names() == self.names  # a kill is no reason to be somebody else
        return len(contents[0])


def wordings_in(store: JournalStore) -> Counter[str]:
    """Return every wording's first word, of bodies, revisions and answers."""
    rows = store._connection.execute(
        "SELECT id || ' ' || body FROM entry UNION ALL SELECT entry_id || ' ' || body FROM revision "
        "UNION ALL SELECT 'answer ' || body FROM answer"
    )
    return Counter(text.split(" ")[1] for (text,) in rows)


def _program(vault: Path, seed: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-u", "-W", "error", __file__, str(vault), str(seed)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )


if __name__ == "__main__":
    work(Path(sys.argv[1]), int(sys.argv[2]))
