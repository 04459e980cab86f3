"""The vault's folder: where things lie in it, how it is made and unlocked."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from journal.errors import HeaderDamaged, Locked, NotAJournal, ReadOnly
from journal.vault.files import plain_errors, written_out
from journal.vault.header import Header, read_header, slots_for
from journal.vault.slots import KEY_BYTES, OpenSlot, PassphraseSlot

DATABASE = "journal.db"
BACKUPS = "backups"
SUFFIX = ".vault"


class Vault(NamedTuple):
    """A vault that was found and whose header was read; nothing is unlocked yet."""

    folder: Path
    header: Header

    @classmethod
    def at(cls, folder: Path) -> Vault:
        """Read the vault in ``folder``.

        Raises:
            NotAJournal: There is nothing, or something else.
            HeaderDamaged: Its key file is.
            ReadOnly: We may not read it, or a link inside leads elsewhere.
        """
        with plain_errors(folder):
            resolved = _resolved(written_out(folder))
            if not resolved.is_dir():
                raise NotAJournal(f"“{folder}” is a file, not a journal's folder.")
            database = resolved / DATABASE
            if database.is_symlink():
                raise ReadOnly(f"“{database.name}” is a link to another place, and was refused.")
            header = read_header(resolved)
            if not database.is_file():
                raise NotAJournal(f"“{folder}” has keys but no journal. Restore {DATABASE} from a backup.")
        return cls(resolved, header)

    @property
    def database(self) -> Path:
        """The encrypted file."""
        return self.folder / DATABASE

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

        With a passphrase this takes about half a second, with the recovery ``code`` no time.

        Raises:
            Locked: It needs a passphrase and none was given.
            WrongSecret: The passphrase is another one.
            HeaderDamaged: The header was altered.
        """
        key = self._unwrap(passphrase, code)
        if not self.header.is_signed_by(key):
            key[:] = bytes(len(key))
            raise HeaderDamaged("The journal's key file was altered by someone else, and was refused.")
        return key

    @property
    def has_recovery(self) -> bool:
        """True when a recovery code opens it too."""
        return any(slot.record.get("kind") == "recovery" for slot in self.header.slots)

    def _unwrap(self, passphrase: str | None, code: str | None) -> bytearray:
        open_slot = self.header.find_slot(OpenSlot)
        if open_slot is not None:
            return open_slot.unwrap()
        if code is not None:
            return self._unwrap_with_code(code)
        slot = self.header.find_slot(PassphraseSlot)
        if slot is None:
            raise Locked("This journal can be opened only by a way that this version does not know.")
        if passphrase is None:
            raise Locked("This journal needs its passphrase.")
        return slot.unwrap(passphrase, self.header.vault)

    def _unwrap_with_code(self, code: str) -> bytearray:
        from journal.vault.recovery import RecoverySlot

        slot = self.header.find_slot(RecoverySlot)
        if slot is None:
            raise Locked("This journal has no recovery code. Only its passphrase opens it.")
        return slot.unwrap(code, self.header.vault)


def _resolved(folder: Path) -> Path:
    try:
        return folder.resolve(strict=True)
    except RuntimeError:  # what Python before 3.13 says of a link that leads to itself
        raise NotAJournal(f"“{folder}” is a link that leads nowhere.") from None


def new_header(passphrase: str | None) -> tuple[Header, bytearray]:
    """Return the signed header of a new vault and its data key. No passphrase makes an open one."""
    key = bytearray(os.urandom(KEY_BYTES))
    vault = os.urandom(16).hex()
    return Header(vault, slots_for(key, vault, passphrase)).signed(key), key


def with_suffix(folder: Path) -> Path:
    """Return the folder with ``.vault`` at its end, so that people and programs know it."""
    return folder if folder.suffix == SUFFIX else folder.with_name(folder.name + SUFFIX)
