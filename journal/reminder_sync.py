"""What the journal says of its reminder, put into the small file that is read without opening the journal.

The day, the time and whether at all are the journal's and go with it; whether this computer's own scheduler
asks too is this computer's. One journal asks on a computer: the one for which that was said last.
"""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from journal import __version__
from journal.clock import end_of_day
from journal.drawn_days import DrawnDays, begun, drawn_days_of, drawn_until, ended
from journal.model import Week, WeekKind
from journal.reminder_file import change_reminder, find_reminder
from journal.reminders import DAY, FRIDAY, Moment, Reminder, scheduled
from journal.weeks import MONDAY_TO_FRIDAY

if TYPE_CHECKING:
    from journal.store.journal_store import JournalStore

SETTING, DRAWN = "reminder", "drawn_days"
LOOKED_AT = 6  # weeks before this one whose reviews can still matter
AHEAD = 3  # weeks of leave that may be said beforehand


class Schedule(NamedTuple):
    """Whether the review is asked for, on which day (0 for Monday) and at which minute of it."""

    on: bool = False
    day: int = FRIDAY
    minute: int = 16 * 60


USUAL = Schedule(on=True)


def schedule_of(store: JournalStore) -> Schedule:
    """Return what the journal says; a journal that was never asked has no reminder."""
    told = store.setting(SETTING)
    if not isinstance(told, dict):
        return Schedule()
    day, minute = told.get("day"), told.get("minute")
    return Schedule(
        told.get("on") is True,
        day if type(day) is int and 0 <= day < 7 else FRIDAY,
        minute if type(minute) is int and 0 <= minute < DAY else 16 * 60,
    )


def keep_schedule(store: JournalStore, schedule: Schedule) -> None:
    """Put the schedule into the journal.

    Raises:
        JournalError: The file refuses.
    """
    store.set_setting(SETTING, schedule._asdict())


def drawn_days(store: JournalStore) -> DrawnDays:
    """Return what the journal keeps of the days drawn by lot."""
    return drawn_days_of(store.setting(DRAWN))


def draw_days(store: JournalStore, today: date, *, wanted: bool | None = None) -> None:
    """Draw what is to be drawn by today; ``wanted`` begins or ends it, None leaves it as it is.

    Raises:
        JournalError: The file refuses.
    """
    known = drawn_days(store)
    made = known
    if wanted is not None:
        made = begun(known, os.urandom(16).hex(), today) if wanted else ended(known, today)
    leave = {week for week, kind in store.week_notes().items() if kind is WeekKind.LEAVE}
    workdays = int(store.setting("workdays", MONDAY_TO_FRIDAY))
    made = drawn_until(made, today, workdays=workdays, leave=leave)
    if made != known:
        store.set_setting(DRAWN, made.record())


def is_another(store: JournalStore, reminder: Reminder | None) -> bool:
    """True where another journal asks on this computer, and is still there."""
    if reminder is None or not reminder.journal or reminder.vault == store.vault.header.vault:
        return False
    return Path(reminder.journal).exists()


def synchronise(store: JournalStore, today: date, now: Moment, *, take_over: bool = False) -> Reminder | None:
    """Put into the file what the journal says, and return what stands there then.

    Where another journal asks on this computer its reminder is left alone, unless ``take_over``; a journal
    that was never asked makes no file. None where nothing was written.

    Raises:
        JournalError: The journal cannot be read, or the file not written.
    """
    before = find_reminder()
    schedule = schedule_of(store)
    if is_another(store, before) and not take_over:
        return None
    if before is None and not schedule.on and not take_over and not drawn_days(store).is_on:
        return None
    values = _values(store, today)
    return change_reminder(lambda reminder: _told(reminder, schedule, values, now))


def _told(reminder: Reminder, schedule: Schedule, values: dict[str, object], now: Moment) -> Reminder:
    if reminder.vault != values["vault"]:
        reminder = Reminder(closed=reminder.closed)
    made = reminder.changed(**values)
    if schedule == (made.on, made.day, made.minute):
        return made
    return scheduled(made, now, **schedule._asdict())


def _values(store: JournalStore, today: date) -> dict[str, object]:
    this_week = Week.of(today).number
    weeks = range(this_week - LOOKED_AT, this_week + 2)
    leave = [week for week, kind in store.week_notes().items() if kind is WeekKind.LEAVE]
    end = end_of_day(store.setting("day_end"))
    drawn = drawn_days(store)
    days = sorted(day for quarter in drawn.quarters.values() for day in quarter if drawn.is_drawn(day))
    asked_for = [day.toordinal() for day in days if day >= today and Week.of(day).number not in leave]
    has_written = bool(asked_for) and asked_for[0] == today.toordinal() and bool(store.entries_on(today))
    return {
        "journal": str(store.vault.folder.absolute()),
        "vault": store.vault.header.vault,
        "version": __version__,
        "day_end": 60 * end.hour + end.minute,
        "reviewed": tuple(week for week in weeks if store.is_reviewed(Week(week))),
        "drawn": tuple(asked_for),
        "written": today.toordinal() if has_written else 0,
        "leave": tuple(sorted(week for week in leave if weeks.start <= week <= this_week + AHEAD)),
    }
