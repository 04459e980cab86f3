"""The chart of an arm on a matplotlib canvas, with a cursor that follows the pointer and the arrow keys.

Imported when a chart is first shown: matplotlib takes half a second to load.
"""

from __future__ import annotations

from typing import Any

from matplotlib.backend_bases import Event, MouseEvent
from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg
from matplotlib.figure import Figure
from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from journal.charts.arm import ArmData, describe_arm, draw_arm, point_words
from journal.charts.arm_drawing import ArmDrawing
from journal.palette import Palette
from ui.accessible import as_picture
from ui.paint import antialiased, paint_focus
from ui.said import said

DPI = 96.0
RING = 3  # pixels around the canvas for the ring that says where the keyboard is
CURSOR_WIDTH = 20  # pixels that line and ring need, and some to spare


class ArmView(QWidget):
    """One arm's chart. ``pointed_at`` says the figures of the week under the cursor, or nothing."""

    pointed_at = Signal(str)
    spanned = Signal(float, float)  # pixels between which the axis lies, after each drawing

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figure = Figure(dpi=DPI)
        self.canvas = FigureCanvasQTAgg(self.figure)
        self.canvas.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.canvas.installEventFilter(self)
        as_picture(self.canvas)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(RING, RING, RING, RING)
        layout.addWidget(self.canvas)
        self.index: int | None = None
        self._data: ArmData | None = None
        self._palette: Palette | None = None
        self._drawing: ArmDrawing | None = None
        self._background: Any = None
        self._redraw = QTimer(self, singleShot=True, interval=0)
        self._redraw.timeout.connect(self.draw_now)
        self.canvas.mpl_connect("resize_event", self._on_resize)
        self.canvas.mpl_connect("draw_event", self._on_draw)
        self.canvas.mpl_connect("motion_notify_event", self._on_motion)
        self.canvas.mpl_connect("figure_leave_event", self._on_leave)

    def show_arm(self, data: ArmData, palette: Palette) -> None:
        """Show this chart in these colours."""
        self._data, self._palette = data, palette
        self.index = None
        self._background = None
        words = describe_arm(data, said)
        self.canvas.setAccessibleName(self.tr("Chart"))
        self.canvas.setAccessibleDescription(words)
        self._redraw.start()

    @property
    def is_drawn(self) -> bool:
        """True when the picture is that of the data, the size and the colours there are."""
        return self._background is not None and not self._redraw.isActive()

    def draw_now(self) -> None:
        """Draw the chart for the size there is."""
        if self._data is None or self._palette is None:
            return
        self._background = None
        self._drawing = draw_arm(self.figure, self._data, self._palette, said)
        self.canvas.draw_idle()

    def point_at(self, index: int | None) -> None:
        """Put the cursor on a week, or take it away. Only the cursor is drawn, over the finished picture."""
        if self._drawing is None or self._background is None or index == self.index:
            return
        left, self.index = self.index, index
        self.canvas.restore_region(self._background)
        if index is not None:
            self._drawing.place_cursor(index)
            for artist in self._drawing.cursor:
                self._drawing.axes.draw_artist(artist)
        for week in (left, index):
            if week is not None:
                self.canvas.update(self._strip(week))
        self.pointed_at.emit(
            "" if index is None or self._data is None else point_words(self._data, index, said)
        )

    def _strip(self, index: int) -> QRect:
        """Return the part of the canvas that the cursor on a week covers: all that needs painting again."""
        assert self._drawing is not None
        place = self._drawing.axes.transData.transform((self._drawing.xs[index], 0.0))[0]
        across = round(float(place) / self.canvas.device_pixel_ratio)
        return QRect(across - CURSOR_WIDTH // 2, 0, CURSOR_WIDTH, self.canvas.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walk along the weeks with Left, Right, Home and End."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._walk(event.key()):
            return True
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring around the canvas that has the keyboard."""
        if self.canvas.hasFocus() and self._palette is not None:
            color = QColor(self._palette.accent)
            paint_focus(antialiased(QPainter(self)), QRectF(self.rect()), color)

    def _walk(self, key: int) -> bool:
        if self._data is None or not self._data.weeks:
            return False
        last = len(self._data.weeks) - 1
        here = last + 1 if self.index is None else self.index
        steps = {
            Qt.Key.Key_Left: here - 1,
            Qt.Key.Key_Right: here + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        if key not in steps:
            return False
        self.point_at(min(max(steps[Qt.Key(key)], 0), last))
        return True

    def _on_resize(self, event: Event) -> None:
        self._redraw.start()

    def _on_draw(self, event: Event) -> None:
        self._background = self.canvas.copy_from_bbox(self.figure.bbox)
        self.index = None
        if self._drawing is not None:
            box = self._drawing.axes.get_position()
            left, width = self.canvas.x(), self.canvas.width()
            self.spanned.emit(left + box.x0 * width, left + box.x1 * width)

    def _on_motion(self, event: Event) -> None:
        if self._drawing is not None and isinstance(event, MouseEvent):
            self.point_at(self._drawing.index_at(event.x))

    def _on_leave(self, event: Event) -> None:
        self.point_at(None)
