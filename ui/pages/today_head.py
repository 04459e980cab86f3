"""The head of Today: the way to another day, and to finding."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.numbers import short_date
from ui.session import Day
from ui.theme import Theme
from ui.widgets.buttons import Button


class TodayHead(QWidget):
    """Made right behind the first paint, which need not wait for it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.today_button = self._button(self.tr("Today"), self.tr("Back to today (Alt+Home)"))
        self.before_button = self._button("‹", self.tr("The day before (Alt+Left)"))
        self.before_button.setAccessibleName(self.tr("Day before"))
        self.date_button = self._button("", self.tr("Choose a day from a calendar"))
        self.after_button = self._button("›", self.tr("The day after (Alt+Right)"))
        self.after_button.setAccessibleName(self.tr("Day after"))
        said = self.tr("Find an entry in the Journal (Ctrl+F)")
        self.find_button = self._button(self.tr("Find"), said, self.tr("Ctrl F"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for button in self.buttons[:-1]:
            row.addWidget(button)
        row.addSpacing(6)
        row.addWidget(self.find_button)

    @property
    def buttons(self) -> list[Button]:
        """All of them, in the order in which they are read."""
        return [self.today_button, self.before_button, self.date_button, self.after_button, self.find_button]

    def show_day(self, day: Day) -> None:
        """Say which day is shown; from today there is no way on."""
        self.today_button.setVisible(not day.is_today)
        self.after_button.setEnabled(not day.is_today)
        self.date_button.setText(short_date(day.on))
        self.date_button.updateGeometry()

    def _button(self, text: str, said: str, keys: str = "") -> Button:
        made = Button(self._theme, text, "toggle", keys)
        made.setCheckable(False)
        made.setToolTip(said)
        made.setAccessibleDescription(said)
        return made
