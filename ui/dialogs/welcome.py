"""The first start: one screen that makes a journal, and the one that says why none could be opened."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from journal.errors import JournalError
from journal.store.journal_store import JournalStore
from ui.dialogs.form import Form
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.text import small


class WelcomeDialog(Form):
    """Makes the journal that is not there yet, with a passphrase or without."""

    def __init__(self, folder: Path, theme: Theme, parent: QWidget | None = None) -> None:
        words = self.tr(
            "A minute a day, five a week, to keep in mind why you were put here. Nothing leaves here."
        )
        super().__init__(theme, self.tr("Start your journal"), words, parent)
        self.store: JournalStore | None = None
        self._folder = folder
        self.passphrase_edit = self.secret_edit(self.tr("A passphrase, if others use this computer"))
        self.repeat_edit = self.secret_edit(self.tr("The same once more"))
        self.start_button = Button(theme, self.tr("Start my journal"), "primary")
        self.leave_button = Button(theme, self.tr("Not now"), "outline")
        self.column.addWidget(self.passphrase_edit)
        self.column.addWidget(self.repeat_edit)
        self.column.addWidget(
            small(
                self.tr(
                    "There is no other way in: a passphrase that is lost takes the journal with it. "
                    "Without one, anybody at this computer can read it."
                )
            )
        )
        self.column.addWidget(small(self.tr("It will lie in {0}").format(folder)))
        self.finish(self.leave_button, self.start_button)
        self.repeat_edit.returnPressed.connect(self.start)
        self.start_button.clicked.connect(self.start)
        self.leave_button.clicked.connect(self.reject)
        self.passphrase_edit.setFocus()

    def start(self) -> None:
        """Make the journal, or say why not."""
        passphrase = self.passphrase_edit.text()
        if passphrase != self.repeat_edit.text():
            self.show_problem(self.tr("The two passphrases differ."))
            return
        try:
            self.store = JournalStore.create(self._folder, passphrase or None)
        except JournalError as error:
            self.show_problem(str(error))
        else:
            self.accept()


class SayDialog(Form):
    """One sentence and a way out."""

    def __init__(self, sentence: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("This journal could not be opened"), sentence, parent)
        close_button = Button(theme, self.tr("Close"), "primary")
        close_button.clicked.connect(self.accept)
        self.finish(close_button)


def ask_for_journal(folder: Path, theme: Theme) -> JournalStore | None:
    """Return the journal made in ``folder``; None when the person thinks better of it."""
    dialog = WelcomeDialog(folder, theme)
    dialog.exec()
    return dialog.store


def say(sentence: str, theme: Theme) -> None:
    """Show why a journal could not be opened."""
    SayDialog(sentence, theme).exec()
