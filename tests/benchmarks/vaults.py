"""What the vault costs: a save against plain SQLite, unlocking against Argon2id alone, a checked backup."""

from __future__ import annotations

import contextlib
import os
import shutil
import statistics
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from journal.backup import make_backup
from journal.store.connection import PRAGMAS
from journal.store.driver import Connection, connect
from journal.store.journal_store import JournalStore
from journal.vault import slots
from journal.vault.changing import set_passphrase
from journal.vault.folder import Vault
from journal.vault.slots import PassphraseSlot
from tests.benchmarks.alone import run_alone
from tests.benchmarks.journals import copy_of
from tests.benchmarks.keep import SAVES, Keeper, timed
from tests.benchmarks.measuring import Row, Sample, Taken, compare, count_of, take_turns
from tests.benchmarks.settings import BUILD, Settings

SAVE_TARGET = 1.6
TAIL_TARGET = 6.0
UNLOCK_TARGET = 1.1
BACKUP_TARGET = 2.0
PASSPHRASE = "correct horse battery staple"


def run(settings: Settings) -> list[Row]:
    """Measure all three."""
    return [*saves(settings), *unlocking(settings), *backups(settings)]


# --- saving ---------------------------------------------------------------------------------------


def saves(settings: Settings) -> list[Row]:
    """An entry through the store in the vault, and the same row by bare SQL in a plain file beside it."""
    rows = []
    for size in settings.sizes[:: len(settings.sizes) - 1]:
        with copy_of(size) as [vault], plain_copy(vault) as plain, JournalStore.open(vault) as store:
            ours, bare = Keeper(store), Keeper(JournalStore(store.vault, plain, bytearray(32)))
            arms = {"vault": ours.keep_ours, "plain": bare.keep_bare, "plain, ours": bare.keep_ours}
            single = take_turns(arms, settings.rounds(42, 5) * SAVES, warm_up=5)
        taken = {name: medians(samples) for name, samples in single.items()}
        name = f"one entry, {size:,} entries, vault / plain SQLite"
        rows.append(compare(taken, name, "vault", "plain", SAVE_TARGET))
        rows.append(compare(taken, "  the same code / plain SQLite", "vault", "plain, ours", None))
        rows.append(tail(single, "vault", size, TAIL_TARGET))
        rows.append(tail(single, "plain", size, None))
    return rows


@contextlib.contextmanager
def plain_copy(vault: Path) -> Iterator[Connection]:
    """Give a connection to the same journal as a plain file on the same disk, with the same pragmas."""
    path = vault / "plain.db"
    with JournalStore.open(vault) as store:
        store._connection.execute("ATTACH ? AS plain KEY ''", [str(path)])
        store._connection.execute("SELECT sqlcipher_export('plain')")
        store._connection.execute("DETACH plain")
    connection = connect(str(path))
    for name, (value, _) in PRAGMAS.items():
        connection.execute(f"PRAGMA {name} = {value}")
    assert path.read_bytes()[:6] == b"SQLite"
    yield connection
    connection.close()
    path.unlink()


def medians(samples: list[Sample]) -> list[Sample]:
    """Return the median of each stretch of saves, which is what a round gives."""
    return [
        {key: statistics.median(sample[key] for sample in samples[at : at + SAVES]) for key in samples[0]}
        for at in range(0, len(samples), SAVES)
    ]


def tail(single: Taken, arm: str, size: int, target: float | None) -> Row:
    """Return the line for the slowest hundredth of the saves against the median."""
    times = sorted(sample["wall"] for sample in single[arm])
    middle, p99 = statistics.median(times), times[min(len(times) - 1, round(0.99 * len(times)))]
    return Row(
        f"  p99 / median, {size:,} entries, {arm}",
        count_of(round(p99 / middle, 2)),
        target,
        "key",
        note=f"{p99:.3g} against {middle:.3g} ms, of {len(times)} saves",
    )


# --- unlocking ------------------------------------------------------------------------------------


def unlocking(settings: Settings) -> list[Row]:
    """From the folder to the first read with a passphrase, against Argon2id of the same cost alone."""
    with copy_of(settings.sizes[1]) as [vault]:
        with JournalStore.open(vault) as store:
            locked = set_passphrase(store.vault, store.key(), PASSPHRASE)
        slot = locked.header.find_slot(PassphraseSlot)
        assert slot is not None
        arms = {
            "unlock": partial(timed, partial(open_and_read, vault)),
            "derive": partial(timed, partial(derive, slot)),
        }
        taken = take_turns(arms, settings.rounds(21, 3))
    what = f"unlocking by passphrase / Argon2id ({slot.memory_kib // 1024} MiB, {slot.passes}, {slot.lanes})"
    return [compare(taken, what, "unlock", "derive", UNLOCK_TARGET)]


def open_and_read(vault: Path) -> None:
    """Find, unlock, open and read the newest entries."""
    with JournalStore.open(vault, PASSPHRASE) as store:
        store.newest_entries(10)


def derive(slot: PassphraseSlot) -> None:
    """Derive a key as ``cryptography`` does it."""
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    Argon2id(
        salt=slot.salt,
        length=slots.KEY_BYTES,
        iterations=slot.passes,
        lanes=slot.lanes,
        memory_cost=slot.memory_kib,
    ).derive(PASSPHRASE.encode())


# --- backing up -----------------------------------------------------------------------------------


def backups(settings: Settings) -> list[Row]:
    """A backup, read back and compared, against ``VACUUM INTO`` alone."""
    rows = []
    for size in settings.sizes[1:]:
        with (
            copy_of(size) as [vault],
            tempfile.TemporaryDirectory(dir=BUILD) as folder,
            JournalStore.open(vault) as store,
        ):
            keeper = Backing(store, Path(folder))
            arms = {"backup": keeper.back_up, "vacuum": keeper.vacuum}
            taken = take_turns(arms, settings.rounds(7, 3))
            megabytes = Vault.at(vault).database.stat().st_size / 2**20
        what = f"backup with verification / VACUUM INTO, {megabytes:.0f} MiB"
        rows.append(compare(taken, what, "backup", "vacuum", BACKUP_TARGET))
    return rows


class Backing:
    """Makes copies in both ways; what it made is deleted outside of the time that counts."""

    def __init__(self, store: JournalStore, place: Path) -> None:
        self._store = store
        self._place = place
        self._now = datetime(2026, 11, 22, tzinfo=UTC)

    def back_up(self) -> Sample:
        """Make a backup as the window does."""
        self._now += timedelta(seconds=1)
        took = timed(lambda: make_backup(self._store, now=self._now, place=self._place / "backups"))
        shutil.rmtree(self._place / "backups")
        return took

    def vacuum(self) -> Sample:
        """Let SQLite write the copy, and wait for the disk as a backup has to."""
        path = self._place / "copy.db"
        took = timed(lambda: self._copy(path))
        path.unlink()
        return took

    def _copy(self, path: Path) -> None:
        self._store.whole().copy_to(path)
        descriptor = os.open(path, os.O_RDWR)
        os.fsync(descriptor)
        os.close(descriptor)


if __name__ == "__main__":
    run_alone("vaults")
