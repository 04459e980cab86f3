"""Pages of paper below each other on a sunk ground: what will be written, to be looked through."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui.accessible import as_picture
from ui.paint import antialiased, fill_rect, fill_rounded, paint_focus
from ui.theme import Theme, sans
from ui.widgets.scroll_bar import SlimScrollBar
from ui.widgets.text import label

AROUND = 20  # pixels between the ground's edge and a page
BETWEEN = 16
WIDEST = 640
RADIUS = 12.0
REDRAW_AFTER = 80  # milliseconds: while a window is being dragged, a page is stretched


class Sheet(QWidget):
    """One page. It asks for its picture when it is first seen, and is blank paper until then."""

    wanted = Signal(float)  # pixels to a point

    def __init__(self, theme: Theme, name: str, size: tuple[float, float]) -> None:
        super().__init__()
        self._theme = theme
        self._points = size
        self._picture: QPixmap | None = None
        self._asked_for = 0.0
        self.setAccessibleName(name)
        as_picture(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._again = QTimer(self, singleShot=True, interval=REDRAW_AFTER)
        self._again.timeout.connect(self._ask)

    @property
    def is_drawn(self) -> bool:
        """True when the picture is there."""
        return self._picture is not None

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the paper."""
        return round(width * self._points[1] / self._points[0])

    def sizeHint(self) -> QSize:
        """Return the paper at the width there is."""
        width = self.width() if self.width() > 1 else WIDEST
        return QSize(width, self.heightForWidth(width))

    def show_picture(self, image: QImage) -> None:
        """Show the page as drawn."""
        self._picture = QPixmap.fromImage(image)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the paper, or ask for it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        paper = QRectF(self.rect())
        fill_rect(painter, paper, QColor("#FFFFFF"))  # paper is white, whatever the window is
        if self._picture is not None:
            painter.drawPixmap(self.rect(), self._picture)
        painter.setPen(QColor(self._theme.palette.line))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        if self._scale() != self._asked_for and not self._again.isActive():
            if self._picture is None:
                self._ask()
            else:
                self._again.start()

    def _scale(self) -> float:
        return round(self.width() * self.devicePixelRatioF() / self._points[0], 4)

    def _ask(self) -> None:
        self._asked_for = self._scale()
        self.wanted.emit(self._asked_for)


class PagesView(QScrollArea):
    """The pages, with a line that says what is being done while there are none."""

    page_wanted = Signal(int, float)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.sheets: list[Sheet] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(SlimScrollBar(theme))
        self.setAccessibleName(self.tr("The pages as they will be written"))
        self.setAccessibleDescription(self.tr("Page up and page down, Home and End move through them"))
        self.setMinimumHeight(360)
        self.viewport().setAutoFillBackground(False)
        self._inner = QWidget()
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(AROUND, AROUND, AROUND, AROUND)
        self._column.setSpacing(BETWEEN)
        self.status_label = label("", sans(14), wrap=True)
        self.status_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._column.addWidget(self.status_label)
        self._column.addStretch(1)
        self.setWidget(self._inner)
        self._inner.setAutoFillBackground(False)  # which setWidget turned on: the ground is the viewport's

    def say(self, words: str) -> None:
        """Say what is being done, above the pages; nothing when all is there."""
        self.status_label.setText(words)
        self.status_label.setVisible(bool(words))

    def show_pages(self, shapes: Sequence[tuple[float, float]]) -> None:
        """Show as many blank pages; each is asked for by ``page_wanted`` when it comes into sight.

        A page that had a picture keeps it until the new one is there, so that nothing flickers.
        """
        old = self.sheets
        self.sheets = []
        for number, (width, height) in enumerate(shapes, start=1):
            name = self.tr("Page {0} of {1}").format(number, len(shapes))
            sheet = Sheet(self._theme, name, (width, height))
            if number <= len(old) and old[number - 1]._points == (width, height):
                sheet._picture = old[number - 1]._picture
            sheet.wanted.connect(lambda scale, page=number - 1: self.page_wanted.emit(page, scale))
            sheet.setMaximumWidth(WIDEST)
            self._column.insertWidget(number, sheet, 0, Qt.AlignmentFlag(0))
            self.sheets.append(sheet)
        for sheet in old:
            self._column.removeWidget(sheet)
            sheet.hide()
            sheet.deleteLater()
        self._fit()

    def say_words(self, words: Sequence[str]) -> None:
        """Tell a screen reader what stands on each page."""
        for sheet, said in zip(self.sheets, words, strict=False):
            sheet.setAccessibleDescription(said)

    def show_picture(self, page: int, image: QImage) -> None:
        """Show a page as drawn."""
        if page < len(self.sheets):
            self.sheets[page].show_picture(image)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the pages in the middle."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        side = max((self.viewport().width() - WIDEST) // 2, AROUND)
        self._column.setContentsMargins(side, AROUND, side, AROUND)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move to the ends with Home and End; the rest is the scroll area's."""
        bar = self.verticalScrollBar()
        if event.key() == Qt.Key.Key_Home:
            bar.setValue(bar.minimum())
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and, where the keyboard is, its ring."""
        painter = antialiased(QPainter(self.viewport()))
        rect = QRectF(self.viewport().rect())
        fill_rounded(painter, rect, QColor(self._theme.palette.sunk), RADIUS)
        if self.hasFocus():
            paint_focus(painter, rect.adjusted(2, 2, -2, -2), QColor(self._theme.palette.accent))
