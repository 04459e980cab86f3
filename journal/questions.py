"""The eight questions, verbatim from Tate (2009), and which one comes next. Pure but for their words."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import cache

from journal.model import Question
from journal.resource_files import resource_path
from journal.weeks import WeekCount

COUNT = 8
CHANGE_SOMETHING = 2
THE_SYSTEM_AND_I = 7
NOT_NOW = timedelta(days=7)
HEAVY_SHARE = 0.6
HEAVY_LEAST = 4


@cache
def all_questions() -> tuple[Question, ...]:
    """Return the eight in their order."""
    texts = json.loads(resource_path("questions", "en.json").read_text(encoding="utf-8"))
    return tuple(Question(number, text) for number, text in enumerate(texts, start=1))


def question(number: int) -> Question:
    """Return one of the eight."""
    return all_questions()[number - 1]


def is_heavy(week: WeekCount | None) -> bool:
    """True when System 1 took three entries in five or more of a week that says enough to tell."""
    return week is not None and week.systems >= HEAVY_LEAST and week.deliver >= HEAVY_SHARE * week.systems


def next_question(
    today: date,
    last_reflections: Mapping[int, date],
    prompts: Sequence[tuple[int, date, str]],
    last_week: WeekCount | None,
) -> int:
    """Return the number of the question to ask. ``prompts`` are (question, day, outcome), newest first.

    The same day asks the same question again: a prompt of today that was only shown is repeated. Otherwise
    never the one shown last. Nor one put off within a week, unless all the others were: then the one put
    off longest ago. After a week heavy in System 1 it is 2 or 7 where one of them is free. Among what is
    left the one neglected longest comes first, one never reflected on before all, and of equals the one
    not shown for longest.
    """
    if prompts and prompts[0][1] == today and prompts[0][2] == "shown":
        return prompts[0][0]
    others = [number for number in range(1, COUNT + 1) if not prompts or number != prompts[0][0]]
    put_off = _last_days(prompts, "not_now")
    free = [number for number in others if today - put_off.get(number, date.min) >= NOT_NOW]
    if not free:
        return min(others, key=lambda number: (put_off[number], number))
    fitting = [number for number in free if number in (CHANGE_SOMETHING, THE_SYSTEM_AND_I)]
    shown = _last_days(prompts)
    return min(
        fitting if fitting and is_heavy(last_week) else free,
        key=lambda number: (last_reflections.get(number, date.min), shown.get(number, date.min), number),
    )


def _last_days(prompts: Sequence[tuple[int, date, str]], outcome: str | None = None) -> dict[int, date]:
    """Return the last day on which each question was shown, or came to this outcome."""
    days: dict[int, date] = {}
    for number, day, came_to in prompts:
        if outcome in (None, came_to):
            days[number] = max(day, days.get(number, day))
    return days
