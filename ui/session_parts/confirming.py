"""The part of the page that confirms a calendar's events: reading them, and each press into the file."""

from __future__ import annotations

import time
from datetime import date, timedelta
from pathlib import Path
from threading import Event
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Signal

from journal.errors import JournalError
from journal.interchange.calendar import (
    NAME,
    Calendar,
    EventDraft,
    confirmed,
    read_calendar,
    waiting,
)
from journal.interchange.importing import Stopped
from journal.interchange.records import Options
from journal.interchange.source import SourceFile
from journal.model import Priority, RoleSystem
from ui.jobs import Job, Jobs
from ui.session import Session
from ui.session_parts.importing import TELL_EVERY

WEEKS_BACK = 4  # what is proposed: what one still remembers


class Kept(NamedTuple):
    """An event that was kept as an entry, and where it stands in the file, to take it back."""

    draft: EventDraft
    source_id: str
    tags: tuple[int | None, int | None, int | None, int | None, int]


class Confirming(QObject):
    """Reads one calendar at a time; ``read`` or ``failed`` follows."""

    progressed = Signal(int, int)
    read = Signal(object, object)  # a Calendar, and the drafts in it that are no entries yet
    failed = Signal(object)  # a JournalError
    _tell = Signal(int, int)

    def __init__(self, session: Session, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._job: Job | None = None
        self._stop = Event()
        self._tell.connect(self.progressed, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """True while a calendar is read."""
        return self._job is not None

    def proposed_days(self) -> tuple[date, date]:
        """Return the last weeks, today included: what is to come has not been done yet."""
        today = self._session.today()
        return today - timedelta(weeks=WEEKS_BACK), today

    def look(self, path: Path, first: date, last: date, address: str) -> None:
        """Read the events of these days, both included."""
        self.stop()
        self._stop = stop = Event()
        zone = self._session.zone()
        last_told = 0.0

        def progress(done: int, of: int) -> None:
            nonlocal last_told
            if stop.is_set():
                raise Stopped
            if (now := time.monotonic()) - last_told > TELL_EVERY:
                last_told = now
                self._tell.emit(done, of)

        def work() -> Calendar:
            return read_calendar(SourceFile(path, progress), Options(zone), first, last, address=address)

        self._job = job = self._jobs.start(work)

        def end() -> None:
            if self._job is job:
                self._job = None

        def tell(calendar: Calendar) -> None:
            if not stop.is_set():
                self.read.emit(calendar, self.waiting(calendar))

        def tell_failure(error: JournalError) -> None:
            if self._stop is stop:  # else another look was begun, and this one was ended for it
                self.failed.emit(error)

        job.ended.connect(end)
        job.done.connect(tell)
        job.failed.connect(tell_failure)

    def stop(self) -> None:
        """Read no further."""
        self._stop.set()

    def stop_and_wait(self) -> None:
        """Return when nothing is read any more."""
        self.stop()
        if self._job is not None:
            self._job.wait()

    def waiting(self, calendar: Calendar) -> tuple[EventDraft, ...]:
        """Return the events that are no entries yet."""
        return self._session.attempt(lambda: waiting(self._session.store, calendar)) or ()

    def keep(
        self, draft: EventDraft, system: RoleSystem | None, priority: Priority | None, *, with_title: bool
    ) -> Kept | None:
        """Keep an event as an entry; None where that failed, which is said."""
        store = self._session.store
        try:
            entry, source = confirmed(draft, system, priority, with_title=with_title)
            store.add_many([(entry, source)])
        except JournalError as error:
            self._session.failed.emit(self._session.sentence_for(error))
            return None
        self._session.changed.emit()
        told = entry.priority
        tags = (
            None if entry.role_system is None else int(entry.role_system),
            None if told is None else int(told.urgent),
            None if told is None else int(told.important),
            entry.minutes,
            int(entry.for_coach),
        )
        return Kept(draft, entry.id if source is None else source.id, tags)

    def take_back(self, kept: Kept) -> bool:
        """Remove what became of an event, so that it waits again; False where it was changed."""
        done = self._session.attempt(
            lambda: self._session.store.imported().remove_untouched(NAME, {kept.source_id: kept.tags})
        )
        if done:
            self._session.changed.emit()
        return bool(done)
