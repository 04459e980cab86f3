"""The slots of a vault: each a way to the same random data key.

A slot wraps the 32-byte data key, bound to the vault and to the slot's own parameters, so that neither can
be exchanged.
New kinds of slot are added to ``read_slot`` alone; a program that does not know a kind keeps it.
"""

from __future__ import annotations

import base64
import json
import os
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from journal.errors import HeaderDamaged, Locked, WrongSecret

if TYPE_CHECKING:
    from journal.vault.device import DeviceSlot
    from journal.vault.recovery import RecoverySlot

    Slot: TypeAlias = "OpenSlot | PassphraseSlot | RecoverySlot | DeviceSlot | UnknownSlot"

KEY_BYTES = 32
MEMORY_KIB = 256 * 1024
SMALL_MEMORY_KIB = 64 * 1024
SMALL_MACHINE = 4 * 2**30  # bytes of memory below which the smaller setting is taken
MOST_MEMORY_KIB = 2 * 1024 * 1024
MOST_PASSES = 16
MOST_LANES = 16
DAMAGED = (
    "The journal's key file is damaged, so it cannot be unlocked; the entries are untouched. "
    "Copy both key files from the newest backup."
)
ABSURD = (
    "The journal's key file asks for absurd work, so it was not used; the entries are untouched. "
    "Copy both key files from the newest backup."
)


class OpenSlot(NamedTuple):
    """The key in plain sight: anybody who has the folder can read the journal, and the program says so."""

    key: bytes

    def __repr__(self) -> str:
        """Show no key: a repr may end in a log."""
        return "OpenSlot(…)"

    @property
    def record(self) -> dict[str, Any]:
        """The slot as JSON values."""
        return {"kind": "open", "key": as_text(self.key)}

    def unwrap(self) -> bytearray:
        """Return the data key."""
        return bytearray(self.key)


class PassphraseSlot(NamedTuple):
    """The key wrapped by AES-256-GCM under Argon2id of a passphrase (RFC 9106)."""

    memory_kib: int
    passes: int
    lanes: int
    salt: bytes
    nonce: bytes
    wrapped: bytes

    @classmethod
    def wrap(cls, key: bytes | bytearray, passphrase: str, vault: str) -> PassphraseSlot:
        """Wrap ``key`` for this passphrase with fresh salt and nonce; takes about half a second."""
        bare = cls(_affordable_memory(), 3, 4, os.urandom(16), os.urandom(12), b"")
        sealed = seal(bare._derived(passphrase), bare.nonce, key, bare._bound_to(vault))
        return cls(bare.memory_kib, bare.passes, bare.lanes, bare.salt, bare.nonce, sealed)

    @property
    def record(self) -> dict[str, Any]:
        """The slot as JSON values."""
        return self._parameters() | {"wrapped": as_text(self.wrapped)}

    def unwrap(self, passphrase: str, vault: str) -> bytearray:
        """Return the data key.

        Raises:
            WrongSecret: The passphrase is another one, or slot or vault were exchanged.
            Locked: There is not enough memory for the derivation.
        """
        key = unseal(self._derived(passphrase), self.nonce, self.wrapped, self._bound_to(vault))
        if key is None:
            raise WrongSecret
        return key

    def _derived(self, passphrase: str) -> bytearray:
        import unicodedata

        from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

        # The same passphrase typed on another keyboard may come composed otherwise.
        typed = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
        secret = bytearray(KEY_BYTES)
        try:
            Argon2id(
                salt=self.salt,
                length=KEY_BYTES,
                iterations=self.passes,
                lanes=self.lanes,
                memory_cost=self.memory_kib,
            ).derive_into(typed, secret)
        except MemoryError:
            raise Locked(
                "Unlocking takes {0} MB of memory, which are not free; nothing was changed. Close "
                "other programs, then try again.",
                self.memory_kib // 1024,
            ) from None
        return secret

    def _parameters(self) -> dict[str, Any]:
        return {
            "kind": "passphrase",
            "kdf": "argon2id",
            "memory_kib": self.memory_kib,
            "passes": self.passes,
            "lanes": self.lanes,
            "salt": as_text(self.salt),
            "nonce": as_text(self.nonce),
        }

    def _bound_to(self, vault: str) -> bytes:
        return json.dumps({"vault": vault} | self._parameters(), sort_keys=True).encode()


class UnknownSlot(NamedTuple):
    """A slot of a kind that this program does not know: kept as it is, never used."""

    record: dict[str, Any]


def read_slot(record: dict[str, Any]) -> Slot:
    """Return the slot that stands in the header as ``record``.

    Raises:
        HeaderDamaged: Its values are not what its kind needs, or ask for absurd work.
    """
    try:
        if record["kind"] == "open":
            return OpenSlot(as_bytes(record["key"], KEY_BYTES))
        if record["kind"] == "passphrase" and record["kdf"] == "argon2id":
            return _read_passphrase(record)
        if record["kind"] == "recovery":
            from journal.vault.recovery import read_recovery

            return read_recovery(record)
        if record["kind"] == "device":
            from journal.vault.device import read_device

            return read_device(record)
    except (KeyError, TypeError, ValueError, OverflowError):
        raise HeaderDamaged(DAMAGED) from None
    return UnknownSlot(record)


def _read_passphrase(record: dict[str, Any]) -> PassphraseSlot:
    memory, passes, lanes = int(record["memory_kib"]), int(record["passes"]), int(record["lanes"])
    if not 8 * lanes <= memory <= MOST_MEMORY_KIB or not 1 <= passes <= MOST_PASSES:
        raise HeaderDamaged(ABSURD)
    if not 1 <= lanes <= MOST_LANES:
        raise HeaderDamaged(ABSURD)
    return PassphraseSlot(
        memory, passes, lanes,
        as_bytes(record["salt"], 16), as_bytes(record["nonce"], 12),
        as_bytes(record["wrapped"], KEY_BYTES + 16),
    )  # fmt: skip


def seal(secret: bytearray, nonce: bytes, key: bytes | bytearray, bound_to: bytes) -> bytes:
    """Return the key sealed by AES-256-GCM under a secret, which is overwritten with zeros."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        return AESGCM(secret).encrypt(nonce, key, bound_to)
    finally:
        secret[:] = bytes(len(secret))


def unseal(secret: bytearray, nonce: bytes, sealed: bytes, bound_to: bytes) -> bytearray | None:
    """Return the sealed key, or None where secret or ``bound_to`` are others; the secret is overwritten."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    key = bytearray(len(sealed) - 16)
    try:
        AESGCM(secret).decrypt_into(nonce, sealed, bound_to, key)  # decrypt would leave a copy that stays
    except InvalidTag:
        return None
    finally:
        secret[:] = bytes(len(secret))
    return key


def _affordable_memory() -> int:
    try:
        memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError, OSError):  # Windows, which is asked otherwise
        memory = _memory_of_windows()
    return MEMORY_KIB if memory >= SMALL_MACHINE else SMALL_MEMORY_KIB


def _memory_of_windows() -> int:
    """Return the bytes of memory that Windows knows of, or what a large machine has where it does not say."""
    import ctypes

    memory = ctypes.c_ulonglong(0)  # in KiB
    try:
        told = ctypes.WinDLL("kernel32").GetPhysicallyInstalledSystemMemory(ctypes.byref(memory))  # type: ignore[attr-defined,unused-ignore]
    except (AttributeError, OSError):
        return SMALL_MACHINE
    return memory.value * 1024 if told else SMALL_MACHINE


def as_text(value: bytes | bytearray) -> str:
    return base64.b64encode(value).decode("ascii")


def as_bytes(text: str, length: int) -> bytes:
    value = base64.b64decode(text, validate=True)
    if len(value) != length:
        raise ValueError("wrong length")
    return value
