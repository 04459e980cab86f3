"""Buttons: painted from the palette, with a visible focus and the shortcut written on them."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.paint import AT_LEFT, RADIUS, antialiased, paint_focus, panel, write
from ui.theme import Theme, sans
from ui.widgets.press import PressButton

Kind = Literal["plain", "primary", "outline", "toggle", "attention", "link", "quiet"]
KEY_GAP = 8


class Button(PressButton):
    """A button of one of a few kinds. ``keys`` is written behind the text, small."""

    def __init__(
        self, theme: Theme, text: str, kind: Kind = "plain", keys: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind = kind
        self._keys = keys
        self._bare = kind in ("link", "quiet")
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(kind in ("toggle", "attention"))
        self.setFont(
            sans(
                14 if kind == "quiet" else 13 if not self._bare else 12,
                strong=kind in ("primary", "outline", "link"),
            )
        )
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return the width of text and keys with the kind's padding."""
        metrics = QFontMetricsF(self.font())
        width = metrics.horizontalAdvance(self.text())
        if self._keys:
            width += KEY_GAP + self._keys_width()
        padding = 4 if self._bare else 32 if self._kind in ("primary", "outline") else 22
        height = 24 if self._bare else 35 if self._kind in ("primary", "outline") else 31
        return QSize(round(width + padding), height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, text, keys and focus."""
        painter = antialiased(QPainter(self))
        ground, border, text = self._colors()
        rect = QRectF(self.rect())
        if not self._bare:
            panel(painter, rect, RADIUS, ground, border, 1.4 if self._is_bold() else 1.0)
        self._paint_text(painter, rect, text)
        if self.hasFocus():
            ring = text if self._kind == "primary" else QColor(self._theme.palette.accent)
            paint_focus(painter, rect.adjusted(2, 2, -2, -2) if self._kind == "primary" else rect, ring)

    def _is_bold(self) -> bool:
        return self.isCheckable() and self.isChecked()

    def _paint_text(self, painter: QPainter, rect: QRectF, color: QColor) -> None:
        font = self.font()
        if self._bare and self.underMouse():
            font.setUnderline(True)
        if self._is_bold():
            font = sans(13, strong=True)
        if not self._keys:
            write(painter, rect, self.text(), font, color)
            return
        width = QFontMetricsF(font).horizontalAdvance(self.text())
        left = (rect.width() - width - KEY_GAP - self._keys_width()) / 2
        write(painter, QRectF(left, 0, width + 2, rect.height()), self.text(), font, color, AT_LEFT)
        self._paint_keys(painter, QRectF(left + width + KEY_GAP, 0, self._keys_width(), rect.height()), color)

    def _paint_keys(self, painter: QPainter, rect: QRectF, color: QColor) -> None:
        if self._kind == "primary":
            write(painter, rect, self._keys, sans(12.5), color, AT_LEFT)
            return
        palette = self._theme.palette
        box = QRectF(rect.left(), rect.center().y() - 9, rect.width(), 18)
        panel(painter, box, 5, QColor(palette.sunk), QColor(palette.line))
        write(painter, box, self._keys, sans(11), QColor(palette.muted))

    def _keys_width(self) -> float:
        font = sans(12.5) if self._kind == "primary" else sans(11)
        return QFontMetricsF(font).horizontalAdvance(self._keys) + (0 if self._kind == "primary" else 11)

    def _colors(self) -> tuple[QColor, QColor, QColor]:
        palette = self._theme.palette
        hover = self.underMouse() and self.isEnabled()
        ground, border, text = palette.surface, palette.line, palette.muted
        if self._kind == "primary":
            ground, border, text = palette.accent, palette.accent, palette.on_accent
        elif self._kind == "outline":
            ground, text = palette.paper, palette.accent
        elif self._kind == "link":
            text = palette.accent
        elif self._kind == "plain":
            text = palette.ink
        elif self._is_bold():
            border = text = palette.attention if self._kind == "attention" else palette.ink
        if hover and self._kind not in ("primary",):
            border = palette.accent if not self._is_bold() else border
        if not self.isEnabled():
            text = palette.muted
            if self._kind == "primary":  # else it would look as if a press were passed over
                ground = border = palette.line
        colors = QColor(ground), QColor(border), QColor(text)
        if self._kind == "primary" and (hover or self.isDown()):
            return colors[0].darker(108), colors[1].darker(108), colors[2]
        return colors

    def enterEvent(self, event: object) -> None:
        """Repaint under the mouse."""
        self.update()

    def leaveEvent(self, event: object) -> None:
        """Repaint without it."""
        self.update()
