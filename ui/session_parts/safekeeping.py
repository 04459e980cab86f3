"""Backups while the window is open: hourly and at the end, where something changed; off the GUI thread."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from journal.backup import Backup, backups_in, checked_content, free_bytes, make_backup
from journal.errors import AlreadyThere, DataDamaged, JournalError
from journal.store.journal_store import JournalStore
from journal.vault.folder import BACKUPS
from ui.jobs import Jobs
from ui.said import said_of
from ui.session import Session

EVERY = 60 * 60 * 1000  # milliseconds
LITTLE_ROOM = 200 * 2**20  # bytes
PLACE = "backup_place"  # the setting that names a second place
REHEARSED = "backup_tried_out"  # the setting that says on which day
A_YEAR = timedelta(days=365)


class Safekeeping(QObject):
    """Backs the open journal up, and says when it did."""

    backed_up = Signal(object)  # the Backup, after it was read back and compared
    rehearsed = Signal(object)  # the Backup that was opened and read whole
    failed = Signal(str)  # a sentence; the journal itself is untouched
    room_is_short = Signal(str)  # a sentence, once a session

    def __init__(self, session: Session, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._is_changed = False
        self._is_running = False
        self._has_told_of_room = False
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self.back_up_if_changed)
        for signal in (session.changed, session.entry_kept, session.draft_saved):
            signal.connect(self._note_change)

    @property
    def is_changed(self) -> bool:
        """True when something was written since the last backup of this session."""
        return self._is_changed

    def start(self) -> None:
        """Look every hour from now on whether a backup is wanted."""
        self._timer.start()
        self._look_at_room()

    def last_backup(self) -> Backup | None:
        """Return the newest backup there is in the vault."""
        made = backups_in(self._session.store.vault.folder / BACKUPS, self._session.store.vault.header.vault)
        return made[-1] if made else None

    def backups(self) -> list[Backup]:
        """Return the backups in the vault and in the second place, newest first; each once."""
        vault = self._session.store.vault
        place = self.place()
        found = backups_in(vault.folder / BACKUPS, vault.header.vault)
        known = {backup.folder.name for backup in found}
        if place is not None:
            elsewhere = backups_in(place, vault.header.vault)
            found += [backup for backup in elsewhere if backup.folder.name not in known]
        return sorted(found, key=lambda backup: backup.made_at, reverse=True)

    def rehearse(self, backup: Backup) -> None:
        """Open a backup as a restore would, and read all of it; ``rehearsed`` or ``failed`` follows."""
        key = self._session.store.key()

        def work() -> Backup:
            if checked_content(backup.folder, key) != backup.content:
                raise DataDamaged(
                    "This backup no longer holds what it was made with. The journal is untouched."
                )
            return backup

        job = self._jobs.start(work)
        job.done.connect(self._note_rehearsed)
        job.failed.connect(lambda error: self.failed.emit(said_of(error)))

    def _note_rehearsed(self, backup: Backup) -> None:
        self.note_rehearsal()
        self.rehearsed.emit(backup)

    def is_rehearsal_due(self) -> bool:
        """True a year after a backup was last tried out, or after the oldest that there is."""
        begun = self._session.today() - A_YEAR
        try:
            last = date.fromisoformat(str(self._session.store.setting(REHEARSED)))
        except ValueError:  # never yet
            last = None
        if last is not None and last > begun:
            return False  # asked first: the folder of the backups need not be read for it
        vault = self._session.store.vault
        made = backups_in(vault.folder / BACKUPS, vault.header.vault)
        return bool(made) and (last or made[0].made_at.date()) <= begun

    def note_rehearsal(self) -> None:
        """Remember that a backup was tried out today, or that it was asked for."""
        with contextlib.suppress(JournalError):  # on a disk that takes nothing it is asked again
            self._session.store.set_setting(REHEARSED, self._session.today().isoformat())

    def place(self) -> Path | None:
        """Return the second place that the writer chose."""
        told = self._session.store.setting(PLACE)
        return Path(told) if isinstance(told, str) and told else None

    def choose_place(self, place: Path | None) -> bool:
        """Back up to this place too from now on, or to none."""
        value = None if place is None else str(place)
        return self._session.change(lambda: self._session.store.set_setting(PLACE, value))

    @Slot()
    def back_up_if_changed(self) -> None:
        """Back up behind the window, where something was written since."""
        if self._is_changed and not self._is_running and not self._session.is_held:
            self.back_up("auto")

    def back_up(self, reason: str = "hand") -> None:
        """Back up behind the window; ``backed_up`` or ``failed`` follows."""
        self._is_running = True
        self._is_changed = False
        job = self._jobs.start(work_of(self._session.store, self._session.now(), reason, self.place()))
        job.done.connect(self._note_done)
        job.failed.connect(self._note_failure)

    def back_up_at_the_end(self) -> None:
        """Back up before the journal is closed, where something was written since; waits for it."""
        self._timer.stop()
        self._jobs.close()
        if not self._is_changed:
            return
        try:
            made = work_of(self._session.store, self._session.now(), "auto", self.place())()
        except JournalError as error:
            self.failed.emit(said_of(error))
        else:
            self._is_changed = False
            self.backed_up.emit(made)

    @Slot()
    def _note_change(self) -> None:
        self._is_changed = True

    def _note_done(self, made: Backup) -> None:
        self._is_running = False
        self.backed_up.emit(made)
        self._look_at_room()

    def _note_failure(self, error: JournalError) -> None:
        self._is_running = False
        self._is_changed = True
        self.failed.emit(said_of(error))

    def _look_at_room(self) -> None:
        try:
            room = free_bytes(self._session.store.vault.folder)
        except JournalError:
            return
        if room < LITTLE_ROOM and not self._has_told_of_room:
            self._has_told_of_room = True
            self.room_is_short.emit(
                self.tr("The disk has less than 200 MB left. What is saved is safe; please make room.")
            )


def work_of(store: JournalStore, now: datetime, reason: str, place: Path | None) -> Callable[[], Backup]:
    """Return the work of a backup: it opens the journal once more, so that it may run in another thread."""

    def work() -> Backup:
        with store.second() as second:
            made = make_backup(second, now=now, reason=reason)
            if place is not None and place.is_dir():  # a stick that is not in makes no folder in its place
                with contextlib.suppress(AlreadyThere):
                    make_backup(second, now=now, reason=reason, place=place)
            return made

    return work
