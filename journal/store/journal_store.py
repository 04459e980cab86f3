"""The journal's file as one object: every subject on one connection."""

from __future__ import annotations

import os
from contextlib import AbstractContextManager, suppress
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from journal.errors import AlreadyThere, DataDamaged, Locked, ReadOnly
from journal.store import migrations
from journal.store.connection import APPLICATION_ID, open_connection, refuse_plain
from journal.store.counts import Counts
from journal.store.drafts import Drafts
from journal.store.driver import Connection, DriverError, plain_errors
from journal.store.entries import Entries
from journal.store.plans import Plans
from journal.store.prompts import Prompts
from journal.store.reviews import Reviews
from journal.store.search import Search
from journal.store.verdicts import Verdicts
from journal.vault.files import plain_errors as plain_file_errors
from journal.vault.files import sync_folder, written_out
from journal.vault.folder import BACKUPS, DATABASE, Vault, new_header
from journal.vault.header import write_header

if TYPE_CHECKING:
    from collections.abc import Callable

    from journal.store.client_notes import ClientNotes
    from journal.store.copying import Copying
    from journal.store.imported import Imported
    from journal.store.plain_copy import PlainCopy
    from journal.store.purposes import Purposes
    from journal.store.syncing import Syncing
    from journal.store.titles import Titles
    from journal.store.unclassified import Unclassified
    from journal.vault.header import Header

STEPS_BETWEEN = 1000  # of SQLite's own, between two looks whether a check shall stop
DAMAGED = (
    "The journal's file is damaged: some of it may be lost. Nothing was changed, and its backups are "
    "untouched; restore the newest, which keeps this file too."
)


class JournalStore(Entries, Search, Counts, Drafts, Plans, Reviews, Verdicts, Prompts):
    """An open journal. Use it in one thread; close it, or use it as a context manager."""

    def __init__(self, vault: Vault, connection: Connection, key: bytearray) -> None:
        super().__init__(connection)
        self.vault = vault
        self._key = key  # overwritten when the journal is closed; SQLCipher holds it as long
        self.was_cut_short = False  # True where opening had to take back a write that was never finished

    @classmethod
    def create(cls, folder: Path, passphrase: str | None = None) -> JournalStore:
        """Make an empty vault in ``folder`` and open it; without a passphrase anybody can read it.

        The folder appears complete or not at all.

        Raises:
            AlreadyThere: Something stands there.
        """
        folder = written_out(folder)
        _refuse_what_is_there(folder)
        header, key = new_header(passphrase)
        return cls.create_with(folder, header, key)

    @classmethod
    def create_with(cls, folder: Path, header: Header, key: bytearray) -> JournalStore:
        """Make an empty vault with these keys and open it; ``key`` is overwritten when it is closed.

        Raises:
            AlreadyThere: Something stands there.
        """
        folder = written_out(folder)
        try:
            _refuse_what_is_there(folder)
            _make_whole(folder, header, key)
            vault = Vault.at(folder)
        except BaseException:
            key[:] = bytes(len(key))
            raise
        return cls.open_with(vault, key)

    @classmethod
    def open(cls, folder: Path, passphrase: str | None = None) -> JournalStore:
        """Open the vault in ``folder``.

        Raises:
            JournalError: In one of its kinds, when it cannot be opened; nothing was changed then.
        """
        vault = Vault.at(folder)
        return cls.open_with(vault, vault.unlock(passphrase))

    @classmethod
    def open_with(cls, vault: Vault, key: bytearray, *, migrate: bool = True) -> JournalStore:
        """Open a vault with its data key, which is overwritten with zeros: at once where it cannot be opened,
        else when the journal is closed.

        A file of an earlier schema is backed up, then brought up to date; without ``migrate`` it is left as
        it is, to be copied or compared.
        """
        was_cut_short = vault.has_rollback()  # asked first: opening takes the write back and removes the sign
        try:
            connection = open_connection(vault.database, key)
        except BaseException:
            key[:] = bytes(len(key))
            raise
        store = cls(vault, connection, key)
        store.was_cut_short = was_cut_short
        try:
            with plain_errors():
                complete = migrations.check_known(connection)
            if migrate and not complete:
                store._back_up_before_migrating()
                store.apply_migrations()
        except BaseException:
            store.close()
            raise
        return store

    def second(self, *, migrate: bool = True) -> JournalStore:
        """Open the same journal once more, for work in another thread.

        Raises:
            Locked: It was closed meanwhile, which is no damage.
        """
        key = bytearray(self._key)
        if not any(key):
            raise Locked("The journal was closed meanwhile; what was saved is safe. Open it again.")
        return JournalStore.open_with(self.vault, key, migrate=migrate)

    def purpose(self) -> Purposes:
        """Return what concerns why the writer was put here."""
        from journal.store.purposes import Purposes

        return Purposes(self._connection)

    def client_notes(self) -> ClientNotes:
        """Return what concerns the notes that a coach keeps of clients."""
        from journal.store.client_notes import ClientNotes

        return ClientNotes(self._connection)

    def unclassified(self) -> Unclassified:
        """Return what concerns the entries with nothing pressed."""
        from journal.store.unclassified import Unclassified

        return Unclassified(self._connection)

    def imported(self) -> Imported:
        """Return what concerns the entries that an import brought."""
        from journal.store.imported import Imported

        return Imported(self._connection)

    @property
    def has_second_computer(self) -> bool:
        """True while it is kept in step with another computer's. Imports nothing: a launch asks it."""
        return bool(self._rows("SELECT 1 FROM sync_self", []))

    @property
    def has_heard_another_computer(self) -> bool:
        """True once something of another computer's was read. Imports nothing: a launch asks it."""
        return bool(self._rows("SELECT 1 FROM sync_log WHERE NOT mine AND length(name) > 0 LIMIT 1", []))

    def syncing(self) -> Syncing:
        """Return what concerns a second computer."""
        from journal.store.syncing import Syncing

        return Syncing(self._connection)

    def plain_copy(self) -> PlainCopy:
        """Return what writes the journal as a file that anybody can read."""
        from journal.store.plain_copy import PlainCopy

        return PlainCopy(self._connection)

    def titles(self) -> Titles:
        """Return what concerns the titles that entries took over from a calendar."""
        from journal.store.titles import Titles

        return Titles(self._connection)

    def whole(self) -> Copying:
        """Return the file as one thing, to copy and to compare."""
        from journal.store.copying import Copying  # not on the way to the first screen

        return Copying(self._connection)

    def key(self) -> bytearray:
        """Return a copy of the data key, which the caller overwrites after use."""
        return bytearray(self._key)

    def _back_up_before_migrating(self) -> None:
        from journal.backup import make_backup

        with plain_file_errors(self.vault.database):
            changed_at = datetime.fromtimestamp(self.vault.database.stat().st_mtime, UTC)
        with suppress(AlreadyThere):  # one was made of this very file, and the migration was cut short
            make_backup(self, now=changed_at, reason="migration")

    def apply_migrations(self) -> None:
        """Bring the schema up to date, and check that the file is still encrypted."""
        with plain_errors():
            migrations.apply_all(self._db)
        refuse_plain(self.vault.database)

    def check(self) -> None:
        """Read the whole file and raise where it is damaged.

        Raises:
            DataDamaged: Some page, index or the full-text index is.
        """
        with self._reading() as connection:
            broken = connection.execute("PRAGMA cipher_integrity_check").fetchall()
            told = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
            if not broken and told == "ok":
                ask = "INSERT INTO entry_fts (entry_fts, rank) VALUES ('integrity-check', 1)"
                with suppress(ReadOnly), plain_errors():  # an INSERT by form: a read-only disk refuses it
                    connection.execute(ask)
                return
        raise DataDamaged(DAMAGED)

    def check_pages(self) -> None:
        """Read every page that holds something, which tries its HMAC, and check the order of every table.

        Left out is what takes longest: whether the full-text index still means what the entries say. That no
        copying can change, and ``check`` asks for it.

        Raises:
            DataDamaged: A page is damaged, or what stands on it.
        """
        with self._reading() as connection:
            tables = connection.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND rootpage > 0"
            )
            for name in ["sqlite_schema", *(name for (name,) in tables.fetchall())]:
                if connection.execute(f'PRAGMA quick_check("{name}")').fetchone()[0] != "ok":
                    raise DataDamaged(DAMAGED)

    def quick_check(self, should_stop: Callable[[], bool] | None = None) -> bool:
        """Read every page that holds something and check its order; False where ``should_stop`` ended it.

        Nobody can finish a save meanwhile, so whoever has one to make lets ``should_stop`` be true.

        Raises:
            DataDamaged: A page is damaged, or what stands on it.
        """
        with self._reading() as connection:
            stopped = should_stop or (lambda: False)
            connection.set_progress_handler(lambda: int(stopped()), STEPS_BETWEEN)
            try:
                told = connection.execute("PRAGMA quick_check(1)").fetchone()
            except DriverError:
                if stopped():
                    return False
                raise
            finally:
                connection.set_progress_handler(None, STEPS_BETWEEN)
        if told[0] != "ok":
            raise DataDamaged(DAMAGED)
        return True

    def together(self) -> AbstractContextManager[object]:
        """Make one transaction of all that is done in the block: all of it is kept, or nothing."""
        return self._writing()

    def versions(self) -> list[tuple[str, str]]:
        """Return what the file is kept with: SQLCipher, its library of ciphers, and SQLite."""
        with self._reading() as connection:
            ask = (
                ("SQLCipher", "PRAGMA cipher_version"),
                ("", "PRAGMA cipher_provider_version"),
                ("SQLite", "SELECT sqlite_version()"),
            )
            told = [(name, str(connection.execute(sql).fetchone()[0])) for name, sql in ask]
        return [(name, version) if name else ("Ciphers", version) for name, version in told]

    def data_version(self) -> int:
        """Return a number that changes when another program has written to the file."""
        with self._reading() as connection:
            return int(connection.execute("PRAGMA data_version").fetchone()[0])

    def close(self) -> None:
        """Close the file and forget its key. Closing twice is fine."""
        self._connection.close()
        self._key[:] = bytes(len(self._key))

    def __enter__(self) -> JournalStore:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _refuse_what_is_there(folder: Path) -> None:
    if os.path.lexists(folder):  # a link that leads nowhere stands there too
        raise AlreadyThere("There is already something at “{0}”. Nothing was changed.", folder)


def _make_whole(folder: Path, header: Header, key: bytearray) -> None:
    unfinished = folder.with_name(f"{folder.name}.new-{os.getpid()}")
    with plain_file_errors(folder):
        folder.parent.mkdir(parents=True, exist_ok=True)
        unfinished.mkdir(mode=0o700)
        try:
            _fill(unfinished, header, bytearray(key))
            sync_folder(unfinished)
            unfinished.rename(folder)
            sync_folder(folder.parent)
        except BaseException:
            import shutil

            shutil.rmtree(unfinished, ignore_errors=True)
            raise


def _fill(folder: Path, header: Header, key: bytearray) -> None:
    """Put keys, an empty journal and room for backups into a new folder; ``key`` is overwritten."""
    try:
        write_header(folder, header)
        (folder / BACKUPS).mkdir(mode=0o700)
        database = folder / DATABASE
        os.close(os.open(database, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        with JournalStore(Vault(folder, header), open_connection(database, key, new=True), key) as store:
            with plain_errors():
                store._connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            store.apply_migrations()
    finally:
        key[:] = bytes(len(key))
