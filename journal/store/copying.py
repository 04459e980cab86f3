"""The whole file as one thing: copied under the same key, and summed up to compare copies."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from journal.errors import NoSpace
from journal.store.base import Subject, clean_text
from journal.store.driver import NOT_SAVED, Connection, DriverError


class Content(NamedTuple):
    """What a journal's file holds: how many entries, and a SHA-256 over every row of every table."""

    entries: int
    digest: str


class Copying(Subject):
    """Copying and comparing."""

    def copy_to(self, path: Path) -> None:
        """Write a compact copy of the file to ``path``, encrypted under the same key.

        The caller sees to the rights of the new file (umask) and to its durability.

        Raises:
            BadValue: The path's name is no text.
            JournalError: The disk refuses.
        """
        with self._reading() as connection:
            connection.execute("VACUUM INTO ?", [clean_text(str(path))])

    def copy_under_another_key(self, target: Connection) -> None:
        """Copy the file, page by page, onto a connection that has another key."""
        with self._reading() as connection:
            try:
                connection.backup(target)
            except DriverError as error:
                if getattr(error, "sqlite_errorcode", None) is None:  # the driver tells no code here
                    raise NoSpace(NOT_SAVED) from error
                raise

    def content(self) -> Content:
        """Return what the file holds, in one reading moment.

        Full-text tables are left out: they follow from the entries, and are laid out anew in a copy.
        """
        digest = sha256()
        with self._reading() as connection:
            connection.execute("BEGIN")
            try:
                for (name,) in connection.execute(_TABLES).fetchall():
                    columns = [row[1] for row in connection.execute(f'PRAGMA table_info("{name}")')]
                    order = ", ".join(f'"{column}"' for column in columns)
                    digest.update(f"{name} ({order})\n".encode())
                    for row in connection.execute(f'SELECT {order} FROM "{name}" ORDER BY {_key(name)}'):
                        digest.update(repr(row).encode("utf-8", "surrogatepass"))
                [entries] = connection.execute("SELECT count(*) FROM entry").fetchone()
            finally:
                connection.execute("COMMIT")
        return Content(int(entries), digest.hexdigest())


_TABLES = """SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
    AND name NOT LIKE 'entry\\_fts%' ESCAPE '\\' ORDER BY name"""


_WITHOUT_ROWIDS = {
    "entry_tag": "tag, place",
    "sync_note": "kind, key, field",
    "sync_state": "kind, key",
}


def _key(table: str) -> str:
    return _WITHOUT_ROWIDS.get(table, "rowid")
