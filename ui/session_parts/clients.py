"""The part of the page that shows clients' packs: the coach's own notes, kept in the coach's own journal."""

from __future__ import annotations

from typing import NamedTuple

from journal import questions
from journal.model import ClientNote
from ui.session import Session


class Note(NamedTuple):
    """What is shown (a draft, where there is one), the wording that stands, whether it has earlier ones."""

    shown: str
    kept: str
    has_earlier: bool

    def __repr__(self) -> str:
        """Say nothing of it."""
        return "Note()"


class Clients:
    """Made with the page. A note belongs to a client's name."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def note(self, client: str) -> Note:
        """Return the note on a client; an empty one where the file cannot be read just now."""
        notes = self._session.store.client_notes()

        def work() -> Note:
            wordings, draft = notes.wordings(client), notes.find_draft(client)
            kept = wordings[0].body if wordings else ""
            return Note(kept if draft is None else draft, kept, len(wordings) > 1)

        return self._session.attempt(work) or Note("", "", has_earlier=False)

    def wordings(self, client: str) -> list[ClientNote]:
        """Return every wording, the newest first; none where the file cannot be read just now."""
        return self._session.attempt(lambda: self._session.store.client_notes().wordings(client)) or []

    def save_draft(self, client: str, body: str) -> bool:
        """Put what is typed into the file; False where that failed, and why has been said."""
        session = self._session

        def work() -> bool:
            session.store.client_notes().save_draft(client, body, now=session.now())
            return True

        return session.attempt(work) is True

    def keep(self, client: str, body: str) -> bool:
        """Keep a wording; False where that failed, and why has been said."""
        session = self._session

        def work() -> bool:
            session.store.client_notes().keep(client, body, now=session.now())
            return True

        return session.attempt(work) is True

    def question(self, number: int) -> str:
        """Return one of the eight as its author wrote it: the coach's own wording is not the client's."""
        return questions.question(number).text
