"""The flag "bring to my coach": how it is set on an entry, and the ribbon that marks one that has it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.paint import antialiased, fill
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.text import small

WIDTH, HEIGHT = 8, 11  # pixels of the ribbon
NOTCH = 3.5


def paint_ribbon(painter: QPainter, corner: QPointF, color: QColor) -> None:
    """Paint the mark of an entry that comes to the coach: a ribbon as one lays it into a book."""
    ends = ((0, 0), (WIDTH, 0), (WIDTH, HEIGHT), (WIDTH / 2, HEIGHT - NOTCH), (0, HEIGHT))
    shape = QPainterPath()
    shape.addPolygon(QPolygonF([corner + QPointF(x, y) for x, y in ends]))
    shape.closeSubpath()
    fill(painter, shape, color)


class Ribbon(QWidget):
    """The mark beside words that say what it means."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedSize(QSize(WIDTH, HEIGHT + 3))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        color = QColor(self._theme.palette.accent)
        paint_ribbon(antialiased(QPainter(self)), QPointF(0, 3), color)


class CoachFlag(QWidget):
    """A quiet toggle, and below it what it means while it is pressed. It decides nothing."""

    asked = Signal(bool)  # whether the entry shall come to the coach

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._is_showing = False
        self.button = Button(theme, self.tr("Bring to my coach"), "toggle")
        self.button.setAccessibleDescription(
            self.tr(
                "Pressed, the words of this entry may go into what you make for your coach (Ctrl+Shift+B)"
            )
        )
        self.note = QWidget()
        self.note_label = small(
            self.tr("Its words may go into what you make for your coach. You see all of it first.")
        )
        row = QHBoxLayout(self.note)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Ribbon(theme), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.note_label, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.button)
        column.addWidget(self.note)
        self.button.toggled.connect(self._ask)  # not clicked: a screen reader toggles without a click

    def show_wanted(self, wanted: bool) -> None:
        """Show whether the entry comes to the coach, silently."""
        self._is_showing = True
        self.button.setChecked(wanted)
        self._is_showing = False
        self.note.setVisible(wanted)

    def _ask(self, wanted: bool) -> None:
        if not self._is_showing:
            self.asked.emit(wanted)
