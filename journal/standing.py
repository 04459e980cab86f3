"""Where the writer stands: reads the store, lets the measure speak, and issues what is due.

``drift`` takes values and knows no store; this is the one place where both meet.
"""

from __future__ import annotations

import contextlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import NamedTuple

from journal.drawn_days import DrawnDays, Spell, drawn_days_of, due_masks
from journal.drift import (
    PRIOR_SPREAD,
    RECENT_WEEKS,
    Arm,
    PlanCheck,
    Series,
    State,
    SystemShare,
    Verdict,
    bounds,
    check_plan,
    days_series,
    holds,
    mix,
    nothing_yet,
    system_series,
    urgency_series,
    verdicts,
)
from journal.errors import InUse, NoSpace, ReadOnly
from journal.model import Mark, Plan, RoleSystem, Week, WeekKind
from journal.store.journal_store import JournalStore
from journal.weeks import MONDAY_TO_FRIDAY, WeekCount, fill_weeks

BOUNDS_BELOW = 0.6


class Quadrant(NamedTuple):
    """Entries of the last 13 completed weeks by urgent and important, and those that do not say."""

    urgent_important: int
    important: int
    urgent: int
    neither: int
    unclassified: int


@dataclass(frozen=True, slots=True)
class Standing:
    """All that the Drift page, the report and ``inmind drift`` show, as values.

    ``weeks`` runs without a hole from the first journaled week to ``week``, the last completed one;
    ``verdicts`` holds an arm's verdicts in the order of their weeks, as issued or as replayed.
    ``afterwards`` has the weeks whose verdict was made when they had completed unseen. ``bounds`` is None
    where at least 60 % of the workdays were written on.
    """

    as_of: date
    week: Week
    weeks: list[WeekCount]
    series: dict[Arm, Series]
    verdicts: Mapping[Arm, Sequence[Verdict]]
    marks: list[Mark]
    plans: list[Plan]
    week_notes: dict[int, WeekKind]
    plan_check: PlanCheck | None
    mix: list[SystemShare]
    quadrant: Quadrant
    bounds: tuple[float, float] | None
    reflections: list[tuple[int, int]]
    afterwards: Mapping[Arm, frozenset[int]] = field(default_factory=dict, compare=False)
    drawn: tuple[Spell, ...] = ()  # when days drawn by lot stood for the workdays

    def last(self, arm: Arm) -> Verdict:
        """Return what the arm says now."""
        return self.verdicts[arm][-1] if self.verdicts[arm] else nothing_yet(arm, self.week)

    def pending_answer(self, arm: Arm) -> Mark | None:
        """Return the newest answer to a signal that no verdict of the arm knows of yet."""
        told = self.last(arm).week
        given = [mark for mark in self.marks if mark.arm == arm.value and Week.of(mark.made_on) > told]
        return given[-1] if given else None

    def answer(self, arm: Arm) -> Mark | None:
        """Return what the writer answered to the arm's signal, from the moment of answering on."""
        return self.pending_answer(arm) or self.last(arm).latch.answer

    def asks(self, arm: Arm) -> bool:
        """True while a signal of the arm stands that the writer has not answered."""
        last = self.last(arm)
        is_answered = self.pending_answer(arm) is not None or holds(last.latch.answer, last.week)
        return last.state is State.PULLED and not is_answered

    @property
    def plan(self) -> Plan | None:
        """The plan that held at the end of the last completed week."""
        held = [plan for plan in self.plans if plan.holds_from <= self.week.sunday]
        return held[-1] if held else None

    @property
    def recent_weeks(self) -> list[WeekCount]:
        """The last 13 completed weeks, or as many as there are."""
        return self.weeks[-RECENT_WEEKS:]


def current_standing(store: JournalStore, today: date, *, now: datetime) -> Standing:
    """Return what is said today, from verdicts as issued; those that are due are issued first."""
    base = _Base.read(store, today)
    heard = {arm: _issue_due(store, series, base, now) for arm, series in base.series.items()}
    afterwards = {arm: store.weeks_issued_afterwards(arm) for arm in base.series}
    return replace(base.standing(store, heard), afterwards=afterwards)


def replayed_standing(store: JournalStore, as_of: date) -> Standing:
    """Return what the entries as they are now would have said on ``as_of``; nothing is issued.

    The writer's own answers to signals count from the day on which they were given.
    """
    base = _Base.read(store, as_of)
    return base.standing(store, {arm: base.verdicts(series) for arm, series in base.series.items()})


@dataclass(frozen=True, slots=True)
class _Base:
    """What both ways of standing read from the file."""

    as_of: date
    week: Week
    weeks: list[WeekCount]
    series: dict[Arm, Series]
    marks: list[Mark]
    notes: dict[int, WeekKind]
    workdays: int
    drawn: DrawnDays
    masks: dict[int, int]

    @classmethod
    def read(cls, store: JournalStore, as_of: date) -> _Base:
        week = Week.last_completed(as_of)
        weeks = list(fill_weeks(store.week_counts(last=week), week))
        notes = store.week_notes()
        workdays = int(store.setting("workdays", MONDAY_TO_FRIDAY))
        drawn = drawn_days_of(store.setting("drawn_days"))
        masks = due_masks(drawn, weeks[0].week, week.number, workdays) if weeks else {}
        series = {
            Arm.SYSTEM: system_series(weeks),
            Arm.URGENCY: urgency_series(weeks),
            Arm.DAYS: days_series(
                weeks,
                workdays=workdays,
                leave=frozenset(number for number, kind in notes.items() if kind is WeekKind.LEAVE),
                drawn=masks,
            ),
        }
        marks = [mark for mark in store.marks() if mark.made_on <= as_of]
        return cls(as_of, week, weeks, series, marks, notes, workdays, drawn, masks)

    def verdicts(self, series: Series) -> list[Verdict]:
        """Return the verdict of every week since the first that holds an entry written in time.

        A line kept long afterwards for a day long before begins no record: it is left out of every figure.
        """
        begun = next((week.week for week in self.weeks if week.entries), None)
        return [] if begun is None else verdicts(series, self.marks, since=begun)

    def standing(self, store: JournalStore, heard: Mapping[Arm, Sequence[Verdict]]) -> Standing:
        recent = self.weeks[-RECENT_WEEKS:]
        plans = store.plans()
        held = [plan for plan in plans if plan.holds_from <= self.week.sunday]
        last = heard[Arm.SYSTEM][-1] if heard[Arm.SYSTEM] else None
        check = None
        if held and last is not None:
            check = check_plan(self.series[Arm.SYSTEM], last, held[-1].share(RoleSystem.DELIVER))
        phi = PRIOR_SPREAD if last is None or last.phi is None else last.phi
        counts = [sum(week[2 + i] for week in recent) for i in range(3)]
        first = Week(self.week.number - RECENT_WEEKS + 1)
        return Standing(
            as_of=self.as_of,
            week=self.week,
            weeks=self.weeks,
            series=self.series,
            verdicts=heard,
            marks=self.marks,
            plans=plans,
            week_notes=self.notes,
            plan_check=check,
            mix=mix(counts, phi),
            quadrant=quadrant_of(recent),
            bounds=self._bounds(store, first),
            reflections=store.reflection_weeks(first, self.week),
            drawn=self.drawn.spells,
        )

    def _bounds(self, store: JournalStore, first: Week) -> tuple[float, float] | None:
        days = self.series[Arm.DAYS]
        written, due, _ = days.period(first.number, self.week.number + 1)
        if due == 0 or written >= BOUNDS_BELOW * due:
            return None
        leave = {number for number, kind in self.notes.items() if kind is WeekKind.LEAVE}
        pulled = sum(
            2 * day.deliver > day.systems
            for day in store.day_counts(first.monday, self.week.sunday)
            if self._is_due(day.day) and (day.day - 1) // 7 not in leave
        )
        return bounds(min(pulled, written), written, due)

    def _is_due(self, day: int) -> bool:
        """True for a workday, or where days are drawn for a drawn one; ``day`` as ``date.toordinal``."""
        week, weekday = divmod(day - 1, 7)
        return bool(self.masks.get(week, self.workdays) >> weekday & 1)


def quadrant_of(weeks: Sequence[WeekCount]) -> Quadrant:
    """Return the entries of these weeks by urgent and important."""
    both, important, urgent, neither = (sum(week[5 + i] for week in weeks) for i in range(4))
    unclassified = sum(week.entries - week.priorities for week in weeks)
    return Quadrant(both, important, urgent, neither, unclassified)


def _issue_due(store: JournalStore, series: Series, base: _Base, now: datetime) -> Sequence[Verdict]:
    """Return the arm's issued verdicts after issuing those of weeks that completed since.

    Weeks before the first verdict (earlier entries were imported) are issued too. All but the
    week that has just completed are marked as made afterwards.
    """
    heard = store.issued_verdicts(series.arm)
    if not heard:
        due = base.verdicts(series)
    else:
        first, last = heard[0], heard[-1]
        earlier = base.verdicts(_up_to(series, first.week)) if series.first < first.week.number else []
        later = verdicts(series, base.marks, last.latch, since=last.week.number + 1)
        due = earlier + later
    if heard and not due and heard[-1].week <= base.week:
        return heard
    # Where the disk refuses, all is said today all the same, and written down another day.
    with contextlib.suppress(ReadOnly, NoSpace, InUse):
        store.issue([(verdict, verdict.week != base.week) for verdict in due], now=now)
    # Where the clock went back (a flight west on a Monday), a week told already is not yet over again.
    told = [verdict for verdict in (*heard, *due) if verdict.week <= base.week]
    return sorted(told, key=lambda verdict: verdict.week)


def _up_to(series: Series, end: Week) -> Series:
    """Return the part of a series before week ``end``."""
    weeks = range(series.first, min(end.number, series.weeks.stop))
    return Series(series.arm, Week(series.first), map(series.counts, weeks))
