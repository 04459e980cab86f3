"""Asks for a first and a last day."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit, QDialog, QDialogButtonBox, QFormLayout, QWidget

from ui.dialogs.dialog import Dialog
from ui.theme import sans


class PeriodDialog(Dialog):
    """Two dates; the last one is never before the first, and neither in the future."""

    def __init__(self, first: date, last: date, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("From … to …"))
        self.first_edit = self._date_edit(first, today, self.tr("The first day"))
        self.last_edit = self._date_edit(last, today, self.tr("The last day"))
        form = QFormLayout(self)
        form.setContentsMargins(24, 20, 24, 20)
        form.setSpacing(12)
        form.addRow(self.tr("From"), self.first_edit)
        form.addRow(self.tr("To"), self.last_edit)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        ok_button = buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok_button.setText(self.tr("Show these days"))
        ok_button.setAccessibleDescription(self.tr("Show the entries from the first day to the last"))
        leave_button = buttons.button(QDialogButtonBox.StandardButton.Cancel)
        leave_button.setText(self.tr("Not now"))
        leave_button.setAccessibleDescription(self.tr("Leave what is shown as it is"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form.addRow(buttons)
        self.first_edit.dateChanged.connect(lambda day: self.last_edit.setMinimumDate(day))
        self.last_edit.setMinimumDate(self.first_edit.date())

    def period(self) -> tuple[date, date]:
        """Return both days."""
        return _date(self.first_edit.date()), _date(self.last_edit.date())

    def _date_edit(self, day: date, today: date, words: str) -> QDateEdit:
        edit = QDateEdit(_qdate(day))
        edit.setCalendarPopup(True)
        edit.setDisplayFormat("d MMMM yyyy")
        edit.setMaximumDate(_qdate(today))
        edit.setFont(sans(14))
        edit.setMinimumHeight(34)
        edit.setAccessibleName(words)
        edit.setAccessibleDescription(self.tr("Only entries between the two days are shown, both included"))
        return edit


def ask_period(parent: QWidget, first: date, last: date, today: date) -> tuple[date, date] | None:
    """Return the period chosen; None when the person thinks better of it."""
    dialog = PeriodDialog(first, last, today, parent)
    return dialog.period() if dialog.exec() == QDialog.DialogCode.Accepted else None


def _date(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
