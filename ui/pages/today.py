"""Today: one question, a composer that has the focus, the day's entries, the week against the plan."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from journal.model import Entry, EntryDraft
from ui.numbers import clock, long_date, short_date, weekday_date
from ui.numbers import count as written
from ui.pages.page import Columns, Page
from ui.session import Asked, Day, Session
from ui.theme import Theme
from ui.widgets.composer import Composer
from ui.widgets.entry_list import EntryList
from ui.widgets.question_card import QuestionCard
from ui.widgets.text import heading

if TYPE_CHECKING:
    from ui.pages.today_head import TodayHead
    from ui.pages.today_side import TodaySide
    from ui.session_parts.finding import Finding
    from ui.session_parts.reflecting import Reflecting
    from ui.widgets.day_popup import DayPopup
    from ui.widgets.last_thought import LastThought


class TodayPage(Page):
    """The page on which the window opens."""

    says_problems = True
    review_requested = Signal()
    find_requested = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", "", parent)
        self._session = session
        self._asked: Asked | None = None
        self._asked_on = session.today()
        self._reflection: Entry | None = None  # whose words may become the standing answer
        self._finding: Finding | None = None
        self._is_changing = False
        self._has_tools = False
        self.day_popup: DayPopup | None = None
        self.last_thought: LastThought | None = None
        self._on = session.today()
        self._follows_today = True  # where nobody asked for another day, midnight turns the page
        self._side: TodaySide | None = None
        self._head: TodayHead | None = None
        self._make_widgets()
        self._arrange()
        self._connect()
        draft = session.draft()
        if draft is not None:
            self.composer.show_draft(draft)
        self.show_question(session.asked())
        self.show_day(session.day(self._on))

    # --- what it shows ----------------------------------------------------------------------------

    def showing(self) -> None:
        """Come to the front on today, ready to write; a line begun for another day stays with it."""
        if self._on != self._session.today() and (self._follows_today or self.composer.draft().is_empty):
            self.go_to(self._session.today())
        self.composer.body_edit.setFocus()

    def flush(self) -> None:
        """Save the draft, and keep an entry that is being changed; its earlier wording is kept beside it."""
        self.composer.flush()
        editor = self.entry_list.editor
        if self.entry_list.is_changed and editor is not None:
            editor.request_keep()

    def commands(self) -> dict[str, Callable[[], object]]:
        """Answer for the composer, the question and the days."""
        return (
            self.composer.commands()
            | self.entry_list.commands()
            | {
                "new_entry": self.composer.body_edit.setFocus,
                "reflect": self._reflect,
                "another": self._another,
                "edit_entry": self._edit,
                "delete_entry": self._delete,
                "bring_to_coach": self._bring_to_coach,
                "show_answer": self.question_card.show_answer,
                "day_before": lambda: self.go_to(self._on - timedelta(days=1)),
                "day_after": lambda: self.go_to(self._on + timedelta(days=1)),
                "back_to_today": lambda: self.go_to(self._session.today()),
            }
        )

    def completions(self) -> list[Callable[[], object]]:
        """Add the head's buttons, the side column and what the editors need beyond the first key."""
        return [
            *super().completions(),
            self._make_head,
            self._make_side,
            self._make_tools,
            self._note_question,
        ]

    @Slot()
    def refresh(self) -> None:
        """Read the day again."""
        if self._follows_today:
            self._on = self._session.today()
        self._refresh_question()
        self.show_day(self._session.day(self._on))

    def go_to(self, on: date) -> None:
        """Show another day; what is written there belongs to it. An entry that is being changed stays."""
        if self.entry_list.is_changed and self.entry_list.editor is not None:
            self.entry_list.editor.show_problem(self.tr("Keep this entry first, or leave it as it was."))
            self.entry_list.editor.body_edit.setFocus()
            return
        self.entry_list.close_editor()
        today = self._session.today()
        self._on = min(on, today)
        self._follows_today = self._on == today
        self.refresh()

    def show_day(self, day: Day) -> None:
        """Show one journal date."""
        title = weekday_date(day.on)
        self.title_label.setText(title)
        self.subtitle_label.setText(self._subtitle(day))
        self.earlier_label.setText(self.tr("Earlier today") if day.is_today else self.tr("On this day"))
        self.earlier_label.setVisible(bool(day.entries))
        self.entry_list.show_entries(day.entries[::-1])
        if self._head is not None:
            self._head.show_day(day)
        self.composer.write_to("" if day.is_today else self.tr("Writing to {0}").format(title))
        if self._side is not None:
            self._side.show_week(day)
            self._greet()

    def show_question(self, asked: Asked) -> None:
        """Show the one question."""
        self._asked = asked
        self._asked_on = self._session.today()
        self._reflection = None
        self.question_card.show_question(
            self.tr("Question {0} of 8 · {1}").format(
                asked.question.number, self._when(asked.last_reflection)
            ),
            asked.question.text,
            None if asked.answer is None else asked.answer.body,
            ""
            if asked.answer is None
            else self.tr("answered on {0}").format(self._day_words(asked.answer.answered_on)),
        )

    # --- how it is made ---------------------------------------------------------------------------

    def _make_widgets(self) -> None:
        theme = self._theme
        self.question_card = QuestionCard(theme)
        self.composer = Composer(theme)
        self.earlier_label = heading("")
        self.entry_list = EntryList(theme, self._time_of)

    def _arrange(self) -> None:
        self.columns = Columns()
        main = self.columns.main
        for widget, gap in ((self.question_card, 16), (self.composer, 14), (self.earlier_label, 6)):
            main.addWidget(widget)
            main.addSpacing(gap)
        main.addWidget(self.entry_list)
        main.addStretch(1)
        self.content.addWidget(self.columns)

    def _make_head(self) -> None:
        from ui.pages.today_head import TodayHead

        if self._head is not None:
            return
        self._head = head = TodayHead(self._theme)
        self.action_row.addWidget(head)
        before: QWidget = self  # the first on the page, though made last
        for button in head.buttons:
            QWidget.setTabOrder(before, button)
            before = button
        self.today_button, self.before_button, self.date_button, self.after_button, self.find_button = (
            head.buttons
        )
        self.before_button.clicked.connect(self._go_back)
        self.after_button.clicked.connect(self._go_on)
        self.today_button.clicked.connect(self._go_to_today)
        self.date_button.clicked.connect(self._choose_day)
        self.find_button.clicked.connect(self.find_requested)
        head.show_day(self._session.day(self._on))

    def _make_tools(self) -> None:
        if self._has_tools:
            return
        self._has_tools = True
        self.composer.body_edit.set_line_height()
        self.composer.body_edit.add_tools(self._theme)
        self.entry_list.take_keyboard()

    def _note_question(self) -> None:
        self._greet()
        if self._asked is not None:
            self._reflecting().note_shown(self._asked.question.number)

    def _make_side(self) -> None:
        from ui.pages.today_side import TodaySide

        if self._side is not None:
            return
        self._side = side = TodaySide(self._theme, self.columns.side)
        side.review_requested.connect(self.review_requested)
        self.split_bar, self.quadrant_view, self.review_card = (
            side.split_bar,
            side.quadrant_view,
            side.review_card,
        )
        side.show_week(self._session.day(self._on))

    def _greet(self) -> None:
        """Greet with the last thought after a gap, and never with how long it was."""
        last = None if self.entry_list.rows or not self._follows_today else self._find_last_thought()
        if last is not None:
            self._say_last_thought(last)
        if self.last_thought is not None:
            self.last_thought.setVisible(last is not None)

    def _find_last_thought(self) -> Entry | None:
        parts, today = self._parts(), self._session.today()
        return self._session.attempt(lambda: parts.last_thought(today))

    def _say_last_thought(self, last: Entry) -> None:
        if self.last_thought is None:
            from ui.widgets.last_thought import LastThought

            self.last_thought = LastThought()
            self.columns.main.insertWidget(0, self.last_thought)
        is_this_year = last.written_on.year == self._session.today().year
        day = weekday_date(last.written_on) if is_this_year else long_date(last.written_on)
        self.last_thought.show_thought(self.tr("Your last thought here, on {0}:").format(day), last.body)

    def _connect(self) -> None:
        session, composer = self._session, self.composer
        composer.keep_requested.connect(self._keep)
        composer.draft_changed.connect(session.save_draft)
        session.entry_kept.connect(self._after_keeping)
        session.failed.connect(self._say_problem)
        session.draft_saved.connect(composer.note_saved)
        session.unsaved.connect(composer.note_unsaved)
        composer.elsewhere_requested.connect(self._ask_for_place)
        session.changed.connect(self.refresh)
        self.entry_list.change_requested.connect(self._change)
        self.entry_list.reached.connect(self.ensureWidgetVisible)
        self.entry_list.changes_left.connect(self._offer_changes)
        self.question_card.reflect_requested.connect(self._reflect)
        self.question_card.answer_taken.connect(self._take_answer)
        self.question_card.another_requested.connect(self._another)

    # --- what happens -----------------------------------------------------------------------------

    @Slot(object)
    def _keep(self, draft: EntryDraft) -> None:
        self._session.keep(draft, None if self._follows_today else self._on)

    @Slot(object)
    def _after_keeping(self, entry: Entry) -> None:
        self.composer.clear()
        self.composer.note_saved()
        self.refresh()
        self._offer_answer(entry)

    def _go_back(self) -> None:
        self.go_to(self._on - timedelta(days=1))

    def _go_on(self) -> None:
        self.go_to(self._on + timedelta(days=1))

    def _go_to_today(self) -> None:
        self.go_to(self._session.today())

    def _choose_day(self) -> None:
        """Open the calendar below the date; it is made when first asked for."""
        from ui.widgets.day_popup import DayPopup

        if self.day_popup is None:
            self.day_popup = DayPopup(self._theme, self)
            self.day_popup.chosen.connect(self.go_to)
        self.day_popup.open(self.date_button, self._on, self._session.today())

    def _edit(self) -> None:
        """Open the editor on the entry the keyboard is at, or else on the newest."""
        entry = self.entry_list.current()
        if entry is None and self.entry_list.rows:
            entry = self.entry_list.rows[0].entry
        if entry is not None:
            self.entry_list.edit(entry)

    @Slot(object, object)
    def _change(self, entry: Entry, draft: EntryDraft) -> None:
        self._is_changing = True
        try:
            is_kept = self._parts().change(entry, draft)
        finally:
            self._is_changing = False
        if is_kept:
            self.entry_list.close_editor()

    @Slot(object, object)
    def _offer_changes(self, entry: Entry, draft: EntryDraft) -> None:
        said = self.tr("The entry is as it was; your changes were put aside.")
        self._session.offer_undo(said, lambda: self.entry_list.edit(entry, draft))

    def _delete(self) -> None:
        entry = self.entry_list.current()
        if entry is not None:
            self._parts().delete(entry, self.tr("The entry was taken away."))
            if not self.entry_list.rows:
                self.composer.body_edit.setFocus()

    def _bring_to_coach(self) -> None:
        """Flag the entry that the keyboard is at for the coach, or take the flag away."""
        entry = self.entry_list.current()
        if entry is not None:
            wanted = not entry.for_coach
            day = self._parts().coach_from(entry)
            if not wanted:
                words = self.tr("The entry stays with you.")
            elif day is None:
                words = self.tr("The entry comes to your coach.")
            else:
                told = self.tr("The entry comes to your coach once its week is over, from {0} on.")
                words = told.format(short_date(day))
            self._parts().bring_to_coach(entry, wanted=wanted, words=words)

    @Slot(str)
    def _say_problem(self, sentence: str) -> None:
        editor = self.entry_list.editor
        if self._is_changing and editor is not None:
            editor.show_problem(sentence)
        else:
            self.composer.show_problem(sentence)

    def _ask_for_place(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        told = QFileDialog.getExistingDirectory(self, self.tr("Where shall the copy lie?"), str(Path.home()))
        if told:
            self.copy_elsewhere(Path(told))

    def copy_elsewhere(self, place: Path) -> None:
        """Put a copy of the journal into this folder, with what is typed in it, and say where it is."""
        from ui.session_parts.rescue import copy_elsewhere

        copy = copy_elsewhere(self._session, place, self.composer.draft())
        if copy is not None:
            self.composer.show_problem(
                self.tr("A copy with what you typed lies in {0}. The journal itself is as it was.").format(
                    copy
                )
            )

    def _parts(self) -> Finding:
        """Return the part that changes an entry; nobody needs it before the first paint."""
        from ui.session_parts.finding import Finding

        if self._finding is None:
            self._finding = Finding(self._session)
        return self._finding

    def _reflect(self) -> None:
        if self._asked is not None:
            self._session.note_shown(self._asked.question.number)
            self.composer.reflect_on(self._asked.question.number)

    def _another(self) -> None:
        if self._asked is not None:
            self.show_question(self._session.another_question(self._asked.question.number))
            self._reflecting().note_shown(self._asked.question.number)

    def _offer_answer(self, entry: Entry) -> None:
        """After a reflection on the question shown, offer its words as the standing answer."""
        asked = self._asked
        if asked is None or entry.question != asked.question.number:
            return
        self.show_question(asked._replace(last_reflection=entry.written_on))
        self._reflection = entry
        is_new = asked.answer is None or asked.answer.body != entry.body
        self.question_card.offer_answer(is_offered=is_new and bool(entry.body.strip()))

    @Slot()
    def _take_answer(self) -> None:
        if self._reflection is not None and self._reflecting().take_as_answer(self._reflection):
            self._reflection = None
            self.composer.body_edit.setFocus()

    def _refresh_question(self) -> None:
        """Show the answer that stands now; a new day asks anew."""
        asked = self._asked
        if asked is None or self._side is None:
            return
        if self._asked_on != self._session.today():
            self.show_question(self._session.asked())
            return
        answer = self._reflecting().find_answer(asked.question.number)
        if answer != asked.answer:
            self.show_question(asked._replace(answer=answer))

    def _reflecting(self) -> Reflecting:
        from ui.session_parts.reflecting import Reflecting

        return Reflecting(self._session)

    # --- words ------------------------------------------------------------------------------------

    def _subtitle(self, day: Day) -> str:
        count = 0 if day.week_count is None else day.week_count.entries + day.week_count.late_entries
        week = self.tr("Week {0}").format(day.on.isocalendar().week)
        if count == 0:
            return week
        return f"{week} · " + (
            self.tr("1 entry so far") if count == 1 else self.tr("{0} entries so far").format(written(count))
        )

    def _time_of(self, entry: Entry) -> str:
        return clock(time.fromisoformat(self._session.wall_time(entry)))

    def _when(self, last: date | None) -> str:
        if last is None:
            return self.tr("not yet reflected on")
        days = (self._session.today() - last).days
        if days <= 0:
            return self.tr("reflected on today")
        return (
            self.tr("last reflected on yesterday")
            if days == 1
            else self.tr("last reflected on {0} days ago").format(written(days))
        )

    def _day_words(self, day: date) -> str:
        return long_date(day)
