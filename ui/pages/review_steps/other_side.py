"""Step 3, the other side: what speaks against the reading that has won, and one line in answer."""

from __future__ import annotations

from journal.advocate import Side
from journal.model import Entry, Review
from ui.numbers import short_date
from ui.pages.review_steps.step import Step
from ui.pages.review_steps.words import reason_words, side_question, side_words, tr, unseen_words
from ui.session_parts.reviewing import OtherSide
from ui.theme import sans, serif
from ui.widgets.card import Card
from ui.widgets.entry_list import DAY_WIDTH, EntryList
from ui.widgets.text import Prose, heading, small
from ui.widgets.words_field import WordsField


class OtherSideStep(Step):
    """The devil's advocate."""

    def fill(self) -> None:
        """Add the entries and the question; at the side what the record could not have shown."""
        card = Card(self.theme)
        card.body.setSpacing(6)
        self.why_text = Prose(font=sans(14.5))
        self.entry_list = EntryList(self.theme, _day_of, time_width=DAY_WIDTH)
        card.body.addWidget(heading(tr("The other side")))
        card.body.addWidget(self.why_text)
        card.body.addWidget(self.entry_list)
        self.main_column.addWidget(card)
        self.main_column.addWidget(self._question_card())
        self.main_column.addStretch(1)
        self.side_column.addWidget(self._unseen_card())
        self.side_column.addWidget(self._reason_card())

    def show_review(self, review: Review) -> None:
        """Show the line written so far."""
        self.answer_field.show_words(review.other_side)

    def show_other_side(self, review: Review, other: OtherSide) -> None:
        """Show the case against."""
        self.why_text.set_text(
            side_words(
                other.side,
                record_says=other.record_says_pulled,
                writer_said=review.pulled_estimate,
                found=len(other.entries),
            )
        )
        self.entry_list.show_entries(other.entries)
        self.entry_list.setVisible(bool(other.entries))
        question = side_question(other.side, len(other.entries))
        self.question_text.set_text(question)
        self.answer_field.edit.setAccessibleDescription(question)
        self.reason_card.setVisible(bool(other.entries))
        self.unseen_card.setVisible(other.side is Side.PULLED)
        self.unseen_text.set_text(unseen_words(other.verdicts))

    def apply(self, review: Review) -> Review:
        """Return the review with the line in answer."""
        return review._replace(other_side=self.answer_field.words())

    def take_focus(self) -> None:
        """Begin with the line in answer."""
        self.answer_field.edit.setFocus()

    def _question_card(self) -> Card:
        card = Card(self.theme, "accent_soft")
        self.question_text = Prose(font=serif(19.5, italic=True), line_height=1.35)
        self.answer_field = WordsField(self.theme, tr("Your line in answer"), "", tr("One line is enough"))
        self.answer_field.edited.connect(self.edited)
        card.body.addWidget(self.question_text)
        card.body.addWidget(self.answer_field)
        return card

    def _unseen_card(self) -> Card:
        self.unseen_card = card = Card(self.theme)
        self.unseen_text = Prose(font=sans(13.5))
        card.body.addWidget(heading(tr("What could have passed unseen")))
        card.body.addWidget(self.unseen_text)
        return card

    def _reason_card(self) -> Card:
        self.reason_card = card = Card(self.theme)
        card.body.addWidget(heading(tr("Why this")))
        card.body.addWidget(small(reason_words()))
        return card


def _day_of(entry: Entry) -> str:
    return short_date(entry.written_on)
