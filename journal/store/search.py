"""Full-text search, newest first, over the live entries."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from journal.store.base import Subject
from journal.store.entries import COLUMNS, DAY_SHIFT, EntryRows, first_place

_UNSEARCHABLE = re.compile("[\0\ud800-\udfff]")  # no entry holds them, and SQLite cannot be asked for them
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
        entry, and -not alone every other one. ``before`` is the last page's last place (``place_of``), to go
        on from there.
        """
        wanted, unwanted = match_queries(words)
        conditions, values = _facet_sql(facets) if facets else ([], [])
        if wanted:
            # The match comes first and in place order, so that only a page of entries is ever fetched.
            table, place = "entry_fts JOIN entry ON entry.place = entry_fts.rowid", "entry_fts.rowid"
            conditions.insert(0, "entry_fts MATCH ?")
            values.insert(0, f"({wanted}) NOT ({unwanted})" if unwanted else wanted)
        else:
            if words.strip() and not unwanted:
                return EntryRows(())
            table, place = "entry", "entry.place"
            conditions.insert(0, "entry.deleted_at IS NULL")
            if unwanted:
                conditions.append("entry.place NOT IN (SELECT rowid FROM entry_fts WHERE entry_fts MATCH ?)")
                values.append(unwanted)
        if before is not None:
            conditions.append(f"{place} < ?")
            values.append(before)
        where = " AND ".join(conditions)
        sql = f"SELECT {_COLUMNS} FROM {table} WHERE {where} ORDER BY {place} DESC LIMIT ?"
        return EntryRows(self._rows(sql, [*values, limit]))

    def place_of(self, entry_id: str) -> int | None:
        """Return where an entry stands, to page on from it."""
        with self._reading() as connection:
            row = connection.execute("SELECT place FROM entry WHERE id = ?", [entry_id]).fetchone()
        return None if row is None else int(row[0])


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
    return conditions, values
