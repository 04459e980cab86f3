"""Titles that entries took over from a calendar, and how they are taken out again, for good."""

from __future__ import annotations

from collections.abc import Callable

from journal.store.base import Subject, text_of

_TAKEN_OVER = """SELECT place, id, body, source_id, role_system IS NULL AND urgent IS NULL,
        EXISTS (SELECT 1 FROM revision WHERE revision.entry_id = entry.id)
    FROM entry WHERE source = ? AND body != ''"""


class Titles(Subject):
    """The bodies of entries that are nothing but the title of an event."""

    def drop(
        self, source: str, marked: Callable[[str, str], str], chosen: frozenset[str] | None = None
    ) -> tuple[int, int, int]:
        """Empty every text, of ``chosen`` or all, that still is the title; no wording of it is kept.

        ``marked`` gives, of an entry's id and a title, the source's id that such an entry bears. Deleted
        entries are emptied too, since they could be brought back. Returns how many were emptied, how many
        were not because the writer has changed them, and how many because nothing else would be left.
        """
        emptied = changed = untagged = 0
        with self._writing() as connection:
            for place, name, body, source_id, is_untagged, was_revised in connection.execute(
                _TAKEN_OVER, [source]
            ).fetchall():
                if chosen is not None and name not in chosen:
                    continue
                if was_revised or source_id != marked(str(name), text_of(body)):
                    changed += 1
                elif is_untagged:
                    untagged += 1
                else:
                    # The mark goes with the title: it is a digest of it.
                    connection.execute("UPDATE entry SET body = '', source_id = id WHERE place = ?", [place])
                    connection.execute("DELETE FROM entry_tag WHERE place = ?", [place])
                    emptied += 1
            if emptied:  # else the words would stand in the index until it is merged one day
                connection.execute("INSERT INTO entry_fts (entry_fts) VALUES ('optimize')")
        return emptied, changed, untagged
