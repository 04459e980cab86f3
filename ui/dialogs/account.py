"""The leadership account: for each question a quote, a change and a chart are picked; the page is beside."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from journal.charts.words import days_between
from journal.coach.account import Pick, account_of
from journal.coach.choice import Paper
from ui.dialogs.panel import Panel
from ui.jobs import Jobs
from ui.pack_preview import Made, PackPreview
from ui.said import said, said_of, written
from ui.session_parts.accounting import Accounting, Quote
from ui.theme import ATTENTION, Theme, sans, serif
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.column_scroll import ColumnScroll
from ui.widgets.pages_view import PagesView
from ui.widgets.scroll_bar import WIDTH
from ui.widgets.text import Prose, small

if TYPE_CHECKING:
    from journal.coach.record import Record

LEFT = 400
RENDER_AFTER = 300  # milliseconds of rest
LONGEST_ITEM = 70  # characters of a quote in its list
CHARTS = ("system", "urgency", "days", "split", "quadrant", "mix", "questions")


class Fields(NamedTuple):
    """What is picked in for one question."""

    quote: QComboBox
    change: QComboBox
    chart: QComboBox


class AccountDialog(Panel):
    """Picks, shows and saves the page. ``save(path, content)`` is True where the file was written."""

    def __init__(
        self,
        theme: Theme,
        part: Accounting,
        name: str,
        save: Callable[[Path, bytes], bool],
        jobs: Jobs,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, *_words(), parent)
        self._part = part
        self._name = name
        self._save = save
        self._made: Made | None = None
        self._picks = part.picks()
        self._quotes: dict[int, list[Quote]] = {}
        self.fields: dict[int, Fields] = {}
        self._rest = QTimer(self, singleShot=True, interval=RENDER_AFTER)
        self._rest.timeout.connect(self._render)
        self.preview = PackPreview(jobs, self._pdf_of)
        self.pages_view = PagesView(theme)
        self.problem_text = Prose(font=sans(13), role=ATTENTION)
        self.problem_text.hide()
        self._arrange()
        self.preview.made.connect(self._show_pages)
        self.preview.drawn.connect(self.pages_view.show_picture)
        self.preview.worded.connect(self.pages_view.say_words)
        self.preview.failed.connect(lambda error: self._say(said_of(error)))
        self.pages_view.page_wanted.connect(self.preview.draw)
        part.failed.connect(self._say)
        self.fit_screen(1120, 800)
        self._wait()

    def done(self, result: int) -> None:
        """Keep what is picked; nothing chosen is lost."""
        self._part.keep(self._picks)
        self.preview.cancel()
        super().done(result)

    @property
    def is_settled(self) -> bool:
        """True when the page beside is that of what is picked."""
        return not self._rest.isActive() and not self.preview.is_busy

    # --- widgets --------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        choice = self._part.choice
        flagged, changes = self._part.flagged(), self._part.changes()
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, WIDTH, 0)
        column.setSpacing(12)
        column.addWidget(small(days_between(choice.first.monday, choice.last.sunday, said, year=True)))
        for number in self._picks:
            column.addWidget(self._card(number, flagged, changes))
        column.addStretch(1)
        left = ColumnScroll(self.theme, inner)
        left.setFixedWidth(LEFT)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(left)
        row.addWidget(self.pages_view, 1)
        self.column.addLayout(row, 1)
        self.column.addWidget(self.problem_text)
        self.pdf_button = Button(self.theme, self.tr("Save PDF…"), "outline")
        self.pdf_button.setAccessibleDescription(self.tr("Write this page into a file"))
        self.pdf_button.clicked.connect(self._ask_where)
        self.footer.addWidget(self.pdf_button)
        self.add_close()

    def _card(self, number: int, flagged: list[Quote], changes: list[str]) -> Card:
        pick = self._picks[number]
        quotes = list(dict.fromkeys([*self._part.quotes(number), *flagged]))
        if pick.quote and pick.quote not in [quote.words for quote in quotes]:
            quotes.append(Quote(pick.quote, pick.dated))  # picked before, and worded anew since
        self._quotes[number] = quotes
        card = Card(self.theme)
        question = self._part.question(number)
        card.body.addWidget(Prose(f"{number}. {question}", serif(15), line_height=1.3))
        quote_box = self._box(
            self.tr("A quote: none"), self.tr("The words that stand below question {0}"), number
        )
        for quote in quotes:
            quote_box.addItem(_item(quote))
        words = [quote.words for quote in quotes]
        quote_box.setCurrentIndex(words.index(pick.quote) + 1 if pick.quote in words else 0)
        change_box = self._box("", self.tr("What changed, as to question {0}"), number)
        change_box.setEditable(True)
        change_box.clear()
        change_box.addItems(changes)
        change_box.setCurrentText(pick.change)
        line = change_box.lineEdit()
        assert line is not None
        line.setPlaceholderText(self.tr("What changed, in a line of yours"))
        line.setAccessibleName(self.tr("What changed"))
        line.setAccessibleDescription(self.tr("What changed, as to question {0}").format(number))
        chart_box = self._box(self.tr("A chart: none"), self.tr("The chart for question {0}"), number)
        chart_box.addItems(self._chart_names())
        chart_box.setCurrentIndex(CHARTS.index(pick.chart) + 1 if pick.chart in CHARTS else 0)
        self.fields[number] = Fields(quote_box, change_box, chart_box)
        for box in self.fields[number]:
            card.body.addWidget(box)
        quote_box.currentIndexChanged.connect(lambda: self._note(number))
        chart_box.currentIndexChanged.connect(lambda: self._note(number))
        change_box.editTextChanged.connect(lambda: self._note(number))
        return card

    def _box(self, none: str, description: str, number: int) -> QComboBox:
        box = QComboBox()
        box.setFont(sans(13))
        box.addItem(none)
        box.setAccessibleName(description.format(number))
        box.setAccessibleDescription(self.tr("Picked for the page beside"))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(20)
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return box

    def _chart_names(self) -> list[str]:
        return [
            self.tr("System 1, share of entries"),
            self.tr("Urgent, share of entries"),
            self.tr("Workdays written on, by week"),
            self.tr("Actual and intended"),
            self.tr("Urgent and important"),
            self.tr("Systems 1, 2 and 3 over 13 weeks"),
            self.tr("Questions reflected on, week by week"),
        ]

    # --- picking and showing --------------------------------------------------------------------------

    def _note(self, number: int) -> None:
        fields = self.fields[number]
        at = fields.quote.currentIndex() - 1
        quote = self._quotes[number][at] if at >= 0 else Quote("", "")
        chart = CHARTS[fields.chart.currentIndex() - 1] if fields.chart.currentIndex() > 0 else ""
        self._picks[number] = Pick(number, *quote, fields.change.currentText().strip(), chart)
        self._wait()

    def _wait(self) -> None:
        self._made = None
        self.pdf_button.setEnabled(False)
        self.preview.cancel()
        self._rest.start()

    def _render(self) -> None:
        self._part.keep(self._picks)
        record = self._part.read(self._name)
        if record is not None:
            self.pages_view.say(self.tr("Setting the page…"))
            self.preview.show(record)

    def _pdf_of(self, record: Record, should_stop: Callable[[], bool]) -> bytes:
        """Set the page; called in the jobs' thread, with the picks as they were when it was asked for."""
        from journal.coach.pack import Stopped, svg_of
        from journal.coach.pdf import pdf_of

        document = account_of(record, list(self._picks.values()), written)
        pictures = {}
        for chart in document.charts:
            if should_stop():
                raise Stopped
            pictures[chart.name] = svg_of(chart)
        return pdf_of(document, pictures, Paper.A4)

    def _show_pages(self, made: Made) -> None:
        self._made = made
        self.pages_view.show_pages(made.shapes)
        self.pages_view.say(
            self.tr("This takes {0} pages. An account of one page is read.").format(len(made.shapes))
            if len(made.shapes) > 1
            else ""
        )
        self.pdf_button.setEnabled(True)

    def _say(self, words: str) -> None:
        self.problem_text.set_text(words)
        self.problem_text.setVisible(bool(words))

    # --- saving ---------------------------------------------------------------------------------------

    def _ask_where(self) -> None:
        told, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save as PDF"), str(Path.home() / self.tr("Leadership account.pdf")), "PDF (*.pdf)"
        )
        if told:
            self.save_pdf(Path(told))

    def save_pdf(self, path: Path) -> None:
        """Write the page in sight into this file."""
        if self._made is None:
            return
        path = path if path.suffix.lower() == ".pdf" else path.with_name(path.name + ".pdf")
        if self._save(path, self._made.pdf):
            self._say("")


def _item(quote: Quote) -> str:
    words = " ".join(quote.words.split())
    shown = words if len(words) <= LONGEST_ITEM else f"{words[: LONGEST_ITEM - 1].rstrip()}…"
    return f"{shown} ({quote.dated})"


def _words() -> tuple[str, str]:
    """Return the title and the line below it."""
    return (
        QCoreApplication.translate("AccountDialog", "Your leadership account"),
        QCoreApplication.translate(
            "AccountDialog",
            "Once a quarter, one page that answers question 8. You pick; the program lays it out and judges "
            "nothing.",
        ),
    )
