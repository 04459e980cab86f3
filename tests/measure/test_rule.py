"""The plain rule, week by week: laws that hold for any counts, and the design's own figures."""

from math import pi

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from journal.drift import (
    Arm,
    Latch,
    Period,
    Series,
    State,
    cohens_h,
    nothing_yet,
    verdict,
)
from journal.model import Week
from tests.measure.support import FIRST, heard, rule, series_of, weekly_counts

STEADY = [(3, 6)] * 20


def at(counts, week=None, latch=None):
    """Return the plain verdict on the last of these weeks, or on the week at this position."""
    series = series_of(counts)
    return verdict(series, FIRST.number + (len(counts) - 1 if week is None else week), latch)


# --- our sums against the design's formulas -------------------------------------------------------


@given(counts=weekly_counts(least=1))
def test_every_week_is_told_as_the_design_tells_it(counts):
    """Prefix sums and the design's plain sums agree on every figure of every week."""
    series = series_of(counts)
    for t in range(1, len(counts) + 1):
        ours, theirs = verdict(series, FIRST.number + t - 1), rule(counts[:t])
        assert (ours.state is not State.GATHERING) is theirs.anchored
        assert (ours.recent, ours.before) == (theirs.recent, theirs.before)
        assert ours.phi == pytest.approx(theirs.phi, abs=1e-9)
        assert ours.h == pytest.approx(theirs.h, abs=1e-12)
        assert ours.z == pytest.approx(theirs.z, abs=1e-9)
        assert ours.smallest_shift == pytest.approx(theirs.smallest, abs=1e-9)


@given(counts=weekly_counts(least=1), start=st.integers(0, 40), frozen=st.integers(0, 70))
def test_a_reset_and_a_freeze_move_the_ends_and_nothing_else(counts, start, frozen):
    ours = at(counts, latch=Latch(start=FIRST.number + start, frozen=FIRST.number + frozen))
    theirs = rule(counts, start=start, frozen=frozen)
    assert (ours.state is not State.GATHERING) is theirs.anchored
    assert (ours.recent, ours.before) == (theirs.recent, theirs.before)
    assert ours.phi == pytest.approx(theirs.phi, abs=1e-9)
    assert ours.z == pytest.approx(theirs.z, abs=1e-9)


@given(counts=weekly_counts(), start=st.integers(0, 70), stop=st.integers(0, 70))
def test_incremental_spread_is_the_designs(counts, start, stop):
    x, n, k = series_of(counts).period(FIRST.number + start, FIRST.number + stop)
    p = min(max((x + 0.5) / (n + 1), 0.02), 0.98)
    chi2 = sum((a - b * p) ** 2 / (b * p * (1 - p)) for a, b in counts[start:stop] if b)
    expected = max(1.0, (8 * 1.2 + chi2) / (8 + k - 1))
    assert series_of(counts).spread(FIRST.number + start, FIRST.number + stop) == pytest.approx(expected)


def test_spread_keeps_its_digits_after_thirty_years_of_busy_weeks():
    """Prefix sums subtract large numbers; what is left must still be right."""
    counts = [(40 + week % 7, 90) for week in range(1_500)] + [(0, 90), (90, 90)] * 10
    start, stop = len(counts) - 20, len(counts)
    naive = rule(counts + [(0, 0)] * 13, start=start).phi
    assert series_of(counts).spread(FIRST.number + start, FIRST.number + stop) == pytest.approx(
        naive, rel=1e-9
    )


@pytest.mark.parametrize("mirrored", [False, True])
def test_share_in_the_spread_is_kept_away_from_nothing_and_all(mirrored):
    """One pulled week in twenty is a share of .012; the design's chi2 takes it as .02, and .98 for .988."""
    counts = [(0, 10)] * 19 + [(2, 10)]
    counts = [(n - x, n) for x, n in counts] if mirrored else counts
    p = 0.02
    chi2 = 19 * (10 * p) ** 2 / (10 * p * (1 - p)) + (2 - 10 * p) ** 2 / (10 * p * (1 - p))
    expected = (9.6 + chi2) / 27
    assert expected > 1
    assert series_of(counts).spread(FIRST.number, FIRST.number + 20) == pytest.approx(expected)


def test_spread_rests_on_one_point_two_where_nothing_is_known():
    assert series_of([]).spread(FIRST.number, FIRST.number) == pytest.approx(9.6 / 7)


def test_even_weeks_give_no_less_than_chance():
    """Weeks more alike than chance would have them do not make the rule bolder."""
    assert series_of(STEADY).spread(FIRST.number, FIRST.number + 20) == 1.0


# --- laws -----------------------------------------------------------------------------------------


@given(counts=weekly_counts(least=12))
def test_relabelling_pulled_and_not_pulled_flips_the_sign(counts):
    mirrored = [(n - x, n) for x, n in counts]
    ours, other = at(counts), at(mirrored)
    assume(ours.z is not None)
    assert other.z == pytest.approx(-ours.z, abs=1e-9)
    assert other.h == pytest.approx(-ours.h, abs=1e-12)
    assert other.phi == pytest.approx(ours.phi, abs=1e-9)


@given(counts=weekly_counts(least=12))
def test_a_pulled_week_is_a_reclaiming_one_relabelled(counts):
    mirror = {State.PULLED: State.RECLAIMING, State.RECLAIMING: State.PULLED}
    state, other = at(counts).state, at([(n - x, n) for x, n in counts]).state
    assert other is mirror.get(state, state)


periods = st.integers(1, 10_000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


@given(a=periods, b=periods)
def test_cohens_h_changes_sign_when_the_periods_trade_places(a, b):
    assert cohens_h(a, b) == -cohens_h(b, a)
    assert cohens_h(a, a) == 0.0
    assert -pi < cohens_h(a, b) < pi


@given(a=periods, b=periods)
def test_cohens_h_of_the_others_is_its_mirror(a, b):
    others = [(n - x, n) for x, n in (a, b)]
    assert cohens_h(*others) == pytest.approx(-cohens_h(a, b), abs=1e-12)


@pytest.mark.parametrize("period", [(1, 0), (0, 0), (-1, 3), (4, 3)])
def test_what_is_no_count_is_a_mistake(period):
    with pytest.raises(ValueError, match="no count"):
        cohens_h(period, (1, 2))
    with pytest.raises(ValueError, match="no count"):
        cohens_h((1, 2), period)


def figures(told):
    return told.recent, told.before, told.phi, told.h, told.z, told.smallest_shift, told.state


@given(counts=weekly_counts(least=9), data=st.data())
def test_empty_weeks_in_before_change_no_count(counts, data):
    """Wherever they fall before the recent quarter, in the anchor too: a silent week is not a zero."""
    told = at(counts)
    assume(told.state is not State.GATHERING)
    room = told.recent_from - FIRST.number  # the recent window begins here
    places = data.draw(st.lists(st.integers(0, room), min_size=1, max_size=5))
    longer = list(counts)
    for place in sorted(places, reverse=True):
        if place:  # not before the start: "adding empty weeks after the start"
            longer.insert(place, (0, 0))
    # Right after the anchor a window not yet 13 weeks long takes an empty week in: still no count.
    assert figures(at(longer)) == figures(told)


@given(counts=weekly_counts(least=9, most=20), data=st.data())
def test_empty_weeks_in_a_quarter_that_has_room_change_no_count(counts, data):
    """While the window is shorter than 13 weeks no entry drops out of it at its far end."""
    told = at(counts)
    assume(told.state is not State.GATHERING)
    width = len(counts) - (told.recent_from - FIRST.number)
    assume(width < 13)
    longer = list(counts)
    for _ in range(data.draw(st.integers(1, 13 - width))):
        longer.insert(data.draw(st.integers(len(counts) - width, len(longer))), (0, 0))
    assert figures(at(longer)) == figures(told)


@given(counts=weekly_counts(least=1), empty=st.integers(1, 20))
def test_empty_weeks_before_the_start_change_nothing(counts, empty):
    assert figures(at([(0, 0)] * empty + counts)) == figures(at(counts))


@given(counts=weekly_counts(least=1), empty=st.integers(1, 40))
def test_silence_only_ever_makes_the_window_slide(counts, empty):
    """After the last entry: what leaves the recent quarter is in before, nothing lost or counted twice."""
    series = series_of(counts + [(0, 0)] * empty)
    whole = series.period(FIRST.number, FIRST.number + len(counts))
    for week in series.weeks:
        told = verdict(series, week)
        if told.state is not State.GATHERING and week >= FIRST.number + len(counts) - 1:
            assert tuple(a + b for a, b in zip(told.recent, told.before, strict=True)) == whole


@given(counts=weekly_counts(least=1), first=st.integers(1, 100_000))
def test_the_calendar_does_not_matter(counts, first):
    ours = verdict(Series(Arm.SYSTEM, Week(first), counts), first + len(counts) - 1)
    assert figures(ours) == figures(at(counts))


@given(counts=weekly_counts(least=1))
def test_recent_and_before_are_next_to_each_other_and_after_the_anchor(counts):
    frozen = None
    for told in heard(counts):
        frozen, was_frozen = told.latch.frozen, frozen
        if told.state is State.GATHERING:
            continue
        week = told.week.number + 1
        assert told.recent_from >= FIRST.number + 8
        assert week - told.recent_from <= 13
        assert told.before_until == (told.recent_from if was_frozen is None else was_frozen)


# --- when it speaks -------------------------------------------------------------------------------


def test_first_verdict_comes_in_week_twelve():
    told = heard([(3, 6)] * 12)
    assert [verdict.state for verdict in told[:8]] == [State.GATHERING] * 8
    assert [verdict.state for verdict in told[8:11]] == [State.TOO_LITTLE] * 3
    assert told[11].state is State.NO_CHANGE


def test_anchor_counts_journaled_weeks_not_calendar_weeks():
    counts = [(3, 6), (0, 0)] * 8
    told = heard(counts)
    assert [verdict.anchor_weeks for verdict in told] == [(week + 2) // 2 for week in range(16)]
    assert [verdict.state for verdict in told[:15]] == [State.GATHERING] * 15
    assert (told[15].recent, told[15].before) == (Period(0, 0, 0), Period(24, 48, 8))


@pytest.mark.parametrize(
    ("counts", "speaks"),
    [
        ([(1, 3)] * 8 + [(1, 3)] * 4, True),
        ([(1, 3)] * 7 + [(1, 2)] + [(1, 3)] * 4, False),  # 23 before
        ([(1, 3)] * 8 + [(1, 3)] * 3 + [(1, 2)], False),  # 11 recent
        ([(1, 3)] * 8 + [(1, 4)] * 3, False),  # 12 recent, in three weeks
        ([(1, 3)] * 8 + [(1, 4)] * 3 + [(0, 0)], False),
        ([(1, 3)] * 8 + [(1, 10)] * 2 + [(0, 0)] * 9 + [(1, 1)] * 2, True),
    ],
)
def test_it_speaks_only_on_twelve_entries_in_four_weeks_against_twenty_four_in_eight(counts, speaks):
    told = at(counts)
    assert (told.z is not None) is speaks
    assert (told.state is State.TOO_LITTLE) is not speaks
    assert (told.h is None) is (told.z is None) is (told.smallest_shift is None)
    assert told.phi is not None


def test_nothing_is_said_while_gathering():
    told = at([(3, 6)] * 8)
    assert (told.z, told.h, told.phi, told.smallest_shift) == (None, None, None, None)
    assert (told.recent, told.before) == (Period(0, 0, 0), Period(0, 0, 0))


def test_before_the_first_completed_week_the_pattern_is_learned():
    told = nothing_yet(Arm.URGENCY, FIRST)
    assert (told.arm, told.state, told.anchor_weeks, told.week) == (Arm.URGENCY, State.GATHERING, 0, FIRST)


@pytest.mark.parametrize(("x", "n"), [(-1, 2), (3, 2)])
def test_week_of_no_count_is_a_mistake(x, n):
    with pytest.raises(ValueError, match="no count"):
        series_of([(x, n)])


def test_signal_is_at_three_exactly_and_not_before(monkeypatch):
    counts = [(1, 6)] * 20 + [(4, 6)] * 10
    z = at(counts).z
    monkeypatch.setattr("journal.drift.SIGNAL", z)
    assert at(counts).state is State.PULLED
    monkeypatch.setattr("journal.drift.SIGNAL", z + 1e-12)
    assert at(counts).state is State.NO_CHANGE


# --- what could have passed unseen ----------------------------------------------------------------


@pytest.mark.parametrize(("recent", "earlier", "seen"), [(40, 150, 0.84), (80, 150, 0.78), (130, 400, 0.71)])
def test_smallest_shift_seen_from_a_half_is_the_notes(recent, earlier, seen, monkeypatch):
    """docs/method.md, at the spread of 1.2 on which the shrinking rests."""
    monkeypatch.setattr(Series, "spread", lambda self, start, stop: 1.2)
    counts = spread_out(earlier, 20) + spread_out(recent, 13)
    assert at(counts).recent[:2] == (recent // 2, recent)
    assert at(counts).smallest_shift == pytest.approx(seen, abs=0.005)


def spread_out(entries, weeks):
    """Return this many entries over the weeks, half of them pulled in all."""
    ns = [entries // weeks + (week < entries % weeks) for week in range(weeks)]
    xs = [n // 2 for n in ns]
    for week in range(entries // 2 - sum(xs)):
        xs[week * 2 % weeks] += 1
    return list(zip(xs, ns, strict=True))


def test_record_that_is_all_pulled_could_hide_anything():
    assert at([(6, 6)] * 20).smallest_shift == pytest.approx(1.0)


@given(counts=weekly_counts(least=12))
@example(counts=[(0, 6)] * 20)
def test_smallest_shift_lies_above_the_level_before(counts):
    told = at(counts)
    assume(told.z is not None)
    level = told.before.pulled / told.before.entries
    assert level <= told.smallest_shift + 1e-12
    assert told.smallest_shift <= 1.0
