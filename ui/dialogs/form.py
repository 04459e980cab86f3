"""What the small dialogs share: the ground, a title, words, fields and one line for a problem."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.controls import dress
from ui.dialogs.dialog import Dialog
from ui.theme import ATTENTION, Theme, sans, serif
from ui.widgets.buttons import Button
from ui.widgets.text import Prose, label

WIDTH = 520


class Form(Dialog):
    """A dialog of one column; ``column`` takes what it is about, ``finish`` the buttons."""

    def __init__(self, theme: Theme, title: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setWindowTitle("In Mind")
        dress(self, theme)
        self.setFixedWidth(WIDTH)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(32, 26, 32, 26)
        self.column.setSpacing(12)
        self.column.addWidget(label(title, serif(24, strong=True), wrap=True))
        self.words_text = Prose(words, serif(16))
        self.column.addWidget(self.words_text)
        self.problem_text = Prose(font=sans(13), role=ATTENTION)
        self.problem_text.hide()

    def finish(self, *buttons: Button) -> None:
        """Add the line for a problem and the row of buttons, the first at the left."""
        self.column.addWidget(self.problem_text)
        row = QHBoxLayout()
        row.setSpacing(10)
        for position, button in enumerate(buttons):
            if position == len(buttons) - 1:
                row.addStretch(1)
            row.addWidget(button)
        self.column.addLayout(row)

    def show_problem(self, sentence: str) -> None:
        """Say what stood in the way; what was typed stays."""
        self.problem_text.set_text(sentence)
        self.problem_text.setVisible(bool(sentence))
        self.fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the height that the wrapped words need."""
        super().showEvent(event)
        self.fit()

    def fit(self) -> None:
        """Be as high as what is in it."""
        self.column.activate()
        self.setFixedHeight(self.column.totalHeightForWidth(WIDTH))

    def secret_edit(self, placeholder: str) -> QLineEdit:
        """Return a field for a passphrase."""
        field = self.line_edit(placeholder)
        field.setEchoMode(QLineEdit.EchoMode.Password)
        return field

    def line_edit(self, placeholder: str) -> QLineEdit:
        """Return a field for one line."""
        field = QLineEdit()
        field.setPlaceholderText(placeholder)
        field.setTextMargins(7, 0, 7, 0)
        field.setAccessibleName(placeholder)
        field.setFont(sans(14))
        field.setMinimumHeight(34)
        return field
