"""The Journal page's part: finding entries, reading one with its past, changing it and taking it away."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from journal.model import Entry, EntryDraft, Facets, Revision, Week, WeekKind
from journal.store.search import PlacedRows
from ui.session import Session

FIRST_PAGE = 50
PLACES_AT_ONCE = 4000  # read in about 10 ms, so that no key has to wait
GAP = timedelta(days=7)  # after so long a silence the last thought greets
GREETED_FROM = 20  # of the newest entries, some may be tags without words


class Query(NamedTuple):
    """What is looked for: words in the search's language, and facets."""

    words: str = ""
    facets: Facets = Facets()

    def __repr__(self) -> str:
        """Say what narrows it, never the words."""
        return f"Query({len(self.words)} characters, {self.facets!r})"

    @property
    def is_open(self) -> bool:
        """True when it asks for nothing, so that every entry is found."""
        return not self.words.strip() and self.facets == Facets()


class Reading(NamedTuple):
    """One entry with what stands around it."""

    entry: Entry
    revisions: list[Revision]
    year_ago: list[Entry]


class Finding:
    """Made with the page."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def first_page(self, query: Query) -> PlacedRows:
        """Return the newest fifty of what is found."""
        return self._session.store.first_page(query.words, query.facets, limit=FIRST_PAGE)

    def places(self, query: Query, before: int | None = None) -> array[int]:
        """Return the places of the next ``PLACES_AT_ONCE`` that are found, newest first."""
        return self._session.store.found_places(
            query.words, query.facets, limit=PLACES_AT_ONCE, before=before
        )

    def entries_at(self, places: Sequence[int]) -> PlacedRows:
        """Return the entries at these places."""
        return self._session.store.entries_at(places)

    def total(self) -> int:
        """Return how many entries the journal holds."""
        return self._session.store.entry_count()

    def first_day(self) -> date | None:
        """Return the journal date of the oldest entry."""
        return self._session.store.first_entry_on()

    def last_thought(self, today: date) -> Entry | None:
        """Return the newest entry with words, where none was written within a week before ``today``."""
        newest = self._session.store.newest_entries(GREETED_FROM)
        if not newest or newest[0].written_on > today - GAP:
            return None
        return next((entry for entry in newest if entry.body.strip()), None)

    def days(self, first: date, last: date) -> dict[date, int]:
        """Return how many entries each day holds that holds any."""
        return self._session.store.entries_per_day(first, last)

    def leave_weeks(self) -> frozenset[int]:
        """Return the numbers of the weeks that were said to be leave."""
        notes = self._session.store.week_notes()
        return frozenset(number for number, kind in notes.items() if kind is WeekKind.LEAVE)

    def tags(self) -> list[tuple[str, int]]:
        """Return the hashtags used most."""
        return self._session.store.tags()

    def read(self, entry_id: str) -> Reading | None:
        """Return an entry with its earlier wordings and the week a year before; None once it is gone."""
        store = self._session.store
        found = self._session.attempt(lambda: store.entry(entry_id))
        if found is None:
            return None
        monday = Week.of(found.written_on).monday - timedelta(weeks=52)
        before = store.entries_between(monday, monday + timedelta(days=6))
        return Reading(found, store.revisions(entry_id), [entry for entry in before if entry.body.strip()])

    def change(self, entry: Entry, draft: EntryDraft) -> bool:
        """Give an entry another wording and other tags; the earlier wording stays as a revision.

        ``entry`` is what the writer saw. Only what is other than there is written: what another program
        changed meanwhile stays, and its wording becomes a revision where there is a newer one.
        """
        store, now = self._session.store, self._session.now()

        def work() -> None:
            with store.together():
                if draft.body != entry.body:
                    store.replace_body(entry.id, draft.body, now=now)
                if (draft.role_system, draft.priority) != (entry.role_system, entry.priority):
                    store.classify(entry.id, draft.role_system, draft.priority)
                if draft.minutes != entry.minutes:
                    store.set_minutes(entry.id, draft.minutes)

        return self._session.change(work)

    def bring_to_coach(self, entry: Entry, *, wanted: bool, words: str) -> bool:
        """Flag an entry for the coach, or take the flag away, and offer to undo it; ``words`` say which."""
        store = self._session.store
        if not self._session.change(lambda: store.set_for_coach(entry.id, wanted=wanted)):
            return False
        self._session.offer_undo(words, lambda: store.set_for_coach(entry.id, wanted=not wanted))
        return True

    def coach_from(self, entry: Entry) -> date | None:
        """Return the day from which an entry can go to the coach; None where its week is over."""
        week = Week.of(entry.written_on)
        return (week + 1).monday if week > Week.last_completed(self._session.today()) else None

    def delete(self, entry: Entry, words: str) -> bool:
        """Take an entry out of sight and offer to bring it back; ``words`` say that it is gone."""
        store, now = self._session.store, self._session.now()
        if not self._session.change(lambda: store.delete_entry(entry.id, now=now)):
            return False
        self._session.offer_undo(words, lambda: store.restore_entry(entry.id))
        return True
