"""Counts by SQL against their definition in Python, and the columns on which they rest."""

import shutil
import tempfile
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.model import FIRST_DATE, LAST_DATE, Entry, RoleSystem, Week
from journal.store.journal_store import JournalStore
from journal.weeks import DayCount, count_weeks, is_late
from tests.measure.test_weeks import entries

DAY = date(2026, 11, 18)  # a Wednesday


@pytest.fixture(scope="module")
def one_entry(tmp_path_factory, noon):
    with JournalStore.create(tmp_path_factory.mktemp("one") / "One.vault") as store:
        store.add_many([(Entry("a", "text", DAY, noon(DAY), "UTC"), None)])
        yield store._connection


@settings(max_examples=40)
@given(given_entries=st.lists(entries(), max_size=60, unique_by=lambda entry: entry.id), data=st.data())
def test_counts_by_sql_are_counts_by_python(empty_vault, given_entries, data):
    """For any tags, any lateness, any zone; deleted entries are in neither."""
    with tempfile.TemporaryDirectory() as folder:
        vault = Path(shutil.copytree(empty_vault, Path(folder) / "Mine.vault"))
        with JournalStore.open(vault) as store:
            store.add_many((entry, None) for entry in given_entries)
            gone = data.draw(
                st.sets(st.sampled_from([entry.id for entry in given_entries] or [""]), max_size=5)
            )
            for entry_id in gone - {""}:
                store.delete_entry(entry_id, now=given_entries[0].written_at)
            live = [entry for entry in given_entries if entry.id not in gone]
            assert store.week_counts() == count_weeks(live)
            assert count_weeks(store.iter_entries()) == count_weeks(live)
            low, high = sorted(data.draw(st.tuples(*[st.dates(date(2024, 1, 1), date(2024, 4, 30))] * 2)))
            first, last = Week.of(low), Week.of(high)
            between = [row for row in count_weeks(live) if first.number <= row.week <= last.number]
            assert store.week_counts(first, last) == between
            assert store.week_count(first) == next((row for row in between if row.week == first.number), None)
            assert store.day_counts(low, high) == days_of(live, low, high)


def days_of(live, low, high):
    """Count the days as the definition has it: late entries are left out."""
    rows = {}
    for entry in live:
        if low <= entry.written_on <= high and not is_late(entry.written_on, entry.written_at, entry.zone):
            row = rows.setdefault(entry.written_on.toordinal(), [0, 0, 0])
            row[0] += 1
            row[1] += entry.role_system is RoleSystem.DELIVER
            row[2] += entry.role_system is not None
    return [DayCount(day, *rows[day]) for day in sorted(rows)]


@settings(max_examples=60)
@given(day=st.dates(FIRST_DATE, LAST_DATE))
def test_week_and_weekday_in_the_file_are_the_models(one_entry, day):
    one_entry.execute("UPDATE entry SET place = ?", [day.toordinal() << 20 | 7])
    week, weekday = one_entry.execute("SELECT week, weekday FROM entry").fetchone()
    assert week == Week.of(day).number
    assert weekday == day.weekday()


def test_reflections_are_told_by_question_and_week(store, keep):
    keep(DAY, question=7)
    keep(DAY + timedelta(days=1), question=7)
    keep(DAY + timedelta(days=7), question=7)
    keep(DAY, question=2)
    keep(DAY - timedelta(days=30), question=1)
    keep(DAY)
    week = Week.of(DAY)
    assert store.reflection_weeks(week, week + 1) == [
        (2, week.number),
        (7, week.number),
        (7, week.number + 1),
    ]
    assert store.last_reflections() == {
        1: DAY - timedelta(days=30),
        2: DAY,
        7: DAY + timedelta(days=7),
    }


def test_counts_of_an_empty_journal(store):
    assert (store.week_counts(), store.week_count(Week.of(DAY)), store.day_counts(DAY, DAY)) == ([], None, [])
    assert (store.entry_count(), store.first_entry_on(), store.last_reflections()) == (0, None, {})


def test_written_days_are_the_bits_of_the_week(store, keep):
    for days in (0, 0, 2, 4):
        keep(DAY + timedelta(days=days))
    assert store.week_count(Week.of(DAY)).days == 1 << 2 | 1 << 4 | 1 << 6
    assert Counter(day.entries for day in store.day_counts(DAY, DAY + timedelta(days=4))) == {2: 1, 1: 2}


def test_lateness_is_judged_when_the_entry_comes_in_and_stays(store, noon):
    late = Entry("a", "text", DAY, noon(DAY + timedelta(days=8)), "UTC", RoleSystem.DELIVER)
    store.add_many([(late, None), (replace(late, id="b", written_at=noon(DAY + timedelta(days=7))), None)])
    store.replace_body("a", "new", now=noon(DAY + timedelta(days=9)))
    store.classify("b", RoleSystem.ENABLE, None)
    count = store.week_count(Week.of(DAY))
    assert (count.entries, count.enable, count.late_entries, count.late_deliver) == (1, 1, 1, 1)
