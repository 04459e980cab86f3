"""What tells twice-told records from different ones, at a few bytes a record however large the file."""

from __future__ import annotations

from journal.errors import BadImport
from journal.model import Entry
from journal.store.driver import connect

_SEEN = "CREATE TABLE seen (name INTEGER PRIMARY KEY, count INTEGER NOT NULL, content INTEGER, line INTEGER)"
_AGAIN = (
    "INSERT INTO seen (name, count) VALUES (?, 0) "
    "ON CONFLICT (name) DO UPDATE SET count = count + 1 RETURNING count"
)
_FIRST = "INSERT INTO seen VALUES (?, 0, ?, ?) ON CONFLICT DO NOTHING"


class Identities:
    """Tells twice-told records from different ones of the same name, and the same record from another.

    Names and contents are held as Python's own hashes of 64 bits, whose seed is another in each process, in a
    table of SQLite's in memory: some forty bytes a record, where a dict would take two hundred.
    """

    def __init__(self) -> None:
        self._seen = connect(":memory:")
        self._seen.execute("PRAGMA journal_mode = OFF")
        self._seen.execute(_SEEN)

    def check_id(self, entry: Entry, line: int) -> bool:
        """Note an entry that has an id of its own; True where it is the first that has it.

        Raises:
            BadImport: Another entry of this file has the same.
        """
        name, content = hash(entry.id), hash(entry)
        if self._seen.execute(_FIRST, (name, content, line)).rowcount:
            return True
        known, first = self._seen.execute("SELECT content, line FROM seen WHERE name = ?", (name,)).fetchone()
        if known != content:
            raise BadImport("line {0} has the same id and another entry.", first, line=line, field="id")
        return False

    def repeat(self, identity: str) -> int:
        """Return how often this very record came before."""
        [(count,)] = self._seen.execute(_AGAIN, (hash(identity),)).fetchall()
        return int(count)

    def close(self) -> None:
        """Forget them all."""
        self._seen.close()
