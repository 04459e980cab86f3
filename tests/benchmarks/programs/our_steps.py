"""``our_steps.py VAULT ROUNDS`` moves along the Drift page's chart and draws it anew, by turns."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from stamps import end, say

from journal.store.journal_store import JournalStore
from tests.benchmarks.keep import timed
from tests.benchmarks.measuring import Sample, take_turns
from ui.app import make_application, open_window
from ui.commands import DRIFT

STEPS = 40


def step(view: Any) -> Sample:
    """Put the cursor on week after week; the canvas is painted each time."""
    last = len(view._data.weeks) - 1
    taken = timed(lambda: [view.point_at(last - number) for number in range(STEPS)])
    return {key: value / STEPS for key, value in taken.items()}


def mouse(view: Any) -> Sample:
    """Move the mouse to week after week."""
    width, height = view.canvas.width(), view.canvas.height()
    places = [QPointF(width * (0.3 + 0.5 * number / STEPS), height / 2) for number in range(STEPS)]
    none, free = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier

    def move() -> None:
        for place in places:
            everywhere = view.canvas.mapToGlobal(place)
            event = QMouseEvent(QEvent.Type.MouseMove, place, everywhere, none, none, free)
            QApplication.sendEvent(view.canvas, event)

    taken = timed(move)
    return {key: value / STEPS for key, value in taken.items()}


def draw(view: Any) -> Sample:
    """Draw the finished figure anew and paint it."""

    def drawn() -> None:
        view.canvas.draw()
        view.canvas.repaint()

    return timed(drawn)


def anew(view: Any) -> Sample:
    """Make the figure anew, draw it and paint it."""

    def made() -> None:
        view.draw_now()
        view.canvas.draw()
        view.canvas.repaint()

    return timed(made)


def main() -> None:
    vault, rounds = sys.argv[1:3]
    _, theme = make_application(sys.argv[:1])
    with JournalStore.open(Path(vault)) as store:
        window, _session = open_window(store, theme)
        window.show()
        window.show_page(DRIFT)
        window.settle()
        page: Any = window.page(DRIFT)
        view = page.chart_cards[page.arms[0]].view
        arms = {way.__name__: partial(way, view) for way in (step, mouse, draw, anew)}
        say("steps", taken=take_turns(arms, int(rounds)))
    end()


main()
