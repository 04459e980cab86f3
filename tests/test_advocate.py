"""The devil's advocate: what was said beside the record, and what speaks against the reading that won."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.advocate import (
    EVIDENCE,
    Side,
    choose,
    compare,
    is_pulled,
    other_side,
    pulled_reading,
    reading,
    says,
    speaks_for,
)
from journal.beta import beta_interval
from journal.drift import Arm, State, nothing_yet
from journal.model import Entry, Priority, RoleSystem, Week

DAY = date(2026, 9, 7)
ONE, TWO, THREE = RoleSystem


def entry(number, system=None, urgent=None, important=False, *, day=None):
    on = DAY + timedelta(days=number if day is None else day)
    return Entry(
        id=f"e{number}",
        body=f"Line {number}",
        written_on=on,
        written_at=datetime(on.year, on.month, on.day, 12, tzinfo=UTC),
        zone="UTC",
        role_system=system,
        priority=None if urgent is None else Priority(urgent, important),
    )


tags = st.tuples(st.sampled_from([None, *RoleSystem]), st.sampled_from([None, True, False]), st.booleans())
entries = st.lists(tags, max_size=30).map(lambda made: [entry(i, *tag) for i, tag in enumerate(made)])


def verdict(state):
    from dataclasses import replace

    return replace(nothing_yet(Arm.SYSTEM, Week(100)), state=state)


# --- the record -----------------------------------------------------------------------------------


def test_an_entry_is_pulled_in_either_sense():
    assert is_pulled(entry(1, ONE))
    assert is_pulled(entry(1, ONE, False, True))
    assert is_pulled(entry(1, TWO, True, True))
    assert is_pulled(entry(1, None, True))
    assert not is_pulled(entry(1, THREE, False, True))
    assert not is_pulled(entry(1))
    assert [says(entry(1)), says(entry(1, TWO)), says(entry(1, None, False))] == [False, True, True]


def test_the_position_leaves_out_what_says_nothing():
    made = [entry(1, ONE), entry(2, TWO, True), entry(3, THREE, False, True), entry(4)]
    told = pulled_reading(made, 1.2)
    assert (told.hits, told.entries, told.share) == (2, 3, 2 / 3)
    assert (told.low, told.high) == beta_interval(2 / 1.2, 1 / 1.2, 0.9)
    assert pulled_reading([entry(4)]) is None
    assert pulled_reading([]) is None


def test_twelve_of_twelve_do_not_rule_out_all():
    assert reading(12, 12).high == 1.0
    assert reading(0, 12).low == 0.0
    assert reading(12, 12).cannot_tell(1.0)
    assert not reading(12, 12).cannot_tell(0.5)


@given(st.integers(0, 40), st.integers(1, 40), st.floats(1, 4))
def test_a_reading_holds_its_own_share_and_mirrors(hits, others, phi):
    told, mirrored = reading(hits, hits + others, phi), reading(others, hits + others, phi)
    assert 0 <= told.low <= told.share <= told.high <= 1
    assert told.low == pytest.approx(1 - mirrored.high, abs=1e-9)
    assert told.high == pytest.approx(1 - mirrored.low, abs=1e-9)


@given(st.integers(1, 30), st.floats(1, 3))
def test_fewer_entries_say_less(hits, phi):
    few, many = reading(hits, 2 * hits, phi), reading(10 * hits, 20 * hits, phi)
    assert few.low < many.low < many.high < few.high


def test_the_difference_is_the_estimate_less_the_record():
    told = compare((40, 35, 25), (31, 10, 9), 1.0)
    assert [difference.points for difference in told] == [40 - 62, 35 - 20, 25 - 18]
    assert [difference.is_clear for difference in told] == [True, True, False]
    assert [difference.system for difference in told] == [ONE, TWO, THREE]


def test_inside_the_interval_nothing_can_be_told():
    assert [difference.is_clear for difference in compare((50, 30, 20), (5, 3, 2))] == [False] * 3


def test_without_an_estimate_the_record_stands_alone():
    told = compare(None, (5, 3, 2))
    assert [difference.points for difference in told] == [None] * 3
    assert not any(difference.is_clear for difference in told)


def test_without_entries_there_is_nothing_to_compare():
    assert compare((50, 30, 20), (0, 0, 0)) == []


# --- the other side -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("states", "said", "side"),
    [
        ((State.PULLED, State.NO_CHANGE), "no", Side.NOT_PULLED),
        ((State.NO_CHANGE, State.PULLED), None, Side.NOT_PULLED),
        ((State.NO_CHANGE, State.GATHERING), "yes", Side.NOT_PULLED),
        ((State.NO_CHANGE, State.RECLAIMING), "no", Side.PULLED),
        ((State.TOO_LITTLE,), "unsure", Side.PULLED),
        ((), None, Side.PULLED),
    ],
)
def test_the_record_or_the_writer_says_pulled(states, said, side):
    assert other_side(map(verdict, states), said) is side


@pytest.mark.parametrize(
    ("tags", "side"),
    [
        ((TWO, False, True), Side.NOT_PULLED),
        ((THREE, False, True), Side.NOT_PULLED),
        ((ONE, True, False), Side.PULLED),
        ((TWO, True, True), None),
        ((TWO, False, False), None),
        ((ONE, False, True), None),
        ((ONE, True, True), None),
        ((ONE, False, False), None),
        ((TWO, None), None),
        ((ONE, None), None),
        ((None, True, False), None),
        ((None, False, True), None),
    ],
)
def test_what_an_entry_is_evidence_for(tags, side):
    assert [wanted for wanted in Side if speaks_for(wanted, entry(1, *tags))] == ([side] if side else [])


def test_the_oldest_never_shown_come_first():
    made = [entry(number, TWO, False, True) for number in range(6)]
    assert [e.id for e in choose(made, Side.NOT_PULLED, {})] == ["e0", "e1", "e2"]
    shown = {"e0": 1, "e1": 2, "e2": 3}
    assert [e.id for e in choose(made, Side.NOT_PULLED, shown)] == ["e3", "e4", "e5"]


def test_where_too_few_are_unread_those_shown_longest_ago_fill_up():
    made = [entry(number, TWO, False, True) for number in range(4)]
    shown = {"e0": 9, "e1": 3, "e2": 5}
    assert [e.id for e in choose(made, Side.NOT_PULLED, shown)] == ["e1", "e2", "e3"]


def test_fewer_than_three_are_all_there_is():
    made = [entry(1, ONE, True), entry(2, TWO, False, True), entry(3)]
    assert [e.id for e in choose(made, Side.PULLED, {})] == ["e1"]
    assert choose(made[2:], Side.NOT_PULLED, {}) == []


@given(entries, st.sampled_from(Side), st.sets(st.integers(0, 29)))
def test_only_what_speaks_for_a_side_is_shown_and_nothing_read_before_something_unread(made, side, read):
    shown = {f"e{number}": number for number in read}
    chosen = choose(made, side, shown)
    speaking = [e for e in made if speaks_for(side, e)]
    assert len(chosen) == min(EVIDENCE, len(speaking))
    assert all(e in speaking for e in chosen)
    assert chosen == sorted(chosen, key=lambda e: e.written_on)
    left_unread = [e for e in speaking if e not in chosen and e.id not in shown]
    if left_unread:
        assert not any(e.id in shown for e in chosen)
        assert all(e.written_on <= min(left.written_on for left in left_unread) for e in chosen)
