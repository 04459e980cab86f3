"""Step 4, next week: one intention in the writer's own words."""

from __future__ import annotations

from PySide6.QtCore import Signal

from journal.model import Question, Review
from ui.pages.review_steps.step import Step
from ui.pages.review_steps.words import tr
from ui.theme import ACCENT, Theme, sans, serif
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.text import Prose, heading, label, small
from ui.widgets.words_field import WordsField


class NextWeekStep(Step):
    """One intention, a question to carry along, and now and then old entries to read again."""

    retag_requested = Signal()

    def fill(self) -> None:
        """Add the intention and the question; at the side the offer to read old entries again."""
        card = Card(self.theme)
        self.intention_field = WordsField(
            self.theme,
            tr("Intention for next week"),
            tr("One thing that you mean to hold to, in your own words"),
            tr("One thing, in your own words"),
        )
        self.intention_field.edited.connect(self.edited)
        card.body.addWidget(heading(tr("What will you hold to next week?")))
        card.body.addWidget(small(tr("One intention is enough. A week from now you say what became of it.")))
        card.body.addWidget(self.intention_field)
        self.main_column.addWidget(card)
        self.main_column.addWidget(self._question_card())
        self.main_column.addStretch(1)
        self.retag_card = RetagCard(self.theme)
        self.retag_card.begin_button.clicked.connect(self.retag_requested)
        self.side_column.addWidget(self.retag_card)

    def show_review(self, review: Review) -> None:
        """Show the intention written so far."""
        self.intention_field.show_words(review.intention)

    def show_question(self, question: Question | None) -> None:
        """Show the question to carry along, where one fits."""
        self.question_card.setVisible(question is not None)
        if question is not None:
            self.question_text.set_text(question.text)

    def apply(self, review: Review) -> Review:
        """Return the review with the intention."""
        return review._replace(intention=self.intention_field.words())

    def take_focus(self) -> None:
        """Begin with the intention."""
        self.intention_field.edit.setFocus()

    def _question_card(self) -> Card:
        self.question_card = card = Card(self.theme, "accent_soft")
        self.question_text = Prose(font=serif(18, italic=True), line_height=1.35)
        card.body.setSpacing(6)
        card.body.addWidget(label(tr("A question to carry along"), sans(12, strong=True), ACCENT))
        card.body.addWidget(self.question_text)
        return card


class RetagCard(Card):
    """The quiet offer to read six old entries again; hidden while none is due."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.begin_button = Button(theme, tr("Read six old entries again"), "outline")
        self.begin_button.setAccessibleDescription(
            tr("Their tags stay hidden until you have given them again")
        )
        self.body.addWidget(heading(tr("Do your words still mean the same?")))
        self.body.addWidget(
            small(
                tr(
                    "Six entries at least four weeks old, without their tags. It takes two minutes and tells "
                    "how firmly the words hold. Nothing is overwritten."
                )
            )
        )
        self.body.addWidget(self.begin_button)
        self.hide()
