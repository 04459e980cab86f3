"""Plain Markdown around what is selected: bold, italic, list, quote. Each is one step to undo."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QTextEdit, QWidget

from ui.theme import Theme, sans
from ui.widgets.buttons import Button

BOLD, ITALIC, LIST, QUOTE = "**", "_", "- ", "> "
CONTROL = Qt.KeyboardModifier.ControlModifier
CONTROL_SHIFT = CONTROL | Qt.KeyboardModifier.ShiftModifier  # made once: every key is held against it
KEYS = {Qt.Key.Key_B: BOLD, Qt.Key.Key_I: ITALIC, Qt.Key.Key_Period: QUOTE}
KEYS_WITH_SHIFT = {Qt.Key.Key_L: LIST}  # Ctrl+L alone locks the journal


class MarkTools(QWidget):
    """One calm row of words. The keyboard stays in the text, which has a shortcut for each."""

    asked = Signal(str)  # a mark

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        for mark, words, said in (
            (BOLD, self.tr("Bold"), self.tr("Bold (Ctrl+B)")),
            (ITALIC, self.tr("Italic"), self.tr("Italic (Ctrl+I)")),
            (LIST, self.tr("List"), self.tr("A list of the lines (Ctrl+Shift+L)")),
            (QUOTE, self.tr("Quote"), self.tr("Somebody else's words (Ctrl+.)")),
        ):
            button = Button(theme, words, "quiet")
            button.setFont(sans(12))
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setToolTip(said)
            button.setAccessibleDescription(said)
            button.clicked.connect(lambda _=False, mark=mark: self.asked.emit(mark))
            row.addWidget(button)
        row.addStretch(1)


def mark_of(event: QKeyEvent) -> str | None:
    """Return the mark that a key asks for."""
    modifiers = event.modifiers()
    if modifiers == CONTROL:
        return KEYS.get(Qt.Key(event.key()))
    if modifiers == CONTROL_SHIFT:
        return KEYS_WITH_SHIFT.get(Qt.Key(event.key()))
    return None


def put_mark(edit: QTextEdit, mark: str) -> None:
    """Put a mark around, or before, what is selected; where it stands already, take it away."""
    cursor = edit.textCursor()
    cursor.beginEditBlock()
    if mark in (LIST, QUOTE):
        _mark_lines(edit.document(), cursor, mark)
    elif not cursor.hasSelection():
        _mark_place(cursor, mark)
    else:
        _mark_words(edit.document(), cursor, mark)
    cursor.endEditBlock()
    edit.setTextCursor(cursor)


def _mark_place(cursor: QTextCursor, mark: str) -> None:
    """Put an empty pair at the cursor and go between; between an empty pair, take it away."""
    at, text = cursor.positionInBlock(), cursor.block().text()
    if text[:at].endswith(mark) and text[at:].startswith(mark):
        for _ in mark:
            cursor.deletePreviousChar()
            cursor.deleteChar()
        return
    cursor.insertText(mark + mark)
    cursor.setPosition(cursor.position() - len(mark))


def _mark_words(document: QTextDocument, cursor: QTextCursor, mark: str) -> None:
    """Mark the selected part of each line: Markdown ends bold and italic at the paragraph's end."""
    parts = _parts(document, cursor, mark)
    if not parts:
        return
    first, last = parts[0][0], parts[-1][1]
    takes_away = all(_is_marked(document, start, end, mark) for start, end in parts)
    for start, end in reversed(parts):
        if takes_away:
            _replace(cursor, end, end + len(mark), "")
            _replace(cursor, start - len(mark), start, "")
        else:
            _replace(cursor, end, end, mark)
            _replace(cursor, start, start, mark)
    by = -len(mark) if takes_away else len(mark)
    cursor.setPosition(first + by)
    cursor.setPosition(last + by * (2 * len(parts) - 1), QTextCursor.MoveMode.KeepAnchor)


def _mark_lines(document: QTextDocument, cursor: QTextCursor, mark: str) -> None:
    blocks = [document.findBlock(cursor.selectionStart())]
    last = document.findBlock(cursor.selectionEnd())
    while blocks[-1] != last:
        blocks.append(blocks[-1].next())
    takes_away = all(block.text().startswith(mark) for block in blocks)
    anchor, position = cursor.anchor(), cursor.position()
    writer = QTextCursor(cursor)
    for block in reversed(blocks):
        if takes_away:
            _replace(writer, block.position(), block.position() + len(mark), "")
        else:
            _replace(writer, block.position(), block.position(), mark)
    by = -len(mark) if takes_away else len(mark)
    first_moves, last_moves = by, by * len(blocks)
    begins, ends = min(anchor, position), max(anchor, position)
    start = max(begins + first_moves, blocks[0].position())
    end = max(ends + last_moves, blocks[0].position())
    cursor.setPosition(start if anchor <= position else end)
    cursor.setPosition(end if anchor <= position else start, QTextCursor.MoveMode.KeepAnchor)


def _parts(document: QTextDocument, cursor: QTextCursor, mark: str) -> list[tuple[int, int]]:
    """Return (start, end) of what is selected of each line, without blanks and marks at its ends."""
    found = []
    block = document.findBlock(cursor.selectionStart())
    while block.isValid() and block.position() < cursor.selectionEnd():
        start = max(cursor.selectionStart(), block.position())
        end = min(cursor.selectionEnd(), block.position() + block.length() - 1)
        text = block.text()[start - block.position() : end - block.position()]
        start += len(text) - len(text.lstrip())
        end -= len(text) - len(text.rstrip())
        text = text.strip()
        start += len(mark) if text.startswith(mark) else 0
        end -= len(mark) if text.endswith(mark) else 0
        if start < end:
            found.append((start, end))
        block = block.next()
    return found


def _is_marked(document: QTextDocument, start: int, end: int, mark: str) -> bool:
    block = document.findBlock(start)
    text, begin = block.text(), block.position()
    return text[: start - begin].endswith(mark) and text[end - begin :].startswith(mark)


def _replace(cursor: QTextCursor, start: int, end: int, text: str) -> None:
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(text)
