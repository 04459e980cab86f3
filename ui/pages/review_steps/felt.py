"""Step 1, how it felt: said before anything of the entries is shown, and kept as it was said."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from journal.model import Review, WeekKind
from ui.pages.review_steps.step import Step
from ui.pages.review_steps.words import felt_words, tr, week_number
from ui.theme import MUTED, sans, serif
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.estimate import Estimate
from ui.widgets.scale import FeltScale
from ui.widgets.segments import Segment, Segments
from ui.widgets.text import Prose, heading, label, small

ANSWERS = ("yes", "no", "unsure")


class FeltStep(Step):
    """The line, the estimate of four weeks, and whether one is being pulled."""

    week_said = Signal(object)  # a WeekKind or None
    end_requested = Signal()

    def fill(self) -> None:
        """Add the three questions, and at the side what the week was like."""
        self.locked_note = label(
            tr("You said this before looking, so it stays as it is."), sans(13.5), MUTED, wrap=True
        )
        self.locked_note.hide()
        self.main_column.addWidget(self.locked_note)
        self.main_column.addWidget(self._felt_card())
        self.main_column.addWidget(self._estimate_card())
        self.main_column.addWidget(self._pulled_card())
        self.main_column.addStretch(1)
        self.side_column.addWidget(self._week_card())
        self._usual_way = tr("What you say here is kept as you said it once you go on.")
        self.edited.connect(lambda: self.say_way(self._usual_way))  # a word about nothing said is over then

    # --- what is in it ----------------------------------------------------------------------------

    def show_review(self, review: Review, *, locked: bool, is_current: bool) -> None:
        """Show what was said; once locked it can be read and no longer changed."""
        self.felt_title.setText(
            tr("How did this week feel?")
            if is_current
            else tr("How did week {0} feel?").format(week_number(review.week))
        )
        self.estimate_title.setText(
            tr("The last four weeks: what share went to each system?")
            if is_current
            else tr("The four weeks up to it: what share went to each system?")
        )
        self.felt_scale.show_said(review.felt)
        self.estimate.show_shares(review.estimate)
        pulled = review.pulled_estimate
        self.pulled_choice.set_value(None if pulled is None else ANSWERS.index(pulled))
        for widget in (self.felt_scale, self.estimate, self.pulled_choice):
            widget.setEnabled(not locked)
        self.locked_note.setVisible(locked)
        self._show_felt()
        self.say_way("" if locked else self._usual_way)

    def show_week(self, kind: WeekKind | None) -> None:
        """Show what is said of the whole week."""
        self.leave_button.setChecked(kind is WeekKind.LEAVE)
        self.swamped_button.setChecked(kind is WeekKind.SWAMPED)
        self.end_button.setVisible(kind is WeekKind.LEAVE)
        words = tr("One tap says so; another takes it back.")
        if kind is WeekKind.LEAVE:
            words = tr("Its workdays are left out of those counted. You may end the review here.")
        elif kind is WeekKind.SWAMPED:
            words = tr("It is marked as swamped on the chart.")
        self.week_note.setText(words)

    def apply(self, review: Review) -> Review:
        """Return the review with what is said here."""
        pulled = self.pulled_choice.value
        return review._replace(
            felt=self.felt_scale.said,
            estimate=self.estimate.shares,
            pulled_estimate=None if pulled is None else ANSWERS[pulled],
        )

    def say_way(self, words: str) -> None:
        """Say what going on will do."""
        self.way_note.setText(words)
        self.way_note.setVisible(bool(words))

    def take_focus(self) -> None:
        """Begin with the line, or with the way on where all is said."""
        (self.felt_scale if self.felt_scale.isEnabled() else self.on_button).setFocus()

    # --- how it is made ---------------------------------------------------------------------------

    def _felt_card(self) -> Card:
        card = Card(self.theme)
        self.felt_scale = FeltScale(self.theme)
        self.felt_text = Prose(font=serif(20), line_height=1.35)
        self.felt_title = heading("")
        card.body.addWidget(self.felt_title)
        card.body.addWidget(small(tr("Say it before you look. Nothing of your entries is shown yet.")))
        card.body.addSpacing(4)
        card.body.addWidget(self.felt_scale)
        card.body.addWidget(self.felt_text)
        self.felt_scale.valueChanged.connect(self._note_felt)
        return card

    def _estimate_card(self) -> Card:
        card = Card(self.theme)
        self.estimate = Estimate(self.theme)
        self.estimate_title = heading("")
        card.body.addWidget(self.estimate_title)
        card.body.addWidget(small(tr("Your own estimate. Move one, and the others make up the hundred.")))
        card.body.addSpacing(2)
        card.body.addWidget(self.estimate)
        self.estimate.chosen.connect(self.edited)
        return card

    def _pulled_card(self) -> Card:
        card = Card(self.theme)
        self.pulled_choice = Segments(
            self.theme,
            (
                Segment(tr("Yes"), tr("I am being pulled")),
                Segment(tr("No"), tr("I am not being pulled")),
                Segment(tr("Unsure"), tr("I cannot say whether I am being pulled")),
            ),
            may_be_none=True,
        )
        self.pulled_choice.setAccessibleName(tr("Am I being pulled?"))
        row = QHBoxLayout()
        row.addWidget(heading(tr("Am I being pulled?")), 1)
        row.addWidget(self.pulled_choice)
        card.body.addLayout(row)
        self.pulled_choice.chosen.connect(self.edited)
        return card

    def _week_card(self) -> Card:
        card = Card(self.theme)
        self.leave_button = Button(self.theme, tr("On leave"), "toggle")
        self.leave_button.setAccessibleDescription(tr("This week was leave"))
        self.swamped_button = Button(self.theme, tr("Swamped"), "toggle")
        self.swamped_button.setAccessibleDescription(tr("This week was swamped by what had to be done"))
        self.week_note = small("")
        self.end_button = Button(self.theme, tr("End the review here"), "outline")
        self.end_button.hide()
        card.body.addWidget(heading(tr("No ordinary week?")))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.leave_button)
        row.addWidget(self.swamped_button)
        row.addStretch(1)
        card.body.addLayout(row)
        card.body.addWidget(self.week_note)
        card.body.addWidget(self.end_button)
        for button, kind in ((self.leave_button, WeekKind.LEAVE), (self.swamped_button, WeekKind.SWAMPED)):
            button.clicked.connect(lambda checked, kind=kind: self.week_said.emit(kind if checked else None))
        self.end_button.clicked.connect(self.end_requested)
        return card

    # --- what happens -----------------------------------------------------------------------------

    def _note_felt(self) -> None:
        self._show_felt()
        self.edited.emit()

    def _show_felt(self) -> None:
        said = felt_words(self.felt_scale.said)
        self.felt_text.set_text(tr("“{0}”").format(said) if said else " ")
