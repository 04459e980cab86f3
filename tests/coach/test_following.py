"""What follows from all the figures of a pack together: somebody adds and subtracts whatever is told.

Every figure told is an equation over the counts of the weeks. A count follows exactly where it is a sum of
such equations; none under five may, but what a dot of five entries shows by its own height.
"""

from __future__ import annotations

import csv
import io
import random
from collections.abc import Iterable
from datetime import date

import numpy as np
import pytest

from journal.charts.arm import arm_data
from journal.coach.cells import LEAST
from journal.coach.figures import dot_groups
from journal.coach.numbers import quarters_csv, weeks_csv
from journal.drift import Arm, State
from tests.charts.standings import LAST, full_standing, make_standing, random_weeks, week_of
from tests.coach.records import record_of

COUNTS = ("entries", "system_1", "system_2", "system_3", "urgent_important", "important", "urgent", "neither")
SYSTEMS, PRIORITIES = COUNTS[1:4], COUNTS[4:]
ARMS = ((Arm.SYSTEM, ("system_1",), SYSTEMS), (Arm.URGENCY, ("urgent_important", "urgent"), PRIORITIES))


class Reader:
    """Collects what a pack tells of its weeks, and says what follows from it."""

    def __init__(self, record):
        self.standing, self.record = record.standing, record
        self.first = self.standing.weeks[0].week
        self.truth = np.array([count for week in self.standing.weeks for count in (week.entries, *week[2:9])])
        self.told: list[np.ndarray] = []
        self.dots: set[int] = set()  # weeks with a dot of their own
        self._read_tables()
        self._read_arms()
        period = [week.week for week in record.weeks]
        for names in (("entries",), SYSTEMS, PRIORITIES):
            self._tell(period, names)

    def _sum(self, weeks: Iterable[int], names: Iterable[str]) -> np.ndarray:
        row = np.zeros(len(self.truth))
        for week in weeks:
            for name in names:
                row[(week - self.first) * len(COUNTS) + COUNTS.index(name)] += 1
        return row

    def _tell(self, weeks, names):
        self.told.append(self._sum(weeks, names))

    def _read_tables(self):
        for week in self.standing.weeks:
            if not week.entries:  # a gap is seen as one
                for name in COUNTS:
                    self._tell([week.week], [name])
        for row in csv.DictReader(io.StringIO(weeks_csv(self.record))):
            if row["entries"].isdecimal():
                self._tell([week_number(row["from"])], ["entries"])
        for weeks, row in self._quarters():
            for name in COUNTS:
                if row[name].isdecimal():
                    self._tell(weeks, [name])

    def _quarters(self):
        for row in csv.DictReader(io.StringIO(quarters_csv(self.record))):
            yield range(week_number(row["from"]), week_number(row["to"]) + 1), row

    def _read_arms(self):
        for arm, pulled, answered in ARMS:
            verdict = self.standing.last(arm)
            if verdict.state not in (State.GATHERING, State.TOO_LITTLE):
                start = max(verdict.latch.start, self.standing.series[arm].first)
                for weeks in (range(verdict.recent_from, LAST + 1), range(start, verdict.before_until)):
                    self._tell(weeks, pulled)
                    self._tell(weeks, answered)
            shown = arm_data(self.standing, arm, self.record.choice.shown_weeks).weeks
            for group in dot_groups(shown):
                if sum(shown[index].entries for index in group) >= LEAST:
                    weeks = [shown[index].week for index in group]
                    self._tell(weeks, pulled)
                    self._tell(weeks, answered)
                    self.dots.add(weeks[0] if len(weeks) == 1 else 0)

    def follows(self):
        """Yield the counts under five that follow: the weeks, which count, and how many."""
        _, sizes, rows = np.linalg.svd(np.array(self.told), full_matrices=False)
        basis = rows[sizes > 1e-9]
        single = (([week.week], name) for week in self.standing.weeks for name in COUNTS if week.entries)
        quarters = ((weeks, name) for weeks, row in self._quarters() for name in COUNTS)
        for weeks, name in (*single, *quarters):
            wanted = self._sum(weeks, [name])
            count = int(wanted @ self.truth)
            if count < LEAST and np.linalg.norm(wanted - basis.T @ (basis @ wanted)) < 1e-6:
                yield list(weeks), name, count


def week_number(day: str) -> int:
    return (date.fromisoformat(day).toordinal() - 1) // 7


def heavy():
    """Eighty full weeks, among which two hold next to nothing."""
    rng = random.Random(1)
    weeks = [
        week_of(LAST - 79 + i, rng.randint(10, 20), rng.randint(5, 12), rng.randint(4, 9)) for i in range(80)
    ]
    weeks[70], weeks[30] = week_of(LAST - 9, 2, 1, 1), week_of(LAST - 49, 1, 0, 2)
    return make_standing(weeks)


@pytest.mark.parametrize(
    "standing",
    [
        *(make_standing(random_weeks(110, seed=seed, rise=(72, 0.3))) for seed in range(4)),
        make_standing(random_weeks(40, seed=5, rise=(30, 0.3))),
        full_standing(),
        heavy(),
    ],
    ids=["one", "two", "three", "four", "young", "full", "heavy"],
)
def test_no_small_count_follows_from_all_that_is_told(standing):
    reader = Reader(record_of(standing))
    for weeks, name, count in reader.follows():
        assert name == "system_1", (weeks, name, count)
        assert len(weeks) == 1, (weeks, name, count)
        assert weeks[0] in reader.dots


def test_the_reader_would_find_a_count_that_follows():
    """With the sums of 13 weeks, week by week, nearly every week follows."""
    standing = full_standing()
    reader = Reader(record_of(standing))
    for end in range(LAST - 60, LAST + 1):
        for _, pulled, answered in ARMS:
            for names in (pulled, answered):
                reader._tell(range(end - 12, end + 1), names)
    assert [
        weeks for weeks, name, _ in reader.follows() if name == "system_1" and weeks[0] not in reader.dots
    ]
