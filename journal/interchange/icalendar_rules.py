"""When an event comes again, by its RRULE, within a period and never without end.

The rule itself is dateutil's. It walks on to the year 9999 where nothing fits a rule, and a rule by the
second has millions of dates a month: both are ended here. Source: RFC 5545, section 3.3.10.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Any, Protocol

from journal.interchange.told import Told

MOST_YEARS = 700  # walked by one rule: Outlook lets a zone's clocks begin to change in 1601
MOST_PER_DAY = 24
DAYS_BEHIND = 731  # of the two years that a rule may walk on where nothing fits
MOST_DAYS = 6_000_000  # walked by all the rules of a file, which takes some seconds
TOO_OFTEN = Told("it comes again more often than an event can")
NO_RULE = Told("its rule for coming again cannot be read")
TOO_MANY = Told("too much in this file comes again and again; choose a shorter period")
_FREQUENCIES = ("YEARLY", "MONTHLY", "WEEKLY", "DAILY")  # numbered by dateutil in this order, from 0
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_DATEUTILS = {
    f"BY{name}": f"by{name.lower()}"
    for name in (
        "SETPOS", "MONTH", "MONTHDAY", "YEARDAY", "WEEKNO", "HOUR", "MINUTE", "SECOND",
    )
}  # fmt: skip


class Unusable(Exception):
    """A part of a calendar cannot be read; ``why`` goes into the list of what was not."""

    def __init__(self, why: Told) -> None:
        self.why = why
        super().__init__(str(why))


class LocalClock(Protocol):
    """A zone, as much of it as a rule asks for."""

    def local(self, instant: datetime) -> datetime:
        """Return what the clock shows at an instant."""


class _WalkedFarEnough(Exception):
    """The years that a rule may walk through are used up."""


class Walks:
    """How many days may still be walked through by all the rules of one file together."""

    def __init__(self, days: int = MOST_DAYS) -> None:
        self._left = days

    def take(self, days: int) -> None:
        """Count one rule's days.

        Raises:
            Unusable: There are too few left.
        """
        if days > self._left:
            raise Unusable(TOO_MANY)
        self._left -= days


def occurrences(
    text: str,
    start: datetime,
    last: datetime,
    clock: LocalClock,
    walks: Walks,
    first: datetime | None = None,
) -> Iterator[datetime]:
    """Yield when the rule says so, as local times from ``start`` on, none later than ``last``.

    ``clock`` tells the local time of an UNTIL, which is in UTC. Of what lies before ``first`` some may be
    left out: a rule by the day or week is not walked through from its beginning.

    Raises:
        Unusable: The rule cannot be read, or says too much.
    """
    settings, until = _checked(text, clock)
    end = last if until is None else min(last, until)
    if start > end:
        return
    if end.year - start.year > MOST_YEARS:
        raise Unusable(NO_RULE)
    if first is not None:
        start = _nearer(settings, start, min(first, end))
    walks.take((end - start).days + DAYS_BEHIND)
    rule = _bounded_rule()
    try:
        yield from rule(settings, start, end)
    except _WalkedFarEnough:
        return
    except (ValueError, OverflowError, TypeError):
        raise Unusable(NO_RULE) from None


def _nearer(settings: dict[str, Any], start: datetime, first: datetime) -> datetime:
    """Return a beginning from which the same dates follow behind ``first``, which a COUNT has but one of."""
    days = {"WEEKLY": 7, "DAILY": 1}.get(_FREQUENCIES[settings["freq"]])
    if days is None or settings["count"] is not None or first <= start:
        return start
    step = days * int(settings["interval"])
    return start + timedelta(days=max(0, (first - start).days // step - 1) * step)


def _checked(text: str, clock: LocalClock) -> tuple[dict[str, Any], datetime | None]:
    """Return a rule as dateutil takes it, without its UNTIL, and that as a local time."""
    from icalendar.prop import vRecur

    try:
        parts: dict[str, list[Any]] = {
            str(name).upper(): list(values)
            for name, values in vRecur.from_ical("".join(text.split())).items()
        }
        [frequency] = parts["FREQ"]
        [interval] = parts.get("INTERVAL", [1])
        [count] = parts.get("COUNT", [None])
        [until] = parts.get("UNTIL", [None])
        [week_start] = parts.get("WKST", ["MO"])
        [scale] = parts.get("RSCALE", ["GREGORIAN"])
        settings: dict[str, Any] = {
            _DATEUTILS[name]: [int(value) for value in values]
            for name, values in parts.items()
            if name in _DATEUTILS
        }
        settings["byweekday"] = [_weekday(str(value)) for value in parts.get("BYDAY", [])] or None
        settings |= {"interval": int(interval), "wkst": _weekday(str(week_start))}
        settings |= {"count": None if count is None else int(count)}
    except (ValueError, KeyError, TypeError):
        raise Unusable(NO_RULE) from None
    if str(frequency).upper() not in _FREQUENCIES:
        raise Unusable(TOO_OFTEN)
    settings["freq"] = _FREQUENCIES.index(str(frequency).upper())
    per_day = [len(parts.get(name, [0])) for name in ("BYHOUR", "BYMINUTE", "BYSECOND")]
    if per_day[0] * per_day[1] * per_day[2] > MOST_PER_DAY:
        raise Unusable(TOO_OFTEN)
    if settings["interval"] < 1 or str(scale).upper() != "GREGORIAN" or (count is not None and count < 1):
        raise Unusable(NO_RULE)
    return settings, None if until is None else _as_local(until, clock)


def _weekday(text: str) -> Any:
    """Return a weekday such as MO or -1FR as dateutil has it."""
    from dateutil.rrule import weekday

    number, day = text[:-2].lstrip("+"), _WEEKDAYS.index(text[-2:].upper())
    return weekday(day, int(number)) if number else weekday(day)


def _as_local(until: date | datetime, clock: LocalClock) -> datetime:
    if not isinstance(until, datetime):
        return datetime.combine(until, time.max)
    if until.tzinfo is None:
        return until
    try:
        return clock.local(until.astimezone(UTC))
    except OverflowError:
        return datetime(9999, 1, 1)  # noqa: DTZ001 - a local time, as all here


@lru_cache(maxsize=1)
def _bounded_rule() -> Any:
    """Return what yields the dates of a rule; dateutil is imported when there is a first one."""
    from dateutil.rrule import rrule

    class Bounded(rrule):  # type: ignore[misc, unused-ignore]
        """A rule that ends once it has walked through its years, whether or not anything fitted.

        dateutil looks at ``_byweekno`` once a year; where it no longer did, a rule that nothing fits would
        take seconds instead of none, and a test would tell.
        """

        _looks = 0
        _most_looks = 0
        _week_numbers: Any = None

        @property
        def _byweekno(self) -> Any:
            self._looks += 1
            if self._looks > self._most_looks > 0:
                raise _WalkedFarEnough
            return self._week_numbers

        @_byweekno.setter
        def _byweekno(self, value: Any) -> None:
            self._week_numbers = value

    def dates(settings: dict[str, Any], start: datetime, end: datetime) -> Iterator[datetime]:
        rule = Bounded(dtstart=start, **settings)
        each_year = 5 if settings.get("byweekno") else 1
        rule._most_looks = each_year * (end.year - start.year + 2) + 2
        for each in rule:  # an UNTIL beside a COUNT is not said to dateutil: it would warn of it
            if each > end:
                return
            yield each

    return dates
