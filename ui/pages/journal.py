"""Journal: every entry, found by day, by words or by what it says of itself, and read with its past."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from journal.model import Entry, EntryDraft, Facets, Revision
from ui.clipboard import Clipboard
from ui.numbers import count, duration, entries, full_date, long_date, short_date, short_date_with_year
from ui.pages.page import Page
from ui.said import said
from ui.session import Session
from ui.session_parts.finding import PLACES_AT_ONCE, Finding, Query
from ui.theme import MUTED, Theme, sans, serif
from ui.widgets.calendar import Calendar
from ui.widgets.card import Card
from ui.widgets.entry_delegate import EntryDelegate
from ui.widgets.entry_model import EntryModel
from ui.widgets.facet_row import HEIGHT as FACET_HEIGHT
from ui.widgets.facet_row import FacetRow
from ui.widgets.list_view import EntryListView
from ui.widgets.reading_pane import ReadingPane, Told
from ui.widgets.scroll_bar import SlimScrollBar
from ui.widgets.search_field import SearchField
from ui.widgets.text import Prose, label

COUNT_AFTER = 60  # milliseconds without a key until all that was found is counted
NARROW = 900  # pixels of page width below which the calendar makes room
CALENDAR_CARD = 240
GAP = 16
ABOVE_THE_CARDS = 176  # pixels of the page that title, facets and margins take


class JournalPage(Page):
    """Calendar, list and reading pane beside each other, with the search above them."""

    def __init__(
        self, session: Session, finding: Finding, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "", "", parent)
        self.title_label.setText(self.tr("Journal"))
        self.subtitle_label.hide()
        self._session = session
        self._finding = finding
        self.clipboard = Clipboard(self)
        self._query = Query()
        self._day: date | None = None
        self._place: int | None = None  # of the entry that is read
        self._is_stale = True
        self._total = 0
        self._found = array("q")  # the places counted so far
        self._count_soon = QTimer(self, singleShot=True)
        self._make_widgets()
        self._arrange()
        self._connect()

    # --- what it shows ----------------------------------------------------------------------------

    def prepare(self) -> None:
        """Read what is in the file now."""
        if self._is_stale:
            self.refresh()

    def flush(self) -> None:
        """Keep an entry that is being changed; its earlier wording is kept beside it."""
        if self.reading_pane.is_editing and self.reading_pane.editor.is_changed:
            self.reading_pane.editor.request_keep()

    def commands(self) -> dict[str, Callable[[], object]]:
        """Answer for finding, editing and taking away."""
        writing = self.reading_pane.editor.commands() if self.reading_pane.is_editing else {}
        return writing | {
            "find": self.focus_search,
            "edit_entry": self.reading_pane.edit,
            "delete_entry": lambda: self._delete(self.reading_pane.entry),
            "bring_to_coach": self.reading_pane.coach_flag.button.toggle,
        }

    def focus_search(self) -> None:
        """Put the keyboard into the search field, with what is in it selected."""
        self.search_field.setFocus()
        self.search_field.words_edit.selectAll()

    @Slot()
    def refresh(self) -> None:
        """Read everything again and stay at the entry that is read."""
        self._is_stale = False
        self._total = self._finding.total()
        self.calendar.show_from(self._finding.first_day(), self._finding.leave_weeks())
        questions = [(question.number, question.text) for question in self._session.questions()]
        self.facet_row.offer(questions, self._finding.tags())
        self.search()

    @Slot()
    def search(self) -> None:
        """Show the newest of what is looked for at once; count the rest, and read one, a little later."""
        self._query = Query(self.search_field.words(), self.facet_row.facets(self._day))
        self.delegate.look_for(self._query.words)
        rows = self._session.attempt(lambda: self._finding.first_page(self._query))
        if rows is None:
            return
        self.model.show_first(rows)
        self.count_label.setText("")
        self._found = array("q")
        self._count_soon.start(COUNT_AFTER)
        self._show_emptiness(len(rows.places))

    @Slot()
    def count(self) -> None:
        """Count on, some thousands at a time; at the end show all that was found and one of it to read."""
        last = self._found[-1] if self._found else None
        places = self._session.attempt(lambda: self._finding.places(self._query, last))
        if places is None:
            return
        self._found.extend(places)
        if len(places) == PLACES_AT_ONCE:
            self._count_soon.start(0)
            return
        self.model.show_rest(self._found)
        self.count_label.setText(self._count_words(len(self._found)))
        if not self.reading_pane.is_editing:
            self._stay()

    def is_settled(self) -> bool:
        """True when everything found is counted."""
        return not self._count_soon.isActive()

    # --- how it is made ---------------------------------------------------------------------------

    def _make_widgets(self) -> None:
        theme = self._theme
        self.search_field = SearchField(theme, self.tr("Find words"), self.tr("Ctrl F"))
        self.facet_row = FacetRow(theme, self._session.today())
        self.count_label = label("", sans(14), MUTED)
        self.count_label.setFixedHeight(FACET_HEIGHT)  # in line with the facets beside it
        self.calendar = Calendar(theme, self._session.today(), self._finding.days)
        self.model = EntryModel(self._finding.entries_at, self._words_of, self)
        self.delegate = EntryDelegate(theme, self._head_of, self)
        self.list_view = EntryListView()
        self.list_view.setModel(self.model)
        self.list_view.setItemDelegate(self.delegate)
        self.list_view.setAccessibleName(self.tr("Entries found"))
        self.list_view.setAccessibleDescription(self.tr("Newest first; the arrow keys walk, Enter reads"))
        self.list_view.setVerticalScrollBar(SlimScrollBar(theme))
        self.empty_text = Prose(font=serif(16), role=MUTED)
        self.empty_text.setContentsMargins(16, 12, 16, 12)
        self.empty_text.hide()
        self.reading_pane = ReadingPane(theme, self._short_day, self._replaced_words)
        self.reading_pane.setVerticalScrollBar(SlimScrollBar(theme))

    def _arrange(self) -> None:
        self.action_row.addWidget(self.search_field)
        facets = QHBoxLayout()
        facets.setSpacing(16)
        facets.addWidget(self.facet_row, 1)
        facets.addWidget(self.count_label, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        self.calendar_card = Card(self._theme)
        self.calendar_card.setFixedWidth(CALENDAR_CARD)
        self.calendar_card.body.setContentsMargins(14, 16, 14, 8)
        self.calendar_card.body.addWidget(self.calendar)
        self.list_card = Card(self._theme)
        self.list_card.body.setContentsMargins(4, 7, 2, 7)
        self.list_card.body.addWidget(self.list_view, 1)
        self.list_card.body.addWidget(self.empty_text)
        self.list_card.body.addStretch(0)
        self.pane_card = Card(self._theme)
        self.pane_card.body.setContentsMargins(1, 4, 2, 4)
        self.pane_card.body.addWidget(self.reading_pane)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.calendar_card)
        row.addWidget(self.list_card, 10)
        row.addWidget(self.pane_card, 10)
        self.content.addLayout(facets)
        self.content.addSpacing(GAP)
        self.content.addLayout(row, 1)
        for before, after in zip(self._tab_order(), self._tab_order()[1:], strict=False):
            QWidget.setTabOrder(before, after)

    def _tab_order(self) -> list[QWidget]:
        return [
            self.search_field.words_edit,
            *self.facet_row.buttons,
            self.calendar,
            self.list_view,
            *self.reading_pane.tab_order(),
        ]

    def _connect(self) -> None:
        self._count_soon.timeout.connect(self.count)
        self.search_field.words_changed.connect(self.search)
        self.search_field.left_downwards.connect(self._go_to_list)
        self.facet_row.changed.connect(self.search)
        self.calendar.chosen.connect(self._choose_day)
        self.list_view.selectionModel().currentChanged.connect(self._read)
        self.list_view.read_requested.connect(self._focus_pane)
        pane = self.reading_pane
        pane.link_chosen.connect(self._ask_about_link)
        pane.change_requested.connect(self._change)
        pane.editing_changed.connect(self.commands_changed)
        pane.changes_left.connect(self._offer_changes)
        pane.delete_requested.connect(self._delete)
        pane.copy_requested.connect(self._copy)
        pane.coach_requested.connect(self._bring_to_coach)
        self._session.changed.connect(self._note_change)
        self._session.entry_kept.connect(self._note_change)
        self._session.failed.connect(self._say_problem)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the calendar make room where it is narrow, and show as many months as fit."""
        super().resizeEvent(event)
        self.calendar_card.setVisible(event.size().width() >= NARROW)
        self.calendar.set_room(event.size().height() - ABOVE_THE_CARDS)

    def hideEvent(self, event: QHideEvent) -> None:
        """Count no further while nobody sees it: the journal may be closed next."""
        super().hideEvent(event)
        if self._count_soon.isActive():
            self._count_soon.stop()
            self._is_stale = True

    # --- what happens -----------------------------------------------------------------------------

    def _note_change(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self.refresh()

    def _choose_day(self, day: date | None) -> None:
        self._day = day
        self.search()

    def _go_to_list(self) -> None:
        if self.model.rowCount():
            self.list_view.setFocus()
            if not self.list_view.currentIndex().isValid():
                self._select(0)

    def _focus_pane(self) -> None:
        self.reading_pane.edit_button.setFocus()

    def _select(self, row: int) -> None:
        index = self.model.index(row, 0)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.list_view.selectionModel().setCurrentIndex(index, flags)
        self.list_view.show_row(row)

    def _stay(self) -> None:
        """Read the entry that was read, where it is still found, or else the newest."""
        row = None if self._place is None else self.model.row_of(self._place)
        if row is None or self.model.place(row) != self._place:
            row = 0
        if self.model.rowCount():
            self._select(row)
        else:
            self.reading_pane.show_nothing("")

    @Slot(QModelIndex, QModelIndex)
    def _read(self, current: QModelIndex, previous: QModelIndex) -> None:
        entry = self.model.entry(current.row()) if current.isValid() else None
        if entry is None or self.reading_pane.is_editing:
            return
        self._place = self.model.place(current.row())
        self._show(entry)

    def _show(self, entry: Entry) -> None:
        reading = self._finding.read(entry.id)
        if reading is None:
            self.reading_pane.show_nothing(self.tr("This entry has gone meanwhile."))
            return
        told = Told(self._when(reading.entry), self._tags(reading.entry), self._question(reading.entry))
        self.reading_pane.show_entry(
            reading.entry, told, reading.revisions, reading.year_ago, self._query.words
        )
        self.calendar.choose(self._day)

    def _change(self, entry: Entry, draft: EntryDraft) -> None:
        self.reading_pane.editor.show_problem("")
        pane = self.reading_pane
        if self._finding.change(entry, draft):
            pane.close_editor()
            self._show(entry)

    @Slot(object, object)
    def _offer_changes(self, entry: Entry, draft: EntryDraft) -> None:
        said = self.tr("The entry is as it was; your changes were put aside.")

        def bring_back() -> None:
            self._show(entry)
            self.reading_pane.edit(draft)

        self._session.offer_undo(said, bring_back)

    def _ask_about_link(self, url: QUrl) -> None:
        from ui.dialogs.link import ask_to_open

        ask_to_open(url, self._theme, self)

    def _delete(self, entry: Entry | None) -> None:
        if entry is not None:
            self.reading_pane.hide_editor()
            self._finding.delete(
                entry, self.tr("The entry of {0} was taken away.").format(self._short_day(entry))
            )

    def _copy(self, entry: Entry | None) -> None:
        if entry is not None:
            self.clipboard.put_text(entry.body)

    @Slot(object, bool)
    def _bring_to_coach(self, entry: Entry, wanted: bool) -> None:
        day = self._finding.coach_from(entry)
        if not wanted:
            told = self.tr("The entry of {0} stays with you.")
        elif day is None:
            told = self.tr("The entry of {0} comes to your coach.")
        else:
            told = self.tr("The entry of {0} comes to your coach once its week is over, from {1} on.")
        words = told.format(self._short_day(entry), "" if day is None else short_date(day))
        self._finding.bring_to_coach(entry, wanted=wanted, words=words)
        self._show_again()

    def _show_again(self) -> None:
        """Show the entry that is read as it is in the file now; an editor that is open on it stays open."""
        if self.reading_pane.entry is not None:
            self._show(self.reading_pane.entry)

    def _say_problem(self, sentence: str) -> None:
        if self.isVisible() and self.reading_pane.is_editing:
            self.reading_pane.editor.show_problem(sentence)

    # --- words ------------------------------------------------------------------------------------

    def _show_emptiness(self, found: int) -> None:
        self.list_view.setVisible(found > 0)
        self.empty_text.setVisible(found == 0)
        if found:
            return
        if self._total == 0:
            words = self.tr("Nothing is written yet. What you keep on Today is found here.")
        elif self._query.facets != Facets() and self._query.words.strip():
            words = self.tr("Nothing found. Let a facet go, or try fewer words.")
        elif self._day is not None:
            words = self.tr("Nothing was written on this day. Press it again to see every day.")
        elif self._query.facets != Facets():
            words = self.tr("No entry says all of this of itself. Let one of the facets go.")
        else:
            words = self.tr("No entry holds these words. Fewer of them find more.")
        self.empty_text.set_text(words)

    def _count_words(self, found: int) -> str:
        if self._query.is_open:
            return entries(found)
        return self.tr("{0} of {1} entries").format(count(found), count(self._total))

    def _head_of(self, entry: Entry) -> str:
        words = [self.tr("{0}, {1}").format(self._short_day(entry), self._session.wall_time(entry))]
        tags = [word for word, system in self._tags(entry) if system is None]
        return "   ".join([*words, " · ".join(tags)] if tags else words)

    def _words_of(self, entry: Entry) -> str:
        """Return a row as a screen reader says it."""
        tags = [word for word, _ in self._tags(entry)]
        words = " ".join(entry.body.split())[:300]
        coach = [self.tr("Comes to my coach")] if entry.for_coach else []
        return ". ".join([self._head_of(entry), *tags[:1], *coach, words])

    def _tags(self, entry: Entry) -> list[tuple[str, int | None]]:
        told: list[tuple[str, int | None]] = []
        if entry.role_system is not None:
            words = self.tr("System {0} · {1}").format(int(entry.role_system), said(entry.role_system.title))
            told.append((words, int(entry.role_system)))
        if entry.priority is not None and entry.priority.urgent:
            told.append((self.tr("Urgent"), None))
        if entry.priority is not None and entry.priority.important:
            told.append((self.tr("Important"), None))
        if entry.minutes is not None:
            told.append((duration(entry.minutes), None))
        return told

    def _question(self, entry: Entry) -> str:
        return "" if entry.question is None else self._session.question(entry.question).text

    def _when(self, entry: Entry) -> str:
        week = entry.written_on.isocalendar().week
        return self.tr("{0}, {1} · week\u00a0{2}").format(
            full_date(entry.written_on), self._session.wall_time(entry), week
        )

    def _short_day(self, entry: Entry) -> str:
        is_this_year = entry.written_on.year == self._session.today().year
        return short_date(entry.written_on) if is_this_year else short_date_with_year(entry.written_on)

    def _replaced_words(self, revision: Revision) -> str:
        day = revision.replaced_at.astimezone().date()
        return self.tr("Changed on {0}").format(long_date(day))
