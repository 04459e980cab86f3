"""Long work off the GUI thread: a function in one worker thread, its result as a signal."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal

from journal.errors import JournalError

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor


class Job(QObject):
    """One piece of work. ``ended`` comes, and then ``done`` or ``failed``, unless it was cancelled.

    All in the GUI thread. Behind a mistake of our own comes neither of the two.
    """

    ended = Signal()
    done = Signal(object)
    failed = Signal(object)  # a JournalError
    _ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cancelled = False
        self._future: Future[Any] | None = None
        # Queued always: work that ends at once would else be told of before anybody listens.
        self._ended.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Let the result go unheard."""
        self._cancelled = True

    def wait(self) -> None:
        """Return when the work has ended; its signals come later, as ever."""
        from concurrent.futures import wait

        if self._future is not None:
            wait([self._future])

    def _tell(self, future: Future[Any]) -> None:
        if self._cancelled or future.cancelled():
            return
        self.ended.emit()
        error = future.exception()
        if error is None:
            self.done.emit(future.result())
        elif isinstance(error, JournalError):
            self.failed.emit(error)
        else:
            raise error  # our own mistake: it goes to the excepthook like any other


class Jobs(QObject):
    """Runs jobs one after the other in a thread of their own."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool: ThreadPoolExecutor | None = None

    def start(self, work: Callable[[], Any]) -> Job:
        """Begin ``work`` behind the window and return its job, to connect to."""
        if self._pool is None:
            from concurrent.futures import ThreadPoolExecutor  # not on the way to the first screen

            self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="inmind")
        job = Job(self)
        job._future = future = self._pool.submit(work)
        future.add_done_callback(job._ended.emit)
        return job

    def close(self) -> None:
        """Let the running job end and take no more."""
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None
