"""Which backups stay: the designer's table as laws."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from journal.retention import kept

START = datetime(2020, 1, 1, tzinfo=UTC)
times = st.lists(st.integers(0, 6 * 365 * 24).map(lambda hours: START + timedelta(hours=hours)), max_size=120)


def hours(*ago):
    now = datetime(2026, 11, 24, 12, tzinfo=UTC)
    return [now - timedelta(hours=back) for back in ago]


def test_ten_of_one_day_stay_and_the_eleventh_goes():
    made = hours(*(number / 10 for number in range(11)))
    assert kept(made) == set(made[:10])


def test_a_year_of_hourly_backups_comes_down_to_a_handful():
    made = hours(*range(365 * 24))
    staying = kept(made)
    assert set(made[:10]) <= staying
    assert {at.date() for at in staying} >= {at.date() for at in made[: 7 * 24 - 12]}
    assert len({at.isocalendar()[:2] for at in staying}) >= 5
    assert len({(at.year, at.month) for at in staying}) == 12
    assert len(staying) <= 10 + 7 + 5 + 12 + 2


def test_every_year_keeps_its_last():
    made = [datetime(year, month, 1, tzinfo=UTC) for year in range(2000, 2026) for month in (3, 9)]
    assert {datetime(year, 9, 1, tzinfo=UTC) for year in range(2000, 2026)} <= kept(made)


@given(made=times)
def test_what_stays_was_made_and_the_newest_always_stays(made):
    staying = kept(made)
    assert staying <= set(made)
    assert not made or max(made) in staying
    assert len(staying) <= 10 + 7 + 5 + 12 + 7


@given(made=times)
def test_thinning_out_twice_takes_no_more_than_once(made):
    once = kept(made)
    assert kept(sorted(once)) == once


@given(made=times.filter(bool))
def test_each_day_week_month_that_counts_has_its_newest(made):
    staying = kept(made)
    newest = sorted({at.date() for at in made}, reverse=True)[:7]
    for day in newest:
        assert max(at for at in made if at.date() == day) in staying
    for year in {at.year for at in made}:
        assert max(at for at in made if at.year == year) in staying
