"""The few strokes of which every painted widget is made."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

# ``drawText`` takes whole numbers.
CENTERED = int(Qt.AlignmentFlag.AlignCenter)
AT_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
AT_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)

NOTHING = QColor(0, 0, 0, 0)
RADIUS = 8.5


def antialiased(painter: QPainter) -> QPainter:
    """Return the painter with smooth edges."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def fill_rounded(painter: QPainter, rect: QRectF, color: QColor, radius: float) -> None:
    """Fill a rounded rectangle that has no border."""
    painter.setPen(NOTHING)
    painter.setBrush(color)
    painter.drawRoundedRect(rect, radius, radius)


def paint_focus(painter: QPainter, rect: QRectF, color: QColor, radius: float = RADIUS) -> None:
    """Draw the ring that says where the keyboard is."""
    painter.setBrush(NOTHING)
    painter.setPen(QPen(color, 2.0))
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius - 1, radius - 1)
