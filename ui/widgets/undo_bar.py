"""The bars over the foot of a page: what went away and can come back, and what stood in the way."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.paint import antialiased, fill, outline, rounded
from ui.theme import ATTENTION, Theme, sans
from ui.widgets.buttons import Button
from ui.widgets.text import label

NOTICE_STAYS = 15_000
STAYS = 12_000  # milliseconds; the command itself stays until something else goes away
ABOVE_THE_EDGE = 20


class Bar(QWidget):
    """Lies over the foot of the page, in the middle, and goes by itself."""

    def __init__(self, theme: Theme, parent: QWidget, stays: int) -> None:
        super().__init__(parent)
        self._theme = theme
        self.words_label = label("", sans(13.5))
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(18, 8, 12, 8)
        self.row.setSpacing(14)
        self.row.addWidget(self.words_label)
        self._leave = QTimer(self, singleShot=True, interval=stays)
        self._leave.timeout.connect(self.hide)
        self.hide()

    def show_words(self, words: str) -> None:
        """Say this; no words take the bar away."""
        self.words_label.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))
        if words:
            self.place()
            self.raise_()
            self._leave.start()

    def place(self) -> None:
        """Lie in the middle of the parent's foot."""
        parent = self.parentWidget()
        if parent is None:
            return
        self.words_label.setWordWrap(False)
        self.adjustSize()
        if self.width() > parent.width() - 2 * ABOVE_THE_EDGE:
            self.words_label.setWordWrap(True)
            self.resize(parent.width() - 2 * ABOVE_THE_EDGE, self.heightForWidth(parent.width()))
            self.adjustSize()
        left = (parent.width() - self.width()) // 2
        self.move(max(left, 0), parent.height() - self.height() - ABOVE_THE_EDGE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground and border."""
        painter = antialiased(QPainter(self))
        shape = rounded(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10)
        fill(painter, shape, QColor(self._theme.palette.surface))
        outline(painter, shape, QColor(self._theme.palette.muted))


class UndoBar(Bar):
    """Says what just went away and offers to bring it back."""

    undo_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, STAYS)
        self.undo_button = Button(theme, self.tr("Undo"), "link", self.tr("Ctrl Z"))
        self.undo_button.setAccessibleDescription(self.tr("Bring back what went away"))
        self.row.addWidget(self.undo_button)
        self.undo_button.clicked.connect(self.undo_requested)

    def offer(self, words: str) -> None:
        """Say what went away; no words take the bar away."""
        self.show_words(words)


class NoticeBar(Bar):
    """Says in a sentence what stood in the way of a wish; nothing was lost."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, NOTICE_STAYS)
        self.words_label.setForegroundRole(ATTENTION)

    def say(self, sentence: str) -> None:
        """Say this sentence."""
        self.show_words(sentence)
