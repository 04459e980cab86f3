"""The export dialog's part: the entries of a period into a file or a folder, behind the window."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal

from journal.errors import JournalError
from journal.interchange.formats import (
    FORMATS,
    Makes,
    database_writer_of,
    file_writer_of,
    place_writer_of,
)
from ui.jobs import Job, Jobs
from ui.session import Session
from ui.session_parts.importing import TELL_EVERY

if TYPE_CHECKING:
    from journal.model import Entry
    from journal.store.journal_store import JournalStore


class ExportStopped(JournalError):
    """The writer stopped an export; what stood at its place before stands there still."""

    def __init__(self) -> None:
        super().__init__("Stopped. Nothing was written.")


class Exported(NamedTuple):
    """How many entries were written, and where they are."""

    entries: int
    path: Path


class Exporting(QObject):
    """Writes one thing at a time; ``written`` or ``failed`` follows."""

    progressed = Signal(int)  # entries so far
    written = Signal(object)  # an Exported
    failed = Signal(object)  # a JournalError
    _tell = Signal(int)

    def __init__(self, session: Session, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._job: Job | None = None
        self._stop = Event()
        self._tell.connect(self.progressed, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """True while something is written."""
        return self._job is not None

    def period(self) -> tuple[date, date]:
        """Return the journal dates of the first entry and of today."""
        first = self._session.attempt(self._session.store.first_entry_on)
        today = self._session.today()
        return first or today, today

    def count(self, period: tuple[date, date] | None) -> int:
        """Return how many entries a period holds, or the journal."""
        store = self._session.store
        if period is None:
            return self._session.attempt(store.entry_count) or 0
        return sum((self._session.attempt(lambda: store.entries_per_day(*period)) or {}).values())

    def write(self, format_name: str, path: Path, period: tuple[date, date] | None) -> None:
        """Write the entries of a period, or all; whole, or what stood at ``path`` stays."""
        store, stop = self._session.store, Event()
        self._stop = stop

        def work() -> Exported:
            with store.second() as second:
                if FORMATS[format_name].makes is Makes.DATABASE:
                    return Exported(self._write_database(second, format_name, path, period, stop), path)
                return Exported(write_entries(self._watched(second, period, stop), format_name, path), path)

        self._job = job = self._jobs.start(work)
        job.ended.connect(self._rest)
        job.done.connect(self.written)
        job.failed.connect(self.failed)

    def stop(self) -> None:
        """Ask the writing to end; nothing of it is left."""
        self._stop.set()

    def stop_and_wait(self) -> None:
        """Return when nothing is written any more."""
        self.stop()
        if self._job is not None:
            self._job.wait()

    def _watched(self, store: JournalStore, period: tuple[date, date] | None, stop: Event) -> Iterator[Entry]:
        from journal.commands.exchanging import oldest_first

        last = 0.0
        for done, entry in enumerate(oldest_first(store, *(period or ()))):
            if stop.is_set():
                raise ExportStopped
            if (now := time.monotonic()) - last > TELL_EVERY:
                last = now
                self._tell.emit(done)
            yield entry

    def _write_database(
        self, store: JournalStore, format_name: str, path: Path, period: tuple[date, date] | None, stop: Event
    ) -> int:
        from journal.interchange.writing import new_file_at

        def tell(done: int) -> None:
            if stop.is_set():
                raise ExportStopped
            self._tell.emit(done)

        first, last = period or (None, None)
        with new_file_at(path) as place:
            return database_writer_of(format_name)(store, place, first, last, tell)

    def _rest(self) -> None:
        self._job = None


def write_entries(entries: Iterator[Entry], format_name: str, path: Path) -> int:
    """Write entries in a format to a place, whole or not at all, and return how many there were."""
    from journal.interchange.writing import new_folder_at, replaced_file

    if FORMATS[format_name].makes is Makes.FILE:
        with replaced_file(path) as file:
            return file_writer_of(format_name)(entries, file)
    with new_folder_at(path) as place:
        return place_writer_of(format_name)(entries, place)
