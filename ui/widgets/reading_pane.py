"""One entry to read: its words, its tags, its earlier wordings, and the same week a year ago."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QTextEdit, QVBoxLayout, QWidget

from journal.model import Entry, EntryDraft, Revision
from journal.wording import Kind, changes
from ui.paint import antialiased, paint_focus
from ui.theme import MUTED, Theme, sans, serif
from ui.widgets.buttons import Button
from ui.widgets.chip import Chip
from ui.widgets.coach_flag import CoachFlag
from ui.widgets.entry_editor import EntryEditor
from ui.widgets.entry_list import Line
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.markdown_view import MarkdownView
from ui.widgets.text import Prose, label, small

PADDING = 20
RING = 8  # pixels between a text and the ring around it
YEAR_AGO_SHOWN = 2


class Told:
    """The words around an entry, said by the page, which knows the language's dates."""

    def __init__(self, when: str, tags: Sequence[tuple[str, int | None]], question: str) -> None:
        self.when = when
        self.tags = tags
        self.question = question


class Sheet(QWidget):
    """What is read. It paints the ring around a text view in it that has the keyboard, clear of the text."""

    def __init__(self, theme: Theme, *views: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self._views = views
        for view in views:
            view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Paint again where the keyboard comes or goes."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring."""
        for view in self._views:
            if view.hasFocus():
                rect = QRectF(view.geometry()).adjusted(-RING, -5, RING, 3)
                paint_focus(antialiased(QPainter(self)), rect, QColor(self._theme.palette.accent))


class ReadingPane(QScrollArea):
    """Shows an entry or the editor on it. ``change_requested`` carries what the editor holds."""

    change_requested = Signal(object, object)  # the Entry as it was, and an EntryDraft
    changes_left = Signal(object, object)  # the same, where the editor was left with changes in it
    editing_changed = Signal()
    delete_requested = Signal(object)
    copy_requested = Signal(object)
    coach_requested = Signal(object, bool)  # the Entry, and whether it shall come to the coach
    link_chosen = Signal(QUrl)

    def __init__(
        self, theme: Theme, day_of: Callable[[Entry], str], when_replaced: Callable[[Revision], str]
    ) -> None:
        super().__init__()
        self._theme = theme
        self._day_of = day_of
        self._when_replaced = when_replaced
        self.entry: Entry | None = None
        self._revisions: Sequence[Revision] = ()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._make_widgets()
        self._arrange()
        self.show_nothing("")

    # --- what it shows ----------------------------------------------------------------------------

    def show_nothing(self, words: str) -> None:
        """Show no entry, and say why."""
        self.entry = None
        self.hide_editor()
        self._reading.hide()
        self.empty_text.set_text(words)
        self.empty_text.setVisible(bool(words))

    def show_entry(
        self, entry: Entry, told: Told, revisions: Sequence[Revision], year_ago: Sequence[Entry], query: str
    ) -> None:
        """Show an entry. An editor that is open on it stays open."""
        is_other = self.entry is None or self.entry.id != entry.id
        self.entry = entry
        self._revisions = revisions
        self.empty_text.hide()
        self.when_label.setText(told.when)
        self.body_view.show_text(entry.body, query)
        self.body_view.setVisible(bool(entry.body.strip()))
        self._show_tags(told)
        self.coach_flag.show_wanted(entry.for_coach)
        self._show_revisions(folded=True)
        self._show_year_ago(year_ago)
        if is_other:
            self.hide_editor()
            self.verticalScrollBar().setValue(0)
        self._reading.setVisible(self.editor.isHidden())

    def edit(self, draft: EntryDraft | None = None) -> None:
        """Open the editor on the entry shown, with ``draft`` in it where changes were put aside."""
        if self.entry is not None and self.editor.isHidden():
            self.editor.show_entry(self.entry, draft)
            self._reading.hide()
            self.editor.show()
            self.editor.body_edit.setFocus()
            self.editing_changed.emit()

    def close_editor(self) -> None:
        """Go back to reading."""
        self.hide_editor()
        self._reading.setVisible(self.entry is not None)
        self.edit_button.setFocus()

    def hide_editor(self) -> None:
        """Let the editor go, with whatever is in it."""
        was_editing = self.is_editing
        self.editor.hide()
        if was_editing:
            self.editing_changed.emit()

    def leave_editor(self) -> None:
        """Go back to reading the entry as it was; ``changes_left`` says what may still be wanted back."""
        draft = self.editor.draft() if self.is_editing and self.editor.is_changed else None
        self.close_editor()
        if self.entry is not None and draft is not None:
            self.changes_left.emit(self.entry, draft)

    @property
    def is_editing(self) -> bool:
        """True while the editor is open."""
        return not self.editor.isHidden()

    def tab_order(self) -> list[QWidget]:
        """Return where the Tab key stops while reading, in the order of reading."""
        buttons = (
            self.coach_flag.button,
            self.edit_button,
            self.copy_button,
            self.delete_button,
            self.revisions_button,
        )
        return [self.body_view, *buttons, self.revisions_view]

    # --- how it is made ---------------------------------------------------------------------------

    def _make_widgets(self) -> None:
        theme = self._theme
        self.empty_text = Prose(font=serif(16), role=MUTED)
        self.when_label = small("")
        self.body_view = MarkdownView()
        self.question_text = Prose(font=serif(14.5, italic=True))
        self.answers_label = small(self.tr("Answers"), wrap=False)
        self.coach_flag = CoachFlag(theme)
        self.edit_button = Button(theme, self.tr("Edit"), "link", self.tr("Ctrl E"))
        self.edit_button.setAccessibleDescription(self.tr("Change the words and the tags of this entry"))
        self.copy_button = Button(theme, self.tr("Copy"), "link")
        self.copy_button.setAccessibleDescription(self.tr("Put the words of this entry on the clipboard"))
        self.delete_button = Button(theme, self.tr("Delete"), "link")
        self.delete_button.setAccessibleDescription(self.tr("Take this entry away; it can be brought back"))
        self.revisions_button = Button(theme, self.tr("Earlier wordings"), "link")
        self.revisions_button.setAccessibleDescription(self.tr("Show what this entry said before"))
        self.revisions_view = QTextEdit()
        self.revisions_view.setReadOnly(True)
        self.revisions_view.setFrameShape(QFrame.Shape.NoFrame)
        self.revisions_view.setTabChangesFocus(True)
        self.revisions_view.viewport().setAutoFillBackground(False)
        self.revisions_view.setAccessibleName(self.tr("Earlier wordings"))
        self.revisions_view.setAccessibleDescription(
            self.tr("What was added is underlined, what was taken away is struck through")
        )
        self.year_ago_label = small(self.tr("A year ago this week"), wrap=False)
        self.year_ago_texts = [Prose(font=serif(14.5), role=MUTED) for _ in range(YEAR_AGO_SHOWN)]
        self.editor = EntryEditor(theme)
        self.coach_flag.asked.connect(lambda wanted: self.coach_requested.emit(self.entry, wanted))
        self.edit_button.clicked.connect(lambda: self.edit())
        self.body_view.link_chosen.connect(self.link_chosen)
        self.copy_button.clicked.connect(lambda: self.copy_requested.emit(self.entry))
        self.delete_button.clicked.connect(lambda: self.delete_requested.emit(self.entry))
        self.revisions_button.clicked.connect(
            lambda: self._show_revisions(folded=self.revisions_view.isVisible())
        )
        self.editor.left.connect(self.leave_editor)
        self.editor.keep_requested.connect(self._ask_for_change)

    def _arrange(self) -> None:
        inner = QWidget()
        self.viewport().setAutoFillBackground(False)
        column = QVBoxLayout(inner)
        column.setContentsMargins(PADDING - RING, 18, PADDING - RING, 18)
        column.setSpacing(12)
        self._reading = Sheet(self._theme, self.body_view, self.revisions_view)
        reading = QVBoxLayout(self._reading)
        reading.setContentsMargins(RING, 0, RING, 0)
        reading.setSpacing(12)
        self._tags = QWidget()
        self._tag_layout = FlowLayout(self._tags, spacing=8)
        actions = QHBoxLayout()
        actions.setSpacing(10)
        for button in (self.edit_button, self.copy_button, self.delete_button):
            actions.addWidget(button)
        actions.addStretch(1)
        actions.addWidget(self.revisions_button)
        self._year_line = Line(self._theme)
        for part in (self.when_label, self.body_view, self._tags, self.answers_label, self.question_text):
            reading.addWidget(part)
        reading.addWidget(self.coach_flag)
        reading.addLayout(actions)
        reading.addWidget(self.revisions_view)
        reading.addWidget(self._year_line)
        reading.addWidget(self.year_ago_label)
        for text in self.year_ago_texts:
            reading.addWidget(text)
        column.addWidget(self.empty_text)
        column.addWidget(self._reading)
        column.addWidget(self.editor)
        column.addStretch(1)
        self.setWidget(inner)
        inner.setAutoFillBackground(False)  # setWidget has just turned it on

    def _show_tags(self, told: Told) -> None:
        while (item := self._tag_layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for words, system in told.tags:
            self._tag_layout.addWidget(Chip(self._theme, words, system))
        self._tags.setVisible(bool(told.tags))
        self._tags.updateGeometry()
        self.question_text.set_text(told.question)
        self.question_text.setVisible(bool(told.question))
        self.answers_label.setVisible(bool(told.question))

    def _show_year_ago(self, entries: Sequence[Entry]) -> None:
        self._year_line.setVisible(bool(entries))
        self.year_ago_label.setVisible(bool(entries))
        for position, text in enumerate(self.year_ago_texts):
            entry = entries[position] if position < len(entries) else None
            words = "" if entry is None else f"{self._day_of(entry)}: {' '.join(entry.body.split())[:240]}"
            text.set_text(words)
            text.setVisible(entry is not None)

    # --- earlier wordings -------------------------------------------------------------------------

    def _show_revisions(self, *, folded: bool) -> None:
        count = len(self._revisions)
        said = self.tr("1 earlier wording") if count == 1 else self.tr("{0} earlier wordings").format(count)
        self.revisions_button.setText(said if folded else self.tr("Fold"))
        self.revisions_button.setAccessibleName(self.revisions_button.text())
        self.revisions_button.updateGeometry()
        self.revisions_button.setVisible(count > 0)
        self.revisions_view.setVisible(not folded and count > 0)
        if not folded and self.entry is not None:
            self._write_revisions(self.entry)

    def _write_revisions(self, entry: Entry) -> None:
        """Write each step from an earlier wording to the next, the newest step first."""
        self.revisions_view.clear()
        cursor = QTextCursor(self.revisions_view.document())
        newer = entry.body
        for revision in self._revisions:
            cursor.insertText(f"{self._when_replaced(revision)}\n", self._format(sans(12), muted=True))
            for change in changes(revision.body, newer):
                looks = self._format(serif(15), muted=change.kind is Kind.REMOVED)
                looks.setFontUnderline(change.kind is Kind.ADDED)
                looks.setFontStrikeOut(change.kind is Kind.REMOVED)
                cursor.insertText(change.text, looks)
            cursor.insertText("\n\n", self._format(serif(15)))
            newer = revision.body
        self.revisions_view.moveCursor(QTextCursor.MoveOperation.Start)
        self._fit_revisions()

    def _fit_revisions(self) -> None:
        height = round(self.revisions_view.document().size().height()) + 8
        self.revisions_view.setFixedHeight(min(max(height, 60), 360))

    def _format(self, font: QFont, *, muted: bool = False) -> QTextCharFormat:
        looks = QTextCharFormat()
        looks.setFont(font)
        palette = self._theme.palette
        looks.setForeground(QColor(palette.muted if muted else palette.ink))
        return looks

    # --- what happens -----------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the earlier wordings keep the height that their width asks for."""
        super().resizeEvent(event)
        if self.revisions_view.isVisible():
            self._fit_revisions()

    def changeEvent(self, event: QEvent) -> None:
        """Write the earlier wordings again in the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.revisions_view.isVisible() and self.entry:
            self._write_revisions(self.entry)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by the keys that nobody inside wants."""
        super().keyPressEvent(event)

    def _ask_for_change(self, draft: EntryDraft) -> None:
        if self.entry is not None:
            self.change_requested.emit(self.entry, draft)


def caption(text: str) -> QWidget:
    """Return a small quiet line."""
    return label(text, sans(12), MUTED)
