"""The card before it is printed: the very page, in the size chosen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSizePolicy, QWidget

from journal.palette import Palette, load_palette
from ui.dialogs.panel import Panel
from ui.paint import antialiased, fill_rect
from ui.plan_card import CardContent, paint_card, pdf_of
from ui.printing import PAGES, print_page
from ui.theme import ATTENTION, Theme, sans
from ui.widgets.buttons import Button
from ui.widgets.segments import Segment, Segments
from ui.widgets.text import Prose

SIZES = ("A5", "A4")


class CardPreview(QWidget):
    """The page on a sunken ground, as large as there is room."""

    def __init__(self, theme: Theme, content: CardContent, palette: Palette) -> None:
        super().__init__()
        self._theme = theme
        self._content = content
        self._palette = palette
        self.page = SIZES[0]
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(300, 380)
        self.setProperty("inmind_role", "picture")

    def show_page(self, page: str) -> None:
        """Show the card on this size."""
        self.page = page
        self.setAccessibleName(self.tr("The card on {0}").format(page))
        self.update()

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(460, 560)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the page white on the ground, as it will be on paper."""
        painter = antialiased(QPainter(self))
        fill_rect(painter, QRectF(self.rect()), QColor(self._theme.palette.sunk))
        width, height = PAGES[self.page]
        scale = min((self.width() - 32) / width, (self.height() - 32) / height)
        painter.translate((self.width() - width * scale) / 2, (self.height() - height * scale) / 2)
        painter.scale(scale, scale)
        fill_rect(painter, QRectF(0, 0, width, height), QColor("#FFFFFF"))
        paint_card(painter, self._content, self.page, self._palette)


class PrintCardDialog(Panel):
    """Shows the card, prints it or saves it. ``save(path, content)`` is True where the file was written."""

    def __init__(
        self,
        theme: Theme,
        content: CardContent,
        save: Callable[[Path, bytes], bool],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, _title(), "", parent)
        self._content = content
        self._save = save
        self._paper = load_palette("light")  # paper is white, whatever the window is
        self.resize(640, 760)
        self.size_choice = Segments(
            theme,
            tuple(Segment(size, self.tr("On a page of {0}").format(size)) for size in SIZES),
        )
        self.size_choice.set_value(0)
        self.preview = CardPreview(theme, content, self._paper)
        self.preview.show_page(SIZES[0])
        self.problem_text = Prose(font=sans(13), role=ATTENTION)
        self.problem_text.hide()
        row = QHBoxLayout()
        row.addWidget(self.size_choice)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addWidget(self.preview, 1)
        self.column.addWidget(self.problem_text)
        self.pdf_button = Button(theme, self.tr("Save as PDF…"), "outline")
        self.pdf_button.setAccessibleDescription(self.tr("Write this page into a file"))
        self.print_button = Button(theme, self.tr("Print…"), "outline")
        self.print_button.setAccessibleDescription(self.tr("Choose a printer for this page"))
        self.footer.addWidget(self.pdf_button)
        self.footer.addWidget(self.print_button)
        self.add_close()
        self.size_choice.chosen.connect(lambda: self.preview.show_page(self.page))
        self.pdf_button.clicked.connect(self._ask_where)
        self.print_button.clicked.connect(self._ask_printer)

    @property
    def page(self) -> str:
        """The size chosen."""
        return SIZES[self.size_choice.value or 0]

    def save_pdf(self, path: Path) -> None:
        """Write the page into this file."""
        path = path if path.suffix.lower() == ".pdf" else path.with_name(path.name + ".pdf")
        saved = self._save(path, pdf_of(self._content, self.page, self._paper))
        self.problem_text.set_text(
            "" if saved else self.tr("The file could not be written. Nothing was changed.")
        )
        self.problem_text.setVisible(not saved)

    def _ask_where(self) -> None:
        told, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save as PDF"), str(Path.home() / self.tr("Leadership plan.pdf")), "PDF (*.pdf)"
        )
        if told:
            self.save_pdf(Path(told))

    def _ask_printer(self) -> None:
        def paint(painter: QPainter) -> None:
            paint_card(painter, self._content, self.page, self._paper)

        if not print_page(paint, self.page, self):
            self.problem_text.set_text(self.tr("This printer cannot be reached just now."))
            self.problem_text.show()


def _title() -> str:
    from PySide6.QtCore import QCoreApplication

    return QCoreApplication.translate("PrintCardDialog", "The card to keep at hand")
