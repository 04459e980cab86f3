"""Pages made before anybody asks for them, while nothing else goes on.

A page takes 10 to 40 ms to make, to fill and to paint for the first time. A while after the first paint, and
whenever no key was pressed and nothing moved for a moment, one of these steps is done; then the page is in
sight at once when it is first asked for. matplotlib is not loaded for it: Drift has its words, and its
charts come behind.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

from ui.window import Window

BEGIN_AFTER = 1500  # milliseconds behind the first paint
QUIET = 600  # milliseconds without anything from keyboard or mouse
PAUSE = 80  # milliseconds between two steps
BUSY = {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel}


class PagesAhead(QObject):
    """Makes the pages of ``window`` that were never shown; ``done`` comes once, behind the last.

    Every key and every move of the mouse in ``application`` puts it off.
    """

    done = Signal()

    def __init__(self, window: Window, application: QObject) -> None:
        super().__init__(window)
        self._window = window
        self._application = application
        self._steps = self._all_steps()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._do_one)

    def start(self, after: int = BEGIN_AFTER) -> None:
        """Begin when ``after`` milliseconds are over and it is quiet."""
        self._application.installEventFilter(self)
        self._timer.start(after)

    def stop(self) -> None:
        """Make no more of them."""
        self._timer.stop()
        self._application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait while something is typed or moved."""
        if event.type() in BUSY:
            self._timer.start(QUIET)
        return False

    def _do_one(self) -> None:
        step = next(self._steps, None)
        if step is None:
            self.stop()
            self.done.emit()
            return
        step()
        self._timer.start(PAUSE)

    def _all_steps(self) -> Iterator[Callable[[], object]]:
        window = self._window
        for position in range(len(window.rail.buttons)):
            if window.was_made(position):
                continue
            yield partial(window.page, position)
            page = window.page(position)
            yield page.prepare
            yield partial(window.stack.lay_out, page)
            yield partial(window.stack.take_picture, page)
