"""Small counts: where no words go out, a count under five is not told, so that it points at no single day.

The rule is the one that statistical offices know as cell suppression: a cell below the least is withheld,
and where one cell alone of a table is withheld beside the others and their sum, a second one is withheld
too, since it could be worked out otherwise.

Source: Hundepool et al. (2012), *Statistical Disclosure Control*, ch. 4.
"""

from __future__ import annotations

from collections.abc import Sequence

from journal.sentences import Translate, same

LEAST = 5
UNDER = "under 5"


def told(count: int, *, exact: bool, tr: Translate = same) -> str:
    """Return a count in figures, or "under 5"."""
    return str(count) if exact or count >= LEAST else tr(UNDER)


def told_of(part: int, whole: int, *, exact: bool, tr: Translate = same) -> str:
    """Return how many of ``whole``: where the part or the rest is small, it is told as a bound."""
    if not exact and part < LEAST:
        return tr(UNDER)
    if not exact and whole - part < LEAST:
        return tr("over {count}").format(count=whole - LEAST)
    return str(part)


def withheld(counts: Sequence[int], *, exact: bool) -> tuple[bool, ...]:
    """Return which parts of a whole are not told when the whole is known.

    None where ``exact``. Else each under five and, where that is only one, the smallest of the others
    too: a sum would give it away.
    """
    small = [not exact and count < LEAST for count in counts]
    others = [index for index, is_small in enumerate(small) if not is_small]
    if sum(small) == 1 and others:
        small[min(others, key=lambda index: counts[index])] = True
    return tuple(small)


def told_parts(counts: Sequence[int], *, exact: bool, tr: Translate = same) -> tuple[str, ...]:
    """Return the parts of a known whole: figures, "under 5", or a dash for one withheld beside it."""
    hidden = withheld(counts, exact=exact)
    return tuple(
        str(count) if not is_hidden else tr(UNDER) if count < LEAST else "–"
        for count, is_hidden in zip(counts, hidden, strict=True)
    )
