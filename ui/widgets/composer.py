"""The composer: a text, two answers, and Keep. It shows and asks, and decides nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journal.model import EntryDraft, Priority, RoleSystem
from ui.numbers import count
from ui.paint import antialiased, outline, rounded
from ui.theme import ATTENTION, Theme, sans
from ui.widgets.body_edit import LEAST_HEIGHT, MOST_HEIGHT, BodyEdit
from ui.widgets.buttons import Button
from ui.widgets.card import RADIUS, Card
from ui.widgets.flow_layout import GrowingFlow
from ui.widgets.minutes_button import MinutesButton
from ui.widgets.segments import Segment, Segments
from ui.widgets.text import Prose, small

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel

    from ui.widgets.marks import MarkTools

DRAFT_AFTER = 1000  # milliseconds without a key until the draft is saved
FOOT = 26  # pixels below the text for the row of marks
AGAIN_AFTER = 10_000  # milliseconds until what could not be saved is tried again
DRAFT_AT_MOST = 1700  # and at most so long after the first unsaved key: two seconds, less Qt's 5 % and a save


class MarkedEdit(BodyEdit):
    """The composer's editor, with a foot for the row of marks."""

    def __init__(self) -> None:
        super().__init__()
        self.setViewportMargins(0, 0, 0, FOOT)
        self.tools: MarkTools | None = None

    def add_tools(self, theme: Theme) -> None:
        """Add the row of marks: behind the first paint."""
        from ui.widgets.marks import MarkTools, put_mark

        if self.tools is None:
            self.tools = MarkTools(theme, self)
            self.tools.asked.connect(lambda mark: put_mark(self, mark))
            self._place_tools(self.tools)
            self.focus_changed.connect(lambda: self._show_tools(self.tools))
            self._show_tools(self.tools)

    def sizeHint(self) -> QSize:
        """Return room for the text and the foot below it."""
        needed = round(self.document().size().height()) + FOOT + 2
        return QSize(400, min(max(needed, LEAST_HEIGHT), MOST_HEIGHT + FOOT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put marks by their keys."""
        from ui.widgets.marks import mark_of, put_mark

        mark = mark_of(event)
        if mark is None:
            super().keyPressEvent(event)
        else:
            put_mark(self, mark)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the row of marks at the foot."""
        super().resizeEvent(event)
        if self.tools is not None:
            self._place_tools(self.tools)

    def _place_tools(self, tools: MarkTools) -> None:
        tools.setGeometry(0, self.height() - FOOT, self.width(), FOOT)

    def _show_tools(self, tools: MarkTools | None) -> None:
        if tools is not None:
            tools.setVisible(self.hasFocus())


class Composer(Card):
    """Where an entry is written and classified."""

    keep_requested = Signal(object)  # an EntryDraft
    draft_changed = Signal(object)  # an EntryDraft, at most two seconds behind the keys
    problem_shown = Signal(str)
    elsewhere_requested = Signal()  # a copy of the journal on another disk, with what is typed

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._question: int | None = None
        self._again: QTimer | None = None
        self.elsewhere_button: Button | None = None
        self._is_saved = True  # what is here is in the file, or nothing is here
        self.day_label: QLabel | None = None
        self._quiet = QTimer(self, singleShot=True, interval=DRAFT_AFTER)
        self._limit = QTimer(self, singleShot=True, interval=DRAFT_AT_MOST)
        self._make_widgets(theme)
        self._arrange()
        self._connect()

    # --- what is in it ----------------------------------------------------------------------------

    def draft(self) -> EntryDraft:
        """Return what is typed and pressed. Unpressed is *no* once anything of the kind was pressed."""
        system = self.system_choice.value
        pressed = system is not None or self.urgent_button.isChecked() or self.important_button.isChecked()
        return EntryDraft(
            body=self.body_edit.body(),
            role_system=None if system is None else RoleSystem(system + 1),
            priority=Priority(self.urgent_button.isChecked(), self.important_button.isChecked())
            if pressed
            else None,
            minutes=self.minutes_button.minutes,
            question=self._question,
        )

    def show_draft(self, draft: EntryDraft) -> None:
        """Put this in, as it was left."""
        self.body_edit.set_body(draft.body)
        self.system_choice.set_value(None if draft.role_system is None else draft.role_system - 1)
        self.urgent_button.setChecked(draft.priority is not None and draft.priority.urgent)
        self.important_button.setChecked(draft.priority is not None and draft.priority.important)
        self.reflect_on(draft.question)
        self.minutes_button.set_minutes(draft.minutes)
        self._forget_timers()
        self._is_saved = True

    @Slot()
    def clear(self) -> None:
        """Make room for the next entry, once the last one is kept."""
        self.show_draft(EntryDraft(""))
        self.show_problem("")

    def reflect_on(self, question: int | None) -> None:
        """Let what is written be a reflection on this question, or on none."""
        self._question = question
        self.reflection_label.setVisible(question is not None)
        if question is not None:
            self.reflection_label.setText(self.tr("A reflection on question {0}").format(question))
            self.body_edit.setFocus()

    def write_to(self, words: str) -> None:
        """Say to which day this is written, where that is not today."""
        if words and self.day_label is None:
            self.day_label = small("", wrap=False)
            self.body.insertWidget(0, self.day_label)
        if self.day_label is not None:
            self.day_label.setText(words)
            self.day_label.setVisible(bool(words))

    @Slot(str)
    def show_problem(self, sentence: str) -> None:
        """Say what stood in the way; what was typed stays."""
        self.problem_label.set_text(sentence)
        self.problem_label.setVisible(bool(sentence))
        if sentence:
            self.problem_shown.emit(sentence)

    # --- how it is made ---------------------------------------------------------------------------

    def _make_widgets(self, theme: Theme) -> None:
        self.body_edit = MarkedEdit()
        self.body_edit.setPlaceholderText(self.tr("What did you notice or do?"))
        self.body_edit.setAccessibleName(self.tr("Entry"))
        self.body_edit.setAccessibleDescription(self.tr("What you noticed or did, in your own words"))
        self.reflection_label = small("", wrap=False)
        self.reflection_label.hide()
        self.problem_label = Prose(font=sans(12.5), role=ATTENTION)
        self.problem_label.hide()
        self.system_choice = Segments(
            theme,
            (
                Segment(self.tr("1 Deliver"), self.tr("Deliver today under the present system (Alt+1)"), 1),
                Segment(self.tr("2 Improve"), self.tr("Improve the system, hands-on (Alt+2)"), 2),
                Segment(self.tr("3 Enable"), self.tr("Enable others to change it (Alt+3)"), 3),
            ),
            may_be_none=True,
        )
        self.urgent_button = Button(theme, self.tr("Urgent"), "attention")
        describe(self.urgent_button, self.tr("It could not wait (Alt+U)"))
        self.important_button = Button(theme, self.tr("Important"), "toggle")
        describe(self.important_button, self.tr("It matters in the longer term (Alt+I)"))
        self.minutes_button = MinutesButton(theme, self.body.addWidget)
        describe(self.minutes_button, self.tr("How long it took, if you like (Alt+M)"))
        self.keep_button = Button(theme, self.tr("Keep"), "primary", self.tr("Ctrl ⏎"))
        describe(self.keep_button, self.tr("Keep this entry (Ctrl+Enter)"))

    def _arrange(self) -> None:
        self.body.setSpacing(8)
        self.body.addWidget(self.reflection_label)
        self.body.addWidget(self.body_edit)
        self.body.addWidget(self.problem_label)
        tags = QWidget()
        flow = GrowingFlow(tags, spacing=6)  # in a window of 1280 pixels all four stand in one row
        for widget in (self.system_choice, self.urgent_button, self.important_button, self.minutes_button):
            flow.addWidget(widget)
        keep = QVBoxLayout()
        keep.addStretch(1)  # beside the last row of the tags
        keep.addWidget(self.keep_button)
        row = QHBoxLayout()
        row.setSpacing(9)
        row.addWidget(tags, 1)
        row.addLayout(keep)
        self.body.addLayout(row)

    def _connect(self) -> None:
        self.body_edit.textChanged.connect(self._note_change)
        self.body_edit.paste_refused.connect(self._refuse_paste)
        self.body_edit.focus_changed.connect(self._follow_focus)
        self.system_choice.chosen.connect(self._note_change)
        self.urgent_button.clicked.connect(self._note_change)
        self.important_button.clicked.connect(self._note_change)
        self.minutes_button.chosen.connect(self._note_change)
        self.minutes_button.closed.connect(self.body_edit.setFocus)
        self.keep_button.clicked.connect(self.request_keep)
        self._quiet.timeout.connect(self.flush)
        self._limit.timeout.connect(self.flush)

    def commands(self) -> dict[str, Callable[[], object]]:
        """Return what is done here for the commands of ``ui/commands.py``."""
        from ui.widgets.tag_commands import tag_commands  # nobody asks before the first paint

        return tag_commands(self)

    # --- what happens -----------------------------------------------------------------------------

    @Slot()
    def request_keep(self) -> None:
        """Ask for the entry to be kept, if there is anything to keep."""
        draft = self.draft()
        if not draft.is_empty:
            self._forget_timers()
            self.keep_requested.emit(draft)
        self.body_edit.setFocus()

    @Slot()
    def flush(self) -> None:
        """Have the draft saved now, where anything changed since it last was; a refusal is no saving."""
        if not self._is_saved:
            self._forget_timers()
            self.draft_changed.emit(self.draft())

    @Slot()
    def note_unsaved(self) -> None:
        """Try again in a while, though nobody types; meanwhile offer a copy elsewhere."""
        if self._again is None:
            self._again = QTimer(self, singleShot=True, interval=AGAIN_AFTER)
            self._again.timeout.connect(lambda: self.draft_changed.emit(self.draft()))
            self.elsewhere_button = Button(self._theme, self.tr("Save a copy elsewhere…"), "link")
            describe(
                self.elsewhere_button, self.tr("The whole journal, encrypted, with what you have just typed")
            )
            self.elsewhere_button.clicked.connect(self.elsewhere_requested)
            self.body.insertWidget(self.body.indexOf(self.problem_label) + 1, self.elsewhere_button)
        if not self.draft().is_empty:
            self._again.start()
        if self.elsewhere_button is not None:
            self.elsewhere_button.show()

    @Slot()
    def note_saved(self) -> None:
        """Take note that the draft is in the file, and say no more that it is not."""
        self._is_saved = True
        self.show_problem("")
        if self._again is not None:
            self._again.stop()
        if self.elsewhere_button is not None:
            self.elsewhere_button.hide()

    def _note_change(self) -> None:
        self._is_saved = False
        self._quiet.start()
        if not self._limit.isActive():
            self._limit.start()

    def _forget_timers(self) -> None:
        self._quiet.stop()
        self._limit.stop()

    def _refuse_paste(self, characters: int) -> None:
        self.show_problem(
            self.tr("{0} characters are too many to paste here. Import them as a file instead.").format(
                count(characters)
            )
        )

    def _follow_focus(self) -> None:
        self.update()
        if self.body_edit.hasFocus():
            self.minutes_button.hide_row()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card, with its border in the accent while it is written in."""
        super().paintEvent(event)
        if self.body_edit.hasFocus():
            painter = antialiased(QPainter(self))
            border = rounded(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS)
            outline(painter, border, self._theme.color(self._theme.palette.accent, 120))


def describe(button: Button, said: str) -> None:
    """Say what a button does, to the mouse and to a screen reader."""
    button.setToolTip(said)
    button.setAccessibleDescription(said)
