"""Where entries stand in a file, and what tells them apart."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.errors import BadImport
from journal.interchange.identities import Identities
from journal.interchange.places import Place, Places
from journal.model import Entry
from journal.store.base import to_micros

NOW = datetime(2026, 11, 22, tzinfo=UTC)
days = st.integers(693_000, 803_000)  # ordinals of 1898 to 2199
instants = st.sampled_from([0, 1, to_micros(NOW)]) | st.integers(-(3 * 10**15), 8 * 10**15)


@given(st.lists(st.tuples(days, instants, st.integers(0, 3))))
def test_they_come_in_the_order_of_day_instant_and_file(told):
    places = Places()
    made = [Place(day, at, line, line * 2**40, repeat) for line, (day, at, repeat) in enumerate(told, 1)]
    for place in made:
        places.add(place)
    places.sort()
    assert len(places) == len(made)
    assert list(places) == list(places) == sorted(made)


def entry(body):
    return Entry("e", body, date(2026, 11, 20), NOW, "UTC")


def test_records_without_an_id_are_counted_and_those_with_one_compared():
    identities = Identities()
    assert [identities.repeat(text) for text in "abaab"] == [0, 0, 1, 2, 1]
    assert identities.check_id(entry("one"), 1)
    assert not identities.check_id(entry("one"), 2)
    with pytest.raises(BadImport, match="line 1 has the same id") as told:
        identities.check_id(entry("another"), 3)
    assert (told.value.line, told.value.field) == (3, "id")
    identities.close()
