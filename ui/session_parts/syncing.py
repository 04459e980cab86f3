"""A second computer: passes with the shared folder behind the window, now and then and after a save."""

from __future__ import annotations

import platform
import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from journal.errors import JournalError
from ui.jobs import Jobs
from ui.said import said_of
from ui.session import Session

if TYPE_CHECKING:
    from journal.store.journal_store import JournalStore
    from journal.store.syncing import Known, Self
    from journal.sync.synchronising import Report

EVERY = 60_000  # milliseconds between two looks into the folder
AFTER_A_SAVE = 5_000
AFTER_OPENING = 2_000


class SecondComputer(QObject):
    """Does nothing, and looks into no folder, while the journal has no second computer."""

    passed = Signal()  # a pass has ended well; ``report`` says what it did
    failed = Signal(str)  # a sentence for why what was asked for was not done; the journal is untouched
    changed = Signal()  # it was begun or ended

    def __init__(self, session: Session, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._stopping = threading.Event()
        self._is_running = False
        self._is_asked = False  # by the writer, who is then told what stands in the way
        self.report: Report | None = None
        self.passed_at: datetime | None = None
        self.problem = ""  # why the last pass was not made
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self.make_pass)
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self.make_pass)
        for signal in (session.entry_kept, session.changed):
            signal.connect(self._come_soon)

    # --- what is so -------------------------------------------------------------------------------

    @property
    def me(self) -> Self | None:
        """Return who this computer is; None while the journal has no second one."""
        return self._session.attempt(lambda: self._session.store.syncing().find_self())

    @property
    def needs_passphrase(self) -> bool:
        """True while everybody who reads the folder could read the journal."""
        return self._session.is_open_to_all

    def others(self) -> list[Known]:
        """Return the other computers of which something was read."""
        found = self._session.attempt(lambda: self._session.store.syncing().known()) or []
        return [known for known in found if known.name and not known.mine and not known.is_replaced]

    def can_hold(self, folder: Path) -> bool:
        """True for a folder that some service is known to carry."""
        from journal.vault.place import synchronised_by

        return synchronised_by(folder) is not None

    # --- what may be done -------------------------------------------------------------------------

    def start(self) -> None:
        """Make a pass soon, and then now and then, where there is a second computer."""
        if self.me is not None:
            self._timer.start()
            self._soon.start(AFTER_OPENING)

    def begin(self, folder: Path) -> None:
        """Keep the journal in step through this folder; ``changed`` and a pass follow, or ``failed``."""
        store = self._session.store

        def work() -> None:
            from journal.sync.synchronising import set_up

            with store.second() as second:
                set_up(second, folder, name=platform.node() or "computer")

        self._run(work, self._note_begun)

    def end(self) -> None:
        """Go on alone."""
        from journal.sync.synchronising import stop

        self._timer.stop()
        self._soon.stop()
        if self._session.change(lambda: stop(self._session.store)):
            self.report, self.passed_at, self.problem = None, None, ""
            self.changed.emit()

    def pass_now(self) -> None:
        """Make a pass because the writer asks for it: what stands in the way is said."""
        self._is_asked = True
        self.make_pass()

    @Slot()
    def make_pass(self) -> None:
        """Make a pass behind the window, unless one is running; later, while other work writes the file."""
        if self._session.is_held:
            self._soon.start(AFTER_A_SAVE)
            return
        if self._is_running or self._stopping.is_set() or self.me is None:
            return
        self._is_running = True
        self._run(work_of(self._session.store, self._session.now(), self._stopping.is_set), self._note_pass)

    def close(self) -> None:
        """Let a running pass end at its next step, and make no more."""
        self._stopping.set()
        self._timer.stop()
        self._soon.stop()
        self._jobs.close()

    def _run(self, work: Callable[[], object], done: Callable[..., object]) -> None:
        job = self._jobs.start(work)
        job.done.connect(done)
        job.failed.connect(self._note_failure)

    def _note_begun(self) -> None:
        self._timer.start()
        self.changed.emit()
        self.make_pass()

    def _note_pass(self, report: Report) -> None:
        self._is_running = self._is_asked = False
        self.report, self.passed_at, self.problem = report, self._session.now(), ""
        if report.changed:
            self._session.look_for_changes()
        self.passed.emit()

    def _note_failure(self, error: JournalError) -> None:
        self._is_running = False
        self.problem = said_of(error)
        if self._is_asked or self.me is None:
            self._is_asked = False
            self.failed.emit(self.problem)

    @Slot()
    def _come_soon(self) -> None:
        if self._timer.isActive() and not self._soon.isActive():
            self._soon.start(AFTER_A_SAVE)


def work_of(store: JournalStore, now: datetime, should_stop: Callable[[], bool]) -> Callable[[], Report]:
    """Return the work of a pass: it opens the journal once more, so that it may run in another thread."""

    def work() -> Report:
        from journal.sync.synchronising import synchronise

        with store.second() as second:
            return synchronise(second, now=now, should_stop=should_stop)

    return work
