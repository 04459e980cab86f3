"""A scroll bar that is there when needed and otherwise keeps out of the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionSlider

from ui.paint import antialiased, fill_rounded
from ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtCore import Qt  # importing it takes 12 ms: see ui/paint.py

WIDTH = 12


class SlimScrollBar(QScrollBar):
    """A scroll bar without arrows: a rounded handle on the paper. It stands, unless ``lying`` is given."""

    def __init__(self, theme: Theme, lying: Qt.Orientation | None = None) -> None:
        if lying is None:  # an argument would need ``Qt``, which is not built before the first paint
            super().__init__()
        else:
            super().__init__(lying)
        self._theme = theme
        self._is_lying = lying is not None

    def sizeHint(self) -> QSize:
        """Return its width, or its height where it lies."""
        return QSize(60, WIDTH) if self._is_lying else QSize(WIDTH, 60)

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
        beside, along = (2, 3) if self._is_lying else (3, 2)
        fill_rounded(painter, QRectF(handle).adjusted(beside, along, -beside, -along), color, 3)
