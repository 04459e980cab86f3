"""The bar that says what just went away, and brings it back."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.paint import antialiased, fill, outline, rounded
from ui.theme import Theme, sans
from ui.widgets.buttons import Button
from ui.widgets.text import label

STAYS = 12_000  # milliseconds; the command itself stays until something else goes away
ABOVE_THE_EDGE = 20


class UndoBar(QWidget):
    """Lies over the foot of the page, in the middle."""

    undo_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.words_label = label("", sans(13.5))
        self.undo_button = Button(theme, self.tr("Undo"), "link", self.tr("Ctrl Z"))
        self.undo_button.setAccessibleDescription(self.tr("Bring back what went away"))
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 8, 12, 8)
        row.setSpacing(14)
        row.addWidget(self.words_label)
        row.addWidget(self.undo_button)
        self._leave = QTimer(self, singleShot=True, interval=STAYS)
        self._leave.timeout.connect(self.hide)
        self.undo_button.clicked.connect(self.undo_requested)
        self.hide()

    def offer(self, words: str) -> None:
        """Say what went away; no words take the bar away."""
        self.words_label.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))
        if words:
            self.place()
            self.raise_()
            self._leave.start()

    def place(self) -> None:
        """Lie in the middle of the parent's foot."""
        self.adjustSize()
        parent = self.parentWidget()
        if parent is not None:
            left = (parent.width() - self.width()) // 2
            self.move(max(left, 0), parent.height() - self.height() - ABOVE_THE_EDGE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground and border."""
        painter = antialiased(QPainter(self))
        shape = rounded(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10)
        fill(painter, shape, QColor(self._theme.palette.surface))
        outline(painter, shape, QColor(self._theme.palette.muted))
