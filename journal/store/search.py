"""Full-text search, newest first, over the live entries."""

from __future__ import annotations

import re
from array import array
from collections.abc import Sequence

from journal.model import Entry, Facets
from journal.store.base import Subject
from journal.store.entries import COLUMNS, DAY_SHIFT, EntryRows, entry_of, first_place

_UNSEARCHABLE = re.compile("[\0\ud800-\udfff]")  # no entry holds them, and SQLite cannot be asked for them
_TOKEN = re.compile(r'-?"[^"]*"?|\S+')
_COLUMNS = ", ".join(f"entry.{name}" for name in COLUMNS.split(", "))


class PlacedRows:
    """Entries with their places, as the file gave them; a row becomes an ``Entry`` when it is looked at."""

    __slots__ = ("_rows", "places")

    def __init__(self, rows: Sequence[Sequence[object]]) -> None:
        self.places = [int(str(row[0])) for row in rows]
        self._rows = dict(zip(self.places, rows, strict=True))

    def __len__(self) -> int:
        return len(self.places)

    def find(self, place: int) -> Entry | None:
        """Return the entry at a place, if it is among these."""
        row = self._rows.get(place)
        return None if row is None else entry_of(row[1:])


class Search(Subject):
    """Finding entries by words and facets."""

    def search(
        self, words: str, facets: Facets | None = None, *, limit: int = 50, before: int | None = None
    ) -> EntryRows:
        """Return one page of entries that hold all these words, newest first.

        Understands words, "phrases", OR and -not; a stray sign is never an error. No words at all means every
        entry, and -not alone every other one. ``before`` is the last page's last place (``place_of``), to go
        on from there.
        """
        source = _source(words, facets)
        if source is None:
            return EntryRows(())
        table, place, conditions, values = source
        if before is not None:
            conditions.append(f"{place} < ?")
            values.append(before)
        where = " AND ".join(conditions)
        # A limit is written out, here and below: SQLite's planner looks at it, and a bound one makes it plan
        # each call anew, which takes as long as finding nothing.
        sql = f"SELECT {_COLUMNS} FROM {table} WHERE {where} ORDER BY {place} DESC LIMIT {limit:d}"
        return EntryRows(self._rows(sql, values))

    def found_places(
        self, words: str, facets: Facets | None = None, *, limit: int = -1, before: int | None = None
    ) -> array[int]:
        """Return the places of what a search finds, newest first: eight bytes an entry.

        At most ``limit`` of them, where it is not negative, and only those that lie below ``before``.
        """
        source = _source(words, facets)
        if source is None:
            return array("q")
        table, place, conditions, values = source
        if before is not None:
            conditions.append(f"{place} < ?")
            values.append(before)
        where = " AND ".join(conditions)
        found = f"SELECT {place} AS p FROM {table} WHERE {where} ORDER BY p DESC LIMIT {limit:d}"
        # One row of text: a hundred thousand rows would hand Python's lock around as often.
        [(told,)] = self._rows(f"SELECT group_concat(p) FROM ({found})", values)
        return array("q", map(int, told.split(","))) if told else array("q")

    def first_page(self, words: str, facets: Facets | None = None, *, limit: int = 50) -> PlacedRows:
        """Return the newest of what a search finds, each with its place."""
        source = _source(words, facets)
        if source is None:
            return PlacedRows(())
        table, place, conditions, values = source
        where = " AND ".join(conditions)
        sql = f"SELECT {place}, {_COLUMNS} FROM {table} WHERE {where} ORDER BY {place} DESC LIMIT {limit:d}"
        return PlacedRows(self._rows(sql, values))

    def entries_at(self, places: Sequence[int]) -> PlacedRows:
        """Return the live entries at these places, newest first; one that is gone meanwhile is left out."""
        marks = ", ".join("?" * len(places))
        sql = (
            f"SELECT place, {_COLUMNS} FROM entry WHERE place IN ({marks}) AND deleted_at IS NULL "
            "ORDER BY place DESC"
        )
        return PlacedRows(self._rows(sql, list(places)))

    def tags(self, limit: int = 12) -> list[tuple[str, int]]:
        """Return the hashtags used most, each with the number of live entries that bear it."""
        return [
            (str(tag), int(count))
            for tag, count in self._rows(
                "SELECT tag, count(*) FROM entry_tag JOIN entry USING (place) WHERE deleted_at IS NULL "
                "GROUP BY tag ORDER BY count(*) DESC, tag LIMIT ?",
                [limit],
            )
        ]

    def place_of(self, entry_id: str) -> int | None:
        """Return where an entry stands, to page on from it."""
        with self._reading() as connection:
            row = connection.execute("SELECT place FROM entry WHERE id = ?", [entry_id]).fetchone()
        return None if row is None else int(row[0])


def _source(words: str, facets: Facets | None) -> tuple[str, str, list[str], list[object]] | None:
    """Return (table, place column, conditions, values) of a search; None where nothing can be found."""
    wanted, unwanted = match_queries(words)
    conditions, values = _facet_sql(facets) if facets else ([], [])
    if wanted:
        # The match comes first and in place order, so that only a page of entries is ever fetched.
        conditions.insert(0, "entry_fts MATCH ?")
        values.insert(0, f"({wanted}) NOT ({unwanted})" if unwanted else wanted)
        return "entry_fts JOIN entry ON entry.place = entry_fts.rowid", "entry_fts.rowid", conditions, values
    if words.strip() and not unwanted:
        return None
    conditions.insert(0, "entry.deleted_at IS NULL")
    if unwanted:
        conditions.append("entry.place NOT IN (SELECT rowid FROM entry_fts WHERE entry_fts MATCH ?)")
        values.append(unwanted)
    return "entry", "entry.place", conditions, values


def match_queries(words: str) -> tuple[str, str]:
    """Return the FTS5 queries for what a person typed: for what is wanted and for what is not.

    Either is an empty string where there is none of it. Every word is quoted, so that none of FTS5's own
    signs is ever read as one.
    """
    if words.isalnum() and words != "OR":  # one word, which most searches are
        return f'("{words}")', ""
    wanted: list[str] = []
    unwanted: list[str] = []
    either = False
    for token in _TOKEN.findall(_UNSEARCHABLE.sub(" ", words)):
        if token == "OR":
            either = bool(wanted)
            continue
        negated = token.startswith("-") and len(token) > 1
        bare = token.lstrip("-").strip('"').replace('"', " ")
        if not any(character.isalnum() for character in bare):
            continue
        quoted = f'"{bare}"'
        if negated:
            unwanted.append(quoted)
        elif either:
            wanted[-1] = f"{wanted[-1]} OR {quoted}"
        else:
            wanted.append(quoted)
        either = False
    # One list each: FTS5 takes a flat one of any length, but no more than 256 inside each other.
    return " AND ".join(f"({part})" for part in wanted), " OR ".join(unwanted)


def _facet_sql(facets: Facets) -> tuple[list[str], list[object]]:
    conditions: list[str] = []
    values: list[object] = []
    bounds: Sequence[tuple[str, object | None]] = (
        ("entry.place >= ?", first_place(facets.first) if facets.first else None),
        ("entry.place < ?", first_place(facets.last) + (1 << DAY_SHIFT) if facets.last else None),
        ("entry.role_system = ?", facets.system),
        ("entry.urgent = ?", facets.urgent),
        ("entry.important = ?", facets.important),
        ("entry.question = ?", facets.question),
    )
    for condition, value in bounds:
        if value is not None:
            conditions.append(condition)
            values.append(value)
    if facets.unclassified:
        conditions.append("entry.role_system IS NULL AND entry.urgent IS NULL")
    if facets.systems:
        conditions.append(f"entry.role_system IN ({', '.join('?' * len(facets.systems))})")
        values.extend(sorted(facets.systems))
    if facets.reflections:
        conditions.append("entry.question IS NOT NULL")
    if facets.tag is not None:
        conditions.append("entry.place IN (SELECT place FROM entry_tag WHERE tag = ?)")
        values.append(facets.tag)
    return conditions, values
