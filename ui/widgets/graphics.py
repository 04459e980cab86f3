"""The small graphics that are always in sight, painted without matplotlib: the split and the quadrant."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.accessible import as_picture
from ui.numbers import count, percent
from ui.paint import AT_LEFT, CENTERED, antialiased, fill, fill_rounded
from ui.theme import Theme, sans

GAP = 2.0
SQUARE = 9.0


class SplitBar(QWidget):
    """Two bars of Systems 1, 2, 3: above what was written, below the split that was intended.

    ``shares`` and ``plan`` are percentages; either may be None. ``notes`` stand below the shares.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        as_picture(self)
        self._theme = theme
        self._shares: Sequence[float] | None = None
        self._plan: Sequence[float] | None = None
        self._notes: Sequence[str] = ("", "", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(160)

    def show_split(
        self,
        shares: Sequence[float] | None,
        plan: Sequence[float] | None,
        notes: Sequence[str] = ("", "", ""),
    ) -> None:
        """Show these percentages."""
        self._shares, self._plan, self._notes = shares, plan, notes
        self.setAccessibleName(self._words())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for both bars, the figures and, where there are any, the notes."""
        return QSize(266, 82 if any(self._notes) else 64)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bars and the figures below them."""
        painter = antialiased(QPainter(self))
        self._paint_bar(painter, self._shares, 0.0, 18.0, 255)
        self._paint_bar(painter, self._plan, 26.0, 7.0, 110)
        self._paint_figures(painter)

    def _paint_bar(
        self, painter: QPainter, shares: Sequence[float] | None, top: float, height: float, alpha: int
    ) -> None:
        if shares is None:
            whole = QRectF(0, top, self.width(), height)
            fill_rounded(painter, whole, QColor(self._theme.palette.sunk), 2.5)
            return
        left, room = 0.0, self.width() - 2 * GAP
        for system, share in enumerate(shares, start=1):
            width = room * share / 100
            color = self._theme.color(self._theme.palette.system(system), alpha)
            fill_rounded(painter, QRectF(left, top, width, height), color, 2.5)
            left += width + GAP

    def _paint_figures(self, painter: QPainter) -> None:
        palette = self._theme.palette
        painter.setFont(sans(12))
        metrics = painter.fontMetrics()
        texts = self._figures()
        widths = [SQUARE + 5 + metrics.horizontalAdvance(text) for text in texts]
        space = (self.width() - sum(widths)) / 2
        left, middle = 0.0, 55.0
        for system, (text, note, width) in enumerate(zip(texts, self._notes, widths, strict=True), start=1):
            square = QRectF(left, middle - SQUARE / 2, SQUARE, SQUARE)
            fill_rounded(painter, square, QColor(palette.system(system)), 2.5)
            start = left + SQUARE + 5
            baseline = middle + metrics.ascent() / 2 - 1.5
            painter.setPen(QColor(palette.ink))
            painter.drawText(QPointF(start, baseline), text)
            painter.setPen(QColor(palette.muted))
            painter.drawText(QPointF(start, baseline + 17), note)
            left += width + space

    def _figures(self) -> list[str]:
        if self._shares is None:
            return ["1", "2", "3"]
        return [
            self.tr("{0}  {1}").format(i, percent(share)) for i, share in enumerate(self._shares, start=1)
        ]

    def _words(self) -> str:
        if self._shares is None:
            return self.tr("Nothing to compare yet")
        said = [
            self.tr("System {0}: {1}").format(i, percent(share))
            for i, share in enumerate(self._shares, start=1)
        ]
        if self._plan is not None:
            said += [self.tr("intended {0}").format(percent(share)) for share in self._plan]
        return "; ".join(said)


class QuadrantView(QWidget):
    """Urgent and important as four counts. No cell is named good."""

    def __init__(self, theme: Theme, cell_height: int = 62) -> None:
        super().__init__()
        as_picture(self)
        self._theme = theme
        self._cell_height = cell_height
        self._counts: tuple[int, int, int, int] = (0, 0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(160)

    def show_counts(self, urgent_important: int, important: int, urgent: int, neither: int) -> None:
        """Show these counts of entries."""
        self._counts = (urgent_important, important, urgent, neither)
        self.setAccessibleName(
            self.tr(
                "Urgent and important {0}; important, not urgent {1}; urgent only {2}; neither {3}"
            ).format(*self._counts)
        )
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for two rows of cells and the words below."""
        return QSize(266, 2 * self._cell_height + 4 + 22)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint four cells with their counts, and the words at their sides."""
        palette = self._theme.palette
        painter = antialiased(QPainter(self))
        left, gap, height = 34.0, 4.0, float(self._cell_height)
        width = (self.width() - left - gap) / 2
        painter.setFont(sans(19 if height > 50 else 17))
        for position, entries in enumerate(self._counts):
            row, column = divmod(position, 2)
            cell = QRectF(left + column * (width + gap), row * (height + gap), width, height)
            fill_rounded(painter, cell, QColor(palette.sunk), 7)
            painter.setPen(QColor(palette.ink))
            painter.drawText(cell, CENTERED, count(entries))
        self._paint_words(painter, left, width, gap, height)

    def _paint_words(self, painter: QPainter, left: float, width: float, gap: float, height: float) -> None:
        painter.setFont(sans(11))
        painter.setPen(QColor(self._theme.palette.muted))
        bottom = 2 * height + gap + 5
        for column, words in enumerate((self.tr("urgent"), self.tr("not urgent"))):
            rect = QRectF(left + column * (width + gap), bottom, width, 16)
            painter.drawText(rect, CENTERED, words)
        for row, words in enumerate((self.tr("important"), self.tr("not"))):
            length = painter.fontMetrics().horizontalAdvance(words) + 2
            painter.save()
            # Where the word is longer than its cell it begins at the top, so that nothing is cut off.
            painter.translate(26, row * (height + gap) + max(height / 2 + length / 2, length))
            painter.rotate(-90)
            painter.drawText(QRectF(0, -14, length, 16), CENTERED, words)
            painter.restore()


class CoverageGrid(QWidget):
    """The eight questions by week: a filled cell is a week with a reflection on it."""

    ROW = 21.0

    def __init__(self, theme: Theme, weeks: int = 13) -> None:
        super().__init__()
        as_picture(self)
        self._theme = theme
        self._weeks = weeks
        self._filled: frozenset[tuple[int, int]] = frozenset()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(160)

    def show_cells(self, filled: frozenset[tuple[int, int]]) -> None:
        """Show (question 1 to 8, column from 0 for the oldest week) cells as reflected on."""
        self._filled = filled
        weeks = {number: sum(1 for question, _ in filled if question == number) for number in range(1, 9)}
        self.setAccessibleName(
            "; ".join(
                self.tr("Question {0}: {1} of {2} weeks").format(number, met, self._weeks)
                for number, met in weeks.items()
            )
        )
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for eight rows."""
        return QSize(266, round(8 * self.ROW))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the grid."""
        palette = self._theme.palette
        painter = antialiased(QPainter(self))
        painter.setFont(sans(11))
        left = 18.0
        step = (self.width() - left) / self._weeks
        met, open_cells = QPainterPath(), QPainterPath()  # filled at once: a hundred fills take a millisecond
        for number in range(1, 9):
            top = (number - 1) * self.ROW
            painter.setPen(QColor(palette.muted))
            painter.drawText(QRectF(0, top, left, 15), AT_LEFT, str(number))
            for week in range(self._weeks):
                cells = met if (number, week) in self._filled else open_cells
                cells.addRoundedRect(QRectF(left + week * step, top, step - 4, 15), 4, 4)
        fill(painter, open_cells, QColor(palette.sunk))
        fill(painter, met, QColor(palette.accent))
