"""The blind re-tag: kappa, and whether the words have moved one way."""

from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.model import RoleSystem, Week
from journal.retag import AT_ONCE, LAST_PAIRS, Agreement, agreement, cohens_kappa, draw, sign_test

ONE, TWO, THREE = RoleSystem
tags = st.sampled_from(RoleSystem)


def test_six_of_six_one_way_is_the_designs_p():
    assert sign_test(6, 0) == pytest.approx(0.031, abs=0.0005)
    assert sign_test(0, 6) == sign_test(6, 0)


@given(one=st.integers(0, 40), other=st.integers(0, 40))
def test_sign_test_is_the_binomial_summed_over_what_is_no_likelier(one, other):
    """The textbook's two-sided p: of all outcomes, those no likelier than this one."""
    moves = one + other
    if moves == 0:
        with pytest.raises(ValueError, match="move"):
            sign_test(one, other)
        return
    exact = sum(comb(moves, k) for k in range(moves + 1) if comb(moves, k) <= comb(moves, one)) / 2**moves
    assert sign_test(one, other) == pytest.approx(exact)


def test_negative_moves_are_a_mistake():
    with pytest.raises(ValueError, match="move"):
        sign_test(-1, 3)


@given(st.lists(st.tuples(tags, tags), min_size=1, max_size=24))
def test_kappa_is_symmetric_and_bounded(pairs):
    forwards, backwards = agreement(pairs), agreement([(new, old) for old, new in pairs])
    assert forwards.kappa == pytest.approx(backwards.kappa)
    assert (forwards.from_deliver, forwards.to_deliver) == (backwards.to_deliver, backwards.from_deliver)
    assert forwards.one_way_p == backwards.one_way_p
    if forwards.kappa is not None:
        assert -1.0 <= forwards.kappa <= 1.0
        assert (forwards.kappa == pytest.approx(1.0)) == (forwards.agreed == forwards.pairs)


def test_one_tag_throughout_has_no_kappa():
    assert agreement([(TWO, TWO)] * 10) == Agreement(10, 10, None, 0, 0, None)


def test_moves_between_two_and_three_are_no_moves():
    told = agreement([(TWO, THREE)] * 3 + [(THREE, TWO)] * 2 + [(ONE, THREE), (TWO, ONE), (THREE, ONE)])
    assert (told.from_deliver, told.to_deliver) == (1, 2)
    assert told.one_way_p == 1.0


def test_only_the_last_24_count():
    told = agreement([(ONE, TWO)] * 50 + [(ONE, ONE)] * 12 + [(TWO, TWO)] * 12)
    assert (LAST_PAIRS, told.pairs, told.agreed, told.from_deliver, told.one_way_p) == (24, 24, 24, 0, None)


def test_nothing_re_tagged_yet():
    assert agreement([]) == Agreement(0, 0, None, 0, 0, None)


@pytest.mark.parametrize("table", [[], [[0, 0], [0, 0]], [[1, 2]], [[1, 2], [3]]])
def test_kappa_of_no_table_is_a_mistake(table):
    with pytest.raises(ValueError, match="square"):
        cohens_kappa(table)


# --- which entries are read again -----------------------------------------------------------------

WEEK = Week.parse("2026-W47")
ids = st.lists(st.text(min_size=1, max_size=8), unique=True, max_size=40)


@given(ids, st.randoms())
def test_the_same_week_draws_the_same_six_in_whatever_order_they_come(entry_ids, random):
    shuffled = list(entry_ids)
    random.shuffle(shuffled)
    drawn = draw(entry_ids, {}, WEEK)
    assert drawn == draw(shuffled, {}, WEEK)
    assert len(drawn) == len(set(drawn)) == min(AT_ONCE, len(entry_ids))


def test_none_comes_twice_until_all_have_come():
    entry_ids = [f"e{number}" for number in range(15)]
    counts: dict[str, int] = {}
    seen = []
    for week in range(3):
        for entry_id in draw(entry_ids, counts, WEEK + 4 * week):
            counts[entry_id] = counts.get(entry_id, 0) + 1
            seen.append(entry_id)
    assert set(seen[:15]) == set(entry_ids)
    assert max(counts.values()) == 2


def test_another_week_draws_others():
    entry_ids = [f"e{number}" for number in range(60)]
    assert draw(entry_ids, {}, WEEK) != draw(entry_ids, {}, WEEK + 4)
    assert draw(entry_ids, {}, WEEK) != entry_ids[:AT_ONCE]
