"""Drift: the sentence first, then the arm's chart, and beside it the mix, the quadrant and the questions."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget

from journal import sentences
from journal.drift import RECENT_WEEKS, Arm, State, Verdict
from journal.model import MarkKind
from journal.questions import THE_SYSTEM_AND_I
from journal.standing import Standing
from ui.jobs import Job, Jobs
from ui.numbers import between, long_date
from ui.pages.drift_card import ArmCard
from ui.pages.page import WIDEST, Columns, Page
from ui.said import said
from ui.session import Session
from ui.theme import ACCENT, MUTED, Theme, sans, serif
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.graphics import CoverageGrid, QuadrantView, SplitBar
from ui.widgets.segments import Segment, Segments
from ui.widgets.text import Prose, heading, small

ARMS = (Arm.SYSTEM, Arm.URGENCY)
NARROWEST = 1060
LOAD_AFTER = 20  # milliseconds: the page is in sight by then
ZOOMS = (13, 60, None)  # weeks: a quarter; a year with the quarter before it; all
CHART_SHARE = {1: 0.245, 2: 0.21}  # of the page's width, by how many charts are shown


class DriftPage(Page):
    """What the last quarter says against the writer's own record before it."""

    says_problems = True
    case_requested = Signal(object)  # the Week of the verdict that is spoken of
    coach_requested = Signal()

    def __init__(self, session: Session, theme: Theme, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", "", parent)
        self.title_label.setText(self.tr("Drift"))
        self._session = session
        self._jobs = jobs
        self._standing: Standing | None = None
        self._is_stale = True
        self._loading: Job | None = None
        self._charts_are_loaded = False
        self._make_widgets()
        self._arrange()
        self.arm_choice.chosen.connect(self._show_arms)
        self.zoom_choice.chosen.connect(self._draw)
        self.case_button.clicked.connect(self._ask_for_case)
        self.coach_button.clicked.connect(self.coach_requested)
        session.changed.connect(self._note_change)
        session.entry_kept.connect(self._note_change)
        session.failed.connect(lambda words: _show(self.problem_text, words))
        theme.changed.connect(self._draw)

    def prepare(self) -> None:
        """Ask the measure, where that was never done: words and figures then stand before the charts come."""
        if self._standing is None:
            self._read()

    def showing(self) -> None:
        """Come to the front with what is so now."""
        if self._is_stale or self._is_of_another_day:
            self.refresh()
        elif self._loading is None:
            QTimer.singleShot(LOAD_AFTER, self._load_charts)  # behind the words, which are there

    @property
    def _is_of_another_day(self) -> bool:
        return self._standing is not None and self._standing.as_of != self._session.today()

    def commands(self) -> dict[str, Callable[[], object]]:
        """Answer for the arms, the period and the charts."""
        return {
            "next_arm": lambda: self.arm_choice.toggle(((self.arm_choice.value or 0) + 1) % 3),
            "zoom_in": lambda: self._zoom(-1),
            "zoom_out": lambda: self._zoom(1),
            "show_table": lambda: self._first_card.toggle_table(),
            "copy_picture": lambda: self._first_card.copy_picture(),
            "copy_text": lambda: self._first_card.copy_text(),
        }

    @property
    def _first_card(self) -> ArmCard:
        return self.chart_cards[self.arms[0]]

    def _zoom(self, step: int) -> None:
        wanted = min(max((self.zoom_choice.value or 0) + step, 0), len(ZOOMS) - 1)
        if wanted != self.zoom_choice.value:
            self.zoom_choice.toggle(wanted)

    @Slot()
    def refresh(self) -> None:
        """Ask the measure again and show what it says."""
        self._load_charts()  # first: it goes on while the file is counted
        self._read()

    def _read(self) -> None:
        self._is_stale = False
        self._standing = self._session.standing()
        self._show_words(self._standing)
        self._show_side(self._standing)
        self._show_arms()

    def is_settled(self) -> bool:
        """True when every chart chosen is drawn."""
        return all(self.chart_cards[arm].is_drawn for arm in self.arms)

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
        descriptions = {
            MarkKind.SEASON: self.tr("Say until when it lasts; nothing is asked until then"),
            MarkKind.ROLE: self.tr("Let the record begin anew this week"),
            MarkKind.CHANGING: self.tr("Say what you change; a line on the chart marks the day"),
        }
        for kind, button in self.answer_buttons.items():
            button.setAccessibleDescription(descriptions[kind])
            button.clicked.connect(lambda _=False, kind=kind: self._answer(kind))
        self.take_back_button = Button(theme, self.tr("Take your answer back"), "link")
        self.take_back_button.setAccessibleDescription(
            self.tr("Possible until the next verdict, which goes by it")
        )
        self.take_back_button.clicked.connect(self._take_back)
        self.limits_text = Prose(font=sans(12.5), role=MUTED)
        self.split_bar = SplitBar(theme)
        self.quadrant_view = QuadrantView(theme, cell_height=44)
        self.quadrant_note = small("")
        self.coverage_grid = CoverageGrid(theme, RECENT_WEEKS)
        self.chart_cards = {arm: ArmCard(theme, arm) for arm in ARMS}
        self.zoom_choice = Segments(
            theme,
            (
                Segment(self.tr("Quarter"), self.tr("The last 13 weeks")),
                Segment(self.tr("Year"), self.tr("The last year, and the quarter before it")),
                Segment(self.tr("All"), self.tr("The whole record")),
            ),
        )
        self.zoom_choice.set_value(1)
        self.case_button = Button(theme, self.tr("The case against ›"), "quiet")
        self.case_button.setAccessibleDescription(self.tr("The entries that speak against it"))
        self.coach_button = Button(theme, self.tr("For your coach"), "outline")
        self.coach_button.setAccessibleDescription(self.tr("Choose what to hand over, and see it first"))

    def _arrange(self) -> None:
        self.action_row.addWidget(self.zoom_choice)
        self.action_row.addWidget(self.arm_choice)
        self.action_row.addWidget(self.coach_button)
        both = Columns()
        main, side = both.main, both.side
        main.addWidget(self._words_card())
        for arm_card in self.chart_cards.values():
            main.addSpacing(14)
            main.addWidget(arm_card)
        main.addSpacing(18)
        main.addWidget(heading(self.tr("What this cannot tell you")))
        main.addSpacing(4)
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
        row = FlowLayout(spacing=8, last_at_right=True)
        for button in (*self.answer_buttons.values(), self.take_back_button, self.case_button):
            row.addWidget(button)
        for text in (self.quiet_text, self.headline_text, self.sentence_text, self.question_text):
            card.body.addWidget(text)
        card.body.addLayout(row)
        card.body.addWidget(self.more_text)
        card.body.addWidget(self.problem_text)
        self.problem_text.hide()
        return card

    # --- what it shows ----------------------------------------------------------------------------

    def _show_words(self, standing: Standing) -> None:
        self.subtitle_label.setText(
            self.tr("Your last quarter against your own record before it · {0}").format(
                long_date(standing.as_of)
            )
        )
        verdict = self._spoken(standing)
        asks = standing.asks(verdict.arm)
        days = standing.last(Arm.DAYS)
        _show(self.quiet_text, sentences.sentence(days, said) if days.state is State.GONE_QUIET else "")
        _show(self.headline_text, sentences.headline(verdict, said))
        _show(self.sentence_text, _without_question(sentences.sentence(verdict, said)))
        if verdict.state is State.PULLED:
            pulled, entries, _ = verdict.recent
            self.sentence_text.emphasise(self.tr("{0} of your last {1} entries").format(pulled, entries))
        _show(self.question_text, self._question() if asks else "")
        self.case_button.setVisible(verdict.state in (State.PULLED, State.NO_CHANGE, State.RECLAIMING))
        for button in self.answer_buttons.values():
            button.setVisible(asks)
        self.take_back_button.setVisible(standing.pending_answer(verdict.arm) is not None)
        _show(self.more_text, " ".join(self._more(standing, verdict)))
        self.limits_text.set_text(f"{said(sentences.WHAT_IT_CANNOT_TELL)} {said(sentences.LIMITS)}")

    def _spoken(self, standing: Standing) -> Verdict:
        """Return the verdict that is spoken of: of the arms chosen the one that asks, or that is pulled."""
        last = [standing.last(arm) for arm in self.arms]
        asking = [verdict for verdict in last if standing.asks(verdict.arm)]
        pulled = [verdict for verdict in last if verdict.state is State.PULLED]
        return [*asking, *pulled, *last][0]

    def _more(self, standing: Standing, verdict: Verdict) -> list[str]:
        words = []
        answer = standing.answer(verdict.arm)
        if answer is not None:
            words.append(sentences.answer_sentence(answer, said))
        if standing.plan_check is not None and verdict.arm is Arm.SYSTEM:
            words.append(sentences.plan_sentence(standing.plan_check, said))
        if standing.bounds is not None:
            words.append(sentences.bounds_sentence(standing.bounds, said))
        return words

    def _show_side(self, standing: Standing) -> None:
        shares = [100 * share.mean for share in standing.mix] or None
        notes = [between(100 * share.low, 100 * share.high) for share in standing.mix] or ["", "", ""]
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
        for arm in self.arms:
            self.chart_cards[arm].show()
        if self._charts_are_loaded:
            self._draw()
        for arm, card in self.chart_cards.items():
            if arm not in self.arms:
                self._take_keyboard_from(card)
                card.hide()

    def _take_keyboard_from(self, card: ArmCard) -> None:
        """Give the keyboard to the card in front: Qt would give it to whatever comes next, even the rail."""
        focused = QApplication.focusWidget()
        if focused is not None and card.isAncestorOf(focused):
            front = self._first_card.front
            (self.arm_choice.buttons[self.arm_choice.value or 0] if front is None else front).setFocus()

    def _load_charts(self) -> None:
        if self._loading is None:
            self._loading = self._jobs.start(load_charts)
            self._loading.done.connect(self._note_loaded)

    def _note_loaded(self) -> None:
        self._charts_are_loaded = True
        self._draw()

    def _chart_height(self) -> int:
        return round(CHART_SHARE[len(self.arms)] * min(max(self.width(), NARROWEST), WIDEST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the charts be as high as the width asks."""
        super().resizeEvent(event)
        for card in self.chart_cards.values():
            card.set_chart_height(self._chart_height())

    @Slot()
    def _draw(self) -> None:
        if self._standing is None or not self._charts_are_loaded:
            return
        for arm in self.arms:
            card = self.chart_cards[arm]
            card.set_chart_height(self._chart_height())
            card.draw(self._standing, ZOOMS[self.zoom_choice.value or 0])

    def _question(self) -> str:
        """Return the question that a signal ends in, in the writer's wording."""
        return self._session.question(THE_SYSTEM_AND_I).text

    # --- what happens -----------------------------------------------------------------------------

    def _answer(self, kind: MarkKind) -> None:
        from ui.dialogs.answers import AnswerDialog

        if self._standing is None:
            return
        dialog = AnswerDialog(self._theme, kind, self._session.today(), self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            arm = self._spoken(self._standing).arm
            self._session.answer_signal(arm, kind, until=dialog.until(), words=dialog.words())

    def _ask_for_case(self) -> None:
        if self._standing is not None:
            self.case_requested.emit(self._spoken(self._standing).week)

    def _take_back(self) -> None:
        if self._standing is not None:
            answer = self._standing.pending_answer(self._spoken(self._standing).arm)
            if answer is not None:
                self._session.take_back_answer(answer)

    def _note_change(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self.refresh()


def load_charts() -> None:
    """Import matplotlib; half a second, so it is done in a thread of its own."""
    from journal.charts.font_list import keep_font_list

    keep_font_list()
    import ui.figure_view  # noqa: F401


def _without_question(sentence: str) -> str:
    return sentence.removesuffix(sentences.PULLED_QUESTION).rstrip()


def _show(text: Prose, words: str) -> None:
    text.set_text(words)
    text.setVisible(bool(words))


def _show_label(text: QLabel, words: str) -> None:
    text.setText(words)
    text.setVisible(bool(words))
