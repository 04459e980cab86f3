"""What an import brought, as long as it can be taken back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from journal.store.base import Subject

AT_ONCE = 500

Tags = tuple[int | None, int | None, int | None, int | None, int]
"""Role system, urgent, important, minutes and the flag for the coach, as the file holds them."""

_TAGS = "role_system, urgent, important, minutes, for_coach"


class Imported(Subject):
    """Entries by the source they were imported from."""

    def source_ids(self, source: str) -> set[str]:
        """Return the ids, in the source, of all that was ever imported from it, deleted entries too."""
        rows = self._rows("SELECT source_id FROM entry WHERE source = ?", [source])
        return {str(name) for (name,) in rows}

    def tags_of(self, source: str, without: set[str]) -> dict[str, Tags]:
        """Return the tags of what was imported from a source, by the ids in it; without some of them.

        Equal tags are one object, so that a hundred thousand unclassified entries hold one.
        """
        known: dict[Tags, Tags] = {}
        rows = self._rows(f"SELECT source_id, {_TAGS} FROM entry WHERE source = ?", [source])
        return {
            str(name): known.setdefault(tuple(tags), tuple(tags))
            for name, *tags in rows
            if name not in without
        }

    def remove_untouched(self, source: str, brought: dict[str, Tags]) -> bool:
        """Remove what ``brought`` tells, for good, where all of it is still as it came; else nothing.

        An entry is touched once it has another wording or other tags, or is deleted. What is gone altogether
        is not missed. Where another computer has heard of one, it is touched too: it would come back from
        there. Removed for good, not put out of sight: the same file, read in another way, can be
        taken in again.
        """
        with self._writing() as connection:
            if self._is_told_elsewhere(source, brought):
                return False
            for names in _some(brought, AT_ONCE):
                marks = ", ".join("?" * len(names))
                rows = connection.execute(
                    f"SELECT source_id, deleted_at IS NOT NULL OR EXISTS "
                    f"(SELECT 1 FROM revision WHERE entry_id = entry.id), {_TAGS} "
                    f"FROM entry WHERE source = ? AND source_id IN ({marks})",
                    [source, *names],
                )
                for name, is_touched, *tags in rows.fetchall():
                    if is_touched or tuple(tags) != brought[name]:
                        return False
            for names in _some(brought, AT_ONCE):
                marks = ", ".join("?" * len(names))
                connection.execute(
                    f"DELETE FROM entry WHERE source = ? AND source_id IN ({marks})", [source, *names]
                )
        return True

    def _is_told_elsewhere(self, source: str, brought: dict[str, Tags]) -> bool:
        """True where a second computer has heard of one of them: then no note of it waits to be told."""
        connection = self._connection
        known = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'sync_self'").fetchone()
        if known is None or connection.execute("SELECT 1 FROM sync_self").fetchone() is None:
            return False
        for names in _some(brought, AT_ONCE):
            marks = ", ".join("?" * len(names))
            told = connection.execute(
                f"SELECT 1 FROM entry WHERE source = ? AND source_id IN ({marks}) AND NOT EXISTS "
                "(SELECT 1 FROM sync_note WHERE kind = 'entry' AND key = entry.id AND field = '') LIMIT 1",
                [source, *names],
            ).fetchone()
            if told is not None:
                return True
        return False


def _some(names: Iterable[str], limit: int) -> Iterator[list[str]]:
    rest = iter(names)
    while part := list(islice(rest, limit)):
        yield part
