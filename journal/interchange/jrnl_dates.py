"""When an entry of jrnl's text form was written: whatever ``timeformat`` it may have been set to.

Source: ``timeformat`` in jrnl's configuration, ``%F %r`` in jrnl 4.6 unless set
otherwise, ``%Y-%m-%d %H:%M`` in older ones.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, time
from typing import NamedTuple

from journal.errors import BadImport

UNCLEAR = (
    "It is not clear whether “{0}” names the day or the month first. Export it as JSON instead, with "
    "jrnl --export json."
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_CLOCK = r"(?P<hour>\d{1,2})[:.h](?P<minute>\d{2})(?:[:.](?P<second>\d{2}))?(?:\s*(?P<half>[AP])\.?M\.?)?"
_WEEKDAY = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?\s+)?"
_YEAR_FIRST = r"(?P<year>\d{4})(?P<sign>[-/.])(?P<month>\d{1,2})(?P=sign)(?P<day>\d{1,2})"
_YEAR_LAST = r"(?P<first>\d{1,2})(?P<sign>[-/.])(?P<second_part>\d{1,2})(?P=sign)(?P<year>\d{4}|\d{2})"
_DAY_NAMED = r"(?P<day>\d{1,2})(?:st|nd|rd|th|\.)?[ -](?P<name>[a-z]{3,9})\.?,?[ -](?P<year>\d{4})"
_MONTH_NAMED = r"(?P<name>[a-z]{3,9})\.?[ ](?P<day>\d{1,2})(?:st|nd|rd|th)?,?[ ](?P<year>\d{4})"


def _patterns(clock: str) -> tuple[re.Pattern[str], ...]:
    return tuple(
        re.compile(rf"{_WEEKDAY}{day}{clock}", re.IGNORECASE)
        for day in (_YEAR_FIRST, _YEAR_LAST, _DAY_NAMED, _MONTH_NAMED)
    )


_BRACKETED = _patterns(rf"(?:(?:[T, ]+|\s+at\s+){_CLOCK})?")
_BARE = _patterns(rf"(?:[T, ]+){_CLOCK}(?=\s|$)")  # without brackets a time has to be there
_TIME = re.compile(_CLOCK, re.IGNORECASE)


class Stamp(NamedTuple):
    """A day by both orders that it may be read in, None where no calendar has it, and the time if told."""

    text: str
    day_first: date | None
    month_first: date | None
    at: time | None


def find_stamp(text: str) -> Stamp | None:
    """Return what stands between the brackets of an entry's head, or None if it is no date."""
    for pattern in _BRACKETED:
        shown = pattern.fullmatch(text.strip())
        if shown:
            return _stamp(shown)
    return None


def find_bare_stamp(line: str) -> tuple[Stamp, int] | None:
    """Return the date and time at the beginning of a line, as jrnl 1 wrote them, and where they end."""
    for pattern in _BARE:
        shown = pattern.match(line)
        stamp = _stamp(shown) if shown else None
        if shown and stamp:
            return stamp, shown.end()
    return None


def find_time(text: str) -> time | None:
    """Return the time between the brackets where the day is the file's."""
    shown = _TIME.fullmatch(text.strip())
    return _time(shown) if shown else None


def days_of(stamps: Sequence[Stamp]) -> list[date]:
    """Return the days of one file's stamps, read in the one order that fits them all.

    A file of jrnl is in the order of its days, which decides where the numbers do not.

    Raises:
        BadImport: Either order would do, or none.
    """
    by_day = [stamp.day_first for stamp in stamps if stamp.day_first]
    by_month = [stamp.month_first for stamp in stamps if stamp.month_first]
    orders = [days for days in (by_day, by_month) if len(days) == len(stamps)]
    if len(orders) == 2 and by_day != by_month:
        orders = [days for days in orders if days == sorted(days)]
        if len(orders) == 2:
            orders = []
    if orders:
        return orders[0]
    unclear = next(stamp.text for stamp in stamps if stamp.day_first != stamp.month_first)
    raise BadImport(UNCLEAR, unclear)


def _stamp(shown: re.Match[str]) -> Stamp | None:
    """Return the stamp, or None where no calendar or clock has it."""
    groups = shown.groupdict()
    at = _time(shown)
    if groups["hour"] and at is None:
        return None
    year = int(groups["year"])
    if len(groups["year"]) == 2:
        year += 2000 if year < 69 else 1900  # as strptime reads %y
    if groups.get("first"):
        first, second = int(groups["first"]), int(groups["second_part"])
        by_day, by_month = _day(year, second, first), _day(year, first, second)
        if groups["sign"] == ".":  # nobody writes the month first with dots
            by_month = by_day
    else:
        name = groups.get("name")
        month = _month_named(name) if name else int(groups["month"])
        by_day = by_month = _day(year, month, int(groups["day"]))
    return Stamp(shown[0], by_day, by_month, at) if by_day or by_month else None


def _month_named(name: str) -> int:
    short = name[:3].casefold()
    return _MONTHS.index(short) + 1 if short in _MONTHS else 0


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _time(shown: re.Match[str]) -> time | None:
    if not shown["hour"]:
        return None
    hour = int(shown["hour"])
    if shown["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if shown["half"] in "Pp" else 0)
    try:
        return time(hour, int(shown["minute"]), int(shown["second"] or 0))
    except ValueError:
        return None
