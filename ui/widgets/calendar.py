"""Months of days, each as dark as it holds entries; walked by the arrow keys."""

from __future__ import annotations

import calendar
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QLocale, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from journal.palette import Palette
from ui.numbers import full_date
from ui.paint import AT_LEFT, CENTERED, antialiased, fill_rounded, outline, paint_focus, rounded, write
from ui.theme import Theme, sans

CELL = 25.0
STEP = CELL + 4.0
MONTH_TITLE = 24.0
MONTH_GAP = 20.0
WIDTH = 7 * STEP
MOST_MONTHS = 4
STRONGEST = 4  # entries from which a day is as dark as it gets
STRENGTHS = (0, 60, 110, 203, 255)  # of the accent over the paper, for 0 to 4 and more


class Calendar(QWidget):
    """Some months, the newest at the bottom. ``chosen`` says the day to be shown, or None for all."""

    chosen = Signal(object)

    def __init__(
        self,
        theme: Theme,
        today: date,
        count_days: Callable[[date, date], Mapping[date, int]],
        months: int = 3,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._today = today
        self._count_days = count_days
        self._months = months
        self._last = month_of(today)
        self._first_allowed = month_of(today)
        self._counts: Mapping[date, int] = {}
        self._leave: frozenset[int] = frozenset()
        self._chosen: date | None = None
        self._picture: QPixmap | None = None
        self._painted: object = None
        self._stand = today
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAccessibleDescription(
            self.tr("Arrow keys walk the days, Page Up and Page Down the months, Enter shows a day's entries")
        )
        self._say()

    # --- what it shows ----------------------------------------------------------------------------

    def show_from(self, first: date | None, leave: frozenset[int]) -> None:
        """Let months back to that of ``first`` be walked to, and read the counts again."""
        self._first_allowed = month_of(first or self._today)
        self._leave = leave
        self.read_again()

    def read_again(self) -> None:
        """Ask for the counts of the months in sight."""
        first = add_months(self._last, 1 - self._months)
        self._counts = self._count_days(first, end_of(self._last))
        self._say()
        self.update()

    def choose(self, day: date | None) -> None:
        """Mark a day as the one shown, without telling anybody."""
        self._chosen = day
        if day is not None:
            self._walk_to(day)
        self.update()

    @property
    def cursor_day(self) -> date:
        """The day that the keyboard stands on."""
        return self._stand

    def count_of(self, day: date) -> int:
        """Return how many entries a day in sight holds."""
        return self._counts.get(day, 0)

    # --- how it is painted ------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """Return room for its months."""
        return QSize(round(WIDTH), round(sum(map(height_of, self._in_sight()))))

    def minimumSizeHint(self) -> QSize:
        """Return room for one month."""
        return QSize(round(WIDTH), round(height_of(self._last)))

    def set_room(self, height: float) -> None:
        """Show as many months as fit into this height."""
        months = min(max(int(height // height_of(date(2026, 10, 1))), 1), MOST_MONTHS)
        if months != self._months:
            self._months = months
            self.updateGeometry()
            self.read_again()

    def _in_sight(self) -> list[date]:
        return [add_months(self._last, i + 1 - self._months) for i in range(self._months)]

    def _tops(self) -> list[tuple[date, float]]:
        """Return each month in sight with the height at which it begins."""
        tops, top = [], 0.0
        for month in self._in_sight():
            tops.append((month, top))
            top += height_of(month)
        return tops

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show the picture of the months, painted anew where anything in it is other than before."""
        state = (
            self._theme.palette.name,
            self.size().toTuple(),
            self.devicePixelRatioF(),
            self._last,
            self._months,
            self._today,
            self._chosen,
            self._stand if self.hasFocus() else None,
            self._leave,
            tuple(self._counts.items()),
        )
        if self._picture is None or state != self._painted:
            self._painted = state
            self._picture = self._paint_months()
        QPainter(self).drawPixmap(0, 0, self._picture)

    def _paint_months(self) -> QPixmap:
        """Return a picture of all the days: a hundred cells take longer than all else on the page."""
        picture = QPixmap(self.size() * self.devicePixelRatioF())
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        picture.fill(QColor(self._theme.palette.surface))
        painter = antialiased(QPainter(picture))
        for month, top in self._tops():
            self._paint_month(painter, month, top)
        painter.end()
        return picture

    def _paint_month(self, painter: QPainter, month: date, top: float) -> None:
        palette = self._theme.palette
        title = QRectF(0, top, WIDTH, MONTH_TITLE - 4)
        write(
            painter,
            title,
            month_name(month, self._today),
            sans(12, strong=True),
            QColor(palette.ink),
            AT_LEFT,
        )
        for day in days_of(month):
            self._paint_day(painter, day, self._cell(day, top))

    def _paint_day(self, painter: QPainter, day: date, cell: QRectF) -> None:
        palette = self._theme.palette
        strength = min(self.count_of(day), STRONGEST)
        shape = rounded(cell, 5)
        fill_rounded(painter, cell, QColor(palette.sunk), 5)
        if strength:
            fill_rounded(painter, cell, self._theme.color(palette.accent, STRENGTHS[strength]), 5)
        text = QColor(number_color(palette, strength))
        if day > self._today:
            text.setAlpha(110)
        if (day.toordinal() - 1) // 7 in self._leave and not strength:
            outline(painter, shape, QColor(palette.line), 1.4)
        if day == self._today:
            outline(painter, rounded(cell.adjusted(0.7, 0.7, -0.7, -0.7), 5), QColor(palette.accent), 1.4)
        write(painter, cell, str(day.day), sans(10.5, strong=day == self._chosen), text, CENTERED)
        if day == self._chosen:
            outline(painter, rounded(cell.adjusted(-1.5, -1.5, 1.5, 1.5), 6), QColor(palette.ink), 1.6)
        if self.hasFocus() and day == self._stand:
            paint_focus(painter, cell.adjusted(-3, -3, 3, 3), QColor(palette.accent), 7)

    def _cell(self, day: date, top: float) -> QRectF:
        lead = day.replace(day=1).weekday()
        row, column = divmod(lead + day.day - 1, 7)
        return QRectF(column * STEP + 2, top + MONTH_TITLE + row * STEP, CELL, CELL)

    def day_at(self, point: QPointF) -> date | None:
        """Return the day that is painted there."""
        for month, top in self._tops():
            for day in days_of(month):
                if self._cell(day, top).adjusted(-2, -2, 2, 2).contains(point):
                    return day
        return None

    # --- what happens -----------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a day; the one chosen already is let go."""
        day = self.day_at(event.position())
        if day is not None and day <= self._today:
            self._stand = day
            self._choose(None if day == self._chosen else day)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Go on by a month."""
        steps = event.angleDelta().y()
        if steps:
            self._scroll(-1 if steps > 0 else 1)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the days and the months, choose one with Enter, let it go with Escape."""
        key = Qt.Key(event.key())
        days = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
        if key in days:
            self._walk_to(self._stand + timedelta(days=days[key]))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            months = -1 if key == Qt.Key.Key_PageUp else 1
            self._walk_to(same_day(add_months(month_of(self._stand), months), self._stand.day))
        elif key == Qt.Key.Key_Home:
            self._walk_to(self._first_allowed)
        elif key == Qt.Key.Key_End:
            self._walk_to(self._today)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(None if self._stand == self._chosen else self._stand)
        elif key == Qt.Key.Key_Escape and self._chosen is not None:
            self._choose(None)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Say what the day under the pointer holds."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            day = self.day_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), "" if day is None else self.words_for(day), self)
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard stands."""
        super().focusInEvent(event)
        self._say()
        self.update()

    def _choose(self, day: date | None) -> None:
        self._chosen = day
        self._say()
        self.update()
        self.chosen.emit(day)

    def _walk_to(self, day: date) -> None:
        self._stand = min(max(day, self._first_allowed), self._today)
        month = month_of(self._stand)
        if month > self._last:
            self._last = month
            self.read_again()
        elif month < add_months(self._last, 1 - self._months):
            self._last = add_months(month, self._months - 1)
            self.read_again()
        self._say()
        self.update()

    def _scroll(self, months: int) -> None:
        newest = month_of(self._today)
        oldest = min(add_months(self._first_allowed, self._months - 1), newest)
        wanted = min(max(add_months(self._last, months), oldest), newest)
        if wanted != self._last:
            self._last = wanted
            self.read_again()

    # --- words ------------------------------------------------------------------------------------

    def words_for(self, day: date) -> str:
        """Return a day and what it holds, as a sentence for tooltip and screen reader."""
        shown = full_date(day)
        count = self.count_of(day)
        if count == 0:
            return self.tr("{0}: nothing written").format(shown)
        if count == 1:
            return self.tr("{0}: 1 entry").format(shown)
        return self.tr("{0}: {1} entries").format(shown, count)

    def _say(self) -> None:
        self.setAccessibleName(self.words_for(self._stand))


def number_color(palette: Palette, strength: int) -> str:
    """Return the colour of a day's number: it stands out from the ground of every strength."""
    return palette.on_accent if strength >= 3 else palette.ink if strength else palette.muted


def height_of(month: date) -> float:
    """Return the pixels that a month takes, with the gap below it."""
    weeks = (month.weekday() + (end_of(month) - month).days) // 7 + 1
    return MONTH_TITLE + weeks * STEP + MONTH_GAP


def month_of(day: date) -> date:
    """Return the first day of a day's month."""
    return day.replace(day=1)


def add_months(month: date, count: int) -> date:
    """Return the first day of the month so many months later."""
    number = month.year * 12 + month.month - 1 + count
    return date(number // 12, number % 12 + 1, 1)


def end_of(month: date) -> date:
    """Return a month's last day."""
    return add_months(month, 1) - timedelta(days=1)


def same_day(month: date, day: int) -> date:
    """Return this day of a month, or its last one where it is shorter."""
    return month.replace(day=min(day, calendar.monthrange(month.year, month.month)[1]))


def days_of(month: date) -> list[date]:
    """Return every day of a month."""
    return [month + timedelta(days=i) for i in range((end_of(month) - month).days + 1)]


def month_name(month: date, today: date) -> str:
    """Return a month's name, with its year where it is not this one."""
    name = QLocale().standaloneMonthName(month.month)
    return name if month.year == today.year else f"{name} {month.year}"
