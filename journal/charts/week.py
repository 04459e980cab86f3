"""The record against the plan: this week, or the last 13 weeks, as two bars over the three systems."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from journal.charts.table import Table
from journal.charts.words import counted, percent
from journal.drift import SystemShare
from journal.model import Plan, RoleSystem
from journal.sentences import Translate, same
from journal.standing import Standing
from journal.weeks import WeekCount

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from journal.charts.style import Sheet
    from journal.palette import Palette

_SEAM = 1.4  # points between two pieces of a bar


@dataclass(frozen=True, slots=True)
class WeekData:
    """Entries of Systems 1, 2, 3 over ``weeks`` weeks, and the intended split in percent.

    No weeks at all stand for the week that is not over yet. ``unsaid`` entries do not say their
    system. ``shares`` are the 80 % bands of the quarter's mix; a single week has none.
    """

    weeks: int
    counts: tuple[int, int, int]
    unsaid: int
    plan: tuple[int, int, int] | None
    shares: tuple[SystemShare, ...] = ()

    @property
    def entries(self) -> int:
        """Entries that say their system."""
        return sum(self.counts)

    def percent(self, system: int) -> int:
        """Return the plain share of a system, 1 to 3, in whole percent."""
        return percent(self.counts[system - 1] / self.entries) if self.entries else 0


def week_data(count: WeekCount | None, plan: Plan | None) -> WeekData:
    """Return the week that is not over yet; ``count`` is None while nothing is written."""
    split = None if plan is None else plan.split
    if count is None:
        return WeekData(0, (0, 0, 0), 0, split)
    systems = count.deliver, count.improve, count.enable
    return WeekData(0, systems, count.entries - sum(systems), split)


def quarter_data(standing: Standing) -> WeekData:
    """Return the last 13 completed weeks, or as many as there are."""
    recent = standing.recent_weeks
    one, two, three = (sum(row[2 + index] for row in recent) for index in range(3))
    unsaid = sum(row.entries for row in recent) - one - two - three
    plan = None if standing.plan is None else standing.plan.split
    return WeekData(len(recent), (one, two, three), unsaid, plan, tuple(standing.mix))


def describe_week(data: WeekData, tr: Translate = same) -> str:
    """Return both bars in words."""
    period = (
        tr("This week")
        if not data.weeks
        else tr("In the last {weeks}").format(weeks=counted(data.weeks, "week", "weeks", tr))
    )
    if not data.entries:
        said = [tr("{period}: no entry that says its system.").format(period=period)]
    else:
        parts = ", ".join(_system_words(data, system, tr) for system in RoleSystem)
        entries = counted(data.entries, "entry", "entries", tr)
        said = [tr("{period}, of {entries}: {parts}.").format(period=period, entries=entries, parts=parts)]
    if data.plan is None:
        said.append(tr("There is no plan yet."))
    else:
        one, two, three = data.plan
        said.append(tr("You intended {one}, {two} and {three} %.").format(one=one, two=two, three=three))
    if data.unsaid == 1:
        said.append(tr("1 more does not say its system."))
    elif data.unsaid:
        said.append(tr("{count} more do not say their system.").format(count=data.unsaid))
    return " ".join(said)


def _system_words(data: WeekData, system: RoleSystem, tr: Translate) -> str:
    said = tr("System {number} {title} {share} %").format(
        number=system.value, title=tr(system.title), share=data.percent(system)
    )
    if data.shares:
        band = data.shares[system - 1]
        said += tr(" (80 % band {low} to {high} %)").format(low=percent(band.low), high=percent(band.high))
    return said


def table_week(data: WeekData, tr: Translate = same) -> Table:
    """Return a row a system: entries, percent of the record, percent intended."""
    rows = tuple(
        (
            f"{system.value} {tr(system.title)}",
            data.counts[system - 1],
            data.percent(system) if data.entries else "",
            data.plan[system - 1] if data.plan is not None else "",
        )
        for system in RoleSystem
    )
    headers = (tr("System"), tr("Entries"), tr("Record %"), tr("Plan %"))
    return Table(tr("The record against the plan"), headers, rows)


def draw_week(figure: Figure, data: WeekData, palette: Palette, tr: Translate = same) -> None:
    """Draw the record above, the plan thinner below it, and the percentages with their systems' numbers."""
    from journal.charts.style import BODY, Sheet

    sheet = Sheet(figure, palette)
    room = max(sheet.height - 2, 1.0)
    legend = 14.0 if room >= 34 else 0.0
    thick = min(14.0, (room - legend) * 0.5)
    thin = min(5.5, thick * 0.4)
    gap = min(5.0, thick * 0.4)
    top = sheet.height - 1
    if data.entries:
        shares = [count / data.entries for count in data.counts]
        _draw_bar(sheet, top - thick, thick, shares, 1.0, "record")
    else:
        sheet.boxes([(0.5, top - thick, sheet.width - 1, thick)], palette.sunk, radius=2.5)
    if data.plan is not None:
        _draw_bar(sheet, top - thick - gap - thin, thin, [part / 100 for part in data.plan], 0.5, "plan")
    if not legend:
        return
    middle = max(top - thick - gap - thin - gap - 9, 6.0)
    if not data.entries:
        sheet.write_middle(
            0.5, middle, sheet.fitting(sheet.width, tr("Nothing here says its system yet.")), size=BODY
        )
        return
    _draw_legend(sheet, middle, data, tr)


def _draw_bar(sheet: Sheet, y: float, height: float, shares: list[float], alpha: float, name: str) -> None:
    width = sheet.width
    x, boxes, colours = 0.0, [], []
    for system, share in enumerate(shares, start=1):
        if share > 0:
            boxes.append((x + (_SEAM / 2 if x else 0), y, max(share * width - _SEAM, 0.4), height))
            colours.append(sheet.palette.system(system))
        x += share * width
    sheet.boxes(boxes, colours, radius=min(2.5, height / 3), alpha=alpha).set_gid(name)


def _draw_legend(sheet: Sheet, middle: float, data: WeekData, tr: Translate) -> None:
    """Write "1 · 62%" and so on with squares: at the left, in the middle and at the right."""
    from journal.charts.style import BODY, SANS, width_of

    texts = [
        tr("{number} · {share} %").format(number=system, share=data.percent(system)) for system in (1, 2, 3)
    ]
    band = ""
    if data.shares:
        band = f"{percent(data.shares[0].low)}–{percent(data.shares[0].high)}"
    square, step = 6.5, 9.5
    widths = [step + width_of(text, SANS, BODY) for text in texts]
    beside = width_of(band, SANS, BODY) + 4 if band else 0.0
    if sum(widths) + beside + 24 > sheet.width:
        band, beside = "", 0.0
    middle_left = min(
        max((sheet.width - widths[1]) / 2, widths[0] + beside + 10), sheet.width - widths[2] - widths[1] - 10
    )
    places = (0.5, middle_left, sheet.width - widths[2] - 0.5)
    palette = sheet.palette
    sheet.boxes(
        [(x, middle - square / 2, square, square) for x in places],
        [palette.system(n) for n in (1, 2, 3)],
        radius=1.8,
    )
    for x, text in zip(places, texts, strict=True):
        sheet.write_middle(x + step, middle, text, colour=palette.ink, size=BODY)
    if band:
        sheet.write_middle(places[0] + widths[0] + 4, middle, band, size=BODY)
