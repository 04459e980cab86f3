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


# The laws, over every history that a journal can hold


def newest_first(told):
    return [
        (number, TODAY - timedelta(days=back), outcome)
        for number, back, outcome in sorted(told, key=lambda prompt: prompt[1])
    ]


prompts_of = st.lists(
    st.tuples(st.integers(1, 8), st.integers(0, 20), st.sampled_from(["shown", "reflected", "not_now"])),
    max_size=24,
).map(newest_first)
asked_anew = prompts_of.filter(lambda prompts: not prompts or prompts[0][1:] != (TODAY, "shown"))
reflections = st.dictionaries(
    st.integers(1, 8), st.integers(0, 400).map(lambda back: TODAY - timedelta(days=back))
)
weeks = st.sampled_from([None, HEAVY, LIGHT])


def resting(prompts):
    """Return what was put off less than a week ago."""
    week_ago = TODAY - timedelta(days=7)
    return {number for number, day, outcome in prompts if outcome == "not_now" and day > week_ago}


def free(prompts):
    """Return what may be asked without a second thought."""
    return set(range(1, 9)) - resting(prompts) - {number for number, *_ in prompts[:1]}


@given(reflections, asked_anew, weeks)
def test_not_now_is_respected_for_a_week(last, prompts, week):
    put_off = resting(prompts)
    assert next_question(TODAY, last, prompts, week) not in put_off or len(put_off) == 8


@given(reflections, asked_anew, weeks)
def test_never_twice_in_a_row(last, prompts, week):
    """Unless the writer put off all the others."""
    asked = next_question(TODAY, last, prompts, week)
    others_rest = set(range(1, 9)) - resting(prompts) <= {asked}
    assert not prompts or asked != prompts[0][0] or others_rest


@given(reflections, asked_anew, weeks)
def test_the_most_neglected_of_those_that_fit_comes_first(last, prompts, week):
    asked = next_question(TODAY, last, prompts, week)
    may = free(prompts)
    fitting = may & {2, 7} if is_heavy(week) else may
    pool = fitting or may
    if pool:
        assert asked in pool
        assert all(last.get(asked, date.min) <= last.get(other, date.min) for other in pool)
    assert 1 <= asked <= 8


@given(reflections, prompts_of, weeks)
def test_the_day_keeps_its_question(last, prompts, week):
    """What was asked is asked again the same day, whatever happens to the reflections meanwhile."""
    asked = next_question(TODAY, last, prompts, week)
    shown = [(asked, TODAY, "shown"), *prompts]
    assert next_question(TODAY, {}, shown, week) == asked


@given(reflections, weeks)
def test_another_shows_all_eight_before_one_comes_again(last, week):
    prompts, asked = [], []
    for _ in range(8):
        asked.append(next_question(TODAY, last, prompts, week))
        prompts = [(asked[-1], TODAY, "not_now"), (asked[-1], TODAY, "shown"), *prompts]
    assert sorted(asked) == list(range(1, 9))


@given(reflections, weeks)
def test_a_question_that_was_only_looked_at_gives_way_tomorrow(last, week):
    today = next_question(TODAY, last, [], week)
    assert next_question(TODAY + timedelta(days=1), last, [(today, TODAY, "shown")], week) != today


def test_a_thin_week_is_not_heavy():
    assert not is_heavy(None)
    assert not is_heavy(WeekCount(1, 3, 3, 0, 0, 0, 0, 0, 0, 1))


HISTORY = st.lists(
    st.tuples(st.integers(1, 8), st.integers(0, 12), st.sampled_from(["shown", "reflected", "not_now"])),
    max_size=40,
).map(
    lambda rows: [
        (number, TODAY - timedelta(days=back), outcome)
        for number, back, outcome in sorted(rows, key=lambda row: row[1])
    ]
)
REFLECTIONS = st.dictionaries(st.integers(1, 8), st.integers(0, 90).map(lambda back: TODAY - timedelta(back)))


def put_off_within_a_week(prompts):
    return {number for number, day, outcome in prompts if outcome == "not_now" and TODAY - day < timedelta(7)}


@given(HISTORY, REFLECTIONS, st.sampled_from([None, HEAVY, LIGHT]))
def test_the_laws_of_asking(prompts, reflections, week):
    """Never twice in a row; not now holds for a week; what fits comes first, then what is neglected."""
    asked = next_question(TODAY, reflections, prompts, week)
    if prompts and prompts[0][1:] == (TODAY, "shown"):
        assert asked == prompts[0][0]
        return
    others = set(range(1, 9)) - {number for number, _, _ in prompts[:1]}
    free = others - put_off_within_a_week(prompts)
    assert asked in (free or others)
    fitting = free & {2, 7}
    if week is HEAVY and fitting:
        assert asked in fitting
    elif free:
        assert reflections.get(asked, date.min) == min(reflections.get(one, date.min) for one in free)


def test_where_nothing_is_ever_reflected_on_all_eight_take_turns():
    prompts, asked = [], []
    for back in range(16, 0, -1):
        day = TODAY - timedelta(days=back)
        number = next_question(day, {}, prompts, LIGHT)
        prompts.insert(0, (number, day, "shown"))
        asked.append(number)
    assert asked == [1, 2, 3, 4, 5, 6, 7, 8] * 2


def test_when_all_were_put_off_the_one_longest_ago_comes_back():
    prompts = [(number, TODAY - timedelta(days=number % 7), "not_now") for number in range(1, 9)]
    assert next_question(TODAY, {}, sorted(prompts, key=lambda row: row[1], reverse=True), LIGHT) == 6
