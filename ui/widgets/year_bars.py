"""Entries by year as quiet bars: a row a year, its figure behind the bar."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.numbers import count, entries
from ui.paint import AT_LEFT, antialiased, fill_rounded, write
from ui.theme import Theme, sans

ROW, BAR, GAP = 24, 12, 12
LEAST = 2.0  # pixels: one entry of many thousand can still be seen


class YearBars(QWidget):
    """Each bar as long as its year's share of the fullest year."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._years: Sequence[tuple[int, int]] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_years(self, years: Sequence[tuple[int, int]]) -> None:
        """Show (year, entries), in this order."""
        self._years = years
        self.setAccessibleName(
            "; ".join(self.tr("{0}: {1}").format(year, entries(number)) for year, number in years)
        )
        self.setVisible(bool(years))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return a row for each year."""
        return QSize(240, ROW * len(self._years))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint year, bar and figure."""
        palette, font = self._theme.palette, sans(13)
        painter = antialiased(QPainter(self))
        metrics = QFontMetricsF(font)
        left = metrics.horizontalAdvance("0000") + GAP
        figures = [count(number) for _, number in self._years]
        room = (
            self.width() - left - GAP - max((metrics.horizontalAdvance(told) for told in figures), default=0)
        )
        most = max((number for _, number in self._years), default=1)
        for row, ((year, number), told) in enumerate(zip(self._years, figures, strict=True)):
            top = row * ROW
            length = max(LEAST, room * number / most)
            write(painter, QRectF(0, top, left, ROW), str(year), font, QColor(palette.muted), AT_LEFT)
            bar = QRectF(left, top + (ROW - BAR) / 2, length, BAR)
            fill_rounded(painter, bar, self._theme.color(palette.accent, 150), min(3.0, length / 2))
            after = QRectF(left + length + GAP, top, room, ROW)
            write(painter, after, told, font, QColor(palette.ink), AT_LEFT)
