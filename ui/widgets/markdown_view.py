"""Shows the writer's Markdown and does nothing else: loads no file, follows no link, reads no HTML.

A link to the web is told when it is pressed, for somebody to ask about it.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, QUrl, Signal
from PySide6.QtGui import (
    QImage,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget

from journal.wording import hits
from ui.theme import serif
from ui.widgets.body_edit import LONGEST_SHOWN, wrap_mode_for

LINE_HEIGHT = 122.0  # percent of the font's own height
WEB = ("http", "https")
FEATURES = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML


class InertDocument(QTextDocument):
    """A document that fetches nothing, whatever its text names."""

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Give a picture of nothing: an image in a text may name any file of the computer.

        Where Qt is given no picture at all, it opens the file of that name by itself.
        """
        return nothing_to_see()


class MarkdownView(QTextBrowser):
    """As high as its text; the page around it scrolls."""

    link_chosen = Signal(QUrl)  # to the web; one that leads anywhere else does nothing

    def __init__(self, pixels: float = 18.0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDocument(InertDocument(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.anchorClicked.connect(self._choose)
        self.setFont(serif(pixels))
        self.document().setDefaultFont(serif(pixels))
        self.document().setDocumentMargin(0)
        self.viewport().setAutoFillBackground(False)
        self.setVerticalScrollBarPolicy(self.verticalScrollBarPolicy().ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(self.horizontalScrollBarPolicy().ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self.updateGeometry)
        self.setAccessibleName(self.tr("The entry's words"))
        self.setAccessibleDescription(self.tr("As you wrote them, with their Markdown shown"))

    def show_text(self, text: str, query: str = "") -> None:
        """Show this text, with the query's hits in bold."""
        shown = text if len(text) <= LONGEST_SHOWN else text[:LONGEST_SHOWN] + " …"
        self.setWordWrapMode(wrap_mode_for(shown))
        self.document().setMarkdown(keep_line_breaks(shown), FEATURES)
        self._tell_pictures()
        self._give_air()
        self._embolden(query)
        self.setAccessibleName(shown[:4000] or self.tr("The entry's words"))

    def _choose(self, url: QUrl) -> None:
        if url.scheme() in WEB and url.host():
            self.link_chosen.emit(url)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Give a picture of nothing, as the document does."""
        return nothing_to_see()

    def sizeHint(self) -> QSize:
        """Return the height of the text at the width there is."""
        return QSize(240, round(self.document().size().height()) + 4)

    def minimumSizeHint(self) -> QSize:
        """Return the same height: the page scrolls sooner than the text is cut."""
        return QSize(120, self.sizeHint().height())

    def _tell_pictures(self) -> None:
        """Put the words that describe a picture, else its address, in its place."""
        found = []
        block = self.document().begin()
        while block.isValid():
            parts = block.begin()
            while not parts.atEnd():
                fragment = parts.fragment()
                looks = fragment.charFormat()
                if looks.isImageFormat():
                    image = looks.toImageFormat()
                    words = image.stringProperty(QTextFormat.Property.ImageAltText) or image.name()
                    found.append((fragment.position(), fragment.length(), words))
                parts += 1
            block = block.next()
        cursor = QTextCursor(self.document())
        for position, length, words in reversed(found):
            cursor.setPosition(position)
            cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(words, QTextCharFormat())

    def _give_air(self) -> None:
        line = QTextBlockFormat()
        line.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(line)

    def _embolden(self, query: str) -> None:
        bold = QTextCharFormat()
        bold.setFontWeight(600)
        text = self.document().toPlainText()
        for span in hits(text, query):
            cursor = QTextCursor(self.document())
            cursor.setPosition(span.start)
            cursor.setPosition(span.start + span.length, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(bold)


def nothing_to_see() -> QImage:
    """Return the smallest picture, which shows nothing."""
    image = QImage(1, 1, QImage.Format.Format_ARGB32)
    image.fill(0)
    return image


def keep_line_breaks(text: str) -> str:
    """Return Markdown in which a line typed on its own stays on its own: two spaces before its end say so."""
    lines = text.split("\n")
    return "\n".join(
        f"{line}  " if line.strip() and i + 1 < len(lines) and lines[i + 1].strip() else line
        for i, line in enumerate(lines)
    )
