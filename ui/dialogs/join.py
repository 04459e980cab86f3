"""A second computer's first start: the secret of the journal that a shared folder keeps in step."""

from __future__ import annotations

import platform
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from journal.errors import JournalError
from journal.vault.folder import Vault
from ui.dialogs.form import Form
from ui.dialogs.other_way import OtherWay
from ui.jobs import Job, Jobs
from ui.said import said_of
from ui.theme import Theme
from ui.widgets.buttons import Button

if TYPE_CHECKING:
    from journal.store.journal_store import JournalStore


class JoinDialog(Form):
    """Asks for passphrase or code, then makes the journal in ``folder`` and takes in what has come.

    ``store`` is the journal once it is there; None when the person thought better of it.
    """

    def __init__(self, shared: Path, folder: Path, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("The journal of another computer"), "", parent)
        self.store: JournalStore | None = None
        self._shared = shared
        self._folder = folder
        self._jobs = Jobs(self)
        self._job: Job | None = None
        self.passphrase_edit = self.secret_edit(self.tr("Passphrase"))
        self.code_edit = self.line_edit(self.tr("Recovery code"))  # in sight: it is copied from a sheet
        self.other_way_button = OtherWay(theme)
        for field in (self.passphrase_edit, self.code_edit):
            self.column.addWidget(field)
            field.returnPressed.connect(self.join)
        self.column.addWidget(self.other_way_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.close_button = Button(theme, self.tr("Not now"), "outline")
        self.close_button.setAccessibleDescription(self.tr("Close this; nothing is made"))
        self.join_button = Button(theme, self.tr("Make it here"), "primary")
        self.join_button.setAccessibleDescription(self.tr("Make the journal on this computer and open it"))
        self.finish(self.close_button, self.join_button)
        self.close_button.clicked.connect(self.reject)
        self.join_button.clicked.connect(self.join)
        self.other_way_button.clicked.connect(lambda: self._choose(by_code=not self._by_code))
        self._choose(by_code=False)

    def _choose(self, *, by_code: bool) -> None:
        """Ask for the one or the other."""
        self.other_way_button.show_way(by_code=by_code)
        self.words_text.set_text(
            self.other_way_button.code_words()
            if by_code
            else self.tr(
                "This folder keeps a journal in step. With its passphrase it is made on this computer too, "
                "in {0}."
            ).format(self._folder)
        )
        self.passphrase_edit.setVisible(not by_code)
        self.code_edit.setVisible(by_code)
        self.show_problem("")
        self._field.setFocus()

    @property
    def _by_code(self) -> bool:
        return self.other_way_button.by_code

    @property
    def _field(self) -> QLineEdit:
        return self.code_edit if self._by_code else self.passphrase_edit

    def join(self) -> None:
        """Derive the key and read the folder behind the dialog, which goes on answering."""
        if not self.join_button.isEnabled():
            return
        told = self._field.text()
        self._enable(is_free=False)
        self.show_problem("")
        passphrase, code = (None, told) if self._by_code else (told, None)
        shared, folder = self._shared, self._folder
        self._job = self._jobs.start(lambda: joined(shared, folder, passphrase, code))
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
        self._enable(is_free=True)
        self.show_problem(said_of(error))
        self._field.selectAll()
        self._field.setFocus()

    def _enable(self, *, is_free: bool) -> None:
        for button in (self.join_button, self.other_way_button):
            button.setEnabled(is_free)

    def done(self, result: int) -> None:
        """Close, once what is running has ended."""
        if self._job is not None:
            self._job.cancel()
        self._jobs.close()
        super().done(result)


def joined(
    shared: Path, folder: Path, passphrase: str | None, code: str | None = None
) -> tuple[Vault, bytearray]:
    """Make the journal and take in what has come; return it unlocked, to be opened in another thread.

    Raises:
        JournalError: Neither passphrase nor code opens it, or it cannot be made there.
    """
    from journal import clock
    from journal.sync.joining import join
    from journal.sync.synchronising import synchronise

    name = platform.node() or "computer"
    with join(shared, folder, name, lambda vault: vault.unlock(passphrase, code=code)) as store:
        synchronise(store, now=clock.now())
        return store.vault, store.key()


def keeps_a_journal_in_step(folder: Path) -> bool:
    """True for a shared folder through which another computer keeps a journal in step."""
    from journal.sync.room import rooms_in

    try:
        return any(rooms_in(folder))
    except JournalError:
        return False
