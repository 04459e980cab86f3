"""The line from "my own agenda" to "other people's demands": one to say how it felt, one to compare."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from ui.paint import AT_LEFT, AT_RIGHT, antialiased, fill, fill_rounded, outline, write
from ui.theme import Theme, sans

DOT = 18.0
GROOVE = 6.0
EDGE = 10.0  # from the widget's side to where the line begins
LABEL_GAP = 10.0
STEP, PAGE = 5, 20
SAYING_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SayingSlider(QSlider):
    """A slider that holds no answer until it is touched: 0 to 100, by mouse or arrows.

    ``said`` is the answer or None. Qt's own slider carries the value to screen readers; subclasses paint.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._is_said = False
        self.setRange(0, 100)
        self.setSingleStep(STEP)
        self.setPageStep(PAGE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setValue(50)
        self.actionTriggered.connect(self._note_answer)

    @property
    def said(self) -> int | None:
        """The answer, None while there is none."""
        return self.value() if self._is_said else None

    def show_said(self, value: int | None, *, rests_at: int = 50) -> None:
        """Show this answer silently, or none; the slider then rests where it is told."""
        self._is_said = value is not None
        self.blockSignals(True)
        self.setValue(rests_at if value is None else value)
        self.blockSignals(False)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the space bar say what the line shows, where nothing is said yet."""
        if event.key() in SAYING_KEYS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._say(self.value())
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go where the mouse points, rather than a page in its direction."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._say(self._value_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the mouse."""
        if self.isSliderDown():
            self._say(self._value_at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self.setSliderDown(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: who scrolls past says nothing."""
        event.ignore()

    def x_of(self, value: float) -> float:
        """Return where a value lies on the line."""
        return EDGE + (self.width() - 2 * EDGE) * value / 100

    def _value_at(self, x: float) -> int:
        return round(min(max((x - EDGE) / max(self.width() - 2 * EDGE, 1), 0.0), 1.0) * 100)

    def _say(self, value: int) -> None:
        was_said, self._is_said = self._is_said, True
        if value != self.value():
            self.setValue(value)
        elif not was_said:
            self.valueChanged.emit(value)
        self.update()

    def _note_answer(self) -> None:
        """A key has moved the slider: Qt sets the value right after this."""
        was_said, self._is_said = self._is_said, True
        if not was_said and self.sliderPosition() == self.value():
            self.valueChanged.emit(self.value())
        self.update()


class FeltScale(SayingSlider):
    """How the week felt, from 0 (my own agenda) to 100 (other people's demands)."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.setAccessibleName(self.tr("How the week felt"))
        self.setAccessibleDescription(
            self.tr("From 0, my own agenda, to 100, other people's demands. Arrow keys move it.")
        )
        self.setMinimumWidth(220)

    def sizeHint(self) -> QSize:
        """Return room for the line, the dot and the words below."""
        return QSize(520, 62)

    def minimumSizeHint(self) -> QSize:
        """Return the same height on a narrow page."""
        return QSize(220, 62)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line, and the dot once something is said."""
        palette = self._theme.palette
        painter = antialiased(QPainter(self))
        middle = 19.0
        paint_groove(painter, self.width(), middle, QColor(palette.line))
        paint_ends(painter, self.width(), middle + 16, self._theme)
        if self.said is not None:
            paint_dot(painter, self.x_of(self.said), middle, QColor(palette.accent), QColor(palette.surface))
        elif self.isEnabled():
            self._paint_hint(painter, QRectF(0, middle + 16, self.width(), 20))
        if self.hasFocus():
            ring = QPainterPath()
            if self.said is None:
                ring.addRoundedRect(QRectF(1, middle - 10, self.width() - 2, 20), 10, 10)
            else:
                ring.addEllipse(QPointF(self.x_of(self.said), middle), DOT / 2 + 4, DOT / 2 + 4)
            outline(painter, ring, QColor(palette.accent), 2.0)

    def _paint_hint(self, painter: QPainter, room: QRectF) -> None:
        """Write how it is used between the words of the ends, where these leave room."""
        words = self.tr("Click where it was, or use the arrow keys")
        ends = max(map(QFontMetricsF(sans(11.5)).horizontalAdvance, end_words()))
        if QFontMetricsF(sans(12)).horizontalAdvance(words) + 2 * (EDGE + ends + LABEL_GAP) <= room.width():
            write(painter, room, words, sans(12), QColor(self._theme.palette.muted))


class ScaleView(QWidget):
    """The writer's dot and the entries' dot on one line, with the band of what the entries can say.

    Values run from 0 to 100; any may be None. A ``compact`` one stands in a row and bears no words.
    """

    def __init__(self, theme: Theme, *, compact: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self._compact = compact
        self._you: float | None = None
        self._entries: float | None = None
        self._band: tuple[float, float] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(80 if compact else 220)

    def show_reading(
        self, you: float | None, entries: float | None, band: tuple[float, float] | None, words: str
    ) -> None:
        """Show these; ``words`` say the same to who does not see it."""
        self._you, self._entries, self._band = you, entries, band
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the line, with labels above and the ends' words below unless compact."""
        return QSize(120, 22) if self._compact else QSize(520, 68)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line, the band, the dots and their labels."""
        palette = self._theme.palette
        painter = antialiased(QPainter(self))
        middle = 11.0 if self._compact else 30.0
        paint_groove(painter, self.width(), middle, QColor(palette.line))
        if self._band is not None:
            low, high = self._x_of(self._band[0]), self._x_of(self._band[1])
            band = QRectF(low, middle - GROOVE / 2, max(high - low, GROOVE), GROOVE)
            fill_rounded(painter, band, self._theme.color(palette.attention, 110), GROOVE / 2)
        size = 12.0 if self._compact else DOT
        ground = QColor(palette.surface)
        for value, color in ((self._entries, palette.attention), (self._you, palette.accent)):
            if value is not None:
                paint_dot(painter, self._x_of(value), middle, QColor(color), ground, size)
        if not self._compact:
            paint_ends(painter, self.width(), middle + 14, self._theme)
            self._paint_labels(painter)

    def labels(self) -> list[tuple[str, QRectF]]:
        """Return the dots' labels and where they stand: above their dots, pushed apart where they meet."""
        metrics = QFontMetricsF(sans(11, strong=True))
        found = []
        for words, value in ((self.tr("you"), self._you), (self.tr("your entries"), self._entries)):
            if value is not None:
                width = metrics.horizontalAdvance(words) + 2
                found.append((words, QRectF(self._x_of(value) - width / 2, 0, width, 16)))
        if len(found) == 2:
            first, second = sorted((rect for _, rect in found), key=lambda rect: rect.center().x())
            lacking = first.right() + LABEL_GAP - second.left()
            if lacking > 0:
                first.translate(-lacking / 2, 0)
                second.translate(lacking / 2, 0)
            if first.left() < 0:
                second.translate(-first.left(), 0)
                first.moveLeft(0)
            if second.right() > self.width():
                first.translate(self.width() - second.right(), 0)
                second.moveRight(self.width())
        return [(words, _within(rect, self.width())) for words, rect in found]

    def _paint_labels(self, painter: QPainter) -> None:
        palette = self._theme.palette
        colors = {self.tr("you"): palette.accent, self.tr("your entries"): palette.attention}
        for words, rect in self.labels():
            write(painter, rect, words, sans(11, strong=True), QColor(colors[words]))

    def _x_of(self, value: float) -> float:
        return EDGE + (self.width() - 2 * EDGE) * value / 100


def paint_groove(painter: QPainter, width: float, middle: float, color: QColor) -> None:
    """Paint the line."""
    fill_rounded(
        painter, QRectF(EDGE - 3, middle - GROOVE / 2, width - 2 * EDGE + 6, GROOVE), color, GROOVE / 2
    )


def paint_dot(
    painter: QPainter, x: float, y: float, color: QColor, ground: QColor, size: float = DOT
) -> None:
    """Paint a dot with a thin ring of the ground around it, so that two of them part."""
    ring, dot = QPainterPath(), QPainterPath()
    ring.addEllipse(QPointF(x, y), size / 2 + 1.5, size / 2 + 1.5)
    dot.addEllipse(QPointF(x, y), size / 2, size / 2)
    fill(painter, ring, ground)
    fill(painter, dot, color)


def paint_ring(painter: QPainter, x: float, y: float, color: QColor, ground: QColor) -> None:
    """Paint the hollow handle of a slider that says nothing yet."""
    ring = QPainterPath()
    ring.addEllipse(QPointF(x, y), DOT / 2 - 1, DOT / 2 - 1)
    fill(painter, ring, ground)
    outline(painter, ring, color, 1.5)


def paint_ends(painter: QPainter, width: float, top: float, theme: Theme) -> None:
    """Write what the line's ends mean."""
    own, others = end_words()
    room, color = QRectF(EDGE - 3, top, width - 2 * EDGE + 6, 20), QColor(theme.palette.muted)
    write(painter, room, own, sans(11.5), color, AT_LEFT)
    write(painter, room, others, sans(11.5), color, AT_RIGHT)


def end_words() -> tuple[str, str]:
    """Return what 0 and 100 mean."""
    return (
        QCoreApplication.translate("Scale", "my own agenda"),
        QCoreApplication.translate("Scale", "other people's demands"),
    )


def _within(rect: QRectF, width: float) -> QRectF:
    moved = QRectF(rect)
    moved.moveLeft(min(max(rect.left(), 0.0), max(width - rect.width(), 0.0)))
    return moved
