"""Standings made by hand: a plain rule for the counts, and the real measure over them."""

from __future__ import annotations

import random
from datetime import date, timedelta

from journal.drift import (
    RECENT_WEEKS,
    Arm,
    check_plan,
    days_series,
    mix,
    system_series,
    urgency_series,
    verdicts,
)
from journal.model import Mark, MarkKind, Plan, RoleSystem, Week, WeekKind
from journal.standing import Quadrant, Standing
from journal.weeks import WeekCount, empty_week

AS_OF = date(2026, 11, 22)
LAST = Week.last_completed(AS_OF).number


def make_standing(counts, *, plans=(), marks=(), notes=None, reflections=()):
    """Return the standing on 22 November 2026 over consecutive ``counts``, the last of them week 46."""
    notes = notes or {}
    assert [row.week for row in counts] == list(range(LAST - len(counts) + 1, LAST + 1))
    leave = frozenset(week for week, kind in notes.items() if kind is WeekKind.LEAVE)
    series = {
        Arm.SYSTEM: system_series(counts),
        Arm.URGENCY: urgency_series(counts),
        Arm.DAYS: days_series(counts, leave=leave),
    }
    heard = {arm: verdicts(one, marks) for arm, one in series.items()}
    recent = counts[-RECENT_WEEKS:]
    held = [plan for plan in plans if plan.holds_from <= Week(LAST).sunday]
    last = heard[Arm.SYSTEM][-1] if counts else None
    check = (
        check_plan(series[Arm.SYSTEM], last, held[-1].share(RoleSystem.DELIVER)) if held and last else None
    )
    systems = [sum(row[2 + i] for row in recent) for i in range(3)]
    cells = [sum(row[5 + i] for row in recent) for i in range(4)]
    return Standing(
        as_of=AS_OF,
        week=Week(LAST),
        weeks=list(counts),
        series=series,
        verdicts=heard,
        marks=list(marks),
        plans=list(plans),
        week_notes=notes,
        plan_check=check,
        mix=mix(systems, (last.phi if last else None) or 1.2),
        quadrant=Quadrant(*cells, sum(row.entries for row in recent) - sum(cells)),
        bounds=None,
        reflections=list(reflections),
    )


def weeks_of(*rows):
    """Return counts that end with week 46: each row is (deliver, improve, enable), None an empty week."""
    first = LAST - len(rows) + 1
    return [empty_week(first + i) if row is None else week_of(first + i, *row) for i, row in enumerate(rows)]


def week_of(week, deliver, improve, enable, *, days=5, **more):
    """Return one week in which what is System 1 is urgent, and the rest important."""
    others = improve + enable
    return WeekCount(
        week, deliver + others, deliver, improve, enable, 0, others, deliver, 0, (1 << days) - 1
    )._replace(**more)


def random_weeks(count, seed=3, *, rise=(72, 0.32), gaps=0.06):
    """Return ``count`` weeks of a journal in which System 1 takes up more after week ``rise[0]``."""
    rng = random.Random(seed)
    rows = []
    for i in range(count):
        week = LAST - count + 1 + i
        if rng.random() < gaps:
            rows.append(empty_week(week))
            continue
        p = min(max(0.5 + rng.gauss(0, 0.07) + (rise[1] if i >= rise[0] else 0.0), 0.02), 0.98)
        systems, cells = [0, 0, 0], [0, 0, 0, 0]
        for _ in range(1 + min(int(rng.expovariate(0.22)), 11)):
            system = 0 if rng.random() < p else 1 if rng.random() < 0.6 else 2
            systems[system] += 1
            cells[(0 if rng.random() < 0.4 else 2) if system == 0 else 1 if rng.random() < 0.7 else 3] += 1
        entries = sum(systems)
        unsaid = rng.random() < 0.2
        days = 0
        for day in rng.sample(range(5), min(5, (entries + 1) // 2 + rng.randrange(2))):
            days |= 1 << day
        rows.append(WeekCount(week, entries + unsaid, *systems, *cells, days))
    return rows


def full_standing(count=110):
    """Return a journal of ``count`` weeks with all that a chart can show."""
    rows = random_weeks(count, rise=(count - 38, 0.32))
    notes = {}
    for back, kind in ((48, "leave"), (47, "leave"), (22, "swamped"), (21, "swamped"), (95, "leave")):
        if back < count:
            rows[count - back] = empty_week(rows[count - back].week)
            notes[rows[count - back].week] = WeekKind(kind)
    for back, late in ((40, (2, 3)), (12, (1, 1)), (80, (1, 2))):
        if back < count:
            pulled, entries = late
            rows[count - back] = rows[count - back]._replace(
                late_entries=entries, late_deliver=pulled, late_systems=entries, late_urgent=1,
                late_priorities=entries,
            )  # fmt: skip
    plans = [
        Plan(Week(LAST - 100).monday, (50, 30, 20)),
        Plan(Week(LAST - 30).monday + timedelta(days=2), (40, 35, 25), 6.0),
    ]
    marks = [Mark("system", MarkKind.CHANGING, Week(LAST - 9).monday, words="Thursdays are for the system")]
    rng = random.Random(5)
    reflections = sorted(
        (question, LAST - back) for question in range(1, 9) for back in range(13) if rng.random() < 0.25
        if question != 7
    )  # fmt: skip
    return make_standing(rows, plans=plans, marks=marks, notes=notes, reflections=reflections)
