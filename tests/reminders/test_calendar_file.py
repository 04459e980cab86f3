"""The calendar file, read back by icalendar: a floating time once a week, in every zone and season."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from journal.scheduling.calendar_file import WEEKDAYS, calendar_bytes

YEARS = datetime.fromisoformat("2020-01-01"), datetime.fromisoformat("2040-01-01")
NOW = datetime(2026, 11, 20, 16, 0, tzinfo=UTC)


def made(day=4, minute=960, *, now=NOW, zone="Europe/London", **more):
    local = now.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    return calendar_bytes(day, minute, now=now, local=local, **more)


def event_in(content):
    [event] = Calendar.from_ical(content).walk("VEVENT")
    return event


def times_in(event, count):
    """Return the first times of a weekly event as plain wall times."""
    start = event.decoded("DTSTART")
    assert dict(event["RRULE"]) == {"FREQ": ["WEEKLY"], "BYDAY": [WEEKDAYS[start.weekday()]]}
    return [start + timedelta(weeks=week) for week in range(count)]


def test_it_floats_and_names_no_zone():
    content = made()
    assert b"TZID" not in content
    assert b"VTIMEZONE" not in content
    assert b"DTSTART:20261127T160000\r\n" in content  # the next one, not the one of this minute
    start = event_in(content).decoded("DTSTART")
    assert start.tzinfo is None


def test_it_rings_at_its_time_and_blocks_nobody():
    event = event_in(made())
    [alarm] = event.walk("VALARM")
    assert alarm.decoded("TRIGGER") == timedelta(0)
    assert str(alarm["ACTION"]) == "DISPLAY"
    assert str(event["TRANSP"]) == "TRANSPARENT"
    assert event.decoded("DURATION") == timedelta(minutes=5)


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata"])
def test_summer_time_leaves_it_at_its_time_of_the_day(zone):
    """Over a year of weeks the clock on the wall shows 16:00 in whatever zone the calendar stands."""
    place, offsets = ZoneInfo(zone), set()
    for wall in times_in(event_in(made(zone=zone)), 60):
        there = wall.replace(tzinfo=place)
        offsets.add(there.utcoffset())
        back = there.astimezone(UTC).astimezone(place)
        assert (back.hour, back.minute, back.weekday()) == (16, 0, 4)
    assert len(offsets) == (1 if zone == "Asia/Kolkata" else 2)


@given(st.integers(0, 6), st.integers(0, 1439), st.datetimes(*YEARS))
def test_it_begins_within_a_week_on_its_day(day, minute, local):
    content = calendar_bytes(day, minute, now=NOW, local=local)
    start = event_in(content).decoded("DTSTART")
    assert start.weekday() == day
    assert start.hour * 60 + start.minute == minute
    assert timedelta(0) < start - local <= timedelta(weeks=1)


def test_a_second_import_replaces_the_first_and_another_journals_does_not():
    one, again, other = (event_in(made(vault=vault))["UID"] for vault in ("a", "a", "b"))
    assert one == again != other


def test_its_words_are_translated_and_hold_nothing_of_the_journal():
    content = made(vault="/home/ana/Secret.vault", tr=lambda text: f"<{text}>")
    assert b"Secret" not in content
    assert str(event_in(content)["SUMMARY"]) == "<Five minutes to look back on the week>"
