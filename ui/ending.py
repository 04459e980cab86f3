"""What is done when the window has closed and the journal is at rest; then it opens again where it lies."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from threading import Event
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from journal.backup import Backup
from journal.vault.folder import Vault


class AtRest(NamedTuple):
    """The closed journal, its data key, overwritten when the work has ended, and how the person is told.

    ``wants_stop`` is set by the button that stops it, and ``tell`` takes the words for how far it is; it may
    be called in any thread.
    """

    vault: Vault
    key: bytearray
    wants_stop: Event
    tell: Callable[[str], None]


class Ending(NamedTuple):
    """The words said meanwhile, the work, which returns the folder to open, and whether it can be stopped."""

    words: str
    work: Callable[[AtRest], Path]
    can_be_stopped: bool = False


class Stopped(Exception):
    """The person thought better of it."""


def restoring(backup: Backup, now: datetime) -> Ending:
    """Put a backup in the journal's place; the journal as it is stays beside it."""

    def work(at_rest: AtRest) -> Path:
        from journal.backup import restore

        restore(backup.folder, at_rest.vault.folder, now=now)
        return at_rest.vault.folder

    return Ending(tr("The backup is read, compared and put in the journal's place."), work)


def renewing(passphrase: str, now: datetime) -> Ending:
    """Write the journal anew under a new key, which only ``passphrase`` opens."""

    def work(at_rest: AtRest) -> Path:
        from journal.renewal import renew_key
        from journal.store.journal_store import JournalStore

        with JournalStore.open_with(at_rest.vault, bytearray(at_rest.key)) as store:
            renew_key(store, passphrase, now=now)
        return at_rest.vault.folder

    return Ending(tr("The journal is written anew under a new key, and compared with the old one."), work)


def moving(place: Path) -> Ending:
    """Move the journal with its backups into the folder ``place``."""

    def work(at_rest: AtRest) -> Path:
        from journal.vault.place import move_vault

        old = at_rest.vault.folder
        count = sum(path.is_file() for path in old.rglob("*"))
        done = 0

        def look(_name: str) -> None:
            nonlocal done
            if at_rest.wants_stop.is_set():
                raise Stopped
            done += 1
            at_rest.tell(tr("File {0} of {1}").format(min(done, count), count))

        try:
            return move_vault(old, place / old.name, look)
        except Stopped:
            return old

    return Ending(
        tr("The journal and its backups are copied and compared; then the old ones are removed."),
        work,
        can_be_stopped=True,
    )


def tr(text: str) -> str:
    """Translate a text that stands in no widget."""
    return QCoreApplication.translate("Ending", text)
