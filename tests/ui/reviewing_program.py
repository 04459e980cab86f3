"""``-m tests.ui.reviewing_program ARGUMENT ...`` is the program; it says which page is in front and when.

A line of output comes with each new page in front: ``page N``. Its input's end closes the window.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication

from ui import app as ui_app
from ui.__main__ import main
from ui.dialogs.unlock import UnlockDialog

LOOK_EVERY = 20  # milliseconds


class Watcher:
    """Looks for what is in front."""

    def __init__(self) -> None:
        self.last = ""
        self.looking = QTimer()
        self.looking.timeout.connect(self.look)
        self.looking.start(LOOK_EVERY)
        self.listening = QSocketNotifier(0, QSocketNotifier.Type.Read)
        self.listening.activated.connect(self.end)

    def look(self) -> None:
        shown = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
        windows = [one for one in shown if isinstance(one, ui_app.Window)]
        if any(isinstance(one, UnlockDialog) for one in shown):
            self.say("asked")
        elif windows and windows[0].commands is not None and windows[0].commands.actions["lock"].isEnabled():
            self.say(f"page {windows[0].position}")

    def say(self, what: str) -> None:
        if what != self.last:
            self.last = what
            print(what, flush=True)

    def end(self) -> None:
        for one in QApplication.topLevelWidgets():
            one.close()
        QApplication.exit(0)


_make_application = ui_app.make_application


def make_application(*given: object) -> object:
    """Let the watcher come to life with Qt's application, which the program makes itself."""
    made = _make_application(*given)
    made[0].setProperty("watcher", Watcher())
    return made


ui_app.make_application = make_application
sys.exit(main(sys.argv[1:]))
