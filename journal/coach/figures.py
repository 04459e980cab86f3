"""The charts of a pack, from one record: their data with small counts merged or withheld, and their words.

A chart in a pack is drawn once, at the size that it has on the page, and is the same in the PDF, on the
web page and as a picture of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from journal.charts import arm, coverage, days, mix, quadrant, split
from journal.charts.table import Table
from journal.charts.words import counted, days_between, percent
from journal.coach.cells import LEAST, WITHHELD, told, told_priorities, told_systems
from journal.coach.choice import Part
from journal.coach.record import Record
from journal.drift import RECENT_WEEKS, Arm, Period
from journal.palette import Palette, load_palette
from journal.sentences import Translate, same

if TYPE_CHECKING:
    from matplotlib.figure import Figure

WIDE, LOW, TALL, SQUARE = (6.54, 2.3), (3.12, 1.75), (3.12, 1.95), (3.12, 2.15)  # inches

# Columns of an arm's table from which a week's own counts would follow: sums of 13 weeks, and late entries.
_DIFFERENCES = (5, 6, 10)
# What the charts say to the writer, and what they say to a reader.
_VOICE = {
    "your plan {share} %": "plan {share} %",
    "my role now": "“my role now”",
}
_MERGED_VOICE = {
    **_VOICE,
    "line: 13 weeks with 90 % band · dots: single weeks, larger with more entries": (
        "line: 13 weeks with 90 % band · dots: weeks, small ones combined"
    ),
    "line: 13 weeks with 90 % band · dots: weeks": "line: 13 weeks with 90 % band",
}


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart that was chosen.

    ``name`` is its file's, ``title`` stands above it, ``caption`` below it says n and what is drawn, ``twin``
    is the chart in words. ``size`` is in inches; ``draw`` draws it in the palette it was made with.
    """

    name: str
    title: str
    caption: str
    twin: str
    table: Table
    size: tuple[float, float]
    draw: Callable[[Figure], object]


def charts_of(record: Record, tr: Translate = same) -> dict[str, Chart]:
    """Return the chosen charts by name, in the order of the report."""
    parts = record.choice.parts
    palette = load_palette("light")
    chosen: list[Chart] = []
    if Part.DRIFT in parts:
        chosen += [_arm(record, Arm.SYSTEM, palette, tr)]
    if Part.PLAN in parts:
        chosen += [_split(record, palette, tr)]
    if Part.PRIORITIES in parts:
        chosen += [_quadrant(record, palette, tr)]
    if Part.DRIFT in parts:
        chosen += [_arm(record, Arm.URGENCY, palette, tr), _days(record, palette, tr)]
    if Part.PLAN in parts:
        chosen += [_mix(record, palette, tr)]
    if Part.QUESTIONS in parts:
        chosen += [_coverage(record, palette, tr)]
    return {chart.name: chart for chart in chosen}


def _arm(record: Record, which: Arm, palette: Palette, tr: Translate) -> Chart:
    exact = record.choice.has_text
    data = arm.arm_data(record.standing, which, record.choice.shown_weeks)
    if Part.PLAN not in record.choice.parts:
        data = replace(data, plan=())
    if not exact:
        data = replace(data, weeks=tuple(map(_rounded, merged(data.weeks))))
    table = arm.table_arm(data, tr)
    if Part.PLAN not in record.choice.parts and which is Arm.SYSTEM:
        table = without(table, (len(table.headers) - 1,))
    if not exact:
        table = without_small(without(table, _DIFFERENCES), (3, 4))
    entries = sum(week.entries for week in data.weeks)
    caption = tr("Line: the share of 13 weeks with its 90 % band. Dots: {dots} (n = {entries}).").format(
        dots=tr("single weeks, larger with more entries")
        if exact
        else tr("weeks, small ones combined until they hold five entries"),
        entries=told(entries, exact=exact, tr=tr),
    )
    caption += " " + tr("Dotted: the level before.")
    if data.plan:
        caption += " " + tr("Dashed: the writer’s plan.")
    caption += " " + tr("Gaps: no entry, or too few for a line.")
    voice = _voice(tr, _VOICE if exact else _MERGED_VOICE)
    return Chart(
        which.value,
        tr(arm.TITLES[which]),
        caption,
        _arm_twin(data, tr),
        table,
        WIDE,
        lambda figure: arm.draw_arm(figure, data, palette, voice, titled=True),
    )


def merged(weeks: Sequence[arm.ArmWeek]) -> Iterable[arm.ArmWeek]:
    """Yield the weeks with their counts put together until five entries are reached.

    The sum stands at the middle one of the weeks that it was made of, the others are left without a dot. What
    is left over goes to the dot before it, so that nothing is missing that the line's own counts would give
    away; for the same reason no dot reaches over the bounds of the 13 weeks that the last quarter and the
    table of quarters count, and none over a reset. Late entries, of which there are hardly ever five, are
    told by no dot. The line, made of 13 weeks, stays as it is.
    """
    places: dict[int, tuple[int, int]] = {}
    for group in dot_groups(weeks):
        pulled, entries = sum(weeks[i].pulled for i in group), sum(weeks[i].entries for i in group)
        if entries >= LEAST:
            places[group[len(group) // 2]] = pulled, entries
    for index, week in enumerate(weeks):
        pulled, entries = places.get(index, (0, 0))
        yield week._replace(pulled=pulled, entries=entries, late_pulled=0, late_entries=0)


def dot_groups(weeks: Sequence[arm.ArmWeek]) -> Iterable[list[int]]:
    """Yield the places of the weeks that share a dot, each with entries."""
    ends = len(weeks) % RECENT_WEEKS
    blocks: dict[tuple[int, bool], list[int]] = {}
    for index, week in enumerate(weeks):
        if week.entries:
            blocks.setdefault(((index - ends) // RECENT_WEEKS, week.old), []).append(index)
    for block in blocks.values():
        groups: list[list[int]] = []
        group: list[int] = []
        for index in block:
            group.append(index)
            if sum(weeks[i].entries for i in group) >= LEAST:
                groups.append(group)
                group = []
        if groups:
            groups[-1] += group
        yield from groups or [group]


def _rounded(week: arm.ArmWeek) -> arm.ArmWeek:
    """Return the week with its line on whole percents: from exact ones, a week's own counts would follow.

    The sums of 13 weeks differ from one week to the next by two weeks alone.
    """
    if week.share is None or week.low is None or week.high is None or week.rolled is None:
        return week
    of_a_hundred = Period(percent(week.share), 100, week.rolled.weeks)
    return week._replace(rolled=of_a_hundred, low=percent(week.low) / 100, high=percent(week.high) / 100)


def without(table: Table, columns: Sequence[int]) -> Table:
    """Return the table without these columns."""

    def kept(row: Sequence[Any]) -> tuple[Any, ...]:
        return tuple(cell for index, cell in enumerate(row) if index not in columns)

    return Table(table.title, kept(table.headers), tuple(map(kept, table.rows)))


def without_small(table: Table, columns: Sequence[int]) -> Table:
    """Return the table with counts under five told as such in these columns."""
    rows = tuple(
        tuple(
            told(cell, exact=False) if index in columns and isinstance(cell, int) else cell
            for index, cell in enumerate(row)
        )
        for row in table.rows
    )
    return Table(table.title, table.headers, rows)


def _arm_twin(data: arm.ArmData, tr: Translate) -> str:
    """Return where the line runs, for who cannot see it."""
    drawn = [week.share for week in data.weeks if week.share is not None]
    if not drawn:
        return tr("{title}: too few entries for a line.").format(title=tr(arm.TITLES[data.arm]))
    said = tr("{title}: the line ends at {last} % and ran between {least} and {most} %.").format(
        title=tr(arm.TITLES[data.arm]),
        last=percent(drawn[-1]),
        least=percent(min(drawn)),
        most=percent(max(drawn)),
    )
    if data.before is not None:
        said += " " + tr("The level before is {share} %.").format(share=percent(data.before.share))
    if data.plan:
        said += " " + tr("The plan is {share} %.").format(share=percent(data.plan[-1].share))
    return said


def _split(record: Record, palette: Palette, tr: Translate) -> Chart:
    counts = record.systems
    shares = tuple(record.standing.mix) if sum(counts) else ()
    data = split.SplitData(counts, shares, record.standing.plan)
    table = split.table_split(data, tr)
    entries = sum(data.counts)
    exact = record.choice.has_text
    if not exact:
        told_counts = told_systems(data.counts, exact=False, tr=tr)
        table = Table(
            table.title,
            table.headers,
            tuple(
                (row[0], cell, row[2] if cell.isdecimal() else "", *row[3:])
                for row, cell in zip(table.rows, told_counts, strict=True)
            ),
        )
    caption = tr("Entries that say their system, {period} (n = {entries}).").format(
        period=_period(record, tr), entries=told(entries, exact=exact, tr=tr)
    )
    return Chart(
        "split",
        tr(split.TITLE_WORDS),
        caption,
        split.describe_split(data, tr),
        table,
        LOW,
        lambda figure: split.draw_split(figure, data, palette, tr, titled=True),
    )


def _quadrant(record: Record, palette: Palette, tr: Translate) -> Chart:
    cells = record.standing.quadrant
    exact = record.choice.has_text
    answered = sum(cells[:4])
    unsaid = told(cells.unclassified, exact=exact, tr=tr) if exact or answered >= LEAST else WITHHELD
    texts = (*told_priorities(cells[:4], exact=exact, tr=tr), unsaid)
    data = quadrant.QuadrantData(cells, record.choice.weeks, texts)
    caption = tr("Entries that say their priority, {period} (n = {entries}).").format(
        period=_period(record, tr), entries=told(answered, exact=exact, tr=tr)
    )
    if cells.unclassified and unsaid != WITHHELD:
        caption += " " + tr("{count} more do not say it.").format(count=unsaid)
    drawn = replace(data, told=(*texts[:4], WITHHELD))  # what the caption says is not drawn as well
    return Chart(
        "quadrant",
        tr(quadrant.TITLE_WORDS),
        caption,
        quadrant.describe_quadrant(data, tr),
        quadrant.table_quadrant(data, tr),
        TALL,
        lambda figure: quadrant.draw_quadrant(figure, drawn, palette, tr, titled=True),
    )


def _days(record: Record, palette: Palette, tr: Translate) -> Chart:
    data = days.days_data(record.standing, record.choice.shown_weeks)
    written, workdays = sum(week.written for week in data.weeks), sum(week.workdays for week in data.weeks)
    caption = tr("{written} of {workdays} workdays; weeks of leave are not counted.").format(
        written=written, workdays=workdays
    )
    return Chart(
        "days",
        tr(days.TITLE_WORDS),
        caption,
        days.describe_days(data, tr),
        days.table_days(data, tr),
        SQUARE,
        lambda figure: days.draw_days(figure, data, palette, tr, titled=True),
    )


def _mix(record: Record, palette: Palette, tr: Translate) -> Chart:
    data = mix.mix_data(record.standing, record.choice.shown_weeks)
    exact = record.choice.has_text
    caption = tr("Rolling 13 weeks: means with 80 % bands.")
    drawn = [week for week in data.weeks if week.shares]
    if drawn:
        entries = told(sum(drawn[-1].counts), exact=exact, tr=tr)
        caption += " " + tr("The last 13 weeks: n = {entries}.").format(entries=entries)
    table = mix.table_mix(data, tr)
    if not exact:
        data = mix.MixData(tuple(map(_rounded_mix, data.weeks)))
        table = without(table, (1, 5, 9))
    return Chart(
        "mix",
        tr(mix.TITLE_WORDS),
        caption,
        _mix_twin(data, tr),
        table,
        WIDE,
        lambda figure: mix.draw_mix(figure, data, palette, tr, titled=True),
    )


def _rounded_mix(week: mix.MixWeek) -> mix.MixWeek:
    """Return the week with its shares on whole percents, as the arms' lines are."""
    shares = tuple(
        share._replace(
            mean=percent(share.mean) / 100, low=percent(share.low) / 100, high=percent(share.high) / 100
        )
        for share in week.shares
    )
    return week._replace(shares=shares)


def _mix_twin(data: mix.MixData, tr: Translate) -> str:
    drawn = [week for week in data.weeks if week.shares]
    if not drawn:
        return tr(mix.TOO_FEW)
    return tr("In the last 13 weeks drawn: {shares}.").format(
        shares=mix.shares_in_words(drawn[-1].shares, tr)
    )


def _coverage(record: Record, palette: Palette, tr: Translate) -> Chart:
    choice = record.choice
    weeks = tuple(range(choice.first.number, choice.last.number + 1))
    pairs = frozenset(record.standing.reflections)
    data = coverage.CoverageData(weeks, frozenset(pair for pair in pairs if pair[1] in weeks))
    met = len({question for question, _ in data.reflected})
    caption = tr("A filled cell is a week in which the question was reflected on; {met} of 8 were.").format(
        met=met
    )
    return Chart(
        "questions",
        tr(coverage.TITLE_WORDS),
        caption,
        coverage.describe_coverage(data, tr),
        coverage.table_coverage(data, tr),
        SQUARE,
        lambda figure: coverage.draw_coverage(figure, data, palette, tr, titled=True),
    )


def _period(record: Record, tr: Translate) -> str:
    choice = record.choice
    days = days_between(choice.first.monday, choice.last.sunday, tr, year=True)
    return tr("{weeks}, {days}").format(weeks=counted(choice.weeks, "week", "weeks", tr), days=days)


def _voice(tr: Translate, words: dict[str, str]) -> Translate:
    """Return a translation that says to a reader what the charts say to the writer."""
    return lambda text: tr(words.get(text, text))
