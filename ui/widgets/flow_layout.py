"""A layout that puts things beside each other and goes on in the next row where there is no more room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import Qt  # importing it takes 12 ms: see ui/paint.py


class GrowingFlow(QLayout):
    """Rows of widgets at their own sizes, ``spacing`` pixels apart; the last one at the right, if wanted.

    It takes the room that nobody wants, for it runs before the first paint: to say
    that it wants no more than it needs would build ``Qt``.
    """

    def __init__(
        self, parent: QWidget | None = None, *, spacing: int = 8, last_at_right: bool = False
    ) -> None:
        super().__init__(parent)
        self._last_at_right = last_at_right
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)
        self._items: list[QLayoutItem] = []

    def addItem(self, item: QLayoutItem) -> None:
        """Take one more thing."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many things there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return one of them, or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give one of them up."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the rows at this width."""
        return self._lay_out(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Put everything in its place."""
        super().setGeometry(rect)
        self._lay_out(rect, move=True)

    def sizeHint(self) -> QSize:
        """Return the size of the widest thing: the rest can go below it."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Return room for the widest thing."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _lay_out(self, rect: QRect, *, move: bool) -> int:
        left, top, row_height = rect.left(), rect.top(), 0
        for item in self._items:
            widget = item.widget()
            if widget is not None and widget.isHidden():
                continue
            size = item.sizeHint()
            if left > rect.left() and left + size.width() > rect.right() + 1:
                left, top, row_height = rect.left(), top + row_height + self.spacing(), 0
            if self._last_at_right and item is self._items[-1]:
                left = max(left, rect.right() + 1 - size.width())
            if move:
                item.setGeometry(QRect(QPoint(left, top), size))
            left += size.width() + self.spacing()
            row_height = max(row_height, size.height())
        return top + row_height - rect.top()


class FlowLayout(GrowingFlow):
    """The same, at just the size it needs. Not before the first paint."""

    def expandingDirections(self) -> Qt.Orientation:
        """Say that it wants no more than it needs."""
        from PySide6.QtCore import Qt

        return Qt.Orientation(0)
