"""The first Drift page after the window, and moving along its chart.

The page, from being asked for to its chart on the screen, against importing matplotlib's canvas and drawing
the same figure once; each in a fresh process that has a window. Asked for at once the journal has to be
counted too; some seconds later it was. A step along the chart against drawing it.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from tests.benchmarks.alone import run_alone
from tests.benchmarks.journals import copy_of
from tests.benchmarks.measuring import Row, Sample, compare, take_turns
from tests.benchmarks.processes import Program, users_environment
from tests.benchmarks.screen import Screen, screen
from tests.benchmarks.settings import Settings

PAGE_TARGET = 1.2
STEP_TARGET = 0.05


def run(settings: Settings) -> list[Row]:
    """Measure the page and the step."""
    large = settings.sizes[2]
    with screen() as shown, copy_of(large, today=3) as (vault,):
        size = first_page(shown, vault)[1]  # issues the verdicts and makes the font list too
        arms = {
            "at once": lambda: first_page(shown, vault)[0],
            "later": lambda: first_page(shown, vault, "drift-later")[0],
            "bare": partial(bare_chart, shown, vault, size),
        }
        taken = take_turns(arms, settings.rounds(11, 3))
        rows = [
            compare(taken, f"first Drift page, {large:,} entries", "later", "bare", PAGE_TARGET),
            compare(taken, "  within two seconds of the launch", "at once", "bare", PAGE_TARGET),
        ]
        steps = steps_along(shown, vault, settings.rounds(11, 3))
    what = "a step along the chart / making the chart anew"
    rows.append(compare(steps, what, "step", "anew", STEP_TARGET))
    rows.append(compare(steps, "  by the mouse, all that Qt and matplotlib do", "mouse", "anew", None))
    rows.append(compare(steps, "  a step / drawing the same figure once more", "step", "draw", None))
    return rows


def first_page(shown: Screen, vault: Path, when: str = "drift") -> tuple[Sample, tuple[int, int]]:
    """Show Drift in a fresh window; return the times and the chart's size."""
    with Program("our_window.py", vault, when, environ=users_environment(shown.environ)) as program:
        begin, chart = program.stamp("begin"), program.stamp("chart")
    return _between(begin, chart), (chart.more["width"], chart.more["height"])


def bare_chart(shown: Screen, vault: Path, size: tuple[int, int]) -> Sample:
    """Import matplotlib's canvas and draw the same figure once, in a fresh window."""
    with Program("bare_chart.py", vault, *size, environ=users_environment(shown.environ)) as program:
        return _between(program.stamp("begin"), program.stamp("chart"))


def steps_along(shown: Screen, vault: Path, rounds: int) -> dict[str, list[Sample]]:
    """Return the times of steps along the chart and of drawing it, by turns in one process."""
    environ = users_environment(shown.environ)
    with Program("our_steps.py", vault, rounds, environ=environ) as program:
        taken: dict[str, list[Sample]] = program.stamp("steps").more["taken"]
    return taken


def _between(begin: Any, end: Any) -> Sample:
    return {"wall": end.wall - begin.wall, "cpu": end.cpu - begin.cpu}


if __name__ == "__main__":
    run_alone("drift_page")
