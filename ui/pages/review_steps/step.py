"""What every step of the review shares: a main part, a side part, and the way on and back."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journal.model import Review
from ui.pages.review_steps.words import tr
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.text import small

SAVE_AFTER = 1000  # milliseconds without a change until what was said is saved
SAVE_AT_MOST = 1800  # and at most so long after the first unsaved change


class Step(QObject):
    """One step. ``main`` and ``side`` go into the page's columns; the way on is the side's last row."""

    edited = Signal()
    back_requested = Signal()
    on_requested = Signal()

    def __init__(self, theme: Theme, parent: QObject, *, on: str = "", has_back: bool = True) -> None:
        super().__init__(parent)
        self.theme = theme
        self.main, self.side = QWidget(), QWidget()
        self.main_column, self.side_column = QVBoxLayout(self.main), QVBoxLayout(self.side)
        for column in (self.main_column, self.side_column):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(16)
        self.fill()
        self._add_way(on or tr("Continue"), has_back=has_back)

    def fill(self) -> None:
        """Put the step's own widgets into both columns, in reading order."""

    def apply(self, review: Review) -> Review:
        """Return the review with what stands in this step."""
        return review

    def take_focus(self) -> None:
        """Give the keyboard to what is said first here."""
        self.on_button.setFocus()

    def set_visible(self, *, visible: bool) -> None:
        """Show or hide both parts."""
        self.main.setVisible(visible)
        self.side.setVisible(visible)

    def _add_way(self, on: str, *, has_back: bool) -> None:
        self.way_note = small("")
        self.way_note.hide()
        self.back_button = Button(self.theme, tr("Back"), "outline")
        self.back_button.setAccessibleDescription(tr("Go back to the step before"))
        self.on_button = Button(self.theme, on, "primary", tr("Ctrl ⏎"))
        self.on_button.setAccessibleDescription(tr("Go on (Ctrl+Enter)"))
        self.back_button.clicked.connect(self.back_requested)
        self.on_button.clicked.connect(self.on_requested)
        row = QHBoxLayout()
        if has_back:
            row.addWidget(self.back_button)
        else:
            self.back_button.setParent(self.side)
            self.back_button.hide()
        row.addStretch(1)
        row.addWidget(self.on_button)
        self.side_column.addWidget(self.way_note)
        self.side_column.addLayout(row)
        self.side_column.addStretch(1)


class SaveSoon(QObject):
    """Says when what was said is to be saved: a second after the last change, never two after the first."""

    due = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.quiet = QTimer(self, singleShot=True, interval=SAVE_AFTER)
        self.limit = QTimer(self, singleShot=True, interval=SAVE_AT_MOST)
        self.is_waiting = False
        self.quiet.timeout.connect(self.due)
        self.limit.timeout.connect(self.due)

    def note(self) -> None:
        """Something changed."""
        self.is_waiting = True
        self.quiet.start()
        if not self.limit.isActive():
            self.limit.start()

    def forget(self) -> None:
        """All is saved."""
        self.is_waiting = False
        self.quiet.stop()
        self.limit.stop()
