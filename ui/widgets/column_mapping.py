"""Which column of a table is what: a row a column, with what its first cells hold, and a box to change it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from ui.controls import dress
from ui.theme import MUTED, Theme, sans
from ui.widgets.part_box import PartBox
from ui.widgets.segments import Segment, Segments
from ui.widgets.text import Prose, label

BOX_WIDTH = 170
SAMPLES = 3  # cells shown of a column
SHORTEST = 60  # characters of one of them


class Samples(QWidget):
    """What the first cells of a column hold, on one line that ends where the room does."""

    def __init__(self, cells: Sequence[str]) -> None:
        super().__init__()
        shown = [" ".join(cell.split())[: SHORTEST + 1] for cell in cells if cell.strip()][:SAMPLES]
        self._words = " · ".join(cell if len(cell) <= SHORTEST else f"{cell[:SHORTEST]}…" for cell in shown)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.words_label = label("", sans(12), MUTED)
        self.words_label.setMinimumWidth(40)
        column.addWidget(self.words_label)
        self.setAccessibleName(self._words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what finds no room."""
        super().resizeEvent(event)
        from PySide6.QtCore import Qt

        metrics = QFontMetricsF(self.words_label.font())
        self.words_label.setText(
            metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, self.width() - 2)
        )


class ColumnMapping(QWidget):
    """``changed`` comes when the writer chose; ``mapping`` and ``order`` are what was said."""

    changed = Signal()

    def __init__(
        self, theme: Theme, parts: Sequence[tuple[str, str]], orders: Sequence[tuple[str, str, str]]
    ) -> None:
        """Offer parts with their words, and orders of days with words and description."""
        super().__init__()
        dress(self, theme)
        self._theme = theme
        self._parts = parts
        self._orders = orders
        self._order = ""
        self._last: str | None = None  # the column that was chosen for last, if it was one
        self._table: tuple[Sequence[str], Sequence[Sequence[str]]] = ((), ())
        self.boxes: dict[str, PartBox] = {}
        self._rows = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self.order_text = Prose("", sans(13.5))
        self.order_choice = Segments(
            theme, [Segment(words, said) for _, words, said in orders], may_be_none=True
        )
        self.order_choice.chosen.connect(self._take_order)
        for widget in (self.order_text, self.order_choice, self._rows):
            self._column.addWidget(widget)

    @property
    def mapping(self) -> dict[str, str]:
        """Which column each part stands in."""
        return {box.taken: column for column, box in self.boxes.items() if box.taken}

    @property
    def order(self) -> str:
        """How days are written, where the writer said so."""
        return self._order

    def show_table(
        self, headers: Sequence[str], rows: Sequence[Sequence[str]], mapping: Mapping[str, str]
    ) -> None:
        """Show the columns of a table, and what each is taken for.

        A table that is there already keeps its boxes, and with them the keyboard and what is being typed.
        """
        if (headers, rows) != self._table:
            self._table = (headers, rows)
            self._make_rows(headers, rows)
        part_of = {column: part for part, column in mapping.items()}
        for header, box in self.boxes.items():
            box.show_part(part_of.get(header, ""))

    def _make_rows(self, headers: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        self._column.removeWidget(self._rows)
        self._rows.hide()
        self._rows.deleteLater()
        self._rows = QWidget()
        self._column.addWidget(self._rows)
        grid = QGridLayout(self._rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        self.boxes = {}
        before: QWidget = self.order_choice.buttons[-1]
        for row, header in enumerate(headers):
            cells = [cells[row] for cells in rows if row < len(cells)]
            box = self._box(header, cells)
            grid.addWidget(self._name(header, cells), row, 0)
            grid.addWidget(box, row, 1)
            QWidget.setTabOrder(before, box)  # made last, it would else come after all that the page holds
            self.boxes[header] = before = box

    def ask_order(self, example: str, order: str, *, is_asked: bool) -> None:
        """Ask how days are written, where the table does not show it; ``order`` was said before."""
        self._order = order
        names = [name for name, _, _ in self._orders]
        self.order_choice.set_value(names.index(order) if order in names else None)
        self.order_text.set_text(
            self.tr("“{0}” can be read in two ways, and the table does not show which. Which is it?").format(
                example
            )
        )
        for widget in (self.order_text, self.order_choice):
            widget.setVisible(is_asked)

    def take_keyboard(self) -> None:
        """Put the keyboard where something was chosen last, or where something is asked first."""
        box = self.boxes.get(self._last or "")
        if box is None and self.order_choice.isVisible():
            buttons = self.order_choice.buttons
            buttons[self.order_choice.value or 0].setFocus()
        elif box is not None or self.boxes:
            (box or next(iter(self.boxes.values()))).setFocus()

    def _name(self, header: str, cells: Sequence[str]) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        name: QLabel = label(header, sans(13.5, strong=True), wrap=True)
        column.addWidget(name)
        column.addWidget(Samples(cells))
        return holder

    def _box(self, header: str, cells: Sequence[str]) -> PartBox:
        box = PartBox([("", self.tr("Left out")), *self._parts])
        box.setFont(sans(13))
        box.setFixedWidth(BOX_WIDTH)
        box.setMinimumHeight(32)
        box.setAccessibleName(self.tr("What the column “{0}” is").format(header))
        first = next((" ".join(cell.split())[:SHORTEST] for cell in cells if cell.strip()), "")
        box.setAccessibleDescription(self.tr("Its first cell: {0}").format(first))
        box.part_taken.connect(lambda: self._take(box))
        return box

    def _take(self, chosen: PartBox) -> None:
        """Let a part be in one column alone: where another was it, that one is left out."""
        for box in self.boxes.values():
            if box is not chosen and chosen.taken and box.taken == chosen.taken:
                box.show_part("")
        self._last = next(column for column, box in self.boxes.items() if box is chosen)
        self.changed.emit()

    def _take_order(self) -> None:
        value = self.order_choice.value
        self._order = "" if value is None else self._orders[value][0]
        self._last = None
        self.changed.emit()
