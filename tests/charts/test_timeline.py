"""The time axis that the charts share, and the words for its weeks."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.charts.style import spread
from journal.charts.timeline import axis_limits, is_alone, month_ticks, place_of
from journal.charts.words import days_between, listed, percent, week_words
from journal.model import Week


def ticks(first_day, weeks, room=7):
    first = Week.of(first_day).number
    return [label for _, label in month_ticks(first, *axis_limits(weeks), room)]


@pytest.mark.parametrize(
    ("weeks", "labels"),
    [
        (13, ["Sep 2026", "Oct", "Nov"]),
        (26, ["Jun 2026", "Jul", "Aug", "Sep", "Oct", "Nov"]),
        (60, ["Oct", "Jan 2026", "Apr", "Jul", "Oct"]),
        (110, ["Jan 2025", "Jul", "Jan 2026", "Jul"]),
        (260, ["2022", "2023", "2024", "2025", "2026"]),
        (1560, ["2000", "2005", "2010", "2015", "2020", "2025"]),
    ],
)
def test_few_months_with_the_year_at_january(weeks, labels):
    assert ticks(Week.parse("2026-W46").monday - timedelta(weeks=weeks - 1), weeks) == labels


def test_a_tick_stands_at_the_first_day_of_its_month():
    first = Week.parse("2026-W01").number
    (_, april, _, _) = month_ticks(first, -0.5, 51.5, 4)
    assert april == (place_of(date(2026, 4, 1), first), "Apr")


def test_the_first_moment_of_a_week_lies_half_a_week_before_its_middle():
    first = Week.parse("2026-W01").number
    assert place_of(Week(first).monday, first) == pytest.approx(-0.5)
    assert place_of(Week(first + 8).monday, first) == pytest.approx(7.5)


@given(st.dates(date(1950, 1, 1), date(2150, 1, 1)), st.integers(1, 3000), st.integers(2, 12))
def test_ticks_lie_on_the_axis_and_never_exceed_the_room(day, weeks, room):
    begin, end = axis_limits(weeks)
    found = month_ticks(Week.of(day).number, begin, end, room)
    places = [place for place, _ in found]
    assert len(found) <= max(room, 3)
    assert places == sorted(places)
    assert all(begin - 1e-6 <= place <= end + 0.2 for place in places)


def test_a_young_journal_stands_at_the_right_end_of_a_quarter():
    assert axis_limits(3) == (-10.5, 2.5)
    assert axis_limits(60) == (-0.5, 59.5)


def test_alone_is_between_two_gaps():
    values = [1, None, 1, 1, None, 1]
    assert [is_alone(values, i) for i in range(6)] == [True, False, False, False, False, True]


@pytest.mark.parametrize(
    ("first", "last", "year", "words"),
    [
        (date(2026, 7, 27), date(2026, 8, 2), False, "27 July–2 August"),
        (date(2026, 8, 3), date(2026, 8, 9), False, "3–9 August"),
        (date(2026, 8, 3), date(2026, 8, 9), True, "3–9 August 2026"),
        (date(2025, 12, 29), date(2026, 1, 4), False, "29 December 2025–4 January 2026"),
    ],
)
def test_a_run_of_days(first, last, year, words):
    assert days_between(first, last, year=year) == words


def test_a_week_in_words():
    assert week_words(Week.parse("2026-W31").number) == "Week 31, 27 July–2 August"


def test_halves_are_rounded_upwards():
    assert [percent(share) for share in (0.005, 0.015, 0.125, 0.745, 1.0)] == [1, 2, 13, 75, 100]


def test_a_list_in_words():
    assert [listed(list(parts)) for parts in ("", "a", "ab", "abc")] == ["", "a", "a and b", "a, b and c"]


@given(st.lists(st.floats(-20, 120), max_size=5), st.floats(1, 20))
def test_spread_keeps_the_order_the_distance_and_the_bounds(wanted, gap):
    places = spread(wanted, gap, 0.0, 100.0)
    order = sorted(range(len(wanted)), key=lambda i: wanted[i])
    stand = [places[i] for i in order]
    assert all(-1e-6 <= place <= 100 + 1e-6 for place in stand)
    assert all(b - a >= gap - 1e-6 for a, b in pairwise(stand))


def test_what_stands_apart_already_is_not_moved():
    assert spread([80.0, 10.0, 40.0], 11, 0, 100) == [80.0, 10.0, 40.0]
    assert spread([50.0, 50.0], 10, 0, 100) == [45.0, 55.0]
