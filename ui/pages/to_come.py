"""The pages that are not built yet: each says plainly what will be there."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.pages.page import Page
from ui.theme import Theme, sans, serif
from ui.widgets.card import Card
from ui.widgets.text import Prose, label, small


class PageToCome(Page):
    """A page that holds one card: what will be here, and what serves until then."""

    def __init__(
        self, theme: Theme, title: str, what: str, until_then: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, title, self.tr("Not built yet"), parent)
        card = Card(theme)
        card.setMaximumWidth(680)
        card.body.setSpacing(10)
        card.body.addWidget(label(self.tr("What will be here"), sans(15, strong=True)))
        card.body.addWidget(Prose(what, serif(17)))
        card.body.addWidget(small(until_then))
        self.content.addWidget(card)
        self.content.addStretch(1)
