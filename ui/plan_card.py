"""The card to print: the eight answers and the intended split on one page, to be kept to hand.

It is laid out in pixels of 1/96 inch and painted on whatever is given: a page of a PDF, a printer, a preview.
All is written as plain text; what does not fit at the smallest size is shortened, and the page says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from journal.palette import Palette
from ui.paint import AT_LEFT, AT_RIGHT, fill_rect, fill_rounded, write
from ui.printing import PAGES, page_as_pdf
from ui.theme import sans, serif

MARGIN = {"A4": 62.0, "A5": 42.0}
LARGEST, SMALLEST, STEP = 17.0, 11.0, 0.5  # of an answer's type; 11 pixels are a little over 8 points
GAP = 26.0
HEAD, FOOT = 74.0, 92.0  # the foot with one line on the hours
ABOVE_HOURS = 62.0  # pixels of the foot above them
HOURS_LINES = 3  # so many at most


class CardAnswer(NamedTuple):
    """One question and the answer under it; an empty answer leaves room to write one by hand."""

    number: int
    question: str
    answer: str


class CardContent(NamedTuple):
    """All that stands on the card, in the window's language."""

    title: str
    day: str
    answers: Sequence[CardAnswer]
    split: tuple[int, int, int] | None
    systems: tuple[str, str, str]
    hours: str
    shortened: str  # said where an answer, or the note on the hours, was shortened
    blank: str = "…"


class Laid(NamedTuple):
    """The two columns of blocks with their heights, at the size that fits."""

    columns: tuple[list[QTextDocument], list[QTextDocument]]
    pixels: float
    is_shortened: bool


def lay_out(content: CardContent, page: str, palette: Palette) -> Laid:
    """Return the blocks at the largest type at which all of them fit on the page."""
    width, height = column_size(page)
    height -= foot_height(content, page, palette) - FOOT
    pixels = LARGEST
    while pixels > SMALLEST:
        columns = columns_of(content.answers, width, pixels, palette, content.blank)
        if max(map(height_of, columns)) <= height:
            return Laid(columns, pixels, is_shortened=False)
        pixels -= STEP
    answers, longest = list(content.answers), max(len(one.answer) for one in content.answers)
    while True:
        columns = columns_of(answers, width, SMALLEST, palette, content.blank)
        is_shortened = longest < max(len(one.answer) for one in content.answers)
        if max(map(height_of, columns)) <= height or longest < 40:
            return Laid(columns, SMALLEST, is_shortened)
        longest = round(longest * 0.85)
        answers = [one._replace(answer=shortened(one.answer, longest)) for one in content.answers]


def column_size(page: str) -> tuple[float, float]:
    """Return width and height of one of the two columns, above a foot with one line on the hours."""
    width, height = PAGES[page]
    margin = MARGIN[page]
    return (width - 2 * margin - GAP) / 2, height - 2 * margin - HEAD - FOOT


def columns_of(
    answers: Sequence[CardAnswer], width: float, pixels: float, palette: Palette, blank: str
) -> tuple[list[QTextDocument], list[QTextDocument]]:
    """Return the blocks of both columns: in the order of reading, broken where the columns come out alike."""
    blocks = [block_of(answer, width, pixels, palette, blank) for answer in answers]
    heights = [block.size().height() + pixels for block in blocks]
    best = min(range(1, len(blocks)), key=lambda cut: max(sum(heights[:cut]), sum(heights[cut:])))
    return blocks[:best], blocks[best:]


def height_of(column: Sequence[QTextDocument]) -> float:
    """Return the height of a column, with the air below each block."""
    return sum(block.size().height() + block.defaultFont().pointSizeF() / 0.75 for block in column)


def block_of(answer: CardAnswer, width: float, pixels: float, palette: Palette, blank: str) -> QTextDocument:
    """Return a question and its answer as a document of this width."""
    block = QTextDocument()
    block.setDocumentMargin(0)
    block.setDefaultFont(serif(pixels))
    block.setTextWidth(width)
    cursor = QTextCursor(block)
    _insert(cursor, f"{answer.number}. {answer.question}", serif(pixels, italic=True), palette.accent, 106.0)
    cursor.insertBlock()
    empty = not answer.answer.strip()
    words = blank if empty else answer.answer.strip()
    _insert(cursor, words, serif(pixels), palette.muted if empty else palette.ink, 114.0)
    return block


def _insert(cursor: QTextCursor, text: str, font: QFont, color: str, line_height: float) -> None:
    line = QTextBlockFormat()
    line.setLineHeight(line_height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    line.setBottomMargin(2)
    looks = QTextCharFormat()
    looks.setFont(font)
    looks.setForeground(QColor(color))
    cursor.setBlockFormat(line)
    cursor.insertText(text, looks)


def shortened(text: str, longest: int) -> str:
    """Return a text cut at a word, with a sign that it goes on."""
    if len(text) <= longest:
        return text
    return (text[:longest].rpartition(" ")[0] or text[:longest]).rstrip() + " […]"


def paint_card(painter: QPainter, content: CardContent, page: str, palette: Palette) -> None:
    """Paint the card; one unit of the painter is 1/96 inch, and the page's corner is at 0, 0."""
    width, _ = PAGES[page]
    margin = MARGIN[page]
    laid = lay_out(content, page, palette)
    _paint_head(painter, content, QRectF(margin, margin, width - 2 * margin, HEAD), palette)
    column_width, _ = column_size(page)
    for number, column in enumerate(laid.columns):
        top = margin + HEAD
        for block in column:
            painter.save()
            painter.translate(margin + number * (column_width + GAP), top)
            block.drawContents(painter)
            painter.restore()
            top += block.size().height() + laid.pixels
    hours = _hours_of(content, page, palette)
    high = foot_height(content, page, palette)
    foot = QRectF(margin, PAGES[page][1] - margin - high, width - 2 * margin, high)
    is_shortened = laid.is_shortened or hours.is_shortened
    _paint_foot(painter, content, foot, palette, hours.block, is_shortened=is_shortened)


def _paint_head(painter: QPainter, content: CardContent, room: QRectF, palette: Palette) -> None:
    title = QRectF(room.left(), room.top(), room.width(), 36)
    write(painter, title, content.title, serif(27, strong=True), QColor(palette.ink), AT_LEFT)
    write(painter, title, content.day, sans(12), QColor(palette.muted), AT_RIGHT)
    fill_rect(painter, QRectF(room.left(), room.top() + 46, room.width(), 0.8), QColor(palette.line))


def _paint_foot(
    painter: QPainter,
    content: CardContent,
    room: QRectF,
    palette: Palette,
    hours: QTextDocument,
    *,
    is_shortened: bool,
) -> None:
    fill_rect(painter, QRectF(room.left(), room.top() + 12, room.width(), 0.8), QColor(palette.line))
    if content.split is not None:
        left = room.left()
        for system, share in enumerate(content.split, start=1):
            length = room.width() * share / 100
            bar = QRectF(left, room.top() + 24, max(length - 2, 0), 13)
            fill_rounded(painter, bar, QColor(palette.system(system)), 2.5)
            left += length
        words = "    ".join(content.systems)
        line = QRectF(room.left(), room.top() + 42, room.width(), 18)
        write(painter, line, words, sans(11.5), QColor(palette.ink), AT_LEFT)
    if is_shortened:
        line = QRectF(room.left(), room.top() + 42, room.width(), 18)
        write(painter, line, content.shortened, sans(11), QColor(palette.muted), AT_RIGHT)
    painter.save()
    painter.translate(room.left(), room.top() + ABOVE_HOURS)
    hours.drawContents(painter)
    painter.restore()


class _Hours(NamedTuple):
    """What stands on the hours at the foot."""

    block: QTextDocument
    is_shortened: bool


def foot_height(content: CardContent, page: str, palette: Palette) -> float:
    """Return how high the foot is: it grows with the lines on the hours."""
    return FOOT + max(0.0, _hours_of(content, page, palette).block.size().height() - _line_height())


def _hours_of(content: CardContent, page: str, palette: Palette) -> _Hours:
    """Return the hours and the note on them in as many lines as they need, or as there may be."""
    width = PAGES[page][0] - 2 * MARGIN[page]
    longest, most = len(content.hours), HOURS_LINES * _line_height() + 1
    while True:
        block = _small_block(shortened(content.hours, longest), width, palette)
        if block.size().height() <= most or longest < 40:
            return _Hours(block, longest < len(content.hours))
        longest = round(longest * 0.85)


def _small_block(words: str, width: float, palette: Palette) -> QTextDocument:
    block = QTextDocument()
    block.setDocumentMargin(0)
    block.setDefaultFont(sans(11))
    block.setTextWidth(width)
    _insert(QTextCursor(block), " ".join(words.split()), sans(11), palette.muted, 100.0)
    return block


def _line_height() -> float:
    return QFontMetricsF(sans(11)).lineSpacing() + 2  # the air below a block


def pdf_of(content: CardContent, page: str, palette: Palette) -> bytes:
    """Return the card as a PDF of one page."""
    return page_as_pdf(lambda painter: paint_card(painter, content, page, palette), page, content.title)


def size_of(page: str) -> QSizeF:
    """Return the page's size in 1/96 inch."""
    return QSizeF(*PAGES[page])
