"""JSON lines: what is read, what is refused and where, and that a file is taken whole or not at all."""

import gc
import inspect
import json
from datetime import UTC, date, datetime

import pytest

from journal.errors import BadImport
from journal.interchange.formats import open_import
from journal.interchange.records import Options
from journal.interchange.source import LONGEST_LINE
from journal.model import Priority, RoleSystem

WHOLE = {
    "id": "abc",
    "written_at": "2026-11-22T07:50:00Z",
    "zone": "Europe/London",
    "date": "2026-11-22",
    "text": "Listened.\nTwice.",
    "role_system": 3,
    "urgent": False,
    "important": True,
    "minutes": 45,
    "question": 6,
}


@pytest.fixture
def read(tmp_path):
    """Read lines, given as objects or as they stand in the file, and return entries and losses."""

    def read(*lines, zone="Europe/Berlin"):
        file = tmp_path / "in.jsonl"
        content = [line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines]
        file.write_bytes(b"\n".join(content) + b"\n")
        found = open_import(file, Options(zone), "jsonl")
        entries = [entry for entry, _ in found.pairs()]
        assert len(entries) == found.count
        return entries, tuple(map(str, found.losses))

    return read


@pytest.fixture
def refused(read):
    """Read two right lines and then a wrong one, and return what is refused."""

    def refused(wrong):
        with pytest.raises(BadImport) as told:
            read(WHOLE, b"", {**WHOLE, "id": "other"}, wrong)
        assert told.value.line == 4
        assert str(told.value).startswith("Line 4")
        assert "\n" not in str(told.value)
        return told.value

    return refused


def test_every_key_is_read(read):
    (entry,), losses = read(WHOLE)
    assert losses == ()
    assert (entry.id, entry.body, entry.zone) == ("abc", "Listened.\nTwice.", "Europe/London")
    assert (entry.written_on, entry.written_at) == (
        date(2026, 11, 22),
        datetime(2026, 11, 22, 7, 50, tzinfo=UTC),
    )
    assert (entry.role_system, entry.priority) == (RoleSystem.ENABLE, Priority(urgent=False, important=True))
    assert (entry.minutes, entry.question) == (45, 6)


def test_date_and_text_are_enough_and_it_counts_as_written_then(read):
    (entry,), _ = read({"date": "2020-07-01", "text": "long ago"})
    assert (entry.written_on, entry.zone) == (date(2020, 7, 1), "Europe/Berlin")
    assert entry.written_at == datetime(2020, 7, 1, 10, tzinfo=UTC)
    assert (entry.role_system, entry.priority, entry.minutes, entry.question) == (None, None, None, None)


@pytest.mark.parametrize(
    ("keys", "instant"),
    [
        ({"time": "08:15"}, datetime(2026, 7, 1, 6, 15, tzinfo=UTC)),
        ({"time": "08:15", "zone": "America/New_York"}, datetime(2026, 7, 1, 12, 15, tzinfo=UTC)),
        ({"time": None}, datetime(2026, 7, 1, 10, tzinfo=UTC)),
        ({"written_at": "2026-07-03T23:00:00+05:30"}, datetime(2026, 7, 3, 17, 30, tzinfo=UTC)),
        ({"written_at": "2026-07-03T23:00:00.25Z"}, datetime(2026, 7, 3, 23, 0, 0, 250_000, tzinfo=UTC)),
        ({"written_at": "2026-07-03T23:00:00Z", "time": "08:00"}, datetime(2026, 7, 3, 23, tzinfo=UTC)),
    ],
)
def test_a_time_stands_for_the_instant(read, keys, instant):
    (entry,), losses = read({"date": "2026-07-01", "text": "x", **keys})
    assert entry.written_at == instant
    assert entry.written_on == date(2026, 7, 1)
    assert bool(losses) == ("written_at" in keys and "time" in keys)


@pytest.mark.parametrize(
    ("keys", "priority"),
    [
        ({"urgent": True}, Priority(urgent=True, important=False)),
        ({"important": True}, Priority(urgent=False, important=True)),
        ({"urgent": False}, Priority(urgent=False, important=False)),
        ({"urgent": None, "important": None}, None),
        ({"role_system": 1}, None),
    ],
)
def test_of_the_priority_both_are_answered_or_neither(read, keys, priority):
    (entry,), _ = read({"date": "2026-07-01", "text": "x", **keys})
    assert entry.priority == priority


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("date", None, "missing"),
        ("date", 20261122, "a text"),
        ("date", "22/11/2026", "not a date"),
        ("date", "2026-02-30", "no calendar"),
        ("date", "0000-05-05", "no calendar"),
        ("date", "9999-12-31", "1900 to 2199"),
        ("date", "1899-12-31", "1900 to 2199"),
        ("date", "2026-W47-7", "not a date"),
        ("text", None, "missing"),
        ("text", ["a"], "a list"),
        ("text", {"a": 1}, "an object"),
        ("text", 7, "a number"),
        ("text", "a\ud800b", "broken character"),
        ("text", "a\0b", "NUL"),
        ("written_at", "2026-11-22T07:50:00", "offset"),
        ("written_at", "yesterday", "not a time"),
        ("written_at", 1_700_000_000, "a text"),
        ("written_at", "0001-01-01T00:00:00Z", "1900 to 2199"),
        ("written_at", "9999-12-31T23:59:59-12:00", "1900 to 2199"),
        ("zone", "Mars/Olympus", "no time zone"),
        ("zone", "../../etc/passwd", "no time zone"),
        ("zone", "", "no time zone"),
        ("zone", 1, "a text"),
        ("role_system", 4, "between 1 and 3"),
        ("role_system", 0, "between 1 and 3"),
        ("role_system", True, "true or false"),
        ("role_system", "1", "a text"),
        ("role_system", 1.0, "fraction"),
        ("urgent", 1, "true or false"),
        ("important", "yes", "true or false"),
        ("minutes", -1, "between"),
        ("minutes", 10_081, "between"),
        ("minutes", 10**400, "between"),
        ("minutes", False, "whole number"),
        ("question", 9, "between 1 and 8"),
        ("id", 17, "a text"),
        ("id", "", "id is a text"),
        ("id", "x" * 201, "id is a text"),
        ("id", "a\nb", "id is a text"),
    ],
)
def test_a_wrong_value_is_refused_by_line_and_field(refused, field, value, words):
    told = refused({**WHOLE, "id": "third", field: value})
    assert told.field == field
    assert words in str(told)


@pytest.mark.parametrize("value", ["8:15", "24:00", "08:60", "08:15:00", "noon", "\u0660\u0668:15"])
def test_a_wrong_time_is_refused(refused, value):
    assert refused({"date": "2026-11-22", "text": "x", "time": value}).field == "time"


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (b"{", "not JSON"),
        (b'{"date": "2026-11-22", "text": "x"} and', "not JSON"),
        (b"not json at all", "not JSON"),
        (b'["2026-11-22", "x"]', "in braces"),
        (b'"text"', "in braces"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"text":' * 100_000, "nested too deeply"),
        (b'{"date": "2026-11-22", "text": "x", "minutes": ' + b"9" * 5000 + b"}", "too many digits"),
        (b'{"date": "2026-11-22", "date": "2026-11-23", "text": "x"}', "\u201cdate\u201d stands twice"),
        (b'{"date": "2026-11-22", "text": "x", "minutes": NaN}', "NaN"),
        (b'{"date": "2026-11-22", "text": "caf\xe9"}', "UTF-8"),
        ('{"date": "2026-11-22", "text": "x"}'.encode("utf-16"), "UTF-8"),
        (b'{"date": "2026-11-22", "text": "' + b"x" * LONGEST_LINE + b'"}', "longer than 16 MB"),
        (b'{"date": "2026-11-22", "text": "  \\n"}', "nothing to keep"),
    ],
)
def test_a_line_that_is_no_entry_is_refused(refused, line, words):
    assert words in str(refused(line))


@pytest.mark.parametrize("opening", [b"[", b'{"text":'])
def test_nothing_is_collected_within_a_text_nested_to_the_limit(refused, opening):
    """A finaliser would run there without room for a call, and leave open what it should have closed."""
    calls = []

    class Left:
        def __del__(self):
            calls.append(len(inspect.stack(0)))

    def leave():
        left = Left()
        left.itself = left

    gc.collect()
    leave()
    refused(opening * 100_000)
    within = len(calls)
    gc.collect()
    assert (within, len(calls)) == (0, 1)
    assert gc.isenabled()


def test_keys_without_a_place_are_counted_and_told(read):
    lines = [{**WHOLE, "id": str(i), "mood": 3, **({"weather": "rain"} if i == 2 else {})} for i in range(3)]
    entries, losses = read(*lines)
    assert len(entries) == 3
    assert losses == ("A journal has no place for “mood” (3×), “weather” (1×).",)


def test_two_entries_under_one_id_are_refused_and_one_entry_twice_is_not(read, refused):
    assert len(read(WHOLE, WHOLE)[0]) == 2
    told = refused({**WHOLE, "text": "something else"})
    assert told.field == "id"
    assert "line 1" in str(told).lower()


def test_the_same_words_twice_are_two_entries_with_lasting_ids(read):
    line = {"date": "2026-11-22", "text": "again"}
    first, _ = read(line, {**line, "time": "12:00"}, line, WHOLE, line)
    again, _ = read(line, {**line, "time": "12:00"}, line, WHOLE, line)
    other_zone, _ = read(line, line, zone="Asia/Tokyo")
    assert len({entry.id for entry in first}) == 5
    assert [entry.id for entry in first] == [entry.id for entry in again]
    assert {entry.id for entry in other_zone} < {entry.id for entry in first}


def test_entries_come_oldest_first_and_in_file_order_within_an_instant(read):
    lines = [
        {"date": "2026-11-03", "text": "c", "time": "10:00"},
        {"date": "2026-11-01", "text": "b"},
        {"date": "2026-11-03", "text": "d", "time": "10:00"},
        {"date": "2026-11-03", "text": "a", "time": "09:00"},
    ]
    assert "".join(entry.body for entry in read(*lines)[0]) == "bacd"


def test_bom_blank_lines_and_a_missing_last_newline_do_no_harm(tmp_path):
    file = tmp_path / "in.jsonl"
    file.write_bytes(
        b'\xef\xbb\xbf{"date": "2026-11-22", "text": "a"}\r\n\r\n  \n{"date": "2026-11-22", "text": "b"}'
    )
    assert open_import(file, Options("UTC")).count == 2
    file.write_bytes(b"")
    assert open_import(file, Options("UTC")).count == 0


def test_line_separators_of_unicode_end_no_line(read):
    (entry,), _ = read('{"date": "2026-11-22", "text": "a\u2028b\u0085c"}'.encode())
    assert entry.body == "a\u2028b\u0085c"


def test_a_file_that_changes_while_it_is_read_is_refused(tmp_path):
    file = tmp_path / "in.jsonl"
    lines = ['{"date": "2026-11-22", "text": "aa"}', '{"date": "2026-11-23", "text": "bb"}']
    file.write_text("\n".join(lines), encoding="utf-8")
    found = open_import(file, Options("UTC"))
    file.write_text("\n".join(reversed(lines)), encoding="utf-8")
    with pytest.raises(BadImport, match="changed"):
        list(found.pairs())
    file.write_text(lines[0], encoding="utf-8")
    with pytest.raises(BadImport):
        list(found.pairs())
