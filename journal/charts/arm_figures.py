"""What the chart of an arm shows, as values: weeks, the level before, the plan, marks and signals."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from journal.beta import beta_interval
from journal.charts.days import DaysData, days_data
from journal.charts.timeline import SHOWN_WEEKS, rolling_period, shown
from journal.drift import ENTRY_RULE, PRIOR_SPREAD, Arm, Period, State, Verdict
from journal.model import Mark, MarkKind, RoleSystem, Week
from journal.standing import Standing
from journal.weeks import WeekCount

COVERAGE = 0.90
SIGNALS = (State.PULLED, State.RECLAIMING)


class ArmWeek(NamedTuple):
    """One week of an arm.

    ``rolled`` counts the 13 weeks up to and with it, and ``low`` and ``high`` bound their 90 % band
    (0 to 1); all three are None where no line is drawn. ``late_…`` entries were written more than a
    week afterwards and stand beside every figure. ``old`` marks weeks before the last reset.
    """

    week: int
    pulled: int
    entries: int
    late_pulled: int
    late_entries: int
    rolled: Period | None
    low: float | None
    high: float | None
    old: bool

    @property
    def share(self) -> float | None:
        """The plain share of the 13 weeks, which the line shows."""
        return None if self.rolled is None else self.rolled.pulled / self.rolled.entries

    @property
    def dot(self) -> float | None:
        """The share of this week alone."""
        return self.pulled / self.entries if self.entries else None

    @property
    def late_dot(self) -> float | None:
        """The share of what was written down late."""
        return self.late_pulled / self.late_entries if self.late_entries else None


class Level(NamedTuple):
    """What *before* holds, and the weeks over which it runs, the last included."""

    counts: Period
    first: int
    last: int

    @property
    def share(self) -> float:
        """Its plain share."""
        return self.counts.pulled / self.counts.entries


class PlanStep(NamedTuple):
    """The intended share of System 1 from a day on."""

    holds_from: date
    share: float


class SignalRun(NamedTuple):
    """Weeks in which verdicts of one kind followed each other."""

    state: State
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class ArmData:
    """All that the chart of an arm shows. ``weeks`` and ``days`` hold the same consecutive weeks.

    ``recent`` is the first and the last week of the last quarter as the verdict counts it. The
    plan, oldest step first, is there for the system arm alone.
    """

    arm: Arm
    weeks: tuple[ArmWeek, ...]
    days: DaysData
    recent: tuple[int, int] | None
    before: Level | None
    plan: tuple[PlanStep, ...]
    marks: tuple[Mark, ...]
    signals: tuple[SignalRun, ...]


def arm_data(
    standing: Standing, arm: Arm = Arm.SYSTEM, weeks: int | None = SHOWN_WEEKS, *, with_words: bool = False
) -> ArmData:
    """Return the chart of an arm over the last ``weeks`` weeks, or over all of them.

    The words in which the writer answered a signal go in only with ``with_words``: what is handed
    out holds no text that was not chosen.

    Raises:
        ValueError: ``arm`` is the days arm, which has a strip and no share of entries.
    """
    if arm is Arm.DAYS:
        raise ValueError("the days arm has a chart of its own")
    counts = shown(standing.weeks, weeks)
    verdicts = standing.verdicts[arm]
    marks = [mark for mark in standing.marks if mark.arm == arm]
    last = verdicts[-1] if verdicts else None
    return ArmData(
        arm=arm,
        weeks=tuple(_weeks_of(standing, arm, counts, _starts(standing, arm, marks))),
        days=days_data(standing, weeks),
        recent=_recent(last),
        before=_before(standing, arm, last),
        plan=_plan(standing) if arm is Arm.SYSTEM else (),
        marks=tuple(mark if with_words else _without_words(mark) for mark in marks),
        signals=tuple(signal_runs(verdicts)),
    )


def _starts(standing: Standing, arm: Arm, marks: Iterable[Mark]) -> list[int]:
    """Return the weeks at which the record begins and begins anew, ascending."""
    resets = (Week.of(mark.made_on).number for mark in marks if mark.kind is MarkKind.ROLE)
    return [standing.series[arm].first, *sorted(week for week in resets if week <= standing.week.number)]


def _weeks_of(
    standing: Standing, arm: Arm, counts: Iterable[WeekCount], starts: list[int]
) -> Iterable[ArmWeek]:
    series = standing.series[arm]
    spreads = {verdict.week.number: verdict.phi for verdict in standing.verdicts[arm]}
    for row in counts:
        start = max(start for start in starts if start <= row.week)
        rolled = rolling_period(series, row.week, start)
        low = high = None
        if rolled is not None:
            phi = spreads.get(row.week) or PRIOR_SPREAD
            low, high = beta_interval(rolled.pulled / phi, (rolled.entries - rolled.pulled) / phi, COVERAGE)
        late = (
            (row.late_deliver, row.late_systems)
            if arm is Arm.SYSTEM
            else (row.late_urgent, row.late_priorities)
        )
        yield ArmWeek(row.week, *series.counts(row.week), *late, rolled, low, high, start < starts[-1])


def _recent(last: Verdict | None) -> tuple[int, int] | None:
    if last is None or last.recent_from > last.week.number:
        return None
    return last.recent_from, last.week.number


def _before(standing: Standing, arm: Arm, last: Verdict | None) -> Level | None:
    """Return the level before, where there is enough of it to compare anything with."""
    if last is None or last.before.entries < ENTRY_RULE.least_before:
        return None
    if last.before.weeks < ENTRY_RULE.least_before_weeks:
        return None
    return Level(last.before, max(last.latch.start, standing.series[arm].first), last.before_until - 1)


def _plan(standing: Standing) -> tuple[PlanStep, ...]:
    held = [plan for plan in standing.plans if plan.holds_from <= standing.week.sunday]
    return tuple(PlanStep(plan.holds_from, plan.share(RoleSystem.DELIVER)) for plan in held)


def _without_words(mark: Mark) -> Mark:
    return Mark(mark.arm, mark.kind, mark.made_on, mark.until)


def signal_runs(verdicts: Iterable[Verdict]) -> Iterable[SignalRun]:
    """Yield the runs of ``pulled`` and ``reclaiming``; a thin week within an open signal does not end one."""
    run: SignalRun | None = None
    for verdict in verdicts:
        week, state = verdict.week.number, verdict.state
        if run is not None and (state is run.state or (state is State.TOO_LITTLE and verdict.latch.is_open)):
            run = run._replace(last=week)
            continue
        if run is not None:
            yield run
        run = SignalRun(state, week, week) if state in SIGNALS else None
    if run is not None:
        yield run
