"""Why the writer was put here: every wording stays."""

from datetime import UTC, date, datetime

import pytest

from journal.errors import BadValue
from journal.model import Purpose
from journal.store.journal_store import JournalStore

DAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 7, 50, 1, 5, tzinfo=UTC)


def test_every_wording_stays_the_newest_first(store):
    assert store.purpose().purposes() == []
    store.purpose().add_purpose("  To make it one service — 🙂\nfor all ", on=date(2026, 3, 1), now=NOW)
    store.purpose().add_purpose("To let others lead", on=DAY, now=NOW)
    store.purpose().add_purpose("To let them lead", on=DAY, now=NOW)
    store.close()
    with JournalStore.open(store.vault.folder) as reader:
        assert reader.purpose().purposes() == [
            Purpose("To let them lead", DAY),
            Purpose("To let others lead", DAY),
            Purpose("To make it one service — 🙂\nfor all", date(2026, 3, 1)),
        ]


@pytest.mark.parametrize("body", ["", " \n ", "a\0b", "\ud800"])
def test_what_is_no_text_is_refused(store, body):
    with pytest.raises(BadValue):
        store.purpose().add_purpose(body, on=DAY, now=NOW)
    assert store.purpose().purposes() == []


def test_a_date_that_no_journal_has_is_refused(store):
    with pytest.raises(BadValue):
        store.purpose().add_purpose("To lead", on=date(1815, 6, 18), now=NOW)


def test_it_is_kept_with_what_is_kept_together_or_not_at_all(store):
    def work():
        with store.together():
            store.purpose().add_purpose("To lead", on=DAY, now=NOW)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        work()
    assert store.purpose().purposes() == []
