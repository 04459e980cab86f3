"""A client's line: System 1 over 13 weeks with its band, against the client's own plan. Painted, small."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from journal.coach.client_pack import LinePoint
from ui.accessible import as_picture
from ui.numbers import between, long_date, percent
from ui.paint import AT_LEFT, AT_RIGHT, antialiased, fill, fill_rect, outline, write
from ui.theme import Theme, sans

HEIGHT, BELOW, LEFT = 112, 20, 30.0  # pixels: of all of it, for the days below, for the figures beside
ABOVE = 6.0
BAND = 56  # of 255
DASH, DASH_GAP = 6.0, 4.0
WEEK = timedelta(days=7)


class ClientLine(QWidget):
    """``show_line`` gives it the weeks. A week without a share is a gap, and so is one that is not there."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        as_picture(self)
        self._theme = theme
        self._points: Sequence[LinePoint] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(160)

    def show_line(self, points: Sequence[LinePoint]) -> None:
        """Show these weeks, oldest first."""
        self._points = points
        self.setAccessibleName(self.words())
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height that every card gives it."""
        return QSize(280, HEIGHT)

    def runs(self) -> Iterator[list[LinePoint]]:
        """Yield the weeks between the gaps, each run by itself."""
        run: list[LinePoint] = []
        for point in self._points:
            if point.system is None or (run and point.to - run[-1].to > WEEK):
                if run:
                    yield run
                run = []
            if point.system is not None:
                run.append(point)
        if run:
            yield run

    def words(self) -> str:
        """Say what the picture shows, for whoever does not see it."""
        shown = [point for point in self._points if point.system is not None]
        if not shown:
            return self.tr("System 1: no line yet")
        said = [self.tr("System 1, share of entries over 13 weeks")]
        for point in (shown[0], shown[-1]) if len(shown) > 1 else shown:
            assert point.system is not None
            share, low, high = (100 * part for part in point.system)
            said.append(
                self.tr("{0}: {1}, band {2}").format(long_date(point.to), percent(share), between(low, high))
            )
        plan = self._points[-1].plan
        if plan is not None:
            said.append(self.tr("intended {0}").format(percent(100 * plan)))
        return "; ".join(said)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the scale, the band, the line and the plan."""
        palette = self._theme.palette
        painter = antialiased(QPainter(self))
        for share in (0.0, 0.5, 1.0):
            y = self._y(share)
            fill_rect(painter, QRectF(LEFT, y, self.width() - LEFT, 1), QColor(palette.line))
            beside = QRectF(0, y - 8, LEFT - 6, 16)
            write(painter, beside, f"{share:.0%}".rstrip("%"), sans(10.5), QColor(palette.muted), AT_RIGHT)
        for run in self.runs():
            self._paint_run(painter, run)
        self._paint_plan(painter)
        self._paint_days(painter)

    def _paint_run(self, painter: QPainter, run: Sequence[LinePoint]) -> None:
        color = self._theme.palette.system(1)
        upper, lower, line = [], [], []
        for point in run:
            assert point.system is not None
            x = self._x(point)
            line.append(QPointF(x, self._y(point.system.share)))
            upper.append(QPointF(x, self._y(point.system.high)))
            lower.append(QPointF(x, self._y(point.system.low)))
        if len(run) == 1:  # a week by itself has no width
            step = QPointF(1.5, 0)
            upper, lower, line = ([only[0] - step, only[0] + step] for only in (upper, lower, line))
        band = path_of([*upper, *reversed(lower)])
        band.closeSubpath()
        fill(painter, band, self._theme.color(color, BAND))
        outline(painter, path_of(line), QColor(color), 2.0)

    def _paint_plan(self, painter: QPainter) -> None:
        """Paint a dashed step for each stretch over which a plan held."""
        color = QColor(self._theme.palette.accent)
        for before, after in pairwise(self._points):
            if before.plan is None:
                continue
            y, x, end = self._y(before.plan), self._x(before), self._x(after)
            start = x - (x - LEFT) % (DASH + DASH_GAP)  # the dashes go on from week to week
            while start < end:
                left, right = max(start, x), min(start + DASH, end)
                if right > left:
                    fill_rect(painter, QRectF(left, y - 0.8, right - left, 1.6), color)
                start += DASH + DASH_GAP

    def _paint_days(self, painter: QPainter) -> None:
        if not self._points:
            return
        room = QRectF(LEFT, self.height() - BELOW + 3, self.width() - LEFT, BELOW - 3)
        color = QColor(self._theme.palette.muted)
        write(painter, room, long_date(self._points[0].to), sans(10.5), color, AT_LEFT)
        if len(self._points) > 1:
            write(painter, room, long_date(self._points[-1].to), sans(10.5), color, AT_RIGHT)

    def _x(self, point: LinePoint) -> float:
        first, last = self._points[0].to, self._points[-1].to
        whole = max((last - first).days, 7)
        return LEFT + (self.width() - LEFT - 3) * (point.to - first).days / whole

    def _y(self, share: float) -> float:
        room = self.height() - BELOW - ABOVE
        return ABOVE + room * (1 - share)


def path_of(points: Sequence[QPointF]) -> QPainterPath:
    """Return the way along these points."""
    path = QPainterPath(points[0])
    for point in points[1:]:
        path.lineTo(point)
    return path
