"""The mix: Systems 1, 2 and 3 over a rolling 13 weeks, each with its mean and its 80 % band."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from journal.charts.days import draw_months
from journal.charts.table import Cell, Table
from journal.charts.timeline import (
    SHOWN_WEEKS,
    axis_limits,
    rolling_period,
    shown,
)
from journal.charts.words import counted, long_day, percent
from journal.drift import PRIOR_SPREAD, RECENT_WEEKS, Arm, SystemShare, mix
from journal.model import RoleSystem, Week
from journal.sentences import Translate, same
from journal.standing import Standing

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from journal.charts.style import Sheet
    from journal.palette import Palette

TITLE_WORDS = "Systems 1, 2 and 3 over 13 weeks"
TOO_FEW = "Too few entries yet to draw a mix."
_DASHES = {2: (6.0, 1.6), 3: (2.4, 1.3)}  # prints in grey keep the three apart too


class MixWeek(NamedTuple):
    """The 13 weeks up to and with one week: entries of Systems 1, 2, 3 and their shares; empty is a gap."""

    week: int
    counts: tuple[int, int, int]
    shares: tuple[SystemShare, ...]


@dataclass(frozen=True, slots=True)
class MixData:
    """Consecutive weeks, oldest first."""

    weeks: tuple[MixWeek, ...]


def mix_data(standing: Standing, weeks: int | None = SHOWN_WEEKS) -> MixData:
    """Return the mix of the last ``weeks`` weeks, or of all."""
    series = standing.series[Arm.SYSTEM]
    spreads = {verdict.week.number: verdict.phi for verdict in standing.verdicts[Arm.SYSTEM]}
    sums = [
        [0, *accumulate(column)]
        for column in zip(*((row.deliver, row.improve, row.enable) for row in standing.weeks), strict=True)
    ]
    rows = []
    for row in shown(standing.weeks, weeks):
        shares: list[SystemShare] = []
        counts = (0, 0, 0)
        if rolling_period(series, row.week, series.first) is not None:
            stop = row.week - series.first + 1
            one, two, three = (column[stop] - column[stop - RECENT_WEEKS] for column in sums)
            counts = one, two, three
            shares = mix(counts, spreads.get(row.week) or PRIOR_SPREAD)
        rows.append(MixWeek(row.week, counts, tuple(shares)))
    return MixData(tuple(rows))


def describe_mix(data: MixData, tr: Translate = same) -> str:
    """Return the mix in words: where it stands, and where it stood when the lines begin."""
    drawn = [week for week in data.weeks if week.shares]
    if not drawn:
        return tr(TOO_FEW)
    said = [
        _stand(drawn[-1], "In the 13 weeks to {day}: {shares} (means, with 80 % bands), from {entries}.", tr)
    ]
    if len(drawn) > 1:
        said.append(
            _stand(drawn[0], "Where the lines begin, in the 13 weeks to {day}: {shares}, from {entries}.", tr)
        )
    first, last = drawn[0].week, drawn[-1].week
    gaps = sum(not week.shares for week in data.weeks if first <= week.week <= last)
    if gaps:
        said.append(tr("The lines have gaps: {weeks}.").format(weeks=counted(gaps, "week", "weeks", tr)))
    return " ".join(said)


def _stand(week: MixWeek, template: str, tr: Translate) -> str:
    return tr(template).format(
        day=long_day(Week(week.week).sunday, tr),
        shares=shares_in_words(week.shares, tr),
        entries=counted(sum(week.counts), "entry", "entries", tr),
    )


def shares_in_words(shares: tuple[SystemShare, ...], tr: Translate = same) -> str:
    """Return "System 1 Deliver 53 %, between 46 and 61 %" for each of the three, in a row."""
    return ", ".join(
        tr("System {number} {title} {mean} %, between {low} and {high} %").format(
            number=share.system,
            title=tr(RoleSystem(share.system).title),
            mean=percent(share.mean),
            low=percent(share.low),
            high=percent(share.high),
        )
        for share in shares
    )


def table_mix(data: MixData, tr: Translate = same) -> Table:
    """Return the mix's figures, a row a week; shares are in percent."""
    headers = [tr("13 weeks to")]
    for system in RoleSystem:
        name = tr("System {number}").format(number=system.value)
        headers += [
            tr(form).format(name=name)
            for form in ("{name} entries", "{name} mean %", "{name} low %", "{name} high %")
        ]
    rows = []
    for week in data.weeks:
        cells: list[Cell] = [Week(week.week).label]
        for index in range(3):
            if week.shares:
                share = week.shares[index]
                cells += [week.counts[index], percent(share.mean), percent(share.low), percent(share.high)]
            else:
                cells += [""] * 4
        rows.append(tuple(cells))
    return Table(tr(TITLE_WORDS), tuple(headers), tuple(rows))


def draw_mix(
    figure: Figure, data: MixData, palette: Palette, tr: Translate = same, *, titled: bool = False
) -> None:
    """Draw three lines with their bands, each named at its right end."""
    from journal.charts import style

    sheet = style.Sheet(figure, palette)
    if titled:
        sheet.title(tr(TITLE_WORDS), tr("The three systems"), key=(tr("line: mean · band: 80 %"),))
    top = sheet.height - (29.0 if titled else 7.0)
    drawn = [week for week in data.weeks if week.shares]
    names = _names(sheet, drawn[-1].shares, tr) if drawn else []
    margin = max((style.width_of(name, style.SANS, style.SMALL) for name in names), default=0.0) + 18
    bottom, left = 15.0, 25.0
    box = (left, bottom, max(sheet.width - left - margin, 1.0), max(top - bottom, 1.0))
    axes = sheet.share_axes(box, axis_limits(len(data.weeks)))
    if not drawn:
        place = left + box[2] / 2, bottom + box[3] / 2 + 6
        sheet.write_middle(*place, tr(TOO_FEW), size=style.BODY, across="center")
        return
    draw_months(sheet, box, data.weeks[0].week, len(data.weeks), 4, tr)
    for number in (1, 2, 3):
        shares = [week.shares[number - 1] if week.shares else None for week in data.weeks]
        line = style.draw_band_line(
            axes,
            [share and share.mean for share in shares],
            ([share and share.low for share in shares], [share and share.high for share in shares]),
            colour=palette.system(number),
            band=0.16,
            name=f"system-{number}-",
        )
        if number in _DASHES:
            line.set_dashes(_DASHES[number])
    _name_ends(sheet, box, data, names)


def _names(sheet: Sheet, shares: tuple[SystemShare, ...], tr: Translate) -> list[str]:
    """Return what stands at the lines' right ends: as much as a third of the width holds."""
    from journal.charts.style import SANS, SMALL, width_of

    forms = (
        "{number} {title} {mean} % · {low}–{high}",
        "{number} {title} {mean} %",
        "{number} {title}",
        "{number}",
    )
    names: list[str] = []
    for form in forms:
        names = [
            tr(form).format(
                number=share.system,
                title=tr(RoleSystem(share.system).title),
                mean=percent(share.mean),
                low=percent(share.low),
                high=percent(share.high),
            )
            for share in shares
        ]
        if max(width_of(name, SANS, SMALL) for name in names) <= sheet.width / 3 - 18:
            break
    return names


def _name_ends(sheet: Sheet, box: tuple[float, float, float, float], data: MixData, names: list[str]) -> None:
    """Write the names beside the lines' right ends, with a square of the line's colour."""
    from journal.charts.style import SMALL, spread

    left, bottom, width, height = box
    palette = sheet.palette
    last = [week.shares for week in data.weeks if week.shares][-1]
    x = left + width + 6
    wanted = [bottom + share.mean * height for share in last]
    places = spread(wanted, SMALL + 3, bottom + 2, bottom + height - 2)
    sheet.boxes([(x, y - 2.6, 5.2, 5.2) for y in places], [palette.system(n) for n in (1, 2, 3)], radius=1.4)
    for name, y in zip(names, places, strict=True):
        sheet.write_middle(x + 9, y, name, colour=palette.ink)
