"""Full-text search, newest first, over the live entries."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from journal.store.base import Subject
from journal.store.entries import COLUMNS, DAY_SHIFT, EntryRows, first_place

_TOKEN = re.compile(r'-?"[^"]*"?|\S+')
_COLUMNS = ", ".join(f"entry.{name}" for name in COLUMNS.split(", "))


class Facets(NamedTuple):
    """What narrows a search or a list besides its words; None leaves a facet open."""

    first: date | None = None
    last: date | None = None
    system: int | None = None
    urgent: bool | None = None
    important: bool | None = None
    question: int | None = None
    unclassified: bool = False


class Search(Subject):
    """Finding entries by words and facets."""

    def search(
        self, words: str, facets: Facets | None = None, *, limit: int = 50, before: int | None = None
    ) -> EntryRows:
        """Return one page of entries that hold all these words, newest first.

        Understands words, "phrases", OR and -not; a stray sign is never an error. No words at all means every
        entry. ``before`` is the last page's last place (``place_of``), to go on from there.
        """
        query = match_query(words)
        conditions, values = _facet_sql(facets or Facets())
        if query:
            # The match comes first and in place order, so that only a page of entries is ever fetched.
            table, place = "entry_fts JOIN entry ON entry.place = entry_fts.rowid", "entry_fts.rowid"
            conditions.insert(0, "entry_fts MATCH ?")
            values.insert(0, query)
        else:
            if words.strip():
                return EntryRows(())
            table, place = "entry", "entry.place"
            conditions.insert(0, "entry.deleted_at IS NULL")
        if before is not None:
            conditions.append(f"{place} < ?")
            values.append(before)
        where = " AND ".join(conditions)
        sql = f"SELECT {_COLUMNS} FROM {table} WHERE {where} ORDER BY {place} DESC LIMIT ?"
        with self._reading() as connection:
            return EntryRows(connection.execute(sql, [*values, limit]).fetchall())

    def place_of(self, entry_id: str) -> int | None:
        """Return where an entry stands, to page on from it."""
        with self._reading() as connection:
            row = connection.execute("SELECT place FROM entry WHERE id = ?", [entry_id]).fetchone()
        return None if row is None else int(row[0])


def match_query(words: str) -> str:
    """Return the FTS5 query for what a person typed, or an empty string where it holds no word.

    Every word is quoted, so that none of FTS5's own signs is ever read as one.
    """
    wanted: list[str] = []
    unwanted: list[str] = []
    either = False
    for token in _TOKEN.findall(words.replace("\0", " ")):
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
    if not wanted:
        return ""
    query = " AND ".join(f"({part})" for part in wanted)
    return f"({query})" + "".join(f" NOT {part}" for part in unwanted)


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
    return conditions, values
