"""The measure told a second time, slowly and in the design's own words, to hold ours against."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import asin, exp, pi, sin, sqrt
from random import Random

from hypothesis import strategies as st

from journal.drift import Arm, Latch, Series, Verdict, verdicts
from journal.model import Mark, Week

FIRST = Week.parse("2024-W01")
Counts = Sequence[tuple[int, int]]  # (pulled, entries) of one week after the other


@dataclass(frozen=True)
class Told:
    """What the design's formulas give for one week; None where it gives nothing."""

    anchored: bool
    recent: tuple[int, int, int]
    before: tuple[int, int, int]
    phi: float | None = None
    h: float | None = None
    z: float | None = None
    smallest: float | None = None


def rule(
    counts: Counts,
    *,
    start: int = 0,
    frozen: int | None = None,
    window: int = 13,
    fixed_phi: float | None = None,
) -> Told:
    """Apply docs/method.md to the last of these weeks. Positions count from 0, the first week given."""
    counts = list(counts)
    end, journaled = start, 0
    while end < len(counts) and journaled < 8:
        journaled += counts[end][1] > 0
        end += 1
    if journaled < 8 or end == len(counts):  # nothing after the anchor yet
        return Told(False, (0, 0, 0), (0, 0, 0))
    recent_from = max(end, len(counts) - window)
    recent = counts[recent_from:]
    before = counts[start : recent_from if frozen is None else frozen]
    xr, nr, kr = sums(recent)
    xb, nb, kb = sums(before)
    p = min(max((xb + 0.5) / (nb + 1), 0.02), 0.98)
    chi2 = sum((x - n * p) ** 2 / (n * p * (1 - p)) for x, n in before if n)
    phi = fixed_phi or max(1.0, (8 * 1.2 + chi2) / (8 + kb - 1))
    told = Told(True, (xr, nr, kr), (xb, nb, kb), phi)
    least_weeks = 4 if fixed_phi is None else 1
    if nr < 12 or kr < least_weeks or nb < 24 or kb < 8:
        return told
    h = 2 * asin(sqrt((xr + 3 / 8) / (nr + 3 / 4))) - 2 * asin(sqrt((xb + 3 / 8) / (nb + 3 / 4)))
    error = sqrt(phi * (1 / nr + 1 / nb))
    smallest = sin(min(asin(sqrt(xb / nb)) + (3 + 0.84) * error / 2, pi / 2)) ** 2
    return Told(True, told.recent, told.before, phi, h, h / error, smallest)


def sums(counts: Counts) -> tuple[int, int, int]:
    """Return pulled, entries and journaled weeks."""
    return sum(x for x, _ in counts), sum(n for _, n in counts), sum(n > 0 for _, n in counts)


def series_of(counts: Counts, arm: Arm = Arm.SYSTEM, first: Week = FIRST) -> Series:
    """Return the arm with these weeks from ``first`` on."""
    return Series(arm, first, counts)


def heard(counts: Counts, marks: Sequence[Mark] = (), arm: Arm = Arm.SYSTEM) -> list[Verdict]:
    """Return every weekly verdict on these counts."""
    return verdicts(series_of(counts, arm), marks)


def latches(issued: Sequence[Verdict]) -> list[Latch]:
    """Return what the arm remembered after each verdict."""
    return [verdict.latch for verdict in issued]


@st.composite
def weekly_counts(
    draw: st.DrawFn, least: int = 0, most: int = 70, busiest: int = 20
) -> list[tuple[int, int]]:
    """Weeks of which some are empty, and of which the rest may lean one way for a stretch."""
    weeks = draw(st.integers(least, most))
    ns = draw(st.lists(st.integers(0, busiest), min_size=weeks, max_size=weeks))
    leaning = draw(st.sampled_from(["any", "low", "high", "turn"]))
    turn = draw(st.integers(0, max(weeks, 1)))
    counts = []
    for week, n in enumerate(ns):
        high = leaning == "high" or (leaning == "turn" and week >= turn)
        low = leaning == "low" or (leaning == "turn" and week < turn)
        x = draw(st.integers(n * 3 // 4 if high else 0, n // 3 if low else n))
        counts.append((x, n))
    return counts


# --- journals made by chance, as in docs/method.md, one at a time ------------------------------------


def chance_journal(
    rng: Random, weeks: int, rate: float, logit: Callable[[int], float], away: frozenset[int] = frozenset()
) -> Iterator[tuple[int, int]]:
    """Yield weekly counts of the reference journal: ``rate`` entries a week, 8 % of weeks empty.

    The share moves on the logit by a weekly effect of sd 0.3 whose neighbours correlate by 0.3.
    """
    sd, correlation = 0.3, 0.3
    effect = rng.gauss(0, sd)
    for week in range(weeks):
        if week:
            effect = correlation * effect + sqrt(1 - correlation**2) * rng.gauss(0, sd)
        if week in away or rng.random() < 0.08:
            yield 0, 0
            continue
        share = 1 / (1 + exp(-(logit(week) + effect)))
        n = poisson(rng, rate)
        yield sum(rng.random() < share for _ in range(n)), n


def poisson(rng: Random, mean: float) -> int:
    """Return a Poisson count (Knuth's product of uniforms)."""
    limit, product, count = exp(-mean), rng.random(), 0
    while product > limit:
        product *= rng.random()
        count += 1
    return count


def leaves(rng: Random, weeks: int) -> frozenset[int]:
    """Return the weeks of three leaves of two weeks in every year."""
    begun = [year + rng.randrange(51) for year in range(0, weeks, 52) for _ in range(3)]
    return frozenset(week for first in begun for week in (first, first + 1))
