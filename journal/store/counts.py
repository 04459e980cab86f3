"""Counts per week and day, by aggregates over one covering index."""

from __future__ import annotations

import json
from datetime import date

from journal.model import Week
from journal.store.base import Subject
from journal.store.entries import DAY_SHIFT, first_place
from journal.weeks import DayCount, WeekCount

# One pass in index order, no sort: rows come by week and weekday, so that days are a sum of distinct bits.
_WEEKS = """
SELECT week,
    sum(late = 0),
    sum(late = 0 AND role_system = 1), sum(late = 0 AND role_system = 2), sum(late = 0 AND role_system = 3),
    sum(late = 0 AND urgent = 1 AND important = 1), sum(late = 0 AND urgent = 0 AND important = 1),
    sum(late = 0 AND urgent = 1 AND important = 0), sum(late = 0 AND urgent = 0 AND important = 0),
    ifnull(sum(DISTINCT CASE WHEN late = 0 THEN 1 << weekday END), 0),
    sum(late), sum(late AND role_system = 1), sum(late AND role_system IS NOT NULL),
    sum(late AND urgent = 1), sum(late AND urgent IS NOT NULL)
FROM entry INDEXED BY entry_counts WHERE deleted_at IS NULL AND week BETWEEN ? AND ?
GROUP BY week ORDER BY week
"""
# All weeks as one row of JSON: between two rows the driver gives Python's lock away, and while another thread
# imports matplotlib it would wait for it again 1,500 times.
_NAMES = [f"c{i}" for i in range(len(WeekCount._fields))]
_WEEKS_AT_ONCE = (
    f"WITH counted ({', '.join(_NAMES)}) AS ({_WEEKS}) "
    f"SELECT json_group_array(json_array({', '.join(_NAMES)})) FROM counted"
)


class Counts(Subject):
    """What the measure and the small graphics are fed with."""

    def week_counts(self, first: Week | None = None, last: Week | None = None) -> list[WeekCount]:
        """Return one row for each week that holds entries, oldest first; weeks without are gaps."""
        low = 0 if first is None else first.number
        high = 1 << 30 if last is None else last.number
        [(rows,)] = self._rows(_WEEKS_AT_ONCE, [low, high])
        return [WeekCount(*(value or 0 for value in row)) for row in json.loads(rows)]

    def week_count(self, week: Week) -> WeekCount | None:
        """Return the counts of one week, None where nothing was written."""
        rows = self.week_counts(week, week)
        return rows[0] if rows else None

    def first_entry_on(self) -> date | None:
        """Return the journal date of the oldest entry."""
        with self._reading() as connection:
            row = connection.execute(
                "SELECT written_on FROM entry WHERE deleted_at IS NULL ORDER BY place LIMIT 1"
            ).fetchone()
        return None if row is None else date.fromisoformat(row[0])

    def day_counts(self, first: date, last: date) -> list[DayCount]:
        """Return one row for each journal date between these, both included, that holds entries."""
        with self._reading() as connection:
            rows = connection.execute(
                f"""SELECT place >> {DAY_SHIFT} AS day, count(*),
                    sum(ifnull(role_system = 1, 0)), sum(role_system IS NOT NULL)
                FROM entry WHERE place >= ? AND place < ? AND deleted_at IS NULL AND late = 0
                GROUP BY day ORDER BY day""",
                [first_place(first), first_place(last) + (1 << DAY_SHIFT)],
            )
            return [DayCount(*row) for row in rows]

    def entries_per_day(self, first: date, last: date) -> dict[date, int]:
        """Return how many entries each journal date holds that holds any, whenever they were written."""
        rows = self._rows(
            f"SELECT place >> {DAY_SHIFT}, count(*) FROM entry "
            "WHERE place >= ? AND place < ? AND deleted_at IS NULL GROUP BY 1",
            [first_place(first), first_place(last) + (1 << DAY_SHIFT)],
        )
        return {date.fromordinal(int(day)): int(count) for day, count in rows}

    def reflection_weeks(self, first: Week, last: Week) -> list[tuple[int, int]]:
        """Return (question, week number) for each question reflected on in each week, ascending."""
        low, high = first_place(first.monday), first_place(last.sunday) + (1 << DAY_SHIFT)
        with self._reading() as connection:
            rows = connection.execute(
                "SELECT DISTINCT question, week FROM entry WHERE question IS NOT NULL AND deleted_at IS NULL "
                "AND place >= ? AND place < ? ORDER BY question, week",
                [low, high],
            )
            return [(int(question), int(week)) for question, week in rows]

    def last_reflections(self) -> dict[int, date]:
        """Return the journal date of the newest reflection on each question that has one."""
        with self._reading() as connection:
            found = {}
            for question in range(1, 9):  # eight seeks, whatever the journal's size
                row = connection.execute(
                    "SELECT max(place) FROM entry WHERE question = ? AND deleted_at IS NULL", [question]
                ).fetchone()
                if row[0] is not None:
                    found[question] = date.fromordinal(int(row[0]) >> DAY_SHIFT)
        return found

    def entry_count(self) -> int:
        """Return how many entries there are."""
        with self._reading() as connection:
            return int(
                connection.execute("SELECT count(*) FROM entry WHERE deleted_at IS NULL").fetchone()[0]
            )
