"""A day's entries, one below the other: time, words, tags."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from journal.model import Entry, EntryDraft
from ui.numbers import count, duration
from ui.paint import antialiased, fill_rect, fill_rounded, paint_focus
from ui.theme import MUTED, Theme, sans, serif
from ui.widgets.text import Prose, label

if TYPE_CHECKING:
    from ui.widgets.buttons import Button
    from ui.widgets.card import Card
    from ui.widgets.entry_editor import EntryEditor

TIME_WIDTH = 60
DAY_WIDTH = 96  # for a day in the place of a time
MOST_SHOWN = 60


class Line(QWidget):
    """A hairline between things."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        fill_rect(QPainter(self), QRectF(self.rect()), QColor(self._theme.palette.line))


class Square(QWidget):
    """The small square in a system's colour; the words beside it say which one."""

    SIDE = 9

    def __init__(self, theme: Theme, system: int) -> None:
        super().__init__()
        self._theme = theme
        self._system = system
        self.setFixedSize(QSize(self.SIDE, self.SIDE + 3))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        painter = antialiased(QPainter(self))
        color = QColor(self._theme.palette.system(self._system))
        fill_rounded(painter, QRectF(0, 3, self.SIDE, self.SIDE), color, 2.5)


class EntryRow(QWidget):
    """One entry. Once it takes the keyboard, the arrows walk and Enter asks for the editor."""

    edit_requested = Signal()
    walk_requested = Signal(int)  # rows downwards

    def __init__(self, theme: Theme, entry: Entry, time: str, time_width: int) -> None:
        super().__init__()
        self._time_width = time_width
        self._theme = theme
        self.entry = entry
        self._edit_button: Button | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 12, self._room_for_edit(), 10)
        row.setSpacing(0)
        time_label = label(time, sans(12), MUTED)
        time_label.setFixedWidth(time_width)
        time_label.setContentsMargins(0, 5, 0, 0)
        times = QVBoxLayout()
        times.addWidget(time_label)
        times.addStretch(1)
        row.addLayout(times)
        column = QVBoxLayout()
        column.setSpacing(3)
        if entry.body.strip():
            column.addWidget(Prose(shortened(entry.body), serif(16.5), line_height=1.42))
        tags = self._tags()
        if tags or entry.role_system is not None:
            column.addLayout(self._tag_row(theme, tags))
        row.addLayout(column, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._time = time

    def take_keyboard(self) -> None:
        """Let Tab and the arrows come here from now on. Not before the first paint: it needs ``Qt``."""
        from PySide6.QtCore import Qt

        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        system = self._system_words()
        words = [self._time, shortened(self.entry.body, 300), system, self._tags()]
        self.setAccessibleName(". ".join(word for word in words if word.strip()))
        self.setAccessibleDescription(
            self.tr(
                "Enter edits this entry, Ctrl+Backspace takes it away, Ctrl+Shift+B brings it to your coach"
            )
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a ring round the words while the keyboard is here."""
        if self.hasFocus():
            rect = QRectF(self.rect()).adjusted(self._time_width - 14, 3, 0, -3)
            paint_focus(antialiased(QPainter(self)), rect, QColor(self._theme.palette.accent))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, or ask for the editor."""
        from PySide6.QtCore import Qt

        steps = {
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Home: -MOST_SHOWN,
            Qt.Key.Key_End: MOST_SHOWN,
        }
        if event.key() in steps:
            self.walk_requested.emit(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edit_requested.emit()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Offer to edit."""
        self._offer_edit()

    def leaveEvent(self, event: QEvent) -> None:
        """Offer it no longer, unless the keyboard is here."""
        self._offer_edit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Offer to edit."""
        super().focusInEvent(event)
        self._offer_edit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Offer it no longer, unless the mouse is here."""
        super().focusOutEvent(event)
        self._offer_edit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the offer at its corner."""
        super().resizeEvent(event)
        if self._edit_button is not None:
            self._place_edit(self._edit_button)

    def _offer_edit(self) -> None:
        if self._edit_button is None:
            self._edit_button = self._make_edit()
        self._edit_button.setVisible(self.hasFocus() or self.underMouse())
        self.update()

    def _make_edit(self) -> Button:
        from PySide6.QtCore import Qt

        from ui.widgets.buttons import Button

        made = Button(self._theme, self.tr("Edit"), "link", parent=self)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Enter on the row does the same
        made.setAccessibleDescription(self.tr("Change the words and the tags of this entry"))
        made.clicked.connect(self.edit_requested)
        self._place_edit(made)
        return made

    def _place_edit(self, button: Button) -> None:
        button.resize(button.sizeHint())
        button.move(self.width() - button.width() - 8, 13)

    def _room_for_edit(self) -> int:
        return round(QFontMetricsF(sans(12, strong=True)).horizontalAdvance(self.tr("Edit"))) + 20

    def _tags(self) -> str:
        entry = self.entry
        words = []
        if entry.priority is not None:
            words += [self.tr("Urgent")] if entry.priority.urgent else []
            words += [self.tr("Important")] if entry.priority.important else []
        if entry.minutes is not None:
            words.append(duration(entry.minutes))
        if entry.question is not None:
            words.append(self.tr("on question {0}").format(entry.question))
        if entry.for_coach:
            words.append(self.tr("comes to my coach"))
        return " · ".join(words)

    def _system_words(self) -> str:
        system = self.entry.role_system
        if system is None:
            return ""
        from ui.said import said  # an empty day does without

        return self.tr("System {0} · {1}").format(int(system), said(system.title))

    def _tag_row(self, theme: Theme, tags: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        system = self.entry.role_system
        if system is not None:
            row.addWidget(Square(theme, system))
            row.addWidget(label(self._system_words(), sans(12), MUTED))
        row.addWidget(label(tags, sans(12), MUTED))
        row.addStretch(1)
        return row


class EntryList(QWidget):
    """Entries with a line between them; ``rows`` are those shown, in order. One is edited in its place."""

    change_requested = Signal(object, object)  # the Entry as it was, and an EntryDraft
    changes_left = Signal(object, object)  # the same, where the editor was left with changes in it
    reached = Signal(QWidget)  # what shall be in sight now

    def __init__(
        self, theme: Theme, time_of: Callable[[Entry], str], *, time_width: int = TIME_WIDTH
    ) -> None:
        super().__init__()
        self._time_width = time_width
        self._theme = theme
        self._time_of = time_of
        self._takes_keyboard = False
        self._edited: Entry | None = None
        self._editor_card: Card | None = None
        self.editor: EntryEditor | None = None
        self.rows: list[EntryRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these instead; the keyboard stays at its entry, and an open editor stays open."""
        stood = self._standing()
        self._clear()
        self.rows = [
            EntryRow(self._theme, entry, self._time_of(entry), self._time_width)
            for entry in entries[:MOST_SHOWN]
        ]
        for row in self.rows:
            self._column.addWidget(Line(self._theme))
            self._column.addWidget(row)
            row.edit_requested.connect(lambda row=row: self.edit(row.entry))
            row.walk_requested.connect(lambda by, row=row: self._walk(row, by))
        if len(entries) > MOST_SHOWN:
            more = self.tr("and {0} more, in the Journal").format(count(len(entries) - MOST_SHOWN))
            self._column.addWidget(label(more, sans(12), MUTED))
        if self._takes_keyboard:
            self.take_keyboard()
        if self._edited is not None:
            self._put_editor()
        if stood is not None:
            self._stand_again(*stood)

    def take_keyboard(self) -> None:
        """Let the rows be reached by Tab; called behind the first paint."""
        self._takes_keyboard = True
        for row in self.rows:
            row.take_keyboard()

    # --- the entry the keyboard is at -------------------------------------------------------------

    def current(self) -> Entry | None:
        """Return the entry that the keyboard is at."""
        return next((row.entry for row in self.rows if row.hasFocus()), None)

    def go_to(self, entry_id: str) -> None:
        """Put the keyboard at this entry, if it is shown."""
        for row in self.rows:
            if row.entry.id == entry_id and not self._is_edited(row):
                row.show()  # one just made cannot have the keyboard before
                row.setFocus()
                self.reached.emit(row)

    def _walk(self, row: EntryRow, by: int) -> None:
        shown = [each for each in self.rows if not self._is_edited(each)]
        at = min(max(shown.index(row) + by, 0), len(shown) - 1)
        self.go_to(shown[at].entry.id)

    def _standing(self) -> tuple[int, str] | None:
        found = ((at, row.entry.id) for at, row in enumerate(self.rows) if row.hasFocus())
        return next(found, None)

    def _stand_again(self, at: int, entry_id: str) -> None:
        if self.rows:
            same = any(row.entry.id == entry_id for row in self.rows)
            self.go_to(entry_id if same else self.rows[min(at, len(self.rows) - 1)].entry.id)

    # --- editing ----------------------------------------------------------------------------------

    @property
    def is_editing(self) -> bool:
        """True while an editor stands in the place of an entry."""
        return self._edited is not None

    @property
    def is_changed(self) -> bool:
        """True where leaving the editor would lose something."""
        return self.is_editing and self.editor is not None and self.editor.is_changed

    def edit(self, entry: Entry, draft: EntryDraft | None = None) -> None:
        """Open the editor in the place of this entry; one that holds changes stays where it is.

        With ``draft`` it holds that already: changes that were put aside.
        """
        if not self.is_changed:
            self.close_editor()
            self._edited = entry
            self._made_editor().show_entry(entry, draft)
            self._put_editor()
        editor = self._made_editor()
        editor.body_edit.setFocus()
        self.reached.emit(editor)

    def close_editor(self) -> None:
        """Show the entry itself again, with the keyboard at it where it was in the editor."""
        entry, self._edited = self._edited, None
        if entry is None or self._editor_card is None:
            return
        had_keyboard = self._has_keyboard(self._editor_card)
        self._editor_card.hide()
        for row in self.rows:
            row.show()
        if had_keyboard:
            self.go_to(entry.id)

    def leave_editor(self) -> None:
        """Show the entry as it was; ``changes_left`` says what may still be wanted back."""
        entry, editor = self._edited, self.editor
        draft = editor.draft() if editor is not None and self.is_changed else None
        self.close_editor()
        if entry is not None and draft is not None:
            self.changes_left.emit(entry, draft)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Escape leave the editor from its buttons too."""
        from PySide6.QtCore import Qt

        if self.is_editing and event.key() == Qt.Key.Key_Escape:
            self.leave_editor()
        else:
            super().keyPressEvent(event)

    def commands(self) -> dict[str, Callable[[], object]]:
        """Return what the editor does for the composer's commands while the keyboard is in it."""
        editor, card = self.editor, self._editor_card
        if editor is None or card is None or not self._has_keyboard(card):
            return {}
        return editor.commands()

    def _has_keyboard(self, card: Card) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and card.isAncestorOf(focused)

    def _made_editor(self) -> EntryEditor:
        from ui.widgets.card import Card
        from ui.widgets.entry_editor import EntryEditor

        if self.editor is None:
            self.editor = EntryEditor(self._theme)
            self._editor_card = Card(self._theme, parent=self)
            self._editor_card.body.addWidget(self.editor)
            self.editor.left.connect(self.leave_editor)
            self.editor.keep_requested.connect(lambda draft: self.change_requested.emit(self._edited, draft))
        return self.editor

    def _is_edited(self, row: EntryRow) -> bool:
        return self._edited is not None and row.entry.id == self._edited.id

    def _put_editor(self) -> None:
        """Put it where its entry stands, or on top where that has gone: what was typed is still there."""
        assert self._editor_card is not None
        at = 0
        for row in self.rows:
            row.setVisible(not self._is_edited(row))
            if self._is_edited(row):
                at = self._column.indexOf(row)
        self._column.insertWidget(at, self._editor_card)
        self._editor_card.show()

    def _clear(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget is not self._editor_card:
                widget.hide()
                widget.deleteLater()


def shortened(body: str, longest: int = 4000) -> str:
    """Return the text, or its beginning where it is a book."""
    return body if len(body) <= longest else body[:longest].rstrip() + " …"
