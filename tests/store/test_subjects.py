"""Plans, answers, reviews, prompts, drafts, settings: each comes back as it was given."""

from datetime import UTC, date, datetime, timedelta

import pytest

from journal.errors import BadValue, JournalError
from journal.model import (
    Answer,
    EntryDraft,
    Plan,
    Priority,
    Review,
    RoleSystem,
    Week,
    WeekKind,
)
from journal.store.journal_store import JournalStore

DAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 7, 50, 1, 5, tzinfo=UTC)
WEEK = Week.of(DAY)


def reopened(store):
    store.close()
    return JournalStore.open(store.vault.folder)


# --- the draft ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "draft",
    [
        EntryDraft("half a thought — 🙂"),
        EntryDraft("", RoleSystem.ENABLE),
        EntryDraft("x", RoleSystem.DELIVER, Priority(True, False), 30, 8),
        EntryDraft("  "),
    ],
    ids=["text", "a tag", "all", "spaces"],
)
def test_draft_survives_reopening(store, draft):
    store.save_draft(EntryDraft("older"), now=NOW)
    store.save_draft(draft, now=NOW)
    with reopened(store) as reader:
        assert reader.find_draft() == draft


def test_emptied_draft_is_gone(store):
    store.save_draft(EntryDraft("x"), now=NOW)
    store.save_draft(EntryDraft(""), now=NOW)
    assert store.find_draft() is None


def test_draft_that_cannot_be_kept_leaves_the_old_one(store):
    store.save_draft(EntryDraft("x"), now=NOW)
    with pytest.raises(BadValue):
        store.save_draft(EntryDraft("\ud800"), now=NOW)
    assert store.find_draft() == EntryDraft("x")


def test_draft_is_in_no_list_and_no_search(store):
    store.save_draft(EntryDraft("needle"), now=NOW)
    assert store.entry_count() == 0
    assert list(store.search("needle")) == []


# --- the plan -------------------------------------------------------------------------------------


def test_old_plans_stay_as_steps(store):
    early = Plan(DAY - timedelta(days=50), (60, 30, 10))
    late = Plan(DAY, (40, 35, 25), 4.5, "less of the day to day")
    store.add_plan(late, now=NOW)
    store.add_plan(early, now=NOW)
    with reopened(store) as reader:
        assert reader.plans() == [early, late]
        assert reader.find_plan(DAY - timedelta(days=1)) == early
        assert reader.find_plan(DAY) == late
        assert reader.find_plan(early.holds_from - timedelta(days=1)) is None


def test_of_two_plans_for_one_day_the_later_made_holds(store):
    first, second = Plan(DAY, (60, 30, 10)), Plan(DAY, (50, 30, 20))
    store.add_plan(first, now=NOW)
    store.add_plan(second, now=NOW)
    assert store.plans() == [second]
    assert store.find_plan(DAY) == second


@pytest.mark.parametrize("split", [(100, 0, 0), (0, 0, 100), (34, 33, 33)])
def test_every_split_that_sums_to_a_hundred_is_a_plan(store, split):
    store.add_plan(Plan(DAY, split), now=NOW)
    assert store.find_plan(DAY).split == split
    assert store.find_plan(DAY).share(RoleSystem.DELIVER) == split[0] / 100


@pytest.mark.parametrize("split", [(50, 50, 1), (0, 0, 0), (120, -10, -10)])
def test_other_splits_are_none(split):
    with pytest.raises(ValueError, match="100"):
        Plan(DAY, split)


@pytest.mark.parametrize("plan", [Plan(date(1800, 1, 1), (40, 30, 30)), Plan(DAY, (40, 30, 30), None, "a\0")])
def test_plan_that_cannot_be_kept_is_refused(store, plan):
    with pytest.raises(BadValue):
        store.add_plan(plan, now=NOW)
    assert store.plans() == []


def test_the_plan_made_last_can_be_withdrawn_and_no_other(store):
    first, second = Plan(DAY, (60, 30, 10)), Plan(DAY, (50, 30, 20), 3.5, "note")
    older, newer = store.add_plan(first, now=NOW), store.add_plan(second, now=NOW)
    with pytest.raises(JournalError, match="changed again"):
        store.withdraw_plan(older)
    assert store.find_plan(DAY) == second
    store.withdraw_plan(newer)
    with reopened(store) as reader:
        assert reader.plans() == [first]
        with pytest.raises(JournalError, match="changed again"):
            reader.withdraw_plan(newer)
        assert reader.plans() == [first]


# --- answers --------------------------------------------------------------------------------------


def test_every_wording_of_an_answer_stays(store):
    wordings = [
        store.add_answer(7, f"wording {i}", on=DAY + timedelta(days=i), now=NOW + timedelta(days=i))
        for i in range(3)
    ]
    store.add_answer(1, "another question's", on=DAY, now=NOW)
    with reopened(store) as reader:
        assert reader.answers(7) == wordings[::-1]
        assert reader.find_answer(7) == Answer(
            7, "wording 2", NOW + timedelta(days=2), DAY + timedelta(days=2)
        )
        assert reader.find_answer(2) is None


def test_two_answers_in_one_instant_stand_in_their_order(store):
    store.add_answer(7, "first", on=DAY, now=NOW)
    store.add_answer(7, "second", on=DAY, now=NOW)
    assert store.find_answer(7).body == "second"


def test_an_emptied_answer_is_none_and_its_wordings_stay(store):
    store.add_answer(7, "first", on=DAY, now=NOW)
    emptied = store.add_answer(7, "", on=DAY, now=NOW)
    assert store.find_answer(7) is None
    assert [answer.body for answer in store.answers(7)] == ["", "first"]
    store.withdraw_answer(emptied)
    with reopened(store) as reader:
        assert [answer.body for answer in reader.answers(7)] == ["first"]


def test_only_the_wording_kept_last_can_be_withdrawn(store):
    first = store.add_answer(7, "first", on=DAY, now=NOW)
    store.add_answer(7, "second", on=DAY, now=NOW)
    with pytest.raises(JournalError, match="changed again"):
        store.withdraw_answer(first)
    assert [answer.body for answer in store.answers(7)] == ["second", "first"]


@pytest.mark.parametrize(("question", "body", "on"), [(0, "x", DAY), (9, "x", DAY), (1, "\ud800", DAY)])
def test_answer_that_cannot_be_kept_is_refused(store, question, body, on):
    with pytest.raises(BadValue):
        store.add_answer(question, body, on=on, now=NOW)
    assert store.answers(question) == []


# --- reviews and weeks ----------------------------------------------------------------------------


def test_review_comes_back_at_every_step(store):
    steps = [
        Review(WEEK),
        Review(WEEK, 70),
        Review(WEEK, 70, (60, 30, 10)),
        Review(WEEK, 70, (60, 30, 10), "a season", "two mornings kept free"),
        Review(WEEK, 0, (100, 0, 0), "", "", "kept"),
    ]
    for review in steps:
        store.save_review(review, now=NOW)
        assert store.find_review(WEEK) == review
        assert not store.is_reviewed(WEEK)
    store.save_review(steps[-1], now=NOW, ended=True)
    with reopened(store) as reader:
        assert reader.find_review(WEEK) == steps[-1]
        assert reader.is_reviewed(WEEK)
        assert reader.find_review(WEEK + 1) is None
        assert not reader.is_reviewed(WEEK + 1)


def test_finished_review_stays_finished_when_its_outcome_is_said_a_week_later(store):
    """Else the reminder would ask again for a review that was made."""
    store.save_review(Review(WEEK, 70, intention="two mornings"), now=NOW, ended=True)
    store.save_review(
        Review(WEEK, 70, intention="two mornings", outcome="partly"), now=NOW + timedelta(days=7)
    )
    assert store.is_reviewed(WEEK)
    assert store.find_review(WEEK).outcome == "partly"
    ended = store._connection.execute("SELECT begun_at, ended_at FROM review").fetchone()
    assert ended[0] == ended[1]


def test_review_with_broken_text_changes_nothing(store):
    store.save_review(Review(WEEK, 70), now=NOW)
    with pytest.raises(BadValue):
        store.save_review(Review(WEEK, 10, other_side="\ud800"), now=NOW)
    assert store.find_review(WEEK) == Review(WEEK, 70)


def test_week_is_noted_changed_and_taken_back(store):
    store.note_week(WEEK, WeekKind.LEAVE, now=NOW)
    store.note_week(WEEK + 1, WeekKind.LEAVE, now=NOW)
    store.note_week(WEEK + 1, WeekKind.SWAMPED, now=NOW)
    with reopened(store) as reader:
        assert reader.week_notes() == {WEEK.number: WeekKind.LEAVE, WEEK.number + 1: WeekKind.SWAMPED}
        reader.note_week(WEEK, None, now=NOW)
        reader.note_week(WEEK + 9, None, now=NOW)
        assert reader.week_notes() == {WEEK.number + 1: WeekKind.SWAMPED}


# --- prompts, re-tags, settings -------------------------------------------------------------------


def test_prompts_come_newest_first(store):
    for i in range(50):
        store.note_prompt(i % 8 + 1, DAY + timedelta(days=i), "not_now" if i % 2 else "shown")
    assert store.prompts(2) == [
        (2, DAY + timedelta(days=49), "not_now"),
        (1, DAY + timedelta(days=48), "shown"),
    ]
    assert len(store.prompts()) == 40


def test_re_tags_leave_the_entry_as_it_was(store, keep):
    entry = keep(DAY, "text", 1)
    store.add_retag(entry.id, RoleSystem.DELIVER, RoleSystem.ENABLE, now=NOW)
    store.add_retag(entry.id, RoleSystem.DELIVER, RoleSystem.DELIVER, now=NOW)
    assert store.entry(entry.id) == entry
    assert store.retags() == [(1, 3), (1, 1)]


@pytest.mark.parametrize("value", [None, True, 31, 2.5, "03:00", ["a", 1], {"é": None}])
def test_setting_comes_back_as_it_was(store, value):
    store.set_setting("name", "older")
    store.set_setting("name", value)
    with reopened(store) as reader:
        assert reader.setting("name", "default") == value
        assert reader.setting("other") is None
        assert reader.setting("other", 5) == 5


def test_closing_twice_is_fine(store):
    store.close()
    store.close()
