"""``-m tests.ui.locked_program VAULT SECRET`` runs the program, and does in it what lines of its input say.

SECRET is a file with the passphrase. A line of output says what was reached, with the process id and the
page: ``asked`` when the dialog for the passphrase is in sight, ``open`` when the window is. The first process
unlocks by itself; one that came back from a lock waits to be told, and never reads the passphrase before.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QSocketNotifier, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui import app as ui_app
from ui.dialogs.unlock import UnlockDialog
from ui.locked_place import VARIABLE

VAULT, SECRET = Path(sys.argv[1]), Path(sys.argv[2])
CONTROL = Qt.KeyboardModifier.ControlModifier


class Driver:
    """Looks for what is in sight, and presses keys."""

    def __init__(self) -> None:
        self.came_back = VARIABLE in os.environ
        self.last = ""
        self.looking = QTimer()
        self.looking.timeout.connect(self.look)
        self.looking.start(20)
        self.listening = QSocketNotifier(0, QSocketNotifier.Type.Read)
        self.listening.activated.connect(self.hear)

    def window(self) -> ui_app.Window | None:
        shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, ui_app.Window)]
        return shown[0] if shown and shown[0].isVisible() else None

    def dialog(self) -> UnlockDialog | None:
        shown = QApplication.activeModalWidget()
        return shown if isinstance(shown, UnlockDialog) else None

    def look(self) -> None:
        window, dialog = self.window(), self.dialog()
        if window is not None and window.commands is not None and window.commands.actions["lock"].isEnabled():
            self.tell("open", window.position)
        elif dialog is not None and self.tell("asked", -1) and not self.came_back:
            self.unlock(dialog)

    def tell(self, what: str, page: int) -> bool:
        if self.last == what:
            return False
        self.last = what
        print(what, os.getpid(), page, flush=True)
        return True

    def unlock(self, dialog: UnlockDialog) -> None:
        QTest.keyClicks(dialog.passphrase_edit, SECRET.read_text())
        QTest.keyClick(dialog.passphrase_edit, Qt.Key.Key_Return)

    def hear(self) -> None:
        # Straight from the file: what a buffer held would go with the process.
        line = os.read(0, 100).decode().strip()
        window, dialog = self.window(), self.dialog()
        if line == "page" and window is not None:
            window.show_page(1)
            window.settle()
            print("shown", flush=True)
        elif line == "lock" and window is not None:
            QTest.keyClick(window, Qt.Key.Key_L, CONTROL)
        elif line == "unlock" and dialog is not None:
            self.unlock(dialog)
        elif line == "close":
            (dialog or window).close()


_make_application = ui_app.make_application


def make_application(*given: object) -> object:
    """Let the driver come to life with Qt's application, which the program makes itself."""
    made = _make_application(*given)
    made[0].setProperty("driver", Driver())
    return made


ui_app.make_application = make_application
sys.exit(ui_app.run_window(VAULT))
