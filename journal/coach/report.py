"""What a pack says, in the order in which a coach asks: who, how complete, what changed, how sure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from journal import questions
from journal.charts.arm_figures import SignalRun, signal_runs
from journal.charts.words import counted, days_between, listed, long_day
from journal.coach import words
from journal.coach.asking import openings
from journal.coach.cells import UNDER, WITHHELD, told, told_systems
from journal.coach.choice import Part
from journal.coach.content import (
    Block,
    Charts,
    Document,
    Listing,
    Paragraph,
    Passage,
    Questions,
    Section,
    kept_together,
    readable,
)
from journal.coach.figures import Chart, charts_of
from journal.coach.record import Changes, Record
from journal.coach.words import CANNOT_TELL, KEY, WHO_WROTE
from journal.drift import Arm, State
from journal.model import Entry, WeekKind
from journal.sentences import LIMITS, Translate, same

PURPOSE = "for a coaching conversation"
LANGUAGE = "en"  # a translation says its own code here
LONGEST_NAME = 50


def report_of(record: Record, tr: Translate = same) -> Document:
    """Return the report of a record, with what its choice lets in and nothing else."""
    choice = record.choice
    period = days_between(choice.first.monday, choice.last.sunday, tr, year=True)
    charts = charts_of(record, tr)
    name = name_of(record)
    left = [tr("In Mind"), name, tr(PURPOSE)]
    sections = [
        _first_page(record, charts, tr),
        _more(record, charts, tr),
        Section(tr("What the writer did about it"), tuple(_done(record, tr)), on_new_page=True),
        _how_to_read(record, tr),
        *_texts(record, tr),
    ]
    return Document(
        title=tr("In Mind, {purpose}, {period}").format(purpose=tr(PURPOSE), period=period),
        left=" · ".join(part for part in left if part),
        right=period,
        headline=headline_of(record, tr),
        key=tr(KEY),
        lead=tuple(map(kept_together, _lead(record, tr))),
        sections=tuple(section for section in sections if section.blocks),
        foot=tr("A record of oneself; others may see it otherwise."),
        language=tr(LANGUAGE),
    )


def name_of(record: Record) -> str:
    """Return the name on the first page, on one line and no longer than one."""
    name = " ".join(readable(record.choice.who).split())
    return name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1].rstrip()}…"


def headline_of(record: Record, tr: Translate = same) -> str:
    """Return the one line above everything."""
    standing = record.standing
    if Part.DRIFT not in record.choice.parts:
        return tr("What the record of {weeks} holds.").format(
            weeks=counted(record.choice.weeks, "week", "weeks", tr)
        )
    check = standing.plan_check if Part.PLAN in record.choice.parts else None
    pulls = ((arm, run) for arm, run in _past_runs(record) if run.state is State.PULLED)
    ended = next((arm for arm, run in pulls if run.last >= record.choice.first.number), None)
    return words.headline({arm: standing.last(arm) for arm in Arm}, check, tr, ended=ended)


def arm_sentences(record: Record, tr: Translate = same) -> dict[Arm, str]:
    """Return what each arm says; silence is said first where it speaks, and is left out where it does not."""
    exact = record.choice.has_text
    said = {
        arm: words.arm_sentence(record.standing.last(arm), exact=exact, tr=tr)
        for arm in (Arm.SYSTEM, Arm.URGENCY)
    }
    days = words.days_sentence(record.standing.last(Arm.DAYS), tr)
    if record.standing.last(Arm.DAYS).state is State.GONE_QUIET:
        return {Arm.DAYS: days, **said}
    return {**said, Arm.DAYS: days}


def days_written(record: Record) -> tuple[int, int]:
    """Return the workdays of the period that were written on, and all that were not on leave."""
    choice = record.choice
    written, workdays, _ = record.standing.series[Arm.DAYS].period(
        choice.first.number, choice.last.number + 1
    )
    return written, workdays


def coverage_sentence(record: Record, tr: Translate = same) -> str:
    """Return how much there is to judge from: days, entries, weeks on leave."""
    written, workdays = days_written(record)
    said = [
        tr("Written on {written} of {workdays} workdays, {entries} entries.").format(
            written=written,
            workdays=workdays,
            entries=told(record.entry_count, exact=record.choice.has_text, tr=tr),
        )
    ]
    choice = record.choice
    notes = [
        kind
        for week, kind in record.standing.week_notes.items()
        if choice.first.number <= week <= choice.last.number
    ]
    kinds = ((WeekKind.LEAVE, "{weeks} of leave"), (WeekKind.SWAMPED, "{weeks} called swamped"))
    parts = [
        tr(form).format(weeks=counted(notes.count(kind), "week", "weeks", tr))
        for kind, form in kinds
        if kind in notes
    ]
    if parts:
        said.append(tr("The period holds {parts}.").format(parts=", ".join(parts)))
    return " ".join(said)


def _lead(record: Record, tr: Translate) -> Iterable[str]:
    if Part.DRIFT in record.choice.parts:
        is_quiet = record.standing.last(Arm.DAYS).state is State.GONE_QUIET
        said = arm_sentences(record, tr).items()
        yield from (sentence for arm, sentence in said if sentence and (arm is not Arm.DAYS or is_quiet))
        past = past_signals(record, tr)
        if past:
            yield past
    check = record.standing.plan_check
    if Part.PLAN in record.choice.parts and check is not None:
        yield words.plan_sentence(check, tr)
    coverage = coverage_sentence(record, tr)
    days = words.days_sentence(record.standing.last(Arm.DAYS), tr)
    if (
        Part.DRIFT in record.choice.parts
        and days
        and record.standing.last(Arm.DAYS).state is not State.GONE_QUIET
    ):
        coverage += " " + days
    if Part.DRIFT in record.choice.parts and record.standing.bounds is not None:
        coverage += " " + words.bounds_sentence(record.standing.bounds, tr)
    yield coverage


def past_signals(record: Record, tr: Translate = same) -> str:
    """Return which signals came and went in the weeks that the charts show; empty where none did."""
    runs = list(_past_runs(record))
    said = []
    for arm, run in runs:
        series, last = record.standing.series[arm], record.standing.last(arm)
        said.append(words.past_sentence(arm, run, series.period(series.first, run.first), tr))
        if run.state is State.PULLED and last.before_until > run.first:
            said.append(tr("Weeks of that time now count as before."))
    return " ".join(said)


def _past_runs(record: Record) -> Iterable[tuple[Arm, SignalRun]]:
    """Yield the signals that came and went in the weeks that the charts show."""
    first = (record.choice.last + (1 - record.choice.shown_weeks)).number
    for arm in (Arm.SYSTEM, Arm.URGENCY):
        for run in signal_runs(record.standing.verdicts[arm]):
            if first <= run.last < record.choice.last.number:
                yield arm, run


def _first_page(record: Record, charts: dict[str, Chart], tr: Translate) -> Section:
    blocks: list[Block] = [*_rows(charts, ("system",), ("split", "quadrant"))]
    asked = tuple(
        (f"{opening.question}. {questions.question(opening.question).text}", opening.reason)
        for opening in openings(record, tr)
    )
    blocks += [
        Questions(tr("Three questions to open with"), asked),
        Paragraph(kept_together(f"{tr(CANNOT_TELL)} {_inside(record, tr)}"), small=True),
    ]
    return Section("", tuple(blocks))


def _rows(charts: dict[str, Chart], *names: tuple[str, ...]) -> Iterable[Charts]:
    for row in names:
        chosen = (charts[name] for name in row if name in charts)
        found = tuple(replace(chart, caption=kept_together(chart.caption)) for chart in chosen)
        if found:
            yield Charts(found)


def _inside(record: Record, tr: Translate) -> str:
    entries, answers = len(record.entries), len(record.answers)
    if not record.choice.has_text:
        return tr(
            "No text of the journal is in this document, and counts of entries under five are not "
            "written out."
        )
    parts = [counted(entries, "entry", "entries", tr)] if entries else []
    parts += [counted(answers, "answer", "answers", tr)] if answers else []
    return tr("In the writer’s words, chosen one by one: {parts}.").format(parts=listed(parts, tr))


def _more(record: Record, charts: dict[str, Chart], tr: Translate) -> Section:
    parts = record.choice.parts
    blocks: list[Block] = [*_rows(charts, ("urgency",), ("mix",), ("questions", "days"))]
    if Part.PLAN in parts:
        blocks.append(Listing(tr("The plan, step by step"), tuple(_plan_rows(record, tr))))
    return Section(tr("The record in detail"), tuple(blocks), on_new_page=True)


def _done(record: Record, tr: Translate) -> Iterable[Block]:
    yield Listing(tr("Changing the system, in counts"), tuple(_change_rows(record, tr)))
    if Part.DRIFT in record.choice.parts and record.marks:
        rows = tuple((long_day(mark.made_on, tr), words.mark_sentence(mark, tr)) for mark in record.marks)
        yield Listing(tr("Marked on the chart by the writer"), rows)


def _plan_rows(record: Record, tr: Translate) -> Iterable[tuple[str, str]]:
    if not record.plans:
        yield tr("No plan"), tr("The writer has set no intended split.")
    for plan in record.plans:
        said = words.split_words(plan.split, tr)
        if plan.leadership_hours is not None:
            said += "; " + tr("{hours} hours a week kept for leadership").format(
                hours=f"{plan.leadership_hours:g}"
            )
        yield tr("since {day}").format(day=long_day(plan.holds_from, tr)), said


def _change_rows(record: Record, tr: Translate) -> Iterable[tuple[str, str]]:
    _, improve, enable = told_systems(record.systems, exact=record.choice.has_text, tr=tr)
    said = tr("{improve} improving the system hands-on, {enable} enabling others to change it")
    if WITHHELD in (improve, enable):
        said = tr("Too few to be told apart.")
    yield tr("Entries in Systems 2 and 3"), said.format(improve=improve, enable=enable)
    reviews = record.reviews
    yield tr("Changes in this period"), _changes(record, record.changes, tr)
    yield tr("Changes in the year before"), _changes(record, record.changes_before, tr)
    yield (
        tr("Weekly reviews"),
        tr("{finished} of {weeks} finished").format(
            finished=reviews.finished, weeks=counted(record.choice.weeks, "week", "weeks", tr)
        ),
    )
    open_ones = reviews.intentions - reviews.kept - reviews.partly - reviews.not_kept
    yield (
        tr("Intentions for the next week"),
        tr("{all} written: {kept} kept, {partly} partly, {not_kept} not, {open} not said").format(
            all=reviews.intentions,
            kept=reviews.kept,
            partly=reviews.partly,
            not_kept=reviews.not_kept,
            open=open_ones,
        ),
    )


def _changes(record: Record, changes: Changes, tr: Translate) -> str:
    said = []
    if Part.DRIFT in record.choice.parts:
        said.append(tr("{marks} marked on the chart").format(marks=changes.announced))
    if Part.PLAN in record.choice.parts:
        times = counted(changes.plans, "time", "times", tr)
        said.append(tr("the plan changed {plans}").format(plans=times))
    answers = counted(changes.wordings, "answer", "answers", tr)
    said.append(tr("{wordings} to the eight questions worded anew").format(wordings=answers))
    return "; ".join(said)


def _how_to_read(record: Record, tr: Translate) -> Section:
    rows = [
        (tr("What this is"), tr(WHO_WROTE)),
        (
            tr("Entry"),
            tr(
                "Something noticed or done, on the day it belongs to. One written more than "
                "a week afterwards is in no figure. One without a tag is in no share."
            ),
        ),
        (
            tr("The last quarter and before"),
            tr(
                "The last 13 completed weeks, against all earlier ones: from the start of the record, or "
                "from the day on which the writer said “this is my role now”. While a pull stands, “before” "
                "stays as it was when it began."
            ),
        ),
        (
            tr("Pulled, reclaiming"),
            tr(
                "Pulled: System 1, or what is urgent, takes up more of the record than before, by three "
                "standard errors or more, the writer’s own ups and downs from week to week included. "
                "Reclaiming: as much less. A pull stands until two weekly looks in a row lie near before "
                "again. Smaller shifts are not given a name."
            ),
        ),
        (
            tr("Band"),
            tr(
                "Where the share may lie given so many entries: 90 % for one share, 80 % for the three "
                "systems together. Those three are estimates that begin from equal shares, so they may "
                "differ by a point from the plain ones."
            ),
        ),
        (tr("How soon it would show"), tr(LIMITS)),
        (
            tr("Gap"),
            tr(
                "A week without an entry, or with too few around it for a line. It is never counted as zero "
                "and never filled in."
            ),
        ),
    ]
    if not record.choice.has_text:
        rows.append(
            (
                tr(UNDER).capitalize(),
                tr(
                    "A count of entries under five is not written out, nor one from which it would follow: a "
                    "bound, such as “over 33”, or a dash stands in its place. Shares are rounded to whole "
                    "percent; from a share and its n some counts can still be worked out."
                ),
            )
        )
    eight = tuple((str(question.number), question.text) for question in questions.all_questions())
    blocks = (Listing("", tuple(rows)), Listing(tr("The eight questions"), eight))
    return Section(tr("How to read this"), blocks)


def _texts(record: Record, tr: Translate) -> Iterable[Section]:
    if record.answers:
        yield Section(
            tr("Standing answers, chosen by the writer"),
            tuple(
                Passage(
                    f"{answer.question}. {questions.question(answer.question).text} "
                    f"({long_day(answer.answered_on, tr)})",
                    readable(answer.body),
                )
                for answer in record.answers
            ),
            on_new_page=True,
        )
    if record.entries:
        yield Section(
            tr("Entries the writer brings"),
            tuple(Passage(_entry_heading(entry, tr), readable(entry.body)) for entry in record.entries),
            on_new_page=not record.answers,
        )


def _entry_heading(entry: Entry, tr: Translate) -> str:
    parts = [long_day(entry.written_on, tr)]
    system, priority = entry.role_system, entry.priority
    if system is not None:
        parts.append(tr("System {number} {title}").format(number=system.value, title=tr(system.title)))
    if priority is not None:
        names = ((priority.urgent, "urgent"), (priority.important, "important"))
        parts += [tr(name) for is_so, name in names if is_so]
    return " · ".join(parts)
