"""What a pack says of the measure, in the third person: a coach reads about somebody else.

The figures and the rules are those of ``journal/sentences.py``; only the voice differs, and counts under
five are told as such where no words of the writer's go in.
"""

from __future__ import annotations

from journal.beta import beta_interval
from journal.charts.arm_figures import COVERAGE, SIGNALS, SignalRun
from journal.charts.words import percent
from journal.coach.cells import told_of
from journal.drift import PRIOR_SPREAD, Arm, Period, PlanCheck, PlanState, State, Verdict
from journal.model import Mark, MarkKind, RoleSystem, Week
from journal.sentences import ARM_WORDS, Translate, habit, long_date, same

HEADLINES = {
    (Arm.SYSTEM, State.PULLED): "The urgent and the present are taking up more of the record than before.",
    (Arm.URGENCY, State.PULLED): "The urgent is taking up more of the record than before.",
    (Arm.SYSTEM, State.RECLAIMING): "Improving and enabling take up more of the record than before.",
    (Arm.URGENCY, State.RECLAIMING): "What can wait takes up more of the record than before.",
    (Arm.DAYS, State.GONE_QUIET): "The record has become thinner than before.",
}
STEADY_HEADLINE = "The last quarter does not differ from before by more than chance."
ABOVE_PLAN_HEADLINE = "No change beyond chance; System 1 lies above the plan."
BELOW_PLAN_HEADLINE = "No change beyond chance; System 1 lies below the plan."
ENDED_HEADLINES = {
    Arm.SYSTEM: "The pull of System 1 has ended; the last quarter is within chance of before.",
    Arm.URGENCY: "The pull of the urgent has ended; the last quarter is within chance of before.",
}
ENDED_ABOVE_PLAN_HEADLINES = {
    Arm.SYSTEM: "System 1’s pull has ended; it still lies above the plan.",
    Arm.URGENCY: "The pull of the urgent has ended; System 1 lies above the plan.",
}
TOO_LITTLE_HEADLINE = "There is too little in the record to say anything, in either direction."
GATHERING_HEADLINE = "The pattern of this record is still being learned."

GATHERING = "{arm}: the pattern is still being learned, {weeks} of 8 journaled weeks."
TOO_LITTLE = (
    "{arm}: {entries} entries in the last {weeks} weeks. Too few to say anything, in either direction."
)
COUNTS = "{arm}: {pulled} of the last {recent} entries, {share} % (90 % band {low} to {high} %)"
BEFORE = "{counts}; before, {pulled} of {entries}, {share} %."
CHANCE = "Chance alone would show this in about one steady year in fifteen."
NO_MORE_THAN_CHANCE = (
    "That is within chance; with so few entries a rise to anything under {seen} % could have passed unseen."
)

PAST = {
    State.PULLED: "{arm} was called pulled from {first} to {last}; until then it lay at {share} %.",
    State.RECLAIMING: "{arm} was called reclaiming from {first} to {last}; until then it lay at {share} %.",
}

KEY = "System 1 Deliver today · System 2 Improve the system hands-on · System 3 Enable others to change it"
WHO_WROTE = (
    "A leader’s own journal: short entries, each tagged by the writer as mainly one of three role systems, "
    "1 Deliver today, 2 Improve the system hands-on, 3 Enable others to change it, and as urgent or "
    "important. The last quarter is set against the same writer’s earlier record and own plan, "
    "never against a norm."
)
CANNOT_TELL = (
    "Not measured: hours, the quality of a relationship, the weight of one conversation, luck. "
    "System 1 is legitimate work."
)


def headline(
    arms: dict[Arm, Verdict], plan: PlanCheck | None, tr: Translate = same, *, ended: Arm | None = None
) -> str:
    """Return the first line: a signal before all, then the plan where it is clearly missed, then calm.

    ``ended`` is the arm of which a pull came to its end within the period: that is the news then.
    """
    for arm, state in HEADLINES:
        if arms[arm].state is state:
            return tr(HEADLINES[arm, state])
    states = {arms[Arm.SYSTEM].state, arms[Arm.URGENCY].state}
    if State.NO_CHANGE not in states:
        return tr(GATHERING_HEADLINE if states == {State.GATHERING} else TOO_LITTLE_HEADLINE)
    is_above = plan is not None and plan.state is PlanState.ABOVE
    if ended is not None:
        return tr(ENDED_ABOVE_PLAN_HEADLINES[ended] if is_above else ENDED_HEADLINES[ended])
    if is_above:
        return tr(ABOVE_PLAN_HEADLINE)
    if plan is not None and plan.state is PlanState.BELOW:
        return tr(BELOW_PLAN_HEADLINE)
    return tr(STEADY_HEADLINE)


def arm_sentence(verdict: Verdict, *, exact: bool, tr: Translate = same) -> str:
    """Return what the arm of System 1 or of the urgent says: n, share, band, before, and how sure it is."""
    arm = tr(ARM_WORDS[verdict.arm])
    if verdict.state is State.GATHERING:
        return tr(GATHERING).format(arm=arm, weeks=verdict.anchor_weeks)
    if verdict.state is State.TOO_LITTLE:
        weeks = verdict.week.number + 1 - verdict.recent_from
        entries = verdict.recent.entries
        shown = told_of(entries, entries + 5, exact=exact, tr=tr)
        return tr(TOO_LITTLE).format(arm=arm, entries=shown, weeks=weeks)
    said = _against_before(verdict, arm, exact=exact, tr=tr)
    if verdict.state in SIGNALS:
        return f"{said} {tr(CHANCE)}"
    sure = tr(NO_MORE_THAN_CHANCE).format(seen=percent(verdict.smallest_shift or 0))
    return f"{said} {sure}"


def _against_before(verdict: Verdict, arm: str, *, exact: bool, tr: Translate) -> str:
    recent, before = verdict.recent, verdict.before
    low, high = band(verdict)
    counts = tr(COUNTS).format(
        arm=arm,
        pulled=told_of(recent.pulled, recent.entries, exact=exact, tr=tr),
        recent=recent.entries,
        share=_percent_of(recent),
        low=percent(low),
        high=percent(high),
    )
    return tr(BEFORE).format(
        counts=counts,
        pulled=told_of(before.pulled, before.entries, exact=exact, tr=tr),
        entries=before.entries,
        share=_percent_of(before),
    )


def band(verdict: Verdict) -> tuple[float, float]:
    """Return the 90 % interval of the last quarter's share, widened by the writer's own spread."""
    phi = verdict.phi or PRIOR_SPREAD
    recent = verdict.recent
    return beta_interval(recent.pulled / phi, (recent.entries - recent.pulled) / phi, COVERAGE)


def _percent_of(period: Period) -> int:
    return percent(period.pulled / period.entries) if period.entries else 0


def past_sentence(arm: Arm, run: SignalRun, until_then: Period, tr: Translate = same) -> str:
    """Return what an arm signalled earlier, and what its share was ``until_then``."""
    return tr(PAST[run.state]).format(
        arm=tr(ARM_WORDS[arm]),
        share=_percent_of(until_then),
        first=long_date(Week(run.first).monday, tr),
        last=long_date(Week(run.last).sunday, tr),
    )


def days_sentence(verdict: Verdict, tr: Translate = same) -> str:
    """Return what the days arm says, or nothing while it says nothing."""
    if verdict.state in (State.GATHERING, State.TOO_LITTLE):
        return ""
    said = tr("Written on {written} of the last {workdays} workdays; before, on {habit}.").format(
        written=verdict.recent.pulled,
        workdays=verdict.recent.entries,
        habit=habit(verdict.before.pulled, verdict.before.entries, tr),
    )
    if verdict.state is State.GONE_QUIET:
        said += " " + tr("Only the writer knows what the silence means.")
    return said


def plan_sentence(check: PlanCheck, tr: Translate = same) -> str:
    """Return how System 1 stands to the plan, without a verdict where it is not clear."""
    templates = {
        PlanState.ABOVE: "System 1 lies clearly above the plan of {plan} %: between {low} % and {high} %.",
        PlanState.BELOW: "System 1 lies clearly below the plan of {plan} %: between {low} % and {high} %.",
        PlanState.NOT_CLEAR: (
            "System 1 lies between {low} % and {high} %; the plan is {plan} %, and whether it is met "
            "cannot be told."
        ),
    }
    return tr(templates[check.state]).format(
        low=percent(check.low), high=percent(check.high), plan=percent(check.intended)
    )


def bounds_sentence(bounds: tuple[float, float], tr: Translate = same) -> str:
    """Return between which shares the days mainly in System 1 lie, where many days hold nothing."""
    return tr(
        "Under three workdays in five were written on: counted by days, System 1 may be anything between "
        "{low} % and {high} %."
    ).format(low=percent(bounds[0]), high=percent(bounds[1]))


def mark_sentence(mark: Mark, tr: Translate = same) -> str:
    """Return what the writer answered to a signal, without the words."""
    arm = tr(ARM_WORDS[Arm(mark.arm)])
    if mark.kind is MarkKind.SEASON and mark.until is not None:
        return tr("{arm}: called a season that ends on {day}").format(arm=arm, day=long_date(mark.until, tr))
    if mark.kind is MarkKind.SEASON:
        return tr("{arm}: called a season that ends").format(arm=arm)
    if mark.kind is MarkKind.ROLE:
        return tr("{arm}: “this is my role now”; the record begins anew here").format(arm=arm)
    return tr("{arm}: “I am changing something”; the words stay with the writer").format(arm=arm)


def split_words(split: tuple[int, int, int], tr: Translate = same) -> str:
    """Return an intended split such as "40 % Deliver, 35 % Improve, 25 % Enable"."""
    return ", ".join(
        tr("{share} % {title}").format(share=share, title=tr(system.title))
        for share, system in zip(split, RoleSystem, strict=True)
    )
