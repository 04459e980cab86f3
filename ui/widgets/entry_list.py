"""A day's entries, one below the other: time, words, tags."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from journal.model import Entry
from ui.paint import antialiased, fill_rect, fill_rounded
from ui.theme import MUTED, Theme, sans, serif
from ui.widgets.text import Prose, label

TIME_WIDTH = 60
MOST_SHOWN = 60


class Line(QWidget):
    """A hairline between things."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        fill_rect(QPainter(self), QRectF(self.rect()), QColor(self._theme.palette.line))


class Square(QWidget):
    """The small square in a system's colour; the words beside it say which one."""

    SIDE = 9

    def __init__(self, theme: Theme, system: int) -> None:
        super().__init__()
        self._theme = theme
        self._system = system
        self.setFixedSize(QSize(self.SIDE, self.SIDE + 3))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        painter = antialiased(QPainter(self))
        color = QColor(self._theme.palette.system(self._system))
        fill_rounded(painter, QRectF(0, 3, self.SIDE, self.SIDE), color, 2.5)


class EntryRow(QWidget):
    """One entry."""

    def __init__(self, theme: Theme, entry: Entry, time: str) -> None:
        super().__init__()
        self.entry = entry
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 12, 0, 10)
        row.setSpacing(0)
        time_label = label(time, sans(12), MUTED)
        time_label.setFixedWidth(TIME_WIDTH)
        time_label.setContentsMargins(0, 5, 0, 0)
        times = QVBoxLayout()
        times.addWidget(time_label)
        times.addStretch(1)
        row.addLayout(times)
        column = QVBoxLayout()
        column.setSpacing(3)
        if entry.body.strip():
            column.addWidget(Prose(shortened(entry.body), serif(16.5), line_height=1.42))
        tags = self._tags()
        if tags or entry.role_system is not None:
            column.addLayout(self._tag_row(theme, tags))
        row.addLayout(column, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def _tags(self) -> str:
        entry = self.entry
        words = []
        if entry.priority is not None:
            words += [self.tr("Urgent")] if entry.priority.urgent else []
            words += [self.tr("Important")] if entry.priority.important else []
        if entry.minutes is not None:
            words.append(self.tr("{0} min").format(entry.minutes))
        if entry.question is not None:
            words.append(self.tr("on question {0}").format(entry.question))
        return " · ".join(words)

    def _tag_row(self, theme: Theme, tags: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        system = self.entry.role_system
        if system is not None:
            row.addWidget(Square(theme, system))
            row.addWidget(
                label(self.tr("System {0} · {1}").format(int(system), system.title), sans(12), MUTED)
            )
        row.addWidget(label(tags, sans(12), MUTED))
        row.addStretch(1)
        return row


class EntryList(QWidget):
    """Entries with a line between them; ``rows`` are those shown, in order."""

    def __init__(self, theme: Theme, time_of: Callable[[Entry], str]) -> None:
        super().__init__()
        self._theme = theme
        self._time_of = time_of
        self.rows: list[EntryRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these instead."""
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = [EntryRow(self._theme, entry, self._time_of(entry)) for entry in entries[:MOST_SHOWN]]
        for row in self.rows:
            self._column.addWidget(Line(self._theme))
            self._column.addWidget(row)
        if len(entries) > MOST_SHOWN:
            more = self.tr("and {0} more, in the Journal").format(len(entries) - MOST_SHOWN)
            self._column.addWidget(label(more, sans(12), MUTED))


def shortened(body: str, longest: int = 4000) -> str:
    """Return the text, or its beginning where it is a book."""
    return body if len(body) <= longest else body[:longest].rstrip() + " …"
