"""inmind import and export: all or none, twice adds nothing, a rehearsal changes nothing."""

import json
import os
from pathlib import Path

import pytest

DATA = Path(__file__).parents[1] / "data"


@pytest.fixture
def file(tmp_path):
    """Write a file of entries, given as dicts, one a line."""

    def file(*lines, name="in.jsonl"):
        path = tmp_path / name
        path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
        return str(path)

    return file


ONE = {"date": "2025-03-03", "text": "one", "role_system": 1}
TWO = {"date": "2026-04-04", "text": "two", "id": "second", "urgent": True}


def test_entries_are_added_and_counted_by_year(run, file, entries):
    said = run("import", file(TWO, ONE, {**ONE, "text": "three", "mood": "fine"}))
    assert said == (
        0,
        "Added 3 entries from jsonl.\n2025: 2\n2026: 1\nA journal has no place for “mood” (1×).\n",
        "",
    )
    assert [entry.body for entry in entries()] == ["one", "three", "two"]


def test_a_second_run_adds_nothing(run, file, entries):
    path = file(ONE, TWO, TWO, ONE)
    assert run("import", path).out.splitlines()[:2] == [
        "Added 3 entries from jsonl.",
        "Passed over 1 entry that the journal holds already.",
    ]
    assert run("import", path).out == (
        "Added 0 entries from jsonl.\nPassed over 4 entries that the journal holds already.\n"
    )
    assert len(entries()) == 3


def test_what_was_deleted_does_not_come_back(run, file, entries, vault):
    from datetime import UTC, datetime

    from journal.store.journal_store import JournalStore

    path = file(ONE, TWO)
    run("import", path)
    with JournalStore.open(vault) as store:
        store.delete_entry("second", now=datetime(2026, 11, 22, tzinfo=UTC))
    assert "Added 0" in run("import", path).out
    assert [entry.body for entry in entries()] == ["one"]


def test_a_rehearsal_says_the_same_and_changes_nothing(run, file, vault):
    run("import", file(ONE))
    before = {path: path.read_bytes() for path in vault.rglob("*") if path.is_file()}
    said = run("import", file(ONE, TWO, TWO), "--dry-run")
    assert said.out == (
        "Would add 1 entry from jsonl.\nPassed over 2 entries that the journal holds already.\n"
        "2026: 1\nNothing was changed.\n"
    )
    assert {path: path.read_bytes() for path in vault.rglob("*") if path.is_file()} == before
    assert run("import", file(ONE, TWO, TWO)).out.startswith("Added 1 entry")


def test_one_wrong_line_keeps_all_out(refused, file, entries):
    told = refused("import", file(ONE, TWO, {**ONE, "role_system": 4}))
    assert told == "inmind: Line 3, field “role_system”: this should lie between 1 and 3.\n"
    assert entries() == []


def test_the_bad_file_is_told_before_the_journal_is_asked_for(run, file, tmp_path):
    assert "Line 1" in run("import", file({"date": 1}), on=tmp_path / "none").err


def test_a_zone_is_named_for_times_that_name_none(run, refused, file, entries):
    run("import", file({**ONE, "time": "12:00"}), "--zone", "Asia/Tokyo")
    assert (entries()[0].zone, entries()[0].written_at.hour) == ("Asia/Tokyo", 3)
    assert "no time zone" in refused("import", file(TWO), "--zone", "Asia/Nowhere")


def test_jrnl_is_imported_searched_and_counted(run, entries):
    said = run("import", str(DATA / "jrnl-4.6.json"))
    assert said.out == "Added 4 entries from jrnl.\n2026: 4\nA journal has no place for “starred” (1×).\n"
    assert "Added 0" in run("import", str(DATA / "jrnl-4.6.json")).out
    assert len(run("search", "rota", "--json").json) == 2
    assert {entry.zone for entry in entries()} == {"Europe/London"}


def test_a_format_that_is_named_is_believed(refused, run, file):
    assert "No column of this table holds days" in refused("import", file(ONE), "--format", "csv")
    assert run("import", file(ONE, name="notes.txt"), "--format", "jsonl").code == 0
    assert run("import", file(ONE), "--format", "yaml").code == 2


@pytest.mark.parametrize("format_name", ["jsonl", "csv"])
def test_out_and_in_again_is_the_same(run, file, tmp_path, format_name):
    run("import", file(ONE, TWO, {**ONE, "text": "=1+1\nnew\r\n, \"x\" 'y'", "question": 3, "minutes": 5}))
    out, again = tmp_path / "out", tmp_path / "again"
    said = run("export", "--format", format_name, "--out", str(out))
    assert said.out.splitlines() == [
        f"Wrote 3 entries to “{out}”, in plain text: anybody who has the file can read them.",
        "Not in it: answers, plans, reviews, earlier wordings and what was deleted. A backup holds them.",
    ]

    assert said.out == (
        f"Wrote 3 entries to “{out}”, in plain text: anybody who has the file can read them.\n"
        "Not in it: answers, plans, reviews, earlier wordings and what was deleted. A backup holds them.\n"
    )
    other = tmp_path / "Other.vault"
    run("init", "--open", on=other)
    assert run("import", str(out), "--format", format_name, on=other).out.startswith("Added 3 entries")
    run("export", "--format", format_name, "--out", str(again), on=other)
    assert again.read_bytes() == out.read_bytes()


def test_standard_output_carries_the_entries_alone(process, run, file):
    run("import", file(ONE, {**TWO, "text": "zwölf 🙂"}))
    said = process(
        "export", "--format", "jsonl", "--out", "-", text=False, environ={"PYTHONIOENCODING": "ascii"}
    )
    lines = [json.loads(line) for line in said.stdout.decode("utf-8").splitlines()]
    assert [line["text"] for line in lines] == ["one", "zwölf 🙂"]
    assert "zwölf 🙂".encode() in said.stdout
    assert " ".join(lines[0]) == (
        "id written_at zone date text role_system urgent important minutes question"
    )


@pytest.mark.skipif(os.name != "posix", reason="devices of POSIX")
def test_a_device_is_written_to_and_not_replaced(run, file):
    run("import", file(ONE))
    assert run("export", "--format", "csv", "--out", "/dev/null").code == 0
    assert not Path("/dev/null").is_file()


@pytest.mark.parametrize("place", ["", "none/out.csv"])
def test_a_place_that_cannot_be_written_is_refused(refused, tmp_path, place):
    refused("export", "--format", "csv", "--out", str(tmp_path / place))


def test_export_needs_a_form_and_a_place(run):
    assert run("export").code == 2
    assert run("export", "--format", "diary", "--out", "x").code == 2
    assert run("import").code == 2


def test_what_is_no_file_is_refused(refused, tmp_path):
    assert "--format takes jsonl" in refused("import", str(tmp_path))
    assert "folder" in refused("import", str(tmp_path), "--format", "jsonl")
    assert "nothing at" in refused("import", str(tmp_path / "none"))


def test_the_journal_is_backed_up_before_entries_come_into_it(run, file, vault):
    """Not before a rehearsal, nor where nothing is new, nor where nothing could be lost."""
    from journal.backup import backups_in

    def contents():
        return [(one.reason, one.content.entries) for one in backups_in(vault / "backups")]

    path = file(ONE)
    run("import", path)
    run("import", path)
    run("import", file(TWO, name="rehearsed.jsonl"), "--dry-run")
    assert contents() == []
    run("import", file(TWO, name="more.jsonl"))
    assert contents() == [("import", 1)]


def test_a_period_goes_out_alone(run, file, tmp_path):
    lines = [{"date": f"2026-{month:02}-15", "text": f"m{month}"} for month in range(1, 10)]
    run("import", file(*lines))

    def texts(*words):
        run("export", "--format", "jsonl", "--out", str(tmp_path / "out"), *words)
        return [
            json.loads(line)["text"] for line in (tmp_path / "out").read_text(encoding="utf-8").splitlines()
        ]

    assert texts("--from", "2026-03-15", "--to", "2026-05-15") == ["m3", "m4", "m5"]
    assert texts("--from", "2026-08-16") == ["m9"]
    assert texts("--to", "2026-01-15") == ["m1"]
    assert texts("--from", "2027-01-01") == texts("--from", "2026-05-01", "--to", "2026-04-01") == []


def test_what_is_for_the_coach_stays_so(run, file, entries):
    run("import", file({**ONE, "for_coach": True}, TWO))
    assert [entry.for_coach for entry in entries()] == [True, False]


def test_what_a_table_calls_its_columns_is_told_in_pairs(run, file):
    assert run("import", file(ONE), "--columns", "text=Notes, date=Day").code == 0
    for wrong in ("text", "text=", "=Notes", "text=Notes,"):
        said = run("import", file(ONE), "--columns", wrong)
        assert (said.code, "text=Notes" in said.err) == (2, True)


def test_help_names_the_formats(run):
    from journal.interchange.formats import READABLE, WRITABLE

    for command, names in (("import", READABLE), ("export", WRITABLE)):
        told = run(command, "--help", on=None).out.replace(",", " ").replace(";", " ").split()
        assert set(names) <= set(told)


def test_who_adds_while_an_import_runs_is_told_so(refused, vault):
    """An import is one transaction: others wait for it two seconds, and lose nothing."""
    from datetime import UTC, datetime

    from journal.interchange.formats import open_import
    from journal.interchange.importing import take_in
    from journal.interchange.records import Options
    from journal.store.journal_store import JournalStore

    told = []

    def look(done, of):
        if done:
            told.append(refused("add", "meanwhile"))

    path = vault.parent / "many.jsonl"
    path.write_text(
        "".join(f'{{"date": "2026-01-01", "text": "n{n}"}}\n' for n in range(300)), encoding="utf-8"
    )
    with JournalStore.open(vault) as store:
        found = open_import(path, Options("UTC"))
        take_in(store, found, now=datetime(2026, 11, 22, tzinfo=UTC), progress=look)
        assert store.entry_count() == 300
    assert told[0].startswith("inmind: Another program is at this journal just now, so this was not saved; ")


def test_a_folder_goes_out_and_comes_into_another_journal(run, tmp_path, entries):
    run("add", "A **line**", "--system", "3", "--important")
    run("add", "Another #one")
    said = run("export", "--format", "markdown", "--out", str(tmp_path / "out"))
    assert said.out.startswith(f"Wrote 2 entries to “{tmp_path / 'out'}”, in plain text")
    other = tmp_path / "other.vault"
    run("init", "--open", on=other)
    assert "Added 2 entries from markdown." in run("import", str(tmp_path / "out"), on=other).out
    assert "Passed over 2 entries" in run("import", str(tmp_path / "out"), on=other).out
    run("export", "--format", "jsonl", "--out", str(tmp_path / "a"))
    run("export", "--format", "jsonl", "--out", str(tmp_path / "b"), on=other)
    one, other_one = ((tmp_path / name).read_bytes().splitlines() for name in "ab")
    assert sorted(one) == sorted(other_one) != []  # both were written at one instant


def test_what_a_form_leaves_out_is_said(run, tmp_path):
    run("add", "A line")
    said = run("export", "--format", "jrnl", "--out", str(tmp_path / "out.txt"))
    assert (
        "jrnl has no place for role systems, priorities, minutes, questions and the flag for the coach."
        in said.out.splitlines()
    )
    for form, words in (("ics", "flag for the coach"), ("sqlite", "settings")):
        said = run("export", "--format", form, "--out", str(tmp_path / form))
        assert words in said.out
    assert run("export", "--format", "jrnl", "--out", "-").out == (tmp_path / "out.txt").read_text(
        encoding="utf-8"
    )
