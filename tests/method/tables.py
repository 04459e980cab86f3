"""Which rows the tables have, and how each is counted. A row depends on nothing but its own name."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from math import inf, sqrt
from typing import NamedTuple

import numpy as np

from journal.drift import Arm, Series, check_plan, verdicts
from journal.model import MarkKind
from tests.method import latching
from tests.method.chance import YEAR, Numbers, Writer, generator, journals, working_days
from tests.method.twin import FIRST, Said, first_at, held_against, rule, smallest_shift

Row = tuple[str, ...]
BATCH = 4000  # journals at a time: some hundred MB
QUARTER = 13


class Effort(NamedTuple):
    """How many journals a row is made of, and how many of them go through the real code too."""

    steady: int
    moved: int
    latched: int
    checked: int


LONG = Effort(steady=20_000, moved=4_000, latched=400, checked=10)
SHORT = Effort(steady=200, moved=100, latched=20, checked=2)


class Table(NamedTuple):
    """One table of the page: its name in the page's markers, its heads, and its rows by their names."""

    name: str
    heads: Row
    rows: dict[str, Callable[[Effort], Row]]


class Compared:
    """How many verdicts were compared with the real code's, over all rows made so far."""

    verdicts = 0


def tables() -> tuple[Table, ...]:
    """Return all tables, in the order of the page."""
    return (_steady(), _moves(), _circumstances(), _latch(), _days(), _beside())


# --- how a figure is written ----------------------------------------------------------------------


def percent(hits: float, of: int) -> str:
    """Return a share in percent with its standard error, such as ``6.7 ± 0.2``; of none, a dash."""
    if not of:
        return "–"
    p = hits / of
    return f"{100 * p:.1f} ± {100 * sqrt(p * (1 - p) / of):.1f}"


def yearly(hits: float, of: int) -> str:
    """Return the share of one year where ``hits`` came in two that are alike, with its standard error."""
    if not of:
        return "–"
    kept = 1 - hits / of
    error = sqrt(kept * (1 - kept) / of) / (2 * sqrt(kept)) if kept else 0.0  # by the delta method
    return f"{100 * (1 - sqrt(kept)):.1f} ± {100 * error:.1f}"


def middle(weeks: Iterable[float], most: int) -> str:
    """Return the median with its 95 % range by ranks, such as ``11 [10, 11]``, ``> 104`` beyond ``most``."""
    ordered = sorted(weeks)
    if not ordered:
        return "–"
    half = 0.98 * sqrt(len(ordered))
    ranks = [len(ordered) / 2, len(ordered) / 2 - half, len(ordered) / 2 + half]
    found = [ordered[min(max(int(rank), 0), len(ordered) - 1)] for rank in ranks]
    value, low, high = (f"{week:.0f}" if week <= most else f"> {most}" for week in found)
    return f"{value} [{low}, {high}]" if low != high else value


# --- steady journals ------------------------------------------------------------------------------

REFERENCE = Writer()
SUMMER = (*range(26, 34), 50, 51)
STEADY = {
    "reference": REFERENCE,
    "chance alone (no weekly effect, no silent week)": Writer(sd=0.0, empty=0.0, leaves=0),
    "1.5 entries a week": Writer(rate=1.5),
    "3 entries a week": Writer(rate=3.0),
    "10 entries a week": Writer(rate=10.0),
    "20 entries a week": Writer(rate=20.0),
    "share 15 %": Writer(share=0.15),
    "share 30 %": Writer(share=0.30),
    "share 70 %": Writer(share=0.70),
    "share 85 %": Writer(share=0.85),
    "share 95 %": Writer(share=0.95),
    "φ 1.0": Writer(phi=1.0),
    "φ 1.2": Writer(phi=1.2),
    "φ 1.5": Writer(phi=1.5),
    "φ 2.0": Writer(phi=2.0),
    "φ 2.5": Writer(phi=2.5),
    "φ 2.5, 20 entries a week": Writer(phi=2.5, rate=20.0),
    "eight silent weeks each summer, two at the year's end": Writer(gap=SUMMER, leaves=1),
    "swamped weeks write less": Writer(swamped=True),
    "restless weeks (effect 0.6)": Writer(sd=0.6),
    "restless and slow (effect 0.6, correlation .6)": Writer(sd=0.6, correlation=0.6),
}


def _steady() -> Table:
    heads = (
        "steady journals", "one arm, first year", "either arm, first year", "either arm, each later year",
        "either arm, within three years", "z ≥ 2 in either, first year", "weeks with a verdict", "φ",
    )  # fmt: skip

    def counted(name: str, writer: Writer, effort: Effort) -> Row:
        alone = first = third = light = spoken = 0.0
        spread: list[float] = []
        rng = generator("steady", name)
        for batch in _batches(effort.steady):
            arms = [_told(journals(rng, writer, batch, 3 * YEAR), effort) for _ in range(2)]
            at = np.minimum(*(first_at(said.z >= 3) for said in arms))
            alone += float((first_at(arms[0].z >= 3) <= YEAR).sum())
            first += float((at <= YEAR).sum())
            third += float((at <= 3 * YEAR).sum())
            light += float((np.minimum(*(first_at(said.z >= 2) for said in arms)) <= YEAR).sum())
            spoken += float(np.isfinite(arms[0].z[:, QUARTER:YEAR]).mean()) * batch
            spread.append(float(np.median(arms[0].phi[:, 3 * YEAR - 1])))
        count = effort.steady
        return (
            percent(alone, count),
            percent(first, count),
            yearly(third - first, int(count - first)),
            percent(third, count),
            percent(light, count),
            f"{100 * spoken / count:.0f}",
            f"{np.mean(spread):.2f}",
        )

    return Table("steady", heads, {name: _bind(counted, name, writer) for name, writer in STEADY.items()})


# --- moves ----------------------------------------------------------------------------------------

MOVES = {
    "no move": (0.0, 1),
    "10 points at once": (0.10, 1),
    "15 points at once": (0.15, 1),
    "20 points at once": (0.20, 1),
    "30 points at once": (0.30, 1),
    "40 points at once": (0.40, 1),
    "10 points over a year": (0.10, 52),
    "20 points over half a year": (0.20, 26),
    "20 points over a year": (0.20, 52),
    "30 points over a year": (0.30, 52),
}
MOST = 2 * YEAR
SEEN = ("median weeks", "within 13 weeks", "within 26", "within 52")


def moved_by(points: float, over: int, onset: int = YEAR, weeks: int = YEAR + MOST) -> Numbers:
    """Return what is added to the share, week by week: ``points`` in all, in ``over`` equal steps."""
    return np.asarray(np.clip((np.arange(weeks) - onset + 1) / over, 0, 1) * points)


def _moves() -> Table:
    rows: dict[str, Callable[[Effort], Row]] = {}
    for rate in (3, 6, 10, 20):
        for name, (points, over) in MOVES.items():
            row = f"{rate} a week, {name}"
            rows[row] = _bind(_detected, row, Writer(rate=float(rate)), moved_by(points, over), YEAR)
    return Table("moves", ("from 50 %", *SEEN), rows)


def _detected(
    name: str,
    writer: Writer,
    moved: Numbers,
    onset: int,
    effort: Effort,
    written: Numbers | float = 1.0,
    falls: bool = False,
) -> Row:
    """Return when a move is seen, of the journals that were not called pulled before it."""
    x, n = journals(generator("moves", name), writer, effort.moved, len(moved), moved, written)
    said = _told((x, n), effort)
    signal = said.z <= -3 if falls else said.z >= 3
    first = first_at(signal)
    left = (first_at(said.z >= 3) > onset) & (first > onset)
    return _seen((first - onset)[left], MOST)


def _shorter(name: str, moved: Numbers, effort: Effort) -> Row:
    """Return when another rule than ours would see it: it has no twin to be held against."""
    x, n = journals(generator("moves", name), REFERENCE, effort.moved, len(moved), moved)
    first = first_at(rule(x, n, recent_weeks=8).z >= 3)
    return _seen((first - YEAR)[first > YEAR], MOST)


def _seen(weeks: Numbers, most: int) -> Row:
    within = (percent(float((weeks <= limit).sum()), len(weeks)) for limit in (13, 26, 52))
    return (middle(weeks.tolist(), most), *within)


# --- the same moves under other circumstances -----------------------------------------------------


def _circumstances() -> Table:
    rows: dict[str, Callable[[Effort], Row]] = {}

    def add(name: str, writer: Writer, points: float, over: int = 1, onset: int = YEAR) -> None:
        moved = moved_by(points, over, onset, onset + MOST)
        rows[name] = _bind(_detected, name, writer, moved, onset)

    for phi in (1.0, 1.5, 2.0, 2.5):
        add(f"20 points, φ {phi}", Writer(phi=phi), 0.20)
        add(f"30 points, φ {phi}", Writer(phi=phi), 0.30)
    for onset in (26, 104, 208):
        add(f"20 points after {onset} weeks", REFERENCE, 0.20, onset=onset)
        add(f"30 points after {onset} weeks", REFERENCE, 0.30, onset=onset)
    add("20 points from 30 %", Writer(share=0.30), 0.20)
    add("20 points from 70 %", Writer(share=0.70), 0.20)
    add("30 points, restless and slow", Writer(sd=0.6, correlation=0.6), 0.30)
    add("30 points, eight silent weeks each summer", Writer(gap=SUMMER, leaves=1), 0.30)
    for points in (20, 30):
        name = f"{points} points down (“reclaiming”)"
        moved = moved_by(-points / 100, 1)
        rows[name] = lambda effort, name=name, moved=moved: (  # type: ignore[misc]
            _detected(name, REFERENCE, moved, YEAR, effort, falls=True)
        )
    for points in (20, 30):
        name = f"{points} points, with a window of 8 weeks in place of 13"
        rows[name] = _bind(_shorter, name, moved_by(points / 100, 1))
    for name, kept in (("entries halve", 0.5), ("entries fall to a tenth", 0.1)):
        row = f"30 points, and {name}"
        written = np.where(np.arange(YEAR + MOST) < YEAR, 1.0, kept)
        rows[row] = lambda effort, row=row, written=written: (  # type: ignore[misc]
            _detected(row, REFERENCE, moved_by(0.30, 1), YEAR, effort, written=written)
        )
    return Table(
        "circumstances", ("6 a week, from 50 %, after a year, unless it says otherwise", *SEEN), rows
    )


# --- behind a signal ------------------------------------------------------------------------------


def _latch() -> Table:
    def weeks_row(found: Callable[[str, int], list[float]]) -> Callable[[str, Effort], Row]:
        def row(name: str, effort: Effort) -> Row:
            weeks = found(name, effort.latched)
            within = percent(sum(week <= 13 for week in weeks), len(weeks))
            return middle(weeks, YEAR), within, f"{len(weeks)}"

        return row

    def shares_row(name: str, effort: Effort) -> Row:
        shares = latching.unanswered(name, effort.latched)
        error = float(np.std(shares)) / sqrt(len(shares))
        return "", f"{100 * np.mean(shares):.1f} ± {100 * error:.1f}", f"{len(shares)}"

    def answers_row(
        kind: MarkKind, of: Callable[[list[latching.Verdict]], float], back: int | None, season: int | None
    ) -> Callable[[str, Effort], Row]:
        def row(name: str, effort: Effort) -> Row:
            years = latching.answered(name, effort.latched, kind, back_after=back, season=season)
            weeks = [of(year) for year in years]
            return (
                middle(weeks, YEAR),
                percent(sum(week < inf for week in weeks), len(weeks)),
                f"{len(weeks)}",
            )

        return row

    again, speaks = latching.asked_again, latching.speaks_again
    of = {
        "30 points for 30 weeks, then back: weeks from the return until it ends | ends within 13": weeks_row(
            latching.back_after_capture
        ),
        "called falsely: weeks until it ends | ends within 13": weeks_row(latching.falsely_called),
        "30 points for good, no answer: share of the year behind the signal in which it stands": shares_row,
        "“my role now”, for good: weeks to the next verdict | within a year": answers_row(
            MarkKind.ROLE, speaks, None, None
        ),
        "“my role now”, for good: weeks to the next signal | within a year": answers_row(
            MarkKind.ROLE, again, None, None
        ),
        "“I am changing something”, nothing changes: weeks to the next question | within a year": answers_row(
            MarkKind.CHANGING, again, None, None
        ),
        "“I am changing something”, back at once: weeks to the next question | within a year": answers_row(
            MarkKind.CHANGING, again, 0, None
        ),
        "“a season” of 13 weeks that ends: weeks to the next question | within a year": answers_row(
            MarkKind.SEASON, again, 13, 13
        ),
        "“a season” of 13 weeks that does not end: weeks to the next question | within a year": answers_row(
            MarkKind.SEASON, again, None, 13
        ),
    }
    heads = ("behind a signal", "median weeks", "share", "journals")
    return Table("latch", heads, {name.replace(" | ", "; "): _bind(row, name) for name, row in of.items()})


# --- the days arm ---------------------------------------------------------------------------------


def _days() -> Table:
    rows: dict[str, Callable[[Effort], Row]] = {}

    def steady(name: str, habit: float, rho: float, effort: Effort) -> Row:
        counts = working_days(generator("days", name), habit, effort.steady, YEAR, rho)
        said = _told(counts, effort, Arm.DAYS)
        return "", percent(float((first_at(said.z <= -3) <= YEAR).sum()), effort.steady)

    def falls(name: str, habit: float, now: float, effort: Effort) -> Row:
        weeks = np.where(np.arange(2 * YEAR) < YEAR, habit, now)
        said = _told(working_days(generator("days", name), weeks, effort.moved, 2 * YEAR), effort, Arm.DAYS)
        first = first_at(said.z <= -3)
        gone = (first - YEAR)[first > YEAR]
        return middle(gone.tolist(), YEAR), percent(float((gone <= 13).sum()), len(gone))

    for habit, words in ((0.6, "3 days in 5"), (0.8, "4 days in 5"), (0.9, "9 days in 10")):
        rows[f"{words}, steady: called quiet within a year"] = _bind(steady, words, habit, 0.0)
    rows["4 days in 5 in spells (φ 2), steady: called quiet within a year"] = _bind(
        steady, "spells", 0.8, 0.25
    )
    for now, words in ((0.4, "2 in 5"), (0.2, "1 in 5"), (0.0, "none")):
        rows[f"from 4 days in 5 to {words}: within 13 weeks"] = _bind(falls, words, 0.8, now)
    return Table("days", ("days arm", "median weeks", "share"), rows)


# --- beside the signal ----------------------------------------------------------------------------


def _beside() -> Table:
    def covered(effort: Effort) -> Row:
        count = effort.moved // 2
        x, n = journals(generator("plan"), REFERENCE, count, YEAR)
        inside = told = 0
        for i in range(count):
            series = Series(Arm.SYSTEM, FIRST, zip(x[i].tolist(), n[i].tolist(), strict=True))
            check = check_plan(series, verdicts(series)[-1], REFERENCE.share)
            if check is not None:
                told += 1
                inside += check.low <= REFERENCE.share <= check.high
        return (percent(inside, told),)

    def off_plan(limit: float) -> Callable[[Effort], Row]:
        def row(effort: Effort) -> Row:
            x, n = journals(generator("off plan"), REFERENCE, effort.moved, YEAR)
            said = _told((x, n), effort)
            xr, nr, _ = said.recent
            angle = 2 * np.arcsin(np.sqrt((xr + 0.375) / (nr + 0.75)))
            z = (angle - 2 * np.arcsin(np.sqrt(REFERENCE.share))) * np.sqrt(nr / said.phi)
            off = ((np.abs(z) >= limit) & (nr >= 12)).any(axis=1)
            return (percent(float(off.sum()), effort.moved),)

        return row

    def shown(rate: float) -> Callable[[Effort], Row]:
        def row(effort: Effort) -> Row:
            rng = generator("smallest", rate)
            writer, weeks = Writer(rate=rate), YEAR + QUARTER
            x, n = journals(rng, writer, effort.moved, weeks)
            said = rule(x, n)
            fit = np.isfinite(said.z[:, -1]) & ~(said.z >= 3).any(axis=1)
            shift = smallest_shift(said, weeks - 1)
            fit &= shift < 0.99
            moved = np.zeros((effort.moved, weeks))
            moved[:, YEAR:] = np.minimum(shift, 0.99)[:, None] - writer.share
            again, _ = journals(generator("smallest", rate), writer, effort.moved, weeks, moved)
            # The same generator gives the same weeks and numbers of entries; only the last quarter's
            # shares are others.
            z = rule(again, n).z[:, -1]
            return (percent(float((z[fit] >= 3).sum()), int(fit.sum())),)

        return row

    rows: dict[str, Callable[[Effort], Row]] = {
        "exactly on plan: the 90 % interval holds the plan at the year's end": covered,
        "exactly on plan: “clearly off plan” (3) in some week of a year": off_plan(3.0),
        "the same with the usual 1.96": off_plan(1.96),
        "a quarter moved to the told smallest shift shows it, 6 a week": shown(6.0),
        "a quarter moved to the told smallest shift shows it, 10 a week": shown(10.0),
    }
    return Table("beside", ("beside the signal", "share"), rows)


# --- what they share ------------------------------------------------------------------------------


def _told(counts: tuple[Numbers, Numbers], effort: Effort, arm: Arm = Arm.SYSTEM) -> Said:
    """Return what the rule says, some of it compared with the real code."""
    x, n = counts
    said = rule(x, n, arm)
    few = slice(0, effort.checked)
    Compared.verdicts += held_against(x[few], n[few], said.z[few], arm)
    return said


def _batches(count: int) -> Iterable[int]:
    return [min(BATCH, count - done) for done in range(0, count, BATCH)]


def _bind(row: Callable[..., Row], *given: object) -> Callable[[Effort], Row]:
    return lambda effort: row(*given, effort)
