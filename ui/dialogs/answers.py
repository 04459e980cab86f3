"""The three answers to a signal: each asks one thing, and says what it will do."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit, QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from journal.model import MarkKind
from ui.theme import sans, serif
from ui.widgets.text import label, small

DEFAULT_SEASON = timedelta(weeks=6)


class AnswerDialog(QDialog):
    """Asks for what the answer needs: a season's last day, what is being changed, or only a yes."""

    def __init__(self, kind: MarkKind, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = kind
        self.setWindowTitle(self.tr("In Mind"))
        self.setMinimumWidth(440)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(12)
        title, words = self._words()
        column.addWidget(label(title, serif(19, strong=True), wrap=True))
        self.day_edit = QDateEdit(QDate(*(today + DEFAULT_SEASON).timetuple()[:3]))
        self.day_edit.setCalendarPopup(True)
        self.day_edit.setMinimumDate(QDate(today.year, today.month, today.day))
        self.day_edit.setAccessibleName(self.tr("The day on which the season ends"))
        self.words_edit = QLineEdit()
        self.words_edit.setPlaceholderText(self.tr("In a few words"))
        self.words_edit.setAccessibleName(self.tr("What you are changing"))
        field: QWidget | None = {MarkKind.SEASON: self.day_edit, MarkKind.CHANGING: self.words_edit}.get(kind)
        for widget in (self.day_edit, self.words_edit):
            widget.setFont(sans(14))
            widget.setVisible(widget is field)
        if field is not None:
            column.addWidget(field)
        column.addWidget(small(words))
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        if field is not None:
            field.setFocus()

    def until(self) -> date | None:
        """The season's last day."""
        if self.kind is not MarkKind.SEASON:
            return None
        chosen = self.day_edit.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    def words(self) -> str:
        """What is being changed."""
        return self.words_edit.text().strip() if self.kind is MarkKind.CHANGING else ""

    def _words(self) -> tuple[str, str]:
        return {
            MarkKind.SEASON: (
                self.tr("Until when does this season last?"),
                self.tr(
                    "Nothing is asked until then. What you wrote before stays what you are compared with."
                ),
            ),
            MarkKind.ROLE: (
                self.tr("This is my role now"),
                self.tr("The record begins anew this week. What lies before stays on the chart, in grey."),
            ),
            MarkKind.CHANGING: (
                self.tr("What are you changing?"),
                self.tr("A line on the chart marks the day. Nothing is asked for a quarter."),
            ),
        }[self.kind]
