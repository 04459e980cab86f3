"""Actual and intended: the record's three shares in one bar, and the plan's below it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from journal.charts.table import Table
from journal.charts.words import long_day, percent
from journal.drift import SystemShare
from journal.model import Plan, RoleSystem
from journal.sentences import Translate, same

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from journal.charts.style import Sheet
    from journal.palette import Palette

TITLE_WORDS = "Actual and intended"
TOO_FEW = "No entry says its system yet."
_FAINT = 0.45
_GAP = 2.0


@dataclass(frozen=True, slots=True)
class SplitData:
    """The plain counts of Systems 1, 2, 3, their shares with bands, and the plan that holds, if any."""

    counts: tuple[int, int, int]
    shares: tuple[SystemShare, ...]
    plan: Plan | None

    @property
    def actual(self) -> tuple[float, float, float]:
        """The plain shares, 0 to 1; zeros while there is no entry."""
        whole = sum(self.counts) or 1
        one, two, three = self.counts
        return one / whole, two / whole, three / whole


def describe_split(data: SplitData, tr: Translate = same) -> str:
    """Return both bars in words."""
    said = [tr("The record: {shares}.").format(shares=_listed(data.actual, tr))]
    if not sum(data.counts):
        said = [tr(TOO_FEW)]
    if data.plan is not None:
        shares = data.plan.share(RoleSystem.DELIVER), data.plan.share(RoleSystem.IMPROVE)
        said.append(
            tr("The plan since {day}: {shares}.").format(
                day=long_day(data.plan.holds_from, tr),
                shares=_listed((*shares, data.plan.share(RoleSystem.ENABLE)), tr),
            )
        )
    return " ".join(said)


def _listed(shares: tuple[float, float, float], tr: Translate) -> str:
    return ", ".join(
        tr("System {number} {title} {share} %").format(
            number=system.value, title=tr(system.title), share=percent(share)
        )
        for system, share in zip(RoleSystem, shares, strict=True)
    )


def table_split(data: SplitData, tr: Translate = same) -> Table:
    """Return a row a system: entries, share, band and plan; shares are in percent."""
    headers = ("System", "Entries", "Share %", "80 % band, low %", "80 % band, high %", "Plan %")
    rows = []
    for index, system in enumerate(RoleSystem):
        band = data.shares[index] if data.shares else None
        rows.append(
            (
                f"{system.value} {tr(system.title)}",
                data.counts[index],
                percent(data.actual[index]) if sum(data.counts) else "",
                percent(band.low) if band else "",
                percent(band.high) if band else "",
                data.plan.split[index] if data.plan else "",
            )
        )
    return Table(tr(TITLE_WORDS), tuple(map(tr, headers)), tuple(rows))


def draw_split(
    figure: Figure, data: SplitData, palette: Palette, tr: Translate = same, *, titled: bool = False
) -> None:
    """Draw the record's bar, its numbers and names, and the plan's bar, fainter and thinner, below."""
    from journal.charts.style import BODY, Sheet

    sheet = Sheet(figure, palette)
    if titled:
        sheet.title(tr(TITLE_WORDS))
    top = sheet.height - (26.0 if titled else 2.0)
    room = top - 2.0
    thick = min(22.0, 0.26 * room)
    if not sum(data.counts):
        sheet.write_middle(0.5, top - thick / 2, tr(TOO_FEW), size=BODY)
    else:
        _draw_bar(sheet, top - thick, thick, data.actual, opacity=1.0)
        _name_parts(sheet, top - thick - 11, data.actual, tr)
    if data.plan is not None:
        thin = max(0.4 * thick, 4.0)
        bottom = top - thick - 20.0 - thin
        one, two, three = (share / 100 for share in data.plan.split)
        _draw_bar(sheet, bottom, thin, (one, two, three), opacity=_FAINT)
        caption = sheet.fitting(
            sheet.width,
            tr("above: the record · below: the plan since {day}").format(
                day=long_day(data.plan.holds_from, tr)
            ),
            tr("above: the record · below: the plan"),
        )
        _name_parts(sheet, bottom - 11, (one, two, three), tr, named=False)
        if bottom - 24 >= 2:
            sheet.write(0.5, bottom - 24, caption)


def _draw_bar(
    sheet: Sheet, bottom: float, height: float, shares: tuple[float, float, float], *, opacity: float
) -> None:
    x, width = 0.5, sheet.width - 1.0
    for system, share in zip(RoleSystem, shares, strict=True):
        if share > 0:
            box = (x, bottom, max(share * width - _GAP, 0.5), height)
            sheet.boxes([box], sheet.palette.system(system.value), radius=2.5, alpha=opacity).set_gid(
                f"system-{system.value}-{'actual' if opacity == 1.0 else 'plan'}"
            )
        x += share * width


def _name_parts(
    sheet: Sheet, baseline: float, shares: tuple[float, float, float], tr: Translate, *, named: bool = True
) -> None:
    """Write below each part what fits of its number, name and share; no colour stands alone."""
    x, width = 0.5, sheet.width - 1.0
    for system, share in zip(RoleSystem, shares, strict=True):
        value = percent(share)
        longest = tr("{number} {title} {share} %").format(
            number=system.value, title=tr(system.title), share=value
        )
        shorter = tr("{number} · {share} %").format(number=system.value, share=value)
        text = sheet.fitting(
            share * width - _GAP, *((longest,) if named else ()), shorter, f"{system.value}:{value}"
        )
        sheet.write(x, baseline, text, colour=sheet.palette.ink if named else None)
        x += share * width
