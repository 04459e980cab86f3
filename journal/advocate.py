"""The devil's advocate of the weekly review: what the writer said, held beside the record. Pure.

The writer estimates first and looks afterwards. Then come the record with its interval, the difference, and
the case against the reading that has won: entries that speak against it, those never shown so before first.

Considering the opposite helps more than being told to be fair: Lord, Lepper & Preston (1984), JPSP 47:1231.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from journal.beta import beta_interval
from journal.drift import PRIOR_SPREAD, State, Verdict
from journal.model import Entry, RoleSystem

COVERAGE = 0.90
EVIDENCE = 3  # entries of the other side
OWN_WEEKS = 4  # weeks that the writer's estimate spans


class Reading(NamedTuple):
    """A share of the record, ``hits`` of ``entries``, and what so many can say; all shares 0 to 1."""

    hits: int
    entries: int
    low: float
    high: float

    @property
    def share(self) -> float:
        """The plain share."""
        return self.hits / self.entries

    def cannot_tell(self, said: float) -> bool:
        """True when the interval holds the share that was said, so that both may be the same."""
        return self.low <= said <= self.high


def reading(hits: int, entries: int, phi: float = PRIOR_SPREAD) -> Reading | None:
    """Return a share with its 90 % interval, Beta(hits/phi + 1/2, others/phi + 1/2); None without entries.

    ``phi`` is the writer's own spread beyond chance, 1 for none. Where nothing was hit, or nothing else, the
    interval reaches to the very end: twelve of twelve do not rule out that all are.
    """
    if entries == 0:
        return None
    low, high = beta_interval(hits / phi, (entries - hits) / phi, COVERAGE)
    return Reading(hits, entries, 0.0 if hits == 0 else low, 1.0 if hits == entries else high)


def says(entry: Entry) -> bool:
    """True when the entry says its role system or its priority."""
    return entry.role_system is not None or entry.priority is not None


def is_pulled(entry: Entry) -> bool:
    """True when the entry is pulled in either sense: System 1, or urgent."""
    return entry.role_system is RoleSystem.DELIVER or (entry.priority is not None and entry.priority.urgent)


def pulled_reading(entries: Sequence[Entry], phi: float = PRIOR_SPREAD) -> Reading | None:
    """Return the share of entries pulled in either sense, among those that say anything."""
    saying = [entry for entry in entries if says(entry)]
    return reading(sum(map(is_pulled, saying)), len(saying), phi)


class Difference(NamedTuple):
    """One role system: what was estimated in percent, and the record of the same weeks."""

    system: RoleSystem
    estimated: int | None
    record: Reading

    @property
    def points(self) -> int | None:
        """Estimate less record, in whole percentage points."""
        return None if self.estimated is None else self.estimated - round(100 * self.record.share)

    @property
    def is_clear(self) -> bool:
        """True when the estimate lies outside the record's interval."""
        return self.estimated is not None and not self.record.cannot_tell(self.estimated / 100)


def compare(
    estimate: tuple[int, int, int] | None, counts: Sequence[int], phi: float = PRIOR_SPREAD
) -> list[Difference]:
    """Hold an estimate beside the entries of Systems 1, 2, 3; the list is empty where there are none."""
    found = []
    for system in RoleSystem:
        record = reading(counts[system - 1], sum(counts), phi)
        if record is not None:
            found.append(Difference(system, None if estimate is None else estimate[system - 1], record))
    return found


# --- the other side -------------------------------------------------------------------------------


class Side(StrEnum):
    """What the entries that are shown speak for."""

    NOT_PULLED = "not_pulled"  # shown to one who is pulled, by the record or by the own word
    PULLED = "pulled"  # shown to everybody else


def other_side(verdicts: Iterable[Verdict], pulled_estimate: str | None) -> Side:
    """Return the side that speaks against the reading so far: that of the record or that of the writer."""
    if says_pulled(verdicts) or pulled_estimate == "yes":
        return Side.NOT_PULLED
    return Side.PULLED


def says_pulled(verdicts: Iterable[Verdict]) -> bool:
    """True when any arm of the record says pulled."""
    return any(verdict.state is State.PULLED for verdict in verdicts)


def speaks_for(side: Side, entry: Entry) -> bool:
    """True when the entry is evidence for a side; one that leaves anything unsaid is for neither."""
    if entry.role_system is None or entry.priority is None:
        return False
    is_delivering = entry.role_system is RoleSystem.DELIVER
    if side is Side.PULLED:
        return is_delivering and entry.priority.urgent and not entry.priority.important
    return not is_delivering and entry.priority.important and not entry.priority.urgent


def choose(
    entries: Iterable[Entry], side: Side, shown: Mapping[str, int], count: int = EVIDENCE
) -> list[Entry]:
    """Return up to ``count`` entries that speak for ``side``, oldest first.

    Those that were never shown so come before those that were, the oldest first; of the others those
    shown longest ago. ``shown`` says in which order entries were last shown, by their ids.
    """
    speaking = [entry for entry in entries if speaks_for(side, entry)]
    ranked = sorted(speaking, key=lambda entry: (shown.get(entry.id, -1), entry.written_on, entry.written_at))
    return sorted(ranked[:count], key=lambda entry: (entry.written_on, entry.written_at))
