"""The Journal page: typing into its search, and scrolling its list from end to end.

A key in the search field, to the first results painted, against the bare FTS5 query and painting one page of
rows. The list's memory at 100,000 entries against 1,000, and its slowest frame against the median one.
"""

from __future__ import annotations

import statistics
from pathlib import Path
from typing import Any

from tests.benchmarks.alone import run_alone
from tests.benchmarks.journals import journal_of
from tests.benchmarks.measuring import Row, compare, count_of
from tests.benchmarks.processes import Program, users_environment
from tests.benchmarks.screen import Screen, screen
from tests.benchmarks.search import queries
from tests.benchmarks.settings import Settings

TYPED_TARGET = 2.0
MEMORY_TARGET = 1.2
FRAME_TARGET = 3.0


def run(settings: Settings) -> list[Row]:
    """Measure both."""
    small, _, large = settings.sizes
    rows = []
    with screen() as shown:
        for kind, words in queries().items():
            told = run_list(shown, journal_of(large), settings.rounds(21, 5), words)
            what = f"key in the search field, {kind}, {large:,} entries"
            # Where nothing is found nothing is painted, and the two differ by the cost of saying so.
            target = None if kind == "absent word" else TYPED_TARGET
            rows.append(compare(told["taken"], what, "typed", "bare", target))
        scrolled = {size: run_list(shown, journal_of(size), 0, "-") for size in (small, large)}
    frames = scrolled[large]["frames"][1:]
    slowest = max(frames) / statistics.median(frames)
    note = f"{max(frames):.1f} against {statistics.median(frames):.1f} ms, {scrolled[large]['rows']:,} rows"
    rows.append(Row("slowest frame of the list / its median", count_of(slowest), FRAME_TARGET, note=note))
    memory = scrolled[large]["rss"] / scrolled[small]["rss"]
    what = f"memory after scrolling to the end, {large:,} : {small:,}"
    rows.append(Row(what, count_of(memory), MEMORY_TARGET, "rss"))
    return rows


def run_list(shown: Screen, vault: Path, rounds: int, words: str) -> dict[str, Any]:
    """Run the program and return what it measured."""
    environ = users_environment(shown.environ)
    with Program("our_list.py", vault, rounds, words, environ=environ) as program:
        return program.stamp("list").more


if __name__ == "__main__":
    run_alone("journal_page")
