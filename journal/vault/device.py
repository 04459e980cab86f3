"""The device slot: this computer's own keyring opens the journal, so that its passphrase is not asked for.

Optional, and off until the writer wants it. The data key is wrapped under 32 random bytes that lie in the
keyring alone: whoever has the folder without the keyring has nothing. Who is logged in as the writer has
both, and so has every program of the writer's; the program says so where it offers the slot.
"""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from journal.errors import BadValue, JournalError
from journal.vault.secret_service import find_secret
from journal.vault.slots import KEY_BYTES, as_bytes, as_text, seal, unseal

if TYPE_CHECKING:
    from collections.abc import Callable

    from journal.vault.folder import Vault

SERVICE = "In Mind"
# The keyrings of the platforms themselves. Others may keep what they are given in a plain file, or nowhere.
ALLOWED = {
    ("keyring.backends.SecretService", "Keyring"),
    ("keyring.backends.kwallet", "DBusKeyring"),
    ("keyring.backends.kwallet", "DBusKeyringKWallet4"),
    ("keyring.backends.macOS", "Keyring"),
    ("keyring.backends.Windows", "WinVaultKeyring"),
}
CHAINER = ("keyring.backends.chainer", "ChainerBackend")


class Keyring(Protocol):
    """What we ask of a backend of the library ``keyring``."""

    def get_password(self, service: str, username: str) -> str | None:
        """Return what is kept under this name, if anything."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep something under this name."""

    def delete_password(self, service: str, username: str) -> None:
        """Forget what is kept under this name."""


class DeviceSlot(NamedTuple):
    """The data key wrapped by AES-256-GCM under a secret that only this computer's keyring holds."""

    name: str  # random; under it the keyring keeps the secret
    nonce: bytes
    wrapped: bytes

    @classmethod
    def wrap(cls, key: bytes | bytearray, secret: bytearray, vault: str) -> DeviceSlot:
        """Wrap ``key`` under this secret, which is overwritten, with a fresh name and nonce."""
        bare = cls(os.urandom(16).hex(), os.urandom(12), b"")
        return cls(bare.name, bare.nonce, seal(secret, bare.nonce, key, bare._bound_to(vault)))

    @property
    def record(self) -> dict[str, Any]:
        """The slot as JSON values."""
        return self._parameters() | {"wrapped": as_text(self.wrapped)}

    def unwrap(self, secret: bytearray, vault: str) -> bytearray | None:
        """Return the data key, or None where the secret is another one; the secret is overwritten."""
        return unseal(secret, self.nonce, self.wrapped, self._bound_to(vault))

    def _parameters(self) -> dict[str, Any]:
        return {"kind": "device", "name": self.name, "nonce": as_text(self.nonce)}

    def _bound_to(self, vault: str) -> bytes:
        return json.dumps({"vault": vault} | self._parameters(), sort_keys=True).encode()


def read_device(record: dict[str, Any]) -> DeviceSlot:
    """Return the slot that stands in the header as ``record``; ValueError where it cannot be one."""
    name = str(record["name"])
    if len(bytes.fromhex(name)) != 16:
        raise ValueError("wrong length")
    return DeviceSlot(name, as_bytes(record["nonce"], 12), as_bytes(record["wrapped"], KEY_BYTES + 16))


def is_allowed(ring: object) -> bool:
    """True for a keyring of the platform itself, and for a chain of nothing else.

    A class is known by where it stands and not by what it descends from: a backend that keeps plain text may
    call itself a descendant of a good one.
    """
    kind = (type(ring).__module__, type(ring).__qualname__)
    if kind != CHAINER:
        return kind in ALLOWED
    links = list(getattr(ring, "backends", ()))
    return bool(links) and all(is_allowed(link) and type(link) is not type(ring) for link in links)


def find_keyring() -> Keyring | None:
    """Return this computer's keyring; None where there is none that we trust, or the library is missing."""
    try:
        import keyring

        ring = keyring.get_keyring()
        return ring if is_allowed(ring) else None  # a chain asks each of its links whether it is there
    except Exception:  # noqa: BLE001 - whatever a stranger's backend raises, the passphrase still opens the journal
        return None


def is_offered() -> bool:
    """True where the slot can be added here."""
    return find_keyring() is not None


def find_device_key(vault: Vault) -> bytearray | None:
    """Return the data key from this computer's keyring; None where it is not there, which is no error.

    The caller checks the header against it, as with every key.
    """
    slots = [slot for slot in vault.header.slots if isinstance(slot, DeviceSlot)]
    return (_key_by(slots, vault, find_secret) or _key_by_library(slots, vault)) if slots else None


def _key_by_library(slots: list[DeviceSlot], vault: Vault) -> bytearray | None:
    ring = find_keyring()
    return None if ring is None else _key_by(slots, vault, ring.get_password)


def _key_by(
    slots: list[DeviceSlot], vault: Vault, get_password: Callable[[str, str], str | None]
) -> bytearray | None:
    for slot in slots:
        secret = _secret_by(get_password, slot.name)
        key = None if secret is None else slot.unwrap(secret, vault.header.vault)
        if key is not None:
            return key
    return None


def add_device_slot(vault: Vault, key: bytes | bytearray) -> Vault:
    """Let this computer's keyring open the vault from now on, in place of an earlier slot of this computer.

    Raises:
        BadValue: The vault is open to all, so that a slot would protect nothing.
        JournalError: There is no keyring that we trust, or it refuses; nothing was changed.
        HeaderDamaged: The key is not this vault's.
    """
    from journal.vault.changing import with_slots

    if vault.is_open:
        raise BadValue("This journal has no passphrase, so there is nothing that the keyring would open.")
    ring = find_keyring()
    if ring is None:
        raise JournalError(
            "This computer has no keyring that In Mind trusts with a key; nothing was changed. "
            "Go on with the passphrase."
        )
    secret = bytearray(os.urandom(KEY_BYTES))
    told = as_text(secret)
    slot = DeviceSlot.wrap(key, secret, vault.header.vault)
    _keep(ring, slot.name, told)
    mine = {old.name for old in _of_this_computer(vault, ring)}
    kept = [old for old in vault.header.slots if not (isinstance(old, DeviceSlot) and old.name in mine)]
    try:
        changed = with_slots(vault, key, (*kept, slot))
    except BaseException:
        _forget(ring, slot.name)
        raise
    for name in mine:
        _forget(ring, name)
    return changed


def remove_device_slot(vault: Vault, key: bytes | bytearray) -> Vault:
    """Let no keyring open the vault any more, neither this computer's nor another's, and forget the secret.

    The header goes first: a secret without its slot opens nothing.

    Raises:
        HeaderDamaged: The key is not this vault's.
    """
    from journal.vault.changing import with_slots

    going = [slot for slot in vault.header.slots if isinstance(slot, DeviceSlot)]
    if not going:
        return vault
    changed = with_slots(vault, key, [slot for slot in vault.header.slots if slot not in going])
    ring = find_keyring()
    for slot in going if ring is not None else ():
        _forget(ring, slot.name)
    return changed


def _of_this_computer(vault: Vault, ring: Keyring) -> list[DeviceSlot]:
    return [
        slot
        for slot in vault.header.slots
        if isinstance(slot, DeviceSlot) and _secret_by(ring.get_password, slot.name) is not None
    ]


def _secret_by(get_password: Callable[[str, str], str | None], name: str) -> bytearray | None:
    try:
        told = get_password(SERVICE, name)
        return None if told is None else bytearray(as_bytes(told, KEY_BYTES))
    except Exception:  # noqa: BLE001 - locked, refused, gone, or filled with something else: no key, no error
        return None


def _keep(ring: Keyring, name: str, told: str) -> None:
    """Keep the secret and read it back: one that forgets would be found out only at the next unlocking."""
    try:
        ring.set_password(SERVICE, name, told)
        kept = ring.get_password(SERVICE, name) == told
    except Exception:  # noqa: BLE001 - each backend has its own errors
        kept = False
    if not kept:
        _forget(ring, name)
        raise JournalError(
            "This computer's keyring did not take the key; nothing was changed. Unlock the keyring and try "
            "again, or go on with the passphrase."
        )


def _forget(ring: Keyring | None, name: str) -> None:
    try:
        if ring is not None:
            ring.delete_password(SERVICE, name)
    except Exception:  # noqa: BLE001 - not there, or refused: what is left opens nothing
        return
