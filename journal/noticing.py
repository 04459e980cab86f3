"""What there is to be said about a journal's place and files, each once: nothing of it keeps the writer out.

The command line says it on standard error, where perhaps nobody looks; the window, behind its first paint,
with an offer to mend it. So each remembers what it said by itself.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Any, NamedTuple

from journal import generation
from journal.errors import JournalError
from journal.vault import rights
from journal.vault.place import conflict_copies, synchronised_by

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from journal.store.journal_store import JournalStore

# The settings, one for each that says it: of each kind, about what it was said last.
TERMINAL, WINDOW = "said_once", "said_once_in_window"
WENT_BACK, LOOSE, SYNCHRONISED, COPIES = "went_back", "loose", "synchronised", "copies"
OUTSIDE = "outside"  # it was moved out of the synchronised folder of which was said
NOT_YET = "not yet"  # in place of what it is about: the other one has said it

SENTENCES = {
    WENT_BACK: (
        "This is an older copy of the journal than was open here last: what was written since may be "
        "missing, but nothing was changed. Look for a newer copy, or restore the newest backup, before you "
        "write on."
    ),
    LOOSE: (
        "Other users of this computer can get at the journal's files; nothing was changed. "
        "Run “inmind check --mend” to keep them out."
    ),
    SYNCHRONISED: (
        "{0} synchronises the folder in which the journal lies, and can damage it or put an older copy "
        "back; nothing has happened to it now. Move it to another folder; Settings › Second computer, or "
        "“inmind sync”, keeps two computers in step through this one."
    ),
    OUTSIDE: (
        "The journal lies outside the synchronised folder now. Settings › Second computer, or “inmind sync”, "
        "keeps it in step with another computer through that folder."
    ),
    COPIES: (
        "Beside the journal lies a second copy, “{0}”, as left where two computers wrote; both are "
        "untouched. Look whether entries are missing before you delete either."
    ),
}


class Notice(NamedTuple):
    """One thing noticed: its kind, what it is about (said again once that is another), and a name in it."""

    kind: str
    about: str
    name: str = ""

    @property
    def sentence(self) -> str:
        """What there is to be said."""
        return self.put_into(str)

    def put_into(self, tr: Callable[[str], str]) -> str:
        """Return it in the language of ``tr``."""
        return tr(SENTENCES[self.kind]).format(self.name)


def look_around(store: JournalStore, said_in: str = TERMINAL) -> list[Notice]:
    """Return what was noticed and not said there yet. Takes about a millisecond, and reads no entry."""
    said = _said(store, said_in)
    noticed = [notice for notice in _all(store, said) if said.get(notice.kind) != notice.about]
    if said.get(WENT_BACK) == NOT_YET and all(notice.kind != WENT_BACK for notice in noticed):
        noticed.insert(0, Notice(WENT_BACK, ""))
    return noticed


def remember(store: JournalStore, said: list[Notice], said_in: str = TERMINAL) -> None:
    """Note that these were said there. On a disk that cannot be written they are said again the next time."""
    if not said:
        return
    with contextlib.suppress(JournalError):
        if any(notice.kind == WENT_BACK for notice in said):
            generation.raise_generation(store)  # and with it the sign that it went back is gone
            if said_in == TERMINAL:
                store.set_setting(WINDOW, _said(store, WINDOW) | {WENT_BACK: NOT_YET})
        known = _said(store, said_in)
        now_known = {kind: about for kind, about in known.items() if about != NOT_YET}
        now_known |= {notice.kind: notice.about for notice in said if notice.kind != WENT_BACK}
        if any(notice.kind == OUTSIDE for notice in said):
            now_known.pop(SYNCHRONISED, None)  # so that it is said again where the journal comes back
        if now_known != known:
            store.set_setting(said_in, now_known)


def mend_rights(store: JournalStore) -> list[Path]:
    """Take the others' rights away and return what is still loose. Loose again, it is said again."""
    still_loose = rights.tighten(store.vault.folder)
    for place in (TERMINAL, WINDOW):
        said = _said(store, place)
        if said.pop(LOOSE, None) is not None:
            with contextlib.suppress(JournalError):
                store.set_setting(place, said)
    return still_loose


def _all(store: JournalStore, said: dict[str, Any]) -> list[Notice]:
    folder = store.vault.folder
    found = []
    if generation.went_back(store):
        found.append(Notice(WENT_BACK, ""))
    loose = rights.loose_files(folder)
    if loose:
        found.append(Notice(LOOSE, str(len(loose))))
    tool = synchronised_by(folder)
    if tool is not None:
        found.append(Notice(SYNCHRONISED, f"{tool} {folder}", tool))
    elif _has_left(said, folder) and store.syncing().find_self() is None:
        found.append(Notice(OUTSIDE, str(said[SYNCHRONISED])))
    copies = conflict_copies(folder)
    if copies:
        found.append(Notice(COPIES, "\n".join(path.name for path in copies), copies[0].name))
    return found


def _has_left(said: dict[str, Any], folder: Path) -> bool:
    """True where that was said of another folder: a service may also have ended where the journal lies."""
    about = said.get(SYNCHRONISED)
    return about is not None and not str(about).endswith(f" {folder}")


def _said(store: JournalStore, said_in: str) -> dict[str, Any]:
    told = store.setting(said_in)
    return told if isinstance(told, dict) else {}
