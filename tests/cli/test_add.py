"""inmind add: what is pressed, when it counts as written, and what is refused."""

import io
import os
import sys
from datetime import UTC, date, datetime, time

import pytest

from journal.commands.keeping import when
from journal.model import EntryDraft, Priority, RoleSystem
from journal.store.journal_store import JournalStore


def test_a_line_is_in_the_file_with_the_three_facts_of_its_time(run, entries):
    said = run("add", "Lunch with Bel")
    (entry,) = entries()
    assert said == (0, "Kept: 2026-11-22 07:50\n", "")
    assert (entry.body, entry.written_on) == ("Lunch with Bel", date(2026, 11, 22))
    assert (entry.written_at, entry.zone) == (datetime(2026, 11, 22, 7, 50, tzinfo=UTC), "Europe/London")
    assert (entry.role_system, entry.priority, entry.minutes, entry.question) == (None, None, None, None)


@pytest.mark.parametrize(
    ("pressed", "system", "priority"),
    [
        ([], None, None),
        (["--system", "1"], RoleSystem.DELIVER, Priority(urgent=False, important=False)),
        (["--system", "3", "--important"], RoleSystem.ENABLE, Priority(urgent=False, important=True)),
        (["--urgent"], None, Priority(urgent=True, important=False)),
        (["--not-urgent"], None, Priority(urgent=False, important=False)),
        (["--important"], None, Priority(urgent=False, important=True)),
        (["--not-important"], None, Priority(urgent=False, important=False)),
        (["--urgent", "--not-important"], None, Priority(urgent=True, important=False)),
        (
            ["--not-urgent", "--important", "--system", "2"],
            RoleSystem.IMPROVE,
            Priority(urgent=False, important=True),
        ),
    ],
)
def test_unpressed_is_no_once_anything_was_pressed(run, entries, pressed, system, priority):
    assert run("add", "A word", *pressed).code == 0
    (entry,) = entries()
    assert (entry.role_system, entry.priority) == (system, priority)


def test_question_and_minutes_answer_no_priority(run, entries):
    assert run("add", "I hold on", "--question", "7", "--minutes", "40").code == 0
    (entry,) = entries()
    assert (entry.question, entry.minutes, entry.priority) == (7, 40, None)


def test_a_tag_alone_is_an_entry(run, entries):
    said = run("add", "--system", "1", "--urgent")
    (entry,) = entries()
    assert (entry.body, entry.role_system) == ("", RoleSystem.DELIVER)
    assert said.out == "Kept: 2026-11-22 07:50  [1 Deliver · urgent]\n"


@pytest.mark.parametrize("words", [[], [""], ["   "], ["--question", "2"], ["", "--minutes", "5"]])
def test_nothing_to_keep_is_refused(refused, entries, words):
    assert "nothing to keep" in refused("add", *words)
    assert entries() == []


@pytest.mark.parametrize("order", [["one", "two", "--urgent"], ["--urgent", "one", "two"]])
def test_words_need_no_quotation_marks(run, entries, order):
    assert run("add", *order).code == 0
    assert entries()[0].body == "one two"


def test_a_date_that_is_given_is_the_journal_date_and_now_is_when_it_was_written(run, entries):
    run("add", "from the notebook", "--on", "2026-11-10")
    (entry,) = entries()
    assert (entry.written_on, entry.written_at) == (
        date(2026, 11, 10),
        datetime(2026, 11, 22, 7, 50, tzinfo=UTC),
    )
    assert run("drift", "--as-of", "2026-11-23", "--json").json["quadrant"]["unclassified"] == 0, (
        "late: hollow"
    )


def test_a_time_that_is_given_makes_it_count_as_written_then(run, entries):
    run("add", "from the notebook", "--on", "2026-07-10", "--at", "08:15")
    (entry,) = entries()
    assert (entry.written_on, entry.written_at) == (
        date(2026, 7, 10),
        datetime(2026, 7, 10, 7, 15, tzinfo=UTC),
    )
    assert run("drift", "--as-of", "2026-07-20", "--json").json["quadrant"]["unclassified"] == 1


def moment(day, hour, minute=0):
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("at", "now", "expected"),
    [
        (None, moment(22, 2, 59), (date(2026, 11, 21), moment(22, 2, 59))),
        (None, moment(22, 3), (date(2026, 11, 22), moment(22, 3))),
        ("09:00", moment(22, 12), (date(2026, 11, 22), moment(22, 9))),
        ("23:30", moment(22, 1), (date(2026, 11, 21), moment(21, 23, 30))),
        ("01:30", moment(22, 2), (date(2026, 11, 21), moment(22, 1, 30))),
        ("01:30", moment(22, 12), (date(2026, 11, 21), moment(22, 1, 30))),
        ("02:30", moment(22, 2), (date(2026, 11, 20), moment(21, 2, 30))),
    ],
)
def test_a_time_without_a_date_means_the_day_that_is_lived(at, now, expected):
    told = None if at is None else time.fromisoformat(at)
    assert when(None, told, now, "Europe/London", time(3)) == expected


def test_the_day_ends_when_the_journal_says_so(run, entries, vault, monkeypatch):
    with JournalStore.open(vault) as store:
        store.set_setting("day_end", "05:00")
    monkeypatch.setattr("journal.clock.now", lambda: moment(22, 4, 30))
    run("add", "late")
    assert entries()[0].written_on == date(2026, 11, 21)


def test_text_comes_through_standard_input(run, entries, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("Zwei\r\nZeilen ü\n".encode())))
    assert run("add", "-", "--system", "2").code == 0
    assert entries()[0].body == "Zwei\nZeilen ü"


def test_five_megabytes_are_kept_and_found(process, entries):
    text = "word " * 1_000_000 + "endmost"
    assert process("add", "-", input=text).returncode == 0
    assert entries()[0].body == text
    assert "word word" in process("search", "endmost").stdout
    assert len(process("list").stdout) < 300


def test_more_than_an_entry_holds_is_refused(process, entries):
    said = process("add", "-", input="x" * 10_000_001)
    assert (said.returncode, said.stderr.count("\n"), entries()) == (1, 1, [])
    assert "10,000,001 characters" in said.stderr


@pytest.mark.parametrize(
    "text", ["שלום עולם", "🙂👩‍👩‍👧 flags 🇩🇪", "日本語", "a\u202eb", "= SUM(A1)", "e\u0301"]
)
def test_any_script_comes_back_as_it_was(run, entries, text):
    run("add", text)
    assert entries()[0].body == text
    assert run("list", "--json").json[0]["text"] == text
    assert text in run("list").out


def test_a_nul_and_bytes_that_are_no_text_are_refused(process, entries):
    for sent in (b"a\0b", b"\xff\xfe broken", "\ud83d".encode("utf-8", "surrogatepass")):
        said = process("add", "-", input=sent, text=False)
        assert (said.returncode, said.stdout, said.stderr.count(b"\n")) == (1, b"", 1)
    broken = process("add", os.fsdecode(b"caf\xe9"), environ={"PYTHONUTF8": "1"})
    assert (broken.returncode, broken.stderr.count("\n")) == (1, 1)
    assert "broken character at position 4" in broken.stderr
    assert entries() == []


@pytest.mark.parametrize(
    "day", ["2026-02-30", "0000-01-01", "9999-12-31", "1899-12-31", "2200-01-01", "2026-13-01"]
)
def test_a_date_that_cannot_be_is_refused(refused, entries, day):
    assert day in refused("add", "x", "--on", day)
    assert day in refused("list", "--from", day)
    assert day in refused("drift", "--as-of", day)
    assert entries() == []


@pytest.mark.parametrize(
    "words",
    [
        ["--system", "4"],
        ["--system", "0"],
        ["--system", "one"],
        ["--question", "9"],
        ["--question", "\u0663"],
        ["--minutes", "ten"],
        ["--minutes", "9" * 5000],
        ["--on", "22.11.2026"],
        ["--on", "20261122"],
        ["--on", ""],
        ["--at", "noon"],
        ["--urgent", "--not-urgent"],
        ["--sys", "1"],
        ["--passphrase", "secret"],
    ],
)
def test_wrong_usage_is_told_in_one_line(run, entries, words):
    said = run("add", "x", *words)
    assert (said.code, said.out, said.err.count("\n")) == (2, "", 1)
    assert "see “inmind" in said.err
    assert entries() == []


@pytest.mark.parametrize(
    "words", [["--minutes", "-5"], ["--minutes", "10081"], ["--at", "24:00"], ["--at", "9:61"]]
)
def test_a_value_that_cannot_be_is_refused(refused, entries, words):
    refused("add", "x", *words)
    assert entries() == []


def test_the_draft_of_an_open_window_stays(run, vault):
    with JournalStore.open(vault) as window:
        window.save_draft(EntryDraft("half a tho"), now=moment(22, 7))
        assert run("add", "in between").code == 0
        assert window.find_draft() == EntryDraft("half a tho")
        assert [entry.body for entry in window.newest_entries(5)] == ["in between"]


def test_a_zone_that_the_computer_does_not_name_is_its_offset(run, entries, monkeypatch):
    monkeypatch.setenv("TZ", "Nowhere/Atlantis")
    run("add", "x")
    assert entries()[0].zone in {"UTC", *(f"Etc/GMT{hours:+d}" for hours in range(-14, 13))}


def test_adding_loads_nothing_heavy(process):
    said = process("add", "x", "--system", "1", environ={"PYTHONPROFILEIMPORTTIME": "1"})
    assert said.returncode == 0
    loaded = {
        line.rpartition("|")[2].strip() for line in said.stderr.splitlines() if line.startswith("import time")
    }
    assert "sqlcipher3" in loaded
    heavy = {
        "PySide6",
        "matplotlib",
        "numpy",
        "sqlite_utils",
        "platformdirs",
        "cryptography",
        "statistics",
        "shutil",
    }
    assert loaded & heavy == set()
    assert loaded & {"journal.drift", "journal.charts", "journal.interchange.jsonl"} == set()
