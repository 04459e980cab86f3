"""Drift: the sentence first, then the arm's chart, and beside it the mix, the quadrant and the questions."""

from __future__ import annotations

from PySide6.QtCore import QDate, QLocale, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QWidget

from journal import sentences
from journal.drift import RECENT_WEEKS, Arm, State, Verdict, holds
from journal.model import MarkKind
from journal.standing import Standing
from ui.jobs import Job, Jobs
from ui.pages.page import WIDEST, Columns, Page
from ui.session import Session
from ui.theme import ACCENT, MUTED, Theme, sans, serif
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.graphics import CoverageGrid, QuadrantView, SplitBar
from ui.widgets.segments import Segment, Segments
from ui.widgets.text import Prose, heading, small

ARMS = (Arm.SYSTEM, Arm.URGENCY)
NARROWEST = 1060
CHART_SHARE = {1: 0.245, 2: 0.21}  # of the page's width, by how many charts are shown


class DriftPage(Page):
    """What the last quarter says against the writer's own record before it."""

    says_problems = True

    def __init__(self, session: Session, theme: Theme, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", "", parent)
        self.title_label.setText(self.tr("Drift"))
        self._session = session
        self._jobs = jobs
        self._standing: Standing | None = None
        self._is_stale = True
        self._views: dict[Arm, QWidget] = {}
        self._loading: Job | None = None
        self._charts_are_loaded = False
        self._make_widgets()
        self._arrange()
        self.arm_choice.chosen.connect(self._show_arms)
        session.changed.connect(self._note_change)
        session.entry_kept.connect(self._note_change)
        session.failed.connect(lambda said: _show(self.problem_text, said))
        theme.changed.connect(self._draw)

    def showing(self) -> None:
        """Come to the front with what is so now."""
        if self._is_stale:
            self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Ask the measure again and show what it says."""
        self._is_stale = False
        self._load_charts()  # first: it goes on while the file is counted
        self._standing = self._session.standing()
        self._show_words(self._standing)
        self._show_side(self._standing)
        self._show_arms()

    def is_settled(self) -> bool:
        """True when every chart chosen is drawn."""
        views = [self._views.get(arm) for arm in self.arms]
        return all(view is not None and getattr(view, "is_drawn", False) for view in views)

    @property
    def arms(self) -> tuple[Arm, ...]:
        """The arms whose charts are chosen."""
        return ((Arm.SYSTEM,), (Arm.URGENCY,), ARMS)[self.arm_choice.value or 0]

    # --- how it is made ---------------------------------------------------------------------------

    def _make_widgets(self) -> None:
        theme = self._theme
        self.arm_choice = Segments(
            theme,
            (
                Segment(self.tr("System 1"), self.tr("The share of System 1")),
                Segment(self.tr("Urgent"), self.tr("The share of the urgent")),
                Segment(self.tr("Both"), self.tr("Both charts")),
            ),
        )
        self.arm_choice.set_value(0)
        self.quiet_text = Prose(font=sans(14))
        self.headline_text = Prose(font=serif(20, strong=True), line_height=1.35)
        self.sentence_text = Prose(font=sans(14))
        self.question_text = Prose(font=serif(17.5, italic=True), role=ACCENT)
        self.more_text = Prose(font=sans(12.5), role=MUTED)
        self.problem_text = Prose(font=sans(12.5))
        self.answer_buttons = {
            MarkKind.SEASON: Button(theme, self.tr("A season that ends"), "plain"),
            MarkKind.ROLE: Button(theme, self.tr("This is my role now"), "plain"),
            MarkKind.CHANGING: Button(theme, self.tr("I am changing something"), "plain"),
        }
        for kind, button in self.answer_buttons.items():
            button.clicked.connect(lambda _=False, kind=kind: self._answer(kind))
        self.limits_text = Prose(font=sans(12.5), role=MUTED)
        self.split_bar = SplitBar(theme)
        self.quadrant_view = QuadrantView(theme, cell_height=44)
        self.quadrant_note = small("")
        self.coverage_grid = CoverageGrid(theme, RECENT_WEEKS)
        self.chart_cards = {arm: self._chart_card(arm) for arm in ARMS}

    def _chart_card(self, arm: Arm) -> Card:
        card = Card(self._theme)
        card.body.setSpacing(4)
        titles = {
            Arm.SYSTEM: self.tr("System 1, share of entries"),
            Arm.URGENCY: self.tr("Urgent, share of entries"),
        }
        card.body.addWidget(heading(titles[arm]))
        card.body.addWidget(
            small(self.tr("Line: 13 weeks with 90 % band. Dots: single weeks, larger with more entries."))
        )
        return card

    def _arrange(self) -> None:
        self.action_row.addWidget(self.arm_choice)
        both = Columns()
        main, side = both.main, both.side
        main.addWidget(self._words_card())
        for card in self.chart_cards.values():
            main.addSpacing(14)
            main.addWidget(card)
        main.addSpacing(14)
        main.addWidget(self.limits_text)
        main.addStretch(1)
        side.setSpacing(14)
        for title, *widgets in (
            (self.tr("Last 13 weeks"), self.split_bar),
            (self.tr("Urgent and important"), self.quadrant_view, self.quadrant_note),
            (self.tr("Questions reflected on, by week"), self.coverage_grid),
        ):
            card = Card(self._theme)
            card.body.addWidget(heading(title))
            for widget in widgets:
                card.body.addWidget(widget)
            side.addWidget(card)
        side.addStretch(1)
        self.content.addWidget(both)

    def _words_card(self) -> Card:
        card = Card(self._theme)
        card.body.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in self.answer_buttons.values():
            row.addWidget(button)
        row.addStretch(1)
        for text in (self.quiet_text, self.headline_text, self.sentence_text, self.question_text):
            card.body.addWidget(text)
        card.body.addLayout(row)
        card.body.addWidget(self.more_text)
        card.body.addWidget(self.problem_text)
        self.problem_text.hide()
        return card

    # --- what it shows ----------------------------------------------------------------------------

    def _show_words(self, standing: Standing) -> None:
        day = QDate(standing.as_of.year, standing.as_of.month, standing.as_of.day)
        shown = QLocale().toString(day, self.tr("d MMMM yyyy"))
        self.subtitle_label.setText(
            self.tr("Your last quarter against your own record before it · {0}").format(shown)
        )
        verdict = self._spoken(standing)
        asks = asks_now(verdict)
        days = standing.last(Arm.DAYS)
        _show(self.quiet_text, sentences.sentence(days) if days.state is State.GONE_QUIET else "")
        _show(self.headline_text, sentences.headline(verdict))
        _show(self.sentence_text, _without_question(sentences.sentence(verdict)))
        if verdict.state is State.PULLED:
            pulled, entries, _ = verdict.recent
            self.sentence_text.emphasise(self.tr("{0} of your last {1} entries").format(pulled, entries))
        _show(self.question_text, sentences.PULLED_QUESTION if asks else "")
        for button in self.answer_buttons.values():
            button.setVisible(asks)
        _show(self.more_text, " ".join(self._more(standing, verdict)))
        self.limits_text.set_text(f"{sentences.WHAT_IT_CANNOT_TELL} {sentences.LIMITS}")

    def _spoken(self, standing: Standing) -> Verdict:
        """Return the verdict that is spoken of: that of the arm chosen, or of both the pulled one."""
        last = [standing.last(arm) for arm in self.arms]
        return next((verdict for verdict in last if verdict.state is State.PULLED), last[0])

    def _more(self, standing: Standing, verdict: Verdict) -> list[str]:
        words = []
        if verdict.latch.answer is not None:
            words.append(sentences.answer_sentence(verdict.latch.answer))
        if standing.plan_check is not None and verdict.arm is Arm.SYSTEM:
            words.append(sentences.plan_sentence(standing.plan_check))
        if standing.bounds is not None:
            words.append(sentences.bounds_sentence(standing.bounds))
        return words

    def _show_side(self, standing: Standing) -> None:
        shares = [100 * share.mean for share in standing.mix] or None
        notes = [f"{round(100 * share.low)}–{round(100 * share.high)}" for share in standing.mix] or [
            "",
            "",
            "",
        ]
        plan = None if standing.plan is None else [float(share) for share in standing.plan.split]
        self.split_bar.show_split(shares, plan, notes)
        both, important, urgent, neither, unclassified = standing.quadrant
        self.quadrant_view.show_counts(both, important, urgent, neither)
        _show_label(
            self.quadrant_note, self.tr("{0} more do not say.").format(unclassified) if unclassified else ""
        )
        first = standing.week.number - RECENT_WEEKS + 1
        self.coverage_grid.show_cells(
            frozenset((question, week - first) for question, week in standing.reflections)
        )

    def _show_arms(self) -> None:
        if self._standing is None:
            return
        self._show_words(self._standing)
        for arm, card in self.chart_cards.items():
            card.setVisible(arm in self.arms)
        if self._charts_are_loaded:
            self._make_views()

    def _load_charts(self) -> None:
        if self._loading is None:
            self._loading = self._jobs.start(load_charts)
            self._loading.done.connect(self._note_loaded)

    def _note_loaded(self) -> None:
        self._charts_are_loaded = True
        self._make_views()

    def _make_views(self) -> None:
        """Draw the charts of the arms chosen, each in its view, made when first shown."""
        from ui.figure_view import ArmView

        for arm in self.arms:
            if arm in self._views:
                continue
            view, words = ArmView(), small(self.tr("Move along the chart, or press ← and →, to read a week."))
            resting = words.text()
            view.pointed_at.connect(lambda said, words=words, resting=resting: words.setText(said or resting))
            self.chart_cards[arm].body.addWidget(view)
            self.chart_cards[arm].body.addWidget(words)
            self._views[arm] = view
        self._draw()

    def _chart_height(self) -> int:
        return round(CHART_SHARE[len(self.arms)] * min(max(self.width(), NARROWEST), WIDEST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the charts be as high as the width asks."""
        super().resizeEvent(event)
        for view in self._views.values():
            view.setFixedHeight(self._chart_height())

    @Slot()
    def _draw(self) -> None:
        if self._standing is None or not self._views:
            return
        from journal.charts.arm import arm_data
        from ui.figure_view import ArmView

        for arm in self.arms:
            view = self._views.get(arm)
            if isinstance(view, ArmView):
                view.setFixedHeight(self._chart_height())
                view.show_arm(arm_data(self._standing, arm, with_words=True), self._theme.palette)

    # --- what happens -----------------------------------------------------------------------------

    def _answer(self, kind: MarkKind) -> None:
        from ui.dialogs.answers import AnswerDialog

        if self._standing is None:
            return
        dialog = AnswerDialog(self._theme, kind, self._session.today(), self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            arm = self._spoken(self._standing).arm
            self._session.answer_signal(arm, kind, until=dialog.until(), words=dialog.words())

    def _note_change(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self.refresh()


def asks_now(verdict: Verdict) -> bool:
    """True while a signal stands that the writer has not answered."""
    return verdict.state is State.PULLED and not holds(verdict.latch.answer, verdict.week)


def load_charts() -> None:
    """Import matplotlib; half a second, so it is done in a thread of its own."""
    import os

    from platformdirs import user_cache_path

    # A folder of our own keeps the font list between starts; making it anew takes half a second more.
    os.environ.setdefault("MPLCONFIGDIR", str(user_cache_path("inmind", appauthor=False) / "matplotlib"))
    import ui.figure_view  # noqa: F401


def _without_question(sentence: str) -> str:
    return sentence.removesuffix(sentences.PULLED_QUESTION).rstrip()


def _show(text: Prose, words: str) -> None:
    text.set_text(words)
    text.setVisible(bool(words))


def _show_label(text: QLabel, words: str) -> None:
    text.setText(words)
    text.setVisible(bool(words))
