"""Three whole percentages that always sum to 100: what gives way when one of them is moved. Pure."""

from __future__ import annotations

from collections.abc import Sequence

Split = tuple[int, int, int]

WHOLE = 100
EVEN: Split = (34, 33, 33)


def moved(split: Split, which: int, value: int) -> Split:
    """Return ``split`` with the share at ``which`` (0 to 2) at ``value``; the other two give way.

    They keep their proportion, in whole percent by largest remainder, and share alike where both were 0.
    Asked for the value that is there it returns the split as it was, so whoever moves a share there and
    back starts each time from the split before the first move.

    Raises:
        ValueError: ``split`` does not sum to 100, or ``value`` does not lie between 0 and 100.
    """
    if sum(split) != WHOLE or min(split) < 0 or not 0 <= value <= WHOLE:
        raise ValueError("a split is three shares of 0 to 100 that sum to 100")
    others = [share for position, share in enumerate(split) if position != which]
    shares = apportion(WHOLE - value, others)
    shares.insert(which, value)
    first, second, third = shares
    return first, second, third


def apportion(total: int, weights: Sequence[int]) -> list[int]:
    """Return whole parts of ``total`` in proportion to ``weights``, by largest remainder.

    The parts sum to ``total`` and none is negative; of two weights the larger never gets less. Weights that
    are all 0 count as equal; of equal claims to what is left over, the larger weight comes first, then the
    earlier.
    """
    whole = sum(weights)
    if whole == 0:
        weights, whole = [1] * len(weights), len(weights)
    parts = [total * weight // whole for weight in weights]
    claims = sorted(range(len(weights)), key=lambda at: (-(total * weights[at] % whole), -weights[at], at))
    for at in claims[: total - sum(parts)]:
        parts[at] += 1
    return parts
