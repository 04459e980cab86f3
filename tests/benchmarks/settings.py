"""How large and how long a run is, and where it keeps its things."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.measuring import MARGINS, SHORT_MARGINS

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build" / "benchmarks"  # git-ignored; may be deleted at any time
PROGRAMS = Path(__file__).with_name("programs")


@dataclass(frozen=True, slots=True)
class Settings:
    """A full run, or a short one that says only whether something is badly wrong."""

    short: bool = False
    told_rounds: int | None = None

    @property
    def sizes(self) -> tuple[int, int, int]:
        """Entries in the small, the middle and the large journal."""
        return (300, 1_000, 3_000) if self.short else (1_000, 10_000, 100_000)

    @property
    def margins(self) -> Mapping[str, float]:
        """By how much noise may exceed a target, by the kind of figure."""
        return SHORT_MARGINS if self.short else MARGINS

    def rounds(self, full: int, short: int = 3) -> int:
        """Return how many rounds to run."""
        if self.told_rounds is not None:
            return self.told_rounds
        return short if self.short else full
