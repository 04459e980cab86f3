"""Damage as disks and copiers do it, and a journal large enough to be damaged in places."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from journal.model import Entry, RoleSystem
from journal.store.journal_store import JournalStore

SECTOR = 512
WORDS = ("plan", "budget", "ward", "referral", "escalation", "handover", "board", "family", "until", "monday")


def fill_journal(folder: Path, entries: int) -> None:
    """Put entries of a line up to some pages into the vault."""
    rng = random.Random(3)
    first = date(2024, 1, 1)
    with JournalStore.open(folder) as store:
        store.add_many((_entry(number, first, rng), None) for number in range(entries))
        store.delete_entry("3", now=datetime(2026, 1, 1, tzinfo=UTC))


def _entry(number: int, first: date, rng: random.Random) -> Entry:
    day = first + timedelta(days=number // 3)
    length = 3000 if number % 97 == 5 else rng.choice((8, 30, 60, 115, 115, 300))
    return Entry(
        id=str(number),
        body=f"{number} " + " ".join(rng.choice(WORDS) for _ in range(length)),
        written_on=day,
        written_at=datetime(day.year, day.month, day.day, 12, tzinfo=UTC),
        zone="UTC",
        role_system=RoleSystem(1 + number % 3),
    )


def damaged(content: bytes, rng: random.Random) -> bytes:
    """Return a copy of a file with damage of one of six kinds, somewhere."""
    wrecked = bytearray(content)
    kind = rng.randrange(6)
    if kind == 0:  # a few bits
        for _ in range(rng.randrange(1, 20)):
            wrecked[rng.randrange(len(wrecked))] ^= 1 << rng.randrange(8)
    elif kind == 1:  # some sectors read as nothing
        for _ in range(rng.randrange(1, 8)):
            at = rng.randrange(len(wrecked) // SECTOR) * SECTOR
            wrecked[at : at + SECTOR] = bytes(SECTOR)
    elif kind == 2:  # a stretch of something else
        at = rng.randrange(len(wrecked))
        length = min(rng.randrange(1, len(wrecked) // 10), len(wrecked) - at)
        wrecked[at : at + length] = rng.randbytes(length)
    elif kind == 3:  # the end is missing
        del wrecked[rng.randrange(len(wrecked) * 6 // 10, len(wrecked)) :]
    elif kind == 4:  # the very beginning
        wrecked[rng.randrange(16)] ^= rng.randrange(1, 256)
    else:  # two pages in each other's place
        one, other = (rng.randrange(len(wrecked) // 4096) * 4096 for _ in range(2))
        page = wrecked[one : one + 4096]
        wrecked[one : one + 4096] = wrecked[other : other + 4096]
        wrecked[other : other + 4096] = page
    return bytes(wrecked)
