"""Three of the eight questions to open a session with, chosen from what the record shows.

Each rule looks at one thing and names one question with its reason; the first three different ones are
asked. A rule that does not fit says nothing, nor does one that looks at a part that is not in the pack. At
the end stand the questions not reflected on for longest, so that there are always three. No rule judges:
the reason is what was seen.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from journal.coach.choice import Part
from journal.coach.record import Record
from journal.drift import Arm, PlanState, State
from journal.questions import COUNT
from journal.sentences import Translate, same

ASKED = 3


class Opening(NamedTuple):
    """A question's number and why it is asked; empty where that would tell what is not in the pack."""

    question: int
    reason: str


def openings(record: Record, tr: Translate = same) -> list[Opening]:
    """Return the three questions in the order of asking."""
    chosen: dict[int, Opening] = {}
    for opening in _fitting(record, tr):
        chosen.setdefault(opening.question, opening)
    return list(chosen.values())[:ASKED]


def _fitting(record: Record, tr: Translate) -> Iterator[Opening]:
    parts = record.choice.parts
    if Part.DRIFT in parts:
        yield from _of_the_arms(record, tr)
    if Part.PLAN in parts:
        yield from _of_the_plan(record, tr)
    if Part.DRIFT in parts and record.standing.last(Arm.URGENCY).state is State.PULLED:
        yield Opening(5, tr("The urgent takes up more of the record than before."))
    if Part.PLAN in parts:
        yield from _of_the_mix(record, tr)
    if Part.QUESTIONS in parts:
        for question in _neglected(record):
            yield Opening(question, tr("Among the questions reflected on least in this period."))
    for question in range(1, COUNT + 1):
        yield Opening(question, "")


def _of_the_arms(record: Record, tr: Translate) -> Iterator[Opening]:
    system, urgency, days = (record.standing.last(arm).state for arm in (Arm.SYSTEM, Arm.URGENCY, Arm.DAYS))
    if State.PULLED in (system, urgency):
        yield Opening(7, tr("The record was pulled towards the present or the urgent."))
    if State.RECLAIMING in (system, urgency):
        yield Opening(
            8,
            tr("More room for improving, enabling or what can wait than before: worth accounting for."),
        )
    if days is State.GONE_QUIET:
        yield Opening(5, tr("Fewer days were written on than before; only the writer knows why."))


def _of_the_plan(record: Record, tr: Translate) -> Iterator[Opening]:
    check = record.standing.plan_check
    if check is not None and check.state is PlanState.ABOVE:
        yield Opening(7, tr("System 1 lies above the writer’s own plan."))
        yield Opening(4, tr("The plan and the record differ: which of them still holds?"))


def _of_the_mix(record: Record, tr: Translate) -> Iterator[Opening]:
    plan, mix = record.standing.plan, record.standing.mix
    if plan is None or not mix or not sum(week.systems for week in record.weeks):
        return
    shares = dict(zip((1, 2, 3), plan.split, strict=True))
    low = {share.system for share in mix if 100 * share.high < shares[share.system]}
    if 3 in low:
        yield Opening(6, tr("System 3, enabling others, lies below the plan."))
    if 2 in low:
        yield Opening(2, tr("System 2, improving hands-on, lies below the plan."))


def _neglected(record: Record) -> list[int]:
    """Return the eight, the one reflected on in the fewest weeks first."""
    weeks = dict.fromkeys(range(1, COUNT + 1), 0)
    for question, _ in record.standing.reflections:
        weeks[question] += 1
    return sorted(weeks, key=lambda question: (weeks[question], question))
