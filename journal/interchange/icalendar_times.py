"""Times of a calendar: zones by their names or as the file describes them, instants, days.

Names of zones are IANA's, Windows's (Outlook, Exchange), or either behind a vendor's prefix. Where none of
them is known, the file's own VTIMEZONE says when its clocks change. Those descriptions count for this file
alone: several programs call every zone "Customized Time Zone". Source: RFC 5545, sections 3.2.19 and 3.6.5;
Unicode CLDR's windowsZones, which the library brings.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

from journal.errors import BadValue
from journal.interchange.icalendar_lines import Component, Property
from journal.interchange.icalendar_rules import Unusable, Walks, occurrences
from journal.interchange.records import short
from journal.interchange.told import Told
from journal.weeks import zone_named

UTC_NAMES = frozenset({"UTC", "Z", "GMT", "ETC/UTC", "COORDINATED UNIVERSAL TIME", "TZONE://MICROSOFT/UTC"})
MOST_CHANGES = 10_000  # of one zone's clocks
_LAST_CHANGE = datetime(2200, 1, 1)  # noqa: DTZ001 - local times of a zone that is being described


class Clock(NamedTuple):
    """A zone as a function of its local time: the change that came before says the offset."""

    changes: tuple[datetime, ...]  # local, ascending; behind the gap where clocks went forward
    offsets: tuple[timedelta, ...]  # one more than there are changes: what held before the first

    def instant(self, local: datetime) -> datetime:
        """Return the instant at which this clock shows ``local``; of two the first."""
        return (local - self.offsets[bisect_right(self.changes, local)]).replace(tzinfo=UTC)

    def local(self, instant: datetime) -> datetime:
        """Return what this clock shows at an instant."""
        plain = instant.astimezone(UTC).replace(tzinfo=None)
        for offset in dict.fromkeys(self.offsets):
            if self.instant(plain + offset) == instant:
                return plain + offset
        return plain + self.offsets[bisect_right(self.changes, plain)]


class Named:
    """A zone of the IANA's as such a clock."""

    def __init__(self, name: str) -> None:
        self._zone = zone_named(name)

    def instant(self, local: datetime) -> datetime:
        """Return the instant at which clocks there show ``local``; of two the first."""
        return local.replace(tzinfo=self._zone).astimezone(UTC)

    def local(self, instant: datetime) -> datetime:
        """Return what clocks there show at an instant."""
        return instant.astimezone(self._zone).replace(tzinfo=None)


class Zones:
    """The zones of one file."""

    def __init__(self, walks: Walks) -> None:
        self._walks = walks
        self._described: dict[str, Component] = {}
        self._known: dict[str, Clock | Named] = {}

    def describe(self, component: Component) -> None:
        """Note how the file describes a zone; the first of a name counts."""
        found = component.find("TZID")
        if found is not None and component.broken is None:
            self._described.setdefault(found.value.strip(), component)

    def clock(self, name: str) -> Clock | Named:
        """Return the clock of this name.

        Raises:
            Unusable: There is none.
        """
        name = name.strip()
        if name not in self._known:
            self._known[name] = self._found(name)
        return self._known[name]

    def _found(self, name: str) -> Clock | Named:
        for told in _names(name):
            try:
                return Named(told)
            except BadValue:
                continue
        if name in self._described:
            return clock_of(self._described[name], self._walks)
        raise Unusable(Told("the time zone “{0}” is not known", (short(name),)))


def _names(name: str) -> Iterable[str]:
    """Yield the names of the IANA's that this one may stand for, the likeliest first."""
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    if name.upper() in UTC_NAMES:
        yield "UTC"
        return
    parts = name.strip("/").split("/")
    if not name.startswith("/"):
        yield name
    for start in range(0 if name.startswith("/") else len(parts), len(parts)):
        yield "/".join(parts[start:])
    windows = WINDOWS_TO_OLSON.get(name.strip("/"))
    if windows is not None:
        yield windows


def clock_of(component: Component, walks: Walks) -> Clock:
    """Return the clock that a VTIMEZONE describes.

    Raises:
        Unusable: It describes none.
    """
    changes: list[tuple[datetime, timedelta, timedelta]] = []
    for child in component.children:
        if child.broken is not None or child.name not in ("STANDARD", "DAYLIGHT"):
            continue
        before, after = _offset(child.find("TZOFFSETFROM")), _offset(child.find("TZOFFSETTO"))
        start = moment(child.find("DTSTART"))
        if start is None:
            raise Unusable(NO_ZONE)
        if not isinstance(start, datetime):
            start = datetime.combine(start, time())
        start = start.replace(tzinfo=None)
        rules = [each.value for each in child.all("RRULE")]
        for rule in rules:
            if "FREQ=YEARLY" not in rule.upper():
                raise Unusable(NO_ZONE)
        told = [
            start,
            *(occurrences(rules[0], start, _LAST_CHANGE, _as_local(before), walks) if rules else ()),
        ]
        told += [each.replace(tzinfo=None) for each in _dates(child.all("RDATE"))]
        changes += [(each, before, after) for each in dict.fromkeys(told)]
        if len(changes) > MOST_CHANGES:
            raise Unusable(NO_ZONE)
    if not changes:
        raise Unusable(NO_ZONE)
    changes.sort()
    behind = tuple(at + max(after - before, timedelta(0)) for at, before, after in changes)
    return Clock(behind, (changes[0][1], *(after for _, _, after in changes)))


NO_ZONE = Told("the file’s description of its time zone cannot be read")


def _as_local(offset: timedelta) -> Clock:
    return Clock((), (offset,))


def _dates(properties: Iterable[Property]) -> list[datetime]:
    found = [moment(Property(each.parameters, word)) for each in properties for word in each.value.split(",")]
    return [each for each in found if isinstance(each, datetime)]


def _offset(found: Property | None) -> timedelta:
    from icalendar.prop import vUTCOffset

    try:
        offset: timedelta = vUTCOffset.from_ical("" if found is None else found.value.strip())
    except ValueError:
        raise Unusable(NO_ZONE) from None
    return offset


def moment(found: Property | None) -> date | datetime | None:
    """Return a date, a local time without a zone, or a time in UTC; None where it is neither."""
    from icalendar.prop import vDDDTypes

    if found is None:
        return None
    try:
        value = vDDDTypes.from_ical(found.value.strip())
    except (ValueError, OverflowError):
        return None
    if isinstance(value, tuple):  # a period: only where it begins is asked for
        value = value[0]
    return value if isinstance(value, date) else None
