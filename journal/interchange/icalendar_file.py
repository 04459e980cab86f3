"""A calendar's events within a period: each one, with those that come again, and what is left out and why.

Left out and counted are events that are cancelled, that leave one free, that the writer declined. An event of
whole days that blocks the time (an offsite, a journey) is offered once, on its first day, without minutes.
Of each event title and time are taken, and nothing else of it.

Source: RFC 5545. What programs do beside it stands in docs/formats/ics.md.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from hashlib import sha256

from journal.errors import BadImport
from journal.interchange.calendar import Calendar, EventDraft, at_noon
from journal.interchange.icalendar_lines import ONLY_THAT_IT_IS_THERE, Component, Property, components_of
from journal.interchange.icalendar_rules import NO_RULE, Unusable, Walks, occurrences
from journal.interchange.icalendar_times import Clock, Named, Zones, moment
from journal.interchange.records import short
from journal.interchange.source import SourceFile
from journal.interchange.told import Count, Told, Unread
from journal.weeks import check_date

MOST_EVENTS = 200_000  # components of one file
MOST_DRAFTS = 20_000
LONGEST_TITLE = 1_000  # characters
_MARGIN = timedelta(days=2)  # no zone is further from another
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
NO_START = Told("it does not say when it begins")
NO_TIME = Told("“{0}” is not a time such as 20261122T075000Z")
ALL_LATER = Told("it moves all later ones too, of which only this one is read")
CANCELLED = "Cancelled events left out: {0}."
FREE = "Events that leave you free left out: {0}."
DECLINED = "Invitations that you declined left out: {0}."
REST = "Events whose notes, places, people, categories, links or alarms are not taken: {0}."
TASKS = "Tasks and notes in the calendar, which are no events: {0}."


def read_events(source: SourceFile, zone: str, first: date, last: date, address: str = "") -> Calendar:
    """Return the events that begin on these days, both included, by the clocks of ``zone``.

    Raises:
        BadImport: The file is no calendar, or holds more than anybody would confirm.
    """
    return _Reading(source, zone, check_date(first), check_date(last), address).calendar()


class _Reading:
    """One reading of one file."""

    def __init__(self, source: SourceFile, zone: str, first: date, last: date, address: str) -> None:
        self._zone, self._first, self._last = zone, first, last
        self._walks = Walks()
        self._zones = Zones(self._walks)
        self._writers = Named(zone)
        self._usual: Clock | Named = self._writers  # of times that name no zone
        self._me = _address(address)
        self._left: Counter[str] = Counter()
        self._unread: list[Unread] = []
        self._events: dict[str, list[Component]] = {}  # by UID, in the order of the file
        self._read(source)

    def _read(self, source: SourceFile) -> None:
        events: list[Component] = []  # of the calendar that has not ended yet
        for count, component in enumerate(components_of(source)):
            if count > MOST_EVENTS:
                raise BadImport(
                    "The calendar holds more than {0} events; export a part of it.", Count(MOST_EVENTS)
                )
            if component.name == "VTIMEZONE":
                self._zones.describe(component)
            elif component.name in ("VTODO", "VJOURNAL"):
                self._left[TASKS] += 1
            elif component.name == "VEVENT":
                events.append(component)
            elif component.name == "VCALENDAR":
                self._note_calendar(component, events)
                events = []

    def _note_calendar(self, calendar: Component, events: list[Component]) -> None:
        """Note the events, zone and owner of a calendar that has ended; Google names one after its owner."""
        zone = calendar.find("X-WR-TIMEZONE")
        if zone is not None:
            with suppress(Unusable):
                self._usual = self._zones.clock(zone.value)
        name = calendar.find("X-WR-CALNAME")
        if not self._me and name is not None:
            self._me = _address(name.value)
        for event in events:
            if event.broken is not None:
                self._tell(event, event.broken)
            elif calendar.value("METHOD") == "CANCEL":
                self._left[CANCELLED] += 1
            else:
                self._events.setdefault(_uid(event), []).append(event)

    def calendar(self) -> Calendar:
        """Return what was read."""
        drafts: list[EventDraft] = []
        for uid, components in self._events.items():
            for draft in self._drafts_of(uid, components):
                if len(drafts) >= MOST_DRAFTS:
                    raise BadImport(
                        "More than {0} events lie in this period; choose a shorter one.", Count(MOST_DRAFTS)
                    )
                drafts.append(draft)
        drafts.sort(key=lambda draft: (draft.begins, draft.title, draft.source_id))
        losses = [
            Told(template, (Count(self._left[template]),))
            for template in (CANCELLED, FREE, DECLINED, REST, TASKS)
            if self._left[template]
        ]
        self._unread.sort(key=lambda unread: int(unread.where.split()[-1]))
        return Calendar(tuple(drafts), tuple(losses), tuple(self._unread))

    def _drafts_of(self, uid: str, components: list[Component]) -> Iterator[EventDraft]:
        """Yield the drafts of what bears one UID: an event, and what some of its repetitions became."""
        masters = [each for each in components if each.find("RECURRENCE-ID") is None]
        series = max(masters, key=lambda each: (_sequence(each), each.line), default=None)
        moved = self._moved(series, [each for each in components if each.find("RECURRENCE-ID") is not None])
        if series is not None:
            yield from self._series(uid, series, moved)
        for name, component in moved.items():
            yield from self._single(f"{uid}\n{name}", component)

    def _moved(self, series: Component | None, components: list[Component]) -> dict[str, Component]:
        """Return what repetitions became, by their names; of two for one the newer."""
        moved: dict[str, Component] = {}
        for component in components:
            try:
                if component.all("RECURRENCE-ID")[0].parameters.get("RANGE", "").upper() == "THISANDFUTURE":
                    self._tell(component, ALL_LATER)
                start, clock = self._start(component if series is None else series)
                [value, *_] = self._dates(component, "RECURRENCE-ID", start, clock)
                name = self._name(value, clock)
            except (Unusable, OverflowError, ValueError) as error:
                self._tell(component, error.why if isinstance(error, Unusable) else NO_START)
                continue
            if name not in moved or _sequence(component) >= _sequence(moved[name]):
                moved[name] = component
        return moved

    def _series(self, uid: str, event: Component, moved: dict[str, Component]) -> Iterator[EventDraft]:
        """Yield an event, as often as it comes within the period and was not moved.

        What an older version of the event moved, and the newer does not have any more, is taken out of
        ``moved``.
        """
        if not (event.all("RRULE") or event.all("RDATE")):
            yield from self._single(uid, event)
            return
        done: set[str] = set()
        try:
            start, clock = self._start(event)
            minutes = self._minutes(event, start, clock)
            left_out = {self._name(each, clock) for each in self._dates(event, "EXDATE", start, clock)}
            for local in self._times(event, start, clock):
                name = self._name(local, clock)
                if name in done or name in left_out:  # an RDATE may name what the rule says too
                    continue
                done.add(name)
                if name not in moved:
                    yield from self._offered(f"{uid}\n{name}", event, local, clock, minutes)
        except (Unusable, OverflowError, ValueError) as error:
            self._tell(event, error.why if isinstance(error, Unusable) else NO_RULE)
            return
        first, last = self._first.strftime("%Y%m%d"), self._last.strftime("%Y%m%d~")
        for name in [name for name in moved if first <= name <= last and name not in done]:
            if _sequence(moved[name]) < _sequence(event):
                del moved[name]

    def _single(self, name: str, event: Component) -> Iterator[EventDraft]:
        try:
            start, clock = self._start(event)
            yield from self._offered(name, event, start, clock, self._minutes(event, start, clock))
        except (Unusable, OverflowError, ValueError) as error:
            self._tell(event, error.why if isinstance(error, Unusable) else NO_START)

    def _offered(
        self, name: str, event: Component, start: date, clock: Clock | Named, minutes: int | None
    ) -> Iterator[EventDraft]:
        """Yield the draft of an event that begins in the period and is not left out."""
        if isinstance(start, datetime):
            begins = clock.instant(start)
            day = self._writers.local(begins).date()
        else:
            day = start
        if not self._first <= day <= self._last:
            return
        left = self._left_out(event)
        if left is not None:
            self._left[left] += 1
            return
        if event.all("ATTENDEE") or not event.properties.keys().isdisjoint(ONLY_THAT_IT_IS_THERE):
            self._left[REST] += 1
        all_day = not isinstance(start, datetime)
        if all_day:
            begins = at_noon(day, self._zone)
        yield EventDraft(name, _title(event), begins, day, self._zone, None if all_day else minutes, all_day)

    def _left_out(self, event: Component) -> str | None:
        """Return by which rule an event is not offered."""
        if event.value("STATUS") == "CANCELLED":
            return CANCELLED
        if self._me and any(
            attendee.parameters.get("PARTSTAT", "").upper() == "DECLINED"
            and _address(attendee.value) == self._me
            for attendee in event.all("ATTENDEE")
        ):
            return DECLINED
        if event.value("TRANSP") == "TRANSPARENT" or event.value("X-MICROSOFT-CDO-BUSYSTATUS") == "FREE":
            return FREE
        return None

    # --- times ------------------------------------------------------------------------------------

    def _start(self, event: Component) -> tuple[date, Clock | Named]:
        """Return when an event begins, as a day or by the clock of its zone, and that clock."""
        found = event.find("DTSTART")
        if found is None:
            raise Unusable(NO_START)
        return self._local(found)

    def _local(self, found: Property) -> tuple[date, Clock | Named]:
        """Return a day, or a local time, and the clock that it is told by."""
        value, zone = moment(found), found.parameters.get("TZID")
        if value is None and ":" in found.value:  # an unquoted zone with a colon, such as (UTC+01:00) Berlin
            rest, _, last = found.value.rpartition(":")
            value, zone = moment(Property({}, last)), f"{zone}:{rest}"
        if value is None:
            raise Unusable(NO_TIME._replace(values=(short(found.value),)))
        if not isinstance(value, datetime):
            return value, self._writers
        if value.tzinfo is not None:
            clock = self._zones.clock("UTC" if zone is None else zone)
            return clock.local(value), clock
        return value, self._usual if zone is None else self._zones.clock(zone)

    def _minutes(self, event: Component, start: date, clock: Clock | Named) -> int | None:
        """Return how long an event takes, None where that is not said or makes no sense."""
        if not isinstance(start, datetime):
            return None
        if event.find("DTEND") is not None:
            end, other = self._local(event.all("DTEND")[0])
            if not isinstance(end, datetime):
                return None
            lasts = other.instant(end) - clock.instant(start)
        elif event.find("DURATION") is not None:
            lasts = _duration(event.all("DURATION")[0])
        else:
            return None
        return round(lasts / timedelta(minutes=1)) if lasts > timedelta(0) else None

    def _times(self, event: Component, start: date, clock: Clock | Named) -> Iterator[date]:
        """Yield when an event comes that comes again, as days or local times, in no order."""
        is_time = isinstance(start, datetime)
        begin = start if isinstance(start, datetime) else datetime.combine(start, time())
        first = datetime.combine(self._first, time()) - _MARGIN
        last = datetime.combine(self._last, time()) + _MARGIN
        yield start
        for rule in event.all("RRULE"):
            for each in occurrences(rule.value, begin, last, clock, self._walks, first):
                if each >= first:
                    yield each if is_time else each.date()
        yield from self._dates(event, "RDATE", start, clock)

    def _dates(self, event: Component, name: str, start: date, clock: Clock | Named) -> list[date]:
        """Return the days or local times of a list; a day among times means the one of that day."""
        found = []
        for each in event.all(name):
            for word in filter(None, map(str.strip, each.value.split(","))):
                value, own = self._local(Property(each.parameters, word))
                if isinstance(value, datetime) and isinstance(start, datetime):
                    value = clock.local(own.instant(value))
                elif isinstance(value, datetime):
                    value = value.date()
                elif isinstance(start, datetime):
                    value = datetime.combine(value, start.time())
                found.append(value)
        return found

    def _name(self, value: date, clock: Clock | Named) -> str:
        """Return what tells one repetition from the others, whatever zone it was written in."""
        if not isinstance(value, datetime):
            return value.strftime("%Y%m%d")
        return clock.instant(value).strftime("%Y%m%dT%H%M%SZ")

    def _tell(self, event: Component, why: Told) -> None:
        self._unread.append(Unread(f"line {event.line}", why))


def _uid(event: Component) -> str:
    """Return what names an event; one without a UID is named by what it says."""
    found = event.find("UID")
    if found is not None and found.value.strip():
        return found.value.strip()
    told = [(name, [each.value for each in event.all(name)]) for name in ("DTSTART", "SUMMARY", "RRULE")]
    return sha256(repr(told).encode("utf-8", "replace")).hexdigest()[:32]


def _sequence(event: Component) -> int:
    text = event.value("SEQUENCE")
    return int(text) if text.isdecimal() and len(text) < 10 else 0


def _title(event: Component) -> str:
    """Return an event's title on one line, without signs that nobody sees."""
    found = event.find("SUMMARY")
    text = "" if found is None else found.value[: 4 * LONGEST_TITLE]
    seen = "".join(" " if sign.isspace() else sign for sign in text if not _is_unseen(sign))
    return " ".join(seen.split())[:LONGEST_TITLE]


def _is_unseen(sign: str) -> bool:
    """True for a sign that a terminal would obey, or that turns round what stands behind it."""
    return (unicodedata.category(sign) in ("Cc", "Cs") and not sign.isspace()) or sign in _TURNING


def _address(text: str) -> str:
    """Return an e-mail address in small letters, or nothing where it is none."""
    told = text.strip().lower().removeprefix("mailto:")
    return told if "@" in told else ""


def _duration(found: Property) -> timedelta:
    from icalendar.prop import vDuration

    try:
        lasts: timedelta = vDuration.from_ical(found.value.strip())
    except (ValueError, OverflowError):
        raise Unusable(NO_TIME._replace(values=(short(found.value),))) from None
    return lasts
