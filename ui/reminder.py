"""The weekly invitation while the window is open: the same rule and the same file as while it is closed.

Whoever looks first at the minute asks. A window that is being looked at asks by a bar over its foot; where it
lies behind others or is made small, ``inmind remind`` is started, whose notification the desktop shows. The
bar is there then too, for whoever comes back to the window first.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from journal.errors import JournalError
from journal.reminder_file import change_reminder, claim
from journal.reminders import DAY, Reminder, asks_for_entry, due, pending, put_off, waved_away
from ui.commands import REVIEW
from ui.jobs import Jobs
from ui.session_parts.reminding import Reminding
from ui.theme import Theme
from ui.widgets.reminder_bar import ReminderBar
from ui.window import RAIL_WIDTH, Window

if TYPE_CHECKING:
    from ui.frame_commands import FrameCommands
    from ui.preferences import PreferencesFile
    from ui.session import Session

LOOK_EVERY = 30_000  # milliseconds
LOOK_AGAIN = 3_000  # behind a notification: it was shown by then, or could not be


class WeeklyReminder(QObject):
    """Made behind the first paint; ``start`` starts a program; ``asked`` says whether a review is wanted."""

    asked = Signal(bool)

    def __init__(
        self,
        window: Window,
        reminding: Reminding,
        theme: Theme,
        start: Callable[[Sequence[str]], object] | None = None,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._reminding = reminding
        self._theme = theme
        self._start = start or start_detached
        self._bar: ReminderBar | None = None
        self._mark: tuple[int, int] | None = None  # what was asked for when we last looked
        self._notified: tuple[int, int] | None = None
        self._asked_on = 0  # the drawn day on which we last asked for a line
        self.jobs = Jobs(self)
        self._timer = QTimer(self, interval=LOOK_EVERY)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.look)
        window.closing.connect(self.stop)
        window.rearranged.connect(self._place)

    def start(self) -> None:
        """Say what the journal says, let the system's scheduler be as it should, and look from now on."""
        self._reminding.follow()
        known = self._reminding.known()
        if known is not None and known.closed:
            self.jobs.start(self._reminding.settle)  # what stands in its way is said in the settings
        self.look()
        self._timer.start()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()
        self.jobs.close()

    def follow(self) -> None:
        """Note what changed in the journal, and go where there is nothing more to ask."""
        self._reminding.follow()
        self._show(self._reminding.known())

    def look(self) -> None:
        """Ask for the review where it is due."""
        known, now = self._reminding.known(), self._reminding.moment()
        week = None if known is None else due(known, now, early=0)
        if known is not None and week is not None:
            key = (week, known.later_at)
            if self.is_looked_at() or self._notified == key:
                with contextlib.suppress(JournalError):
                    claim(week, now)
                known = self._reminding.known()
            else:
                self._notified = key
                self._start(["--journal", known.journal, "remind"])
                QTimer.singleShot(LOOK_AGAIN, self, self.look)
        self._ask_for_entry(known)
        self._show(known)

    def is_looked_at(self) -> bool:
        """True where one of our windows, a dialog among them, has the keyboard."""
        return QApplication.activeWindow() is not None

    def _ask_for_entry(self, known: Reminder | None) -> None:
        """Ask for a line on a drawn day, once, and not while the bar asks for a review."""
        day = None if known is None else asks_for_entry(known, self._reminding.moment())
        is_inviting = self._bar is not None and self._bar.isVisible()
        if known is None or day is None or day == self._asked_on or is_inviting:
            return
        self._asked_on = day
        if self.is_looked_at():
            with contextlib.suppress(JournalError):
                change_reminder(lambda reminder: reminder.changed(asked=day))
            self._window.tell(self.tr("Today is one of your days: a line on what you did?"), is_calm=True)
        else:
            self._start(["--journal", known.journal, "remind"])

    def note_entry(self) -> None:
        """Note that something was written today, where today is a drawn day."""
        known = self._reminding.known()
        today = 0 if known is None else (self._reminding.moment().wall - known.day_end) // DAY + 1
        if known is not None and today in known.drawn and known.written != today:
            QTimer.singleShot(0, self, self._reminding.follow)

    def _show(self, known: Reminder | None) -> None:
        """Let the bar come with a new wish and go with the last one that is settled."""
        asked = None if known is None else pending(known, self._reminding.moment())
        is_waiting = known is None or asked is None or known.later_week != 0 or known.reminded != asked
        mark = (0, 0) if known is None else (known.reminded, known.later_week)
        if is_waiting or self._window.position == REVIEW:
            if self._bar is not None:
                self._bar.hide()
        elif self._mark is not None and mark != self._mark:
            self._invite()
        self._mark = mark
        self.asked.emit(not is_waiting)

    def _invite(self) -> None:
        if self._bar is None:
            self._bar = ReminderBar(self._theme, self._window.frame, RAIL_WIDTH)
            self._bar.review_requested.connect(lambda: self._window.show_page(REVIEW))
            self._bar.later_requested.connect(self.put_off)
            self._bar.skip_requested.connect(self.wave_away)
        self._bar.invite()

    def put_off(self) -> None:
        """Ask once more in an hour."""
        now = self._reminding.moment()
        self._change(lambda known, week: put_off(known, week, now))

    def wave_away(self) -> None:
        """Ask no more this week."""
        self._change(waved_away)

    def _change(self, change: Callable[[Reminder, int], Reminder]) -> None:
        known, now = self._reminding.known(), self._reminding.moment()
        week = None if known is None else pending(known, now)
        if week is not None:
            try:
                change_reminder(lambda reminder: change(reminder, week))
            except JournalError as error:
                from ui.said import said_of

                self._window.tell(said_of(error))
        self._show(self._reminding.known())

    def _place(self) -> None:
        if self._bar is not None:
            self._bar.place()


def start_detached(arguments: Sequence[str]) -> None:
    """Start this program once more, in a process that outlives the window."""
    from journal.scheduling.scheduler import own_program

    program, *words = [*own_program(), *arguments]
    QProcess.startDetached(program, words)


def begin(
    window: Window, session: Session, theme: Theme, preferences: PreferencesFile, commands: FrameCommands
) -> None:
    """Let the window of a journal that stays invite to its review, with an icon in the tray if wanted."""
    commands.reminding = Reminding(session)
    reminder = WeeklyReminder(window, commands.reminding, theme)
    session.changed.connect(reminder.follow)
    session.entry_kept.connect(reminder.note_entry)
    commands.tray_wanted = lambda wanted: _show_tray(window, reminder, theme, wanted=wanted)
    if preferences.value.tray:
        commands.tray_wanted(True)
    reminder.start()


def _show_tray(window: Window, reminder: WeeklyReminder, theme: Theme, *, wanted: bool) -> None:
    """Put an icon into the tray, where there is one, or take it away."""
    from ui.tray import Tray, is_there

    for tray in window.findChildren(Tray):
        tray.hide()
        tray.deleteLater()
    if not wanted or not is_there():
        return
    tray = Tray(theme, window)
    tray.window_requested.connect(window.come_forward)
    tray.review_requested.connect(window.come_forward)
    tray.review_requested.connect(lambda: window.show_page(REVIEW))
    tray.later_requested.connect(reminder.put_off)
    tray.skip_requested.connect(reminder.wave_away)
    tray.close_requested.connect(window.close)
    reminder.asked.connect(tray.show_asked)
    window.closing.connect(tray.hide)
    tray.show()
    reminder.look()
