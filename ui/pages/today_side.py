"""The side column of Today: the week against the plan, the quadrant, the invitation to the review."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout

from journal.weeks import WeekCount
from ui.session import Day
from ui.theme import Theme, sans
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.graphics import QuadrantView, SplitBar
from ui.widgets.text import heading, label, small


class TodaySide(QObject):
    """Three cards, put into ``column`` behind the first paint."""

    review_requested = Signal()

    def __init__(self, theme: Theme, column: QVBoxLayout) -> None:
        super().__init__(column)
        self._theme = theme
        self.split_bar = SplitBar(theme)
        self.split_note = small("")
        self.quadrant_view = QuadrantView(theme)
        self.review_card = self._make_review_card()
        for card in (self._week_card(), self._quadrant_card(), self.review_card):
            column.addWidget(card)
        column.addStretch(1)

    def show_week(self, day: Day) -> None:
        """Show the week of a journal date."""
        count = day.week_count
        shares = shares_of(count)
        plan = None if day.plan is None else [float(share) for share in day.plan.split]
        self.split_bar.show_split(shares, plan)
        self.split_note.setText(self._split_words(shares is not None, plan is not None))
        cells = (
            (0, 0, 0, 0)
            if count is None
            else (count.urgent_important, count.important, count.urgent, count.neither)
        )
        self.quadrant_view.show_counts(*cells)
        self.review_card.setVisible(day.review_is_due)

    def _split_words(self, has_record: bool, has_plan: bool) -> str:
        if has_record and has_plan:
            return self.tr("Upper bar: what you wrote down. Lower bar: the split you intended.")
        if has_record:
            return self.tr("What you wrote down. An intended split can be set on the leadership plan.")
        return (
            self.tr("Nothing classified this week yet. Lower bar: the split you intended.")
            if has_plan
            else self.tr("Nothing classified this week yet.")
        )

    def _week_card(self) -> Card:
        card = Card(self._theme)
        card.body.addWidget(heading(self.tr("This week against your plan")))
        card.body.addSpacing(4)
        card.body.addWidget(self.split_bar)
        card.body.addWidget(self.split_note)
        return card

    def _quadrant_card(self) -> Card:
        card = Card(self._theme)
        card.body.addWidget(heading(self.tr("Urgent and important")))
        card.body.addWidget(self.quadrant_view)
        return card

    def _make_review_card(self) -> Card:
        card = Card(self._theme)
        button = Button(self._theme, self.tr("Start weekly review"), "outline")
        button.setAccessibleDescription(self.tr("Look back on the week in four steps"))
        button.clicked.connect(self.review_requested)
        card.body.addWidget(heading(self.tr("Your week is ending")))
        words = self.tr("Five minutes: how did it feel, what do the entries say, one thing for next week.")
        card.body.addWidget(label(words, sans(14), wrap=True))
        card.body.addWidget(button)
        return card


def shares_of(count: WeekCount | None) -> list[float] | None:
    """Return the percentages of Systems 1, 2, 3 among the week's entries that say theirs."""
    if count is None or count.systems == 0:
        return None
    return [100 * part / count.systems for part in (count.deliver, count.improve, count.enable)]
