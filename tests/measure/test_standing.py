"""Where the writer stands, from a real file: verdicts issued, kept, made up for, and replayed."""

import tempfile
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.drift import Arm, PlanState, State, verdicts
from journal.model import Entry, Mark, MarkKind, Plan, Priority, RoleSystem, Week, WeekKind
from journal.standing import Quadrant, current_standing, replayed_standing
from journal.store.journal_store import JournalStore
from tests.measure.support import FIRST, heard, series_of, weekly_counts

STEADY, CAPTURED = (3, 6), (6, 6)
CAPTURE = [STEADY] * 20 + [CAPTURED] * 10
SIGNAL = 26


def morning_after(week):
    """The Monday on which this week is complete."""
    return (week + 1).monday


def at_eight(day):
    return datetime.combine(day, time(8), UTC)


def fill(store, counts, first=FIRST, tags=None):
    """Keep entries of these weekly (pulled, entries) counts, spread over Monday to Friday."""
    store.add_many(
        (entry, None) for i, (x, n) in enumerate(counts) for entry in entries_of(first + i, x, n, tags)
    )


def entries_of(week, x, n, tags=None):
    made = []
    for j in range(n):
        system = RoleSystem.DELIVER if j < x else RoleSystem.IMPROVE
        day = week.monday + timedelta(days=j % 5)
        entry = Entry(f"{week.number:x}-{x}-{j}", "a line", day, at_eight(day), "UTC", system)
        made.append(entry if tags is None else replace(entry, **tags))
    return sorted(made, key=lambda entry: entry.written_on)


def stand(store, week):
    """Open the journal on the Monday after this week, as the program does."""
    day = morning_after(week)
    return current_standing(store, day, now=at_eight(day))


def said(standing):
    """Return what a standing holds in values that can be compared."""
    return replace(standing, series={})


# --- issued and kept ------------------------------------------------------------------------------


def test_week_is_told_once_it_is_complete(store):
    fill(store, [STEADY] * 3)
    sunday = (FIRST + 2).sunday
    assert len(current_standing(store, sunday, now=at_eight(sunday)).verdicts[Arm.SYSTEM]) == 2
    assert len(stand(store, FIRST + 2).verdicts[Arm.SYSTEM]) == 3


def test_standing_is_what_the_rule_says(store):
    fill(store, CAPTURE)
    told = stand(store, FIRST + 29)
    assert told.verdicts[Arm.SYSTEM] == heard(CAPTURE)
    assert told.last(Arm.SYSTEM).state is State.PULLED
    assert told.last(Arm.URGENCY).state is State.GATHERING
    assert told.last(Arm.DAYS).state is State.NO_CHANGE


def test_empty_journal_is_learning(store):
    told = stand(store, FIRST)
    assert told.week == FIRST
    assert [told.last(arm).state for arm in Arm] == [State.GATHERING] * 3
    assert (told.weeks, told.mix, told.plan_check, told.bounds) == ([], [], None, None)
    assert told.quadrant == Quadrant(0, 0, 0, 0, 0)


def first_deliver(store):
    return next(entry for entry in store.iter_entries() if entry.role_system is RoleSystem.DELIVER)


def reclassify(store):
    for entry in list(store.iter_entries(last=(FIRST + 12).sunday)):
        store.classify(entry.id, RoleSystem.ENABLE, None)


def delete(store):
    for entry in list(store.iter_entries(last=(FIRST + 5).sunday)):
        store.delete_entry(entry.id, now=at_eight(date(2025, 1, 1)))


def delete_from_the_middle(store):
    for entry in list(store.iter_entries((FIRST + 9).monday, (FIRST + 15).sunday)):
        store.delete_entry(entry.id, now=at_eight(date(2025, 1, 1)))


def add(store):
    fill(store, [(0, 25)] * 12, tags={"role_system": RoleSystem.ENABLE})


def reword(store):
    store.replace_body(first_deliver(store).id, "other words", now=at_eight(date(2025, 1, 1)))


def declare_leave(store):
    for week in range(9, 14):
        store.note_week(FIRST + week, WeekKind.LEAVE, now=at_eight(date(2025, 1, 1)))


@pytest.mark.parametrize(
    "change",
    [reclassify, delete, delete_from_the_middle, add, reword, declare_leave],
    ids=lambda f: f.__name__,
)
def test_issued_verdicts_stay_whatever_becomes_of_old_entries(store, change):
    fill(store, CAPTURE)
    issued = stand(store, FIRST + 29).verdicts
    rows = {arm: store.issued(arm) for arm in Arm}
    change(store)
    assert stand(store, FIRST + 29).verdicts == issued
    later = stand(store, FIRST + 30).verdicts
    for arm in Arm:
        assert later[arm][:-1] == issued[arm]
        assert store.issued(arm)[:-1] == rows[arm]


def test_replay_knows_the_entries_as_they_are(store):
    fill(store, CAPTURE)
    stand(store, FIRST + 29)
    for entry in list(store.iter_entries((FIRST + 20).monday)):
        store.classify(entry.id, RoleSystem.IMPROVE, None)
    as_of = morning_after(FIRST + 29)
    assert stand(store, FIRST + 29).last(Arm.SYSTEM).state is State.PULLED
    assert replayed_standing(store, as_of).last(Arm.SYSTEM).state is not State.PULLED
    assert stand(store, FIRST + 29).last(Arm.SYSTEM).state is State.PULLED  # a replay issues nothing


def test_replay_issues_nothing(store):
    fill(store, CAPTURE)
    replayed_standing(store, morning_after(FIRST + 29))
    assert [store.issued(arm) for arm in Arm] == [[], [], []]


def test_looking_twice_issues_once(store):
    fill(store, CAPTURE)
    first = stand(store, FIRST + 29)
    rows = store.issued(Arm.SYSTEM)
    assert said(stand(store, FIRST + 29)) == said(first)
    assert store.issued(Arm.SYSTEM) == rows


def test_latch_goes_on_from_what_was_issued(store):
    """The old entries were changed: what the latch remembers is what was said, not what would be."""
    fill(store, CAPTURE)
    stand(store, FIRST + 29)
    frozen = stand(store, FIRST + 29).last(Arm.SYSTEM).latch.frozen
    delete_from_the_middle(store)
    fill(store, [CAPTURED], FIRST + 30)
    told = stand(store, FIRST + 30).last(Arm.SYSTEM)
    assert (told.latch.frozen, told.before_until) == (frozen, frozen)
    assert told.before.entries < 6 * 14


# --- weeks that completed unseen ------------------------------------------------------------------


def test_weeks_completed_unseen_are_issued_in_order_and_marked(store):
    fill(store, CAPTURE)
    stand(store, FIRST + 9)
    stand(store, FIRST + 14)
    rows = store.issued(Arm.SYSTEM)
    assert [row.verdict.week for row in rows] == [FIRST + i for i in range(15)]
    assert [row.afterwards for row in rows] == [True] * 9 + [False] + [True] * 4 + [False]
    assert rows[9].issued_at == at_eight(morning_after(FIRST + 9))
    assert {row.issued_at for row in rows[10:]} == {at_eight(morning_after(FIRST + 14))}


def test_a_week_seen_late_in_the_next_is_not_marked(store):
    fill(store, [STEADY] * 3)
    friday = (FIRST + 3).monday + timedelta(days=4)
    current_standing(store, friday, now=at_eight(friday))
    assert [row.afterwards for row in store.issued(Arm.SYSTEM)] == [True, True, False]


@given(counts=weekly_counts(least=10, most=45), stops=st.sets(st.integers(0, 44), max_size=6))
@settings(max_examples=15)
def test_issuing_week_by_week_or_all_at_once_says_the_same(counts, stops):
    """And both are the replay on the same entries, and the pure rule."""
    counts = [(1, 1), *counts[1:]]  # a journal begins with an entry
    end = FIRST + (len(counts) - 1)
    with (
        tempfile.TemporaryDirectory() as folder,
        JournalStore.create(Path(folder) / "once.vault") as one,
        JournalStore.create(Path(folder) / "often.vault") as other,
    ):
        fill(one, counts)
        fill(other, counts)
        for stop in sorted(stops):
            if stop < len(counts):
                stand(other, FIRST + stop)
        once, often = stand(one, end), stand(other, end)
        replay = replayed_standing(one, morning_after(end))
    assert said(once) == said(often) == said(replay)
    assert once.verdicts[Arm.SYSTEM] == heard(counts)


def test_replay_of_an_earlier_day_is_what_was_said_then(store):
    fill(store, CAPTURE)
    then = stand(store, FIRST + 20)
    stand(store, FIRST + 29)
    again = replayed_standing(store, morning_after(FIRST + 20))
    assert said(again) == said(then)


def test_replay_knows_no_later_answer(store):
    fill(store, CAPTURE)
    stand(store, FIRST + SIGNAL)
    answer = Mark("system", MarkKind.ROLE, morning_after(FIRST + SIGNAL))
    store.add_mark(answer, now=at_eight(answer.made_on))
    before = replayed_standing(store, answer.made_on - timedelta(days=1))
    after = replayed_standing(store, morning_after(FIRST + 29))
    assert (before.marks, after.marks) == ([], [answer])
    assert after.last(Arm.SYSTEM).state is State.GATHERING
    assert stand(store, FIRST + 29).verdicts == after.verdicts


def test_an_answer_changes_the_weeks_after_it_and_no_other(store):
    fill(store, CAPTURE)
    issued = stand(store, FIRST + SIGNAL).verdicts
    until = (FIRST + 60).monday
    answer = Mark("system", MarkKind.SEASON, morning_after(FIRST + SIGNAL), until)
    store.add_mark(answer, now=at_eight(answer.made_on))
    assert stand(store, FIRST + SIGNAL).verdicts == issued
    told = stand(store, FIRST + 29)
    assert told.verdicts[Arm.SYSTEM] == heard(CAPTURE, [answer])
    assert not told.last(Arm.SYSTEM).latch.signalling
    assert told.last(Arm.URGENCY).latch.answer is None


# --- earlier entries come in ----------------------------------------------------------------------


def test_earlier_entries_brought_in_are_told_afterwards(store):
    """Twenty weeks of another program's entries, before the first week of this journal."""
    fill(store, CAPTURE)
    issued = stand(store, FIRST + 15).verdicts
    earlier = Week(FIRST.number - 20)
    fill(store, [STEADY] * 20, earlier)
    told = stand(store, FIRST + 16)
    rows = store.issued(Arm.SYSTEM)
    assert [row.verdict.week for row in rows] == [earlier + i for i in range(37)]
    assert [row.verdict for row in rows[20:36]] == issued[Arm.SYSTEM]
    assert [row.verdict for row in rows[:20]] == verdicts(series_of([STEADY] * 20, first=earlier))
    assert [row.afterwards for row in rows] == [True] * 20 + [True] * 15 + [False, False]
    assert told.last(Arm.SYSTEM).before.entries == 6 * 24  # from now on they are part of before


def test_an_import_before_anything_was_said_is_told_whole(store):
    fill(store, CAPTURE)
    told = stand(store, FIRST + 40)
    rows = store.issued(Arm.SYSTEM)
    assert len(rows) == 41
    assert [row.afterwards for row in rows] == [True] * 40 + [False]
    assert [row.verdict for row in rows] == told.verdicts[Arm.SYSTEM]


def test_entries_brought_in_between_change_no_issued_verdict(store):
    fill(store, [*CAPTURE[:12], *[(0, 0)] * 4, *CAPTURE[16:]])
    issued = stand(store, FIRST + 29).verdicts
    fill(store, CAPTURE[12:16], FIRST + 12)
    assert stand(store, FIRST + 29).verdicts == issued


# --- clocks that go back --------------------------------------------------------------------------


def test_flying_west_over_sunday_shows_no_week_that_is_not_yet_over(store):
    """Issued on Monday in Tokyo; on arrival in Honolulu it is Sunday again."""
    fill(store, CAPTURE)
    stand(store, FIRST + 20)
    sunday = (FIRST + 20).sunday
    told = current_standing(store, sunday, now=at_eight(morning_after(FIRST + 20)))
    assert told.week == FIRST + 19
    for arm in Arm:
        assert told.last(arm).week == told.week
        assert len(told.verdicts[arm]) == len(told.weeks) == len(told.series[arm])
    assert len(store.issued(Arm.SYSTEM)) == 21


def test_weeks_filled_in_long_afterwards_do_not_make_the_habit_thinner(store):
    """Late entries are drawn hollow: they are no sign that there was a journal to write in."""
    fill(store, [(3, 5)] * 12)
    old = (Week(FIRST.number - 10)).monday
    fill(store, [(1, 1)], Week(FIRST.number - 10), {"written_at": at_eight(FIRST.monday), "written_on": old})
    told = stand(store, FIRST + 11)
    assert told.weeks[0].late_entries == 1
    assert told.last(Arm.DAYS).before.entries == 5 * 8
    assert told.last(Arm.DAYS).state is State.NO_CHANGE


# --- late entries ---------------------------------------------------------------------------------


def test_a_line_kept_under_the_date_of_another_century_issues_no_verdict_on_it(store, keep):
    """A slip of the pen, 1926 for 2026: it is drawn hollow, and no week is told before the journal began."""
    today = date(2026, 11, 23)
    keep(date(1926, 11, 20), "a slip", 1, written_at=at_eight(date(2026, 11, 20)))
    assert current_standing(store, today, now=at_eight(today)).last(Arm.SYSTEM).state is State.GATHERING
    assert [store.issued(arm) for arm in Arm] == [[], [], []]
    keep(date(2026, 11, 10), "right", 1)
    told = current_standing(store, today, now=at_eight(today))
    assert [verdict.week.label for verdict in told.verdicts[Arm.SYSTEM]] == ["2026-W46", "2026-W47"]
    assert told.verdicts == replayed_standing(store, today).verdicts
    assert told.weeks[0].late_entries == 1
    assert [len(store.issued(arm)) for arm in Arm] == [2, 2, 2]


def test_late_entries_are_left_out_of_every_arm(store):
    fill(store, [STEADY] * 14)
    plain = replayed_standing(store, morning_after(FIRST + 13))
    tags = {
        "written_at": at_eight((FIRST + 30).monday),
        "role_system": RoleSystem.DELIVER,
        "priority": Priority(True, True),
    }
    fill(store, [(9, 9)] * 14, tags=tags)
    told = replayed_standing(store, morning_after(FIRST + 13))
    assert sum(week.late_entries for week in told.weeks) == 9 * 14
    assert told.verdicts == plain.verdicts
    assert (told.mix, told.quadrant, told.bounds) == (plain.mix, plain.quadrant, plain.bounds)


# --- beside ---------------------------------------------------------------------------------------


def test_plan_is_the_one_that_held_when_the_week_ended(store):
    fill(store, [CAPTURED] * 6)
    now = at_eight(FIRST.monday)
    store.add_plan(Plan(FIRST.monday, (40, 30, 30)), now=now)
    store.add_plan(Plan((FIRST + 5).sunday, (50, 30, 20)), now=now)
    store.add_plan(Plan((FIRST + 6).monday, (60, 20, 20)), now=now)
    told = stand(store, FIRST + 5)
    assert told.plan == Plan((FIRST + 5).sunday, (50, 30, 20))
    assert told.plan_check.intended == 0.5
    assert told.plan_check.state is PlanState.ABOVE
    assert [plan.split[0] for plan in told.plans] == [40, 50, 60]


def test_no_plan_no_check(store):
    fill(store, [CAPTURED] * 20)
    assert stand(store, FIRST + 19).plan_check is None
    later = Plan((FIRST + 25).monday, (40, 30, 30))
    store.add_plan(later, now=at_eight(FIRST.monday))
    told = stand(store, FIRST + 19)
    assert (told.plan, told.plan_check) == (None, None)


@pytest.mark.parametrize(("deliver", "state"), [(0, PlanState.ABOVE), (100, PlanState.BELOW)])
def test_plans_of_nothing_and_of_all_can_be_checked(store, deliver, state):
    fill(store, [STEADY] * 20)
    store.add_plan(Plan(FIRST.monday, (deliver, 100 - deliver, 0)), now=at_eight(FIRST.monday))
    assert stand(store, FIRST + 19).plan_check.state is state


def test_quadrant_and_mix_hold_the_last_thirteen_weeks(store):
    cells = [Priority(True, True), Priority(False, True), Priority(True, False), Priority(False, False), None]
    for i, priority in enumerate(cells):
        made = [entry for week in range(20) for entry in entries_of(FIRST + week, 0, i + 1)]
        store.add_many((replace(entry, id=f"{i}{entry.id}", priority=priority), None) for entry in made)
    told = stand(store, FIRST + 19)
    assert told.quadrant == Quadrant(13, 2 * 13, 3 * 13, 4 * 13, 5 * 13)
    assert [share.system for share in told.mix] == [1, 2, 3]
    assert sum(share.mean for share in told.mix) == pytest.approx(1)
    assert told.mix[1].mean > 0.95
    assert told.last(Arm.URGENCY).recent.pulled / told.last(Arm.URGENCY).recent.entries == pytest.approx(0.4)


def test_quadrant_is_empty_after_a_quarter_of_silence(store):
    fill(store, [STEADY] * 20)
    told = stand(store, FIRST + 19 + 13)
    assert told.quadrant == Quadrant(0, 0, 0, 0, 0)
    assert told.mix == []
    assert told.bounds == (0.0, 1.0)


def test_bounds_are_given_only_where_days_are_missing(store):
    """Three of five days written on are enough, two are not; System 1 leads on one of the two."""
    fill(store, [(1, 3)] * 13)
    assert stand(store, FIRST + 12).bounds is None
    fill(store, [(1, 2)] * 13, FIRST + 13)
    assert stand(store, FIRST + 25).bounds == pytest.approx((0.2, 0.8))


def test_bounds_leave_out_leave_and_weekends(store):
    fill(store, [(1, 2)] * 13)
    for i in range(13):
        [monday] = entries_of(FIRST + i, 1, 1)
        saturday = replace(monday, id=f"saturday {i}", written_on=monday.written_on + timedelta(days=5))
        store.add_many([(saturday, None)])
    assert stand(store, FIRST + 12).bounds == pytest.approx((0.2, 0.8))
    store.note_week(FIRST + 3, WeekKind.LEAVE, now=at_eight(FIRST.monday))
    store.note_week(FIRST + 4, WeekKind.SWAMPED, now=at_eight(FIRST.monday))
    told = stand(store, FIRST + 12)
    assert told.bounds == pytest.approx((12 / 60, (12 + 60 - 24) / 60))
    assert told.week_notes == {
        (FIRST + 3).number: WeekKind.LEAVE,
        (FIRST + 4).number: WeekKind.SWAMPED,
    }


def test_workdays_are_the_setting(store):
    store.set_setting("workdays", 0b0000011)
    fill(store, [(1, 2)] * 13)
    told = stand(store, FIRST + 12)
    assert told.series[Arm.DAYS].counts(FIRST.number) == (2, 2)
    assert told.bounds is None


def test_weeks_run_without_a_hole_to_the_last_completed_one(store):
    fill(store, [STEADY, (0, 0), STEADY])
    fill(store, [STEADY], FIRST + 9)  # not complete yet
    told = stand(store, FIRST + 7)
    assert [week.week for week in told.weeks] == [FIRST.number + i for i in range(8)]
    assert told.recent_weeks == told.weeks
    assert [week.entries for week in told.weeks] == [6, 0, 6, 0, 0, 0, 0, 0]
    assert Week.last_completed(told.as_of) == told.week
