"""Weekly review: what its page asks of the journal."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from journal import advocate, questions, retag
from journal.advocate import Difference, Reading, Side
from journal.drift import PRIOR_SPREAD, RECENT_WEEKS, Arm, Verdict
from journal.model import Entry, Plan, Question, Review, RoleSystem, Week, WeekKind
from journal.weeks import WeekCount, is_late
from ui.session import Session

ARMS = (Arm.SYSTEM, Arm.URGENCY)
FRIDAY = 4
LOOK_BACK = RECENT_WEEKS  # weeks; a review of one still longer ago would be fiction


class Evidence(NamedTuple):
    """What the entries say of a week: for the second step, and never before the first is settled.

    ``entries`` are those written in time, oldest first. ``position`` is the share pulled in either sense.
    ``differences`` hold the estimate beside the last four weeks.
    """

    entries: list[Entry]
    position: Reading | None
    differences: list[Difference]
    week_count: WeekCount | None
    plan: Plan | None
    intended: Review | None


class OtherSide(NamedTuple):
    """The case against the reading so far; ``verdicts`` are those of the week, one for each arm."""

    side: Side
    entries: list[Entry]
    record_says_pulled: bool
    verdicts: list[Verdict]


class Retagging(NamedTuple):
    """One old entry and the tag that it was given again."""

    entry: Entry
    again: RoleSystem


class Reviewing:
    """Made with the page."""

    def __init__(self, session: Session) -> None:
        self._session = session

    # --- which week -------------------------------------------------------------------------------

    def week_to_review(self) -> Week:
        """Return the current week from Friday on; before that the last one, unless it was reviewed.

        No week before the first entry: there was no journal yet.
        """
        today, store = self._session.today(), self._session.store
        current = Week.of(today)
        last = current + -1
        first_entry_on = store.first_entry_on()
        is_too_early = first_entry_on is None or first_entry_on > last.sunday
        if today.weekday() >= FRIDAY or is_too_early or store.is_reviewed(last):
            return current
        return last

    def open_weeks(self) -> list[Week]:
        """Return the weeks that may be reviewed, oldest first; the one that is due comes last."""
        due = self.week_to_review()
        return [*self._session.store.unreviewed_weeks(due + -LOOK_BACK, due + -1), due]

    # --- the review -------------------------------------------------------------------------------

    def review(self, week: Week) -> Review:
        """Return how far the review of a week has come."""
        return self._session.store.find_review(week) or Review(week)

    def is_finished(self, week: Week) -> bool:
        """True when the review of this week was ended."""
        return self._session.attempt(lambda: self._session.store.is_reviewed(week)) or False

    def save(self, review: Review) -> bool:
        """Put what was said and typed so far into the file; False, and a sentence, where it cannot be."""
        store, now = self._session.store, self._session.now()

        def work() -> bool:
            store.save_review(review, now=now)
            return True

        return self._session.attempt(work) or False

    def finish(self, review: Review) -> bool:
        """End the review; ``changed`` follows."""
        store, now = self._session.store, self._session.now()
        return self._session.change(lambda: store.save_review(review, now=now, ended=True))

    def note(self, week: Week) -> WeekKind | None:
        """Return what was said of a whole week."""
        return self._session.store.week_notes().get(week.number)

    def say(self, week: Week, kind: WeekKind | None) -> bool:
        """Say of a whole week that it was leave, or swamped, or neither."""
        store, now = self._session.store, self._session.now()
        return self._session.change(lambda: store.note_week(week, kind, now=now))

    def say_outcome(self, week: Week, outcome: str | None) -> bool:
        """Say what became of the intention that the review of ``week`` ended with."""
        return self._session.change(lambda: self._session.store.note_outcome(week, outcome))

    # --- what the entries say ---------------------------------------------------------------------

    def evidence(self, review: Review) -> Evidence:
        """Return what the entries say of the week and of the four that the estimate spans."""
        store, week = self._session.store, review.week
        phi = self._spread(week)
        entries = _in_time(store.entries_between(week.monday, week.sunday))
        own = store.week_counts(week + (1 - advocate.OWN_WEEKS), week)
        counts = [sum(row[2 + i] for row in own) for i in range(3)]
        return Evidence(
            entries=entries,
            position=advocate.pulled_reading(entries, phi),
            differences=advocate.compare(review.estimate, counts, phi),
            week_count=store.week_count(week),
            plan=store.find_plan(week.sunday),
            intended=store.find_intention_before(week),
        )

    def other_side(self, review: Review) -> OtherSide:
        """Return the case against; what is shown the first time is shown again, and remembered as shown."""
        store, week = self._session.store, review.week
        verdicts = self._verdicts(week)
        side = advocate.other_side(verdicts, review.pulled_estimate)
        entries = [e for e in store.counter_evidence(week) if advocate.speaks_for(side, e)]
        if not entries:
            quarter = _in_time(store.entries_between((week + (1 - RECENT_WEEKS)).monday, week.sunday))
            entries = advocate.choose(quarter, side, store.shown_as_counter_evidence(apart_from=week))
            ids, now = [entry.id for entry in entries], self._session.now()
            self._session.attempt(lambda: store.note_counter_evidence(week, ids, now=now))
        return OtherSide(side, entries, advocate.says_pulled(verdicts), verdicts)

    def question(self, review: Review) -> Question | None:
        """Return the question to carry into the next week, where one fits."""
        verdicts = self._verdicts(review.week)
        if advocate.other_side(verdicts, review.pulled_estimate) is Side.NOT_PULLED:
            return self._session.question(questions.THE_SYSTEM_AND_I)
        if questions.is_heavy(self._session.store.week_count(review.week)):
            return self._session.question(questions.CHANGE_SOMETHING)
        return None

    def _verdicts(self, week: Week) -> list[Verdict]:
        """Return what each arm of entries said when the week ended, or last before that."""
        standing = self._session.attempt(self._session.standing)
        if standing is None:
            return []
        found = []
        for arm in ARMS:
            heard = [verdict for verdict in standing.verdicts[arm] if verdict.week <= week]
            found += heard[-1:]
        return found

    def _spread(self, week: Week) -> float:
        """Return how much more this writer's weeks vary than chance alone."""
        spreads = [verdict.phi for verdict in self._verdicts(week) if verdict.arm is Arm.SYSTEM]
        return spreads[0] or PRIOR_SPREAD if spreads else PRIOR_SPREAD

    # --- the blind re-tag -------------------------------------------------------------------------

    def retag_is_due(self) -> bool:
        """True when six old entries can be read again and four weeks have passed since the last time."""
        store = self._session.store
        last = store.last_retag_at()
        if last is not None and self._session.now().date() - last.date() < retag.EVERY:
            return False  # by days: one who reviews on Fridays does so at no fixed minute
        return len(store.retaggable(self._old_day(), retag.AT_ONCE)) == retag.AT_ONCE

    def old_entries(self, week: Week) -> list[Entry]:
        """Return the six old entries to be read again."""
        store = self._session.store
        drawn = retag.draw(store.retaggable(self._old_day()), store.retag_counts(), week)
        return [store.entry(entry_id) for entry_id in drawn]

    def keep_retags(self, made: list[Retagging]) -> bool:
        """Keep tags given again, all or none; the entries' own stay as they are."""
        store, now = self._session.store, self._session.now()

        def work() -> None:
            with store.together():
                for entry, again in made:
                    assert entry.role_system is not None
                    store.add_retag(entry.id, entry.role_system, again, now=now)

        return self._session.change(work)

    def agreement(self) -> retag.Agreement:
        """Return what all re-tags so far say."""
        return retag.agreement(self._session.store.retags())

    def _old_day(self) -> date:
        return self._session.today() - retag.OLD_AFTER


def _in_time(entries: list[Entry]) -> list[Entry]:
    """Return those written within seven days of their date: the others count nowhere."""
    return [entry for entry in entries if not is_late(entry.written_on, entry.written_at, entry.zone)]
