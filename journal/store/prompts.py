"""Which question was shown when, and what came of it; and the few settings that belong to the journal."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import Any, Literal

from journal.errors import DataDamaged
from journal.model import RoleSystem
from journal.store.base import Subject, to_micros
from journal.store.driver import DAMAGED

Outcome = Literal["shown", "reflected", "not_now", "another"]


class Prompts(Subject):
    """The prompt, retag and setting tables."""

    def note_prompt(self, question: int, on: date, outcome: Outcome) -> None:
        """Remember that a question was shown, and what the writer did with it."""
        with self._writing() as connection:
            connection.execute(
                "INSERT INTO prompt (question, shown_on, outcome) VALUES (?, ?, ?)",
                [question, on.isoformat(), outcome],
            )

    def prompts(self, limit: int = 40) -> list[tuple[int, date, str]]:
        """Return (question, day, outcome) of the newest prompts, newest first."""
        with self._reading() as connection:
            rows = connection.execute(
                "SELECT question, shown_on, outcome FROM prompt ORDER BY number DESC LIMIT ?", [limit]
            )
            return [(int(question), date.fromisoformat(on), str(outcome)) for question, on, outcome in rows]

    def add_retag(self, entry_id: str, old: RoleSystem, new: RoleSystem, *, now: datetime) -> None:
        """Keep a blind re-tag; the entry's own tag stays as it was."""
        with self._writing() as connection:
            connection.execute(
                "INSERT INTO retag (entry_id, old_system, new_system, made_at) VALUES (?, ?, ?, ?)",
                [entry_id, int(old), int(new), to_micros(now)],
            )

    def retags(self) -> list[tuple[RoleSystem, RoleSystem]]:
        """Return (old, new) of every blind re-tag, earliest first."""
        with self._reading() as connection:
            rows = connection.execute("SELECT old_system, new_system FROM retag ORDER BY number")
            return [(RoleSystem(old), RoleSystem(new)) for old, new in rows]

    def setting(self, name: str, default: Any = None) -> Any:
        """Return a setting's JSON value, or ``default``."""
        with self._reading() as connection:
            row = connection.execute("SELECT value FROM setting WHERE name = ?", [name]).fetchone()
        if row is None:
            return default
        try:
            return json.loads(row[0])
        except ValueError:  # as with ``text_of``: JSON of ours holds no NUL
            raise DataDamaged(DAMAGED) from None

    def set_setting(self, name: str, value: Any) -> None:
        """Keep a JSON value under this name."""
        with self._writing() as connection:
            connection.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", [name, json.dumps(value)])
