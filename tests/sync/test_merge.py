"""The laws of joining: order, repetition and grouping change nothing, and no wording is lost."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.sync.merge import (
    all_claims,
    changed,
    is_deleted,
    joined,
    later,
    revisions_of,
    set_aside,
    wordings_seen,
)
from journal.sync.model import ENTRY, REVIEW, Record, Register, Stamp, wording_id
from tests.sync.records import entries, pairs_of_a_kind, registers, reviews, verdicts

any_two = st.one_of(*(st.tuples(kind, kind) for kind in pairs_of_a_kind))
any_three = st.one_of(*(st.tuples(kind, kind, kind) for kind in pairs_of_a_kind))


def settled(record):
    """Return the record with every claim written out, which is what a joined one has."""
    return replace(record, claims=all_claims(record)) if record.kind == ENTRY else record


@given(any_two)
def test_who_is_asked_first_changes_nothing(two):
    one, other = two
    assert settled(joined(one, other)) == settled(joined(other, one))


@given(any_three)
def test_how_they_are_grouped_changes_nothing(three):
    one, two, three = three
    assert settled(joined(joined(one, two), three)) == settled(joined(one, joined(two, three)))


@given(any_two)
def test_joining_twice_changes_nothing(two):
    one, other = two
    once = settled(joined(one, other))
    assert settled(joined(once, other)) == once == settled(joined(once, one)) == settled(joined(once, once))


@given(entries, entries)
def test_every_wording_is_there_as_body_or_revision(one, other):
    both = joined(one, other)
    there = {both.fields["body"].value, *revisions_of(both)}
    for entry in (one, other):
        words = {entry.fields["body"].value, *entry.claims}
        assert {word for word in words if wording_id(word) not in both.forgotten} <= there
    assert both.fields["body"].value not in revisions_of(both)


@given(entries, entries)
def test_what_is_hidden_was_seen_whole_by_who_deleted_it(one, other):
    both = joined(one, other)
    if is_deleted(both):
        assert wordings_seen(both) <= one.seen | other.seen


@given(registers(["x", "y", None]), st.sampled_from("abc"), st.integers(-9, 9))
def test_a_change_holds_against_what_it_replaced_whatever_the_clock_says(old, computer, at):
    new = changed(old, "new", at=at, computer=computer)
    assert later(old, new) == later(new, old) == new


def entry(body, version=0, at=0, computer="", *, after=None, deleted=None, seen=(), claims=None):
    return Record(
        ENTRY,
        "x",
        {
            "body": Register(body, Stamp(version, at, computer), after or Stamp()),
            "when": Register(["2026-11-22", 10, "UTC"]),
            "deleted": deleted or Register(None),
        },
        claims or {},
        frozenset(map(wording_id, seen)),
    )


def test_of_two_edits_at_once_the_later_holds_and_the_other_becomes_a_revision():
    both = joined(entry("mine", 1, 50, "a"), entry("yours", 1, 40, "b"))
    assert both.fields["body"].value == "mine"
    assert revisions_of(both) == {"yours": 40}


def test_the_edit_made_after_seeing_the_other_holds_though_its_clock_is_days_behind():
    first = entry("first", 1, 9_000, "a")
    second = entry("second", 2, 10, "b")
    assert joined(first, second).fields["body"].value == "second"


def test_an_edit_that_the_deletion_did_not_know_brings_the_entry_back():
    deletion = Register(7, Stamp(1, 7, "a"))
    gone = entry("old", deleted=deletion, seen=["old"])
    assert is_deleted(gone)
    edited = entry("new", 1, 3, "b", claims={"old": 3})
    assert not is_deleted(joined(gone, edited))


def test_an_edit_that_loses_brings_it_back_too():
    gone = entry("theirs", 5, 9, "a", deleted=Register(7, Stamp(1, 7, "a")), seen=["old", "theirs"])
    edited = entry("new", 1, 3, "b")
    both = joined(gone, edited)
    assert both.fields["body"].value == "theirs"
    assert not is_deleted(both)
    assert "new" in revisions_of(both)


def test_two_deletions_of_what_both_saw_stay_deletions():
    one = entry("a", deleted=Register(7, Stamp(1, 7, "a")), seen=["a"])
    edited = entry("b", 1, 3, "b", claims={"a": 3}, deleted=Register(5, Stamp(1, 5, "b")), seen=["a", "b"])
    assert is_deleted(joined(one, edited))


@given(verdicts, verdicts)
def test_of_two_verdicts_the_one_issued_first_stays(one, other):
    kept = joined(one, other).fields["row"].value
    assert kept[:2] == min(one.fields["row"].value[:2], other.fields["row"].value[:2])


@given(reviews, reviews)
def test_a_lost_intention_is_set_aside_alike_on_both(one, other):
    assert list(set_aside(one, other)) == list(set_aside(other, one))


@pytest.mark.parametrize(
    ("after", "computer", "expected"),
    [(Stamp(1, 5, "b"), "a", []), (Stamp(), "a", ["lost"]), (Stamp(), "b", [])],
    ids=["it was replaced", "nobody replaced it", "by the same computer"],
)
def test_what_its_writer_replaced_is_not_set_aside(after, computer, expected):
    lost = Record(REVIEW, "9", {"intention": Register("lost", Stamp(1, 5, "b"))})
    kept = Record(REVIEW, "9", {"intention": Register("kept", Stamp(2, 1, computer), after)})
    assert [aside.body for aside in set_aside(lost, kept)] == expected


def test_nobody_reads_words_in_a_repr():
    record = entry("secret")
    [aside] = set_aside(
        Record(REVIEW, "9", {"intention": Register("secret", Stamp(1, 5, "b"))}),
        Record(REVIEW, "9", {"intention": Register("kept", Stamp(1, 6, "a"))}),
    )
    assert "secret" not in repr(record) + repr(aside)
