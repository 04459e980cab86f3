"""From runs that take turns to one line with a verdict.

Other work disturbs a run, and more at one minute than at the next. So the arms take turns, in the other order
every second round; a ratio is taken inside a round, and what counts is the median over the rounds. Processor
time is disturbed less than the clock: it decides where the clock alone lies within its noise.
"""

from __future__ import annotations

import statistics
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

Sample = Mapping[str, float]  # milliseconds as "wall" and "cpu", MiB as "rss"; or what a benchmark calls them
Arm = Callable[[], Sample]
Taken = dict[str, list[Sample]]

# By how much noise may lift a median of eleven rounds, from A against A on a machine with other work.
MARGINS = {"wall": 0.25, "cpu": 0.10, "key": 0.50, "rss": 0.10, "count": 0.0}
SHORT_MARGINS = {"wall": 1.0, "cpu": 0.5, "key": 2.0, "rss": 0.25, "count": 0.0}


class Spread(NamedTuple):
    """What several rounds gave."""

    median: float
    least: float
    most: float

    def __str__(self) -> str:
        return f"{self.median:.2f} [{self.least:.2f}-{self.most:.2f}]"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table. Without a target it is said for orientation."""

    what: str
    measured: Spread | None
    target: float | None = None
    kind: str = "wall"
    cpu: Spread | None = None
    note: str = ""

    def verdict(self, margins: Mapping[str, float]) -> str:
        """Return ``met``, ``in the noise``, ``MISSED``, ``told`` or ``skipped``."""
        if self.measured is None:
            return "skipped"
        if self.target is None:
            return "told"
        if self.measured.median <= self.target:
            return "met"
        far_off = self.measured.median > self.target * (1 + margins[self.kind])
        confirmed = self.cpu is not None and self.cpu.median > self.target * (1 + margins["cpu"])
        return "MISSED" if far_off or confirmed else "in the noise"


def spread(values: Sequence[float]) -> Spread:
    """Return the median and the range."""
    return Spread(statistics.median(values), min(values), max(values))


def count_of(value: float) -> Spread:
    """Return a count as a spread without width."""
    return Spread(value, value, value)


def take_turns(arms: Mapping[str, Arm], rounds: int, *, warm_up: int = 1) -> Taken:
    """Run every arm once a round, in the other order every second round, and return what each gave."""
    names = list(arms)
    for _ in range(warm_up):
        for name in names:
            arms[name]()
    taken: Taken = {name: [] for name in names}
    for number in range(rounds):
        for name in names if number % 2 == 0 else reversed(names):
            taken[name].append(arms[name]())
    return taken


def ratio(taken: Taken, ours: str, base: str, key: str = "wall", base_key: str | None = None) -> Spread:
    """Return one arm's figure over another's, taken inside each round."""
    pairs = zip(taken[ours], taken[base], strict=True)
    return spread([a[key] / b[base_key or key] for a, b in pairs])


def middle(taken: Taken, arm: str, key: str = "wall") -> float:
    """Return an arm's median."""
    return statistics.median(sample[key] for sample in taken[arm])


def compare(
    taken: Taken, what: str, ours: str, base: str, target: float | None, *, keys: str = "", kind: str = "wall"
) -> Row:
    """Return the line for one arm against another; ``keys`` stands before ``wall`` and ``cpu``."""
    wall, cpu = (f"{keys}_wall", f"{keys}_cpu") if keys else ("wall", "cpu")
    has_cpu = all(cpu in sample for arm in (ours, base) for sample in taken[arm])
    note = f"{_figure(middle(taken, ours, wall))} against {_figure(middle(taken, base, wall))} ms"
    if has_cpu:
        note += f", CPU {_figure(middle(taken, ours, cpu))} against {_figure(middle(taken, base, cpu))}"
    return Row(
        what,
        ratio(taken, ours, base, wall),
        target,
        kind,
        ratio(taken, ours, base, cpu) if has_cpu else None,
        note,
    )


def _figure(milliseconds: float) -> str:
    return f"{milliseconds:.0f}" if milliseconds >= 20 else f"{milliseconds:.3g}"
