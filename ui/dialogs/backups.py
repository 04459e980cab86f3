"""Backups: the last one, one more now, a second place, trying one out, and going back to one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QWidget

from journal.backup import Backup
from ui.dialogs.panel import Panel
from ui.numbers import clock, entries, long_date
from ui.session_parts.safekeeping import Safekeeping
from ui.theme import ATTENTION, Theme, sans
from ui.widgets.buttons import Button
from ui.widgets.text import Prose, small


class BackupsDialog(Panel):
    """What is done here is done at once; only going back to a backup asks once more."""

    restore_requested = Signal(object)  # a Backup

    def __init__(self, theme: Theme, keeping: Safekeeping, parent: QWidget | None = None) -> None:
        super().__init__(theme, _title(), "", parent)
        self._keeping = keeping
        self._is_asked = False
        self.fit_screen(600, 540)
        self._add_last()
        self._add_place()
        self._add_return()
        self.said_text = Prose(font=sans(13))
        self.problem_text = Prose(font=sans(13), role=ATTENTION)
        for text in (self.said_text, self.problem_text):
            text.hide()
            self.column.addWidget(text)
        self.column.addStretch(1)
        self.add_close()
        keeping.backed_up.connect(self._note_backup)
        keeping.rehearsed.connect(self._note_rehearsal)
        keeping.failed.connect(self._note_failure)
        self._show_what_is_so()

    # --- how it is made ---------------------------------------------------------------------------

    def _add_last(self) -> None:
        self.last_text = Prose(font=sans(14, strong=True))
        self.column.addWidget(self.last_text)
        self.column.addWidget(
            small(
                self.tr(
                    "Made each hour in which something was written, when the window closes, and before "
                    "every large change. Kept: the last ten, then one a day, a week, a month and a year."
                )
            )
        )
        self.now_button = self._button(
            self.tr("Back up now"), self.tr("A copy of the whole journal, read back and compared")
        )
        self.try_button = self._button(
            self.tr("Try the newest out"), self.tr("Open it as if you went back to it, and read all of it")
        )
        self._add_buttons(self.now_button, self.try_button)
        self.now_button.clicked.connect(self._back_up)
        self.try_button.clicked.connect(self._rehearse)

    def _add_place(self) -> None:
        self.section(self.tr("A second place"))
        self.place_text = Prose(font=sans(13))
        self.column.addWidget(self.place_text)
        self.place_button = self._button(
            self.tr("Choose a place…"), self.tr("A stick or another disk, where each backup is put too")
        )
        self.no_place_button = self._button(
            self.tr("No second place"), self.tr("Make no more backups there; what is there stays")
        )
        self._add_buttons(self.place_button, self.no_place_button)
        self.place_button.clicked.connect(self._ask_for_place)
        self.no_place_button.clicked.connect(lambda: self.choose_place(None))

    def _add_return(self) -> None:
        self.section(
            self.tr("Go back to a backup"),
            self.tr("The journal as it is now is set aside beside it, and stays."),
        )
        self.backup_box = QComboBox()
        self.backup_box.setMinimumHeight(34)
        self.backup_box.setAccessibleName(self.tr("The backup to go back to"))
        self.backup_box.setAccessibleDescription(self.tr("Newest first, each with its number of entries"))
        self.backup_box.currentIndexChanged.connect(self._forget_asking)
        self.restore_button = self._button(
            self.tr("Go back to it"), self.tr("Closes the journal and opens it as it was then")
        )
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.backup_box, 1)
        row.addWidget(self.restore_button)
        self.column.addLayout(row)
        self.restore_button.clicked.connect(self._restore)

    def _button(self, text: str, description: str) -> Button:
        made = Button(self.theme, text, "outline")
        made.setAccessibleDescription(description)
        made.setToolTip(description)
        return made

    def _add_buttons(self, *buttons: Button) -> None:
        row = QHBoxLayout()
        row.setSpacing(10)
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        self.column.addLayout(row)

    # --- what it shows ----------------------------------------------------------------------------

    def _show_what_is_so(self) -> None:
        self._backups = backups = self._keeping.backups()
        place = self._keeping.place()
        self.last_text.set_text(
            self.tr("The last backup: {0}").format(_words_of(backups[0]))
            if backups
            else self.tr("There is no backup yet.")
        )
        self.try_button.setEnabled(bool(backups))
        self.place_text.set_text(
            self.tr("A disk can fail as a whole: a copy elsewhere helps then.")
            if place is None
            else self.tr("Each backup is put into {0} too, when it is there.").format(place)
        )
        self.no_place_button.setVisible(place is not None)
        self.backup_box.clear()
        for backup in backups:
            self.backup_box.addItem(_words_of(backup))
        self.backup_box.setEnabled(bool(backups))
        self.restore_button.setEnabled(bool(backups))

    def _say(self, sentence: str) -> None:
        self._show(self.said_text, sentence)
        self._show(self.problem_text, "")

    def _show(self, text: Prose, sentence: str) -> None:
        text.set_text(sentence)
        text.setVisible(bool(sentence))

    # --- what happens -----------------------------------------------------------------------------

    def choose_place(self, place: Path | None) -> None:
        """Put backups there too from now on, or nowhere else."""
        if self._keeping.choose_place(place):
            self._say("")
            self._show_what_is_so()

    def _ask_for_place(self) -> None:
        told = QFileDialog.getExistingDirectory(self, self.tr("Where shall they go too?"), str(Path.home()))
        if told:
            self.choose_place(Path(told))

    def _back_up(self) -> None:
        self.now_button.setEnabled(False)
        self._say(self.tr("Copying and comparing …"))
        self._keeping.back_up()

    def _rehearse(self) -> None:
        if self._backups:
            self.try_button.setEnabled(False)
            self._say(self.tr("Opening and reading it …"))
            self._keeping.rehearse(self._backups[0])

    def _restore(self) -> None:
        if not self._is_asked:
            self._is_asked = True
            self.restore_button.setText(self.tr("Yes, go back to it"))
            self.restore_button.updateGeometry()
            self._say(
                self.tr("What was written since is set aside with the journal as it is now. Press once more.")
            )
        else:
            self.restore_requested.emit(self._backups[self.backup_box.currentIndex()])
            self.accept()

    def _forget_asking(self) -> None:
        self._is_asked = False
        self.restore_button.setText(self.tr("Go back to it"))

    def _note_backup(self, backup: Backup) -> None:
        self.now_button.setEnabled(True)
        self._show_what_is_so()
        self._say(self.tr("Backed up and compared: {0}.").format(entries(backup.content.entries)))

    def _note_rehearsal(self, backup: Backup) -> None:
        self.try_button.setEnabled(True)
        self._say(self.tr("It opens and is whole: {0}.").format(entries(backup.content.entries)))

    def _note_failure(self, sentence: str) -> None:
        self._show_what_is_so()
        self.now_button.setEnabled(True)
        self._show(self.said_text, "")
        self._show(self.problem_text, sentence)


def _words_of(backup: Backup) -> str:
    made = backup.made_at.astimezone()
    return tr("{0}, {1} · {2}").format(
        long_date(made.date()), clock(made.time()), entries(backup.content.entries)
    )


def _title() -> str:
    return tr("Backups")


def tr(text: str) -> str:
    """Translate a text that stands in no widget."""
    from PySide6.QtCore import QCoreApplication

    return QCoreApplication.translate("BackupsDialog", text)
