"""The verdicts as they were issued, week by week, in line with the chart above."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.paint import AT_LEFT, antialiased, fill, write
from ui.theme import Theme, sans

HEIGHT = 34
MIDDLE = 9.0
SIGN = 4.0
GROWTH = 2.0  # of the sign that is read
PALE = 120


class ShownVerdict(NamedTuple):
    """One week's verdict: where it stands between 0 (left end) and 1, what kind it is, and its words.

    ``kind`` is "pulled", "reclaiming", "same", or "silent" where there was too little to say. ``short`` says
    the kind in a line, ``words`` is the whole sentence as issued.
    """

    week: int
    place: float
    kind: str
    afterwards: bool
    short: str
    words: str


class VerdictRow(QWidget):
    """A sign a week: up for pulled, down for reclaiming, a stroke for no change, a dot for nothing said.

    Pale signs were made afterwards, for weeks that had completed unseen.
    """

    def __init__(self, theme: Theme, caption: Callable[[], str]) -> None:
        super().__init__()
        self._theme = theme
        self._caption = caption
        self._verdicts: Sequence[ShownVerdict] = ()
        self._left = self._right = 0.0
        self.read: ShownVerdict | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)

    def show_verdicts(self, verdicts: Sequence[ShownVerdict], summary: str) -> None:
        """Show these, oldest first; whoever holds the row decides whether it is in sight."""
        self._verdicts = verdicts
        self.read = None
        self.setAccessibleName(summary)
        self.update()

    @property
    def is_empty(self) -> bool:
        """True where there is no verdict to show."""
        return not self._verdicts

    def read_week(self, week: int | None) -> None:
        """Say the verdict of a week in the caption's place, with its sign larger; None rests again."""
        found = (verdict for verdict in self._verdicts if verdict.week == week)
        self.read = next(found, None)
        self.update()

    def align(self, left: float, right: float) -> None:
        """Lie between these pixels: the ends of the chart's axis."""
        self._left, self._right = left, right
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for signs and caption."""
        return QSize(200, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a sign for each verdict and the caption below."""
        painter = antialiased(QPainter(self))
        for verdict in self._verdicts:
            self._paint_sign(painter, verdict, self._left + verdict.place * (self._right - self._left))
        room = QRectF(self._left, MIDDLE + 8, self.width() - self._left, HEIGHT - MIDDLE - 8)
        caption = self._caption() if self.read is None else self.read.short
        write(painter, room, caption, sans(11), QColor(self._theme.palette.muted), AT_LEFT)

    def _paint_sign(self, painter: QPainter, verdict: ShownVerdict, x: float) -> None:
        palette = self._theme.palette
        shape = QPainterPath()
        size = SIGN + GROWTH if verdict is self.read else SIGN
        color = QColor(palette.muted)
        if verdict.kind in ("pulled", "reclaiming"):
            color = QColor(palette.attention if verdict.kind == "pulled" else palette.accent)
            tip = -size if verdict.kind == "pulled" else size
            shape.moveTo(x, MIDDLE + tip)
            shape.lineTo(x + size, MIDDLE - tip)
            shape.lineTo(x - size, MIDDLE - tip)
            shape.closeSubpath()
        elif verdict.kind == "same":
            shape.addRect(QRectF(x - 0.9, MIDDLE - size + 1, 1.8, 2 * size - 2))
        else:
            shape.addEllipse(QPointF(x, MIDDLE), size - 2.6, size - 2.6)
        if verdict.afterwards:
            color.setAlpha(PALE)
        fill(painter, shape, color)

    def verdict_at(self, x: float) -> ShownVerdict | None:
        """Return the verdict nearest to a place across the widget."""
        if not self._verdicts or self._right <= self._left:
            return None
        place = (x - self._left) / (self._right - self._left)
        return min(self._verdicts, key=lambda verdict: abs(verdict.place - place))

    def event(self, event: QEvent) -> bool:
        """Say the verdict under the pointer, in its own words."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            verdict = self.verdict_at(event.pos().x())
            QToolTip.showText(event.globalPos(), "" if verdict is None else verdict.words, self)
            return True
        return super().event(event)
