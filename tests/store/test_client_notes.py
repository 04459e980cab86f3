"""What a coach notes of clients: each wording stays, and what is typed survives."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journal.errors import BadValue
from journal.model import LONGEST_BODY, ClientNote
from journal.store.journal_store import JournalStore

NOW = datetime(2026, 11, 22, 7, 50, 1, 5, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)


def test_a_note_is_in_the_coachs_file_with_every_wording(store):
    notes = store.client_notes()
    assert notes.find("Helen Marsh") is None
    notes.keep("Helen Marsh", "Ask about\nThursday 🙂", now=NOW)
    notes.keep("Helen Marsh", "Ask about Friday", now=LATER)
    notes.keep("Zoë", "Another", now=LATER)
    store.close()
    with JournalStore.open(store.vault.folder) as reader:
        assert reader.client_notes().wordings("Helen Marsh") == [
            ClientNote("Helen Marsh", "Ask about Friday", LATER),
            ClientNote("Helen Marsh", "Ask about\nThursday 🙂", NOW),
        ]
        assert reader.client_notes().find("Zoë").body == "Another"
        assert reader.client_notes().wordings("helen marsh") == []


def test_what_is_typed_outlives_a_crash_and_goes_once_it_is_kept(store):
    notes = store.client_notes()
    notes.keep("Helen", "Before", now=NOW)
    assert notes.find_draft("Helen") is None
    notes.save_draft("Helen", "Before and half a thou", now=NOW)
    notes.save_draft("Helen", "", now=LATER)
    store.close()
    with JournalStore.open(store.vault.folder) as reader:
        again = reader.client_notes()
        assert again.find_draft("Helen") == ""
        again.keep("Helen", "", now=LATER)
        assert again.find_draft("Helen") is None
        assert [note.body for note in again.wordings("Helen")] == ["", "Before"]


def test_nothing_typed_is_no_wording(store):
    store.client_notes().keep("Helen", "", now=NOW)
    assert store.client_notes().wordings("Helen") == []


@pytest.mark.parametrize("body", ["a\0b", "\ud800", "x" * (LONGEST_BODY + 1)], ids=["NUL", "half", "long"])
def test_what_cannot_be_kept_is_refused_and_the_draft_stays(store, body):
    notes = store.client_notes()
    notes.save_draft("Helen", "typed", now=NOW)
    for refuse in (notes.keep, notes.save_draft):
        with pytest.raises(BadValue):
            refuse("Helen", body, now=NOW)
    with pytest.raises(BadValue):
        notes.keep(" ", "a note", now=NOW)
    assert notes.find_draft("Helen") == "typed"
    assert notes.wordings("Helen") == []


def test_a_note_says_nothing_of_itself_in_a_log(store):
    assert "Helen" not in repr(ClientNote("Helen", "secret", NOW))
    assert "secret" not in repr(ClientNote("Helen", "secret", NOW))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(st.lists(st.tuples(st.sampled_from("ab"), st.sampled_from(["", "x", "y", "z"])), max_size=12))
def test_the_wordings_are_what_was_kept_without_repeats(store, kept):
    notes = store.client_notes()
    with store.together():
        store._connection.execute("DELETE FROM client_note")
    expected = {"a": [], "b": []}
    for client, body in kept:
        notes.keep(client, body, now=NOW)
        if body != (expected[client][0] if expected[client] else ""):
            expected[client].insert(0, body)
    for client, bodies in expected.items():
        assert [note.body for note in notes.wordings(client)] == bodies
