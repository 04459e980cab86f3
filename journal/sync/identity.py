"""Which computer this is, noted outside of the journal: a copy of a journal must not speak as the first.

A journal that was copied, moved or restored from a backup still holds the name under which its computer wrote
its log. Two that append under one name would destroy it, and so would one that forgot what it wrote. Beside
the journal, where no backup and no tool puts an older one back, stands the same name with the number of the
last frame, for this very place: where the two do not agree, a new name is taken.
"""

from __future__ import annotations

import json
import os
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from journal.generation import state_folder
from journal.vault.files import plain_errors, replace_file
from journal.vault.folder import Vault

LARGEST_FILE = 4096


class Noted(NamedTuple):
    """The name of this computer, and how many frames it has written under it."""

    computer: str
    sequence: int


def new_name() -> str:
    """Return a name that no other computer has."""
    return os.urandom(8).hex()


def find_noted(vault: Vault) -> Noted | None:
    """Return what is noted for the journal at this place, if anything."""
    try:
        with _file(vault).open("rb") as file:
            told = json.loads(file.read(LARGEST_FILE))
        return Noted(str(told["computer"]), int(told["sequence"]))
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None


def note(vault: Vault, noted: Noted) -> None:
    """Note it, durably.

    Raises:
        JournalError: The file system refuses; then nothing may be written under this name.
    """
    file = _file(vault)
    with plain_errors(file):
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    replace_file(file, json.dumps({"format": 1, **noted._asdict()}).encode())


def _file(vault: Vault) -> Path:
    place = f"{vault.header.vault}\0{vault.folder}".encode("utf-8", "surrogatepass")
    return state_folder() / f"{sha256(place).hexdigest()[:32]}.sync.json"
