"""import of a calendar: its events are told, or confirmed one by one at a terminal."""

from __future__ import annotations

import sys
from datetime import timedelta
from typing import TYPE_CHECKING

from journal import clock
from journal.commands.opening import open_journal
from journal.errors import BadValue, JournalError
from journal.interchange.calendar import Calendar, EventDraft, keep_event, read_calendar, waiting
from journal.interchange.records import Options, priority_of
from journal.model import RoleSystem
from journal.weeks import journal_date

if TYPE_CHECKING:
    from argparse import Namespace
    from datetime import date

    from journal.interchange.source import SourceFile
    from journal.store.journal_store import JournalStore

LOOKED_BACK = timedelta(days=27)  # four weeks, today included, unless the call says which days
MOST_TOLD = 100  # of what could not be read
KEYS = "1 2 3 system, u urgent, i important, t without its title, y as it is, s pass over, q stop"
NOBODY_TO_ASK = (
    "Each event of a calendar is confirmed by itself, and there is nobody to ask: run this in a terminal, or "
    "choose Import in the window. --dry-run lists the events."
)


def import_events(arguments: Namespace, source: SourceFile, options: Options) -> int:
    """Tell which events a calendar holds, or ask for each of them what it was."""
    if not arguments.dry_run and (sys.stdin is None or not sys.stdin.isatty()):
        raise JournalError(NOBODY_TO_ASK)
    first, last = _period(arguments, options.zone)
    calendar = read_calendar(source, options, first, last)
    with open_journal(arguments) as store:
        left = waiting(store, calendar)
        days = f"{first.isoformat()} to {last.isoformat()}"
        print(f"{_events(len(left))} from {days} to confirm.")
        if len(left) < len(calendar.drafts):
            print(f"Passed over {_events(len(calendar.drafts) - len(left))} that the journal holds already.")
        _tell_the_rest(calendar)
        if arguments.dry_run:
            for draft in left:
                print(_line(draft))
            print("Nothing was changed.")
        else:
            _confirm(store, left)
    return 0


def _period(arguments: Namespace, zone: str) -> tuple[date, date]:
    """Return the days of which events are offered: none that are still to come, unless they were named."""
    last = arguments.last or journal_date(clock.now(), zone)
    first = arguments.first or last - LOOKED_BACK
    if first > last:
        raise JournalError("The period ends before it begins.")
    return first, last


def _tell_the_rest(calendar: Calendar) -> None:
    for loss in calendar.losses:
        print(loss)
    for unread in calendar.unread[:MOST_TOLD]:
        print(f"Not read: {unread.where}: {unread.why}")
    if len(calendar.unread) > MOST_TOLD:
        print(f"Not read: {len(calendar.unread) - MOST_TOLD:,} more.")


def _confirm(store: JournalStore, drafts: tuple[EventDraft, ...]) -> None:
    kept = passed = 0
    if drafts:
        print(KEYS)
    for draft in drafts:
        print(_line(draft))
        answer = _kept(store, draft)
        if answer is None:
            break
        kept += answer
        passed += not answer
    print(f"Kept {_events(kept)}, passed over {passed:,}; {len(drafts) - kept - passed:,} left.")


def _kept(store: JournalStore, draft: EventDraft) -> bool | None:
    """Ask until an answer is understood; True where the event was kept, None where the writer stops."""
    while True:
        try:
            pressed = "".join(input("> ").lower().split())
        except EOFError:
            print()
            return None
        if pressed == "q":
            return None
        if pressed in ("", "s"):
            return False
        digits = [sign for sign in pressed if sign in "123"]
        if set(pressed) - set("123uity") or len(digits) > 1:
            print(KEYS)
            continue
        system = RoleSystem(int(digits[0])) if digits else None
        said = system is not None or "u" in pressed or "i" in pressed
        priority = priority_of("u" in pressed, "i" in pressed) if said else None
        try:
            keep_event(store, draft, system, priority, with_title="t" not in pressed)
        except BadValue as error:
            print(error)
            continue
        return True


def _line(draft: EventDraft) -> str:
    from zoneinfo import ZoneInfo

    at = "all day" if draft.all_day else draft.begins.astimezone(ZoneInfo(draft.zone)).strftime("%H:%M")
    lasts = "" if draft.minutes is None else f"  {draft.minutes:,} min"
    return f"{draft.day.isoformat()} {at}{lasts}  {draft.title or '(no title)'}"


def _events(count: int) -> str:
    return f"{count:,} {'event' if count == 1 else 'events'}"
