"""From dated entries to counts: journal dates, ISO weeks, counts per week and per day. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from journal.errors import BadValue
from journal.model import FIRST_DATE, LAST_DATE, Entry, RoleSystem, Week

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

DAY_END = time(3, 0)
LATE_AFTER = timedelta(days=7)
MONDAY_TO_FRIDAY = 0b0011111


class WeekCount(NamedTuple):
    """What one ISO week holds, in entries. ``week`` is ``Week.number``.

    Only entries written within seven days of their journal date count; ``late_…`` holds the others, which
    are drawn hollow and left out of every figure. ``days`` has bit 0 set when something was written
    on the Monday, up to bit 6 for the Sunday.
    """

    week: int
    entries: int
    deliver: int
    improve: int
    enable: int
    urgent_important: int
    important: int
    urgent: int
    neither: int
    days: int
    late_entries: int = 0
    late_deliver: int = 0
    late_systems: int = 0
    late_urgent: int = 0
    late_priorities: int = 0

    @property
    def systems(self) -> int:
        """Entries that say their role system."""
        return self.deliver + self.improve + self.enable

    @property
    def priorities(self) -> int:
        """Entries that answer the priority."""
        return self.urgent_important + self.important + self.urgent + self.neither


class DayCount(NamedTuple):
    """One journal date with at least one entry on it; ``day`` is ``date.toordinal()``."""

    day: int
    entries: int
    deliver: int
    systems: int


# What stands beside the zones in a computer's folder of them: no names, and another thing on each computer.
_NO_ZONES = ("localtime", "posixrules", "posix/", "right/")


@lru_cache(maxsize=1024)
def zone_named(name: str) -> ZoneInfo:
    """Return the IANA zone of this name.

    Raises:
        BadValue: There is no such zone.
    """
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError  # 4 ms that the first screen goes without

    try:
        if name.startswith(_NO_ZONES):
            raise ZoneInfoNotFoundError(name)
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise BadValue("There is no time zone named “{0}”.", name[:60]) from None


def journal_date(written_at: datetime, zone: str, day_end: time = DAY_END) -> date:
    """Return the writer's calendar day at ``written_at`` (aware), which lasts until ``day_end``.

    Raises:
        BadValue: There is no such zone, or the day lies outside the calendar.
    """
    local_zone = zone_named(zone)
    try:
        local = written_at.astimezone(local_zone)
        before_end = local.time() < day_end
        return local.date() - timedelta(days=1) if before_end else local.date()
    except OverflowError:
        raise BadValue("The instant {0} has no day in any calendar.", written_at.isoformat()) from None


def check_date(day: date) -> date:
    """Return ``day`` if a journal can hold it.

    Raises:
        BadValue: It lies outside the years 1900 to 2199.
    """
    if not FIRST_DATE <= day <= LAST_DATE:
        raise BadValue("The date {0} lies outside the years 1900 to 2199.", day.isoformat())
    return day


def is_late(written_on: date, written_at: datetime, zone: str) -> bool:
    """True when an entry was written more than seven days after its journal date."""
    return journal_date(written_at, zone) - written_on > LATE_AFTER


def count_weeks(entries: Iterable[Entry]) -> list[WeekCount]:
    """Count ``entries`` per ISO week: one row for each week that holds any, oldest first.

    The store answers the same from the file with one aggregate; this is its definition.
    """
    rows: dict[int, list[int]] = {}
    for entry in entries:
        week = Week.of(entry.written_on).number
        _count(rows.setdefault(week, [0] * (len(WeekCount._fields) - 1)), entry)
    return [WeekCount(week, *rows[week]) for week in sorted(rows)]


def _count(row: list[int], entry: Entry) -> None:
    """Add one entry to a row that is laid out as ``WeekCount`` without its week."""
    urgent = entry.priority is not None and entry.priority.urgent
    if is_late(entry.written_on, entry.written_at, entry.zone):
        row[9] += 1
        row[10] += entry.role_system is RoleSystem.DELIVER
        row[11] += entry.role_system is not None
        row[12] += urgent
        row[13] += entry.priority is not None
        return
    row[0] += 1
    if entry.role_system is not None:
        row[entry.role_system] += 1
    if entry.priority is not None:
        cell = {(True, True): 4, (False, True): 5, (True, False): 6, (False, False): 7}
        row[cell[entry.priority.urgent, entry.priority.important]] += 1
    row[8] |= 1 << entry.written_on.weekday()


def fill_weeks(counts: Iterable[WeekCount], through: Week) -> Iterator[WeekCount]:
    """Yield the counts up to and with ``through`` with every empty week between them filled in as empty."""
    expected: int | None = None
    for row in counts:
        if row.week > through.number:
            break
        for empty in range(row.week if expected is None else expected, row.week):
            yield empty_week(empty)
        yield row
        expected = row.week + 1
    if expected is not None:
        for empty in range(expected, through.number + 1):
            yield empty_week(empty)


def empty_week(week: int) -> WeekCount:
    """A week in which nothing was written: a gap, not a measured zero."""
    return WeekCount(week, 0, 0, 0, 0, 0, 0, 0, 0, 0)
