"""The reminder as a calendar file, for whoever would rather be asked by their calendar."""

from __future__ import annotations

from datetime import datetime, timedelta
from hashlib import sha256

from journal.sentences import Translate, same

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
LASTS = timedelta(minutes=5)
TITLE = "Five minutes to look back on the week"


def calendar_bytes(
    day: int, minute: int, *, now: datetime, local: datetime, vault: str = "", tr: Translate = same
) -> bytes:
    """Return an iCalendar file with one event a week and an alarm at its beginning.

    ``day`` is 0 for Monday and ``minute`` the time on that day; ``now`` is an aware instant, ``local`` the
    same as the clock on the wall shows it, without a zone. The event's time has no zone either: it stays at
    that time of the day wherever the writer is, and through every change to summer time. A second import
    replaces the first.
    """
    from icalendar import Alarm, Calendar, Event

    first = local.replace(hour=minute // 60, minute=minute % 60, second=0, microsecond=0, tzinfo=None)
    first += timedelta(days=(day - first.weekday()) % 7)
    if first <= local.replace(tzinfo=None):
        first += timedelta(weeks=1)
    event = Event()
    event.add("uid", f"weekly-review-{sha256(vault.encode()).hexdigest()[:16]}@inmind")
    event.add("dtstamp", now)
    event.add("summary", tr(TITLE))
    event.add("dtstart", first)
    event.add("duration", LASTS)
    event.add("rrule", {"freq": "weekly", "byday": WEEKDAYS[day]})
    event.add("transp", "TRANSPARENT")
    event.add("class", "PRIVATE")
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", tr(TITLE))
    alarm.add("trigger", timedelta(0))
    event.add_component(alarm)
    calendar = Calendar()
    calendar.add("prodid", "-//In Mind//weekly review//EN")
    calendar.add("version", "2.0")
    calendar.add_component(event)
    content: bytes = calendar.to_ical()
    return content
