"""The days strip: workdays written on, week by week. A gap stays a gap, and leave is not silence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from journal.charts.table import Table
from journal.charts.timeline import SHOWN_WEEKS, axis_limits, from_to, month_ticks, shown
from journal.charts.words import counted, listed, long_day
from journal.drawn_days import Spell
from journal.drift import Arm
from journal.model import Week, WeekKind
from journal.sentences import Translate, same
from journal.standing import Standing

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from journal.charts.style import Box, Sheet
    from journal.palette import Palette


TITLE_WORDS = "Workdays written on, by week"


class WeekDays(NamedTuple):
    """One week: workdays written on, of workdays not on leave, and what the writer said of it."""

    week: int
    written: int
    workdays: int
    kind: WeekKind | None


@dataclass(frozen=True, slots=True)
class DaysData:
    """Consecutive weeks; ``full`` is the workdays of a whole week, the height of a full bar.

    ``drawn`` is the newest time among them in which days were drawn by lot and stood for the workdays.
    """

    weeks: tuple[WeekDays, ...]
    full: int
    drawn: Spell | None = None


def days_data(standing: Standing, weeks: int | None = SHOWN_WEEKS) -> DaysData:
    """Return the days of the last ``weeks`` weeks, or of all."""
    series = standing.series[Arm.DAYS]
    rows = [
        WeekDays(row.week, *series.counts(row.week), standing.week_notes.get(row.week))
        for row in shown(standing.weeks, weeks)
    ]
    full = max((row.workdays for row in rows), default=0) or 5
    if standing.drawn:  # a drawn day is one of a week's days all the same
        full = max(full, 5)
    return DaysData(tuple(rows), full, _drawn_among(rows, standing))


def _drawn_among(rows: list[WeekDays], standing: Standing) -> Spell | None:
    if not rows:
        return None
    begin, end = Week(rows[0].week).monday, Week(rows[-1].week).sunday
    met = [spell for spell in standing.drawn if spell.first <= end]
    return met[-1] if met and (met[-1].last is None or met[-1].last >= begin) else None


def describe_days(data: DaysData, tr: Translate = same) -> str:
    """Return the strip in words."""
    if not data.weeks:
        return tr("No week is complete yet.")
    first, last = from_to(data.weeks[0].week, data.weeks[-1].week)
    said = [
        tr("Workdays written on in {weeks}, from {first} to {last}: {written} of {workdays}.").format(
            weeks=counted(len(data.weeks), "week", "weeks", tr),
            first=long_day(first, tr),
            last=long_day(last, tr),
            written=sum(week.written for week in data.weeks),
            workdays=sum(week.workdays for week in data.weeks),
        ),
        describe_drawn(data, tr),
        describe_gaps(data, tr),
    ]
    return " ".join(part for part in said if part)


def describe_drawn(data: DaysData, tr: Translate = same) -> str:
    """Return since when days drawn by lot stand for the workdays, or nothing."""
    if data.drawn is None:
        return ""
    first, last = data.drawn
    if last is None:
        said = tr("Asked on drawn days since {day}: from then on the workdays are the drawn ones.")
        return said.format(day=long_day(first, tr))
    said = tr("Asked on drawn days from {day} to {last}: there the workdays are the drawn ones.")
    return said.format(day=long_day(first, tr), last=long_day(last, tr))


def describe_gaps(data: DaysData, tr: Translate = same) -> str:
    """Return how many weeks were leave or swamped, and how many others hold no workday written on."""
    leave = sum(week.kind is WeekKind.LEAVE for week in data.weeks)
    swamped = sum(week.kind is WeekKind.SWAMPED for week in data.weeks)
    empty = sum(week.kind is None and is_gap(week) for week in data.weeks)
    forms = (
        (leave, "{weeks} of leave"),
        (swamped, "{weeks} called swamped"),
        (empty, "{weeks} without a workday written on"),
    )
    parts = [tr(form).format(weeks=counted(count, "week", "weeks", tr)) for count, form in forms if count]
    return tr("They include {weeks}.").format(weeks=listed(parts, tr)) if parts else ""


def is_gap(week: WeekDays) -> bool:
    """True where workdays passed and none was written on."""
    return week.workdays > 0 and week.written == 0


def table_days(data: DaysData, tr: Translate = same) -> Table:
    """Return the strip's figures."""
    headers = ("Week", "From", "To", "Workdays written on", "Workdays", "Note")
    rows = [
        (
            Week(row.week).label,
            Week(row.week).monday.isoformat(),
            Week(row.week).sunday.isoformat(),
            row.written,
            row.workdays,
            kind_word(row.kind, tr),
        )
        for row in data.weeks
    ]
    return Table(tr(TITLE_WORDS), tuple(map(tr, headers)), tuple(rows))


def kind_word(kind: WeekKind | None, tr: Translate = same) -> str:
    """Return what the writer said of a week in a word, or nothing."""
    return "" if kind is None else tr({WeekKind.LEAVE: "leave", WeekKind.SWAMPED: "swamped"}[kind])


def draw_days(
    figure: Figure, data: DaysData, palette: Palette, tr: Translate = same, *, titled: bool = False
) -> None:
    """Draw the strip on its own, with its months and its scale."""
    from journal.charts.style import BODY, SMALL, Sheet

    sheet = Sheet(figure, palette)
    if titled:
        sheet.title(tr(TITLE_WORDS), tr("Days written on"))
    top = sheet.height - (24.0 if titled else 0.0)
    if not data.weeks:
        sheet.write_middle(
            sheet.width / 2, top / 2, tr("No week is complete yet."), size=BODY, across="center"
        )
        return
    caption = top >= 44
    bottom = 28.0 if caption else 15.0
    box = (16.0, bottom, max(sheet.width - 22, 1), max(top - bottom - 6, 1))
    draw_strip(sheet, box, data)
    if box[3] >= 14:
        sheet.write_middle(11, bottom + box[3], str(data.full), across="right")
        sheet.write_middle(11, bottom, "0", across="right")
    draw_months(sheet, box, data.weeks[0].week, len(data.weeks), bottom - 11, tr)
    if caption:
        sheet.write(box[0], 4, sheet.fitting(box[2], *strip_captions(data, tr)), size=SMALL)


def strip_captions(data: DaysData, tr: Translate = same) -> tuple[str, ...]:
    """Return what stands below the strip, the longest first."""
    captions = [tr("Days written on · gaps stay gaps"), tr("Days written on")]
    if any(week.kind is WeekKind.LEAVE for week in data.weeks):
        captions.insert(0, tr("Days written on · gaps stay gaps · outlined: leave"))
    if data.drawn is None:
        return tuple(captions)
    asked = _drawn_words(data.drawn, tr)  # what the bars count comes before what their frames mean
    return (*(f"{caption} · {asked}" for caption in captions), asked, *captions)


def _drawn_words(spell: Spell, tr: Translate) -> str:
    first, last = spell
    if last is None:
        return tr("Asked on drawn days since {day}").format(day=long_day(first, tr))
    words = tr("Asked on drawn days from {day} to {last}")
    return words.format(day=long_day(first, tr), last=long_day(last, tr))


def draw_strip(sheet: Sheet, box: Box, data: DaysData) -> None:
    """Draw the bars into a box that begins and ends with the shared time axis."""
    from journal.charts.style import HAIR

    left, bottom, width, height = box
    begin, end = axis_limits(len(data.weeks))
    pitch = width / (end - begin)
    bar = pitch - 1 if pitch > 3 else pitch * 0.9
    bars, leave = [], []
    for index, week in enumerate(data.weeks):
        x = left + (index - begin) * pitch - bar / 2
        if week.kind is WeekKind.LEAVE:
            leave.append((x + HAIR / 2, bottom, max(bar - HAIR, 0.2), height - HAIR / 2))
        elif week.written:
            bars.append((x, bottom, bar, height * min(week.written / data.full, 1)))
    palette = sheet.palette
    sheet.boxes(
        [(left, bottom - HAIR, width, HAIR)], palette.line
    )  # where nothing stands on it, nothing was written
    if bars:
        sheet.boxes(bars, palette.muted, alpha=0.65).set_gid("days")
    if leave:
        sheet.boxes(leave, "none", edge=palette.muted, alpha=0.7).set_gid("leave")


def draw_months(
    sheet: Sheet, box: Box, first: int, count: int, baseline: float, tr: Translate = same
) -> None:
    """Write the months below a box that begins and ends with the shared time axis; ``first`` is week 0."""
    from journal.charts.style import SANS, SMALL, width_of

    left, bottom, width, _ = box
    begin, end = axis_limits(count)
    ticks = []
    free_from = 0.0
    for x, label in month_ticks(first, begin, end, max(int(width // 62), 2), tr):
        place = left + (x - begin) * width / (end - begin)
        ticks.append((place - 0.3, bottom - 3.5, 0.6, 3.5))
        half = width_of(label, SANS, SMALL) / 2
        middle = min(max(place, left + half), left + width - half)
        if middle - half >= free_from:
            sheet.write(middle, baseline, label, across="center")
            free_from = middle + half + 4
    if ticks:
        sheet.boxes(ticks, sheet.palette.muted, alpha=0.5)
