"""What the coach notes of a client: saved while typed, and kept as a wording when the client is left."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import Theme, sans, serif
from ui.widgets.buttons import Button
from ui.widgets.text import label, small
from ui.widgets.words_field import WordsField

DRAFT_AFTER = 600  # milliseconds without a key
DRAFT_AT_MOST = 1700  # and at most so long after the first key: two seconds, less Qt's 5 % and a save


class ClientNote(QWidget):
    """An editor with a heading. ``typed`` wants a draft saved; it is the page that saves it."""

    typed = Signal(str)
    wordings_requested = Signal()
    left = Signal()  # by Escape

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._kept = ""
        self._has_draft = False
        heading = label(self.tr("My notes"), sans(13, strong=True))
        self.field = WordsField(
            theme,
            self.tr("My notes"),
            self.tr("Kept in your own journal, never with the pack. Escape goes back to the client"),
            self.tr("What to remember or to ask"),
        )
        self.field.edit.setFont(serif(15))
        self.where_label = small(self.tr("Kept in your own journal, never with the pack."))
        self.wordings_button = Button(theme, self.tr("Earlier wordings"), "link")
        self.wordings_button.setAccessibleDescription(self.tr("Show what you noted of this client before"))
        head = QHBoxLayout()
        head.addWidget(heading)
        head.addStretch(1)
        head.addWidget(self.wordings_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.field)
        column.addWidget(self.where_label)
        self._quiet = QTimer(self, singleShot=True, interval=DRAFT_AFTER)
        self._limit = QTimer(self, singleShot=True, interval=DRAFT_AT_MOST)
        self._quiet.timeout.connect(self.save)
        self._limit.timeout.connect(self.save)
        self.field.edited.connect(self._note_key)
        self.field.edit.installEventFilter(self)
        self.wordings_button.clicked.connect(self.wordings_requested)

    def show_note(self, client: str, body: str, kept: str, *, has_wordings: bool) -> None:
        """Show a client's note silently; ``kept`` is the wording that stands in the journal."""
        self._stop()
        self._kept = kept
        self._has_draft = False
        self.field.show_words(body)
        self.field.edit.setAccessibleName(self.tr("My notes on {0}").format(client))
        self.wordings_button.setVisible(has_wordings)
        self.show_problem("")

    def body(self) -> str:
        """Return the text as typed."""
        return self.field.edit.body()

    @property
    def is_unkept(self) -> bool:
        """True where the text is another than stands in the journal, or a draft of one lies there."""
        return self._has_draft or self.body() != self._kept

    def note_kept(self) -> None:
        """Take what stands there for what is in the journal."""
        self._stop()
        self._kept = self.body()
        self._has_draft = False
        self.show_problem("")

    def show_problem(self, sentence: str) -> None:
        """Say what stood in the way of saving; the text stays."""
        self.field.problem_text.set_text(sentence)
        self.field.problem_text.setVisible(bool(sentence))

    def save(self) -> None:
        """Ask for the draft to be saved now."""
        self._stop()
        self._has_draft = True
        self.typed.emit(self.body())

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Leave by Escape, before anything else takes it."""
        is_key = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if is_key and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if is_key and event.type() == QEvent.Type.KeyPress:
            self.left.emit()
            return True
        return False

    def _note_key(self) -> None:
        self._quiet.start()
        if not self._limit.isActive():
            self._limit.start()

    def _stop(self) -> None:
        self._quiet.stop()
        self._limit.stop()
