"""Three questions to open with: always three different ones, each with what was seen."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.coach.asking import openings
from journal.coach.choice import Part
from journal.drift import Arm, PlanCheck, PlanState, State, mix
from journal.model import Plan
from tests.charts.standings import AS_OF, full_standing, make_standing, weeks_of
from tests.coach.records import choice_of, record_of

CALM = make_standing(weeks_of(*[(3, 2, 2)] * 60))
EVERY_QUESTION = [(question, week) for question in range(1, 9) for week in (CALM.week.number,)]


def standing_with(**states):
    """Return a calm standing in which some arms said something else."""
    heard = {
        arm: [*judged[:-1], replace(judged[-1], state=states.get(arm.value, judged[-1].state))]
        for arm, judged in CALM.verdicts.items()
    }
    return replace(CALM, verdicts=heard, reflections=EVERY_QUESTION)


def asked(standing, **choice):
    return [(one.question, one.reason) for one in openings(record_of(standing, choice_of(**choice)))]


def check(state):
    return PlanCheck(0.4, 0.5, 0.6, 4.0, state)


def test_a_calm_record_asks_what_was_least_reflected_on():
    last = CALM.week.number
    reflections = [(question, last) for question in (1, 2, 4, 5, 7)] + [(8, last - 1), (8, last)]
    found = asked(replace(CALM, reflections=reflections))
    assert [question for question, _ in found] == [3, 6, 1]
    assert {reason for _, reason in found} == {"Among the questions reflected on least in this period."}


@pytest.mark.parametrize("arm", ["system", "urgency"])
def test_a_pull_asks_what_the_system_does(arm):
    question, reason = asked(standing_with(**{arm: State.PULLED}))[0]
    assert question == 7
    assert reason == "The record was pulled towards the present or the urgent."


def test_an_urgent_pull_asks_for_the_time_too():
    found = asked(standing_with(urgency=State.PULLED))
    assert [question for question, _ in found][:2] == [7, 5]
    assert found[1][1] == "The urgent takes up more of the record than before."


def test_reclaiming_asks_for_the_account():
    assert asked(standing_with(system=State.RECLAIMING))[0][0] == 8


def test_silence_asks_for_the_time():
    question, reason = asked(standing_with(days=State.GONE_QUIET))[0]
    assert (question, "only the writer knows why" in reason) == (5, True)


def test_more_of_system_1_than_planned_asks_for_the_priorities():
    standing = replace(standing_with(), plan_check=check(PlanState.ABOVE))
    assert [question for question, _ in asked(standing)][:2] == [7, 4]
    for state in (PlanState.BELOW, PlanState.NOT_CLEAR):
        assert "plan" not in asked(replace(standing_with(), plan_check=check(state)))[0][1]


@pytest.mark.parametrize(
    ("counts", "questions"),
    [((90, 40, 2), [6]), ((90, 2, 40), [2]), ((120, 2, 2), [6, 2]), ((50, 30, 25), [])],
)
def test_less_of_systems_2_and_3_than_planned_asks_for_them(counts, questions):
    rows = weeks_of(*[tuple(round(count / 13) for count in counts)] * 60)
    standing = make_standing(rows, plans=[Plan(AS_OF - timedelta(weeks=50), (45, 30, 25))])
    standing = replace(standing, plan_check=None, reflections=EVERY_QUESTION)
    record = replace(record_of(standing), standing=replace(standing, mix=mix(list(counts), 1.0)))
    reasons = [one for one in openings(record) if "below the plan" in one.reason]
    assert [one.question for one in reasons] == questions


def test_no_reason_tells_of_a_part_that_is_not_there():
    standing = replace(
        standing_with(system=State.PULLED, urgency=State.PULLED, days=State.GONE_QUIET),
        plan_check=check(PlanState.ABOVE),
    )
    for part, words in ((Part.DRIFT, ("pulled", "days", "urgent")), (Part.PLAN, ("plan",))):
        found = asked(standing, parts=frozenset(set(Part) - {part}))
        assert not [reason for _, reason in found if any(word in reason for word in words)]
    assert asked(standing, parts=frozenset()) == [(1, ""), (2, ""), (3, "")]


states = st.sampled_from(list(State))
PLANS = st.none() | st.sampled_from(list(PlanState)).map(check)


@given(
    states, states, states, PLANS,
    st.lists(st.tuples(st.integers(1, 8), st.integers(0, 12)), max_size=40),
    st.frozensets(st.sampled_from(list(Part))),
    st.none() | st.permutations([10, 30, 60]).map(tuple),
)  # fmt: skip
def test_always_three_different_ones(system, urgency, days, plan_check, reflected, parts, split):
    last = CALM.week.number
    standing = replace(
        standing_with(system=system, urgency=urgency, days=days),
        plan_check=plan_check,
        reflections=[(question, last - back) for question, back in reflected],
        plans=[] if split is None else [Plan(AS_OF - timedelta(weeks=50), split)],
    )
    found = asked(standing, parts=parts)
    assert len({question for question, _ in found}) == len(found) == 3
    assert all(1 <= question <= 8 for question, _ in found)


@pytest.mark.parametrize("standing", [make_standing([]), full_standing(3), full_standing()])
def test_three_of_any_journal(standing):
    assert len(asked(standing)) == 3
    assert Arm.SYSTEM in standing.verdicts
