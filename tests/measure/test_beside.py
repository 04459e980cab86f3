"""Beside the signal: the plan, the mix, the bounds, the arms' counts."""

from math import asin, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.beta import beta_cdf, beta_quantile
from journal.drift import (
    Latch,
    PlanState,
    State,
    bounds,
    check_plan,
    mix,
    system_series,
    urgency_series,
    verdict,
)
from journal.weeks import WeekCount
from tests.measure.support import FIRST, series_of, weekly_counts


def checked(counts, intended):
    series = series_of(counts)
    last = verdict(series, FIRST.number + len(counts) - 1)
    return check_plan(series, last, intended)


# --- the plan -------------------------------------------------------------------------------------


def test_plan_is_told_from_the_fourth_week_and_twelve_entries_on():
    assert checked([(2, 6)] * 3, 0.4) is None
    assert checked([(1, 3)] * 4, 0.4) is not None
    assert checked([(1, 3)] * 3 + [(1, 2)], 0.4) is None
    assert checked([(0, 0)] * 3 + [(4, 12)], 0.4) is not None


def test_before_the_anchor_it_is_told_on_what_there_is_with_the_presumed_spread():
    told = checked([(5, 6)] * 5, 0.4)
    x, n, phi = 25, 30, 1.2
    assert told.low == pytest.approx(beta_quantile(0.05, x / phi + 0.5, (n - x) / phi + 0.5))
    assert told.high == pytest.approx(beta_quantile(0.95, x / phi + 0.5, (n - x) / phi + 0.5))
    share = (x + 3 / 8) / (n + 3 / 4)
    assert told.z == pytest.approx(2 * (asin(sqrt(share)) - asin(sqrt(0.4))) * sqrt(n / phi))
    assert told.state is PlanState.ABOVE


def test_after_the_anchor_it_is_told_on_the_recent_quarter_with_the_writers_own_spread():
    counts = [(0, 6), (6, 6)] * 10 + [(5, 6)] * 13
    series = series_of(counts)
    last = verdict(series, FIRST.number + len(counts) - 1)
    told = check_plan(series, last, 0.4)
    x, n, phi = 65, 78, last.phi
    assert last.recent[:2] == (x, n)
    assert phi > 2
    assert beta_cdf(told.low, x / phi + 0.5, (n - x) / phi + 0.5) == pytest.approx(0.05)
    assert beta_cdf(told.high, x / phi + 0.5, (n - x) / phi + 0.5) == pytest.approx(0.95)
    share = (x + 3 / 8) / (n + 3 / 4)
    assert told.z == pytest.approx(2 * (asin(sqrt(share)) - asin(sqrt(0.4))) * sqrt(n / phi))


def test_right_after_the_anchor_too_few_recent_entries_say_nothing():
    assert checked([(3, 6)] * 9, 0.4) is None
    assert checked([(3, 6)] * 10, 0.4) is not None


def test_after_a_reset_only_the_new_start_counts():
    counts = [(6, 6)] * 20 + [(0, 6)] * 5
    series = series_of(counts)
    last = verdict(series, FIRST.number + 24, Latch(start=FIRST.number + 20))
    assert last.state is State.GATHERING
    assert check_plan(series, last, 0.5).state is PlanState.BELOW
    early = verdict(series, FIRST.number + 22, Latch(start=FIRST.number + 20))
    assert check_plan(series, early, 0.5) is None


@pytest.mark.parametrize(
    ("share", "intended", "state"),
    [
        (0, 0.0, PlanState.NOT_CLEAR),
        (1, 1.0, PlanState.NOT_CLEAR),
        (0, 1.0, PlanState.BELOW),
        (1, 0.0, PlanState.ABOVE),
    ],
)
def test_plans_of_nothing_and_of_all(share, intended, state):
    told = checked([(6 * share, 6)] * 20, intended)
    assert told.state is state
    assert 0.0 <= told.low < told.high <= 1.0
    assert told.intended == intended


@given(counts=weekly_counts(least=4, most=40), intended=st.floats(0, 1))
def test_plan_is_off_only_at_three(counts, intended):
    told = checked(counts, intended)
    if told is None:
        return
    expected = PlanState.ABOVE if told.z >= 3 else PlanState.BELOW if told.z <= -3 else PlanState.NOT_CLEAR
    assert told.state is expected
    assert 0.0 <= told.low < told.high <= 1.0


@given(counts=weekly_counts(least=4, most=40), percent=st.integers(0, 100))
def test_plan_of_the_others_is_its_mirror(counts, percent):
    ours, other = checked(counts, percent / 100), checked([(n - x, n) for x, n in counts], 1 - percent / 100)
    assert (ours is None) is (other is None)
    if ours is not None:
        assert other.z == pytest.approx(-ours.z, abs=1e-6)
        assert (other.low, other.high) == pytest.approx((1 - ours.high, 1 - ours.low), abs=1e-9)


# --- the mix --------------------------------------------------------------------------------------


@given(counts=st.lists(st.integers(0, 500), min_size=3, max_size=3), phi=st.floats(1, 5))
def test_mix_sums_to_one_and_lies_in_its_bands(counts, phi):
    told = mix(counts, phi)
    if not sum(counts):
        assert told == []
        return
    assert [share.system for share in told] == [1, 2, 3]
    assert sum(share.mean for share in told) == pytest.approx(1)
    for share in told:
        assert 0 < share.low < share.high < 1


def test_mix_is_the_dirichlets():
    told = mix([24, 12, 6], 1.2)
    alphas = [20.5, 10.5, 5.5]
    for share, alpha in zip(told, alphas, strict=True):
        assert share.mean == pytest.approx(alpha / 36.5)
        assert beta_cdf(share.low, alpha, 36.5 - alpha) == pytest.approx(0.1)
        assert beta_cdf(share.high, alpha, 36.5 - alpha) == pytest.approx(0.9)


# --- bounds ---------------------------------------------------------------------------------------


def test_bounds_are_manskis():
    assert bounds(3, 10, 20) == pytest.approx((0.15, 0.65))
    assert bounds(0, 0, 5) == (0.0, 1.0)
    assert bounds(5, 5, 5) == (1.0, 1.0)


@given(
    st.integers(1, 200).flatmap(
        lambda d: st.lists(st.integers(0, d), min_size=2, max_size=2).map(lambda two: (*sorted(two), d))
    )
)
def test_bounds_hold_the_share_whatever_the_silent_days_were(days):
    pulled, written, workdays = days
    low, high = bounds(pulled, written, workdays)
    assert 0 <= low <= high <= 1
    assert high - low == pytest.approx((workdays - written) / workdays)
    for silent in (0, workdays - written):
        assert low - 1e-12 <= (pulled + silent) / workdays <= high + 1e-12


@pytest.mark.parametrize("days", [(0, 0, 0), (2, 1, 5), (-1, 1, 5), (1, 6, 5)])
def test_bounds_of_no_count_are_a_mistake(days):
    with pytest.raises(ValueError, match="no count"):
        bounds(*days)


# --- the arms -------------------------------------------------------------------------------------


def test_arms_count_what_the_words_say():
    week = WeekCount(
        FIRST.number,
        entries=40,
        deliver=5,
        improve=3,
        enable=2,
        urgent_important=7,
        important=6,
        urgent=4,
        neither=1,
        days=0,
        late_entries=9,
        late_deliver=9,
        late_systems=9,
        late_urgent=9,
        late_priorities=9,
    )
    assert system_series([week]).counts(FIRST.number) == (5, 10)
    assert urgency_series([week]).counts(FIRST.number) == (11, 18)
