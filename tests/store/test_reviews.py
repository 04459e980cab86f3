"""Reviews in the file: what was said before looking stays, and what was shown is remembered."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from journal.errors import BadValue
from journal.model import Review, RoleSystem, Week, WeekKind
from journal.store.journal_store import JournalStore

DAY = date(2026, 11, 20)
WEEK = Week.of(DAY)
NOW = datetime(2026, 11, 20, 16, 30, tzinfo=UTC)
LATER = NOW + timedelta(hours=2)
SAID = Review(WEEK, 26, (40, 35, 25), pulled_estimate="no")
SETTLED = SAID._replace(estimated_at=NOW, step=2)


def reopened(store):
    store.close()
    return JournalStore.open(store.vault.folder)


def test_all_of_a_review_comes_back(store):
    review = SETTLED._replace(other_side="a season", intention="the hour", outcome="partly", step=4)
    store.save_review(review, now=NOW)
    with reopened(store) as reader:
        assert reader.find_review(WEEK) == review


def test_before_looking_all_may_be_said_anew(store):
    store.save_review(SAID, now=NOW)
    anew = Review(WEEK, 80, None, pulled_estimate="yes")
    store.save_review(anew, now=LATER)
    assert store.find_review(WEEK) == anew


@pytest.mark.parametrize(
    "unsaid",
    [
        {"felt": 90},
        {"felt": None},
        {"estimate": (10, 10, 80)},
        {"estimate": None},
        {"pulled_estimate": "yes"},
        {"pulled_estimate": None},
        {"estimated_at": LATER},
        {"estimated_at": None},
    ],
    ids=lambda unsaid: "-".join(map(str, next(iter(unsaid.items())))),
)
def test_once_looked_nothing_of_it_is_said_anew(store, unsaid):
    """Whatever a page hands over, and after opening the file again too; the rest is saved all the same."""
    store.save_review(SETTLED, now=NOW)
    with reopened(store) as later:
        later.save_review(SETTLED._replace(**unsaid, other_side="a line", step=3), now=LATER)
        assert later.find_review(WEEK) == SETTLED._replace(other_side="a line", step=3)


def test_what_was_left_unsaid_stays_unsaid_once_looked(store):
    nothing = Review(WEEK, estimated_at=NOW, step=2)
    store.save_review(nothing, now=NOW)
    store.save_review(SETTLED, now=LATER)
    assert store.find_review(WEEK) == nothing


def test_an_estimate_finished_by_an_older_version_stays_too(store):
    """It kept no instant of looking."""
    store.save_review(SAID, now=NOW, ended=True)
    store.save_review(SAID._replace(felt=90, estimate=(0, 0, 100), intention="x"), now=LATER)
    assert store.find_review(WEEK) == SAID._replace(intention="x")


def test_a_week_of_leave_ended_at_once_may_still_be_reviewed(store):
    store.save_review(Review(WEEK), now=NOW, ended=True)
    store.save_review(SETTLED, now=LATER)
    assert store.find_review(WEEK) == SETTLED


def test_one_weeks_estimate_settles_no_other(store):
    store.save_review(SETTLED, now=NOW)
    other = Review(WEEK + 1, 70, (60, 20, 20))
    store.save_review(other, now=NOW)
    assert store.find_review(WEEK + 1) == other


def test_words_that_cannot_be_kept_change_nothing(store):
    store.save_review(SETTLED, now=NOW)
    with pytest.raises(BadValue):
        store.save_review(SETTLED._replace(intention="a\0b", other_side="x"), now=LATER)
    assert store.find_review(WEEK) == SETTLED


def test_the_intention_of_the_newest_earlier_review_is_found(store):
    assert store.find_intention_before(WEEK) is None
    for back, words in ((1, ""), (2, "the hour"), (5, "older"), (0, "this week's own")):
        store.save_review(Review(WEEK + -back, intention=words), now=NOW)
    assert store.find_intention_before(WEEK).week == WEEK + -2
    assert store.find_intention_before(WEEK).intention == "the hour"


def test_an_outcome_is_said_and_taken_back(store):
    review = SETTLED._replace(intention="the hour")
    store.save_review(review, now=NOW, ended=True)
    store.note_outcome(WEEK, "partly")
    assert store.find_review(WEEK) == review._replace(outcome="partly")
    store.note_outcome(WEEK, None)
    assert store.find_review(WEEK) == review
    assert store.is_reviewed(WEEK)


def test_weeks_still_to_be_reviewed(store, keep):
    for back in (1, 2, 3, 4, 6):
        keep(DAY - timedelta(weeks=back))
    gone = keep(DAY - timedelta(weeks=5))
    store.delete_entry(gone.id, now=NOW)
    store.save_review(Review(WEEK + -1), now=NOW, ended=True)
    store.save_review(Review(WEEK + -2), now=NOW)
    store.note_week(WEEK + -3, WeekKind.LEAVE, now=NOW)
    store.note_week(WEEK + -4, WeekKind.SWAMPED, now=NOW)
    assert store.unreviewed_weeks(WEEK + -5, WEEK + -1) == [WEEK + -4, WEEK + -2]


# --- the other side -------------------------------------------------------------------------------


def test_what_was_shown_is_remembered_once_a_week(store, keep):
    late, early = keep(DAY, "late"), keep(DAY - timedelta(days=9), "early")
    store.note_counter_evidence(WEEK, [late.id, early.id], now=NOW)
    store.note_counter_evidence(WEEK, [late.id], now=LATER)
    store.note_counter_evidence(WEEK + -1, [early.id], now=NOW)
    with reopened(store) as reader:
        assert reader.counter_evidence(WEEK) == [early, late]
        assert reader.counter_evidence(WEEK + 3) == []
        assert reader.shown_as_counter_evidence(apart_from=WEEK).keys() == {early.id}
        shown = reader.shown_as_counter_evidence(apart_from=WEEK + 3)
        assert shown[late.id] < shown[early.id]


def test_a_deleted_entry_is_no_evidence(store, keep):
    entry = keep(DAY)
    store.note_counter_evidence(WEEK, [entry.id], now=NOW)
    store.delete_entry(entry.id, now=NOW)
    assert store.counter_evidence(WEEK) == []


# --- the blind re-tag -----------------------------------------------------------------------------


def test_what_can_be_read_again(store, keep):
    keep(DAY, "too young", 1)
    keep(DAY - timedelta(days=30), "no system", None, urgent=True)
    keep(DAY - timedelta(days=30), "  ", 2)
    gone = keep(DAY - timedelta(days=31), "gone", 1)
    store.delete_entry(gone.id, now=NOW)
    old = [keep(DAY - timedelta(days=28 + back), "old", 3) for back in (9, 4, 0)]
    assert store.retaggable(DAY - timedelta(days=28)) == [entry.id for entry in old]
    assert store.retaggable(DAY - timedelta(days=28), 2) == [entry.id for entry in old[:2]]


def test_when_and_how_often_entries_were_tagged_again(store, keep):
    assert (store.last_retag_at(), store.retag_counts()) == (None, {})
    one, two = keep(DAY, "one", 1), keep(DAY, "two", 2)
    for entry, at in ((one, LATER), (two, NOW), (one, NOW)):
        store.add_retag(entry.id, entry.role_system, RoleSystem.ENABLE, now=at)
    assert store.last_retag_at() == LATER
    assert store.retag_counts() == {one.id: 2, two.id: 1}
    assert [store.entry(entry.id) for entry in (one, two)] == [one, two]
