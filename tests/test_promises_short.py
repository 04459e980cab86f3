"""What the README promises, each once or twice; tests/faults proves it for minutes."""

from __future__ import annotations

import logging
import os
import random
import shutil
import sys
from pathlib import Path

import pytest

from journal.errors import JournalError
from journal.store.journal_store import JournalStore
from tests.faults import hostile, moving, refusing, synchronising
from tests.faults.reading import WRECKS, Reader, drill, read_copies
from tests.faults.reading import build as build_whole
from tests.faults.support import bodies_in, kill_two_while_writing
from tests.faults.watching import (
    ENCODINGS,
    TYPED_AT_MOST,
    House,
    count_connections,
    files_that_hold,
    kill_while_typing,
    leave_traces,
    marked_words,
    write_beside_a_window,
)
from ui import problems

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals and limits of POSIX")
needs_strace = pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")


@pytest.fixture
def house(tmp_path, monkeypatch):
    made = House.build(tmp_path / "house")
    monkeypatch.setenv("XDG_STATE_HOME", made.environ["XDG_STATE_HOME"])
    return made


# --- no plain text anywhere -----------------------------------------------------------------------


@pytest.mark.slow
def test_no_plain_text_anywhere(house):
    words = marked_words()
    by_wish = leave_traces(house, words)
    assert files_that_hold(list(words.values()), house.root) == {"home/export.jsonl"}
    assert files_that_hold(list(words.values()), house.root, by_wish) == set()


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_the_search_would_find_a_word(tmp_path, encoding):
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "file").write_bytes(b"\x01\x00\x02" + "zqfound".encode(encoding) + b"\xff")
    assert files_that_hold(["zqother", "zqfound"], tmp_path) == {"deep/file"}
    assert files_that_hold(["zqother"], tmp_path) == set()


def test_the_search_would_find_a_name(tmp_path):
    (tmp_path / "zqfound.txt").touch()
    assert files_that_hold(["zqfound"], tmp_path) == {"zqfound.txt"}


# --- damage is seen -------------------------------------------------------------------------------


def test_damage_is_seen_and_the_backup_named(vault_folder):
    seen = read_copies(vault_folder, random.Random(20), copies=60, entries=200)
    assert set(seen) == {
        "by the check",
        "when opened",
        "when read",
        "on the command line, with the backup named",
    }


def test_zeros_at_the_end_of_a_long_text_are_damage(vault_folder):
    """Every page in turn: SQLCipher hands out zeros for one that it cannot vouch for."""
    build_whole(vault_folder, 100)
    reader = Reader(vault_folder)
    for page in range(1, len(reader.bytes) // 4096):
        wrecked = bytearray(reader.bytes)
        wrecked[page * 4096 + 100] ^= 1
        reader.read(bytes(wrecked))


# --- what is typed survives, and what is kept -----------------------------------------------------


@pytest.mark.slow
def test_what_is_typed_survives(house, vault_folder):
    for keys in (230, 310):
        assert kill_while_typing(house, vault_folder, keys) <= TYPED_AT_MOST


def test_two_writers_killed_at_once_lose_nothing(vault_folder):
    saved = kill_two_while_writing(vault_folder, random.Random(6))
    assert saved <= bodies_in(vault_folder)


@pytest.mark.slow
def test_a_window_and_others_at_once(house, vault_folder):
    write_beside_a_window(house, vault_folder, 2, random.Random(7))


@pytest.mark.slow
def test_a_sync_clients_copy(tmp_path):
    vault = tmp_path / "home" / "Mine.vault"
    JournalStore.create(vault).close()
    outcome = synchronising.synchronise(vault, tmp_path / "copies", entries=30, adds=1, most=8, seed=21)
    assert outcome.acknowledged >= 30
    assert sum(outcome.how.values()) >= 4


@pytest.mark.slow
def test_an_older_file_put_back_is_said_once(house):
    vault = house.root / "home" / "Mine.vault"
    JournalStore.create(vault).close()
    synchronising.put_back(house, vault, 1, "window")


@pytest.mark.slow
def test_a_move_killed_on_its_way(tmp_path):
    """At some steps, with an entry kept meanwhile; the last two lie where the old one is taken away."""
    template, rng = tmp_path / "Template.vault", random.Random(22)
    bodies = moving.build(template, 60)
    with moving.another_file_system(tmp_path) as other:
        there = (other or tmp_path) / "there"
        for step in (5, 40, 88, 97):
            killed = moving.kill_at_step(template, bodies, tmp_path / "here", there, step, late=True)
            assert not killed.ended
        within = moving.seconds_of_a_move(template, tmp_path / "here", there)
        for _ in range(4):
            moving.kill_at_random(template, bodies, tmp_path / "here", there, within, rng)


@needs_strace
@pytest.mark.slow
@pytest.mark.parametrize("calls", list(refusing.CALLS))
def test_a_disk_that_refuses(tmp_path, monkeypatch, calls):
    """Each work at one step of its way; the long form takes every step."""
    monkeypatch.setattr("journal.vault.slots._affordable_memory", lambda: refusing.LESS_WORK)
    template = refusing.build(tmp_path / "Template.vault")
    told = []
    works = list(refusing.WORKS) if calls == "writes" else list(refusing.OF_FILES)
    for number, work in enumerate(works):
        answer = refusing.ANSWERS[number % len(refusing.ANSWERS)]
        for step in (7, 1) if calls == "writes" else (1,):  # well on its way, or else at the first
            was_refused, said = refusing.refuse_at(step, calls, answer, work, template, tmp_path / "try")
            if was_refused and said != "done":
                told.append(said)
                break
    assert len(told) == len(works)
    assert {said.split()[0] for said in told} <= {"NoSpace", "ReadOnly", "JournalError"}


@pytest.mark.parametrize("kind", list(WRECKS))
def test_the_restore_drill(vault_folder, kind):
    build_whole(vault_folder, 50)
    drill(vault_folder, kind, random.Random(kind))


# --- files and texts from elsewhere ---------------------------------------------------------------


@pytest.mark.slow
def test_hostile_import_files(tmp_path, vault_folder):
    folder = tmp_path / "files"
    folder.mkdir()
    for path in hostile.write_all(folder):
        hostile.assert_bounded(hostile.read_by_a_program(path, vault_folder))
    for name in ("one line of 50 MB.jsonl", "50 MB in one cell.csv", "a million keys.jsonl"):
        path = hostile.write_large(folder / name)
        hostile.assert_bounded(hostile.read_by_a_program(path, vault_folder))
        path.unlink()
    assert not Path("/tmp/escaped.json").exists()
    assert not Path("/etc/inmind-escaped").exists()
    with JournalStore.open(vault_folder) as store:
        store.check()


@pytest.mark.slow
def test_no_network(house, vault_folder):
    by_python, by_the_system = count_connections(house, vault_folder)
    assert by_python == 0
    assert by_the_system in (0, None)


@pytest.mark.slow
def test_a_connection_would_be_counted(house, vault_folder):
    by_python, by_the_system = count_connections(house, vault_folder, calls=True)
    assert by_python > 0
    assert by_the_system != 0


# --- no words in what is logged -------------------------------------------------------------------

SECRET = "zqsecret"


def test_no_value_says_the_writers_words():
    from datetime import UTC, date, datetime

    from journal import model

    day, now = date(2026, 11, 22), datetime(2026, 11, 22, tzinfo=UTC)
    values = [
        model.Entry("id", SECRET, day, now, "UTC"),
        model.EntryDraft(SECRET),
        model.Revision("id", SECRET, now),
        model.Answer(1, SECRET, now, day),
        model.Purpose(SECRET, day),
        model.Plan(day, (40, 30, 30), note=SECRET),
        model.Review(model.Week.of(day), other_side=SECRET, intention=SECRET),
        model.Mark("system", model.MarkKind.CHANGING, day, words=SECRET),
        model.Question(1, SECRET),
        model.Facets(tag=SECRET),
    ]
    for value in values:
        for told in (repr(value), str(value), f"{value}", f"{[value]}"):
            assert SECRET not in told, type(value).__name__


def test_the_log_names_lines_and_no_words(caplog, monkeypatch, qapp):
    from PySide6.QtWidgets import QMessageBox

    shown = []
    monkeypatch.setattr(
        QMessageBox, "exec", lambda box: shown.append(box.text() + box.informativeText() + box.detailedText())
    )
    try:
        words = SECRET
        raise KeyError(words)
    except KeyError:
        with caplog.at_level(logging.DEBUG):
            problems._show(*sys.exc_info())
    assert "KeyError" in caplog.text
    assert "test_promises_short.py" in caplog.text
    assert SECRET not in caplog.text + "".join(shown)
    assert "KeyError" in shown[0]


def test_an_error_of_the_world_is_a_sentence_without_words(store, monkeypatch):
    """The driver's own words may hold values; ours are fixed."""
    from journal.store.driver import error_for

    for code in (5, 6, 8, 10, 11, 13, 14, 26):
        error = type("Told", (Exception,), {"sqlite_errorcode": code})(SECRET)
        told = error_for(error)
        assert isinstance(told, JournalError)
        assert SECRET not in str(told)
