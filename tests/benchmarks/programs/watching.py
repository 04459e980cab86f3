"""Watch a window until it is painted and until its editor has taken a key. The same for both windows."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer
from stamps import end, heavy_modules, peak_memory, say


def watch_first_paint(kind: type[Any], reached: Callable[[Any], None]) -> None:
    """Call ``reached(window)`` once, when the event loop comes round behind its first paint."""
    paint = kind.paintEvent
    is_painted = False

    def paint_event(window: Any, event: Any) -> None:
        nonlocal is_painted
        if not is_painted:
            is_painted = True
            QTimer.singleShot(0, lambda: reached(window))
        paint(window, event)

    kind.paintEvent = paint_event


def told(window: Any) -> None:
    """Say that it is painted, and then when the editor that has the focus holds the key."""
    say("paint", window=int(window.winId()), heavy=heavy_modules(), rss=peak_memory())
    if os.environ.get("BENCHMARK_STOP") == "paint":
        end()
    editor = window.focusWidget()

    def changed() -> None:
        if "x" in editor.toPlainText():
            say("key")
            end()

    editor.textChanged.connect(changed)
    if os.environ.get("BENCHMARK_KEY") == "inside":
        press_inside()


def press_inside() -> None:
    """Post the key as the platform would, as soon as the window has the keyboard."""
    from PySide6.QtCore import QCoreApplication, QEvent, Qt
    from PySide6.QtGui import QGuiApplication, QKeyEvent

    focus = QGuiApplication.focusObject()
    if focus is None:
        QTimer.singleShot(0, press_inside)
        return
    none = Qt.KeyboardModifier.NoModifier
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.postEvent(focus, QKeyEvent(kind, Qt.Key.Key_X, none, "x"))
