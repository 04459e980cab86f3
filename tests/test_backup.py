"""Backups and the way back, on real files."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import stat
from datetime import UTC, date, datetime, timedelta

import pytest

from journal import backup
from journal.backup import backups_in, find_backup, make_backup, restore
from journal.errors import AlreadyThere, DataDamaged, HeaderDamaged, JournalError, NotAJournal
from journal.renewal import renew_key
from journal.store.copying import Copying
from journal.store.journal_store import JournalStore
from journal.vault.changing import set_passphrase, set_recovery_code
from journal.vault.folder import Vault

DAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 12, 30, 5, tzinfo=UTC)
posix = pytest.mark.skipif(os.name != "posix", reason="rights of POSIX")


@pytest.fixture
def filled(store, keep):
    """A journal with something of every kind in it."""
    first = keep(DAY, "The words of the #first day", 1, urgent=True)
    store.replace_body(first.id, "The words of the #first day, again", now=NOW)
    keep(DAY, "A second one", 2, urgent=False, important=True)
    store.add_answer(1, "One team, once.", on=DAY, now=NOW)
    return store


def bodies(folder, **unlocking):
    vault = Vault.at(folder)
    with JournalStore.open_with(vault, vault.unlock(**unlocking)) as opened:
        return [entry.body for entry in opened.entries_on(DAY)]


def test_a_backup_is_a_vault_that_holds_what_the_journal_holds(filled):
    made = make_backup(filled, now=NOW)
    assert made.folder.name == "2026-11-24T123005Z-auto"
    assert made.folder.parent == filled.vault.folder / "backups"
    assert made.content == filled.whole().content()
    assert made.content.entries == 2
    assert bodies(made.folder) == ["The words of the #first day, again", "A second one"]
    assert backups_in(made.folder.parent) == [made._replace(made_at=NOW)]


@posix
def test_a_backup_is_its_owners_alone(filled):
    before = os.umask(0o022)
    try:
        folder = make_backup(filled, now=NOW).folder
    finally:
        assert os.umask(before) == 0o022  # what other files get is as it was
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}


def test_a_backup_is_encrypted_and_names_no_words(filled):
    folder = make_backup(filled, now=NOW).folder
    content = b"".join(path.read_bytes() for path in folder.iterdir())
    assert b"SQLite format 3" not in content
    assert b"words of the" not in content


def test_a_second_place_by_choice(filled, tmp_path):
    stick = tmp_path / "stick" / "In Mind"
    made = make_backup(filled, now=NOW, reason="hand", place=stick)
    assert made.folder == stick / "2026-11-24T123005Z-hand"
    assert bodies(made.folder) == bodies(filled.vault.folder)
    assert list((filled.vault.folder / "backups").iterdir()) == []


def test_two_in_a_second_are_refused_and_the_first_stays(filled):
    made = make_backup(filled, now=NOW)
    with pytest.raises(AlreadyThere):
        make_backup(filled, now=NOW)
    assert backups_in(made.folder.parent) == [made._replace(made_at=NOW)]


def test_older_ones_are_thinned_out_only_once_the_new_one_stands(filled, monkeypatch):
    for hour in range(12):
        make_backup(filled, now=NOW + timedelta(minutes=hour))
    root = filled.vault.folder / "backups"
    assert [one.made_at.minute for one in backups_in(root)] == list(range(32, 42))

    def refuse(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backup, "replace_file", refuse)
    with pytest.raises(JournalError):
        make_backup(filled, now=NOW + timedelta(hours=1))
    assert len(backups_in(root)) == 10
    assert not [path for path in root.iterdir() if path.name.startswith(".")]


def test_backups_of_another_journal_are_neither_listed_nor_thinned_out(filled, tmp_path):
    place = tmp_path / "stick"
    make_backup(filled, now=NOW, place=place)
    with JournalStore.create(tmp_path / "Other.vault") as other:
        for minute in range(1, 13):
            make_backup(other, now=NOW + timedelta(minutes=minute), place=place)
    assert len(backups_in(place)) == 11
    assert len(backups_in(place, filled.vault.header.vault)) == 1


def test_what_is_no_backup_is_passed_over(filled):
    root = filled.vault.folder / "backups"
    made = make_backup(filled, now=NOW)
    (root / "notes.txt").write_text("mine", encoding="utf-8")
    (root / "2026-01-01T000000Z-auto").mkdir()
    (root / "2026-01-02T000000Z-auto").mkdir()
    (root / "2026-01-02T000000Z-auto" / "manifest.json").write_text("[]", encoding="utf-8")
    assert [one.folder for one in backups_in(root)] == [made.folder]
    assert backups_in(root / "nowhere") == []


def test_a_copy_that_differs_is_thrown_away(filled, monkeypatch):
    """As when the disk gives back other bytes than it was given."""
    honest = Copying.copy_to

    def lossy(self, path):
        honest(self, path)
        with JournalStore.open(filled.vault.folder) as other:
            key = other.key()
        with JournalStore.open_with(Vault.at(path.parent), key) as copy:
            copy._connection.execute("UPDATE entry SET body = 'other words' WHERE rowid = 1 OR 1")

    monkeypatch.setattr(Copying, "copy_to", lossy)
    with pytest.raises(DataDamaged):
        make_backup(filled, now=NOW)
    assert list((filled.vault.folder / "backups").iterdir()) == []


def test_an_entry_kept_meanwhile_by_another_program_does_not_spoil_it(filled, keep, monkeypatch):
    """It falls between the look at the journal and the copy, which are taken side by side."""
    honest, copy_to, times = backup.content_beside, Copying.copy_to, []

    @contextlib.contextmanager
    def look_and_write(store):
        with honest(store) as content:
            content.result()
            if not times:
                keep(DAY, "From elsewhere")
            yield content

    def copy(self, path):
        times.append(path)
        copy_to(self, path)

    monkeypatch.setattr(backup, "content_beside", look_and_write)
    monkeypatch.setattr(Copying, "copy_to", copy)
    made = make_backup(filled, now=NOW)
    assert len(times) == 2
    assert bodies(made.folder)[-1] == "From elsewhere"


def test_the_content_of_a_journal_changes_with_every_kind_of_change(filled, keep):
    seen = {filled.whole().content()}
    entry = filled.entries_on(DAY)[0]
    for change in (
        lambda: filled.replace_body(entry.id, "Other words", now=NOW),
        lambda: filled.classify(entry.id, None, None),
        lambda: filled.delete_entry(entry.id, now=NOW),
        lambda: filled.add_answer(2, "x", on=DAY, now=NOW),
        lambda: filled.set_setting("day_end", "04:00"),
        lambda: filled.note_prompt(1, DAY, "shown"),
    ):
        change()
        seen.add(filled.whole().content())
    assert len(seen) == 7


# --- the way back ---------------------------------------------------------------------------------


def test_a_wrecked_journal_comes_back_with_identical_entries(filled, keep):
    before = filled.whole().content()
    made = make_backup(filled, now=NOW)
    keep(DAY, "Written after the backup")
    folder = filled.vault.folder
    filled.close()
    (folder / "journal.db").write_bytes(b"wrecked" * 1000)
    aside = restore(made.folder, folder, now=NOW)
    with JournalStore.open(folder) as restored:
        assert restored.whole().content() == before
    assert (aside / "journal.db").read_bytes() == b"wrecked" * 1000
    assert aside.name == "Mine.vault.before-restore-2026-11-24T123005Z"
    assert [one.folder.name for one in backups_in(folder / "backups")] == [made.folder.name]


def test_a_lost_folder_comes_back_from_a_second_place(filled, tmp_path):
    made = make_backup(filled, now=NOW, place=tmp_path / "stick")
    folder = filled.vault.folder
    filled.close()
    shutil.rmtree(folder)
    restore(made.folder, folder, now=NOW)
    assert bodies(folder) == bodies(made.folder)


@pytest.mark.parametrize("name", ["keys.json", "journal.db"])
def test_a_damaged_backup_changes_nothing(filled, name):
    made = make_backup(filled, now=NOW)
    folder = filled.vault.folder
    filled.close()
    for spoilt in {name, name.replace("keys.", "keys.copy.")}:
        (made.folder / spoilt).unlink()
    with pytest.raises((NotAJournal, HeaderDamaged)):
        restore(made.folder, folder, now=NOW)
    assert bodies(folder)
    assert sorted(path.name for path in folder.parent.glob("Mine*")) == ["Mine.vault"]


def test_the_newest_backup_is_found_or_one_by_name(filled):
    old = make_backup(filled, now=NOW)
    new = make_backup(filled, now=NOW + timedelta(hours=1), reason="hand")
    assert find_backup(filled.vault.folder, None).folder == new.folder
    assert find_backup(filled.vault.folder, old.folder.name).folder == old.folder
    with pytest.raises(NotAJournal, match="no backup named"):
        find_backup(filled.vault.folder, "2020-01-01T000000Z-auto")


def test_the_manifest_holds_counts_and_no_path(filled):
    record = json.loads((make_backup(filled, now=NOW).folder / "manifest.json").read_text("utf-8"))
    assert set(record) == {"made_at", "reason", "vault", "entries", "digest"}


# --- a new key ------------------------------------------------------------------------------------


def test_a_new_key_leaves_the_old_passphrase_nothing_to_open(filled):
    before = filled.whole().content()
    with filled.second() as second:
        set_passphrase(second.vault, second.key(), "old secret")
    filled.vault = Vault.at(filled.vault.folder)
    old_key = bytes(filled.key())
    folder, aside = renew_key(filled, "new secret", now=NOW)
    vault = Vault.at(folder)
    key = vault.unlock("new secret")
    assert bytes(key) != old_key
    with JournalStore.open_with(vault, key) as renewed:
        assert renewed.whole().content() == before
        assert [entry.body for entry in renewed.search("words")] == ["The words of the #first day, again"]
    with pytest.raises(JournalError):
        vault.unlock("old secret")
    with pytest.raises(DataDamaged):
        JournalStore.open_with(vault, bytearray(old_key))
    assert bodies(aside, passphrase="old secret")


def test_a_recovery_code_opens_a_backup_made_with_it(filled):
    with filled.second() as second:
        vault = set_passphrase(second.vault, second.key(), "secret")
        _, code = set_recovery_code(vault, second.key())
    filled.vault = Vault.at(filled.vault.folder)
    made = make_backup(filled, now=NOW)
    assert bodies(made.folder, code=code) == bodies(made.folder, passphrase="secret")


def test_a_copy_that_the_disk_damaged_is_thrown_away_and_the_older_one_stays(filled, monkeypatch):
    """One bit, on a page of the full-text index, which the comparison of contents does not look at."""
    first, honest = make_backup(filled, now=NOW), Copying.copy_to

    def bent(self, path):
        honest(self, path)
        with JournalStore.open_with(Vault.at(path.parent), filled.key()) as copy:
            ask = "SELECT rootpage FROM sqlite_master WHERE name = 'entry_fts_data'"
            page = copy._connection.execute(ask).fetchone()[0]
        content = bytearray(path.read_bytes())
        content[4096 * (page - 1) + 50] ^= 1
        path.write_bytes(content)

    monkeypatch.setattr(Copying, "copy_to", bent)
    with pytest.raises(DataDamaged):
        make_backup(filled, now=NOW + timedelta(hours=1))
    assert backups_in(filled.vault.folder / "backups") == [first]
