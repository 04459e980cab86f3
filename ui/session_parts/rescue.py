"""A copy elsewhere, for when the journal's own disk takes nothing: encrypted, and with what was typed."""

from __future__ import annotations

import shutil
from datetime import UTC
from pathlib import Path

from journal.backup import readable_by_owner, sync_file
from journal.errors import AlreadyThere
from journal.model import EntryDraft
from journal.store.journal_store import JournalStore
from journal.vault.files import plain_errors, sync_folder
from journal.vault.folder import BACKUPS, DATABASE, SUFFIX, Vault
from journal.vault.header import write_header
from ui.session import Session


def copy_elsewhere(session: Session, place: Path, draft: EntryDraft) -> Path | None:
    """Put a copy of the open journal, with ``draft`` in it, into the folder ``place`` and return it.

    It opens with the journal's own passphrase. None where that failed too; the session says why.
    """
    stamp = session.now().astimezone(UTC).strftime("%Y-%m-%dT%H%M%SZ")
    copy = place / f"{session.name} {stamp}{SUFFIX}"
    return session.attempt(lambda: copied(session, copy, draft))


def copied(session: Session, copy: Path, draft: EntryDraft | None = None) -> Path:
    """Write a whole copy of the open journal to ``copy``, under the same keys, and return it.

    Raises:
        AlreadyThere: Something stands there.
        JournalError: The disk refuses; then nothing is left there.
    """
    if copy.exists():
        raise AlreadyThere(f"There is already something at “{copy}”. Nothing was changed.")
    store = session.store
    unfinished = copy.with_name(f"{copy.name}.new")
    with plain_errors(copy), readable_by_owner():
        unfinished.mkdir()
        try:
            write_header(unfinished, store.vault.header)
            (unfinished / BACKUPS).mkdir()
            store.whole().copy_to(unfinished / DATABASE)
            if draft is not None:
                with JournalStore.open_with(Vault.at(unfinished), store.key()) as copy_store:
                    copy_store.save_draft(draft, now=session.now())
            sync_file(unfinished / DATABASE)
            sync_folder(unfinished)
            unfinished.rename(copy)
            sync_folder(copy.parent)
        except BaseException:
            shutil.rmtree(unfinished, ignore_errors=True)
            raise
    return copy
