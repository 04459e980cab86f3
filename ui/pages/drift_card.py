"""One arm on the Drift page: its chart with the verdicts below it, its figures as a table, its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetricsF, QImage, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from journal import sentences
from journal.drift import Arm, State, Verdict
from journal.standing import Standing
from ui.clipboard import Clipboard
from ui.numbers import long_date
from ui.said import said
from ui.theme import Theme, sans
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.text import Prose, heading, small
from ui.widgets.verdict_row import ShownVerdict, VerdictRow

if TYPE_CHECKING:
    from journal.charts.arm import ArmData
    from journal.charts.table import Table
    from ui.figure_view import ArmView
    from ui.widgets.figure_table import FigureTable

KINDS = {State.PULLED: "pulled", State.RECLAIMING: "reclaiming", State.NO_CHANGE: "same"}
COPY_DPI = 192.0
COPY_SIZE = (9.6, 4.4)  # inches


class ArmCard(Card):
    """``arm`` on a card. matplotlib is imported when ``draw`` is first called."""

    table_asked = Signal()

    def __init__(self, theme: Theme, arm: Arm) -> None:
        super().__init__(theme)
        self.arm = arm
        self.view: ArmView | None = None
        self.table: FigureTable | None = None
        self._data: ArmData | None = None
        self._to_copy: ArmData | None = None  # the same without the writer's own words
        self._height = 260
        self.clipboard = Clipboard(self)
        self.body.setSpacing(4)
        titles = {
            Arm.SYSTEM: self.tr("System 1, share of entries"),
            Arm.URGENCY: self.tr("Urgent, share of entries"),
        }
        self.title_label = heading(titles[arm])
        self.key_label = small(
            self.tr("Line: 13 weeks with 90 % band. Dots: single weeks, larger with more entries.")
        )
        self.verdict_row = VerdictRow(
            theme,
            lambda: self.tr("Verdicts as issued · pale: made afterwards · ▲ pulled, ▼ reclaiming"),
        )
        self._resting = self.tr("Move along the chart, or press ← and →, to read a week.")
        self.point_label = small(self._resting)
        self.words_text = Prose(font=sans(13))
        self.words_text.hide()
        self._make_buttons()
        self._arrange()

    # --- how it is made ---------------------------------------------------------------------------

    def _make_buttons(self) -> None:
        self.table_button = self._link(self.tr("Table"), self.tr("The figures, a row a week"))
        self.words_button = self._link(self.tr("In words"), self.tr("What the chart shows, as sentences"))
        self.picture_button = self._link(self.tr("Copy picture"), self.tr("Put the chart on the clipboard"))
        self.text_button = self._link(self.tr("Copy text"), self.tr("Put the chart's words on the clipboard"))
        self.table_button.clicked.connect(self.toggle_table)
        self.words_button.clicked.connect(self.toggle_words)
        self.picture_button.clicked.connect(self.copy_picture)
        self.text_button.clicked.connect(self.copy_text)

    def _link(self, text: str, description: str) -> Button:
        button = Button(self._theme, text, "link")
        button.setAccessibleDescription(description)
        button.setToolTip(description)
        return button

    def _arrange(self) -> None:
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(8)
        self._head.addWidget(self.title_label, 1)
        links = QHBoxLayout()
        links.setSpacing(8)
        for button in (self.table_button, self.words_button, self.picture_button, self.text_button):
            links.addWidget(button)
        links.addStretch(1)
        self._links = links
        self._head.addLayout(links)
        self.body.addLayout(self._head)
        self.body.addWidget(self.key_label)
        self.body.addWidget(self.verdict_row)
        self.body.addWidget(self.point_label)
        self.body.addWidget(self.words_text)
        self.verdict_row.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the links below the title where both have no room beside each other."""
        super().resizeEvent(event)
        title = QFontMetricsF(self.title_label.font()).horizontalAdvance(self.title_label.text())
        needed = title + self._head.spacing() + self._links.minimumSize().width()
        is_wide = needed <= self.body.contentsRect().width()
        self._head.setDirection(
            QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        )

    # --- what it shows ----------------------------------------------------------------------------

    @property
    def is_drawn(self) -> bool:
        """True when chart or table show what there is."""
        if self.table is not None and self.table.isVisible():
            return True
        return self.view is not None and self.view.is_drawn

    @property
    def front(self) -> QWidget | None:
        """What takes the keyboard here: the table, or else the chart where it is drawn."""
        if self._shows_table:
            return self.table
        return None if self.view is None else self.view.canvas

    @property
    def _shows_table(self) -> bool:
        return self.table is not None and not self.table.isHidden()

    def set_chart_height(self, height: int) -> None:
        """Let the chart, or the table in its place, be so high."""
        self._height = height
        for part in (self.view, self.table):
            if part is not None:
                part.setFixedHeight(height)

    def draw(self, standing: Standing, weeks: int | None) -> None:
        """Show the arm over the last ``weeks`` weeks, or over all of them."""
        from journal.charts.arm import arm_data, describe_arm
        from ui.figure_view import ArmView

        self._data = arm_data(standing, self.arm, weeks, with_words=True)
        self._to_copy = arm_data(standing, self.arm, weeks)
        if self.view is None:
            self.view = ArmView()
            self.view.pointed_at.connect(self._read)
            self.view.spanned.connect(self.verdict_row.align)
            self.body.insertWidget(2, self.view)
            self.set_chart_height(self._height)
        self.view.show_arm(self._data, self._theme.palette)
        self.words_text.set_text(describe_arm(self._data, said))
        self._show_verdicts(standing, self._data)
        if self.table is not None:
            self.table.show_table(self.figures())
        self._show_front()

    def _show_verdicts(self, standing: Standing, data: ArmData) -> None:
        from journal.charts.timeline import axis_limits

        if not data.weeks:
            self.verdict_row.show_verdicts((), "")
            return
        first = data.weeks[0].week
        low, high = axis_limits(len(data.weeks))
        afterwards = standing.afterwards.get(self.arm, frozenset())
        shown = [
            ShownVerdict(
                verdict.week.number,
                (verdict.week.number - first - low) / (high - low),
                KINDS.get(verdict.state, "silent"),
                verdict.week.number in afterwards,
                self._short(verdict, is_afterwards=verdict.week.number in afterwards),
                verdict_words(verdict, self.tr("{0}, as issued: {1}")),
            )
            for verdict in standing.verdicts[self.arm]
            if verdict.week.number >= first
        ]
        counts = {
            kind: sum(verdict.kind == kind for verdict in shown) for kind in (*KINDS.values(), "silent")
        }
        self.verdict_row.show_verdicts(
            shown,
            self.tr(
                "{0} verdicts as issued: {1} pulled, {2} reclaiming, {3} no change, {4} too little to say"
            ).format(len(shown), *counts),
        )

    def _short(self, verdict: Verdict, *, is_afterwards: bool) -> str:
        """Return what was said of a week in a few words, and how it was issued."""
        kinds = {
            State.PULLED: self.tr("pulled"),
            State.RECLAIMING: self.tr("reclaiming"),
            State.NO_CHANGE: self.tr("no change"),
            State.GATHERING: self.tr("still learning"),
        }
        form = self.tr("{0}: {1} · made afterwards") if is_afterwards else self.tr("{0}: {1} · as issued")
        return form.format(
            long_date(verdict.week.sunday), kinds.get(verdict.state, self.tr("too little to say"))
        )

    def _read(self, words: str) -> None:
        """Say the week under the cursor and its verdict; no words rest again."""
        self.point_label.setText(words or self._resting)
        index = None if self.view is None or not words else self.view.index
        if self._data is not None:
            self.verdict_row.read_week(None if index is None else self._data.weeks[index].week)

    def figures(self) -> Table:
        """Return the chart's figures."""
        from journal.charts.arm import table_arm

        assert self._data is not None
        return table_arm(self._data, said)

    # --- what happens -----------------------------------------------------------------------------

    def toggle_table(self) -> None:
        """Put the table in the chart's place, or the chart again."""
        if self._data is None or self.view is None:
            return
        if self.table is None:
            from ui.widgets.figure_table import FigureTable

            self.table = FigureTable(self._theme)
            self.table.hide()
            self.body.insertWidget(2, self.table)
            self.set_chart_height(self._height)
            self.table.show_table(self.figures())
        self.table.setVisible(not self._shows_table)
        self._show_front()
        self.table_button.setText(self.tr("Chart") if self._shows_table else self.tr("Table"))
        self.table_button.setAccessibleName(self.table_button.text())
        self.table_button.updateGeometry()
        if self.front is not None:
            self.front.setFocus()

    def _show_front(self) -> None:
        """Show what belongs to the chart, or hide it while the table stands there."""
        for part in (self.view, self.point_label, self.key_label):
            if part is not None:
                part.setVisible(not self._shows_table)
        self.verdict_row.setVisible(not self._shows_table and not self.verdict_row.is_empty)

    def toggle_words(self) -> None:
        """Show the chart's sentences below it, or fold them."""
        self.words_text.setVisible(self.words_text.isHidden())

    def copy_text(self) -> None:
        """Put the chart's sentences on the clipboard, without the writer's own words."""
        if self._to_copy is None:
            return
        from journal.charts.arm import describe_arm

        self.clipboard.put_text(f"{self.title_label.text()}. {describe_arm(self._to_copy, said)}")
        self.point_label.setText(
            self.tr("The words are on the clipboard; what you wrote yourself is left out.")
        )

    def copy_picture(self) -> None:
        """Put the chart on the clipboard, with its title and key, twice as fine as the screen's.

        What the writer answered to a signal stands on the screen's chart and not on this one: a picture is
        soon pasted where others read it.
        """
        if self._to_copy is None:
            return
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure

        from journal.charts.arm import draw_arm

        figure = Figure(figsize=COPY_SIZE, dpi=COPY_DPI)
        canvas = FigureCanvasAgg(figure)
        draw_arm(figure, self._to_copy, self._theme.palette, said, titled=True)
        canvas.draw()
        width, height = canvas.get_width_height()
        picture = QImage(bytes(canvas.buffer_rgba()), width, height, QImage.Format.Format_RGBA8888)
        self.clipboard.put_image(picture.copy())
        self.point_label.setText(
            self.tr("The chart is on the clipboard; what you wrote yourself is left out.")
        )


def verdict_words(verdict: Verdict, form: str) -> str:
    """Return a verdict's sentence with the week it was said of."""
    return form.format(long_date(verdict.week.sunday), sentences.sentence(verdict, said))
