"""The same export twice, two exports of one kind, and the whole way into a journal."""

import copy
import json
from datetime import UTC, datetime

import pytest

from journal.interchange.formats import open_import
from journal.interchange.importing import plan_import, take_in
from journal.interchange.records import Options
from journal.store import driver
from journal.store.journal_store import JournalStore
from tests.interchange.exports import (
    DAYLIO,
    DAYLIO_TABLE,
    classic_folder,
    day_one_entry,
    day_one_zip,
    daylio_backup,
    diary,
    journey_entry,
    journey_zip,
    ticks,
)

NOW = datetime(2026, 11, 22, tzinfo=UTC)
MINI = {"entries": {"2019-01-01": {"title": "t", "text": "x"}, "2019-01-02": {"title": "", "text": "y"}}}
MINI_DIARIUM = {
    "entries": [{"id": 1, "date": "2026-01-15", "title": "", "text": "<p>a</p>", "dateUpdated": ""}]
}


def written(path, text):
    path.write_text(text, encoding="utf-8")
    return path


MAKERS = {
    "dayone": lambda folder: day_one_zip(folder / "d.zip", A=[day_one_entry(), day_one_entry(uuid="B")]),
    "classic": lambda folder: classic_folder(folder / "Journal.dayone"),
    "plain": lambda folder: written(folder / "J.txt", "\tDate:\t1 May 2019 at 00:30:00 CET\n\nx\n"),
    "journey": lambda folder: journey_zip(folder / "j.zip", journey_entry(), journey_entry(id="b")),
    "diarium": lambda folder: diary(folder / "a.diary", [(ticks(9), "h", "<p>t</p>", None, None)]),
    "table": lambda folder: written(folder / "a.csv", DAYLIO_TABLE),
    "backup": lambda folder: daylio_backup(folder / "b.daylio"),
    "minidiary": lambda folder: written(folder / "m.json", json.dumps(MINI)),
    "minidiarium": lambda folder: written(folder / "n.json", json.dumps(MINI_DIARIUM)),
}


@pytest.mark.parametrize("name", MAKERS)
def test_a_second_import_adds_nothing(tmp_path, name):
    """A plan first, then the import, then both again: as the writer who is not sure any more."""
    path = MAKERS[name](tmp_path)
    with JournalStore.create(tmp_path / "a.vault", passphrase=None) as store:
        plan = plan_import(store, open_import(path, Options("Europe/London")))
        done = take_in(store, open_import(path, Options("Europe/London")), now=NOW)
        again = take_in(store, open_import(path, Options("Asia/Tokyo")), now=NOW)
        assert plan.new == done.new == again.there == store.entry_count() > 0
        assert again.new == 0


LATE = "2026-11-22T23:30:00Z"
LATE_ENTRY = {"creationDate": LATE, "text": "Late note"}


def note(folder, name, created, more=""):
    (folder / "notes").mkdir()
    return written(folder / "notes" / name, f"---\ncreated: {created}\n{more}---\nLate note\n").parent


INSTANTS = {
    "table": lambda folder: written(folder / "t.csv", f"Day,Remarks\n{LATE},Late note\n"),
    "table with offsets": lambda folder: written(
        folder / "t.csv", "Day,Remarks\n2026-11-22T23:30:00+05:30,Late note\n"
    ),
    "Day One without uuid and zone": lambda folder: written(
        folder / "Journal.json", json.dumps({"metadata": {"version": "1.0"}, "entries": [LATE_ENTRY]})
    ),
    "Day One with half an hour": lambda folder: written(
        folder / "Journal.json",
        json.dumps(
            {
                "metadata": {"version": "1.0"},
                "entries": [LATE_ENTRY | {"creationDate": "2026-11-22T23:30:00+05:30"}],
            }
        ),
    ),
    "a note": lambda folder: note(folder, "a.md", LATE),
    "a note with its day as title": lambda folder: note(folder, "a.md", LATE, "title: 2026-11-23\n"),
    "a note named by an instant": lambda folder: note(folder, "2026-11-22T23-30-30Z.md", ""),
    "a note of that day": lambda folder: note(folder, "2026-11-22.md", LATE),
    "a note of the next day": lambda folder: note(folder, "2026-11-23.md", LATE),
    "a note of long ago": lambda folder: note(folder, "2026-10-23.md", LATE),
}


@pytest.mark.parametrize("name", INSTANTS)
def test_an_instant_in_another_zone_is_the_same_entry(tmp_path, name):
    """Late in the evening it is another day in Berlin than in New York, and the same entry all the same."""
    path = INSTANTS[name](tmp_path)
    with JournalStore.create(tmp_path / "a.vault", passphrase=None) as store:
        added = [
            take_in(store, open_import(path, Options(zone)), now=NOW).new
            for zone in ("Europe/Berlin", "America/New_York", "Asia/Kathmandu")
        ]
    assert added == [1, 0, 0]


def test_one_instant_is_the_same_whatever_offset_it_is_written_with(tmp_path):
    with JournalStore.create(tmp_path / "a.vault", passphrase=None) as store:
        added = [
            take_in(
                store,
                open_import(written(tmp_path / "t.csv", f"Day,Remarks\n{told},Late note\n"), Options("UTC")),
                now=NOW,
            ).new
            for told in (LATE, "2026-11-23T00:30:00+01:00", "2026-11-22T23:30:00")
        ]
    assert added == [1, 0, 1]  # the last names no offset: a wall clock, which is something else


def test_notes_of_two_days_made_at_one_instant_are_two(tmp_path):
    folder = note(tmp_path, "2026-11-22.md", LATE)
    written(folder / "2026-11-23.md", (folder / "2026-11-22.md").read_text(encoding="utf-8"))
    for zone in ("Europe/Berlin", "America/New_York"):
        assert open_import(folder, Options(zone)).count == 2


def test_two_telephones_with_daylio_do_not_pass_for_one(tmp_path):
    other = copy.deepcopy(DAYLIO)
    other["dayEntries"][0] |= {"datetime": 1700000000000, "note": "from the other one"}
    one = open_import(daylio_backup(tmp_path / "1.daylio"), Options("UTC"))
    two = open_import(daylio_backup(tmp_path / "2.daylio", other), Options("UTC"))
    assert not {entry.id for entry, _ in one.pairs()} & {entry.id for entry, _ in two.pairs()}


@pytest.mark.parametrize("name", ["minidiary", "minidiarium"])
def test_two_diaries_of_one_day_do_not_pass_for_one(tmp_path, name):
    (tmp_path / "other").mkdir()
    first = MAKERS[name](tmp_path)
    second = written(
        tmp_path / "other" / "x.json", first.read_text(encoding="utf-8").replace('"text": "', '"text": "not ')
    )
    ids = [{entry.id for entry, _ in open_import(path, Options("UTC")).pairs()} for path in (first, second)]
    assert not ids[0] & ids[1]


def test_another_programs_file_can_be_read_and_nothing_else(tmp_path):
    path = diary(tmp_path / "a.diary", [(ticks(9), "h", "t", None, None)])
    before = path.read_bytes()
    connection = driver.connect_to_read(path)
    assert connection.execute("SELECT Heading FROM Entries").fetchall() == [(b"h",)]
    for statement in (
        "DELETE FROM Entries",
        "PRAGMA user_version = 7",
        f"ATTACH '{tmp_path / 'b'}' AS b",
        "CREATE TABLE x (y)",
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n",
    ):
        with pytest.raises(driver.DriverError):
            connection.execute(statement).fetchall()
    connection.close()
    assert path.read_bytes() == before
    assert sorted(each.name for each in tmp_path.iterdir()) == ["a.diary"]
