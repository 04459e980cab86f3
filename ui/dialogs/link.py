"""A link in an entry is opened by the browser, and only after asking: a text may come from elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QFont
from PySide6.QtWidgets import QWidget

from ui.dialogs.form import Form
from ui.theme import Theme, sans
from ui.widgets.buttons import Button
from ui.widgets.text import Prose

LONGEST = 300  # characters of an address that are shown: its host stands in the title, whatever its length


class LinkDialog(Form):
    """Shows where a link leads, in the letters that the network sees, and asks. Nothing is opened here."""

    def __init__(self, url: QUrl, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(
            theme,
            url.host(QUrl.ComponentFormattingOption.FullyEncoded),
            self.tr(
                "This link leads out of the journal. In Mind calls nobody; your browser does, if you open it."
            ),
            parent,
        )
        address = bytes(url.toEncoded().data()).decode("ascii")
        shown = address if len(address) <= LONGEST else f"{address[:LONGEST]} …"
        letters = sans(13)
        letters.setFeature(QFont.Tag("calt"), 0)  # Inter would write 1x4 with a sign of multiplication
        self.address_text = Prose(shown, letters)
        self.column.addWidget(self.address_text)
        self.leave_button = Button(theme, self.tr("Leave it"), "outline")
        self.leave_button.setAccessibleDescription(self.tr("Go back to the entry and open nothing"))
        self.open_button = Button(theme, self.tr("Open in the browser"), "primary")
        self.open_button.setAccessibleDescription(self.tr("Hand this address to your browser"))
        self.leave_button.clicked.connect(self.reject)
        self.open_button.clicked.connect(self.accept)
        self.finish(self.leave_button, self.open_button)
        self.leave_button.setFocus()


def ask_to_open(url: QUrl, theme: Theme, parent: QWidget | None = None) -> None:
    """Ask, and let the desktop's browser open the address where the writer wants it."""
    dialog = LinkDialog(url, theme, parent)
    if dialog.exec():
        QDesktopServices.openUrl(url)
    dialog.deleteLater()
