"""Whatever the writer does in whatever order: the file holds what a plain dictionary holds."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from journal.errors import NoSuchEntry
from journal.model import Entry, EntryDraft, Priority, RoleSystem
from journal.store.entries import Source
from journal.store.journal_store import JournalStore
from journal.weeks import count_weeks

FIRST = date(2026, 3, 2)
NOW = datetime(2026, 4, 1, 12, tzinfo=UTC)
WORDS = ("plan", "budget", "ward", "naïve")

texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=5).map(" ".join)
days = st.integers(0, 20).map(lambda n: FIRST + timedelta(days=n))
systems = st.sampled_from([None, *RoleSystem])
priorities = st.one_of(st.none(), st.builds(Priority, st.booleans(), st.booleans()))


class Journal(RuleBasedStateMachine):
    """One journal, and beside it the same entries in the order of their places."""

    entries = Bundle("entries")
    template: Path

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.vault = Path(shutil.copytree(self.template, self.folder / "Mine.vault"))
        self.store = JournalStore.open(self.vault)
        self.live: dict[str, Entry] = {}
        self.deleted: dict[str, Entry] = {}
        self.order: dict[date, list[str]] = {}
        self.wordings: dict[str, list[str]] = {}
        self.sources: set[str] = set()

    def teardown(self) -> None:
        self.store.check()
        self.store.close()
        shutil.rmtree(self.folder)

    def _keep(self, entry: Entry) -> str:
        self.live[entry.id] = entry
        self.order.setdefault(entry.written_on, []).append(entry.id)
        self.wordings[entry.id] = []
        return entry.id

    @rule(target=entries, body=texts, day=days, system=systems, priority=priorities, late=st.integers(0, 9))
    def add(self, body, day, system, priority, late):
        written_at = datetime.combine(day, time(9), UTC) + timedelta(days=late)
        draft = EntryDraft(body, system, priority)
        return self._keep(
            self.store.add_entry(draft, written_on=day, written_at=written_at, zone="Asia/Tokyo")
        )

    @rule(target=entries, body=texts, day=days, source=st.sampled_from("abc"))
    def bring_in(self, body, day, source):
        """Import one entry, perhaps one that is there already or was deleted."""
        entry = Entry(f"id of {source}", body, day, datetime.combine(day, time(9), UTC), "UTC")
        added = self.store.add_many([(entry, Source("jrnl", source))])
        assert added == (source not in self.sources)
        self.sources.add(source)
        return self._keep(entry) if added else entry.id

    @rule(entry_id=entries, body=texts)
    def edit(self, entry_id, body):
        if entry_id in self.deleted:
            with pytest.raises(NoSuchEntry):
                self.store.replace_body(entry_id, body, now=NOW)
            return
        old = self.live[entry_id]
        self.live[entry_id] = self.store.replace_body(entry_id, body, now=NOW)
        assert self.live[entry_id] == replace(old, body=body)
        if body != old.body:
            self.wordings[entry_id].insert(0, old.body)

    @rule(entry_id=entries, system=systems, priority=priorities)
    def classify(self, entry_id, system, priority):
        if entry_id in self.live:
            self.live[entry_id] = self.store.classify(entry_id, system, priority)

    @rule(entry_id=entries, wanted=st.booleans())
    def flag(self, entry_id, wanted):
        if entry_id in self.deleted:
            with pytest.raises(NoSuchEntry):
                self.store.set_for_coach(entry_id, wanted)
            return
        old = self.live[entry_id]
        self.live[entry_id] = self.store.set_for_coach(entry_id, wanted)
        assert self.live[entry_id] == replace(old, for_coach=wanted)

    @rule(entry_id=entries)
    def delete(self, entry_id):
        self.store.delete_entry(entry_id, now=NOW)
        if entry_id in self.live:
            self.deleted[entry_id] = self.live.pop(entry_id)

    @rule(entry_id=entries)
    def restore(self, entry_id):
        back = self.store.restore_entry(entry_id)
        if entry_id in self.deleted:
            self.live[entry_id] = self.deleted.pop(entry_id)
        assert back == self.live[entry_id]

    @rule()
    def open_anew(self):
        self.store.close()
        self.store = JournalStore.open(self.vault)

    @precondition(lambda self: self.order)
    @rule(words=st.lists(st.sampled_from(WORDS), min_size=1, max_size=2, unique=True), page=st.integers(1, 4))
    def look_for(self, words, page):
        """Page through the hits: each once, newest first."""
        expected = [
            entry for entry in self._newest_first() if all(word in entry.body.split() for word in words)
        ]
        found, before = [], None
        while rows := list(self.store.search(" ".join(words), limit=page, before=before)):
            found += rows
            assert before is None or self.store.place_of(rows[0].id) < before  # else it would go on for ever
            before = self.store.place_of(rows[-1].id)
        assert found == expected

    def _newest_first(self) -> list[Entry]:
        ids = [entry_id for day in sorted(self.order, reverse=True) for entry_id in reversed(self.order[day])]
        return [self.live[entry_id] for entry_id in ids if entry_id in self.live]

    @invariant()
    def index_agrees_with_the_entries(self):
        self.store._connection.execute(
            "INSERT INTO entry_fts (entry_fts, rank) VALUES ('integrity-check', 1)"
        )
        for word in WORDS:
            expected = [entry for entry in self._newest_first() if word in entry.body.split()]
            assert list(self.store.search(word.upper(), limit=1000)) == expected

    @invariant()
    def lists_agree_with_the_entries(self):
        newest = self._newest_first()
        assert self.store.newest_entries(1000) == newest == list(self.store.iter_entries())[::-1]
        assert self.store.entry_count() == len(newest)
        assert self.store.week_counts() == count_weeks(newest)

    @invariant()
    def what_comes_to_the_coach_is_what_was_flagged(self):
        """Editing, deleting and bringing back leave the flag as it was."""
        middle = FIRST + timedelta(days=10)
        for first, last in ((FIRST, middle), (middle, middle), (middle, FIRST), (FIRST, date(2026, 12, 31))):
            flagged = [e for e in self.live.values() if e.for_coach and first <= e.written_on <= last]
            found = self.store.entries_for_coach(first, last)
            assert found == sorted(found, key=lambda entry: (entry.written_on, entry.written_at))
            assert sorted(entry.id for entry in found) == sorted(entry.id for entry in flagged)
            assert all(entry == self.live[entry.id] for entry in found)
            assert self.store.count_for_coach(first, last) == len(found)

    @invariant()
    def every_wording_is_there(self):
        for entry_id, wordings in self.wordings.items():
            assert [revision.body for revision in self.store.revisions(entry_id)] == wordings


def test_any_order_of_doings_keeps_entries_index_and_counts_in_step(empty_vault):
    Journal.template = empty_vault
    run_state_machine_as_test(Journal, settings=settings(max_examples=40, stateful_step_count=30))
