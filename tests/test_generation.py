"""An older copy of the file in its place is noticed, once, and never keeps the writer out."""

from __future__ import annotations

import json
import os
import shutil
import stat
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from journal import generation
from journal.backup import make_backup, restore
from journal.errors import BadValue
from journal.generation import counted, forget, raise_generation, state_folder, went_back
from journal.model import EntryDraft
from journal.renewal import renew_key
from journal.store.journal_store import JournalStore

DAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 7, 50, tzinfo=UTC)
WORDS = "Xq7WordThatStandsNowhereElse"


def session(folder, body="a line"):
    """Open as the window does, write, close; return what was noticed."""
    with JournalStore.open(folder) as store:
        noticed = went_back(store)
        raise_generation(store)
        store.add_entry(EntryDraft(body), written_on=DAY, written_at=NOW, zone="UTC")
    return noticed


def number(folder):
    with JournalStore.open(folder) as store:
        return store.setting(generation.SETTING)


def state_files():
    return sorted(state_folder().glob("*"))


def test_a_journal_that_goes_on_is_never_said_to_go_back(vault_folder):
    assert [session(vault_folder) for _ in range(4)] == [False] * 4
    assert number(vault_folder) == 4


def test_an_older_copy_is_noticed_once_and_opens_all_the_same(vault_folder, tmp_path):
    session(vault_folder)
    shutil.copy(vault_folder / "journal.db", tmp_path / "older.db")
    session(vault_folder)
    shutil.copy(tmp_path / "older.db", vault_folder / "journal.db")
    assert session(vault_folder) is True
    assert session(vault_folder) is False
    assert number(vault_folder) == 4  # behind both


def test_a_copy_without_any_number_is_older_too(vault_folder, tmp_path):
    shutil.copy(vault_folder / "journal.db", tmp_path / "older.db")
    session(vault_folder)
    shutil.copy(tmp_path / "older.db", vault_folder / "journal.db")
    assert session(vault_folder) is True


def test_saves_are_not_counted(vault_folder):
    with JournalStore.open(vault_folder) as store:
        raise_generation(store)
        for _ in range(5):
            store.add_entry(EntryDraft("x"), written_on=DAY, written_at=NOW, zone="UTC")
    assert number(vault_folder) == 1


def test_the_count_is_kept_with_the_save_or_not_at_all(vault_folder):
    with JournalStore.open(vault_folder) as store:
        raise_generation(store)
        with pytest.raises(BadValue), counted(store):
            store.add_entry(EntryDraft(""), written_on=DAY, written_at=NOW, zone="UTC")
    assert number(vault_folder) == 1
    assert session(vault_folder) is False


def test_our_own_restore_is_not_going_back(vault_folder):
    session(vault_folder)
    with JournalStore.open(vault_folder) as store:
        backup = make_backup(store, now=NOW)
    session(vault_folder)
    restore(backup.folder, vault_folder, now=NOW)
    assert session(vault_folder) is False


def test_a_copy_at_another_place_is_another_one(vault_folder, tmp_path):
    session(vault_folder)
    shutil.copytree(vault_folder, tmp_path / "Copy.vault")
    session(vault_folder)
    assert session(tmp_path / "Copy.vault") is False
    assert session(vault_folder) is False


def test_a_new_key_is_a_new_journal(vault_folder):
    session(vault_folder)
    store = JournalStore.open(vault_folder)
    renew_key(store, None, now=NOW)
    assert session(vault_folder) is False


def test_outside_stand_numbers_alone(vault_folder, store):
    session(vault_folder, WORDS)
    [file] = state_files()
    content = file.read_text(encoding="utf-8")
    for told in (WORDS, "Mine", str(vault_folder), store.vault.header.vault, Path.home().name):
        assert told not in content
        assert told not in file.name
    assert set(json.loads(content)) == {"format", "generations"}
    if os.name == "posix":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b'{"generations": 5}',
        b'{"generations": {"x": "y"}}',
        b"[" * 50_000,
        b"\xff",
    ],
)
def test_a_damaged_file_outside_harms_nothing(vault_folder, content):
    session(vault_folder)
    [file] = state_files()
    file.write_bytes(content)
    assert session(vault_folder) is False
    assert session(vault_folder) is False


def test_without_a_place_outside_it_goes_on(vault_folder, tmp_path, monkeypatch):
    (tmp_path / "file").write_bytes(b"")
    monkeypatch.setattr(generation, "state_folder", lambda: tmp_path / "file" / "below")
    assert [session(vault_folder), session(vault_folder)] == [False, False]


def test_an_id_that_is_a_path_leads_nowhere_else(tmp_path):
    forget("../../" + "x" * 300, tmp_path)
    for vault in ("../../outside", "/etc/passwd", "\ud800"):
        assert generation._file(vault).parent == state_folder()


def test_places_are_forgotten_in_the_end(store, monkeypatch):
    monkeypatch.setattr(generation, "MOST_PLACES", 3)
    for place in range(6):
        known = generation._read("v")
        generation._write("v", known | {str(place): 1})
    assert list(generation._read("v")) == ["3", "4", "5"]


@pytest.mark.skipif(sys.platform != "linux", reason="what platformdirs says there is written down here")
@pytest.mark.parametrize("told", [None, "", "  ", "/somewhere/else"])
def test_it_lies_where_platformdirs_says(monkeypatch, told):
    from platformdirs import user_state_path

    monkeypatch.delenv("XDG_STATE_HOME")
    if told is not None:
        monkeypatch.setenv("XDG_STATE_HOME", told)
    assert state_folder() == user_state_path("In Mind", appauthor=False) / "journals"
