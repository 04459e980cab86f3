"""The pages of a pack as they will be written: made and drawn in a thread, shown page by page.

The picture of a page is drawn from the very bytes that are saved. PDFium is not safe for several threads,
so everything that touches it runs in the one thread of ``Jobs``.
"""

from __future__ import annotations

import atexit
import contextlib
from threading import Event
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from ui.jobs import Job, Jobs

if TYPE_CHECKING:
    from collections.abc import Callable

    from journal.coach.record import Record

PAGES_HELD = 8  # read and ready to be drawn again at another size


Shape = tuple[float, float]  # a page's width and height in points


class Made(NamedTuple):
    """Pages that are ready: the file's bytes, each page's shape, and what they were made from."""

    pdf: bytes
    shapes: tuple[Shape, ...]
    record: Record


class PackPreview(QObject):
    """Makes the pages of one record after the other; a newer wish replaces an older one."""

    made = Signal(object)  # Made
    drawn = Signal(int, object)  # page from 0, QImage
    worded = Signal(object)  # the words of each page, for who cannot see it
    failed = Signal(object)  # a JournalError

    def __init__(self, jobs: Jobs, make: Callable[[Record, Callable[[], bool]], bytes]) -> None:
        super().__init__(jobs)
        self._jobs = jobs
        self._make = make
        self._open: OpenPages | None = None  # touched in the jobs' thread only
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
        job.ended.connect(self._rest)
        job.done.connect(self._tell)
        job.failed.connect(self.failed)

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
            if image is not None:
                self.drawn.emit(page, image)

        job.ended.connect(lambda: self._forget(job))
        job.done.connect(tell)

    def _rest(self) -> None:
        self._job = None

    def _tell(self, made: Made | None) -> None:
        if made is not None:
            self.made.emit(made)
            self._read_words()

    def _read_words(self) -> None:
        """Read the pages' words, behind the picture of the page in sight."""
        job = self._jobs.start(lambda: self._open.words() if self._open is not None else ())
        self._drawing.append(job)
        job.ended.connect(lambda: self._forget(job))
        job.done.connect(self.worded)

    def _forget(self, job: Job) -> None:
        with contextlib.suppress(ValueError):
            self._drawing.remove(job)

    def _work(self, record: Record, stop: Event) -> Made | None:
        from journal.coach.pack import Stopped

        try:
            pdf = self._make(record, stop.is_set)
        except Stopped:
            return None
        if self._open is not None:
            self._open.close()
        self._open = OpenPages(pdf)
        return Made(pdf, self._open.shapes(), record)

    def _picture(self, page: int, scale: float) -> QImage | None:
        return None if self._open is None else self._open.picture(page, scale)


class OpenPages:
    """A file's pages, open: PDFium reads fonts and pages once, and not for each picture."""

    def __init__(self, pdf: bytes) -> None:
        from pypdfium2 import PdfDocument

        self._document = PdfDocument(pdf)
        self._pages: dict[int, Any] = {}
        atexit.register(self.close)  # behind PDFium's own, so before it: it complains of what is still open

    def close(self) -> None:
        """Give the file up."""
        atexit.unregister(self.close)
        self._pages.clear()
        self._document.close()

    def shapes(self) -> tuple[Shape, ...]:
        """Return each page's size."""
        return tuple(self._document.get_page_size(page) for page in range(len(self._document)))

    def words(self) -> tuple[str, ...]:
        """Return each page's words."""
        return tuple(map(_words_of, self._document))

    def picture(self, page: int, scale: float) -> QImage | None:
        """Return a page as a picture, at ``scale`` pixels to a point; None where there is no such page."""
        if page >= len(self._document):
            return None
        if page not in self._pages:
            while len(self._pages) >= PAGES_HELD:
                self._pages.pop(next(iter(self._pages))).close()
            self._pages[page] = self._document[page]
        return picture_of(self._pages[page], scale)


def picture_of(page: Any, scale: float) -> QImage:
    """Return a page of PDFium's as a picture, at ``scale`` pixels to a point."""
    bitmap = page.render(scale=scale)
    # Three bytes a pixel, the fastest that PDFium writes; copied, since the bitmap goes.
    return QImage(
        bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_BGR888
    ).copy()


def _words_of(page: Any) -> str:
    text = page.get_textpage()
    words = text.get_text_range()
    text.close()
    return " ".join(words.split())
