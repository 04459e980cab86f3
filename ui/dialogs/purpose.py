"""Why were you put here? Written again before the old words are shown; then both stand side by side."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ui.dialogs.panel import Panel
from ui.numbers import long_date
from ui.session_parts.purpose import Purposes
from ui.theme import ATTENTION, MUTED, Theme, sans, serif
from ui.widgets.buttons import Button
from ui.widgets.text import Prose, heading, label


class PurposeDialog(Panel):
    """First a field alone; after keeping, the new words beside those of before."""

    def __init__(self, theme: Theme, purposes: Purposes, parent: QWidget | None = None) -> None:
        super().__init__(theme, *_title(), parent)
        self._purposes = purposes
        self._earlier = purposes.all()
        self.resize(660, 400)
        self.body_edit = QPlainTextEdit()
        self.body_edit.setFont(serif(17))
        self.body_edit.setTabChangesFocus(True)
        self.body_edit.setMinimumHeight(150)
        self.body_edit.setAccessibleName(self.tr("Why were you put here?"))
        self.body_edit.setAccessibleDescription(self.tr("In a few lines; earlier words are shown afterwards"))
        self.problem_text = Prose(font=sans(13), role=ATTENTION)
        self.problem_text.hide()
        self.keep_button = Button(theme, self.tr("Keep"), "primary", self.tr("Ctrl ⏎"))
        self.keep_button.setShortcut("Ctrl+Return")
        self.keep_button.setAccessibleDescription(self.tr("Keep these words and show the earlier ones"))
        self.look_button = Button(theme, self.tr("Only show the earlier words"), "link")
        self.look_button.setAccessibleDescription(self.tr("Without writing them again"))
        self.look_button.setVisible(bool(self._earlier))
        self.column.addWidget(self.body_edit)
        self.column.addWidget(self.problem_text)
        row = QHBoxLayout()
        row.addWidget(self.look_button)
        row.addStretch(1)
        row.addWidget(self.keep_button)
        self.column.addLayout(row)
        self._beside = QHBoxLayout()
        self._beside.setSpacing(28)
        self.column.addLayout(self._beside)
        self.column.addStretch(1)
        self.add_close()
        self.keep_button.clicked.connect(self.keep)
        self.look_button.clicked.connect(self.show_earlier)
        self.body_edit.setFocus()

    @property
    def shows_earlier(self) -> bool:
        """True once the earlier words are in sight."""
        return self._beside.count() > 0

    def keep(self) -> None:
        """Keep what is written, then show it beside what was written before."""
        body = self.body_edit.toPlainText().strip()
        if not body:
            self.show_problem(self.tr("There is nothing to keep yet: write a line."))
            return
        if self._purposes.keep(body):
            self.show_problem("")
            self.show_earlier()
        else:
            self.show_problem(self.tr("It could not be kept just now. What you wrote is still here."))

    def show_earlier(self) -> None:
        """Show today's words, where there are any, beside the newest ones of before."""
        today = self._purposes.all()
        new = today[0] if len(today) > len(self._earlier) else None
        for part in (self.body_edit, self.keep_button, self.look_button):
            part.hide()
        if new is not None:
            self._add_column(self.tr("Today"), new.body)
        for purpose in self._earlier[:2]:
            self._add_column(long_date(purpose.written_on), purpose.body)
        if new is not None and not self._earlier:
            self._add_column("", self.tr("In a quarter you can write it again, before you see these words."))

    def show_problem(self, sentence: str) -> None:
        """Say what stood in the way; what was typed stays."""
        self.problem_text.set_text(sentence)
        self.problem_text.setVisible(bool(sentence))

    def _add_column(self, title: str, words: str) -> None:
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(heading(title) if title else label("", sans(15)))
        column.addWidget(Prose(words, serif(17), role=MUTED if not title else Prose("").foregroundRole()))
        column.addStretch(1)
        self._beside.addLayout(column, 1)


def _title() -> tuple[str, str]:
    from PySide6.QtCore import QCoreApplication

    return (
        QCoreApplication.translate("PurposeDialog", "Why were you put here?"),
        QCoreApplication.translate(
            "PurposeDialog", "Not the job description: what you meant to change when you took it on."
        ),
    )
