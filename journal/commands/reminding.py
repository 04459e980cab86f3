"""remind: what a system's timer calls. One notification if something is due, and what is pressed on it."""

from __future__ import annotations

import os
import subprocess
import time as clock_time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from journal.errors import BadValue, JournalError, NotAJournal
from journal.notices.notice import Answer, Shown, Words, entry_words, find_desktop, review_words
from journal.reminder_file import change_reminder, claim, find_reminder
from journal.reminders import (
    Damaged,
    Reminder,
    asks_for_entry,
    due,
    moment_now,
    pending,
    put_off,
    read,
    state_path,
    waved_away,
    week_to_wave_away,
)
from journal.sentences import Translate, same

if TYPE_CHECKING:
    from argparse import Namespace

    from journal.notices.notice import Desktop, Pressed

LISTENS = 300  # seconds in which buttons are listened to, where the call does not say
LOOKS_EVERY = 60  # seconds between looks, while it waits, at whether the review was done meanwhile
STAYS = 300  # seconds between the looks of one that stays


def remind(arguments: Namespace, tr: Translate = same) -> int:
    """Ask for the review if it is due, or do what an option says instead."""
    if arguments.install or arguments.uninstall or arguments.status or arguments.ics is not None:
        return _set_up(arguments, tr)
    if arguments.day is not None or arguments.at is not None:
        raise BadValue("--day and --at go with --install; nothing was changed.")
    reminder = known_reminder(arguments)
    if reminder is None:
        return 0
    if arguments.later or arguments.skip:
        return _settle(reminder, later=arguments.later)
    if arguments.stay:
        return _stay()
    return ask(reminder, LISTENS if arguments.wait is None else arguments.wait, tr)


def _set_up(arguments: Namespace, tr: Translate) -> int:
    from journal.commands import reminder_setup

    if arguments.install:
        return reminder_setup.install(arguments)
    if arguments.uninstall:
        return reminder_setup.uninstall()
    if arguments.status:
        return reminder_setup.show_status(as_json=arguments.json)
    return reminder_setup.write_calendar(known_reminder(arguments), Path(arguments.ics), tr)


def noted_reminder() -> Reminder | None:
    """Return what is noted of the reminder on this computer, whichever journal's; None where nothing is.

    Raises:
        JournalError: The file is damaged.
    """
    try:
        return read(state_path())
    except Damaged:
        raise JournalError(  # not DataDamaged: that speaks of a journal, and its backups are then named
            "What is noted of the reminder at “{0}” is damaged, and your entries are safe: open In Mind "
            "once, and it is written anew.",
            state_path(),
        ) from None


def known_reminder(arguments: Namespace) -> Reminder | None:
    """Return what is known of the reminder of the journal that is meant; None where there is none.

    Raises:
        JournalError: The file is damaged, or another journal's.
    """
    reminder = noted_reminder()
    told = getattr(arguments, "journal", None) or os.environ.get("INMIND_JOURNAL")
    if reminder is None or told is None or str(Path(told).expanduser().absolute()) == reminder.journal:
        return reminder
    raise NotAJournal(
        "The reminder on this computer is that of “{0}”, so nothing was done for “{1}”. Settings, or "
        "“inmind remind --install”, choose another journal.",
        reminder.journal,
        told,
    )


# --- asking ---------------------------------------------------------------------------------------


def ask(reminder: Reminder, wait: float, tr: Translate = same) -> int:
    """Show one notification where something is due, and do what is pressed on it."""
    now = moment_now()
    week, day = due(reminder, now), asks_for_entry(reminder, now)
    if week is None and day is None:
        return 0
    if not Path(reminder.journal).exists():
        raise NotAJournal(
            "The journal “{0}” is not there just now, as on a stick that is not in; nothing was changed, and "
            "it is asked for at the next look.",
            reminder.journal,
        )
    desktop = find_desktop()
    if desktop is None:
        raise JournalError(
            "Nothing here shows notifications, so none was shown and nothing was changed. Try again "
            "where a desktop is running."
        )
    try:
        if week is not None:
            if claim(week, now):
                _ask_for_review(desktop, reminder, week, wait, tr)
        elif day is not None:
            _ask_for_entry(desktop, reminder, day, wait, tr)
    finally:
        desktop.close()
    return 0


def _ask_for_review(desktop: Desktop, before: Reminder, week: int, wait: float, tr: Translate) -> None:
    try:
        shown = _show(desktop, review_words(tr), before)
    except JournalError:  # not seen by anybody, so it was not asked
        known = {name: getattr(before, name) for name in ("reminded", "later_week", "later_at")}
        change_reminder(lambda reminder: reminder.changed(**known))
        raise
    pressed = _listen(desktop, shown, wait, week)
    if pressed is None:
        return
    if pressed.answer is Answer.OPEN:
        start_window(before.journal, pressed.token, "--review")
    elif pressed.answer is Answer.LATER:
        change_reminder(lambda reminder: put_off(reminder, week, moment_now()))
    elif pressed.answer is Answer.SKIP:
        change_reminder(lambda reminder: waved_away(reminder, week))


def _ask_for_entry(desktop: Desktop, before: Reminder, day: int, wait: float, tr: Translate) -> None:
    shown = _show(desktop, entry_words(tr), before)
    change_reminder(lambda reminder: reminder.changed(asked=day))
    pressed = _listen(desktop, shown, wait, None)
    if pressed is not None and pressed.answer is Answer.OPEN:
        start_window(before.journal, pressed.token)


def _show(desktop: Desktop, words: Words, before: Reminder) -> Shown:
    shown = desktop.show(words, Shown(before.notice, before.notice_of))
    change_reminder(lambda reminder: reminder.changed(notice=shown.number, notice_of=shown.of))
    return shown


def _listen(desktop: Desktop, shown: Shown, wait: float, week: int | None) -> Pressed | None:
    """Return what is pressed within ``wait`` seconds; None where nothing was, or the review is done."""
    ends = clock_time.monotonic() + wait
    while (left := ends - clock_time.monotonic()) > 0:
        pressed = desktop.wait(shown, min(left, LOOKS_EVERY))
        if pressed is not None:
            return pressed
        reminder = find_reminder()
        if week is not None and reminder is not None and pending(reminder, moment_now()) != week:
            desktop.take_away(shown)
            return None
    leave = getattr(desktop, "leave_without_buttons", None)
    if leave is not None:
        leave(shown)
    return None


def start_window(journal: str, token: str, *words: str) -> None:
    """Open the window in a process of its own, or let the one that is open come forward."""
    from journal.scheduling.scheduler import own_program

    environ = os.environ | ({"XDG_ACTIVATION_TOKEN": token} if token else {})
    subprocess.Popen(
        [*own_program(), "--journal", journal, *words],
        env=environ,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def _settle(reminder: Reminder, *, later: bool) -> int:
    now = moment_now()
    if not later:
        week = week_to_wave_away(reminder, now)
        change_reminder(lambda known: waved_away(known, week))
        return 0
    asked = pending(reminder, now)
    if asked is None:
        raise JournalError("No review is being asked for just now, so there is nothing to put off.")
    change_reminder(lambda known: put_off(known, asked, now))
    return 0


def _stay() -> int:
    """Look every few minutes, in a process of its own, until the autostart entry is gone; one at a time."""
    from journal.scheduling.autostart import Autostart
    from journal.scheduling.scheduler import remind_command

    lock = _only_one(Path(f"{state_path()}.staying"))
    if lock is None:
        return 0
    entry = Autostart()
    while entry.is_installed():
        reminder, now = find_reminder(), moment_now()
        if reminder is not None and (due(reminder, now) or asks_for_entry(reminder, now)) is not None:
            subprocess.run(remind_command(), stdin=subprocess.DEVNULL, check=False)
        clock_time.sleep(STAYS)
    lock.close()
    return 0


def _only_one(path: Path) -> Any:
    """Return a file that is ours while we hold it; None where another has it."""
    import fcntl

    file = path.open("w")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        file.close()
        return None
    return file
