"""Two hundred packs of clients in a folder against one: until the first clients are in sight, and the memory.

What is opened is what is in sight: the names of all, and the figures of the clients whose cards have room.
"""

from __future__ import annotations

import shutil
from functools import partial
from pathlib import Path

from journal.coach.reading import Shelf, clients_of
from tests.benchmarks.alone import run_alone
from tests.benchmarks.journals import copy_of
from tests.benchmarks.keep import timed
from tests.benchmarks.measuring import Row, Sample, Taken, compare, middle, ratio, take_turns
from tests.benchmarks.processes import Program, users_environment
from tests.benchmarks.screen import Screen, screen
from tests.benchmarks.settings import BUILD, Settings
from tests.client_packs import many

MANY = 200
WEEKS = 104  # in the line of each
IN_SIGHT = 3  # cards at 1280 pixels
TARGET = 10.0
MEMORY_TARGET = 1.1
REPEATS = 5  # of the reading in a round
PACKS = BUILD / "packs"


def run(settings: Settings) -> list[Row]:
    """Measure opening in the window and without it, and the memory of walking through all."""
    rows = []
    for kind in ("zips", "folders"):
        one, two_hundred = packs_of(1, kind), packs_of(MANY, kind)
        rows += with_a_window(settings, kind, one, two_hundred)
        rows += reading(settings, kind, one, two_hundred)
    return rows


def with_a_window(settings: Settings, kind: str, one: Path, two_hundred: Path) -> list[Row]:
    """Measure the page: from asking until every name is read and the clients in sight are painted."""
    taken: Taken = {}
    with screen() as shown, copy_of(settings.sizes[0]) as (vault,):
        for _ in range(settings.rounds(7, 2)):
            for arm, sample in in_a_window(shown, vault, one, two_hundred).items():
                taken.setdefault(arm, []).append(sample)
        for number in range(settings.rounds(7, 2)):
            arms = {"one": one, "many": two_hundred}
            for arm in arms if number % 2 == 0 else reversed(arms):
                taken.setdefault(f"walked {arm}", []).append(walked(shown, vault, arms[arm]))
    note = f"{middle(taken, 'walked many', 'rss'):.1f} against {middle(taken, 'walked one', 'rss'):.1f} MiB"
    return [
        compare(taken, f"{MANY} {kind} in the window / one", "many", "one", TARGET),
        Row(
            f"peak memory, walking through {MANY} {kind} / one",
            ratio(taken, "walked many", "walked one", "rss"),
            MEMORY_TARGET,
            "rss",
            note=note,
        ),
    ]


def in_a_window(shown: Screen, vault: Path, one: Path, two_hundred: Path) -> dict[str, Sample]:
    """Open both in turns in a fresh window and return the times."""
    arguments = (vault, "turns", one, two_hundred)
    with Program("our_packs.py", *arguments, environ=users_environment(shown.environ)) as program:
        taken: dict[str, Sample] = program.stamp("packs").more["taken"]
    return taken


def walked(shown: Screen, vault: Path, place: Path) -> Sample:
    """Return the peak of a fresh window once every client was in sight."""
    with Program("our_packs.py", vault, "walk", place, environ=users_environment(shown.environ)) as program:
        return {"rss": program.stamp("packs").more["rss"]}


def reading(settings: Settings, kind: str, one: Path, two_hundred: Path) -> list[Row]:
    """Measure without a window: the list, and the figures of those in sight; and what all names add."""
    arms = {
        "one": partial(in_sight, one),
        "many": partial(in_sight, two_hundred),
        "all names": partial(every_name, two_hundred),
    }
    taken = take_turns(arms, settings.rounds(21, 5))
    return [
        compare(taken, f"  listed, and the figures of {IN_SIGHT}, {kind}", "many", "one", TARGET),
        compare(taken, "  and every name read, as is done behind the window", "all names", "one", None),
    ]


def in_sight(place: Path) -> Sample:
    """List a place and read what its first cards show."""
    return timed(lambda: [_read(Shelf.at(place)) for _ in range(REPEATS)])


def every_name(place: Path) -> Sample:
    """List a place and read every name."""
    return timed(lambda: [clients_of(Shelf.at(place).titles()[0]) for _ in range(REPEATS)])


def _read(shelf: Shelf) -> None:
    for path in shelf.paths[:IN_SIGHT]:
        shelf.pack(path)
        shelf.line(path)


def packs_of(count: int, kind: str) -> Path:
    """Return a folder of so many packs, made anew: they are quickly made."""
    place = PACKS / f"{count} {kind}"
    shutil.rmtree(place, ignore_errors=True)
    return many(place, count, weeks=WEEKS, zips=kind == "zips")


if __name__ == "__main__":
    run_alone("packs")
