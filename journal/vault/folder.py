"""The vault's folder: where things lie in it, how it is made and unlocked."""

from __future__ import annotations

import contextlib
import os
import stat
from pathlib import Path
from typing import NamedTuple

from journal.errors import HeaderDamaged, Locked, NotAJournal
from journal.vault.files import plain_errors, written_out
from journal.vault.header import FILE_NAMES, Header, read_header, slots_for
from journal.vault.slots import KEY_BYTES, OpenSlot, PassphraseSlot

DATABASE = "journal.db"
ROLLBACK = f"{DATABASE}-journal"  # SQLite's, there while something is being written
BACKUPS = "backups"
SUFFIX = ".vault"
ALTERED = (
    "The journal's key file was altered by someone else, so it was not used; the entries are untouched. "
    "Copy both key files from the newest backup."
)


class Vault(NamedTuple):
    """A vault that was found and whose header was read; nothing is unlocked yet."""

    folder: Path
    header: Header

    @classmethod
    def at(cls, folder: Path, *, of_anybody: bool = False) -> Vault:
        """Read the vault in ``folder``; the way there is resolved once, here.

        With ``of_anybody`` it may be another user's: a backup on a stick from another computer is read, never
        written.

        Raises:
            NotAJournal: There is nothing, or something else.
            HeaderDamaged: Its key file is.
            ReadOnly: We may not read it, it is another user's, or a link inside leads elsewhere.
        """
        with plain_errors(folder):
            resolved = _resolved(written_out(folder))
            statuses = _statuses(resolved)
            if not stat.S_ISDIR(statuses[resolved].st_mode):
                raise NotAJournal("“{0}” is a file, not a journal's folder.", folder)
            me = None if of_anybody else user_id()
            for path, status in statuses.items():
                if stat.S_ISLNK(status.st_mode) or me not in (None, status.st_uid):
                    from journal.vault.rights import refusal

                    raise refusal(path, status)
            header = read_header(resolved)
            database = statuses.get(resolved / DATABASE)
            if database is None or not stat.S_ISREG(database.st_mode):
                raise NotAJournal(
                    "“{0}” has keys but no journal. Restore {1} from a backup.", folder, DATABASE
                )
        return cls(resolved, header)

    @property
    def database(self) -> Path:
        """The encrypted file."""
        return self.folder / DATABASE

    def has_rollback(self) -> bool:
        """True when a write was cut short, or is going on just now: SQLite left what takes it back."""
        try:
            return (self.folder / ROLLBACK).lstat().st_size > 0
        except OSError:
            return False

    @property
    def name(self) -> str:
        """What a person calls it: the folder's name without its ending."""
        return self.folder.name.removesuffix(SUFFIX)

    @property
    def is_open(self) -> bool:
        """True when anybody who has the folder can read it."""
        return self.header.find_slot(OpenSlot) is not None

    def unlock(self, passphrase: str | None = None, *, code: str | None = None) -> bytearray:
        """Return the data key; the caller overwrites it with zeros after use.

        With a passphrase this takes about half a second, with the recovery ``code`` no time. Without either,
        this computer's keyring is asked where the vault has a slot for it.

        Raises:
            Locked: It needs a passphrase and none was given.
            WrongSecret: The passphrase is another one.
            HeaderDamaged: The header was altered.
        """
        return self._checked(self._unwrap(passphrase, code))

    @property
    def has_recovery(self) -> bool:
        """True when a recovery code opens it too."""
        return any(slot.record.get("kind") == "recovery" for slot in self.header.slots)

    def find_device_key(self) -> bytearray | None:
        """Return the data key from this computer's keyring, if the vault has such a slot and it opens.

        A keyring that is missing, locked or another computer's is no error: then the passphrase is asked for.

        Raises:
            HeaderDamaged: The header was altered.
        """
        if self.is_open or not any(slot.record.get("kind") == "device" for slot in self.header.slots):
            return None
        from journal.vault.device import find_device_key

        key = find_device_key(self)
        return None if key is None else self._checked(key)

    def _checked(self, key: bytearray) -> bytearray:
        if not self.header.is_signed_by(key):
            key[:] = bytes(len(key))
            raise HeaderDamaged(ALTERED)
        return key

    def _unwrap(self, passphrase: str | None, code: str | None) -> bytearray:
        open_slot = self.header.find_slot(OpenSlot)
        if open_slot is not None:
            return open_slot.unwrap()
        if code is not None:
            return self._unwrap_with_code(code)
        if passphrase is None:
            key = self.find_device_key()
            if key is not None:
                return key
        slot = self.header.find_slot(PassphraseSlot)
        if slot is None:
            raise Locked(
                "Only a way that this version does not know opens this journal; its entries are safe. "
                "Please update the program, or use the recovery code."
            )
        if passphrase is None:
            raise Locked("This journal is locked; its entries are safe. Give its passphrase to open it.")
        return slot.unwrap(passphrase, self.header.vault)

    def _unwrap_with_code(self, code: str) -> bytearray:
        from journal.vault.recovery import RecoverySlot

        slot = self.header.find_slot(RecoverySlot)
        if slot is None:
            raise Locked(
                "This journal has no recovery code, so it stays locked; its entries are safe. "
                "Open it with its passphrase."
            )
        return slot.unwrap(code, self.header.vault)


def _statuses(folder: Path) -> dict[Path, os.stat_result]:
    """Return what stands at the places of a vault, links not followed. One look a file: each launch waits."""
    found = {folder: folder.lstat()}
    for name in (DATABASE, ROLLBACK, *FILE_NAMES):
        with contextlib.suppress(FileNotFoundError, NotADirectoryError):
            found[folder / name] = (folder / name).lstat()
    return found


def user_id() -> int | None:
    """Return the number of the user whose rights count; None on Windows, where files have none."""
    return os.geteuid() if hasattr(os, "geteuid") else None


def _resolved(folder: Path) -> Path:
    try:
        return folder.resolve(strict=True)
    except RuntimeError:  # what Python before 3.13 says of a link that leads to itself
        raise NotAJournal("“{0}” is a link that leads nowhere.", folder) from None


def new_header(passphrase: str | None) -> tuple[Header, bytearray]:
    """Return the signed header of a new vault and its data key. No passphrase makes an open one."""
    key = bytearray(os.urandom(KEY_BYTES))
    vault = os.urandom(16).hex()
    return Header(vault, slots_for(key, vault, passphrase)).signed(key), key


def with_suffix(folder: Path) -> Path:
    """Return the folder with ``.vault`` at its end, so that people and programs know it."""
    return folder if folder.suffix == SUFFIX else folder.with_name(folder.name + SUFFIX)
