"""The button that says how long something took, and opens the row of lengths."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.numbers import count
from ui.theme import Theme
from ui.widgets.buttons import Button

if TYPE_CHECKING:
    from ui.widgets.minutes_row import MinutesRow


class MinutesButton(Button):
    """``place`` puts the row where it shall stand; it is made when it is first asked for."""

    chosen = Signal()  # another length, or none
    closed = Signal()  # the row has gone: the keyboard is to go back where one writes

    def __init__(self, theme: Theme, place: Callable[[QWidget], None]) -> None:
        super().__init__(theme, "", "toggle")
        self._place = place
        self.minutes: int | None = None
        self.row: MinutesRow | None = None
        self.set_minutes(None)
        self.clicked.connect(self.ask)

    def set_minutes(self, minutes: int | None) -> None:
        """Say this length, or none, with the row closed."""
        self.minutes = minutes
        self.hide_row()
        self.setChecked(minutes is not None)
        self.setText(self.tr("Minutes") if minutes is None else self.tr("{0} min").format(count(minutes)))
        self.setAccessibleName(self.text())
        self.updateGeometry()

    def ask(self) -> None:
        """Open the row; asked for once more it closes."""
        if self.row is not None and not self.row.isHidden():
            self._close()
            return
        if self.row is None:
            self.row = self._make_row()
        self.setChecked(self.minutes is not None)
        self.row.ask(self.minutes)

    def hide_row(self) -> None:
        """Close the row and leave the keyboard where it is."""
        if self.row is not None:
            self.row.hide()

    def _make_row(self) -> MinutesRow:
        from ui.widgets.minutes_row import MinutesRow

        made = MinutesRow(self._theme)
        self._place(made)
        before: QWidget = self
        for stop in made.stops():
            QWidget.setTabOrder(before, stop)
            before = stop
        made.chosen.connect(self._choose)
        made.left.connect(self._close)
        return made

    def _choose(self, minutes: int | None) -> None:
        self.set_minutes(minutes)
        self.chosen.emit()
        self._close()

    def _close(self) -> None:
        self.hide_row()
        self.setChecked(self.minutes is not None)
        self.closed.emit()
