"""A list of entries as Qt's views ask for it: a place for each, and only the pages that are looked at."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from journal.model import Entry

PAGE = 64  # entries read at once
PAGES_KEPT = 6
ENTRY = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex


class Rows(Protocol):
    """Entries by their places, as the session gives them."""

    places: list[int]

    def find(self, place: int) -> Entry | None:
        """Return the entry at a place."""
        ...


class EntryModel(QAbstractListModel):
    """The found entries, newest first.

    It holds eight bytes an entry and a few pages of texts: a journal of thirty years takes hardly more
    memory than one of a season. Rows stay where they are until something else is shown.
    """

    def __init__(
        self,
        read: Callable[[Sequence[int]], Rows],
        words_of: Callable[[Entry], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._read = read
        self._words_of = words_of
        self._places = array("q")
        self._pages: OrderedDict[int, Rows] = OrderedDict()

    def show_first(self, rows: Rows) -> None:
        """Show these instead: the first page of a search, before the rest is counted."""
        self.beginResetModel()
        self._places = array("q", rows.places)
        self._pages.clear()
        if len(rows.places) <= PAGE:
            self._pages[0] = rows
        self.endResetModel()

    def show_rest(self, places: array[int]) -> None:
        """Add what else was found. Where the beginning is another by now, all is shown anew."""
        known = len(self._places)
        if places[:known] != self._places:
            self.beginResetModel()
            self._places = places
            self._pages.clear()
            self.endResetModel()
        elif len(places) > known:
            self.beginInsertRows(QModelIndex(), known, len(places) - 1)
            self._places = places
            self._pages.pop(known // PAGE, None)  # it was not full
            self.endInsertRows()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many entries there are."""
        return 0 if parent.isValid() else len(self._places)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the entry, or its words for a screen reader."""
        if not index.isValid() or not 0 <= index.row() < len(self._places):
            return None
        if role == ENTRY:
            return self.entry(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            entry = self.entry(index.row())
            return "" if entry is None else self._words_of(entry)
        if role == Qt.ItemDataRole.ToolTipRole:  # what the mark at its right means
            entry = self.entry(index.row())
            return self.tr("Comes to my coach") if entry is not None and entry.for_coach else None
        return None

    def entry(self, row: int) -> Entry | None:
        """Return the entry of a row; None where it has gone meanwhile."""
        place = self._places[row]
        return self._page(row // PAGE).find(place)

    def place(self, row: int) -> int:
        """Return where the row's entry stands in the journal."""
        return self._places[row]

    def row_of(self, place: int) -> int | None:
        """Return the row of a place, or of the next older one; None where there is none."""
        low, high = 0, len(self._places)
        while low < high:  # they descend, so bisect does not know its way
            middle = (low + high) // 2
            low, high = (middle + 1, high) if self._places[middle] > place else (low, middle)
        return low if low < len(self._places) else None

    @property
    def pages_held(self) -> int:
        """How many pages of texts are in memory."""
        return len(self._pages)

    def _page(self, number: int) -> Rows:
        rows = self._pages.get(number)
        if rows is None:
            rows = self._pages[number] = self._read(self._places[number * PAGE : (number + 1) * PAGE])
            while len(self._pages) > PAGES_KEPT:
                self._pages.popitem(last=False)
        self._pages.move_to_end(number)
        return rows
