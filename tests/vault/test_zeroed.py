"""Data keys in memory of ours are overwritten on every way out, also where something fails."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime

import pytest

from journal import backup, renewal
from journal.backup import make_backup
from journal.errors import DataDamaged, JournalError, WrongSecret
from journal.health import newest_whole_backup, quick_check
from journal.renewal import renew_key
from journal.store import driver, journal_store
from journal.store.journal_store import JournalStore
from journal.vault import folder as folder_module
from journal.vault import slots
from journal.vault.changing import set_recovery_code
from journal.vault.folder import Vault

NOW = datetime(2026, 11, 22, 7, 50, tzinfo=UTC)


class Full(JournalError):
    """What stands for any refusal of the world."""


def refuse(*_, **__):
    raise Full("full")


@pytest.fixture
def made_keys(monkeypatch):
    """Note every key that is made for a new vault."""
    made, new_header = [], folder_module.new_header

    def noting(passphrase):
        header, key = new_header(passphrase)
        assert any(key)
        made.append(key)
        return header, key

    for module in (journal_store, renewal):
        monkeypatch.setattr(module, "new_header", noting)
    return made


@pytest.fixture
def copies(monkeypatch):
    """Note every copy of the key that a store hands out."""
    given, key = [], JournalStore.key

    def noting(self):
        given.append(key(self))
        return given[-1]

    monkeypatch.setattr(JournalStore, "key", noting)
    return given


@pytest.mark.parametrize("step", [None, "write_header", "open_connection", "sync_folder"])
def test_making_a_vault(tmp_path, made_keys, monkeypatch, step):
    if step is None:
        JournalStore.create(tmp_path / "Mine.vault").close()
    else:
        monkeypatch.setattr(journal_store, step, refuse)
        with pytest.raises(Full):
            JournalStore.create(tmp_path / "Mine.vault")
    assert made_keys == [bytes(32)]


@pytest.mark.parametrize("step", [None, "write_header", "open_connection", "sync_file", "swap_in"])
def test_renewing_the_key(vault_folder, made_keys, monkeypatch, step):
    store = JournalStore.open(vault_folder)
    if step is None:
        renew_key(store, None, now=NOW)
        assert store._key == bytes(32)
    else:
        monkeypatch.setattr(renewal, step, refuse)
        with pytest.raises(Full):
            renew_key(store, None, now=NOW)
        store.close()
    assert made_keys == [bytes(32)]


@pytest.mark.parametrize("damaged", [None, "keys.json", "journal.db"])
def test_reading_a_backup(store, copies, damaged):
    made = make_backup(store, now=NOW)
    if damaged is not None:
        for name in ("keys.json", "keys.copy.json") if damaged == "keys.json" else (damaged,):
            (made.folder / name).write_bytes(b"x" * 9000)
        with pytest.raises(JournalError):
            backup.checked_content(made.folder, store.key())
        assert newest_whole_backup(store.vault, store._key) is None
    assert copies
    assert all(key == bytes(32) for key in copies)


def test_checking_the_file(store, copies, monkeypatch):
    quick_check(store, NOW)

    def damaged(self, should_stop):
        raise DataDamaged("x")

    monkeypatch.setattr(JournalStore, "quick_check", damaged)
    with pytest.raises(DataDamaged):
        quick_check(store, NOW)
    assert copies == [bytes(32), bytes(32)]


def test_giving_the_key_to_the_driver(vault_folder, monkeypatch):
    """The form in which SQLCipher takes it too, and no other copy is made on the way."""
    given = []

    class Keyed:
        def __init__(self, fails):
            self.fails = fails

        def set_key(self, raw):
            given.append(raw)
            assert bytes(raw) == b"x'" + bytes(range(200, 232)).hex().encode() + b"'"
            if self.fails:
                raise Full("no")

    key = bytearray(range(200, 232))
    driver.set_key(Keyed(False), key)
    with pytest.raises(Full):
        driver.set_key(Keyed(True), key)
    assert [set(raw) for raw in given] == [{0}, {0}]


@pytest.fixture
def secrets(monkeypatch):
    """Note every secret under which a key is sealed or opened."""
    noted, seal, unseal = [], slots.seal, slots.unseal

    def noting(way):
        def call(secret, *rest):
            noted.append(secret)
            assert any(secret)
            return way(secret, *rest)

        return call

    for name, way in (("seal", seal), ("unseal", unseal)):
        monkeypatch.setattr(slots, name, noting(way))
        monkeypatch.setattr(f"journal.vault.recovery.{name}", noting(way))
    return noted


def test_what_is_derived_from_passphrase_and_code(tmp_path, monkeypatch, secrets):
    monkeypatch.setattr(slots, "_affordable_memory", lambda: 64)
    with JournalStore.create(tmp_path / "Mine.vault", "secret") as store:
        vault, code = set_recovery_code(store.vault, store.key())
    vault.unlock("secret")
    vault.unlock(code=code)
    for wrong in ({"passphrase": "another"}, {"code": "0" * 32 + "0000"}):
        with pytest.raises(JournalError):
            vault.unlock(**wrong)
    assert len(secrets) >= 5
    assert all(secret == bytes(32) for secret in secrets)


def test_a_wrong_passphrase_leaves_no_half_of_a_key(tmp_path, monkeypatch):
    monkeypatch.setattr(slots, "_affordable_memory", lambda: 64)
    JournalStore.create(tmp_path / "Mine.vault", "secret").close()
    shutil.copytree(tmp_path / "Mine.vault", tmp_path / "Copy.vault")
    with pytest.raises(WrongSecret):
        Vault.at(tmp_path / "Copy.vault").unlock("another")
