"""Asks for the passphrase of a pack and where the encrypted file shall lie."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from journal.coach.protected import SHORTEST, proposed_passphrase
from ui.dialogs.form import Form
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.text import small


class Protection(NamedTuple):
    """Where the file goes and what opens it."""

    path: Path
    passphrase: str

    def __repr__(self) -> str:
        """Say where, never what opens it."""
        return f"Protection({self.path})"


class ProtectDialog(Form):
    """Proposes a passphrase that can be told over a telephone; the writer may type another."""

    def __init__(self, theme: Theme, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(theme, *_words(), parent)
        self.path = path
        self.passphrase_edit = self.line_edit(self.tr("The passphrase of the file"))
        self.passphrase_edit.setText(proposed_passphrase())
        self.column.addWidget(self.passphrase_edit)
        self.column.addWidget(
            small(
                self.tr(
                    "Tell it to your coach another way than you send the file. It is kept nowhere: "
                    "without it the file stays shut. Most archive programs open the file."
                )
            )
        )
        cancel_button = Button(theme, self.tr("Not now"), "outline")
        cancel_button.setAccessibleDescription(self.tr("Write nothing"))
        save_button = Button(theme, self.tr("Save…"), "primary")
        save_button.setAccessibleDescription(self.tr("Choose where the encrypted file goes"))
        cancel_button.clicked.connect(self.reject)
        save_button.clicked.connect(self.ask_where)
        self.passphrase_edit.returnPressed.connect(self.ask_where)
        self.finish(cancel_button, save_button)
        self.passphrase_edit.selectAll()

    def ask_where(self) -> None:
        """Ask for the place, once the passphrase is long enough."""
        if len(self.passphrase_edit.text()) < SHORTEST:
            self.show_problem(
                self.tr("A passphrase for a pack has at least {0} characters.").format(SHORTEST)
            )
            return
        told, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the encrypted file"), str(self.path), "ZIP (*.zip)"
        )
        if told:
            path = Path(told)
            self.path = path if path.suffix else path.with_suffix(".zip")
            self.accept()


def ask_passphrase(parent: QWidget, theme: Theme, path: Path) -> Protection | None:
    """Return the passphrase and the place; None when the person thinks better of it."""
    dialog = ProtectDialog(theme, path, parent)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return None
    return Protection(dialog.path, dialog.passphrase_edit.text())


def _words() -> tuple[str, str]:
    """Return the title and the line below it."""
    return (
        QCoreApplication.translate("ProtectDialog", "A pack under a passphrase"),
        QCoreApplication.translate(
            "ProtectDialog",
            "All of the pack goes into one encrypted file. Who has this passphrase can open it.",
        ),
    )
