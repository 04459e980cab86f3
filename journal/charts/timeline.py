"""The time axis that the charts by week share: which weeks are shown, and where a month begins."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TypeVar

from journal.charts.words import SHORT_MONTHS
from journal.drift import ENTRY_RULE, RECENT_WEEKS, Period, Series
from journal.model import Week
from journal.sentences import Translate, same

SHOWN_WEEKS = 60  # about fourteen months: a year, and the quarter before it
SHORTEST_AXIS = RECENT_WEEKS  # a young journal does not fill the page with three dots
_STEPS = (1, 3, 6, 12, 24, 60, 120, 240, 600)  # months between two ticks

_Row = TypeVar("_Row")


def shown(rows: Sequence[_Row], weeks: int | None) -> Sequence[_Row]:
    """Return the last ``weeks`` rows, or all of them for None."""
    return rows if weeks is None else rows[max(len(rows) - weeks, 0) :]


def axis_limits(count: int) -> tuple[float, float]:
    """Return the ends of the axis on which ``count`` weeks lie at 0, 1, 2 …: the last is at the right end."""
    return count - max(count, SHORTEST_AXIS) - 0.5, count - 0.5


def place_of(day: date, first: int) -> float:
    """Return where the beginning of ``day`` lies on the axis whose week 0 is the week ``first``."""
    return (day.toordinal() - 1) / 7 - first - 0.5


def month_ticks(
    first: int, left: float, right: float, room: int, tr: Translate = same
) -> list[tuple[float, str]]:
    """Return where the labelled months begin, and their labels: at most ``room``, the year at January.

    Week 0 of the axis is the week ``first``; it runs from ``left`` to ``right``, in weeks.
    """
    begin = date.fromordinal(max(round((first + left + 0.5) * 7) + 1, 1))
    end = date.fromordinal(round((first + right + 0.5) * 7) + 1)
    months = range(12 * begin.year + begin.month - (begin.day == 1), 12 * end.year + end.month)
    step = next((step for step in _STEPS if len(_every(step, months)) <= room), _STEPS[-1])
    ticks: list[tuple[float, str]] = []
    for month in _every(step, months):
        year, index = divmod(month, 12)
        label = tr(SHORT_MONTHS[index])
        if step >= 12:
            label = str(year)
        elif index == 0 or (not ticks and month // 12 == months[-1] // 12):
            label = f"{label} {year}"
        ticks.append((place_of(date(year, index + 1, 1), first), label))
    return ticks


def _every(step: int, months: range) -> range:
    """Return those of ``months`` (12 * year + month - 1) that a step from January of the year 0 meets."""
    return range(-(-months.start // step) * step, months.stop, step)


def rolling_period(series: Series, week: int, start: int) -> Period | None:
    """Return what the 13 weeks up to ``week`` hold, or None where nothing is drawn.

    Drawn is a window that is 13 weeks long since ``start``, holds 12 entries in 4 journaled weeks
    and ends in a week that has any: a missing week is a gap, never a zero and never a guess.
    """
    begin = week - RECENT_WEEKS + 1
    if begin < start or not series.counts(week)[1]:
        return None
    period = series.period(begin, week + 1)
    enough = period.entries >= ENTRY_RULE.least_recent and period.weeks >= ENTRY_RULE.least_recent_weeks
    return period if enough else None


def is_alone(shown: Sequence[object], index: int) -> bool:
    """True where a value (not None) has no neighbour that a line could lead to."""
    before = shown[index - 1] if index > 0 else None
    after = shown[index + 1] if index + 1 < len(shown) else None
    return shown[index] is not None and before is None and after is None


def from_to(first: int, last: int) -> tuple[date, date]:
    """Return the first and the last day of a run of weeks."""
    return Week(first).monday, Week(last).sunday
