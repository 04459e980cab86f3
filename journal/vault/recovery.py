"""The recovery code: 160 random bits that open the journal when the passphrase is forgotten.

It is written down on paper, so it is spelt in Crockford's base 32 (no I, L, O, U) in groups of four, and
its last group is a check: a slip of the pen is told from a code of another journal.
"""

from __future__ import annotations

import hmac
import json
import os
from hashlib import sha256
from typing import Any, NamedTuple

from journal.errors import BadValue, WrongSecret
from journal.vault.slots import KEY_BYTES, as_bytes, as_text, seal, unseal

CODE_BYTES = 20
GROUP = 4
GROUPS = 9  # eight groups hold the 160 bits, the ninth the check
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LOOKS_LIKE = str.maketrans({"O": "0", "I": "1", "L": "1", "-": None, " ": None, "\t": None, "\n": None})
CODE_SENTENCE = (
    "This recovery code does not open the journal; nothing was changed, and the entries are safe. "
    "Look for a newer sheet, or use the passphrase."
)
_INFO = b"In Mind recovery slot, format 1"


class RecoverySlot(NamedTuple):
    """The data key wrapped by AES-256-GCM under HKDF-SHA-256 of the recovery code."""

    salt: bytes
    nonce: bytes
    wrapped: bytes

    @classmethod
    def wrap(cls, key: bytes | bytearray, code: str, vault: str) -> RecoverySlot:
        """Wrap ``key`` for this code with fresh salt and nonce."""
        bare = cls(os.urandom(16), os.urandom(12), b"")
        sealed = seal(bare._derived(secret_of(code)), bare.nonce, key, bare._bound_to(vault))
        return cls(bare.salt, bare.nonce, sealed)

    @property
    def record(self) -> dict[str, Any]:
        """The slot as JSON values."""
        return self._parameters() | {"wrapped": as_text(self.wrapped)}

    def unwrap(self, code: str, vault: str) -> bytearray:
        """Return the data key.

        Raises:
            BadValue: The code has a slip in it.
            WrongSecret: The code is that of another journal.
        """
        derived = self._derived(secret_of(code))
        key = unseal(derived, self.nonce, self.wrapped, self._bound_to(vault))
        if key is None:
            raise WrongSecret(CODE_SENTENCE)
        return key

    def _derived(self, secret: bytes) -> bytearray:
        from cryptography.hazmat.primitives.hashes import SHA256
        from cryptography.hazmat.primitives.kdf.hkdf import HKDF

        # 160 random bits need no slow derivation: nobody tries them out.
        derived = bytearray(KEY_BYTES)
        HKDF(SHA256(), KEY_BYTES, self.salt, _INFO).derive_into(secret, derived)
        return derived

    def _parameters(self) -> dict[str, Any]:
        return {
            "kind": "recovery",
            "kdf": "hkdf-sha256",
            "salt": as_text(self.salt),
            "nonce": as_text(self.nonce),
        }

    def _bound_to(self, vault: str) -> bytes:
        return json.dumps({"vault": vault} | self._parameters(), sort_keys=True).encode()


def new_code() -> str:
    """Return a fresh recovery code such as ``7K3M-…``, nine groups of four."""
    return spelt(os.urandom(CODE_BYTES))


def spelt(secret: bytes) -> str:
    """Return the code of these 20 bytes: 32 characters and a check of four, in groups."""
    characters = _base32(secret, 32) + _check(secret)
    return "-".join(characters[i : i + GROUP] for i in range(0, len(characters), GROUP))


def as_spelt(typed: str) -> str:
    """Return what somebody typed as a sheet spells it: capitals, no gaps, figures for letters like them."""
    return typed.upper().translate(_LOOKS_LIKE)


def secret_of(code: str) -> bytes:
    """Return the 20 bytes of a code as somebody typed it: small letters, spaces and O for 0 are fine.

    Raises:
        BadValue: A character is missing, or one is another; the sentence says what can be said.
    """
    typed = as_spelt(code)
    strange = [character for character in typed if character not in _ALPHABET]
    if strange:
        raise BadValue("A recovery code holds no “{0}”. Please compare it with the sheet.", strange[0])
    if len(typed) != GROUP * GROUPS:
        raise BadValue(
            "A recovery code has {0} groups of {1} characters, {2} in all; this one has {3}.",
            GROUPS,
            GROUP,
            GROUPS * GROUP,
            len(typed),
        )
    number = 0
    for character in typed[:32]:
        number = number << 5 | _ALPHABET.index(character)
    secret = number.to_bytes(CODE_BYTES, "big")
    if not hmac.compare_digest(_check(secret), typed[32:]):
        raise BadValue("There is a slip in the recovery code. Please compare it with the sheet.")
    return secret


def read_recovery(record: dict[str, Any]) -> RecoverySlot:
    """Return the slot that stands in the header as ``record``; ValueError where it cannot be one."""
    if record["kdf"] != "hkdf-sha256":
        raise ValueError("an unknown derivation")
    return RecoverySlot(
        as_bytes(record["salt"], 16), as_bytes(record["nonce"], 12), as_bytes(record["wrapped"], 32 + 16)
    )


def _check(secret: bytes) -> str:
    return _base32(sha256(_INFO + secret).digest()[:3], 5)[:GROUP]


def _base32(value: bytes, length: int) -> str:
    number = int.from_bytes(value, "big")
    spare = 5 * length - 8 * len(value)
    number <<= max(spare, 0)
    return "".join(_ALPHABET[number >> 5 * (length - 1 - i) & 31] for i in range(length))
