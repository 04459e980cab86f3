"""What the vault costs: a save against plain SQLite, unlocking against Argon2id alone, a checked backup.

And what the writer feels of it: the window while it backs up, and a launch that the keyring unlocks.
"""

from __future__ import annotations

import contextlib
import importlib.util
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from journal.backup import make_backup
from journal.store.connection import PRAGMAS
from journal.store.driver import Connection, connect
from journal.store.journal_store import JournalStore
from journal.vault import slots
from journal.vault.changing import set_passphrase, with_slots
from journal.vault.device import SERVICE, DeviceSlot
from journal.vault.folder import Vault
from journal.vault.slots import KEY_BYTES, PassphraseSlot, as_text
from tests.benchmarks.alone import run_alone
from tests.benchmarks.journals import copy_of
from tests.benchmarks.keep import SAVES, Keeper, timed
from tests.benchmarks.measuring import Arm, Row, Sample, Taken, compare, count_of, spread, take_turns
from tests.benchmarks.processes import Program, users_environment
from tests.benchmarks.screen import Screen, screen
from tests.benchmarks.settings import BUILD, PROGRAMS, ROOT, Settings

SAVE_TARGET = 1.6
TAIL_TARGET = 6.0
UNLOCK_TARGET = 1.1
BACKUP_TARGET = 2.0
GAP_TARGET = 50.0  # milliseconds
KEYRING_TARGET = 1.1
BACKEND = "keyring.backends.SecretService.Keyring"
PASSPHRASE = "correct horse battery staple"


def run(settings: Settings) -> list[Row]:
    """Measure all five."""
    rows = [*saves(settings), *unlocking(settings), *backups(settings)]
    return [*rows, *gaps(settings), *launches(settings)]


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


# --- the window meanwhile -------------------------------------------------------------------------


def gaps(settings: Settings) -> list[Row]:
    """The largest gap between two turns of the window's loop during a backup, and while nothing is done."""
    size = settings.sizes[2]
    with screen() as shown, copy_of(size, today=3) as [vault]:
        rounds = settings.rounds(9, 3)
        with Program("our_backup.py", vault, rounds, environ=users_environment(shown.environ)) as program:
            taken: Taken = program.stamp("gaps").more["taken"]
    largest = {name: spread([sample["gap"] for sample in samples]) for name, samples in taken.items()}
    seconds = statistics.median(sample["wall"] for sample in taken["backup"]) / 1000
    what = f"the loop's largest gap in ms, backing up {size:,} entries"
    note = f"a backup takes {seconds:.1f} s"
    return [
        Row(what, largest["backup"], GAP_TARGET, note=note),
        Row("  noise: the same for a second of nothing", largest["idle"]),
    ]


# --- a launch by the keyring ----------------------------------------------------------------------


def launches(settings: Settings) -> list[Row]:
    """First paint of a vault that the keyring unlocks, against the same one without a passphrase."""
    size = settings.sizes[1]
    with (
        screen() as shown,
        copy_of(size, today=3) as [free],
        copy_of(size, today=3) as [locked],
        tempfile.TemporaryDirectory(dir=BUILD) as folder,
    ):
        held = let_keyring_open(locked, Path(folder) / "held.json")
        ways = {
            "at once": {"BENCHMARK_KEYRING": str(held), "PYTHONPATH": _with(PROGRAMS / "keyring_instead")}
        }
        with desktop(held) as bus:
            if bus is not None:
                ways["bus"] = bus
            library = importlib.util.find_spec("keyring")
            if bus is not None and library is not None and library.origin is not None:
                path = _with(Path(library.origin).parents[1])
                ways["library"] = bus | {"PYTHONPATH": path, "PYTHON_KEYRING_BACKEND": BACKEND}
            arms: dict[str, Arm] = {name: partial(first_paint, shown, free, {}) for name in ("open", "again")}
            arms |= {name: partial(first_paint, shown, locked, more) for name, more in ways.items()}
            taken = take_turns(arms, settings.rounds(21, 5))
    rows = [compare(taken, f"noise: an open vault against itself, {size:,} entries", "again", "open", None)]
    for name, (what, target) in {
        "bus": ("first paint, unlocked by the desktop's keyring / open", KEYRING_TARGET),
        "at once": ("  by a keyring that answers at once", KEYRING_TARGET),
        "library": ("  where the library has to be asked", None),
    }.items():
        is_there = name in taken
        rows.append(compare(taken, what, name, "open", target) if is_there else Row(what, None, target))
    return rows


def _with(folder: Path) -> str:
    return os.pathsep.join((str(ROOT), str(folder)))


def let_keyring_open(vault: Path, held: Path) -> Path:
    """Give the vault a passphrase and a slot for a keyring; return the file that holds what it is told."""
    with JournalStore.open(vault) as store:
        key, secret = store.key(), bytearray(os.urandom(KEY_BYTES))
        told = as_text(secret)
        changed = set_passphrase(store.vault, key, PASSPHRASE)
        slot = DeviceSlot.wrap(key, secret, changed.header.vault)
        with_slots(changed, key, (*changed.header.slots, slot))
    held.write_text(json.dumps({f"{SERVICE} {slot.name}": told}), encoding="utf-8")
    return held


@contextlib.contextmanager
def desktop(held: Path) -> Iterator[dict[str, str] | None]:
    """Give the environment of a session with a keyring on its bus; None where there can be no bus."""
    daemon = shutil.which("dbus-daemon")
    if daemon is None or importlib.util.find_spec("jeepney") is None:
        yield None
        return
    command = [daemon, "--session", "--nofork", "--nopidfile", "--print-address=1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as bus:
        assert bus.stdout is not None
        environ = {"DBUS_SESSION_BUS_ADDRESS": bus.stdout.readline().strip()}
        script = [sys.executable, str(PROGRAMS / "secret_service.py"), str(held)]
        with subprocess.Popen(script, stdout=subprocess.PIPE, env=os.environ | environ) as service:
            assert service.stdout is not None
            try:
                assert service.stdout.readline() == b"answering\n"
                yield environ
            finally:
                service.kill()
                bus.kill()


def first_paint(shown: Screen, vault: Path, more: Mapping[str, str]) -> Sample:
    """Start our window and return when it is painted."""
    environ = users_environment(shown.environ | {"BENCHMARK_STOP": "paint"} | dict(more))
    with Program("our_window.py", vault, "paint", environ=environ) as program:
        paint = program.stamp("paint")
    return {"wall": paint.wall, "cpu": paint.cpu}


if __name__ == "__main__":
    run_alone("vaults")
