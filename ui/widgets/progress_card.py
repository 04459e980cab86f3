"""What is being done behind the window, how far it is, and the way to end it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar

from ui.controls import dress
from ui.theme import Theme, sans
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.text import Prose


class ProgressCard(Card):
    """Words, a bar, and Cancel. A bar that does not know how far it is stays empty."""

    cancelled = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        dress(self, theme)
        self.words_text = Prose("", sans(14))
        self.bar = progress_bar()
        self.cancel_button = Button(theme, self.tr("Cancel"), "outline")
        self.cancel_button.setAccessibleDescription(self.tr("End it; nothing is changed by it"))
        self.cancel_button.clicked.connect(self.cancelled)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.bar, 1)
        row.addWidget(self.cancel_button)
        self.body.addWidget(self.words_text)
        self.body.addLayout(row)

    def begin(self, words: str) -> None:
        """Say what is begun."""
        self.words_text.set_text(words)
        show_progress(self.bar, words, 0, 0)


def progress_bar() -> QProgressBar:
    """Return a thin bar; what holds it is dressed."""
    bar = QProgressBar()
    bar.setTextVisible(False)
    bar.setRange(0, 1000)
    bar.setFixedHeight(6)
    return bar


def show_progress(bar: QProgressBar, words: str, done: int, of: int) -> None:
    """Show how much is done, of how much; 0 where that is not known."""
    bar.setAccessibleName(words)
    bar.setValue(0 if of <= 0 else round(1000 * min(done, of) / of))
