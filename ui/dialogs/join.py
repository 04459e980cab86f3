"""A second computer's first start: the passphrase of the journal that a shared folder keeps in step."""

from __future__ import annotations

import platform
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from journal.errors import JournalError
from journal.vault.folder import Vault
from ui.dialogs.form import Form
from ui.jobs import Job, Jobs
from ui.said import said_of
from ui.theme import Theme
from ui.widgets.buttons import Button

if TYPE_CHECKING:
    from journal.store.journal_store import JournalStore


class JoinDialog(Form):
    """Asks for the passphrase, then makes the journal in ``folder`` and takes in what has come.

    ``store`` is the journal once it is there; None when the person thought better of it.
    """

    def __init__(self, shared: Path, folder: Path, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(
            theme,
            self.tr("The journal of another computer"),
            self.tr(
                "This folder keeps a journal in step. With its passphrase it is made on this computer too, "
                "in {0}."
            ).format(folder),
            parent,
        )
        self.store: JournalStore | None = None
        self._shared = shared
        self._folder = folder
        self._jobs = Jobs(self)
        self._job: Job | None = None
        self.passphrase_edit = self.secret_edit(self.tr("Passphrase"))
        self.column.addWidget(self.passphrase_edit)
        self.close_button = Button(theme, self.tr("Not now"), "outline")
        self.close_button.setAccessibleDescription(self.tr("Close this; nothing is made"))
        self.join_button = Button(theme, self.tr("Make it here"), "primary")
        self.join_button.setAccessibleDescription(self.tr("Make the journal on this computer and open it"))
        self.finish(self.close_button, self.join_button)
        self.close_button.clicked.connect(self.reject)
        self.join_button.clicked.connect(self.join)
        self.passphrase_edit.returnPressed.connect(self.join)
        self.passphrase_edit.setFocus()

    def join(self) -> None:
        """Derive the key and read the folder behind the dialog, which goes on answering."""
        if not self.join_button.isEnabled():
            return
        self.join_button.setEnabled(False)
        self.show_problem("")
        passphrase, shared, folder = self.passphrase_edit.text(), self._shared, self._folder
        self._job = self._jobs.start(lambda: joined(shared, folder, passphrase))
        self._job.done.connect(self._open)
        self._job.failed.connect(self._refuse)

    def _open(self, unlocked: tuple[Vault, bytearray]) -> None:
        from journal.store.journal_store import JournalStore

        try:
            self.store = JournalStore.open_with(*unlocked)
        except JournalError as error:
            self._refuse(error)
        else:
            self.accept()

    def _refuse(self, error: JournalError) -> None:
        self.join_button.setEnabled(True)
        self.show_problem(said_of(error))
        self.passphrase_edit.selectAll()
        self.passphrase_edit.setFocus()

    def done(self, result: int) -> None:
        """Close, once what is running has ended."""
        if self._job is not None:
            self._job.cancel()
        self._jobs.close()
        super().done(result)


def joined(shared: Path, folder: Path, passphrase: str) -> tuple[Vault, bytearray]:
    """Make the journal and take in what has come; return it unlocked, to be opened in another thread."""
    from journal import clock
    from journal.sync.joining import join
    from journal.sync.synchronising import synchronise

    name = platform.node() or "computer"
    with join(shared, folder, name, lambda vault: vault.unlock(passphrase)) as store:
        synchronise(store, now=clock.now())
        return store.vault, store.key()


def keeps_a_journal_in_step(folder: Path) -> bool:
    """True for a shared folder through which another computer keeps a journal in step."""
    from journal.sync.room import rooms_in

    try:
        return any(rooms_in(folder))
    except JournalError:
        return False
