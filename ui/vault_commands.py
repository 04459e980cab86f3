"""What concerns the vault as a whole: passphrase, recovery code, a new key, backups and the way back."""

from __future__ import annotations

import contextlib
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from journal.backup import Backup
from journal.errors import DataDamaged, JournalError
from journal.health import begin_session, end_session, is_check_due, quick_check
from journal.noticing import LOOSE, OUTSIDE, SYNCHRONISED, WINDOW, Notice, look_around, mend_rights, remember
from ui.ending import Ending, moving, renewing, restoring
from ui.jobs import Jobs
from ui.numbers import clock, entries, short_date
from ui.said import said, said_of
from ui.session import Session
from ui.session_parts.privacy import Privacy
from ui.session_parts.safekeeping import Safekeeping
from ui.theme import Theme
from ui.widgets.undo_bar import Offer
from ui.window import Window

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.dialogs.backups import BackupsDialog
    from ui.dialogs.settings import SettingsDialog
    from ui.widgets.composer import Composer

CHECK_AFTER = 60_000  # milliseconds behind the launch, and behind a check that was put off


class VaultCommands(QObject):
    """Made behind the first paint. ``safety_changed`` comes when others can read the journal than before."""

    safety_changed = Signal()
    second_computer_wanted = Signal()

    def __init__(self, window: Window, session: Session, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._theme = theme
        self.privacy = Privacy(session)
        self._jobs = Jobs(self)
        self.keeping = Safekeeping(session, self._jobs, self)
        self._has_begun = False
        self._typed = threading.Event()
        self._check_later = QTimer(self)
        self._check_later.setSingleShot(True)
        self._check_later.setInterval(CHECK_AFTER)
        self._check_later.timeout.connect(self._check)
        self.keeping.backed_up.connect(self._show_backup)
        self.keeping.rehearsed.connect(self._tell_rehearsed)
        # No page says these itself, and neither is about something that could not be saved.
        self.keeping.failed.connect(window.tell)
        self.keeping.room_is_short.connect(window.tell)
        self._show_backup()

    def start(self, application: QCoreApplication) -> None:
        """Begin the session of a journal that stays: what was noticed is said, and backups are made.

        The last backup is made when the window has closed: nobody waits in front of it then.
        """
        self._has_begun = True
        notices: list[Notice] = []
        with contextlib.suppress(JournalError):  # another program holds the file: it is said another day
            notices = look_around(self._session.store, WINDOW)
        with contextlib.suppress(JournalError):  # a disk that cannot be written is told by the first save
            begin_session(self._session.store)
        with contextlib.suppress(JournalError):
            self._say_first(notices)
        self.keeping.start()
        self._check_later.start()
        application.aboutToQuit.connect(self.leave)

    def _say_first(self, notices: list[Notice]) -> None:
        """Say one thing, the first, with what can be done about it; the others wait for another day."""
        if notices:
            first = notices[0]
            self._window.tell(self._words_of(first), self._offer_for(first), is_calm=first.kind == OUTSIDE)
            remember(self._session.store, notices[:1], WINDOW)
        elif self.keeping.is_rehearsal_due():
            self.keeping.note_rehearsal()  # asked once a year, whether it is done or not
            self._window.tell(
                self.tr("It is a year since a backup was last tried out."),
                Offer(
                    self.tr("Try the newest out"),
                    self.tr("Open it as if you went back to it, and read all of it"),
                    self._rehearse,
                ),
                is_calm=True,
            )

    def _words_of(self, notice: Notice) -> str:
        if notice.kind == LOOSE:  # the journal's own sentence names a command instead of the button
            return self.tr("Other users of this computer can get at the journal's files.")
        if notice.kind == OUTSIDE:
            return self.tr(
                "The journal lies outside the synchronised folder now. Through that folder it can still be "
                "kept in step with another computer."
            )
        return notice.put_into(said)

    def _offer_for(self, notice: Notice) -> Offer | None:
        if notice.kind == LOOSE:
            return Offer(
                self.tr("Keep them out"), self.tr("Take the other users' rights to the files away"), self.mend
            )
        if notice.kind == SYNCHRONISED:
            return Offer(
                self.tr("Move it…"),
                self.tr("Choose another folder; the window closes and opens again"),
                self.ask_where_to,
            )
        if notice.kind == OUTSIDE:
            return Offer(
                self.tr("Second computer…"),
                self.tr("Open the settings where the same journal is kept on two computers"),
                self.second_computer_wanted.emit,
            )
        return None

    def mend(self) -> None:
        """Take the others' rights to the journal's files away, and say whether the disk let us."""
        still_loose = mend_rights(self._session.store)
        self._window.tell(
            self.tr(
                "This disk keeps no rights, so the others still can. A passphrase keeps them from reading."
            )
            if still_loose
            else self.tr("Only you can get at the journal's files now."),
            is_calm=not still_loose,
        )

    def _rehearse(self) -> None:
        newest = self.keeping.last_backup()
        if newest is not None:
            self._window.tell(self.tr("Opening and reading it …"), is_calm=True)
            self.keeping.rehearse(newest)

    def _tell_rehearsed(self, backup: Backup) -> None:
        if QApplication.activeModalWidget() is None:  # else the dialog of the backups says it
            self._window.tell(
                self.tr("The newest backup opens and is whole: {0}.").format(entries(backup.content.entries)),
                is_calm=True,
            )

    @Slot()
    def leave(self) -> None:
        """Back up what was written since, and end the session as it should; once."""
        if self._has_begun:
            self._has_begun = False
            self._typed.set()
            self.keeping.back_up_at_the_end()
            end_session(self._session.store)

    def _check(self) -> None:
        """Read the whole file behind the window where that is due; a key that is typed puts it off."""
        if not self._has_begun or not is_check_due(self._session.store, self._session.now()):
            return
        self._typed.clear()
        store, now, typed = self._session.store, self._session.now(), self._typed
        composer = self._composer()
        # By its handle, not by the function: a check may begin before the end of another was told.
        listening = composer.body_edit.textChanged.connect(typed.set)
        job = self._jobs.start(lambda: quick_check(store, now, typed.is_set))

        def end(is_whole: bool) -> None:
            QObject.disconnect(listening)
            if not is_whole and self._has_begun:
                self._check_later.start()

        def tell(error: JournalError) -> None:
            QObject.disconnect(listening)
            if isinstance(error, DataDamaged):
                self._window.tell(said_of(error))

        job.done.connect(end)
        job.failed.connect(tell)

    def _composer(self) -> Composer:
        from ui.pages.today import TodayPage

        page = self._window.page(0)
        assert isinstance(page, TodayPage)
        return page.composer

    def serve(self, dialog: SettingsDialog) -> None:
        """Open over the settings what they lead to."""
        dialog.passphrase_wanted.connect(lambda: self.show_passphrase(dialog))
        dialog.recovery_wanted.connect(lambda: self.show_recovery(dialog))
        dialog.renewal_wanted.connect(lambda: self.show_renewal(dialog))
        dialog.move_wanted.connect(lambda: self.ask_where_to(dialog, dialog.say))
        dialog.backups_wanted.connect(lambda: self.show_backups(dialog))
        dialog.keyring_wanted.connect(lambda wanted: self._let_keyring_open(dialog, wanted=wanted))
        self.show_keyring(dialog)

    def _let_keyring_open(self, dialog: SettingsDialog, *, wanted: bool) -> None:
        self.privacy.let_keyring_open(wanted=wanted)
        self.show_keyring(dialog)

    def show_keyring(self, dialog: SettingsDialog) -> None:
        """Say in the settings whether a keyring opens the journal, where there is one."""
        dialog.show_keyring(is_offered=self.privacy.keyring_is_offered, opens=self.privacy.keyring_opens)

    def show_passphrase(self, parent: QWidget) -> None:
        """Ask for a passphrase, or for another one; then offer a recovery code where there is none."""
        from ui.dialogs.passphrase import PassphraseDialog

        dialog = PassphraseDialog(self._theme, self.privacy, parent=parent)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.safety_changed.emit()
            self.keeping.back_up("keys")
            if not self.privacy.has_recovery:
                self.show_recovery(parent)
        dialog.deleteLater()

    def show_recovery(self, parent: QWidget) -> None:
        """Show a fresh recovery code."""
        from ui.dialogs.recovery import RecoveryDialog

        dialog = RecoveryDialog(
            self._theme, self.privacy, self._session.write_file, self._session.today(), parent
        )
        dialog.exec()
        dialog.deleteLater()

    def show_renewal(self, parent: QWidget) -> None:
        """Ask for the passphrase of a new key; the journal is written anew when the window has closed."""
        from ui.dialogs.passphrase import PassphraseDialog

        dialog = PassphraseDialog(self._theme, self.privacy, renews=True, parent=parent)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._end_with(renewing(dialog.passphrase, self._session.now()), parent)
        dialog.deleteLater()

    def backups_dialog(self, parent: QWidget | None = None) -> BackupsDialog:
        """Return the dialog of the backups, to be shown."""
        from ui.dialogs.backups import BackupsDialog

        dialog = BackupsDialog(self._theme, self.keeping, parent)
        dialog.restore_requested.connect(
            lambda backup: self._end_with(restoring(backup, self._session.now()), parent)
        )
        return dialog

    def show_backups(self, parent: QWidget) -> None:
        """Open the backups."""
        dialog = self.backups_dialog(parent)
        dialog.exec()
        dialog.deleteLater()

    def ask_where_to(self, parent: QWidget | None = None, say: Callable[[str], object] | None = None) -> None:
        """Ask for the folder that the journal is to lie in from now on, and move it there.

        ``say`` takes the words for why it stays, where another than the window says them.
        """
        from PySide6.QtWidgets import QFileDialog

        told = QFileDialog.getExistingDirectory(
            parent or self._window, self.tr("Where shall the journal lie?"), str(Path.home())
        )
        if told:
            self.move_to(Path(told), parent, say)

    def move_to(
        self, place: Path, parent: QWidget | None = None, say: Callable[[str], object] | None = None
    ) -> None:
        """Move the journal, its backups too, into the folder ``place`` when the window has closed."""
        from journal.vault.place import synchronised_by

        tool = synchronised_by(place)
        if tool is not None:
            (say or self._window.tell)(
                self.tr("{0} synchronises that folder too, so the journal stays where it is.").format(tool)
            )
        elif place.resolve() != self._session.store.vault.folder.parent:
            self._end_with(moving(place), parent)

    def _end_with(self, ending: Ending, dialog: QWidget | None) -> None:
        """Close the window, let the work be done when the journal is at rest, and open it where it says."""
        self._window.ends_with = ending
        if isinstance(dialog, QDialog):
            dialog.accept()
        if not self._window.close():
            self._window.ends_with = None  # what could not be saved is still on the screen

    def _show_backup(self) -> None:
        """Say at the foot of the rail when the last backup was made."""
        last = self.keeping.last_backup()
        if last is None:
            return
        made = last.made_at.astimezone()
        words = self.tr("Backed up today, {0}").format(clock(made.time()))
        if made.date() != self._session.now().astimezone().date():
            words = self.tr("Backed up {0}").format(short_date(made.date()))
        self._window.rail.say_backup(words)
