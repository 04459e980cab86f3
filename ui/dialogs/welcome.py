"""The first start, on one screen: a journal of one's own, the sample, or one that there is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from journal.errors import JournalError
from journal.store.journal_store import JournalStore
from journal.vault.folder import Vault, with_suffix
from ui.dialogs.form import Form
from ui.dialogs.join import JoinDialog, keeps_a_journal_in_step
from ui.dialogs.panel import MARGIN, Panel
from ui.first_run import begin_reminder
from ui.jobs import Job, Jobs
from ui.said import said_of
from ui.theme import ACCENT, ATTENTION, Theme, sans, serif
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.text import Prose, heading, small
from ui.widgets.weekly_time import WeeklyTime

FRIDAY, AFTERNOON = 4, 16 * 60
FirstWords = Callable[[JournalStore, str, str], None]


class WelcomeDialog(Panel):
    """``store`` is the journal made or opened; None when the person thought better of it.

    ``keep_first_words(store, answer, purpose)`` keeps what was written here, where anything was.
    """

    def __init__(
        self,
        folder: Path,
        theme: Theme,
        *,
        make_sample: Callable[[], Path],
        keep_first_words: FirstWords,
        question: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, _title(), _words(), parent)
        self.store: JournalStore | None = None
        self.folder = folder
        self._make_sample = make_sample
        self._keep_first_words = keep_first_words
        self._jobs = Jobs(self)
        self._running: Job | None = None
        self._was_warned = False
        self.fit_screen(900, 680)
        self.head.setContentsMargins(MARGIN, 4, MARGIN, 4)
        self._make_fields(question)
        self._arrange()
        self.start_button.clicked.connect(self.start)
        self.sample_button.clicked.connect(self.look_around)
        self.open_button.clicked.connect(self._ask_for_vault)
        self.place_button.clicked.connect(self._ask_for_place)
        self.leave_button.clicked.connect(self.reject)
        self.repeat_edit.returnPressed.connect(self.start)
        # Not the button's own shortcut, which goes with each change of its text.
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.start)
        self.purpose_edit.setFocus()

    # --- how it is made ---------------------------------------------------------------------------

    def _make_fields(self, question: str) -> None:
        theme = self.theme
        self.purpose_edit = self._words_edit(
            self.tr("Why were you put here?"), self.tr("In a few lines, if you like; you can write it later")
        )
        self.answer_edit = self._words_edit(
            question, self.tr("The first of the eight questions; you can answer it later")
        )
        self.reminder_box = QCheckBox(self.tr("Invite me to look back once a week, also while it is closed"))
        self.reminder_box.setAccessibleDescription(self.tr("Once a week; the settings change it"))
        self.reminder_box.setChecked(True)
        self.weekly_time = WeeklyTime(FRIDAY, AFTERNOON)
        self.reminder_box.toggled.connect(self.weekly_time.setEnabled)
        self.passphrase_edit = self._secret_edit(
            self.tr("A passphrase, if others use this computer"),
            self.tr("Without one, anybody at this computer can read the journal"),
        )
        self.repeat_edit = self._secret_edit(self.tr("The same once more"), self.tr("So that a slip is seen"))
        self.place_label = small("", wrap=True)
        self._say_place()
        self.place_button = Button(theme, self.tr("Elsewhere…"), "link")
        self.place_button.setAccessibleDescription(self.tr("Choose another folder for the journal"))
        self.start_button = Button(theme, self.tr("Start my journal"), "primary", self.tr("Ctrl ⏎"))
        self.start_button.setAccessibleDescription(self.tr("Make the journal and open it"))
        self.sample_button = Button(theme, self.tr("Look around the sample journal"), "outline")
        self.sample_button.setAccessibleDescription(self.tr("Two years of an invented director"))
        self.open_button = Button(theme, self.tr("Open a journal…"), "outline")
        self.open_button.setAccessibleDescription(self.tr("One that lies in another folder"))
        self.leave_button = Button(theme, self.tr("Not now"), "outline")
        self.leave_button.setAccessibleDescription(self.tr("Close this; nothing is made"))
        self.problem_text = Prose(font=sans(13), role=ATTENTION)
        self.problem_text.hide()

    def _arrange(self) -> None:
        card = Card(self.theme)
        card.body.setContentsMargins(24, 20, 24, 20)
        card.body.setSpacing(10)
        card.body.addWidget(heading(self.tr("Start my journal")))
        card.body.addLayout(self._first_words())
        invitation = QHBoxLayout()
        invitation.setSpacing(12)
        invitation.addWidget(self.reminder_box)
        invitation.addWidget(self.weekly_time)
        invitation.addStretch(1)
        card.body.addLayout(invitation)
        secrets = QHBoxLayout()
        secrets.setSpacing(20)
        secrets.addWidget(self.passphrase_edit, 1)
        secrets.addWidget(self.repeat_edit, 1)
        card.body.addLayout(secrets)
        card.body.addWidget(
            small(
                self.tr(
                    "A passphrase that is lost takes the journal with it, unless you make a recovery code "
                    "in the settings."
                )
            )
        )
        row = QHBoxLayout()
        row.setSpacing(16)
        places = QVBoxLayout()
        places.setSpacing(0)
        places.addWidget(self.place_label)
        places.addWidget(self.place_button, 0, Qt.AlignmentFlag.AlignLeft)
        row.addLayout(places, 1)
        row.addWidget(self.leave_button, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self.start_button, 0, Qt.AlignmentFlag.AlignBottom)
        card.body.addLayout(row)
        self.column.addWidget(self.problem_text)
        self.column.addWidget(card)
        self.column.addSpacing(6)
        others = QHBoxLayout()
        others.setSpacing(16)
        see = self.tr("See what it becomes in two years, in the entries of an invented director.")
        others.addWidget(self._other_way(see, self.sample_button), 1)
        find = self.tr(
            "A folder whose name ends in .vault, on a disk or a stick; or one that another computer shares."
        )
        others.addWidget(self._other_way(find, self.open_button), 1)
        self.column.addLayout(others)
        self.column.addStretch(1)

    def _first_words(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(4)
        both = (self.purpose_edit, self.answer_edit)
        for column, field in enumerate(both):
            asked = Prose(field.accessibleName(), serif(16.5, italic=True), line_height=1.3, role=ACCENT)
            grid.addWidget(asked, 0, column, Qt.AlignmentFlag.AlignBottom)
            grid.addWidget(small(field.accessibleDescription()), 1, column, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(field, 2, column)
            grid.setColumnStretch(column, 1)
        return grid

    def _other_way(self, words: str, button: Button) -> Card:
        card = Card(self.theme, "accent_soft")
        card.body.setContentsMargins(24, 16, 24, 18)
        card.body.setSpacing(10)
        card.body.addWidget(Prose(words, serif(15.5), line_height=1.35), 1)
        card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _words_edit(self, name: str, description: str) -> QPlainTextEdit:
        edit = QPlainTextEdit()
        edit.setFont(serif(15.5))
        edit.setTabChangesFocus(True)
        edit.setFixedHeight(84)
        edit.setAccessibleName(name)
        edit.setAccessibleDescription(description)
        return edit

    def _secret_edit(self, placeholder: str, description: str) -> QLineEdit:
        field = QLineEdit()
        field.setEchoMode(QLineEdit.EchoMode.Password)
        field.setPlaceholderText(placeholder)
        field.setFont(sans(14))
        field.setMinimumHeight(34)
        field.setAccessibleName(placeholder)
        field.setAccessibleDescription(description)
        return field

    # --- what happens -----------------------------------------------------------------------------

    def start(self) -> None:
        """Make the journal behind the dialog, then keep what was written here in it."""
        if self._running is not None:
            return
        if self.store is not None:  # it was made, and its first words could not be kept
            self._keep_words(self.store)
            return
        passphrase = self.passphrase_edit.text()
        if passphrase != self.repeat_edit.text():
            self.show_problem(self.tr("The two passphrases differ."))
            self.repeat_edit.setFocus()
            return
        self.show_problem("")
        folder = self.folder
        # A passphrase is made slow to try out: half a second, which the window does not stand still for.
        self._run(self.start_button, lambda: _made(folder, passphrase or None), self._open_new)

    def _open_new(self, unlocked: tuple[Vault, bytearray]) -> None:
        try:
            store = self.store = JournalStore.open_with(*unlocked)
        except JournalError as error:
            self._refuse(error)
        else:
            self._keep_words(store)

    def _keep_words(self, store: JournalStore) -> None:
        answer = self.answer_edit.toPlainText().strip()
        purpose = self.purpose_edit.toPlainText().strip()
        try:
            self._keep_first_words(store, answer, purpose)
            if self.reminder_box.isChecked():
                begin_reminder(store, *self.weekly_time.value)
        except JournalError as error:
            self._refuse(error)
        else:
            self.accept()

    def look_around(self) -> None:
        """Make a fresh copy of the sample behind the dialog, and open it."""
        if self._running is None:
            self.show_problem("")
            self._run(self.sample_button, self._make_sample, self._open_sample)

    def _open_sample(self, folder: Path) -> None:
        try:
            self.store = JournalStore.open(folder)
        except JournalError as error:
            self._refuse(error)
        else:
            self.accept()

    def _run(self, button: Button, work: Callable[[], object], then: Callable[[Any], None]) -> None:
        """Do ``work`` in another thread while the dialog goes on answering."""
        self._enable(enabled=False)
        self._told = button, button.text()
        button.setText(self.tr("One moment…"))
        job = self._running = self._jobs.start(work)
        job.done.connect(self._stop_running)
        job.done.connect(then)
        job.failed.connect(self._refuse)

    def _stop_running(self) -> None:
        if self._running is not None:
            self._running = None
            button, text = self._told
            button.setText(text)

    def open_vault(self, folder: Path) -> None:
        """Open a journal that there is; one with a passphrase is asked for it."""
        if keeps_a_journal_in_step(folder):
            self.join(folder)
            return
        try:
            vault = Vault.at(folder)
            if vault.is_open:
                self.store = JournalStore.open(folder)
        except JournalError as error:
            self._refuse(error)
            return
        if self.store is None:
            from ui.dialogs.unlock import unlock

            self.store = unlock(vault, self.theme)
        if self.store is not None:
            self.accept()

    def join(self, shared: Path) -> None:
        """Make the journal of another computer here, with which a shared folder keeps it in step."""
        dialog = JoinDialog(shared, self.folder, self.theme, self)
        dialog.exec()
        self.store = dialog.store
        dialog.deleteLater()
        if self.store is not None:
            self.accept()

    def miss(self, folder: Path) -> None:
        """Say that the journal which was open last is not where it was."""
        said = self.tr("The journal that was open last is not at {0} just now. Nothing was changed.")
        self.show_problem(said.format(folder))

    def reject(self) -> None:
        """Close, but not by one careless key where something was written here."""
        is_written = any(edit.toPlainText().strip() for edit in (self.purpose_edit, self.answer_edit))
        if is_written and not self._was_warned:
            self._was_warned = True
            self.show_problem(self.tr("What you wrote here is not kept yet. Once more closes without it."))
            return
        super().reject()

    def show_problem(self, sentence: str) -> None:
        """Say what stood in the way; what was typed stays."""
        self.problem_text.set_text(sentence)
        self.problem_text.setVisible(bool(sentence))
        self._scroll.verticalScrollBar().setValue(0)

    def done(self, result: int) -> None:
        """Close, once what is running has ended; what comes of it is let go."""
        if self._running is not None:
            self._running.cancel()
        if result != self.DialogCode.Accepted and self.store is not None:
            self.store.close()
            self.store = None
        self._jobs.close()
        super().done(result)

    def _refuse(self, error: JournalError) -> None:
        self._stop_running()
        self._enable(enabled=True)
        self.show_problem(said_of(error))

    def _enable(self, *, enabled: bool) -> None:
        for button in (self.start_button, self.sample_button, self.open_button, self.place_button):
            button.setEnabled(enabled)

    def _ask_for_vault(self) -> None:
        told = QFileDialog.getExistingDirectory(
            self, self.tr("Open a journal"), str(nearest(self.folder.parent))
        )
        if told:
            self.open_vault(Path(told))

    def _ask_for_place(self) -> None:
        told = QFileDialog.getExistingDirectory(
            self, self.tr("Where shall it lie?"), str(nearest(Path.home()))
        )
        if told:
            self.folder = with_suffix(Path(told) / self.folder.name)
            self._say_place()

    def _say_place(self) -> None:
        self.place_label.setText(self.tr("It will lie in {0}").format(self.folder))


class SayDialog(Form):
    """One sentence and a way out, with another title and other words for what the button does if told."""

    def __init__(
        self, sentence: str, theme: Theme, title: str = "", way_out: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, title or self.tr("This journal could not be opened"), sentence, parent)
        close_button = Button(theme, self.tr("Close"), "primary")
        close_button.setAccessibleDescription(way_out or self.tr("Close the program; nothing was changed"))
        close_button.clicked.connect(self.accept)
        self.finish(close_button)


def nearest(folder: Path) -> Path:
    """Return this folder, or of those that hold it the nearest that is there: a file dialog begins in it."""
    return next((place for place in (folder, *folder.parents) if place.is_dir()), Path.home())


def _made(folder: Path, passphrase: str | None) -> tuple[Vault, bytearray]:
    """Make a vault and return it unlocked: it is opened in the thread that uses it."""
    store = JournalStore.create(folder, passphrase)
    key = store.key()
    store.close()
    return store.vault, key


def _title() -> str:
    from PySide6.QtCore import QCoreApplication

    return QCoreApplication.translate("WelcomeDialog", "In Mind")


def _words() -> str:
    from PySide6.QtCore import QCoreApplication

    return QCoreApplication.translate(
        "WelcomeDialog",
        "A minute a day, five a week, to keep in mind why you were put here. Nothing leaves this computer.",
    )


def ask_for_journal(folder: Path, theme: Theme, *, missed: bool = False) -> JournalStore | None:
    """Return the journal made in ``folder``, or another; None when the person thinks better of it.

    ``missed`` is True where a journal has been there before: that is said, and a new one lies elsewhere.
    """
    from journal.commands.opening import default_journal
    from ui.first_run import first_question, keep_first_words, make_sample_copy

    was, folder = folder, default_journal() if missed else folder
    dialog = WelcomeDialog(
        folder,
        theme,
        make_sample=make_sample_copy,
        keep_first_words=keep_first_words,
        question=first_question(),
    )
    if missed:
        dialog.miss(was)
    dialog.exec()
    return dialog.store


def say(sentence: str, theme: Theme, title: str = "", way_out: str = "") -> None:
    """Show why a journal could not be opened, or under another title what else could not be done."""
    SayDialog(sentence, theme, title, way_out).exec()
