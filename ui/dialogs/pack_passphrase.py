"""The passphrase of a client's pack: asked for, tried out, and kept only while the packs are open."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from journal.errors import JournalError
from ui.dialogs.form import Form
from ui.said import said_of
from ui.theme import Theme
from ui.widgets.buttons import Button


class PackPassphraseDialog(Form):
    """``try_it`` raises a JournalError where the passphrase does not open the pack."""

    def __init__(
        self, theme: Theme, pack: str, try_it: Callable[[str], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(
            theme,
            self.tr("A pack under a passphrase"),
            self.tr(
                "“{0}” opens with the passphrase that your client gave you. It is not written down anywhere."
            ).format(pack),
            parent,
        )
        self._try_it = try_it
        self.passphrase_edit = self.secret_edit(self.tr("The passphrase of this pack"))
        self.passphrase_edit.setAccessibleDescription(self.tr("It is shown as dots"))
        self.column.addWidget(self.passphrase_edit)
        self.leave_button = Button(theme, self.tr("Not now"), "outline")
        self.leave_button.setAccessibleDescription(self.tr("Leave the pack locked"))
        self.open_button = Button(theme, self.tr("Open the pack"), "primary")
        self.open_button.setAccessibleDescription(self.tr("Try this passphrase"))
        self.finish(self.leave_button, self.open_button)
        self.leave_button.clicked.connect(self.reject)
        self.open_button.clicked.connect(self.request_open)
        self.passphrase_edit.returnPressed.connect(self.request_open)
        self.passphrase_edit.setFocus()

    def request_open(self) -> None:
        """Try what is typed; close where it opens the pack, and say so where it does not."""
        if not self.passphrase_edit.text():
            return
        try:
            self._try_it(self.passphrase_edit.text())
        except JournalError as error:
            self.show_problem(said_of(error))
            self.passphrase_edit.setFocus()
            self.passphrase_edit.selectAll()
        else:
            self.accept()
