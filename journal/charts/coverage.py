"""Questions reflected on: the eight by week over the last 13 weeks. A filled cell is a reflection."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from journal.charts.table import Cell, Table
from journal.charts.timeline import from_to
from journal.charts.words import counted, days_between, listed, short_day
from journal.drift import RECENT_WEEKS
from journal.model import Week
from journal.sentences import Translate, same
from journal.standing import Standing

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from journal.palette import Palette

TITLE_WORDS = "Questions reflected on, week by week"
_SLENDER = 3.5  # points from one week to the next
_A_YEAR = 45  # weeks, from which on a day without its year could be either
QUESTIONS = range(1, 9)


@dataclass(frozen=True, slots=True)
class CoverageData:
    """``reflected`` holds (question, week) for each of the ``weeks`` in which a question was reflected on."""

    weeks: tuple[int, ...]
    reflected: frozenset[tuple[int, int]]


def coverage_data(standing: Standing) -> CoverageData:
    """Return the last 13 completed weeks."""
    last = standing.week.number
    weeks = tuple(range(last - RECENT_WEEKS + 1, last + 1))
    return CoverageData(weeks, frozenset(pair for pair in standing.reflections if pair[1] in weeks))


def weeks_of(data: CoverageData, question: int) -> list[int]:
    """Return the weeks in which a question was reflected on."""
    return [week for week in data.weeks if (question, week) in data.reflected]


def describe_coverage(data: CoverageData, tr: Translate = same) -> str:
    """Return how often each question was reflected on, and which were not."""
    first, last = from_to(data.weeks[0], data.weeks[-1])
    period = days_between(first, last, tr, year=True)
    met, missed = [], []
    for question in QUESTIONS:
        weeks = len(weeks_of(data, question))
        if weeks:
            met.append(tr("question {number} in {weeks}").format(
                number=question, weeks=counted(weeks, "week", "weeks", tr)
            ))  # fmt: skip
        else:
            missed.append(str(question))
    if not met:
        return tr("No question was reflected on, {period}.").format(period=period)
    said = tr("Reflected on, {period}: {questions}.").format(period=period, questions=listed(met, tr))
    if missed:
        said += " " + tr("Not in these weeks: {numbers}.").format(numbers=listed(missed, tr))
    return said


def table_coverage(data: CoverageData, tr: Translate = same) -> Table:
    """Return a row a week and a column a question: 1 where it was reflected on, else 0."""
    headers = (tr("Week"), *(tr("Question {number}").format(number=question) for question in QUESTIONS))
    rows: list[tuple[Cell, ...]] = [
        (Week(week).label, *(int((question, week) in data.reflected) for question in QUESTIONS))
        for week in data.weeks
    ]
    return Table(tr(TITLE_WORDS), headers, tuple(rows))


def draw_coverage(
    figure: Figure, data: CoverageData, palette: Palette, tr: Translate = same, *, titled: bool = False
) -> None:
    """Draw eight rows of cells as one collection, with the numbers and the two ends of time.

    Of cells too slender to be told apart, only the filled ones are drawn, on one ground a row, and those
    that touch as one.
    """
    from journal.charts.style import SANS, SMALL, Sheet, width_of

    sheet = Sheet(figure, palette)
    if titled:
        sheet.title(tr(TITLE_WORDS), tr("Questions reflected on"))
    top = sheet.height - (24.0 if titled else 1.0)
    bottom = 15.0 if top >= 90 else 1.0
    left, right = 13.0, 8.0
    across = max(sheet.width - left - right, 1.0) / len(data.weeks)
    down = max(top - bottom, 1.0) / len(QUESTIONS)
    gap = min(2.6, across / 5, down / 5)
    cells, fills = [], []
    is_slender = across < _SLENDER
    for question in QUESTIONS:
        y = top - question * down + gap / 2
        sheet.write_middle(left - 12.5, y + (down - gap) / 2, str(question), size=min(SMALL, 0.85 * down))
        filled = [(question, week) in data.reflected for week in data.weeks]
        if is_slender:
            cells.append((left, y, len(filled) * across, down - gap))
            fills.append(palette.sunk)
        for index, length, is_filled in _runs(filled) if is_slender else _each(filled):
            if is_filled or not is_slender:
                cells.append((left + index * across + gap / 2, y, length * across - gap, down - gap))
                fills.append(palette.accent if is_filled else palette.sunk)
    sheet.boxes(cells, fills, radius=0.0 if is_slender else 2.2).set_gid("cells")
    if bottom > 1:
        first, last = Week(data.weeks[0]).monday, Week(data.weeks[-1]).sunday
        ends = [short_day(first, tr), short_day(last, tr)]
        if len(data.weeks) > _A_YEAR:
            ends = [f"{ends[0]} {first.year}", f"{ends[1]} {last.year}"]
        if sum(width_of(end, SANS, SMALL) for end in ends) + 8 <= sheet.width - left:
            sheet.write(left + gap / 2, 3.5, ends[0])
            sheet.write(sheet.width - right - gap / 2, 3.5, ends[1], across="right")


def _each(filled: list[bool]) -> Iterable[tuple[int, int, bool]]:
    """Yield each cell: where it begins, over how many weeks it goes, and whether it is filled."""
    return ((index, 1, is_filled) for index, is_filled in enumerate(filled))


def _runs(filled: list[bool]) -> Iterable[tuple[int, int, bool]]:
    """Yield each run of cells that look alike, in the same way."""
    index = 0
    for is_filled, cells in groupby(filled):
        length = len(list(cells))
        yield index, length, is_filled
        index += length
