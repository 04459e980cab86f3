"""``our_pages.py VAULT`` goes to every page for the first time and again, and to an empty page."""

from __future__ import annotations

import statistics
import sys
from functools import partial
from pathlib import Path

from painting import PaintWatcher, rest, settled_window, until_painted
from PySide6.QtWidgets import QWidget
from stamps import end, say

from journal.store.journal_store import JournalStore
from tests.benchmarks.measuring import Sample
from ui.app import make_application, open_window
from ui.window import Window

AGAIN = 5


def main() -> None:
    _, theme = make_application(sys.argv[:1])
    with JournalStore.open(Path(sys.argv[1])) as store:
        window, _session = open_window(store, theme)
        settled_window(window)
        say("pages", taken=go_everywhere(window))
    end()


def go_everywhere(window: Window) -> dict[str, Sample]:
    """Return the times of "empty", "first 0" and "seen 0" and so on."""
    empty = QWidget()
    window.stack.addWidget(empty)
    show_empty(window, empty)
    taken = {"empty": at_the_median([show_empty(window, empty) for _ in range(AGAIN)])}
    for position in range(1, len(window.rail.buttons)):
        taken[f"first {position}"] = show(window, position)
        window.settle()
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
        return PaintWatcher(page.viewport(), page.widget())  # what fills the page hides what lies below

    return until_painted(partial(window.show_page, position), watcher)


def show_empty(window: Window, empty: QWidget) -> Sample:
    """Bring the empty page to the front."""
    leave(window, window.page(0))
    return until_painted(partial(window.stack.setCurrentWidget, empty), lambda: PaintWatcher(empty))


def leave(window: Window, other: QWidget) -> None:
    """Show something else and come to rest."""
    window.stack.setCurrentWidget(other)
    rest()


def at_the_median(times: list[Sample]) -> Sample:
    return {name: statistics.median(sample[name] for sample in times) for name in ("wall", "cpu")}


main()
