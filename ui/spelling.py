"""Misspelt words are underlined where a dictionary exists; without one nothing happens.

The dictionaries are Enchant's, an optional dependency (``pip install inmind[spelling]``): it finds those that
the desktop has. Nothing is added to the text, to its undo steps or to a file.
"""

from __future__ import annotations

import importlib
import re
from functools import lru_cache
from typing import Protocol

from PySide6.QtCore import QLocale, QObject
from PySide6.QtGui import QColor, QPalette, QSyntaxHighlighter, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication

from ui.widgets.body_edit import BodyEdit

LONGEST_BLOCK = 20_000  # characters; one paragraph longer than that is no prose
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
    """One dictionary and the editors that ask it."""

    def __init__(self, dictionary: Dictionary, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dictionary = dictionary
        self.knows = lru_cache(REMEMBERED)(self._look_up)

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
                widget.spell_marks.setDocument(None)
                widget.spell_marks.deleteLater()
                widget.spell_marks = None

    def mark(self, edit: BodyEdit) -> None:
        """Underline in this editor."""
        if edit.spell_marks is None:
            edit.spell_marks = SpellMarks(self, edit)


class SpellMarks(QSyntaxHighlighter):
    """Underlines one editor's unknown words, but never the word that is being typed."""

    def __init__(self, spelling: Spelling, edit: BodyEdit) -> None:
        super().__init__(edit.document())
        self._spelling = spelling
        self._edit = edit
        self._unfinished: int | None = None  # the block whose last word was left open
        edit.cursorPositionChanged.connect(self._finish)

    def highlightBlock(self, text: str) -> None:
        """Underline one paragraph's unknown words."""
        if len(text) > LONGEST_BLOCK:
            return
        block = self.currentBlock()
        at = self._edit.textCursor().position() - block.position()
        underline: QTextCharFormat | None = None
        for start, word in words_of(text):
            if self._spelling.knows(word):
                continue
            if self._edit.hasFocus() and start < at <= start + len(word):
                self._unfinished = block.blockNumber()
                continue
            underline = underline or self._underline()
            self.setFormat(start, len(word), underline)

    def _underline(self) -> QTextCharFormat:
        marked = QTextCharFormat()
        marked.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        color = QColor(self._edit.palette().color(QPalette.ColorRole.PlaceholderText))
        marked.setUnderlineColor(color)
        return marked

    def _finish(self) -> None:
        """Look again at the word that was left."""
        number = self._unfinished
        if number is None:
            return
        block = self._edit.document().findBlockByNumber(number)
        at = self._edit.textCursor().position() - block.position()
        if any(start < at <= start + len(word) for start, word in words_of(block.text())):
            return
        self._unfinished = None
        self.rehighlightBlock(block)


def word_at(cursor: QTextCursor) -> tuple[QTextCursor, str] | None:
    """Return the word where a cursor stands, as a selection and as text; None between words."""
    block = cursor.block()
    at = cursor.position() - block.position()
    for start, word in words_of(block.text()):
        if start <= at <= start + len(word):
            chosen = QTextCursor(block)
            chosen.setPosition(block.position() + start)
            chosen.setPosition(block.position() + start + len(word), QTextCursor.MoveMode.KeepAnchor)
            return chosen, word
    return None
