"""For your coach: what goes in is chosen first, the pages are seen, and then a file is handed over."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QBoxLayout,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from journal.charts.words import days_between
from journal.coach.choice import Choice, Paper, Part
from ui.controls import dress
from ui.held_keyboard import HeldKeyboard
from ui.jobs import Jobs
from ui.numbers import short_date
from ui.pack_preview import Made, PackPreview
from ui.pack_saving import PackSaving
from ui.pages.page import MARGIN, Page
from ui.said import said, said_of, written
from ui.session import Session
from ui.session_parts.handing_over import HandingOver
from ui.theme import ATTENTION, Theme, sans
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.column_scroll import ColumnScroll
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.pages_view import PagesView
from ui.widgets.picks import Pick, Picks
from ui.widgets.scroll_bar import WIDTH
from ui.widgets.segments import Segment, Segments
from ui.widgets.text import Prose, heading, small
from ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from journal.coach.record import Record

LEFT, LEAST = 380, 340  # pixels
NARROWEST = 700  # of the content: below it the preview stands under the choices
RENDER_AFTER = 250  # milliseconds of rest: who ticks three boxes waits for one rendering
LONGEST_LINE = 280  # characters of an entry or an answer beside its box; the preview has them all
QUARTER, YEAR, OWN_DAYS = range(3)  # the buttons of the period
PAPERS = (Paper.A4, Paper.LETTER)


class CoachPage(Page):
    """Chooses, shows and saves. ``told`` says in a sentence what was saved."""

    told = Signal(str)
    account_requested = Signal()
    packs_requested = Signal()

    def __init__(
        self, session: Session, part: HandingOver, theme: Theme, jobs: Jobs, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "", "", parent)
        self.title_label.setText(self.tr("For your coach"))
        self.subtitle_label.setText(
            self.tr("You see every page before it leaves. Nothing is sent: you hand over a file.")
        )
        self._part = part
        self._choice: Choice | None = None
        self._position = QUARTER  # of the button that was pressed for it
        self._made: Made | None = None
        self._is_stale = True
        self._rest = QTimer(self, singleShot=True, interval=RENDER_AFTER)
        self._rest.timeout.connect(self._render)
        self.preview = PackPreview(jobs, _pdf_of)
        self.saving = PackSaving(part, jobs)
        self._keyboard = HeldKeyboard()
        self._make_widgets()
        self._arrange()
        dress(self._choices, theme)
        self._connect()
        session.changed.connect(self._note_change)
        session.entry_kept.connect(self._note_change)

    # --- the page -------------------------------------------------------------------------------------

    def showing(self) -> None:
        """Come to the front with what is so now."""
        if self._choice is None:
            self.name_edit.setText(self._part.name)
            self._choose(self._part.quarter(), QUARTER)
        elif self._is_stale:
            self._offer()
            self._wait()

    def flush(self) -> None:
        """Remember the name on the first page."""
        if self._choice is not None:
            self._part.remember_name(self._name)

    def is_settled(self) -> bool:
        """True when the pages in sight are there and nothing is being saved."""
        is_idle = not self._rest.isActive() and not self.preview.is_busy and not self.saving.is_busy
        first = self.pages_view.sheets[
            :1
        ]  # none is drawn before it comes in sight, below the choices perhaps
        return is_idle and all(sheet.is_drawn or sheet.visibleRegion().isEmpty() for sheet in first)

    def commands(self) -> dict[str, Callable[[], object]]:
        """Answer for saving."""
        return {
            "save_pdf": self._ask_pdf,
            "save_page": partial(self._ask_file, "html"),
            "save_pictures": partial(self._ask_folder, ("png", "svg")),
            "save_numbers": partial(self._ask_folder, ("csv",)),
            "save_pack": partial(self._ask_folder, ()),
            "protect_pack": self._ask_protected,
            "account": self.account_requested.emit,
        }

    @property
    def choice(self) -> Choice:
        """What is chosen just now, as all that is ticked says."""
        assert self._choice is not None
        return replace(
            self._choice,
            parts=frozenset(part for part, box in self.part_boxes.items() if box.isChecked()),
            who=self._name,
            answers=frozenset(key for key in self.answer_picks.chosen if isinstance(key, int)),
            entries=frozenset(key for key in self.entry_picks.chosen if isinstance(key, str)),
            paper=PAPERS[self.paper_choice.value or 0],
        )

    @property
    def _name(self) -> str:
        return " ".join(self.name_edit.text().split())

    # --- widgets --------------------------------------------------------------------------------------

    def _make_widgets(self) -> None:
        theme = self._theme
        self.pictures_button = self._button(
            "outline", self.tr("Save pictures"), self.tr("Each chart as PNG and SVG, into a folder")
        )
        self.pdf_button = self._button(
            "primary", self.tr("Save PDF…"), self.tr("The pages beside, as they are (Ctrl+S)")
        )
        self.period_buttons = [
            self._button("toggle", text, description)
            for text, description in (
                (self.tr("Last quarter"), self.tr("The last 13 complete weeks")),
                (self.tr("Year"), self.tr("The last 52 complete weeks")),
                (self.tr("From … to …"), self.tr("Choose the first and the last day")),
            )
        ]
        self.period_label = small("")
        self.period_note = small("")
        self.paper_choice = Segments(
            theme,
            (
                Segment(self.tr("A4"), self.tr("Pages of A4")),
                Segment(self.tr("Letter"), self.tr("Pages of US Letter")),
            ),
        )
        self.paper_choice.set_value(0)
        self.part_boxes = {
            Part.DRIFT: TickBox(
                self.tr("Drift: both arms, with coverage"),
                self.tr("The last quarter against before, and the days written on"),
            ),
            Part.PLAN: TickBox(
                self.tr("Plan against record"), self.tr("The intended split with its steps, and the mix")
            ),
            Part.PRIORITIES: TickBox(
                self.tr("Urgent and important, in counts"), self.tr("Four cells with their entries")
            ),
            Part.QUESTIONS: TickBox(
                self.tr("Questions reflected on, by week"),
                self.tr("In which weeks each of the eight was reflected on"),
            ),
        }
        for box in self.part_boxes.values():
            box.setChecked(True)
        self.answer_picks = Picks(self.tr("My answers to the eight questions"), all_at_once=False)
        self.entry_picks = Picks(self.tr("Entries I marked “bring to my coach”"), all_at_once=True)
        self.name_edit = QLineEdit()
        self.name_edit.setFont(sans(13.5))
        self.name_edit.setMaxLength(80)
        self.name_edit.setPlaceholderText(self.tr("Name on the first page, or none"))
        self.name_edit.setAccessibleName(self.tr("Name on the first page"))
        self.name_edit.setAccessibleDescription(self.tr("Empty, nobody is named"))
        self.inside_text = Prose(font=sans(13))
        self.outside_text = Prose(font=sans(13))
        self.problem_text = Prose(font=sans(13), role=ATTENTION)
        self.problem_text.hide()
        self.save_buttons = [
            self._button("plain", text, description)
            for text, description in (
                (self.tr("PDF"), self.tr("The pages beside, as they are")),
                (self.tr("Web page"), self.tr("One page that opens in any browser, without scripts")),
                (self.tr("Pictures"), self.tr("Each chart as PNG and SVG, into a folder")),
                (self.tr("Numbers (CSV)"), self.tr("Counts by week, with a description of each column")),
                (self.tr("All of it…"), self.tr("PDF, web page, pictures and numbers, into a folder")),
                (self.tr("Under a passphrase…"), self.tr("All of it in one encrypted file")),
            )
        ]
        self.account_button = self._button(
            "link",
            self.tr("Your leadership account of the quarter…"),
            self.tr("One page that answers question 8, from what you pick"),
        )
        self.packs_button = self._button(
            "link", self.tr("You are a coach? Open packs…"), self.tr("Look at what clients handed to you")
        )
        self.pages_view = PagesView(theme)

    def _button(self, kind: str, text: str, description: str) -> Button:
        button = Button(self._theme, text, kind)  # type: ignore[arg-type]
        button.setAccessibleDescription(description)
        button.setToolTip(description)
        return button

    def _arrange(self) -> None:
        for button in (self.pictures_button, self.pdf_button):
            self.action_row.addWidget(button)
        self._choices = QWidget()
        column = QVBoxLayout(self._choices)
        column.setContentsMargins(0, 0, WIDTH, 0)
        column.setSpacing(12)
        column.addWidget(self._period_card())
        column.addWidget(self._inside_card())
        column.addWidget(self._outside_card())
        column.addWidget(self.problem_text)
        column.addLayout(_flow(self.save_buttons))
        column.addLayout(_flow([self.account_button, self.packs_button]))
        column.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(22 - WIDTH)
        self._left = ColumnScroll(self._theme, self._choices)
        self._row.addWidget(self._left)
        self._row.addWidget(self.pages_view, 1)
        self.content.addLayout(self._row, 1)

    def _period_card(self) -> Card:
        card = Card(self._theme)
        card.body.addWidget(heading(self.tr("Period")))
        card.body.addLayout(_flow(self.period_buttons))
        row = QHBoxLayout()
        row.addWidget(self.period_label, 1)
        row.addWidget(self.paper_choice)
        card.body.addLayout(row)
        card.body.addWidget(self.period_note)
        return card

    def _inside_card(self) -> Card:
        card = Card(self._theme)
        card.body.addWidget(heading(self.tr("What goes in")))
        card.body.setSpacing(10)
        for box in self.part_boxes.values():
            card.body.addWidget(box)
        card.body.addWidget(self.answer_picks)
        card.body.addWidget(self.entry_picks)
        card.body.addWidget(self.name_edit)
        return card

    def _outside_card(self) -> Card:
        card = Card(self._theme)
        card.body.addWidget(heading(self.tr("Inside, and what stays here")))
        card.body.addWidget(self.inside_text)
        card.body.addWidget(self.outside_text)
        return card

    def _connect(self) -> None:
        quarter, year, period = self.period_buttons
        quarter.clicked.connect(lambda: self._choose(self._part.quarter(), QUARTER))
        year.clicked.connect(lambda: self._choose(self._part.year(), YEAR))
        period.clicked.connect(self._ask_period)
        for box in self.part_boxes.values():
            box.toggled.connect(self._wait)
        for picks in (self.answer_picks, self.entry_picks):
            picks.changed.connect(self._wait)
        self.paper_choice.chosen.connect(self._wait)
        self.name_edit.textChanged.connect(self._wait)
        self.preview.made.connect(self._show_pages)
        self.preview.drawn.connect(self.pages_view.show_picture)
        self.preview.worded.connect(self.pages_view.say_words)
        self.preview.failed.connect(lambda error: self._refuse(said_of(error)))
        self.saving.saved.connect(self._tell_saved)
        self.saving.failed.connect(self._refuse)
        self.saving.changed.connect(self._note_saving)
        self.pages_view.page_wanted.connect(self.preview.draw)
        answers = self.commands()
        names = ("save_pdf", "save_page", "save_pictures", "save_numbers", "save_pack", "protect_pack")
        for button, name in zip(self.save_buttons, names, strict=True):
            button.clicked.connect(lambda _=False, act=answers[name]: act())
        self.pdf_button.clicked.connect(self._ask_pdf)
        self.pictures_button.clicked.connect(partial(self._ask_folder, ("png", "svg")))
        self.account_button.clicked.connect(self.account_requested)
        self.packs_button.clicked.connect(self.packs_requested)

    def resizeEvent(self, event: object) -> None:
        """Put the preview below the choices where both have no room beside each other."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        is_wide = self.viewport().width() >= NARROWEST
        wanted = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        self._row.setDirection(wanted)
        room = self.viewport().width() - 2 * MARGIN
        self._left.setFixedWidth((min(LEFT, max(LEAST, room * 2 // 5)) + WIDTH) if is_wide else room)
        # One below the other, nothing scrolls in itself but the pages.
        needed = 0 if is_wide else self._choices.heightForWidth(room)
        self._left.setMinimumHeight(max(needed, self._choices.sizeHint().height()) if not is_wide else 0)

    # --- choosing -------------------------------------------------------------------------------------

    def _choose(self, choice: Choice, position: int) -> None:
        self._choice, self._position = choice, position
        for index, button in enumerate(self.period_buttons):
            button.setChecked(index == position)
        self.period_label.setText(days_between(choice.first.monday, choice.last.sunday, said, year=True))
        self.period_note.setText(
            self.tr("The days end with the last week that is complete.")
            if self._part.is_newest(choice)
            else self.tr("Only weeks that are complete between the days are in it.")
        )
        self._offer()
        self._wait()

    def _ask_period(self) -> None:
        from ui.dialogs.period import ask_period

        assert self._choice is not None
        now = self._choice
        told = ask_period(self, now.first.monday, now.last.sunday, self._part.today())
        if told is None:
            self._choose(now, self._position)
        else:
            self._choose(self._part.between(*told), OWN_DAYS)

    def _offer(self) -> None:
        """Offer the answers and the flagged entries that there are."""
        assert self._choice is not None
        self._is_stale = False
        answers = self._part.answers()
        self.answer_picks.offer(
            [
                Pick(
                    answer.question,
                    f"{answer.question}. {self._part.question(answer.question)}",
                    shortened(answer.body),
                )
                for answer in answers
            ],
            self.tr("chosen one by one") if answers else self.tr("none is written yet"),
        )
        entries = self._part.flagged(self._choice)
        self.entry_picks.offer(
            [Pick(entry.id, _day(entry.written_on), shortened(entry.body)) for entry in entries],
            self._entries_caption(len(entries)),
        )

    def _entries_caption(self, count: int) -> str:
        """Say how many can go in, and from when on those can whose week is not over."""
        assert self._choice is not None
        waiting = self._part.waiting(self._choice)
        if waiting is None:
            return (
                self.tr("{0} marked · shown here before they go in").format(count)
                if count
                else self.tr("none is marked in this period; mark one on the Journal page")
            )
        later, day = waiting
        from_then = (
            self.tr("one of this week goes in from {0} on").format(short_date(day))
            if later == 1
            else self.tr("{0} of this week go in from {1} on").format(later, short_date(day))
        )
        return (
            self.tr("{0} marked · shown here before they go in · {1}").format(count, from_then)
            if count
            else self.tr("none is marked in these weeks · {0}").format(from_then)
        )

    # --- showing --------------------------------------------------------------------------------------

    @Slot()
    def _wait(self) -> None:
        self._say("")
        self._show_inside()
        self._made = None
        self._enable()
        self.pages_view.say(self.tr("Setting the pages…"))
        self.preview.cancel()
        self._rest.start()

    def _render(self) -> None:
        record = self._part.read(self.choice)
        if record is None:
            self.pages_view.say("")
            return
        self.preview.show(record)

    def _show_pages(self, made: Made) -> None:
        self._made = made
        self.pages_view.say("")
        self.pages_view.show_pages(made.shapes)
        self._enable()

    def _enable(self) -> None:
        is_ready = self._made is not None and not self.saving.is_busy
        for button in (self.pdf_button, self.pictures_button, *self.save_buttons):
            button.setEnabled(is_ready)

    def _show_inside(self) -> None:
        choice = self.choice
        inside = [
            self.tr("Counts and charts of {0} weeks, with the year before them").format(choice.weeks)
            if choice.parts
            else self.tr("Counts of {0} weeks").format(choice.weeks)
        ]
        if choice.who:
            inside.append(self.tr("the name “{0}”").format(choice.who))
        if choice.answers:
            inside.append(
                _counted(
                    len(choice.answers),
                    self.tr("one answer in your words"),
                    self.tr("{0} answers in your words"),
                )
            )
        if choice.entries:
            inside.append(
                _counted(
                    len(choice.entries),
                    self.tr("one entry in your words"),
                    self.tr("{0} entries in your words"),
                )
            )
        self.inside_text.set_text(self.tr("Inside: {0}.").format(", ".join(inside)))
        stays = self.tr("Stays here: all other text, names, file paths, times of day.")
        if not choice.has_text:
            stays += " " + self.tr("Counts under five are merged or not told.")
        stays += " " + self.tr("The file's own properties name nobody.")
        self.outside_text.set_text(stays)

    def _note_change(self) -> None:
        self._is_stale = True
        if self.isVisible() and self._choice is not None:
            self._offer()
            self._wait()

    def _say(self, words: str) -> None:
        self.problem_text.set_text(words)
        self.problem_text.setVisible(bool(words))

    def _refuse(self, words: str) -> None:
        self.pages_view.say("")
        self._say(words)

    # --- saving ---------------------------------------------------------------------------------------

    def _ask_pdf(self) -> None:
        self._ask_file("pdf")

    def _ask_file(self, kind: str) -> None:
        if self._made is None:
            return
        title = self.tr("Save as PDF") if kind == "pdf" else self.tr("Save as a web page")
        told, _ = QFileDialog.getSaveFileName(
            self, title, str(Path.home() / f"{self.usual_name}.{kind}"), f"{kind.upper()} (*.{kind})"
        )
        if told:
            path = Path(told)
            self.save_file(path if path.suffix else path.with_suffix(f".{kind}"), kind)

    @property
    def usual_name(self) -> str:
        """What a file or a folder is called unless the writer says otherwise."""
        last = self.choice.last.sunday
        return f"{self.tr('For my coach')} {last.year}-{last.month:02d}"

    def save_file(self, path: Path, kind: str) -> None:
        """Write the pages that are in sight, or the web page made of the same record, into one file."""
        if self._made is not None:
            self.saving.save_file(self._made, path, kind)

    def _ask_folder(self, formats: Sequence[str]) -> None:
        if self._made is None:
            return
        told = QFileDialog.getExistingDirectory(self, self.tr("Into which folder?"), str(Path.home()))
        if told:  # a folder of its own in there: twenty files are not strewn among somebody's others
            self.save_files(Path(told) / self.usual_name, formats)

    def save_files(self, folder: Path, formats: Sequence[str] = ()) -> None:
        """Write the files of these formats, or of all, into a folder; the PDF is the one in sight."""
        if self._made is not None:
            self.saving.save_files(self._made, folder, formats)

    def _ask_protected(self) -> None:
        if self._made is None:
            return
        from ui.dialogs.protect import ask_passphrase

        told = ask_passphrase(self, self._theme, Path.home() / f"{self.usual_name}.zip")
        if told is not None:
            self.save_protected(told.path, told.passphrase)

    def save_protected(self, path: Path, passphrase: str) -> None:
        """Write all of it into one encrypted file."""
        if self._made is not None:
            self.saving.save_protected(self._made, path, passphrase)

    def _note_saving(self) -> None:
        self.pages_view.say(self.tr("Making the files…") if self.saving.is_busy else "")
        if self.saving.is_busy:
            self._keyboard.hold([self.pdf_button, self.pictures_button, *self.save_buttons], self._enable)
        else:
            self._enable()
            self._keyboard.give_back()

    def _tell_saved(self, paths: list[Path]) -> None:
        self._part.remember_name(self._name)
        place = paths[0] if len(paths) == 1 else paths[0].parent
        self.told.emit(self.tr("Saved: {0}").format(place))


def shortened(words: str) -> str:
    """Return the beginning of a long text."""
    words = words.strip()
    return words if len(words) <= LONGEST_LINE else f"{words[: LONGEST_LINE - 1].rstrip()}…"


def _counted(count: int, one: str, many: str) -> str:
    return one if count == 1 else many.format(count)


def _day(day: date) -> str:
    from journal.charts.words import long_day

    return long_day(day, said)


def _flow(widgets: Sequence[QWidget]) -> FlowLayout:
    flow = FlowLayout()
    for widget in widgets:
        flow.addWidget(widget)
    return flow


def _pdf_of(record: Record, should_stop: Callable[[], bool]) -> bytes:
    from journal.coach.pack import PDF, pack_of

    return pack_of(record, ("pdf",), written, should_stop=should_stop)[PDF]
