"""The bars over the foot of a page: what went away and can come back, and what stood in the way."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QRectF, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.paint import antialiased, fill, outline, rounded
from ui.theme import ATTENTION, INK, Theme, sans
from ui.widgets.buttons import Button
from ui.widgets.text import label

NOTICE_STAYS = 15_000
STAYS = 12_000  # milliseconds; the command itself stays until something else goes away
ABOVE_THE_EDGE = 20


class Bar(QWidget):
    """Lies over the foot of the page, in the middle, and goes by itself.

    ``beside`` is how many pixels at the parent's left are not the page's.
    """

    def __init__(self, theme: Theme, parent: QWidget, stays: int, beside: int = 0) -> None:
        super().__init__(parent)
        self._beside = beside
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
            # A screen reader follows the keyboard, which stays where it is: this is said aloud beside it.
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def place(self) -> None:
        """Lie in the middle of the parent's foot."""
        parent = self.parentWidget()
        if parent is None:
            return
        room = parent.width() - self._beside
        self.words_label.setWordWrap(False)
        self.adjustSize()
        if self.width() > room - 2 * ABOVE_THE_EDGE:
            self.words_label.setWordWrap(True)
            self.resize(room - 2 * ABOVE_THE_EDGE, self.heightForWidth(room))
            self.adjustSize()
        left = self._beside + (room - self.width()) // 2
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

    def __init__(self, theme: Theme, parent: QWidget, beside: int = 0) -> None:
        super().__init__(theme, parent, STAYS, beside)
        self.undo_button = Button(theme, self.tr("Undo"), "link", self.tr("Ctrl Z"))
        self.undo_button.setAccessibleDescription(self.tr("Bring back what went away"))
        self.row.addWidget(self.undo_button)
        self.undo_button.clicked.connect(self.undo_requested)

    def offer(self, words: str) -> None:
        """Say what went away; no words take the bar away."""
        self.show_words(words)


class Offer(NamedTuple):
    """What a press on the bar does: the button's words, what they mean, and the work."""

    words: str
    description: str
    work: Callable[[], object]


class NoticeBar(Bar):
    """Says in a sentence what stood in the way of a wish, or what came of one; nothing was lost.

    One with an offer stays until it is taken or declined: nobody is to be quicker than a clock.
    """

    def __init__(self, theme: Theme, parent: QWidget, beside: int = 0) -> None:
        super().__init__(theme, parent, NOTICE_STAYS, beside)
        self._offer: Offer | None = None
        self.offer_button = Button(theme, "", "link")
        self.decline_button = Button(theme, self.tr("Not now"), "link")
        self.decline_button.setAccessibleDescription(self.tr("Leave it as it is; it is not said again"))
        for button in (self.offer_button, self.decline_button):
            button.hide()
            self.row.addWidget(button)
        self.offer_button.clicked.connect(self._take)
        self.decline_button.clicked.connect(self.hide)

    def say(self, sentence: str, offer: Offer | None = None, *, is_calm: bool = False) -> None:
        """Say this sentence, with what can be done about it; calmly where nothing stood in the way."""
        self._offer = offer
        self.words_label.setForegroundRole(INK if is_calm else ATTENTION)
        if offer is not None:
            self.offer_button.setText(offer.words)
            self.offer_button.setAccessibleDescription(offer.description)
        for button in (self.offer_button, self.decline_button):
            button.setVisible(offer is not None)
        self.show_words(sentence)
        if offer is not None:
            self._leave.stop()

    def _take(self) -> None:
        self.hide()
        if self._offer is not None:
            self._offer.work()
