"""The sheet with the recovery code, to be printed and put away where the journal is not."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextCursor, QTextDocument

from journal.palette import Palette
from ui.paint import AT_LEFT, AT_RIGHT, fill_rect, write
from ui.printing import PAGES
from ui.theme import sans, serif

MARGIN = {"A4": 62.0, "A5": 42.0}
ROW_HEIGHT = 46.0
IN_A_ROW = 3  # groups
GAP = 12.0


class SheetContent(NamedTuple):
    """All that stands on the sheet, in the window's language; ``code`` in groups joined by ``-``."""

    title: str
    journal: str
    day: str
    code: str
    words: str


def code_font(pixels: float) -> QFont:
    """Return a font in which figures and letters are as wide as each other."""
    font = sans(pixels, strong=True)
    font.setFamilies([font.family()])
    font.setFeature(QFont.Tag("tnum"), 1)
    font.setFeature(QFont.Tag("zero"), 1)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 2.0)
    return font


def paint_sheet(painter: QPainter, content: SheetContent, page: str, palette: Palette) -> None:
    """Paint the sheet; one unit of the painter is 1/96 inch, and the page's corner is at 0, 0."""
    width, margin = PAGES[page][0], MARGIN[page]
    room = QRectF(margin, margin, width - 2 * margin, 36)
    ink, muted = QColor(palette.ink), QColor(palette.muted)
    write(painter, room, content.title, serif(27, strong=True), ink, AT_LEFT)
    write(painter, room, content.day, sans(12), muted, AT_RIGHT)
    fill_rect(painter, QRectF(margin, room.bottom() + 10, room.width(), 0.8), QColor(palette.line))
    write(painter, room.translated(0, 58), content.journal, serif(17, italic=True), ink, AT_LEFT)
    top = room.bottom() + 82
    groups = content.code.split("-")
    column = (room.width() + GAP) / IN_A_ROW
    for number, group in enumerate(groups):
        left = margin + number % IN_A_ROW * column
        box = QRectF(left, top + number // IN_A_ROW * ROW_HEIGHT, column - GAP, ROW_HEIGHT - GAP)
        fill_rect(painter, box, QColor(palette.sunk))
        write(painter, box.adjusted(8, 0, 0, 0), str(number + 1), sans(10), muted, AT_LEFT)
        write(painter, box, group, code_font(19), ink)
    rows = -(-len(groups) // IN_A_ROW)
    # A document, and not drawText: that would take the printer's resolution into account once more.
    words = QTextDocument()
    words.setDocumentMargin(0)
    words.setDefaultFont(serif(14.5))
    words.setTextWidth(room.width())
    looks = QTextCharFormat()
    looks.setForeground(ink)
    QTextCursor(words).insertText(content.words, looks)
    painter.save()
    painter.translate(margin, top + rows * ROW_HEIGHT + 18)
    words.drawContents(painter)
    painter.restore()
