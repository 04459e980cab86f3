"""``our_list.py VAULT ROUNDS WORD`` types into the Journal page's search, and scrolls its list to the end."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication
from stamps import end, peak_memory, say

from journal.store.journal_store import JournalStore
from tests.benchmarks.keep import timed
from tests.benchmarks.measuring import Sample, take_turns
from tests.benchmarks.search import BARE
from ui.app import make_application, open_window
from ui.commands import JOURNAL

FRAMES = 400


def type_word(page: Any, word: str) -> Sample:
    """Type the last letter of a word; the first results are painted at the end."""
    edit = page.search_field.words_edit
    edit.setText(word[:-1])
    QApplication.processEvents()

    def typed() -> None:
        edit.insert(word[-1])
        page.list_view.viewport().repaint()

    return timed(typed)


def bare(page: Any, word: str) -> Sample:
    """Run the bare query and paint a page of rows that are there."""
    connection = page._session.store._connection
    page.search_field.words_edit.setText(word)
    QApplication.processEvents()

    def done() -> None:
        connection.execute(BARE, [f'"{word}"']).fetchall()
        page.delegate._shown.clear()  # rows not seen before
        page.list_view.viewport().repaint()

    return timed(done)


def scroll(page: Any) -> tuple[list[float], int]:
    """Scroll from end to end; return the milliseconds of each frame and the rows."""
    page.search_field.words_edit.clear()
    page.window().settle()
    last = page.model.index(page.model.rowCount() - 1, 0)
    while not page.list_view.visualRect(last).isValid():
        QApplication.processEvents()
    bar = page.list_view.verticalScrollBar()
    frames = []
    for number in range(FRAMES + 1):
        begun = time.perf_counter()
        bar.setValue(round(bar.maximum() * number / FRAMES))
        page.list_view.viewport().repaint()
        frames.append(1000 * (time.perf_counter() - begun))
    return frames, page.model.rowCount()


if __name__ == "__main__":
    vault, rounds, word = sys.argv[1:4]
    application, theme = make_application(sys.argv[:1])
    with JournalStore.open(Path(vault)) as store:
        window, session = open_window(store, theme)
        window.resize(1280, 820)
        window.show()
        window.show_page(JOURNAL)
        page = window.page(JOURNAL)
        window.settle()
        taken = {}
        if word != "-":
            arms = {"typed": lambda: type_word(page, word), "bare": lambda: bare(page, word)}
            taken = take_turns(arms, int(rounds))
        frames, rows = scroll(page)
        say("list", taken=taken, frames=frames, rows=rows, rss=peak_memory())
        window.close()
        session.close()
    end()
