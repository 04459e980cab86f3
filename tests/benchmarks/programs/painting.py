"""Wait, inside the measured process, until a widget is painted."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget


class PaintWatcher(QObject):
    """Notes that one of these widgets was painted."""

    def __init__(self, *watched: QWidget) -> None:
        super().__init__(watched[0])
        self.is_painted = False
        self._watched = watched
        for widget in watched:
            widget.installEventFilter(self)

    def stop(self) -> None:
        """Watch no longer: a filter left behind would slow the next measurement."""
        for widget in self._watched:
            widget.removeEventFilter(self)
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.is_painted = self.is_painted or event.type() == QEvent.Type.Paint
        return False


def until_painted(
    work: Callable[[], object], watcher: Callable[[], PaintWatcher], *, lasting: bool = False
) -> dict[str, float]:
    """Return the time of ``work`` until the widget of ``watcher()`` is on the screen, by clock and processor.

    The watcher is asked for behind ``work``, which may have made its widget; it is dismissed
    unless ``lasting``.
    """
    cpu, wall = time.process_time_ns(), time.perf_counter_ns()
    work()
    watched = watcher()
    while not watched.is_painted:
        QApplication.processEvents()
    taken = {"wall": (time.perf_counter_ns() - wall) / 1e6, "cpu": (time.process_time_ns() - cpu) / 1e6}
    if not lasting:
        watched.stop()
    return taken


def rest() -> None:
    """Let everything that was asked for happen."""
    for _ in range(8):
        QApplication.sendPostedEvents()
        QApplication.processEvents()


def settled_window(window: object) -> None:
    """Show the window and wait for what comes behind its first paint."""
    painted: list[bool] = []
    window.painted.connect(lambda: painted.append(True))  # type: ignore[attr-defined]
    window.show()  # type: ignore[attr-defined]
    while not painted:
        QApplication.processEvents()
    rest()
