"""The journal as a plain SQLite file, for tools that know nothing of keys. It is not encrypted.

The file is attached to the journal's own connection with an empty key, which SQLCipher takes for plain
SQLite, and filled table by table. Between two stretches of entries nothing of the journal is locked, so
saving goes on meanwhile.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any

from journal.errors import DataDamaged, JournalError, NoSpace, NotAJournal, ReadOnly
from journal.model import Week
from journal.store.base import Subject, clean_text, from_micros
from journal.store.driver import Connection, DriverError
from journal.store.entries import DAY_SHIFT, first_place
from journal.store.plain_schema import ENTRIES, OF_ENTRIES, REST, SEARCH, TABLES, VERSION
from journal.weeks import zone_named

STRETCH = 2_000  # entries copied at a time

Named = Iterable[tuple[str, str]]


class PlainCopy(Subject):
    """Copying what the journal holds into a file that anybody can read."""

    def write(
        self,
        path: Path,
        about: Named,
        role_systems: Iterable[tuple[int, str, str]],
        questions: Iterable[tuple[int, str]],
        first: date | None = None,
        last: date | None = None,
        progress: Callable[[int], None] = lambda done: None,
    ) -> int:
        """Write the file to ``path``, where nothing stands yet, and return how many entries it holds.

        ``first`` and ``last`` are journal dates, both included, and concern entries alone. ``progress`` is
        told how many are done, and ends it by raising. The caller sees to the rights of the file (umask).

        Raises:
            DataDamaged: The journal is.
            BadValue: The path's name is no text.
            InUse: Another program holds the journal.
            JournalError: The file cannot be written.
        """
        try:
            with self._reading() as connection:
                _add_functions(connection)
                connection.execute("ATTACH DATABASE ? AS plain KEY ''", [clean_text(str(path))])
                try:
                    # It is made beside its place and put there once it is whole: no rollback is ever needed.
                    connection.execute("PRAGMA plain.journal_mode = OFF")
                    connection.execute("PRAGMA plain.synchronous = OFF")
                    return _fill(connection, about, role_systems, questions, _range(first, last), progress)
                finally:
                    _let_go(connection)
        except (ReadOnly, NotAJournal):
            raise JournalError(
                "“{0}” cannot be written, so nothing stands there. The journal was only read; "
                "choose another place.",
                path.parent,
            ) from None
        except (NoSpace, DataDamaged) as error:
            # Without a rollback SQLite calls a file damaged that it could not write whole, and does not say
            # which of the two files it means.
            if isinstance(error, DataDamaged) and not self._is_whole():
                raise
            raise JournalError(
                "The disk for “{0}” is full or failing, so nothing stands there. The journal was only read.",
                path.parent,
            ) from None

    def _is_whole(self) -> bool:
        """True where every page of the journal itself can be read and is in order."""
        try:
            told = self._connection.execute("PRAGMA main.quick_check(1)").fetchone()
        except DriverError:
            return False
        return bool(told[0] == "ok")


def _let_go(connection: Connection) -> None:
    """Take the file off the connection again. Where it failed before, that failure is the one to be told."""
    with contextlib.suppress(DriverError):
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        connection.execute("DETACH DATABASE plain")


def _range(first: date | None, last: date | None) -> tuple[int, int]:
    low = first_place(first) if first else 0
    return low, first_place(last) + (1 << DAY_SHIFT) if last else 1 << 62


def _fill(
    connection: Connection,
    about: Named,
    role_systems: Iterable[tuple[int, str, str]],
    questions: Iterable[tuple[int, str]],
    places: tuple[int, int],
    progress: Callable[[int], None],
) -> int:
    for statement in TABLES:
        connection.execute(statement)
    connection.executemany("INSERT INTO plain.about VALUES (?, ?)", list(about))
    connection.executemany("INSERT INTO plain.role_systems VALUES (?, ?, ?)", list(role_systems))
    connection.executemany("INSERT INTO plain.questions VALUES (?, ?)", list(questions))
    count = _copy_entries(connection, places, progress)
    for statement in (*OF_ENTRIES, *REST, *SEARCH):
        connection.execute(statement)
    connection.execute("INSERT INTO plain.about VALUES ('entries', ?)", [str(count)])
    connection.execute(f"PRAGMA plain.user_version = {VERSION}")
    return count


def _copy_entries(connection: Connection, places: tuple[int, int], progress: Callable[[int], None]) -> int:
    low, end = places
    count = 0
    while True:
        progress(count)
        row = connection.execute(
            "SELECT max(place), count(*) FROM (SELECT place FROM main.entry WHERE place >= ? AND place < ? "
            f"ORDER BY place LIMIT {STRETCH})",
            [low, end],
        ).fetchone()
        if not row[1]:
            return count
        count += connection.execute(ENTRIES, [low, row[0] + 1]).rowcount
        low = row[0] + 1


def _add_functions(connection: Connection) -> None:
    connection.create_function("instant", 1, _instant, deterministic=True)
    connection.create_function("local_time", 2, _local_time, deterministic=True)
    connection.create_function("week_label", 1, _week_label, deterministic=True)


def _instant(micros: Any) -> str | None:
    """Return such as 2026-11-22T07:50:00Z, with a fraction only where there is one."""
    return None if micros is None else from_micros(micros).replace(tzinfo=None).isoformat() + "Z"


def _local_time(micros: int, zone: str) -> str:
    return from_micros(micros).astimezone(zone_named(zone)).strftime("%H:%M")


def _week_label(number: int) -> str:
    return Week(number).label
