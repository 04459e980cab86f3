"""``our_typing.py VAULT ROUNDS`` types into the composer and into a bare QTextEdit, by turns.

In every second turn the composer underlines the words that the desktop's dictionary does not know; where
there is none, those of the letters A to M, by a dictionary that needs as long for a word as Enchant does.
"""

from __future__ import annotations

import statistics
import sys
import time
from functools import partial
from pathlib import Path

from painting import PaintWatcher, rest, settled_window, until_painted
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QTextEdit
from stamps import end, say

from journal.model import EntryDraft
from journal.store.journal_store import JournalStore
from tests.benchmarks.measuring import Sample, take_turns
from ui.app import make_application, open_window
from ui.spelling import Dictionary, Spelling, find_dictionary

TEXT = "the board asked again for what I had meant to hand over"
BESIDE = 1300  # pixels from the left, where our window does not cover it


LOOK_UP = 20e-6  # seconds


class HalfTheWords:
    """Knows the words that begin with a letter behind M."""

    def check(self, word: str) -> bool:
        """Look a word up for as long as Enchant does."""
        until = time.perf_counter() + LOOK_UP
        while time.perf_counter() < until:
            pass
        return word.lower() > "n"

    def suggest(self, word: str) -> list[str]:
        """Suggest nothing: no menu is opened here."""
        return []


def press(editor: QTextEdit, sign: str) -> None:
    """Press and release a key in the editor."""
    key = Qt.Key.Key_Space if sign == " " else Qt.Key(Qt.Key.Key_A + ord(sign.upper()) - ord("A"))
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(editor, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, sign))


def type_text(editor: QTextEdit, watcher: PaintWatcher) -> Sample:
    """Type a line and return what a key took, at the median, until its glyph was on the screen."""
    editor.window().activateWindow()
    editor.setFocus()
    rest()
    taken = []
    for sign in TEXT:
        watcher.is_painted = False
        taken.append(until_painted(partial(press, editor, sign), lambda: watcher, lasting=True))
    assert editor.toPlainText() == TEXT
    return {name: statistics.median(sample[name] for sample in taken) for name in ("wall", "cpu")}


def main() -> None:
    vault, rounds = sys.argv[1:3]
    _, theme = make_application(sys.argv[:1])
    with JournalStore.open(Path(vault)) as store:
        window, _session = open_window(store, theme)
        settled_window(window)
        composer = window.page(0).composer  # type: ignore[attr-defined]
        ours = composer.body_edit
        bare_window, bare = QMainWindow(), QTextEdit()
        bare.setFont(ours.font())
        bare_window.setCentralWidget(bare)
        bare_window.setGeometry(BESIDE, 0, min(ours.width(), 600), ours.height())
        bare_window.show()
        rest()
        watchers = {ours: PaintWatcher(ours.viewport()), bare: PaintWatcher(bare.viewport())}

        def in_ours() -> Sample:
            taken = type_text(ours, watchers[ours])
            composer.show_draft(EntryDraft(""))  # and no draft is saved while the other types
            rest()
            return taken

        def in_bare() -> Sample:
            taken = type_text(bare, watchers[bare])
            bare.clear()
            rest()
            return taken

        dictionary: Dictionary = find_dictionary("en_US") or HalfTheWords()
        spelling = Spelling(dictionary)

        def in_spelt() -> Sample:
            spelling.start()
            taken = in_ours()
            spelling.stop()
            return taken

        turns = {"ours": in_ours, "bare": in_bare, "spelt": in_spelt}
        say("typing", taken=take_turns(turns, int(rounds), warm_up=2))
    end()


main()
