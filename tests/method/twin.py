"""The plain rule of `journal/drift.py` for thousands of journals at a time, up to their first signal.

A verdict of the real code takes some 50 microseconds, and the tables need a hundred million of them. So the
rule is told once more, in arrays, and each row of each table gives some of its journals to the real code
too: ``held_against`` stops the whole run where one z differs.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import isnan

import numpy as np

from journal.drift import (
    ANCHOR_WEEKS,
    DAYS_RULE,
    ENTRY_RULE,
    POWER,
    PRIOR_SPREAD,
    PRIOR_WEEKS,
    SIGNAL,
    Arm,
    Series,
    State,
    verdicts,
)
from journal.model import Week
from tests.method.chance import Numbers

FIRST = Week.parse("2024-W01")


@dataclass(frozen=True)
class Said:
    """What the rule gives, each an array of (journals, weeks); z is NaN where nothing is said."""

    z: Numbers
    phi: Numbers
    recent: Numbers  # (3, journals, weeks): pulled, entries, journaled weeks
    before: Numbers


def rule(x: Numbers, n: Numbers, arm: Arm = Arm.SYSTEM, recent_weeks: int = 0) -> Said:
    """Return what each week's verdict says while nothing is latched.

    ``recent_weeks`` makes another rule of it, with a shorter window than the arm's own.
    """
    told = DAYS_RULE if arm is Arm.DAYS else ENTRY_RULE
    window = recent_weeks or told.recent_weeks
    weeks = x.shape[1]
    per_entry = np.divide(x * x, n, out=np.zeros(x.shape), where=n > 0)
    sums = [_running(part) for part in (x, n, n > 0, per_entry)]
    stop = np.arange(1, weeks + 1)[None, :]
    anchored = (sums[2] < ANCHOR_WEEKS).sum(axis=1)[:, None]  # the first week after the anchor
    begin = np.minimum(np.maximum(anchored, stop - window), stop)
    at_begin = [np.take_along_axis(part, begin, axis=1) for part in sums]
    xb, nb, kb, qb = at_begin
    xr, nr, kr = (part[:, 1:] - old for part, old in zip(sums[:3], at_begin[:3], strict=True))
    if told.fixed_phi is None:
        p = np.clip((xb + 0.5) / (nb + 1), 0.02, 0.98)
        chi2 = (qb - 2 * p * xb + p * p * nb) / (p * (1 - p))
        phi = np.maximum(1.0, (PRIOR_WEEKS * PRIOR_SPREAD + chi2) / (PRIOR_WEEKS + kb - 1))
    else:
        phi = np.full(x.shape, told.fixed_phi)
    speaks = (
        (anchored < stop)
        & (nr >= told.least_recent)
        & (kr >= told.least_recent_weeks)
        & (nb >= told.least_before)
        & (kb >= told.least_before_weeks)
    )
    h = _angle(xr, nr) - _angle(xb, nb)
    error = np.sqrt(phi * (1 / np.maximum(nr, 1) + 1 / np.maximum(nb, 1)))
    z = np.where(speaks, h / error, np.nan)
    return Said(z, phi, np.stack([xr, nr, kr]), np.stack([xb, nb, kb]))


def smallest_shift(said: Said, week: int) -> Numbers:
    """Return the share up to which a rise could have passed unseen, of each journal."""
    (_, nr, _), (xb, nb, _) = said.recent[..., week], said.before[..., week]
    error = np.sqrt(said.phi[:, week] * (1 / nr + 1 / nb))
    angle = np.arcsin(np.sqrt(xb / nb)) + (SIGNAL + POWER) * error / 2
    return np.asarray(np.sin(np.minimum(angle, np.pi / 2)) ** 2)


def first_at(signal: Numbers) -> Numbers:
    """Return after how many weeks each journal's first signal comes, infinite where none does."""
    return np.where(signal.any(axis=1), signal.argmax(axis=1) + 1.0, np.inf)


def held_against(x: Numbers, n: Numbers, z: Numbers, arm: Arm = Arm.SYSTEM) -> int:
    """Give these journals to the real code, and return how many of its verdicts were compared.

    Raises:
        AssertionError: The arrays say otherwise than `journal/drift.py`.
    """
    compared = 0
    for journal in range(x.shape[0]):
        counts = zip(x[journal].tolist(), n[journal].tolist(), strict=True)
        issued = verdicts(Series(arm, FIRST, counts))
        for week, told in enumerate(issued):
            ours = float(z[journal, week])
            same = isnan(ours) if told.z is None else abs(ours - told.z) < 1e-9
            assert same, f"journal {journal}, week {week}: {ours} and not {told.z}"
            compared += 1
            if told.state is State.PULLED:
                break  # from here on *before* is frozen, which the arrays do not know
    return compared


def _running(part: Numbers) -> Numbers:
    return np.concatenate([np.zeros((part.shape[0], 1)), np.cumsum(part, axis=1, dtype=float)], axis=1)


def _angle(pulled: Numbers, entries: Numbers) -> Numbers:
    return np.asarray(2 * np.arcsin(np.sqrt((pulled + 0.375) / (entries + 0.75))))
