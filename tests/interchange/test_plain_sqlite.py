"""The plain SQLite file: what other tools find in it, that it is whole or not there, its owner's alone."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from journal.drift import Arm, Latch, Period, State, Verdict
from journal.errors import DataDamaged, JournalError
from journal.interchange.plain_sqlite import write_sqlite
from journal.interchange.writing import new_file_at
from journal.model import (
    Entry,
    EntryDraft,
    Mark,
    MarkKind,
    Plan,
    Priority,
    Review,
    RoleSystem,
    Week,
    WeekKind,
)
from journal.store.entries import Source
from journal.store.journal_store import JournalStore
from journal.store.plain_schema import TABLES, VERSION

ROOT = Path(__file__).resolve().parents[2]
NOW = datetime(2026, 11, 22, 7, 50, tzinfo=UTC)
SUNDAY = date(2026, 11, 22)


@pytest.fixture
def full(store):
    """A journal with something of everything in it."""
    entry = Entry(
        "one",
        "Zürich #Team, über alles",
        SUNDAY,
        NOW + timedelta(microseconds=5),
        "Asia/Tokyo",
        RoleSystem.IMPROVE,
        Priority(urgent=False, important=True),
        30,
        4,
    )
    plain = Entry("two", "Plain words", date(1969, 7, 20), datetime(1969, 7, 20, 20, 17, tzinfo=UTC), "UTC")
    gone = Entry("gone", "Deleted words", SUNDAY, NOW, "UTC")
    store.add_many([(plain, Source("jrnl", "two")), (entry, None), (gone, None)])
    store.replace_body("one", "Zürich #team, unter uns", now=NOW)
    store.replace_body("gone", "Deleted, reworded", now=NOW)
    store.delete_entry("gone", now=NOW)
    store.add_answer(1, "To enable", on=SUNDAY, now=NOW)
    store.purpose().add_purpose("Why I am here", on=SUNDAY, now=NOW)
    store.add_plan(Plan(SUNDAY, (40, 40, 20), 7.5, "a note"), now=NOW)
    week = Week.of(SUNDAY)
    store.save_review(Review(week, 80, (50, 30, 20), "other", "next"), now=NOW, ended=True)
    store.note_week(week, WeekKind.SWAMPED, now=NOW)
    verdict = Verdict(
        Arm.SYSTEM, week, State.PULLED, 3.5, 0.6, 1.2, Period(33, 41, 12), Period(80, 160, 31), 0.84, 8, 1, 2,
        Latch(None, None, False, 0, None),
    )  # fmt: skip
    store.issue([(verdict, False)], now=NOW)
    store.add_mark(Mark("system", MarkKind.CHANGING, SUNDAY, None, "words"), now=NOW)
    store.add_retag("one", RoleSystem.IMPROVE, RoleSystem.DELIVER, now=NOW)
    store.set_setting("question_wordings", {"4": "My own fourth?"})
    store.save_draft(EntryDraft("Half a thought"), now=NOW)
    store.client_notes().keep("Ann", "A secret of Ann's", now=NOW)
    return store


@pytest.fixture
def plain(full, tmp_path):
    """The same, written, and opened by the standard library."""
    with new_file_at(tmp_path / "plain.db") as place:
        assert write_sqlite(full, place) == 2
    with closing(sqlite3.connect(tmp_path / "plain.db")) as connection:
        connection.row_factory = sqlite3.Row
        yield connection


def rows(connection, sql, *values):
    return [dict(row) for row in connection.execute(sql, values)]


def test_the_standard_library_opens_it_and_finds_it_sound(plain):
    assert plain.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    assert plain.execute("PRAGMA foreign_key_check").fetchall() == []
    assert plain.execute("PRAGMA user_version").fetchone()[0] == VERSION
    about = dict(map(tuple, plain.execute("SELECT * FROM about")))
    assert "not encrypted" in about["encryption"]
    assert about["entries"] == "2"


def test_entries_are_readable(plain):
    first, second = rows(plain, "SELECT * FROM entries ORDER BY number")
    assert (first["date"], first["time"], first["written_at"], first["source"]) == (
        "1969-07-20", "20:17", "1969-07-20T20:17:00Z", "jrnl",
    )  # fmt: skip
    assert first["role_system"] is first["urgent"] is first["minutes"] is None
    assert second == {
        "number": 2,
        "id": "one", "date": "2026-11-22", "week": "2026-W47", "time": "16:50",
        "written_at": "2026-11-22T07:50:00.000005Z", "zone": "Asia/Tokyo", "body": "Zürich #team, unter uns",
        "role_system": 2, "urgent": 0, "important": 1, "minutes": 30, "question": 4, "late": 0,
        "for_coach": 0, "source": None,
    }  # fmt: skip
    [worded] = rows(plain, "SELECT * FROM entries_in_words WHERE id = 'one'")
    assert (worded["role_system"], worded["urgent"], worded["important"]) == (
        "2 Improve",
        "not urgent",
        "important",
    )
    assert worded["question"] == "My own fourth?"


def test_the_rest_of_the_journal_is_there(plain):
    assert rows(plain, "SELECT body, replaced_at FROM revisions") == [
        {"body": "Zürich #Team, über alles", "replaced_at": "2026-11-22T07:50:00Z"}
    ]
    assert rows(plain, "SELECT tag FROM entry_tags") == [{"tag": "team"}]
    assert rows(plain, "SELECT question, body FROM answers") == [{"question": 1, "body": "To enable"}]
    assert rows(plain, "SELECT body FROM purposes") == [{"body": "Why I am here"}]
    assert rows(plain, "SELECT deliver, leadership_minutes, note FROM plans") == [
        {"deliver": 40, "leadership_minutes": 450, "note": "a note"}
    ]
    assert rows(plain, "SELECT week, felt, intention, ended_at FROM reviews") == [
        {"week": "2026-W47", "felt": 80, "intention": "next", "ended_at": "2026-11-22T07:50:00Z"}
    ]
    assert rows(plain, "SELECT week, kind FROM week_notes") == [{"week": "2026-W47", "kind": "swamped"}]
    assert rows(plain, "SELECT week, arm, state, recent_pulled FROM verdicts") == [
        {"week": "2026-W47", "arm": "system", "state": "pulled", "recent_pulled": 33}
    ]
    assert rows(plain, "SELECT kind, words FROM marks") == [{"kind": "changing", "words": "words"}]
    assert rows(plain, "SELECT old_system, new_system FROM retags") == [{"old_system": 2, "new_system": 1}]
    assert len(rows(plain, "SELECT * FROM questions")) == 8


def test_what_is_left_out_is_nowhere_in_the_file(plain, tmp_path):
    content = (tmp_path / "plain.db").read_bytes()
    assert b"unter uns" in content
    for left_out in (b"Deleted", b"Half a thought", b"secret of Ann"):
        assert left_out not in content


def found(connection, words):
    sql = "SELECT id FROM entries_fts JOIN entries ON number = entries_fts.rowid WHERE entries_fts MATCH ?"
    return [row["id"] for row in connection.execute(sql, [words])]


def test_full_text_search_works_and_follows_changes(plain):
    assert found(plain, "zurich") == ["one"]
    assert found(plain, "über") == []
    plain.execute("UPDATE entries SET body = 'Another city' WHERE id = 'one'")
    assert (found(plain, "zurich"), found(plain, "city")) == ([], ["one"])
    plain.execute("DELETE FROM revisions")
    plain.execute("DELETE FROM entries WHERE id = 'two'")
    assert found(plain, "plain") == []
    plain.execute("INSERT INTO entries_fts (entries_fts, rank) VALUES ('integrity-check', 1)")


def test_sqlite_utils_finds_the_search_it_would_have_made(full, tmp_path):
    """By its own command line, with the standard library's driver."""
    with new_file_at(tmp_path / "plain.db") as place:
        write_sqlite(full, place)
    code = (
        "import sqlite_utils, sqlite3\n"
        f"db = sqlite_utils.Database(sqlite3.connect({str(tmp_path / 'plain.db')!r}))\n"
        "print(db['entries'].detect_fts(), [row['id'] for row in db['entries'].search('zurich')])\n"
        "print(sorted(db.table_names()), db.view_names())\n"
        "print(db['entries'].foreign_keys[0].other_table)\n"
    )
    run = [sys.executable, "-c", code]
    done = subprocess.run(run, capture_output=True, text=True, check=True, timeout=60)
    first, names, key = done.stdout.splitlines()
    assert first == "entries_fts ['one']"
    assert all(f"'{table}'" in names for table in ("about", "entries", "marks", "purposes", "verdicts"))
    assert key in ("questions", "role_systems")


@pytest.mark.skipif(os.name != "posix", reason="rights of POSIX")
def test_only_its_owner_may_read_it(plain, tmp_path):
    assert (tmp_path / "plain.db").stat().st_mode & 0o777 == 0o600


def test_a_period_concerns_entries_and_what_hangs_on_them(full, tmp_path):
    with new_file_at(tmp_path / "plain.db") as place:
        assert write_sqlite(full, place, None, date(1999, 12, 31)) == 1
    with closing(sqlite3.connect(tmp_path / "plain.db")) as connection:
        assert connection.execute("SELECT id FROM entries").fetchall() == [("two",)]
        counts = {"revisions": 0, "retags": 0, "entry_tags": 0, "answers": 1, "plans": 1}
        for table, count in counts.items():
            assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (count,)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def test_who_stops_it_finds_nothing_there_and_can_go_on(full, tmp_path):
    class Stop(Exception):
        pass

    def stop(done):
        raise Stop

    with pytest.raises(Stop), new_file_at(tmp_path / "plain.db") as place:
        write_sqlite(full, place, progress=stop)
    assert not list(tmp_path.glob("plain*"))
    assert full.entry("one").body
    with new_file_at(tmp_path / "plain.db") as place:
        assert write_sqlite(full, place) == 2
    full.replace_body("one", "Still writable", now=NOW)


def test_a_place_that_cannot_be_written_is_a_sentence(full, tmp_path):
    with pytest.raises(JournalError, match="none” cannot be written") as refused:
        write_sqlite(full, tmp_path / "none" / "plain.db")
    assert type(refused.value) is JournalError  # and none of those that speak of the journal
    assert full.entry("one").body


def test_where_the_journal_is_damaged_that_is_told(full, tmp_path):
    folder = full.vault.folder
    full.add_many([(Entry(f"n{i}", "many words " * 60, SUNDAY, NOW, "UTC"), None) for i in range(400)])
    full.close()
    content = bytearray((folder / "journal.db").read_bytes())
    pages = len(content) // 4096
    for page in range(pages // 3, pages // 2):
        content[page * 4096 + 100 : page * 4096 + 140] = bytes(40)
    (folder / "journal.db").write_bytes(content)
    with JournalStore.open(folder) as damaged, pytest.raises(DataDamaged):
        write_sqlite(damaged, tmp_path / "plain.db")


def test_the_journal_itself_stays_encrypted(full, plain):
    assert not full.vault.database.read_bytes().startswith(b"SQLite format 3")
    assert [row[1] for row in full._connection.execute("PRAGMA database_list")] == ["main"]


def test_the_page_on_the_format_names_every_table_and_column():
    page = (ROOT / "docs" / "formats" / "sqlite.md").read_text(encoding="utf-8")
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("ATTACH ':memory:' AS plain")
        for statement in TABLES:
            connection.execute(statement)
        tables = connection.execute("SELECT name FROM plain.sqlite_master WHERE type = 'table'").fetchall()
        for (table,) in tables:
            assert f"`{table}`" in page, table
            for column in connection.execute(f"PRAGMA plain.table_info({table})").fetchall():
                assert f"`{column[1]}`" in page, (table, column[1])
