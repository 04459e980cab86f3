"""Behind the last step: what was said and what is intended, and nothing more to do."""

from __future__ import annotations

from PySide6.QtCore import Signal

from journal.model import Review, WeekKind
from ui.pages.review_steps.next_week import RetagCard
from ui.pages.review_steps.step import Step
from ui.pages.review_steps.words import estimate_words, felt_words, pulled_words, tr, week_number
from ui.theme import MUTED, sans, serif
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.text import Prose, heading, label, small


class ClosingStep(Step):
    """A finished review."""

    change_requested = Signal()
    retag_requested = Signal()

    def fill(self) -> None:
        """Add the one card with all that was said."""
        card = Card(self.theme)
        card.body.setSpacing(6)
        self.title_label = heading("")
        self.felt_caption, self.felt_text = small(tr("How it felt")), Prose(font=serif(19), line_height=1.35)
        self.estimate_text = label("", sans(13), MUTED, wrap=True)
        self.other_caption, self.other_text = small(tr("Of the other side")), Prose(font=serif(16.5))
        self.intention_caption = small(tr("Next week"))
        self.intention_text = Prose(font=serif(19), line_height=1.35)
        card.body.addWidget(self.title_label)
        for widget in (
            self.felt_caption,
            self.felt_text,
            self.estimate_text,
            self.other_caption,
            self.other_text,
            self.intention_caption,
            self.intention_text,
        ):
            if widget in (self.felt_caption, self.other_caption, self.intention_caption):
                widget.setContentsMargins(0, 8, 0, 0)
            card.body.addWidget(widget)
        self.change_button = Button(self.theme, tr("Change"), "outline")
        self.change_button.setAccessibleDescription(tr("Open the words again; what you estimated stays"))
        self.change_button.clicked.connect(self.change_requested)
        card.body.addSpacing(8)
        card.body.addWidget(self.change_button)
        self.main_column.addWidget(card)
        self.main_column.addStretch(1)
        self.retag_card = RetagCard(self.theme)
        self.retag_card.begin_button.clicked.connect(self.retag_requested)
        self.side_column.addWidget(self.retag_card)

    def show_review(self, review: Review, kind: WeekKind | None) -> None:
        """Show what was said; what was left open takes no room."""
        felt = felt_words(review.felt)
        self.title_label.setText(self._title(review, kind))
        self.felt_text.set_text(tr("“{0}”").format(felt) if felt else "")
        said = " ".join(filter(None, (estimate_words(review.estimate), pulled_words(review.pulled_estimate))))
        self.estimate_text.setText(said)
        self.other_text.set_text(review.other_side)
        self.intention_text.set_text(review.intention)
        self.felt_caption.setVisible(bool(felt or said))
        self.felt_text.setVisible(bool(felt))
        self.estimate_text.setVisible(bool(said))
        for caption, text in (
            (self.other_caption, self.other_text),
            (self.intention_caption, self.intention_text),
        ):
            caption.setVisible(bool(text.text()))
            text.setVisible(bool(text.text()))
        self.on_button.hide()

    def take_focus(self) -> None:
        """Rest on the one thing that can be done."""
        self.change_button.setFocus()

    def _title(self, review: Review, kind: WeekKind | None) -> str:
        if kind is WeekKind.LEAVE and review.estimated_at is None:
            return tr("Week {0} was leave. Nothing more is asked of it.").format(week_number(review.week))
        return tr("You have looked back on week {0}.").format(week_number(review.week))
