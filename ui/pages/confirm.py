"""A calendar's events, one at a time: a key keeps one as an entry, another passes it over."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from journal.errors import JournalError
from journal.interchange.calendar import Calendar, EventDraft
from journal.interchange.importing import Stopped
from journal.model import Priority, RoleSystem
from ui.controls import dress, name_field
from ui.exchange_words import dropped_words, losses_of, tag_words, unread_of
from ui.numbers import clock, duration, full_date
from ui.pages.classify import LEAST_HEIGHT, EntryFrame
from ui.pages.page import Columns, Page
from ui.said import said_of
from ui.session_parts.confirming import Confirming, Kept
from ui.session_parts.titles import Titles
from ui.theme import ATTENTION, MUTED, Theme, sans, serif
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.progress_card import ProgressCard, show_progress
from ui.widgets.segments import Segment, Segments
from ui.widgets.text import Prose, heading, label, small
from ui.widgets.tick_box import TickBox
from ui.widgets.unread_list import UnreadList
from ui.widgets.walk_keys import take_walk_key

FIELD_HEIGHT = 34
SHOWN_AFTER = 250  # milliseconds
LOOK_AFTER = 500  # milliseconds behind the last change of a day


class ConfirmPage(Page):
    """Shows one event. ``back_requested`` comes by Escape."""

    back_requested = Signal()

    def __init__(self, part: Confirming, titles: Titles, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", "", parent)
        self.title_label.setText(self.tr("From a calendar"))
        self._part = part
        self._titles = titles
        self._path: Path | None = None
        self._ahead: deque[EventDraft] = deque()
        self._shown: EventDraft | None = None
        self._behind: list[tuple[EventDraft, Kept | None]] = []
        self._is_asked = False  # whether the titles shall go
        self._make_widgets()
        self._make_days()
        self._arrange()
        self._connect()
        self._show_only(self.progress_card)

    # --- what it shows ----------------------------------------------------------------------------

    @property
    def draft(self) -> EventDraft | None:
        """The event in front."""
        return self._shown

    def open_path(self, path: Path) -> None:
        """Read a calendar and show its first event that is no entry yet."""
        self._path = path
        self._behind.clear()
        self.subtitle_label.setText(
            self.tr("{0} · Nothing comes in by itself: each event is kept by a key, or passed over.").format(
                path.name
            )
        )
        self._look()

    def prepare(self) -> None:
        """Leave everything for when it is shown."""

    def showing(self) -> None:
        """Come to the front with the keyboard on the event."""
        self._take_keyboard()

    def is_settled(self) -> bool:
        """True while nothing is read."""
        return not self._part.is_busy and not self._look_later.isActive()

    def stop(self) -> None:
        """Read no further: the window goes."""
        self._look_later.stop()
        self._part.stop_and_wait()

    def hideEvent(self, event: QHideEvent) -> None:
        """Ask anew another time whether the titles shall go."""
        super().hideEvent(event)
        self._forget_asking()

    def commands(self) -> dict[str, Callable[[], object]]:
        """Answer the composer's commands, with their keys."""
        return {
            "keep": self.keep,
            "deliver": lambda: self.keep(RoleSystem.DELIVER),
            "improve": lambda: self.keep(RoleSystem.IMPROVE),
            "enable": lambda: self.keep(RoleSystem.ENABLE),
            "urgent": self.urgent_button.click,
            "important": self.important_button.click,
            "undo": self.take_back,
        }

    # --- how it is made ---------------------------------------------------------------------------

    def _make_widgets(self) -> None:
        theme = self._theme
        self.stop_button = Button(theme, self.tr("Stop here"), "outline", self.tr("Esc"))
        self.stop_button.setAccessibleDescription(self.tr("Go back to where you came from; all is kept"))
        self.progress_card = ProgressCard(theme)
        self.problem_card = Card(theme)
        self.problem_text = Prose("", sans(14), role=ATTENTION)
        self.frame_card = EntryFrame(theme)
        self.frame_card.setAccessibleDescription(
            self.tr("Enter keeps the event, 1, 2 or 3 with its role system, S passes it over, Z goes back")
        )
        self.when_label = label("", sans(13), MUTED, wrap=True)
        self.title_text = Prose("", serif(21), line_height=1.35)
        self.system_choice = Segments(
            theme,
            (
                Segment(
                    self.tr("1 Deliver"), self.tr("Keep it: deliver today under the present system (1)"), 1
                ),
                Segment(self.tr("2 Improve"), self.tr("Keep it: improve the system, hands-on (2)"), 2),
                Segment(self.tr("3 Enable"), self.tr("Keep it: enable others to change it (3)"), 3),
            ),
            may_be_none=True,
        )
        self.urgent_button = Button(theme, self.tr("Urgent"), "attention", self.tr("U"))
        self.important_button = Button(theme, self.tr("Important"), "toggle", self.tr("I"))
        self.keep_button = Button(theme, self.tr("Keep"), "primary", "⏎")
        self.skip_button = Button(theme, self.tr("Pass over"), "outline", self.tr("S"))
        self.back_button = Button(theme, self.tr("Take back"), "link", self.tr("Z"))
        for button, words in (
            (self.urgent_button, self.tr("It could not wait (U); press it before the role system")),
            (
                self.important_button,
                self.tr("It matters in the longer term (I); press it before the role system"),
            ),
            (
                self.keep_button,
                self.tr("Keep it as an entry, with what is pressed or without anything (Enter or Y)"),
            ),
            (self.skip_button, self.tr("Make no entry of it (S or →)")),
            (self.back_button, self.tr("Take the last press back and show its event again (Z)")),
        ):
            button.setToolTip(words)
            button.setAccessibleDescription(words)
        self.last_label = small("")
        self.keys_label = small(
            self.tr(
                "A role system keeps the event at once and goes on to the next, so press U or I before it."
            )
        )
        self.end_card = Card(theme)
        self.end_text = Prose("", serif(18))
        self.unread_card = Card(theme)
        self.losses_text = small("")
        self.unread_list = UnreadList(theme)

    def _make_days(self) -> None:
        theme = self._theme
        self.days_card = Card(theme)
        dress(self.days_card, theme)
        first, last = self._part.proposed_days()
        self.first_edit = self._date_edit(first, self.tr("From"))
        self.last_edit = self._date_edit(last, self.tr("To"))
        self.address_edit = QLineEdit()
        self.address_edit.setPlaceholderText(self.tr("you@example.org"))
        self.address_edit.setMinimumHeight(FIELD_HEIGHT)
        self.address_edit.setFont(sans(13))
        self.address_edit.setAccessibleName(self.tr("Your address in the calendar"))
        self.address_edit.setAccessibleDescription(
            self.tr("Invitations that this address declined are left out; it is not kept")
        )
        self.titles_card = Card(theme)
        dress(self.titles_card, theme)
        self.title_box = TickBox(
            self.tr("Keep the titles"),
            self.tr("Without it an entry has its day, its minutes and its tags, and no words"),
            13.5,
        )
        self.title_box.setChecked(True)
        self.drop_button = Button(theme, self.tr("Drop all titles"), "outline", self.tr("D"))
        self.drop_button.setAccessibleDescription(
            self.tr("Take the titles out of all entries that came from a calendar, for good; asks once more")
        )
        self.drop_note = small("")
        self.drop_note.hide()
        self._look_later = QTimer(self)
        self._look_later.setSingleShot(True)
        self._look_later.setInterval(LOOK_AFTER)
        self._show_later = QTimer(self)
        self._show_later.setSingleShot(True)
        self._show_later.setInterval(SHOWN_AFTER)

    def _date_edit(self, day: date, words: str) -> QDateEdit:
        edit = QDateEdit(QDate(day.year, day.month, day.day))
        edit.setCalendarPopup(True)
        edit.setDisplayFormat("d MMM yyyy")
        edit.setFont(sans(13))
        edit.setMinimumHeight(FIELD_HEIGHT)
        name_field(edit, words, self.tr("Events that begin on these days are shown, both included"))
        return edit

    def _arrange(self) -> None:
        self.action_row.addWidget(self.stop_button)
        self.problem_card.body.addWidget(heading(self.tr("This could not be read")))
        self.problem_card.body.addWidget(self.problem_text)
        self.end_card.body.addWidget(self.end_text)
        tags = QWidget()
        flow = FlowLayout(tags, spacing=9)
        for part in (self.system_choice, self.urgent_button, self.important_button):
            flow.addWidget(part)
        ways = QHBoxLayout()
        ways.setSpacing(10)
        ways.addWidget(self.keep_button)
        ways.addWidget(self.skip_button)
        ways.addStretch(1)
        words = QWidget()
        words.setMinimumHeight(LEAST_HEIGHT - 50)
        inner = QVBoxLayout(words)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.title_text)
        inner.addStretch(1)
        body = self.frame_card.body
        body.setContentsMargins(32, 24, 32, 22)
        body.setSpacing(12)
        for widget in (self.when_label, words, tags):
            body.addWidget(widget)
        body.addLayout(ways)
        self.last_row = QWidget()
        last = QHBoxLayout(self.last_row)
        last.setContentsMargins(0, 0, 0, 0)
        last.addWidget(self.last_label, 1)
        last.addWidget(self.back_button)
        self.unread_card.body.addWidget(heading(self.tr("What was left out")))
        self.unread_card.body.addWidget(self.losses_text)
        self.unread_card.body.addWidget(self.unread_list)
        body = self.days_card.body
        body.addWidget(heading(self.tr("Which events")))
        for words_, field in (
            (self.tr("From"), self.first_edit),
            (self.tr("To"), self.last_edit),
            (self.tr("Your address in the calendar"), self.address_edit),
        ):
            body.addWidget(small(words_))
            body.addWidget(field)
        body.addWidget(small(self.address_edit.accessibleDescription()))
        body = self.titles_card.body
        body.addWidget(heading(self.tr("Titles")))
        body.addWidget(self.title_box)
        body.addWidget(small(self.title_box.accessibleDescription()))
        body.addSpacing(4)
        body.addWidget(self.drop_button)
        body.addWidget(self.drop_note)
        self.columns = Columns()
        self.columns.main.setSpacing(14)
        for widget in (
            self.progress_card, self.problem_card, self.frame_card, self.end_card, self.last_row,
            self.keys_label, self.unread_card,
        ):  # fmt: skip
            self.columns.main.addWidget(widget)
        self.columns.main.addStretch(1)
        self.columns.side.addWidget(self.days_card)
        self.columns.side.addWidget(self.titles_card)
        self.columns.side.addStretch(1)
        self.content.addWidget(self.columns, 1)

    def _connect(self) -> None:
        self.stop_button.clicked.connect(self.back_requested)
        self.progress_card.cancelled.connect(self._part.stop)
        self.system_choice.chosen.connect(self._keep_chosen)
        self.urgent_button.clicked.connect(self._take_keyboard)
        self.important_button.clicked.connect(self._take_keyboard)
        self.keep_button.clicked.connect(lambda: self.keep())
        self.skip_button.clicked.connect(self.pass_over)
        self.back_button.clicked.connect(self.take_back)
        self.drop_button.clicked.connect(self.drop_titles)
        self.title_box.toggled.connect(lambda _: self._show_title())
        self.first_edit.dateChanged.connect(self._look_soon)
        self.last_edit.dateChanged.connect(self._look_soon)
        self.address_edit.editingFinished.connect(self._take_address)
        self._look_later.timeout.connect(self._look)
        self._show_later.timeout.connect(self._show_progress_card)
        self._part.progressed.connect(
            lambda done, of: show_progress(
                self.progress_card.bar, self.progress_card.words_text.text(), done, of
            )
        )
        self._part.read.connect(self._show_calendar)
        self._part.failed.connect(self._show_failure)

    # --- reading ------------------------------------------------------------------------------------

    def _look_soon(self) -> None:
        self._look_later.start()

    def _take_address(self) -> None:
        if self.address_edit.isModified():
            self.address_edit.setModified(False)
            self._look()

    @Slot()
    def _look(self) -> None:
        if self._path is None:
            return
        self.progress_card.begin(self.tr("Reading “{0}” …").format(self._path.name))
        self._show_later.start()
        self._part.look(
            self._path,
            _day(self.first_edit.date()),
            _day(self.last_edit.date()),
            self.address_edit.text().strip(),
        )

    def _show_progress_card(self) -> None:
        if self._part.is_busy:
            self._show_only(self.progress_card)

    @Slot(object, object)
    def _show_calendar(self, calendar: Calendar, drafts: tuple[EventDraft, ...]) -> None:
        self._show_later.stop()
        self._ahead = deque(drafts)
        self._behind.clear()
        losses, unread = losses_of(calendar.losses), unread_of(calendar.unread)
        self.losses_text.setText("\n".join(losses))
        self.losses_text.setVisible(bool(losses))
        self.unread_list.show_sentences(unread)
        self.unread_list.setVisible(bool(unread))
        self._show_next()
        self.unread_card.setVisible(bool(losses or unread))

    @Slot(object)
    def _show_failure(self, error: JournalError) -> None:
        self._show_later.stop()
        if isinstance(error, Stopped):
            self.back_requested.emit()
            return
        self.problem_text.set_text(said_of(error))
        self._show_only(self.problem_card)
        self.stop_button.setFocus()

    # --- what happens -------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys of the walk."""
        acts: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_Return: self.keep,
            Qt.Key.Key_Enter: self.keep,
            Qt.Key.Key_Y: self.keep,
            Qt.Key.Key_U: self.urgent_button.click,
            Qt.Key.Key_I: self.important_button.click,
            Qt.Key.Key_S: self.pass_over,
            Qt.Key.Key_Right: self.pass_over,
            Qt.Key.Key_Z: self.take_back,
            Qt.Key.Key_D: self.drop_titles,
            Qt.Key.Key_Escape: self.back_requested.emit,
        }
        if not take_walk_key(event, self.keep, acts):
            super().keyPressEvent(event)

    def keep(self, system: RoleSystem | None = None) -> None:
        """Keep the event in front as an entry, and go on."""
        draft = self._shown
        if draft is None:
            return
        urgent, important = self.urgent_button.isChecked(), self.important_button.isChecked()
        priority = Priority(urgent, important) if system is not None or urgent or important else None
        kept = self._part.keep(draft, system, priority, with_title=self.title_box.isChecked())
        if kept is None:
            self.system_choice.set_value(None)
            return
        self._behind.append((draft, kept))
        told = tag_words(system, priority)
        self._show_last(
            self.tr("The one before: kept, {0}.").format(told) if told else self.tr("The one before: kept.")
        )
        self._show_next()

    def pass_over(self) -> None:
        """Make no entry of the event in front, and go on."""
        if self._shown is not None:
            self._behind.append((self._shown, None))
            self._show_last(self.tr("The one before: passed over."))
            self._show_next()

    def take_back(self) -> None:
        """Take the last press back, and show its event again."""
        if not self._behind:
            return
        draft, kept = self._behind[-1]
        if kept is not None and not self._part.take_back(kept):
            self._show_last(self.tr("The entry was changed since, so it stays."))
            return
        self._behind.pop()
        if self._shown is not None:
            self._ahead.appendleft(self._shown)
        self._ahead.appendleft(draft)
        self._show_next()
        self._show_last("")

    def drop_titles(self) -> None:
        """Ask, and when asked once more take the titles out of all that came from calendars, for good."""
        if not self._is_asked:
            self._is_asked = True
            self.drop_button.setText(self.tr("Yes, drop them"))
            self.drop_button.updateGeometry()
            self._note_titles(
                self.tr(
                    "For good: only backups made before still hold them. Entries that you reworded stay, and "
                    "so do those without a tag. Press once more."
                )
            )
            return
        dropped = self._titles.drop()
        self._forget_asking()
        if dropped is not None:
            self.title_box.setChecked(False)
            self._behind.clear()  # they are other entries now than the presses made
            self._show_last("")
            self._note_titles(dropped_words(dropped))
        self._take_keyboard()

    def _forget_asking(self) -> None:
        self._is_asked = False
        self.drop_button.setText(self.tr("Drop all titles"))
        self.drop_button.updateGeometry()
        self._note_titles("")

    def _note_titles(self, words: str) -> None:
        self.drop_note.setText(words)
        self.drop_note.setVisible(bool(words))

    def _keep_chosen(self) -> None:
        value = self.system_choice.value
        if value is not None:
            self.keep(RoleSystem(value + 1))

    def _show_next(self) -> None:
        self._shown = draft = self._ahead.popleft() if self._ahead else None
        self.system_choice.set_value(None)
        self.urgent_button.setChecked(False)
        self.important_button.setChecked(False)
        if self._is_asked:
            self._forget_asking()
        if draft is None:
            self.end_text.set_text(
                self.tr("That was the last event of these days.")
                if self._behind
                else self.tr("No event of these days waits. Other days can be chosen beside.")
            )
            self._show_only(self.end_card)
            self.stop_button.setFocus()
            return
        self._show_only(self.frame_card)
        self.when_label.setText(when_words(draft))
        self._show_title()
        self.verticalScrollBar().setValue(0)
        self._take_keyboard()

    def _show_title(self) -> None:
        draft = self._shown
        if draft is None:
            return
        title = draft.title.strip() or self.tr("An event without a title.")
        self.title_text.set_text(title)
        self.frame_card.setAccessibleName(f"{self.when_label.text()}. {title}")

    def _show_last(self, words: str) -> None:
        self.last_label.setText(words)
        self.last_row.setVisible(bool(self._behind))

    def _show_only(self, card: QWidget) -> None:
        for other in (self.progress_card, self.problem_card, self.frame_card, self.end_card):
            other.setVisible(other is card)
        self.last_row.setVisible(bool(self._behind) and card in (self.frame_card, self.end_card))
        self.keys_label.setVisible(card is self.frame_card)
        if card in (self.progress_card, self.problem_card):
            self.unread_card.hide()

    def _take_keyboard(self) -> None:
        if self.isVisible() and self._shown is not None and not self._is_in_days():
            self.frame_card.setFocus()

    def _is_in_days(self) -> bool:
        return any(field.hasFocus() for field in (self.first_edit, self.last_edit, self.address_edit))


def when_words(draft: EventDraft) -> str:
    """Return the day of an event, when it began and how long it took."""
    at = "" if draft.all_day else clock(draft.begins.astimezone(ZoneInfo(draft.zone)).time())
    took = "" if draft.minutes is None or draft.all_day else duration(draft.minutes)
    whole = tr("all day") if draft.all_day else ""
    return " · ".join(filter(None, (full_date(draft.day), at, took, whole)))


def _day(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())


def tr(text: str) -> str:
    """Translate a text that stands in no widget."""
    from PySide6.QtCore import QCoreApplication

    return QCoreApplication.translate("ConfirmPage", text)
