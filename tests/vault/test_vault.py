"""The vault's folder: made complete or not at all, opened by its key, never in plain text."""

import json
import os
import shutil
import sqlite3
import stat
from base64 import b64encode
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from journal.errors import (
    AlreadyThere,
    DataDamaged,
    JournalError,
    Locked,
    NotAJournal,
    NotEncrypted,
    ReadOnly,
    WrongSecret,
)
from journal.model import Entry, EntryDraft, Plan
from journal.store import journal_store
from journal.store.connection import open_connection
from journal.store.journal_store import JournalStore
from journal.vault import slots
from journal.vault.folder import Vault, with_suffix
from journal.vault.header import Header
from journal.vault.slots import PassphraseSlot

DAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 7, 50, tzinfo=UTC)
MARKER = "Xq7WordThatStandsNowhereElse"


@pytest.fixture
def quick(monkeypatch):
    monkeypatch.setattr(slots, "_affordable_memory", lambda: 64)


def add(store, body="a line"):
    return store.add_entry(EntryDraft(body), written_on=DAY, written_at=NOW, zone="UTC")


def files_of(folder):
    return {path: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


# --- making and opening ---------------------------------------------------------------------------


def test_open_vault_opens_for_anybody(tmp_path):
    with JournalStore.create(tmp_path / "Mine.vault") as store:
        entry = add(store)
        assert store.vault.is_open
        assert store.vault.name == "Mine"
    with JournalStore.open(tmp_path / "Mine.vault", "a passphrase it never had") as store:
        assert store.entry(entry.id) == entry


def test_vault_with_a_passphrase_at_full_strength(tmp_path):
    """The one test at what a real vault costs: 64 or 256 MiB of Argon2id a time."""
    folder = tmp_path / "Mine.vault"
    with JournalStore.create(folder, "correct horse") as store:
        entry = add(store)
        assert not store.vault.is_open
    record = json.loads((folder / "keys.json").read_bytes())["slots"][0]
    assert record["kdf"] == "argon2id"
    assert record["memory_kib"] >= 64 * 1024
    assert (record["passes"], record["lanes"]) == (3, 4)
    with pytest.raises(WrongSecret):
        JournalStore.open(folder, "correct horsf")
    with JournalStore.open(folder, "correct horse") as store:
        assert store.entry(entry.id) == entry


@pytest.mark.parametrize("wrong", ["", " secret", "secret ", "SECRET", "secre", "\ud800"])
def test_another_passphrase_does_not_open_it(tmp_path, quick, wrong):
    JournalStore.create(tmp_path / "Mine.vault", "secret").close()
    before = files_of(tmp_path)
    with pytest.raises(WrongSecret):
        JournalStore.open(tmp_path / "Mine.vault", wrong)
    assert files_of(tmp_path) == before


def test_without_its_passphrase_it_is_locked(tmp_path, quick):
    JournalStore.create(tmp_path / "Mine.vault", "secret").close()
    with pytest.raises(Locked):
        JournalStore.open(tmp_path / "Mine.vault")


def test_passphrase_may_be_typed_composed_or_not(tmp_path, quick):
    """The same letters: é as one sign, or as e and an accent."""
    JournalStore.create(tmp_path / "Mine.vault", "caf\u00e9").close()
    JournalStore.open(tmp_path / "Mine.vault", "cafe\u0301").close()


@pytest.mark.parametrize("passphrase", ["пароль 密码 🔑", "x" * 5000, "a\0b", "\udcff from a terminal"])
def test_any_passphrase_will_do(tmp_path, quick, passphrase):
    JournalStore.create(tmp_path / "Mine.vault", passphrase).close()
    JournalStore.open(tmp_path / "Mine.vault", passphrase).close()


def test_data_key_stands_nowhere_in_the_clear(tmp_path, quick):
    with JournalStore.create(tmp_path / "Mine.vault", "secret") as store:
        add(store, MARKER)
    key = bytes(Vault.at(tmp_path / "Mine.vault").unlock("secret"))
    for path, content in files_of(tmp_path).items():
        for form in (key, key.hex().encode(), key.hex().upper().encode(), b64encode(key), b"secret"):
            assert form not in content, path.name


def test_data_key_is_overwritten_once_the_file_is_open(vault_folder):
    vault = Vault.at(vault_folder)
    key = vault.unlock()
    assert len(key) == 32
    assert any(key)
    JournalStore.open_with(vault, key).close()
    assert key == bytes(32)


def test_data_key_is_overwritten_where_the_file_does_not_open(vault_folder):
    vault = Vault.at(vault_folder)
    key = vault.unlock()
    vault.database.write_bytes(os.urandom(8192))
    with pytest.raises(DataDamaged):
        JournalStore.open_with(vault, key)
    assert key == bytes(32)


def test_forged_header_leaves_no_key_behind(vault_folder, monkeypatch):
    given = []
    monkeypatch.setattr(Header, "is_signed_by", lambda self, key: given.append(key) is not None)
    with pytest.raises(JournalError):
        JournalStore.open(vault_folder)
    assert given == [bytes(32)]


# --- on the disk ----------------------------------------------------------------------------------


def test_nobody_else_may_read_it(tmp_path):
    old = os.umask(0)
    try:
        with JournalStore.create(tmp_path / "Mine.vault") as store:
            add(store)
            store._connection.execute("BEGIN IMMEDIATE")
            store._connection.execute("DELETE FROM entry")
            modes = {
                path.name: stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "Mine.vault").iterdir()
            }
            store._connection.execute("ROLLBACK")
    finally:
        os.umask(old)
    assert stat.S_IMODE((tmp_path / "Mine.vault").stat().st_mode) == 0o700
    assert modes.pop("backups") == 0o700
    assert set(modes) == {"keys.json", "keys.copy.json", "journal.db", "journal.db-journal"}
    assert set(modes.values()) == {0o600}


def test_no_plain_text_is_on_the_disk(tmp_path, monkeypatch):
    """Looked for in every file of the vault and of the temporary folder, also while a transaction is open."""
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    for name in ("TMPDIR", "SQLITE_TMPDIR"):
        monkeypatch.setenv(name, str(temporary))
    forms = [
        form.encode(coding)
        for word in (MARKER, MARKER.lower(), MARKER.upper())
        for form in (word,)
        for coding in ("utf-8", "utf-16-le", "utf-16-be")
    ] + [b"CREATE TABLE", b"SQLite format 3"]

    def scan(moment):
        for path, content in files_of(tmp_path).items():
            for form in forms:
                assert form not in content, f"{form!r} in {path.name} {moment}"

    with JournalStore.create(tmp_path / "Mine.vault") as store:
        scan("when made")
        entry = add(store, f"{MARKER} first")
        store.add_many(
            (Entry(f"{MARKER}{i}", f"{MARKER} {i} " * 20, DAY + timedelta(days=i), NOW, "UTC"), None)
            for i in range(300)
        )
        scan("after an import")
        store.replace_body(entry.id, f"{MARKER} second", now=NOW)
        store.save_draft(EntryDraft(MARKER), now=NOW)
        store.add_answer(1, MARKER, on=DAY, now=NOW)
        store.add_plan(Plan(DAY, (40, 30, 30), None, MARKER), now=NOW)
        store.set_setting(MARKER, MARKER)
        store._connection.execute("BEGIN IMMEDIATE")
        store._connection.execute("UPDATE entry SET body = body || ' more'")
        rows = store._connection.execute("SELECT body FROM entry ORDER BY body || zone, id").fetchall()
        assert len(rows) == 301
        assert (tmp_path / "Mine.vault" / "journal.db-journal").exists()
        scan("while writing and sorting")
        store._connection.execute("COMMIT")
        store.delete_entry(entry.id, now=NOW)
        store._connection.execute("VACUUM")
        scan("after a vacuum")
        assert len(store.search(MARKER, limit=1000)) == 300
    scan("when closed")


def test_interrupted_making_leaves_nothing(tmp_path, monkeypatch):
    for error in (KeyboardInterrupt, OSError("no"), MemoryError):
        for step in ("write_header", "open_connection", "sync_folder"):

            def fail(*arguments, error=error, **options):
                raise error

            with monkeypatch.context() as patch:
                patch.setattr(journal_store, step, fail)
                with pytest.raises(BaseException) as raised:  # noqa: PT011 - whichever it is
                    JournalStore.create(tmp_path / "Mine.vault")
            assert isinstance(raised.value, (JournalError, KeyboardInterrupt, MemoryError))
            assert list(tmp_path.iterdir()) == []
    JournalStore.create(tmp_path / "Mine.vault").close()


def test_what_stands_there_is_left_alone(tmp_path):
    JournalStore.create(tmp_path / "Mine.vault").close()
    before = files_of(tmp_path)
    with pytest.raises(AlreadyThere):
        JournalStore.create(tmp_path / "Mine.vault")
    (tmp_path / "empty").mkdir()
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    for name in ("empty", "file"):
        with pytest.raises(AlreadyThere):
            JournalStore.create(tmp_path / name)
    assert files_of(tmp_path) == before | {tmp_path / "file": b"mine"}


def test_broken_link_in_its_place_is_something_that_stands_there(tmp_path):
    (tmp_path / "Mine.vault").symlink_to(tmp_path / "nowhere")
    with pytest.raises(AlreadyThere):
        JournalStore.create(tmp_path / "Mine.vault")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["Mine.vault"]


def test_folders_above_it_are_made(tmp_path):
    JournalStore.create(tmp_path / "a" / "b" / "Mine.vault").close()
    JournalStore.open(tmp_path / "a" / "b" / "Mine.vault").close()


def test_making_below_a_file_is_refused_in_a_sentence(tmp_path):
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    with pytest.raises(JournalError):
        JournalStore.create(tmp_path / "file" / "Mine.vault")


def test_home_is_understood(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    JournalStore.create(Path("~/Mine.vault")).close()
    JournalStore.open(Path("~/Mine.vault")).close()
    assert (tmp_path / "Mine.vault").is_dir()


def test_suffix_is_put_where_it_is_missing():
    assert with_suffix(Path("a/Mine")) == Path("a/Mine.vault")
    assert with_suffix(Path("a/Mine.vault")) == Path("a/Mine.vault")
    assert with_suffix(Path("a/Mine.2026")) == Path("a/Mine.2026.vault")


# --- what is not a journal ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "path",
    ["nothing", "file", "empty", "loop", "dangling", "~nobody-of-this-name/Mine.vault", "x" * 300, "a\0b"],
)
def test_what_is_no_journal_is_refused_in_a_sentence(tmp_path, monkeypatch, path):
    monkeypatch.chdir(tmp_path)
    Path("file").write_text("mine", encoding="utf-8")
    Path("empty").mkdir()
    Path("loop").symlink_to("loop")
    Path("dangling").symlink_to("nowhere")
    with pytest.raises(JournalError) as refusal:
        JournalStore.open(Path(path))
    assert str(refusal.value).endswith(".")
    assert Path("file").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("path", ["~nobody-of-this-name/Mine.vault", "x" * 300, "a\0b"])
def test_place_that_cannot_be_is_refused_in_a_sentence(tmp_path, monkeypatch, path):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(JournalError):
        JournalStore.create(Path(path))
    assert list(tmp_path.iterdir()) == []


def test_link_to_a_vault_is_followed_once(vault_folder, tmp_path):
    (tmp_path / "link").symlink_to(vault_folder)
    with JournalStore.open(tmp_path / "link") as store:
        assert store.vault.folder == vault_folder.resolve()


def test_linked_database_is_refused(vault_folder, tmp_path):
    """Its journal would lie beside the target, in a folder that is not the vault's."""
    elsewhere = tmp_path / "elsewhere.db"
    (vault_folder / "journal.db").rename(elsewhere)
    (vault_folder / "journal.db").symlink_to(elsewhere)
    before = elsewhere.read_bytes()
    with pytest.raises(ReadOnly):
        JournalStore.open(vault_folder)
    assert elsewhere.read_bytes() == before


def test_vault_without_its_database_is_no_journal_and_gets_none(vault_folder):
    (vault_folder / "journal.db").unlink()
    with pytest.raises(NotAJournal):
        JournalStore.open(vault_folder)
    assert not (vault_folder / "journal.db").exists()
    (vault_folder / "journal.db").mkdir()
    with pytest.raises(NotAJournal):
        JournalStore.open(vault_folder)


@pytest.mark.parametrize("wal", [False, True])
def test_plain_file_is_refused_and_not_touched(vault_folder, wal):
    """The lesson of others: an unkeyed connection would go on in plain text without a word."""
    database = vault_folder / "journal.db"
    database.unlink()
    planted = sqlite3.connect(database)
    planted.execute(f"PRAGMA journal_mode = {'WAL' if wal else 'DELETE'}")
    planted.executescript("CREATE TABLE entry (body); INSERT INTO entry VALUES ('planted')")
    planted.close()
    before = files_of(vault_folder)
    with pytest.raises(NotEncrypted):
        JournalStore.open(vault_folder)
    assert files_of(vault_folder) == before


def test_other_vaults_database_is_refused_and_not_touched(vault_folder, tmp_path):
    with JournalStore.create(tmp_path / "Other.vault") as other:
        add(other)
    shutil.copy(tmp_path / "Other.vault" / "journal.db", vault_folder / "journal.db")
    before = files_of(vault_folder)
    with pytest.raises(DataDamaged):
        JournalStore.open(vault_folder)
    assert files_of(vault_folder) == before


def test_other_vaults_keys_are_refused(vault_folder, tmp_path):
    JournalStore.create(tmp_path / "Other.vault").close()
    for name in ("keys.json", "keys.copy.json"):
        shutil.copy(tmp_path / "Other.vault" / name, vault_folder / name)
    with pytest.raises(DataDamaged):
        JournalStore.open(vault_folder)


@pytest.mark.parametrize("content", [b"", b"\0" * 4096, b"SQLite format 4\0" + bytes(5000), b"x"])
def test_file_of_something_else_is_refused_and_not_touched(vault_folder, content):
    (vault_folder / "journal.db").write_bytes(content)
    with pytest.raises(DataDamaged):
        JournalStore.open(vault_folder)
    assert (vault_folder / "journal.db").read_bytes() == content


def test_wrong_key_opens_nothing(vault_folder):
    with pytest.raises(DataDamaged):
        open_connection(vault_folder / "journal.db", bytearray(32))


def test_a_closed_slot_is_worth_nothing_elsewhere(tmp_path, quick):
    """A slot taken into another vault's header opens neither."""
    JournalStore.create(tmp_path / "One.vault", "secret").close()
    one = Vault.at(tmp_path / "One.vault").header
    assert one.find_slot(PassphraseSlot).unwrap("secret", one.vault)
    with pytest.raises(WrongSecret):
        one.find_slot(PassphraseSlot).unwrap("secret", "another vault's id")
