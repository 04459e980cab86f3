"""What cannot be shown, and why: a sentence each, as plain text."""

from __future__ import annotations

from collections.abc import Sequence

from ui.numbers import count
from ui.theme import Theme, sans
from ui.widgets.card import Card
from ui.widgets.text import Prose, heading

MOST_SHOWN = 20  # sentences; of the others the number is said


class Refusals(Card):
    """A card that is there only where there is something to say."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.count = 0
        self.texts = [Prose(font=sans(13.5)) for _ in range(MOST_SHOWN + 1)]
        self.body.addWidget(heading(self.tr("Not shown")))
        for text in self.texts:
            self.body.addWidget(text)
        self.show_sentences([])

    def show_sentences(self, sentences: Sequence[str]) -> None:
        """Show these instead."""
        self.count = len(sentences)
        shown = list(sentences[:MOST_SHOWN])
        if self.count > MOST_SHOWN:
            shown.append(self.tr("And {0} more.").format(count(self.count - MOST_SHOWN)))
        for at, text in enumerate(self.texts):
            text.set_text(shown[at] if at < len(shown) else "")
            text.setVisible(at < len(shown))
        self.setVisible(self.count > 0)

    def words(self) -> list[str]:
        """Say in a few words, for the head of a page, that something is not shown."""
        if self.count == 0:
            return []
        if self.count == 1:
            return [self.tr("1 pack is not shown; why is said below")]
        return [self.tr("{0} packs are not shown; why is said below").format(count(self.count))]
