"""Spelling, where a dictionary exists: quiet waves below words that it does not know.

Not a ``QSyntaxHighlighter``: that is called within each key, before its glyph is painted. Here a key only
starts a timer; a moment after the last one the words in sight are looked up and marked by extra
selections, which change neither the document nor its undo.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Protocol

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu, QPlainTextEdit, QTextEdit, QWidget

from ui.controls import dress_menu
from ui.theme import Theme

LOOK_AFTER = 350  # milliseconds without a key, a scroll or a move of the cursor
MOST_SUGGESTIONS = 6
LONGEST_WORD = 60
# A word of letters, with an apostrophe or a hyphen's parts apart; not a #tag, a name in code or an address.
WORD = re.compile(r"(?<![\w#@/\\.:’'])[^\W\d_]+(?:['’][^\W\d_]+)*(?![\w@/\\:]|\.\w)")

Editor = QTextEdit | QPlainTextEdit
AddWord = Callable[[str], object]


class Dictionary(Protocol):
    """What is asked of a dictionary; one of pyenchant's answers it."""

    def check(self, word: str) -> bool:
        """True for a word that it knows."""
        ...

    def suggest(self, word: str) -> list[str]:
        """Words that may have been meant, the likeliest first."""
        ...


def find_dictionary(locale: str) -> Dictionary | None:
    """Return a dictionary for a locale such as ``de_CH``, or for its language; None where there is none."""
    try:
        import enchant
    except ImportError:  # also said where the library behind it is missing
        return None
    language = locale.partition("_")[0]
    known = [tag for tag in enchant.list_languages() if tag.replace("-", "_").partition("_")[0] == language]
    for tag in (locale, *sorted(known)):
        if tag in known:
            found: Dictionary = enchant.Dict(tag)
            return found
    return None


class Spelling(QObject):
    """The dictionary, loaded when it is first asked, and the writer's own words beside it."""

    changed = Signal()  # a word was added, or taken out; or spelling was turned on or off

    def __init__(
        self, find: Callable[[], Dictionary | None], own_words: Iterable[str] = (), *, is_on: bool = True
    ) -> None:
        super().__init__()
        self._find = find
        self._dictionary: Dictionary | None = None
        self._was_looked_for = False
        self._is_on = is_on
        self._known: dict[str, bool] = {}
        self._own = {word.casefold() for word in own_words}

    @property
    def is_on(self) -> bool:
        """True while words are looked up."""
        return self._is_on

    def turn(self, *, is_on: bool) -> None:
        """Look words up from now on, or no longer."""
        self._is_on = is_on
        self.changed.emit()

    def take_own_words(self, words: Iterable[str]) -> None:
        """Let these be the writer's own words from now on."""
        own = {word.casefold() for word in words}
        if own != self._own:
            self._own = own
            self.changed.emit()

    @property
    def dictionary(self) -> Dictionary | None:
        """The dictionary, or None where there is none."""
        if not self._was_looked_for:
            self._was_looked_for = True
            self._dictionary = self._find()
        return self._dictionary

    def is_right(self, word: str) -> bool:
        """True for a word that the dictionary or the writer knows, and for what is no matter of spelling."""
        if word.isupper() or len(word) > LONGEST_WORD or word.casefold() in self._own:
            return True
        known = self._known.get(word)
        if known is None:
            plain = word.replace("’", "'")
            dictionary = self.dictionary
            known = self._known[word] = dictionary is None or bool(dictionary.check(plain))
        return known

    def suggestions(self, word: str) -> list[str]:
        """Return what may have been meant, the likeliest first."""
        dictionary = self.dictionary
        return [] if dictionary is None else list(dictionary.suggest(word))[:MOST_SUGGESTIONS]


class SpellingMarks(QObject):
    """The waves in one editor, and its menu with suggestions. Lives with the editor."""

    def __init__(self, editor: Editor, spelling: Spelling, theme: Theme, add_word: AddWord) -> None:
        super().__init__(editor)
        self._editor = editor
        self._spelling = spelling
        self._theme = theme
        self._add_word = add_word
        self._timer = QTimer(self, singleShot=True, interval=LOOK_AFTER)
        self._timer.timeout.connect(self.look)
        # Straight to the timer: nothing of ours runs within a key.
        editor.textChanged.connect(self._timer.start)
        editor.cursorPositionChanged.connect(self._timer.start)
        editor.verticalScrollBar().valueChanged.connect(lambda _: self._timer.start())
        spelling.changed.connect(self._timer.start)
        theme.changed.connect(self._timer.start)
        editor.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        editor.customContextMenuRequested.connect(self.show_menu)
        self._timer.start()

    def look(self) -> None:
        """Look up the words in sight and mark those that are not known."""
        self._timer.stop()
        unknown = self.unknown() if self._spelling.is_on else []
        if unknown or self._editor.extraSelections():
            self._editor.setExtraSelections([self._mark(cursor) for cursor in unknown])

    def unknown(self) -> list[QTextCursor]:
        """Return the words in sight that are not known; the one being written is let be."""
        view = self._editor.viewport().rect()
        sight = self._editor.cursorForPosition(view.topLeft())
        sight.movePosition(QTextCursor.MoveOperation.StartOfWord)
        first = sight.position()
        last = self._editor.cursorForPosition(view.bottomRight() + QPoint(1, 1))
        last.movePosition(QTextCursor.MoveOperation.EndOfWord)
        sight.setPosition(last.position(), QTextCursor.MoveMode.KeepAnchor)
        text = sight.selectedText()
        writing = self._editor.textCursor().position() if self._editor.hasFocus() else -1
        found = []
        # Qt counts UTF-16 units and Python characters: where a text holds others, the units are counted.
        is_plain = len(text) == sight.selectionEnd() - sight.selectionStart()
        for match in WORD.finditer(text):
            start, end = match.span()
            if not is_plain:
                start, end = _units(text[:start]), _units(text[:end])
            if writing == first + end or self._spelling.is_right(match.group()):
                continue
            word = QTextCursor(self._editor.document())
            word.setPosition(first + start)
            word.setPosition(first + end, QTextCursor.MoveMode.KeepAnchor)
            found.append(word)
        return found

    def show_menu(self, at: QPoint) -> None:
        """Open the editor's own menu, with suggestions above it on a word that is not known."""
        menu = self.menu(at)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._editor.viewport().mapToGlobal(at))

    def menu(self, at: QPoint) -> QMenu:
        """Return that menu."""
        menu = (
            self._editor.createStandardContextMenu(at)
            if isinstance(self._editor, QTextEdit)
            else self._editor.createStandardContextMenu()
        )
        dress_menu(menu, self._theme)
        word = self._marked_at(self._editor.cursorForPosition(at).position())
        if word is not None:
            self._add_suggestions(menu, word)
        return menu

    def _marked_at(self, position: int) -> QTextCursor | None:
        for mark in self._editor.extraSelections():
            word = QTextCursor(mark.cursor)  # a copy: the list and what is in it go
            if word.selectionStart() <= position <= word.selectionEnd():
                return word
        return None

    def _add_suggestions(self, menu: QMenu, word: QTextCursor) -> None:
        first = menu.actions()[0]  # an editor that is written in has at least its Undo
        written = word.selectedText()
        inner = QMenu(menu)  # the actions' owner alone
        for suggestion in self._spelling.suggestions(written):
            action = inner.addAction(suggestion.replace("&", "&&"))
            action.triggered.connect(lambda _=False, text=suggestion: self._replace(word, text))
            menu.insertAction(first, action)
        add = inner.addAction(self.tr("Add to my words"))
        add.triggered.connect(lambda: self._add_word(written))
        menu.insertAction(first, add)
        menu.insertSeparator(first)

    def _replace(self, word: QTextCursor, text: str) -> None:
        word.insertText(text)
        self._timer.start()

    def _mark(self, word: QTextCursor) -> QTextEdit.ExtraSelection:
        looks = QTextCharFormat()
        looks.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        looks.setUnderlineColor(QColor(self._theme.palette.attention))
        mark = QTextEdit.ExtraSelection()
        mark.cursor, mark.format = word, looks
        return mark


class SpellingEverywhere(QObject):
    """Puts marks into each editor of the program when the writer first comes to it."""

    def __init__(self, app: QApplication, spelling: Spelling, theme: Theme, add_word: AddWord) -> None:
        super().__init__(app)
        self._spelling = spelling
        self._theme = theme
        self._add_word = add_word
        app.focusChanged.connect(self._come_to)
        self._come_to(None, app.focusWidget())

    def _come_to(self, _: QWidget | None, widget: QWidget | None) -> None:
        if not isinstance(widget, QTextEdit | QPlainTextEdit) or widget.isReadOnly():
            return
        if widget.findChild(SpellingMarks) is None:
            SpellingMarks(widget, self._spelling, self._theme, self._add_word)


def _units(text: str) -> int:
    """Return how long Qt counts a text: in units of UTF-16."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
