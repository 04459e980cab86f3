"""The day that a note's file name says, as daily notes are named."""

from __future__ import annotations

import calendar
import re
from datetime import date, time
from pathlib import PurePosixPath
from typing import NamedTuple

_DAY = re.compile(r"(\d{4})([-_.]?)(\d{2})\2(\d{2})(?!\d)", re.ASCII)  # 2026-11-22, 2026_11_22, 20261122
_GERMAN_DAY = re.compile(
    r"(\d{2})\.(\d{2})\.(\d{4})(?!\d)", re.ASCII
)  # nobody writes the month first with dots
_STAMP = re.compile(r"(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(?:\d{2})?(?!\d)", re.ASCII)  # 202611220750
_WEEK = re.compile(r"(\d{4})-?W(\d{2})(?!\d)", re.ASCII | re.IGNORECASE)
_FOLDERS = re.compile(r"(?:^|/)(\d{4})/(\d{2})/(\d{2})\.[^./]+$", re.ASCII)  # 2026/11/22.md
_CLOCK = re.compile(
    r"(?:[T_-]|[ T_-]*(?=\d{2}[:.h-])|\s+(?=\d{4}$))(\d{2})[:.h-]?(\d{2})(?:[:.-](\d{2}))?(?!\d)", re.ASCII
)
_UTC = re.compile(r"Z(?![^\W_])")  # directly behind a time
_EDGES = " -_.,–—\t"
_WEEKDAYS = {name.casefold() for name in (*calendar.day_name, *calendar.day_abbr)}


class Named(NamedTuple):
    """What a file name says: a day, perhaps a time of it, and the words that are left as a title.

    ``whole_week`` is True for a weekly note; ``day`` is then its Monday. ``is_utc`` is True where a Z says
    that day and time are those of UTC.
    """

    day: date | None
    at: time | None
    title: str
    whole_week: bool = False
    is_utc: bool = False


def named_by(path: str) -> Named:
    """Return what the name of a file says; ``path`` has ``/`` between its folders.

    Source: Obsidian's help on daily notes (YYYY-MM-DD unless set otherwise) and its plug-in Periodic Notes
    (gggg-[W]ww); Logseq's journals (YYYY_MM_DD).
    """
    stem = PurePosixPath(path).stem
    stamped = _STAMP.match(stem)
    if stamped:
        day, at = _day(*stamped.groups()[:3]), _time(*stamped.groups()[3:5])
        if day and at:
            return _timed(day, at, stem[stamped.end() :])
    for pattern, order in ((_DAY, (1, 3, 4)), (_GERMAN_DAY, (3, 2, 1))):
        shown = pattern.match(stem)
        day = _day(*(shown[place] for place in order)) if shown else None
        if shown and day:
            return _with_time(day, stem[shown.end() :])
    week = _WEEK.match(stem)
    if week:
        try:
            monday = date.fromisocalendar(int(week[1]), int(week[2]), 1)
        except ValueError:
            return Named(None, None, stem)
        return Named(monday, None, _left(stem[week.end() :]), whole_week=True)
    folders = _FOLDERS.search(path)
    day = _day(*folders.groups()) if folders else None
    return Named(day, None, "" if day else stem)


def _with_time(day: date, rest: str) -> Named:
    shown = _CLOCK.match(rest)
    at = _time(shown[1], shown[2]) if shown else None
    if shown and at:
        return _timed(day, at, rest[shown.end() :])
    return Named(day, None, _left(rest))


def _timed(day: date, at: time, rest: str) -> Named:
    utc = _UTC.match(rest)
    return Named(day, at, _left(rest[utc.end() :] if utc else rest), is_utc=utc is not None)


def _left(rest: str) -> str:
    """Return what is left of a name as a title; a weekday says nothing that the day does not."""
    title = rest.strip(_EDGES)
    return "" if title.casefold() in _WEEKDAYS else title


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _time(hour: str, minute: str) -> time | None:
    return time(int(hour), int(minute)) if int(hour) < 24 and int(minute) < 60 else None
