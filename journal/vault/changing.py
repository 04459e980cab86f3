"""Changing who can open a vault: the header alone is written, the file with the entries stays as it is.

An old header together with its old secret still opens a copy of the file. So where a secret has become
known to somebody, a new data key is wanted, not a new passphrase: ``journal/renewal.py``.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from journal.errors import BadValue, HeaderDamaged
from journal.vault.folder import ALTERED, Vault
from journal.vault.header import Header, write_header
from journal.vault.recovery import RecoverySlot, new_code
from journal.vault.slots import OpenSlot, PassphraseSlot, UnknownSlot

if TYPE_CHECKING:
    from journal.vault.slots import Slot


def set_passphrase(vault: Vault, key: bytes | bytearray, passphrase: str) -> Vault:
    """Let this passphrase open the vault, in place of the old one or of an open slot; other ways stay.

    Takes about half a second.

    Raises:
        BadValue: The passphrase is empty.
        HeaderDamaged: The key is not this vault's.
    """
    if not passphrase:
        raise BadValue("An empty passphrase protects nothing.")
    slot = PassphraseSlot.wrap(key, passphrase, vault.header.vault)
    kept = (one for one in vault.header.slots if not isinstance(one, OpenSlot | PassphraseSlot))
    return with_slots(vault, key, (slot, *kept))


def set_recovery_code(vault: Vault, key: bytes | bytearray, code: str | None = None) -> tuple[Vault, str]:
    """Let a new recovery code open the vault too and return it; it is shown once and stored nowhere.

    An earlier code no longer opens it.

    Raises:
        BadValue: The vault is open to all, so that a code would protect nothing.
    """
    if vault.is_open:
        raise BadValue("This journal has no passphrase, so there is nothing that a code would open.")
    code = code or new_code()
    slot = RecoverySlot.wrap(key, code, vault.header.vault)
    kept = (one for one in vault.header.slots if not isinstance(one, RecoverySlot))
    return with_slots(vault, key, (*kept, slot)), code


def remove_passphrase(vault: Vault, key: bytes | bytearray) -> Vault:
    """Leave the vault open to anybody who has its folder. The program says so wherever it shows it."""
    kept = (one for one in vault.header.slots if isinstance(one, UnknownSlot))
    return with_slots(vault, key, (OpenSlot(bytes(key)), *kept))


def with_slots(vault: Vault, key: bytes | bytearray, slots: Iterable[Slot]) -> Vault:
    """Sign and write the header with these slots and return the vault with it.

    Raises:
        HeaderDamaged: The key is not this vault's, or somebody else altered the header.
    """
    if not vault.header.is_signed_by(key):
        raise HeaderDamaged(ALTERED)
    header: Header = vault.header.with_slots(*slots).signed(key)
    write_header(vault.folder, header)
    return Vault(vault.folder, header)
