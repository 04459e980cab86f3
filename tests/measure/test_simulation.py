"""How often the rule errs, and how soon it sees: measured on the code itself, on journals made by chance.

The reference journal is that of docs/method.md: 6 entries a week, a share of one half, restless
weeks, 8 % of them empty, three leaves of two weeks a year. The seed is fixed, so a figure moves only when the
code does. ``pytest -rP`` shows the figures.
"""

from math import inf, log
from random import Random
from statistics import median
from time import perf_counter

import pytest

from journal.drift import Arm, State, days_series, verdicts
from journal.weeks import empty_week
from tests.measure.support import FIRST, chance_journal, leaves, series_of

YEAR = 52


def first_signal(issued, state=State.PULLED, since=0):
    """Return after how many weeks this is first said, or infinity."""
    return next((week + 1 for week, told in enumerate(issued) if week >= since and told.state is state), inf)


def steady(week):
    return 0.0


def test_a_steady_journal_is_called_pulled_in_about_one_year_of_fifteen():
    """A thousand steady journals of two years, the arms independent: the worst case for "either"."""
    rng, journals, begun = Random(1), 1000, perf_counter()
    alone, first_year, two_years, said, asked = 0, 0, 0, 0, 0
    for _ in range(journals):
        away = leaves(rng, 2 * YEAR)
        signals = []
        for arm in (Arm.SYSTEM, Arm.URGENCY):
            issued = verdicts(series_of(list(chance_journal(rng, 2 * YEAR, 6, steady, away)), arm))
            signals.append(first_signal(issued))
            said += sum(told.z is not None for told in issued[12:])
            asked += len(issued[12:])
        alone += signals[0] <= YEAR
        first_year += min(signals) <= YEAR
        two_years += min(signals) <= 2 * YEAR
    seconds = perf_counter() - begun
    print(
        f"steady: pulled falsely within a year in one arm {alone / journals:.3f}, in either "
        f"{first_year / journals:.3f}, within two years {two_years / journals:.3f}; "
        f"verdict weeks {said / asked:.2f}; {seconds:.1f} s"
    )
    assert 0.04 <= first_year / journals <= 0.10
    assert 0.015 <= alone / journals <= 0.06
    assert 0.08 <= two_years / journals <= 0.20
    assert said / asked > 0.95
    assert seconds < 60


@pytest.mark.parametrize(
    ("points", "least", "most", "within_26"), [(30, 8, 13, 0.85), (20, 12, 24, 0.50)], ids=["30", "20"]
)
def test_a_sudden_move_is_seen_as_soon_as_the_page_says(points, least, most, within_26):
    """At 6 a week 30 points in a median of 10 to 11 weeks, 20 in 14 to 22; two weeks' leeway."""
    rng, onset, after = Random(2), 52, 60
    share = 0.5 + points / 100
    moved = log(share / (1 - share))
    weeks_until = []
    for _ in range(400):
        away = leaves(rng, onset + after)
        counts = chance_journal(rng, onset + after, 6, lambda week: moved if week >= onset else 0.0, away)
        issued = verdicts(series_of(list(counts)))
        if first_signal(issued) > onset:  # not called pulled before it was
            weeks_until.append(first_signal(issued, since=onset) - onset)
    seen = sum(weeks <= 26 for weeks in weeks_until) / len(weeks_until)
    print(
        f"+{points} points: median {median(weeks_until)} weeks, {seen:.2f} within 26, n = {len(weeks_until)}"
    )
    assert least <= median(weeks_until) <= most
    assert seen >= within_26


def test_ten_points_are_hardly_ever_seen():
    """The plain limit, said on the page: it must not be better on paper than it is."""
    rng, weeks = Random(3), 2 * YEAR
    moved = log(0.6 / 0.4)
    seen = 0
    for _ in range(200):
        counts = chance_journal(
            rng, weeks, 6, lambda week: moved if week >= YEAR else 0.0, leaves(rng, weeks)
        )
        seen += YEAR < first_signal(verdicts(series_of(list(counts)))) <= 2 * YEAR
    print(f"+10 points: seen within a year in {seen / 200:.2f}")
    assert seen / 200 < 0.4


def test_a_kept_habit_is_seldom_called_silence():
    """Four days in five by chance: docs/method.md has about 1 % a year."""
    rng, journals = Random(4), 400
    false = 0
    for _ in range(journals):
        weeks = [
            empty_week(FIRST.number + week)._replace(
                days=sum(1 << day for day in range(5) if rng.random() < 0.8), entries=1
            )
            for week in range(YEAR)
        ]
        false += first_signal(verdicts(days_series(weeks)), State.GONE_QUIET) <= YEAR
    print(f"days: called silent falsely within a year in {false / journals:.3f}")
    assert false / journals < 0.04
