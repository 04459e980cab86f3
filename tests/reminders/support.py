"""What the tests of the reminder share: instants by their wall clock, and a reminder on Fridays at 16:00."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from journal.model import Week
from journal.reminders import Reminder, moment_at

W46, W47, W48, W49 = (Week.parse(f"2026-W{number}").number for number in (46, 47, 48, 49))


def at(day, clock, zone="Europe/London", fold=0):
    """Return the moment at which a clock in ``zone`` shows this."""
    hour, minute = map(int, clock.split(":"))
    on = date.fromisoformat(day)
    local = datetime(on.year, on.month, on.day, hour, minute, tzinfo=ZoneInfo(zone), fold=fold)
    return instant(local.astimezone(UTC), zone)


def instant(when, zone="Europe/London"):
    """Return the moment of an aware instant as a computer in ``zone`` sees it."""
    offset = when.astimezone(ZoneInfo(zone)).utcoffset()
    return moment_at(int(when.timestamp()), int(offset.total_seconds()))


def fridays(**more):
    """Return a reminder on Fridays at 16:00, switched on since week 46 of 2026."""
    return Reminder(**({"on": True, "since": W46, "journal": "/home/ana/Mine.vault"} | more))
