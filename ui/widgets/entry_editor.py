"""Editing an entry where it stands: its words and its tags, kept or left as they were."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journal.model import Entry, EntryDraft, Priority, RoleSystem
from ui.numbers import count
from ui.theme import ATTENTION, Theme, sans
from ui.widgets.body_edit import LONGEST_PASTE, LONGEST_SHOWN, BodyEdit
from ui.widgets.buttons import Button
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.minutes_button import MinutesButton
from ui.widgets.segments import Segment, Segments
from ui.widgets.tag_commands import tag_commands
from ui.widgets.text import Prose


class EntryEditor(QWidget):
    """Shows an entry to be changed, and asks. Ctrl+Enter keeps, Escape leaves it as it was.

    Words that would freeze the window (five million characters take eight seconds, and each key one) are
    shown by their beginning and kept as they are; the tags change. The limit is that of a paste.
    """

    keep_requested = Signal(object)  # an EntryDraft
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entry: Entry | None = None
        self._long_body: str | None = None  # in place of what the editor shows
        self.body_edit = BodyEdit()
        self.body_edit.setAccessibleName(self.tr("The entry's words"))
        self.body_edit.setAccessibleDescription(self.tr("The earlier wording is kept"))
        self.system_choice = Segments(
            theme,
            (
                Segment(self.tr("1 Deliver"), self.tr("Deliver today under the present system"), 1),
                Segment(self.tr("2 Improve"), self.tr("Improve the system, hands-on"), 2),
                Segment(self.tr("3 Enable"), self.tr("Enable others to change it"), 3),
            ),
            may_be_none=True,
        )
        self.urgent_button = Button(theme, self.tr("Urgent"), "attention")
        self.urgent_button.setAccessibleDescription(self.tr("It could not wait"))
        self.important_button = Button(theme, self.tr("Important"), "toggle")
        self.important_button.setAccessibleDescription(self.tr("It matters in the longer term"))
        self.minutes_button = MinutesButton(theme, self._put_below)
        self.minutes_button.setAccessibleDescription(self.tr("How long it took, if you like"))
        self.minutes_button.closed.connect(self.body_edit.setFocus)
        self.keep_button = Button(theme, self.tr("Keep"), "primary", self.tr("Ctrl ⏎"))
        self.keep_button.setAccessibleDescription(self.tr("Keep the entry as it is written here"))
        self.leave_button = Button(theme, self.tr("Leave as it was"), "plain")
        self.leave_button.setAccessibleDescription(self.tr("Forget what was changed here"))
        self.problem_text = Prose(font=sans(12.5), role=ATTENTION)
        self.problem_text.hide()
        self._arrange()
        self.keep_button.clicked.connect(self.request_keep)
        self.leave_button.clicked.connect(self.left)
        self.body_edit.paste_refused.connect(self._refuse_paste)
        self.body_edit.installEventFilter(self)

    def show_entry(self, entry: Entry, draft: EntryDraft | None = None) -> None:
        """Begin to change this entry, or go on from ``draft``."""
        self._entry = entry
        shown = draft or entry
        is_long = len(shown.body) > LONGEST_PASTE
        self._long_body = shown.body if is_long else None
        self.body_edit.setReadOnly(is_long)
        self.body_edit.set_body(f"{shown.body[:LONGEST_SHOWN]} …" if is_long else shown.body)
        self.system_choice.set_value(None if shown.role_system is None else shown.role_system - 1)
        self.urgent_button.setChecked(shown.priority is not None and shown.priority.urgent)
        self.important_button.setChecked(shown.priority is not None and shown.priority.important)
        self.minutes_button.set_minutes(shown.minutes)
        self.show_problem(self._too_long(shown.body) if is_long else "")

    def draft(self) -> EntryDraft:
        """Return what stands here now. An entry without an answer keeps none while nothing is pressed.

        Its first role system answers for urgent and important too, as in the composer; another one does not.
        """
        system = self.system_choice.value
        urgent, important = self.urgent_button.isChecked(), self.important_button.isChecked()
        answered = self._entry is not None and self._entry.priority is not None
        had_system = self._entry is not None and self._entry.role_system is not None
        pressed = answered or urgent or important or (system is not None and not had_system)
        return EntryDraft(
            self.body_edit.body() if self._long_body is None else self._long_body,
            None if system is None else RoleSystem(system + 1),
            Priority(urgent, important) if pressed else None,
            self.minutes_button.minutes,
        )

    @property
    def is_changed(self) -> bool:
        """True when leaving would lose something."""
        entry, draft = self._entry, self.draft()
        if entry is None:
            return False
        return (draft.body, draft.role_system, draft.priority, draft.minutes) != (
            entry.body,
            entry.role_system,
            entry.priority,
            entry.minutes,
        )

    def show_problem(self, sentence: str) -> None:
        """Say what stood in the way; what was typed stays."""
        self.problem_text.set_text(sentence)
        self.problem_text.setVisible(bool(sentence))

    def _too_long(self, body: str) -> str:
        return self.tr(
            "{0} characters are too many to be changed here; this is their beginning. The tags can be "
            "changed."
        ).format(count(len(body)))

    def _refuse_paste(self, characters: int) -> None:
        self.show_problem(self.tr("{0} characters are too many to paste here.").format(count(characters)))

    def request_keep(self) -> None:
        """Ask for the change to be kept."""
        self.keep_requested.emit(self.draft())

    def commands(self) -> dict[str, Callable[[], object]]:
        """Return what is done here for the composer's commands."""
        return tag_commands(self)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Take Ctrl+Enter and Escape before the window's commands do."""
        if isinstance(event, QKeyEvent) and self._is_ours(event):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._take(event)
                return True
        return False

    def _is_ours(self, event: QKeyEvent) -> bool:
        return is_escape(event) or is_keep(event)

    def _take(self, event: QKeyEvent) -> None:
        if is_keep(event):
            self.request_keep()
        else:
            self.left.emit()

    def _put_below(self, row: QWidget) -> None:
        self._column.insertWidget(self._column.count() - 1, row)

    def _arrange(self) -> None:
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.body_edit)
        column.addWidget(self.problem_text)
        tags = FlowLayout(spacing=8)
        for widget in (self.system_choice, self.urgent_button, self.important_button, self.minutes_button):
            tags.addWidget(widget)
        column.addLayout(tags)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.leave_button)
        row.addStretch(1)
        row.addWidget(self.keep_button)
        column.addLayout(row)


def is_keep(event: QKeyEvent) -> bool:
    """True for Ctrl+Enter on either Enter key."""
    from PySide6.QtCore import Qt

    enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    return enter and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


def is_escape(event: QKeyEvent) -> bool:
    """True for the key that leaves."""
    from PySide6.QtCore import Qt

    return event.key() == Qt.Key.Key_Escape
