"""Whether the journal's file is still whole: asked after an unclean end and once a week, behind the window.

``begin_session`` comes first, then ``is_check_due``, and where it is, ``quick_check`` in a thread of its own:
reading 100 MB takes seconds.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from journal.errors import DataDamaged, InUse, JournalError, NoSpace, ReadOnly
from journal.generation import counted

if TYPE_CHECKING:
    from journal.backup import Backup
    from journal.store.journal_store import JournalStore
    from journal.vault.folder import Vault

CHECKED_ON = "checked_on"
SESSION = "session_open"
EVERY = timedelta(days=7)
_REFUSED = (ReadOnly, NoSpace, InUse)


def begin_session(store: JournalStore) -> None:
    """Count this opening, and leave a mark that ``end_session`` takes away: one transaction for both.

    A mark that is there already was left by a session that never ended.

    Raises:
        JournalError: The journal cannot be written.
    """
    cut_short = store.was_cut_short or bool(store.setting(SESSION))
    with counted(store):
        store.set_setting(SESSION, True)
        if cut_short:
            store.set_setting(CHECKED_ON, None)


def end_session(store: JournalStore) -> None:
    """Take the mark away: this session ends as it should. Nothing is raised, for the window closes anyhow."""
    with contextlib.suppress(JournalError):
        store.set_setting(SESSION, False)


def ask_for_check(store: JournalStore) -> None:
    """Let the next window check the file: a write was cut short, and opening took away the sign of it."""
    with contextlib.suppress(*_REFUSED):
        store.set_setting(CHECKED_ON, None)


def is_check_due(store: JournalStore, now: datetime) -> bool:
    """True after an unclean end, and when the last check is a week ago or was never."""
    if store.was_cut_short:
        return True
    try:
        checked_on = date.fromisoformat(store.setting(CHECKED_ON))
    except (TypeError, ValueError):
        return True
    today = now.astimezone(UTC).date()
    return not checked_on <= today < checked_on + EVERY  # a day to come is a clock that was wrong


def note_checked(store: JournalStore, now: datetime) -> None:
    """Remember that the file was read and found whole today."""
    store.was_cut_short = False
    with contextlib.suppress(*_REFUSED):
        store.set_setting(CHECKED_ON, now.astimezone(UTC).date().isoformat())


def quick_check(store: JournalStore, now: datetime, should_stop: Callable[[], bool] | None = None) -> bool:
    """Read the whole file on a connection of its own, so this may run in another thread than the store's.

    Nobody can finish a save meanwhile. Whoever has one to make lets ``should_stop`` be true: the check ends
    within milliseconds and False is returned, to be tried again later.

    Raises:
        DataDamaged: The file is damaged; the sentence names the newest backup that is whole.
        JournalError: It cannot be read just now.
    """
    key = store.key()
    try:
        with store.second() as other:
            if not other.quick_check(should_stop):
                return False
            note_checked(other, now)
        store.was_cut_short = False
        return True
    except DataDamaged:
        raise _damage(newest_whole_backup(store.vault, key)) from None
    finally:
        key[:] = bytes(len(key))


def newest_whole_backup(vault: Vault, key: bytearray) -> Backup | None:
    """Return the newest backup in the vault that holds what its manifest says, read whole to know it."""
    from journal.backup import backups_in, checked_content
    from journal.vault.folder import BACKUPS

    for backup in reversed(backups_in(vault.folder / BACKUPS, vault.header.vault)):
        with contextlib.suppress(JournalError):
            if checked_content(backup.folder, bytearray(key)) == backup.content:
                return backup
    return None


def _damage(backup: Backup | None) -> DataDamaged:
    if backup is None:
        return DataDamaged(
            "The journal's file is damaged: some of it may be lost. Nothing was changed; it has no whole "
            "backup in its folder, so look for one in another place and write nothing more until then."
        )
    count = backup.content.entries
    return DataDamaged(_ONE_ENTRY if count == 1 else _ENTRIES, backup.folder.name, f"{count:,}")


_ONE_ENTRY = (
    "The journal's file is damaged: some of it may be lost. Nothing was changed, and the backup {0} is "
    "whole, with {1} entry: restore it."
)
_ENTRIES = (
    "The journal's file is damaged: some of it may be lost. Nothing was changed, and the backup {0} is "
    "whole, with {1} entries: restore it."
)
