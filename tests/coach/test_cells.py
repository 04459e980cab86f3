"""What is told of small counts, and that nobody can work out what is not."""

from __future__ import annotations

from collections import defaultdict
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.coach.cells import (
    LEAST,
    UNDER,
    WITHHELD,
    told,
    told_groups,
    told_of,
    told_parts,
    told_priorities,
    told_systems,
)

counts = st.lists(st.integers(0, 60), min_size=1, max_size=6)


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ((22, 36, 14, 9), ("22", "36", "14", "9")),
        ((38, 2), ("over 35", "under 5")),  # two of 40, but as well none or four
        ((2, 38), ("under 5", "over 35")),
        ((2, 3, 1, 30), ("under 5", "under 5", "under 5", "30")),
        ((4, 4, 30), ("under 5", "under 5", "over 29")),  # 8 of two that are under five
        ((0, 0, 30), ("under 5", "under 5", "over 21")),
        ((0, 5), ("–", "–")),
        ((4, 4), ("–", "–")),
        ((1, 2, 1), ("under 5",) * 3),  # nobody knows the whole either
        ((0, 0, 0), ("under 5",) * 3),
    ],
)
def test_parts_of_a_known_whole(parts, said):
    assert told_parts(parts, exact=False) == said
    assert told_parts(parts, exact=True) == tuple(map(str, parts))


@given(counts)
def test_what_is_told_is_true(parts):
    for count, said in zip(parts, told_parts(parts, exact=False), strict=True):
        assert count in set(meant(said, 60)), said


@given(counts)
def test_no_count_under_five_is_ever_told(parts):
    for said in told_parts(parts, exact=False):
        assert not said.isdecimal() or int(said) >= LEAST


@given(counts)
def test_no_withheld_part_follows_from_the_others_and_the_whole(parts):
    """From what each text allows, the others and the sum: every withheld part may be several numbers."""
    whole, said = sum(parts), told_parts(parts, exact=False)
    if whole < LEAST:
        return
    for index, text in enumerate(said):
        if not text.isdecimal():
            possible = [value for value in meant(text, whole) if fits(said, index, whole - value)]
            assert len(possible) > 1, (said, whole)


def fits(said, but, rest):
    """True when the parts but one can make up ``rest``."""
    ranges = [meant(text, rest) for index, text in enumerate(said) if index != but]
    if any(not one for one in ranges):
        return False
    return sum(min(one) for one in ranges) <= rest <= sum(max(one) for one in ranges)


def meant(text, most):
    """Return the numbers that a text allows."""
    if text.isdecimal():
        return range(int(text), int(text) + 1)
    if text == UNDER:
        return range(LEAST)
    return range(0 if text == WITHHELD else int(text.removeprefix("over ")) + 1, most + 1)


@pytest.mark.parametrize(("parts", "most"), [(2, 45), (3, 16), (4, 10)])
def test_not_even_who_knows_the_rules_can_tell(parts, most):
    """Every table there is: those that are told alike, of the same whole, differ in all that is withheld."""
    alike = defaultdict(list)
    for cells in product(range(most), repeat=parts):
        if LEAST <= sum(cells) < most:  # of a larger whole not all tables are among these
            alike[sum(cells), told_parts(cells, exact=False)].append(cells)
    for (_, said), tables in alike.items():
        for index, text in enumerate(said):
            if not text.isdecimal():
                assert len({cells[index] for cells in tables}) > 1, (said, tables)


@given(st.tuples(*[st.integers(0, 40)] * 4))
def test_a_priority_does_not_follow_from_how_much_is_urgent(cells):
    """The urgent and all that answer are known from the arm: each column is a whole of its own."""
    both, important, urgent, neither = cells
    said = told_priorities(cells, exact=False)
    if both + urgent >= LEAST <= important + neither:
        assert (said[0], said[2]) == told_parts((both, urgent), exact=False)
        assert (said[1], said[3]) == told_parts((important, neither), exact=False)
    for text in said:
        assert not text.isdecimal() or int(text) >= LEAST


def test_two_of_neither_do_not_follow_from_seventy_four_that_answer():
    assert told_priorities((22, 36, 14, 2), exact=False) == ("22", "over 33", "14", "under 5")
    assert told_priorities((22, 36, 14, 2), exact=True) == ("22", "36", "14", "2")


def test_a_system_does_not_follow_from_what_is_system_1():
    assert told_systems((6, 3, 60), exact=False) == ("6", "under 5", "over 58")
    assert told_systems((38, 15, 21), exact=False) == ("38", "15", "21")
    assert told_systems((60, 1, 2), exact=False) == ("60", "under 5", "under 5")
    assert told_groups((3,), (60,), exact=False) == ("under 5", "over 58")


@pytest.mark.parametrize(
    ("part", "whole", "said"), [(4, 60, "under 5"), (57, 60, "over 55"), (30, 60, "30"), (0, 0, "under 5")]
)
def test_a_part_and_the_rest(part, whole, said):
    assert told_of(part, whole, exact=False) == said
    assert told_of(part, whole, exact=True) == str(part)


@pytest.mark.parametrize("count", [0, 1, 4])
def test_a_single_count(count):
    assert told(count, exact=False) == "under 5"
    assert told(count, exact=True) == str(count)
    assert told(LEAST, exact=False) == "5"
