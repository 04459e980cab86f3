"""Say when the Drift page's chart is on the screen."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget
from stamps import end, say


class CardWatcher(QObject):
    """Waits for the chart to be put into its card, then for its canvas to be painted with the chart on it."""

    def __init__(self, card: QWidget) -> None:
        super().__init__(card)
        self._view: Any = None
        self._find(card)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.ChildAdded, QEvent.Type.ChildPolished) and self._view is None:
            self._find(watched)
        elif event.type() == QEvent.Type.Paint and watched is not self.parent():
            QTimer.singleShot(0, self._tell)
        return False

    def _find(self, card: QObject) -> None:
        found = [child for child in card.children() if hasattr(child, "canvas")]
        if found:
            self._view = found[0]
            self._view.canvas.installEventFilter(self)

    def _tell(self) -> None:
        if self._view.is_drawn:
            canvas = self._view.canvas
            say("chart", width=canvas.width(), height=canvas.height())
            end()
