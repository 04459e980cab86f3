"""Hits in a text, snippets, and what one wording changed of another."""

from __future__ import annotations

import unicodedata
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.model import EntryDraft
from journal.wording import Kind, changes, hits, phrases_of, snippet

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
texts = st.text(alphabet="ab é\n.-#Ω🔑", max_size=60)
queries = st.text(alphabet='ab é"-OR', max_size=20)


def shown(text, query):
    return [text[start : start + length] for start, length in hits(text, query)]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("handover", ["Handover", "handover"]),
        ("HANDOVER", ["Handover", "handover"]),
        ('"the handover"', ["the handover"]),
        ("cafe", ["café"]),
        ("CAFÉ", ["café"]),
        ("hand", []),  # whole words, as the search finds them
        ("nobody OR café", ["café"]),
        ("-handover café", ["café"]),
        ('"', []),
        ("", []),
    ],
)
def test_hits_stand_where_the_search_finds_them(query, found):
    assert shown("Handover in the café: the handover, (again).", query) == found


def test_overlapping_phrases_are_one_hit():
    assert shown("one two three", '"one two" "two three"') == ["one two three"]


@given(text=texts, query=queries)
def test_hits_ascend_and_lie_apart_within_the_text(text, query):
    end = 0
    for start, length in hits(text, query):
        assert end <= start < start + length <= len(text)
        end = start + length


@given(words=st.lists(st.sampled_from(["plan", "naïve", "BOARD", "Ωmega"]), min_size=1, max_size=5))
def test_what_full_text_search_finds_has_a_hit(words):
    """The store and the eye agree on what a word is."""
    text = unicodedata.normalize("NFC", ", ".join(words))
    for word in words:
        assert shown(text, word.lower()), word


def test_the_store_finds_exactly_what_has_a_hit(store):
    day = date(2026, 11, 20)
    bodies = ["The handover", "handovers", "über-handover", "hand over", "Café_handover", "HANDOVER!"]
    for body in bodies:
        store.add_entry(EntryDraft(body), written_on=day, written_at=NOON, zone="UTC")
    found = {entry.body for entry in store.search("handover")}
    assert found == {body for body in bodies if hits(body, "handover")}
    assert found == {"The handover", "über-handover", "Café_handover", "HANDOVER!"}


def test_phrases_leave_out_what_is_excluded():
    assert phrases_of('one "two three" -four OR -"five six"') == [("one",), ("two", "three")]


def test_a_snippet_begins_at_the_first_hit_of_a_long_text():
    text = "far away " * 200 + "the needle is here" + " and more" * 200
    part = snippet(text, "needle", longest=200)
    assert part.startswith("… ")
    assert part.endswith(" …")
    assert "needle" in part
    assert len(part) <= 204
    assert snippet("short\n\nand sweet", "sweet") == "short and sweet"


def test_a_snippet_leaves_the_marks_of_markdown_away():
    text = "# Friday\n\nSomething **bold** happened in [the plan](https://example.org)"
    for query in ("", "bold", '"something bold"', "plan"):
        part = snippet(text, query)
        assert part == "Friday Something bold happened in the plan"
    assert shown(snippet(text, "bold"), "bold") == ["bold"]
    assert snippet("---", "") == "---"


@pytest.mark.parametrize("before", [0, 300, 5000])
def test_a_hit_stands_in_the_snippet_with_the_marks_away(before):
    text = (
        "*so* it goes " * (before // 13) + "and **the needle** is [here](https://example.org)" + " and" * 200
    )
    part = snippet(text, "needle", longest=200)
    assert "and the needle is here and" in part
    assert part.endswith(" …")
    assert shown(part, "needle") == ["needle"]


@given(old=texts, new=texts)
def test_changes_give_both_wordings_back(old, new):
    told = changes(old, new)
    assert "".join(change.text for change in told if change.kind is not Kind.REMOVED) == new
    assert "".join(change.text for change in told if change.kind is not Kind.ADDED) == old


def test_a_changed_word_is_told_and_no_other():
    assert changes("I took the call", "I passed the call") == [
        (Kind.SAME, "I "),
        (Kind.REMOVED, "took "),
        (Kind.ADDED, "passed "),
        (Kind.SAME, "the call"),
    ]


def test_whole_books_are_not_compared_word_by_word():
    one, other = "a " * 20_000, "b " * 20_000
    assert changes(one, other) == [(Kind.REMOVED, one), (Kind.ADDED, other)]
