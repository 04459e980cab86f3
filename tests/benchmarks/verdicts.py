"""Every weekly verdict of both arms of entries over the journal's whole time, against the SQL that counts."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from journal.drift import system_series, urgency_series, verdicts
from journal.model import Week
from journal.store.counts import _WEEKS
from journal.store.journal_store import JournalStore
from journal.weeks import WeekCount, fill_weeks
from tests.benchmarks.alone import run_alone
from tests.benchmarks.journals import journal_of
from tests.benchmarks.keep import timed
from tests.benchmarks.measuring import Row, Sample, compare, take_turns
from tests.benchmarks.settings import Settings

TARGET = 2.0


def run(settings: Settings) -> list[Row]:
    """Measure the verdicts of the large journal."""
    large = settings.sizes[2]
    with JournalStore.open(journal_of(large)) as store:
        counts = store.week_counts()
        arms = {
            "verdicts": partial(judge, counts),
            "query": partial(count_bare, store),
            "counts": lambda: timed(store.week_counts),
            "whole": lambda: timed(lambda: judge_all(store.week_counts())),
        }
        taken = take_turns(arms, settings.rounds(21, 5))
    weeks = counts[-1].week - counts[0].week + 1
    what = f"{2 * weeks:,} verdicts / the query, {large:,} entries"
    return [
        compare(taken, what, "verdicts", "query", TARGET),
        compare(taken, "  and the query with them / the query alone", "whole", "query", None),
        compare(taken, "  and the counts as values / the query", "counts", "query", None),
    ]


def judge_all(counts: Sequence[WeekCount]) -> None:
    """Judge every week of both arms, from the counts of the weeks that hold entries."""
    weeks = list(fill_weeks(counts, Week(counts[-1].week)))
    verdicts(system_series(weeks))
    verdicts(urgency_series(weeks))


def judge(counts: Sequence[WeekCount]) -> Sample:
    """Time the verdicts alone."""
    return timed(lambda: judge_all(counts))


def count_bare(store: JournalStore) -> Sample:
    """Time the aggregate alone."""
    return timed(lambda: store._connection.execute(_WEEKS, [0, 1 << 30]).fetchall())


if __name__ == "__main__":
    run_alone("verdicts")
