"""The least that the first chart in a session can cost: matplotlib's canvas imported, the figure drawn once.

``bare_chart.py VAULT WIDTH HEIGHT`` reads the journal first, before the time that counts.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTextEdit
from stamps import end, say
from watching import watch_first_paint

from journal import clock
from journal.charts.arm import arm_data, draw_arm
from journal.drift import Arm
from journal.palette import load_palette
from journal.standing import current_standing
from journal.store.journal_store import JournalStore

QUIET = 400


class PaintWatcher(QObject):
    """Says when the canvas was painted."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, tell)
        return False


def tell() -> None:
    say("chart")
    end()


def draw() -> None:
    global canvas, watcher
    say("begin")
    from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg
    from matplotlib.figure import Figure

    figure = Figure(dpi=96)
    canvas = FigureCanvasQTAgg(figure)
    watcher = PaintWatcher()
    canvas.installEventFilter(watcher)
    canvas.setFixedSize(int(sys.argv[2]), int(sys.argv[3]))
    window.setCentralWidget(canvas)
    draw_arm(figure, data, load_palette("light"))


def wait(window: Any) -> None:
    QTimer.singleShot(QUIET, draw)


now = clock.now()
with JournalStore.open(Path(sys.argv[1])) as store:
    standing = current_standing(store, clock.today(now, clock.local_zone()), now=now)
data = arm_data(standing, Arm.SYSTEM, with_words=True)
watch_first_paint(QMainWindow, wait)
application = QApplication(sys.argv[:1])
window = QMainWindow()
window.setCentralWidget(QTextEdit())
window.resize(1280, 820)
window.show()
application.exec()
