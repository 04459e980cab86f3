"""A chart's figures as a table: read by eye, by arrow keys and by a screen reader."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView

from journal.charts.table import Table
from journal.charts.words import short_day
from ui.controls import dress
from ui.said import said
from ui.theme import Theme, sans
from ui.widgets.scroll_bar import SlimScrollBar

DAYS = (1, 2)  # the columns of a week's first and last day
Index = QModelIndex | QPersistentModelIndex


class FigureModel(QAbstractTableModel):
    """The rows of a ``Table``, the newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = Table("", (), ())

    def show(self, table: Table) -> None:
        """Show these figures."""
        self.beginResetModel()
        self._table = table
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of weeks."""
        return 0 if parent.isValid() else len(self._table.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of figures a week."""
        return 0 if parent.isValid() else len(self._table.headers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's words, or how it stands."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            cell = str(self._table.rows[-1 - index.row()][index.column()])
            is_day = index.column() in DAYS and bool(cell)
            return short_day(date.fromisoformat(cell), said) if is_day else cell
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() > 2:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's name."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._table.headers[section]
        return None


class FigureTable(QTableView):
    """Shows a ``FigureModel``; Tab leaves it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.figures = FigureModel(self)
        self.setModel(self.figures)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(sans(12.5))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(27)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollBar(SlimScrollBar(theme))
        self.setHorizontalScrollBar(SlimScrollBar(theme, Qt.Orientation.Horizontal))
        self.setAccessibleDescription(self.tr("The chart's figures, a row a week, the newest first"))
        dress(self, theme)

    def show_table(self, table: Table) -> None:
        """Show these figures."""
        self.figures.show(table)
        self.setAccessibleName(table.title)
        self.resizeColumnsToContents()
