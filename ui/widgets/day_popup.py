"""A calendar that pops up below a button: a day is chosen in it, never one to come."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QDate, QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QToolButton, QVBoxLayout, QWidget

from ui.controls import dress
from ui.theme import Theme, sans


class DayPopup(QWidget):
    """Closes on Escape and on a press elsewhere."""

    chosen = Signal(object)  # a date

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._theme = theme
        self._last: date | None = None
        self.calendar = QCalendarWidget()
        self.calendar.setFont(sans(13))
        self.calendar.setMinimumSize(300, 240)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)
        self.calendar.setAccessibleName(self.tr("Days"))
        self.calendar.setAccessibleDescription(self.tr("The arrow keys walk, Enter goes to the day"))
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(self.calendar)
        dress(self, theme)
        self._plain_head()
        self._color()
        theme.changed.connect(self._color)
        self.calendar.clicked.connect(self._choose)
        self.calendar.activated.connect(self._choose)
        for part in self.calendar.findChildren(QWidget):
            part.installEventFilter(self)

    def open(self, below: QWidget, day: date, last: date) -> None:
        """Show it below a widget, at ``day``; ``last`` is the last day that may be chosen."""
        self._last = last
        self.calendar.setMaximumDate(QDate(last.year, last.month, last.day))
        self._color()
        self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        size = self.sizeHint()
        at = below.mapToGlobal(QPoint(below.width() - size.width(), below.height() + 4))
        self.setGeometry(QRect(at, size))
        self.show()
        self.calendar.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Escape wherever in the calendar the keyboard is."""
        is_key = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if is_key and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self.close()
            return True
        return False

    def _choose(self, day: QDate) -> None:
        if self.isVisible():  # a double click says it twice
            self.close()
            self.chosen.emit(date(day.year(), day.month(), day.day()))

    def _plain_head(self) -> None:
        """Write the arrows: Qt's are pictures in black, in the dark theme too."""
        for name, text, said in (
            ("qt_calendar_prevmonth", "‹", self.tr("Month before")),
            ("qt_calendar_nextmonth", "›", self.tr("Month after")),
        ):
            button = self.calendar.findChild(QToolButton, name)
            if isinstance(button, QToolButton):
                button.setIcon(QIcon())
                button.setText(text)
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
                button.setAccessibleName(said)
        self.calendar.setStyleSheet(
            "QToolButton { border: none; padding: 4px 10px; font-weight: 600; }"
            "QToolButton::menu-indicator { image: none; width: 0; }"
        )

    def _color(self) -> None:
        """Give every weekday the same ink: Qt writes Saturday and Sunday in red."""
        palette = self._theme.palette
        looks = QTextCharFormat()
        looks.setForeground(QColor(palette.ink))
        for weekday in Qt.DayOfWeek:
            self.calendar.setWeekdayTextFormat(weekday, looks)
        self._color_days_to_come()
        head = QTextCharFormat()
        head.setForeground(QColor(palette.muted))
        head.setBackground(QColor(palette.surface))
        self.calendar.setHeaderTextFormat(head)

    def _color_days_to_come(self) -> None:
        self.calendar.setDateTextFormat(QDate(), QTextCharFormat())  # forget those of an earlier day
        if self._last is not None:
            looks = QTextCharFormat()
            looks.setForeground(QColor(self._theme.palette.line))
            for ahead in range(1, 50):  # as many as a month's sheet can show
                day = self._last + timedelta(days=ahead)
                self.calendar.setDateTextFormat(QDate(day.year, day.month, day.day), looks)
