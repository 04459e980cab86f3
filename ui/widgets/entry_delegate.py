"""Paints an entry in a list: when and what it is, then three lines of its words with the hits in bold."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from journal.model import Entry
from journal.wording import hits, snippet
from ui.paint import AT_LEFT, antialiased, fill_rounded, paint_focus, write
from ui.theme import Theme, sans, serif
from ui.widgets import coach_flag
from ui.widgets.entry_model import ENTRY

HEIGHT = 106
PADDING = 14
LINES = 3
LINE = 21.0
HEAD = 20.0
SQUARE = 9.0
KEPT = 400  # snippets with their hits


class EntryDelegate(QStyledItemDelegate):
    """``head_of`` gives the line above the words: the day, the time and the tags."""

    def __init__(self, theme: Theme, head_of: Callable[[Entry], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._head_of = head_of
        self._query = ""
        self._shown: OrderedDict[tuple[str, str], tuple[str, list[QTextLayout.FormatRange]]] = OrderedDict()

    def look_for(self, query: str) -> None:
        """Set these words in bold from now on."""
        if query != self._query:
            self._query = query
            self._shown.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the one height that every row has: a hundred thousand rows are laid out at once."""
        return QSize(200, HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row."""
        entry = index.data(ENTRY)
        if not isinstance(entry, Entry):
            return
        painter.save()
        antialiased(painter)
        rect = QRectF(option.rect).adjusted(4, 2, -4, -2)
        state = option.state
        palette = self._theme.palette
        if state & QStyle.StateFlag.State_Selected:
            fill_rounded(painter, rect, QColor(palette.accent_soft), 9)
        elif state & QStyle.StateFlag.State_MouseOver:
            fill_rounded(painter, rect, QColor(palette.sunk), 9)
        self._paint_head(painter, rect, entry)
        self._paint_words(painter, rect, entry)
        if state & QStyle.StateFlag.State_HasFocus:
            paint_focus(painter, rect, QColor(palette.accent), 9)
        painter.restore()

    def _paint_head(self, painter: QPainter, rect: QRectF, entry: Entry) -> None:
        palette = self._theme.palette
        left, top = rect.left() + PADDING, rect.top() + 10
        if entry.role_system is not None:
            square = QRectF(left, top + (HEAD - SQUARE) / 2, SQUARE, SQUARE)
            fill_rounded(painter, square, QColor(palette.system(entry.role_system)), 2.5)
        left += SQUARE + 12
        right = rect.right() - PADDING
        if entry.for_coach:
            right -= coach_flag.WIDTH
            corner = QPointF(right, top + (HEAD - coach_flag.HEIGHT) / 2)
            coach_flag.paint_ribbon(painter, corner, QColor(palette.accent))
            right -= 8
        room = QRectF(left, top, right - left, HEAD)
        painter.setClipRect(room)
        write(painter, room, self._head_of(entry), sans(12), QColor(palette.muted), AT_LEFT)
        painter.setClipping(False)

    def _paint_words(self, painter: QPainter, rect: QRectF, entry: Entry) -> None:
        text, formats = self._snippet(entry)
        width = rect.width() - 2 * PADDING
        layout, end = lines_of(text, formats, width)
        if end < len(text):
            whole_words = text[:end].rstrip().rpartition(" ")[0] or text[: max(end - 3, 0)]
            layout, _ = lines_of(f"{whole_words} …", formats, width)
        painter.setPen(QColor(self._theme.palette.ink))
        layout.draw(painter, QPointF(rect.left() + PADDING, rect.top() + 10 + HEAD + 2))

    def _snippet(self, entry: Entry) -> tuple[str, list[QTextLayout.FormatRange]]:
        key = (entry.id, entry.body[:80])
        known = self._shown.get(key)
        if known is None:
            text = snippet(entry.body, self._query, longest=260)
            known = self._shown[key] = (text, bold_ranges(text, self._query))
            if len(self._shown) > KEPT:
                self._shown.popitem(last=False)
        return known


def lines_of(text: str, formats: list[QTextLayout.FormatRange], width: float) -> tuple[QTextLayout, int]:
    """Return the first three lines of a text at this width, and where they end in it."""
    layout = QTextLayout(text, serif(15))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(formats)
    layout.beginLayout()
    shown = end = 0
    while shown < LINES and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0.0, shown * LINE + (LINE - line.height()) / 2))
        shown += 1
        end = line.textStart() + line.textLength()
    layout.endLayout()
    return layout, end


def bold_ranges(text: str, query: str) -> list[QTextLayout.FormatRange]:
    """Return the hits as formats of a text layout."""
    ranges = []
    for span in hits(text, query):
        part = QTextLayout.FormatRange()
        part.start, part.length = span
        looks = QTextCharFormat()
        looks.setFontWeight(QFont.Weight.DemiBold)
        part.format = looks
        ranges.append(part)
    return ranges
