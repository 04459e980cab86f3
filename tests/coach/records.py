"""Records made by hand, as values: a standing over plain counts, and what of it was chosen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from journal.coach.choice import Choice
from journal.coach.record import Changes, Record
from journal.drift import PRIOR_SPREAD, Arm, mix
from journal.model import Week
from journal.standing import Standing, quadrant_of
from journal.store.reviews import ReviewCounts
from tests.charts.standings import LAST, full_standing

QUARTER = 13


def choice_of(weeks: int = QUARTER, **more: object) -> Choice:
    """Return the choice of so many weeks, the last of them week 46."""
    return Choice(Week(LAST - weeks + 1), Week(LAST), **more)


def record_of(standing: Standing | None = None, choice: Choice | None = None, **more: object) -> Record:
    """Return the record of a standing that ends with week 46, as it is read from a store."""
    standing, choice = standing or full_standing(), choice or choice_of()
    weeks = tuple(week for week in standing.weeks if week.week >= choice.first.number)
    phi = standing.last(Arm.SYSTEM).phi or PRIOR_SPREAD
    counts = [sum(week[2 + system] for week in weeks) for system in range(3)]
    reflected = [
        pair for pair in standing.reflections if choice.first.number <= pair[1] <= choice.last.number
    ]
    values = {
        "choice": choice,
        "standing": replace(
            standing, quadrant=quadrant_of(weeks), mix=mix(counts, phi), reflections=reflected
        ),
        "weeks": weeks,
        "reviews": ReviewCounts(7, 6, 3, 1, 1),
        "changes": Changes(1, 1, 2),
        "changes_before": Changes(0, 1, 5),
        "answers": (),
        "entries": (),
    }
    return Record(**(values | more))


def day(text: str) -> date:
    """Return a day written as 2026-11-22."""
    return date.fromisoformat(text)
