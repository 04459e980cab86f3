"""A journal of the first schema, and programs killed while they bring it up to date."""

from __future__ import annotations

import os
import random
import shutil
import signal
import time
from pathlib import Path

from journal.backup import backups_in
from journal.store import migrations
from journal.store.journal_store import JournalStore
from journal.vault.folder import Vault
from tests.faults.support import start

SCHEMA_1 = Path(__file__).resolve().parents[1] / "data" / "vaults" / "schema-1.vault"
LIVE_IN_IT = 2
FIRST_PLACE = 739_000 << 20


def old_journal(folder: Path, entries: int) -> Path:
    """Return a vault of the first schema in ``folder`` with so many more entries, each with a tag."""
    shutil.copytree(SCHEMA_1, folder)
    vault = Vault.at(folder)
    with JournalStore.open_with(vault, vault.unlock(), migrate=False) as store, store.together():
        store._connection.executemany(
            "INSERT INTO entry (place, id, body, written_on, written_at, zone) VALUES (?, ?, ?, ?, ?, ?)",
            [
                (
                    (739000 << 20) + number,
                    f"n{number}",
                    f"Line {number} for the #board",
                    "2024-04-29",
                    1,
                    "UTC",
                )
                for number in range(entries)
            ],
        )
    return folder


def kill_while_migrating(template: Path, folder: Path, rng: random.Random, longest: float) -> int:
    """Kill a program that migrates a copy of ``template``; return the schema that it left, old or new.

    Raises AssertionError where the file is none of them, or its backup does not open.
    """
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(template, folder)
    with start("migrate", folder) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "opening\n"
        time.sleep(rng.uniform(0, longest))
        os.kill(program.pid, signal.SIGKILL)
        program.communicate()
    left = schema_of(folder)
    for made in backups_in(folder / "backups"):
        assert schema_of(made.folder) == 1
    with JournalStore.open(folder) as store:  # and from either the way goes on
        store.check()
        assert store.setting("day_end") == "04:00"
    assert schema_of(folder) == len(migrations.NAMES)
    return left


def schema_of(folder: Path) -> int:
    """Return the schema of a file, once its tables were seen to be those of it."""
    vault = Vault.at(folder)
    with JournalStore.open_with(vault, vault.unlock(), migrate=False) as store:
        store.check()
        [version] = store._connection.execute("PRAGMA user_version").fetchone()
        tables = {name for (name,) in store._connection.execute("SELECT name FROM sqlite_master")}
        assert ("entry_tag" in tables) is (version >= 2)
        assert ("client_note" in tables) is (version >= 3)
        if version >= 2:
            [tagged] = store._connection.execute("SELECT count(*) FROM entry_tag").fetchone()
            assert tagged >= store.entry_count() - LIVE_IN_IT
        return int(version)
