"""The pages of a pack as they will be written: made and drawn in a thread, shown page by page.

The picture of a page is drawn from the very bytes that are saved. PDFium is not safe for several threads,
so everything that touches it runs in the one thread of ``Jobs``.
"""

from __future__ import annotations

import contextlib
from threading import Event
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from ui.jobs import Job, Jobs

if TYPE_CHECKING:
    from collections.abc import Callable

    from journal.coach.record import Record

POINTS_PER_INCH = 72


class PageShape(NamedTuple):
    """A page's size in points, and its words for who cannot see it."""

    width: float
    height: float
    words: str


class Made(NamedTuple):
    """Pages that are ready: the file's bytes, the shape of each page, and what they were made from."""

    pdf: bytes
    shapes: tuple[PageShape, ...]
    record: Record


class PackPreview(QObject):
    """Makes the pages of one record after the other; a newer wish replaces an older one."""

    made = Signal(object)  # Made
    drawn = Signal(int, object)  # page from 0, QImage
    failed = Signal(object)  # a JournalError

    def __init__(self, jobs: Jobs, make: Callable[[Record, Callable[[], bool]], bytes]) -> None:
        super().__init__(jobs)
        self._jobs = jobs
        self._make = make
        self._pdf = b""  # what is shown; written and read in the jobs' thread only
        self._stop = Event()
        self._job: Job | None = None
        self._drawing: list[Job] = []

    @property
    def is_busy(self) -> bool:
        """True until the pages of the last wish are there, and the pictures that were asked for."""
        return self._job is not None or bool(self._drawing)

    def show(self, record: Record) -> None:
        """Make the pages of this record; ``made`` follows."""
        self.cancel()
        self._stop = stop = Event()
        self._job = job = self._jobs.start(lambda: self._work(record, stop))
        job.done.connect(self._tell)
        job.failed.connect(self._refuse)

    def cancel(self) -> None:
        """Let go of what is being made."""
        self._stop.set()
        for job in (self._job, *self._drawing):
            if job is not None:
                job.cancel()
        self._job = None
        self._drawing = []

    def draw(self, page: int, scale: float) -> None:
        """Draw a page at ``scale`` pixels to a point; ``drawn`` follows."""
        job = self._jobs.start(lambda: self._picture(page, scale))
        self._drawing.append(job)

        def tell(image: QImage | None) -> None:
            with contextlib.suppress(ValueError):
                self._drawing.remove(job)
            if image is not None:
                self.drawn.emit(page, image)

        job.done.connect(tell)

    def _tell(self, made: Made | None) -> None:
        self._job = None
        if made is not None:
            self.made.emit(made)

    def _refuse(self, error: object) -> None:
        self._job = None
        self.failed.emit(error)

    def _work(self, record: Record, stop: Event) -> Made | None:
        from pypdfium2 import PdfDocument

        from journal.coach.pack import Stopped

        try:
            pdf = self._make(record, stop.is_set)
        except Stopped:
            return None
        self._pdf = pdf
        with PdfDocument(pdf) as document:
            return Made(pdf, tuple(map(_shape, document)), record)

    def _picture(self, page: int, scale: float) -> QImage | None:
        from pypdfium2 import PdfDocument

        # Opened anew for each page: that takes 1 ms, and nothing of PDFium's is left when the program ends.
        with PdfDocument(self._pdf) as document:
            return picture_of(document[page], scale) if page < len(document) else None


def picture_of(page: Any, scale: float) -> QImage:
    """Return a page of PDFium's as a picture, at ``scale`` pixels to a point."""
    bitmap = page.render(scale=scale, prefer_bgrx=True)
    # BGRx in memory is what Qt calls RGB32; copied, since the bitmap goes.
    return QImage(
        bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32
    ).copy()


def _shape(page: Any) -> PageShape:
    width, height = page.get_size()
    text = page.get_textpage()
    words = text.get_text_range()
    text.close()
    return PageShape(width, height, " ".join(words.split()))
