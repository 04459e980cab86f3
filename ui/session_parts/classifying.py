"""The part of the page that walks through what is unclassified: the next ones, and what is pressed."""

from __future__ import annotations

from typing import NamedTuple

from journal.errors import JournalError
from journal.model import Entry, Priority, RoleSystem
from journal.store.unclassified import PlacedEntry
from ui.session import Session


class Walk(NamedTuple):
    """Which entries are walked through, and in which order."""

    newest_first: bool = True
    imported: bool = False


class Classifying:
    """Made with the page."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def next_ones(self, walk: Walk, limit: int, beyond: int | None = None) -> list[PlacedEntry]:
        """Return the next unclassified entries behind a place; none where the file does not say."""
        found = self._session.attempt(
            lambda: self._session.store.unclassified().next_ones(
                limit, beyond=beyond, newest_first=walk.newest_first, imported=walk.imported
            )
        )
        return found or []

    def has_imported(self) -> bool:
        """True where some imported entry waits."""
        return bool(self.next_ones(Walk(imported=True), 1))

    def classify(self, entry: Entry, system: RoleSystem | None, priority: Priority | None) -> Entry | None:
        """Give an entry these tags, durably, and return it; None where that failed, which is said."""
        try:
            given = self._session.store.classify(entry.id, system, priority)
        except JournalError as error:
            self._session.failed.emit(self._session.sentence_for(error))
            return None
        self._session.changed.emit()
        return given

    def wall_time(self, entry: Entry) -> str:
        """Return when it was written, as the clock showed there."""
        return self._session.wall_time(entry)
