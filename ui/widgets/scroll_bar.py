"""A scroll bar that is there when needed and otherwise keeps out of the way."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionSlider

from ui.paint import antialiased, fill_rounded
from ui.theme import Theme

WIDTH = 12


class SlimScrollBar(QScrollBar):
    """A vertical scroll bar without arrows: a rounded handle on the paper."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self) -> QSize:
        """Return its width."""
        return QSize(WIDTH, 60)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the handle alone, and nothing where there is nothing to scroll."""
        if self.maximum() <= self.minimum():
            return
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        handle = self.style().subControlRect(
            QStyle.ComplexControl.CC_ScrollBar, option, QStyle.SubControl.SC_ScrollBarSlider, self
        )
        painter = antialiased(QPainter(self))
        color = QColor(self._theme.palette.muted)
        color.setAlpha(150 if self.underMouse() or self.isSliderDown() else 80)
        fill_rounded(painter, QRectF(handle).adjusted(3, 2, -3, -2), color, 3)
