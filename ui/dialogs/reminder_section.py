"""The settings of the weekly invitation: whether, when, and who asks while the program is closed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from journal.errors import JournalError
from ui.jobs import Jobs
from ui.said import said_of
from ui.session_parts.reminding import Reminding
from ui.theme import Theme, sans
from ui.widgets.buttons import Button
from ui.widgets.text import label, small
from ui.widgets.weekly_time import WeeklyTime

FILE_NAME = "In Mind.ics"


class ReminderSection(QWidget):
    """Takes effect at once. ``problem`` is a sentence for why it did not."""

    problem = Signal(str)
    tray_wanted = Signal(bool)

    def __init__(self, theme: Theme, reminding: Reminding, *, has_tray: bool, wants_tray: bool) -> None:
        super().__init__()
        self._reminding = reminding
        self._jobs = Jobs(self)
        schedule = reminding.schedule
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        self.on_box = QCheckBox(self.tr("Invite me to the weekly review"))
        self.on_box.setAccessibleDescription(self.tr("Once a week; not where it is done, and not on leave"))
        self.on_box.setChecked(schedule.on and not reminding.other_journal)
        column.addWidget(self.on_box)
        self.time_row = QWidget()
        row = QHBoxLayout(self.time_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        caption = label(self.tr("On"), sans(13.5), wrap=True)
        caption.setFixedWidth(170)
        self.weekly_time = WeeklyTime(schedule.day, schedule.minute)
        row.addWidget(caption)
        row.addWidget(self.weekly_time)
        row.addStretch(1)
        column.addWidget(self.time_row)
        self.closed_box = QCheckBox(self.tr("Also while In Mind is closed"))
        self.closed_box.setAccessibleDescription(self._scheduler_words())
        self.closed_box.setChecked(reminding.when_closed)
        self.closed_note = small(self.closed_box.accessibleDescription())
        self.tray_box = QCheckBox(self.tr("An icon in the tray while In Mind is open"))
        self.tray_box.setAccessibleDescription(self.tr("The way to the window and to the review"))
        self.tray_box.setChecked(wants_tray)
        self.tray_box.setVisible(has_tray)
        self.other_note = small("")
        self.drawn_box = QCheckBox(self.tr("Ask for entries on days drawn by lot"))
        self.drawn_box.setAccessibleDescription(
            self.tr(
                "Twelve to fifteen workdays a quarter ask for a line at this time; the others stay quiet, "
                "and the strip of days counts the drawn ones"
            )
        )
        self.drawn_box.setChecked(reminding.draws_days)
        self.drawn_note = small(self.drawn_box.accessibleDescription())
        for widget in (
            self.closed_box,
            self.closed_note,
            self.drawn_box,
            self.drawn_note,
            self.tray_box,
            self.other_note,
        ):
            column.addWidget(widget)
        self.file_button = Button(theme, self.tr("Save as calendar file…"), "outline")
        self.file_button.setAccessibleDescription(
            self.tr("For whoever would rather be asked by their own calendar")
        )
        self.file_button.setToolTip(self.file_button.accessibleDescription())
        column.addWidget(self.file_button)
        self.on_box.clicked.connect(self._take_on)
        self.weekly_time.chosen.connect(self._take_time)
        self.closed_box.clicked.connect(self._take_closed)
        self.drawn_box.clicked.connect(self._take_drawn)
        self.tray_box.clicked.connect(self.tray_wanted)
        self.file_button.clicked.connect(self._ask_where)
        self._show_what_is_so()

    def close_jobs(self) -> None:
        """Let what is running end."""
        self._jobs.close()

    def _scheduler_words(self) -> str:
        words = {
            "a systemd timer": self.tr("By a systemd timer, which this box sets up and takes away"),
            "an autostart entry of the desktop": self.tr(
                "By a small program that starts at login, which this box sets up and takes away"
            ),
            "a launch agent": self.tr("By a launch agent, which this box sets up and takes away"),
            "a scheduled task": self.tr("By a scheduled task, which this box sets up and takes away"),
        }
        return words[self._reminding.scheduler.words]

    def _show_what_is_so(self) -> None:
        on = self.on_box.isChecked() or self.drawn_box.isChecked()
        self.time_row.setEnabled(on)
        self.closed_box.setEnabled(on)
        other = self._reminding.other_journal
        self.other_note.setText(self.tr("Now it is the journal {0} that invites here.").format(other))
        self.other_note.setVisible(bool(other))

    def _take_on(self, wanted: bool) -> None:
        if not self._reminding.set_schedule(self._reminding.schedule._replace(on=wanted)):
            self.on_box.setChecked(self._reminding.schedule.on)
        elif wanted and self.closed_box.isChecked():
            self._reminding.set_when_closed(wanted=True)
        self._show_what_is_so()
        self._settle()

    def _take_time(self, day: int, minute: int) -> None:
        if not self._reminding.set_schedule(self._reminding.schedule._replace(day=day, minute=minute)):
            schedule = self._reminding.schedule
            self.weekly_time.show_value(schedule.day, schedule.minute)
        self._settle()

    def _take_closed(self, wanted: bool) -> None:
        if self._reminding.take_over() and self._reminding.set_when_closed(wanted=wanted):
            self._settle()
        else:
            self.closed_box.setChecked(self._reminding.when_closed)

    def _take_drawn(self, wanted: bool) -> None:
        if not self._reminding.set_draws_days(wanted=wanted):
            self.drawn_box.setChecked(self._reminding.draws_days)
        self._show_what_is_so()
        self._settle()

    def _settle(self) -> None:
        """Let the system know behind the dialog: its tools take their time."""
        self._jobs.start(self._reminding.settle).failed.connect(self._refuse)

    def _refuse(self, error: JournalError) -> None:
        self._reminding.set_when_closed(wanted=False)
        self.closed_box.setChecked(False)
        self.problem.emit(said_of(error))

    def _ask_where(self) -> None:
        told, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save as calendar file"), str(Path.home() / FILE_NAME), "iCalendar (*.ics)"
        )
        if told:
            self.save_calendar(Path(told))

    def save_calendar(self, path: Path) -> None:
        """Write the calendar file."""
        self._reminding.write_calendar(path)
