"""A box for what a column of a table is. What is only passed on the way to another choice is not taken."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox

ELSEWHERE = {  # the keyboard goes, and comes back to where it was
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
}


class PartBox(QComboBox):
    """``taken`` is what was chosen; ``part_taken`` comes when that is another.

    A closed box shows each part that the arrows, letters or the wheel lead over. One is taken with Enter,
    when the keyboard leaves, or from the open list; Escape goes back to what was taken.
    """

    part_taken = Signal()

    def __init__(self, parts: Sequence[tuple[str, str]]) -> None:
        """Offer parts with their words."""
        super().__init__()
        self.taken = ""
        self._is_passing = False  # a key or the wheel changes the closed box
        for name, words in parts:
            self.addItem(words, name)
        self.activated.connect(self._choose)

    def show_part(self, part: str) -> None:
        """Show what is taken; what the writer is just passing stays in sight."""
        was_passing = self.currentData() != self.taken
        self.taken = part
        if not (was_passing and self.hasFocus()):
            self.setCurrentIndex(max(self.findData(part), 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass over parts, take the one in sight with Enter, go back with Escape."""
        if self.currentData() != self.taken:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take()
                return
            if event.key() == Qt.Key.Key_Escape:
                self.setCurrentIndex(max(self.findData(self.taken), 0))
                return
        self._is_passing = True
        super().keyPressEvent(event)
        self._is_passing = False

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Pass over parts."""
        self._is_passing = True
        super().wheelEvent(event)
        self._is_passing = False

    def showPopup(self) -> None:
        """Open the list: what is chosen there is meant."""
        self._is_passing = False
        super().showPopup()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take what is in sight when the keyboard goes on to another part of the page."""
        super().focusOutEvent(event)
        if event.reason() not in ELSEWHERE:
            self._take()

    def _choose(self) -> None:
        if not self._is_passing:
            self._take()

    def _take(self) -> None:
        if self.currentData() != self.taken:
            self.taken = self.currentData()
            self.part_taken.emit()
