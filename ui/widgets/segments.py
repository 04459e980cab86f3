"""Joined choices: the three role systems in the composer, the arms on the Drift page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, cast

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.paint import (
    AT_LEFT,
    RADIUS,
    antialiased,
    fill,
    fill_rounded,
    outline,
    paint_focus,
    rounded,
    write,
)
from ui.theme import Theme, sans
from ui.widgets.press import PressButton

HEIGHT = 33
SQUARE = 9


class Segment(NamedTuple):
    """One choice: its words, and the role system whose colour it bears, if any."""

    text: str
    description: str
    system: int | None = None


class SegmentButton(PressButton):
    """One of the joined buttons; the first and the last are rounded at their outer side."""

    def __init__(self, theme: Theme, segment: Segment, *, first: bool, last: bool) -> None:
        super().__init__()
        self._theme = theme
        self._segment = segment
        self._first, self._last = first, last
        self.setText(segment.text)
        self.setAccessibleName(segment.text)
        self.setAccessibleDescription(segment.description)
        self.setToolTip(segment.description)
        self.setCheckable(True)
        self.setFont(sans(13))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for the bold text, so that pressing moves nothing."""
        width = QFontMetricsF(sans(13, strong=True)).horizontalAdvance(self.text())
        return QSize(round(width) + (20 + (SQUARE + 7 if self._segment.system else 0)), HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, square, text and focus."""
        painter = antialiased(QPainter(self))
        ground, text, square = self._colors()
        self._paint_ground(painter, ground)
        left = 10.0
        if self._segment.system is not None:
            fill_rounded(painter, QRectF(left, (HEIGHT - SQUARE) / 2, SQUARE, SQUARE), square, 2.5)
            left += SQUARE + 7
        room = QRectF(left, 0, self.width() - left, HEIGHT)
        write(painter, room, self.text(), sans(13, strong=self.isChecked()), text, AT_LEFT)
        if self.hasFocus():
            ring = text if self.isChecked() else QColor(self._theme.palette.accent)
            inset = 3 if self.isChecked() else 1  # dark ground has to lie around it to be seen
            paint_focus(painter, QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), ring)

    def _paint_ground(self, painter: QPainter, ground: QColor) -> None:
        rect = QRectF(self.rect()).adjusted(0.5 if self._first else 0.0, 0.5, -0.5, -0.5)
        path = rounded(rect)
        square = QPainterPath()
        if not self._first:
            square.addRect(QRectF(rect.left(), rect.top(), RADIUS, rect.height()))
        if not self._last:
            square.addRect(QRectF(rect.right() - RADIUS, rect.top(), RADIUS, rect.height()))
        shape = path.united(square)
        fill(painter, shape, ground)
        outline(painter, shape, QColor(self._theme.palette.line))

    def _colors(self) -> tuple[QColor, QColor, QColor]:
        palette = self._theme.palette
        system = self._segment.system
        square = QColor(palette.system(system)) if system else QColor()
        if not self.isChecked():
            return (
                QColor(palette.surface),
                QColor(palette.ink if self.underMouse() else palette.muted),
                square,
            )
        if system is None:
            return QColor(palette.accent), QColor(palette.on_accent), square
        ground, text = palette.pressed(system)
        pale = QColor(text)
        pale.setAlpha(150)
        return QColor(ground), QColor(text), pale


class Segments(QWidget):
    """A row of joined buttons. At most one is pressed; ``value`` is its position or None."""

    chosen = Signal()

    def __init__(self, theme: Theme, segments: Sequence[Segment], *, may_be_none: bool = False) -> None:
        super().__init__()
        self._may_be_none = may_be_none
        self._is_setting = False
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        last = len(segments) - 1
        self.buttons = [
            SegmentButton(theme, segment, first=position == 0, last=position == last)
            for position, segment in enumerate(segments)
        ]
        for button in self.buttons:
            layout.addWidget(button)
            button.toggled.connect(self._follow)  # not clicked: a screen reader toggles without a click
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def value(self) -> int | None:
        """The position of the pressed button."""
        return next((i for i, button in enumerate(self.buttons) if button.isChecked()), None)

    def set_value(self, value: int | None) -> None:
        """Press this one silently, or none."""
        self._is_setting = True
        for position, button in enumerate(self.buttons):
            button.setChecked(position == value)
        self._is_setting = False

    def toggle(self, position: int) -> None:
        """Press this one as a click would; once more lets go where none is allowed."""
        self.buttons[position].click()

    def _follow(self, is_pressed: bool) -> None:
        if self._is_setting:
            return
        pressed = self.buttons.index(cast("SegmentButton", self.sender()))
        self.set_value(pressed if is_pressed or not self._may_be_none else None)
        self.chosen.emit()
