"""The latch: what a signal freezes, how long it stays, and the writer's three answers to it."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.drift import Arm, Latch, State, step, verdicts
from journal.model import Mark, MarkKind, Week
from tests.measure.support import FIRST, heard, rule, series_of, weekly_counts

STEADY, CAPTURED, RELIEVED = (3, 6), (6, 6), (2, 6)
# Signals in the week at position 26; from 30 on the share falls, and is calm at positions 37 and 38.
CAPTURE = [STEADY] * 20 + [CAPTURED] * 10 + [RELIEVED] * 9
SIGNAL = 26
ONGOING = [STEADY] * 20 + [CAPTURED] * 60


def monday(position):
    """The first day of the week after this one: when its verdict is read and may be answered."""
    return (FIRST + position + 1).monday


def answered(kind, position, *, arm="system", until=None, words=""):
    return Mark(arm, kind, monday(position), until, words)


def states(issued):
    return [told.state for told in issued]


# --- the signal and its end -----------------------------------------------------------------------


def test_signal_freezes_before_at_the_start_of_its_window():
    issued = heard(CAPTURE)
    signal = issued[SIGNAL]
    assert states(issued).index(State.PULLED) == SIGNAL
    assert signal.latch == Latch(frozen=signal.recent_from, signalling=True)
    assert signal.recent_from == FIRST.number + SIGNAL - 12
    for told in issued[SIGNAL:38]:
        assert told.before == signal.before
        assert told.before_until == signal.recent_from
        assert told.recent_from == told.week.number - 12  # the recent quarter goes on sliding


def test_pulled_stays_between_three_and_one_and_a_half():
    issued = heard(CAPTURE)
    assert [told.state for told in issued[35:37]] == [State.PULLED] * 2
    assert all(1.5 <= told.z < 3 for told in issued[35:37])
    assert not issued[SIGNAL - 1].latch.is_open


def test_pulled_ends_with_the_second_calm_verdict_running():
    issued = heard(CAPTURE)
    assert issued[36].z >= 1.5 > max(issued[37].z, issued[38].z)
    assert states(issued[37:39]) == [State.PULLED, State.NO_CHANGE]
    assert [told.latch.calm for told in issued[36:39]] == [0, 1, 0]
    assert issued[38].latch == Latch()


def test_before_grows_again_after_the_end():
    issued = heard([*CAPTURE, STEADY])
    assert issued[39].before_until == issued[39].recent_from
    assert issued[39].before == series_of(CAPTURE).period(FIRST.number, FIRST.number + 27)


def test_a_calm_verdict_alone_does_not_end_it():
    """A week of calm, then one that is none: the run begins anew."""
    relapse = [*CAPTURE[:38], (24, 24), (0, 12), (0, 12)]
    issued = heard(relapse)
    assert issued[37].z < 1.5 <= issued[38].z < 3
    assert [told.latch.calm for told in issued[37:41]] == [1, 0, 1, 0]
    assert states(issued[37:41]) == [*[State.PULLED] * 3, State.NO_CHANGE]


def test_exactly_one_and_a_half_is_not_calm(monkeypatch):
    series = series_of(CAPTURE)
    monkeypatch.setattr("journal.drift.CALM", heard(CAPTURE)[37].z)
    told = verdicts(series)[37]
    assert told.latch.calm == 0


# 24 weeks, then a window with just enough journaled weeks to speak: the next empty week silences it.
THIN = [STEADY] * 20 + [CAPTURED] * 2 + [(0, 0)] * 9 + [CAPTURED] * 2


def test_weeks_too_thin_for_a_verdict_say_so_though_latched():
    issued = heard([*THIN, (0, 20), (0, 0), (0, 0)])
    assert states(issued[-4:]) == [State.PULLED, State.PULLED, State.TOO_LITTLE, State.TOO_LITTLE]
    assert issued[-1].latch.signalling


def test_weeks_too_thin_for_a_verdict_neither_count_as_calm_nor_break_the_run():
    issued = heard([*THIN, (0, 20), (0, 0), (0, 0), (0, 6)])
    assert [told.latch.calm for told in issued[-5:]] == [0, 1, 1, 1, 0]
    assert (issued[-1].state, issued[-1].latch) == (State.NO_CHANGE, Latch())


def test_pulled_goes_on_after_weeks_too_thin_for_a_verdict():
    issued = heard([*THIN, (0, 0), (0, 0), (3, 4), (3, 4)])
    thin = [told.z is None for told in issued[-4:]]
    assert thin == [True, True, True, False]
    assert (issued[-1].state, issued[-1].latch.calm) == (State.PULLED, 0)


def test_it_can_signal_again_after_its_end():
    issued = heard([*CAPTURE, *[STEADY] * 30, *[CAPTURED] * 20])
    again = states(issued).index(State.PULLED, 39)
    assert issued[again].latch.frozen == issued[again].recent_from
    assert issued[again].before.entries > issued[SIGNAL].before.entries


def told_again(counts):
    """Follow the design's latch without ours: (state, z) of each week."""
    frozen, calm = None, 0
    for t in range(1, len(counts) + 1):
        said = rule(counts[:t], frozen=frozen)
        if not said.anchored:
            yield State.GATHERING, None
        elif said.z is None:
            yield State.TOO_LITTLE, None
        else:
            plain = State.PULLED if said.z >= 3 else State.RECLAIMING if said.z <= -3 else State.NO_CHANGE
            if frozen is not None:
                calm = calm + 1 if said.z < 1.5 else 0
                frozen = None if calm == 2 else frozen
                yield plain if frozen is None else State.PULLED, said.z
            else:
                calm = 0
                if said.z >= 3:
                    frozen = max(anchor_end(counts), t - 13)
                yield plain, said.z


def anchor_end(counts):
    journaled = [week for week, (_, n) in enumerate(counts) if n]
    return journaled[7] + 1


@given(counts=weekly_counts(least=9, most=90))
def test_latch_is_the_designs_for_any_counts(counts):
    issued = heard(counts)
    again = list(told_again(counts))
    assert states(issued) == [state for state, _ in again]
    assert [told.z for told in issued] == [pytest.approx(z, abs=1e-9) for _, z in again]


@given(counts=weekly_counts(most=90), data=st.data())
def test_verdicts_fold_step(counts, data):
    marks = data.draw(
        st.lists(
            st.builds(
                answered,
                st.sampled_from(MarkKind),
                st.integers(0, 90),
                arm=st.sampled_from(["system", "urgency"]),
                until=st.one_of(st.none(), st.integers(0, 100).map(monday)),
            ),
            max_size=4,
        )
    )
    marks.sort(key=lambda mark: mark.made_on)
    series, latch, folded = series_of(counts), Latch(), []
    for week in series.weeks:
        now = [mark for mark in marks if mark.arm == "system" and Week.of(mark.made_on).number == week]
        folded.append(step(series, week, latch, now))
        latch = folded[-1].latch
    assert verdicts(series, marks) == folded


@given(counts=weekly_counts(least=1, most=90), cut=st.integers(0, 90))
def test_going_on_from_an_issued_verdict_is_no_other_than_starting_over(counts, cut):
    series = series_of(counts)
    whole = verdicts(series)
    cut = min(cut, len(whole) - 1)
    assert verdicts(series, (), whole[cut].latch, whole[cut].week.number + 1) == whole[cut + 1 :]


@given(counts=weekly_counts(least=1, most=60), more=weekly_counts(most=30))
def test_later_weeks_change_no_earlier_verdict(counts, more):
    assert heard(counts + more)[: len(counts)] == heard(counts)


# --- the three answers ----------------------------------------------------------------------------


def test_a_season_is_not_asked_about_before_its_day():
    """Pulled is still said while the figures say it, but it is answered: no question, no latch."""
    until = monday(SIGNAL + 10)
    issued = heard(ONGOING, [answered(MarkKind.SEASON, SIGNAL, until=until)])
    for told in issued[SIGNAL + 1 : SIGNAL + 11]:
        assert not told.latch.signalling
        assert told.latch.answer.kind is MarkKind.SEASON
        assert told.state is State.PULLED
        assert told.z >= 3
        assert told.before == issued[SIGNAL].before  # a season does not become the level to compare with


def test_a_season_is_asked_about_again_when_its_day_has_passed():
    until = (FIRST + SIGNAL + 10).sunday
    issued = heard(ONGOING, [answered(MarkKind.SEASON, SIGNAL, until=until)])
    assert not issued[SIGNAL + 10].latch.signalling  # that Sunday is the season's last day
    assert issued[SIGNAL + 11].latch.signalling
    assert issued[SIGNAL + 11].latch.answer is None
    assert issued[SIGNAL + 11].latch.frozen == issued[SIGNAL].latch.frozen


def test_a_season_that_ended_in_time_is_over():
    """The share falls within the season: no longer pulled below three, and free after two calm verdicts."""
    issued = heard(CAPTURE, [answered(MarkKind.SEASON, SIGNAL, until=monday(60))])
    assert states(issued[SIGNAL:35]) == [State.PULLED] * (35 - SIGNAL)
    assert states(issued[35:39]) == [State.NO_CHANGE] * 4
    assert issued[38].latch == Latch()


def test_an_answer_that_has_run_out_frees_a_share_below_three():
    """Between 1.5 and 3 when the season's day has passed: nothing is asked, and *before* grows again."""
    until = monday(SIGNAL + 9)
    issued = heard(CAPTURE, [answered(MarkKind.SEASON, SIGNAL, until=until)])
    assert until == (FIRST + 36).monday
    assert [told.latch.is_open for told in issued[SIGNAL:38]] == [True] * 10 + [False] * 2
    assert 1.5 <= issued[36].z < 3
    assert issued[36].before == issued[SIGNAL].before
    assert issued[37].before_until == issued[37].recent_from


def test_an_answered_signal_below_three_is_no_signal():
    told = heard(CAPTURE, [answered(MarkKind.SEASON, SIGNAL, until=monday(60))])[35]
    assert (told.state, told.latch.is_open) == (State.NO_CHANGE, True)
    assert 1.5 <= told.z < 3


def test_my_role_now_is_a_new_start():
    mark = answered(MarkKind.ROLE, SIGNAL)
    issued = heard(ONGOING, [mark])
    start = SIGNAL + 1
    assert issued[start].latch == Latch(start=FIRST.number + start)
    assert states(issued[start : start + 8]) == [State.GATHERING] * 8
    assert [told.anchor_weeks for told in issued[start : start + 8]] == list(range(1, 9))
    assert states(issued[start + 11 :]) == [State.NO_CHANGE] * (80 - start - 11)
    assert [told.z for told in issued[start:]] == [told.z for told in heard(ONGOING[start:])]


def test_my_role_now_without_a_signal_is_a_new_start_too():
    issued = heard(CAPTURE, [answered(MarkKind.ROLE, 14)])
    assert issued[15].latch.start == FIRST.number + 15
    assert states(issued[15:23]) == [State.GATHERING] * 8


def test_i_am_changing_something_is_asked_about_again_after_a_quarter():
    mark = answered(MarkKind.CHANGING, SIGNAL, words="Fewer meetings")
    issued = heard(ONGOING, [mark])
    silent = issued[SIGNAL + 1 : SIGNAL + 15]
    assert [told.latch.signalling for told in silent] == [False] * 13 + [True]
    assert all(told.latch.answer == mark for told in silent[:-1])
    assert silent[-1].recent_from == Week.of(mark.made_on).number + 1  # wholly after the change's week
    assert silent[-1].before == issued[SIGNAL].before


def test_a_quarter_after_a_change_on_a_sunday_ends_with_the_same_week():
    """The week of the change itself is not wholly after it, whichever of its days it was."""
    monday_of = answered(MarkKind.CHANGING, SIGNAL)
    sunday_of = monday_of._replace(made_on=monday_of.made_on + timedelta(days=6))
    asked = [
        [told.latch.signalling for told in heard(ONGOING, [mark])][SIGNAL + 1 :]
        for mark in (monday_of, sunday_of)
    ]
    assert asked[0] == asked[1]
    assert asked[0].index(True) == 13


def test_the_end_of_a_signal_does_not_undo_a_new_start():
    """A reset, and a signal after it that came and went: what lay before the reset stays grey."""
    counts = [CAPTURED] * 10 + CAPTURE
    issued = heard(counts, [answered(MarkKind.ROLE, 9)])
    assert issued[10 + SIGNAL].state is State.PULLED
    assert issued[-1].latch == Latch(start=FIRST.number + 10)
    assert [told.z for told in issued[10:]] == [told.z for told in heard(CAPTURE)]


def test_a_change_without_a_signal_is_only_a_mark_on_the_chart():
    assert heard(CAPTURE, [answered(MarkKind.CHANGING, 15)]) == heard(CAPTURE)
    assert heard(CAPTURE, [answered(MarkKind.SEASON, 15, until=monday(60))]) == heard(CAPTURE)


def test_re_asked_and_answered_again():
    first = answered(MarkKind.SEASON, SIGNAL, until=monday(SIGNAL + 3))
    second = answered(MarkKind.CHANGING, SIGNAL + 6, words="A deputy")
    issued = heard(ONGOING, [first, second])
    asking = [i for i, told in enumerate(issued) if told.latch.signalling]
    assert asking[0] == SIGNAL
    assert asking[1:4] == [SIGNAL + 4, SIGNAL + 5, SIGNAL + 6]
    assert asking[4] == SIGNAL + 7 + 13


def test_the_last_of_two_answers_in_a_week_counts():
    early = answered(MarkKind.SEASON, SIGNAL, until=monday(70))
    late = Mark("system", MarkKind.CHANGING, early.made_on + timedelta(days=2), None, "After all")
    assert heard(ONGOING, [early, late])[SIGNAL + 1].latch.answer == late


@pytest.mark.parametrize("kind", MarkKind)
def test_an_answer_speaks_to_its_own_arm_alone(kind):
    mark = answered(kind, SIGNAL, arm="urgency", until=monday(60))
    assert heard(ONGOING, [mark]) == heard(ONGOING)
    urgent = heard(ONGOING, [mark], Arm.URGENCY)
    assert urgent[SIGNAL] == heard(ONGOING, (), Arm.URGENCY)[SIGNAL]
    assert urgent[SIGNAL + 1].latch != heard(ONGOING, (), Arm.URGENCY)[SIGNAL + 1].latch


@given(system=weekly_counts(least=12, most=60), urgency=weekly_counts(least=12, most=60))
def test_arms_are_told_alone(system, urgency):
    """No index and no shared memory: told one after the other or each alone, they say the same."""
    both = verdicts(series_of(system)), verdicts(series_of(urgency, Arm.URGENCY))
    assert [(told.state, told.z) for told in both[1]] == [(told.state, told.z) for told in heard(urgency)]
    assert both[0] == heard(system)
    assert {told.arm for told in both[1]} <= {Arm.URGENCY}
