"""Packs of the sample journal, made once: as they are by default, and with words that were chosen."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from journal.coach.choice import Choice, Paper, last_quarter
from journal.coach.pack import pack_of
from journal.coach.record import read_record
from journal.model import Mark, MarkKind
from journal.sample import make_sample
from journal.store.journal_store import JournalStore

TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 8, tzinfo=UTC)


@pytest.fixture(scope="session")
def sample(tmp_path_factory):
    """The sample journal, with a signal answered in telling words and three entries flagged."""
    folder = make_sample(tmp_path_factory.mktemp("sample") / "Very Private.vault", TODAY, NOW)
    with JournalStore.open(folder) as store:
        store.add_mark(Mark("system", MarkKind.CHANGING, date(2026, 10, 10), words="Zanzibar"), now=NOW)
        for entry in list(store.iter_entries())[-60:-30:10]:
            store.set_for_coach(entry.id, True)
    return folder


@pytest.fixture(scope="session")
def record(sample):
    """The record of the last quarter, as a pack has it by default."""
    with JournalStore.open(sample) as store:
        return read_record(store, last_quarter(TODAY), TODAY, now=NOW)


@pytest.fixture(scope="session")
def record_with_words(sample):
    """The same with two answers and the flagged entries."""
    with JournalStore.open(sample) as store:
        choice = last_quarter(TODAY)
        flagged = store.entries_for_coach(choice.first.monday, choice.last.sunday)
        chosen = replace(
            choice,
            answers=frozenset({1, 7}),
            entries=frozenset(entry.id for entry in flagged),
            who="Robin Fox",
            paper=Paper.LETTER,
        )
        return read_record(store, chosen, TODAY, now=NOW)


@pytest.fixture(scope="session")
def pack(record):
    """All its files."""
    return pack_of(record)


@pytest.fixture(scope="session")
def pack_with_words(record_with_words):
    """All its files."""
    return pack_of(record_with_words)


@pytest.fixture(scope="session")
def bodies(sample):
    """Every text of the journal."""
    with JournalStore.open(sample) as store:
        return {entry.id: entry.body for entry in store.iter_entries()}


@pytest.fixture
def read(store):
    """Read the record of the test's own journal: ``read(choice)``."""

    def read_it(choice: Choice | None = None, today: date = TODAY):
        return read_record(store, choice or last_quarter(today), today, now=NOW)

    return read_it


@pytest.fixture(scope="session")
def tool():
    """Return the path of a program of the system's, or skip the test and say why."""

    def found(*names: str) -> str:
        for name in names:
            path = shutil.which(name)
            if path is not None:
                return path
        pytest.skip(f"{names[0]} is not installed; on Debian: apt install {PACKAGES.get(names[0], names[0])}")

    return found


PACKAGES = {"pdftotext": "poppler-utils", "pdfinfo": "poppler-utils", "pdffonts": "poppler-utils",
            "pdfimages": "poppler-utils", "pdftoppm": "poppler-utils"}  # fmt: skip
