"""When the review is asked for: a table of wakings, and the laws that hold whatever the wakings are."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.model import Week
from journal.reminders import (
    DAY,
    HOUR,
    WEEK,
    Moment,
    due,
    moment_at,
    next_slot,
    pending,
    put_off,
    reviewed_at,
    scheduled,
    told,
    waved_away,
    week_to_wave_away,
)
from tests.reminders.support import W46, W47, W48, W49, at, fridays, instant


@pytest.mark.parametrize(
    ("day", "clock", "week"),
    [
        ("2026-11-20", "15:59", None),
        ("2026-11-20", "16:00", W47),
        ("2026-11-21", "09:00", W47),  # the computer was off on Friday
        ("2026-11-22", "23:59", W47),
        ("2026-11-23", "02:59", W47),  # still Sunday's journal date
        ("2026-11-24", "08:00", W47),  # back from a journey: the week that was is caught up
        ("2026-11-26", "15:59", W47),
        ("2026-11-26", "16:00", None),  # the next one is asked for within a day
        ("2026-11-27", "15:59", None),
        ("2026-11-27", "16:00", W48),
    ],
)
def test_from_its_time_on_until_a_day_before_the_next(day, clock, week):
    assert due(fridays(), at(day, clock)) == week


@pytest.mark.parametrize(
    ("more", "week"),
    [
        ({"on": False}, None),
        ({"reviewed": (W47,)}, None),
        ({"reviewed": (W46,)}, W47),
        ({"leave": (W47,)}, None),
        ({"leave": (W46, W48)}, W47),
        ({"skipped": W47}, None),
        ({"skipped": W46}, W47),
        ({"reminded": W47}, None),
        ({"reminded": W46}, W47),
        ({"since": W48}, None),
    ],
)
def test_what_keeps_it_quiet(more, week):
    assert due(fridays(**more), at("2026-11-20", "16:30")) == week


def test_in_a_week_of_leave_not_even_the_week_before_is_asked_for():
    assert due(fridays(leave=(W48,)), at("2026-11-24", "09:00")) is None
    assert due(fridays(leave=(W48,)), at("2026-11-22", "09:00")) == W47


@pytest.mark.parametrize(
    ("day", "minute", "when", "clock", "week"),
    [
        (0, 9 * 60, "2026-11-23", "09:00", W47),  # on a Monday one looks back on the week that was
        (3, 18 * 60, "2026-11-19", "18:00", W46),
        (6, 10 * 60, "2026-11-22", "10:00", W47),
        (4, 60, "2026-11-20", "01:00", W46),  # in the small hours of Friday it is still Thursday
        (0, 60, "2026-11-23", "01:00", W47),
        (5, 60, "2026-11-21", "01:00", W47),
    ],
)
def test_other_days_and_the_small_hours(day, minute, when, clock, week):
    reminder = fridays(day=day, minute=minute)
    assert due(reminder, at(when, clock)) == week
    before = at(when, clock)
    before.wall -= 1
    assert due(reminder, before) != week


@pytest.mark.parametrize(("first", "label"), [("2026-12-31", "2026-W53"), ("2025-12-26", "2025-W52")])
def test_a_year_ends_in_its_last_week(first, label):
    reminder = fridays(since=0)
    friday = date.fromisoformat(first)
    friday += timedelta(days=(4 - friday.weekday()) % 7)
    week = due(reminder, at(friday.isoformat(), "16:00"))
    assert Week(week).label == label
    following = due(told(reminder, week), at((friday + timedelta(days=7)).isoformat(), "16:00"))
    assert following == week + 1


def test_a_time_that_summer_time_leaps_over_is_past_when_the_clock_has_leapt():
    """In Berlin the night of 28 March 2027 has no 02:30."""
    reminder = fridays(day=6, minute=150, since=0)
    leap = datetime(2027, 3, 28, 1, 0, tzinfo=UTC)
    before, after = (instant(leap + timedelta(minutes=by), "Europe/Berlin") for by in (-1, 0))
    assert after.wall - before.wall == 61
    week = Week.of(date(2027, 3, 21)).number + 1
    assert due(reminder, before) != week
    assert due(reminder, after) == week


def test_a_time_that_comes_twice_counts_once():
    """In Berlin the night of 25 October 2026 has 02:30 twice."""
    reminder = fridays(day=6, minute=150, since=0)
    first = at("2026-10-25", "02:30", "Europe/Berlin")
    again = at("2026-10-25", "02:30", "Europe/Berlin", fold=1)
    assert again.second - first.second == HOUR
    week = due(reminder, first)
    assert week is not None
    reminder = told(reminder, week)
    between = at("2026-10-25", "02:10", "Europe/Berlin", fold=1)  # before the time, for the second time
    assert due(reminder, between) is None
    assert due(reminder, again) is None


def test_a_flight_west_into_the_same_friday_asks_once():
    landed = at("2026-11-20", "16:30", "Asia/Tokyo")
    assert due(fridays(), landed) == W47
    reminder = told(fridays(), W47)
    for clock in ("09:00", "15:59", "16:00", "17:00"):
        assert due(reminder, at("2026-11-20", clock, "America/Los_Angeles")) is None
    assert due(reminder, at("2026-11-27", "16:00", "America/Los_Angeles")) == W48


def test_a_flight_back_before_a_time_waved_away_does_not_bring_back_the_one_before():
    waved = waved_away(waved_away(told(fridays(), W47), W47), W48)
    assert due(waved.changed(reminded=W46), at("2026-11-26", "12:00", "America/New_York")) is None


def test_a_clock_put_back_by_days_asks_for_nothing_older():
    assert due(told(fridays(), W47), at("2026-11-18", "12:00")) is None


def test_a_flight_east_over_the_time_catches_up():
    taken_off = at("2026-11-20", "15:00", "America/New_York")
    assert due(fridays(), taken_off) is None
    assert due(fridays(), at("2026-11-21", "06:00", "Europe/London")) == W47


def test_marks_of_a_clock_that_was_wrong_silence_nothing():
    years_ahead = fridays(reminded=W47 + 300, later_week=W47, later_at=4_000_000_000)
    assert due(years_ahead, at("2026-11-20", "16:00")) == W47


def test_in_an_hour_comes_back_once():
    asked = at("2026-11-20", "16:02")
    reminder = put_off(told(fridays(), W47), W47, asked)
    assert due(reminder, at("2026-11-20", "16:40")) is None
    assert due(reminder, at("2026-11-20", "17:00")) == W47  # the hourly look, two minutes early
    assert due(reminder, at("2026-11-20", "17:00"), early=0) is None
    assert due(reminder, at("2026-11-20", "17:02"), early=0) == W47
    assert due(told(reminder, W47), at("2026-11-20", "18:00")) is None


def test_what_was_put_off_is_dropped_when_the_review_was_done_meanwhile():
    reminder = put_off(fridays(), W47, at("2026-11-20", "16:02")).changed(reviewed=(W47,))
    assert due(reminder, at("2026-11-20", "17:02")) is None


def test_what_was_put_off_and_slept_over_gives_way_to_the_next_week():
    reminder = put_off(fridays(), W47, at("2026-11-20", "16:02"))
    assert due(reminder, at("2026-11-25", "09:00")) == W47
    assert due(reminder, at("2026-12-05", "09:00")) == W49
    assert due(told(reminder, W49), at("2026-12-05", "10:00")) is None


def test_switching_on_or_moving_the_time_catches_nothing_up():
    now = at("2026-11-21", "10:00")
    assert due(scheduled(fridays(on=False), now, on=True), now) is None
    moved = scheduled(fridays(), now, day=5, minute=9 * 60)
    assert due(moved, now) is None
    assert due(moved, at("2026-11-28", "09:00")) == W48
    later_today = scheduled(fridays(), now, day=5, minute=11 * 60)
    assert due(later_today, at("2026-11-21", "11:00")) == W47


def test_a_week_asked_for_is_not_asked_for_again_on_the_new_day():
    asked = told(fridays(), W47)
    moved = scheduled(asked, at("2026-11-20", "17:00"), day=6, minute=10 * 60)
    assert due(moved, at("2026-11-22", "10:00")) is None
    assert due(moved, at("2026-11-29", "10:00")) == W48


def test_what_is_pending_and_what_a_wave_is_about():
    friday, wednesday = at("2026-11-20", "16:00"), at("2026-11-25", "12:00")
    assert pending(fridays(), friday) == W47
    assert pending(told(fridays(), W47), wednesday) == W47
    assert week_to_wave_away(told(fridays(), W47), friday) == W47
    waved = waved_away(told(fridays(), W47), W47)
    assert pending(waved, friday) is None
    assert week_to_wave_away(waved, friday) == W47  # said twice is as once
    assert week_to_wave_away(waved, wednesday) == W48
    assert pending(fridays(on=False), friday) is None


# --- laws -----------------------------------------------------------------------------------------

WAKES = st.lists(st.integers(1, 3 * WEEK), min_size=1, max_size=60)
SCHEDULES = st.builds(
    lambda day, minute: fridays(day=day, minute=minute, since=0), st.integers(0, 6), st.integers(0, DAY - 1)
)
START = at("2026-11-16", "08:00")


def waking(reminder, gaps, act=None):
    """Yield (moment, week) for each look after these gaps in minutes; what is asked for counts as asked."""
    now = Moment(START.wall, START.second)
    reminder = told(reminder, reviewed_at(reminder, next_slot(reminder, now.wall) - WEEK))
    for gap in gaps:
        now = Moment(now.wall + gap, now.second + 60 * gap)
        week = due(reminder, now)
        if week is not None:
            reminder = told(reminder, week)
        yield now, week
        if act is not None:
            reminder = act(reminder, now, week)


@given(SCHEDULES, WAKES)
def test_no_week_is_asked_for_twice_and_none_after_a_later_one(reminder, gaps):
    asked = [week for _, week in waking(reminder, gaps) if week is not None]
    assert asked == sorted(set(asked))


@given(SCHEDULES, st.integers(0, 5 * WEEK), st.integers(1, 59))
def test_after_any_sleep_there_is_exactly_one_within_a_day(reminder, sleep, step):
    """Looked at every ``step`` minutes from the waking on, for as long as nothing new comes due."""
    now = START.wall + sleep
    slot = next_slot(reminder, now) - WEEK
    slept_over = slot > START.wall
    until = min(now + DAY, max(slot + 2 * WEEK - DAY - 1, now))
    looks = [sleep] + [step] * ((until - now) // step)
    asked = [(moment.wall, week) for moment, week in waking(reminder, looks) if week is not None]
    came = [s for s in (slot, slot + WEEK) if START.wall < s <= now + sum(looks[1:])]
    if slept_over and slot + WEEK - now > DAY:
        assert asked[0] == (now, reviewed_at(reminder, slot))
    assert len(asked) <= max(len(came), 1)
    if slept_over:
        assert len(asked) == 1 or (slot + WEEK - now > DAY and len(came) == 2)


@given(SCHEDULES, WAKES)
def test_none_after_the_review_is_done(reminder, gaps):
    def review(reminder, now, week):
        done = reviewed_at(reminder, next_slot(reminder, now.wall) - WEEK)
        return reminder.changed(reviewed=(*reminder.reviewed, done))

    done = []
    for now, week in waking(reminder, gaps, review):
        assert week not in done
        done.append(reviewed_at(reminder, next_slot(reminder, now.wall) - WEEK))


@given(SCHEDULES, st.lists(st.integers(1, DAY), min_size=1, max_size=60))
def test_not_this_week_silences_until_the_next_time(reminder, gaps):
    first = next_slot(reminder, START.wall)
    waved = waved_away(reminder, reviewed_at(reminder, first))
    waved = told(waved, reviewed_at(reminder, first - WEEK))
    now = first
    for gap in gaps:
        if now >= first + WEEK:
            break
        assert due(waved, Moment(now, START.second)) is None
        now += gap
    assert due(waved, Moment(first + WEEK, START.second)) == reviewed_at(reminder, first) + 1


@given(SCHEDULES, st.lists(st.integers(1, 90), min_size=1, max_size=40), st.integers(0, 3 * DAY))
def test_an_hour_later_it_comes_back_exactly_once(reminder, gaps, after):
    slot = next_slot(reminder, START.wall)
    week = reviewed_at(reminder, slot)
    asked_at = slot + after
    asked = put_off(reminder, week, Moment(asked_at, 60 * asked_at))
    came, now = [], asked_at
    for gap in gaps:
        now += gap
        found = due(asked, Moment(now, 60 * now), early=0)
        if found is not None:
            came.append(now)
            assert found == week
            asked = told(asked, found)
    assert came == (
        [next(t for t in _times(asked_at, gaps) if t >= asked_at + 60)] if now >= asked_at + 60 else []
    )


WISHES = st.sampled_from(["", "", "", "later", "skip", "review", "leave", "home"])
STEPS = st.lists(st.tuples(st.integers(1, 2 * WEEK), st.integers(-12, 14), WISHES), min_size=1, max_size=60)


@given(SCHEDULES, STEPS)
def test_whatever_happens_a_week_is_asked_for_once_and_once_more_for_each_hour_wished(reminder, steps):
    """Sleep, flights, answers, reviews, leave: in any order, with looks after any time."""
    second, asked, put_off_for, settled = START.second, [], [], set()
    for gap, zone, wish in steps:
        second += 60 * gap
        now = moment_at(second, 3600 * zone)
        week = due(reminder, now)
        if week is not None:
            assert week not in settled
            asked.append(week)
            reminder = told(reminder, week)
        newest = asked[-1] if asked else 0
        if wish == "later" and pending(reminder, now) is not None:
            reminder = put_off(reminder, pending(reminder, now), now)
            put_off_for.append(reminder.later_week)
        elif wish == "skip":
            settled.add(week_to_wave_away(reminder, now))
            reminder = waved_away(reminder, week_to_wave_away(reminder, now))
        elif wish == "review" and newest:
            settled.add(newest)
            reminder = reminder.changed(reviewed=(*reminder.reviewed, newest))
        elif wish == "leave" and newest:
            settled.add(newest + 1)
            reminder = reminder.changed(leave=(*reminder.leave, newest + 1))
    for week in set(asked):
        assert asked.count(week) <= 1 + put_off_for.count(week)
    assert asked == sorted(asked)


def _times(start, gaps):
    for gap in gaps:
        start += gap
        yield start


@given(st.integers(0, 4_000_000_000), st.integers(-14 * 3600, 14 * 3600).map(lambda s: s // 900 * 900))
def test_wall_time_is_what_the_calendar_says(second, offset):
    local = datetime.fromtimestamp(second, UTC) + timedelta(seconds=offset)
    moment = moment_at(second, offset)
    assert moment.wall // DAY == local.toordinal() - 1
    assert moment.wall % DAY == local.hour * 60 + local.minute
    assert moment.wall // WEEK == Week.of(local.date()).number
