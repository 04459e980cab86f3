"""A new data key: for the day on which a passphrase has become known to somebody else.

The journal is written anew under a new key, in a new folder that takes the place of the old one. Whoever has
an old copy and the old passphrase still reads what was in that copy; what is written from now on, nobody.
"""

from __future__ import annotations

import os
import shutil
from datetime import UTC, datetime
from pathlib import Path

from journal.backup import readable_by_owner, swap_in, sync_file
from journal.errors import AlreadyThere, DataDamaged
from journal.store.connection import open_connection
from journal.store.journal_store import JournalStore
from journal.vault.files import plain_errors, sync_folder
from journal.vault.folder import BACKUPS, DATABASE, Vault, new_header
from journal.vault.header import write_header


def renew_key(store: JournalStore, passphrase: str | None, *, now: datetime) -> tuple[Path, Path]:
    """Write the journal anew under a new data key, close it, and return its folder and the old one's.

    The old folder keeps its backups: they still open with the old passphrase, and the caller says so and
    offers to delete them. A recovery code must be made anew too.

    Raises:
        JournalError: The disk refuses; then nothing was changed, and the journal is still open unless it was
            the exchange of the folders that was refused.
    """
    folder = store.vault.folder
    aside = folder.with_name(f"{folder.name}.old-key-{now.astimezone(UTC).strftime('%Y-%m-%dT%H%M%SZ')}")
    unfinished = folder.with_name(f"{folder.name}.new-{os.getpid()}")
    if os.path.lexists(aside):
        raise AlreadyThere("There is already something at “{0}”. Nothing was changed.", aside)
    with plain_errors(folder), readable_by_owner():
        unfinished.mkdir()
        try:
            _write_anew(store, unfinished, passphrase)
            sync_folder(unfinished)
            store.close()
            swap_in(unfinished, folder, aside, with_backups=False)
        except BaseException:
            shutil.rmtree(unfinished, ignore_errors=True)
            raise
    return folder, aside


def _write_anew(store: JournalStore, folder: Path, passphrase: str | None) -> None:
    header, key = new_header(passphrase)
    try:
        write_header(folder, header)
        (folder / BACKUPS).mkdir()
        database = folder / DATABASE
        database.touch(mode=0o600)
        target = open_connection(database, key, new=True)
        try:
            store.whole().copy_under_another_key(target)
        finally:
            target.close()
        sync_file(database)
        with JournalStore.open_with(Vault.at(folder), key) as renewed:
            renewed.check()
            if renewed.whole().content() != store.whole().content():
                raise DataDamaged(
                    "The journal could not be written anew whole; it is untouched and still opens as before. "
                    "Make a backup, then try again."
                )
    finally:
        key[:] = bytes(len(key))
