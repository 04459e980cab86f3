"""Nothing is written into a journal's own folder, whatever leads there."""

from pathlib import Path

import pytest

from journal.errors import BadValue
from journal.interchange.outside import check_outside
from journal.store.journal_store import JournalStore
from journal.vault.header import FILE_NAMES


@pytest.fixture
def vault(tmp_path):
    folder = tmp_path / "Test.vault"
    JournalStore.create(folder).close()
    return folder


@pytest.mark.parametrize(
    "place",
    ["", "journal.db", "keys.json", "new.jsonl", "backups", "backups/one/journal.db", "../Test.vault/x"],
)
def test_every_place_in_a_journals_folder_is_refused(vault, place):
    with pytest.raises(BadValue, match="own folder"):
        check_outside(vault / place)


def test_a_link_is_followed(vault, tmp_path):
    (tmp_path / "file").symlink_to(vault / "journal.db")
    (tmp_path / "folder").symlink_to(vault)
    for place in ("file", "folder", "folder/x.csv"):
        with pytest.raises(BadValue):
            check_outside(tmp_path / place)


def test_a_relative_path_is_seen_from_here(vault, monkeypatch):
    monkeypatch.chdir(vault)
    with pytest.raises(BadValue):
        check_outside(Path("x.csv"))


def test_keys_tell_where_the_name_does_not(vault, tmp_path):
    plain = vault.rename(tmp_path / "Diary")
    with pytest.raises(BadValue):
        check_outside(plain / "x.csv")
    (plain / "journal.db").unlink()  # as in the room of a second computer
    with pytest.raises(BadValue):
        check_outside(plain / "x.csv")


def test_a_journal_without_its_keys_is_still_one(vault):
    for name in FILE_NAMES:
        (vault / name).unlink()
    with pytest.raises(BadValue):
        check_outside(vault / "x.csv")


def test_damaged_keys_beside_a_journal_are_still_its(vault, tmp_path):
    plain = vault.rename(tmp_path / "Diary")
    for name in FILE_NAMES:
        (plain / name).write_bytes(b"{")
    with pytest.raises(BadValue):
        check_outside(plain / "x.csv")


def test_other_places_are_free(vault, tmp_path):
    for name in ("keys.json", "journal.db"):  # another program's
        (tmp_path / name).write_text("{}", encoding="utf-8")
        check_outside(tmp_path / "x.csv")
        (tmp_path / name).unlink()
    (tmp_path / "Empty.vault").mkdir()
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    for place in ("Empty.vault/x", "loop", "none/x", "Test.vault.jsonl", "x"):
        check_outside(tmp_path / place)
