"""Where a vault lies: synchronised folders and conflict copies are noticed, and a vault is moved whole."""

from __future__ import annotations

import errno
import os
import shutil
import stat
import tempfile
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from journal.backup import make_backup, told_with_way_back
from journal.errors import AlreadyThere, BadValue, InUse, JournalError, NoSpace, NotAJournal
from journal.model import EntryDraft
from journal.store.journal_store import JournalStore
from journal.vault import place
from journal.vault.place import conflict_copies, move_vault, synchronised_by

DAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 7, 50, tzinfo=UTC)


# --- synchronised folders -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("marker", "is_folder", "tool"),
    [
        (".dropbox", False, "Dropbox"),
        (".dropbox.cache", True, "Dropbox"),
        (".stfolder", True, "Syncthing"),
        (".stfolder", False, "Syncthing"),
        (".stversions", True, "Syncthing"),
        (".sync_9ab3f0.db", False, "Nextcloud"),
        ("._sync_9ab3f0.db", False, "Nextcloud"),
        (".owncloudsync.log", False, "Nextcloud"),
        (".nextcloudsync.log", False, "Nextcloud"),
    ],
)
@pytest.mark.parametrize("below", ["Mine.vault", "a/b/c/Mine.vault"])
def test_a_marker_above_it_tells_the_tool(tmp_path, marker, is_folder, tool, below):
    folder = tmp_path / "root" / below
    folder.mkdir(parents=True)
    assert synchronised_by(folder, {}) is None
    if is_folder:
        (tmp_path / "root" / marker).mkdir()
    else:
        (tmp_path / "root" / marker).write_bytes(b"")
    assert synchronised_by(folder, {}) == tool
    assert synchronised_by(tmp_path / "elsewhere", {}) is None


@pytest.mark.parametrize(
    ("path", "tool"),
    [
        ("Dropbox/Mine.vault", "Dropbox"),
        ("Dropbox (Personal)/Mine.vault", "Dropbox"),
        ("OneDrive/Documents/Mine.vault", "OneDrive"),
        ("OneDrive - Contoso Ltd/Mine.vault", "OneDrive"),
        ("Nextcloud/Mine.vault", "Nextcloud"),
        ("Nextcloud2/Mine.vault", "Nextcloud"),
        ("ownCloud/Mine.vault", "ownCloud"),
        ("iCloud Drive/Mine.vault", "iCloud Drive"),
        ("iCloudDrive/Mine.vault", "iCloud Drive"),
        ("Library/Mobile Documents/com~apple~CloudDocs/Mine.vault", "iCloud Drive"),
        ("Library/Mobile Documents/Mine.vault", "iCloud Drive"),
        ("Library/CloudStorage/OneDrive-Personal/Mine.vault", "OneDrive"),
        ("Library/CloudStorage/GoogleDrive-me@example.org/Mine.vault", "GoogleDrive"),
        ("Documents/Mine.vault", None),
        ("Dropboxes/Mine.vault", None),
        ("My OneDrive/Mine.vault", None),
        ("Mobile Documents/Mine.vault", None),
        ("CloudStorage/x/Mine.vault", None),
    ],
)
def test_a_usual_name_above_it_tells_the_tool(tmp_path, path, tool):
    assert synchronised_by(tmp_path / path, {}) == tool


@pytest.mark.parametrize("name", ["OneDrive", "OneDriveConsumer", "OneDriveCommercial"])
def test_the_environment_of_windows_tells_onedrive(tmp_path, name):
    environ = {name: str(tmp_path / "Renamed")}
    assert synchronised_by(tmp_path / "Renamed" / "Mine.vault", environ) == "OneDrive"
    assert synchronised_by(tmp_path / "Other" / "Mine.vault", environ) is None
    assert synchronised_by(tmp_path / "Mine.vault", {name: ""}) is None


def test_the_settings_of_dropbox_in_the_home_tell_nothing(tmp_path):
    (tmp_path / ".dropbox").mkdir()
    assert synchronised_by(tmp_path / "Documents" / "Mine.vault", {}) is None


# --- conflict copies ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    [
        "journal (Mara's conflicted copy 2026-11-22).db",
        "journal.sync-conflict-20261122-075000-ABCDEFG.db",
        "journal-conflict-20261122-075000.db",
        "journal_conflict-20261122-075000.db",
        "journal (conflicted copy 2026-11-22 075000).db",
        "journal 2.db",
        "journal (1).db",
        "journal-DESKTOP-7F3.db",
        "keys 2.json",
        "keys.sync-conflict-20261122-075000-ABCDEFG.json",
        "keys.copy (conflicted copy).json",
    ],
)
def test_a_second_copy_of_a_file_is_noticed(vault_folder, name):
    assert conflict_copies(vault_folder) == []
    (vault_folder / name).write_bytes(b"")
    assert conflict_copies(vault_folder) == [vault_folder / name]


@pytest.mark.parametrize("name", ["journal.db-journal", "keys.json.new-123", "notes.txt", "README"])
def test_what_is_ours_or_somebodys_is_no_conflict(vault_folder, name):
    (vault_folder / name).write_bytes(b"")
    assert conflict_copies(vault_folder) == []


def test_a_second_copy_of_the_whole_vault_is_noticed(vault_folder, tmp_path):
    second = Path(shutil.copytree(vault_folder, tmp_path / "Mine (conflicted copy).vault"))
    shutil.copytree(vault_folder, tmp_path / "Mine.vault.before-restore-2026-11-22T075500Z")
    JournalStore.create(tmp_path / "Mine 2.vault").close()  # another journal that is called so
    (tmp_path / "Mine 3.vault").mkdir()
    assert conflict_copies(vault_folder) == [second]


# --- moving ---------------------------------------------------------------------------------------


@pytest.fixture
def filled(vault_folder):
    """A closed vault with an entry and a backup."""
    with JournalStore.open(vault_folder) as store:
        store.add_entry(EntryDraft("worth keeping"), written_on=DAY, written_at=NOW, zone="UTC")
        make_backup(store, now=NOW)
    return vault_folder


def contents(folder):
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def bodies(folder):
    """Return what a vault holds, by a copy: looking changes nothing."""
    with tempfile.TemporaryDirectory() as place:
        copy = Path(shutil.copytree(folder, Path(place) / "Looked at.vault"))
        with JournalStore.open(copy) as store:
            return sorted(entry.body for entry in store.iter_entries())


def test_it_is_moved_with_its_backups(filled, tmp_path):
    before, said = contents(filled), []
    moved = move_vault(filled, tmp_path / "new" / "Place", said.append)
    assert moved == tmp_path / "new" / "Place.vault"
    assert contents(moved) == before
    assert "journal.db" in said
    assert not filled.exists()
    assert [path.name for path in moved.parent.iterdir()] == ["Place.vault"]
    assert {path.name for path in tmp_path.iterdir()} == {"new"}
    with JournalStore.open(moved) as store:
        assert [entry.body for entry in store.iter_entries()] == ["worth keeping"]
        store.check()


def test_it_is_its_owners_alone_there_too(filled, tmp_path):
    old = os.umask(0)
    try:
        moved = move_vault(filled, tmp_path / "New.vault")
    finally:
        os.umask(old)
    for path in (moved, *moved.rglob("*")):
        assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600)


def test_what_stands_there_is_left_alone(filled, tmp_path):
    (tmp_path / "There.vault").mkdir()
    before = contents(tmp_path)
    with pytest.raises(AlreadyThere):
        move_vault(filled, tmp_path / "There.vault")
    with pytest.raises(BadValue):
        move_vault(filled, filled / "backups" / "Inside.vault")
    with pytest.raises(AlreadyThere):
        move_vault(filled, filled)
    assert contents(tmp_path) == before


def test_one_that_is_being_written_stays(filled, tmp_path):
    with JournalStore.open(filled) as store:
        store._connection.execute("BEGIN IMMEDIATE")
        store._connection.execute("UPDATE entry SET body = 'half'")
        assert (filled / "journal.db-journal").exists()
        with pytest.raises(InUse):
            move_vault(filled, tmp_path / "New.vault")
        store._connection.execute("ROLLBACK")
    assert not (tmp_path / "New.vault").exists()
    assert filled.exists()


@pytest.mark.parametrize("moment", [1, 2])
def test_one_written_meanwhile_stays_with_what_was_written(filled, tmp_path, monkeypatch, moment):
    """Before the copy is compared, or after it and before the old one is removed."""
    digests, calls = place._digests, []

    def write_first(folder):
        calls.append(folder)
        if len(calls) == moment:
            at = filled if filled.exists() else next(tmp_path.glob("Mine.vault.moved-*"))
            with (at / "journal.db").open("ab") as file:
                file.write(b"an entry")
        return digests(folder)

    monkeypatch.setattr(place, "_digests", write_first)
    with pytest.raises(InUse):
        move_vault(filled, tmp_path / "New.vault")
    assert (filled / "journal.db").read_bytes().endswith(b"an entry")
    assert [path.name for path in tmp_path.iterdir()] == ["Mine.vault"]


def test_what_was_written_meanwhile_is_never_only_under_a_hidden_name(filled, tmp_path, monkeypatch):
    """While it is looked for: a process that is killed there leaves what stands there."""
    digests, seen, copied = place._digests, [], []

    def look(folder):
        if not filled.exists():
            seen.append([path.name for path in tmp_path.iterdir() if (path / "journal.db").exists()])
            assert bodies(tmp_path / seen[-1][0]) == ["kept meanwhile", "worth keeping"]
        return digests(folder)

    def keep(name):
        copied.append(name)
        if copied.count("keys.json") == 2:  # the backup's, and then that behind the journal's file
            with JournalStore.open(filled) as store:
                store.add_entry(EntryDraft("kept meanwhile"), written_on=DAY, written_at=NOW, zone="UTC")

    monkeypatch.setattr(place, "_digests", look)
    with pytest.raises(InUse):
        move_vault(filled, tmp_path / "elsewhere" / "New.vault", keep)
    assert len(seen) == 1
    assert not seen[0][0].startswith(".")
    assert {path.name for path in tmp_path.iterdir()} == {"Mine.vault", "elsewhere"}
    assert list((tmp_path / "elsewhere").iterdir()) == []
    assert bodies(filled) == ["kept meanwhile", "worth keeping"]


def test_a_move_cut_short_before_the_old_one_went_is_finished(filled, tmp_path):
    before = contents(filled)
    shutil.copytree(filled, tmp_path / "New.vault")
    (tmp_path / ".New.vault.new-123").mkdir()
    assert move_vault(filled, tmp_path / "New.vault") == tmp_path / "New.vault"
    assert contents(tmp_path / "New.vault") == before
    assert [path.name for path in tmp_path.iterdir()] == ["New.vault"]


def test_a_move_cut_short_while_the_old_one_went_is_finished(filled, tmp_path):
    shutil.copytree(filled, tmp_path / "New.vault")
    (filled / "keys.json").unlink()
    filled.rename(tmp_path / ".Mine.vault.moved-123")
    assert move_vault(filled, tmp_path / "New.vault") == tmp_path / "New.vault"
    assert [path.name for path in tmp_path.iterdir()] == ["New.vault"]


def test_a_move_cut_short_while_it_was_compared_says_where_the_journal_is(filled, tmp_path):
    shutil.copytree(filled, tmp_path / "New.vault")
    aside = filled.rename(tmp_path / "Mine.vault.moved-123")
    before = contents(tmp_path)
    with pytest.raises(NotAJournal, match=f"lies in “{aside}”"):
        move_vault(filled, tmp_path / "New.vault")
    with pytest.raises(NotAJournal) as nothing:
        JournalStore.open(filled)
    assert str(aside) in told_with_way_back(nothing.value, filled)
    assert contents(tmp_path) == before


@pytest.mark.parametrize("kind", ["written since", "another", "a link to it"])
def test_only_the_very_same_is_taken_for_a_move_cut_short(filled, tmp_path, kind):
    new = tmp_path / "New.vault"
    if kind == "a link to it":
        new.symlink_to(filled)
    elif kind == "another":
        JournalStore.create(new).close()
    else:
        shutil.copytree(filled, new)
        with JournalStore.open(new) as store:
            store.add_entry(EntryDraft("there"), written_on=DAY, written_at=NOW, zone="UTC")
    before = contents(tmp_path)
    with pytest.raises(AlreadyThere):
        move_vault(filled, new)
    assert contents(tmp_path) == before
    assert bodies(filled) == ["worth keeping"]


def test_an_old_one_that_cannot_be_removed_is_told_and_the_new_one_stays(filled, tmp_path, monkeypatch):
    before = contents(filled)

    def refuse(path, **kept):
        raise OSError(errno.EACCES, "refused")

    monkeypatch.setattr(shutil, "rmtree", refuse)
    with pytest.raises(JournalError, match="was moved to"):
        move_vault(filled, tmp_path / "New.vault")
    assert contents(tmp_path / "New.vault") == before


def test_a_copy_that_is_not_whole_is_thrown_away(filled, tmp_path, monkeypatch):
    copy = place._copy

    def lossy(source, target):
        digest = copy(source, target)
        target.write_bytes(target.read_bytes()[:-1])
        return digest

    monkeypatch.setattr(place, "_copy", lossy)
    before = contents(tmp_path)
    with pytest.raises(JournalError, match="does not hold"):
        move_vault(filled, tmp_path / "New.vault")
    assert contents(tmp_path) == before


def test_a_full_disk_leaves_it_where_it_is(filled, tmp_path, monkeypatch):
    def full(source, target):
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(place, "_copy", full)
    before = contents(tmp_path)
    with pytest.raises(NoSpace):
        move_vault(filled, tmp_path / "New.vault")
    assert contents(tmp_path) == before
    assert [path.name for path in tmp_path.iterdir()] == ["Mine.vault"]


def test_a_link_inside_is_not_moved(filled, tmp_path):
    (filled / "backups" / "link").symlink_to(tmp_path)
    with pytest.raises(NotAJournal, match="link"):
        move_vault(filled, tmp_path / "New.vault")
    assert [path.name for path in tmp_path.iterdir()] == ["Mine.vault"]
