"""The file is checked after an unclean end and weekly, in another thread, and damage names a whole backup."""

from __future__ import annotations

import shutil
import threading
from datetime import UTC, date, datetime, timedelta

import pytest

from journal import health
from journal.backup import make_backup
from journal.errors import DataDamaged, Locked
from journal.health import begin_session, end_session, is_check_due, quick_check
from journal.model import EntryDraft
from journal.store.journal_store import JournalStore
from tests.test_errors import tells

DAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 7, 50, tzinfo=UTC)
PAGE = 4096


def fill(store, count=40):
    for i in range(count):
        store.add_entry(EntryDraft(f"{i} words " * 60), written_on=DAY, written_at=NOW, zone="UTC")


def damage(folder, page=20):
    file = folder / "journal.db"
    content = bytearray(file.read_bytes())
    content[page * PAGE + 100] ^= 1
    file.write_bytes(content)


def clean_session(folder, now=NOW):
    """Open as the window does, check where it is due, close; return whether it was."""
    with JournalStore.open(folder) as store:
        begin_session(store)
        due = is_check_due(store, now)
        if due:
            assert quick_check(store, now) is True
        end_session(store)
    return due


def test_once_a_week_is_enough(vault_folder):
    days = [0, 0, 1, 6, 7, 8, 13, 14]
    due = [clean_session(vault_folder, NOW + timedelta(days=day)) for day in days]
    assert due == [True, False, False, False, True, False, False, True]


def test_a_clock_that_was_wrong_does_not_put_it_off_for_years(vault_folder):
    clean_session(vault_folder, NOW + timedelta(days=4000))
    assert clean_session(vault_folder) is True


def test_a_session_that_never_ended_asks_for_it(vault_folder):
    clean_session(vault_folder)
    with JournalStore.open(vault_folder) as store:
        begin_session(store)
        assert not is_check_due(store, NOW)
    assert clean_session(vault_folder) is True
    assert clean_session(vault_folder) is False


def cut_short(folder):
    """Leave the vault as a power cut leaves it: in the middle of a write, with what takes it back."""
    with JournalStore.open(folder) as store:
        fill(store, 5)
        connection = store._connection
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE entry SET body = body || ' and more of it ' || hex(randomblob(4000))")
        shutil.copytree(folder, folder.with_name("Cut.vault"))
        connection.execute("ROLLBACK")
    return folder.with_name("Cut.vault")


def test_a_write_that_was_cut_short_asks_for_it(vault_folder):
    clean_session(vault_folder)
    cut = cut_short(vault_folder)
    assert (cut / "journal.db-journal").stat().st_size
    with JournalStore.open(cut) as store:
        assert store.was_cut_short
        assert is_check_due(store, NOW)
        assert quick_check(store, NOW)
        assert not is_check_due(store, NOW)
        assert {entry.body for entry in store.iter_entries()} == {f"{i} words " * 60 for i in range(5)}
    with JournalStore.open(cut) as store:
        assert not store.was_cut_short


def test_it_runs_in_another_thread(vault_folder):
    said = []
    with JournalStore.open(vault_folder) as store:
        fill(store)
        thread = threading.Thread(target=lambda: said.append(quick_check(store, NOW)))
        thread.start()
        thread.join()
        assert said == [True]
        assert not is_check_due(store, NOW)


def test_it_ends_when_told_to_and_remembers_nothing(vault_folder):
    asked = []

    def should_stop():
        asked.append(1)
        return len(asked) > 3

    with JournalStore.open(vault_folder) as store:
        fill(store, 200)
        assert quick_check(store, NOW, should_stop) is False
        assert is_check_due(store, NOW)
        assert len(asked) > 3


def test_a_journal_closed_meanwhile_is_no_damage(vault_folder):
    store = JournalStore.open(vault_folder)
    store.close()
    with pytest.raises(Locked):
        quick_check(store, NOW)


def test_damage_names_the_newest_whole_backup(vault_folder):
    with JournalStore.open(vault_folder) as store:
        fill(store)
        old = make_backup(store, now=NOW)
        fill(store, 1)
        new = make_backup(store, now=NOW + timedelta(hours=1))
    damage(new.folder)
    damage(vault_folder)
    before = (vault_folder / "journal.db").read_bytes()
    with JournalStore.open(vault_folder) as store:
        with pytest.raises(DataDamaged) as told:
            quick_check(store, NOW)
        assert is_check_due(store, NOW)
    tells(str(told.value))
    assert old.folder.name in str(told.value)
    assert "40 entries" in str(told.value)
    assert new.folder.name not in str(told.value)
    assert (vault_folder / "journal.db").read_bytes() == before


def test_damage_without_any_whole_backup_says_so(vault_folder):
    with JournalStore.open(vault_folder) as store:
        fill(store)
        backup = make_backup(store, now=NOW)
    damage(backup.folder)
    damage(vault_folder)
    with (
        JournalStore.open(vault_folder) as store,
        pytest.raises(DataDamaged, match="no whole backup") as told,
    ):
        quick_check(store, NOW)
    tells(str(told.value))


@pytest.mark.parametrize("check", [JournalStore.quick_check, JournalStore.check_pages])
def test_every_page_that_holds_something_is_read(vault_folder, check):
    """A flipped bit on any page but those that are free is damage that both quick checks see."""
    with JournalStore.open(vault_folder) as store:
        fill(store, 60)
        store._connection.execute("VACUUM")
    whole = (vault_folder / "journal.db").read_bytes()
    for page in range(len(whole) // PAGE):
        damage(vault_folder, page)
        with pytest.raises(DataDamaged), JournalStore.open(vault_folder) as store:
            check(store)
        (vault_folder / "journal.db").write_bytes(whole)


def test_a_journal_that_is_not_writable_is_checked_all_the_same(vault_folder, monkeypatch):
    with JournalStore.open(vault_folder) as store:
        fill(store)

        def refuse(self, name, value):
            raise health.ReadOnly("read-only")

        monkeypatch.setattr(JournalStore, "set_setting", refuse)
        assert quick_check(store, NOW) is True
        end_session(store)
