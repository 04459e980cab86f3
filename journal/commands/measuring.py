"""drift and report: what the measure says, as sentences, as JSON and as what a coach is handed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from journal import clock
from journal.commands.opening import first_line_of, open_journal
from journal.commands.showing import write_json
from journal.drift import RECENT_WEEKS, Arm, PlanCheck, State, Verdict
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
    from collections.abc import Iterable

    from journal.coach.choice import Choice
    from journal.model import Entry
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
    """Write what a coach is handed into a folder, or into one file under a passphrase."""
    from journal.coach.pack import pack_of, write_pack
    from journal.coach.protected import write_protected
    from journal.coach.record import read_record

    now = clock.now()
    with open_journal(arguments) as store:
        today = clock.today(now, clock.local_zone(), store.setting("day_end"))
        record = read_record(store, _choice(arguments, store, today), today, now=now)
    files = pack_of(record, arguments.format)
    out = Path(arguments.out).expanduser()
    if arguments.protect is None:
        written = write_pack(files, out)
    else:
        written = [write_protected(files, first_line_of(arguments.protect) or "", out)]
    for path in written:
        print(path)
    return 0


def _choice(arguments: Namespace, store: JournalStore, today: date) -> Choice:
    """Return what was chosen on the command line; without a period it is the last quarter."""
    from journal.coach.choice import Paper, between, last_quarter

    first, last = arguments.first, arguments.last
    for day in (first, last):
        if day is not None:
            check_date(day)
    if first is not None and last is not None and first > last:
        raise BadValue(f"The period ends on {last.isoformat()}, before it begins on {first.isoformat()}.")
    choice = last_quarter(today)
    if first is not None or last is not None:
        end = last or today
        choice = between(first or end - timedelta(weeks=RECENT_WEEKS, days=-1), end, today)
    flagged: Iterable[Entry] = ()
    if arguments.entries:
        flagged = store.entries_for_coach(choice.first.monday, choice.last.sunday)
    return replace(
        choice,
        who=arguments.name,
        answers=frozenset(arguments.answers),
        entries=frozenset(entry.id for entry in flagged),
        paper=Paper(arguments.paper),
    )
