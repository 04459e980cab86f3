"""What a pack is made from, as values: read once from the store, so that rendering knows no file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import NamedTuple

from journal.coach.choice import CONTEXT_WEEKS, Choice
from journal.drift import PRIOR_SPREAD, Arm, mix
from journal.model import Answer, Entry, Mark, MarkKind, Plan, Week
from journal.standing import Standing, current_standing, quadrant_of, replayed_standing
from journal.store.journal_store import JournalStore
from journal.store.reviews import ReviewCounts
from journal.weeks import WeekCount


class Changes(NamedTuple):
    """What was done about the system within the period, in counts.

    ``announced`` are the marks "I am changing something" on the chart, ``plans`` the plans made,
    ``wordings`` the answers written anew.
    """

    announced: int
    plans: int
    wordings: int


@dataclass(frozen=True, slots=True, repr=False)
class Record:
    """Everything of one period that may be told, and of the writer's words only what was chosen.

    ``standing`` stands at the period's end; its quadrant, mix and reflections are the period's. ``weeks``
    are the period's weeks that the record has, in order, and ``changes_before`` those of the year that the
    charts show before it. ``choice`` names of answers and entries what is there and no more.
    """

    choice: Choice
    standing: Standing
    weeks: tuple[WeekCount, ...]
    reviews: ReviewCounts
    changes: Changes
    changes_before: Changes
    answers: tuple[Answer, ...]
    entries: tuple[Entry, ...]

    def __repr__(self) -> str:
        """Say of which period, never what it holds."""
        return f"Record({self.choice!r})"

    @property
    def entry_count(self) -> int:
        """Entries of the period that were written in time."""
        return sum(week.entries for week in self.weeks)

    @property
    def systems(self) -> tuple[int, int, int]:
        """Entries of the period that are mainly in Systems 1, 2 and 3."""
        return (
            sum(week.deliver for week in self.weeks),
            sum(week.improve for week in self.weeks),
            sum(week.enable for week in self.weeks),
        )

    @property
    def marks(self) -> list[Mark]:
        """The writer's answers to signals that the charts show, without their words."""
        first = self.choice.last + (1 - self.choice.shown_weeks)
        seen = (mark for mark in self.standing.marks if Week.of(mark.made_on) >= first)
        return [mark._replace(words="") for mark in seen]

    @property
    def plans(self) -> list[Plan]:
        """The plans that held within the weeks shown, oldest first."""
        first = (self.choice.last + (1 - self.choice.shown_weeks)).monday
        held = [plan for plan in self.standing.plans if plan.holds_from <= self.choice.last.sunday]
        earlier = [plan for plan in held if plan.holds_from <= first]
        return [*earlier[-1:], *(plan for plan in held if plan.holds_from > first)]


def read_record(store: JournalStore, choice: Choice, today: date, *, now: datetime) -> Record:
    """Read what the choice names. What is due of verdicts is issued first, as everywhere.

    Raises:
        JournalError: The file cannot be read.
    """
    if choice.last == Week.last_completed(today):
        standing = current_standing(store, today, now=now)
    else:
        standing = replayed_standing(store, choice.last.sunday + timedelta(days=1))
    weeks = tuple(week for week in standing.weeks if choice.first.number <= week.week)
    answers, entries = _answers(store, choice), _entries(store, choice)
    # What was chosen and is not there, or not flagged, is no word of the writer's and uncovers no count.
    choice = replace(
        choice,
        answers=frozenset(answer.question for answer in answers),
        entries=frozenset(entry.id for entry in entries),
    )
    return Record(
        choice=choice,
        standing=_within(store, standing, choice, weeks),
        weeks=weeks,
        reviews=store.review_counts(choice.first, choice.last),
        changes=_changes(store, standing, choice.first, choice.last),
        changes_before=_changes(store, standing, choice.first + -CONTEXT_WEEKS, choice.first + -1),
        answers=answers,
        entries=entries,
    )


def _changes(store: JournalStore, standing: Standing, first: Week, last: Week) -> Changes:
    """Return what was done about the system in these weeks, both included."""
    days = first.monday, last.sunday
    marks = (mark for mark in standing.marks if mark.kind is MarkKind.CHANGING)
    return Changes(
        sum(days[0] <= mark.made_on <= days[1] for mark in marks),
        sum(days[0] <= plan.holds_from <= days[1] for plan in standing.plans),
        store.answer_count(*days),
    )


def _within(
    store: JournalStore, standing: Standing, choice: Choice, weeks: tuple[WeekCount, ...]
) -> Standing:
    """Return the standing with the quadrant, the mix and the reflections of the period."""
    counts = [sum(column) for column in zip(*((w.deliver, w.improve, w.enable) for w in weeks), strict=True)]
    phi = standing.last(Arm.SYSTEM).phi or PRIOR_SPREAD
    return replace(
        standing,
        quadrant=quadrant_of(weeks),
        mix=mix(counts or [0, 0, 0], phi),
        reflections=store.reflection_weeks(choice.first, choice.last),
    )


def _answers(store: JournalStore, choice: Choice) -> tuple[Answer, ...]:
    found = (store.find_answer(number) for number in sorted(choice.answers))
    return tuple(answer for answer in found if answer is not None)


def _entries(store: JournalStore, choice: Choice) -> tuple[Entry, ...]:
    """Return the chosen entries that carry the flag, oldest first."""
    if not choice.entries:
        return ()
    flagged = store.entries_for_coach(choice.first.monday, choice.last.sunday)
    return tuple(entry for entry in flagged if entry.id in choice.entries)
