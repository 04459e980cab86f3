"""Taking the titles out of what came from calendars."""

from __future__ import annotations

from journal.interchange.calendar import Dropped, drop_titles
from ui.session import Session


class Titles:
    """Made with what asks for it."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def drop(self) -> Dropped | None:
        """Take the titles out of every entry that came from a calendar, for good; None where that failed."""
        dropped = self._session.attempt(lambda: drop_titles(self._session.store))
        if dropped is not None:
            self._session.changed.emit()
        return dropped
