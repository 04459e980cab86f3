"""What happens behind a signal, through `journal/drift.py` itself: it stays, it goes, it is answered."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import numpy as np

from journal.drift import Arm, Series, State, Verdict, verdicts
from journal.model import Mark, MarkKind
from tests.method.chance import YEAR, Numbers, Writer, generator, journals
from tests.method.twin import FIRST, first_at, rule

ONSET = YEAR
NEVER = np.inf


def said_of(x: Numbers, n: Numbers, marks: tuple[Mark, ...] = ()) -> list[Verdict]:
    """Return every verdict of one journal, as issued."""
    return verdicts(Series(Arm.SYSTEM, FIRST, zip(x.tolist(), n.tolist(), strict=True)), marks)


def signalled(name: str, count: int, moved: Numbers, within: int) -> Iterator[tuple[Numbers, Numbers, int]]:
    """Yield the journals first called pulled in the ``within`` weeks behind the move, and in which week."""
    x, n = journals(generator("latch", name), Writer(), count, len(moved), moved)
    first = first_at(rule(x, n).z >= 3)
    for journal in range(count):
        if ONSET < first[journal] <= ONSET + within:
            yield x[journal], n[journal], int(first[journal]) - 1


def until_it_goes(issued: list[Verdict], since: int) -> float:
    """Return how many weeks behind ``since`` the latch opens, counted with the week in which it does."""
    return next(
        (week - since + 1.0 for week in range(since, len(issued)) if not issued[week].latch.signalling), NEVER
    )


def back_after_capture(name: str, count: int) -> list[float]:
    """30 points for 30 weeks, then back at once: weeks from the return until it is no longer said."""
    moved = np.zeros(ONSET + 30 + 78)
    moved[ONSET : ONSET + 30] = 0.3
    back = ONSET + 30
    return [until_it_goes(said_of(x, n), back) for x, n, _ in signalled(name, count, moved, 30)]


def falsely_called(name: str, count: int) -> list[float]:
    """A steady journal that was called pulled by chance: weeks until it is no longer said."""
    found = signalled(name, 10 * count, np.zeros(ONSET + YEAR + YEAR), YEAR)  # few are
    return [until_it_goes(said_of(x, n), week) for x, n, week in found]


def unanswered(name: str, count: int) -> list[float]:
    """30 points for good and no answer: share of the year behind the signal in which it stands."""
    moved = np.where(np.arange(ONSET + 30 + YEAR) >= ONSET, 0.3, 0.0)
    shares = []
    for x, n, week in signalled(name, count, moved, 30):
        year = said_of(x, n)[week : week + YEAR]
        shares.append(sum(told.state is State.PULLED for told in year) / len(year))
    return shares


def answered(
    name: str, count: int, kind: MarkKind, *, back_after: int | None = None, season: int | None = None
) -> list[list[Verdict]]:
    """30 points, answered on the Monday behind the first signal: the verdicts of the year from that day on.

    ``back_after`` weeks behind the answer the share is what it was; without it the move is for good.
    """
    weeks = ONSET + 30 + YEAR + 1
    moved = np.where(np.arange(weeks) >= ONSET, 0.3, 0.0)
    steady = journals(generator("latch", name, "back"), Writer(), count, weeks)
    years = []
    for i, (x, n, week) in enumerate(signalled(name, count, moved, 30)):
        if back_after is not None:
            back = week + 1 + back_after
            x, n = (
                np.concatenate([old[:back], new[i, back:]]) for old, new in zip((x, n), steady, strict=True)
            )
        day = (FIRST + (week + 1)).monday
        until = None if season is None else day + timedelta(weeks=season, days=-1)
        issued = said_of(x, n, (Mark("system", kind, day, until=until),))
        years.append(issued[week + 1 : week + 1 + YEAR])
    return years


def asked_again(year: list[Verdict]) -> float:
    """Return in which week behind the answer the question comes again, infinite where it does not."""
    return next((week + 1.0 for week, told in enumerate(year) if told.latch.signalling), NEVER)


def speaks_again(year: list[Verdict]) -> float:
    """Return in which week behind the answer there is a verdict again."""
    return next((week + 1.0 for week, told in enumerate(year) if told.z is not None), NEVER)
