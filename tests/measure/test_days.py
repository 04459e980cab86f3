"""The days arm: workdays written on, of workdays not on leave."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.drift import Arm, Period, State, days_series, verdicts
from journal.model import Mark, MarkKind
from journal.weeks import MONDAY_TO_FRIDAY, empty_week
from tests.measure.support import FIRST, rule

WEEKDAYS = 0b0011111
FOUR_OF_FIVE = 0b0001111
SATURDAY = 0b0100000


def weeks_of(*days):
    """Return consecutive weeks that were written on these days (bit 0: Monday)."""
    return [
        empty_week(FIRST.number + i)._replace(days=mask, entries=mask.bit_count())
        for i, mask in enumerate(days)
    ]


def counts(series):
    return [series.counts(week) for week in series.weeks]


def told(*days, **options):
    return verdicts(days_series(weeks_of(*days), **options))


def test_weekends_neither_count_nor_are_due():
    assert counts(days_series(weeks_of(FOUR_OF_FIVE | SATURDAY, SATURDAY, 0))) == [(4, 5), (0, 5), (0, 5)]


def test_workdays_are_the_writers_own():
    """Sunday to Thursday, as in much of the Middle East."""
    sunday_to_thursday = 0b1001111
    assert counts(days_series(weeks_of(0b1111111, 0b0010000), workdays=sunday_to_thursday)) == [
        (5, 5),
        (0, 5),
    ]


def test_weeks_on_leave_are_not_due_and_what_is_written_there_does_not_count():
    series = days_series(weeks_of(WEEKDAYS, 0b1, WEEKDAYS), leave=frozenset({FIRST.number + 1}))
    assert counts(series) == [(5, 5), (0, 0), (5, 5)]
    assert series.period(FIRST.number, FIRST.number + 3) == Period(10, 10, 2)


def test_days_before_the_first_entry_were_not_silent():
    assert counts(days_series(weeks_of(0b0010100, WEEKDAYS))) == [(2, 3), (5, 5)]


def test_first_entry_on_a_weekend_makes_no_workday_due():
    assert counts(days_series(weeks_of(SATURDAY, WEEKDAYS))) == [(0, 0), (5, 5)]


def test_weeks_filled_in_afterwards_are_no_silence_before_the_journal():
    """An entry written long after its date is drawn hollow; it does not make the journal older."""
    hollow = empty_week(FIRST.number - 10)._replace(late_entries=1)
    between = [empty_week(FIRST.number - i) for i in range(9, 0, -1)]
    series = days_series([hollow, *between, *weeks_of(0b0010100, WEEKDAYS)])
    assert counts(series) == [(0, 0)] * 10 + [(2, 3), (5, 5)]


@given(
    masks=st.lists(st.integers(0, 127), min_size=1, max_size=40),
    workdays=st.integers(0, 127),
    leave=st.frozensets(st.integers(0, 40)),
)
def test_written_days_are_among_those_due(masks, workdays, leave):
    masks[0] |= 1  # begun on a Monday
    series = days_series(
        weeks_of(*masks), workdays=workdays, leave=frozenset(FIRST.number + week for week in leave)
    )
    for week, mask in enumerate(masks):
        due = 0 if week in leave else workdays
        assert series.counts(FIRST.number + week) == ((mask & due).bit_count(), due.bit_count())


def test_a_kept_habit_is_no_news():
    issued = told(*[FOUR_OF_FIVE] * 40)
    assert {verdict.state for verdict in issued[11:]} == {State.NO_CHANGE}
    assert max(abs(verdict.z) for verdict in issued[12:]) < 0.1  # Anscombe's correction leaves a trace
    assert issued[-1].recent == Period(16, 20, 4)


def test_its_spread_is_always_one_point_two():
    issued = told(*[0b11111, 0] * 20)  # as uneven as weeks can be
    assert {verdict.phi for verdict in issued[8:]} == {1.2}


@given(masks=st.lists(st.sampled_from([0, 0b1, 0b111, FOUR_OF_FIVE, WEEKDAYS]), min_size=9, max_size=40))
def test_it_is_the_same_rule_on_four_weeks(masks):
    series = days_series(weeks_of(*masks))
    issued = verdicts(series)
    for t in range(1, len(masks) + 1):
        theirs = rule(counts(series)[:t], window=4, fixed_phi=1.2)
        ours = issued[t - 1]
        assert (ours.recent, ours.before) == (theirs.recent, theirs.before)
        assert ours.z == pytest.approx(theirs.z, abs=1e-9)
        if theirs.z is not None:
            assert ours.state is (State.GONE_QUIET if theirs.z <= -3 else State.NO_CHANGE)


@pytest.mark.parametrize(("fall", "weeks"), [(0b11, 4), (0b1, 3), (0, 2)])
def test_a_fall_from_four_days_in_five_is_noticed_as_the_notes_say(fall, weeks):
    """docs/method.md: a fall to 2, 1 or 0 days in 5 is noticed in 4, 3, 2 weeks."""
    issued = told(*[FOUR_OF_FIVE] * 40, *[fall] * 12)
    assert [verdict.state for verdict in issued].index(State.GONE_QUIET) == 40 + weeks - 1


def test_writing_more_is_never_a_signal():
    issued = told(*[0b1] * 30, *[WEEKDAYS] * 10)
    assert max(verdict.z for verdict in issued[12:]) > 3
    assert {verdict.state for verdict in issued[12:]} == {State.NO_CHANGE}


def test_silence_is_not_latched():
    """It ends when the writing comes back: there is nothing to answer."""
    issued = told(*[FOUR_OF_FIVE] * 30, *[0] * 4, *[FOUR_OF_FIVE] * 4)
    assert issued[33].state is State.GONE_QUIET
    assert not issued[33].latch.is_open
    assert issued[-1].state is State.NO_CHANGE


def test_my_role_now_is_a_new_start_for_the_days_too():
    mark = Mark("days", MarkKind.ROLE, (FIRST + 20).monday)
    series = days_series(weeks_of(*[FOUR_OF_FIVE] * 20, *[0b1] * 20))
    assert State.GONE_QUIET in {verdict.state for verdict in verdicts(series)}
    states = [verdict.state for verdict in verdicts(series, [mark])]
    assert states[20:28] == [State.GATHERING] * 8
    assert State.GONE_QUIET not in states


def test_leave_is_not_silence():
    quiet = [FOUR_OF_FIVE] * 30 + [0] * 4 + [FOUR_OF_FIVE] * 2
    away = frozenset(FIRST.number + week for week in range(30, 34))
    assert State.GONE_QUIET in {verdict.state for verdict in told(*quiet)}
    assert State.GONE_QUIET not in {verdict.state for verdict in told(*quiet, leave=away)}
    assert told(*quiet, leave=away)[33].state is State.TOO_LITTLE


def test_arm_says_which_it_is():
    assert {verdict.arm for verdict in told(*[WEEKDAYS] * 12)} == {Arm.DAYS}
    assert MONDAY_TO_FRIDAY == WEEKDAYS


def test_no_week_no_verdict():
    assert verdicts(days_series([])) == []
