"""The pack: every file that a choice comes to, rendered once from one record, then written or shown.

Rendering is pure: a record gives bytes by name, the same each time. Each chart is drawn once for SVG, which
the PDF and the web page hold too, and once for PNG.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from journal.charts.font_list import keep_font_list
from journal.coach.content import Document
from journal.coach.figures import Chart
from journal.coach.numbers import (
    DESCRIPTION,
    LINE,
    QUARTERS,
    TABLES,
    WEEKS,
    description,
    line_csv,
    quarters_csv,
    weeks_csv,
)
from journal.coach.record import Record
from journal.coach.report import report_of
from journal.errors import JournalError
from journal.interchange.outside import check_outside
from journal.interchange.writing import write_file
from journal.progress import Progress, nobody_looks
from journal.sentences import Translate, same
from journal.vault.files import plain_errors

DOTS_PER_INCH = 200
FORMATS = ("pdf", "html", "png", "svg", "csv")
CHARTS = "charts"
PDF, HTML, TEXT = "report.pdf", "report.html", "about.txt"


class Stopped(Exception):
    """Whoever asked for the pack thought better of it; nothing was written."""


def pack_of(
    record: Record,
    formats: Sequence[str] = FORMATS,
    tr: Translate = same,
    *,
    progress: Progress = nobody_looks,
    should_stop: Callable[[], bool] | None = None,
) -> dict[str, bytes]:
    """Return the files of the pack by name, in the order in which a reader opens them.

    Raises:
        Stopped: ``should_stop`` said so between two steps.
    """
    document = report_of(record, tr)
    steps = list(_steps(record, document, formats, tr))
    files: dict[str, bytes] = {}
    pictures: dict[str, bytes] = {}
    for done, step in enumerate(steps):
        if should_stop is not None and should_stop():
            raise Stopped
        progress(done, len(steps))
        for name, content in step(pictures):
            files[name] = content
    progress(len(steps), len(steps))
    order = [PDF, HTML, TEXT, *TABLES, DESCRIPTION]
    return dict(sorted(files.items(), key=lambda file: order.index(file[0]) if file[0] in order else 99))


Step = Callable[[dict[str, bytes]], Iterable[tuple[str, bytes]]]


def _steps(record: Record, document: Document, formats: Sequence[str], tr: Translate) -> Iterator[Step]:
    if {"pdf", "html", "svg"} & set(formats):
        for chart in document.charts:
            yield lambda pictures, chart=chart: _svg(chart, pictures, formats)  # type: ignore[misc]
    if "png" in formats:
        for chart in document.charts:
            yield lambda _, chart=chart: [(f"{CHARTS}/{chart.name}.png", png_of(chart))]  # type: ignore[misc]
    if "pdf" in formats:
        yield lambda pictures: [(PDF, pdf(document, pictures, record))]
    if "html" in formats:
        yield lambda pictures: [(HTML, html(document, pictures, tr))]
    yield lambda _: _tables(record, document, formats, tr)


def _svg(chart: Chart, pictures: dict[str, bytes], formats: Sequence[str]) -> Iterable[tuple[str, bytes]]:
    pictures[chart.name] = svg_of(chart)
    if "svg" in formats:
        yield f"{CHARTS}/{chart.name}.svg", pictures[chart.name]


def _tables(
    record: Record, document: Document, formats: Sequence[str], tr: Translate
) -> Iterable[tuple[str, bytes]]:
    from journal.coach.plain import plain_of

    names = TABLES if "csv" in formats else ()
    if names:
        yield WEEKS, weeks_csv(record).encode()
        yield QUARTERS, quarters_csv(record).encode()
        yield LINE, line_csv(record).encode()
    yield DESCRIPTION, description(record, names, tr).encode()
    yield TEXT, plain_of(document).encode()


def svg_of(chart: Chart) -> bytes:
    """Return a chart as SVG."""
    keep_font_list()
    from journal.charts.render import render_svg

    target = io.BytesIO()
    render_svg(chart.draw, chart.size, target)
    return target.getvalue()


def png_of(chart: Chart) -> bytes:
    """Return a chart as PNG, 200 dots to an inch."""
    keep_font_list()
    from journal.charts.render import render_png

    target = io.BytesIO()
    render_png(chart.draw, chart.size, DOTS_PER_INCH, target)
    return target.getvalue()


def pdf(document: Document, pictures: dict[str, bytes], record: Record) -> bytes:
    """Return the report's pages."""
    from journal.coach.pdf import pdf_of

    return pdf_of(document, pictures, record.choice.paper)


def html(document: Document, pictures: dict[str, bytes], tr: Translate = same) -> bytes:
    """Return the report as a web page."""
    from journal.coach.html import html_of

    return html_of(document, pictures, tr)


def write_pack(files: dict[str, bytes], folder: Path) -> list[Path]:
    """Write the files into ``folder``, which is made if it is not there, and return their paths in order.

    A file of the same name is replaced, each whole or not at all.

    Raises:
        BadValue: The folder is a journal's own, or lies in one.
        JournalError: The file system refuses.
    """
    check_outside(folder)
    with plain_errors(folder):
        if folder.exists() and not folder.is_dir():
            raise JournalError("“{0}” is a file; name a folder.", folder)
        folder.mkdir(parents=True, exist_ok=True)
        if any(name.startswith(f"{CHARTS}/") for name in files):
            (folder / CHARTS).mkdir(exist_ok=True)
    return [_put(folder / name, content) for name, content in files.items()]


def _put(path: Path, content: bytes) -> Path:
    write_file(path, content)
    return path
