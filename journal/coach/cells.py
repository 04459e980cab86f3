"""Small counts: where no words go out, a count under five is not told, so that it points at no single day.

The rule is the one that statistical offices know as cell suppression: a part below the least is withheld, and
where what is told of the others and of the whole would still give it away, so is a second one. What is told
of the second, "over 33", says no more than that the first is under five. Nobody can work a withheld part
out from the parts of its whole, not even who knows these rules.

Source: Hundepool et al. (2012), *Statistical Disclosure Control*, ch. 4.
"""

from __future__ import annotations

from collections.abc import Sequence

from journal.sentences import Translate, same

LEAST = 5
UNDER = "under 5"
OVER = "over {count}"
WITHHELD = "–"
_MOST = LEAST - 1  # that a small part may be
_DOUBT = 3  # a part is withheld while it may still be that many numbers


def told(count: int, *, exact: bool, tr: Translate = same) -> str:
    """Return a count in figures, or "under 5"."""
    return str(count) if exact or count >= LEAST else tr(UNDER)


def told_of(part: int, whole: int, *, exact: bool, tr: Translate = same) -> str:
    """Return how many of ``whole``: where the part or the rest is small, it is told as a bound."""
    if not exact and part < LEAST:
        return tr(UNDER)
    if not exact and whole - part < LEAST:
        return tr(OVER).format(count=whole - LEAST)
    return str(part)


def told_parts(counts: Sequence[int], *, exact: bool, tr: Translate = same) -> tuple[str, ...]:
    """Return the parts of a whole that is known: each in figures, "under 5", "over 33", or as a dash.

    Where the whole is under five as well, it is not known, and each part is told as "under 5".
    """
    small = [count for count in counts if count < LEAST]
    if exact or not small:
        return tuple(map(str, counts))
    if sum(counts) < LEAST or not _gives_away(len(small), sum(small)):
        return tuple(told(count, exact=False, tr=tr) for count in counts)
    # Which one stands beside the small ones follows from the places alone: chosen by size, it would tell.
    beside = next((index for index, count in enumerate(counts) if count >= LEAST), None)
    least = 0 if beside is None else sum(small) + counts[beside] - _MOST * len(small)
    if beside is None or least < LEAST:
        return (WITHHELD,) * len(counts)
    bound = tr(OVER).format(count=least - 1)
    return tuple(
        bound if index == beside else told(count, exact=False, tr=tr) for index, count in enumerate(counts)
    )


def told_groups(*groups: Sequence[int], exact: bool, tr: Translate = same) -> tuple[str, ...]:
    """Return the parts of several wholes, each of which is known, as what urgent entries are together.

    Where one of the wholes is under five itself, all are told as parts of the one that they make up.
    """
    if exact or all(sum(group) >= LEAST for group in groups):
        return tuple(text for group in groups for text in told_parts(group, exact=exact, tr=tr))
    return told_parts([count for group in groups for count in group], exact=False, tr=tr)


def told_systems(counts: Sequence[int], *, exact: bool, tr: Translate = same) -> tuple[str, ...]:
    """Return what Systems 1, 2 and 3 hold: how much is System 1, and so what is not, is known elsewhere."""
    deliver, improve, enable = counts
    return told_groups((deliver,), (improve, enable), exact=exact, tr=tr)


def told_priorities(counts: Sequence[int], *, exact: bool, tr: Translate = same) -> tuple[str, ...]:
    """Return what is urgent and important, important, urgent, neither: the urgent are known elsewhere."""
    both, important, urgent, neither = counts
    told_both, told_urgent, told_important, told_neither = told_groups(
        (both, urgent), (important, neither), exact=exact, tr=tr
    )
    return told_both, told_important, told_urgent, told_neither


def _gives_away(parts: int, together: int) -> bool:
    """True when so many parts under five that make up ``together`` can each be hardly anything but one."""
    least = max(0, together - _MOST * (parts - 1))
    most = min(_MOST, together)
    return most - least + 1 < _DOUBT
