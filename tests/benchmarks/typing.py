"""A key typed in the composer until its glyph is on the screen, against a bare QTextEdit.

Both editors are of one process, in the same font, and a line is typed in each by turns.
"""

from __future__ import annotations

from tests.benchmarks.alone import run_alone
from tests.benchmarks.journals import copy_of
from tests.benchmarks.measuring import Row, Sample, compare
from tests.benchmarks.processes import Program, users_environment
from tests.benchmarks.screen import screen
from tests.benchmarks.settings import Settings

TARGET = 1.3


def run(settings: Settings) -> list[Row]:
    """Measure typing with a small and a large journal behind it."""
    small, _, large = settings.sizes
    rows = []
    with screen() as shown, copy_of(small, large, today=3) as vaults:
        for size, vault in zip((small, large), vaults, strict=True):
            rounds = settings.rounds(21, 5)
            environ = users_environment(shown.environ)
            with Program("our_typing.py", vault, rounds, environ=environ) as program:
                taken: dict[str, list[Sample]] = program.stamp("typing").more["taken"]
            rows.append(compare(taken, f"a key to its glyph, {size:,} entries", "ours", "bare", TARGET))
            spelt = f"the same with the spelling looked at, {size:,} entries"
            rows.append(compare(taken, spelt, "spelt", "bare", TARGET))
    return rows


if __name__ == "__main__":
    run_alone("typing")
