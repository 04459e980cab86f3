"""What every test may use: an open journal in a real file, entries, and one profile for hypothesis."""

from __future__ import annotations

import os
import shutil
import sys
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from journal.model import Entry, EntryDraft, Priority, RoleSystem
from journal.store.journal_store import JournalStore

settings.register_profile(
    "ordinary",
    deadline=None,  # the machine's other work is none of our business
    derandomize=True,  # the same examples on every machine; HYPOTHESIS_PROFILE=search looks for new ones
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile(
    "search", parent=settings.get_profile("ordinary"), derandomize=False, max_examples=2000
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ordinary"))


@pytest.fixture(autouse=True, scope="session")
def _no_state_of_the_users(tmp_path_factory):
    """Fixtures that are made once open journals too."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_STATE_HOME", str(tmp_path_factory.mktemp("state")))
        yield


@pytest.fixture(autouse=True)
def state_folder(tmp_path_factory, monkeypatch):
    """What the program notes for itself outside of a journal lies where this test alone looks."""
    folder = tmp_path_factory.mktemp("state")
    monkeypatch.setenv("XDG_STATE_HOME", str(folder))
    if sys.platform != "linux":
        monkeypatch.setattr("journal.generation.state_folder", lambda: folder / "In Mind" / "journals")
        monkeypatch.setattr("journal.reminders._state_folder", lambda: str(folder))
    return folder


@pytest.fixture(scope="session")
def empty_vault(tmp_path_factory):
    """An empty open vault, made once; copied where a test needs its own."""
    folder = tmp_path_factory.mktemp("made once") / "Mine.vault"
    JournalStore.create(folder).close()
    return folder


@pytest.fixture
def vault_folder(tmp_path, empty_vault):
    """A fresh open vault's folder, closed."""
    return Path(shutil.copytree(empty_vault, tmp_path / "Mine.vault"))


@pytest.fixture
def store(vault_folder):
    """An empty journal that needs no passphrase, open."""
    with JournalStore.open(vault_folder) as opened:
        yield opened


@pytest.fixture(scope="session")
def noon():
    """Give a journal date's noon in UTC."""

    def noon_of(day: date) -> datetime:
        return datetime.combine(day, time(12), UTC)

    return noon_of


@pytest.fixture
def keep(store, noon):
    """Keep an entry in the store as the writer does: ``keep(day, "text", 1, urgent=True)``."""

    def keep_entry(
        day: date,
        body: str = "a line",
        system: int | None = None,
        urgent: bool | None = None,
        important: bool = False,
        *,
        written_at: datetime | None = None,
        zone: str = "UTC",
        question: int | None = None,
    ) -> Entry:
        draft = EntryDraft(
            body,
            None if system is None else RoleSystem(system),
            None if urgent is None else Priority(urgent, important),
            question=question,
        )
        return store.add_entry(draft, written_on=day, written_at=written_at or noon(day), zone=zone)

    return keep_entry
