"""``our_pages.py VAULT [--at-once]`` goes to every page for the first time and again, and to an empty page.

With ``--at-once`` only for the first time, right behind the first paint, before any page was made ahead.
"""

from __future__ import annotations

import statistics
import sys
import time
from functools import partial
from pathlib import Path

from painting import PaintWatcher, rest, settled_window, until_painted
from PySide6.QtWidgets import QApplication, QWidget
from stamps import end, say

from journal.store.journal_store import JournalStore
from tests.benchmarks.measuring import Sample
from ui.ahead import PagesAhead
from ui.app import make_application, open_window
from ui.page_stack import Cover
from ui.window import Window

AGAIN = 5


def main() -> None:
    _, theme = make_application(sys.argv[:1])
    with JournalStore.open(Path(sys.argv[1])) as store:
        window, _session = open_window(store, theme)
        settled_window(window)
        if "--at-once" in sys.argv:
            say("pages", taken=go_at_once(window))
        else:
            longest = make_ahead(window)
            say("pages", taken={**go_everywhere(window), "ahead": longest})
    end()


def go_at_once(window: Window) -> dict[str, Sample]:
    """Return the times of "at once 1" and so on."""
    taken = {}
    for position in range(1, len(window.rail.buttons)):
        taken[f"at once {position}"] = show(window, position)
        window.settle()
    return taken


def make_ahead(window: Window) -> Sample:
    """Let the pages be made as in a quiet moment and return the longest time in which no key is heard."""
    ahead = PagesAhead(window, QApplication.instance() or window)
    ended: list[bool] = []
    ahead.done.connect(lambda: ended.append(True))
    ahead.start(after=0)
    longest = 0.0
    while not ended:
        cpu = time.process_time_ns()
        QApplication.processEvents()
        longest = max(longest, (time.process_time_ns() - cpu) / 1e6)
    return {"wall": longest, "cpu": longest}


def go_everywhere(window: Window) -> dict[str, Sample]:
    """Return the times of "empty", "first 0" and "seen 0" and so on."""
    empty = QWidget()
    window.stack.addWidget(empty)
    show_empty(window, empty)
    taken = {}
    for position in range(1, len(window.rail.buttons)):
        taken[f"first {position}"] = show(window, position)
        window.settle()
        leave(window, empty)
    taken["empty"] = at_the_median([show_empty(window, empty) for _ in range(AGAIN)])
    for position in range(len(window.rail.buttons)):
        times = []
        for _ in range(AGAIN):
            leave(window, empty)
            times.append(show(window, position))
        taken[f"seen {position}"] = at_the_median(times)
    return taken


def show(window: Window, position: int) -> Sample:
    """Bring a page to the front, made now if it never was, and wait until it is painted."""

    def watcher() -> PaintWatcher:
        page = window.page(position)
        cover = window.stack.findChild(Cover)
        return PaintWatcher(page.viewport(), page.widget(), *([cover] if cover else []))

    return until_painted(partial(window.show_page, position), watcher)


def show_empty(window: Window, empty: QWidget) -> Sample:
    """Bring the empty page to the front."""
    leave(window, window.page(0))
    return until_painted(partial(window.stack.setCurrentWidget, empty), lambda: PaintWatcher(empty))


def leave(window: Window, other: QWidget) -> None:
    """Show something else and come to rest."""
    left = window.stack.currentWidget()
    window.stack.bring(other)
    while left is not other and not window.stack.has_picture(left):
        QApplication.processEvents()
    while window.stack.is_covered:
        QApplication.processEvents()
    rest()


def at_the_median(times: list[Sample]) -> Sample:
    return {name: statistics.median(sample[name] for sample in times) for name in ("wall", "cpu")}


main()
