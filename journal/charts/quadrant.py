"""Urgent and important: four cells with their counts. None of them is named the good one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from journal.charts.table import Cell, Table
from journal.charts.words import counted
from journal.drift import RECENT_WEEKS
from journal.sentences import Translate, same
from journal.standing import Quadrant, Standing

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from journal.palette import Palette

TITLE_WORDS = "Urgent and important"
_GAP = 3.0


@dataclass(frozen=True, slots=True)
class QuadrantData:
    """Entries by urgent and important over the last ``weeks`` completed weeks.

    ``told`` is what stands for each of the five counts where they are not all told in figures.
    """

    cells: Quadrant
    weeks: int
    told: tuple[str, ...] | None = None

    @property
    def texts(self) -> tuple[str, ...]:
        """What is written for each of the five counts, in the order of ``Quadrant``."""
        return tuple(map(str, self.cells)) if self.told is None else self.told


def quadrant_data(standing: Standing) -> QuadrantData:
    """Return the counts of the last 13 completed weeks, or of as many as there are."""
    return QuadrantData(standing.quadrant, min(len(standing.weeks), RECENT_WEEKS))


def describe_quadrant(data: QuadrantData, tr: Translate = same) -> str:
    """Return the four counts in a sentence, and how many entries do not say."""
    both, important, urgent, neither, _ = data.texts
    said = tr(
        "In the last {weeks}: {both} urgent and important, {important} important and not urgent, "
        "{urgent} urgent and not important, {neither} neither."
    ).format(
        weeks=counted(data.weeks, "week", "weeks", tr),
        both=both,
        important=important,
        urgent=urgent,
        neither=neither,
    )
    return f"{said} {_unclassified(data, tr)}".strip()


def _unclassified(data: QuadrantData, tr: Translate) -> str:
    count = data.texts[4]
    if not count[:1].isalnum():
        return ""  # it is not told
    if count == "1":
        return tr("1 entry does not say it.")
    return tr("{count} entries do not say it.").format(count=tr("No") if count == "0" else count)


def table_quadrant(data: QuadrantData, tr: Translate = same) -> Table:
    """Return the counts as a small table."""
    names = (
        tr("urgent and important"),
        tr("important, not urgent"),
        tr("urgent, not important"),
        tr("neither"),
        tr("does not say"),
    )
    counts: tuple[Cell, ...] = data.cells if data.told is None else data.told
    rows = tuple(zip(names, counts, strict=True))
    return Table(tr(TITLE_WORDS), (tr("Priority"), tr("Entries")), rows)


def draw_quadrant(
    figure: Figure, data: QuadrantData, palette: Palette, tr: Translate = same, *, titled: bool = False
) -> None:
    """Draw four equal cells with their counts; the caption says how many entries are in none."""
    from journal.charts.style import BODY, FIGURE, SANS, SMALL, Sheet, width_of

    sheet = Sheet(figure, palette)
    if titled:
        sheet.title(tr(TITLE_WORDS))
    top = sheet.height - (26.0 if titled else 2.0)
    unsaid = _unclassified(data, tr)
    caption = bool(unsaid) and top >= 70
    bottom = 30.0 if caption else 14.0
    left = 24.0
    width = max((sheet.width - left - 2 - _GAP) / 2, 1.0)
    height = max((top - bottom - _GAP) / 2, 1.0)
    columns, rows = (left, left + width + _GAP), (bottom + height + _GAP, bottom)
    both, important, urgent, neither, _ = data.texts
    counts = ((both, important), (urgent, neither))
    sheet.boxes([(x, y, width, height) for y in rows for x in columns], palette.sunk, radius=6).set_gid(
        "cells"
    )
    for y, line in zip(rows, counts, strict=True):
        for x, count in zip(columns, line, strict=True):
            middle = x + width / 2, y + height / 2
            size = min(FIGURE if len(count) < 8 else BODY, 0.7 * height)
            sheet.write_middle(*middle, count, colour=palette.ink, size=size, across="center")
    for x, text in zip(columns, (tr("urgent"), tr("not urgent")), strict=True):
        sheet.write(x + width / 2, bottom - 11, text, across="center")
    for y, text in zip(rows, (tr("important"), tr("not important")), strict=True):
        size = width_of(text, SANS, SMALL)
        if size <= height + 3 * _GAP:
            level = min(y + height / 2, sheet.height - 1 - size / 2)
            sheet.write(left - 7, level, text, across="center", up="center", turned=True)
    if caption:
        sheet.write(left, 4, sheet.fitting(2 * width, unsaid))
