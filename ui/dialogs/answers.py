"""The three answers to a signal: each asks one thing, and says what it will do."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QDate
from PySide6.QtWidgets import QDateEdit, QLineEdit, QWidget

from journal.model import MarkKind
from ui.dialogs.form import Form
from ui.theme import Theme, sans
from ui.widgets.buttons import Button

DEFAULT_SEASON = timedelta(weeks=6)


class AnswerDialog(Form):
    """Asks for what the answer needs: a season's last day, what is being changed, or only a yes."""

    def __init__(self, theme: Theme, kind: MarkKind, today: date, parent: QWidget | None = None) -> None:
        super().__init__(theme, *_words(kind), parent)
        self.kind = kind
        self.day_edit = QDateEdit(_qdate(today + DEFAULT_SEASON))
        self.day_edit.setCalendarPopup(True)
        self.day_edit.setDisplayFormat("d MMMM yyyy")
        self.day_edit.setMinimumDate(_qdate(today))
        self.day_edit.setFont(sans(14))
        self.day_edit.setMinimumHeight(34)
        self.day_edit.setAccessibleName(self.tr("The day on which the season ends"))
        self.day_edit.setAccessibleDescription(self.tr("Nothing is asked until then"))
        self.words_edit: QLineEdit = self.line_edit(self.tr("In a few words"))
        self.keep_button = Button(theme, self.tr("Keep this answer"), "primary")
        self.leave_button = Button(theme, self.tr("Not now"), "outline")
        self.words_edit.setAccessibleDescription(self.tr("What the line on the chart will stand for"))
        self.keep_button.setAccessibleDescription(self.tr("Keep the answer; it can be taken back"))
        self.leave_button.setAccessibleDescription(self.tr("Close this without an answer"))
        field: QWidget | None = {MarkKind.SEASON: self.day_edit, MarkKind.CHANGING: self.words_edit}.get(kind)
        if field is not None:
            self.column.addWidget(field)
            field.setFocus()
        self.finish(self.leave_button, self.keep_button)
        self.words_edit.returnPressed.connect(self.accept)
        self.keep_button.clicked.connect(self.accept)
        self.leave_button.clicked.connect(self.reject)

    def until(self) -> date | None:
        """The season's last day."""
        if self.kind is not MarkKind.SEASON:
            return None
        chosen = self.day_edit.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    def words(self) -> str:
        """What is being changed."""
        return self.words_edit.text().strip() if self.kind is MarkKind.CHANGING else ""

    def accept(self) -> None:
        """Take the answer, once a change says what it is."""
        if self.kind is MarkKind.CHANGING and not self.words():
            self.show_problem(self.tr("A few words say what the line on the chart will stand for."))
            return
        super().accept()


def _words(kind: MarkKind) -> tuple[str, str]:
    """Return the title and what the answer does."""
    return {
        MarkKind.SEASON: (
            tr("Until when does this season last?"),
            tr("Nothing is asked until then. What you wrote before stays what you are compared with."),
        ),
        MarkKind.ROLE: (
            tr("This is my role now"),
            tr("The record begins anew this week. What lies before stays on the chart, in grey."),
        ),
        MarkKind.CHANGING: (
            tr("What are you changing?"),
            tr("A line on the chart marks the day. Nothing is asked for a quarter."),
        ),
    }[kind]


def tr(text: str) -> str:
    """Translate the words of an answer."""
    return QCoreApplication.translate("AnswerDialog", text)


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
