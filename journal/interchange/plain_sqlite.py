"""A plain SQLite file, for Datasette, sqlite-utils and all else that opens one. It is not encrypted."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from journal import __version__
from journal.interchange.left_out import ALMOST_WHOLE
from journal.model import RoleSystem
from journal.questions import all_questions

if TYPE_CHECKING:
    from journal.store.journal_store import JournalStore

NAME = "sqlite"
NOT_ENCRYPTED = "This file is not encrypted: anybody who has it can read all of it."
MEANINGS = {
    RoleSystem.DELIVER: "deliver today under the present system",
    RoleSystem.IMPROVE: "improve the system, hands-on, to secure tomorrow",
    RoleSystem.ENABLE: "enable others to seek and propose solutions and make the change",
}


def write_sqlite(
    store: JournalStore,
    path: Path,
    first: date | None = None,
    last: date | None = None,
    progress: Callable[[int], None] = lambda done: None,
) -> int:
    """Write the journal to ``path``, where nothing stands yet, and return how many entries there were.

    ``first`` and ``last`` are journal dates, both included, and concern entries alone. ``progress`` is told
    how many entries are done, and ends it by raising.

    Raises:
        JournalError: The disk refuses.
    """
    about = [
        ("what", "A leadership journal, written by In Mind. It is a copy: changes here go nowhere."),
        ("encryption", NOT_ENCRYPTED),
        ("left out", ALMOST_WHOLE),
        ("program", f"In Mind {__version__}"),
        ("days of entries", f"{first or 'the first'} to {last or 'the last'}"),
        ("times", "Instants are in UTC; an entry's own clock is in date, time and zone."),
    ]
    systems = [(int(system), system.title, MEANINGS[system]) for system in RoleSystem]
    own = store.setting("question_wordings", {})
    wordings = own if isinstance(own, dict) else {}
    questions = [(one.number, str(wordings.get(str(one.number)) or one.text)) for one in all_questions()]
    return store.plain_copy().write(path, about, systems, questions, first, last, progress)
