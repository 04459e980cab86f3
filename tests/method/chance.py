"""Journals made by chance, thousands at a time.

Only ``Generator.random`` is drawn from, and everything else is made of its numbers here: numpy keeps that one
stream from release to release, so a seed gives the same journals with each of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

YEAR = 52
SEED = 20261126

Numbers = NDArray[Any]


@dataclass(frozen=True)
class Writer:
    """How somebody writes. The one without arguments is the reference that the page describes.

    ``rate`` is the mean of a Poisson number of entries a week, ``share`` that of pulled ones. The share moves
    on the logit by a weekly effect of ``sd`` whose neighbours correlate by ``correlation``; with ``phi`` the
    weeks are beta-binomial instead, independent, with that much more variance than chance.
    ``empty`` weeks hold nothing, nor do ``leaves`` of two weeks in a year, nor the year's weeks in ``gap``.
    ``swamped`` halves the entries of a week whose effect is one sd above, and doubles them one below.
    """

    rate: float = 6.0
    share: float = 0.5
    sd: float = 0.3
    correlation: float = 0.3
    phi: float | None = None
    empty: float = 0.08
    leaves: int = 3
    gap: tuple[int, ...] = ()
    swamped: bool = False


def generator(*names: object) -> np.random.Generator:
    """Return the source of chance of one row, which depends on the names alone."""
    return np.random.Generator(np.random.PCG64([SEED, crc32(repr(names).encode())]))


def journals(
    rng: np.random.Generator,
    writer: Writer,
    count: int,
    weeks: int,
    moved: Numbers | float = 0.0,
    written: Numbers | float = 1.0,
) -> tuple[Numbers, Numbers]:
    """Return the pulled and all entries of every week, two arrays of (journals, weeks).

    ``moved`` is added to the share and ``written`` multiplies the entries, week by week.
    """
    logit = np.broadcast_to(_logit(writer.share + np.asarray(moved, dtype=float)), (count, weeks))
    effect = np.zeros((count, weeks))
    if writer.phi is None and writer.sd:
        effect = _effects(rng, writer, count, weeks)
    rate = np.broadcast_to(writer.rate * np.asarray(written, dtype=float), (count, weeks))
    if writer.swamped:
        rate = rate * 2.0 ** (-effect / writer.sd)
    entries = poisson(rng, rate) * ~_silent(rng, writer, count, weeks)
    rho = 0.0
    if writer.phi is not None and writer.phi > 1:  # by the mean number of entries of a week that holds any
        rho = (writer.phi - 1) / (writer.rate / (1 - np.exp(-writer.rate)) - 1)
    return hits(rng, 1 / (1 + np.exp(-(logit + effect))), entries, rho), entries


def working_days(
    rng: np.random.Generator,
    habit: Numbers | float,
    count: int,
    weeks: int,
    rho: float = 0.0,
) -> tuple[Numbers, Numbers]:
    """Return workdays written on and workdays not on leave of every week, (journals, weeks) each."""
    due = 5 * ~_silent(rng, Writer(empty=0.0), count, weeks)
    return hits(rng, np.broadcast_to(np.asarray(habit, dtype=float), (count, weeks)), due, rho), due


def poisson(rng: np.random.Generator, rate: Numbers) -> Numbers:
    """Return Poisson counts, by walking up the distribution until it passes a uniform number."""
    wanted = rng.random(rate.shape)
    number = np.zeros(rate.shape, dtype=np.int64)
    chance = np.exp(-rate)
    reached, k = chance.copy(), 0
    while (below := wanted > reached).any() and k < 400:
        k += 1
        number += below
        chance = chance * rate / k
        reached += chance
    return number


def hits(rng: np.random.Generator, share: Numbers, entries: Numbers, rho: float = 0.0) -> Numbers:
    """Return how many of the entries are pulled: binomial, or with ``rho`` beta-binomial by Pólya's urn."""
    found = np.zeros(entries.shape, dtype=np.int64)
    weight = (1 - rho) / rho if rho else np.inf
    for i in range(int(entries.max(initial=0))):
        chance = (share * weight + found) / (weight + i) if rho else share
        found += (rng.random(entries.shape) < chance) & (i < entries)
    return found


def _logit(share: Numbers) -> Numbers:
    return np.asarray(np.log(share / (1 - share)))


def _effects(rng: np.random.Generator, writer: Writer, count: int, weeks: int) -> Numbers:
    noise = writer.sd * _normal(rng, (count, weeks))
    kept = np.sqrt(1 - writer.correlation**2)
    for week in range(1, weeks):
        noise[:, week] = writer.correlation * noise[:, week - 1] + kept * noise[:, week]
    return noise


def _normal(rng: np.random.Generator, shape: tuple[int, int]) -> Numbers:
    """Return standard normal numbers, by Box and Muller."""
    return np.asarray(np.sqrt(-2 * np.log(1 - rng.random(shape))) * np.cos(2 * np.pi * rng.random(shape)))


def _silent(rng: np.random.Generator, writer: Writer, count: int, weeks: int) -> Numbers:
    silent = rng.random((count, weeks)) < writer.empty
    rows = np.arange(count)
    for year in range(0, weeks, YEAR):
        for _ in range(writer.leaves):
            first = year + (rng.random(count) * (YEAR - 1)).astype(int)
            for week in (first, first + 1):
                inside = week < weeks
                silent[rows[inside], week[inside]] = True
    for week in range(weeks):
        if week % YEAR in writer.gap:
            silent[:, week] = True
    return silent
