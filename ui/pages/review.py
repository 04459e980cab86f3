"""Weekly review: the four steps of a week looked back on.

What the writer says comes first and is settled before anything is shown. Everything said is in the file
within two seconds, so the review can be left at any step and is found there again.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from journal.model import Review, Week, WeekKind
from ui.pages.page import Columns, Page
from ui.pages.review_steps.closing import ClosingStep
from ui.pages.review_steps.felt import FeltStep
from ui.pages.review_steps.next_week import NextWeekStep
from ui.pages.review_steps.other_side import OtherSideStep
from ui.pages.review_steps.retag import RetagStep
from ui.pages.review_steps.step import SaveSoon, Step
from ui.pages.review_steps.words import week_number, week_words
from ui.pages.review_steps.wrote import WroteStep
from ui.session import Session
from ui.session_parts.reviewing import Retagging, Reviewing
from ui.theme import ATTENTION, MUTED, Theme, sans
from ui.widgets.buttons import Button
from ui.widgets.step_line import StepLine
from ui.widgets.text import Prose, label

FELT, WROTE, OTHER_SIDE, NEXT_WEEK = 1, 2, 3, 4
LAST = NEXT_WEEK


class ReviewPage(Page):
    """The page."""

    def __init__(
        self, session: Session, reviewing: Reviewing, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "", "", parent)
        self.title_label.setText(self.tr("Weekly review"))
        self._session = session
        self._reviewing = reviewing
        self._review: Review | None = None
        self._reached = FELT
        self._read_on: date | None = None  # when all this was read; None when it has changed since
        self._goes_on_unsaid = False  # asked once already whether to go on with nothing said
        self._steps: dict[int, Step] = {}
        self._retag: RetagStep | None = None
        self._closing: ClosingStep | None = None
        self._front: Step | None = None
        self._make_widgets()
        self._save_soon = SaveSoon(self)
        self._save_soon.due.connect(self.flush)
        session.changed.connect(self._note_change)
        session.entry_kept.connect(self._note_change)
        session.failed.connect(self._show_problem)

    # --- what the window asks ---------------------------------------------------------------------

    def prepare(self) -> None:
        """Be where the review was left, or at the week that has become due."""
        if self._read_on == self._session.today():
            return
        due = self._reviewing.week_to_review()
        review = self._review
        if review is None or (review.week != due and self._is_over(review)):
            self.open_week(due)
        else:
            self._refresh()
            self._show_head()
        self._read_on = self._session.today()

    def showing(self) -> None:
        """Come to the front where the review was left."""
        super().showing()
        if self._front is not None:
            self._front.take_focus()

    def commands(self) -> dict[str, Callable[[], object]]:
        """Answer for Keep as the way on."""
        return {"keep": self._go_on}

    @Slot()
    def flush(self) -> None:
        """Put into the file what was said since the last time; where that fails it stays on the screen."""
        if self._save_soon.is_waiting and self._review is not None and self._reviewing.save(self._review):
            self._save_soon.forget()
            self._show_problem("")

    def hideEvent(self, event: QHideEvent) -> None:
        """Save what was said when another page comes to the front or the window goes."""
        super().hideEvent(event)
        self.flush()
        self._leave_retag()

    # --- which week -------------------------------------------------------------------------------

    def open_week(self, week: Week) -> None:
        """Show the review of a week where it was left."""
        self.flush()
        self._leave_retag()
        self._review = review = self._reviewing.review(week)
        self._goes_on_unsaid = False
        is_finished = self._reviewing.is_finished(week)
        step = review.step if self._has_looked else FELT
        written = OTHER_SIDE if review.other_side else FELT
        self._reached = LAST if is_finished and self._has_looked else max(step, written)
        self._show_head()
        if is_finished:
            self._show_closing()
        else:
            self._show_step(step)

    @property
    def step(self) -> int | None:
        """The step in front, 1 to 4; None while something else is."""
        return next((number for number, step in self._steps.items() if step is self._front), None)

    @property
    def step_in_front(self) -> Step | None:
        """What is in front: one of the four steps, the blind re-tag, or the closing."""
        return self._front

    @property
    def _has_looked(self) -> bool:
        """True once the writer's own word is settled."""
        review = self._review
        if review is None:
            return False
        was_ended = review.estimate is not None and self._reviewing.is_finished(review.week)
        return review.estimated_at is not None or was_ended

    @property
    def _is_current(self) -> bool:
        return self._review is not None and self._review.week == Week.of(self._session.today())

    def _is_over(self, review: Review) -> bool:
        return self._front is self._closing or self._reviewing.is_finished(review.week)

    # --- how it is made ---------------------------------------------------------------------------

    def _make_widgets(self) -> None:
        theme = self._theme
        self.earlier_button = Button(theme, self.tr("An earlier week"), "link")
        self.later_button = Button(theme, self.tr("A later week"), "link")
        self.earlier_button.clicked.connect(lambda: self._step_week(-1))
        self.later_button.clicked.connect(lambda: self._step_week(+1))
        self.count_label = label("", sans(14.5), MUTED)
        for widget in (self.earlier_button, self.later_button, self.count_label):
            self.action_row.addWidget(widget)
        self.step_line = StepLine(
            theme,
            (
                self.tr("How it felt"),
                self.tr("What you wrote"),
                self.tr("The other side"),
                self.tr("Next week"),
            ),
        )
        self.step_line.chosen.connect(self.go_to)
        self.problem_text = Prose(font=sans(13), role=ATTENTION)
        self.problem_text.hide()
        self.columns = Columns()
        self.content.addWidget(self.step_line)
        self.content.addWidget(self.problem_text)
        self.content.addSpacing(14)
        self.content.addWidget(self.columns)
        self.content.addStretch(1)

    def _made(self, number: int) -> Step:
        """Return a step, made when first reached."""
        if number not in self._steps:
            step = self._make(number)
            step.edited.connect(self._note_edit)
            step.back_requested.connect(lambda: self.go_to(number - 1))
            step.on_requested.connect(self._go_on)
            self._steps[number] = self._placed(step)
        return self._steps[number]

    def _make(self, number: int) -> Step:
        theme = self._theme
        if number == FELT:
            felt = FeltStep(theme, self, has_back=False)
            felt.week_said.connect(self._say_week)
            felt.end_requested.connect(self._finish)
            return felt
        if number == WROTE:
            wrote = WroteStep(theme, self)
            wrote.outcome_said.connect(self._reviewing.say_outcome)
            return wrote
        if number == OTHER_SIDE:
            return OtherSideStep(theme, self)
        following = NextWeekStep(theme, self, on=self.tr("Finish"))
        following.retag_requested.connect(self._begin_retag)
        return following

    def _placed(self, step: Step) -> Step:
        step.set_visible(visible=False)
        self.columns.main.addWidget(step.main)
        self.columns.side.addWidget(step.side)
        return step

    # --- what it shows ----------------------------------------------------------------------------

    def _show_head(self) -> None:
        review = self._review
        if review is None:
            return
        weeks = self._reviewing.open_weeks()
        earlier = [week for week in weeks if week < review.week]
        later = [week for week in weeks if week > review.week]
        days = week_words(review.week)
        is_finished = self._reviewing.is_finished(review.week)
        self.subtitle_label.setText(days if is_finished else self.tr("{0} · about five minutes").format(days))
        for button, found, template in (
            (self.earlier_button, earlier[-1:], self.tr("‹ Week {0}")),
            (self.later_button, later[:1], self.tr("Week {0} ›")),
        ):
            button.setVisible(bool(found))
            if found:
                button.setText(template.format(week_number(found[0])))
                button.setAccessibleName(self.tr("Review of {0}").format(week_words(found[0])))
                button.setToolTip(self.tr("A week that was not reviewed"))
                button.updateGeometry()

    def _show_step(self, number: int) -> None:
        """Bring a step to the front with what is so now."""
        if self._review is None:
            return
        self._reached = max(self._reached, number)
        step = self._made(number)
        self._fill(number)
        self._bring_forward(step)
        self.step_line.show_step(number, self._reached)
        self.count_label.setText(self.tr("{0} of {1}").format(number, LAST))

    def _fill(self, number: int) -> None:
        """Put into a step what the writer said."""
        assert self._review is not None
        review, step = self._review, self._steps[number]
        if isinstance(step, FeltStep):
            step.show_review(review, locked=self._has_looked, is_current=self._is_current)
        elif isinstance(step, OtherSideStep | NextWeekStep):
            step.show_review(review)
        self._fill_record(number)

    def _fill_record(self, number: int) -> None:
        """Put into a step what the journal says; what is being typed stays untouched."""
        assert self._review is not None
        review, step = self._review, self._steps[number]
        if isinstance(step, FeltStep):
            step.show_week(self._reviewing.note(review.week))
        elif isinstance(step, WroteStep):
            step.show_evidence(review, self._reviewing.evidence(review), is_current=self._is_current)
        elif isinstance(step, OtherSideStep):
            step.show_other_side(review, self._reviewing.other_side(review))
        elif isinstance(step, NextWeekStep):
            step.show_question(self._reviewing.question(review))
            step.retag_card.setVisible(self._reviewing.retag_is_due())

    def _show_closing(self) -> None:
        if self._review is None:
            return
        if self._closing is None:
            self._closing = ClosingStep(self._theme, self, has_back=False)
            self._closing.change_requested.connect(self._change)
            self._closing.retag_requested.connect(self._begin_retag)
            self._placed(self._closing)
        self._closing.show_review(self._review, self._reviewing.note(self._review.week))
        self._closing.retag_card.setVisible(self._has_looked and self._reviewing.retag_is_due())
        self._bring_forward(self._closing)

    def _bring_forward(self, step: Step) -> None:
        had_focus = self.isVisible()
        for other in (*self._steps.values(), self._retag, self._closing):
            if other is not None and other is not step:
                other.set_visible(visible=False)
        step.set_visible(visible=True)
        is_numbered = step in self._steps.values()
        self.step_line.setVisible(is_numbered)
        self.count_label.setVisible(is_numbered)
        self._front = step
        self.verticalScrollBar().setValue(0)
        if had_focus:
            step.take_focus()

    @Slot(str)
    def _show_problem(self, sentence: str) -> None:
        self.problem_text.set_text(sentence)
        self.problem_text.setVisible(bool(sentence))

    # --- what happens -----------------------------------------------------------------------------

    def _note_edit(self) -> None:
        if self._review is not None and self._front is not None:
            self._review = self._front.apply(self._review)
            self._goes_on_unsaid = False
            self._save_soon.note()

    def _note_change(self) -> None:
        self._read_on = None
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        number = self.step
        if number is not None:
            self._fill_record(number)

    @Slot(int)
    def go_to(self, number: int) -> None:
        """Show another step that was reached."""
        if self._review is None or not FELT <= number <= self._reached:
            return
        self._review = self._review._replace(step=number)
        self._save_soon.note()
        self.flush()
        self._show_step(number)

    def _go_on(self) -> None:
        number = self.step
        if number == FELT and not self._has_looked:
            self._settle()
        elif number == LAST:
            self._finish()
        elif number is not None:
            self._reached = max(self._reached, number + 1)
            self.go_to(number + 1)

    def _settle(self) -> None:
        """Keep the writer's own word for good, and only then show the record."""
        felt = self._steps[FELT]
        assert self._review is not None
        assert isinstance(felt, FeltStep)
        said = felt.apply(self._review)
        if said[1:3] == (None, None) and said.pulled_estimate is None and not self._goes_on_unsaid:
            self._goes_on_unsaid = True
            felt.say_way(
                self.tr(
                    "Nothing is said yet, and it cannot be said anew later. Once more goes on without it."
                )
            )
            return
        settled = said._replace(estimated_at=self._session.now(), step=WROTE)
        if self._reviewing.save(settled):
            self._save_soon.forget()
            self._show_problem("")
            self._review = settled
            self._show_step(WROTE)

    def _finish(self) -> None:
        if self._review is not None and self._reviewing.finish(self._review):
            self._save_soon.forget()
            self._show_problem("")
            self._show_closing()
            self._show_head()

    def _change(self) -> None:
        """Open the words of a finished review again."""
        if self._has_looked:
            self._reached = LAST
            self._show_step(LAST)
        else:
            self._show_step(FELT)

    @Slot(object)
    def _say_week(self, kind: WeekKind | None) -> None:
        if self._review is not None:
            self._reviewing.say(self._review.week, kind)
            self._refresh()

    def _step_week(self, by: int) -> None:
        if self._review is None:
            return
        at, weeks = self._review.week, self._reviewing.open_weeks()
        found = [week for week in weeks if week < at][-1:] if by < 0 else [w for w in weeks if w > at][:1]
        if found:
            self.open_week(found[0])

    # --- the blind re-tag -------------------------------------------------------------------------

    def _begin_retag(self) -> None:
        if self._review is None:
            return
        if self._retag is None:
            self._retag = RetagStep(self._theme, self, has_back=False)
            self._retag.done.connect(self._keep_retags)
            self._retag.closed.connect(self._end_retag)
            self._placed(self._retag)
        self.flush()
        self._retag.begin(self._reviewing.old_entries(self._review.week))
        self._bring_forward(self._retag)

    @Slot(object)
    def _keep_retags(self, made: list[Retagging]) -> None:
        if self._retag is None:
            return
        if not made:
            self._end_retag()
        elif self._reviewing.keep_retags(made):
            self._retag.show_agreement(self._reviewing.agreement())

    def _leave_retag(self) -> None:
        """Keep the tags given so far when something else comes to the front."""
        if self._retag is not None and self._front is self._retag and self._retag.is_asking:
            self._keep_retags(self._retag.given())

    def _end_retag(self) -> None:
        if self._review is None:
            return
        if self._reviewing.is_finished(self._review.week):
            self._show_closing()
        else:
            self._show_step(LAST)
