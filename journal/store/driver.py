"""The only place that knows which SQLite this is: SQLCipher, through the ``sqlcipher3`` wheel.

sqlite-utils looks for ``pysqlite3`` before it takes the standard library's driver. It must find ours
there, or it
would catch exception classes that ours never raises; so this module is imported before sqlite-utils is.
"""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import sqlcipher3
from sqlcipher3 import dbapi2 as driver

from journal.errors import DataDamaged, InUse, JournalError, NoSpace, NotAJournal, ReadOnly

sys.modules.setdefault("pysqlite3", sqlcipher3)
sys.modules.setdefault("pysqlite3.dbapi2", driver)

if TYPE_CHECKING:
    from pathlib import Path
    from sqlite3 import Connection as Connection
else:
    Connection = driver.Connection

DriverError: type[Exception] = driver.Error
IntegrityError: type[Exception] = driver.IntegrityError

NOT_SAVED = (
    "The journal's disk is full or failing, so this was not saved; what was saved before is safe. "
    "Free some space, then try again."
)
DAMAGED = (
    "The journal's file is damaged, or its keys are another's: it cannot be read whole. Nothing was "
    "changed, and its backups are untouched; restore the newest."
)

# Primary result codes of SQLite (https://sqlite.org/rescode.html).
_PERM, _BUSY, _LOCKED, _READONLY, _IOERR, _CORRUPT, _FULL, _CANTOPEN, _NOTADB = 3, 5, 6, 8, 10, 11, 13, 14, 26
_PRAGMA, _READ, _SELECT, _FUNCTION = (
    19,
    20,
    21,
    31,
)  # what a statement does (https://sqlite.org/c3ref/c_alter_table.html)
_NO_TEXT = "Could not decode to UTF-8"
_HEX = b"0123456789abcdef"


def connect(path: str) -> Connection:
    """Return a connection that never begins a transaction by itself (no key is set yet)."""
    connection: Connection = driver.connect(path, isolation_level=None, timeout=2.0)
    return connection


def connect_to_read(path: Path) -> Connection:
    """Return a connection to another program's plain file, which is read as it stands and never written.

    Nothing is locked and no log beside the file is looked at. Texts come as bytes: such a file may hold
    anything. Nothing can be run on it but SELECT, and no schema of its makes a function run.
    """
    connection: Connection = driver.connect(
        f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, isolation_level=None
    )
    connection.text_factory = bytes
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    connection.set_authorizer(_may_read)
    return connection


def _may_read(action: int, name: object, *_: object) -> int:
    asks_for_columns = action == _PRAGMA and name == "table_xinfo"
    return 0 if asks_for_columns or action in (_SELECT, _READ, _FUNCTION) else 1


def set_key(connection: Connection, key: bytearray) -> None:
    """Give SQLCipher the raw data key through memory that is overwritten, never through SQL text."""
    raw = bytearray(b"x'%b'" % bytes(2 * len(key)))  # its full length at once: growing would leave copies
    try:
        for place, byte in enumerate(key):  # key.hex() would be a string, which cannot be overwritten
            raw[2 + 2 * place], raw[3 + 2 * place] = _HEX[byte >> 4], _HEX[byte & 15]
        keyed: Any = connection
        keyed.set_key(raw)
    finally:
        raw[:] = bytes(len(raw))


@contextlib.contextmanager
def plain_errors() -> Iterator[None]:
    """Raise what the driver says of the world as a ``JournalError``; our own mistakes stay theirs."""
    try:
        yield
    except driver.Error as error:
        told = error_for(error)
        if told is None:
            raise
        raise told from error


def error_for(error: Exception) -> JournalError | None:
    """Return the sentence for a driver's error, or None where the mistake is ours."""
    if _NO_TEXT in str(error):  # the driver's own words, without a code: pages that do not belong together
        return DataDamaged(DAMAGED)
    code = getattr(error, "sqlite_errorcode", None)
    code = code & 0xFF if isinstance(code, int) else None
    if code in (_BUSY, _LOCKED):
        return InUse(
            "Another program is at this journal just now, so this was not saved; what was saved before is "
            "safe. Please try again in a moment."
        )
    if code in (_READONLY, _PERM):
        return ReadOnly(
            "The journal can be read but not written: its disk or folder is read-only. What was saved before "
            "is safe; make the folder writable, or go on in a copy."
        )
    if code in (_FULL, _IOERR):
        return NoSpace(NOT_SAVED)
    if code in (_CORRUPT, _NOTADB):
        return DataDamaged(DAMAGED)
    if code == _CANTOPEN:
        return NotAJournal("The journal's file cannot be opened: it is missing, or you have no right to it.")
    return None
