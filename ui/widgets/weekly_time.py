"""A day of the week and a time on it."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, QTime, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QTimeEdit, QWidget

HEIGHT = 34


class WeeklyTime(QWidget):
    """``chosen`` comes with each change: the day, 0 for Monday, and the minute of that day."""

    chosen = Signal(int, int)

    def __init__(self, day: int, minute: int) -> None:
        super().__init__()
        self.day_box = QComboBox()
        for number in range(7):
            self.day_box.addItem(QLocale().standaloneDayName(number + 1))
        self.day_box.setCurrentIndex(day)
        self.day_box.setAccessibleName(self.tr("Day of the weekly invitation"))
        self.day_box.setAccessibleDescription(self.tr("From Friday on it is about the week that is ending"))
        self.time_edit = QTimeEdit(QTime(minute // 60, minute % 60))
        self.time_edit.setDisplayFormat("HH:mm")
        self.time_edit.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.time_edit.setAccessibleName(self.tr("Time of the weekly invitation"))
        self.time_edit.setAccessibleDescription(self.tr("By the clock of where you are"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for field in (self.day_box, self.time_edit):
            field.setMinimumHeight(HEIGHT)
            row.addWidget(field)
        self.day_box.currentIndexChanged.connect(self._tell)
        self.time_edit.editingFinished.connect(self._tell)
        self._told = self.value

    @property
    def value(self) -> tuple[int, int]:
        """The day and the minute that stand there."""
        at = self.time_edit.time()
        return self.day_box.currentIndex(), 60 * at.hour() + at.minute()

    def show_value(self, day: int, minute: int) -> None:
        """Show another day and time, and tell nobody."""
        self._told = day, minute
        self.day_box.setCurrentIndex(day)
        self.time_edit.setTime(QTime(minute // 60, minute % 60))

    def _tell(self) -> None:
        if self.value != self._told:
            self._told = self.value
            self.chosen.emit(*self.value)
