"""drift and report: what the measure says, as sentences, as JSON and as charts."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from journal import clock
from journal.commands.opening import open_journal
from journal.commands.showing import write_json
from journal.drift import Arm, PlanCheck, State, Verdict
from journal.errors import BadValue
from journal.sentences import (
    WHAT_IT_CANNOT_TELL,
    answer_sentence,
    bounds_sentence,
    long_date,
    plan_sentence,
    sentence,
)
from journal.standing import Standing, current_standing, replayed_standing
from journal.weeks import check_date

if TYPE_CHECKING:
    from argparse import Namespace

    from journal.store.journal_store import JournalStore


def drift(arguments: Namespace) -> int:
    """Say what the last quarter says against before."""
    with open_journal(arguments) as store:
        standing = _standing(store, arguments.as_of)
    if arguments.json:
        write_json(drift_record(standing))
    else:
        print("\n".join(drift_lines(standing)))
    return 0


def _standing(store: JournalStore, as_of: date | None) -> Standing:
    """Return the standing on a day, replayed, or today's, with the verdicts that are due issued."""
    if as_of is not None:
        return replayed_standing(store, check_date(as_of))
    now = clock.now()
    return current_standing(store, clock.today(now, clock.local_zone(), store.setting("day_end")), now=now)


def drift_record(standing: Standing) -> dict[str, Any]:
    """Return the verdicts as the command line's contract has them."""
    return {
        "as_of": standing.as_of.isoformat(),
        "week": standing.week.label,
        "arms": {
            "system": _arm_record(standing.last(Arm.SYSTEM), standing.plan_check),
            "urgency": _arm_record(standing.last(Arm.URGENCY), None),
        },
        "days": _days_record(standing.last(Arm.DAYS)),
        "mix": [share._asdict() for share in standing.mix],
        "quadrant": standing.quadrant._asdict(),
    }


def _arm_record(verdict: Verdict, plan: PlanCheck | None) -> dict[str, Any]:
    return {
        "state": verdict.state.value,
        "z": verdict.z,
        "h": verdict.h,
        "phi": verdict.phi,
        "recent": verdict.recent._asdict(),
        "before": verdict.before._asdict(),
        "smallest_shift_seen": verdict.smallest_shift,
        "plan": None if plan is None else _plan_record(plan),
        "sentence": sentence(verdict),
    }


def _plan_record(plan: PlanCheck) -> dict[str, Any]:
    return {
        "intended": plan.intended,
        "low": plan.low,
        "high": plan.high,
        "z": plan.z,
        "state": plan.state.value,
    }


def _days_record(verdict: Verdict) -> dict[str, Any]:
    return {
        "state": verdict.state.value,
        "z": verdict.z,
        "recent": {"written": verdict.recent.pulled, "workdays": verdict.recent.entries},
        "before": {"written": verdict.before.pulled, "workdays": verdict.before.entries},
        "sentence": sentence(verdict),
    }


def drift_lines(standing: Standing) -> list[str]:
    """Return the verdicts as lines for a person; silence comes first."""
    week = standing.week
    lines = [f"{week.label}, which ended on {long_date(week.sunday)}", ""]
    order = [Arm.SYSTEM, Arm.URGENCY, Arm.DAYS]
    if standing.last(Arm.DAYS).state is State.GONE_QUIET:
        order = [Arm.DAYS, Arm.SYSTEM, Arm.URGENCY]
    names = {Arm.SYSTEM: "System 1", Arm.URGENCY: "Urgent", Arm.DAYS: "Days"}
    for arm in order:
        verdict = standing.last(arm)
        lines.append(f"{names[arm]:<10}{sentence(verdict)}")
        answer = standing.answer(arm)
        if answer is not None:
            lines.append(f"{'':<10}{answer_sentence(answer)}")
        if arm is Arm.SYSTEM and standing.plan_check is not None:
            lines.append(f"{'Plan':<10}{plan_sentence(standing.plan_check)}")
        if arm is Arm.SYSTEM and standing.bounds is not None:
            lines.append(f"{'Bounds':<10}{bounds_sentence(standing.bounds)}")
    return [*lines, "", WHAT_IT_CANNOT_TELL]


def report(arguments: Namespace) -> int:
    """Write charts and counts into a folder."""
    from journal.coach.report import write_report

    first, last = arguments.first, arguments.last
    for day in (first, last):
        if day is not None:
            check_date(day)
    if first is not None and last is not None and first > last:
        raise BadValue(f"The period ends on {last.isoformat()}, before it begins on {first.isoformat()}.")
    with open_journal(arguments) as store:
        standing = _standing(store, None if last is None else last + timedelta(days=1))
    written = write_report(standing, Path(arguments.out).expanduser(), arguments.format, first=first)
    for path in written:
        print(path)
    return 0
