"""Why the writer was put here, in the wording of each time. Nothing is overwritten."""

from __future__ import annotations

from datetime import date, datetime

from journal.errors import BadValue
from journal.model import Purpose
from journal.store.base import Subject, clean_text, date_of, text_of, to_micros
from journal.weeks import check_date


class Purposes(Subject):
    """The purpose table."""

    def add_purpose(self, body: str, *, on: date, now: datetime) -> Purpose:
        """Keep a wording; the earlier ones stay.

        Raises:
            BadValue: There are no words in it.
        """
        if not body.strip():
            raise BadValue("There is nothing to keep yet: write a line.")
        check_date(on)
        with self._writing() as connection:
            connection.execute(
                "INSERT INTO purpose (body, written_on, written_at) VALUES (?, ?, ?)",
                [clean_text(body.strip()), on.isoformat(), to_micros(now)],
            )
        return Purpose(body.strip(), on)

    def purposes(self) -> list[Purpose]:
        """Return every wording, the newest first."""
        rows = self._rows("SELECT body, written_on FROM purpose ORDER BY number DESC", [])
        return [Purpose(text_of(body), date_of(on)) for body, on in rows]
