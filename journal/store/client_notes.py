"""What a coach notes of clients, in the coach's own journal: every wording, and what is typed.

A note belongs to a client's name as their packs give it. It never goes into a pack, and never beside one.
"""

from __future__ import annotations

from datetime import datetime

from journal.errors import BadValue
from journal.model import LONGEST_BODY, ClientNote
from journal.store.base import Subject, clean_text, from_micros, text_of, to_micros


class ClientNotes(Subject):
    """The tables client_note and client_note_draft."""

    def keep(self, client: str, body: str, *, now: datetime) -> None:
        """Keep this wording and forget the draft; the earlier wordings stay, and the same again is none.

        Raises:
            BadValue: It cannot be kept.
        """
        _check(client, body)
        with self._writing() as connection:
            found = self.find(client)
            if body != ("" if found is None else found.body):
                connection.execute(
                    "INSERT INTO client_note (client, body, written_at) VALUES (?, ?, ?)",
                    [client, body, to_micros(now)],
                )
            connection.execute("DELETE FROM client_note_draft WHERE client = ?", [client])

    def find(self, client: str) -> ClientNote | None:
        """Return the wording that stands now."""
        found = self._notes(client, " LIMIT 1")
        return found[0] if found else None

    def wordings(self, client: str) -> list[ClientNote]:
        """Return every wording, the newest first."""
        return self._notes(client, "")

    def save_draft(self, client: str, body: str, *, now: datetime) -> None:
        """Put what is typed in the place of the draft before, so that a crash cannot take it.

        Raises:
            BadValue: It cannot be kept.
        """
        _check(client, body)
        with self._writing() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO client_note_draft (client, body, saved_at) VALUES (?, ?, ?)",
                [client, body, to_micros(now)],
            )

    def find_draft(self, client: str) -> str | None:
        """Return what was last typed and not kept, if anything; an empty text is something."""
        rows = self._rows("SELECT body FROM client_note_draft WHERE client = ?", [client])
        return text_of(rows[0][0]) if rows else None

    def _notes(self, client: str, limit: str) -> list[ClientNote]:
        sql = "SELECT client, body, written_at FROM client_note WHERE client = ? ORDER BY number DESC"
        return [
            ClientNote(text_of(name), text_of(body), from_micros(at))
            for name, body, at in self._rows(sql + limit, [client])
        ]


def _check(client: str, body: str) -> None:
    clean_text(client)
    clean_text(body)
    if not client.strip():
        raise BadValue("A note belongs to a name.")
    if len(body) > LONGEST_BODY:
        raise BadValue(
            "The text has {0} characters; a note holds {1}.", f"{len(body):,}", f"{LONGEST_BODY:,}"
        )
