"""Opening the file: key it, set every pragma and read it back, and refuse what is not ours to open."""

from __future__ import annotations

from pathlib import Path

from journal.errors import DataDamaged, JournalError, NotEncrypted
from journal.store.driver import Connection, connect, plain_errors, set_key
from journal.vault.files import plain_errors as plain_file_errors

APPLICATION_ID = 0x494E4D44  # "INMD"
PLAIN_MAGIC = b"SQLite format 3\x00"

# Why these: DELETE with EXTRA lost no acknowledged save in simulated power cuts, where DELETE with FULL
# and WAL with NORMAL did; temp_store=MEMORY because a sort spilled to a file would be plain text.
PRAGMAS: dict[str, tuple[str, object]] = {
    "temp_store": ("MEMORY", 2),
    "journal_mode": ("DELETE", "delete"),
    "synchronous": ("EXTRA", 3),
    "fullfsync": ("ON", 1),
    "foreign_keys": ("ON", 1),
    "trusted_schema": ("OFF", 0),
    "cell_size_check": ("ON", 1),
    "mmap_size": ("0", None),
}


def open_connection(path: Path, key: bytearray, *, new: bool = False) -> Connection:
    """Return a checked connection to the encrypted file at ``path``.

    With ``new`` the file is made; without, it must be there and ours.

    Raises:
        NotEncrypted: The file is plain SQLite.
        DataDamaged: The key does not open it, or it is damaged.
        JournalError: It cannot be used for another reason, which the sentence says.
    """
    if not new:
        refuse_plain(path)
    with plain_errors():
        connection = connect(str(path))
        try:
            connection.execute("PRAGMA cipher_log_level = NONE")
            set_key(connection, key)
            # The key is tried here: the first read of the file fails where it is not the right one.
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            _set_pragmas(connection)
            if not new:
                _refuse_foreign(connection)
        except BaseException:
            connection.close()
            raise
    return connection


def refuse_plain(path: Path) -> None:
    """Raise NotEncrypted when the file begins as plain SQLite does.

    An unkeyed SQLCipher connection writes plain text without a word, so this is asked on each opening and
    after each
    migration.
    """
    with plain_file_errors(path), path.open("rb") as file:
        if file.read(len(PLAIN_MAGIC)) == PLAIN_MAGIC:
            raise NotEncrypted(
                "The journal's file is not encrypted, so In Mind did not write it; it was left as it is. "
                "Restore the newest backup, and look at who put this file there."
            )


def _set_pragmas(connection: Connection) -> None:
    for name, (value, expected) in PRAGMAS.items():
        connection.execute(f"PRAGMA {name} = {value}")
        row = connection.execute(f"PRAGMA {name}").fetchone()
        if expected is not None and (row is None or row[0] != expected):
            raise JournalError("The journal could not be opened safely: {0} is not {1}.", name, value)


def _refuse_foreign(connection: Connection) -> None:
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise DataDamaged(
            "The journal's file was not written by In Mind; it was left as it is, and its backups are "
            "untouched. Restore the newest."
        )
