"""The question card's part: which question was shown, and what becomes a standing answer."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from journal.model import Answer, Entry
from ui.session import Session


class Reflecting:
    """Made behind the first paint."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def note_shown(self, number: int) -> None:
        """Remember that this question was asked today, once a day: tomorrow asks another."""
        newest = self._session.attempt(lambda: self._session.store.prompts(1))
        if newest is not None and newest[:1] != [(number, self._session.today(), "shown")]:
            self._session.note_shown(number)

    def find_answer(self, number: int) -> Answer | None:
        """Return the standing answer to a question."""
        return self._session.attempt(lambda: self._session.store.find_answer(number))

    def take_as_answer(self, entry: Entry) -> bool:
        """Let a reflection's words be the standing answer, and offer to take that back."""
        session, question = self._session, entry.question
        assert question is not None
        kept: list[Answer] = []

        def work() -> None:
            kept.append(session.store.add_answer(question, entry.body, on=session.today(), now=session.now()))

        if not session.change(work):
            return False
        words = QCoreApplication.translate("Reflecting", "This is your standing answer now.")
        session.offer_undo(words, lambda: session.store.withdraw_answer(kept[0]))
        return True
