"""Searching: what a person types is never an error, and finds what it says."""

from array import array
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from journal.model import Entry, Facets, RoleSystem
from journal.store.journal_store import JournalStore

DAY = date(2026, 11, 22)
LETTERS = "abcd"


@pytest.fixture(scope="module")
def every_combination(tmp_path_factory):
    """A journal that holds each text of up to three of four words, newest last."""
    texts = [""]
    for _ in range(3):
        texts += [f"{text} {letter}".strip() for text in texts for letter in LETTERS]
    texts = sorted(set(texts) - {""})
    with JournalStore.create(tmp_path_factory.mktemp("search") / "All.vault") as store:
        days = [DAY + timedelta(days=i // 3) for i in range(len(texts))]
        store.add_many(
            (Entry(f"{i:03}", text, day, noon_of(day), "UTC"), None)
            for i, (text, day) in enumerate(zip(texts, days, strict=True))
        )
        yield store


def noon_of(day):
    return datetime.combine(day, time(12), UTC)


def bodies(rows):
    return [entry.body for entry in rows]


def everything(store):
    return list(store.newest_entries(1000))


# --- never an error -------------------------------------------------------------------------------

WORDS = [
    "OR",
    "AND",
    "NOT",
    "NEAR(",
    "NEAR/2",
    "body:",
    "entry_fts",
    "a",
    "b",
    "a*",
    "é",
    "²",
    "٣",
    "漢字",
    "🙂",
]
SIGNS = st.lists(
    st.sampled_from([*WORDS, *"\"()*:^+-{}';\\%_? \n\0", "--", "\ud800"]),
    max_size=12,
)


@given(words=st.one_of(st.text(max_size=60), SIGNS.map("".join), SIGNS.map(" ".join)))
@example(words='a"')
@example(words='a"b -a"b OR c"')
@example(words='-"')
@example(words="a OR")
@example(words="a\ud800b")
@example(words="\udcff a")
@example(words="((((")
@example(words="NEAR(a b, 5)")
@example(words='"' * 101)
def test_whatever_is_typed_is_no_error(every_combination, words):
    found = every_combination.search(words)
    assert bodies(found) == bodies(every_combination.search(words))
    every_combination.search(words, Facets(first=DAY, system=1, unclassified=True), before=1 << 50)


def test_very_long_line_is_no_error(every_combination):
    assert bodies(every_combination.search("a " * 3000)) == bodies(every_combination.search("a", limit=50))
    assert bodies(every_combination.search("zebra OR " * 300 + "a")) == bodies(every_combination.search("a"))
    assert bodies(every_combination.search("-zebra " * 300 + "a")) == bodies(every_combination.search("a"))
    assert len(every_combination.search("-zebra " * 3000)) == 50


@pytest.mark.parametrize("words", ["", "   ", "\n"])
def test_no_words_are_every_entry(every_combination, words):
    assert list(every_combination.search(words, limit=1000)) == everything(every_combination)


@pytest.mark.parametrize("words", ["?", "***", '""', "-", "🙂", '"  "', "\ud800"])
def test_signs_alone_find_nothing(every_combination, words):
    assert list(every_combination.search(words)) == []


# --- finds what it says ---------------------------------------------------------------------------


def holds(text, part):
    """Say whether a text holds these words next to each other."""
    words, wanted = text.split(), part.split()
    return any(words[i : i + len(wanted)] == wanted for i in range(len(words) - len(wanted) + 1))


parts = st.lists(st.sampled_from(LETTERS), min_size=1, max_size=2).map(" ".join)
alternatives = st.lists(parts, min_size=1, max_size=3)


def typed(part):
    return f'"{part}"' if " " in part else part


@settings(max_examples=60)
@given(wanted=st.lists(alternatives, max_size=3), unwanted=st.lists(parts, max_size=2), data=st.data())
def test_words_phrases_or_and_not_find_what_they_say(every_combination, wanted, unwanted, data):
    pieces = [" OR ".join(map(typed, group)) for group in wanted] + [f"-{typed(part)}" for part in unwanted]
    pieces = data.draw(st.permutations(pieces))
    expected = [
        entry.body
        for entry in everything(every_combination)
        if all(any(holds(entry.body, part) for part in group) for group in wanted)
        and not any(holds(entry.body, part) for part in unwanted)
    ]
    assert bodies(every_combination.search(" ".join(pieces), limit=1000)) == expected


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("The café’s naïve plan", "cafe NAIVE"),
        ("Übergabe an Zoë", "ubergabe zoe"),
        ("e-mail from O'Brien", "e-mail o'brien"),
        ("C++ and 100% of it", "C++ 100%"),
        ("Straße", "straße"),
        ("Встреча на площади", "ПЛОЩАДИ"),
        ("NOT and OR and NEAR", '"not and or"'),
        ("a:b", "a:b"),
        ("line one\nline two", '"one line"'),
        ("Q3 2026/27", '"q3 2026"'),
    ],
)
def test_words_are_found_as_people_write_them(keep, store, body, words):
    entry = keep(DAY, body)
    keep(DAY, "something else")
    assert list(store.search(words)) == [entry]


def test_unclosed_quotes_are_a_phrase_as_far_as_they_go(every_combination):
    assert bodies(every_combination.search('"a b')) == bodies(every_combination.search('"a b"'))


def test_or_with_nothing_beside_it_is_passed_over(every_combination):
    plain = bodies(every_combination.search("a b"))
    for words in ("OR a b", "a b OR", "a OR OR a b", "OR OR a b OR"):
        assert bodies(every_combination.search(words)) == plain
    assert "b c" in bodies(every_combination.search("a OR b"))


def test_or_in_small_letters_is_a_word(every_combination):
    assert list(every_combination.search("a or b")) == []


# --- order, pages, facets -------------------------------------------------------------------------


@pytest.mark.parametrize("words", ["", "a", "a OR b", "-a"])
@pytest.mark.parametrize("limit", [1, 7, 50])
def test_pages_give_each_hit_once_newest_first(every_combination, words, limit):
    found, before = [], None
    while page := list(every_combination.search(words, limit=limit, before=before)):
        assert len(page) <= limit
        assert before is None or every_combination.place_of(page[0].id) < before  # else it goes on for ever
        found += page
        before = every_combination.place_of(page[-1].id)
    assert found == list(every_combination.search(words, limit=1000))
    assert [entry.written_on for entry in found] == sorted(
        (entry.written_on for entry in found), reverse=True
    )
    assert len({entry.id for entry in found}) == len(found)


def test_pages_do_not_repeat_what_is_kept_meanwhile(keep, store):
    for day in range(6):
        keep(DAY + timedelta(days=day), "needle")
    first = list(store.search("needle", limit=3))
    keep(DAY + timedelta(days=9), "needle")
    second = list(store.search("needle", limit=3, before=store.place_of(first[-1].id)))
    assert len({entry.id for entry in first + second}) == 6


def test_place_of_nobody_is_none(store):
    assert store.place_of("nobody") is None


@pytest.fixture
def tagged(keep):
    return [
        keep(DAY, "needle one", 1, urgent=True, important=False),
        keep(DAY + timedelta(days=1), "needle two", 2, urgent=False, important=True, question=4),
        keep(DAY + timedelta(days=2), "needle three", 3),
        keep(DAY + timedelta(days=3), "needle four"),
    ]


@pytest.mark.parametrize("words", ["needle", "", "-haystack"])
@pytest.mark.parametrize(
    ("facets", "found"),
    [
        (Facets(), [3, 2, 1, 0]),
        (Facets(system=1), [0]),
        (Facets(system=RoleSystem.IMPROVE), [1]),
        (Facets(urgent=True), [0]),
        (Facets(urgent=False), [1]),
        (Facets(important=True), [1]),
        (Facets(question=4), [1]),
        (Facets(unclassified=True), [3]),
        (Facets(first=DAY + timedelta(days=1)), [3, 2, 1]),
        (Facets(last=DAY + timedelta(days=1)), [1, 0]),
        (Facets(first=DAY + timedelta(days=1), last=DAY + timedelta(days=2)), [2, 1]),
        (Facets(system=1, urgent=False), []),
    ],
)
def test_facets_narrow_words_and_lists_alike(store, tagged, words, facets, found):
    assert list(store.search(words, facets)) == [tagged[i] for i in found]


def test_deleted_entries_are_not_found_by_what_they_lack(store, keep):
    gone, kept = keep(DAY, "one"), keep(DAY, "two")
    store.delete_entry(gone.id, now=noon_of(DAY))
    assert list(store.search("-three")) == [kept]


def test_a_page_is_a_sequence_of_entries(store, tagged):
    page = store.search("needle")
    assert page[0] == tagged[3]
    assert page[-1] == tagged[0]
    assert list(page[1:3]) == [tagged[2], tagged[1]]
    assert len(page) == 4


# --- edits ----------------------------------------------------------------------------------------


def test_edited_entry_is_found_by_its_new_words_and_by_those_it_kept(store, keep, noon):
    """An index that took the old wording out after the new one came in lost every word of both."""
    entry = keep(DAY, "needle old")
    edited = store.replace_body(entry.id, "needle new", now=noon(DAY))
    assert list(store.search("needle")) == list(store.search("new")) == [edited]
    assert list(store.search("old")) == []
    store.check()


def test_classified_entry_is_still_found(store, keep):
    entry = keep(DAY, "needle")
    tagged = store.classify(entry.id, RoleSystem.DELIVER, None)
    assert list(store.search("needle")) == [tagged]
    store.check()


@given(words=SIGNS.map(" ".join), limit=st.integers(1, 40))
@settings(max_examples=60)
def test_places_read_some_at_a_time_are_those_read_at_once(every_combination, words, limit):
    """However many at a time: none twice, none left out, and always newest first."""
    at_once = every_combination.found_places(words)
    found, before = array("q"), None
    while True:
        some = every_combination.found_places(words, limit=limit, before=before)
        found.extend(some)
        if len(some) < limit:
            break
        before = some[-1]
    assert found == at_once
    assert list(found) == sorted(set(found), reverse=True)
