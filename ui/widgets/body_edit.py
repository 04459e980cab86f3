"""Where the writer writes: plain text in the serif, with room between the lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QMimeData, QSize, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QTextOption
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from ui.theme import serif

if TYPE_CHECKING:
    from ui.spelling import Spelling, SpellMarks

LEAST_HEIGHT, MOST_HEIGHT = 106, 320
LINE_HEIGHT = 133.0  # percent of the font's own height
LONGEST_PASTE = 200_000  # characters; Qt needs seconds to lay out a line of a few millions
LONGEST_SHOWN = 60_000  # characters of a text that is too long: its beginning
LONGEST_RUN = 2_000  # characters without a space
PARAGRAPH = "\u2029"


class BodyEdit(QTextEdit):
    """An editor for an entry's text: no formats, no files, the words exactly as typed."""

    paste_refused = Signal(int)  # the number of characters that were too many
    focus_changed = Signal()
    spelling: ClassVar[Spelling | None] = None  # set behind the first paint, where there is a dictionary

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptRichText(False)
        self.setFont(serif(17.5))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0)
        self.setCursorWidth(2)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self.updateGeometry)
        self.spell_marks: SpellMarks | None = None
        if self.spelling is not None:
            self.spelling.mark(self)

    def body(self) -> str:
        """Return the text; unlike ``toPlainText`` it keeps hard spaces and line separators."""
        return self.document().toRawText().replace(PARAGRAPH, "\n")

    def set_line_height(self) -> None:
        """Give the lines their air. An empty editor does without until right behind the first paint."""
        from PySide6.QtGui import QTextBlockFormat, QTextCursor

        line = QTextBlockFormat()
        line.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(line)

    def set_body(self, body: str) -> None:
        """Show this text, with the cursor at its end and nothing to undo."""
        from PySide6.QtGui import QTextCursor

        self.setWordWrapMode(wrap_mode_for(body))
        self.setPlainText(body)
        self.set_line_height()
        self.document().clearUndoRedoStacks()
        self.moveCursor(QTextCursor.MoveOperation.End)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste plain text; refuse what would freeze the window."""
        text = source.text()
        if len(text) > LONGEST_PASTE:
            self.paste_refused.emit(len(text))
            return
        if wrap_mode_for(text) is QTextOption.WrapMode.WrapAnywhere:
            self.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
        self.textCursor().insertText(text)
        self.ensureCursorVisible()

    def sizeHint(self) -> QSize:
        """Return room for the text, from four lines up to about twelve; more of it scrolls."""
        needed = round(self.document().size().height()) + 2
        return QSize(400, min(max(needed, LEAST_HEIGHT), MOST_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return the same height: a page scrolls sooner than the editor shrinks."""
        return QSize(120, self.sizeHint().height())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard is here."""
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard has gone."""
        super().focusOutEvent(event)
        self.focus_changed.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show the editor's menu; above it, for a word that is not known, what may have been meant."""
        menu = self.createStandardContextMenu()
        if self.spelling is not None:
            from ui.widgets.suggestions import add_suggestions

            by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
            cursor = self.cursorForPosition(event.pos()) if by_mouse else self.textCursor()
            add_suggestions(menu, self.spelling, cursor)
        menu.exec(event.globalPos())
        menu.deleteLater()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take text and nothing else."""
        return source.hasText()


def wrap_mode_for(text: str) -> QTextOption.WrapMode:
    """Return how to break this text's lines.

    Qt looks for the end of a word anew from each line of it: a run of a hundred thousand characters takes
    seconds, a million minutes. Broken anywhere, a million takes one second.
    """
    if len(text) > LONGEST_RUN and any(len(word) > LONGEST_RUN for word in text.split()):
        return QTextOption.WrapMode.WrapAnywhere
    return QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
