"""Classify: what nobody has classified yet, one entry at a time, with the composer's keys.

Nothing is counted and nothing waits for the writer: each press is in the file at once, and one may stop
anywhere.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from datetime import time

from PySide6.QtCore import QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journal.model import Entry, Priority, RoleSystem
from journal.store.unclassified import PlacedEntry
from ui.exchange_words import from_words, tag_words
from ui.numbers import clock, full_date
from ui.pages.page import Page
from ui.paint import antialiased, outline, rounded
from ui.session_parts.classifying import Classifying, Walk
from ui.theme import MUTED, Theme, sans, serif
from ui.widgets.buttons import Button
from ui.widgets.card import RADIUS, Card
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.markdown_view import MarkdownView
from ui.widgets.segments import Segment, Segments
from ui.widgets.text import Prose, label, small
from ui.widgets.walk_keys import take_walk_key

AT_ONCE = 20  # read at a time
FEW = 6  # left of them, and the next are read
LEAST_HEIGHT = 150  # pixels: below short words the buttons stay where they are
WIDEST_WORDS = 860  # pixels: a longer line is hard to read
SPOKEN = 4000  # characters of an entry that a screen reader is handed


class EntryFrame(Card):
    """The card of the entry in front; it has the keyboard."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card, with its border in the accent while it has the keyboard."""
        super().paintEvent(event)
        if self.hasFocus():
            border = rounded(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS)
            outline(antialiased(QPainter(self)), border, self._theme.color(self._theme.palette.accent, 120))


class ClassifyPage(Page):
    """Shows one entry. ``back_requested`` comes by Escape, and at the end."""

    back_requested = Signal()

    def __init__(self, classifying: Classifying, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", "", parent)
        self.title_label.setText(self.tr("Classify"))
        self.subtitle_label.setText(
            self.tr("One entry after the other. Each press is kept at once; stop wherever you like.")
        )
        self._part = classifying
        self._shown: PlacedEntry | None = None
        self._ahead: deque[PlacedEntry] = deque()
        self._last_place: int | None = None  # of those that were read
        self._is_read = False  # nothing lies behind what was read
        self._behind: list[PlacedEntry] = []  # each as it was before the press, for taking that back
        self._make_widgets()
        self._arrange()
        self._connect()

    # --- what it shows ----------------------------------------------------------------------------

    @property
    def entry(self) -> Entry | None:
        """The entry in front."""
        return None if self._shown is None else self._shown.entry

    @property
    def walk(self) -> Walk:
        """Which entries are walked through."""
        return Walk(self.order_choice.value != 1, self.which_choice.value == 1)

    def begin(self, *, imported: bool | None = None) -> None:
        """Begin with the first entry; ``imported`` says whether with imported ones alone."""
        if imported is not None:
            self.which_choice.set_value(int(imported))
        self.which_choice.setVisible(self._part.has_imported() or self.walk.imported)
        self._begin_anew()

    def prepare(self) -> None:
        """Leave everything for when it is shown."""

    def showing(self) -> None:
        """Come to the front: what waits may be other than last time."""
        self.begin()

    def hideEvent(self, event: QHideEvent) -> None:
        """Forget what was read: it is the writer's text, and may be other when one comes back."""
        super().hideEvent(event)
        self._ahead.clear()
        self._behind.clear()

    def commands(self) -> dict[str, Callable[[], object]]:
        """Answer the composer's commands, with their keys."""
        return {
            "deliver": lambda: self.give(RoleSystem.DELIVER),
            "improve": lambda: self.give(RoleSystem.IMPROVE),
            "enable": lambda: self.give(RoleSystem.ENABLE),
            "urgent": self.urgent_button.click,
            "important": self.important_button.click,
            "undo": self.take_back,
        }

    # --- how it is made ---------------------------------------------------------------------------

    def _make_widgets(self) -> None:
        theme = self._theme
        self.which_choice = Segments(
            theme,
            (
                Segment(self.tr("All"), self.tr("Every entry with nothing pressed")),
                Segment(self.tr("Imported"), self.tr("Those alone that came from another program or a file")),
            ),
        )
        self.order_choice = Segments(
            theme,
            (
                Segment(self.tr("Newest first"), self.tr("From the newest entry back")),
                Segment(self.tr("Oldest first"), self.tr("From the oldest entry on")),
            ),
        )
        self.which_choice.set_value(0)
        self.order_choice.set_value(0)
        self.stop_button = Button(theme, self.tr("Stop here"), "outline", self.tr("Esc"))
        self.stop_button.setAccessibleDescription(self.tr("Go back to where you came from; all is kept"))
        self.frame_card = EntryFrame(theme)
        self.frame_card.setAccessibleDescription(
            self.tr(
                "1, 2 or 3 gives the role system and goes on, U urgent, I important, S goes on, Z goes back"
            )
        )
        self.when_label = label("", sans(13), MUTED, wrap=True)
        self.body_view = MarkdownView(21)
        self.body_view.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # to copy from; its text is the card's name
        self.no_words_label = small(self.tr("An entry without words."))
        self.system_choice = Segments(
            theme,
            (
                Segment(self.tr("1 Deliver"), self.tr("Deliver today under the present system (1)"), 1),
                Segment(self.tr("2 Improve"), self.tr("Improve the system, hands-on (2)"), 2),
                Segment(self.tr("3 Enable"), self.tr("Enable others to change it (3)"), 3),
            ),
            may_be_none=True,
        )
        self.urgent_button = Button(theme, self.tr("Urgent"), "attention", self.tr("U"))
        self.important_button = Button(theme, self.tr("Important"), "toggle", self.tr("I"))
        self.skip_button = Button(theme, self.tr("Next"), "plain", self.tr("S"))
        self.back_button = Button(theme, self.tr("Take back"), "link", self.tr("Z"))
        for button, words in (
            (self.urgent_button, self.tr("It could not wait (U); press it before the role system")),
            (
                self.important_button,
                self.tr("It matters in the longer term (I); press it before the role system"),
            ),
            (self.skip_button, self.tr("Go on, with what is pressed or without anything (S or →)")),
            (self.back_button, self.tr("Take the last press back and show its entry again (Z)")),
        ):
            button.setToolTip(words)
            button.setAccessibleDescription(words)
        self.last_label = small("", wrap=True)
        self.end_card = Card(theme)
        self.end_text = Prose("", serif(18))
        self.keys_label = small(
            self.tr(
                "A role system goes on to the next entry, so press U or I before it. Once anything is "
                "pressed, what is not pressed counts as no. An entry that you leave alone stays "
                "unclassified: it is found and read like any other, and stands in no share."
            )
        )

    def _arrange(self) -> None:
        for widget in (self.which_choice, self.order_choice, self.stop_button):
            self.action_row.addWidget(widget)
        tags = QWidget()
        flow = FlowLayout(tags, spacing=9)
        for part in (self.system_choice, self.urgent_button, self.important_button, self.skip_button):
            flow.addWidget(part)
        body = self.frame_card.body
        body.setContentsMargins(32, 24, 32, 22)
        body.setSpacing(12)
        body.addWidget(self.when_label)
        self.words = QWidget()
        self.words.setMinimumHeight(LEAST_HEIGHT)
        words = QVBoxLayout(self.words)
        words.setContentsMargins(0, 0, 0, 0)
        words.addWidget(self.body_view)
        words.addWidget(self.no_words_label)
        words.addStretch(1)
        self.body_view.setMaximumWidth(WIDEST_WORDS)
        body.addWidget(self.words)
        body.addSpacing(12)
        body.addWidget(tags)
        last = QHBoxLayout()
        last.setSpacing(10)
        last.addWidget(self.last_label, 1)
        last.addWidget(self.back_button)
        self.last_row = QWidget()
        self.last_row.setLayout(last)
        last.setContentsMargins(0, 0, 0, 0)
        self.end_card.body.addWidget(self.end_text)
        column = QVBoxLayout()
        column.setSpacing(14)
        for row in (self.frame_card, self.end_card, self.last_row, self.keys_label):
            column.addWidget(row)
        column.addStretch(1)
        self.content.addLayout(column, 1)

    def _connect(self) -> None:
        self.which_choice.chosen.connect(self._begin_anew)
        self.order_choice.chosen.connect(self._begin_anew)
        self.stop_button.clicked.connect(self.back_requested)
        self.system_choice.chosen.connect(self._give_chosen)
        self.urgent_button.clicked.connect(self._save_priority)
        self.important_button.clicked.connect(self._save_priority)
        self.skip_button.clicked.connect(self.go_on)
        self.back_button.clicked.connect(self.take_back)

    # --- what happens -----------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys of the walk."""
        acts: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_U: self.urgent_button.click,
            Qt.Key.Key_I: self.important_button.click,
            Qt.Key.Key_S: self.go_on,
            Qt.Key.Key_Right: self.go_on,
            Qt.Key.Key_Z: self.take_back,
            Qt.Key.Key_Escape: self.back_requested.emit,
        }
        if not take_walk_key(event, self.give, acts):
            super().keyPressEvent(event)

    def give(self, system: RoleSystem) -> None:
        """Give the entry in front this role system, keep that and go on."""
        if self._shown is not None and self._keep(system):
            self._show_last(self._shown.entry)
            self._show_next()

    def go_on(self) -> None:
        """Go on to the next entry; this one keeps what is pressed, or stays unclassified."""
        if self._shown is not None:
            if not self._behind or self._behind[-1].place != self._shown.place:
                self._behind.append(self._shown)
            self._show_last(self._shown.entry)
            self._show_next()

    def take_back(self) -> None:
        """Take the last press back, and show its entry again."""
        if not self._behind:
            return
        before = self._behind[-1]
        given = self._part.classify(before.entry, before.entry.role_system, before.entry.priority)
        if given is None:
            return
        self._behind.pop()
        if self._shown is not None and self._shown.place != before.place:
            self._ahead.appendleft(self._shown)
        self._show(before)
        self._show_last(None)

    def _give_chosen(self) -> None:
        value = self.system_choice.value
        if value is None:
            self._keep(None)
            self._take_keyboard()
        else:
            self.give(RoleSystem(value + 1))

    @Slot()
    def _save_priority(self) -> None:
        self._keep(None if self._shown is None else self._shown.entry.role_system)
        self._take_keyboard()

    def _keep(self, system: RoleSystem | None) -> bool:
        """Put what is pressed into the file; where it is refused, the entry stays as it was and in front."""
        shown = self._shown
        if shown is None:
            return False
        urgent, important = self.urgent_button.isChecked(), self.important_button.isChecked()
        priority = Priority(urgent, important) if system is not None or urgent or important else None
        given = self._part.classify(shown.entry, system, priority)
        if given is None:
            self._show_tags(shown.entry)
            return False
        if not self._behind or self._behind[-1].place != shown.place:
            self._behind.append(shown)
        self._shown = shown._replace(entry=given)
        self._show_last(None)
        return True

    def _begin_anew(self) -> None:
        self._ahead.clear()
        self._behind.clear()
        self._last_place, self._is_read = None, False
        self._show_last(None)
        self._read_ahead()
        self._show_next()

    def _show_next(self) -> None:
        if not self._ahead:
            self._read_ahead()
        self._show(self._ahead.popleft() if self._ahead else None)
        if len(self._ahead) < FEW and not self._is_read:
            QTimer.singleShot(0, self._read_ahead)  # behind the paint of the one in front

    def _read_ahead(self) -> None:
        if self._is_read or len(self._ahead) >= FEW:
            return
        found = self._part.next_ones(self.walk, AT_ONCE, self._last_place)
        self._is_read = len(found) < AT_ONCE
        if found:
            self._last_place = found[-1].place
            self._ahead.extend(found)

    def _show(self, placed: PlacedEntry | None) -> None:
        self._shown = placed
        self.frame_card.setVisible(placed is not None)
        self.keys_label.setVisible(placed is not None)
        self.end_card.setVisible(placed is None)
        if placed is None:
            self._show_end()
            return
        entry = placed.entry
        where = from_words(placed.source)
        at = clock(time.fromisoformat(self._part.wall_time(entry)))
        self.when_label.setText(" · ".join(filter(None, (full_date(entry.written_on), at, where))))
        has_words = bool(entry.body.strip())
        self.body_view.setVisible(has_words)
        self.no_words_label.setVisible(not has_words)
        self.body_view.show_text(entry.body)
        self._show_tags(entry)
        words = entry.body[:SPOKEN] if has_words else self.no_words_label.text()
        self.frame_card.setAccessibleName(f"{self.when_label.text()}. {words}")
        self.verticalScrollBar().setValue(0)
        self._take_keyboard()

    def _show_tags(self, entry: Entry) -> None:
        self.system_choice.set_value(None if entry.role_system is None else entry.role_system - 1)
        self.urgent_button.setChecked(entry.priority is not None and entry.priority.urgent)
        self.important_button.setChecked(entry.priority is not None and entry.priority.important)

    def _show_end(self) -> None:
        self.end_text.set_text(
            self.tr("Nothing here waits to be classified.")
            if not self._behind
            else self.tr("That was all. What you left alone stays as it is.")
        )
        if self.isVisible():
            self.stop_button.setFocus()

    def _show_last(self, entry: Entry | None) -> None:
        """Say what the entry before was given, where one has gone on from it, and offer to take it back."""
        words = (
            ""
            if entry is None
            else self.tr("The one before: {0}.").format(
                tag_words(entry.role_system, entry.priority) or self.tr("left unclassified")
            )
        )
        self.last_label.setText(words)
        self.last_row.setVisible(bool(self._behind))

    def _take_keyboard(self) -> None:
        if self.isVisible():
            self.frame_card.setFocus()
