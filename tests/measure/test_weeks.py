"""Journal dates, ISO weeks and the definition of the weekly counts."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from journal.errors import BadValue
from journal.model import FIRST_DATE, LAST_DATE, Entry, Priority, RoleSystem, Week
from journal.weeks import (
    WeekCount,
    check_date,
    count_weeks,
    empty_week,
    fill_weeks,
    is_late,
    journal_date,
    zone_named,
)

ZONES = [
    "UTC",
    "Europe/London",
    "America/New_York",
    "Pacific/Kiritimati",  # UTC+14
    "Pacific/Pago_Pago",  # UTC-11
    "Asia/Kathmandu",  # a quarter of an hour
    "Australia/Lord_Howe",  # half an hour of summer time
]
days = st.dates(FIRST_DATE, LAST_DATE)
instants = st.builds(
    datetime.combine, st.dates(date(1900, 1, 2), date(2199, 12, 30)), st.times(), st.just(UTC)
)
systems = st.sampled_from([None, *RoleSystem])
priorities = st.one_of(st.none(), st.builds(Priority, st.booleans(), st.booleans()))


@st.composite
def entries(draw, first=date(2024, 1, 1), last=date(2024, 4, 30)):
    """An entry on a day in this range, written up to twelve days before or after it."""
    on = draw(st.dates(first, last))
    moment = datetime.combine(on, time(), UTC) + timedelta(minutes=draw(st.integers(-1_500, 18_000)))
    return Entry(
        f"{draw(st.integers(0, 2**64)):032x}",
        "a line",
        on,
        moment,
        draw(st.sampled_from(ZONES)),
        draw(systems),
        draw(priorities),
    )


# --- the journal date -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("instant", "zone", "on"),
    [
        ("2026-11-22T02:59:59.999999+00:00", "UTC", "2026-11-21"),
        ("2026-11-22T03:00:00+00:00", "UTC", "2026-11-22"),
        ("2026-11-22T00:30:00+00:00", "Asia/Tokyo", "2026-11-22"),
        ("2026-11-21T17:59:59+00:00", "Asia/Tokyo", "2026-11-21"),
        ("2026-11-21T18:00:00+00:00", "Asia/Tokyo", "2026-11-22"),
        ("2026-01-01T00:00:00+00:00", "America/New_York", "2025-12-31"),
        # Spring forward in London, 29 March 2026 at 01:00 UTC: 02:30 UTC is 03:30 there.
        ("2026-03-29T01:59:59+00:00", "Europe/London", "2026-03-28"),
        ("2026-03-29T02:00:00+00:00", "Europe/London", "2026-03-29"),
        # New York springs from 02:00 to 03:00 on 8 March 2026, so that the day ends an instant after 01:59.
        ("2026-03-08T06:59:59+00:00", "America/New_York", "2026-03-07"),
        ("2026-03-08T07:00:00+00:00", "America/New_York", "2026-03-08"),
        # Fall back in London, 25 October 2026: 01:30 comes twice, both before the day's end.
        ("2026-10-25T00:30:00+00:00", "Europe/London", "2026-10-24"),
        ("2026-10-25T01:30:00+00:00", "Europe/London", "2026-10-24"),
        ("2026-10-25T03:00:00+00:00", "Europe/London", "2026-10-25"),
        # Half an hour of summer time, and a day that Samoa never had (30 December 2011).
        ("2026-04-04T15:30:00+00:00", "Australia/Lord_Howe", "2026-04-04"),
        ("2011-12-30T09:59:00+00:00", "Pacific/Apia", "2011-12-29"),
        ("2011-12-30T13:00:00+00:00", "Pacific/Apia", "2011-12-31"),
    ],
)
def test_journal_date_is_the_writers_own_until_three(instant, zone, on):
    assert journal_date(datetime.fromisoformat(instant), zone) == date.fromisoformat(on)


def test_journal_date_ends_when_the_writer_says():
    midnight = datetime(2026, 11, 22, 0, 0, tzinfo=UTC)
    assert journal_date(midnight, "UTC", time(0)) == date(2026, 11, 22)
    assert journal_date(midnight + timedelta(hours=4), "UTC", time(5)) == date(2026, 11, 21)


@given(
    moment=instants,
    zone=st.sampled_from(ZONES),
)
def test_journal_date_is_the_local_day_or_the_one_before(moment, zone):
    local = moment.astimezone(ZoneInfo(zone))
    assert journal_date(moment, zone) == local.date() - timedelta(days=local.hour < 3)


@pytest.mark.parametrize(
    "name",
    [
        "",
        "Europe",
        "Europe/Nowhere",
        "../../etc/passwd",
        "/etc/localtime",
        "UTC\0",
        "zone.tab",
        "localtime",
        "posixrules",
        "posix/Europe/London",
        "right/Europe/London",
        "\ud800",
        "x" * 5000,
        "Europe/London ",
    ],
)
def test_name_of_no_zone_is_refused_in_a_sentence(name):
    with pytest.raises(BadValue):
        zone_named(name)


@pytest.mark.parametrize("day", [FIRST_DATE, LAST_DATE, date(2024, 2, 29)])
def test_dates_of_three_centuries_are_kept(day):
    assert check_date(day) is day


@pytest.mark.parametrize("day", [date.min, date(1899, 12, 31), date(2200, 1, 1), date.max])
def test_dates_outside_are_refused(day):
    with pytest.raises(BadValue):
        check_date(day)


@pytest.mark.parametrize(("after", "late"), [(0, False), (7, False), (8, True), (-3, False)])
def test_late_means_more_than_seven_days_after(after, late):
    """Counted in journal dates, so that half past two in the night still belongs to the seventh day."""
    on = date(2026, 3, 2)
    night = datetime.combine(on + timedelta(days=after + 1), time(2, 30), UTC)
    assert is_late(on, night, "UTC") is late


def test_late_is_judged_where_the_writer_was():
    on, instant = date(2026, 3, 2), datetime(2026, 3, 9, 20, tzinfo=UTC)  # in Tokyo already the tenth
    assert not is_late(on, instant, "UTC")
    assert is_late(on, instant, "Asia/Tokyo")


# --- weeks ----------------------------------------------------------------------------------------


@given(day=days)
def test_week_is_the_calendars_iso_week(day):
    week = Week.of(day)
    year, number, weekday = day.isocalendar()
    assert week.label == f"{year}-W{number:02d}"
    assert week.monday <= day <= week.sunday
    assert week.monday + timedelta(days=weekday - 1) == day
    assert Week.parse(week.label) == week
    assert (week + 1).monday - week.monday == timedelta(days=7)
    assert (week + 5) - week == 5


@given(day=days)
def test_last_completed_week_ended_before_today(day):
    week = Week.last_completed(day)
    assert week.sunday < day <= (week + 1).sunday


@pytest.mark.parametrize(
    "label", ["", "2026", "2026-46", "2026-W60", "2025-W53", "2026-W0", "W46", "2026-Wx"]
)
def test_label_of_no_week_is_a_mistake(label):
    with pytest.raises(ValueError):  # noqa: PT011 - which of its sentences does not matter
        Week.parse(label)


# --- counts ---------------------------------------------------------------------------------------


def entry_on(day, system=None, priority=None, *, days_later=0):
    written_at = datetime.combine(day + timedelta(days=days_later), time(12), UTC)
    return Entry("0", "a line", day, written_at, "UTC", system, priority)


def test_week_counts_every_tag_where_it_belongs():
    monday = date(2026, 11, 16)
    week = [
        entry_on(monday, RoleSystem.DELIVER, Priority(True, True)),
        entry_on(monday, RoleSystem.DELIVER, Priority(True, False)),
        entry_on(monday + timedelta(days=1), RoleSystem.IMPROVE, Priority(False, True)),
        entry_on(monday + timedelta(days=6), RoleSystem.ENABLE, Priority(False, False)),
        entry_on(monday + timedelta(days=4)),
        entry_on(monday, RoleSystem.DELIVER, days_later=8),
        entry_on(monday, None, Priority(True, False), days_later=9),
    ]
    [count] = count_weeks(week)
    assert count == WeekCount(
        Week.of(monday).number,
        entries=5,
        deliver=2,
        improve=1,
        enable=1,
        urgent_important=1,
        important=1,
        urgent=1,
        neither=1,
        days=0b1010011,
        late_entries=2,
        late_deliver=1,
        late_systems=1,
        late_urgent=1,
        late_priorities=1,
    )
    assert (count.systems, count.priorities) == (4, 4)


def test_unclassified_entries_are_in_no_share():
    [count] = count_weeks([entry_on(date(2026, 11, 16))] * 3)
    assert (count.entries, count.systems, count.priorities) == (3, 0, 0)


def test_late_entries_are_in_no_figure_at_all():
    """Neither in a share nor as a day written on; only in what is drawn hollow."""
    [count] = count_weeks(
        [entry_on(date(2026, 11, 16), RoleSystem.DELIVER, Priority(True, True), days_later=8)]
    )
    assert count._replace(
        late_entries=0, late_deliver=0, late_systems=0, late_urgent=0, late_priorities=0
    ) == (empty_week(count.week))


@given(st.lists(entries(), max_size=40), st.randoms(use_true_random=False))
def test_order_of_entries_does_not_matter(given_entries, random):
    shuffled = list(given_entries)
    random.shuffle(shuffled)
    assert count_weeks(shuffled) == count_weeks(given_entries)


@given(st.lists(entries(), max_size=40))
def test_counts_hold_every_entry_once(given_entries):
    counts = count_weeks(given_entries)
    assert [count.week for count in counts] == sorted({count.week for count in counts})
    assert sum(count.entries + count.late_entries for count in counts) == len(given_entries)
    assert sum(count.systems + count.late_systems for count in counts) == sum(
        entry.role_system is not None for entry in given_entries
    )
    assert sum(count.priorities + count.late_priorities for count in counts) == sum(
        entry.priority is not None for entry in given_entries
    )


# --- gaps -----------------------------------------------------------------------------------------


def week_with(number):
    return empty_week(number)._replace(entries=1)


@given(numbers=st.sets(st.integers(100, 130)), through=st.integers(95, 135))
@example(numbers={100}, through=99)
@example(numbers=set(), through=100)
def test_filled_weeks_run_without_a_hole_to_the_last_one(numbers, through):
    filled = list(fill_weeks(map(week_with, sorted(numbers)), Week(through)))
    kept = sorted(number for number in numbers if number <= through)
    assert [week.week for week in filled] == (list(range(kept[0], through + 1)) if kept else [])
    assert [week for week in filled if week.entries] == [week_with(number) for number in kept]
    assert all(week == empty_week(week.week) for week in filled if not week.entries)
