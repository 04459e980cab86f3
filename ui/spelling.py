"""Misspelt words are underlined where a dictionary exists; without one nothing happens.

The dictionaries are Enchant's, an optional dependency (``pip install inmind[spelling]``): it finds those that
the desktop has. Nothing is added to the text, to its undo steps or to a file.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Protocol

from PySide6.QtCore import QLocale, QObject, QTimer, Signal
from PySide6.QtGui import QPalette, QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication, QTextEdit

from ui.widgets.body_edit import BodyEdit

MOST_TEXT = 50_000  # characters; what comes behind them is not looked at
PAUSE = 300  # milliseconds without a key
MOST_SUGGESTIONS = 5
REMEMBERED = 20_000  # words looked up
_WORD = re.compile(r"(?<![\w#@/.])[^\W\d_]+(?:['’][^\W\d_]+)*(?![\w@/])")


class Dictionary(Protocol):
    """What is asked of a dictionary; Enchant's are such."""

    def check(self, word: str) -> bool:
        """Return True where the word is known."""

    def suggest(self, word: str) -> list[str]:
        """Return words that may have been meant, the likeliest first."""


def find_dictionary(language: str) -> Dictionary | None:
    """Return the dictionary of a language ("en_GB", "de"), or None where this computer has none.

    It may be called in a thread of its own: to load Enchant and a dictionary takes some 50 ms.
    """
    try:
        enchant = importlib.import_module("enchant")
    except ImportError:  # also where the package is there and the library is not
        return None
    for tag in (language, language.partition("_")[0]):
        try:
            found: Dictionary = enchant.Dict(tag)
        except enchant.errors.DictNotFoundError:
            continue
        return found
    return None


def language_to_spell(chosen: str) -> str:
    """Return the language that is written: the window's, as the desktop's country writes it."""
    desktop = QLocale.system().name()
    return desktop if chosen == "system" or desktop.startswith(chosen) else chosen


def words_of(text: str) -> list[tuple[int, str]]:
    """Return the words to look up and where they begin; no #tag, address, abbreviation or single letter."""
    return [
        (found.start(), found.group())
        for found in _WORD.finditer(text)
        if len(found.group()) > 1 and not found.group().isupper()
    ]


class Spelling(QObject):
    """One dictionary, the writer's own words beside it, and the editors that ask both."""

    word_given = Signal(str)  # the writer says that this is a word

    def __init__(
        self, dictionary: Dictionary, parent: QObject | None = None, *, own_words: Iterable[str] = ()
    ) -> None:
        super().__init__(parent)
        self._dictionary = dictionary
        self._own = frozenset(map(_folded, own_words))
        self._knows = lru_cache(REMEMBERED)(self._look_up)

    def knows(self, word: str) -> bool:
        """Return True where the dictionary or the writer knows the word."""
        return self._knows(word) or _folded(word) in self._own

    def take_own_words(self, words: Iterable[str]) -> None:
        """Let these be the writer's own words from now on, in every editor."""
        own = frozenset(map(_folded, words))
        if own == self._own:
            return
        self._own = own
        for marks in self._all_marks():
            marks.look()

    def _all_marks(self) -> list[SpellMarks]:
        edits = [widget for widget in QApplication.allWidgets() if isinstance(widget, BodyEdit)]
        return [edit.spell_marks for edit in edits if edit.spell_marks is not None]

    def _look_up(self, word: str) -> bool:
        return self._dictionary.check(word.replace("’", "'"))

    def suggestions(self, word: str) -> list[str]:
        """Return the few likeliest words."""
        return self._dictionary.suggest(word.replace("’", "'"))[:MOST_SUGGESTIONS]

    def start(self) -> None:
        """Mark in all editors that are there, and in all that will be made."""
        BodyEdit.spelling = self
        for widget in QApplication.allWidgets():
            if isinstance(widget, BodyEdit):
                self.mark(widget)

    def stop(self) -> None:
        """Take all marks away."""
        BodyEdit.spelling = None
        for widget in QApplication.allWidgets():
            if isinstance(widget, BodyEdit) and widget.spell_marks is not None:
                widget.spell_marks.remove()
                widget.spell_marks = None

    def mark(self, edit: BodyEdit) -> None:
        """Underline in this editor."""
        if edit.spell_marks is None:
            edit.spell_marks = SpellMarks(self, edit)


class SpellMarks(QObject):
    """Underlines one editor's unknown words in a pause of the typing, but never the word that is being typed.

    The marks are extra selections: they move with the text by themselves, so that a key costs nothing.
    ``QSyntaxHighlighter`` looks at the paragraph before each key is painted, which took half as long again.
    """

    def __init__(self, spelling: Spelling, edit: BodyEdit) -> None:
        super().__init__(edit)
        self._spelling = spelling
        self._edit = edit
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        edit.textChanged.connect(self._pause.start)
        edit.cursorPositionChanged.connect(self._pause.start)
        self._pause.timeout.connect(self.look)
        self._pause.start()

    def look(self) -> None:
        """Look at all the words and mark those that are not known."""
        marks = []
        block = self._edit.document().begin()
        room = MOST_TEXT
        while block.isValid() and room > 0:
            room -= block.length()
            if room > 0:
                marks += [self._mark(block, start, len(word)) for start, word in self._unknown(block)]
            block = block.next()
        self._edit.setExtraSelections(marks)

    def remove(self) -> None:
        """Take all marks away and set none again."""
        self._pause.stop()
        self._edit.setExtraSelections([])
        self._edit.textChanged.disconnect(self._pause.start)
        self._edit.cursorPositionChanged.disconnect(self._pause.start)
        self.deleteLater()

    def _unknown(self, block: QTextBlock) -> Iterator[tuple[int, str]]:
        cursor = self._edit.textCursor().position() - block.position()
        text = block.text()
        at = _signs(text, cursor) if self._edit.hasFocus() else -1
        for start, word in words_of(text):
            is_unfinished = start < at <= start + len(word)
            if not is_unfinished and not self._spelling.knows(word):
                yield start, word

    def _mark(self, block: QTextBlock, start: int, length: int) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        mark.cursor = _selected(block, start, length)
        mark.format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        mark.format.setUnderlineColor(self._edit.palette().color(QPalette.ColorRole.PlaceholderText))
        return mark


def _selected(block: QTextBlock, start: int, length: int) -> QTextCursor:
    text = block.text()
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + _units(text[:start]))
    cursor.setPosition(block.position() + _units(text[: start + length]), QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _units(text: str) -> int:
    """Return how long Qt counts a text: in units of UTF-16, two for a sign such as 🙂."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def _signs(text: str, units: int) -> int:
    """Return how many of Python's signs stand in the first units of UTF-16 of a text."""
    if text.isascii():
        return units
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * max(units, 0)].decode("utf-16-le", "ignore"))


def _folded(word: str) -> str:
    return word.casefold().replace("’", "'")


def word_at(cursor: QTextCursor) -> tuple[QTextCursor, str] | None:
    """Return the word where a cursor stands, as a selection and as text; None between words."""
    block = cursor.block()
    at = _signs(block.text(), cursor.position() - block.position())
    for start, word in words_of(block.text()):
        if start <= at <= start + len(word):
            return _selected(block, start, len(word)), word
    return None
