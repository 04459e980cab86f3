"""The chart of an arm: how much of the record is System 1, or urgent, against the writer's own past.

The line is the plain share of the last 13 completed weeks with its 90 % band, a dot is a single week. What a
coach or a screen reader needs is in ``describe_arm``, ``point_words`` and ``table_arm``: the picture adds
nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from journal.charts.arm_figures import ArmData, ArmWeek, Level, PlanStep, SignalRun, arm_data
from journal.charts.days import describe_drawn, describe_gaps, kind_word
from journal.charts.table import Cell, Table
from journal.charts.timeline import from_to
from journal.charts.words import counted, long_day, percent, week_words
from journal.drift import Arm, State
from journal.model import Mark, MarkKind, Week, WeekKind
from journal.sentences import Translate, same

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from journal.charts.arm_drawing import ArmDrawing
    from journal.palette import Palette

__all__ = [
    "ArmData", "ArmWeek", "Level", "PlanStep", "SignalRun", "arm_data", "describe_arm", "draw_arm",
    "index_near", "point_words", "table_arm", "x_of",
]  # fmt: skip

NOTHING_YET = "No week is complete yet."
TITLES = {Arm.SYSTEM: "System 1, share of entries", Arm.URGENCY: "Urgent, share of entries"}
PULLED_WORDS = {Arm.SYSTEM: "System 1", Arm.URGENCY: "urgent"}
SIGNAL_WORDS = {State.PULLED: "pulled", State.RECLAIMING: "reclaiming"}


def describe_arm(data: ArmData, tr: Translate = same) -> str:
    """Return the chart in words: its extent, the line, before, the plan, gaps, signals and answers."""
    if not data.weeks:
        return tr(NOTHING_YET)
    sentences = [
        _extent_sentence(data, tr),
        describe_drawn(data.days, tr),
        describe_gaps(data.days, tr),
        _line_sentence(data, tr),
        _before_sentence(data, tr),
        *_plan_sentences(data, tr),
        _late_sentence(data, tr),
        *(_signal_sentence(data, run, tr) for run in _in_view(data)),
        *(_mark_sentence(mark, tr) for mark in _marks_in_view(data)),
    ]
    return " ".join(sentence for sentence in sentences if sentence)


def _extent_sentence(data: ArmData, tr: Translate) -> str:
    first, last = from_to(data.weeks[0].week, data.weeks[-1].week)
    journaled = sum(week.entries > 0 for week in data.weeks)
    return tr(
        "{title}, from {first} to {last}: {weeks}, {journaled} of them with entries that say it."
    ).format(
        title=tr(TITLES[data.arm]),
        first=long_day(first, tr),
        last=long_day(last, tr),
        weeks=counted(len(data.weeks), "week", "weeks", tr),
        journaled=journaled,
    )


def _line_sentence(data: ArmData, tr: Translate) -> str:
    drawn = [week for week in data.weeks if week.rolled is not None]
    if not drawn:
        return tr("There are too few entries for a line; each dot is a single week.")
    last, shares = drawn[-1], [week.share or 0.0 for week in drawn]
    assert last.rolled is not None
    said = tr(
        "In the 13 weeks to {day} {pulled} of {entries} entries were {arm}: {share} %, "
        "between {low} and {high} % (90 % band)."
    ).format(
        day=long_day(Week(last.week).sunday, tr),
        pulled=last.rolled.pulled,
        entries=last.rolled.entries,
        arm=tr(PULLED_WORDS[data.arm]),
        share=percent(shares[-1]),
        low=percent(last.low or 0.0),
        high=percent(last.high or 0.0),
    )
    if len(drawn) == 1:
        return said
    ranged = tr("Over the weeks shown this share ran from {least} to {most} %.").format(
        least=percent(min(shares)), most=percent(max(shares))
    )
    return f"{said} {ranged}"


def _before_sentence(data: ArmData, tr: Translate) -> str:
    if data.before is None:
        return tr("There is no level before yet to compare with.")
    counts = data.before.counts
    return tr("Before, from {first} to {last}, it was {pulled} of {entries}: {share} %.").format(
        first=long_day(Week(data.before.first).monday, tr),
        last=long_day(Week(data.before.last).sunday, tr),
        pulled=counts.pulled,
        entries=counts.entries,
        share=percent(data.before.share),
    )


def _plan_sentences(data: ArmData, tr: Translate) -> Iterable[str]:
    for index, step in enumerate(data.plan):
        template = (
            "Your plan is {share} %, since {day}."
            if index == len(data.plan) - 1
            else "Your plan was {share} % from {day}."
        )
        yield tr(template).format(share=percent(step.share), day=long_day(step.holds_from, tr))


def _late_sentence(data: ArmData, tr: Translate) -> str:
    late = sum(week.late_entries for week in data.weeks)
    if not late:
        return ""
    return tr("Written more than a week late, drawn hollow and left out of every figure: {entries}.").format(
        entries=counted(late, "entry", "entries", tr)
    )


def _in_view(data: ArmData) -> list[SignalRun]:
    return [run for run in data.signals if run.last >= data.weeks[0].week]


def _signal_sentence(data: ArmData, run: SignalRun, tr: Translate) -> str:
    template = (
        "Since {first} the verdict is: {word}."
        if run.last == data.weeks[-1].week
        else "From {first} to {last} the verdict was: {word}."
    )
    return tr(template).format(
        first=_week_of_year(run.first, tr), last=_week_of_year(run.last, tr), word=tr(SIGNAL_WORDS[run.state])
    )


def _week_of_year(week: int, tr: Translate) -> str:
    year, number, _ = Week(week).monday.isocalendar()
    return tr("week {number} of {year}").format(number=number, year=year)


def _marks_in_view(data: ArmData) -> list[Mark]:
    return [mark for mark in data.marks if Week.of(mark.made_on).number >= data.weeks[0].week]


def _mark_sentence(mark: Mark, tr: Translate) -> str:
    day = long_day(mark.made_on, tr)
    if mark.kind is MarkKind.SEASON:
        if mark.until is None:
            return tr("On {day} you called it a season that ends.").format(day=day)
        return tr("On {day} you called it a season that ends on {until}.").format(
            day=day, until=long_day(mark.until, tr)
        )
    if mark.kind is MarkKind.ROLE:
        return tr("On {day} you said that this is your role now; what lies before is grey.").format(day=day)
    if mark.words:
        return tr("On {day} you wrote that you are changing something: “{words}”").format(
            day=day, words=mark.words
        )
    return tr("On {day} you said that you are changing something.").format(day=day)


def point_words(data: ArmData, index: int, tr: Translate = same) -> str:
    """Return the figures of one week shown, for the pointer and the arrow keys. ``index`` counts from 0."""
    week, days = data.weeks[index], data.days.weeks[index]
    this_year = Week(data.weeks[-1].week).label[:4]
    other_year = Week(week.week).label[:4] != this_year
    parts = [_own_words(data.arm, week, days.kind, tr)]
    if week.share is not None and week.low is not None and week.high is not None:
        parts.append(
            tr("last 13 weeks {share} %, between {low} and {high} %").format(
                share=percent(week.share), low=percent(week.low), high=percent(week.high)
            )
        )
    if week.late_entries:
        parts.append(tr("{entries} written late").format(entries=week.late_entries))
    return f"{week_words(week.week, tr, year=other_year)}: {'; '.join(parts)}"


def _own_words(arm: Arm, week: ArmWeek, kind: WeekKind | None, tr: Translate) -> str:
    said = tr("{pulled} of {entries} {arm}").format(
        pulled=week.pulled,
        entries=counted(week.entries, "entry", "entries", tr),
        arm=tr(PULLED_WORDS[arm]),
    )
    if not week.entries:
        said = tr("no entry that says it")
    return f"{said} ({kind_word(kind, tr)})" if kind else said


def index_near(data: ArmData, x: float) -> int | None:
    """Return the index of the week nearest to ``x`` on the chart's axis, None while there is none."""
    return min(max(round(x), 0), len(data.weeks) - 1) if data.weeks else None


def x_of(index: int) -> float:
    """Return where a week lies on the chart's axis: the weeks shown stand at 0, 1, 2 …"""
    return float(index)


def table_arm(data: ArmData, tr: Translate = same) -> Table:
    """Return the chart's figures, a row a week; shares are in percent."""
    arm = tr(PULLED_WORDS[data.arm])
    headers = [
        tr("Week"),
        tr("From"),
        tr("To"),
        tr("Entries"),
        tr("Of them {arm}").format(arm=arm),
        tr("Last 13 weeks: entries"),
        tr("Last 13 weeks: {arm}").format(arm=arm),
        tr("Share %"),
        tr("Low %"),
        tr("High %"),
        tr("Written late"),
        tr("Days written on"),
        tr("Workdays"),
        tr("Note"),
    ]
    if data.arm is Arm.SYSTEM:
        headers.append(tr("Plan %"))
    rows = (_row(data, index, tr) for index in range(len(data.weeks)))
    return Table(tr(TITLES[data.arm]), tuple(headers), tuple(rows))


def _row(data: ArmData, index: int, tr: Translate) -> tuple[Cell, ...]:
    week, days = data.weeks[index], data.days.weeks[index]
    own: tuple[Cell, ...] = (week.entries, week.pulled) if week.entries else ("", "")
    line: tuple[Cell, ...] = ("", "", "", "", "")
    if week.rolled is not None and week.low is not None and week.high is not None:
        line = (
            week.rolled.entries,
            week.rolled.pulled,
            percent(week.share or 0.0),
            percent(week.low),
            percent(week.high),
        )
    cells: tuple[Cell, ...] = (
        Week(week.week).label,
        Week(week.week).monday.isoformat(),
        Week(week.week).sunday.isoformat(),
        *own,
        *line,
        week.late_entries,
        days.written,
        days.workdays,
        kind_word(days.kind, tr),
    )
    if data.arm is not Arm.SYSTEM:
        return cells
    plan = [step for step in data.plan if step.holds_from <= Week(week.week).sunday]
    return (*cells, percent(plan[-1].share) if plan else "")


def draw_arm(
    figure: Figure, data: ArmData, palette: Palette, tr: Translate = same, *, titled: bool = False
) -> ArmDrawing:
    """Draw the chart for the figure's size as it is now; ``titled`` sets title and key above it.

    Returns the axes and the places of the weeks, so that a view can move a cursor without drawing anew.
    """
    from journal.charts.arm_drawing import draw

    return draw(figure, data, palette, tr, titled=titled)
