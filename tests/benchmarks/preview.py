"""A page of the preview, as a picture of Qt's, against PDFium's rasterising alone."""

from __future__ import annotations

import os
import tempfile
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.alone import run_alone
from tests.benchmarks.keep import timed
from tests.benchmarks.measuring import Row, compare, take_turns
from tests.benchmarks.settings import Settings

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

    from ui.pack_preview import OpenPages

TARGET = 1.5
SCALES = {"at 1280 pixels": 0.94, "at twice the pixels": 1.88}  # pixels to a point
TODAY, NOW = date(2026, 11, 22), datetime(2026, 11, 22, 8, tzinfo=UTC)


def run(settings: Settings) -> list[Row]:
    """Measure the first page of the sample's report at two scales, and when it is shown first."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from pypdfium2 import PdfDocument

    from ui.pack_preview import OpenPages

    pdf = report()
    opened = OpenPages(pdf)
    rows = []
    with PdfDocument(pdf) as document:
        page = document[0]
        for name, scale in SCALES.items():
            taken = take_turns(
                {
                    "ours": lambda scale=scale: timed(lambda: opened.picture(0, scale)),  # type: ignore[misc]
                    "bare": lambda scale=scale: timed(lambda: page.render(scale=scale)),  # type: ignore[misc]
                },
                settings.rounds(31, 7),
                warm_up=3,
            )
            rows.append(
                compare(taken, f"a page of the preview {name} / rasterising it", "ours", "bare", TARGET)
            )
    scale = SCALES["at 1280 pixels"]
    taken = take_turns(
        {
            "ours": lambda: timed(lambda: first_of(OpenPages(pdf), scale)),
            "bare": lambda: timed(lambda: rasterised(PdfDocument(pdf), scale)),
        },
        settings.rounds(31, 7),
        warm_up=3,
    )
    rows.append(compare(taken, "the first page, from the file / rasterising it", "ours", "bare", TARGET))
    return rows


def first_of(opened: OpenPages, scale: float) -> None:
    """Open the file and take the first page's picture, as the preview does."""
    opened.shapes()
    opened.picture(0, scale)
    opened.close()


def rasterised(document: PdfDocument, scale: float) -> None:
    """Rasterise the first page of a file just opened."""
    document[0].render(scale=scale)
    document.close()


def report() -> bytes:
    """Return the sample journal's report."""
    from journal.coach.choice import last_quarter
    from journal.coach.pack import PDF, pack_of
    from journal.coach.record import read_record
    from journal.sample import make_sample
    from journal.store.journal_store import JournalStore

    with tempfile.TemporaryDirectory() as folder:
        vault = make_sample(Path(folder) / "Sample.vault", TODAY, NOW)
        with JournalStore.open(vault) as store:
            record = read_record(store, last_quarter(TODAY), TODAY, now=NOW)
    return pack_of(record, ("pdf",))[PDF]


if __name__ == "__main__":
    run_alone("preview")
