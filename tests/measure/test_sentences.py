"""What a verdict says: the words of the design's table, with their figures."""

from dataclasses import replace
from datetime import date

import pytest

from journal.drift import Arm, Latch, Period, PlanCheck, PlanState, State, Verdict, nothing_yet
from journal.model import Mark, MarkKind, Week
from journal.sentences import answer_sentence, bounds_sentence, habit, headline, plan_sentence, sentence

WEEK = Week.parse("2026-W46")
TOLD = Verdict(
    Arm.SYSTEM,
    WEEK,
    State.NO_CHANGE,
    0.2,
    0.02,
    1.2,
    Period(21, 41, 12),
    Period(80, 160, 31),
    0.84,
    8,
    WEEK.number - 12,
    WEEK.number - 12,
)
PULLED = replace(TOLD, state=State.PULLED, recent=Period(33, 41, 12), latch=Latch(frozen=1, signalling=True))
QUIET = replace(
    TOLD, arm=Arm.DAYS, state=State.GONE_QUIET, recent=Period(6, 20, 4), before=Period(128, 160, 32)
)


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (
            replace(TOLD, state=State.GATHERING, anchor_weeks=5),
            "Learning your pattern: 5 of 8 journaled weeks.",
        ),
        (
            replace(TOLD, state=State.TOO_LITTLE, recent=Period(5, 9, 6)),
            "9 entries in the last 13 weeks. Too few to say anything, in either direction.",
        ),
        (
            TOLD,
            (
                "Your last 41 entries do not differ from your earlier 160 by more than chance. "
                "A move from 50 % to under 84 % could have passed unseen."
            ),
        ),
        (
            PULLED,
            (
                "System 1: 33 of your last 41 entries, 80 of 160 before. "
                "Chance alone would show this in about one steady year in fifteen. "
                "What is the system doing to me and what am I doing to the system?"
            ),
        ),
        (
            replace(PULLED, arm=Arm.URGENCY),
            (
                "Urgent: 33 of your last 41 entries, 80 of 160 before. "
                "Chance alone would show this in about one steady year in fifteen. "
                "What is the system doing to me and what am I doing to the system?"
            ),
        ),
        (
            replace(TOLD, state=State.RECLAIMING),
            "Systems 2 and 3 take up more of your record than before. What did you change?",
        ),
        (
            QUIET,
            (
                "You wrote on 6 of the last 20 workdays; before, on 4 of 5. "
                "Only you know what the silence means."
            ),
        ),
    ],
    ids=["gathering", "too little", "no change", "pulled", "pulled urgent", "reclaiming", "gone quiet"],
)
def test_each_state_has_the_designs_words(told, words):
    assert sentence(told) == words


def test_one_entry_and_one_week_are_not_plural():
    told = replace(TOLD, state=State.TOO_LITTLE, recent=Period(1, 1, 1), recent_from=WEEK.number)
    assert sentence(told).startswith("1 entry in the last 1 week.")


def test_an_answered_signal_asks_nothing():
    mark = Mark("system", MarkKind.CHANGING, date(2026, 11, 9), None, "Fewer meetings")
    told = replace(PULLED, latch=Latch(frozen=1, answer=mark))
    assert sentence(told).endswith("about one steady year in fifteen.")


def test_days_without_a_change_are_told_without_a_question():
    assert sentence(replace(QUIET, state=State.NO_CHANGE)) == (
        "You wrote on 6 of the last 20 workdays; before, on 4 of 5."
    )
    assert sentence(replace(QUIET, state=State.TOO_LITTLE, recent=Period(3, 5, 1))).startswith(
        "5 workdays in"
    )


@pytest.mark.parametrize("arm", Arm)
@pytest.mark.parametrize("state", State)
def test_no_state_of_any_arm_is_without_words(arm, state):
    told = replace(TOLD, arm=arm, state=state)
    possible = arm is Arm.DAYS or state is not State.GONE_QUIET
    if possible and not (arm is Arm.DAYS and state in (State.PULLED, State.RECLAIMING)):
        assert sentence(told).endswith((".", "?"))
        assert "{" not in sentence(told)
        assert "{" not in headline(told)
        assert headline(told) or arm is Arm.DAYS


def test_before_anything_is_known_it_says_so():
    assert sentence(nothing_yet(Arm.SYSTEM, WEEK)) == "Learning your pattern: 0 of 8 journaled weeks."


@pytest.mark.parametrize(
    ("written", "workdays", "words"),
    [
        (0, 40, "fewer than 1 of 5"),
        (3, 40, "fewer than 1 of 5"),
        (4, 40, "1 of 5"),
        (128, 160, "4 of 5"),
        (40, 40, "5 of 5"),
    ],
)
def test_habit_is_said_in_fifths(written, workdays, words):
    assert habit(written, workdays) == words


def test_plan_is_judged_only_where_it_is_clear():
    check = PlanCheck(0.4, 0.7, 0.86, 4.1, PlanState.ABOVE)
    assert plan_sentence(check) == "System 1 lies clearly above your plan of 40 %: between 70 % and 86 %."
    unclear = replace(check, state=PlanState.NOT_CLEAR)
    assert plan_sentence(unclear) == "System 1 lies between 70 % and 86 %; you intended 40 %."
    assert "clearly below" in plan_sentence(replace(check, state=PlanState.BELOW))


def test_bounds_are_said_as_what_may_be():
    assert bounds_sentence((0.3, 0.7)) == (
        "Mainly System 1 on between 30 % and 70 % of workdays, by the days you did not write on."
    )


def test_answers_are_said_back():
    on, until = date(2026, 11, 2), date(2026, 12, 24)
    season = answer_sentence(Mark("system", MarkKind.SEASON, on, until))
    assert season == "You called this a season that ends on 24 December 2026."
    assert "2 November 2026" in answer_sentence(Mark("system", MarkKind.ROLE, on))
    assert "“A deputy {plan}”" in answer_sentence(
        Mark("system", MarkKind.CHANGING, on, None, "A deputy {plan}")
    )
    assert "2 November" in answer_sentence(Mark("system", MarkKind.SEASON, on))  # a season without a day
