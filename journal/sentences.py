"""What a verdict says, as whole sentences in the words of the design. English; the window translates.

A sentence is a template and its figures, kept apart until the last moment, so that a translation can order
them as its
language wants.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from math import floor

from journal.drift import Arm, PlanCheck, PlanState, State, Verdict
from journal.model import Mark, MarkKind

Translate = Callable[[str], str]

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
ARM_WORDS = {Arm.SYSTEM: "System 1", Arm.URGENCY: "Urgent"}
GATHERING = "Learning your pattern: {weeks} of 8 journaled weeks."
TOO_LITTLE = "{entries} in the last {weeks}. Too few to say anything, in either direction."
NO_CHANGE = (
    "Your last {recent} entries do not differ from your earlier {before} by more than chance. "
    "A move from {share} % to under {seen} % could have passed unseen."
)
PULLED = (
    "{arm}: {pulled} of your last {recent} entries, {pulled_before} of {before} before. "
    "Chance alone would show this in about one steady year in fifteen."
)
PULLED_QUESTION = "What is the system doing to me and what am I doing to the system?"
RECLAIMING = {
    Arm.SYSTEM: "Systems 2 and 3 take up more of your record than before. What did you change?",
    Arm.URGENCY: "What is not urgent takes up more of your record than before. What did you change?",
}
QUIET = "You wrote on {written} of the last {workdays} workdays; before, on {habit}."
GONE_QUIET = " Only you know what the silence means."
TOO_FEW_DAYS = "{workdays} in the last {weeks}. Too few to say anything, in either direction."

HEADLINES = {
    (Arm.SYSTEM, State.PULLED): "The urgent and the present are taking up more of your record than before.",
    (Arm.URGENCY, State.PULLED): "The urgent is taking up more of your record than before.",
    (Arm.SYSTEM, State.RECLAIMING): "Improving and enabling take up more of your record than before.",
    (Arm.URGENCY, State.RECLAIMING): "What can wait takes up more of your record than before.",
    (Arm.SYSTEM, State.NO_CHANGE): "Your last quarter does not differ from before by more than chance.",
    (Arm.URGENCY, State.NO_CHANGE): "Your last quarter does not differ from before by more than chance.",
    (Arm.DAYS, State.GONE_QUIET): "You have written less than before.",
}
GATHERING_HEADLINE = "Your pattern is still being learned."
TOO_LITTLE_HEADLINE = "Too little to say."
WHAT_IT_CANNOT_TELL = (
    "Not measured here: the quality of a relationship, the weight of one conversation, luck. "
    "This is your record of yourself; others may see it otherwise."
)
LIMITS = (  # the tables of docs/method.md bear each of these figures
    "At six entries a week a sudden move of 30 points is seen in a median of 10 to 11 weeks, "
    "one of 20 points in 14 to 22; "
    "a drift of 20 points over a year is seen within that year only half the time, "
    "and a sudden move of 10 points within a year less than one time in three. "
    "A steady journal is called pulled falsely in about one year of fifteen."
)


def same(text: str) -> str:
    """Translate into English: leave the text as it is."""
    return text


def headline(verdict: Verdict, tr: Translate = same) -> str:
    """Return the first line of the Drift page for this verdict."""
    if verdict.state is State.GATHERING:
        return tr(GATHERING_HEADLINE)
    if verdict.state is State.TOO_LITTLE:
        return tr(TOO_LITTLE_HEADLINE)
    return tr(HEADLINES.get((verdict.arm, verdict.state), ""))


def sentence(verdict: Verdict, tr: Translate = same) -> str:
    """Return what a verdict of any arm says, with its figures, in one or two sentences."""
    if verdict.state is State.GATHERING:
        return tr(GATHERING).format(weeks=verdict.anchor_weeks)
    if verdict.arm is Arm.DAYS:
        return _days_sentence(verdict, tr)
    if verdict.state is State.TOO_LITTLE:
        weeks = verdict.week.number + 1 - verdict.recent_from
        return tr(TOO_LITTLE).format(
            entries=_counted(verdict.recent.entries, "entry", "entries", tr),
            weeks=_counted(weeks, "week", "weeks", tr),
        )
    if verdict.state is State.RECLAIMING:
        return tr(RECLAIMING[verdict.arm])
    if verdict.state is State.PULLED:
        said = tr(PULLED).format(
            arm=tr(ARM_WORDS[verdict.arm]),
            pulled=verdict.recent.pulled,
            recent=verdict.recent.entries,
            pulled_before=verdict.before.pulled,
            before=verdict.before.entries,
        )
        return said if verdict.latch.answer is not None else f"{said} {tr(PULLED_QUESTION)}"
    return tr(NO_CHANGE).format(
        recent=verdict.recent.entries,
        before=verdict.before.entries,
        share=round(100 * verdict.before.pulled / verdict.before.entries),
        seen=round(100 * (verdict.smallest_shift or 0)),
    )


def _days_sentence(verdict: Verdict, tr: Translate) -> str:
    if verdict.state is State.TOO_LITTLE:
        weeks = verdict.week.number + 1 - verdict.recent_from
        return tr(TOO_FEW_DAYS).format(
            workdays=_counted(verdict.recent.entries, "workday", "workdays", tr),
            weeks=_counted(weeks, "week", "weeks", tr),
        )
    said = tr(QUIET).format(
        written=verdict.recent.pulled,
        workdays=verdict.recent.entries,
        habit=habit(verdict.before.pulled, verdict.before.entries, tr),
    )
    return said + tr(GONE_QUIET) if verdict.state is State.GONE_QUIET else said


def habit(written: int, workdays: int, tr: Translate = same) -> str:
    """Return a share of workdays as people say it: "4 of 5"."""
    fifths = floor(5 * written / workdays + 0.5)
    return tr("fewer than 1 of 5") if fifths == 0 else tr("{fifths} of 5").format(fifths=fifths)


def plan_sentence(check: PlanCheck, tr: Translate = same) -> str:
    """Return how the record of System 1 stands to the plan, without a verdict where it is not clear."""
    figures = {
        "low": round(100 * check.low),
        "high": round(100 * check.high),
        "plan": round(100 * check.intended),
    }
    templates = {
        PlanState.ABOVE: "System 1 lies clearly above your plan of {plan} %: between {low} % and {high} %.",
        PlanState.BELOW: "System 1 lies clearly below your plan of {plan} %: between {low} % and {high} %.",
        PlanState.NOT_CLEAR: "System 1 lies between {low} % and {high} %; you intended {plan} %.",
    }
    return tr(templates[check.state]).format(**figures)


def bounds_sentence(bounds: tuple[float, float], tr: Translate = same) -> str:
    """Return between which shares the days mainly in System 1 lie, given the days not written on."""
    return tr(
        "Mainly System 1 on between {low} % and {high} % of workdays, by the days you did not write on."
    ).format(low=round(100 * bounds[0]), high=round(100 * bounds[1]))


def answer_sentence(mark: Mark, tr: Translate = same) -> str:
    """Return what the writer answered to a signal, in the writer's words where there are any."""
    if mark.kind is MarkKind.SEASON and mark.until is not None:
        return tr("You called this a season that ends on {day}.").format(day=long_date(mark.until, tr))
    if mark.kind is MarkKind.ROLE:
        return tr("Since {day} this is your role; the record begins anew there.").format(
            day=long_date(mark.made_on, tr)
        )
    return tr("On {day} you wrote that you are changing something: “{words}”").format(
        day=long_date(mark.made_on, tr), words=mark.words
    )


def long_date(day: date, tr: Translate = same) -> str:
    """Return a day such as 22 November 2026."""
    return tr("{day} {month} {year}").format(day=day.day, month=tr(MONTHS[day.month - 1]), year=day.year)


def _counted(count: int, one: str, many: str, tr: Translate) -> str:
    return f"{count} {tr(one if count == 1 else many)}"
