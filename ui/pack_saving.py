"""Makes the files of a pack behind the window and puts them where the writer said."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.jobs import Job, Jobs
from ui.pack_preview import Made
from ui.said import said_of, written
from ui.session_parts.handing_over import HandingOver

if TYPE_CHECKING:
    from journal.coach.record import Record

Files = dict[str, bytes]


class PackSaving(QObject):
    """Saves one thing at a time. What cannot be written is said by the session."""

    saved = Signal(object)  # the paths
    failed = Signal(str)  # a sentence
    changed = Signal()  # it is busy now, or no longer

    def __init__(self, part: HandingOver, jobs: Jobs) -> None:
        super().__init__(jobs)
        self._part = part
        self._jobs = jobs
        self._job: Job | None = None

    @property
    def is_busy(self) -> bool:
        """True while files are made."""
        return self._job is not None

    def save_file(self, made: Made, path: Path, kind: str) -> None:
        """Write the pages that are in sight, or the web page made of the same record, into one file."""
        if kind == "pdf":
            self._tell([path] if self._part.save_file(path, made.pdf) else None)
            return
        self._make(made.record, ("html",), lambda files: self._put(path, files["report.html"]))

    def save_files(self, made: Made, folder: Path, formats: Sequence[str] = ()) -> None:
        """Write the files of these formats, or of all, into a folder."""
        self._make(made.record, formats, lambda files: self._part.save(files, folder))

    def save_protected(self, made: Made, path: Path, passphrase: str) -> None:
        """Write all of it into one encrypted file."""
        from journal.coach.protected import protected

        self._make(
            made.record,
            (),
            lambda files: self._put(path, files["pack"]),
            lambda files: {"pack": protected(files, passphrase)},
        )

    def _put(self, path: Path, content: bytes) -> list[Path] | None:
        return [path] if self._part.save_file(path, content) else None

    def _make(
        self,
        record: Record,
        formats: Sequence[str],
        put: Callable[[Files], list[Path] | None],
        then: Callable[[Files], Files] | None = None,
    ) -> None:
        """Render in the jobs' thread, then write and tell where."""
        from journal.coach.pack import FORMATS, pack_of

        def work() -> Files:
            files = pack_of(record, formats or FORMATS, written)
            return files if then is None else then(files)

        self._job = job = self._jobs.start(work)
        self.changed.emit()
        job.ended.connect(self._rest)
        job.done.connect(lambda files: self._tell(put(files)))
        job.failed.connect(lambda error: self.failed.emit(said_of(error)))

    def _rest(self) -> None:
        self._job = None
        self.changed.emit()

    def _tell(self, paths: list[Path] | None) -> None:
        if paths:
            self.saved.emit(paths)
