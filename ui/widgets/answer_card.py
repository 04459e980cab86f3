"""One of the eight questions with the answer that stands under it; pressed, it is written anew in place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QTimer, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.paint import antialiased, fill, outline, paint_focus, pen_of, rounded
from ui.theme import ACCENT, MUTED, Theme, serif
from ui.widgets.buttons import Button
from ui.widgets.card import RADIUS
from ui.widgets.entry_editor import is_escape, is_keep
from ui.widgets.text import Prose, small
from ui.widgets.words_field import WordsField

DRAFT_AFTER = 1200  # milliseconds without a key until what is typed is put into the file


class AnswerCard(QAbstractButton):
    """Shows a question and its answer. What is typed stays here until it is kept or left."""

    keep_requested = Signal(int, str)
    left = Signal(int, str)  # with what was typed
    draft_changed = Signal(int, str)
    wordings_requested = Signal(int)

    def __init__(self, theme: Theme, number: int) -> None:
        super().__init__()
        self._theme = theme
        self.number = number
        self._answer = ""
        self.question_text = Prose(font=serif(15.5, italic=True), line_height=1.35, role=ACCENT)
        self.answer_text = Prose(font=serif(15), line_height=1.4)
        self.note_label = small("", wrap=False)
        self.field = WordsField(
            theme,
            self.tr("Your answer"),
            self.tr("The earlier wording is kept"),
            self.tr("In your own words"),
        )
        self.keep_button = Button(theme, self.tr("Keep"), "primary", self.tr("Ctrl ⏎"))
        self.keep_button.setAccessibleDescription(self.tr("Let this stand as your answer from today on"))
        self.leave_button = Button(theme, self.tr("Leave as it was"), "plain")
        self.leave_button.setAccessibleDescription(self.tr("Put aside what was typed here"))
        self.wordings_button = Button(theme, self.tr("{0} versions").format(2), "link")
        self.wordings_button.setAccessibleDescription(self.tr("Read what stood here before"))
        self._soon = QTimer(self, singleShot=True, interval=DRAFT_AFTER)
        self._arrange()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.clicked.connect(self.edit)
        self.keep_button.clicked.connect(self.request_keep)
        self.leave_button.clicked.connect(self.leave)
        self.wordings_button.clicked.connect(lambda: self.wordings_requested.emit(self.number))
        self.field.edited.connect(self._soon.start)
        self._soon.timeout.connect(self.flush)
        self.field.edit.installEventFilter(self)
        self._open(editing=False)

    # --- what it shows ----------------------------------------------------------------------------

    def show_answer(self, question: str, answer: str, note: str, wordings: int) -> None:
        """Show a question and its answer; an editor that is open stays open."""
        self._answer = answer
        self.question_text.set_text(self.tr("{0}. {1}").format(self.number, question))
        self.answer_text.set_text(answer or self.tr("Not yet written"))
        self.answer_text.setForegroundRole(MUTED if not answer else Prose("").foregroundRole())
        self.note_label.setText(note)
        self.wordings_button.setText(self.tr("{0} versions").format(wordings))
        self.wordings_button.setAccessibleName(self.wordings_button.text())
        self.wordings_button.updateGeometry()
        self.wordings_button.setVisible(wordings > 1 and not self.is_editing)
        self._has_wordings = wordings > 1
        self.setAccessibleName(self.tr("{0}. {1} {2}").format(self.number, question, self.answer_text.text()))
        self.setAccessibleDescription(self.tr("Enter writes the answer anew"))
        self.updateGeometry()
        self.update()

    @property
    def is_editing(self) -> bool:
        """True while the editor is open."""
        return not self.field.isHidden()

    def edit(self) -> None:
        """Open the editor on the standing answer."""
        if not self.is_editing:
            self.field.show_words(self._answer)
            self._open(editing=True)
            self.field.edit.setFocus()

    def show_draft(self, words: str) -> None:
        """Open the editor with what was typed another time."""
        self.field.show_words(words)
        self._open(editing=True)

    def close_editor(self) -> None:
        """Go back to reading."""
        self._soon.stop()
        had_focus = any(part.hasFocus() for part in (self.field.edit, self.keep_button, self.leave_button))
        self._open(editing=False)
        if had_focus:
            self.setFocus()

    def flush(self) -> None:
        """Have what is typed put into the file now, where something is: also what it refused before."""
        is_typed = self.is_editing and self.field.words() != self._answer
        if is_typed or self._soon.isActive() or self.sender() is self._soon:
            self._soon.stop()
            self.draft_changed.emit(self.number, self.field.words())

    def request_keep(self) -> None:
        """Ask for the answer to be kept."""
        self._soon.stop()
        self.keep_requested.emit(self.number, self.field.words())

    def leave(self) -> None:
        """Go back to the answer as it was; what was typed may still be had back."""
        self._soon.stop()
        typed = self.field.words()
        self.close_editor()
        self.left.emit(self.number, "" if typed == self._answer else typed)

    # --- how it is made ---------------------------------------------------------------------------

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(5)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.note_label)
        foot.addWidget(self.wordings_button)
        foot.addStretch(1)
        self._buttons = QWidget()
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.leave_button)
        row.addStretch(1)
        row.addWidget(self.keep_button)
        for part in (self.question_text, self.answer_text, self.field, self._buttons):
            column.addWidget(part)
        column.addLayout(foot)
        column.addStretch(1)
        self._has_wordings = False

    def _open(self, *, editing: bool) -> None:
        self.field.setVisible(editing)
        self._buttons.setVisible(editing)
        self.answer_text.setVisible(not editing)
        self.note_label.setVisible(not editing)
        self.wordings_button.setVisible(self._has_wordings and not editing)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that the words need."""
        layout = self.layout()
        return 0 if layout is None else layout.totalHeightForWidth(width)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card; one without an answer is dashed, on the bare paper."""
        palette = self._theme.palette
        painter = antialiased(QPainter(self))
        shape = rounded(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS)
        written = bool(self._answer) or self.is_editing
        if written:
            fill(painter, shape, QColor(palette.surface))
        border = palette.accent if self.underMouse() and not self.is_editing else palette.line
        if written:
            outline(painter, shape, QColor(border))
        else:
            pen = pen_of(QColor(border if self.underMouse() else palette.muted), 1.0)
            pen.setDashPattern([4, 4])
            painter.strokePath(shape, pen)
        if self.hasFocus():
            paint_focus(painter, QRectF(self.rect()), QColor(palette.accent), RADIUS)

    # --- what happens -----------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter too."""
        from PySide6.QtCore import Qt

        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.is_editing:
            self.edit()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self.update()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Take Ctrl+Enter and Escape before the window's commands do."""
        if isinstance(event, QKeyEvent) and (is_keep(event) or is_escape(event)):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                if is_keep(event):
                    self.request_keep()
                else:
                    self.leave()
                return True
        return False
