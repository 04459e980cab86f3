"""Step 2, what you wrote: the own word beside the record, and the entries that the difference rests on."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from journal import advocate
from journal.advocate import Difference
from journal.model import Entry, Review
from journal.weeks import WeekCount
from ui.pages.review_steps.step import Step
from ui.pages.review_steps.words import (
    comparison_words,
    difference_figures,
    difference_note,
    dot_words,
    felt_words,
    position_words,
    pulled_words,
    record_words,
    scale_words,
    tr,
    week_number,
)
from ui.session_parts.reviewing import Evidence
from ui.theme import sans, serif
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.entry_list import EntryList, Square
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.graphics import SplitBar
from ui.widgets.scale import ScaleView
from ui.widgets.text import Prose, heading, label, small

WIDEST_SCALE = 560
OUTCOMES = ("kept", "partly", "not")


class WroteStep(Step):
    """The evidence, once the writer's own word is settled."""

    outcome_said = Signal(object, object)  # the Week of the intention, and an outcome or None

    def fill(self) -> None:
        """Add the line with both dots, the four weeks and the entries; at the side week and intention."""
        self._intended: Review | None = None
        self.main_column.addWidget(self._position_card())
        self.main_column.addWidget(self._estimate_card())
        self.main_column.addWidget(self._entries_card())
        self.main_column.addStretch(1)
        self.side_column.addWidget(self._week_card())
        self.side_column.addWidget(self._intention_card())

    def take_focus(self) -> None:
        """Begin with the intention, where one waits for its outcome."""
        waits = self._intended is not None and self._intended.outcome is None
        (self.outcome_buttons[0] if waits else self.on_button).setFocus()

    # --- what it shows ----------------------------------------------------------------------------

    def show_evidence(self, review: Review, evidence: Evidence, *, is_current: bool) -> None:
        """Show what the entries say beside what was said."""
        self._show_position(review, evidence)
        self.estimate_title.setText(
            tr("Your estimate beside the last four weeks")
            if is_current
            else tr("Your estimate beside those four weeks")
        )
        self._show_estimate(review, evidence.differences)
        self._show_entries(review, evidence)
        self._show_week(evidence, is_current=is_current)
        self._show_intention(review, evidence.intended)

    def _show_position(self, review: Review, evidence: Evidence) -> None:
        said, position = felt_words(review.felt), evidence.position
        self.said_caption.setText(
            tr("You said, before looking") if said else tr("You said nothing of the week before looking")
        )
        self.said_text.set_text(tr("“{0}”").format(said) if said else "")
        self.said_text.setVisible(bool(said))
        self.scale_view.show_reading(
            review.felt,
            None if position is None else 100 * position.share,
            None if position is None else (100 * position.low, 100 * position.high),
            scale_words(review.felt, position),
        )
        self.position_text.set_text(position_words(review.felt, position))
        self.dot_note.setText(dot_words(position))
        self.dot_note.setVisible(position is not None)

    def _show_estimate(self, review: Review, differences: list[Difference]) -> None:
        self.comparison_text.set_text(comparison_words(differences))
        said = (record_words(differences), pulled_words(review.pulled_estimate))
        self.record_note.setText(" ".join(filter(None, said)))
        self.record_note.setVisible(any(said))
        self.rows_holder.setVisible(bool(differences))
        for difference, (view, figures, note) in zip(differences, self.rows, strict=False):
            record = difference.record
            words = tr("System {0}: {1}, {2}").format(
                int(difference.system), difference_figures(difference), difference_note(difference)
            )
            estimated = difference.estimated
            view.show_reading(estimated, 100 * record.share, (100 * record.low, 100 * record.high), words)
            figures.setText(difference_figures(difference))
            note.setText(difference_note(difference))

    def _show_entries(self, review: Review, evidence: Evidence) -> None:
        title, entries = resting_on(review.felt, evidence)
        self.entries_title.setText(title)
        self.entry_list.show_entries(entries)
        self.entries_card.setVisible(bool(entries))

    def _show_week(self, evidence: Evidence, *, is_current: bool) -> None:
        self.week_title.setText(tr("This week") if is_current else tr("That week"))
        shares = _shares_of(evidence.week_count)
        plan = None if evidence.plan is None else [float(share) for share in evidence.plan.split]
        self.split_bar.show_split(shares, plan)
        self.split_note.setText(
            tr("Nothing classified in it.")
            if shares is None
            else tr("Upper bar: what you wrote down. Lower bar: the split you intended.")
            if plan is not None
            else tr("What you wrote down.")
        )

    def _show_intention(self, review: Review, intended: Review | None) -> None:
        self._intended = intended
        self.intention_card.setVisible(intended is not None)
        if intended is None:
            return
        self.intention_title.setText(
            tr("Intention you set last week")
            if intended.week + 1 == review.week
            else tr("Intention you set in week {0}").format(week_number(intended.week))
        )
        self.intention_text.set_text(intended.intention)
        for outcome, button in zip(OUTCOMES, self.outcome_buttons, strict=True):
            button.setChecked(intended.outcome == outcome)

    # --- how it is made ---------------------------------------------------------------------------

    def _position_card(self) -> Card:
        card = Card(self.theme)
        self.said_caption = small("")
        self.said_text = Prose(font=serif(21), line_height=1.3)
        self.scale_view = ScaleView(self.theme)
        self.scale_view.setMaximumWidth(WIDEST_SCALE)
        self.position_text = Prose(font=sans(14.5))
        self.dot_note = small("")
        for widget in (self.said_caption, self.said_text, self.scale_view, self.position_text, self.dot_note):
            card.body.addWidget(widget)
        return card

    def _estimate_card(self) -> Card:
        card = Card(self.theme)
        self.comparison_text = Prose(font=sans(14.5))
        self.record_note = small("")
        self.rows_holder = QWidget()
        grid = QGridLayout(self.rows_holder)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(2, 1)
        self.rows = []
        for row, name in enumerate((tr("1 Deliver"), tr("2 Improve"), tr("3 Enable"))):
            view = ScaleView(self.theme, compact=True)
            figures, note = label("", sans(13)), small("", wrap=False)
            note.setAlignment(Qt.AlignmentFlag.AlignTop)
            figures.setMinimumWidth(170)
            grid.addWidget(Square(self.theme, row + 1), 2 * row, 0)
            grid.addWidget(label(name, sans(13.5)), 2 * row, 1)
            grid.addWidget(view, 2 * row, 2)
            grid.addWidget(figures, 2 * row, 3)
            grid.addWidget(note, 2 * row + 1, 3)
            grid.setRowMinimumHeight(2 * row + 1, 26)
            self.rows.append((view, figures, note))
        self.estimate_title = heading("")
        card.body.addWidget(self.estimate_title)
        for widget in (self.comparison_text, self.rows_holder, self.record_note):
            card.body.addWidget(widget)
        return card

    def _entries_card(self) -> Card:
        self.entries_card = card = Card(self.theme)
        self.entries_title = heading("")
        self.entry_list = EntryList(self.theme, _weekday_of)
        card.body.setSpacing(4)
        card.body.addWidget(self.entries_title)
        card.body.addWidget(self.entry_list)
        return card

    def _week_card(self) -> Card:
        card = Card(self.theme)
        self.week_title = heading("")
        self.split_bar = SplitBar(self.theme)
        self.split_note = small("")
        card.body.addWidget(self.week_title)
        card.body.addSpacing(4)
        card.body.addWidget(self.split_bar)
        card.body.addWidget(self.split_note)
        return card

    def _intention_card(self) -> Card:
        self.intention_card = card = Card(self.theme)
        self.intention_title = heading("")
        self.intention_text = Prose(font=serif(16.5), line_height=1.4)
        card.body.addWidget(self.intention_title)
        card.body.addWidget(self.intention_text)
        row = FlowLayout()
        self.outcome_buttons = []
        for outcome, words in zip(OUTCOMES, (tr("Kept"), tr("Partly"), tr("Not this week")), strict=True):
            button = Button(self.theme, words, "toggle")
            button.setAccessibleDescription(tr("What became of the intention; once more takes it back"))
            button.clicked.connect(lambda checked, outcome=outcome: self._say_outcome(outcome, checked))
            row.addWidget(button)
            self.outcome_buttons.append(button)
        card.body.addLayout(row)
        return card

    def _say_outcome(self, outcome: str, checked: bool) -> None:
        if self._intended is not None:
            self.outcome_said.emit(self._intended.week, outcome if checked else None)


def resting_on(felt: int | None, evidence: Evidence) -> tuple[str, list[Entry]]:
    """Return the entries that the difference rests on, oldest first, and what they are called.

    Where the entries lie beyond what was said those that pull there; otherwise all that were written.
    """
    position = evidence.position
    if felt is None or position is None or position.cannot_tell(felt / 100):
        return tr("What you wrote"), evidence.entries
    wanted = position.share > felt / 100
    resting = [e for e in evidence.entries if advocate.says(e) and advocate.is_pulled(e) is wanted]
    return tr("What the difference rests on"), resting


def _weekday_of(entry: Entry) -> str:
    return QLocale().dayName(entry.written_on.isoweekday(), QLocale.FormatType.ShortFormat)


def _shares_of(count: WeekCount | None) -> list[float] | None:
    if count is None or count.systems == 0:
        return None
    return [100 * part / count.systems for part in (count.deliver, count.improve, count.enable)]
