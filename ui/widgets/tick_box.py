"""A box to tick that Enter ticks as well as Space, like every other button of ours."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from ui.theme import sans


class TickBox(QCheckBox):
    """A check box with its words and what they mean for who cannot see what it belongs to."""

    def __init__(self, words: str, description: str, size: float = 14, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setFont(sans(size))
        self.setAccessibleDescription(description)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick on Enter too; with Ctrl or Alt it belongs to the window's commands."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            if not event.isAutoRepeat():
                self.click()
            return
        super().keyPressEvent(event)
