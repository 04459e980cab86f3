"""A vault whose move is killed, at random and at every step, and what must stand there afterwards.

Run as a program: ``moving.py VAULT TO STEP LATE``. It kills itself before the step of this number where that
is not 0, and keeps an entry behind the copying of the file where LATE is 1, as somebody does who has the
journal open; what it says was acknowledged.
"""

from __future__ import annotations

import contextlib
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, NamedTuple

from journal.backup import make_backup
from journal.errors import JournalError
from journal.model import EntryDraft
from journal.store.journal_store import JournalStore
from journal.vault.place import move_vault

ROOT = Path(__file__).resolve().parents[2]
DAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
STEPS = ("open", "os.rename", "os.mkdir", "os.rmdir", "os.remove", "os.listdir", "os.scandir")
LATE = "late"
LAST_COPIED = "keys.json"  # behind the journal's file, as it was behind that of the one backup
NEXT = re.compile(r"\b(open|look|name|choose|take|close|try)\b", re.IGNORECASE)


class Killed(NamedTuple):
    """What a killed move left: how it ended where nothing killed it, where all lies whole, and what then."""

    ended: str  # "ended", "refused", or nothing
    whole: tuple[str, ...]  # of "old", "new", "aside"
    again: str  # "moved", or the sentence that says what to do


@contextlib.contextmanager
def another_file_system(than: Path) -> Iterator[Path | None]:
    """Give a folder on another file system than that of ``than``, or None where there is none."""
    device = than.stat().st_dev
    for candidate in (Path("/dev/shm"), Path("/run/shm"), Path.home(), ROOT):
        if candidate.is_dir() and os.access(candidate, os.W_OK) and candidate.stat().st_dev != device:
            with tempfile.TemporaryDirectory(dir=candidate) as folder:
                yield Path(folder)
            return
    yield None


def build(folder: Path, entries: int) -> set[str]:
    """Make a vault with entries and a backup, and return their texts."""
    bodies = {f"kept {number} " + "words " * (number % 200) for number in range(entries)}
    with JournalStore.create(folder) as store, store.together():
        for body in sorted(bodies):
            store.add_entry(EntryDraft(body.strip()), written_on=DAY, written_at=NOW, zone="UTC")
    with JournalStore.open(folder) as store:
        make_backup(store, now=NOW)
    return {body.strip() for body in bodies}


def kill_at_step(
    template: Path, bodies: set[str], here: Path, there: Path, step: int, *, late: bool
) -> Killed:
    """Move a copy and let the moving program kill itself at this step.

    Raises AssertionError where no visible vault is whole, or where the next move neither works nor says what
    to do.
    """
    old, new = _fresh(template, here, there)
    done = subprocess.run(
        _command(old, new, step, late), capture_output=True, text=True, env=_environ(), check=False
    )
    told = done.stdout.split()
    assert done.returncode in (0, -signal.SIGKILL), done.stderr
    return _survey(old, new, bodies | ({LATE} if LATE in told else set()), _end(told))


def kill_at_random(
    template: Path, bodies: set[str], here: Path, there: Path, within: float, rng: random.Random
) -> Killed:
    """Move a copy, and kill the moving program some time ``within`` so many seconds."""
    old, new = _fresh(template, here, there)
    with subprocess.Popen(
        _command(old, new, 0, False), stdout=subprocess.PIPE, text=True, env=_environ()
    ) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "moving\n"
        time.sleep(rng.uniform(0, within))
        program.kill()
        told = program.stdout.read().split()
    return _survey(old, new, bodies, _end(told))


def _end(told: list[str]) -> str:
    return next((word for word in ("ended", "refused") if word in told), "")


def seconds_of_a_move(template: Path, here: Path, there: Path) -> float:
    """Return how long it takes when nobody kills it."""
    old, new = _fresh(template, here, there)
    begun = time.perf_counter()
    move_vault(old, new)
    return time.perf_counter() - begun


def _fresh(template: Path, here: Path, there: Path) -> tuple[Path, Path]:
    for place in (here, there):
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir()
    return Path(shutil.copytree(template, here / "Mine.vault")), there / "Moved.vault"


def _command(old: Path, new: Path, step: int, late: bool) -> list[str]:
    return [sys.executable, "-u", "-W", "error", __file__, str(old), str(new), str(step), str(int(late))]


def _environ() -> dict[str, str]:
    return os.environ | {"PYTHONPATH": str(ROOT)}


def _survey(old: Path, new: Path, bodies: set[str], ended: str) -> Killed:
    """Look which visible folders are whole vaults, then move again and look once more."""
    whole = _whole(old, new, bodies)
    left = sorted(str(path) for place in {old.parent, new.parent} for path in place.iterdir())
    assert whole, f"no visible vault holds everything: {left}"
    if ended == "ended":
        assert whole == ("new",)
        assert left == [str(new)]
        return Killed(ended, whole, "")
    if ended == "refused":
        assert left == [str(old)]
    try:
        move_vault(old, new)
    except JournalError as error:
        again = str(error)
    else:
        again = "moved"
    if again == "moved":
        assert _whole(old, new, bodies) == ("new",)
        assert {path.name for place in (old.parent, new.parent) for path in place.iterdir()} == {new.name}
    else:
        assert _whole(old, new, bodies) == whole
        assert "\n" not in again
        assert NEXT.search(again), f"says not what to do: {again}"
        assert "aside" not in whole or str(_aside(old)) in again, again
    return Killed(ended, whole, again)


def _aside(old: Path) -> Path | None:
    return next(old.parent.glob(f"{old.name}.moved-*"), None)


def _whole(old: Path, new: Path, bodies: set[str]) -> tuple[str, ...]:
    """Return which of the visible folders open, are whole, and hold everything."""
    places = {"old": old, "new": new, "aside": _aside(old)}
    return tuple(name for name, place in places.items() if place is not None and _holds(place, bodies))


def _holds(place: Path, bodies: set[str]) -> bool:
    copy = place.with_name(".looked-at.vault")  # so that looking changes nothing
    if not place.exists():
        return False
    try:
        shutil.copytree(place, copy)
        with JournalStore.open(copy) as store:
            store.check()
            return {entry.body for entry in store.iter_entries()} == bodies
    except JournalError:
        return False
    finally:
        shutil.rmtree(copy)


def main(old: Path, new: Path, step: int, *, late: bool) -> None:
    """Move, and be killed on the way where that is wanted."""

    copied: list[str] = []

    def keep_late(name: str) -> None:
        copied.append(name)
        if late and copied.count(LAST_COPIED) == 2:
            with JournalStore.open(old) as store:
                store.add_entry(EntryDraft(LATE), written_on=DAY, written_at=NOW, zone="UTC")
            print(LATE)

    passed = 0

    def count(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal passed
        if event in STEPS:
            passed += 1
            if passed == step:
                os.kill(os.getpid(), signal.SIGKILL)

    print("moving")
    sys.addaudithook(count)
    try:
        move_vault(old, new, keep_late)
    except JournalError as error:
        print("refused", type(error).__name__)
    else:
        print("ended")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), late=sys.argv[4] == "1")
