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

from journal.errors import HeaderDamaged, WrongSecret

if TYPE_CHECKING:
    from journal.vault.recovery import RecoverySlot

    Slot: TypeAlias = "OpenSlot | PassphraseSlot | RecoverySlot | UnknownSlot"

KEY_BYTES = 32
MEMORY_KIB = 256 * 1024
SMALL_MEMORY_KIB = 64 * 1024
SMALL_MACHINE = 4 * 2**30  # bytes of memory below which the smaller setting is taken
MOST_MEMORY_KIB = 2 * 1024 * 1024
MOST_PASSES = 16
MOST_LANES = 16


class OpenSlot(NamedTuple):
    """The key in plain sight: anybody who has the folder can read the journal, and the program says so."""

    key: bytes

    def __repr__(self) -> str:
        """Show no key: a repr may end in a log."""
        return "OpenSlot(…)"

    @property
    def record(self) -> dict[str, Any]:
        """The slot as JSON values."""
        return {"kind": "open", "key": _text(self.key)}

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
        sealed = bare._cipher(passphrase).encrypt(bare.nonce, bytes(key), bare._bound_to(vault))
        return cls(bare.memory_kib, bare.passes, bare.lanes, bare.salt, bare.nonce, sealed)

    @property
    def record(self) -> dict[str, Any]:
        """The slot as JSON values."""
        return self._parameters() | {"wrapped": _text(self.wrapped)}

    def unwrap(self, passphrase: str, vault: str) -> bytearray:
        """Return the data key.

        Raises:
            WrongSecret: The passphrase is another one, or slot or vault were exchanged.
        """
        from cryptography.exceptions import InvalidTag

        try:
            key = self._cipher(passphrase).decrypt(self.nonce, self.wrapped, self._bound_to(vault))
        except InvalidTag:
            raise WrongSecret from None
        return bytearray(key)

    def _cipher(self, passphrase: str) -> Any:
        import unicodedata

        from cryptography.hazmat.primitives.ciphers.aead import AESGCM
        from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

        derivation = Argon2id(
            salt=self.salt,
            length=KEY_BYTES,
            iterations=self.passes,
            lanes=self.lanes,
            memory_cost=self.memory_kib,
        )
        # The same passphrase typed on another keyboard may come composed otherwise.
        typed = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
        return AESGCM(derivation.derive(typed))

    def _parameters(self) -> dict[str, Any]:
        return {
            "kind": "passphrase",
            "kdf": "argon2id",
            "memory_kib": self.memory_kib,
            "passes": self.passes,
            "lanes": self.lanes,
            "salt": _text(self.salt),
            "nonce": _text(self.nonce),
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
            return OpenSlot(_bytes(record["key"], KEY_BYTES))
        if record["kind"] == "passphrase" and record["kdf"] == "argon2id":
            return _read_passphrase(record)
        if record["kind"] == "recovery":
            from journal.vault.recovery import read_recovery

            return read_recovery(record)
    except (KeyError, TypeError, ValueError, OverflowError):
        raise HeaderDamaged("The journal's key file is damaged: a slot cannot be read.") from None
    return UnknownSlot(record)


def _read_passphrase(record: dict[str, Any]) -> PassphraseSlot:
    memory, passes, lanes = int(record["memory_kib"]), int(record["passes"]), int(record["lanes"])
    if not 8 * lanes <= memory <= MOST_MEMORY_KIB or not 1 <= passes <= MOST_PASSES:
        raise HeaderDamaged("The journal's key file asks for absurd work and was refused.")
    if not 1 <= lanes <= MOST_LANES:
        raise HeaderDamaged("The journal's key file asks for absurd work and was refused.")
    return PassphraseSlot(
        memory, passes, lanes,
        _bytes(record["salt"], 16), _bytes(record["nonce"], 12), _bytes(record["wrapped"], KEY_BYTES + 16),
    )  # fmt: skip


def _affordable_memory() -> int:
    try:
        memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError, OSError):  # Windows
        return MEMORY_KIB
    return MEMORY_KIB if memory >= SMALL_MACHINE else SMALL_MEMORY_KIB


def _text(value: bytes) -> str:
    return base64.b64encode(value).decode("ascii")


def _bytes(text: str, length: int) -> bytes:
    value = base64.b64decode(text, validate=True)
    if len(value) != length:
        raise ValueError("wrong length")
    return value
