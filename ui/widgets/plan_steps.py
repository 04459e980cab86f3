"""How the intended split changed over time: a step for each plan, the three systems one above the other."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from journal.model import Plan
from ui.numbers import long_date, percent
from ui.paint import AT_LEFT, AT_RIGHT, antialiased, fill_rect, write
from ui.theme import Theme, sans

CHART, CAPTION = 64.0, 18.0
LEAST_STEP = 10.0  # pixels, so that a plan of yesterday can still be seen


class PlanSteps(QWidget):
    """A small chart; its figures are its accessible name."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._plans: Sequence[Plan] = ()
        self._today = date.min
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setProperty("inmind_role", "picture")

    def show_plans(self, plans: Sequence[Plan], today: date) -> None:
        """Show these, earliest first, up to today."""
        self._plans, self._today = plans, today
        self.setAccessibleName("; ".join(self.words_of(plan) for plan in plans))
        self.setToolTip("\n".join(self.words_of(plan) for plan in plans))
        self.setVisible(len(plans) > 1)
        self.update()

    def words_of(self, plan: Plan) -> str:
        """Return one step in words."""
        shares = [percent(share) for share in plan.split]
        return self.tr("From {0}: System 1 {1}, System 2 {2}, System 3 {3}").format(
            long_date(plan.holds_from), *shares
        )

    def sizeHint(self) -> QSize:
        """Return room for chart and caption."""
        return QSize(240, round(CHART + CAPTION))

    def edges(self, width: float) -> list[float]:
        """Return where each step begins, in pixels, and where the last one ends."""
        if not self._plans:
            return []
        first = self._plans[0].holds_from
        last = max(self._today, self._plans[-1].holds_from)
        days = max((last - first).days, 1)
        count = len(self._plans)
        edges = [width * (plan.holds_from - first).days / days for plan in self._plans]
        for i in range(count):  # from the left: none begins before the one before it has some width
            edges[i] = max(edges[i], LEAST_STEP * i)
        limit = width
        for i in reversed(range(count)):
            limit -= LEAST_STEP
            edges[i] = min(edges[i], max(limit, 0.0))
        return [*edges, width]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the steps and the days at both ends."""
        if not self._plans:
            return
        palette = self._theme.palette
        painter = antialiased(QPainter(self))
        edges = self.edges(float(self.width()))
        for plan, left, right in zip(self._plans, edges, edges[1:], strict=False):
            top = 0.0
            for system in (3, 2, 1):
                height = CHART * plan.split[system - 1] / 100
                color = QColor(palette.system(system))
                color.setAlpha(170)
                fill_rect(painter, QRectF(left, top, right - left - 1.5, height - 1), color)
                top += height
        font, color = sans(11), QColor(palette.muted)
        room = QRectF(0, CHART + 3, self.width(), CAPTION - 3)
        write(painter, room, long_date(self._plans[0].holds_from), font, color, AT_LEFT)
        write(painter, room, self.tr("today"), font, color, AT_RIGHT)
