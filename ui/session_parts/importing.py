"""The import page's part: reading a file behind the window, taking it in there, and taking that back.

The store belongs to the GUI thread, so the work has a connection of its own. While it writes, the file is its
own: one transaction takes everything in or nothing, and a save from elsewhere would wait two seconds and give
up. So the session holds its own saves back until then; each is done as soon as the file is free.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance

from journal.backup import backups_in
from journal.errors import BadImport, JournalError
from journal.interchange.formats import guessed_format, open_import
from journal.interchange.importing import ImportPlan, Stopped, plan_import, take_in
from journal.interchange.records import Options, Readable
from journal.interchange.source import SourceFile
from journal.vault.folder import BACKUPS
from ui.jobs import Job, Jobs
from ui.session import Session

if TYPE_CHECKING:
    from journal.interchange.columns import Proposal
    from journal.progress import Progress
    from journal.store.imported import Tags

TELL_EVERY = 0.05  # seconds between two words on how far it is
TABLE = "csv"  # the format whose columns may be anybody's
READING, COMPARING, BACKING_UP, TAKING, TAKING_BACK = range(5)


class Preview(NamedTuple):
    """A file that was read, and what taking it in would do."""

    path: Path
    options: Options
    found: Readable
    plan: ImportPlan
    proposal: Proposal | None = None  # of a table that is not our own


class Unsettled(NamedTuple):
    """A table that cannot be read before the writer says which column is what, or says it otherwise."""

    path: Path
    options: Options
    proposal: Proposal
    error: JournalError | None


class Taken(NamedTuple):
    """What an import did, and what is needed to take it back."""

    plan: ImportPlan
    brought: dict[str, Tags]
    backup: datetime | None  # of when the backup before it is

    @property
    def can_go_back(self) -> bool:
        """True where all that came is known by its source."""
        return len(self.brought) == self.plan.new > 0


class Importing(QObject):
    """Does one thing at a time; ``read``, ``taken``, ``taken_back`` or ``failed`` follows."""

    progressed = Signal(int, int, int)  # what it does, how much is done, and of how much (0: not known)
    read = Signal(object)  # a Preview
    unsettled = Signal(object)  # an Unsettled
    taken = Signal(object)  # a Taken
    taken_back = Signal(bool)  # False where something was touched meanwhile, and so all of it stayed
    failed = Signal(object)  # a JournalError; ``Stopped`` where somebody asked for that
    ended = Signal()  # before the others

    def __init__(self, session: Session, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._job: Job | None = None
        self._stop = Event()
        self._holds = False
        self._told: tuple[int, int, int] = (READING, 0, 0)
        self._tell.connect(self.progressed, Qt.ConnectionType.QueuedConnection)

    _tell = Signal(int, int, int)

    @property
    def zone(self) -> str:
        """The zone of this computer."""
        return self._session.zone()

    @property
    def is_busy(self) -> bool:
        """True while something is read or written."""
        return self._job is not None

    def look(self, path: Path, options: Options, format_name: str | None) -> None:
        """Read a file or folder and find out what taking it in would do; nothing is changed."""
        self.stop()
        store, stop = self._session.store, self._begin()

        def work() -> Preview | Unsettled:
            reading = self._progress(READING, stop)
            name = format_name or guessed_format(SourceFile(path))
            proposal = _proposal(path, options, reading) if name == TABLE else None
            if proposal is not None and not proposal.is_complete:
                return Unsettled(path, options, proposal, None)
            try:
                found = open_import(path, options, name, reading)
            except BadImport as error:
                if proposal is None:
                    raise
                return Unsettled(path, options, proposal, error)
            with store.second() as second:
                plan = plan_import(second, found, self._progress(COMPARING, stop))
            return Preview(path, options, found, plan, proposal)

        self._run(work, self.read, is_look=True)

    def take_in(self, preview: Preview) -> None:
        """Take in what the journal does not hold yet: all of it, or nothing."""
        store, now, stop, name = self._session.store, self._session.now(), self._begin(), preview.found.format
        self._hold()

        def work() -> Taken:
            self._tell.emit(BACKING_UP, 0, 0)
            with store.second() as second:
                imported = second.imported()
                before = imported.source_ids(name)
                plan = take_in(second, preview.found, now=now, progress=self._progress(TAKING, stop))
                backup = _backup_of(store.vault.folder / BACKUPS, store.vault.header.vault, now)
                return Taken(plan, imported.tags_of(name, before), backup)

        self._run(work, self.taken)

    def take_back(self, taken: Taken) -> None:
        """Remove what an import brought, where nothing of it was touched since."""
        store = self._session.store
        self._begin()
        self._hold()

        def work() -> bool:
            self._tell.emit(TAKING_BACK, 0, 0)
            with store.second() as second:
                return second.imported().remove_untouched(taken.plan.format, taken.brought)

        self._run(work, self.taken_back)

    def stop(self) -> None:
        """Ask what is being done to end; nothing of it is kept, and nobody hears of it but by ``failed``."""
        self._stop.set()

    def stop_and_wait(self) -> None:
        """Return when nothing is done any more: the journal is about to be closed."""
        self.stop()
        if self._job is not None:
            self._job.wait()
        self._release()

    # --- in the worker's thread ---------------------------------------------------------------------

    def _progress(self, what: int, stop: Event) -> Progress:
        last = 0.0

        def tell(done: int, of: int) -> None:
            nonlocal last
            if stop.is_set():
                raise Stopped
            now = time.monotonic()
            if now - last > TELL_EVERY:
                last = now
                self._tell.emit(what, done, of)

        return tell

    # --- in the window's ----------------------------------------------------------------------------

    def _begin(self) -> Event:
        self._stop = Event()
        return self._stop

    def _hold(self) -> None:
        self._holds = True
        self._session.hold()

    def _release(self) -> None:
        if self._holds:
            self._holds = False
            self._session.release()

    def _run(self, work: Callable[[], object], then: SignalInstance, *, is_look: bool = False) -> None:
        stop = self._stop
        self._job = job = self._jobs.start(work)

        def end() -> None:
            if self._job is job:
                self._job = None
            self._release()
            self.ended.emit()

        def tell(result: object) -> None:
            if is_look and stop.is_set():
                self.failed.emit(Stopped())  # it was read already, but nobody wants it
            elif isinstance(result, Unsettled):
                self.unsettled.emit(result)
            else:
                then.emit(result)

        def tell_failure(error: JournalError) -> None:
            if self._stop is stop:  # else another look was begun, and this one was ended for it
                self.failed.emit(error)

        job.ended.connect(end)
        job.done.connect(tell)
        job.failed.connect(tell_failure)


def _proposal(path: Path, options: Options, progress: Progress) -> Proposal | None:
    """Return which column of a table is what; None for one of our own, whose names say it."""
    from journal.interchange.columns import proposed_columns

    proposal = proposed_columns(SourceFile(path, progress), options.columns)
    is_ours = {"date", "text"} <= {header.casefold() for header in proposal.headers}
    return None if is_ours and not options.columns else proposal


def _backup_of(folder: Path, vault: str, now: datetime) -> datetime | None:
    """Return when the backup before an import at ``now`` was made, where there is one."""
    with suppress(JournalError):
        for backup in reversed(backups_in(folder, vault)):
            if backup.made_at == now.replace(microsecond=0):
                return backup.made_at
    return None
