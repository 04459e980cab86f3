"""The most memory held until a chart is shown: Today painted, an entry kept, everything behind it done."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from tests.benchmarks.alone import run_alone
from tests.benchmarks.journals import copy_of
from tests.benchmarks.measuring import Row, Sample, count_of, middle, ratio, take_turns
from tests.benchmarks.processes import Program, ProgramFailed, users_environment
from tests.benchmarks.screen import Screen, screen
from tests.benchmarks.settings import Settings

TARGET = 1.6
GROWTH_TARGET = 1.1


def run(settings: Settings) -> list[Row]:
    """Measure the peak of the resident memory."""
    small, _, large = settings.sizes
    with screen() as shown, copy_of(small, large, today=3) as (little, much):
        if not Path("/proc/self/status").exists():
            return [Row("peak memory (this system does not tell it)", None)]
        heavy: set[str] = set()
        arms = {
            "bare": partial(hold_bare, shown),
            "small": partial(hold_ours, shown, little, heavy),
            "large": partial(hold_ours, shown, much, heavy),
        }
        taken = take_turns(arms, settings.rounds(11, 3), warm_up=1)
    rows = []
    for name, size in (("small", small), ("large", large)):
        note = f"{middle(taken, name, 'rss'):.1f} against {middle(taken, 'bare', 'rss'):.1f} MiB"
        what = f"peak memory before a chart, {size:,} entries"
        rows.append(Row(what, ratio(taken, name, "bare", "rss"), TARGET, "rss", note=note))
    growth = ratio(taken, "large", "small", "rss")
    rows.append(Row(f"peak memory, {large:,} : {small:,}", growth, GROWTH_TARGET, "rss"))
    note = ", ".join(sorted(heavy)) or "none"
    rows.append(
        Row("slow modules loaded once an entry is kept", count_of(len(heavy)), kind="count", note=note)
    )
    return rows


def hold_bare(shown: Screen) -> Sample:
    """Return the bare window's peak once it is painted."""
    environ = users_environment(shown.environ | {"BENCHMARK_STOP": "paint"})
    with Program("bare_window.py", environ=environ) as program:
        return {"rss": program.stamp("paint").more["rss"]}


def hold_ours(shown: Screen, vault: Path, heavy: set[str]) -> Sample:
    """Return our window's peak once an entry is kept."""
    with Program("our_window.py", vault, "kept", environ=users_environment(shown.environ)) as program:
        told = program.stamp("kept").more
    if not told["kept"]:
        raise ProgramFailed("The entry was not kept.")
    heavy |= set(told["heavy"])
    return {"rss": told["rss"]}


if __name__ == "__main__":
    run_alone("memory")
