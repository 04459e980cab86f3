"""Days as tables write them. A whole column is read in one way of writing, found from all of its rows.

3/4/2026 is the third of April or the fourth of March. Where no row of a column says which, nobody guesses:
the writer is asked.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time
from typing import NamedTuple

ORDERS = ("ymd", "dmy", "mdy", "named")
_YMD = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)")
_PACKED = re.compile(r"(\d{4})(\d{2})(\d{2})(?!\d)")
_DMY = re.compile(r"(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?!\d)")
_WEEKDAY = re.compile(
    r"(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend"
    r"|mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so)\b[.,]*\s*",
    re.IGNORECASE,
)
_DAY_FIRST = re.compile(
    r"(\d{1,2})(?:\.|st|nd|rd|th)?[\s-]+([^\W\d_]+)\.?,?[\s-]+(\d{4})(?!\d)", re.IGNORECASE
)
_MONTH_FIRST = re.compile(r"([^\W\d_]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)", re.IGNORECASE)
_TIME = re.compile(
    r"(\d{1,2})[:.h](\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*(?:(am|pm|a\.m\.|p\.m\.)|uhr)?"
    r"\s*(z|utc|gmt|[+-]\d{2}:?\d{2})?",
    re.IGNORECASE,
)
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar jänner",
            "february feb februar",
            "march mar märz mär mrz",
            "april apr",
            "may mai",
            "june jun juni",
            "july jul juli",
            "august aug",
            "september sep sept",
            "october oct oktober okt",
            "november nov",
            "december dec dezember dez",
        ),
        start=1,
    )
    for name in names.split()
}


class When(NamedTuple):
    """A day as written, the time beside it, and the instant where an offset stands there too."""

    day: date
    at: time | None = None
    instant: datetime | None = None
    is_utc: bool = False


class Orders:
    """Which ways of writing fit the cells of a column, of all that were shown to it.

    ``said`` is the one that the writer named, which leaves nothing to find out.
    """

    def __init__(self, said: str | None = None) -> None:
        self._said = said
        self._fits = dict.fromkeys(ORDERS, 0)
        self._only = dict.fromkeys(ORDERS, 0)
        self.cells = 0
        self.first = ""  # the first cell that fits more than one, or else any
        self._told_apart = True

    def show(self, cell: str) -> None:
        """Take one cell into account; an empty one says nothing."""
        if not cell.strip():
            return
        self.cells += 1
        found = {order: when.day for order in ORDERS if (when := find_when(cell, order)) is not None}
        for order in found:
            self._fits[order] += 1
        if len(found) == 1:
            self._only[next(iter(found))] += 1
            self.first = self.first or cell.strip()
        elif len(set(found.values())) > 1 and self._told_apart:
            self._told_apart, self.first = False, cell.strip()

    def share(self) -> float:
        """Return for how much of the column its best way of writing holds, 0 to 1."""
        return max(self._fits.values()) / self.cells if self.cells else 0.0

    def possible(self) -> tuple[str, ...]:
        """Return the ways of writing that the column may be in: none, one, or two that nothing tells apart.

        Two are returned as well where some rows fit one alone and some the other: days and months that trade
        places within a file are nobody's way of writing.
        """
        if self._said is not None:
            return (self._said,) if self._fits[self._said] else ()
        if not any(self._fits.values()):
            return ()
        day_first, month_first = self._only["dmy"], self._only["mdy"]
        both = self._fits["dmy"] and self._fits["mdy"]
        order = max(ORDERS, key=lambda order: self._fits[order])
        if order in ("dmy", "mdy") and both:
            if bool(day_first) == bool(month_first) and not (self._told_apart and not day_first):
                return ("dmy", "mdy")
            return ("dmy",) if day_first or not month_first else ("mdy",)
        return (order,)


def find_when(cell: str, order: str) -> When | None:
    """Return what a cell says in this way of writing, or None where it says no day in it."""
    text = " ".join(cell.split())
    if len(text) > 60:
        return None
    weekday = _WEEKDAY.match(text)
    if weekday is not None and weekday.end() < len(text):
        text = text[weekday.end() :]
    found = _day(text, order)
    if found is None:
        return None
    day, end = found
    rest = text[end:].strip().removeprefix("T").removeprefix("t").lstrip(",").strip()
    if not rest:
        return When(day)
    shown = _TIME.fullmatch(rest)
    at = None if shown is None else _time(shown)
    if shown is None or at is None:
        return None
    return _with_offset(day, at, (shown[5] or "").upper())


def find_time(cell: str) -> time | None:
    """Return the time of the day that a cell says, or None."""
    shown = _TIME.fullmatch(" ".join(cell.split()))
    return None if shown is None else _time(shown)


def _day(text: str, order: str) -> tuple[date, int] | None:
    """Return the day with which a text begins, and where it ends."""
    if order == "named":
        shown, year, month, day = _named(text)
    elif order == "ymd":
        shown = _YMD.match(text)
        if shown is not None:
            year, month, day = int(shown[1]), int(shown[3]), int(shown[4])
        else:
            shown = _PACKED.match(text)
            year, month, day = (0, 0, 0) if shown is None else (int(shown[1]), int(shown[2]), int(shown[3]))
    else:
        shown = _DMY.match(text)
        year, month, day = (0, 0, 0) if shown is None else (_year(shown[4]), int(shown[3]), int(shown[1]))
        if shown is not None and order == "mdy":
            if shown[2] == ".":  # nobody writes 11.22.2026
                return None
            month, day = day, month
    if shown is None:
        return None
    try:
        return date(year, month, day), shown.end()
    except ValueError:
        return None


def _named(text: str) -> tuple[re.Match[str] | None, int, int, int]:
    shown = _DAY_FIRST.match(text)
    if shown is not None:
        return shown, int(shown[3]), _MONTHS.get(shown[2].casefold(), 0), int(shown[1])
    shown = _MONTH_FIRST.match(text)
    if shown is not None:
        return shown, int(shown[3]), _MONTHS.get(shown[1].casefold(), 0), int(shown[2])
    return None, 0, 0, 0


def _year(text: str) -> int:
    """Return a year; of two digits as POSIX has it: 69 to 99 are of the last century."""
    year = int(text)
    return year if len(text) == 4 else year + (1900 if year >= 69 else 2000)


def _time(shown: re.Match[str]) -> time | None:
    hour, half = int(shown[1]), (shown[4] or "").lower()[:1]
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    try:
        return time(hour, int(shown[2]), int(shown[3] or 0))
    except ValueError:
        return None


def _with_offset(day: date, at: time, offset: str) -> When | None:
    if not offset:
        return When(day, at)
    is_utc = offset in ("Z", "UTC", "GMT")
    text = "+00:00" if is_utc else offset if ":" in offset else f"{offset[:3]}:{offset[3:]}"
    try:
        instant = datetime.fromisoformat(f"{day.isoformat()}T{at.isoformat()}{text}").astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return When(day, at, instant, is_utc)
