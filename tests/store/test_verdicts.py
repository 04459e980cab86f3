"""Verdicts as issued and the writer's answers: written once, read back to the last bit."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.drift import Arm, Latch, Period, State, Verdict
from journal.errors import BadValue
from journal.model import Mark, MarkKind, Week
from journal.store.journal_store import JournalStore
from journal.store.verdicts import Issued

NOW = datetime(2026, 11, 23, 8, 0, 0, 7, tzinfo=UTC)
WEEK = Week.parse("2026-W46")
MARK = Mark("system", MarkKind.SEASON, date(2026, 10, 5), date(2026, 12, 24), 'budget “round” — "quoted"\n🙂')
TOLD = Verdict(
    Arm.SYSTEM,
    WEEK,
    State.PULLED,
    3.7200000000000006,
    0.1 + 0.2,
    1.0000000000000002,
    Period(33, 41, 12),
    Period(80, 160, 31),
    0.8412345678901234,
    8,
    WEEK.number - 12,
    WEEK.number - 20,
    Latch(WEEK.number - 60, WEEK.number - 20, True, 1, None),
)

figures = st.one_of(st.none(), st.floats(-40, 40))
periods = st.builds(Period, *[st.integers(0, 10_000)] * 3)
marks = st.builds(
    Mark,
    st.sampled_from([arm.value for arm in Arm]),
    st.sampled_from(MarkKind),
    st.dates(date(1900, 1, 1), date(2199, 12, 31)),
    st.one_of(st.none(), st.dates()),
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20),
)
latches = st.builds(
    Latch,
    st.integers(0, 200_000),
    st.one_of(st.none(), st.integers(0, 200_000)),
    st.booleans(),
    st.integers(0, 1),
    st.one_of(st.none(), marks),
)
told = st.builds(
    Verdict,
    st.sampled_from(Arm),
    st.builds(Week, st.integers(1, 200_000)),
    st.sampled_from(State),
    figures,
    figures,
    figures,
    periods,
    periods,
    figures,
    st.integers(0, 8),
    st.integers(0, 200_000),
    st.integers(0, 200_000),
    latches,
)


@pytest.fixture(scope="module")
def shared(tmp_path_factory):
    with JournalStore.create(tmp_path_factory.mktemp("verdicts") / "Mine.vault") as store:
        yield store


@settings(max_examples=50)
@given(verdict=told, afterwards=st.booleans())
def test_verdict_comes_back_to_the_last_bit(shared, verdict, afterwards):
    shared._connection.execute("DELETE FROM verdict")
    shared.issue([(verdict, afterwards)], now=NOW)
    [issued] = shared.issued(verdict.arm)
    assert issued == Issued(verdict, NOW, afterwards) == shared.last_issued(verdict.arm)
    assert isinstance(issued.verdict.state, State)
    assert isinstance(issued.verdict.arm, Arm)


@settings(max_examples=30)
@given(mark=marks)
def test_answer_comes_back_as_it_was_given(shared, mark):
    shared._connection.execute("DELETE FROM mark")
    shared.add_mark(mark, now=NOW)
    assert shared.marks() == [mark]


def test_verdict_survives_reopening_with_its_answer(store):
    answered = replace(TOLD, latch=replace(TOLD.latch, signalling=False, answer=MARK))
    store.issue([(TOLD, True), (replace(answered, week=WEEK + 1), False)], now=NOW)
    store.close()
    with JournalStore.open(store.vault.folder) as reader:
        assert [issued.verdict for issued in reader.issued(Arm.SYSTEM)] == [
            TOLD,
            replace(answered, week=WEEK + 1),
        ]
        assert reader.issued(Arm.URGENCY) == []
        assert reader.last_issued(Arm.URGENCY) is None


def test_issued_verdict_is_never_written_again(store):
    store.issue([(TOLD, False)], now=NOW)
    other = replace(TOLD, state=State.NO_CHANGE, z=0.0)
    store.issue([(other, True), (replace(other, week=WEEK + 1), True)], now=NOW + timedelta(days=1))
    rows = store.issued(Arm.SYSTEM)
    assert rows[0] == Issued(TOLD, NOW, False)
    assert rows[1].verdict.state is State.NO_CHANGE


def test_verdicts_come_in_the_order_of_their_weeks(store):
    weeks = [WEEK + i for i in (3, 0, 2, 1)]
    store.issue([(replace(TOLD, week=week), False) for week in weeks], now=NOW)
    store.issue([(replace(TOLD, arm=Arm.DAYS), False)], now=NOW)
    assert [row.verdict.week for row in store.issued(Arm.SYSTEM)] == sorted(weeks)
    assert store.first_issued_week(Arm.SYSTEM) == WEEK.number
    assert store.first_issued_week(Arm.URGENCY) is None
    assert store.last_issued(Arm.SYSTEM).verdict.week == WEEK + 3


def test_nothing_to_issue_writes_nothing(store):
    before = store._connection.total_changes
    store.issue([], now=NOW)
    assert store._connection.total_changes == before


def test_answers_come_in_the_order_of_their_days(store):
    days = [date(2026, 3, 1), date(2026, 1, 1), date(2026, 2, 1), date(2026, 1, 1)]
    for i, day in enumerate(days):
        store.add_mark(Mark("urgency", MarkKind.CHANGING, day, None, str(i)), now=NOW)
    assert [mark.words for mark in store.marks()] == ["1", "3", "2", "0"]


def test_answer_with_broken_words_is_refused(store):
    with pytest.raises(BadValue):
        store.add_mark(MARK._replace(words="\ud800"), now=NOW)
    assert store.marks() == []
