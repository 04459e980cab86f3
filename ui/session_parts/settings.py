"""The journal's own settings: when a day ends, which days are workdays, how the questions are asked."""

from __future__ import annotations

from datetime import time

from journal import questions
from journal.clock import end_of_day
from journal.weeks import MONDAY_TO_FRIDAY
from ui.session import Session


class JournalSettings:
    """What the settings dialog asks of the journal."""

    def __init__(self, session: Session) -> None:
        self._session = session

    @property
    def day_end(self) -> time:
        """When a journal date ends."""
        return end_of_day(self._session.store.setting("day_end"))

    def set_day_end(self, at: time) -> bool:
        """Let a journal date end at this time from now on; entries kept already stay on their dates."""
        return self._set("day_end", at.strftime("%H:%M"))

    @property
    def workdays(self) -> int:
        """The days that the days arm counts: bit 0 for Monday."""
        return int(self._session.store.setting("workdays", MONDAY_TO_FRIDAY))

    def set_workdays(self, mask: int) -> bool:
        """Let these be the workdays; none at all leaves them as they were."""
        return mask != 0 and self._set("workdays", mask)

    def own_wording(self, number: int) -> str:
        """Return the writer's own wording of a question, or nothing."""
        told = self._session.store.setting("question_wordings", {})
        own = told.get(str(number), "") if isinstance(told, dict) else ""
        return own if isinstance(own, str) else ""

    def original(self, number: int) -> str:
        """Return a question in the words of the book."""
        return questions.question(number).text

    def set_wording(self, number: int, text: str) -> bool:
        """Ask this question in other words from now on; no words, or the original ones, give it back."""
        told = self._session.store.setting("question_wordings", {})
        wordings = dict(told) if isinstance(told, dict) else {}
        text = " ".join(text.split())
        if text and text != self.original(number):
            wordings[str(number)] = text
        else:
            wordings.pop(str(number), None)
        return self._set("question_wordings", wordings)

    def _set(self, name: str, value: object) -> bool:
        session = self._session
        return session.change(lambda: session.store.set_setting(name, value))
