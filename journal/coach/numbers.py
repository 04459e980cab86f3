"""The counts behind the charts as CSV, with a data dictionary that a program can read.

``weeks.csv`` holds the counts by week, ``quarters.csv`` those of 13 weeks together, in which few are so
small that they are withheld, and ``line.csv`` the shares of 13 weeks that the charts draw.
``datapackage.json`` describes them after the Data Package standard, with what another In Mind needs to show
the pack.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Sequence
from typing import Any

from journal.charts.arm_figures import ArmData, arm_data
from journal.charts.days import days_data
from journal.coach import words
from journal.coach.asking import openings
from journal.coach.cells import LEAST, UNDER, WITHHELD, told, told_parts, told_priorities, told_systems
from journal.coach.choice import Part
from journal.coach.record import Record
from journal.coach.report import arm_sentences, days_written, headline_of, name_of
from journal.drift import RECENT_WEEKS, Arm, State
from journal.interchange.csv_file import guarded
from journal.model import Week
from journal.sentences import Translate, same

VERSION = 1  # of what stands under "in_mind"
WEEKS, QUARTERS, LINE, DESCRIPTION = "weeks.csv", "quarters.csv", "line.csv", "datapackage.json"
TABLES = (WEEKS, QUARTERS, LINE)

Column = tuple[str, str, str]  # name, type in the sense of Table Schema, and what it holds

WEEK_COLUMNS: tuple[Column, ...] = (
    ("week", "string", "ISO week, such as 2026-W46"),
    ("from", "date", "its Monday"),
    ("to", "date", "its Sunday"),
    ("note", "string", "what the writer said of the whole week: leave, swamped, or nothing"),
    ("workdays", "integer", "workdays not on leave"),
    ("workdays_written", "integer", "of these, days with an entry"),
    ("entries", "integer", "entries written within seven days of their date"),
    ("system_1", "integer", "of these, mainly System 1, Deliver"),
    ("system_2", "integer", "of these, mainly System 2, Improve"),
    ("system_3", "integer", "of these, mainly System 3, Enable"),
    ("urgent_important", "integer", "of these, urgent and important"),
    ("important", "integer", "of these, important and not urgent"),
    ("urgent", "integer", "of these, urgent and not important"),
    ("neither", "integer", "of these, neither"),
    ("late_entries", "integer", "written more than seven days after their date, in no other column"),
)
QUARTER_COLUMNS: tuple[Column, ...] = (
    ("from", "date", "the first day of 13 weeks, counted back from the end; of the oldest up to 25"),
    ("to", "date", "their last day"),
    ("weeks_written", "integer", "of these weeks, those that hold an entry"),
    *WEEK_COLUMNS[4:14],
)
_SHARE = "in the 13 weeks up to and with this one"
LINE_COLUMNS: tuple[Column, ...] = (
    ("week", "string", "ISO week, such as 2026-W46"),
    ("to", "date", "its Sunday"),
    ("system_1", "number", f"share of System 1 among entries that say their system, {_SHARE}"),
    ("system_1_low", "number", "lower end of its 90 % band"),
    ("system_1_high", "number", "upper end of its 90 % band"),
    ("urgent", "number", f"share of urgent among entries that say their priority, {_SHARE}"),
    ("urgent_low", "number", "lower end of its 90 % band"),
    ("urgent_high", "number", "upper end of its 90 % band"),
    ("plan", "number", "the share of System 1 that the writer intended at the end of the week"),
)


def week_columns(record: Record) -> tuple[Column, ...]:
    """Return the columns of ``weeks.csv``: tags are told by week only where words go in too."""
    return WEEK_COLUMNS if record.choice.has_text else WEEK_COLUMNS[:7]


def weeks_csv(record: Record) -> str:
    """Return the weekly counts. A week without an entry is a gap: its cells are empty, not zero."""
    choice, standing = record.choice, record.standing
    shown = days_data(standing, choice.shown_weeks).weeks
    counts = {row.week: row for row in standing.weeks}
    entries = _told_weeks([counts[day.week].entries for day in shown], exact=choice.has_text)
    columns = week_columns(record)
    rows = []
    for of_days, told_entries in zip(shown, entries, strict=True):
        week, row = Week(of_days.week), counts[of_days.week]
        cells: list[object] = [week.label, week.monday, week.sunday]
        cells += ["" if of_days.kind is None else of_days.kind.value, of_days.workdays]
        if row.entries or row.late_entries:
            # WeekCount from deliver to neither, in the order of the columns
            cells += [of_days.written, told_entries, *row[2:9], row.late_entries]
        else:
            cells += [""] * 10
        rows.append(cells[: len(columns)])
    return _csv(columns, rows)


def _told_weeks(entries: Sequence[int], *, exact: bool) -> list[str]:
    """Return the entries of each week, told as parts of the 13 weeks that ``quarters.csv`` sums up."""
    found = ["0"] * len(entries)
    for start, end in _blocks(len(entries)):
        written = [index for index in range(start, end) if entries[index]]
        texts = told_parts([entries[index] for index in written], exact=exact)
        for index, text in zip(written, texts, strict=True):
            found[index] = _cell(text)
    return found


def _cell(text: str) -> str:
    """Return what a program can tell apart: a count, "under 5", or a dash where a bound would stand."""
    return text if text.isdecimal() or text == UNDER else WITHHELD


def _blocks(weeks: int) -> list[tuple[int, int]]:
    """Return the bounds of 13 weeks each, oldest first, counted back from the end.

    What is left at the beginning goes to the 13 weeks after it: so few weeks may hold next to nothing.
    """
    ends = range(weeks, 0, -RECENT_WEEKS)
    bounds = [(max(end - RECENT_WEEKS, 0), end) for end in reversed(ends)]
    if len(bounds) > 1 and bounds[0][1] < RECENT_WEEKS:
        bounds[:2] = [(0, bounds[1][1])]
    return bounds


def quarters_csv(record: Record) -> str:
    """Return the counts of 13 weeks together, oldest first."""
    choice, standing = record.choice, record.standing
    exact = choice.has_text
    shown = days_data(standing, choice.shown_weeks).weeks
    by_week = {row.week: row for row in standing.weeks}
    rows = []
    for start, end in _blocks(len(shown)):
        days = shown[start:end]
        part = [by_week[day.week] for day in days]
        cells: list[object] = [Week(part[0].week).monday, Week(part[-1].week).sunday]
        cells += [sum(row.entries > 0 for row in part)]
        cells += [sum(day.workdays for day in days), sum(day.written for day in days)]
        entries, *others = (sum(column) for column in list(zip(*part, strict=True))[1:9])
        cells += [told(entries, exact=exact)]
        cells += map(_cell, told_systems(others[:3], exact=exact))
        cells += map(_cell, told_priorities(others[3:], exact=exact))
        rows.append(cells)
    return _csv(QUARTER_COLUMNS, rows)


def line_csv(record: Record) -> str:
    """Return the shares of 13 weeks with their bands and the plan, as the charts draw them."""
    weeks = record.choice.shown_weeks
    system, urgency = (arm_data(record.standing, arm, weeks) for arm in (Arm.SYSTEM, Arm.URGENCY))
    with_plan = Part.PLAN in record.choice.parts
    digits = 4 if record.choice.has_text else 2  # whole percents, as the charts draw them
    rows = []
    for index, week in enumerate(system.weeks):
        sunday = Week(week.week).sunday
        held = [step for step in system.plan if step.holds_from <= sunday] if with_plan else []
        rows.append(
            [
                Week(week.week).label,
                sunday,
                *_shares(system, index, digits),
                *_shares(urgency, index, digits),
                f"{held[-1].share:.2f}" if held else "",
            ]
        )
    return _csv(LINE_COLUMNS, rows)


def _shares(data: ArmData, index: int, digits: int) -> list[str]:
    week = data.weeks[index]
    values = (week.share, week.low, week.high)
    return ["" if value is None else f"{value:.{digits}f}" for value in values]


def _csv(columns: Sequence[Column], rows: Iterable[Sequence[object]]) -> str:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([name for name, _, _ in columns])
    for row in rows:
        writer.writerow([guarded(str(cell)) for cell in row])
    return text.getvalue()


def description(record: Record, names: Sequence[str], tr: Translate = same) -> str:
    """Return ``datapackage.json`` for those of the tables that are among ``names``.

    Under "in_mind" stands what the report says, in figures, for a coach's own In Mind: see docs/packs.md.
    """
    tables = [
        (WEEKS, "weeks", "Counts by week", week_columns(record)),
        (QUARTERS, "quarters", "Counts by 13 weeks", QUARTER_COLUMNS),
        (LINE, "line", "Shares of 13 weeks, with bands and plan", LINE_COLUMNS),
    ]
    record_of = {
        "name": "in-mind-pack",
        "title": f"In Mind, {record.choice.first.monday} to {record.choice.last.sunday}",
        "profile": "data-package",
        "in_mind": summary(record, tr),
        "resources": [
            _resource(path, name, title, columns) for path, name, title, columns in tables if path in names
        ],
    }
    if not record_of["resources"]:
        record_of.pop("resources")
    return json.dumps(record_of, ensure_ascii=False, indent=1) + "\n"


def _resource(path: str, name: str, title: str, columns: Sequence[Column]) -> dict[str, Any]:
    return {
        "name": name,
        "path": path,
        "title": title,
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {
            "fields": [{"name": field, "type": kind, "description": said} for field, kind, said in columns],
            "primaryKey": [columns[0][0]],
            # A gap is empty. A count under five is not told, nor one from which it could be worked out,
            # unless words of the writer's go in too.
            "missingValues": ["", UNDER, WITHHELD],
        },
    }


def summary(record: Record, tr: Translate = same) -> dict[str, Any]:
    """Return what the first page says, as figures and sentences."""
    choice = record.choice
    written, workdays = days_written(record)
    return {
        "version": VERSION,
        "who": name_of(record),
        "first": choice.first.monday.isoformat(),
        "last": choice.last.sunday.isoformat(),
        "headline": headline_of(record, tr),
        "arms": _arms(record, tr) if Part.DRIFT in choice.parts else [],
        "written": written,
        "workdays": workdays,
        "questions": [opening.question for opening in openings(record, tr)],
    }


def _arms(record: Record, tr: Translate) -> list[dict[str, Any]]:
    standing = record.standing
    check = standing.plan_check if Part.PLAN in record.choice.parts else None
    found: list[dict[str, Any]] = []
    for arm, said in arm_sentences(record, tr).items():
        verdict = standing.last(arm)
        told_arm: dict[str, Any] = {"arm": arm.value, "state": verdict.state.value, "sentence": said}
        if arm is not Arm.DAYS:
            speaks = verdict.state not in (State.GATHERING, State.TOO_LITTLE)
            low, high = words.band(verdict) if speaks else (None, None)
            entries = verdict.recent.entries
            told_arm |= {
                "share": round(verdict.recent.pulled / entries, 6) if speaks and entries else None,
                "low": None if low is None else round(low, 6),
                "high": None if high is None else round(high, 6),
                "entries": entries if record.choice.has_text or entries >= LEAST else UNDER,
                "intended": check.intended if check and arm is Arm.SYSTEM else None,
                "plan_state": check.state.value if check and arm is Arm.SYSTEM else None,
            }
        found.append(told_arm)
    return found
