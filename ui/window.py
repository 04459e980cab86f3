"""The frame: a rail with six pages, each made when first shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QColor, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.pages.page import Page
from ui.paint import AT_LEFT, AT_RIGHT, antialiased, fill_rect, fill_rounded, paint_focus, write
from ui.theme import Theme, sans, serif
from ui.widgets.text import label, small

RAIL_WIDTH = 196


class Place(NamedTuple):
    """One entry of the rail: its name and how its page is made."""

    name: str
    make: Callable[[], Page]


class RailButton(QAbstractButton):
    """The name of a page, with its shortcut at the right."""

    def __init__(self, theme: Theme, text: str, keys: str) -> None:
        super().__init__()
        self._theme = theme
        self._keys = keys
        self.setText(text)
        self.setAccessibleName(text)
        self.setAccessibleDescription(keys)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return one row of the rail."""
        return QSize(RAIL_WIDTH - 24, 36)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground of the page in front, the name and the shortcut."""
        palette = self._theme.palette
        painter = antialiased(QPainter(self))
        rect = QRectF(self.rect())
        if self.isChecked():
            fill_rounded(painter, rect, QColor(palette.accent_soft), 8)
        color = palette.accent if self.isChecked() else palette.ink if self.underMouse() else palette.muted
        inner = rect.adjusted(10, 0, -10, 0)
        write(painter, inner, self.text(), sans(14, strong=self.isChecked()), QColor(color), AT_LEFT)
        write(painter, inner, self._keys, sans(11), QColor(palette.muted), AT_RIGHT)
        if self.hasFocus():
            paint_focus(painter, rect, QColor(palette.accent))


class Rail(QWidget):
    """The column at the left: the program's name, the pages, and how safe the journal is."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, names: list[str], safety: str) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedWidth(RAIL_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 22, 12, 20)
        column.setSpacing(2)
        brand = label("In Mind", serif(18, strong=True))
        brand.setContentsMargins(10, 0, 0, 18)
        column.addWidget(brand)
        self.buttons = [
            RailButton(theme, name, f"Ctrl {position}") for position, name in enumerate(names, start=1)
        ]
        for position, button in enumerate(self.buttons):
            column.addWidget(button)
            button.clicked.connect(lambda _=False, position=position: self.chosen.emit(position))
        column.addStretch(1)
        self.safety_label = small(safety)
        self.safety_label.setContentsMargins(10, 0, 0, 0)
        column.addWidget(self.safety_label)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line at the right."""
        edge = QRectF(self.width() - 1, 0, 1, self.height())
        fill_rect(QPainter(self), edge, QColor(self._theme.palette.line))


class Window(QMainWindow):
    """The main window of one journal."""

    closing = Signal()
    painted = Signal()  # once, right behind the first paint: time for what may come a little later

    def __init__(self, theme: Theme, title: str, places: list[Place], safety: str) -> None:
        super().__init__()
        self._theme = theme
        self._places = places
        self._pages: dict[int, Page] = {}
        self._is_painted = False
        self.setWindowTitle(title)
        self.setMinimumSize(820, 560)
        self.resize(1280, 820)
        self.rail = Rail(theme, [place.name for place in places], safety)
        self.stack = QStackedWidget()
        frame = QWidget()
        row = QHBoxLayout(frame)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self.stack, 1)
        self.setCentralWidget(frame)
        self.rail.chosen.connect(self.show_page)
        self.painted.connect(self._add_shortcuts)
        theme.changed.connect(self._repaint)

    def page(self, position: int) -> Page:
        """Return a page, made now if it was never shown."""
        if position not in self._pages:
            page = self._pages[position] = self._places[position].make()
            self.stack.addWidget(page)
            if self._is_painted:
                page.complete()
            else:
                self.painted.connect(page.complete)
        return self._pages[position]

    def show_page(self, position: int) -> None:
        """Bring a page to the front."""
        page = self.page(position)
        self.rail.buttons[position].setChecked(True)
        self.stack.setCurrentWidget(page)
        page.showing()

    def settle(self) -> None:
        """Let everything that was asked for be made and painted: charts too. For pictures and tests."""
        page = self.stack.currentWidget()
        while True:
            QApplication.sendPostedEvents()
            QApplication.processEvents()
            if not isinstance(page, Page) or page.is_settled():
                break
        QApplication.processEvents()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell of the first paint, when the event loop comes round after it."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let what is typed be saved before the window goes."""
        self.closing.emit()
        super().closeEvent(event)

    def _add_shortcuts(self) -> None:
        for position in range(len(self._places)):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{position + 1}"), self)
            shortcut.activated.connect(lambda position=position: self.show_page(position))

    def _repaint(self) -> None:
        for widget in self.findChildren(QWidget):
            widget.update()
