"""What every page shares: a title with a line below it, room for actions, and content that scrolls."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.text import page_subtitle, page_title

MARGIN = 36
TOP, BOTTOM = 26, 24
SIDE_COLUMN = 310
COLUMN_GAP = 22
WIDEST = 1320
SIDE_BY_SIDE = 860  # a page narrower than this has its side column below


class Page(QScrollArea):
    """A page of the window. Subclasses fill ``content`` below the title.

    ``says_problems`` is True where the page itself shows what stood in the way of a wish.
    """

    commands_changed = Signal()  # other commands are answered now than a moment ago
    says_problems = False

    def __init__(self, theme: Theme, title: str, subtitle: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self._theme = theme
        self._is_complete = False
        self.title_label = page_title(title)
        self.subtitle_label = page_subtitle(subtitle)
        self.action_row = QHBoxLayout()
        self.action_row.setSpacing(12)
        self.content = QVBoxLayout()
        self.content.setSpacing(0)
        self._lay_out()

    def prepare(self) -> None:
        """Read what the page shows, if that has changed. Called before it is seen, and often for nothing."""

    def showing(self) -> None:
        """Called each time the page comes to the front."""
        self.prepare()

    def flush(self) -> None:
        """Put into the file what is typed here and not yet kept: the window goes."""

    def commands(self) -> dict[str, Callable[[], object]]:
        """Return what the page does for the commands of ``ui/commands.py`` while it is in front, by name."""
        return {}

    def complete(self) -> None:
        """Do all of ``completions`` at once: for a page made long after the first paint."""
        for work in self.completions():
            work()

    def completions(self) -> list[Callable[[], object]]:
        """Return what may come right behind the window's first paint, in pieces that keep no key waiting."""
        return [self._take_scroll_bar]

    def _take_scroll_bar(self) -> None:
        from PySide6.QtCore import Qt  # not before the first paint: see ui/paint.py

        from ui.widgets.scroll_bar import WIDTH, SlimScrollBar

        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # Its room is taken from the margin: nothing moves, or is drawn again, when there is more to scroll.
        self.setVerticalScrollBar(SlimScrollBar(self._theme))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._column.setContentsMargins(MARGIN, TOP, MARGIN - WIDTH, BOTTOM)
        self._is_complete = True
        self._place_actions(self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the actions below the title where a long one leaves them no room."""
        super().resizeEvent(event)
        self._place_actions(event.size().width())

    def _place_actions(self, width: int) -> None:
        if not self._is_complete:
            return  # the first paint has the title and what it was designed for
        title = self.title_label.fontMetrics().horizontalAdvance(self.title_label.text())
        needed = title + self._first.spacing() + self.action_row.minimumSize().width()
        is_wide = needed <= min(width, WIDEST) - 2 * MARGIN
        if is_wide is (self._first.direction() is QBoxLayout.Direction.LeftToRight):
            return
        from PySide6.QtCore import Qt  # as above

        self._first.setDirection(
            QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        )
        nowhere = Qt.AlignmentFlag(0)
        self._first.setAlignment(self.action_row, nowhere if is_wide else Qt.AlignmentFlag.AlignLeft)

    def is_settled(self) -> bool:
        """True when nothing is still being made behind the page."""
        return True

    def _lay_out(self) -> None:
        self._first = first = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        first.addWidget(self.title_label, 1)
        first.addLayout(self.action_row)
        head = QVBoxLayout()
        head.setSpacing(0)
        head.addLayout(first)
        head.addWidget(self.subtitle_label)  # below both: it is the longest line and shall not be broken
        inner = QWidget()
        inner.setAutoFillBackground(False)
        inner.setMaximumWidth(WIDEST)
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(MARGIN, TOP, MARGIN, BOTTOM)
        self._column.setSpacing(16)
        self._column.addLayout(head)
        self._column.addLayout(self.content, 1)
        outer = QWidget()
        outer.setAutoFillBackground(False)
        centre = QHBoxLayout(outer)
        centre.setContentsMargins(0, 0, 0, 0)
        centre.addWidget(inner, 1)
        self.setWidget(outer)


class Columns(QWidget):
    """The main column and the side column: beside each other, or one below the other where it is narrow."""

    def __init__(self) -> None:
        super().__init__()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(COLUMN_GAP)
        self.main = QVBoxLayout()
        self.main.setSpacing(0)
        self._side_holder = QWidget()
        self._side_holder.setFixedWidth(SIDE_COLUMN)
        self.side = QVBoxLayout(self._side_holder)
        self.side.setContentsMargins(0, 0, 0, 0)
        self.side.setSpacing(16)
        self._row.addLayout(self.main, 1)
        self._row.addWidget(self._side_holder)

    def minimumSizeHint(self) -> QSize:
        """Return what the order one below the other needs: a wide column must not keep the page wide."""
        return QSize(self.main.minimumSize().width(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the direction that the width allows."""
        super().resizeEvent(event)
        needed = self.main.minimumSize().width() + COLUMN_GAP + SIDE_COLUMN
        is_wide = event.size().width() >= max(SIDE_BY_SIDE, needed)
        direction = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        if direction is not self._row.direction():
            self._row.setDirection(direction)
            self._side_holder.setMinimumWidth(SIDE_COLUMN if is_wide else 0)
            self._side_holder.setMaximumWidth(SIDE_COLUMN if is_wide else WIDEST)
