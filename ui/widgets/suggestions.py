"""What may have been meant by a word that the dictionary does not know, at the top of an editor's menu."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtWidgets import QMenu

from ui.spelling import Spelling, word_at


def add_suggestions(menu: QMenu, spelling: Spelling, cursor: QTextCursor) -> None:
    """Put them above what the menu holds; nothing for a known word. To take one is one step to undo."""
    found = word_at(cursor)
    if found is None or spelling.knows(found[1]):
        return
    place, word = found
    first = menu.actions()[0]
    suggestions = spelling.suggestions(word)
    for suggestion in suggestions:
        action = QAction(suggestion.replace("&", "&&"), menu)
        action.triggered.connect(lambda _=False, suggestion=suggestion: place.insertText(suggestion))
        menu.insertAction(first, action)
    if not suggestions:
        action = QAction(QCoreApplication.translate("Spelling", "No suggestion for this word"), menu)
        action.setEnabled(False)
        menu.insertAction(first, action)
    add = QAction(QCoreApplication.translate("Spelling", "Add to my words"), menu)
    add.triggered.connect(lambda: spelling.word_given.emit(word))
    menu.insertAction(first, add)
    menu.insertSeparator(first)
