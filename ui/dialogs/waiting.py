"""One moment: what is said while the closed journal is worked on, with a way out where there is one."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

from PySide6.QtCore import QEventLoop, Qt, QTimer, Signal

from journal.vault.folder import Vault
from ui.dialogs.form import Form
from ui.ending import AtRest, Ending
from ui.theme import MUTED, Theme, sans
from ui.widgets.buttons import Button
from ui.widgets.text import Prose

SHOWN_AFTER = 300  # milliseconds: what ends sooner is no wait


class WaitDialog(Form):
    """Stays until the work has ended; pressing Stop or Escape only asks the work to end."""

    told = Signal(str)
    ended = Signal()

    def __init__(self, ending: Ending, theme: Theme) -> None:
        super().__init__(theme, self.tr("One moment"), ending.words)
        self.wants_stop = Event()
        self.told_text = Prose(font=sans(13), role=MUTED)
        self.column.addWidget(self.told_text)
        self.stop_button = Button(theme, self.tr("Stop"), "outline")
        self.stop_button.setAccessibleDescription(self.tr("Leave the journal where it is"))
        self.stop_button.setVisible(ending.can_be_stopped)
        self.stop_button.clicked.connect(self.reject)
        self.finish(self.stop_button)
        # Queued: both come from the thread that works.
        self.told.connect(self._show_progress, Qt.ConnectionType.QueuedConnection)
        self._loop = QEventLoop(self)
        self.ended.connect(self._loop.quit, Qt.ConnectionType.QueuedConnection)

    def wait_for(self, ending: Ending, vault: Vault, key: bytearray) -> Path:
        """Do the work in a thread of its own and return what it returns; it may raise what it raises."""
        show_later = QTimer(self, singleShot=True, interval=SHOWN_AFTER)
        show_later.timeout.connect(self.show)
        show_later.start()
        at_rest = AtRest(vault, key, self.wants_stop, self.told.emit)
        with ThreadPoolExecutor(max_workers=1, thread_name_prefix="inmind") as pool:
            future = pool.submit(ending.work, at_rest)
            future.add_done_callback(lambda _future: self.ended.emit())
            self._loop.exec()
        show_later.stop()
        self.hide()
        return future.result()

    def reject(self) -> None:
        """Ask the work to end, where it can; the dialog goes when it has."""
        if not self.stop_button.isHidden():
            self.wants_stop.set()
            self.stop_button.setEnabled(False)
            self._show_told(self.tr("Stopping; nothing is lost …"))

    def _show_progress(self, words: str) -> None:
        if not self.wants_stop.is_set():
            self._show_told(words)

    def _show_told(self, words: str) -> None:
        self.told_text.set_text(words)
        self.fit()


def wait_for(ending: Ending, vault: Vault, key: bytearray, theme: Theme) -> Path:
    """Do what was to be done with the journal at rest and return the folder to open; zero the key.

    Raises:
        JournalError: What the work raises.
    """
    dialog = WaitDialog(ending, theme)
    try:
        return dialog.wait_for(ending, vault, key)
    finally:
        key[:] = bytes(len(key))
        dialog.deleteLater()
