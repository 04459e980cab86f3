"""A real window in a program of its own, worked by its keys, to be watched and killed.

Run by watching.py: ``windows.py WORK VAULT``. What it may know comes on standard input, as one line of JSON,
since an argument stands in the process list. It answers in lines on standard output.
"""

from __future__ import annotations

import contextlib
import json
import os
import socket
import sys
import threading
import time
import traceback
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox

import ui.app
from ui.dialogs.unlock import UnlockDialog
from ui.window import Window

Until = Callable[[], object]
Script = Generator[Until, None, None]
CONTROL = Qt.KeyboardModifier.ControlModifier
TODAY, JOURNAL, PLAN, DRIFT = 0, 1, 2, 4
KEY_EVERY = 10  # milliseconds
NO_LONGER_THAN = 240  # seconds, where a script waits for what never comes
CALLS = {"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "urllib.Request"}


def say(*words: object) -> None:
    """Tell whoever started us, at once."""
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


class Driver(QObject):
    """Walks a script from one condition to the next while the program's own loop runs."""

    def __init__(self, script: Script, parent: QObject) -> None:
        super().__init__(parent)
        self._script = script
        self._until: Until = lambda: True
        self._timer = QTimer(self, interval=5)
        self._timer.timeout.connect(self._step)
        self._timer.start()

    def _step(self) -> None:
        if not self._until():
            return
        self._timer.stop()  # a step may open a dialog, and with it another loop
        try:
            self._until = next(self._script)
        except StopIteration:
            return
        except Exception:  # noqa: BLE001 - the program would show it and wait for somebody to read it
            traceback.print_exc()
            os._exit(3)
        self._timer.start()


def find(kind: type[Any]) -> Any:
    """Return the visible top-level widget of a kind, or None."""
    shown = (widget for widget in QApplication.topLevelWidgets() if widget.isVisible())
    return next((widget for widget in shown if isinstance(widget, kind)), None)


def opened() -> Script:
    """Wait until the window is there with all that comes behind the first paint."""
    yield lambda: find(Window) is not None
    window = find(Window)
    done: list[bool] = []
    window.later(lambda: done.append(True))
    yield lambda: done and window.commands is not None


def keep(window: Window, words: str) -> Script:
    """Type an entry and keep it by its keys."""
    composer: Any = window.page(TODAY).composer
    QTest.keyClicks(composer.body_edit, words)
    composer.system_choice.toggle(0)
    QTest.keyClick(composer.body_edit, Qt.Key.Key_Return, CONTROL)
    yield lambda: composer.body_edit.body() == ""


def shown(window: Window, position: int) -> Script:
    """Show a page and let it settle."""
    window.show_page(position)
    page: Any = window.page(position)
    yield getattr(page, "is_settled", lambda: True)
    window.grab()


def session(told: dict[str, Any]) -> Script:
    """Do all that leaves traces: unlock, write, search, copy, answer, look at charts, crash. Then wait."""
    yield lambda: find(UnlockDialog) is not None
    dialog = find(UnlockDialog)
    QTest.keyClicks(dialog.passphrase_edit, told["passphrase"])
    QTimer.singleShot(0, dialog.try_secret)
    yield from opened()
    window: Any = find(Window)
    yield from keep(window, f"{told['kept']} handover")
    yield from shown(window, JOURNAL)
    page = window.page(JOURNAL)
    QTest.keyClicks(page.search_field.words_edit, told["kept"])
    yield page.is_settled
    page.reading_pane.copy_button.click()
    yield from shown(window, PLAN)
    card = window.page(PLAN).cards[0]
    card.edit()
    QTest.keyClicks(card.field.edit, told["answered"])
    QTest.keyClick(card.field.edit, Qt.Key.Key_Return, CONTROL)
    yield from shown(window, DRIFT)
    drift = window.page(DRIFT)
    for card in drift.chart_cards.values():
        card.copy_picture()
        card.copy_text()
    window.show_page(TODAY)
    composer = window.page(TODAY).composer
    saved: list[bool] = []
    composer.draft_changed.connect(lambda _: saved.append(True))
    QTest.keyClicks(composer.body_edit, told["typed"])
    yield lambda: saved
    QTimer.singleShot(0, lambda: crash(told["kept"] + told["typed"]))
    yield lambda: find(QMessageBox) is not None
    box = find(QMessageBox)
    assert told["kept"] not in box.text() + box.informativeText() + box.detailedText()
    say("crashed", box.detailedText().splitlines()[0])
    box.accept()
    yield lambda: find(QMessageBox) is None
    say("ready", window.windowTitle())
    yield lambda: False


def crash(words: str) -> None:
    """Make a mistake with the writer's words in hand and in the error's own text."""
    raise LookupError(f"no such entry: {words}")


def typing(told: dict[str, Any]) -> Script:
    """Type a known text for ever, a key each hundredth of a second, and tell of each before it is typed."""
    yield from opened()
    edit = find(Window).page(TODAY).composer.body_edit
    timer = QTimer(QCoreApplication.instance(), interval=KEY_EVERY, timerType=Qt.TimerType.PreciseTimer)
    typed = 0

    def type_one() -> None:
        nonlocal typed
        say(typed, time.monotonic())
        QTest.keyClicks(edit, typed_text(typed + 1)[-1])
        typed += 1

    timer.timeout.connect(type_one)
    timer.start()
    yield lambda: False


def typed_text(length: int) -> str:
    """Return the beginning of what is typed: numbers, so that a hole in it would be seen."""
    return " ".join(str(number) for number in range(length // 2 + 1))[:length]


def editing(told: dict[str, Any]) -> Script:
    """Open the editor on the newest entry; keep what comes on standard input as its new wording."""
    yield from opened()
    window: Any = find(Window)
    entries = window.page(TODAY).entry_list
    entries.edit(entries.rows[0].entry)
    say("editing")
    entries.editor.body_edit.set_body(json.loads(sys.stdin.readline()))
    QTest.keyClick(entries.editor.body_edit, Qt.Key.Key_Return, CONTROL)
    yield lambda: not entries.is_editing
    say("kept")
    yield from keep(window, "from the window")
    wanted = json.loads(sys.stdin.readline())
    yield lambda: len(entries.rows) == wanted
    say("sees", len(entries.rows))
    window.close()


def visiting(told: dict[str, Any]) -> Script:
    """See every page, keep and find an entry, open what dialogs there are, and close."""
    yield from opened()
    window: Any = find(Window)
    yield from keep(window, "see http://127.0.0.1:9/ and ![x](http://127.0.0.1:9/x.png)")
    for position in range(6):
        yield from shown(window, position)
    for name in ("settings", "about", "shortcuts"):
        action = window.commands.actions.get(name)
        if action is not None:
            QTimer.singleShot(0, action.trigger)
            yield lambda: find(QDialog) is not None
            find(QDialog).reject()
            yield lambda: find(QDialog) is None
    if told.get("calls"):  # so that whoever counts sees that he would have seen it
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", 9), timeout=5):
            pass
    say("visited")
    window.close()


def noticing(told: dict[str, Any]) -> Script:
    """Say what the window tells of the journal once its session has begun, and close."""
    yield from opened()
    window: Any = find(Window)
    begun: list[bool] = []
    window.later(lambda: window.later(lambda: begun.append(True)))  # behind the two steps of beginning
    yield lambda: begun
    bar = window._notice_bar
    say(json.dumps("" if bar is None else bar.words_label.text()))
    window.close()


WORKS = {
    "session": session,
    "typing": typing,
    "editing": editing,
    "visiting": visiting,
    "noticing": noticing,
}


def count_calls() -> list[str]:
    """Count what Python itself does with a network, from now on."""
    local = {getattr(socket, "AF_UNIX", None)}
    called: list[str] = []

    def note(event: str, arguments: tuple[Any, ...]) -> None:
        if event in CALLS or (event == "socket.__new__" and arguments[1] not in local):
            called.append(event)

    sys.addaudithook(note)
    return called


def main(work: str, folder: Path) -> int:
    """Run the program as it is run, with a driver beside it."""
    called = count_calls()
    watch = threading.Timer(NO_LONGER_THAN, os._exit, (4,))
    watch.daemon = True
    watch.start()
    script = WORKS[work](json.loads(sys.stdin.readline()))
    make_application = ui.app.make_application

    def with_driver(*arguments: Any) -> Any:
        made = make_application(*arguments)
        Driver(script, made[0])
        return made

    ui.app.make_application = with_driver
    code = ui.app.run_window(folder)
    say("called", len(called))
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))
