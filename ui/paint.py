"""The few strokes of which every painted widget is made.

``QPainter.setPen``, ``setBrush`` and ``fillRect`` also take members of ``Qt``, so the first call of any of
them makes PySide6 build the whole of ``Qt``: 93 enums, 12 ms of a launch. What is in sight at the first
paint is therefore filled, outlined and written by the functions here, which take colours alone.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QPainter,
    QPainterPath,
    QPalette,
    QPen,
    QTextCharFormat,
    QTextLayout,
)

# Qt.AlignmentFlag in numbers, for the same reason; a test holds them to Qt's.
CENTERED = 0x0084
AT_LEFT = 0x0081
AT_RIGHT = 0x0082
_TO_THE_RIGHT = 0x0002

NOTHING = QColor(0, 0, 0, 0)
RADIUS = 8.5


def antialiased(painter: QPainter) -> QPainter:
    """Return the painter with smooth edges."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def brush_of(color: QColor) -> QBrush:
    """Return a plain brush. ``QBrush(color)`` says the same, but builds ``Qt``."""
    return _brush(color.rgba())


@lru_cache(maxsize=256)  # a theme has some twenty colours, each with a few strengths
def _brush(rgba: int) -> QBrush:
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, QColor.fromRgba(rgba))
    return palette.brush(QPalette.ColorRole.Window)


def pen_of(color: QColor, width: float = 1.0) -> QPen:
    """Return a pen. ``QPen(color, width)`` says the same, but builds ``Qt``."""
    pen = QPen()
    pen.setColor(color)
    pen.setWidthF(width)
    return pen


def rounded(rect: QRectF, radius: float = RADIUS) -> QPainterPath:
    """Return the shape of a rounded rectangle."""
    path = QPainterPath()
    path.addRoundedRect(rect, radius, radius)
    return path


def fill(painter: QPainter, path: QPainterPath, color: QColor) -> None:
    """Fill a shape that has no border."""
    painter.fillPath(path, brush_of(color))


def outline(painter: QPainter, path: QPainterPath, color: QColor, width: float = 1.0) -> None:
    """Draw the border of a shape."""
    painter.strokePath(path, pen_of(color, width))


def panel(
    painter: QPainter, rect: QRectF, radius: float, ground: QColor, border: QColor, width: float = 1.0
) -> None:
    """Fill a rounded rectangle with its border: one shape within the other costs less than a stroke."""
    fill(painter, rounded(rect, radius), border)
    inner = rect.adjusted(width, width, -width, -width)
    fill(painter, rounded(inner, max(radius - width, 0.0)), ground)


def fill_rounded(painter: QPainter, rect: QRectF, color: QColor, radius: float) -> None:
    """Fill a rounded rectangle that has no border."""
    fill(painter, rounded(rect, radius), color)


def fill_rect(painter: QPainter, rect: QRectF, color: QColor) -> None:
    """Fill a rectangle."""
    path = QPainterPath()
    path.addRect(rect)
    fill(painter, path, color)


def write(
    painter: QPainter, rect: QRectF, text: str, font: QFont, color: QColor, align: int = CENTERED
) -> None:
    """Write one line of text into ``rect``, in the middle of its height; what is too long runs on."""
    if not text:
        return
    layout = QTextLayout(text, font)
    layout.setFormats([_coloured(len(text), color)])
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(1e6)
    layout.endLayout()
    left, spare = rect.left(), rect.width() - line.naturalTextWidth()
    if align & _TO_THE_RIGHT:
        left += spare
    elif align == CENTERED:
        left += spare / 2
    layout.draw(painter, QPointF(left, rect.top() + (rect.height() - line.height()) / 2))


def _coloured(length: int, color: QColor) -> QTextLayout.FormatRange:
    part = QTextLayout.FormatRange()
    part.start, part.length = 0, length
    looks = QTextCharFormat()
    looks.setForeground(brush_of(color))
    part.format = looks
    return part


def paint_focus(painter: QPainter, rect: QRectF, color: QColor, radius: float = RADIUS) -> None:
    """Draw the ring that says where the keyboard is."""
    outline(painter, rounded(rect.adjusted(1, 1, -1, -1), radius - 1), color, 2.0)
