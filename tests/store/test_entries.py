"""Entries: kept, changed, taken away and brought back; what the writer does, and what is then in the file."""

import os
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from journal.errors import BadValue, JournalError, NoSpace, NoSuchEntry
from journal.model import LONGEST_BODY, Entry, EntryDraft, Priority, Revision, RoleSystem
from journal.store.entries import DAY_SHIFT, Source, first_place
from journal.store.journal_store import JournalStore

DAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 7, 50, 3, 123456, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)


def imported(entry_id, day=DAY, body="brought in", **tags):
    return Entry(entry_id, body, day, datetime(day.year, day.month, day.day, 12, tzinfo=UTC), "UTC", **tags)


def reopened(store):
    """Close the store and return another on the same file."""
    store.close()
    return JournalStore.open(store.vault.folder)


# --- keeping --------------------------------------------------------------------------------------


def test_kept_entry_is_in_the_file_with_its_three_times(store):
    draft = EntryDraft("Ward 3 — naïve 🙂\n\n*second* line", RoleSystem.ENABLE, Priority(False, True), 25, 7)
    kept = store.add_entry(draft, written_on=date(2026, 11, 21), written_at=NOW, zone="Pacific/Kiritimati")
    with reopened(store) as reader:
        assert reader.entry(kept.id) == kept
    assert (kept.written_on, kept.written_at, kept.zone) == (date(2026, 11, 21), NOW, "Pacific/Kiritimati")
    assert (kept.role_system, kept.priority, kept.minutes, kept.question) == (3, Priority(False, True), 25, 7)


def test_instant_is_kept_to_the_microsecond_whatever_its_offset(store):
    elsewhere = NOW.astimezone(timezone(timedelta(hours=5, minutes=45)))
    kept = store.add_entry(EntryDraft("a"), written_on=DAY, written_at=elsewhere, zone="Asia/Kathmandu")
    found = store.entry(kept.id).written_at
    assert found == NOW
    assert found.tzinfo is UTC


def test_instant_without_an_offset_is_our_mistake_and_keeps_nothing(store):
    with pytest.raises(TypeError):
        store.add_entry(EntryDraft("a"), written_on=DAY, written_at=NOW.replace(tzinfo=None), zone="UTC")
    assert store.entry_count() == 0


@pytest.mark.parametrize(
    "draft",
    [EntryDraft("", RoleSystem.DELIVER), EntryDraft("  ", None, Priority(False, False)), EntryDraft("x")],
    ids=["a system", "a priority", "text"],
)
def test_text_or_one_tag_is_enough(store, draft):
    kept = store.add_entry(draft, written_on=DAY, written_at=NOW, zone="UTC")
    assert store.entry(kept.id).body == draft.body


@pytest.mark.parametrize(
    "draft",
    [
        EntryDraft(""),
        EntryDraft(" \n\t "),
        EntryDraft("", minutes=5, question=1),
        EntryDraft("half a pair \ud83d"),
        EntryDraft("a NUL \0"),
        EntryDraft("x" * (LONGEST_BODY + 1)),
        EntryDraft("x", minutes=-1),
        EntryDraft("x", minutes=7 * 24 * 60 + 1),
        EntryDraft("x", question=0),
        EntryDraft("x", question=9),
    ],
    ids=["nothing", "spaces", "no text or tag", "surrogate", "NUL", "long", "minus", "week", "0", "9"],
)
def test_what_cannot_be_kept_is_refused_in_a_sentence(store, draft):
    with pytest.raises(BadValue):
        store.add_entry(draft, written_on=DAY, written_at=NOW, zone="UTC")
    assert store.entry_count() == 0


@pytest.mark.parametrize(
    "place",
    [
        {"written_on": date(1899, 12, 31)},
        {"written_on": date(2200, 1, 1)},
        {"zone": "Europe/Nowhere"},
        {"zone": ""},
        {"written_at": datetime(1, 1, 1, tzinfo=UTC), "zone": "America/New_York"},
        {"written_at": datetime(9999, 12, 31, 23, tzinfo=UTC), "zone": "Asia/Tokyo"},
    ],
    ids=["early", "late", "nowhere", "no zone", "first year", "last year"],
)
def test_no_calendar_has_it(store, place):
    times = {"written_on": DAY, "written_at": NOW, "zone": "UTC"} | place
    with pytest.raises(BadValue):
        store.add_entry(EntryDraft("x"), **times)
    assert store.entry_count() == 0


def test_five_million_characters_are_an_entry(store):
    body = "word " * 1_000_000
    kept = store.add_entry(EntryDraft(body), written_on=DAY, written_at=NOW, zone="UTC")
    with reopened(store) as reader:
        assert reader.entry(kept.id).body == body


def test_repr_of_an_entry_says_nothing_of_it(store, keep):
    assert "secret" not in repr(keep(DAY, "a secret")) + repr(EntryDraft("a secret"))


# --- changing -------------------------------------------------------------------------------------


def test_new_body_keeps_the_old_one_as_a_revision(store, keep):
    entry = keep(DAY, "first", 2, urgent=True)
    second = store.replace_body(entry.id, "second", now=NOW)
    third = store.replace_body(entry.id, "third", now=LATER)
    assert second == replace(entry, body="second")
    with reopened(store) as reader:
        assert reader.entry(entry.id) == third == replace(entry, body="third")
        assert reader.revisions(entry.id) == [
            Revision(entry.id, "second", LATER),
            Revision(entry.id, "first", NOW),
        ]


def test_flag_for_the_coach_is_in_the_file_and_outlives_editing_and_deleting(store, keep):
    entry, other = keep(DAY, "first", 2, urgent=True), keep(DAY, "other")
    assert store.set_for_coach(entry.id, wanted=True) == replace(entry, for_coach=True)
    store.replace_body(entry.id, "second", now=NOW)
    store.classify(entry.id, RoleSystem.DELIVER, None)
    store.set_minutes(entry.id, 5)
    store.delete_entry(entry.id, now=NOW)
    assert store.entries_for_coach(DAY, DAY) == []
    store.restore_entry(entry.id)
    with reopened(store) as reader:
        assert [found.body for found in reader.entries_for_coach(DAY, DAY)] == ["second"]
        assert reader.entry(entry.id).for_coach is True
        assert reader.entry(other.id).for_coach is False
        assert reader.set_for_coach(entry.id, wanted=False).for_coach is False
        assert reader.count_for_coach(DAY, DAY) == 0


def test_flagged_entries_of_a_period_come_oldest_first_with_its_ends(store, keep):
    days = [DAY - timedelta(days=back) for back in (3, 0, 2, 1, 4)]
    for day in days:
        store.set_for_coach(keep(day, day.isoformat()).id, wanted=True)
    keep(DAY, "not flagged")
    found = store.entries_for_coach(DAY - timedelta(days=3), DAY - timedelta(days=1))
    assert [entry.written_on for entry in found] == [DAY - timedelta(days=back) for back in (3, 2, 1)]
    assert store.count_for_coach(DAY - timedelta(days=3), DAY - timedelta(days=1)) == 3
    assert store.count_for_coach(date(1900, 1, 1), date(2199, 12, 31)) == 5


def test_what_is_not_there_cannot_be_flagged(store, keep):
    entry = keep(DAY, "gone")
    store.delete_entry(entry.id, now=NOW)
    for entry_id in (entry.id, "nobody"):
        with pytest.raises(NoSuchEntry):
            store.set_for_coach(entry_id, wanted=True)


def test_flag_is_found_by_a_search_and_kept_by_an_import(store):
    store.add_many([(imported("a", for_coach=True), None), (imported("b"), None)])
    assert [entry.for_coach for entry in store.search("brought")] == [False, True]
    assert [entry.for_coach for entry in store.newest_entries(2)] == [False, True]
    rows = store.first_page("")
    assert [rows.find(place).for_coach for place in rows.places] == [False, True]


def test_same_body_is_no_revision(store, keep):
    entry = keep(DAY, "same")
    assert store.replace_body(entry.id, "same", now=NOW) == entry
    assert store.revisions(entry.id) == []


@pytest.mark.parametrize("body", ["", "\ud800", "a\0b"])
def test_body_that_cannot_be_kept_changes_nothing(store, keep, body):
    entry = keep(DAY, "first")
    with pytest.raises(BadValue):
        store.replace_body(entry.id, body, now=NOW)
    assert store.entry(entry.id) == entry
    assert store.revisions(entry.id) == []


def test_tagged_entry_may_lose_its_text(store, keep):
    entry = keep(DAY, "first", 1)
    assert store.replace_body(entry.id, "", now=NOW).body == ""


class Broken(Exception):
    """A failure put between two statements."""


class Interrupting:
    """A connection on which one statement fails."""

    def __init__(self, connection, wanted):
        self._connection, self._wanted = connection, wanted

    def execute(self, sql, *values):
        if sql.startswith(self._wanted):
            raise Broken
        return self._connection.execute(sql, *values)

    def __getattr__(self, name):
        return getattr(self._connection, name)


@pytest.mark.parametrize("failing", ["INSERT INTO revision", "UPDATE entry", "COMMIT"])
def test_body_and_revision_are_kept_both_or_neither(store, keep, failing):
    entry = keep(DAY, "first")
    connection, store._connection = store._connection, Interrupting(store._connection, failing)
    with pytest.raises(Broken):
        store.replace_body(entry.id, "second", now=NOW)
    store._connection = connection
    assert not connection.in_transaction
    with reopened(store) as reader:
        assert reader.entry(entry.id) == entry
        assert reader.revisions(entry.id) == []
        reader.check()


@pytest.mark.parametrize("failing", ["INSERT INTO entry", "DELETE FROM draft", "COMMIT"])
def test_entry_is_kept_and_its_draft_forgotten_both_or_neither(store, failing):
    draft = EntryDraft("typed")
    store.save_draft(draft, now=NOW)
    connection, store._connection = store._connection, Interrupting(store._connection, failing)
    with pytest.raises(Broken):
        store.add_entry(draft, written_on=DAY, written_at=NOW, zone="UTC")
    store._connection = connection
    with reopened(store) as reader:
        assert reader.entry_count() == 0
        assert reader.find_draft() == draft


def test_tags_can_be_given_and_taken(store, keep):
    entry = keep(DAY, "text")
    given = store.classify(entry.id, RoleSystem.IMPROVE, Priority(True, False))
    assert given == replace(entry, role_system=RoleSystem.IMPROVE, priority=Priority(True, False))
    assert store.entry(entry.id) == given
    assert store.classify(entry.id, None, None) == entry == store.entry(entry.id)


def test_entry_without_text_keeps_one_tag(store, keep):
    entry = keep(DAY, "", 1)
    with pytest.raises(BadValue):
        store.classify(entry.id, None, None)
    assert store.entry(entry.id) == entry


# --- taking away and bringing back ----------------------------------------------------------------


def test_deleted_entry_is_nowhere_and_comes_back_whole(store, keep, noon):
    entry = keep(DAY, "needle", 1, urgent=True, question=2)
    store.replace_body(entry.id, "needle again", now=NOW)
    store.delete_entry(entry.id, now=NOW)
    with pytest.raises(NoSuchEntry):
        store.entry(entry.id)
    assert store.entry_count() == 0
    assert store.entries_on(DAY) == store.newest_entries(5) == list(store.iter_entries()) == []
    assert list(store.search("needle")) == []
    assert store.week_counts() == []
    assert store.first_entry_on() is None
    assert store.last_reflections() == {}
    with reopened(store) as reader:
        back = reader.restore_entry(entry.id)
        assert back == replace(entry, body="needle again") == reader.entry(entry.id)
        assert list(reader.search("needle")) == [back]
        assert len(reader.revisions(entry.id)) == 1
        reader.check()


def test_deleting_and_restoring_twice_is_no_harm(store, keep):
    entry = keep(DAY, "needle")
    store.delete_entry(entry.id, now=NOW)
    store.delete_entry(entry.id, now=LATER)
    store.restore_entry(entry.id)
    assert store.restore_entry(entry.id) == entry
    assert list(store.search("needle")) == [entry]
    store.check()


@pytest.mark.parametrize(
    "ask",
    [
        lambda store: store.entry("nobody"),
        lambda store: store.replace_body("nobody", "x", now=NOW),
        lambda store: store.classify("nobody", None, None),
        lambda store: store.delete_entry("nobody", now=NOW),
        lambda store: store.restore_entry("nobody"),
    ],
    ids=["entry", "replace", "classify", "delete", "restore"],
)
def test_entry_that_is_not_there_is_said_so(store, ask):
    with pytest.raises(NoSuchEntry):
        ask(store)


def test_deleted_entry_cannot_be_changed(store, keep):
    entry = keep(DAY, "first")
    store.delete_entry(entry.id, now=NOW)
    with pytest.raises(NoSuchEntry):
        store.replace_body(entry.id, "second", now=NOW)
    with pytest.raises(NoSuchEntry):
        store.classify(entry.id, RoleSystem.DELIVER, None)


# --- reading --------------------------------------------------------------------------------------


def test_days_entries_come_in_the_order_of_writing(store, keep, noon):
    late = keep(DAY, "evening", written_at=NOW + timedelta(hours=9))
    early = keep(DAY, "morning", written_at=NOW)
    other = keep(DAY + timedelta(days=1), "tomorrow")
    assert store.entries_on(DAY) == [early, late]
    assert store.entries_between(DAY, DAY + timedelta(days=1)) == [early, late, other]
    assert store.entries_on(DAY - timedelta(days=1)) == []


def test_newest_first_and_oldest_first_are_each_others_mirror(store, keep):
    days = [DAY - timedelta(days=i * 5 % 17) for i in range(17)]
    kept = [keep(day, f"{day}") for day in days]
    oldest = sorted(kept, key=lambda entry: entry.written_on)
    assert list(store.iter_entries()) == oldest
    assert store.newest_entries(5) == oldest[:-6:-1]
    first, last = DAY - timedelta(days=9), DAY - timedelta(days=3)
    between = [entry for entry in oldest if first <= entry.written_on <= last]
    assert list(store.iter_entries(first, last)) == store.entries_between(first, last) == between
    assert store.first_entry_on() == DAY - timedelta(days=16)


# --- import ---------------------------------------------------------------------------------------


def test_importing_twice_adds_nothing(store):
    entries = [(imported(f"{i}", DAY + timedelta(days=i // 3)), Source("jrnl", f"j{i}")) for i in range(9)]
    assert store.add_many(entries) == 9
    assert store.add_many(entries) == 0
    assert [entry for entry, _ in entries] == list(store.iter_entries())


def test_source_is_known_again_under_another_id(store):
    assert store.add_many([(imported("a"), Source("jrnl", "1"))]) == 1
    assert store.add_many([(imported("b"), Source("jrnl", "1"))]) == 0
    assert store.add_many([(imported("c"), Source("day one", "1")), (imported("d"), None)]) == 2
    assert store.add_many([(imported("e"), None)]) == 1


def test_what_was_deleted_is_not_brought_in_again(store):
    store.add_many([(imported("a"), Source("jrnl", "1"))])
    store.delete_entry("a", now=NOW)
    assert store.add_many([(imported("a"), Source("jrnl", "1")), (imported("b"), Source("jrnl", "1"))]) == 0
    assert store.entry_count() == 0


def test_import_leaves_entries_and_draft_as_they_are(store, keep):
    entry = keep(DAY, "mine")
    draft = EntryDraft("typing")
    store.save_draft(draft, now=NOW)
    store.add_many([(replace(entry, body="theirs"), None), (imported("b"), None)])
    assert store.entry(entry.id).body == "mine"
    assert store.find_draft() == draft


def test_import_is_all_or_nothing(store):
    good = [(imported(f"{i}"), None) for i in range(5)]
    with pytest.raises(BadValue):
        store.add_many([*good, (imported("bad", body=""), None)])
    assert store.entry_count() == 0

    def failing():
        yield from good
        raise Broken

    with pytest.raises(Broken):
        store.add_many(failing())
    assert store.entry_count() == 0
    assert store.add_many(good) == 5


def test_days_may_come_in_any_order(store):
    days = [DAY + timedelta(days=i * 7 % 5) for i in range(20)]
    store.add_many((imported(f"{i}", day), None) for i, day in enumerate(days))
    assert [entry.written_on for entry in store.iter_entries()] == sorted(days)


@pytest.mark.parametrize(
    ("entry", "source"),
    [
        (imported("half \ud800"), None),
        (imported("a\0b"), None),
        (imported("a"), Source("jrnl", "\ud800")),
        (replace(imported("a"), zone="\ud800"), None),
        (replace(imported("a"), written_at=datetime(1, 1, 1, tzinfo=UTC), zone="America/New_York"), None),
    ],
    ids=["id", "id NUL", "source", "zone", "instant"],
)
def test_broken_text_anywhere_in_an_import_is_refused_in_a_sentence(store, entry, source):
    with pytest.raises(BadValue):
        store.add_many([(imported("good"), None), (entry, source)])
    assert store.entry_count() == 0


def test_a_day_that_is_full_spills_into_no_other(store):
    """A day has room for a million entries; the next day's places are not its own."""
    store.add_many([(imported("a"), None)])
    last = first_place(DAY) + (1 << DAY_SHIFT) - 1
    store._connection.execute("UPDATE entry SET place = ?", [last - 1])
    store.add_many([(imported("tomorrow", DAY + timedelta(days=1)), None)])
    with pytest.raises(BadValue):
        store.add_many([(imported("b"), None), (imported("c"), None)])
    assert store.entry_count() == 2
    store.add_many([(imported("b"), None)])
    with pytest.raises(BadValue):
        store.add_entry(EntryDraft("d"), written_on=DAY, written_at=NOW, zone="UTC")
    assert len(store.entries_on(DAY)) == 2
    assert len(store.entries_on(DAY + timedelta(days=1))) == 1


# --- a disk without room --------------------------------------------------------------------------


def test_file_that_cannot_grow_says_so_and_keeps_what_it_has(store, keep):
    """SQLITE_FULL, as on a full disk or a used up quota; tests/faults has the file system's own refusals."""
    entry = keep(DAY, "kept")
    pages = store._connection.execute("PRAGMA page_count").fetchone()[0]
    store._connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(NoSpace):
        store.replace_body(entry.id, "long " * 20_000, now=NOW)
    with pytest.raises(NoSpace):
        store.add_many((imported(f"{i}", body="words " * 500), None) for i in range(50))
    assert not store._connection.in_transaction
    with reopened(store) as reader:
        assert list(reader.iter_entries()) == [entry]
        assert reader.revisions(entry.id) == []
        reader.check()


# --- two programs at one file --------------------------------------------------------------------


def test_two_open_stores_see_each_others_entries(store, keep):
    with JournalStore.open(store.vault.folder) as other:
        before = other.data_version()
        assert store.data_version() == store.data_version()
        entry = keep(DAY, "seen by both")
        assert other.data_version() != before
        assert other.entry(entry.id) == entry
        assert list(other.search("both")) == [entry]


def test_no_sentence_shows_what_was_written(store):
    secret = f"secret{os.urandom(4).hex()}"
    for body in (f"{secret}\0", f"{secret}\ud800", secret * 2_000_000):
        with pytest.raises(JournalError) as refusal:
            store.add_entry(EntryDraft(body), written_on=DAY, written_at=NOW, zone="UTC")
        assert "secret" not in str(refusal.value)


def test_what_is_done_together_is_kept_together(store):
    """One transaction for a form of several parts: all of it, or nothing."""

    def half():
        with store.together():
            store.add_entry(EntryDraft("one"), written_on=DAY, written_at=NOW, zone="UTC")
            store.set_setting("a", 1)
            raise Broken

    with pytest.raises(Broken):
        half()
    assert (store.entry_count(), store.setting("a")) == (0, None)
    with store.together():
        store.add_entry(EntryDraft("one"), written_on=DAY, written_at=NOW, zone="UTC")
        store.set_setting("a", 1)
    with reopened(store) as reader:
        assert (reader.entry_count(), reader.setting("a")) == (1, 1)
