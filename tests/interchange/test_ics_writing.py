"""Entries as VJOURNALs: what the library reads back is what was written, whatever the text holds."""

import io
from datetime import UTC, date, datetime

import icalendar
from hypothesis import example, given, settings
from hypothesis import strategies as st

from journal.interchange.icalendar_writing import write_ics
from journal.model import Entry, Priority, RoleSystem

IMPORTANT = Priority(urgent=False, important=True)


def entry(body, **more):
    values = {
        "id": "0123",
        "written_on": date(2026, 11, 22),
        "written_at": datetime(2026, 11, 22, 7, 50, 1, 250_000, tzinfo=UTC),
        "zone": "Europe/London",
    }
    return Entry(body=body, **(values | more))


def written(*entries):
    file = io.BytesIO()
    assert write_ics(iter(entries), file) == len(entries)
    return file.getvalue()


def read_back(content):
    calendar = icalendar.Calendar.from_ical(content)
    assert not any(each.errors for each in calendar.walk())
    return calendar.walk("VJOURNAL")


def test_an_entry_is_a_vjournal_on_its_journal_date():
    content = written(
        entry("Line one, with; signs\\\n\nand more"),
        entry("", role_system=RoleSystem.IMPROVE, priority=IMPORTANT, minutes=30, question=4),
    )
    first, second = read_back(content)
    assert (first.DTSTART, str(first["UID"])) == (date(2026, 11, 22), "0123@inmind")
    assert str(first["SUMMARY"]) == "Line one, with; signs\\"
    assert str(first["DESCRIPTION"]) == "Line one, with; signs\\\n\nand more"
    assert (first["CLASS"], "CATEGORIES" in first) == ("PRIVATE", False)
    assert first["DTSTAMP"].dt == datetime(2026, 11, 22, 7, 50, 1, tzinfo=UTC)
    assert str(first["X-INMIND-WRITTEN-AT"]) == "2026-11-22T07:50:01.250000Z"
    assert str(first["X-INMIND-ZONE"]) == "Europe/London"
    assert [str(word) for word in second["CATEGORIES"].cats] == ["2 Improve", "Important", "Question 4"]
    assert (str(second["X-INMIND-MINUTES"]), "DESCRIPTION" in second) == ("30", False)


def test_no_line_is_longer_than_the_standard_allows():
    content = written(entry("Überlange Zeile " * 500))
    assert max(map(len, content.split(b"\r\n"))) <= 75
    assert b"\n" not in content.replace(b"\r\n", b"")


def test_an_empty_journal_is_an_empty_calendar():
    assert read_back(written()) == []


signs = st.characters(blacklist_categories=["Cs"], blacklist_characters="\0")
bodies = st.text(signs | st.sampled_from("\\nN,;:\n"), min_size=1, max_size=80)


@settings(max_examples=60)
@given(bodies, bodies)
@example("BEGIN:VJOURNAL\nUID:x\nEND:VJOURNAL", "\\n \\N \\, \\; \\\\")
@example("C:\\Notes\\new", "\\N")
@example("a\x85b\u2028c\x0bd\x1ce", " leading\r\n\ttab\rlone")
@example('"quoted": ;^n %2C', "=1+1")
def test_whatever_is_written_is_read_back(first, second):
    """But for control signs, which iCalendar forbids, and the kind of line ends."""
    told = read_back(written(entry(first), entry(second)))
    assert len(told) == 2
    for journal, body in zip(told, (first, second), strict=True):
        plain = body.replace("\r\n", "\n").replace("\r", "\n")
        plain = "".join(sign for sign in plain if sign in "\n\t" or (sign >= " " and sign != "\x7f"))
        assert str(journal.get("DESCRIPTION", "")) == (plain if plain.strip() else "")
