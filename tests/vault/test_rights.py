"""Whose a vault is: another user's is refused, and rights that are too wide are found and taken back."""

from __future__ import annotations

import os
import stat

import pytest

from journal.errors import ReadOnly
from journal.store.journal_store import JournalStore
from journal.vault import folder
from journal.vault.folder import Vault
from journal.vault.rights import loose_files, tighten

pytestmark = pytest.mark.skipif(os.name != "posix", reason="users and permissions of POSIX")


def mode(path):
    return stat.S_IMODE(path.lstat().st_mode)


def test_a_new_vault_is_its_owners_alone(vault_folder):
    assert loose_files(vault_folder) == []


@pytest.mark.parametrize("bits", [0o040, 0o004, 0o020, 0o002, 0o010, 0o001])
@pytest.mark.parametrize("name", [".", "journal.db", "keys.json", "keys.copy.json", "backups"])
def test_each_bit_for_others_is_found_and_taken_back(vault_folder, name, bits):
    path = vault_folder / name
    before = mode(path)
    path.chmod(before | bits)
    assert loose_files(vault_folder) == [path]
    assert tighten(vault_folder) == []
    assert mode(path) == before


def test_files_of_backups_count_too(vault_folder):
    inside = vault_folder / "backups" / "2026-11-22T210500Z-auto" / "keys.json"
    inside.parent.mkdir(mode=0o755)
    inside.write_bytes(b"{}")
    inside.chmod(0o644)
    assert loose_files(vault_folder) == [inside.parent, inside]
    assert tighten(vault_folder) == []
    assert (mode(inside.parent), mode(inside)) == (0o700, 0o600)


def test_what_is_read_only_stays_so(vault_folder):
    (vault_folder / "journal.db").chmod(0o444)
    tighten(vault_folder)
    assert mode(vault_folder / "journal.db") == 0o400


def test_the_target_of_a_link_is_left_alone(vault_folder, tmp_path):
    outside = tmp_path / "outside"
    outside.write_bytes(b"")
    outside.chmod(0o666)
    (vault_folder / "link").symlink_to(outside)
    assert tighten(vault_folder) == []
    assert mode(outside) == 0o666


def test_a_disk_that_keeps_no_rights_is_told(vault_folder, monkeypatch):
    (vault_folder / "journal.db").chmod(0o666)
    monkeypatch.setattr(type(vault_folder), "chmod", lambda self, mode: None)
    assert tighten(vault_folder) == [vault_folder / "journal.db"]


@pytest.mark.parametrize("name", ["journal.db", "journal.db-journal", "keys.json", "keys.copy.json"])
def test_a_link_inside_is_refused_and_not_followed(vault_folder, tmp_path, name):
    elsewhere = tmp_path / "elsewhere"
    if (vault_folder / name).exists():
        (vault_folder / name).rename(elsewhere)
    (vault_folder / name).symlink_to(elsewhere)
    before = sorted(path.name for path in tmp_path.iterdir())
    for of_anybody in (False, True):
        with pytest.raises(ReadOnly, match="link"):
            Vault.at(vault_folder, of_anybody=of_anybody)
    assert sorted(path.name for path in tmp_path.iterdir()) == before


@pytest.mark.skipif(os.name == "posix" and os.geteuid() != 0, reason="only root gives files away")
@pytest.mark.parametrize("name", [".", "journal.db", "keys.json", "keys.copy.json"])
def test_another_users_files_are_refused(vault_folder, name):
    os.chown(vault_folder / name, 65534, 65534)
    with pytest.raises(ReadOnly, match="another user"):
        JournalStore.open(vault_folder)
    Vault.at(vault_folder, of_anybody=True)  # as a backup is read


def test_another_users_folder_is_refused_whoever_asks(vault_folder, monkeypatch):
    monkeypatch.setattr(folder, "user_id", lambda: vault_folder.stat().st_uid + 1)
    with pytest.raises(ReadOnly, match="another user"):
        JournalStore.open(vault_folder)
