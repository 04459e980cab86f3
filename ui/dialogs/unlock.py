"""Unlocking a journal that has a passphrase. The key is derived off the GUI thread."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from journal.backup import told_with_way_back
from journal.errors import JournalError
from journal.store.journal_store import JournalStore
from journal.vault.folder import Vault
from ui.dialogs.form import Form
from ui.jobs import Jobs
from ui.theme import Theme
from ui.widgets.buttons import Button


class UnlockDialog(Form):
    """Asks for the passphrase until it opens the journal, or the person closes the dialog."""

    def __init__(self, vault: Vault, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, vault.name, self.tr("This journal is closed by a passphrase."), parent)
        self.store: JournalStore | None = None
        self._vault = vault
        self._jobs = Jobs(self)
        self.passphrase_edit = self.secret_edit(self.tr("Passphrase"))
        self.close_button = Button(theme, self.tr("Close"), "outline")
        self.open_button = Button(theme, self.tr("Open"), "primary")
        self.close_button.setAccessibleDescription(self.tr("Leave the journal closed"))
        self.open_button.setAccessibleDescription(self.tr("Open the journal with this passphrase"))
        self.column.addWidget(self.passphrase_edit)
        self.finish(self.close_button, self.open_button)
        self.passphrase_edit.returnPressed.connect(self.try_passphrase)
        self.open_button.clicked.connect(self.try_passphrase)
        self.close_button.clicked.connect(self.reject)
        self.passphrase_edit.setFocus()

    def try_passphrase(self) -> None:
        """Derive the key behind the dialog, which goes on answering meanwhile."""
        passphrase = self.passphrase_edit.text()
        if not passphrase or not self.open_button.isEnabled():
            return
        self.open_button.setEnabled(False)
        self.show_problem("")
        job = self._jobs.start(lambda: self._vault.unlock(passphrase))
        job.done.connect(self._open)
        job.failed.connect(self._refuse)

    def _open(self, key: bytearray) -> None:
        try:
            self.store = JournalStore.open_with(self._vault, key)
        except JournalError as error:
            self._refuse(error)
        else:
            self.accept()

    def _refuse(self, error: JournalError) -> None:
        self.open_button.setEnabled(True)
        self.show_problem(told_with_way_back(error, self._vault.folder))
        self.passphrase_edit.selectAll()
        self.passphrase_edit.setFocus()

    def done(self, result: int) -> None:
        """Close, once a derivation that is running has ended."""
        self._jobs.close()
        super().done(result)


def unlock(vault: Vault, theme: Theme) -> JournalStore | None:
    """Return the journal once its passphrase was given; None when the person thinks better of it."""
    dialog = UnlockDialog(vault, theme)
    dialog.exec()
    return dialog.store
