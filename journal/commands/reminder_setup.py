"""remind --install, --uninstall, --status, --ics: what asks while the program is closed, and what is so."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from journal import clock
from journal.commands.reminding import known_reminder, noted_reminder
from journal.errors import JournalError
from journal.reminder_file import change_reminder, find_reminder, put_back
from journal.reminders import DAY, Moment, Reminder, moment_now, next_slot, pending
from journal.sentences import Translate

if TYPE_CHECKING:
    from argparse import Namespace

    from journal.scheduling.scheduler import Scheduler
    from journal.store.journal_store import JournalStore

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def install(arguments: Namespace) -> int:
    """Let the system's scheduler ask, and say what was written.

    Raises:
        JournalError: The journal cannot be opened or the system refuses: then all is as it was before.
    """
    from journal.scheduling.scheduler import system_scheduler

    scheduler = system_scheduler()
    known = _without_opening(arguments)
    with _noted_as_before():
        if known is not None:
            reminder, written = known, _let_ask(scheduler, known)
        else:
            reminder, written = _let_ask_from_journal(scheduler, arguments)
    print(f"The weekly review is asked for {_when(reminder)}, by {scheduler.words}:")
    for path in written:
        print(f"  {path}")
    return 0


def _without_opening(arguments: Namespace) -> Reminder | None:
    """Return the reminder where all is known already, so that no passphrase need be asked for."""
    if arguments.day is not None or arguments.at is not None:
        return None
    try:
        reminder = known_reminder(arguments)
    except JournalError:  # damaged, or another journal's: both are put right by opening the one that is meant
        return None
    return reminder if reminder is not None and reminder.on else None


def _let_ask(scheduler: Scheduler, reminder: Reminder) -> list[Path]:
    from journal.scheduling.scheduler import remind_command

    change_reminder(lambda known: known.changed(closed=True))  # first: what is started reads it
    return scheduler.install(remind_command(), reminder.minute % 60)


def _let_ask_from_journal(scheduler: Scheduler, arguments: Namespace) -> tuple[Reminder, list[Path]]:
    """Open the journal and switch its reminder on; return it, and what was written."""
    from journal.commands.opening import open_journal
    from journal.reminder_sync import USUAL, keep_schedule, schedule_of, synchronise

    with open_journal(arguments) as store, _scheduled_as_before(store):
        schedule = schedule_of(store)
        schedule = schedule if schedule.on else USUAL
        if arguments.day is not None:
            schedule = schedule._replace(day=arguments.day)
        if arguments.at is not None:
            schedule = schedule._replace(minute=60 * arguments.at.hour + arguments.at.minute)
        keep_schedule(store, schedule)
        today = clock.today(clock.now(), clock.local_zone(), store.setting("day_end"))
        made = synchronise(store, today, moment_now(), take_over=True)
        assert made is not None
        return made, _let_ask(scheduler, made)


@contextlib.contextmanager
def _noted_as_before() -> Iterator[None]:
    """What is noted of the reminder is put back where the block does not end well."""
    before = find_reminder()
    try:
        yield
    except BaseException:
        with contextlib.suppress(JournalError):  # what went wrong first is what is told
            put_back(before)
        raise


@contextlib.contextmanager
def _scheduled_as_before(store: JournalStore) -> Iterator[None]:
    """What the journal says of its reminder is put back where the block does not end well."""
    from journal.reminder_sync import SETTING

    before = store.setting(SETTING)
    try:
        yield
    except BaseException:
        with contextlib.suppress(JournalError):
            if store.setting(SETTING) != before:
                store.set_setting(SETTING, before)
        raise


def uninstall() -> int:
    """Take away what was written, and say what."""
    from journal.scheduling.scheduler import system_scheduler

    removed = system_scheduler().uninstall()
    if find_reminder() is not None:
        change_reminder(lambda reminder: reminder.changed(closed=False))
    if removed:
        print("Taken away; while In Mind is open it still asks, as the settings say:")
        for path in removed:
            print(f"  {path}")
    else:
        print("There was nothing to take away.")
    return 0


def show_status(*, as_json: bool) -> int:
    """Say when the review is asked for and by what; nothing is opened for it.

    Raises:
        JournalError: What is noted of it is damaged.
    """
    from journal.scheduling.scheduler import system_scheduler

    scheduler, reminder, now = system_scheduler(), noted_reminder(), moment_now()
    is_installed = scheduler.is_installed()
    is_on = reminder is not None and reminder.on
    next_at = _date_of(next_slot(reminder, now.wall)) if reminder is not None and is_on else None
    if as_json:
        from journal.commands.showing import write_json

        write_json(
            {
                "on": is_on,
                "journal": reminder.journal if reminder is not None else None,
                "day": DAYS[reminder.day].lower() if reminder is not None else None,
                "at": _clock(reminder.minute) if reminder is not None else None,
                "next": None if next_at is None else next_at.isoformat(timespec="minutes"),
                "when_closed": is_installed,
                "by": scheduler.words,
            }
        )
        return 0
    if reminder is None or next_at is None:
        print("No weekly review is asked for here. Settings, or “inmind remind --install”, begin it.")
    else:
        print(f"The review of “{reminder.journal}” is asked for {_when(reminder)}.")
        print(f"Next: {DAYS[next_at.weekday()]} {next_at:%Y-%m-%d %H:%M}{_quiet(reminder, now)}")
    print(
        f"While In Mind is closed: by {scheduler.words}."
        if is_installed
        else "While In Mind is closed: not asked for."
    )
    return 0


def _quiet(reminder: Reminder, now: Moment) -> str:
    """Return what is open of the last one, in brackets, or nothing."""
    if reminder.later_week and now.second < reminder.later_at:
        return f" (and once more today at {datetime.fromtimestamp(reminder.later_at).astimezone():%H:%M})"
    return " (and the last one is not done yet)" if pending(reminder, now) is not None else ""


def write_calendar(reminder: Reminder | None, path: Path, tr: Translate) -> int:
    """Write the reminder as a calendar file.

    Raises:
        JournalError: The file system refuses, or the path lies in a journal's own folder.
    """
    from journal.interchange.writing import write_file
    from journal.scheduling.calendar_file import calendar_bytes

    reminder = reminder or Reminder()
    made = calendar_bytes(
        reminder.day,
        reminder.minute,
        now=datetime.now(UTC),
        local=_date_of(moment_now().wall),
        vault=reminder.vault,
        tr=tr,
    )
    write_file(path.expanduser(), made)
    print(f"{path}: {_when(reminder)}, at that time of the day wherever you are.")
    return 0


def _when(reminder: Reminder) -> str:
    return f"on {DAYS[reminder.day]}s at {_clock(reminder.minute)}"


def _clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"


def _date_of(wall: int) -> datetime:
    """Return a minute of wall time as a date and a time without a zone."""
    first = datetime(1, 1, 1)  # noqa: DTZ001 - wall time has no zone
    return first + timedelta(days=wall // DAY, minutes=wall % DAY)
