"""``keys.json``: which vault this is, and the slots that lead to its data key.

``sum`` (SHA-256) tells damage before any key is derived; ``mac`` (HMAC under a key from the data key)
tells tampering afterwards. The file stands twice; one whole copy is enough.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from journal.errors import HeaderDamaged, NotAJournal, TooNew
from journal.vault.files import plain_errors, replace_file
from journal.vault.slots import DAMAGED, OpenSlot, PassphraseSlot, read_slot

if TYPE_CHECKING:
    from journal.vault.device import DeviceSlot
    from journal.vault.recovery import RecoverySlot
    from journal.vault.slots import Slot

FORMAT = 1
FILE_NAMES = ("keys.json", "keys.copy.json")
LARGEST_FILE = 64 * 1024
_MAC_LABEL = b"In Mind header mac, format 1"

S = TypeVar("S", "OpenSlot", "PassphraseSlot", "RecoverySlot", "DeviceSlot")


class Header(NamedTuple):
    """The content of ``keys.json``; ``mac`` is empty until a key has signed it."""

    vault: str
    slots: tuple[Slot, ...]
    mac: str = ""

    def signed(self, key: bytes | bytearray) -> Header:
        """Return the same header with the MAC of this data key."""
        return Header(self.vault, self.slots, self._mac(key))

    def with_slots(self, *slots: Slot) -> Header:
        """Return the same vault's header with these slots instead; it is not signed yet."""
        return Header(self.vault, slots)

    def is_signed_by(self, key: bytes | bytearray) -> bool:
        """True when neither vault nor slots were altered since the key signed them."""
        try:
            told, ours = self.mac.encode("utf-8", "surrogatepass"), self._mac(key).encode()
        except RecursionError:  # a slot of a kind unknown to us, deeper than it can be written again
            return False
        return hmac.compare_digest(told, ours)

    def _mac(self, key: bytes | bytearray) -> str:
        signing = hmac.digest(key, _MAC_LABEL, "sha256")
        return hmac.digest(signing, _canonical(self._body()), "sha256").hex()

    def _body(self) -> dict[str, Any]:
        return {
            "format": FORMAT,
            "app": "in-mind",
            "vault": self.vault,
            "cipher": "sqlcipher-4",
            "slots": [slot.record for slot in self.slots],
        }

    def to_bytes(self) -> bytes:
        """Return the file's content."""
        record = self._body() | {"mac": self.mac}
        record["sum"] = hashlib.sha256(_canonical(record)).hexdigest()
        return json.dumps(record, indent=1).encode() + b"\n"

    def find_slot(self, kind: type[S]) -> S | None:
        """Return the first slot of this kind, if there is one."""
        return next((slot for slot in self.slots if isinstance(slot, kind)), None)


def read_header(folder: Path) -> Header:
    """Return the header of the vault in ``folder``, from whichever copy is whole.

    Raises:
        NotAJournal: There is no key file at all.
        HeaderDamaged: Neither copy is whole.
        TooNew: A newer program wrote it.
    """
    contents = [content for name in FILE_NAMES if (content := _content(folder / name)) is not None]
    if not contents:
        raise NotAJournal("“{0}” is not a journal: it has no key file.", folder)
    for content in contents:
        record = _whole_record(content)
        if record is not None:
            return _header_of(record)
    raise HeaderDamaged(DAMAGED)


def write_header(folder: Path, header: Header) -> None:
    """Replace both copies, the spare one first, so that one whole file stands at every moment."""
    content = header.to_bytes()
    for name in reversed(FILE_NAMES):
        replace_file(folder / name, content)


def _content(path: Path) -> bytes | None:
    with plain_errors(path):
        if not path.exists():
            return None
        with path.open("rb") as file:
            return file.read(LARGEST_FILE + 1)


def _whole_record(content: bytes) -> dict[str, Any] | None:
    if len(content) > LARGEST_FILE:
        return None
    try:
        record = json.loads(content)
        if not isinstance(record, dict):
            return None
        told = record.pop("sum", None)
        return record if told == hashlib.sha256(_canonical(record)).hexdigest() else None
    except (ValueError, RecursionError):
        return None


def _header_of(record: dict[str, Any]) -> Header:
    if record.get("app") != "in-mind":
        raise NotAJournal("This key file belongs to another program.")
    if record.get("format") != FORMAT:
        raise TooNew
    try:
        return Header(
            str(record["vault"]), tuple(read_slot(slot) for slot in record["slots"]), str(record["mac"])
        )
    except (KeyError, TypeError):
        raise HeaderDamaged(DAMAGED) from None


def _canonical(record: dict[str, Any]) -> bytes:
    return json.dumps(record, sort_keys=True, separators=(",", ":")).encode()


def slots_for(
    key: bytes | bytearray, vault: str, passphrase: str | None
) -> tuple[OpenSlot | PassphraseSlot, ...]:
    """Return the slots of a new vault: a passphrase's, or an open one where there is none."""
    if passphrase is None:
        return (OpenSlot(bytes(key)),)
    return (PassphraseSlot.wrap(key, passphrase, vault),)
