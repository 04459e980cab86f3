"""The blind re-tag: how firmly the writer's own words hold. Pure.

Old entries are tagged again with their tags hidden. The pairs say how often both tags agree, how much of
that is
beyond chance, and whether the moves between System 1 and Systems 2 or 3 go one way only: if they
do, a change in the chart may be a change of wording.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from heapq import nsmallest
from math import comb

from journal.model import RoleSystem, Week

LAST_PAIRS = 24
AT_ONCE = 6
OLD_AFTER = EVERY = timedelta(days=28)


def draw(entry_ids: Iterable[str], counts: Mapping[str, int], week: Week) -> list[str]:
    """Return the six entries to be tagged again in ``week``; the same week draws the same ones.

    ``counts`` says how often each was tagged again so far: none comes a second time until all have come once.
    Within that the order is the hash of week and id, so that nobody, the writer included, chooses.
    """

    def rank(entry_id: str) -> tuple[int, bytes]:
        return counts.get(entry_id, 0), sha256(f"{week.label} {entry_id}".encode()).digest()

    return nsmallest(AT_ONCE, entry_ids, key=rank)


@dataclass(frozen=True, slots=True)
class Agreement:
    """What the last re-tags say. ``kappa`` is None where chance alone would agree always."""

    pairs: int
    agreed: int
    kappa: float | None
    from_deliver: int
    to_deliver: int
    one_way_p: float | None


def agreement(pairs: Sequence[tuple[RoleSystem, RoleSystem]]) -> Agreement:
    """Compare (old tag, new tag) of the last 24 re-tagged entries, oldest first."""
    last = pairs[-LAST_PAIRS:]
    table = [[0, 0, 0] for _ in RoleSystem]
    for old, new in last:
        table[old - 1][new - 1] += 1
    from_deliver = sum(table[0][1:])
    to_deliver = table[1][0] + table[2][0]
    return Agreement(
        pairs=len(last),
        agreed=sum(table[i][i] for i in range(3)),
        kappa=cohens_kappa(table) if last else None,
        from_deliver=from_deliver,
        to_deliver=to_deliver,
        one_way_p=sign_test(from_deliver, to_deliver) if from_deliver + to_deliver else None,
    )


def cohens_kappa(table: Sequence[Sequence[int]]) -> float | None:
    """Return Cohen's kappa of a square table of counts, rows the first reading, columns the second.

    1 is full agreement, 0 what chance gives, below 0 less than that. None when chance alone would
    agree always (a single tag throughout), where kappa has no meaning.

    Raises:
        ValueError: The table is empty or not square.

    Source: Cohen (1960), Educational and Psychological Measurement 20: kappa = (po - pe) / (1 - pe).
    """
    total = sum(map(sum, table))
    if total == 0 or any(len(row) != len(table) for row in table):
        raise ValueError("kappa needs a square table with something in it")
    observed = sum(table[i][i] for i in range(len(table))) / total
    columns = [sum(row[i] for row in table) for i in range(len(table))]
    by_chance = sum(sum(row) * column for row, column in zip(table, columns, strict=True)) / total**2
    return (observed - by_chance) / (1 - by_chance) if by_chance < 1 else None


def sign_test(one_way: int, other_way: int) -> float:
    """Return the exact two-sided p of a sign test: were the moves as likely either way?

    Six of six one way gives 0.031.

    Raises:
        ValueError: There are no moves.
    """
    moves = one_way + other_way
    if moves == 0 or min(one_way, other_way) < 0:
        raise ValueError("a sign test needs at least one move")
    tail = sum(comb(moves, k) for k in range(min(one_way, other_way) + 1))
    return float(min(1.0, 2 * tail / 2**moves))
