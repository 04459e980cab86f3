"""Leadership plan: the eight answers, the intended split, the card to print."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from journal.model import Plan, RoleSystem
from ui.commands import PLAN
from ui.numbers import count, long_date, percent
from ui.pages.page import Columns, Page
from ui.said import said
from ui.session import Session
from ui.session_parts.planning import Planning, age_words
from ui.theme import MUTED, Theme, sans, serif
from ui.widgets.answer_card import AnswerCard
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.entry_list import Square
from ui.widgets.split_panel import SplitPanel
from ui.widgets.text import Prose, heading, label, small

if TYPE_CHECKING:
    from ui.plan_card import CardContent
    from ui.session_parts.purpose import Purposes

GAP = 12
TWO_COLUMNS = 560  # pixels of the main column from which the answers stand in two


class PlanPage(Page):
    """The answers at the left, the plan at the right."""

    purpose_requested = Signal()

    def __init__(
        self,
        session: Session,
        planning: Planning,
        purposes: Purposes,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "", "", parent)
        self.title_label.setText(self.tr("Leadership plan"))
        self.subtitle_label.setText(self.tr("The answers you keep to hand. Every earlier wording is kept."))
        self._session = session
        self._planning = planning
        self._purposes = purposes
        self._is_stale = True
        self._make_widgets()
        self._arrange()
        self._connect()
        for number, words in planning.drafts().items():
            self.cards[number - 1].show_draft(words)

    # --- what it shows ----------------------------------------------------------------------------

    def prepare(self) -> None:
        """Read what is in the file now."""
        if self._is_stale:
            self.refresh()

    def commands(self) -> dict[str, Callable[[], object]]:
        """Answer for keeping what is written and for the card, and for the key that leads here."""
        return {
            "keep": self._keep_focused,
            "print_card": self.print_card,
            f"page_{PLAN}": self._take_keyboard,
        }

    @Slot()
    def refresh(self) -> None:
        """Read everything again; editors that are open stay open."""
        self._is_stale = False
        today = self._planning.today()
        for card, standing in zip(self.cards, self._planning.standings(), strict=True):
            answer = "" if standing.answer is None else standing.answer.body
            card.show_answer(standing.question.text, answer, self._note(card.number), standing.wordings)
        plan = self._planning.plan()
        self.split_panel.show_plan(plan, self._planning.plans(), today)
        self._show_hours(plan)
        self._show_purpose()

    def _note(self, number: int) -> str:
        standing = self._planning.standing(number)
        if standing.answer is None or standing.touched_on is None:
            return self.tr("Write an answer when you have one")
        return self.tr("revisited {0}").format(age_words(standing.touched_on, self._planning.today()))

    def _show_hours(self, plan: Plan | None) -> None:
        hours = None if plan is None else plan.leadership_hours
        self.hours_label.setText(self._hours_words(hours))
        note = "" if plan is None else plan.note
        self.hours_note.set_text(note)
        self.hours_note.setVisible(bool(note))

    def _show_purpose(self) -> None:
        """Say when it was written, never what: it is written again before the old words are seen."""
        told = self._purposes.all()
        if not told:
            words, act = self.tr("Say it in a few lines, as you see it now."), self.tr("Write it")
        elif self._purposes.is_due():
            words = self.tr("A quarter has passed since {0}. Write it again before you see the old words.")
            words, act = words.format(long_date(told[0].written_on)), self.tr("Write it again")
        else:
            words = self.tr("Written on {0}.").format(long_date(told[0].written_on))
            act = self.tr("Look at it")
        self.purpose_note.set_text(words)
        self.purpose_button.setText(act)

    def _hours_words(self, hours: float | None) -> str:
        if hours is None:
            return self.tr("Left open")
        shown = count(int(hours)) if hours == int(hours) else f"{count(int(hours))}½"
        return self.tr("{0} h a week").format(shown)

    # --- how it is made ---------------------------------------------------------------------------

    def _make_widgets(self) -> None:
        theme = self._theme
        self.print_button = Button(theme, self.tr("Print the card"), "outline")
        self.print_button.setAccessibleDescription(self.tr("One page with all of it, seen first"))
        self.cards = [AnswerCard(theme, number) for number in range(1, 9)]
        self.split_panel = SplitPanel(theme, self._session.today())
        self.hours_label = label("", serif(26, strong=True))
        self.hours_note = Prose(font=sans(12.5), role=MUTED)
        self.purpose_note = Prose(font=sans(12.5), role=MUTED)
        self.purpose_button = Button(theme, "", "link")
        self.purpose_button.setAccessibleDescription(self.tr("Why you were put here, then and now"))

    def _arrange(self) -> None:
        self.action_row.addWidget(self.print_button)
        columns = Columns()
        self._answers = QWidget()
        self._grid = QGridLayout(self._answers)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self._across = 0
        self._place(2)  # before the side column: the Tab key follows the order of joining
        columns.main.addWidget(self._answers)
        columns.main.addStretch(1)
        for card in (self.split_panel, self._hours_card(), self._purpose_card(), self._systems_card()):
            columns.side.addWidget(card)
        columns.side.addStretch(1)
        self.content.addWidget(columns)

    def _place(self, across: int) -> None:
        """Put the cards into so many columns, row by row."""
        if across == self._across:
            return
        self._across = across
        for position, card in enumerate(self.cards):
            self._grid.addWidget(card, position // across, position % across)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < across else 0)

    def _hours_card(self) -> Card:
        card = Card(self._theme)
        card.body.addWidget(heading(self.tr("Time kept for leadership")))
        card.body.addWidget(self.hours_label)
        card.body.addWidget(self.hours_note)
        return card

    def _purpose_card(self) -> Card:
        card = Card(self._theme)
        card.body.addWidget(heading(self.tr("Why were you put here?")))
        card.body.addWidget(self.purpose_note)
        card.body.addWidget(self.purpose_button)
        return card

    def _systems_card(self) -> Card:
        card = Card(self._theme)
        card.body.addWidget(heading(self.tr("The three role systems")))
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        for row, (system, words) in enumerate(
            (
                (RoleSystem.DELIVER, self.tr("today under the present system.")),
                (RoleSystem.IMPROVE, self.tr("the system, hands-on, to secure tomorrow.")),
                (RoleSystem.ENABLE, self.tr("oversee while others seek, propose and make the change.")),
            )
        ):
            grid.addWidget(Square(self._theme, system), row, 0)
            name = self.tr("{0} {1}").format(int(system), said(system.title))
            text = Prose(f"{name}: {words}", sans(12.5), role=MUTED)
            text.emphasise(name)
            grid.addWidget(text, row, 1)
        grid.setColumnStretch(1, 1)
        card.body.addLayout(grid)
        card.body.addWidget(
            small(self.tr("After William Tate. Not Beer's viable systems, not Kahneman's fast and slow."))
        )
        return card

    def _connect(self) -> None:
        planning = self._planning
        for card in self.cards:
            card.keep_requested.connect(self._keep_answer)
            card.left.connect(self._leave_answer)
            card.draft_changed.connect(planning.save_draft)
            card.wordings_requested.connect(self._show_wordings)
        self.print_button.clicked.connect(self.print_card)
        self.purpose_button.clicked.connect(self.purpose_requested)
        self.split_panel.keep_requested.connect(self._keep_plan)
        self._session.changed.connect(self._note_change)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the answers stand in one column where two would be cramped."""
        super().resizeEvent(event)
        self._place(2 if self._answers.width() >= TWO_COLUMNS or event.size().width() >= 1000 else 1)

    def hideEvent(self, event: QHideEvent) -> None:
        """Put into the file what is typed, when another page comes to the front."""
        self.flush()
        super().hideEvent(event)

    def flush(self) -> None:
        """Put into the file what is typed on the cards."""
        for card in self.cards:
            card.flush()

    # --- what happens -----------------------------------------------------------------------------

    def _note_change(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self.refresh()

    def _take_keyboard(self) -> None:
        """Let Enter open the first answer, unless the keyboard is at something here already."""
        if self.hasFocus() or not any(part.hasFocus() for part in self.findChildren(QWidget)):
            self.cards[0].setFocus()

    def _keep_focused(self) -> None:
        for card in self.cards:
            if card.is_editing and card.field.edit.hasFocus():
                card.request_keep()

    def _keep_answer(self, number: int, words: str) -> None:
        if self._planning.keep_answer(number, words):
            self.cards[number - 1].close_editor()
            self.refresh()

    def _leave_answer(self, number: int, typed: str) -> None:
        if typed:
            self._planning.put_aside(number, typed)
        else:
            self._planning.save_draft(number, None)

    def _keep_plan(self, plan: Plan) -> None:
        if self._planning.keep_plan(plan):
            self.split_panel.close_form()
            self.refresh()

    def _show_wordings(self, number: int) -> None:
        from ui.dialogs.wordings import WordingsDialog

        question = self._session.question(number).text
        dialog = WordingsDialog(self._theme, question, self._planning.wordings(number), self)
        if dialog.exec() == QDialog.DialogCode.Accepted and dialog.chosen is not None:
            self._keep_answer(number, dialog.chosen.body)

    def print_card(self) -> None:
        """Show the card before it is printed or saved."""
        from ui.dialogs.print_card import PrintCardDialog

        PrintCardDialog(self._theme, self.card_content(), self._session.write_file, self).exec()

    def card_content(self) -> CardContent:
        """Return what stands on the card."""
        from ui.plan_card import CardAnswer, CardContent

        plan = self._planning.plan()
        answers = [
            CardAnswer(
                standing.question.number,
                standing.question.text,
                "" if standing.answer is None else standing.answer.body,
            )
            for standing in self._planning.standings()
        ]
        names = [f"{int(system)} {said(system.title)}" for system in RoleSystem]
        split = (0, 0, 0) if plan is None else plan.split
        first, second, third = (f"{name} {percent(share)}" for name, share in zip(names, split, strict=True))
        hours = ""
        if plan is not None and plan.leadership_hours is not None:
            hours = self.tr("{0} for leadership").format(self._hours_words(plan.leadership_hours))
            hours += f" · {plan.note}" if plan.note else ""
        return CardContent(
            title=self.tr("Leadership plan"),
            day=long_date(self._planning.today()),
            answers=answers,
            split=None if plan is None else plan.split,
            systems=(first, second, third),
            hours=hours,
            shortened=self.tr("[…] in full in the journal"),
        )
