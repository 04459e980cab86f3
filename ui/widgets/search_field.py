"""The field in which words are looked for, with its shortcut written in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from ui.paint import antialiased, fill, outline, paint_focus, rounded, write
from ui.theme import Theme, sans

HEIGHT = 33


class SearchField(QWidget):
    """``words_changed`` comes with each key, ``left_downwards`` when the keyboard goes on to the list."""

    words_changed = Signal(str)
    left_downwards = Signal()

    def __init__(self, theme: Theme, placeholder: str, keys: str) -> None:
        super().__init__()
        self._theme = theme
        self._keys = keys
        self._keys_width = round(QFontMetricsF(sans(11)).horizontalAdvance(keys)) + 12
        self.words_edit = QLineEdit()
        self.words_edit.setFrame(False)
        self.words_edit.setFont(sans(13.5))
        self.words_edit.setPlaceholderText(placeholder)
        self.words_edit.setAccessibleName(placeholder)
        self.words_edit.setAccessibleDescription(
            self.tr("Words, “phrases in quotation marks”, OR between two, - before what must not be there")
        )
        self.words_edit.setClearButtonEnabled(False)
        self.words_edit.installEventFilter(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(11, 1, self._keys_width + 14, 1)
        row.addWidget(self.words_edit)
        self.setFocusProxy(self.words_edit)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.words_edit.textChanged.connect(self.words_changed)

    def words(self) -> str:
        """Return what is typed."""
        return self.words_edit.text()

    def sizeHint(self) -> QSize:
        """Return a comfortable width."""
        return QSize(340, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return the least width at which words can still be read."""
        return QSize(200, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, the border and the keys."""
        palette = self._theme.palette
        painter = antialiased(QPainter(self))
        rect = QRectF(self.rect())
        shape = rounded(rect.adjusted(0.5, 0.5, -0.5, -0.5))
        fill(painter, shape, QColor(palette.surface))
        outline(painter, shape, QColor(palette.line))
        if self._keys:
            self._paint_keys(painter, rect)
        if self.words_edit.hasFocus():
            paint_focus(painter, rect, QColor(palette.accent))

    def _paint_keys(self, painter: QPainter, rect: QRectF) -> None:
        palette = self._theme.palette
        box = QRectF(rect.right() - self._keys_width - 9, rect.center().y() - 9, self._keys_width, 18)
        fill(painter, rounded(box, 5), QColor(palette.sunk))
        outline(painter, rounded(box, 5), QColor(palette.line))
        write(painter, box, self._keys, sans(11), QColor(palette.muted))

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Go on by Down and Enter, empty the field by Escape, and show where the keyboard is."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.left_downwards.emit()
                return True
            if event.key() == Qt.Key.Key_Escape and self.words():
                self.words_edit.clear()
                return True
        return False
