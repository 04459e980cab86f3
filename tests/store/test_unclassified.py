"""The unclassified are found in the order of the days; an untouched import can be taken back."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journal.model import Entry, Priority, RoleSystem
from journal.store.entries import Source
from journal.store.journal_store import JournalStore

NOW = datetime(2026, 11, 20, 16, 30, tzinfo=UTC)


def entry(number, day, system=None, priority=None, body=""):
    at = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
    return Entry(f"e{number}", body or f"line {number}", day, at, "Europe/London", system, priority)


def walked(store, **asked):
    """Return the ids of a whole walk, two at a time."""
    found, beyond = [], None
    while rows := store.unclassified().next_ones(2, beyond=beyond, **asked):
        found += [row.entry.id for row in rows]
        beyond = rows[-1].place
    return found


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    told=st.lists(
        st.tuples(st.integers(0, 400), st.sampled_from(["none", "system", "urgent"]), st.booleans()),
        max_size=14,
    )
)
def test_a_walk_meets_each_unclassified_entry_once_in_the_order_of_the_days(tmp_path_factory, told):
    with JournalStore.create(tmp_path_factory.mktemp("walk") / "Mine.vault") as store:
        made = []
        for number, (back, kind, is_imported) in enumerate(sorted(told)):
            one = entry(
                number,
                date.fromordinal(date(2026, 1, 1).toordinal() + back),
                RoleSystem.IMPROVE if kind == "system" else None,
                Priority(True, False) if kind != "none" else None,
            )
            made.append((one, Source("dayone", one.id) if is_imported else None))
        store.add_many(made)
        wanted = [one.id for one, _ in made if one.role_system is None and one.priority is None]
        imported = [one.id for one, source in made if one.id in wanted and source is not None]
        assert walked(store, newest_first=False) == wanted
        assert walked(store, newest_first=True) == wanted[::-1]
        assert walked(store, newest_first=False, imported=True) == imported


def test_deleted_ones_are_left_out_and_the_source_is_told(store):
    store.add_many([(entry(1, date(2026, 3, 1)), Source("dayone", "a")), (entry(2, date(2026, 3, 2)), None)])
    store.delete_entry("e2", now=NOW)
    [found] = store.unclassified().next_ones(5)
    assert (found.entry.id, found.source) == ("e1", "dayone")


def test_nothing_but_the_index_of_the_counts_is_read(store):
    """The plan is what keeps the page quick in a large journal."""
    asked = []
    store._connection.set_trace_callback(asked.append)
    store.unclassified().next_ones(20)
    store._connection.set_trace_callback(None)
    [sql] = [sql for sql in asked if "entry_counts" in sql]
    plan = " ".join(row[3] for row in store._connection.execute(f"EXPLAIN QUERY PLAN {sql}"))
    assert "SEARCH entry USING INDEX entry_counts (week<" in plan


# --- taking an import back ----------------------------------------------------------------------------


@pytest.fixture
def brought(store):
    """Two entries that an import brought beside one that was imported before, and what it brought."""
    store.add_many([(entry(0, date(2026, 2, 1)), Source("dayone", "old"))])
    before = store.imported().source_ids("dayone")
    new = [
        (entry(1, date(2026, 3, 1), body="words #tag"), Source("dayone", "a")),
        (entry(2, date(2026, 3, 2)), Source("dayone", "b")),
    ]
    store.add_many(new)
    return store.imported().tags_of("dayone", before)


def test_what_an_import_brought_goes_for_good_and_can_come_again(store, brought):
    assert set(brought) == {"a", "b"}
    assert store.imported().remove_untouched("dayone", brought)
    assert [one.id for one in store.iter_entries()] == ["e0"]
    assert len(store.search("words")) == 0
    assert store.tags() == []
    again = (entry(1, date(2026, 3, 1)), Source("dayone", "a"))
    assert store.add_many([again]) == 1


@pytest.mark.parametrize("how", ["worded", "classified", "deleted", "minutes", "flagged"])
def test_nothing_goes_once_one_of_them_was_touched(store, brought, how):
    change = {
        "worded": lambda: store.replace_body("e2", "other", now=NOW),
        "classified": lambda: store.classify("e2", RoleSystem.DELIVER, Priority(False, False)),
        "deleted": lambda: store.delete_entry("e2", now=NOW),
        "minutes": lambda: store.set_minutes("e2", 5),
        "flagged": lambda: store.set_for_coach("e2", wanted=True),
    }[how]
    change()
    assert not store.imported().remove_untouched("dayone", brought)
    assert store.place_of("e1") is not None


SYNC = """
CREATE TABLE IF NOT EXISTS sync_self (number, vault, computer, folder, name, segment, place, sequence, chain);
CREATE TABLE IF NOT EXISTS sync_note (kind, key, field);
INSERT INTO sync_self (number, vault, computer, folder, name, segment, place, sequence, chain)
    VALUES (1, 'v', 'c', 'f', 'n', 0, 0, 0, x'00');
INSERT INTO sync_note (kind, key, field) VALUES ('entry', 'e1', ''), ('entry', 'e2', '');
"""


def test_what_a_second_computer_has_heard_of_stays(store, brought):
    """It would come back from there."""
    store._connection.executescript(SYNC)
    store._connection.execute("DELETE FROM sync_note WHERE key = 'e2'")  # told, and forgotten
    assert not store.imported().remove_untouched("dayone", brought)
    store._connection.execute("INSERT INTO sync_note (kind, key, field) VALUES ('entry', 'e2', '')")
    assert store.imported().remove_untouched("dayone", brought), "nobody has heard of them yet"


def test_a_touched_one_behind_many_keeps_all_of_them(store):
    many = [(entry(n, date(2026, 3, 1)), Source("x", str(n))) for n in range(1200)]
    store.add_many(many)
    brought = store.imported().tags_of("x", set())
    store.classify("e1199", RoleSystem.DELIVER, Priority(False, False))
    assert not store.imported().remove_untouched("x", brought)
    assert store.entry_count() == 1200
    store.classify("e1199", None, None)
    assert store.imported().remove_untouched("x", brought)
    assert store.entry_count() == 0
