"""Where the window stands, written down a little after it was moved and when it is closed."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from ui.preferences import PreferencesFile
from ui.window import Window

SETTLED_AFTER = 1500  # milliseconds: a window is dragged through many places


class WindowPlace(QObject):
    """Lives with its window."""

    def __init__(self, window: Window, preferences: PreferencesFile) -> None:
        super().__init__(window)
        self._window = window
        self._preferences = preferences
        self._timer = QTimer(self, singleShot=True, interval=SETTLED_AFTER)
        self._timer.timeout.connect(self.remember)
        window.rearranged.connect(self._timer.start)
        window.closing.connect(self.remember)

    def remember(self) -> None:
        """Write down where the window stands; nothing is written where it has not moved."""
        self._timer.stop()
        self._preferences.change(geometry=self._window.remembered())
