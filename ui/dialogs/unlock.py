"""Unlocking a journal by its passphrase or its recovery code. Keys are derived off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QWidget

from journal.backup import told_with_way_back
from journal.errors import JournalError, WrongSecret
from journal.store.journal_store import JournalStore
from journal.vault.folder import Vault
from ui.dialogs.form import Form
from ui.dialogs.other_way import OtherWay
from ui.jobs import Job, Jobs
from ui.said import said
from ui.theme import Theme
from ui.widgets.buttons import Button

if TYPE_CHECKING:
    from ui.locked_place import LockedPlace

LONGEST_PAUSE = 30  # seconds


def pause_after(wrong: int) -> int:
    """Return the seconds between the ``wrong``-th wrong secret and the next try: 0, 1, 2, 4 … 30.

    It is no protection of the file, which can be tried elsewhere: Argon2id is. It keeps a passer-by from
    guessing here.
    """
    return 0 if wrong < 2 else min(2 ** (wrong - 2), LONGEST_PAUSE)


class UnlockDialog(Form):
    """Asks for passphrase or code until one opens the journal, or the person closes the dialog.

    Who came in by the recovery code is offered a new passphrase. ``pause`` says how many seconds pass after
    so many wrong secrets.
    """

    def __init__(
        self,
        vault: Vault,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        pause: Callable[[int], float] = pause_after,
    ) -> None:
        super().__init__(theme, vault.name, "", parent)
        self.store: JournalStore | None = None
        self._vault = vault
        self._jobs = Jobs(self)
        self._job: Job | None = None
        self._key: bytearray | None = None  # after the code, until it is said which passphrase holds
        self._wrong = 0  # secrets that did not open it
        self._pause = pause
        self._waiting = QTimer(self, singleShot=True)
        self._waiting.timeout.connect(self._end_pause)
        self._make_fields()
        self._arrange()
        self.open_button.clicked.connect(self.try_secret)
        self.close_button.clicked.connect(self._leave)
        self.other_way_button.clicked.connect(lambda: self._choose(by_code=not self._by_code))
        for field in (self.passphrase_edit, self.code_edit, self.repeat_edit):
            field.returnPressed.connect(self.try_secret)
        self.new_edit.returnPressed.connect(self.repeat_edit.setFocus)
        self._choose(by_code=False)

    # --- how it is made ---------------------------------------------------------------------------

    def _make_fields(self) -> None:
        theme = self.theme
        self.passphrase_edit = self.secret_edit(self.tr("Passphrase"))
        self.code_edit = self.line_edit(self.tr("Recovery code"))  # in sight: it is copied from a sheet
        self.new_edit = self.secret_edit(self.tr("New passphrase"))
        self.repeat_edit = self.secret_edit(self.tr("The same once more"))
        self.other_way_button = OtherWay(theme)
        self.close_button = Button(theme, self.tr("Close"), "outline")
        self.open_button = Button(theme, self.tr("Open"), "primary")
        self.close_button.setAccessibleDescription(self.tr("Leave the journal closed"))

    def _arrange(self) -> None:
        for field in (self.passphrase_edit, self.code_edit, self.new_edit, self.repeat_edit):
            self.column.addWidget(field)
        self.column.addWidget(self.other_way_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.finish(self.close_button, self.open_button)

    def _choose(self, *, by_code: bool) -> None:
        """Ask for the one or the other."""
        self.other_way_button.show_way(by_code=by_code)
        self.words_text.set_text(
            self.other_way_button.code_words()
            if by_code
            else self.tr("This journal is closed by a passphrase.")
        )
        self.open_button.setAccessibleDescription(
            self.tr("Open the journal with this code")
            if by_code
            else self.tr("Open the journal with this passphrase")
        )
        self._show(self.code_edit if by_code else self.passphrase_edit)

    def _offer_passphrase(self) -> None:
        """Offer a new passphrase to who had to look for the code."""
        self.words_text.set_text(
            self.tr(
                "The code fits. If the passphrase is forgotten, set a new one here: the old one then no "
                "longer opens the journal. The code stays as it is."
            )
        )
        self._name(
            self.close_button,
            self.tr("Not now"),
            self.tr("Open the journal and leave the passphrase as it is"),
        )
        self._name(self.open_button, self.tr("Set"), self.tr("Set this passphrase and open the journal"))
        self._show(self.new_edit, self.repeat_edit)

    def _show(self, *fields: QWidget) -> None:
        for field in (self.passphrase_edit, self.code_edit, self.new_edit, self.repeat_edit):
            field.setVisible(field in fields)
        self.other_way_button.setVisible(self._key is None and self._vault.has_recovery)
        if not self._waiting.isActive():
            self.show_problem("")
        fields[0].setFocus()
        self.fit()

    @staticmethod
    def _name(button: Button, text: str, description: str) -> None:
        button.setText(text)
        button.setAccessibleName(text)
        button.setAccessibleDescription(description)
        button.updateGeometry()

    @property
    def _by_code(self) -> bool:
        return self.other_way_button.by_code

    # --- trying -----------------------------------------------------------------------------------

    def try_secret(self) -> None:
        """Derive the key behind the dialog, which goes on answering meanwhile."""
        if not self.open_button.isEnabled():
            return
        if self._key is not None:
            self._set_passphrase(self._key)
            return
        vault = self._vault
        told = (self.code_edit if self._by_code else self.passphrase_edit).text()
        if not told.strip():
            return
        work = (lambda: vault.unlock(code=told)) if self._by_code else (lambda: vault.unlock(told))
        self._run(work, self._take)

    def _run(self, work: Callable[[], object], done: Callable[..., None]) -> None:
        self._enable(is_free=False)
        self.show_problem("")
        self._job = self._jobs.start(work)
        self._job.done.connect(done)
        self._job.failed.connect(self._refuse)

    def _take(self, key: bytearray) -> None:
        self._enable(is_free=True)
        if self._by_code:
            self._key = key
            self._offer_passphrase()
        else:
            self._open(self._vault, key)

    def _set_passphrase(self, key: bytearray) -> None:
        from journal.vault.changing import set_passphrase

        vault, passphrase = self._vault, self.new_edit.text()
        if not passphrase:
            self.show_problem(self.tr("An empty passphrase protects nothing."))
            self.new_edit.setFocus()
        elif passphrase != self.repeat_edit.text():
            self.show_problem(self.tr("The two passphrases differ."))
            self.repeat_edit.setFocus()
        else:
            self._run(lambda: set_passphrase(vault, key, passphrase), self._open_changed)

    def _open_changed(self, vault: Vault) -> None:
        key, self._key = self._key, None
        if key is not None:
            self._open(vault, key)

    def _open(self, vault: Vault, key: bytearray) -> None:
        try:
            self.store = JournalStore.open_with(vault, key)
        except JournalError as error:
            self._key = None  # overwritten by now, so the next try begins with a secret again
            self._refuse(error)
        else:
            self.accept()

    def _refuse(self, error: JournalError) -> None:
        self._enable(is_free=True)
        field = self.new_edit if self._key else self.code_edit if self._by_code else self.passphrase_edit
        told = told_with_way_back(error, self._vault.folder, said)
        if isinstance(error, WrongSecret):
            self._wrong += 1
            told = (
                self.tr("This is the recovery code of another journal. Nothing was changed.")
                if self._by_code
                else self.tr("This passphrase does not open the journal. Nothing was changed.")
            )
            seconds = self._pause(self._wrong)
            if seconds > 0:
                told = self.tr("{0} The next try is possible in {1} s.").format(told, round(seconds))
                self.open_button.setEnabled(False)
                self._waiting.start(round(seconds * 1000))
        self.show_problem(told)
        field.selectAll()
        field.setFocus()

    def _end_pause(self) -> None:
        self.open_button.setEnabled(True)
        self.show_problem(self.tr("You can try again now."))

    def _enable(self, *, is_free: bool) -> None:
        for button in (self.open_button, self.other_way_button):
            button.setEnabled(is_free)

    # --- going ------------------------------------------------------------------------------------

    def _leave(self) -> None:
        """Close; behind the code, open the journal with the passphrase that it has."""
        if self._key is None:
            self.reject()
        elif self.open_button.isEnabled():
            self._open_changed(self._vault)

    def stand(self, place: LockedPlace) -> None:
        """Stand where the window stood that was locked, and take the keyboard only where it had it."""
        self.fit()
        if place.centre is not None:
            self.move(QPoint(*place.centre) - self.rect().center())
        if place.standing == "minimised":
            self.setWindowState(Qt.WindowState.WindowMinimized)
        elif place.standing == "behind":
            self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)

    def done(self, result: int) -> None:
        """Close, once a derivation that is running has ended; a key that opened nothing is overwritten."""
        self._waiting.stop()
        if self._job is not None:
            self._job.cancel()
        self._jobs.close()
        if self._key is not None:
            self._key[:] = bytes(len(self._key))
            self._key = None
        super().done(result)


def unlock(vault: Vault, theme: Theme, place: LockedPlace | None = None) -> JournalStore | None:
    """Return the journal once its secret was given; None when the person thinks better of it.

    ``place`` is where its window stood before it was locked.
    """
    dialog = UnlockDialog(vault, theme)
    if place is not None:
        dialog.stand(place)
    dialog.exec()
    return dialog.store
