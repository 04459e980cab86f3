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
    """Return the number of the question to ask.

    The one neglected longest comes first, an answerless one before all; after a week heavy in System 1 it
    is 2 or 7, whichever was neglected longer. Never the one shown last, nor one put off within a week, unless
    nothing else is left. The same day asks the same question again: prompts of today that were only
    shown are answered by repeating them. ``prompts`` are (question, day, outcome), newest first.
    """
    if prompts and prompts[0][1] == today and prompts[0][2] == "shown":
        return prompts[0][0]
    put_off = {number for number, day, outcome in prompts if outcome == "not_now" and today - day < NOT_NOW}
    last_shown = prompts[0][0] if prompts else None

    def neglect(number: int) -> tuple[bool, bool, date, int]:
        return (
            number in put_off,
            number == last_shown,
            last_reflections.get(number, date.min),
            number,
        )

    pool = [CHANGE_SOMETHING, THE_SYSTEM_AND_I] if is_heavy(last_week) else list(range(1, COUNT + 1))
    best = min(pool, key=neglect)
    if neglect(best)[:2] != (False, False):
        best = min(range(1, COUNT + 1), key=neglect)
    return best
