"""The ground of the larger dialogs: a title, a line below it, and content that scrolls."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.controls import dress
from ui.dialogs.dialog import Dialog
from ui.theme import Theme, sans, serif
from ui.widgets.buttons import Button
from ui.widgets.scroll_bar import WIDTH, SlimScrollBar
from ui.widgets.text import Prose, heading, label, small

MARGIN = 32
HEADING_ABOVE = 90  # pixels: a section's heading and line, above what it holds


class Panel(Dialog):
    """``column`` takes the sections; ``footer`` the buttons, a Close among them."""

    def __init__(self, theme: Theme, title: str, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setWindowTitle(title)
        self.setFont(sans(13.5))
        dress(self, theme)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 24, 0, 16)
        outer.setSpacing(12)
        head = QVBoxLayout()
        head.setContentsMargins(MARGIN, 0, MARGIN, 0)
        head.setSpacing(4)
        head.addWidget(label(title, serif(24, strong=True), wrap=True))
        if words:
            head.addWidget(Prose(words, sans(14)))
        outer.addLayout(head)
        self.head = head
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setVerticalScrollBar(SlimScrollBar(theme))
        # Its room is taken from the margin: nothing moves when there is more to scroll.
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        inner = QWidget()
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(MARGIN, 4, MARGIN - WIDTH, 12)
        self.column.setSpacing(10)
        self._scroll.setWidget(inner)
        outer.addWidget(self._scroll, 1)
        self.footer = QHBoxLayout()
        self.footer.setContentsMargins(MARGIN, 0, MARGIN, 0)
        self.footer.setSpacing(10)
        outer.addLayout(self.footer)

    def add_close(self, text: str = "") -> Button:
        """Add the button that closes, at the right of the footer."""
        close_button = Button(self.theme, text or self.tr("Close"), "primary")
        close_button.setAccessibleDescription(self.tr("Close this window; what was changed is kept"))
        close_button.clicked.connect(self.accept)
        self.footer.addStretch(1)
        self.footer.addWidget(close_button)
        return close_button

    def fit_screen(self, width: int, height: int) -> None:
        """Be so large, or as large as the screen allows; what finds no room scrolls."""
        room = self.screen().availableGeometry()
        self.resize(min(width, room.width() - 20), min(height, room.height() - 50))

    def lead_to(self, part: QWidget) -> None:
        """Come up with this part and its heading in sight; to be called before it is shown."""
        QTimer.singleShot(0, lambda: self._scroll.ensureWidgetVisible(part, 0, HEADING_ABOVE))

    def section(self, title: str, words: str = "") -> None:
        """Begin a section."""
        self.column.addSpacing(8)
        self.column.addWidget(heading(title))
        if words:
            self.column.addWidget(small(words))
