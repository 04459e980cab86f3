"""A quiet sign that an entry says something of itself."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.paint import AT_LEFT, antialiased, fill_rounded, outline, rounded, write
from ui.theme import Theme, sans

HEIGHT, SQUARE, PADDING = 30, 9, 11


class Chip(QWidget):
    """A few words in a frame, with a role system's square where there is one."""

    def __init__(self, theme: Theme, words: str, system: int | None = None) -> None:
        super().__init__()
        self._theme = theme
        self._words = words
        self._system = system
        self._font = sans(13, strong=True)
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for square and words."""
        width = QFontMetricsF(self._font).horizontalAdvance(self._words) + 2 * PADDING
        return QSize(round(width) + (SQUARE + 6 if self._system else 0) + 1, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint frame, square and words."""
        palette = self._theme.palette
        painter = antialiased(QPainter(self))
        outline(painter, rounded(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8), QColor(palette.line))
        left = float(PADDING)
        if self._system is not None:
            square = QRectF(left, (HEIGHT - SQUARE) / 2, SQUARE, SQUARE)
            fill_rounded(painter, square, QColor(palette.system(self._system)), 2.5)
            left += SQUARE + 6
        room = QRectF(left, 0, self.width() - left, HEIGHT)
        write(painter, room, self._words, self._font, QColor(palette.ink), AT_LEFT)
