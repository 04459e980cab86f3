"""The split: whatever is moved, three whole shares sum to 100."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.splits import EVEN, apportion, moved

positions = st.integers(0, 2)
values = st.integers(0, 100)


@st.composite
def splits(draw):
    first = draw(values)
    second = draw(st.integers(0, 100 - first))
    return first, second, 100 - first - second


@given(splits(), positions, values)
def test_a_move_sums_to_100_and_puts_the_moved_one_where_it_was_asked(split, which, value):
    after = moved(split, which, value)
    assert sum(after) == 100
    assert min(after) >= 0
    assert after[which] == value


@given(splits(), positions, values)
def test_the_others_keep_their_order(split, which, value):
    after = moved(split, which, value)
    one, other = (position for position in range(3) if position != which)
    if split[one] > split[other]:
        assert after[one] >= after[other]
    if split[one] < split[other]:
        assert after[one] <= after[other]


@given(splits(), positions, values)
def test_the_others_keep_their_proportion_within_one_percent(split, which, value):
    after = moved(split, which, value)
    others = [position for position in range(3) if position != which]
    whole = sum(split[position] for position in others)
    for position in others:
        exact = (100 - value) * split[position] / whole if whole else (100 - value) / 2
        assert abs(after[position] - exact) < 1


@given(splits(), positions)
def test_asking_for_what_is_there_changes_nothing(split, which):
    assert moved(split, which, split[which]) == split


@given(st.integers(0, 1000), st.lists(st.integers(0, 100), min_size=1, max_size=5))
def test_parts_sum_to_the_whole(total, weights):
    parts = apportion(total, weights)
    assert sum(parts) == total
    assert min(parts) >= 0


@pytest.mark.parametrize(
    ("split", "which", "value", "after"),
    [
        ((40, 35, 25), 0, 50, (50, 29, 21)),
        ((40, 35, 25), 2, 0, (53, 47, 0)),
        ((100, 0, 0), 0, 90, (90, 5, 5)),
        ((100, 0, 0), 0, 99, (99, 1, 0)),
        ((0, 0, 100), 2, 0, (50, 50, 0)),
        ((30, 70, 0), 0, 60, (60, 40, 0)),
        ((30, 35, 35), 0, 29, (29, 36, 35)),
        (EVEN, 0, 100, (100, 0, 0)),
    ],
)
def test_worked_examples(split, which, value, after):
    assert moved(split, which, value) == after


@pytest.mark.parametrize(("split", "value"), [((40, 35, 24), 40), ((40, 35, 25), 101), ((120, -20, 0), 5)])
def test_what_is_no_split_is_refused(split, value):
    with pytest.raises(ValueError, match="sum to 100"):
        moved(split, 0, value)
