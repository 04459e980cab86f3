"""Pages for paper: sizes, a PDF of one page, and the way to a printer. Its caller paints the page."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QWidget

PAGES = {"A4": (794.0, 1123.0), "A5": (559.0, 794.0)}  # in pixels of 1/96 inch
RESOLUTION = 300

Paint = Callable[[QPainter], None]  # one unit of the painter is 1/96 inch, the page's corner is at 0, 0


def layout_of(page: str) -> QPageLayout:
    """Return the page in Qt's terms, without a margin of its own."""
    size = {"A4": QPageSize.PageSizeId.A4, "A5": QPageSize.PageSizeId.A5}[page]
    layout = QPageLayout(QPageSize(size), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout


def page_as_pdf(paint: Paint, page: str, title: str) -> bytes:
    """Return a PDF of one page, the fonts in it, and nothing about who made it."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("In Mind")
    writer.setResolution(RESOLUTION)
    writer.setPageLayout(layout_of(page))
    painter = QPainter(writer)
    painter.scale(RESOLUTION / 96, RESOLUTION / 96)
    paint(painter)
    painter.end()
    buffer.close()
    return bytes(data.data())


def print_page(paint: Paint, page: str, parent: QWidget) -> bool:
    """Ask for a printer and print the page; False where the printer cannot be reached."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(layout_of(page))
    dialog = QPrintDialog(printer, parent)
    if dialog.exec() != QPrintDialog.DialogCode.Accepted:
        return True
    painter = QPainter()
    if not painter.begin(printer):
        return False
    scale = printer.resolution() / 96
    painter.scale(scale, scale)
    paint(painter)
    painter.end()
    return True
