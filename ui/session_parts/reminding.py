"""The weekly reminder: what settings and window ask of the journal and of the system's scheduler."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from journal.errors import JournalError
from journal.reminder_file import change_reminder, find_reminder
from journal.reminder_sync import (
    Schedule,
    draw_days,
    drawn_days,
    is_another,
    keep_schedule,
    schedule_of,
    synchronise,
)
from journal.reminders import DAY, Moment, Reminder, moment_now
from journal.scheduling.scheduler import Scheduler, remind_command, system_scheduler
from ui.said import said
from ui.session import Session


class Reminding:
    """``scheduler`` asks while the program is closed; ``moment`` is the clock the reminder goes by."""

    def __init__(
        self,
        session: Session,
        scheduler: Scheduler | None = None,
        moment: Callable[[], Moment] = moment_now,
    ) -> None:
        self._session = session
        self.scheduler = scheduler or system_scheduler()
        self.moment = moment

    @property
    def schedule(self) -> Schedule:
        """Whether, on which day and when, as the journal says."""
        return schedule_of(self._session.store)

    @property
    def vault(self) -> str:
        """The journal's id."""
        return self._session.store.vault.header.vault

    def set_schedule(self, schedule: Schedule) -> bool:
        """Let this be so from now on, and let this journal be the one that asks on this computer."""
        store = self._session.store
        return self._session.change(lambda: keep_schedule(store, schedule)) and self.take_over()

    def take_over(self) -> bool:
        """Put what the journal says in the place of whatever reminded on this computer before."""
        store, today = self._session.store, self._session.today()
        return (
            self._session.attempt(lambda: synchronise(store, today, self.moment(), take_over=True))
            is not None
        )

    def follow(self) -> None:
        """Let the reminder know what changed in the journal; a disk that refuses is told by the next save."""
        try:
            draw_days(self._session.store, self._session.today())
            synchronise(self._session.store, self._session.today(), self.moment())
        except JournalError:
            return

    @property
    def draws_days(self) -> bool:
        """True while days drawn by lot ask for an entry, and the others do not."""
        return drawn_days(self._session.store).is_on

    def set_draws_days(self, *, wanted: bool) -> bool:
        """Draw days from today on, or let every workday count again."""
        store, today = self._session.store, self._session.today()
        return self._session.change(lambda: draw_days(store, today, wanted=wanted)) and self.take_over()

    @property
    def other_journal(self) -> str:
        """Which other journal asks on this computer, or nothing."""
        known = find_reminder()
        return known.journal if known is not None and is_another(self._session.store, known) else ""

    # --- while the program is closed --------------------------------------------------------------

    @property
    def when_closed(self) -> bool:
        """True where the system is to ask while the program is closed."""
        known = self.known()
        return known is not None and known.closed

    def set_when_closed(self, *, wanted: bool) -> bool:
        """Note whether the system is to ask too; ``settle`` then lets it know."""

        def note(known: Reminder) -> Reminder:
            return known.changed(closed=wanted)

        return self._session.attempt(lambda: change_reminder(note)) is not None

    def known(self) -> Reminder | None:
        """Return what stands in the file, where it is this journal's."""
        known = find_reminder()
        return known if known is not None and known.vault == self.vault else None

    def settle(self) -> bool:
        """Let the system's scheduler be as it should; long enough to belong into another thread.

        Returns True where it was changed.

        Raises:
            JournalError: The system refuses.
        """
        known = self.known()
        if known is None:
            return False
        if (known.on or known.drawn) and known.closed:
            command, minute = remind_command(), known.minute % 60
            if self.scheduler.is_current(command, minute):
                return False
            self.scheduler.install(command, minute)
            return True
        return bool(self.scheduler.uninstall())

    def write_calendar(self, path: Path) -> bool:
        """Write the reminder as a calendar file; False where that failed."""
        return self._session.write_file(path, self.calendar_file())

    def calendar_file(self) -> bytes:
        """Return the reminder as a calendar file."""
        from journal.scheduling.calendar_file import calendar_bytes

        schedule, wall = self.schedule, self.moment().wall
        local = datetime.fromordinal(1 + wall // DAY) + timedelta(minutes=wall % DAY)
        return calendar_bytes(
            schedule.day,
            schedule.minute,
            now=self._session.now(),
            local=local,
            vault=self.vault,
            tr=said,
        )
