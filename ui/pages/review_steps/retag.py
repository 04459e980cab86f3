"""The blind re-tag: six old entries without their tags, and afterwards how firmly the words hold."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout

from journal.model import Entry, RoleSystem
from journal.retag import Agreement
from ui.numbers import long_date
from ui.pages.review_steps.step import Step
from ui.pages.review_steps.words import agreement_words, tr
from ui.session_parts.reviewing import Retagging
from ui.theme import MUTED, sans, serif
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.entry_list import shortened
from ui.widgets.segments import Segment, Segments
from ui.widgets.text import Prose, heading, label, small

KEYS = {
    Qt.Key.Key_1: RoleSystem.DELIVER,
    Qt.Key.Key_2: RoleSystem.IMPROVE,
    Qt.Key.Key_3: RoleSystem.ENABLE,
}


class RetagStep(Step):
    """Shows one entry at a time. ``done`` hands over the tags given; the page keeps them."""

    done = Signal(object)  # a list of Retagging
    closed = Signal()

    def fill(self) -> None:
        """Add the entry with its three choices, and the card with what came of it."""
        self._entries: list[Entry] = []
        self._given: dict[int, RoleSystem] = {}
        self._at = 0
        self.main_column.addWidget(self._entry_card())
        self.main_column.addWidget(self._result_card())
        self.main_column.addStretch(1)
        self.main.installEventFilter(self)
        card = Card(self.theme)
        card.body.addWidget(heading(tr("Without their tags")))
        card.body.addWidget(
            small(
                tr(
                    "What was this mainly? Answer as you would today; keys 1, 2 and 3 do, and 0 leaves an "
                    "entry out. The tags given at the time stay as they are."
                )
            )
        )
        self.side_column.addWidget(card)

    def begin(self, entries: list[Entry]) -> None:
        """Show the first of these entries."""
        self._entries, self._given, self._at = entries, {}, 0
        self.entry_card.show()
        self.result_card.hide()
        self.on_button.hide()
        self._show_entry()

    def show_agreement(self, agreement: Agreement) -> None:
        """Say what came of it."""
        self._at = len(self._entries)
        self.result_text.set_text("\n".join(agreement_words(agreement)))
        self.entry_card.hide()
        self.result_card.show()
        self.close_button.setFocus()

    @property
    def is_asking(self) -> bool:
        """True while an entry waits for its tag."""
        return self._at < len(self._entries)

    def given(self) -> list[Retagging]:
        """Return the tags given so far."""
        return [Retagging(self._entries[at], again) for at, again in sorted(self._given.items())]

    def take_focus(self) -> None:
        """Let the keyboard choose."""
        self.choice.buttons[0].setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys 1, 2, 3 and 0 wherever the keyboard is in this step."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self.is_asking:
            key = Qt.Key(event.key())
            if key in KEYS:
                self._give(KEYS[key])
                return True
            if key == Qt.Key.Key_0:
                self._skip()
                return True
        return super().eventFilter(watched, event)

    # --- how it is made ---------------------------------------------------------------------------

    def _entry_card(self) -> Card:
        self.entry_card = card = Card(self.theme)
        self.count_label = label("", sans(12), MUTED)
        self.body_text = Prose(font=serif(18), line_height=1.4)
        self.choice = Segments(
            self.theme,
            (
                Segment(tr("1 Deliver"), tr("Deliver today under the present system"), 1),
                Segment(tr("2 Improve"), tr("Improve the system, hands-on"), 2),
                Segment(tr("3 Enable"), tr("Enable others to change it"), 3),
            ),
            may_be_none=True,
        )
        self.choice.chosen.connect(self._give_chosen)
        self.before_button = Button(self.theme, tr("The one before"), "link")
        self.skip_button = Button(self.theme, tr("Leave it out"), "link")
        self.skip_button.setAccessibleDescription(tr("Give this entry no tag (0)"))
        self.stop_button = Button(self.theme, tr("Stop here"), "link")
        self.stop_button.setAccessibleDescription(tr("Keep the tags given so far and go back to the review"))
        self.before_button.clicked.connect(self._go_back)
        self.skip_button.clicked.connect(self._skip)
        self.stop_button.clicked.connect(self._finish)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self.choice)
        row.addWidget(self.skip_button)
        row.addStretch(1)
        row.addWidget(self.before_button)
        row.addWidget(self.stop_button)
        for widget in (self.count_label, self.body_text):
            card.body.addWidget(widget)
        card.body.addSpacing(6)
        card.body.addLayout(row)
        return card

    def _result_card(self) -> Card:
        self.result_card = card = Card(self.theme)
        self.result_text = Prose(font=sans(14.5), line_height=1.6)
        self.close_button = Button(self.theme, tr("Back to the review"), "outline")
        self.close_button.clicked.connect(self.closed)
        card.body.addWidget(heading(tr("How firmly your words hold")))
        card.body.addWidget(self.result_text)
        card.body.addSpacing(4)
        card.body.addWidget(self.close_button)
        card.hide()
        return card

    # --- what happens -----------------------------------------------------------------------------

    def _show_entry(self) -> None:
        entry = self._entries[self._at]
        self.count_label.setText(
            tr("{0} of {1} · {2}").format(self._at + 1, len(self._entries), long_date(entry.written_on))
        )
        self.body_text.set_text(shortened(entry.body))
        given = self._given.get(self._at)
        self.choice.set_value(None if given is None else given - 1)
        self.before_button.setVisible(self._at > 0)

    def _give_chosen(self) -> None:
        value = self.choice.value
        if value is None:  # pressed once more: it had this tag already, so it keeps it
            given = self._given.get(self._at)
            value = None if given is None else given - 1
        if value is not None:
            self._give(RoleSystem(value + 1))

    def _give(self, system: RoleSystem) -> None:
        self._given[self._at] = system
        self._go_on()

    def _skip(self) -> None:
        self._given.pop(self._at, None)
        self._go_on()

    def _go_back(self) -> None:
        self._at -= 1
        self._show_entry()

    def _go_on(self) -> None:
        self._at += 1
        if self.is_asking:
            self._show_entry()
        else:
            self._finish()

    def _finish(self) -> None:
        self.done.emit(self.given())
