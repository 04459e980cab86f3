"""The model of a long list: right for Qt, right for the reader, and small."""

from __future__ import annotations

from array import array
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from journal.model import Entry
from ui.widgets.entry_model import ENTRY, PAGE, PAGES_KEPT, EntryModel


class Rows:
    """As the session gives them."""

    def __init__(self, places, gone=()):
        self.places = [place for place in places if place not in gone]

    def find(self, place):
        return entry_at(place) if place in self.places else None


def entry_at(place):
    at = datetime(2026, 1, 1, tzinfo=UTC)
    return Entry(str(place), f"Words {place}", date(2026, 1, 1) + timedelta(days=place % 300), at, "UTC")


@pytest.fixture
def read():
    """Every reading of places, as the session would be asked."""
    asked = []

    def read(places):
        asked.append(list(places))
        return Rows(list(places))

    read.asked = asked
    return read


@pytest.fixture
def model(qapp, read):
    made = EntryModel(read, lambda entry: entry.body)
    made.tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Warning)
    return made


def descending(count):
    return array("q", range(count * 3, 0, -3))


def test_first_page_then_the_rest(model, read):
    places = descending(1000)
    model.show_first(Rows(list(places[:50])))
    assert model.rowCount() == 50
    assert read.asked == []  # what the search has read already is not read again
    model.show_rest(places)
    assert model.rowCount() == 1000
    assert model.index(999, 0).data() == f"Words {places[999]}"
    assert model.index(49, 0).data(ENTRY).id == str(places[49])
    assert model.index(60, 0).data(ENTRY).id == str(places[60])


def test_another_beginning_shows_everything_anew(model):
    model.show_first(Rows([9, 6, 3]))
    model.show_rest(array("q", [12, 9, 6, 3]))
    assert [model.index(row, 0).data() for row in range(4)] == [f"Words {place}" for place in (12, 9, 6, 3)]


def test_nothing_found_is_no_row(model):
    model.show_first(Rows([]))
    model.show_rest(array("q"))
    assert model.rowCount() == 0
    assert model.index(0, 0).data() is None


def test_few_pages_are_held_however_far_one_scrolls(model, read):
    model.show_rest(descending(20_000))
    for row in range(0, 20_000, 17):
        assert model.entry(row) is not None
    assert model.pages_held <= PAGES_KEPT
    assert max(map(len, read.asked)) <= PAGE


def test_one_that_is_gone_meanwhile_has_no_words(qapp):
    model = EntryModel(lambda places: Rows(list(places), gone={6}), lambda entry: entry.body)
    model.show_rest(array("q", [9, 6, 3]))
    assert [model.index(row, 0).data() for row in range(3)] == ["Words 9", "", "Words 3"]
    assert model.index(1, 0).data(ENTRY) is None


def test_a_screen_reader_hears_the_words(model):
    model.show_first(Rows([3]))
    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Words 3"


@given(places=st.lists(st.integers(1, 10_000), unique=True, max_size=300), wanted=st.integers(0, 10_001))
def test_row_of_a_place_is_where_it_stands_or_the_next_older(qapp, places, wanted):
    model = EntryModel(lambda asked: Rows(list(asked)), lambda entry: entry.body)
    falling = sorted(places, reverse=True)
    model.show_rest(array("q", falling))
    expected = next((row for row, place in enumerate(falling) if place <= wanted), None)
    assert model.row_of(wanted) == expected
