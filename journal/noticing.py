"""What there is to be said about a journal's place and files, each once: nothing of it keeps the writer out.

The command line says it on standard error; the window, behind its first paint, with an offer to mend it.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Any, NamedTuple

from journal import generation
from journal.errors import JournalError
from journal.vault import rights
from journal.vault.place import conflict_copies, synchronised_by

if TYPE_CHECKING:
    from pathlib import Path

    from journal.store.journal_store import JournalStore

SAID = "said_once"  # the setting: of each kind, about what it was said last
WENT_BACK, LOOSE, SYNCHRONISED, COPIES = "went_back", "loose", "synchronised", "copies"


class Notice(NamedTuple):
    """One thing noticed: its kind, what it is about (said again once that is another), and its words."""

    kind: str
    about: str
    sentence: str


def look_around(store: JournalStore) -> list[Notice]:
    """Return what was noticed and not said yet. Takes about a millisecond, and reads no entry."""
    said = _said(store)
    return [notice for notice in _all(store) if said.get(notice.kind) != notice.about]


def remember(store: JournalStore, said: list[Notice]) -> None:
    """Note that these were said. On a disk that cannot be written they are said again the next time."""
    if not said:
        return
    with contextlib.suppress(JournalError):
        if any(notice.kind == WENT_BACK for notice in said):
            generation.raise_generation(store)
        lasting = {notice.kind: notice.about for notice in said if notice.kind != WENT_BACK}
        if lasting:
            store.set_setting(SAID, _said(store) | lasting)


def mend_rights(store: JournalStore) -> list[Path]:
    """Take the others' rights away and return what is still loose. Loose again, it is said again."""
    still_loose = rights.tighten(store.vault.folder)
    said = _said(store)
    if said.pop(LOOSE, None) is not None:
        with contextlib.suppress(JournalError):
            store.set_setting(SAID, said)
    return still_loose


def _all(store: JournalStore) -> list[Notice]:
    folder = store.vault.folder
    found = []
    if generation.went_back(store):
        found.append(Notice(WENT_BACK, "", generation.SENTENCE))
    loose = rights.loose_files(folder)
    if loose:
        found.append(Notice(LOOSE, str(len(loose)), rights.SENTENCE))
    tool = synchronised_by(folder)
    if tool is not None:
        found.append(Notice(SYNCHRONISED, f"{tool} {folder}", _synchronised(tool)))
    copies = conflict_copies(folder)
    if copies:
        found.append(Notice(COPIES, "\n".join(path.name for path in copies), _copied(copies[0].name)))
    return found


def _said(store: JournalStore) -> dict[str, Any]:
    told = store.setting(SAID)
    return told if isinstance(told, dict) else {}


def _synchronised(tool: str) -> str:
    return (
        f"{tool} synchronises the folder in which the journal lies, and can damage it or put an older copy "
        "back; nothing has happened to it now. Keep backups there, and move the journal itself to another "
        "folder."
    )


def _copied(name: str) -> str:
    return (
        f"Beside the journal lies a second copy, “{name}”, as left where two computers wrote; both are "
        "untouched. Look whether entries are missing before you delete either."
    )
