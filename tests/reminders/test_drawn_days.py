"""Days drawn by lot: the draw, what of it is due, and what the measure and the strip make of it."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.charts.arm import describe_arm
from journal.charts.arm_figures import arm_data
from journal.charts.days import days_data, describe_days, strip_captions
from journal.drawn_days import (
    LEAST,
    MOST,
    DrawnDays,
    Spell,
    begun,
    days_of,
    draw,
    drawn_days_of,
    drawn_until,
    due_masks,
    ended,
    quarter_of,
)
from journal.drift import Arm, days_series
from journal.model import Week, WeekKind
from journal.reminder_file import find_reminder
from journal.reminder_sync import draw_days, drawn_days, synchronise
from journal.reminders import DAY, Moment, Reminder, asks_for_entry
from journal.reminders import WEEK as WEEK_MINUTES
from journal.standing import current_standing
from journal.weeks import MONDAY_TO_FRIDAY, empty_week
from tests.reminders.support import at

TODAY = date(2026, 11, 26)
NOW = datetime(2026, 11, 26, 16, tzinfo=UTC)
QUARTERS = st.builds(lambda year, q: f"{year}-Q{q}", st.integers(1990, 2150), st.integers(1, 4))
SEEDS = st.text(alphabet="0123456789abcdef", min_size=4, max_size=32)
MASKS = st.integers(0b0011111, 0b1111111)


def drawn(seed, quarter, **more):
    return draw(seed, quarter, **({"workdays": MONDAY_TO_FRIDAY} | more))


@given(SEEDS, QUARTERS, MASKS)
def test_twelve_to_fifteen_workdays_of_the_quarter(seed, quarter, workdays):
    days = draw(seed, quarter, workdays=workdays)
    assert LEAST <= len(set(days)) == len(days) <= MOST
    assert list(days) == sorted(days)
    assert all(workdays >> day.weekday() & 1 and quarter_of(day) == quarter for day in days)


@given(SEEDS, QUARTERS)
def test_the_same_seed_draws_the_same_days(seed, quarter):
    assert drawn(seed, quarter) == drawn(seed, quarter)


@given(SEEDS, QUARTERS, st.sets(st.integers(0, 12), max_size=8))
def test_leave_is_left_out_and_moves_nobody_elses_day(seed, quarter, numbers):
    """Those of the plain draw that are not on leave stay drawn; others come in for the ones that are."""
    first_week = (next(days_of(quarter)).toordinal() - 1) // 7
    leave = {first_week + number for number in numbers}
    plain, with_leave = set(drawn(seed, quarter)), set(drawn(seed, quarter, leave=leave))
    assert not {day for day in with_leave if Week.of(day).number in leave}
    assert {day for day in plain if Week.of(day).number not in leave} <= with_leave
    free = [day for day in days_of(quarter) if day.weekday() < 5 and Week.of(day).number not in leave]
    assert len(with_leave) == min(len(plain), len(free))


@given(SEEDS, QUARTERS, st.integers(0, 91))
def test_who_begins_within_a_quarter_has_fewer_and_none_that_has_passed(seed, quarter, passed):
    first = next(days_of(quarter)) + timedelta(days=passed)
    days, whole = drawn(seed, quarter, first=first), drawn(seed, quarter)
    assert all(day >= first for day in days)
    assert len(days) <= len(whole)
    left = [day for day in days_of(quarter) if day.weekday() < 5 and day >= first]
    assert (len(days) >= 1) == bool(left)


def test_every_workday_is_as_likely_as_any_other():
    """Chi-square over 4,000 seeds: 66 workdays, 65 degrees of freedom, the 99.9 % point is 105."""
    seeds, quarter = 4000, "2026-Q4"
    counts, sizes = Counter(), Counter()
    for seed in range(seeds):
        days = drawn(f"{seed:x}", quarter)
        counts.update(days)
        sizes[len(days)] += 1
    workdays = [day for day in days_of(quarter) if day.weekday() < 5]
    assert len(workdays) == 66
    share = sum(counts.values()) / seeds / len(workdays)
    expected = seeds * share
    chi2 = sum((counts[day] - expected) ** 2 / (expected * (1 - share)) for day in workdays)
    assert chi2 < 105
    assert set(sizes) == {12, 13, 14, 15}
    assert all(abs(count - seeds / 4) < 4 * (seeds * 3 / 16) ** 0.5 for count in sizes.values())


def test_this_draw_is_this_draw():
    """A seed that stands in a journal must mean the same days for ever."""
    assert [day.isoformat() for day in drawn("5eed", "2026-Q4")] == GOLDEN


GOLDEN = [
    "2026-10-16", "2026-10-19", "2026-10-30", "2026-11-03", "2026-11-13", "2026-11-23", "2026-12-10",
    "2026-12-15", "2026-12-21", "2026-12-22", "2026-12-23", "2026-12-24", "2026-12-25", "2026-12-30",
]  # fmt: skip


@pytest.mark.parametrize(
    ("day", "quarter"), [("2026-01-01", "2026-Q1"), ("2026-03-31", "2026-Q1"), ("2026-12-31", "2026-Q4")]
)
def test_a_day_has_its_quarter(day, quarter):
    assert quarter_of(date.fromisoformat(day)) == quarter
    assert date.fromisoformat(day) in list(days_of(quarter))


# --- what is kept ---------------------------------------------------------------------------------


def test_it_is_drawn_once_and_stands():
    known = drawn_until(begun(DrawnDays(), "5eed", TODAY), TODAY, workdays=MONDAY_TO_FRIDAY, leave=())
    assert set(known.quarters) == {"2026-Q4", "2027-Q1"}
    assert all(day >= TODAY for day in known.quarters["2026-Q4"])
    later = drawn_until(known, date(2026, 12, 20), workdays=0b1111111, leave={Week.of(TODAY).number})
    assert later.quarters == known.quarters
    new_year = drawn_until(known, date(2027, 1, 1), workdays=MONDAY_TO_FRIDAY, leave=())
    assert new_year.quarters["2027-Q1"] == known.quarters["2027-Q1"]
    assert "2027-Q2" in new_year.quarters


def test_who_was_away_for_a_quarter_has_none_of_its_days():
    known = drawn_until(begun(DrawnDays(), "5eed", TODAY), TODAY, workdays=MONDAY_TO_FRIDAY, leave=())
    back = drawn_until(known, date(2027, 8, 16), workdays=MONDAY_TO_FRIDAY, leave=())
    assert "2027-Q2" not in back.quarters
    assert all(day >= date(2027, 8, 16) for day in back.quarters["2027-Q3"])


def test_it_ends_and_begins_again_with_the_same_seed():
    known = begun(DrawnDays(), "5eed", TODAY)
    assert known.is_on
    assert begun(known, "other", TODAY) == known
    off = ended(known, date(2027, 2, 1))
    assert off.spells == (Spell(TODAY, date(2027, 1, 31)),)
    assert not off.is_on
    again = begun(off, "other", date(2027, 5, 3))
    assert (again.seed, len(again.spells)) == ("5eed", 2)
    assert ended(begun(DrawnDays(), "5eed", TODAY), TODAY).spells == ()  # on and off in a day leaves no trace


def test_it_is_read_as_it_was_written():
    known = drawn_until(begun(DrawnDays(), "5eed", TODAY), TODAY, workdays=MONDAY_TO_FRIDAY, leave=())
    assert drawn_days_of(known.record()) == known
    for broken in (None, 3, [], {}, {"seed": "a", "spells": [["x", None]], "quarters": {}}, {"seed": 1}):
        assert drawn_days_of(broken) == DrawnDays()


# --- what counts ----------------------------------------------------------------------------------

WEEK = Week.of(date(2026, 11, 23)).number


def test_within_a_spell_the_drawn_days_count_and_before_it_the_workdays():
    thursday = date(2026, 11, 26)
    known = DrawnDays("5eed", (Spell(thursday),), {"2026-Q4": (thursday, date(2026, 12, 1))})
    masks = due_masks(known, WEEK - 1, WEEK + 2, MONDAY_TO_FRIDAY)
    assert masks == {WEEK: 0b0001111, WEEK + 1: 0b0000010, WEEK + 2: 0}
    until = known._replace(spells=(Spell(thursday, date(2026, 12, 2)),))
    assert due_masks(until, WEEK, WEEK + 2, MONDAY_TO_FRIDAY) == {WEEK: 0b0001111, WEEK + 1: 0b0011010}


def test_the_denominator_is_the_drawn_days_and_leave_takes_them_out():
    weeks = [
        empty_week(WEEK + i)._replace(days=days, entries=1) for i, days in enumerate((0b11111, 0b10, 0b1))
    ]
    masks = {WEEK + 1: 0b00010, WEEK + 2: 0b00010}
    assert [days_series(weeks, drawn=masks).counts(week.week) for week in weeks] == [(5, 5), (1, 1), (0, 1)]
    on_leave = days_series(weeks, drawn=masks, leave=frozenset({WEEK + 2}))
    assert on_leave.counts(WEEK + 2) == (0, 0)


def test_the_measure_of_a_journal_knows_them(store, keep):
    """Drawn from the Monday of week 46 on: Tuesday and Friday; entries on other days count for the shares."""
    monday = date(2026, 11, 9)
    days = (monday + timedelta(days=1), monday + timedelta(days=4), monday + timedelta(days=8))
    known = DrawnDays("5eed", (Spell(monday),), {"2026-Q4": days})
    store.set_setting("drawn_days", known.record())
    for week in range(10, 1, -1):
        for weekday in range(5):
            keep(monday - timedelta(weeks=week - 1) + timedelta(days=weekday), system=1, urgent=True)
    keep(days[0], system=2)
    keep(monday + timedelta(days=2), system=1)
    standing = current_standing(store, date(2026, 11, 25), now=NOW)
    series = standing.series[Arm.DAYS]
    w46 = Week.of(monday).number
    assert [series.counts(week) for week in (w46 - 1, w46, w46 + 1)] == [(5, 5), (1, 2), (0, 1)]
    assert standing.series[Arm.SYSTEM].counts(w46) == (1, 2)
    assert standing.drawn == (Spell(monday),)
    strip = days_data(standing)
    assert strip.full == 5
    assert (strip.weeks[-2].written, strip.weeks[-2].workdays) == (1, 2)
    told = "Asked on drawn days since 9 November 2026: from then on the workdays are the drawn ones."
    assert told in describe_days(strip)
    assert told in describe_arm(arm_data(standing))
    assert strip_captions(strip)[0] == (
        "Days written on · gaps stay gaps · Asked on drawn days since 9 November 2026"
    )


def test_a_spell_that_ended_is_told_with_its_end_and_one_out_of_sight_is_not(store, keep):
    for week in range(4):
        keep(date(2026, 10, 26) + timedelta(weeks=week), system=1)
    known = DrawnDays("5eed", (Spell(date(2026, 11, 2), date(2026, 11, 15)),), {})
    store.set_setting("drawn_days", known.record())
    standing = current_standing(store, date(2026, 11, 25), now=NOW)
    said = describe_days(days_data(standing))
    assert "Asked on drawn days from 2 November 2026 to 15 November 2026" in said
    assert "drawn" not in describe_days(days_data(standing, 1))


# --- the journal and the reminder -----------------------------------------------------------------


def test_a_journal_draws_and_tells_the_reminder(store, keep):
    draw_days(store, TODAY, wanted=True)
    kept = drawn_days(store)
    assert len(kept.seed) == 32
    known = synchronise(store, TODAY, at("2026-11-26", "09:00"))
    every = [day for quarter in sorted(kept.quarters) for day in kept.quarters[quarter]]
    assert list(known.drawn) == [day.toordinal() for day in every]
    store.note_week(Week.of(every[1]), WeekKind.LEAVE, now=NOW)
    again = synchronise(store, TODAY, at("2026-11-26", "09:00"))
    assert every[1].toordinal() not in again.drawn
    assert drawn_days(store) == kept
    draw_days(store, TODAY)
    assert drawn_days(store) == kept


def test_what_was_written_today_is_not_asked_for(store, keep):
    known = DrawnDays("5eed", (Spell(TODAY),), {"2026-Q4": (TODAY,)})
    store.set_setting("drawn_days", known.record())
    assert synchronise(store, TODAY, at("2026-11-26", "09:00")).written == 0
    keep(TODAY, "a line")
    assert synchronise(store, TODAY, at("2026-11-26", "10:00")).written == TODAY.toordinal()


@given(
    st.sets(st.integers(0, 20), max_size=8),
    st.lists(st.integers(1, 3000), min_size=1, max_size=60),
    st.sets(st.integers(0, 3), max_size=2),
)
def test_it_asks_once_a_drawn_day_and_on_no_other(numbers, gaps, on_leave):
    """Whatever the wakings: only on drawn days, from the time on, never in leave, and none is caught up."""
    start = at("2026-11-16", "00:00")
    first_day, first_week = start.wall // DAY + 1, start.wall // WEEK_MINUTES
    leave = tuple(first_week + number for number in on_leave)
    reminder = Reminder(drawn=tuple(sorted(first_day + number for number in numbers)), leave=leave)
    asked, wall = [], start.wall
    for gap in gaps:
        wall += gap
        day = asks_for_entry(reminder, Moment(wall, 60 * wall))
        if day is not None:
            journal_day = (wall - reminder.day_end) // DAY
            assert day == journal_day + 1
            assert wall >= journal_day * DAY + reminder.minute
            assert journal_day // 7 not in leave
            asked.append(day)
            reminder = reminder.changed(asked=day)
    assert asked == sorted(set(asked))
    assert set(asked) <= set(reminder.drawn)


def test_a_line_from_the_command_line_is_noted_too(store, vault_folder, monkeypatch):
    from journal.cli import main

    monkeypatch.setattr("journal.clock.now", lambda: NOW)
    monkeypatch.setenv("TZ", "UTC")
    known = DrawnDays("5eed", (Spell(TODAY),), {"2026-Q4": (TODAY,)})
    store.set_setting("drawn_days", known.record())
    synchronise(store, TODAY, at("2026-11-26", "09:00"))
    assert main(["--journal", str(vault_folder), "add", "A line"]) == 0
    assert find_reminder().written == TODAY.toordinal()
