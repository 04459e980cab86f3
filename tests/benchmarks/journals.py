"""Journals of a known content: seeded, made through the store, kept in ``build/`` for the next run."""

from __future__ import annotations

import contextlib
import hashlib
import math
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from datetime import time as clock_time
from pathlib import Path
from random import Random

from journal import clock
from journal.model import Entry, EntryDraft, Plan, Priority, RoleSystem, Week
from journal.store import migrations
from journal.store.journal_store import JournalStore
from tests.benchmarks.settings import BUILD
from tests.benchmarks.vocabulary import MEAN_WORDS, Vocabulary

JOURNALS = BUILD / "journals"
YEARS = 30  # that 100,000 entries take; a smaller journal is as dense, and shorter
WEEKS_OF_100_000 = YEARS * 52 + 6
SPREAD = 0.8  # of the logarithm of an entry's length
ZONE = "Europe/London"
SEED = 1807
DAY_OLD = 86_400.0


def journal_of(size: int, weeks: int | None = None) -> Path:
    """Return an open vault of so many entries that ends with the last completed week; nobody writes to it.

    Without ``weeks`` it is as dense as the others and as long as its size makes it.
    """
    home = JOURNALS / _digest()
    vault = home / (f"{size}.vault" if weeks is None else f"{size} in {weeks}.vault")
    if not vault.exists():
        _drop_old(home)
        home.mkdir(parents=True, exist_ok=True)
        print(f"  making a journal of {size:,} entries …", flush=True)
        unfinished = home / f"{size}-{os.getpid()}.vault"
        _make(unfinished, size, weeks)
        try:
            unfinished.rename(vault)
        except OSError:  # another run was faster
            shutil.rmtree(unfinished)
    return vault


@contextlib.contextmanager
def copy_of(*sizes: int, today: int = 0) -> Iterator[list[Path]]:
    """Give copies to write to, on the same disk as the originals, with so many entries made today."""
    BUILD.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="work-", dir=BUILD) as folder:
        copies = []
        for size in sizes:
            copies.append(Path(folder) / f"Journal {size}.vault")
            shutil.copytree(journal_of(size), copies[-1])
            _write_today(copies[-1], today)
        yield copies


def entries_of(size: int, last: Week, weeks: int | None = None) -> Iterator[Entry]:
    """Yield the entries, oldest first, those of the last day on the Sunday of week ``last``."""
    random, vocabulary = Random(f"{SEED} {size}"), Vocabulary()
    days = _days(random, size, last, weeks or math.ceil(size * WEEKS_OF_100_000 / 100_000))
    for number, day in enumerate(days):
        written_at = datetime.combine(day, clock_time(8), UTC) + timedelta(minutes=random.randint(0, 700))
        if random.random() < 0.02:
            written_at += timedelta(days=random.randint(9, 20))  # late: drawn hollow
        progress = number / size
        yield Entry(
            id=f"{random.getrandbits(128):032x}",
            body=vocabulary.text(random, _length(random)),
            written_on=day,
            written_at=written_at,
            zone=ZONE,
            role_system=_system(random, progress),
            priority=_priority(random),
            minutes=random.choice((15, 30, 60)) if random.random() < 0.1 else None,
            question=random.randint(1, 8) if random.random() < 0.05 else None,
        )


def _days(random: Random, size: int, last: Week, weeks: int) -> list[date]:
    """Return each entry's day, nearly all on workdays; by default about 64 a week."""
    first = (last + (1 - weeks)).monday
    days = [first + timedelta(days=number) for number in range(7 * weeks)]
    weights = [1.0 if day.weekday() < 5 else 0.1 for day in days]
    chosen = random.choices(days, weights, k=size - 1)
    return sorted([*chosen, first])  # the first day, so that the same weeks are there for every seed


def _length(random: Random) -> int:
    mu = math.log(MEAN_WORDS) - SPREAD**2 / 2
    return max(4, round(random.lognormvariate(mu, SPREAD)))


def _system(random: Random, progress: float) -> RoleSystem | None:
    """Return the role system: a slow wave, and System 1 more often in the last quarter of the time."""
    if random.random() < 0.25:
        return None
    deliver = 0.5 + 0.1 * math.sin(9 * progress) + (0.15 if progress > 0.75 else 0.0)
    rest = random.random()
    if rest < deliver:
        return RoleSystem.DELIVER
    return RoleSystem.IMPROVE if rest < deliver + 0.6 * (1 - deliver) else RoleSystem.ENABLE


def _priority(random: Random) -> Priority | None:
    if random.random() < 0.2:
        return None
    return Priority(random.random() < 0.45, random.random() < 0.5)


def _make(vault: Path, size: int, weeks: int | None) -> None:
    last = _last_week()
    with JournalStore.create(vault) as store:
        store.add_many((entry, None) for entry in entries_of(size, last, weeks))
        made = datetime.combine(last.sunday, clock_time(18), UTC)
        store.add_plan(Plan((last + -20).monday, (40, 35, 25), 5, ""), now=made)
        for question in (1, 4):
            store.add_answer(question, "What I answered to it, in two lines or so.", on=last.sunday, now=made)


def _write_today(vault: Path, entries: int) -> None:
    if not entries:
        return
    random, vocabulary = Random(SEED), Vocabulary()
    now, zone = clock.now(), clock.local_zone()
    with JournalStore.open(vault) as store:
        for _ in range(entries):
            draft = EntryDraft(vocabulary.text(random, 60), RoleSystem.IMPROVE, Priority(False, True))
            store.add_entry(draft, written_on=clock.today(now, zone), written_at=now, zone=zone)


def _last_week() -> Week:
    return Week.last_completed(clock.today(clock.now(), clock.local_zone()))


def _digest() -> str:
    """Return a name that changes with whatever the content of a journal follows from."""
    sources = [Path(__file__).read_bytes(), Path(__file__).with_name("vocabulary.py").read_bytes()]
    words = [*migrations.NAMES, _last_week().label]
    return hashlib.sha256(b"".join(sources) + " ".join(words).encode()).hexdigest()[:12]


def _drop_old(keep: Path) -> None:
    """Delete journals of other weeks and other contents, but none that another run may be at."""
    for folder in JOURNALS.glob("*"):
        if folder != keep and time.time() - folder.stat().st_mtime > DAY_OLD:
            shutil.rmtree(folder, ignore_errors=True)
