"""A card: the rounded surface on which everything on a page lies."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.paint import antialiased, panel
from ui.theme import Theme

Tone = Literal["surface", "accent_soft", "paper"]
RADIUS = 12.0
PADDING = 20


class Card(QWidget):
    """A widget with a painted ground and a vertical layout, ``body``, inside its padding."""

    def __init__(self, theme: Theme, tone: Tone = "surface", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tone = tone
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(PADDING, PADDING - 4, PADDING, PADDING - 2)
        self.body.setSpacing(8)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground and border."""
        palette = self._theme.palette
        painter = antialiased(QPainter(self))
        ground = {
            "surface": palette.surface,
            "accent_soft": palette.accent_soft,
            "paper": palette.paper,
        }[self._tone]
        border = ground if self._tone == "accent_soft" else palette.line
        panel(painter, QRectF(self.rect()), RADIUS, self._theme.color(ground), self._theme.color(border))
