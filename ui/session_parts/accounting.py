"""The leadership account's part: what may be picked for each question, and what was picked so far."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from journal import questions
from journal.charts.words import long_day
from journal.coach.account import Pick, picks_as_values, picks_from
from journal.coach.choice import Choice, last_quarter
from journal.model import Facets, MarkKind
from ui.said import said
from ui.session import Session

if TYPE_CHECKING:
    from datetime import date

    from journal.coach.record import Record

SETTING = "leadership_account"  # in the journal: the quarter's label and its picks
MOST_QUOTES = 12


class Quote(NamedTuple):
    """Words that may be picked, and when they were written, as it is told."""

    words: str
    dated: str

    def __repr__(self) -> str:
        """Say when, never what."""
        return f"Quote({self.dated})"


class Accounting:
    """Made with the dialog; the quarter is the last 13 complete weeks."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.choice: Choice = last_quarter(session.today())
        self.failed = session.failed

    def question(self, number: int) -> str:
        """Return a question's words."""
        return self._session.question(number).text

    def quotes(self, number: int) -> list[Quote]:
        """Return the standing answer and the quarter's reflections on a question, the newest first."""
        store, first, last = self._session.store, self.choice.first.monday, self._session.today()
        answer = store.find_answer(number)
        found = [] if answer is None else [_quote(answer.body, answer.answered_on)]
        entries = store.search("", Facets(first=first, last=last, question=number), limit=MOST_QUOTES)
        return found + [_quote(entry.body, entry.written_on) for entry in entries if entry.body.strip()]

    def flagged(self) -> list[Quote]:
        """Return the entries of the quarter that the writer flagged for the coach."""
        entries = self._session.store.entries_for_coach(self.choice.first.monday, self._session.today())
        return [_quote(entry.body, entry.written_on) for entry in entries if entry.body.strip()]

    def changes(self) -> list[str]:
        """Return the quarter's changes in the writer's own words: marks, and intentions that were kept."""
        store, first, last = self._session.store, self.choice.first, self.choice.last
        days = first.monday, self._session.today()
        marks = (mark for mark in store.marks() if mark.kind is MarkKind.CHANGING)
        found = [mark.words for mark in marks if days[0] <= mark.made_on <= days[1] and mark.words.strip()]
        for weeks in range(last - first + 1):
            review = store.find_review(first + weeks)
            if review is not None and review.outcome == "kept" and review.intention.strip():
                found.append(review.intention.strip())
        return list(dict.fromkeys(found))

    def picks(self) -> dict[int, Pick]:
        """Return what was picked for this quarter so far, by question."""
        kept = self._session.store.setting(SETTING, {})
        mine = isinstance(kept, dict) and kept.get("quarter") == self.choice.last.label
        found = {pick.question: pick for pick in picks_from(kept.get("picks"))} if mine else {}
        return {number: found.get(number, Pick(number)) for number in range(1, questions.COUNT + 1)}

    def keep(self, picks: dict[int, Pick]) -> bool:
        """Keep what is picked, so that nothing chosen is lost; False where the file refuses."""
        value = {"quarter": self.choice.last.label, "picks": picks_as_values(list(picks.values()))}

        def work() -> bool:
            self._session.store.set_setting(SETTING, value)
            return True

        return self._session.attempt(work) is True

    def read(self, name: str) -> Record | None:
        """Return the quarter's record."""
        from journal.coach.record import read_record

        session, choice = self._session, replace(self.choice, who=name)
        return session.attempt(lambda: read_record(session.store, choice, session.today(), now=session.now()))


def _quote(words: str, day: date) -> Quote:
    return Quote(words.strip(), long_day(day, said))
