"""From asking for a page until it is painted, against painting an empty page of the same size.

Each round is a fresh process: a page is first seen but once. It was made ahead by then, as it is some seconds
behind a launch; how long it takes before that is told too, and for how long making it ahead keeps a key
waiting. What comes behind a page's own paint, such as the chart of Drift, is not in it: ``drift_page``
measures that.
"""

from __future__ import annotations

from pathlib import Path

from tests.benchmarks.alone import run_alone
from tests.benchmarks.journals import copy_of
from tests.benchmarks.measuring import Row, Sample, Taken, compare, spread
from tests.benchmarks.processes import Program, users_environment
from tests.benchmarks.screen import Screen, screen
from tests.benchmarks.settings import Settings

FIRST_TARGET = 6.0
SEEN_TARGET = 2.0
NAMES = ("Today", "Journal", "Leadership plan", "Weekly review", "Drift", "For your coach")


def run(settings: Settings) -> list[Row]:
    """Measure every page of the large journal."""
    large = settings.sizes[2]
    taken: Taken = {}
    with screen() as shown, copy_of(large, today=3) as (vault,):
        go_everywhere(shown, vault)  # issues the verdicts and compiles what was never imported
        for _ in range(settings.rounds(11, 3)):
            for told in (go_everywhere(shown, vault), go_everywhere(shown, vault, "--at-once")):
                for arm, sample in told.items():
                    taken.setdefault(arm, []).append(sample)
    rows = []
    for kind, words, target in (
        ("seen", "seen before", SEEN_TARGET),
        ("first", "first seen", FIRST_TARGET),
        ("at once", "first seen, right behind the launch", None),
    ):
        for position, name in enumerate(NAMES):
            arm = f"{kind} {position}"
            if arm in taken:
                what = f"{name}, {words} / an empty page, {large:,} entries"
                rows.append(compare(taken, what, arm, "empty", target))
    rows.append(
        Row(
            "the longest step of making pages ahead, ms",
            spread([sample["cpu"] for sample in taken["ahead"]]),
            kind="cpu",
        )
    )
    return rows


def go_everywhere(shown: Screen, vault: Path, *options: str) -> dict[str, Sample]:
    """Go to every page in a fresh window and return the times."""
    with Program("our_pages.py", vault, *options, environ=users_environment(shown.environ)) as program:
        taken: dict[str, Sample] = program.stamp("pages").more["taken"]
    return taken


if __name__ == "__main__":
    run_alone("pages")
