"""The bytes of a computer's log: frames in files of their own, one after the other, never rewritten.

A file begins with ``MAGIC``. A frame is its length (4 bytes), a flag (1 byte: 1 where the log goes on in the
next file), eight bytes that vouch for both, a nonce of 12 bytes, and the content sealed by AES-256-GCM. Bound
into each seal are the number of the frame and the chain, a SHA-256 over every frame before it, so that none
can be left out, moved, repeated or taken from another log. docs/second-computer.md describes it for others.
"""

from __future__ import annotations

import hmac
import os
from enum import Enum
from hashlib import sha256
from typing import NamedTuple

MAGIC = b"In Mind sync 1\r\n"
LABEL = b"In Mind sync log, format 1"
HEAD = 13
NONCE = 12
TAG = 16
LARGEST_FRAME = 512 * 1024 * 1024
LAST_IN_FILE = 1


class Keys(NamedTuple):
    """The two keys of one computer's log: one seals the frames, one vouches for their lengths."""

    sealing: bytes
    length: bytes

    @classmethod
    def of(cls, key: bytes | bytearray, vault: str, computer: str) -> Keys:
        """Derive them from the vault's data key: another log has other keys."""
        from cryptography.hazmat.primitives.hashes import SHA256
        from cryptography.hazmat.primitives.kdf.hkdf import HKDF

        info = LABEL + b"\0" + computer.encode()
        derived = HKDF(SHA256(), 64, vault.encode("utf-8", "surrogatepass"), info).derive(bytes(key))
        return cls(derived[:32], derived[32:])

    def __repr__(self) -> str:
        """Show no key."""
        return "Keys(…)"


class Found(Enum):
    """What stands at a place of a log."""

    FRAME = "frame"
    NOT_YET = "not yet"  # the file ends here, or in the middle of a frame
    DAMAGED = "damaged"


class Frame(NamedTuple):
    """What was found; ``content`` and ``raw`` where it is a frame."""

    found: Found
    content: bytes = b""
    raw: bytes = b""
    is_last_in_file: bool = False


def first_chain(vault: str, computer: str) -> bytes:
    """Return the chain before the first frame."""
    return sha256(LABEL + b"\0" + vault.encode("utf-8", "surrogatepass") + b"\0" + computer.encode()).digest()


def next_chain(chain: bytes, raw: bytes) -> bytes:
    """Return the chain behind a frame."""
    return sha256(chain + raw).digest()


def sealed(keys: Keys, sequence: int, chain: bytes, content: bytes, *, is_last_in_file: bool) -> bytes:
    """Return the bytes of a frame, which is number ``sequence`` of its log, counted from 1."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    flags = LAST_IN_FILE if is_last_in_file else 0
    start = (NONCE + len(content) + TAG).to_bytes(4, "big") + bytes([flags])
    nonce = os.urandom(NONCE)  # by chance, not by counting: a journal that went back may not use one twice
    bound = _bound(sequence, chain, start)
    return start + _check(keys, bound) + nonce + AESGCM(keys.sealing).encrypt(nonce, content, bound)


def opened(keys: Keys, sequence: int, chain: bytes, raw: bytes) -> Frame:
    """Return the frame with which ``raw`` begins, if it is number ``sequence``, behind ``chain``."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    if len(raw) < HEAD:
        return Frame(Found.NOT_YET)
    start, check = raw[:5], raw[5:HEAD]
    bound = _bound(sequence, chain, start)
    length = int.from_bytes(start[:4], "big")
    if not hmac.compare_digest(check, _check(keys, bound)) or not NONCE + TAG <= length <= LARGEST_FRAME:
        return Frame(Found.DAMAGED)
    if len(raw) < HEAD + length:
        return Frame(Found.NOT_YET)
    body = raw[HEAD : HEAD + length]
    try:
        content = AESGCM(keys.sealing).decrypt(body[:NONCE], body[NONCE:], bound)
    except InvalidTag:
        return Frame(Found.DAMAGED)
    return Frame(Found.FRAME, content, raw[: HEAD + length], bool(start[4] & LAST_IN_FILE))


def length_told(raw: bytes) -> int:
    """Return how many bytes a frame has in all, by its first bytes; not vouched for."""
    return HEAD + min(int.from_bytes(raw[:4], "big"), LARGEST_FRAME)


def _bound(sequence: int, chain: bytes, start: bytes) -> bytes:
    return b"In Mind sync frame, format 1" + sequence.to_bytes(8, "big") + chain + start


def _check(keys: Keys, bound: bytes) -> bytes:
    return hmac.digest(keys.length, bound, "sha256")[:8]
