"""Entries with nothing pressed: found a few at a time, in the order of their days."""

from __future__ import annotations

from typing import NamedTuple

from journal.model import Entry
from journal.store.base import Subject
from journal.store.entries import COLUMNS, DAY_SHIFT, entry_of

# The index of the counts holds the live entries by week and day, each day's unclassified ones first. So
# nothing but the index is read until one is found, and the reading ends with the last one wanted: 17 to 35 ms
# where none of 100,000 is unclassified, and that is met once, behind the last one.
_FOUND = f"""
SELECT place, source, {COLUMNS} FROM entry INDEXED BY entry_counts
WHERE deleted_at IS NULL AND role_system IS NULL AND urgent IS NULL
    AND week {{on_or_beyond}} ? AND place {{beyond}} ? {{imported}}
ORDER BY week {{way}}, weekday {{way}}, place {{way}} LIMIT {{limit:d}}
"""
_LAST = (1 << 62, 1 << 40)  # a place and a week beyond all others
_FIRST = (-1, -1)


class PlacedEntry(NamedTuple):
    """An entry, where it stands in the journal, and the format it was imported from, if it was."""

    place: int
    entry: Entry
    source: str | None


class Unclassified(Subject):
    """Entries that have neither a role system nor a priority."""

    def next_ones(
        self, limit: int, *, beyond: int | None = None, newest_first: bool = True, imported: bool = False
    ) -> list[PlacedEntry]:
        """Return the next ``limit`` behind the place ``beyond``, or the first; with ``imported`` those alone.

        Deleted ones are left out.
        """
        if beyond is None:
            place, week = _LAST if newest_first else _FIRST
        else:
            place, week = beyond, ((beyond >> DAY_SHIFT) - 1) // 7
        sql = _FOUND.format(
            on_or_beyond="<=" if newest_first else ">=",
            beyond="<" if newest_first else ">",
            way="DESC" if newest_first else "ASC",
            imported="AND source IS NOT NULL" if imported else "",
            limit=limit,
        )
        rows = self._rows(sql, [week, place])
        return [PlacedEntry(int(row[0]), entry_of(row[2:]), row[1]) for row in rows]
