"""Where the entries of a large file stand, so that it is read a second time in the order of its entries."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from typing import NamedTuple

_AT_BITS, _INDEX_BITS = 56, 32
_EPOCH = 1 << (_AT_BITS - 1)  # so that instants before 1970 are no negative numbers


class Place(NamedTuple):
    """Where one entry stands in a file, in the order in which entries are kept.

    ``offset`` is where its record begins and ``line`` that record's line, from 1; ``repeat`` tells apart
    records that say exactly the same and have no id.
    """

    day: int
    written_at: int
    line: int
    offset: int
    repeat: int


class Places:
    """The places of a file's entries, in the order of their days and instants: 32 bytes an entry."""

    def __init__(self) -> None:
        self._days, self._instants = array("i"), array("q")
        self._lines, self._offsets, self._repeats = array("q"), array("q"), array("i")
        self._order: array[int] | None = None
        self._in_order = True

    def add(self, place: Place) -> None:
        """Note one more. They come in the order of the file."""
        if self._in_order and self._days:
            self._in_order = (self._days[-1], self._instants[-1]) <= place[:2]
        self._days.append(place.day)
        self._instants.append(place.written_at)
        self._lines.append(place.line)
        self._offsets.append(place.offset)
        self._repeats.append(place.repeat)

    def sort(self) -> None:
        """Put them in order, once all were added. Most files are, and then nothing is to be done."""
        if self._in_order:
            return
        keys = [
            (day << _AT_BITS | (at + _EPOCH)) << _INDEX_BITS | index
            for index, (day, at) in enumerate(zip(self._days, self._instants, strict=True))
        ]
        keys.sort()
        self._order = array("q", (key & ((1 << _INDEX_BITS) - 1) for key in keys))

    def __len__(self) -> int:
        return len(self._days)

    def __iter__(self) -> Iterator[Place]:
        columns = (self._days, self._instants, self._lines, self._offsets, self._repeats)
        if self._order is None:
            yield from map(Place, *columns)
        else:
            for index in self._order:
                yield Place(*(column[index] for column in columns))
