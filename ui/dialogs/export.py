"""Export: the form, the period, and where to; said plainly that nothing of it is encrypted."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QDate, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QDateEdit,
    QFileDialog,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from journal.errors import JournalError
from journal.interchange.formats import FORMATS, WRITABLE, Makes
from ui.controls import name_field
from ui.dialogs.panel import Panel
from ui.exchange_words import export_words, format_words
from ui.numbers import entries
from ui.said import said_of
from ui.session_parts.exporting import Exported, Exporting
from ui.theme import ATTENTION, Theme, sans
from ui.widgets.buttons import Button
from ui.widgets.progress_card import progress_bar, show_progress
from ui.widgets.segments import Segment, Segments
from ui.widgets.text import Prose, small

INDENT = 27  # pixels: below the words of a choice, not below its sign


class ExportDialog(Panel):
    """Stays open when it has written, so that another form can be written too."""

    def __init__(self, theme: Theme, part: Exporting, parent: QWidget | None = None) -> None:
        super().__init__(theme, _title(), "", parent)
        self._part = part
        self._period = part.period()
        self._total = 0
        self.fit_screen(680, 720)
        self._add_plainness()
        self._add_formats()
        self._add_period()
        self._add_outcome()
        self.column.addStretch(1)
        self._add_footer()
        part.progressed.connect(self._show_progress)
        part.written.connect(self._show_written)
        part.failed.connect(self._show_failure)
        self.finished.connect(part.stop_and_wait)

    # --- how it is made ---------------------------------------------------------------------------

    def _add_plainness(self) -> None:
        self.column.addWidget(
            Prose(
                self.tr(
                    "What is written is not encrypted: anybody who has the file can read every entry in it. "
                    "The journal itself stays as it is."
                ),
                sans(14),
            )
        )

    def _add_formats(self) -> None:
        self.section(self.tr("Form"))
        self.format_group = QButtonGroup(self)
        self.format_buttons: dict[str, QRadioButton] = {}
        for name in WRITABLE:
            button = QRadioButton(format_words(name))
            button.setFont(sans(14))
            what, loses = export_words(name)
            words = " ".join(filter(None, (what, loses)))
            button.setAccessibleDescription(words)
            told = small(words)
            holder = QWidget()
            column = QVBoxLayout(holder)
            column.setContentsMargins(0, 0, 0, 4)
            column.setSpacing(2)
            told.setContentsMargins(INDENT, 0, 0, 0)
            column.addWidget(button)
            column.addWidget(told)
            self.column.addWidget(holder)
            self.format_group.addButton(button)
            self.format_buttons[name] = button
        next(iter(self.format_buttons.values())).setChecked(True)

    def _add_period(self) -> None:
        self.section(self.tr("Period"))
        self.period_choice = Segments(
            self.theme,
            (
                Segment(self.tr("Everything"), self.tr("From the first entry to the last")),
                Segment(self.tr("From … to …"), self.tr("The entries of these days alone")),
            ),
        )
        self.period_choice.set_value(0)
        first, last = self._period
        self.first_edit = self._date_edit(first, self.tr("The first day"))
        self.last_edit = self._date_edit(last, self.tr("The last day"))
        self.days = QWidget()
        row = QHBoxLayout(self.days)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.first_edit)
        row.addWidget(self.last_edit)
        row.addStretch(1)
        self.days.hide()
        holder = QHBoxLayout()
        holder.setSpacing(12)
        holder.addWidget(self.period_choice)
        holder.addWidget(self.days, 1)
        holder.addStretch(0)
        self.column.addLayout(holder)
        self.count_label = small("")
        self.column.addWidget(self.count_label)
        self.period_choice.chosen.connect(self._follow_period)
        self.first_edit.dateChanged.connect(self._follow_period)
        self.last_edit.dateChanged.connect(self._follow_period)
        self._follow_period()

    def _date_edit(self, day: date, words: str) -> QDateEdit:
        edit = QDateEdit(QDate(day.year, day.month, day.day))
        edit.setCalendarPopup(True)
        edit.setDisplayFormat("d MMM yyyy")
        edit.setFont(sans(13.5))
        edit.setMinimumSize(150, 34)
        name_field(edit, words, self.tr("Only entries between the two days are written, both included"))
        return edit

    def _add_outcome(self) -> None:
        self.bar = progress_bar()
        self.bar.setAccessibleDescription(self.tr("How much of it is written"))
        self.said_text = Prose(font=sans(13.5))
        self.problem_text = Prose(font=sans(13.5), role=ATTENTION)
        self.column.addSpacing(8)
        for widget in (self.bar, self.said_text, self.problem_text):
            widget.hide()
            self.column.addWidget(widget)

    def _add_footer(self) -> None:
        self.save_button = Button(self.theme, self.tr("Write it…"), "primary")
        self.save_button.setAccessibleDescription(self.tr("Choose where to, and write it there"))
        self.stop_button = Button(self.theme, self.tr("Cancel"), "outline")
        self.stop_button.setAccessibleDescription(self.tr("End the writing; nothing of it is left"))
        self.stop_button.hide()
        self.close_button = Button(self.theme, self.tr("Close"), "outline")
        self.close_button.setAccessibleDescription(self.tr("Close this window"))
        self.footer.addWidget(self.close_button)
        self.footer.addStretch(1)
        self.footer.addWidget(self.stop_button)
        self.footer.addWidget(self.save_button)
        self.save_button.clicked.connect(self._ask_where_to)
        self.stop_button.clicked.connect(self._part.stop)
        self.close_button.clicked.connect(self.accept)

    # --- what is chosen -----------------------------------------------------------------------------

    @property
    def format_name(self) -> str:
        """The form that is chosen."""
        return next(name for name, button in self.format_buttons.items() if button.isChecked())

    def period(self) -> tuple[date, date] | None:
        """Return the first and the last day; None for everything."""
        if self.period_choice.value != 1:
            return None
        first, last = self.first_edit.date(), self.last_edit.date()
        return date(first.year(), first.month(), first.day()), date(last.year(), last.month(), last.day())

    @Slot()
    def _follow_period(self) -> None:
        self.days.setVisible(self.period_choice.value == 1)
        self.last_edit.setMinimumDate(self.first_edit.date())
        self._total = self._part.count(self.period())
        self.count_label.setText(entries(self._total))

    # --- what happens -------------------------------------------------------------------------------

    def _ask_where_to(self) -> None:
        form = FORMATS[self.format_name]
        name = f"In Mind {self._period[1].isoformat()}"
        if form.makes is Makes.FOLDER:
            told = QFileDialog.getExistingDirectory(
                self, self.tr("In which folder shall it lie?"), str(Path.home())
            )
            path = _free(Path(told) / name) if told else None
        else:
            told, _ = QFileDialog.getSaveFileName(
                self, self.tr("Where shall it lie?"), str(Path.home() / f"{name}{form.saves_as}")
            )
            path = Path(told) if told else None
        if path is not None:
            self.write_to(path)

    def write_to(self, path: Path) -> None:
        """Write what is chosen to this place."""
        if self._part.is_busy:
            return
        self._say(self.tr("Writing “{0}” …").format(path.name))
        self._show_busy(is_busy=True)
        self._part.write(self.format_name, path, self.period())
        self.stop_button.setFocus()

    @Slot(int)
    def _show_progress(self, done: int) -> None:
        show_progress(self.bar, self.said_text.text(), done, self._total)

    @Slot(object)
    def _show_written(self, exported: Exported) -> None:
        self._show_busy(is_busy=False)
        self._say(
            self.tr("Wrote {0} to {1}. It is not encrypted.").format(entries(exported.entries), exported.path)
        )
        self.close_button.setFocus()

    @Slot(object)
    def _show_failure(self, error: JournalError) -> None:
        self._show_busy(is_busy=False)
        self._say("")
        self.problem_text.set_text(said_of(error))
        self.problem_text.show()
        self.save_button.setFocus()
        self._scroll.ensureWidgetVisible(self.problem_text)

    def _show_busy(self, *, is_busy: bool) -> None:
        for widget in (self.save_button, *self.format_buttons.values(), self.period_choice, self.days):
            widget.setEnabled(not is_busy)
        self.stop_button.setVisible(is_busy)
        self.bar.setVisible(is_busy)
        show_progress(self.bar, self.said_text.text(), 0, 0)

    def _say(self, words: str) -> None:
        self.problem_text.hide()
        self.said_text.set_text(words)
        self.said_text.setVisible(bool(words))
        if words:
            self.column.activate()
            self._scroll.ensureWidgetVisible(self.said_text)


def _free(path: Path) -> Path:
    """Return this place, or one beside it where something stands there."""
    number, found = 2, path
    while found.exists():
        found = path.with_name(f"{path.name} ({number})")
        number += 1
    return found


def _title() -> str:
    from PySide6.QtCore import QCoreApplication

    return QCoreApplication.translate("ExportDialog", "Export")
