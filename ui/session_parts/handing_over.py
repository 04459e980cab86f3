"""The coach page's part: what may go into a pack, reading it, and putting it where the writer says."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from journal import questions
from journal.coach.choice import Choice, between, last_quarter, last_year
from journal.model import Answer, Entry, Week
from ui.session import Session

if TYPE_CHECKING:
    from journal.coach.record import Record

NAME = "pack_name"  # who was named on the last pack, in the journal's own settings


class HandingOver:
    """Made with the page."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def quarter(self) -> Choice:
        """Return the last 13 complete weeks."""
        return last_quarter(self._session.today())

    def year(self) -> Choice:
        """Return the last 52 complete weeks."""
        return last_year(self._session.today())

    def between(self, first: date, last: date) -> Choice:
        """Return the complete weeks of a period."""
        return between(first, last, self._session.today())

    def today(self) -> date:
        """The writer's journal date."""
        return self._session.today()

    @property
    def name(self) -> str:
        """Who was named on the first page last time; empty for nobody."""
        told = self._session.store.setting(NAME, "")
        return told if isinstance(told, str) else ""

    def remember_name(self, name: str) -> None:
        """Propose this name the next time. Not said where it cannot be written: nothing is lost by it."""
        if name != self.name:
            self._session.attempt(lambda: self._session.store.set_setting(NAME, name))

    def answers(self) -> list[Answer]:
        """Return the standing answers, in the order of the questions."""
        found = (self._session.store.find_answer(number) for number in range(1, questions.COUNT + 1))
        return [answer for answer in found if answer is not None]

    def question(self, number: int) -> str:
        """Return a question's words."""
        return self._session.question(number).text

    def flagged(self, choice: Choice) -> list[Entry]:
        """Return the entries of the period that the writer wants to bring to the coach."""
        return self._session.store.entries_for_coach(choice.first.monday, choice.last.sunday)

    def is_newest(self, choice: Choice) -> bool:
        """Return whether the choice ends with the last complete week."""
        return choice.last == Week.last_completed(self._session.today())

    def waiting(self, choice: Choice) -> tuple[int, date] | None:
        """Return how many flagged entries of the week that is not over come next, and from which day.

        None where there is none, or where the choice ends before the last complete week.
        """
        if not self.is_newest(choice):
            return None
        week = choice.last + 1
        count = self._session.store.count_for_coach(week.monday, week.sunday)
        return (count, (week + 1).monday) if count else None

    def read(self, choice: Choice) -> Record | None:
        """Return all that the choice lets in, as values; None where the file refuses."""
        from journal.coach.record import read_record

        session = self._session
        return session.attempt(lambda: read_record(session.store, choice, session.today(), now=session.now()))

    def save(self, files: dict[str, bytes], folder: Path) -> list[Path] | None:
        """Write the files into a folder and return where they are; None where that failed."""
        from journal.coach.pack import write_pack

        return self._session.attempt(lambda: write_pack(files, folder))

    def save_file(self, path: Path, content: bytes) -> bool:
        """Write one file, whole or not at all."""
        return self._session.write_file(path, content)
