"""Days drawn by lot on which an entry is asked for, so that all the others may stay quiet. Pure.

Twelve to fifteen workdays a quarter are drawn, each as likely as any other, weeks of leave left out. Who
writes on days that the lot chose writes on ordinary days too, and not only on those that cried out for it.

A draw ranks the days by a digest of the journal's seed and the day, and takes the first ones. So it is the
same on every computer and in any language, and it is kept once it was made: leave that is said afterwards, or
other workdays, move no other day.
"""

from __future__ import annotations

import calendar
from collections.abc import Collection, Iterator, Mapping
from datetime import date, timedelta
from hashlib import sha256
from typing import Any, NamedTuple

LEAST, MOST = 12, 15  # days a quarter
DAY = timedelta(days=1)


class Spell(NamedTuple):
    """A time in which days are drawn; ``last`` is None while it goes on."""

    first: date
    last: date | None = None

    def holds(self, day: date) -> bool:
        """True where ``day`` lies in it."""
        return self.first <= day and (self.last is None or day <= self.last)


class DrawnDays(NamedTuple):
    """What the journal keeps: the seed, the spells in their order, and each quarter's days once drawn."""

    seed: str = ""
    spells: tuple[Spell, ...] = ()
    quarters: Mapping[str, tuple[date, ...]] = {}

    @property
    def is_on(self) -> bool:
        """True while days are drawn."""
        return bool(self.spells) and self.spells[-1].last is None

    def is_drawn(self, day: date) -> bool:
        """True where an entry is asked for on ``day``."""
        return day in self.quarters.get(quarter_of(day), ()) and self.covers(day)

    def covers(self, day: date) -> bool:
        """True where ``day`` lies in a spell: it is asked for, or quiet."""
        return any(spell.holds(day) for spell in self.spells)

    def record(self) -> dict[str, Any]:
        """Return it as the JSON value that the journal keeps."""
        return {
            "seed": self.seed,
            "spells": [[first.isoformat(), last and last.isoformat()] for first, last in self.spells],
            "quarters": {
                name: [day.isoformat() for day in days] for name, days in sorted(self.quarters.items())
            },
        }


def drawn_days_of(record: object) -> DrawnDays:
    """Return what the journal keeps; what cannot be read is as if no day had ever been drawn."""
    try:
        assert isinstance(record, dict)
        return DrawnDays(
            str(record["seed"]),
            tuple(
                Spell(date.fromisoformat(first), last and date.fromisoformat(last))
                for first, last in record["spells"]
            ),
            {
                str(name): tuple(date.fromisoformat(day) for day in days)
                for name, days in record["quarters"].items()
            },
        )
    except (AssertionError, KeyError, TypeError, ValueError, AttributeError):
        return DrawnDays()


def quarter_of(day: date) -> str:
    """Return the name of a day's quarter, such as 2026-Q4."""
    return f"{day.year}-Q{(day.month + 2) // 3}"


def days_of(quarter: str) -> Iterator[date]:
    """Yield the days of a quarter."""
    year, number = int(quarter[:4]), int(quarter[6:])
    last_month = 3 * number
    day = date(year, last_month - 2, 1)
    end = date(year, last_month, calendar.monthrange(year, last_month)[1])
    while day <= end:
        yield day
        day += DAY


def draw(
    seed: str, quarter: str, *, workdays: int, leave: Collection[int] = (), first: date | None = None
) -> tuple[date, ...]:
    """Return the days drawn for a quarter, in their order.

    ``workdays`` is a mask with bit 0 for Monday, and ``leave`` holds the numbers of weeks on leave. Where the
    quarter has begun, ``first`` is the first day that can still be drawn, and fewer are drawn in proportion.
    """
    all_days = [day for day in days_of(quarter) if workdays >> day.weekday() & 1]
    left = [day for day in all_days if first is None or day >= first]
    if not left:
        return ()
    wanted = LEAST + _digest(seed, quarter)[0] % (MOST - LEAST + 1)  # 256 is a multiple of 4: no bias
    count = max(1, round(wanted * len(left) / len(all_days)))
    free = [day for day in left if (day.toordinal() - 1) // 7 not in leave]
    return tuple(sorted(sorted(free, key=lambda day: _digest(seed, day.isoformat()))[:count]))


def _digest(seed: str, what: str) -> bytes:
    return sha256(f"{seed} {what}".encode()).digest()


def begun(known: DrawnDays, seed: str, today: date) -> DrawnDays:
    """Return it with days drawn from today on; a seed that was there stays."""
    if known.is_on:
        return known
    return known._replace(seed=known.seed or seed, spells=(*known.spells, Spell(today)))


def ended(known: DrawnDays, today: date) -> DrawnDays:
    """Return it with every workday counting again, from today on."""
    if not known.is_on:
        return known
    *earlier, last = known.spells
    if last.first >= today:
        return known._replace(spells=tuple(earlier))
    return known._replace(spells=(*earlier, Spell(last.first, today - DAY)))


def drawn_until(known: DrawnDays, today: date, *, workdays: int, leave: Collection[int]) -> DrawnDays:
    """Return it with this quarter and the next one drawn, where days are drawn and they are not yet.

    The next one is drawn ahead, so that its first days are asked for though nobody opens the journal before.
    A quarter that has begun undrawn is drawn from today on: no day counts on which nothing could be asked.
    """
    if not known.is_on:
        return known
    quarters = dict(known.quarters)
    this = quarter_of(today)
    *_, end = days_of(this)
    for name, first in ((this, today), (quarter_of(end + DAY), None)):
        if name not in quarters:
            quarters[name] = draw(known.seed, name, workdays=workdays, leave=leave, first=first)
    return known._replace(quarters=quarters)


def due_masks(known: DrawnDays, first: int, last: int, workdays: int) -> dict[int, int]:
    """Return which days count, for each week from ``first`` to ``last`` that holds a day of a spell.

    A mask has bit 0 for Monday. In a spell the drawn days count and no others, outside of it the workdays.
    """
    masks = {}
    for spell in known.spells:
        begin = max((spell.first.toordinal() - 1) // 7, first)
        end = last if spell.last is None else min((spell.last.toordinal() - 1) // 7, last)
        for week in range(begin, end + 1):
            days = [date.fromordinal(7 * week + 1 + weekday) for weekday in range(7)]
            masks[week] = sum(
                (known.is_drawn(day) if known.covers(day) else bool(workdays >> weekday & 1)) << weekday
                for weekday, day in enumerate(days)
            )
    return masks
