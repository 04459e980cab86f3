"""A number that only grows, kept in the journal and beside it: a file that went back in time is noticed.

A tool that synchronises folders, or a disk's own snapshots, can put an older copy of the file in its place.
It is whole and opens like any other, and what was written since is missing. So the journal counts its
openings for writing in a setting, and the last number is written down outside, where no such tool puts it
back: a file that bears a smaller one is older than what was open here before.

Outside stand digests and numbers alone, no name and no path. Without that file nothing is noticed, and
nothing else depends on it: it is written without waiting for the disk.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journal.store.journal_store import JournalStore
    from journal.vault.folder import Vault

SETTING = "generation"
MOST_PLACES = 32  # where copies of one journal lay; the oldest are forgotten
LARGEST_FILE = 64 * 1024


def went_back(store: JournalStore) -> bool:
    """True when this file is older than the one that was last written at this place on this computer.

    Asked before the session's ``raise_generation``, after which it is told no more.
    """
    known = _known(store.vault).get(_place(store.vault.header.vault, store.vault.folder))
    return known is not None and _number(store) < known


def raise_generation(store: JournalStore) -> None:
    """Count this opening: once a session, not once a save.

    Raises:
        JournalError: The journal cannot be written.
    """
    with counted(store):
        pass


@contextlib.contextmanager
def counted(store: JournalStore) -> Iterator[None]:
    """One transaction with the count in it: a single save waits for the disk no longer than without."""
    known, place = _known(store.vault), _place(store.vault.header.vault, store.vault.folder)
    with store.together():
        number = max(_number(store), known.get(place, 0)) + 1
        store.set_setting(SETTING, number)
        yield
    known.pop(place, None)  # so that it comes last, which is the newest
    _write(
        store.vault.header.vault, known | {place: number}
    )  # only now: outside never stands more than inside


def forget(vault: str, folder: Path) -> None:
    """Expect nothing of what lies at this place from now on: the writer put an older one there.

    ``vault`` is the id of the journal that now stands there.
    """
    known = _read(vault)
    if known.pop(_place(vault, folder), None) is not None:
        _write(vault, known)


def state_folder() -> Path:
    """Return where the platform keeps what a program notes for itself; it is not synchronised."""
    if sys.platform == "linux":  # what platformdirs would say; its import takes as long as keeping an entry
        told = os.environ.get("XDG_STATE_HOME", "").strip()
        return Path(told or Path.home() / ".local" / "state") / "In Mind" / "journals"
    from platformdirs import user_state_path

    return user_state_path("In Mind", appauthor=False) / "journals"


def _number(store: JournalStore) -> int:
    told = store.setting(SETTING)
    return told if isinstance(told, int) else 0


def _known(vault: Vault) -> dict[str, int]:
    return _read(vault.header.vault)


def _place(vault: str, folder: Path) -> str:
    """A copy that lies elsewhere is another one: only what stands at the same place can have gone back."""
    return sha256(f"{vault}\0{folder}".encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _file(vault: str) -> Path:
    # The id is as the file's maker chose it; a name of ours must not follow from it.
    return state_folder() / f"{sha256(vault.encode('utf-8', 'surrogatepass')).hexdigest()[:32]}.json"


def _read(vault: str) -> dict[str, int]:
    try:
        with _file(vault).open("rb") as file:
            told = json.loads(file.read(LARGEST_FILE))["generations"]
        return {str(place): number for place, number in told.items() if type(number) is int}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}


def _write(vault: str, known: dict[str, int]) -> None:
    """Write it down, or let it be: a full disk here must not refuse what the journal has kept."""
    kept = dict(list(known.items())[-MOST_PLACES:])
    file = _file(vault)
    temporary = file.with_name(f"{file.name}.new-{os.getpid()}")
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with os.fdopen(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as opened:
            opened.write(json.dumps({"format": 1, "generations": kept}).encode())
        temporary.replace(file)
    except OSError:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
