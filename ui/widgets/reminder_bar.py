"""The invitation to the weekly review, over the foot of whichever page is in front."""

from __future__ import annotations

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.undo_bar import Bar


class ReminderBar(Bar):
    """Stays until one of its three buttons is pressed: nobody is to be quicker than a clock."""

    review_requested = Signal()
    later_requested = Signal()
    skip_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget, beside: int = 0) -> None:
        super().__init__(theme, parent, 0, beside)
        self.review_button = self._button(
            self.tr("Open the review"), self.tr("Look back on the week in four steps"), self.review_requested
        )
        self.later_button = self._button(
            self.tr("In an hour"), self.tr("Be invited once more, an hour from now"), self.later_requested
        )
        self.skip_button = self._button(
            self.tr("Not this week"), self.tr("Be invited again next week"), self.skip_requested
        )

    def invite(self) -> None:
        """Come into sight."""
        self.show_words(self.tr("Five minutes to look back on the week?"))
        self._leave.stop()

    def _button(self, words: str, description: str, wish: SignalInstance) -> Button:
        made = Button(self._theme, words, "link")
        made.setAccessibleDescription(description)
        made.clicked.connect(self.hide)
        made.clicked.connect(wish)
        self.row.addWidget(made)
        return made
