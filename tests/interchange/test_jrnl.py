"""jrnl's JSON export, as jrnl 4.6 and older ones write it."""

import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from journal.errors import BadImport
from journal.interchange.formats import open_import
from journal.interchange.records import Options

FIXTURE = Path(__file__).parents[1] / "data" / "jrnl-4.6.json"


@pytest.fixture
def read(tmp_path):
    """Read a value, or a text that should be one, and return entries and losses."""

    def read(value, zone="Europe/London"):
        file = tmp_path / "in.json"
        file.write_text(value if isinstance(value, str) else json.dumps(value, indent=2), encoding="utf-8")
        found = open_import(file, Options(zone), "jrnl")
        entries = [entry for entry, _ in found.pairs()]
        assert len(entries) == found.count
        return entries, tuple(map(str, found.losses))

    return read


def one(**keys):
    return {
        "title": "A title",
        "body": "",
        "date": "2026-11-22",
        "time": "07:50",
        "tags": [],
        "starred": False,
        **keys,
    }


def test_an_export_of_the_form_that_jrnl_4_6_writes():
    found = open_import(FIXTURE, Options("Europe/Berlin"))
    entries = [entry for entry, _ in found.pairs()]
    assert found.format == "jrnl"
    assert [(entry.written_on.isoformat(), entry.body) for entry in entries] == [
        ("2026-11-02", "Only a title"),
        ("2026-11-03", "Stepped in * again\nThe rota was late.\n\n[1] not an entry\nÜber alles — 🙂 שלום"),
        ("2026-11-04", "A star up front"),
        ("2026-11-21", "Talked with @Tom about the rota.\nHe has a better idea than mine."),
    ]
    assert entries[0].written_at == datetime(2026, 11, 2, 7, 30, tzinfo=UTC)
    assert {entry.zone for entry in entries} == {"Europe/Berlin"}
    assert tuple(map(str, found.losses)) == ("A journal has no place for “starred” (1×).",)


def test_title_and_body_become_one_text(read):
    entries, losses = read(
        {"tags": {}, "entries": [one(), one(body="A body\n\nof two\n"), one(title="", body="no title")]}
    )
    assert [entry.body for entry in entries] == ["A title", "A title\nA body\n\nof two", "no title"]
    assert losses == ()


def test_older_exports_have_no_tags_and_day_one_has_more(read):
    older = {key: value for key, value in one().items() if key not in ("tags", "starred")}
    entries, losses = read(
        {"entries": [older, one(tags=["@apart"], uuid="ABC", creator={"os_agent": "x"}, title="Day One")]}
    )
    assert [entry.body for entry in entries] == ["A title", "Day One\n\n@apart"]
    assert losses == ("A journal has no place for “creator” (1×).",)


def test_tags_in_the_text_are_not_written_twice(read):
    entries, _ = read({"entries": [one(title="With @Tom and @Bel", tags=["@tom", "@bel"])]})
    assert entries[0].body == "With @Tom and @Bel"


def test_times_are_those_of_the_zone_and_the_day_stays_the_files(read):
    (entry,), _ = read({"entries": [one(time="01:30", date="2026-07-01")]}, zone="America/New_York")
    assert (entry.written_on, entry.written_at) == (date(2026, 7, 1), datetime(2026, 7, 1, 5, 30, tzinfo=UTC))


def test_ids_last_and_the_same_entry_twice_is_two(read):
    value = {"entries": [one(), one(), one(time="08:00")]}
    first, again = read(value)[0], read(value)[0]
    assert [entry.id for entry in first] == [entry.id for entry in again]
    assert len({entry.id for entry in first}) == 3
    elsewhere, _ = read(value, zone="Asia/Tokyo")
    assert {entry.id for entry in elsewhere} == {entry.id for entry in first}


def test_an_entry_without_any_text_is_left_out_and_told(read):
    entries, losses = read({"entries": [one(title="", body=""), one()]})
    assert len(entries) == 1
    assert losses == ("Entries without text, which cannot be kept: 1.",)


@pytest.mark.parametrize(
    ("keys", "field"),
    [
        ({"date": "2026-02-30"}, "date"),
        ({"date": "9999-01-01"}, "date"),
        ({"date": None}, "date"),
        ({"time": "25:00"}, "time"),
        ({"title": 5}, "title"),
        ({"title": None}, "title"),
        ({"body": ["x"]}, "body"),
        ({"body": "\ud800"}, "body"),
        ({"title": "a\0"}, "title"),
        ({"tags": "@tom"}, "tags"),
        ({"tags": [1]}, "tags"),
        ({"starred": "yes"}, "starred"),
    ],
)
def test_a_wrong_value_is_refused_by_line_and_field(read, keys, field):
    with pytest.raises(BadImport) as told:
        read({"tags": {"@a": 1}, "entries": [one(), one(**keys)]})
    assert (told.value.line, told.value.field) == (14, field)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "in braces"),
        ("[]", "in braces"),
        ("{}", "no list"),
        ('{"entries": {"2026-11-22": {"text": "x"}}}', "no list"),
        ('{"tags": {}, "entries": [', "not JSON"),
        ('{"entries": [{}', "missing"),
        ('{"entries": []', "missing"),
        ('{"entries": [] garbage', "missing"),
        ('{"entries": ["text"]}', "in braces"),
        ('{"tags" {}}', "missing"),
        ('{"entries": [' + "[" * 100_000, "nested too deeply"),
        ('{"tags": ' + "9" * 5000 + "}", "too many digits"),
        ('{"entries": [{"title": "a", "title": "b"}]}', "stands twice"),
    ],
)
def test_what_is_no_export_is_refused(read, text, words):
    with pytest.raises(BadImport, match=words):
        read(text)


def test_what_is_not_utf8_is_refused_with_its_line(tmp_path):
    file = tmp_path / "in.json"
    file.write_bytes(b'{"entries": [\n{"title": "caf\xe9"}]}')
    with pytest.raises(BadImport, match="Line 2: this is not UTF-8"):
        open_import(file, Options("UTC"))
