"""The measure: what the last quarter says against everything before it. Pure; counts in, verdicts out.

Two arms of entries (System 1, urgent) and one of days share one rule. Per completed ISO week t an arm
has n_t entries that answer it and x_t of them pulled::

    anchor   shortest run of weeks from the start (or last reset) that holds 8 journaled weeks (n_t > 0)
    recent   the last 13 completed weeks, but only those after the anchor           -> xr, nr, kr
    before   all weeks from the start to the week before recent; frozen at a signal -> xb, nb, kb
    p        clip((xb + 0.5) / (nb + 1), .02, .98)
    chi2     sum over journaled before-weeks of (x_t - n_t p)^2 / (n_t p (1 - p))
    phi      max(1, (8 * 1.2 + chi2) / (8 + kb - 1))
    share    (x + 3/8) / (n + 3/4)                               Anscombe (1948), Biometrika 35
    h        2 asin sqrt share(xr, nr) - 2 asin sqrt share(xb, nb)      Cohen (1988), ch. 6
    z        h / sqrt(phi (1/nr + 1/nb))

The sums run over prefixes, so a verdict costs the same in week 20 and in week 1,500: with q_t = x_t^2 / n_t,
chi2 = (sum q - 2 p sum x + p^2 sum n) / (p (1 - p)).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from enum import StrEnum
from math import asin, pi, sin, sqrt
from typing import NamedTuple

from journal.beta import beta_interval, beta_quantile
from journal.model import Mark, MarkKind, Week
from journal.weeks import MONDAY_TO_FRIDAY, WeekCount

RECENT_WEEKS = 13
RECENT_WEEKS_OF_DAYS = 4
ANCHOR_WEEKS = 8
PRIOR_SPREAD = 1.2
PRIOR_WEEKS = 8
SIGNAL = 3.0
CALM = 1.5
CALM_VERDICTS = 2
POWER = 0.84  # the standard normal's 80 % point, as the design rounds it
CHANGE_NEEDS = RECENT_WEEKS  # weeks until the recent quarter lies wholly after a change


class Arm(StrEnum):
    """What is watched. The values are part of the command line's contract."""

    SYSTEM = "system"
    URGENCY = "urgency"
    DAYS = "days"


class State(StrEnum):
    """What a verdict says. The values are part of the command line's contract."""

    GATHERING = "gathering"
    TOO_LITTLE = "too_little"
    NO_CHANGE = "no_change"
    PULLED = "pulled"
    RECLAIMING = "reclaiming"
    GONE_QUIET = "gone_quiet"


class Period(NamedTuple):
    """Counts over a run of weeks: pulled ones, all that answer the arm, and weeks that hold any.

    In the days arm: days written on, workdays not on leave, weeks that hold such workdays.
    """

    pulled: int
    entries: int
    weeks: int


NOTHING = Period(0, 0, 0)


@dataclass(frozen=True, slots=True)
class Rule:
    """The few numbers in which the entries' arms and the days arm differ."""

    recent_weeks: int
    least_recent: int
    least_recent_weeks: int
    least_before: int = 24
    least_before_weeks: int = 8
    fixed_phi: float | None = None


ENTRY_RULE = Rule(RECENT_WEEKS, least_recent=12, least_recent_weeks=4)
# Twelve workdays already span three of the four weeks; asking for all four would silence the
# arm for a month after each week of leave.
DAYS_RULE = Rule(RECENT_WEEKS_OF_DAYS, least_recent=12, least_recent_weeks=1, fixed_phi=PRIOR_SPREAD)


@dataclass(frozen=True, slots=True)
class Latch:
    """What an arm remembers from one weekly verdict to the next.

    ``start`` is the week from which it counts (0: from the first entry). While ``frozen`` is set,
    *before* ends there and grows no further. ``signalling`` is the latch itself, ``calm`` the run
    of verdicts below 1.5, ``answer`` what the writer answered to this signal.
    """

    start: int = 0
    frozen: int | None = None
    signalling: bool = False
    calm: int = 0
    answer: Mark | None = None

    @property
    def is_open(self) -> bool:
        """True while a signal stands, answered or not."""
        return self.frozen is not None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one arm says of one completed week.

    ``h`` is in radians and ``z`` without unit; both are None below the minimum. ``phi`` is the
    writer's own spread beyond chance (1: none), None while gathering. ``smallest_shift`` is the
    share, 0 to 1, up to which a rise could have passed unseen. ``recent_from`` is the first week
    of the recent window and ``before_until`` the first week no longer in *before*.
    """

    arm: Arm
    week: Week
    state: State
    z: float | None
    h: float | None
    phi: float | None
    recent: Period
    before: Period
    smallest_shift: float | None
    anchor_weeks: int
    recent_from: int
    before_until: int
    latch: Latch = field(default_factory=Latch)


class Series:
    """The weekly counts of one arm from its first week on, as running sums.

    A week is added once and never changed. ``x`` counts pulled entries and ``n`` all that answer
    the arm, 0 <= x <= n.
    """

    __slots__ = ("_k", "_n", "_q", "_x", "arm", "first")

    def __init__(self, arm: Arm, first: Week, counts: Iterable[tuple[int, int]] = ()) -> None:
        self.arm = arm
        self.first = first.number
        self._x, self._n, self._k, self._q = [0], [0], [0], [0.0]
        for x, n in counts:
            self.add(x, n)

    def add(self, x: int, n: int) -> None:
        """Append the counts of the next week."""
        if not 0 <= x <= n:
            raise ValueError(f"{x} of {n} is no count")
        self._x.append(self._x[-1] + x)
        self._n.append(self._n[-1] + n)
        self._k.append(self._k[-1] + (n > 0))
        self._q.append(self._q[-1] + (x * x / n if n else 0.0))

    def __len__(self) -> int:
        return len(self._x) - 1

    @property
    def weeks(self) -> range:
        """The numbers of the weeks it holds."""
        return range(self.first, self.first + len(self))

    def counts(self, week: int) -> tuple[int, int]:
        """Return (pulled, entries) of one week."""
        i = week - self.first
        return self._x[i + 1] - self._x[i], self._n[i + 1] - self._n[i]

    def period(self, start: int, stop: int) -> Period:
        """Return the counts from week ``start`` up to but not including ``stop``."""
        i, j = self._index(start), self._index(stop)
        if j <= i:
            return NOTHING
        return Period(self._x[j] - self._x[i], self._n[j] - self._n[i], self._k[j] - self._k[i])

    def anchor_end(self, start: int) -> int:
        """Return the first week after the anchor that begins at ``start``.

        Where the weeks do not yet hold an anchor this lies beyond the last of them.
        """
        wanted = self._k[self._index(start)] + ANCHOR_WEEKS
        return self.first + bisect_left(self._k, wanted)

    def spread(self, start: int, stop: int) -> float:
        """Return phi: how much more the weeks vary than chance alone, shrunk towards 1.2, at least 1."""
        i = self._index(start)
        j = max(i, self._index(stop))  # as for a period: where it ends before it begins, it holds nothing
        x, n, k = self._x[j] - self._x[i], self._n[j] - self._n[i], self._k[j] - self._k[i]
        p = min(max((x + 0.5) / (n + 1), 0.02), 0.98)
        chi2 = (self._q[j] - self._q[i] - 2 * p * x + p * p * n) / (p * (1 - p))
        return max(1.0, (PRIOR_WEEKS * PRIOR_SPREAD + chi2) / (PRIOR_WEEKS + k - 1))

    def _index(self, week: int) -> int:
        return min(max(week - self.first, 0), len(self))


def cohens_h(recent: tuple[int, int], before: tuple[int, int]) -> float:
    """Return how far the share of ``recent`` lies above that of ``before``, in radians.

    Each period is (hits, entries), 0 <= hits <= entries and entries > 0. The result lies between
    -pi and pi, is 0 for equal periods, and changes sign when the periods trade places.

    Raises:
        ValueError: A period is not a count.

    Source: Cohen (1988), ch. 6; the 3/8 correction is Anscombe's (1948), Biometrika 35.
    """
    for hits, entries in (recent, before):
        if not 0 <= hits <= entries or entries == 0:
            raise ValueError(f"{hits} of {entries} is no count")
    return _angle(*recent) - _angle(*before)


def _angle(hits: float, entries: float) -> float:
    return 2.0 * asin(sqrt((hits + 0.375) / (entries + 0.75)))


def verdict(series: Series, week: int, latch: Latch | None = None) -> Verdict:
    """Return the plain rule's verdict on one week, with ``before`` frozen where the latch says so.

    Knows nothing of earlier verdicts: ``step`` adds the latch. ``week`` is a week of the series.
    """
    latch = latch or Latch()
    rule = DAYS_RULE if series.arm is Arm.DAYS else ENTRY_RULE
    start = max(latch.start, series.first)
    anchored = series.anchor_end(start)
    stop = week + 1
    if anchored >= stop:  # the anchor's own weeks are all there is: nothing to compare with them yet
        journaled = series.period(start, stop).weeks
        return Verdict(
            series.arm, Week(week), State.GATHERING, None, None, None, NOTHING, NOTHING, None,
            journaled, stop, stop, latch,
        )  # fmt: skip
    recent_from = max(anchored, stop - rule.recent_weeks)
    before_until = recent_from if latch.frozen is None else latch.frozen
    recent = series.period(recent_from, stop)
    before = series.period(start, before_until)
    phi = rule.fixed_phi or series.spread(start, before_until)
    z = h = smallest = None
    state = State.TOO_LITTLE
    if _speaks(rule, recent, before):
        h = _angle(recent[0], recent[1]) - _angle(before[0], before[1])
        error = sqrt(phi * (1 / recent[1] + 1 / before[1]))
        z = h / error
        state = _state_of(series.arm, z)
        smallest = _smallest_shift(before, error)
    return Verdict(
        series.arm, Week(week), state, z, h, phi, recent, before, smallest,
        ANCHOR_WEEKS, recent_from, before_until, latch,
    )  # fmt: skip


def nothing_yet(arm: Arm, week: Week) -> Verdict:
    """Return what an arm says before its first completed week."""
    after = week.number + 1
    return Verdict(arm, week, State.GATHERING, None, None, None, NOTHING, NOTHING, None, 0, after, after)


def _speaks(rule: Rule, recent: Period, before: Period) -> bool:
    return (
        recent.entries >= rule.least_recent
        and recent.weeks >= rule.least_recent_weeks
        and before.entries >= rule.least_before
        and before.weeks >= rule.least_before_weeks
    )


def _state_of(arm: Arm, z: float) -> State:
    if arm is Arm.DAYS:
        return State.GONE_QUIET if z <= -SIGNAL else State.NO_CHANGE
    if z >= SIGNAL:
        return State.PULLED
    return State.RECLAIMING if z <= -SIGNAL else State.NO_CHANGE


def _smallest_shift(before: Period, error: float) -> float:
    """Return the share that 80 % of fully shifted quarters would show; ``error`` is that of h."""
    angle = asin(sqrt(before.pulled / before.entries)) + (SIGNAL + POWER) * error / 2
    return sin(min(angle, pi / 2)) ** 2


def step(series: Series, week: int, latch: Latch, marks: Iterable[Mark] = ()) -> Verdict:
    """Return the verdict on ``week``, given what the arm remembers and the marks made in that week.

    The verdict carries the latch for the week after. A signal freezes *before* at the start of the
    window that showed it. From then on ``pulled`` stays until z < 1.5 in two verdicts running. An
    answer ends the latch, not the freeze: what the writer calls a season does not become the
    level that later weeks are compared with. While an answer holds, ``pulled`` is said only as
    long as z itself says so, and no question is asked; when a season's day has passed, or a quarter after
    a change, a z that is still at 3 or more latches anew, and one below it ends the freeze. A week too
    thin for a verdict neither counts as calm nor breaks the run.
    """
    for mark in marks:
        latch = _answered(latch, mark)
    bare = verdict(series, week, latch)
    if bare.z is None or series.arm is Arm.DAYS:
        return replace(bare, latch=latch) if bare.latch is not latch else bare
    latch, state = _advance(bare, latch)
    return replace(bare, state=state, latch=latch)


def _answered(latch: Latch, mark: Mark) -> Latch:
    if mark.kind is MarkKind.ROLE:
        return Latch(start=Week.of(mark.made_on).number)
    if latch.frozen is None:
        return latch  # a change of one's own making, marked on the chart without a signal
    return replace(latch, signalling=False, answer=mark)


def _advance(bare: Verdict, latch: Latch) -> tuple[Latch, State]:
    z = bare.z
    assert z is not None
    if latch.frozen is None:
        if z >= SIGNAL:
            return replace(latch, frozen=bare.recent_from, signalling=True, calm=0, answer=None), State.PULLED
        return latch, bare.state
    calm = latch.calm + 1 if z < CALM else 0
    if calm >= CALM_VERDICTS:
        return Latch(start=latch.start), bare.state
    if not latch.signalling and not holds(latch.answer, bare.week):
        if z < SIGNAL:  # what was answered is over: *before* may grow again
            return Latch(start=latch.start), bare.state
        return replace(latch, signalling=True, calm=0, answer=None), State.PULLED
    state = State.PULLED if latch.signalling else bare.state
    return (latch if calm == latch.calm else replace(latch, calm=calm)), state


def holds(answer: Mark | None, week: Week) -> bool:
    """True while the writer's answer still covers ``week``, so that nothing is asked again."""
    if answer is None:
        return False
    if answer.kind is MarkKind.SEASON and answer.until is not None:
        return week.sunday <= answer.until
    return week.sunday < answer.made_on + timedelta(weeks=CHANGE_NEEDS)


def verdicts(
    series: Series, marks: Sequence[Mark] = (), latch: Latch | None = None, since: int | None = None
) -> list[Verdict]:
    """Return the verdict of every week of the series in order, as they would have been issued.

    With ``latch`` and ``since`` it goes on from an issued verdict: ``latch`` is that verdict's and
    ``since`` the first week to issue.
    """
    by_week: dict[int, list[Mark]] = {}
    for mark in marks:
        if mark.arm == series.arm:
            by_week.setdefault(Week.of(mark.made_on).number, []).append(mark)
    latch = latch or Latch()
    issued = []
    for week in range(series.first if since is None else since, series.first + len(series)):
        issued.append(step(series, week, latch, by_week.get(week, ())))
        latch = issued[-1].latch
    return issued


# --- the arms -------------------------------------------------------------------------------------


def system_series(weeks: Sequence[WeekCount]) -> Series:
    """Return the system arm of consecutive weeks: System 1 among entries that say their system."""
    return _series(Arm.SYSTEM, weeks, ((w.deliver, w.deliver + w.improve + w.enable) for w in weeks))


def urgency_series(weeks: Sequence[WeekCount]) -> Series:
    """Return the urgency arm of consecutive weeks: urgent among entries that answer the priority."""
    return _series(
        Arm.URGENCY,
        weeks,
        (
            (w.urgent_important + w.urgent, w.urgent_important + w.important + w.urgent + w.neither)
            for w in weeks
        ),
    )


def days_series(
    weeks: Sequence[WeekCount],
    *,
    workdays: int = MONDAY_TO_FRIDAY,
    leave: frozenset[int] = frozenset(),
    drawn: Mapping[int, int] | None = None,
) -> Series:
    """Return the days arm: workdays written on, of workdays not on leave.

    ``workdays`` is a mask with bit 0 for Monday, ``leave`` holds the numbers of weeks on leave, and ``drawn``
    another mask for each week in which days drawn by lot stand for the workdays. The days
    before the first one written on were not silent, there was no journal yet; what was filled in for them
    long afterwards does not make it older.
    """
    series = _series(Arm.DAYS, weeks, ())
    masks = drawn or {}
    begun = False
    for week in weeks:
        due = 0 if week.week in leave else masks.get(week.week, workdays)
        if not begun:
            begun = week.days != 0
            due &= ~((week.days & -week.days) - 1) if begun else 0
        series.add((week.days & due).bit_count(), due.bit_count())
    return series


def _series(arm: Arm, weeks: Sequence[WeekCount], counts: Iterable[tuple[int, int]]) -> Series:
    return Series(arm, Week(weeks[0].week) if weeks else Week(0), counts)


# --- beside the signal ----------------------------------------------------------------------------


class PlanState(StrEnum):
    """How a share stands to the plan; nothing is said unless it is clear."""

    ABOVE = "above"
    BELOW = "below"
    NOT_CLEAR = "not_clear"


@dataclass(frozen=True, slots=True)
class PlanCheck:
    """System 1 of the last quarter against the intended share, all from 0 to 1.

    ``low`` and ``high`` bound the 90 % interval of the record; ``z`` is without unit.
    """

    intended: float
    low: float
    high: float
    z: float
    state: PlanState


def check_plan(series: Series, last: Verdict, intended: float) -> PlanCheck | None:
    """Compare the arm's record with the plan, or return None where there is too little of it.

    Once the anchor is complete: on the verdict's recent weeks, with its phi, from 12 entries on.
    Before: with phi 1.2 on what there is, from week 4 and 12 entries on.
    """
    if last.state is State.GATHERING:
        start = max(last.latch.start, series.first)
        period, phi = series.period(start, last.week.number + 1), PRIOR_SPREAD
        if last.week.number + 1 - start < 4:
            return None
    else:
        assert last.phi is not None
        period, phi = last.recent, last.phi
    x, n, _ = period
    if n < ENTRY_RULE.least_recent:
        return None
    low, high = beta_interval(x / phi, (n - x) / phi, 0.90)
    z = (_angle(x, n) - 2.0 * asin(sqrt(intended))) * sqrt(n / phi)
    state = PlanState.ABOVE if z >= SIGNAL else PlanState.BELOW if z <= -SIGNAL else PlanState.NOT_CLEAR
    return PlanCheck(intended, low, high, z, state)


class SystemShare(NamedTuple):
    """One role system in the mix: posterior mean and 80 % band, each 0 to 1."""

    system: int
    mean: float
    low: float
    high: float


def mix(counts: Sequence[int], phi: float) -> list[SystemShare]:
    """Return the shares of Systems 1, 2, 3 under a Dirichlet(x_i / phi + 1/2) posterior.

    ``counts`` are the three systems' entries over 13 weeks; with no entry at all there is nothing to
    say and the list is empty.
    """
    if not sum(counts):
        return []
    alphas = [x / phi + 0.5 for x in counts]
    total = sum(alphas)
    return [
        SystemShare(i, a / total, beta_quantile(0.1, a, total - a), beta_quantile(0.9, a, total - a))
        for i, a in enumerate(alphas, start=1)
    ]


def bounds(pulled_days: int, written_days: int, workdays: int) -> tuple[float, float]:
    """Return between which shares the days that were mainly System 1 truly lie.

    The days not written on could all have been either: with d of D days written on and k of them
    mainly System 1, the share lies between k/D and (k + D - d)/D.

    Raises:
        ValueError: Not 0 <= pulled_days <= written_days <= workdays, or no workdays.

    Source: Manski (1989), worst-case bounds for missing answers.
    """
    if not 0 <= pulled_days <= written_days <= workdays or workdays == 0:
        raise ValueError(f"{pulled_days} of {written_days} of {workdays} days is no count")
    return pulled_days / workdays, (pulled_days + workdays - written_days) / workdays
