"""A list of entries on a card: no frame of its own, rows of one height, the keyboard's ways out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

BATCH = 4000


class EntryListView(QListView):
    """``read_requested`` comes when Enter says that the entry shall be read."""

    read_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        # Qt gives every row its place, 2 microseconds each; so many at a time keep no key waiting.
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(BATCH)
        self._row_to_show: int | None = None
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(24)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.viewport().setAutoFillBackground(False)

    def show_row(self, row: int) -> None:
        """Scroll to a row, as soon as it has its place."""
        index = self.model().index(row, 0)
        has_place = self.visualRect(index).isValid()
        self._row_to_show = None if has_place else row
        if has_place:
            self.scrollTo(index)

    def updateGeometries(self) -> None:
        """Scroll to the row that waited for its place; Qt calls it when all have theirs."""
        super().updateGeometries()
        if self._row_to_show is not None and self._row_to_show < self.model().rowCount():
            self.show_row(self._row_to_show)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Read on Enter; all else is the list's own."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.read_requested.emit()
            return
        super().keyPressEvent(event)
