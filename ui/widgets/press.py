"""What every button of ours is: a button that Enter presses as well as Space."""

from __future__ import annotations

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton


class PressButton(QAbstractButton):
    """A button. Qt presses one by Space alone on most desktops; who writes all day reaches for Enter."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Enter too; with Ctrl or Alt it belongs to the window's commands."""
        from PySide6.QtCore import Qt  # not before the first paint: see ui/paint.py

        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            if not event.isAutoRepeat():
                self.click()
            return
        super().keyPressEvent(event)
