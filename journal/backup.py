"""Backups: each is a vault of its own, checked before it counts, thinned out with time; and the way back.

A backup lies in ``backups/`` of the vault, or in a second place that the writer chose, in a folder
such as ``2026-11-22T210500Z-auto`` with the keys of that moment, the file and ``manifest.json``.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from journal.errors import (
    AlreadyThere,
    DataDamaged,
    HeaderDamaged,
    JournalError,
    NotAJournal,
    NotEncrypted,
)
from journal.generation import forget
from journal.retention import kept
from journal.store.copying import Content
from journal.store.journal_store import JournalStore
from journal.vault.files import plain_errors, replace_file, sync_folder, written_out
from journal.vault.folder import BACKUPS, DATABASE, Vault
from journal.vault.header import FILE_NAMES, write_header

if TYPE_CHECKING:
    from concurrent.futures import Future

MANIFEST = "manifest.json"
_NAME = re.compile(r"(\d{4}-\d{2}-\d{2}T\d{6}Z)-([a-z]+)")
_STAMP = "%Y-%m-%dT%H%M%SZ"

Progress = Callable[[str], None]


class Backup(NamedTuple):
    """A finished backup: its folder, when it was made (UTC), what for, and what it holds."""

    folder: Path
    made_at: datetime
    reason: str
    content: Content


def make_backup(
    store: JournalStore, *, now: datetime, reason: str = "auto", place: Path | None = None
) -> Backup:
    """Copy the open journal, check the copy against it, and thin out what is there from before.

    ``reason`` is one small word. ``place`` is another folder than the vault's own. The copy appears under its
    name when it is whole and durable; only then are older ones pruned.

    Raises:
        AlreadyThere: One was made in the same second.
        DataDamaged: The copy does not hold what the journal does; it was thrown away.
        JournalError: The disk refuses.
    """
    root = written_out(place) if place is not None else store.vault.folder / BACKUPS
    folder = root / f"{now.astimezone(UTC).strftime(_STAMP)}-{reason}"
    if folder.exists():
        raise AlreadyThere("There is already a backup “{0}”. Nothing was changed.", folder.name)
    unfinished = root / f".{folder.name}.new-{os.getpid()}"
    with plain_errors(root), readable_by_owner():
        root.mkdir(parents=True, exist_ok=True)
        unfinished.mkdir()
        try:
            content = _copy_checked(store, unfinished)
            manifest = {
                "made_at": now.astimezone(UTC).strftime(_STAMP),
                "reason": reason,
                "vault": store.vault.header.vault,
                "entries": content.entries,
                "digest": content.digest,
            }
            replace_file(unfinished / MANIFEST, json.dumps(manifest, indent=1).encode() + b"\n")
            unfinished.rename(folder)
            sync_folder(root)
        except BaseException:
            shutil.rmtree(unfinished, ignore_errors=True)
            raise
    prune(root, store.vault.header.vault)
    return Backup(folder, now, reason, content)


def _copy_checked(store: JournalStore, folder: Path) -> Content:
    """Write keys and file into ``folder`` and return their content, which is the journal's.

    An entry kept by another program between the two looks is no damage: then both are looked at again.
    """
    write_header(folder, store.vault.header)
    for _ in range(3):
        (folder / DATABASE).unlink(missing_ok=True)
        with content_beside(store) as live:
            store.whole().copy_to(folder / DATABASE)
            sync_file(folder / DATABASE)
        with (
            JournalStore.open_with(Vault.at(folder), store.key(), migrate=False) as copy,
            content_beside(copy) as copied,
        ):
            copy.check_pages()
        if copied.result() == live.result():
            return live.result()
    raise DataDamaged(
        "The backup did not hold what the journal does, so it was thrown away; the journal and older backups "
        "are untouched. Try again, or on another disk."
    )


@contextlib.contextmanager
def content_beside(store: JournalStore) -> Iterator[Future[Content]]:
    """Read what the journal holds in a thread of its own while the block does something else with it.

    Reading and summing up takes as long as copying, and as long as checking: each pair together takes as long
    as one. At the end of the block the content is there.
    """
    from concurrent.futures import ThreadPoolExecutor

    def content() -> Content:
        with store.second(migrate=False) as other:
            return other.whole().content()

    with ThreadPoolExecutor(1, "content") as threads:
        yield threads.submit(content)


def checked_content(folder: Path, key: bytearray) -> Content:
    """Return what the backup in ``folder`` holds after reading all of it; ``key`` is overwritten.

    Raises:
        DataDamaged: A page, or the order of what stands on them, is damaged.
    """
    try:
        vault = Vault.at(folder, of_anybody=True)
    except BaseException:
        key[:] = bytes(len(key))
        raise
    with JournalStore.open_with(vault, key, migrate=False) as copy:
        copy.check()
        return copy.whole().content()


def backups_in(root: Path, vault: str | None = None) -> list[Backup]:
    """Return the finished backups in a folder, oldest first; of one vault's id, or of any.

    What is not a backup, or has no readable manifest, is passed over.
    """
    found = []
    with contextlib.suppress(OSError):
        for folder in sorted(root.iterdir()):
            backup = _backup_at(folder, vault)
            if backup is not None:
                found.append(backup)
    return sorted(found, key=lambda backup: backup.made_at)


def _backup_at(folder: Path, vault: str | None) -> Backup | None:
    name = _NAME.fullmatch(folder.name)
    if name is None or folder.is_symlink():
        return None
    try:
        manifest = json.loads((folder / MANIFEST).read_bytes())
        content = Content(int(manifest["entries"]), str(manifest["digest"]))
        made_at = datetime.strptime(name[1], _STAMP).replace(tzinfo=UTC)
    except (OSError, ValueError, KeyError, TypeError):
        return None
    if vault is not None and manifest.get("vault") != vault:
        return None
    return Backup(folder, made_at, name[2], content)


def prune(root: Path, vault: str) -> list[Path]:
    """Delete the backups of this vault that need not stay, and return them. The newest always stays."""
    backups = backups_in(root, vault)
    staying = kept([backup.made_at for backup in backups])
    going = [backup.folder for backup in backups if backup.made_at not in staying]
    for folder in going:
        shutil.rmtree(folder, ignore_errors=True)
    return going


def restore(backup: Path, folder: Path, *, now: datetime) -> Path:
    """Put the journal of ``backup`` in the place of the one in ``folder`` and return where that one is kept.

    The journal must be closed. Both stay whole: the old one is set aside beside it, and its other
    backups go along with the restored one.

    Raises:
        NotAJournal: There is no backup.
        JournalError: It is damaged, or the disk refuses; then nothing was changed.
    """
    folder = written_out(folder)
    source = Vault.at(backup, of_anybody=True)
    aside = folder.with_name(f"{folder.name}.before-restore-{now.astimezone(UTC).strftime(_STAMP)}")
    unfinished = folder.with_name(f"{folder.name}.new-{os.getpid()}")
    if os.path.lexists(aside):
        raise AlreadyThere("There is already something at “{0}”. Nothing was changed.", aside)
    with plain_errors(folder), readable_by_owner():
        unfinished.mkdir()
        try:
            for name in (*FILE_NAMES, DATABASE):
                _copy_file(source.folder / name, unfinished / name)
            Vault.at(unfinished)
            sync_folder(unfinished)
            swap_in(unfinished, folder, aside)
        except BaseException:
            shutil.rmtree(unfinished, ignore_errors=True)
            raise
    forget(source.header.vault, Vault.at(folder).folder)  # older than before, as the writer wants it
    return aside


def swap_in(new: Path, folder: Path, aside: Path, *, with_backups: bool = True) -> None:
    """Set ``folder`` aside and put ``new`` in its place; its backups come along where they are wanted.

    Raises:
        OSError: The disk refused, and everything is where it was.
        JournalError: It refused in the middle; the sentence says where the journal is.
    """
    had_one = folder.exists()
    if had_one:
        folder.rename(aside)
    try:
        new.rename(folder)
    except OSError:
        if had_one:
            _put_back(aside, folder)
        raise
    try:
        if with_backups and (aside / BACKUPS).is_dir() and not (folder / BACKUPS).exists():
            (aside / BACKUPS).rename(folder / BACKUPS)
        (folder / BACKUPS).mkdir(mode=0o700, exist_ok=True)
        sync_folder(folder)
        sync_folder(folder.parent)
    except OSError as error:
        raise JournalError(
            "“{0}” is in its place, but the disk did not confirm it: {1}. What was there before "
            "is kept in “{2}”.",
            folder.name,
            error.strerror,
            aside,
        ) from error


def _put_back(aside: Path, folder: Path) -> None:
    try:
        aside.rename(folder)
    except OSError as error:
        raise JournalError(
            "The disk refused half-way. The journal is whole and lies in “{0}”; once the disk can "
            "be written, name that folder “{1}” again.",
            aside,
            folder.name,
        ) from error


def find_backup(vault_folder: Path, name: str | None, place: Path | None = None) -> Backup:
    """Return the backup of this name, or the newest one.

    Raises:
        NotAJournal: There is none.
    """
    root = place if place is not None else vault_folder / BACKUPS
    backups = backups_in(root)
    wanted = backups[-1:] if name is None else [one for one in backups if one.folder.name == name]
    if not wanted:
        if name is None:
            raise NotAJournal("There is no backup yet in “{0}”.", root)
        raise NotAJournal("There is no backup named “{0}” in “{1}”.", name, root)
    return wanted[0]


def told_with_way_back(error: JournalError, folder: Path, tr: Callable[[str], str] = str) -> str:
    """Return an error's sentence, with the newest backup named where the journal in ``folder`` is damaged.

    ``tr`` puts both into another language.
    """
    told = error.put_into(tr)
    is_damaged = isinstance(error, DataDamaged | HeaderDamaged | NotEncrypted)
    parts = (folder / DATABASE).exists() and any((folder / name).exists() for name in FILE_NAMES)
    is_gone = isinstance(error, NotAJournal) and not parts
    newest = backups_in(folder / BACKUPS)[-1:] if is_damaged or is_gone else []
    if is_gone and not folder.exists():
        aside = _set_aside(folder)
        if aside is not None:  # the power went between the two steps of a restore, or of a move
            lies = tr("The journal that was there lies in “{0}”; name it “{1}” again.")
            return f"{told} {lies.format(aside, folder.name)}"
    if not newest:
        return told
    way_back = tr(
        "The newest backup is “{0}”; “inmind restore” puts it back once it was read whole, and keeps what is "
        "there now."
    )
    return f"{told} {way_back.format(newest[0].folder.name)}"


def _set_aside(folder: Path) -> Path | None:
    """Return the newest folder that a restore in the place of ``folder``, or a move of it, set aside."""
    from journal.vault.place import moved_aside

    with contextlib.suppress(OSError):
        begin = f"{folder.name}.before-restore-"
        found = [path for path in folder.parent.iterdir() if path.name.startswith(begin)]
        return max(found, default=None) or moved_aside(folder)
    return None


def free_bytes(folder: Path) -> int:
    """Return how much room the disk of ``folder`` has left."""
    with plain_errors(folder):
        return shutil.disk_usage(folder).free


def _copy_file(source: Path, target: Path) -> None:
    if source.is_symlink():
        raise JournalError("“{0}” is a link to another place, and was refused.", source.name)
    if not source.exists():
        return  # one of the two key files may be missing
    shutil.copyfile(source, target)
    sync_file(target)


def sync_file(path: Path) -> None:
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextlib.contextmanager
def readable_by_owner() -> Iterator[None]:
    """What is made in the block is its owner's alone: SQLite and shutil ask only the umask."""
    before = os.umask(0o077)
    try:
        yield
    finally:
        os.umask(before)
