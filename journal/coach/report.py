"""What ``inmind report`` writes: charts and weekly counts, never a word of an entry."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from journal.charts import arm, coverage, days, mix, quadrant
from journal.charts.timeline import SHOWN_WEEKS
from journal.drift import Arm
from journal.errors import JournalError
from journal.interchange.csv_file import guarded
from journal.interchange.writing import replaced_file
from journal.model import Week
from journal.palette import Palette, load_palette
from journal.sentences import LIMITS, WHAT_IT_CANNOT_TELL, long_date, sentence
from journal.standing import Standing
from journal.vault.files import plain_errors

if TYPE_CHECKING:
    from matplotlib.figure import Figure

DOTS_PER_INCH = 200
WIDE, SMALL, FLAT = (10.0, 5.6), (6.0, 4.4), (10.0, 1.4)  # inches
FORMATS = ("png", "svg", "csv")

COLUMNS = {
    "week": "ISO week, such as 2026-W46",
    "from": "its Monday",
    "to": "its Sunday",
    "note": "what the writer said of the whole week: leave, swamped, or nothing",
    "workdays": "workdays not on leave",
    "workdays_written": "of these, days with an entry",
    "entries": "entries written within seven days of their date",
    "system_1": "of these, mainly System 1, Deliver",
    "system_2": "of these, mainly System 2, Improve",
    "system_3": "of these, mainly System 3, Enable",
    "urgent_important": "of these, urgent and important",
    "important": "of these, important and not urgent",
    "urgent": "of these, urgent and not important",
    "neither": "of these, neither",
    "late_entries": "entries written more than seven days after their date, in no other column",
}


class Chart(NamedTuple):
    """A chart that was chosen: its file's name, its size in inches, how it is drawn, and its words."""

    name: str
    size: tuple[float, float]
    draw: Callable[[Figure], object]
    words: str


def write_report(
    standing: Standing, folder: Path, formats: Sequence[str] = FORMATS, *, first: date | None = None
) -> list[Path]:
    """Write the report into ``folder``, which is made if it is not there, and return the files in order.

    ``first`` is a day of the first week shown; without it the charts show about fourteen months and the
    counts all. A file of the same name is replaced.

    Raises:
        JournalError: The file system refuses.
    """
    weeks = None if first is None else max(standing.week.number - Week.of(first).number + 1, 1)
    charts = chosen_charts(standing, SHOWN_WEEKS if weeks is None else weeks)
    with plain_errors(folder):
        if folder.exists() and not folder.is_dir():
            raise JournalError(f"“{folder}” is a file; name a folder.")
        folder.mkdir(parents=True, exist_ok=True)
    contents = rendered(charts, [name for name in formats if name != "csv"])
    written = [_put(folder / name, content) for name, content in contents]
    if "csv" in formats:
        written.append(_put(folder / "weeks.csv", weeks_csv(standing, weeks).encode()))
    return [*written, _put(folder / "about.txt", about(standing, charts, formats).encode())]


def chosen_charts(standing: Standing, weeks: int) -> list[Chart]:
    """Return the charts over the last ``weeks`` weeks, without the writer's own words."""
    palette = load_palette("light")
    strip = days.days_data(standing, weeks)
    shares = mix.mix_data(standing, weeks)
    cells = quadrant.quadrant_data(standing)
    questions = coverage.coverage_data(standing)
    return [
        _arm_chart(standing, Arm.SYSTEM, weeks, palette),
        _arm_chart(standing, Arm.URGENCY, weeks, palette),
        Chart("days", FLAT, lambda figure: days.draw_days(figure, strip, palette), days.describe_days(strip)),
        Chart(
            "mix",
            SMALL,
            lambda figure: mix.draw_mix(figure, shares, palette, titled=True),
            mix.describe_mix(shares),
        ),
        Chart(
            "quadrant",
            SMALL,
            lambda figure: quadrant.draw_quadrant(figure, cells, palette, titled=True),
            quadrant.describe_quadrant(cells),
        ),
        Chart(
            "questions",
            SMALL,
            lambda figure: coverage.draw_coverage(figure, questions, palette, titled=True),
            coverage.describe_coverage(questions),
        ),
    ]


def _arm_chart(standing: Standing, which: Arm, weeks: int, palette: Palette) -> Chart:
    data = arm.arm_data(standing, which, weeks)
    return Chart(
        which.value,
        WIDE,
        lambda figure: arm.draw_arm(figure, data, palette, titled=True),
        arm.describe_arm(data),
    )


def rendered(charts: Sequence[Chart], formats: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """Yield (file name, content) of each chart in each format."""
    if not formats:
        return
    from journal.charts.render import render_png, render_svg

    for chart in charts:
        for kind in formats:
            target = io.BytesIO()
            if kind == "png":
                render_png(chart.draw, chart.size, DOTS_PER_INCH, target)
            else:
                render_svg(chart.draw, chart.size, target)
            yield f"{chart.name}.{kind}", target.getvalue()


def weeks_csv(standing: Standing, weeks: int | None) -> str:
    """Return the weekly counts as CSV. A week without an entry is a gap: its cells are empty, not zero."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    shown = standing.weeks if weeks is None else standing.weeks[-weeks:]
    for row, of_days in zip(shown, days.days_data(standing, weeks).weeks, strict=True):
        week = Week(row.week)
        note = "" if of_days.kind is None else of_days.kind.value
        counts: list[object] = [""] * 10
        if row.entries or row.late_entries:
            # WeekCount from entries to neither, in the order of the columns
            counts = [of_days.written, *row[1:9], row.late_entries]
        cells = [week.label, week.monday, week.sunday, note, of_days.workdays, *counts]
        writer.writerow([guarded(str(cell)) for cell in cells])
    return text.getvalue()


def about(standing: Standing, charts: Sequence[Chart], formats: Sequence[str]) -> str:
    """Return what stands beside the files: the charts in words, the columns, and what neither can tell."""
    lines = [f"In Mind: a record up to {long_date(standing.week.sunday)} ({standing.week.label})", ""]
    names = {Arm.SYSTEM: "System 1", Arm.URGENCY: "Urgent", Arm.DAYS: "Days written on"}
    lines += [f"{name}: {sentence(standing.last(each))}" for each, name in names.items()]
    lines += ["", WHAT_IT_CANNOT_TELL, LIMITS]
    if set(formats) - {"csv"}:
        for chart in charts:
            lines += ["", f"{chart.name}", chart.words]
    if "csv" in formats:
        lines += [
            "",
            "weeks.csv: one row a completed week; a week without entries has empty cells, not zeros",
        ]
        lines += [f"  {name:<17} {words}" for name, words in COLUMNS.items()]
    return "\n".join([*lines, ""])


def _put(path: Path, content: bytes) -> Path:
    with replaced_file(path) as file:
        file.write(content)
    return path
