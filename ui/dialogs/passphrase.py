"""A passphrase for the journal: its first one, another one, or one for a new key after the old one leaked."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from journal.errors import JournalError
from journal.vault.folder import Vault
from ui.dialogs.form import Form
from ui.jobs import Jobs
from ui.said import said_of
from ui.session_parts.privacy import Privacy
from ui.theme import Theme
from ui.widgets.buttons import Button


class PassphraseDialog(Form):
    """Asks for the current passphrase, where there is one, and twice for the new one.

    With ``renews`` the current one has leaked: what was typed is then in ``passphrase``, for a new key.
    """

    def __init__(
        self, theme: Theme, privacy: Privacy, *, renews: bool = False, parent: QWidget | None = None
    ) -> None:
        is_first = privacy.is_open_to_all
        super().__init__(
            theme,
            tr("A passphrase") if is_first else tr("Another passphrase"),
            _leaked_words() if renews else _words(),
            parent,
        )
        self._privacy = privacy
        self._renews = renews
        self.passphrase = ""
        self._jobs = Jobs(self)
        self.current_edit = self._field(self.tr("The passphrase until now"), is_shown=not is_first)
        self.first_edit = self._field(self.tr("The new passphrase"))
        self.second_edit = self._field(self.tr("The same once more"))
        self.leave_button = Button(theme, self.tr("Leave it as it is"), "outline")
        self.leave_button.setAccessibleDescription(self.tr("Change nothing"))
        self.keep_button = Button(theme, self.tr("Keep this passphrase"), "primary")
        self.keep_button.setAccessibleDescription(self.tr("Let it open the journal from now on"))
        self.finish(self.leave_button, self.keep_button)
        self.leave_button.clicked.connect(self.reject)
        self.keep_button.clicked.connect(self.request_keep)
        self.second_edit.returnPressed.connect(self.request_keep)
        (self.first_edit if is_first else self.current_edit).setFocus()

    def request_keep(self) -> None:
        """Look whether both are alike, and derive the key behind the dialog."""
        passphrase = self.first_edit.text()
        if not self.keep_button.isEnabled():
            return
        if not passphrase:
            self._refuse(self.tr("An empty passphrase protects nothing."), self.first_edit)
        elif passphrase != self.second_edit.text():
            self._refuse(self.tr("The two are not alike. Nothing was changed."), self.second_edit)
        else:
            self.keep_button.setEnabled(False)
            self.show_problem("")
            current = self.current_edit.text()
            if self._renews:
                job = self._jobs.start(self._privacy.work_of_asking(current))
                job.done.connect(lambda _: self._take_for_renewal(passphrase))
            else:
                job = self._jobs.start(self._privacy.work_of_passphrase(current, passphrase))
                job.done.connect(self._take)
            job.failed.connect(self._fail)

    def done(self, result: int) -> None:
        """Close, once a derivation that is running has ended."""
        self._jobs.close()
        super().done(result)

    def _take(self, vault: Vault) -> None:
        self._privacy.take(vault)
        self.accept()

    def _take_for_renewal(self, passphrase: str) -> None:
        self.passphrase = passphrase
        self.accept()

    def _fail(self, error: JournalError) -> None:
        self.keep_button.setEnabled(True)
        self._refuse(said_of(error), self.current_edit if self.current_edit.isVisible() else self.first_edit)

    def _refuse(self, sentence: str, field: QLineEdit) -> None:
        self.show_problem(sentence)
        field.setFocus()
        field.selectAll()

    def _field(self, placeholder: str, *, is_shown: bool = True) -> QLineEdit:
        field = self.secret_edit(placeholder)
        field.setAccessibleDescription(self.tr("It is shown as dots"))
        field.setVisible(is_shown)
        self.column.addWidget(field)
        return field


def _words() -> str:
    return tr(
        "Several words that you will remember. There is no other way in but a recovery code: nobody can send "
        "you the passphrase again."
    )


def _leaked_words() -> str:
    return tr(
        "The journal is written anew under another key, and opens again afterwards. Who has an old copy and "
        "the old passphrase still reads that copy; what you write from now on, nobody. The old folder is set "
        "aside with its backups: delete it when all is well. A recovery code must be made anew too."
    )


def tr(text: str) -> str:
    """Translate a text that stands in no widget."""
    from PySide6.QtCore import QCoreApplication

    return QCoreApplication.translate("PassphraseDialog", text)
