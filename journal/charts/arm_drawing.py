"""The hand that draws the chart of an arm: loads matplotlib, and is imported at the first draw."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import nan
from typing import TYPE_CHECKING, Any

from matplotlib.colors import to_rgba

from journal.charts.arm import (
    NOTHING_YET,
    SIGNAL_WORDS,
    TITLES,
    ArmData,
)
from journal.charts.arm_labels import LEFT, RIGHT, Crowd, Label, Layout, labels_above
from journal.charts.days import draw_months, draw_strip, strip_captions
from journal.charts.style import (
    BODY,
    SANS,
    SMALL,
    Sheet,
    draw_band_line,
    width_of,
)
from journal.charts.timeline import axis_limits, place_of
from journal.charts.words import percent
from journal.drift import Arm, State
from journal.model import WeekKind
from journal.sentences import Translate

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from matplotlib.lines import Line2D

    from journal.palette import Palette

STRIP = 9.0
ROW = 10.5  # height of a row of labels above the plot
POINT_AREA = 5.0  # points squared for one entry
LARGEST_DOT = 10  # entries; a fuller week is drawn no larger
CROWDED = 1.5  # points a week; below it a finer line and paler dots
MOST_SIGNALS = 8  # beyond that the signs stand without a word each
OPACITY = {"line": 1.0, "band": 0.2, "dots": 0.45}
OLD_OPACITY = {"line": 0.45, "band": 0.1, "dots": 0.25}


@dataclass(frozen=True, slots=True)
class ArmDrawing:
    """What a view needs to point at weeks: blit ``cursor`` over the finished picture.

    ``xs`` are the weeks' places in data units, ``ys`` the heights at which the ring stands (nan: none).
    """

    axes: Axes
    xs: tuple[float, ...]
    ys: tuple[float, ...]
    cursor: tuple[Line2D, ...]

    def index_at(self, pixel: float) -> int | None:
        """Return the index of the week nearest to a place across the figure, in pixels from its left edge."""
        if not self.xs:
            return None
        x = float(self.axes.transData.inverted().transform((pixel, 0.0))[0])
        return min(max(round(x), 0), len(self.xs) - 1)

    def place_cursor(self, index: int) -> None:
        """Put the cursor on a week. The view then draws ``cursor`` with ``axes.draw_artist`` and blits."""
        line, ring = self.cursor
        line.set_xdata([self.xs[index]] * 2)
        ring.set_data([self.xs[index]], [self.ys[index]])


def draw(figure: Figure, data: ArmData, palette: Palette, tr: Translate, *, titled: bool) -> ArmDrawing:
    """Draw the chart of an arm; see ``journal.charts.arm.draw_arm``."""
    sheet = Sheet(figure, palette)
    labels = labels_above(sheet, data, tr)
    layout = _lay_out(sheet, data, max((label.row + 1 for label in labels), default=0), titled)
    axes = sheet.share_axes(layout.plot, axis_limits(len(data.weeks)))
    if titled:
        _draw_title(sheet, data, tr)
    if not data.weeks:
        place = layout.plot[0] + layout.plot[2] / 2, layout.up(0.5) + 6
        sheet.write_middle(*place, tr(NOTHING_YET), size=BODY, across="center")
        return ArmDrawing(axes, (), (), _cursor(axes, palette))
    draw_months(sheet, layout.plot, layout.first, len(data.weeks), layout.months, tr)
    if layout.strip is not None:
        draw_strip(sheet, layout.strip, data.days)
    _draw_caption(sheet, layout, data, tr)
    pitch = layout.across(1, len(data.weeks)) - layout.across(0, len(data.weeks))
    _draw_grounds(sheet, axes, data)
    _draw_line(sheet, axes, data, pitch)
    _draw_dots(sheet, axes, data, pitch)
    crowd = Crowd(sheet, layout, data, [label.line for label in labels if label.line is not None])
    _draw_references(sheet, axes, data, crowd, tr)
    _draw_signals(sheet, axes, data, crowd, tr)
    _draw_marks(sheet, axes, layout, labels)
    xs = tuple(float(index) for index in range(len(data.weeks)))
    ys = tuple(_first_of(week.share, week.dot, week.late_dot) for week in data.weeks)
    return ArmDrawing(axes, xs, ys, _cursor(axes, palette))


def _first_of(*values: float | None) -> float:
    return next((value for value in values if value is not None), nan)


def arm_colour(arm: Arm, palette: Palette) -> str:
    """Return the line's colour: System 1's own, and a calm grey for what is urgent. No arm is an alarm."""
    return palette.system_1 if arm is Arm.SYSTEM else palette.muted


# --- layout ---------------------------------------------------------------------------------------


def _lay_out(sheet: Sheet, data: ArmData, rows: int, titled: bool) -> Layout:
    caption = 4.0 if sheet.height >= 110 else None
    strip_at = 17.0 if caption is not None else 3.0
    has_strip = sheet.height >= 80
    months = strip_at + STRIP + 6.5 if has_strip else 4.0
    bottom = months + 11.5
    top = sheet.height - (24.0 if titled else 1.0) - rows * ROW - 5.0
    plot = (LEFT, bottom, max(sheet.width - LEFT - RIGHT, 1.0), max(top - bottom, 1.0))
    strip = (LEFT, strip_at, plot[2], STRIP) if has_strip else None
    return Layout(plot, strip, months, caption, rows, data.weeks[0].week if data.weeks else 0)


def _draw_title(sheet: Sheet, data: ArmData, tr: Translate) -> None:
    sheet.title(
        tr(TITLES[data.arm]),
        key=(
            tr("line: 13 weeks with 90 % band · dots: single weeks, larger with more entries"),
            tr("line: 13 weeks with 90 % band · dots: weeks"),
            tr("13 weeks with 90 % band"),
        ),
    )


def _draw_caption(sheet: Sheet, layout: Layout, data: ArmData, tr: Translate) -> None:
    if layout.caption is None:
        return
    width = layout.plot[2]
    left = sheet.fitting(width, *strip_captions(data.days, tr))
    sheet.write(LEFT, layout.caption, left)
    notes = []
    if any(week.kind is WeekKind.SWAMPED for week in data.days.weeks):
        notes.append(tr("hatched: swamped"))
    if any(week.late_entries for week in data.weeks):
        notes.append(tr("hollow: written late"))
    if notes:
        room = width - width_of(left, SANS, SMALL) - 12
        text = sheet.fitting(room, " · ".join(notes), *notes)
        sheet.write(LEFT + width, layout.caption, text, across="right")


# --- what is drawn in the plot --------------------------------------------------------------------


def _draw_grounds(sheet: Sheet, axes: Axes, data: ArmData) -> None:
    """Shade the last quarter, and hatch the weeks that the writer called swamped."""
    first = data.weeks[0].week
    begin, end = axes.get_xlim()
    if data.recent is not None:
        left = max(data.recent[0] - first - 0.5, begin)
        axes.axvspan(left, end, color=sheet.palette.ink, alpha=0.045, linewidth=0, zorder=0, gid="recent")
    swamped = [
        (index - 0.5, 1.0) for index, week in enumerate(data.days.weeks) if week.kind is WeekKind.SWAMPED
    ]
    if swamped:
        hatch = axes.broken_barh(
            swamped, (0.0, 1.0), facecolor="none", edgecolor=sheet.palette.muted, linewidth=0, alpha=0.4,
            hatch="////", zorder=1.1, gid="swamped",
        )  # fmt: skip
        hatch.set_hatch_linewidth(0.5)


def _draw_line(sheet: Sheet, axes: Axes, data: ArmData, pitch: float) -> None:
    """Draw the rolling share and its band: what lies before the last reset grey, then what came after."""
    thick = 1.7 if pitch > CROWDED else 1.0
    for old in (True, False):
        weeks = [week if week.old is old else None for week in data.weeks]
        shares = [None if week is None else week.share for week in weeks]
        if any(share is not None for share in shares):
            opacity = OLD_OPACITY if old else OPACITY
            draw_band_line(
                axes,
                shares,
                ([week and week.low for week in weeks], [week and week.high for week in weeks]),
                colour=sheet.palette.muted if old else arm_colour(data.arm, sheet.palette),
                opacity=opacity["line"],
                band=opacity["band"],
                thick=thick,
                name="old-" if old else "",
            )


def dot_area(entries: int, pitch: float) -> float:
    """Return a dot's area in points squared: as the entries, up to a cap, and less where weeks are narrow."""
    return POINT_AREA * min(entries, LARGEST_DOT) * min(max(pitch / 5.0, 0.25), 1.0)


def _draw_dots(sheet: Sheet, axes: Axes, data: ArmData, pitch: float) -> None:
    colour = arm_colour(data.arm, sheet.palette)
    shades = {
        False: to_rgba(colour, OPACITY["dots"] if pitch > CROWDED else 0.3),
        True: to_rgba(sheet.palette.muted, OLD_OPACITY["dots"]),
    }
    weeks = [(index, week, week.dot) for index, week in enumerate(data.weeks) if week.dot is not None]
    if weeks:
        axes.scatter(
            [index for index, _, _ in weeks], [dot for _, _, dot in weeks],
            s=[dot_area(week.entries, pitch) for _, week, _ in weeks],
            c=[shades[week.old] for _, week, _ in weeks], linewidths=0, clip_on=False, zorder=3, gid="dots",
        )  # fmt: skip
    late = [
        (index, week, week.late_dot) for index, week in enumerate(data.weeks) if week.late_dot is not None
    ]
    if late:
        axes.scatter(
            [index for index, _, _ in late], [dot for _, _, dot in late],
            s=[dot_area(week.late_entries, pitch) for _, week, _ in late],
            facecolors="none", edgecolors=colour, linewidths=0.9, clip_on=False, zorder=3.1, gid="late",
        )  # fmt: skip


def _draw_references(sheet: Sheet, axes: Axes, data: ArmData, crowd: Crowd, tr: Translate) -> None:
    """Draw the level before and the plan, and write on each where it hides least."""
    palette = sheet.palette
    plan, before = plan_points(data), before_points(data)
    crowd.add_line(plan)
    crowd.add_line(before)
    if plan:
        axes.plot(
            *zip(*plan, strict=True),
            color=palette.accent,
            linewidth=1.3,
            dashes=(5.0, 2.2),
            zorder=3.5,
            gid="plan",
        )
    if before:
        axes.plot(
            *zip(*before, strict=True), color=palette.muted, linewidth=1.2, dashes=(1.1, 2.0), zorder=3.4,
            gid="before",
        )  # fmt: skip
        crowd.write_along(before[0], before[1], tr("before"), palette.ink)
    if plan:
        text = tr("your plan {share} %").format(share=percent(data.plan[-1].share))
        crowd.write_along(plan[-1], plan[-2], text, palette.accent)


def plan_points(data: ArmData) -> list[tuple[float, float]]:
    """Return the corners of the plan's line, in weeks and shares, from its first step to the right end."""
    begin, end = axis_limits(len(data.weeks))
    points: list[tuple[float, float]] = []
    for step in data.plan:
        x = place_of(step.holds_from, data.weeks[0].week)
        if x >= end:
            break
        if x <= begin:
            points = [(begin, step.share)]
        else:
            points += [(x, points[-1][1]), (x, step.share)] if points else [(x, step.share)]
    return [*points, (end, points[-1][1])] if points else []


def before_points(data: ArmData) -> list[tuple[float, float]]:
    """Return both ends of the level before; where it lies left of the view, a stub at the left end."""
    if data.before is None:
        return []
    begin, end = axis_limits(len(data.weeks))
    first = data.weeks[0].week
    left = max(data.before.first - first - 0.5, begin)
    right = data.before.last - first + 0.5
    stub = begin + (end - begin) * 0.08
    return [(left, data.before.share), (max(right, stub), data.before.share)]


def _draw_signals(sheet: Sheet, axes: Axes, data: ArmData, crowd: Crowd, tr: Translate) -> None:
    """Put a sign on the time line where a run of verdicts began: upwards pulled, downwards reclaiming."""
    first = data.weeks[0].week
    signs = {State.PULLED: ("^", sheet.palette.attention), State.RECLAIMING: ("v", sheet.palette.accent)}
    runs = [run for run in data.signals if run.first >= first]
    crowd.add_signs([run.first - first for run in runs])
    for state, (sign, colour) in signs.items():
        xs = [run.first - first for run in runs if run.state is state]
        if xs:
            axes.plot(
                xs, [0.0] * len(xs), marker=sign, markersize=5.0, linestyle="none", color=colour,
                markeredgewidth=0, clip_on=False, zorder=6, gid=SIGNAL_WORDS[state],
            )  # fmt: skip
    if len(runs) <= MOST_SIGNALS:
        for run in runs:
            crowd.write_beside(run.first - first, tr(SIGNAL_WORDS[run.state]), signs[run.state][1])


def _draw_marks(sheet: Sheet, axes: Axes, layout: Layout, labels: Sequence[Label]) -> None:
    """Write the labels above the plot, and draw the marks' lines up to theirs."""
    for label in labels:
        colour = sheet.palette.muted if label.line is None else sheet.palette.ink
        if label.text:
            sheet.write(label.left, _row_at(layout, label.row), label.text, colour=colour, face=label.face)
    begin, end = axes.get_xlim()
    marks = [(label.line, label) for label in labels if label.line is not None]
    if marks:
        xs = [begin + (line - LEFT) * (end - begin) / layout.plot[2] for line, _ in marks]
        tops = [1.0 + (3.5 + label.row * ROW + SMALL) / layout.plot[3] for _, label in marks]
        axes.vlines(
            xs,
            0.0,
            tops,
            colors=sheet.palette.ink,
            linewidths=0.7,
            alpha=0.7,
            zorder=3.3,
            clip_on=False,
            gid="marks",
        )


def _row_at(layout: Layout, row: int) -> float:
    return layout.plot[1] + layout.plot[3] + 5.0 + row * ROW


def _cursor(axes: Axes, palette: Palette) -> tuple[Line2D, ...]:
    """Return a line and a ring that no ordinary draw shows: a view blits them over the picture."""
    look: dict[str, Any] = {
        "marker": "o",
        "markersize": 6.5,
        "markeredgewidth": 1.2,
        "linestyle": "none",
        "zorder": 8,
    }
    colours: dict[str, Any] = {"markerfacecolor": palette.surface, "markeredgecolor": palette.ink}
    line = axes.axvline(0.0, color=palette.ink, linewidth=0.8, alpha=0.6, animated=True, zorder=7)
    ring = axes.plot([nan], [nan], animated=True, clip_on=False, **look, **colours)[0]
    return line, ring
