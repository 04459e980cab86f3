"""When an entry of another journal was written: its day where it was written, the instant, and the zone."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import NamedTuple

from journal.errors import BadValue
from journal.interchange.told import Told
from journal.weeks import check_date, zone_named

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
LONGEST_ZONE = 64  # characters
_OFFSET_ZONE = re.compile(r"(?:GMT|UTC)([+-])([0-9]{1,2})(?::?([0-9]{2}))?")


class Unreadable(Exception):
    """No entry can be made of this part of a file; ``told`` says why."""

    def __init__(self, told: Told) -> None:
        self.told = told
        super().__init__(str(told))


class Moment(NamedTuple):
    """A calendar day, the instant in UTC, and the IANA zone in which it was that day.

    ``is_instant`` is True where the instant was told, and False where it was found from what a clock showed.
    """

    day: date
    at: datetime
    zone: str
    is_instant: bool = False


def moment_in(instant: datetime, zone: str) -> Moment:
    """Return the moment of an aware instant in a zone that there is.

    Raises:
        Unreadable: It lies outside the years that a journal holds.
    """
    return _checked(
        lambda: Moment(
            instant.astimezone(zone_named(zone)).date(), instant.astimezone(UTC), zone, is_instant=True
        )
    )


def moment_at_offset(instant: datetime, offset: timedelta, zone: str) -> Moment:
    """Return the moment of an aware instant where clocks were ``offset`` ahead of UTC.

    ``zone`` is the one to take if its clocks were too. Else it is one with that offset, which there is for
    whole hours alone; then ``zone`` is taken after all, and only the day is that of the offset.
    """

    def made() -> Moment:
        at = instant.astimezone(UTC)
        day = (at + offset).date()
        if at.astimezone(zone_named(zone)).utcoffset() == offset:
            return Moment(day, at, zone, is_instant=True)
        return Moment(day, at, _zone_of(offset) or zone, is_instant=True)

    return _checked(made)


def moment_by_clock(day: date, at: time, zone: str) -> Moment:
    """Return the moment at which clocks in a zone showed this day and time."""
    return _checked(lambda: Moment(day, datetime.combine(day, at, zone_named(zone)).astimezone(UTC), zone))


def instant_of_text(text: object) -> datetime:
    """Return what an ISO 8601 time says, aware if it names its offset.

    Raises:
        Unreadable: It is none.
    """
    if not isinstance(text, str):
        raise Unreadable(Told("It does not say when it was written."))
    try:
        return datetime.fromisoformat(text.strip())
    except ValueError:
        raise Unreadable(Told("“{0}” is not a time that can be read.", (_short(text),))) from None


def instant_of_ms(value: object) -> datetime:
    """Return the instant that lies so many milliseconds behind the beginning of 1970, in UTC.

    Raises:
        Unreadable: It is no number, or too large a one.
    """
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise Unreadable(Told("It does not say when it was written."))
    try:
        return EPOCH + timedelta(milliseconds=value)
    except (OverflowError, ValueError):
        raise Unreadable(Told("The time that it names lies outside the years 1900 to 2199.")) from None


@lru_cache(maxsize=1024)
def known_zone(name: str) -> str | None:
    """Return the name of an IANA zone that there is for this name, or None.

    "GMT+0200", as some devices write it, is such a name; for parts of an hour there is no zone.
    """
    found = _OFFSET_ZONE.fullmatch(name)
    if found is not None:
        offset = timedelta(hours=int(found[2]), minutes=int(found[3] or 0))
        return _zone_of(offset if found[1] == "+" else -offset)
    if not name or len(name) > LONGEST_ZONE:
        return None
    try:
        return zone_named(name).key
    except BadValue:
        return None


def _zone_of(offset: timedelta) -> str | None:
    """Return a zone that keeps this offset for good; in such names, east of Greenwich is minus."""
    hours, rest = divmod(offset, timedelta(hours=1))
    if rest or not -12 <= hours <= 14:
        return None
    return f"Etc/GMT{-hours:+d}" if hours else "Etc/UTC"


def _checked(made: Callable[[], Moment]) -> Moment:
    try:
        moment = made()
        check_date(moment.day)
    except (OverflowError, ValueError, BadValue):
        raise Unreadable(Told("The time that it names lies outside the years 1900 to 2199.")) from None
    return moment


def _short(text: str) -> str:
    from journal.interchange.records import short

    return short(text)
