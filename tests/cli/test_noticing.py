"""What is noticed about a journal's place and files is said once, on standard error, beside the answer."""

from __future__ import annotations

import os
import shutil
import stat
from pathlib import Path

import pytest

from journal.cli import main
from journal.health import is_check_due
from journal.noticing import COPIES, LOOSE, SYNCHRONISED, WENT_BACK, WINDOW, look_around, remember
from journal.store.journal_store import JournalStore
from tests.cli.conftest import NOW
from tests.test_errors import tells
from tests.test_health import cut_short

NOTHING = "Nothing found.\n"  # what list says of an empty journal, on standard error too
posix = pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")


def test_a_journal_in_order_is_passed_over_in_silence(run):
    for words in (["add", "x"], ["list"], ["check"], ["backup"], ["add", "y"]):
        said = run(*words)
        assert (said.code, said.err) == (0, "")


@posix
def test_rights_that_are_too_wide_are_said_once_and_mended(run, vault):
    vault.chmod(0o755)
    (vault / "journal.db").chmod(0o644)
    said = run("list", "--json")
    assert (said.code, said.json, said.err.count("\n")) == (0, [], 1)
    assert "--mend" in said.err
    assert run("list").err == NOTHING
    assert run("check").err == ""
    assert stat.S_IMODE(vault.stat().st_mode) == 0o755
    said = run("check", "--mend")
    assert (said.code, said.out, said.err) == (0, "The journal is whole: 0 entries.\n", "")
    assert stat.S_IMODE(vault.stat().st_mode) == 0o700
    assert stat.S_IMODE((vault / "journal.db").stat().st_mode) == 0o600


@posix
def test_rights_that_do_not_stick_are_told(refused, vault, monkeypatch):
    vault.chmod(0o755)
    monkeypatch.setattr("journal.vault.rights.Path.chmod", lambda self, mode: None)
    assert "keeps no rights" in refused("check", "--mend")


@posix
def test_rights_that_are_loosened_again_are_said_again(run, vault):
    for _ in range(2):
        vault.chmod(0o755)
        assert "Other users" in run("list").err
        assert run("check", "--mend").code == 0


def test_a_synchronised_folder_is_said_once(run, vault):
    (vault.parent / ".stfolder").mkdir()
    said = run("add", "x")
    assert (said.code, said.err.count("\n")) == (0, 1)
    assert "Syncthing" in said.err
    assert run("add", "y").err == ""
    shutil.rmtree(vault.parent / ".stfolder")
    (vault.parent / ".dropbox").write_bytes(b"")
    assert "Dropbox" in run("list").err


def test_a_journal_moved_out_of_a_synchronised_folder_is_told_of_a_second_computer(
    run, vault, tmp_path_factory
):
    (vault.parent / ".stfolder").mkdir()
    run("add", "x")
    moved = Path(shutil.move(vault, tmp_path_factory.mktemp("elsewhere") / "Mine.vault"))
    said = run("add", "y", on=moved)
    assert said.err.startswith("inmind: The journal lies outside the synchronised folder now.")
    assert "inmind sync" in said.err
    assert run("add", "z", on=moved).err == ""
    shutil.move(moved, vault)
    assert "Syncthing" in run("list").err  # the danger is back
    shutil.move(vault, moved)
    assert run("list", on=moved).err == ""  # it was offered


def test_a_folder_that_is_no_longer_synchronised_is_nothing_to_talk_about(run, vault):
    (vault.parent / ".stfolder").mkdir()
    run("add", "x")
    shutil.rmtree(vault.parent / ".stfolder")
    assert run("add", "y").err == ""


def test_conflict_copies_are_said_once_each(run, vault):
    (vault / "journal 2.db").write_bytes(b"")
    assert "journal 2.db" in run("list").err
    assert run("list").err == NOTHING
    (vault / "journal 3.db").write_bytes(b"")
    assert "second copy" in run("list").err


def test_a_file_that_went_back_is_said_once_and_opens(run, vault, tmp_path):
    run("add", "first")
    shutil.copy(vault / "journal.db", tmp_path / "older.db")
    run("add", "second")
    shutil.copy(tmp_path / "older.db", vault / "journal.db")
    said = run("list")
    assert (said.code, said.err.count("\n")) == (0, 1)
    assert "older copy" in said.err
    assert "first" in said.out
    assert run("list").err == ""
    assert run("add", "third").err == ""


def test_what_was_said_where_perhaps_nobody_looks_is_said_in_the_window_too(run, vault, tmp_path):
    run("add", "first")
    shutil.copy(vault / "journal.db", tmp_path / "older.db")
    run("add", "second")
    shutil.copy(tmp_path / "older.db", vault / "journal.db")
    (vault.parent / ".stfolder").mkdir()
    assert run("list").err.count("\n") == 2
    assert run("add", "third").err == ""
    with JournalStore.open(vault) as store:
        noticed = look_around(store, WINDOW)
        assert [notice.kind for notice in noticed] == [WENT_BACK, SYNCHRONISED]
        remember(store, noticed[:1], WINDOW)
        assert [notice.kind for notice in look_around(store, WINDOW)] == [SYNCHRONISED]
        remember(store, noticed[1:], WINDOW)
        assert look_around(store, WINDOW) == []
    assert run("list").err == ""


def test_our_own_restore_is_not_told_as_going_back(run, vault, monkeypatch):
    run("add", "first")
    run("backup")
    run("add", "second")
    monkeypatch.setattr("journal.clock.now", lambda: NOW.replace(hour=9))
    assert run("restore").err == ""
    said = run("list")
    assert (said.code, said.err) == (0, "")
    assert "second" not in said.out


def test_every_notice_says_what_is_safe_and_what_to_do(vault, tmp_path):
    with JournalStore.open(vault) as store:
        store.set_setting("x", 1)
    main(["add", "first", "--journal", str(vault)])
    shutil.copy(vault / "journal.db", tmp_path / "older.db")
    main(["add", "second", "--journal", str(vault)])
    shutil.copy(tmp_path / "older.db", vault / "journal.db")
    (vault.parent / ".stfolder").mkdir()
    (vault / "journal 2.db").write_bytes(b"")
    vault.chmod(0o755)
    with JournalStore.open(vault) as store:
        noticed = look_around(store)
        for notice in noticed:
            tells(notice.sentence)
        assert [notice.kind for notice in noticed] == [WENT_BACK, LOOSE, SYNCHRONISED, COPIES]
        remember(store, noticed)
        assert look_around(store) == []


def test_a_write_that_was_cut_short_is_checked_by_the_next_window(run, vault):
    with JournalStore.open(vault) as store:
        store.set_setting("checked_on", NOW.date().isoformat())
        assert not is_check_due(store, NOW)
    cut = cut_short(vault)
    assert run("list", on=cut).code == 0
    with JournalStore.open(cut) as store:
        assert is_check_due(store, NOW)
    assert run("check", on=cut).code == 0
    with JournalStore.open(cut) as store:
        assert not is_check_due(store, NOW)
