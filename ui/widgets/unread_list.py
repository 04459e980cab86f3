"""What could not be read, and where, as a list that scrolls."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QSizePolicy

from ui.controls import dress
from ui.theme import Theme, sans
from ui.widgets.scroll_bar import SlimScrollBar

MOST_SHOWN = 1000  # nobody reads more of them, and each takes time
HIGHEST = 220  # pixels


class UnreadList(QListWidget):
    """Sentences, each on lines of its own; the arrows lead along them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        dress(self, theme)
        self.setFont(sans(13))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(SlimScrollBar(theme))
        self.setVerticalScrollMode(self.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("What could not be read"))
        self.setAccessibleDescription(self.tr("Where in the file, and why; the arrow keys lead along"))

    def show_sentences(self, sentences: Sequence[str]) -> None:
        """Show these, and how many more there are."""
        self.clear()
        shown = list(sentences[:MOST_SHOWN])
        if len(sentences) > MOST_SHOWN:
            shown.append(self.tr("… and more of the kind; the command line lists them all."))
        for sentence in shown:
            item = QListWidgetItem(sentence)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            self.addItem(item)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the height of the sentences, or as much as a list may take."""
        rows = sum(max(self.sizeHintForRow(row), 26) for row in range(min(self.count(), 12)))
        return QSize(200, min(HIGHEST, rows + 12))
