"""Clients side by side, as many as have room. The cards are few, whatever the number of clients."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from journal.coach.reading import Client
from ui.theme import Theme
from ui.widgets.client_card import LEAST_WIDTH, ClientCard, Shown

GAP = 16
MOST = 4  # cards beside each other


class ClientRow(QWidget):
    """``shown_of`` gives what a card shows of a client; it is asked for those in sight alone."""

    made = Signal(object)  # a ClientCard, to connect to
    leaving = Signal(object)  # a ClientCard that is about to show another client
    moved = Signal()  # others are in sight
    left = Signal()

    def __init__(self, theme: Theme, shown_of: Callable[[Client], Shown]) -> None:
        super().__init__()
        self._theme = theme
        self._shown_of = shown_of
        self._clients: Sequence[Client] = ()
        self.first = 0
        self.cards: list[ClientCard] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP)
        self._row.addStretch(0)  # takes what the cards do not, as they have a greatest width

    # --- what it shows ----------------------------------------------------------------------------

    def show_clients(self, clients: Sequence[Client], first: int = 0) -> None:
        """Show these, from ``first`` on."""
        self.leave_all()
        self._clients = clients
        self._fill(first)

    def show_from(self, first: int) -> None:
        """Show the clients from here on; the keyboard stays at its card's place."""
        first = self._bounded(first)
        if first != self.first:
            self.leave_all()
            self._fill(first)

    def show_again(self, card: ClientCard) -> None:
        """Read what one card shows once more; what is typed in it has been taken care of."""
        client = self.client_of(card)
        if client is not None:
            card.show_client(self._shown_of(client))

    def leave_all(self) -> None:
        """Tell of every card that its client is about to be left."""
        for card in self.in_sight():
            self.leaving.emit(card)

    def in_sight(self) -> list[ClientCard]:
        """Return the cards that show a client, from left to right."""
        return [card for card in self.cards if not card.isHidden() and card.shown is not None]

    def client_of(self, card: ClientCard) -> Client | None:
        """Return whom a card shows."""
        at = self.first + self.cards.index(card)
        return self._clients[at] if at < len(self._clients) else None

    @property
    def columns(self) -> int:
        """How many cards have room beside each other."""
        room = max((self.width() + GAP) // (LEAST_WIDTH + GAP), 1)
        return min(room, MOST, max(len(self._clients), 1))

    # --- the keyboard -----------------------------------------------------------------------------

    def go_to(self, at: int) -> None:
        """Put the keyboard on a client, and show others where that one is out of sight."""
        if not self._clients:
            return
        at = min(max(at, 0), len(self._clients) - 1)
        if at < self.first:
            self.show_from(at)
        elif at >= self.first + self.columns:
            self.show_from(at - self.columns + 1)
        # Nothing is scrolled: who reads the notes of one reads those of the next at the same height.
        self.cards[at - self.first].setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on by as many clients as are in sight."""
        steps = {Qt.Key.Key_PageUp: -self.columns, Qt.Key.Key_PageDown: self.columns}
        if event.key() in steps:
            at = self._at_keyboard() + steps[Qt.Key(event.key())]
            self.show_from(self.first + steps[Qt.Key(event.key())])
            self.go_to(at)
        else:
            super().keyPressEvent(event)

    def _at_keyboard(self) -> int:
        focused = QApplication.focusWidget()
        for at, card in enumerate(self.cards):
            if focused is not None and (card is focused or card.isAncestorOf(focused)):
                return self.first + at
        return self.first

    def minimumSizeHint(self) -> QSize:
        """Return what one card needs: those that are there now must not keep the page wide."""
        return QSize(LEAST_WIDTH, super().minimumSizeHint().height())

    # --- how it is filled -------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many as have room."""
        super().resizeEvent(event)
        if self._clients and len(self.in_sight()) != self.columns:
            self.leave_all()
            self._fill(self.first)

    def _bounded(self, first: int) -> int:
        return min(max(first, 0), max(len(self._clients) - self.columns, 0))

    def _fill(self, first: int) -> None:
        self.first = self._bounded(first)
        while len(self.cards) < self.columns:
            self._add_card()
        for at, card in enumerate(self.cards):
            client = self._clients[self.first + at] if self.first + at < len(self._clients) else None
            if client is None or at >= self.columns:
                card.shown = None
            else:
                card.show_client(self._shown_of(client))
            card.setVisible(card.shown is not None)
        self.moved.emit()

    def _add_card(self) -> None:
        card = ClientCard(self._theme)
        self.cards.append(card)
        self._row.insertWidget(len(self.cards) - 1, card, 1)
        card.walk_requested.connect(lambda by: self.go_to(self.first + self.cards.index(card) + by))
        card.left.connect(self.left)
        order = [part for made in self.cards for part in made.tab_order()]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)
        self.made.emit(card)
