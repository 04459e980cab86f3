"""What an import tells, in a language of its own: its figures and quotes too."""

from __future__ import annotations

import pytest

from journal.errors import BadImport
from journal.interchange.told import Count, Listed, Told

GERMAN = {
    "1,234": "1.234",
    "“{0}” ({1}×)": "„{0}“ ({1}×)",
    "A journal has no place for {0}.": "Ein Journal hat keinen Platz für {0}.",
    "More than {0}.": "Mehr als {0}.",
}


@pytest.mark.parametrize(
    ("number", "english", "german"),
    [(0, "0", "0"), (999, "999", "999"), (1000, "1,000", "1.000"), (1234567, "1,234,567", "1.234.567")],
)
def test_a_figure_is_written_as_the_language_writes_it(number, english, german):
    assert str(Count(number)) == english
    assert Count(number).put_into(GERMAN.__getitem__) == german
    assert BadImport("More than {0}.", Count(number)).put_into(GERMAN.__getitem__) == f"Mehr als {german}."


def test_names_are_listed_by_their_alphabet_each_with_its_figure():
    told = Told("A journal has no place for {0}.", (Listed({"mood": 1200, "geo {x}": 2}),))
    assert str(told) == "A journal has no place for “geo {x}” (2×), “mood” (1,200×)."
    assert told.put_into(GERMAN.__getitem__) == (
        "Ein Journal hat keinen Platz für „geo {x}“ (2×), „mood“ (1.200×)."
    )


@pytest.mark.parametrize(("most", "told"), [(None, "“a” (1×), “b” (2×)"), (2, "“a” (1×), “b” (2×)")])
def test_all_names_are_told_where_there_are_no_more_than_that(most, told):
    assert str(Listed({"b": 2, "a": 1}, most)) == told


def test_the_names_behind_the_most_are_not_told():
    assert str(Listed({"c": 3, "b": 2, "a": 1}, 2)) == "“a” (1×), “b” (2×), …"
