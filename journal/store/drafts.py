"""The one draft: what is typed but not yet kept. It survives a crash."""

from __future__ import annotations

from datetime import datetime

from journal.model import EntryDraft, Priority, RoleSystem
from journal.store.base import Subject, clean_text, text_of, to_micros


class Drafts(Subject):
    """The draft table, which holds one row or none."""

    def save_draft(self, draft: EntryDraft, *, now: datetime) -> None:
        """Put this draft in the place of the old one; an empty one leaves none."""
        clean_text(draft.body)
        with self._writing() as connection:
            if draft.is_empty and not draft.body:
                connection.execute("DELETE FROM draft")
                return
            priority = draft.priority
            connection.execute(
                "INSERT OR REPLACE INTO draft VALUES (1, ?, ?, ?, ?, ?, ?, ?)",
                [
                    draft.body,
                    draft.role_system,
                    None if priority is None else priority.urgent,
                    None if priority is None else priority.important,
                    draft.minutes,
                    draft.question,
                    to_micros(now),
                ],
            )

    def find_draft(self) -> EntryDraft | None:
        """Return what was last typed and not kept, if anything."""
        with self._reading() as connection:
            row = connection.execute(
                "SELECT body, role_system, urgent, important, minutes, question FROM draft"
            ).fetchone()
        if row is None:
            return None
        body, system, urgent, important, minutes, question = row
        return EntryDraft(
            text_of(body),
            None if system is None else RoleSystem(system),
            None if urgent is None else Priority(bool(urgent), bool(important)),
            minutes,
            question,
        )
