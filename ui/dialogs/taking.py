"""Stands before the window while an import writes: the file is its then, and nobody types into nothing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.dialogs.form import Form
from ui.numbers import count
from ui.session_parts.importing import BACKING_UP, TAKING
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.progress_card import progress_bar, show_progress
from ui.widgets.text import small


class TakingDialog(Form):
    """Closes by itself when the work has ended. Cancel and Escape only ask it to end.

    ``stop`` asks; ``stop_and_wait`` returns when it has: for who closes every dialog because the window goes.
    """

    def __init__(
        self,
        theme: Theme,
        words: str,
        stop: Callable[[], object],
        stop_and_wait: Callable[[], object],
        *,
        can_stop: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, self.tr("One moment"), words, parent)
        self._stop, self._stop_and_wait = stop, stop_and_wait
        self.bar = progress_bar()
        self.bar.setAccessibleName(words)
        self.bar.setAccessibleDescription(self.tr("How much of it is done"))
        self.far_label = small("")
        self.column.addWidget(self.bar)
        self.column.addWidget(self.far_label)
        self.cancel_button = Button(theme, self.tr("Cancel"), "outline")
        self.cancel_button.setAccessibleDescription(
            self.tr("Keep nothing of it; the journal stays as it was")
        )
        self.cancel_button.setVisible(can_stop)
        self.cancel_button.clicked.connect(self.ask_to_stop)
        self.finish(self.cancel_button)

    def show_progress(self, what: int, done: int, of: int) -> None:
        """Say how far it is."""
        if not self.cancel_button.isEnabled():
            return
        if what == BACKING_UP:
            self.far_label.setText(self.tr("Backing the journal up first …"))
        elif what == TAKING:
            self.far_label.setText(self.tr("{0} of {1}").format(count(done), count(of)))
        show_progress(self.bar, self.words_text.text(), done, of)

    def ask_to_stop(self) -> None:
        """Ask the work to end, and wait for it without holding the window up."""
        if not self.cancel_button.isHidden():
            self.cancel_button.setEnabled(False)
            self.far_label.setText(self.tr("Stopping; nothing is lost …"))
            self._stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask the work to end by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.ask_to_stop()
        else:
            super().keyPressEvent(event)

    def reject(self) -> None:
        """Go at once, the work ended: the window is being closed or locked."""
        self._stop_and_wait()
        super().reject()
