"""``our_packs.py VAULT turns ONE MANY`` opens both in turns, ``our_packs.py VAULT walk PLACE`` sees all."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

from painting import PaintWatcher, rest, settled_window, until_painted
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication
from stamps import end, peak_memory, say

from journal.store.journal_store import JournalStore
from tests.benchmarks.measuring import Sample, middle, take_turns
from ui.app import make_application, open_window
from ui.pages.packs import PacksPage
from ui.window import Window

TURNS = 5


def main() -> None:
    _, theme = make_application(sys.argv[:1])
    with JournalStore.open(Path(sys.argv[1])) as store:
        window, _session = open_window(store, theme)
        settled_window(window)
        window._answers["open_packs"]()
        page = window.page(window.position)
        assert isinstance(page, PacksPage)
        rest()
        if sys.argv[2] == "turns":
            arms = {
                "one": partial(open_place, page, Path(sys.argv[3])),
                "many": partial(open_place, page, Path(sys.argv[4])),
            }
            taken = take_turns(arms, TURNS)
            say(
                "packs",
                taken={arm: {key: middle(taken, arm, key) for key in ("wall", "cpu")} for arm in taken},
            )
        else:
            walk(window, page, Path(sys.argv[3]))
            say("packs", rss=peak_memory())
    end()


def open_place(page: PacksPage, path: Path) -> Sample:
    """Return the time from asking until all names are read and the cards in sight are painted."""

    def opened() -> None:
        page.open_path(path)
        while not page.is_settled():
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    taken = until_painted(opened, lambda: PaintWatcher(*page.row.in_sight()))
    rest()
    return taken


def walk(window: Window, page: PacksPage, path: Path) -> None:
    """Let every client come into sight once."""
    open_place(page, path)
    before = -1
    while page.row.first != before:
        before = page.row.first
        window.settle()
        page.row.show_from(before + page.row.columns)
    window.settle()


main()
