"""From the start of the program to Today on the screen, and to a composer that has taken a key.

Against a window that holds nothing but an editor, started in turn on the same screen. That window against
itself shows the noise of the run.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from tests.benchmarks.alone import run_alone
from tests.benchmarks.journals import copy_of
from tests.benchmarks.measuring import Row, Sample, compare, count_of, take_turns
from tests.benchmarks.processes import Program, users_environment
from tests.benchmarks.screen import Screen, screen
from tests.benchmarks.settings import Settings

PAINT_TARGET = 1.5
KEY_TARGET = 1.8
GROWTH_TARGET = 1.1
ENTRIES_TODAY = 3
BARE = "bare window"


def run(settings: Settings) -> list[Row]:
    """Measure launches of journals of three sizes."""
    small, _, large = settings.sizes
    with screen() as shown, copy_of(*settings.sizes, today=ENTRIES_TODAY) as vaults:
        print(f"  {shown.label}")
        heavy: set[str] = set()
        arms = {BARE: partial(launch_bare, shown), "again": partial(launch_bare, shown)}
        arms |= {
            f"{size:,} entries": partial(launch_ours, shown, vault, heavy)
            for size, vault in zip(settings.sizes, vaults, strict=True)
        }
        taken = take_turns(arms, settings.rounds(21, 5))
    rows = [compare(taken, "noise: the bare window against itself", "again", BARE, None, keys="paint")]
    for size in settings.sizes:
        name = f"{size:,} entries"
        rows.append(compare(taken, f"first paint, {name}", name, BARE, PAINT_TARGET, keys="paint"))
    for size in settings.sizes:
        name = f"{size:,} entries"
        rows.append(compare(taken, f"key in the composer, {name}", name, BARE, KEY_TARGET, keys="key"))
    most, least = f"{large:,} entries", f"{small:,} entries"
    growth = f"first paint, {large:,} : {small:,}"
    rows.append(compare(taken, growth, most, least, GROWTH_TARGET, keys="paint"))
    rows.append(heavy_row(heavy))
    return rows


def heavy_row(heavy: set[str]) -> Row:
    """Return the line that counts the slow modules loaded at the first paint."""
    note = ", ".join(sorted(heavy)) or "neither matplotlib, numpy nor sqlite_utils"
    return Row("slow modules loaded at the first paint", count_of(len(heavy)), 0, "count", note=note)


def launch_bare(shown: Screen) -> Sample:
    """Start the bare window."""
    return _launch(shown, "bare_window.py")[0]


def launch_ours(shown: Screen, vault: Path, heavy: set[str]) -> Sample:
    """Start our window, and add the slow modules that it had loaded at its first paint to ``heavy``."""
    sample, loaded = _launch(shown, "our_window.py", vault, "paint")
    heavy |= set(loaded)
    return sample


def _launch(shown: Screen, script: str, *arguments: object) -> tuple[Sample, list[str]]:
    key = "x11" if shown.presses_keys else "inside"
    environ = users_environment(shown.environ | {"BENCHMARK_KEY": key})
    with Program(script, *arguments, environ=environ) as program:
        paint = program.stamp("paint")
        if shown.presses_keys:
            shown.press_key(paint.more["window"])
        typed = program.stamp("key")
    sample = {
        "paint_wall": paint.wall,
        "paint_cpu": paint.cpu,
        "key_wall": typed.wall,
        "key_cpu": typed.cpu,
        "rss": paint.more["rss"],
    }
    return sample, paint.more["heavy"]


if __name__ == "__main__":
    run_alone("launch")
