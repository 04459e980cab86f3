"""Three shares that always sum to 100: what the writer thinks went to Systems 1, 2 and 3."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from journal.model import RoleSystem
from journal.splits import EVEN, moved
from ui.numbers import percent
from ui.paint import antialiased, fill_rounded, outline
from ui.said import said
from ui.theme import Theme, sans
from ui.widgets.entry_list import Square
from ui.widgets.scale import DOT, EDGE, GROOVE, SayingSlider, paint_dot, paint_groove, paint_ring
from ui.widgets.text import label

Shares = tuple[int, int, int]
LEAST_WIDTH = 60  # pixels, where the words leave no more
FIGURE_WIDTH = 44


class ShareSlider(SayingSlider):
    """The share of one role system, in its colour."""

    def __init__(self, theme: Theme, system: RoleSystem) -> None:
        super().__init__(theme)
        self._system = system
        self.setAccessibleName(
            self.tr("Share of System {0}, {1}, in percent").format(int(system), said(system.title))
        )
        self.setAccessibleDescription(
            self.tr("The arrow keys move it; the other two shares make up the rest of the hundred")
        )
        self.setMinimumWidth(LEAST_WIDTH)

    def sizeHint(self) -> QSize:
        """Return one row."""
        return QSize(300, 34)

    def minimumSizeHint(self) -> QSize:
        """Return the same height on a narrow page."""
        return QSize(LEAST_WIDTH, 34)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line, filled up to the handle once something is said."""
        palette = self._theme.palette
        painter = antialiased(QPainter(self))
        middle, x = self.height() / 2, self.x_of(self.value())
        color = QColor(palette.system(self._system))
        paint_groove(painter, self.width(), middle, QColor(palette.line))
        if self.said is None:
            paint_ring(painter, x, middle, QColor(palette.muted), QColor(palette.surface))
        else:
            filled = QRectF(EDGE - 3, middle - GROOVE / 2, x - EDGE + 3, GROOVE)
            fill_rounded(painter, filled, color, GROOVE / 2)
            paint_dot(painter, x, middle, color, QColor(palette.surface))
        if self.hasFocus():
            ring = QPainterPath()
            ring.addEllipse(QPointF(x, middle), DOT / 2 + 4, DOT / 2 + 4)
            outline(painter, ring, QColor(palette.accent), 2.0)


class Estimate(QWidget):
    """Three sliders of which the other two follow. ``shares`` is None until one of them is touched."""

    chosen = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(2, 1)
        self.sliders = [ShareSlider(theme, system) for system in RoleSystem]
        self.figures: list[QLabel] = []
        for row, (system, slider) in enumerate(zip(RoleSystem, self.sliders, strict=True)):
            figure = label("", sans(13.5, strong=True))
            figure.setMinimumWidth(FIGURE_WIDTH)
            self.figures.append(figure)
            name = label(self.tr("{0} {1}").format(int(system), said(system.title)), sans(13.5))
            for column, widget in enumerate((Square(theme, system), name, slider, figure)):
                grid.addWidget(widget, row, column)
            slider.valueChanged.connect(lambda value, row=row: self._follow(row, value))
        self.show_shares(None)

    @property
    def shares(self) -> Shares | None:
        """What is said, in percent; None while nothing is."""
        if self.sliders[0].said is None:
            return None
        return self.sliders[0].value(), self.sliders[1].value(), self.sliders[2].value()

    def show_shares(self, shares: Shares | None) -> None:
        """Show these silently, or that nothing is said yet."""
        self._now = shares or EVEN
        for slider, share, figure in zip(self.sliders, self._now, self.figures, strict=True):
            slider.show_said(None if shares is None else share, rests_at=share)
            figure.setText(percent(share) if shares is not None else "–")

    def _follow(self, position: int, value: int) -> None:
        """One was moved: let the others make up the rest of the hundred."""
        self.show_shares(moved(self._now, position, value))
        self.chosen.emit()
