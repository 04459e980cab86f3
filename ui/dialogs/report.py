"""A pack's report is opened by another program, and only after asking: somebody else made it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.dialogs.form import Form
from ui.theme import Theme
from ui.widgets.buttons import Button


class ReportDialog(Form):
    """Says what will be opened, by what, and asks. Nothing is opened here."""

    def __init__(self, theme: Theme, client: str, *, is_page: bool, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("Open the report of {0}?").format(client), "", parent)
        self.words_text.set_text(
            self.tr(
                "It is a web page, made by whoever gave you the pack; your browser opens it. In Mind calls "
                "nobody, but a web page can. A copy is put into a temporary folder and goes when this window "
                "closes."
            )
            if is_page
            else self.tr(
                "It is a PDF, made by whoever gave you the pack; the program for such files opens it. "
                "A copy is put into a temporary folder and goes when this window closes."
            )
        )
        self.leave_button = Button(theme, self.tr("Leave it"), "outline")
        self.leave_button.setAccessibleDescription(self.tr("Go back to the clients and open nothing"))
        self.open_button = Button(theme, self.tr("Open report"), "primary")
        self.open_button.setAccessibleDescription(self.tr("Hand a copy of the report to another program"))
        self.leave_button.clicked.connect(self.reject)
        self.open_button.clicked.connect(self.accept)
        self.finish(self.leave_button, self.open_button)
        self.leave_button.setFocus()
