"""What the weekly review says: figures into whole sentences, without praise and without blame."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from journal.advocate import Difference, Reading, Side
from journal.drift import Arm, Verdict
from journal.model import Week
from journal.retag import Agreement
from ui import numbers

ONE_WAY = 0.05  # p of the sign test from which moves are called one-way


def tr(text: str) -> str:
    """Translate the words of the weekly review."""
    return QCoreApplication.translate("Review", text)


# --- days and numbers -----------------------------------------------------------------------------


def week_words(week: Week) -> str:
    """Return a week with its days: "Week 47, 16–22 November"."""
    return tr("Week {0}, {1}").format(week_number(week), numbers.days(week.monday, week.sunday))


def week_number(week: Week) -> int:
    """Return a week's number in its year."""
    return week.monday.isocalendar().week


def number_words(number: int) -> str:
    """Return a small number as a word, a larger one in figures."""
    small = (
        tr("none"),
        tr("one"),
        tr("two"),
        tr("three"),
        tr("four"),
        tr("five"),
        tr("six"),
        tr("seven"),
        tr("eight"),
        tr("nine"),
        tr("ten"),
        tr("eleven"),
        tr("twelve"),
    )
    return small[number] if number < len(small) else numbers.count(number)


def percent(share: float) -> str:
    """Return a share from 0 to 1 in whole percent."""
    return numbers.percent(100 * share)


def between_words(reading: Reading) -> str:
    """Return the ends of an interval."""
    return tr("{0} to {1}").format(numbers.whole(100 * reading.low), percent(reading.high))


# --- what was said before looking -----------------------------------------------------------------


def felt_words(felt: int | None) -> str:
    """Return how a week felt, as one would say it."""
    if felt is None:
        return ""
    for limit, words in (
        (15, tr("My own agenda.")),
        (40, tr("Mostly my own agenda.")),
        (60, tr("About half and half.")),
        (85, tr("Mostly other people's demands.")),
    ):
        if felt <= limit:
            return words
    return tr("Other people's demands.")


def pulled_words(pulled: str | None) -> str:
    """Return the answer to "Am I being pulled?"."""
    said = {
        "yes": tr("Am I being pulled? You said yes."),
        "no": tr("Am I being pulled? You said no."),
        "unsure": tr("Am I being pulled? You were unsure."),
    }
    return said.get(pulled or "", "")


def estimate_words(estimate: tuple[int, int, int] | None) -> str:
    """Return the estimate of the last four weeks."""
    if estimate is None:
        return ""
    return tr("Your estimate of four weeks: System 1 {0}, System 2 {1}, System 3 {2}.").format(
        *map(numbers.percent, estimate)
    )


# --- the position on the line ---------------------------------------------------------------------


def position_words(felt: int | None, position: Reading | None) -> str:
    """Return how the entries' dot stands to the writer's."""
    if position is None:
        return tr(
            "No entry of this week says its system or its priority, so there is nothing to lay beside it."
        )
    if felt is None:
        return band_words(position)
    if position.cannot_tell(felt / 100):
        if position.entries < 6:
            return tr("Your entries cannot tell your estimate from the record: {0}").format(
                _few_words(position.entries)
            )
        return tr("Your entries cannot tell your estimate from the record.")
    if position.share > felt / 100:
        return tr("Your entries lean further towards demands than you did. {0}").format(band_words(position))
    return tr("Your entries lean less towards demands than you did. {0}").format(band_words(position))


def band_words(position: Reading) -> str:
    """Return what the band stands for."""
    if position.entries == 1:
        return tr("The band shows how far one entry can say.")
    return tr("The band shows how far {0} entries can say.").format(number_words(position.entries))


def _few_words(entries: int) -> str:
    if entries == 1:
        return tr("one entry can say very little.")
    return tr("{0} entries can say very little.").format(number_words(entries))


def dot_words(position: Reading | None) -> str:
    """Return how the entries' dot comes about."""
    if position is None:
        return ""
    return tr("Your entries' dot: {0} of {1} were System 1 or urgent, which is {2}.").format(
        position.hits, position.entries, percent(position.share)
    )


def scale_words(felt: int | None, position: Reading | None) -> str:
    """Return the line with its dots for who does not see it."""
    said = []
    if felt is not None:
        said.append(tr("You: {0} of 100 towards other people's demands").format(felt))
    if position is not None:
        said.append(
            tr("your entries: {0}, between {1}").format(
                numbers.whole(100 * position.share), between_words(position)
            )
        )
    return "; ".join(said) or tr("Nothing to compare yet")


# --- the estimate and the record ------------------------------------------------------------------


def comparison_words(differences: Sequence[Difference]) -> str:
    """Return what the estimate and the record of four weeks say together."""
    if not differences:
        return tr("No entry of the last four weeks says its system, so there is nothing to compare with.")
    if differences[0].estimated is None:
        return tr("You gave no estimate, so this is the record alone.")
    clear = [difference for difference in differences if difference.is_clear]
    if not clear:
        return tr("In none of the three can your entries tell your estimate from the record.")
    return " ".join(_clear_words(difference) for difference in clear)


def _clear_words(difference: Difference) -> str:
    points = difference.points or 0
    template = (
        tr("System {0}: you said {1} points more than your entries hold.")
        if points > 0
        else tr("System {0}: you said {1} points less than your entries hold.")
    )
    return template.format(int(difference.system), abs(points))


def difference_figures(difference: Difference) -> str:
    """Return the figures of one row."""
    record = percent(difference.record.share)
    if difference.estimated is None:
        return tr("entries {0}").format(record)
    return tr("you {0} · entries {1}").format(numbers.percent(difference.estimated), record)


def difference_note(difference: Difference) -> str:
    """Return what stands below the figures: the interval, and the difference."""
    ends = between_words(difference.record)
    points = difference.points
    if points is None:
        return ends
    if points == 0:
        return tr("{0} · no difference").format(ends)
    if points > 0:
        return tr("{0} · you {1} above").format(ends, _points(points))
    return tr("{0} · you {1} below").format(ends, _points(-points))


def record_words(differences: Sequence[Difference]) -> str:
    """Return what the rows are made from."""
    if not differences:
        return ""
    return tr("From {0} of these four weeks. The bands are 90\u00a0% intervals.").format(
        _counted(differences[0].record.entries)
    )


def _points(points: int) -> str:
    return tr("1 point") if points == 1 else tr("{0} points").format(points)


def _counted(entries: int) -> str:
    return tr("1 entry") if entries == 1 else tr("{0} entries").format(entries)


# --- the other side -------------------------------------------------------------------------------


def side_words(side: Side, *, record_says: bool, writer_said: str | None, found: int) -> str:
    """Return why these entries are shown."""
    if side is Side.PULLED:
        if found == 0:
            return tr(
                "Nothing says so far that you are being pulled, and no entry of the last 13 weeks "
                "would: none is System 1, urgent and not important."
            )
        why = tr("Nothing says so far that you are being pulled. These entries of the last 13 weeks would.")
        return f"{why} {_found_words(found)}".rstrip()
    if record_says and writer_said == "yes":
        why = tr("Your record and you both say that you are being pulled.")
    elif record_says:
        why = tr("Your record says that you are being pulled.")
    else:
        why = tr("You said that you are being pulled.")
    if found == 0:
        return f"{why} " + tr(
            "No entry of the last 13 weeks speaks against it: "
            "none is System 2 or 3, important and not urgent."
        )
    return (
        f"{why} {tr('These entries of the last 13 weeks speak against it.')} {_found_words(found)}".rstrip()
    )


def _found_words(found: int) -> str:
    if found == 1:
        return tr("There is one alone.")
    return tr("There are only two.") if found == 2 else ""


def side_question(side: Side, found: int) -> str:
    """Return the one question of the step; where nothing is shown it points at nothing."""
    if side is Side.NOT_PULLED:
        return tr("What would make this a season and not capture?")
    if found == 0:
        return tr("What would have to be true for such entries to be the pattern?")
    return tr("What would have to be true for these to be the pattern?")


def unseen_words(verdicts: Sequence[Verdict]) -> str:
    """Return which rises the record could not have shown."""
    names = {Arm.SYSTEM: tr("System 1"), Arm.URGENCY: tr("Urgent")}
    said = [
        tr("{0}: a move from {1} to under {2} could have passed unseen.").format(
            names[verdict.arm],
            percent(verdict.before.pulled / verdict.before.entries),
            percent(verdict.smallest_shift),
        )
        for verdict in verdicts
        if verdict.smallest_shift is not None and verdict.before.entries
    ]
    return "\n".join(said) or tr("There are too few entries yet to say which move would show.")


def reason_words() -> str:
    """Return why the other side is shown at all."""
    return tr(
        "Who has made up their mind notices what fits. These entries are chosen to speak against "
        "it, those you were not shown so before first. It is no verdict."
    )


# --- the blind re-tag -----------------------------------------------------------------------------


def agreement_words(agreement: Agreement) -> list[str]:
    """Return what the last re-tags say, a paragraph each."""
    if agreement.pairs == 0:
        return [tr("No entry was tagged again, so there is nothing to say.")]
    said = [
        tr("You gave the same tag again to {0} of the last {1} entries that you read so.").format(
            agreement.agreed, agreement.pairs
        ),
        kappa_words(agreement.kappa),
    ]
    moves = moves_words(agreement)
    return [*said, moves] if moves else said


def kappa_words(kappa: float | None) -> str:
    """Return Cohen's kappa in words, with the figure."""
    if kappa is None:
        return tr("All these tags are the same one, so what chance alone would give cannot be said.")
    figure = QLocale().toString(abs(kappa), "f", 2)
    figure = f"−{figure}" if round(kappa, 2) < 0 else figure
    if kappa <= 0:
        return tr("That is no more than chance alone would give (Cohen's kappa {0}).").format(figure)
    if kappa > 0.995:
        return tr("Chance alone would have left some apart (Cohen's kappa {0}).").format(figure)
    return tr("Of the agreement that chance alone would not give, that is {0} (Cohen's kappa {1}).").format(
        percent(kappa), figure
    )


def moves_words(agreement: Agreement) -> str:
    """Return the moves between System 1 and Systems 2 or 3, with the exact sign test."""
    out, back, p = agreement.from_deliver, agreement.to_deliver, agreement.one_way_p
    if p is None:
        return ""
    figure = QLocale().toString(p, "f", 3)
    if p >= ONE_WAY:
        return tr(
            "Away from System 1 moved {0}, towards it {1}: no more to one side than chance gives "
            "(exact sign test, p = {2})."
        ).format(number_words(out), number_words(back), figure)
    template = (
        tr(
            "Your words have moved: {0} entries you once called System 1 you now call 2 or 3, {1} the other "
            "way (exact sign test, p = {2}). A change in the chart may be a change in wording."
        )
        if out > back
        else tr(
            "Your words have moved: {0} entries you once called System 2 or 3 you now call 1, {1} the other "
            "way (exact sign test, p = {2}). A change in the chart may be a change in wording."
        )
    )
    return template.format(number_words(max(out, back)), number_words(min(out, back)), figure)
