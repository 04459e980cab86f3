"""A pack of five years in all its forms, against drawing the same figures once with matplotlib.

Both give PDF, SVG and PNG; the pack's PDF is set and tagged, and it has a web page, tables and words besides.
Everything but the queries depends on the weeks, not on the entries: that is measured too, with ten times as
many in the same weeks.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from functools import partial

from journal import clock
from journal.coach.choice import Choice
from journal.coach.figures import Chart, charts_of
from journal.coach.pack import DOTS_PER_INCH, PDF, pack_of
from journal.coach.record import Record, read_record
from journal.model import Week
from journal.store.journal_store import JournalStore
from tests.benchmarks.alone import run_alone
from tests.benchmarks.journals import journal_of
from tests.benchmarks.keep import timed
from tests.benchmarks.measuring import Row, Sample, compare, count_of, take_turns
from tests.benchmarks.settings import Settings

TARGET = 2.0
GROWTH_TARGET = 1.1
SIZE_TARGET = 400  # kB
WEEKS = 260


def run(settings: Settings) -> list[Row]:
    """Measure the pack of a middling journal and of a large one, of the same weeks."""
    _, middle, large = settings.sizes
    weeks = 60 if settings.short else WEEKS
    little, much = (read(size, weeks) for size in (middle, large))
    charts = list(charts_of(little).values())
    arms = {
        "pack": partial(make, little),
        "large": partial(make, much),
        "figures": partial(draw_once, charts),
        "read": lambda: timed(lambda: read(middle, weeks)),
        "read large": lambda: timed(lambda: read(large, weeks)),
    }
    taken = take_turns(arms, settings.rounds(11, 3))
    size = len(pack_of(little, ["pdf"])[PDF]) / 1000
    return [
        compare(taken, f"{weeks} weeks, {middle:,} entries / the figures alone", "pack", "figures", TARGET),
        compare(taken, f"  {large:,} : {middle:,} entries", "large", "pack", GROWTH_TARGET),
        compare(taken, f"  and reading what goes in, {large:,} : {middle:,}", "read large", "read", None),
        Row("  its PDF, kB", count_of(round(size)), SIZE_TARGET, "count"),
    ]


def read(size: int, weeks: int) -> Record:
    """Read the record of all the weeks of a journal."""
    now = clock.now()
    today = clock.today(now, clock.local_zone())
    last = Week.last_completed(today)
    with JournalStore.open(journal_of(size, weeks)) as store:
        return read_record(store, Choice(last + (1 - weeks), last), today, now=now)


def make(record: Record) -> Sample:
    """Time every file of the pack."""
    return timed(lambda: pack_of(record))


def draw_once(charts: Sequence[Chart]) -> Sample:
    """Time drawing each figure once, and writing it as PDF, SVG and PNG."""
    return timed(lambda: [_draw(chart) for chart in charts])


def _draw(chart: Chart) -> None:
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure(figsize=chart.size, dpi=72)
    FigureCanvasAgg(figure)
    chart.draw(figure)
    figure.savefig(io.BytesIO(), format="pdf")
    figure.savefig(io.BytesIO(), format="svg")
    figure.savefig(io.BytesIO(), format="png", dpi=DOTS_PER_INCH)


if __name__ == "__main__":
    run_alone("pack")
