"""Read an In Mind journal without In Mind: with Python and the package ``cryptography``, and nothing else.

    python3 read_vault.py Journal.vault                       every entry as JSON lines
    python3 read_vault.py Journal.vault --format markdown     ... or as one Markdown text
    python3 read_vault.py Journal.vault --salvage             what is left of a damaged file

It asks for the passphrase, or with --recovery for the recovery code; a journal that is open to all needs
neither. It only ever reads. What it knows of the files stands in docs/vault-format.md: ``keys.json`` holds
the data key, wrapped; ``journal.db`` is SQLite 3 in pages that SQLCipher 4 encrypted with it.

A page is believed only where its HMAC is right, so nothing that it prints was made up by damage.
"""

from __future__ import annotations

import argparse
import base64
import getpass
import hashlib
import hmac
import json
import re
import sys
import unicodedata
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any, NamedTuple, TextIO

PAGE = 4096
RESERVED = 80  # of each page's end: 16 bytes of IV, 64 of HMAC-SHA-512
USABLE = PAGE - RESERVED
TABLE_LEAF, TABLE_INTERIOR = 0x0D, 0x05
EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)  # noqa: UP017 - for whatever Python is at hand


class Trouble(Exception):
    """What stops the reading, as a sentence."""


# --- keys.json ------------------------------------------------------------------------------------


def read_keys(folder: Path) -> dict[str, Any]:
    """Return the header from whichever copy is whole."""
    for name in ("keys.json", "keys.copy.json"):
        try:
            record: dict[str, Any] = json.loads((folder / name).read_bytes())
            told = record.pop("sum")
        except (OSError, ValueError, KeyError, AttributeError):
            continue
        text = json.dumps(record, sort_keys=True, separators=(",", ":")).encode()
        if hashlib.sha256(text).hexdigest() == told:
            return record
    raise Trouble("Neither keys.json nor its copy is whole. A backup's keys.json opens this journal too.")


def slot_of(keys: dict[str, Any], kind: str) -> dict[str, Any] | None:
    """Return the slot of this kind."""
    return next((slot for slot in keys["slots"] if slot.get("kind") == kind), None)


def unlock(keys: dict[str, Any], *, passphrase: str | None = None, code: str | None = None) -> bytes:
    """Return the data key, 32 bytes."""
    is_open = slot_of(keys, "open")
    if is_open is not None:
        return base64.b64decode(is_open["key"])
    slot = slot_of(keys, "recovery" if code is not None else "passphrase")
    if slot is None:
        raise Trouble("This journal has no such way in.")
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    secret = derived(slot, passphrase=passphrase, code=code)
    bound = {"vault": keys["vault"]} | {name: slot[name] for name in slot if name != "wrapped"}
    try:
        return AESGCM(secret).decrypt(
            base64.b64decode(slot["nonce"]),
            base64.b64decode(slot["wrapped"]),
            json.dumps(bound, sort_keys=True).encode(),
        )
    except InvalidTag:
        raise Trouble("This passphrase or code does not open the journal.") from None


def derived(slot: dict[str, Any], *, passphrase: str | None, code: str | None) -> bytes:
    """Return what the slot's data key is wrapped with."""
    salt = base64.b64decode(slot["salt"])
    if code is not None:
        from cryptography.hazmat.primitives.hashes import SHA256
        from cryptography.hazmat.primitives.kdf.hkdf import HKDF

        return HKDF(SHA256(), 32, salt, b"In Mind recovery slot, format 1").derive(secret_in(code))
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    argon = Argon2id(
        salt=salt,
        length=32,
        iterations=slot["passes"],
        lanes=slot["lanes"],
        memory_cost=slot["memory_kib"],
    )
    return argon.derive(unicodedata.normalize("NFC", passphrase or "").encode("utf-8", "surrogatepass"))


def secret_in(code: str) -> bytes:
    """Return the 160 bits of a recovery code; its last group of four is a check and is not needed here."""
    alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    typed = re.sub(r"[\s-]", "", code.upper()).replace("O", "0").replace("I", "1").replace("L", "1")
    if len(typed) != 36 or set(typed) - set(alphabet):
        raise Trouble("A recovery code has nine groups of four letters and digits.")
    number = 0
    for character in typed[:32]:
        number = number << 5 | alphabet.index(character)
    return number.to_bytes(20, "big")


# --- SQLCipher's pages ----------------------------------------------------------------------------


class Pages:
    """The pages of an encrypted file, each decrypted when asked for; None where it is missing or damaged."""

    def __init__(self, content: bytes, key: bytes, salts: list[bytes] | None = None) -> None:
        self._content = content
        self._key = key
        self.count = len(content) // PAGE
        self._kept: dict[int, bytes | None] = {}
        self._hmac_key = self._key_for(content[:16])
        if not self._any_is_whole():
            self._mend_salt(salts or [])

    def page(self, number: int) -> bytes | None:
        """Return the usable bytes of page ``number``, counted from 1."""
        if number not in self._kept:
            self._kept[number] = self._decrypted(number)
        return self._kept[number]

    def _decrypted(self, number: int) -> bytes | None:
        from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

        if not 1 <= number <= self.count or not self._is_whole(number):
            return None
        raw = self._content[(number - 1) * PAGE : number * PAGE]
        first = 16 if number == 1 else 0
        iv = raw[USABLE : USABLE + 16]
        aes = Cipher(algorithms.AES(self._key), modes.CBC(iv)).decryptor()
        plain = aes.update(raw[first:USABLE]) + aes.finalize()
        return b"SQLite format 3\0" + plain if number == 1 else plain

    def _is_whole(self, number: int, key: bytes | None = None) -> bool:
        raw = self._content[(number - 1) * PAGE : number * PAGE]
        first = 16 if number == 1 else 0
        mac = hmac.new(key or self._hmac_key, digestmod=hashlib.sha512)
        mac.update(raw[first : USABLE + 16])
        mac.update(number.to_bytes(4, "little"))
        return hmac.compare_digest(mac.digest(), raw[USABLE + 16 :])

    def _key_for(self, salt: bytes) -> bytes:
        masked = bytes(byte ^ 0x3A for byte in salt)
        return hashlib.pbkdf2_hmac("sha512", self._key, masked, 2, 32)

    def _any_is_whole(self) -> bool:
        return any(self._is_whole(number) for number in self._probes())

    def _probes(self) -> list[int]:
        """Return some pages, spread over the file: not all of them will be damaged."""
        step = max(self.count // 40, 1)
        return list(range(1, self.count + 1, step))

    def _mend_salt(self, others: list[bytes]) -> None:
        """Where every page looks damaged it is the salt, at the start of the file: find the right one.

        A backup has the same; else one of its 16 bytes may be another. The right one is known by its fruits.
        """
        salt = self._content[:16]
        near = (
            salt[:place] + bytes([byte]) + salt[place + 1 :] for place in range(16) for byte in range(256)
        )
        probes = self._probes()[1:9]
        for candidate in (*others, *near):
            key = self._key_for(candidate)
            if any(self._is_whole(number, key) for number in probes):
                self._hmac_key = key
                return


# --- SQLite's trees -------------------------------------------------------------------------------


class Row(NamedTuple):
    """One row of a table."""

    rowid: int
    values: list[Any]


def varint(page: bytes, at: int) -> tuple[int, int]:
    """Return SQLite's variable-length integer at ``at``, and where it ends."""
    value = 0
    for place in range(9):
        byte = page[at + place]
        if place == 8:
            return value << 8 | byte, at + 9
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + place + 1
    raise IndexError


def leaf_rows(pages: Pages, number: int) -> Iterator[Row]:
    """Yield the rows of a table's leaf page that can be read whole."""
    page = pages.page(number)
    start = 100 if number == 1 else 0
    if page is None or page[start] != TABLE_LEAF:
        return
    for cell in range(int.from_bytes(page[start + 3 : start + 5], "big")):
        pointer = start + 8 + 2 * cell
        try:
            size, at = varint(page, int.from_bytes(page[pointer : pointer + 2], "big"))
            rowid, at = varint(page, at)
            payload = payload_at(pages, page, at, size)
            if payload is not None:
                yield Row(rowid, record(payload))
        except (IndexError, ValueError):  # no row of a table that is ours
            continue


def payload_at(pages: Pages, page: bytes, at: int, size: int) -> bytes | None:
    """Return a row's bytes, with those on overflow pages; None where one of these is gone."""
    most = USABLE - 35
    if size <= most:
        return page[at : at + size]
    least = (USABLE - 12) * 32 // 255 - 23
    here = least + (size - least) % (USABLE - 4)
    here = here if here <= most else least
    parts, length = [page[at : at + here]], here
    following = int.from_bytes(page[at + here : at + here + 4], "big")
    while length < size:
        more = pages.page(following)
        if more is None:
            return None
        part = more[4 : 4 + min(size - length, USABLE - 4)]
        parts.append(part)
        length += len(part)
        following = int.from_bytes(more[:4], "big")
    return b"".join(parts)


def record(payload: bytes) -> list[Any]:
    """Return the values of a row."""
    length, at = varint(payload, 0)
    kinds = []
    while at < length:
        kind, at = varint(payload, at)
        kinds.append(kind)
    values, at = [], length
    for kind in kinds:
        value, at = one_value(payload, at, kind)
        values.append(value)
    return values


def one_value(payload: bytes, at: int, kind: int) -> tuple[Any, int]:
    """Return one value and where it ends."""
    if kind == 0:
        return None, at
    if kind in (8, 9):
        return kind - 8, at
    if kind == 7:
        import struct

        return struct.unpack(">d", payload[at : at + 8])[0], at + 8
    if kind < 7:
        width = (0, 1, 2, 3, 4, 6, 8)[kind]
        return int.from_bytes(payload[at : at + width], "big", signed=True), at + width
    width = (kind - 12) // 2
    if kind < 12 or at + width > len(payload):
        raise ValueError
    raw = payload[at : at + width]
    return (raw.decode("utf-8") if kind % 2 else raw), at + width


def tree_rows(pages: Pages, root: int) -> Iterator[Row]:
    """Yield the rows of the table whose tree begins on page ``root``."""
    page = pages.page(root)
    if page is None:
        raise Trouble("The file is damaged. --salvage reads what is left of it.")
    start = 100 if root == 1 else 0
    if page[start] == TABLE_LEAF:
        yield from leaf_rows(pages, root)
        return
    for cell in range(int.from_bytes(page[start + 3 : start + 5], "big")):
        pointer = start + 12 + 2 * cell
        at = int.from_bytes(page[pointer : pointer + 2], "big")
        yield from tree_rows(pages, int.from_bytes(page[at : at + 4], "big"))
    yield from tree_rows(pages, int.from_bytes(page[start + 8 : start + 12], "big"))


# --- entries --------------------------------------------------------------------------------------

STORED = (
    "place", "id", "body", "written_on", "written_at", "zone", "role_system", "urgent", "important",
    "minutes", "question", "late", "for_coach", "source", "source_id", "deleted_at",
)  # fmt: skip


def read_entries(pages: Pages) -> list[dict[str, Any]]:
    """Return every live entry in the order of the journal; Trouble where a page is damaged."""
    roots = {row.values[1]: row.values[3] for row in tree_rows(pages, 1) if row.values[0] == "table"}
    rows = tree_rows(pages, roots["entry"])
    return [entry for row in rows if (entry := entry_of(row)) is not None]


def salvage(pages: Pages) -> list[dict[str, Any]]:
    """Return the live entries on all pages that are whole, whatever became of the tree above them."""
    found: dict[str, dict[str, Any]] = {}
    for number in range(1, pages.count + 1):
        for row in leaf_rows(pages, number):
            entry = entry_of(row)
            if entry is not None:
                found.setdefault(entry["id"], entry)
    return sorted(found.values(), key=lambda entry: (entry["date"], entry["place"]))


def entry_of(row: Row) -> dict[str, Any] | None:
    """Return the entry of a row of the table ``entry``; None for rows of others and for deleted ones."""
    values = row.values
    if len(values) != len(STORED) or values[0] is not None or not isinstance(values[2], str):
        return None
    named = dict(zip(STORED, values, strict=True))
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", str(named["written_on"])) or named["deleted_at"] is not None:
        return None
    if not isinstance(named["written_at"], int):
        return None
    at = EPOCH + timedelta(microseconds=named["written_at"])
    return {
        "place": row.rowid,
        "id": named["id"],
        "written_at": at.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "zone": named["zone"],
        "date": named["written_on"],
        "text": named["body"],
        "role_system": named["role_system"],
        "urgent": None if named["urgent"] is None else bool(named["urgent"]),
        "important": None if named["important"] is None else bool(named["important"]),
        "minutes": named["minutes"],
        "question": named["question"],
    }


def write_jsonl(entries: list[dict[str, Any]], out: TextIO) -> None:
    """Write one entry a line, in the form that ``inmind import`` reads."""
    for entry in entries:
        shown = {name: value for name, value in entry.items() if name != "place"}
        out.write(json.dumps(shown, ensure_ascii=False) + "\n")


def write_markdown(entries: list[dict[str, Any]], out: TextIO) -> None:
    """Write the entries below their days."""
    day = None
    for entry in entries:
        if entry["date"] != day:
            day = entry["date"]
            out.write(f"## {day}\n\n")
        tags = [f"System {entry['role_system']}"] if entry["role_system"] else []
        tags += [word for word in ("urgent", "important") if entry[word]]
        out.write(entry["text"].rstrip() + "\n\n" + (f"*{', '.join(tags)}*\n\n" if tags else ""))


def open_pages(folder: Path, key: bytes) -> Pages:
    """Return the pages of the journal in ``folder``."""
    content = (folder / "journal.db").read_bytes()
    backups = sorted(folder.glob("backups/*/journal.db"), reverse=True)
    return Pages(content, key, [path.read_bytes()[:16] for path in backups[:5]])


def main(arguments: list[str] | None = None) -> int:
    """Read the vault named on the command line."""
    parser = argparse.ArgumentParser(description="Read an In Mind journal without In Mind.")
    parser.add_argument("vault", type=Path)
    parser.add_argument("--format", choices=("jsonl", "markdown"), default="jsonl")
    parser.add_argument("--recovery", action="store_true", help="ask for the recovery code")
    parser.add_argument("--salvage", action="store_true", help="read what is left of a damaged file")
    parser.add_argument(
        "--secret-file", type=Path, help="read passphrase or code from this file's first line"
    )
    told = parser.parse_args(arguments)
    try:
        keys = read_keys(told.vault)
        pages = open_pages(told.vault, unlock(keys, **_secret(told, keys)))
        entries = salvage(pages) if told.salvage else read_entries(pages)
    except (Trouble, OSError) as trouble:
        print(f"read_vault: {trouble}", file=sys.stderr)
        return 1
    if (told.vault / "journal.db-journal").exists():
        print(
            "read_vault: In Mind was stopped while it saved; open it once to undo the half.", file=sys.stderr
        )
    (write_markdown if told.format == "markdown" else write_jsonl)(entries, sys.stdout)
    return 0


def _secret(told: argparse.Namespace, keys: dict[str, Any]) -> dict[str, str]:
    if slot_of(keys, "open") is not None:
        return {}
    if told.secret_file is not None:
        secret = told.secret_file.read_text(encoding="utf-8").splitlines()[0]
    else:
        secret = getpass.getpass("Recovery code: " if told.recovery else "Passphrase: ")
    return {"code" if told.recovery else "passphrase": secret}


if __name__ == "__main__":
    sys.exit(main())
