"""Why I was put here: written again each quarter before the old words are shown."""

from __future__ import annotations

from datetime import timedelta

from journal.model import Purpose
from ui.session import Session

AGAIN_AFTER = timedelta(weeks=13)


class Purposes:
    """What the purpose dialog asks of the journal."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def all(self) -> list[Purpose]:
        """Return every wording, the newest first."""
        return self._session.store.purpose().purposes()

    def is_due(self) -> bool:
        """True when the newest wording is a quarter old; never before there is a first one."""
        told = self.all()
        return bool(told) and self._session.today() - told[0].written_on >= AGAIN_AFTER

    def keep(self, body: str) -> bool:
        """Keep today's wording."""
        session = self._session
        return session.change(
            lambda: session.store.purpose().add_purpose(body, on=session.today(), now=session.now())
        )
