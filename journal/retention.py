"""Which backups are kept: the latest, and ever fewer of those long past. Pure."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from datetime import datetime

LATEST = 10
DAYS = 7
WEEKS = 5
MONTHS = 12


def kept(made: Sequence[datetime]) -> set[datetime]:
    """Return which of these backups stay: the rest may go.

    The 10 latest; the newest one of each of the last 7 days that have any, of 5 such weeks, of 12 such
    months, and of every year. Days without a backup use none of this up: a computer that was off for
    a season keeps what it had.
    """
    newest_first = sorted(set(made), reverse=True)
    staying = set(newest_first[:LATEST])
    steps: tuple[tuple[Callable[[datetime], Hashable], int | None], ...] = (
        (lambda at: at.date(), DAYS),
        (lambda at: at.isocalendar()[:2], WEEKS),
        (lambda at: (at.year, at.month), MONTHS),
        (lambda at: at.year, None),
    )
    for period_of, limit in steps:
        newest: dict[Hashable, datetime] = {}
        for at in newest_first:
            newest.setdefault(period_of(at), at)
        staying.update(list(newest.values())[:limit])
    return staying
