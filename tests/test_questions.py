"""Which question comes next."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from journal.questions import all_questions, is_heavy, next_question, question
from journal.weeks import WeekCount

TODAY = date(2026, 11, 20)
HEAVY = WeekCount(1, 6, 5, 1, 0, 0, 0, 0, 0, 31)
LIGHT = WeekCount(1, 6, 2, 2, 2, 0, 0, 0, 0, 31)
ANSWERED = {number: TODAY - timedelta(days=10 * number) for number in range(1, 9)}  # 8 is neglected longest


def test_the_eight_stand_in_their_order():
    assert [asked.number for asked in all_questions()] == list(range(1, 9))
    assert question(7).text == "What is the system doing to me and what am I doing to the system?"


def test_the_neglected_one_comes_first():
    assert next_question(TODAY, ANSWERED, [], LIGHT) == 8
    del_three = {number: day for number, day in ANSWERED.items() if number != 3}
    assert next_question(TODAY, del_three, [], LIGHT) == 3


def test_after_a_week_heavy_in_system_1_it_is_2_or_7():
    assert next_question(TODAY, ANSWERED, [], HEAVY) == 7
    assert next_question(TODAY, {**ANSWERED, 7: TODAY}, [], HEAVY) == 2


def test_one_that_was_put_off_rests_for_a_week():
    put_off = [(8, TODAY - timedelta(days=6), "not_now")]
    assert next_question(TODAY, ANSWERED, put_off, LIGHT) == 7
    longer_ago = [(1, TODAY - timedelta(days=7), "shown"), (8, TODAY - timedelta(days=7), "not_now")]
    assert next_question(TODAY, ANSWERED, longer_ago, LIGHT) == 8


def test_the_same_day_asks_the_same_again():
    assert next_question(TODAY, ANSWERED, [(4, TODAY, "shown")], LIGHT) == 4


@given(
    st.lists(
        st.tuples(
            st.integers(1, 8),
            st.integers(0, 20).map(lambda back: TODAY - timedelta(days=back)),
            st.sampled_from(["shown", "reflected", "not_now"]),
        ),
        max_size=12,
    ),
    st.sampled_from([None, HEAVY, LIGHT]),
)
def test_never_twice_in_a_row(prompts, week):
    asked = next_question(TODAY, ANSWERED, prompts, week)
    repeats_today = bool(prompts) and prompts[0][1:] == (TODAY, "shown")
    assert 1 <= asked <= 8
    assert repeats_today or not prompts or asked != prompts[0][0]


def test_a_thin_week_is_not_heavy():
    assert not is_heavy(None)
    assert not is_heavy(WeekCount(1, 3, 3, 0, 0, 0, 0, 0, 0, 1))
