"""jrnl's text form, as jrnl 4.6 and 1 write it: a file, a text export, or a folder of days."""

import json
import shutil
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from journal.errors import BadImport
from journal.interchange.formats import guessed_format, open_import
from journal.interchange.jrnl_dates import days_of, find_bare_stamp, find_stamp
from journal.interchange.records import Options
from journal.interchange.source import SourceFile

DATA = Path(__file__).parents[1] / "data" / "interchange" / "jrnl"
WRITTEN = [
    ("2026-11-02", "Only a title"),
    (
        "2026-11-03",
        "Stepped in again. The rota was late.\n[1] not an entry\n[x] done\nÜber alles — 🙂 שלום\n  indented",
    ),
    ("2026-11-04", "A star up front"),
    ("2026-11-21", "Talked with @Tom about the rota.\nHe has a better idea than mine. #follow-up"),
    ("2026-11-22", "No time told"),
]


def seen(found):
    return [(entry.written_on.isoformat(), entry.body) for entry, _ in found.pairs()]


@pytest.mark.parametrize(
    "name", ["default.txt", "german-times.txt", "twelve-hours.txt", "folder", "default.json"]
)
def test_what_jrnl_4_6_wrote_is_the_same_in_every_form(name):
    """One journal, as jrnl keeps it with three kinds of times, as a folder, and as its JSON export."""
    found = open_import(DATA / name, Options("Europe/Berlin"))
    assert (found.format, seen(found), found.unread) == ("jrnl", WRITTEN, ())
    assert tuple(map(str, found.losses)) == ("A journal has no place for “starred” (1×).",)
    pairs = list(found.pairs())
    assert pairs[3][0].written_at == datetime(2026, 11, 21, 13, 5, tzinfo=UTC)
    exported = open_import(DATA / "default.json", Options("Asia/Tokyo"))
    assert [entry.id for entry, _ in pairs] == [entry.id for entry, _ in exported.pairs()]


def test_what_jrnl_1_wrote_has_no_brackets():
    found = open_import(DATA / "jrnl-1.txt", Options("UTC"))
    assert seen(found) == [
        ("2013-06-09", "My first entry.\nEverything is alright"),
        ("2013-06-10", "Life is good.\nBut I'm better.\n2013 was a year\n[2013-06-11] is no entry of jrnl 1"),
    ]
    assert tuple(map(str, found.losses)) == ("A journal has no place for “starred” (1×).",)


@pytest.mark.parametrize(
    ("text", "day", "at"),
    [
        ("2026-11-22 07:50", "2026-11-22", "07:50:00"),
        ("2026-11-22T07:50", "2026-11-22", "07:50:00"),
        ("2026-11-22 07:50:13", "2026-11-22", "07:50:13"),
        ("2026-11-22 07:50:13 PM", "2026-11-22", "19:50:13"),
        ("2026-11-22 12:05 AM", "2026-11-22", "00:05:00"),
        ("2026-11-22 12:05 p.m.", "2026-11-22", "12:05:00"),
        ("2026-11-22 7:50pm", "2026-11-22", "19:50:00"),
        ("2026/11/22 07:50", "2026-11-22", "07:50:00"),
        ("2026-11-22", "2026-11-22", None),
        ("09.06.2013 15:39", "2013-06-09", "15:39:00"),
        ("9.6.13 15:39", "2013-06-09", "15:39:00"),
        ("22/11/2026 15:39", "2026-11-22", "15:39:00"),
        ("11/22/2026 15:39", "2026-11-22", "15:39:00"),
        ("22/11/26 15:39:01", "2026-11-22", "15:39:01"),
        ("22 Nov 2026 15:39", "2026-11-22", "15:39:00"),
        ("Sun, 22 November 2026 at 15:39", "2026-11-22", "15:39:00"),
        ("November 22, 2026 3:39 PM", "2026-11-22", "15:39:00"),
        ("Sunday 2026-11-22 15h39", "2026-11-22", "15:39:00"),
    ],
)
def test_a_time_format_that_was_set_is_read(text, day, at):
    stamp = find_stamp(text)
    assert stamp is not None
    ((found,), found_at) = days_of([stamp]), stamp.at
    assert (found.isoformat(), found_at and found_at.isoformat()) == (day, at)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "1",
            "x",
            " ",
            "tomorrow",
            "2026-13-22",
            "2026-11-22 25:00",
            "2026-11-22 13:00 PM",
            "2026",
            "12:30",
        ),
        *(
            "22 Foo 2026",
            "2026-11-22 note",
            "see 2026-11-22",
            "1.2.3",
            "31.02.2026",
            "2026-11-22-1",
            "20190927-1",
        ),
    ],
)
def test_what_is_no_date_begins_no_entry(text):
    assert find_stamp(text) is None


@pytest.mark.parametrize(
    ("texts", "days"),
    [
        (["03/04/2026", "25/04/2026"], ["2026-04-03", "2026-04-25"]),
        (["03/04/2026", "04/25/2026"], ["2026-03-04", "2026-04-25"]),
        (["03/04/2026", "05/06/2026"], None),  # rises in either order
        (["03/04/2026", "05/01/2026", "01/02/2026"], None),  # and here in none
        (["01/02/2026", "01/03/2026", "02/02/2026"], ["2026-01-02", "2026-01-03", "2026-02-02"]),
        (["05/04/2026"], None),
        (["05/05/2026"], ["2026-05-05"]),
        (["25/04/2026", "04/25/2026"], None),
        (["2026-11-22", "03.04.2027"], ["2026-11-22", "2027-04-03"]),
    ],
)
def test_day_or_month_first_is_decided_by_the_whole_file_or_not_at_all(texts, days):
    stamps = [find_stamp(text) for text in texts]
    if days is None:
        with pytest.raises(BadImport, match="day or the month first"):
            days_of(stamps)
    else:
        assert [day.isoformat() for day in days_of(stamps)] == days


def test_a_bare_stamp_has_a_time_and_ends_with_its_word():
    stamp, end = find_bare_stamp("2013-06-09 15:39 My first")
    assert (stamp.day_first, stamp.at, end) == (date(2013, 6, 9), time(15, 39), 16)
    assert find_bare_stamp("2013-06-09 My first") is None
    assert find_bare_stamp("2026-11-22 07:50:00,123 INFO started") is None


@pytest.fixture
def read(tmp_path):
    """Read a text and return its entries and what was not read of it."""

    def read(text, name="journal.txt"):
        (tmp_path / name).write_bytes(text if isinstance(text, bytes) else text.encode())
        found = open_import(tmp_path / name, Options("UTC"), "jrnl")
        return [body for _, body in seen(found)], [(unread.where, str(unread.why)) for unread in found.unread]

    return read


HEAD = "[2026-11-22 07:50]"


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (f"{HEAD} One\n\n{HEAD} Two\nbody\n\n\n", ["One", "Two\nbody"]),
        (f"{HEAD} One\r\nbody\r\n\r\n{HEAD} Two\r\n", ["One\nbody", "Two"]),
        (f"\ufeff{HEAD} One", ["One"]),
        (
            f"{HEAD} One\n[1] foot\n[ ] open\n[x] done\n[see 4 a] note",
            ["One\n[1] foot\n[ ] open\n[x] done\n[see 4 a] note"],
        ),
        (f"{HEAD} One\n{HEAD}(http://x)\n {HEAD} quoted", [f"One\n{HEAD}(http://x)\n {HEAD} quoted"]),
        (f"{HEAD} **Bold**\nx", ["**Bold**\nx"]),
        (f"{HEAD} Starred *\nx", ["Starred\nx"]),
        (f"{HEAD} *\nTitle below", ["Title below"]),
        (f"{HEAD}\nTitle below", ["Title below"]),
        (f"{HEAD} One\n\\{HEAD} guarded\n\\\\{HEAD} twice", [f"One\n{HEAD} guarded\n\\{HEAD} twice"]),
        (f"{HEAD} So **bold**\\\nx", ["So **bold**\nx"]),
        (f"{HEAD} One\n\n\n  two\n", ["One\n\n\n  two"]),
    ],
)
def test_a_text_is_cut_at_its_heads_alone(read, text, bodies):
    assert read(text) == (bodies, [])


def test_the_same_minute_and_text_twice_is_two_and_lasts(read, tmp_path):
    text = f"{HEAD} One\n\n{HEAD} One\n"
    assert read(text)[0] == ["One", "One"]
    ids = [
        [e.id for e, _ in open_import(tmp_path / "journal.txt", Options(z)).pairs()]
        for z in ("UTC", "Asia/Tokyo")
    ]
    assert ids[0] == ids[1]
    assert len(set(ids[0])) == 2


def test_seconds_are_kept_and_the_entry_is_that_of_the_json_which_has_none(tmp_path):
    written = {
        "title": "One",
        "body": "",
        "date": "2026-11-22",
        "time": "07:50",
        "tags": [],
        "starred": False,
    }
    (tmp_path / "a.json").write_text(json.dumps({"tags": {}, "entries": [written]}), encoding="utf-8")
    (tmp_path / "a.txt").write_text("[2026-11-22 07:50:13 AM] One\n", encoding="utf-8")
    ((text, _),) = open_import(tmp_path / "a.txt", Options("UTC")).pairs()
    ((exported, _),) = open_import(tmp_path / "a.json", Options("UTC")).pairs()
    assert text.id == exported.id
    assert (text.written_at.second, exported.written_at.second) == (13, 0)


def test_what_is_above_the_first_entry_and_what_no_journal_holds_are_told(read):
    bodies, unread = read(f"My diary\n\n{HEAD} One\n\n[1850-01-01 10:00] Old\n")
    assert bodies == ["One"]
    assert unread == [
        ("line 1", "This text stands above the first entry."),
        ("line 5", "The date 1850-01-01 lies outside the years 1900 to 2199."),
    ]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "no file of jrnl"),
        (b"Dear diary", "no file of jrnl"),
        (b"[1] a footnote", "no file of jrnl"),
        (b"JRNLv3\x00\x10abc", "encrypted; export it"),
        (b"gAAAAABfzQx", "encrypted; export it"),
        (f"{HEAD} caf".encode() + b"\xe9", "Line 1: this is not UTF-8"),
        (b"[03/04/2026 10:00] x", "“03/04/2026 10:00” names the day or the month first"),
    ],
)
def test_what_is_no_journal_is_refused(read, content, words):
    with pytest.raises(BadImport, match=words):
        read(content)


def test_a_folders_days_are_its_files(tmp_path):
    """With a time format that names no day, jrnl takes the day from the path (jrnl-org/jrnl#2006)."""
    folder = tmp_path / "journal"
    shutil.copytree(DATA / "folder", folder)
    (folder / "2026" / "11" / "23.txt").write_text("[09:00] Hello\n\n[05:30 PM] Bye\n", encoding="utf-8")
    (folder / "2026" / "11" / "24.txt").write_text("no head", encoding="utf-8")
    (folder / "2026" / "11" / "31.txt").write_text("[09:00] no such day", encoding="utf-8")
    (folder / "2026" / "11" / "25.txt").write_bytes(b"[09:00] caf\xe9")
    (folder / "2026" / "11" / "notes.txt").write_text("[2026-01-01 09:00] none of jrnl's", encoding="utf-8")
    found = open_import(folder, Options("UTC"))
    assert seen(found) == [*WRITTEN, ("2026-11-23", "Hello"), ("2026-11-23", "Bye")]
    assert [entry.written_at.hour for entry, _ in found.pairs()][-2:] == [9, 17]
    assert {unread.where: str(unread.why) for unread in found.unread} == {
        "2026/11/24.txt": "No entry begins in it, with a date in brackets.",
        "2026/11/25.txt": "Line 1: this is not UTF-8 text. Save the file as UTF-8 and try again.",
        "2026/11/31.txt": "Its name is no day of any calendar.",
    }


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("a.txt", f"{HEAD} One", "jrnl"),
        ("a.txt", "[09.06.2013 15:39] One", "jrnl"),
        ("a.txt", "2013-06-09 15:39 One", "jrnl"),
        ("a.txt", "JRNLv3", "jrnl"),
        ("a.md", f"{HEAD} One", "jrnl"),
        ("a.md", "[1] One", "markdown"),
        ("2026-11.txt", "1: {text: x}", "rednotebook"),
        ("2026-11-22.md", "words", "markdown"),
        ("a.json", json.dumps({"tags": {}, "entries": []}), "jrnl"),
    ],
)
def test_a_form_is_guessed_by_its_beginning(tmp_path, name, text, expected):
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert guessed_format(SourceFile(tmp_path / name)) == expected
