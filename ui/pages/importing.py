"""Import: a file is looked at first, what taking it in would do is shown, and then one button does it."""

from __future__ import annotations

from pathlib import Path
from zoneinfo import available_timezones

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QMenu,
    QWidget,
)

from journal.errors import JournalError, UnclearFormat
from journal.interchange.columns import CLASSIFYING, NONE, ORDER, Proposal, all_said
from journal.interchange.formats import READABLE
from journal.interchange.importing import ImportPlan, Stopped
from journal.interchange.records import Options
from ui.controls import dress
from ui.dialogs.taking import TakingDialog
from ui.exchange_words import (
    CALENDAR,
    format_words,
    losses_of,
    order_words,
    part_words,
    unread_of,
)
from ui.numbers import clock, count, entries, long_date
from ui.pages.page import Columns, Page
from ui.said import said_of
from ui.session_parts.importing import COMPARING, TABLE, Importing, Preview, Taken, Unsettled
from ui.theme import ATTENTION, MUTED, Theme, sans, serif
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.column_mapping import ColumnMapping
from ui.widgets.progress_card import ProgressCard, show_progress
from ui.widgets.text import Prose, heading, label, small
from ui.widgets.tick_box import TickBox
from ui.widgets.unread_list import UnreadList
from ui.widgets.year_bars import YearBars

FIELD_HEIGHT = 34
SPLITTABLE = frozenset({"rednotebook"})  # formats that keep a day in one piece
SHOWN_AFTER = 250  # milliseconds: a file that is read sooner shows no bar


class ImportPage(Page):
    """Shows one file. ``back_requested`` comes by Escape while nothing is read."""

    back_requested = Signal()
    classify_requested = Signal()
    calendar_chosen = Signal(Path)  # a calendar's events are confirmed one by one, on a page of their own
    flush_requested = Signal()  # before the file is the import's: what is typed anywhere goes into it first

    def __init__(self, part: Importing, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", "", parent)
        self.title_label.setText(self.tr("Import"))
        self._part = part
        self._path: Path | None = None
        self._preview: Preview | None = None
        self._taken: Taken | None = None
        self._zone = ""  # what the file was read with last
        self._said_columns: tuple[tuple[str, str], ...] = ()  # what the writer said of a table
        self._dialog: TakingDialog | None = None
        self._left_at: QWidget | None = None  # where the keyboard was when the progress took it
        self._make_widgets()
        self._arrange()
        self._connect()
        self._show_only(self.welcome_card)
        self._say_where()

    # --- what it shows ----------------------------------------------------------------------------

    def open_path(self, path: Path) -> None:
        """Look at a file or folder; what it holds, or what stands in the way, is shown."""
        if is_calendar(path):
            self.start_over()
            self.calendar_chosen.emit(path)
            return
        self._path = path
        self._taken = None
        self._said_columns = ()
        self.split_box.setChecked(False)
        self.format_box.setItemText(0, self.tr("As the file shows it"))
        self.format_box.setCurrentIndex(0)
        self._look()

    def prepare(self) -> None:
        """Leave everything as it stands."""

    def showing(self) -> None:
        """Come to the front with the keyboard on what comes next."""
        if self._path is None or self._taken is not None:
            self.start_over()
        else:
            self._take_keyboard()

    def start_over(self) -> None:
        """Ask for a file."""
        self._part.stop()
        self._path, self._preview, self._taken = None, None, None
        self._show_only(self.welcome_card)
        self._say_where()
        self._take_keyboard()

    def is_settled(self) -> bool:
        """True while nothing is read or written."""
        return not self._part.is_busy

    def stop(self) -> None:
        """End what is being done: the window goes."""
        self._part.stop_and_wait()

    # --- how it is made ---------------------------------------------------------------------------

    def _make_widgets(self) -> None:
        theme = self._theme
        self.other_button = Button(theme, self.tr("Another file…"), "outline")
        self.other_button.setAccessibleDescription(
            self.tr("Leave this one, and look at another file or folder")
        )
        self.back_button = Button(theme, self.tr("Back"), "outline", self.tr("Esc"))
        self.back_button.setAccessibleDescription(self.tr("Go back to where you came from"))
        self._make_welcome()
        self.progress_card = ProgressCard(theme)
        self._make_problem()
        self._make_summary()
        self._make_reading()
        self._make_mapping()
        self._make_done()
        self._show_later = QTimer(self)
        self._show_later.setSingleShot(True)
        self._show_later.setInterval(SHOWN_AFTER)
        self._rest_later = QTimer(self)
        self._rest_later.setSingleShot(True)
        self._rest_later.setInterval(0)

    def _make_welcome(self) -> None:
        theme = self._theme
        self.welcome_card = Card(theme)
        self.welcome_text = Prose(
            self.tr(
                "What you wrote elsewhere can come in here. You see first what would come and what would "
                "stay behind; nothing is changed before you say so, and a backup is made before anything is."
            ),
            serif(16),
        )
        self.file_button = Button(theme, self.tr("Choose a file…"), "primary")
        self.file_button.setAccessibleDescription(
            self.tr("An export of another program, or a file of your own")
        )
        self.folder_button = Button(theme, self.tr("Choose a folder…"), "outline")
        self.folder_button.setAccessibleDescription(
            self.tr("A folder of notes or of months, as some programs keep")
        )
        self.formats_text = small(
            self.tr("It reads: {0}. A file can also be dropped onto the window.").format(
                ", ".join(format_words(name) for name in READABLE)
            )
        )

    def _make_problem(self) -> None:
        self.problem_card = Card(self._theme)
        self.problem_text = Prose("", sans(14), role=ATTENTION)
        self.problem_note = small("")
        self.problem_card.body.addWidget(heading(self.tr("This could not be read")))
        self.problem_card.body.addWidget(self.problem_text)
        self.problem_card.body.addWidget(self.problem_note)

    def _make_summary(self) -> None:
        theme = self._theme
        self.summary_card = Card(theme)
        self.headline_label = label("", serif(20, strong=True), wrap=True)
        self.there_label = label("", sans(13.5), MUTED, wrap=True)
        self.year_bars = YearBars(theme)
        self.take_button = Button(theme, "", "primary")
        self.take_note = small(
            self.tr("A backup is made first. They come in unclassified, unless the file itself says how.")
        )
        self.losses_card = Card(theme)
        self.losses_texts: list[Prose] = []
        self.unread_card = Card(theme)
        self.unread_label = small("")
        self.unread_list = UnreadList(theme)

    def _make_reading(self) -> None:
        theme = self._theme
        self.reading_card = Card(theme)
        dress(self.reading_card, theme)
        self.format_box = QComboBox()
        self.format_box.addItem(self.tr("As the file shows it"), None)
        for name in READABLE:
            self.format_box.addItem(format_words(name), name)
        self.format_box.setAccessibleName(self.tr("Format"))
        self.format_box.setAccessibleDescription(
            self.tr("Read the file as another form; it is looked at again")
        )
        self.zone_box = QComboBox()
        self.zone_box.setEditable(True)
        self.zone_box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.zone_box.addItems(sorted(available_timezones() - {"localtime", "Factory"}))
        self.zone_box.setCurrentText(self._part.zone)
        edit = self.zone_box.lineEdit()
        assert edit is not None
        for widget in (self.zone_box, edit):
            widget.setAccessibleName(self.tr("Time zone"))
            widget.setAccessibleDescription(
                self.tr("Where you were when you wrote, for times in the file that do not say so")
            )
        for box in (self.format_box, self.zone_box):
            box.setMinimumHeight(FIELD_HEIGHT)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(12)
            box.setFont(sans(13))
        self.zone_note = small(self.tr("For times that the file gives without a zone."))
        self.split_box = TickBox(
            self.tr("Cut a day at its headings"),
            self.tr("Each heading begins an entry of its own; else a day is one entry"),
            13.5,
        )
        self.split_note = small(self.split_box.accessibleDescription())

    def _make_mapping(self) -> None:
        self.mapping_card = Card(self._theme)
        self.mapping_text = small("")
        self.mapping = ColumnMapping(self._theme, part_words(), order_words())

    def _make_done(self) -> None:
        theme = self._theme
        self.done_card = Card(theme)
        self.done_text = Prose("", serif(18))
        self.classify_button = Button(theme, self.tr("Classify now"), "primary")
        self.classify_button.setAccessibleDescription(
            self.tr("Walk through them one by one; you can stop at any time, and go on another day")
        )
        self.undo_button = Button(theme, self.tr("Take it back"), "outline")
        self.undo_button.setAccessibleDescription(self.tr("Remove again what this import brought"))
        self.more_button = Button(theme, self.tr("Import another file"), "link")
        self.more_button.setAccessibleDescription(self.tr("Ask for the next file"))
        self.done_note = small("")

    def _arrange(self) -> None:
        for button in (self.other_button, self.back_button):
            self.action_row.addWidget(button)
        body = self.welcome_card.body
        body.addWidget(heading(self.tr("From another program, or from a file of your own")))
        body.addWidget(self.welcome_text)
        body.addLayout(_row(self.file_button, self.folder_button))
        body.addWidget(self.formats_text)
        body = self.summary_card.body
        for widget in (self.headline_label, self.there_label, self.year_bars):
            body.addWidget(widget)
        body.addSpacing(4)
        body.addLayout(_row(self.take_button))
        body.addWidget(self.take_note)
        self.losses_card.body.addWidget(heading(self.tr("What stays behind")))
        self.unread_card.body.addWidget(heading(self.tr("What could not be read")))
        self.unread_card.body.addWidget(self.unread_label)
        self.unread_card.body.addWidget(self.unread_list)
        body = self.reading_card.body
        body.addWidget(heading(self.tr("How it is read")))
        body.addWidget(small(self.tr("Format")))
        body.addWidget(self.format_box)
        body.addSpacing(4)
        body.addWidget(small(self.tr("Time zone")))
        body.addWidget(self.zone_box)
        body.addWidget(self.zone_note)
        body.addWidget(self.split_box)
        body.addWidget(self.split_note)
        body = self.done_card.body
        body.addWidget(self.done_text)
        body.addLayout(_row(self.classify_button, self.undo_button, self.more_button))
        body.addWidget(self.done_note)
        body = self.mapping_card.body
        body.addWidget(heading(self.tr("Which column is what")))
        body.addWidget(self.mapping_text)
        body.addWidget(self.mapping)
        self.columns = Columns()
        self.columns.main.setSpacing(16)
        for card in (
            self.welcome_card, self.progress_card, self.problem_card, self.done_card, self.summary_card,
            self.mapping_card, self.unread_card, self.losses_card,
        ):  # fmt: skip
            self.columns.main.addWidget(card)
        self.columns.main.addStretch(1)
        self.columns.side.addWidget(self.reading_card)
        self.columns.side.addStretch(1)
        self.content.addWidget(self.columns, 1)

    def _connect(self) -> None:
        self.file_button.clicked.connect(self.choose_file)
        self.folder_button.clicked.connect(self.choose_folder)
        self.other_button.clicked.connect(self._choose)
        self.back_button.clicked.connect(self.back_requested)
        self.progress_card.cancelled.connect(self.cancel)
        self.take_button.clicked.connect(self.take_in)
        self.classify_button.clicked.connect(self.classify_requested)
        self.undo_button.clicked.connect(self.take_back)
        self.more_button.clicked.connect(self.start_over)
        self.format_box.activated.connect(lambda _: self._take_format())
        self.zone_box.activated.connect(lambda _: self._take_zone())
        edit = self.zone_box.lineEdit()
        assert edit is not None
        edit.editingFinished.connect(self._take_zone)
        self.split_box.clicked.connect(lambda _: self._look())
        self._show_later.timeout.connect(self._show_progress_card)
        self._part.progressed.connect(self._show_progress)
        self._part.read.connect(self._show_preview)
        self._part.unsettled.connect(self._show_unsettled)
        self._part.ended.connect(self._rest_later.start)
        self._rest_later.timeout.connect(self._rest)
        self.mapping.changed.connect(self._take_mapping)
        self._part.taken.connect(self._show_taken)
        self._part.taken_back.connect(self._show_taken_back)
        self._part.failed.connect(self._show_failure)

    # --- choosing and reading ---------------------------------------------------------------------

    def _choose(self) -> None:
        from ui.controls import dress_menu

        menu = dress_menu(QMenu(self), self._theme)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(self.file_button.text()).triggered.connect(self.choose_file)
        menu.addAction(self.folder_button.text()).triggered.connect(self.choose_folder)
        menu.popup(self.other_button.mapToGlobal(QPoint(0, self.other_button.height() + 4)))

    @Slot()
    def choose_file(self) -> None:
        """Ask for a file and look at it."""
        told, _ = QFileDialog.getOpenFileName(self, self.tr("What shall be looked at?"), str(Path.home()))
        if told:
            self.open_path(Path(told))

    @Slot()
    def choose_folder(self) -> None:
        """Ask for a folder and look at it."""
        told = QFileDialog.getExistingDirectory(self, self.tr("What shall be looked at?"), str(Path.home()))
        if told:
            self.open_path(Path(told))

    @Slot()
    def cancel(self) -> None:
        """Read no further."""
        self._part.stop()

    def options(self) -> Options:
        """Return how the file is to be read."""
        zone = self.zone_box.currentText().strip() or self._part.zone
        return Options(zone, self._said_columns, self.split_box.isChecked())

    def _take_format(self) -> None:
        if self.format_box.currentData() == CALENDAR and self._path is not None:
            path = self._path
            self.start_over()
            self.calendar_chosen.emit(path)
        else:
            self._look()

    def _take_zone(self) -> None:
        if self.zone_box.currentText().strip() != self._zone:
            self._look()

    def _look(self) -> None:
        if self._path is None:
            return
        self._zone = self.zone_box.currentText().strip()
        self._say_where()
        self.progress_card.begin(self.tr("Reading “{0}” …").format(self._path.name))
        self._show_later.start()
        self._part.look(self._path, self.options(), self.format_box.currentData())

    def _show_progress_card(self) -> None:
        if self._part.is_busy:
            self._left_at = QApplication.focusWidget() if self._said_columns else None
            self._show_only(self.progress_card)
            self.progress_card.cancel_button.setFocus()

    @Slot(int, int, int)
    def _show_progress(self, what: int, done: int, of: int) -> None:
        if self._dialog is not None:
            self._dialog.show_progress(what, done, of)
            return
        words = self.progress_card.words_text.text()
        if what == COMPARING:
            words = self.tr("Comparing with what the journal holds …")
            self.progress_card.words_text.set_text(words)
        show_progress(self.progress_card.bar, words, done, of)

    # --- what it would do ---------------------------------------------------------------------------

    @Slot(object)
    def _show_preview(self, preview: Preview) -> None:
        self._show_later.stop()
        self._preview = preview
        self._fill_summary(preview.plan)
        self._show_form(preview.found.format)
        cards = [self.summary_card, self.reading_card]
        if preview.plan.losses:
            cards.append(self.losses_card)
        if preview.plan.unread:
            cards.append(self.unread_card)
        if preview.proposal is not None:
            cards.append(self.mapping_card)
            self._show_mapping(preview.proposal)
        self._show_only(*cards)
        self._say_where()
        if self._said_columns:
            self._leave_keyboard()
        else:
            self._take_keyboard()

    @Slot(object)
    def _show_unsettled(self, unsettled: Unsettled) -> None:
        """Ask which column is what, before the table can be read."""
        self._show_later.stop()
        self._preview = None
        self._show_form(TABLE)
        cards = [self.mapping_card, self.reading_card]
        if unsettled.error is not None:
            self.problem_text.set_text(said_of(unsettled.error))
            self.problem_note.setText(self.tr("Nothing was changed."))
            cards.append(self.problem_card)
        self._show_mapping(unsettled.proposal)
        self._show_only(*cards)
        self._say_where()
        if self._said_columns:
            self._leave_keyboard()
        elif self.isVisible():
            self.mapping.take_keyboard()

    def _show_form(self, name: str) -> None:
        """Say which form it was read as, and offer what can be chosen about that form."""
        if name and self.format_box.currentIndex() == 0:
            self.format_box.setItemText(0, self.tr("{0} · recognised").format(format_words(name)))
        for widget in (self.split_box, self.split_note):
            widget.setVisible(name in SPLITTABLE)

    def _show_mapping(self, proposal: Proposal) -> None:
        said = dict(self._said_columns)
        mapping = dict(proposal.mapping)
        for part in CLASSIFYING:  # a stranger's "urgent" need not be ours: taken only when somebody says so
            if said.get(part, NONE) == NONE:
                mapping.pop(part, None)
        self.mapping.show_table(proposal.headers, proposal.rows, mapping)
        is_asked = bool(proposal.example) and (len(proposal.orders) > 1 or ORDER in said)
        self.mapping.ask_order(proposal.example, said.get(ORDER, ""), is_asked=is_asked)
        lacks_day, lacks_text = "date" not in mapping, not {"text", "title"} & mapping.keys()
        self.mapping_text.setText(
            self.tr("Say which column holds the day, and which the text.")
            if lacks_day and lacks_text
            else self.tr("Say which column holds the day.")
            if lacks_day
            else self.tr("Say which column holds the text.")
            if lacks_text
            else self.tr("Proposed from names and from what the cells hold; change what is wrong.")
        )

    @Slot()
    def _take_mapping(self) -> None:
        self._said_columns = all_said(self.mapping.mapping.items(), self.mapping.order)
        self._look()

    def _fill_summary(self, plan: ImportPlan) -> None:
        self.headline_label.setText(
            self.tr("1 entry would come in.")
            if plan.new == 1
            else self.tr("{0} would come in.").format(entries(plan.new))
            if plan.new
            else self.tr("Nothing new: the journal holds all of it already.")
            if plan.there
            else self.tr("There is no entry in it.")
        )
        self.there_label.setText(
            self.tr("1 entry is in the journal already, or twice in the file.")
            if plan.there == 1
            else self.tr("{0} are in the journal already, or twice in the file.").format(entries(plan.there))
        )
        self.there_label.setVisible(bool(plan.there and plan.new))
        self.year_bars.show_years(plan.years)
        words = (
            self.tr("Take in 1 entry") if plan.new == 1 else self.tr("Take in {0}").format(entries(plan.new))
        )
        self.take_button.setText(words)
        self.take_button.setAccessibleName(words)
        self.take_button.setAccessibleDescription(self.tr("Back the journal up, then put them into it"))
        self.take_button.updateGeometry()
        self.take_button.setVisible(plan.new > 0)
        self.take_note.setVisible(plan.new > 0)
        self._fill_losses(losses_of(plan.losses))
        self.unread_label.setText(
            self.tr("The rest can be taken in all the same.")
            if plan.new
            else self.tr("Nothing else is in it.")
        )
        self.unread_list.show_sentences(unread_of(plan.unread))

    def _fill_losses(self, sentences: list[str]) -> None:
        for text in self.losses_texts:
            text.hide()
            text.deleteLater()
        self.losses_texts = [Prose(sentence, sans(13.5)) for sentence in sentences]
        for text in self.losses_texts:
            self.losses_card.body.addWidget(text)

    # --- doing it -----------------------------------------------------------------------------------

    @Slot()
    def take_in(self) -> None:
        """Take in what is shown."""
        preview = self._preview
        if preview is None or self._part.is_busy:
            return
        self.flush_requested.emit()
        self._part.take_in(preview)
        self._wait(self.tr("Taking in {0} …").format(entries(preview.plan.new)), can_stop=True)

    @Slot()
    def take_back(self) -> None:
        """Remove what the import brought."""
        if self._taken is None or self._part.is_busy:
            return
        self.flush_requested.emit()
        self._part.take_back(self._taken)
        self._wait(self.tr("Taking it back …"), can_stop=False)

    def _wait(self, words: str, *, can_stop: bool) -> None:
        """Stand before the window until the file is free again."""
        self._dialog = dialog = TakingDialog(
            self._theme, words, self._part.stop, self._part.stop_and_wait, can_stop=can_stop, parent=self
        )
        self._part.ended.connect(dialog.accept)
        if self._part.is_busy:
            dialog.exec()
        self._dialog = None
        self._part.ended.disconnect(dialog.accept)
        dialog.deleteLater()

    @Slot(object)
    def _show_taken(self, taken: Taken) -> None:
        self._taken = taken
        plan = taken.plan
        self.done_text.set_text(self._taken_words(taken))
        is_plain = any(tags[0] is None and tags[1] is None for tags in taken.brought.values())
        self.classify_button.setVisible(is_plain or (plan.new > 0 and not taken.can_go_back))
        self.undo_button.setVisible(taken.can_go_back)
        self.done_note.setText(self._backup_words(taken))
        self.done_note.setVisible(bool(self.done_note.text()))
        self._show_only(self.done_card)
        self.losses_card.setVisible(bool(plan.losses))
        self.unread_card.setVisible(bool(plan.unread))
        self._take_keyboard()

    def _taken_words(self, taken: Taken) -> str:
        unclassified = sum(tags[0] is None and tags[1] is None for tags in taken.brought.values())
        new = taken.plan.new
        if new == 0:
            return self.tr("Nothing was new, so nothing was added.")
        if unclassified == new:
            return (
                self.tr("Added 1 entry. It is not classified.")
                if new == 1
                else self.tr("Added {0}. They are not classified.").format(entries(new))
            )
        if unclassified == 0 or not taken.can_go_back:
            return self.tr("Added {0}.").format(entries(new))
        return self.tr("Added {0}. Not classified: {1}.").format(entries(new), count(unclassified))

    def _backup_words(self, taken: Taken) -> str:
        if taken.backup is None:
            return ""
        made = taken.backup.astimezone()
        return self.tr("The journal as it was before is in the backup of {0}, {1}.").format(
            long_date(made.date()), clock(made.time())
        )

    @Slot(bool)
    def _show_taken_back(self, is_gone: bool) -> None:
        taken = self._taken
        if taken is None:
            return
        self.undo_button.hide()
        if is_gone:
            self.done_text.set_text(self.tr("Taken back. The journal is as it was before the import."))
            self.classify_button.hide()
            self.done_note.hide()
            self.losses_card.hide()
            self.unread_card.hide()
        else:
            self.done_text.set_text(
                self.tr("Some of them were changed since, so all of them stayed.")
                + (
                    ""
                    if taken.backup is None
                    else " " + self.tr("Settings › Backups leads back to the journal as it was before.")
                )
            )
        self._take_keyboard()

    # --- what stands in the way ---------------------------------------------------------------------

    @Slot(object)
    def _show_failure(self, error: JournalError) -> None:
        self._show_later.stop()
        if isinstance(error, Stopped):
            self._show_stopped()
            return
        is_unclear = isinstance(error, UnclearFormat)
        self.problem_text.set_text(said_of(error))
        self.problem_note.setText(
            self.tr("If you know which program wrote it, choose that at “How it is read”.")
            if is_unclear
            else self.tr("Nothing was changed.")
        )
        if self._taken is not None:
            self._show_only(self.done_card, self.problem_card)
        else:
            self._preview = None
            self._show_form("")
            self._show_only(self.problem_card, self.reading_card)
        self._say_where()
        (self.format_box if is_unclear else self.other_button).setFocus()

    def _rest(self) -> None:
        """Ask for a file again where a mistake of ours ended the reading: that is said by a dialog."""
        if self.progress_card.isVisibleTo(self) and not self._part.is_busy:
            self.start_over()

    def _show_stopped(self) -> None:
        """Stand where one stood before what was stopped."""
        if self._taken is not None:
            self._show_only(self.done_card)
        elif self._preview is not None:
            self._show_preview(self._preview)
            self.take_note.setText(self.tr("Stopped. Nothing was changed."))
        else:
            self.start_over()

    # --- bits -----------------------------------------------------------------------------------------

    def _show_only(self, *cards: Card) -> None:
        for card in (
            self.welcome_card, self.progress_card, self.problem_card, self.summary_card, self.losses_card,
            self.unread_card, self.reading_card, self.done_card, self.mapping_card,
        ):  # fmt: skip
            card.setVisible(card in cards)
        self.other_button.setVisible(self.welcome_card not in cards)
        self.verticalScrollBar().setValue(0)

    def _say_where(self) -> None:
        self.subtitle_label.setText(
            self.tr("You see what it would do before it is done.") if self._path is None else self._path.name
        )
        self.subtitle_label.setToolTip("" if self._path is None else str(self._path))

    def _take_keyboard(self) -> None:
        if not self.isVisible():
            return
        for button in (
            self.file_button, self.classify_button, self.undo_button, self.take_button, self.more_button,
            self.other_button,
        ):  # fmt: skip
            if button.isVisible():
                button.setFocus()
                return

    def _leave_keyboard(self) -> None:
        """Leave the keyboard where the writer went on to; the progress gives it back."""
        if not self.isVisible():
            return
        left_at, self._left_at = self._left_at, None
        if left_at is not None and left_at.isVisible():
            left_at.setFocus()
        focused = QApplication.focusWidget()
        if focused is None or not self.isAncestorOf(focused):
            self.mapping.take_keyboard()
        else:
            self.ensureWidgetVisible(focused)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """By Escape end the reading, or go back."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._part.is_busy:
            self.cancel()
        else:
            self.back_requested.emit()


def is_calendar(path: Path) -> bool:
    """True for a calendar, by its name's end or its first line."""
    if path.suffix.lower() in (".ics", ".ical"):
        return True
    try:
        with path.open("rb") as file:
            return file.read(40).lstrip(b"\xef\xbb\xbf \r\n").upper().startswith(b"BEGIN:VCALENDAR")
    except OSError:
        return False  # whoever reads it says why


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(10)
    row.setContentsMargins(0, 6, 0, 0)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row
