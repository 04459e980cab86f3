"""The leadership account: one page, once a quarter, that answers question 8 from what the writer picks.

For each of the eight questions there may be a quote, a change and a chart. The program lays out what was
picked and adds nothing: no figure in words, no verdict, no order but that of the questions.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from journal import questions
from journal.charts.words import days_between
from journal.coach.choice import Part
from journal.coach.content import Block, Charts, Document, Listing, Passage, Section, kept_together, readable
from journal.coach.figures import Chart, charts_of
from journal.coach.record import Record
from journal.coach.report import LANGUAGE, name_of
from journal.sentences import Translate, same

ACCOUNT = 8  # the question that the page answers
COLUMN = (3.12, 1.75)  # inches: every chart is drawn as wide as a column
LONGEST_QUOTE = 600  # characters; the page holds eight of them with luck


class Pick(NamedTuple):
    """What is picked for one question; empty strings for what is not."""

    question: int
    quote: str = ""
    dated: str = ""  # when the quote was written, as it is told
    change: str = ""
    chart: str = ""  # a chart's name, as in ``charts_of``

    def __repr__(self) -> str:
        """Say for which question, never what it says."""
        return f"Pick({self.question})"

    @property
    def is_empty(self) -> bool:
        """True when there is nothing to lay out."""
        return not (self.quote.strip() or self.change.strip() or self.chart)


def account_of(record: Record, picks: Sequence[Pick], tr: Translate = same) -> Document:
    """Return the page. A pick that is empty is left out, and a chart that the record does not have."""
    charts = account_charts(record, tr)
    choice = record.choice
    period = days_between(choice.first.monday, choice.last.sunday, tr, year=True)
    left = [tr("In Mind"), name_of(record), tr("a leadership account")]
    sections = [
        Section(
            f"{pick.question}. {questions.question(pick.question).text}", tuple(_blocks(pick, charts, tr))
        )
        for pick in sorted(picks)
        if not pick.is_empty
    ]
    return Document(
        title=tr("Leadership account, {period}").format(period=period),
        left=" · ".join(part for part in left if part),
        right=period,
        headline=questions.question(ACCOUNT).text,
        key="",
        lead=(),
        sections=tuple(section for section in sections if section.blocks),
        foot=tr("Picked by the writer from their own record; the program only laid it out."),
        language=tr(LANGUAGE),
        columns=2,
    )


def account_charts(record: Record, tr: Translate = same) -> dict[str, Chart]:
    """Return the charts that may be picked, each as wide as a column."""
    whole = replace(record, choice=replace(record.choice, parts=frozenset(Part)))
    return {
        name: replace(chart, size=COLUMN, caption=kept_together(chart.caption))
        for name, chart in charts_of(whole, tr).items()
    }


def _blocks(pick: Pick, charts: Mapping[str, Chart], tr: Translate) -> Iterable[Block]:
    quote = readable(pick.quote).strip()
    if quote:
        if len(quote) > LONGEST_QUOTE:
            quote = f"{quote[: LONGEST_QUOTE - 1].rstrip()}…"
        yield Passage(pick.dated, quote)
    change = " ".join(readable(pick.change).split())
    if change:
        yield Listing("", ((tr("What changed"), change),))
    if pick.chart in charts:
        yield Charts((charts[pick.chart],))


def picks_as_values(picks: Sequence[Pick]) -> list[dict[str, Any]]:
    """Return picks as JSON values, to be kept with the journal."""
    return [pick._asdict() for pick in picks if not pick.is_empty]


def picks_from(values: object) -> list[Pick]:
    """Return picks from JSON values; what is none of ours is passed over."""
    found = []
    for value in values if isinstance(values, list) else ():
        if not isinstance(value, dict):
            continue
        number = value.get("question")
        if type(number) is int and 1 <= number <= questions.COUNT:
            words = {name: value.get(name, "") for name in ("quote", "dated", "change", "chart")}
            found.append(Pick(number, **{n: text for n, text in words.items() if isinstance(text, str)}))
    return found
