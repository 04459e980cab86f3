"""Text in the few sizes and colours that the pages use: labels for our words, prose for the writer's."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPalette, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme import INK, MUTED, sans, serif

Role = QPalette.ColorRole
PLAIN_TEXT = 0


def label(text: str, font: QFont, role: Role = INK, *, wrap: bool = False) -> QLabel:
    """Return a label for the program's own words; the writer's go into ``Prose``, which reads no markup."""
    made = QLabel()
    # Plain: a label left to guess takes a folder's name for markup. By number, since Qt.TextFormat would make
    # PySide6 build all of Qt before the first paint (see ui/paint.py); a test holds it to Qt's.
    made.setProperty("textFormat", PLAIN_TEXT)
    made.setText(text)
    made.setFont(font)
    made.setForegroundRole(role)
    made.setWordWrap(wrap)
    return made


def page_title(text: str) -> QLabel:
    """Return a page's title. It wraps where a language needs more room than a narrow window has."""
    return label(text, serif(26, strong=True), wrap=True)


def page_subtitle(text: str) -> QLabel:
    """Return the line below a page's title."""
    return label(text, sans(14.5), MUTED, wrap=True)


def heading(text: str) -> QLabel:
    """Return a card's or a section's heading."""
    return label(text, sans(15, strong=True), wrap=True)


def small(text: str, *, wrap: bool = True, role: Role = MUTED) -> QLabel:
    """Return a caption."""
    return label(text, sans(12), role, wrap=wrap)


class Prose(QWidget):
    """A paragraph in the writer's own words: plain, wrapped, with the air that serif text needs.

    ``QLabel`` has no line height, so the lines are laid out here.
    """

    def __init__(
        self,
        text: str = "",
        font: QFont | None = None,
        *,
        line_height: float = 1.45,
        role: Role = INK,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._font = font or serif(16)
        self._line_height = line_height
        self.setForegroundRole(role)
        self.setProperty("inmind_role", "text")  # heeded by ui/accessible.py, which comes behind the paint
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._text = ""
        self._strong = ""
        self._heights: dict[int, int] = {}  # by width: a layout asks for the same one some eight times
        self.set_text(text)

    def text(self) -> str:
        """Return what is shown."""
        return self._text

    def set_text(self, text: str) -> None:
        """Show this text instead."""
        self._text = text
        self._strong = ""
        self._heights.clear()
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def emphasise(self, words: str) -> None:
        """Set these words of the text in bold, where they stand for the first time."""
        self._strong = words
        self._heights.clear()
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the wrapped text."""
        if width not in self._heights:
            self._heights[width] = self._lay_out(width, None)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """Return the height at the width there is, or at a column's."""
        width = self.width() if self.width() > 1 else 420
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return a narrow column's width and one line's height."""
        return QSize(60, round(self._step()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines."""
        painter = QPainter(self)
        self._lay_out(self.width(), painter)

    def _step(self) -> float:
        size = self._font.pointSizeF() * 96 / 72
        return size * self._line_height

    def _lay_out(self, width: int, painter: QPainter | None) -> int:
        step, top = self._step(), 0.0
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        # A figure and its sign stay together; a no-break space is as long as any other, so places stay too.
        for paragraph in self._text.replace(" %", "\u00a0%").split("\n"):
            layout = QTextLayout(paragraph, self._font)
            layout.setTextOption(option)
            if self._strong and self._strong in paragraph:
                layout.setFormats([self._bold_range(paragraph)])
            layout.beginLayout()
            begin = top
            while (line := layout.createLine()).isValid():
                line.setLineWidth(width)
                air = (step - line.height()) / 2
                line.setPosition(QPointF(0.0, top - begin + air))
                top += step
            layout.endLayout()
            if painter is not None:
                layout.draw(painter, QPointF(0.0, begin))
            top = max(top, begin + step)
        return round(top + 0.5)

    def _bold_range(self, paragraph: str) -> QTextLayout.FormatRange:
        bold = QTextLayout.FormatRange()
        bold.start, bold.length = paragraph.index(self._strong), len(self._strong)
        bold.format.setFontWeight(QFont.Weight.DemiBold)
        return bold
