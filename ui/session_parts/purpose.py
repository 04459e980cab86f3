"""Why I was put here: written again each quarter before the old words are shown."""

from __future__ import annotations

from datetime import timedelta

from journal.model import Purpose
from ui.session import Session

AGAIN_AFTER = timedelta(weeks=13)
NOT_NOW = "purpose_put_off_on"  # the settings of the journal
UNFINISHED = "purpose_unfinished"


class Purposes:
    """What the purpose dialog asks of the journal."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def all(self) -> list[Purpose]:
        """Return every wording, the newest first; none where the file cannot be read just now."""
        return self._session.attempt(lambda: self._session.store.purpose().purposes()) or []

    def is_due(self) -> bool:
        """True when the newest wording is a quarter old; never before there is a first one.

        Nor within a quarter of the day on which the writer said "not now" to it.
        """
        told = self.all()
        if not told:
            return False
        not_now = self._session.store.setting(NOT_NOW)
        last = max(told[0].written_on.isoformat(), not_now if isinstance(not_now, str) else "")
        return (self._session.today() - AGAIN_AFTER).isoformat() >= last

    def put_off(self) -> bool:
        """Let it not be offered again for a quarter."""
        return self._set(NOT_NOW, self._session.today().isoformat())

    def unfinished(self) -> str:
        """Return what was written another time and not kept."""
        told = self._session.store.setting(UNFINISHED)
        return told if isinstance(told, str) else ""

    def put_aside(self, body: str) -> bool:
        """Remember what is written and not kept, for another time."""
        return body == self.unfinished() or self._set(UNFINISHED, body)

    def keep(self, body: str) -> bool:
        """Keep today's wording."""
        session = self._session

        def work() -> None:
            with session.store.together():
                session.store.purpose().add_purpose(body, on=session.today(), now=session.now())
                session.store.set_setting(UNFINISHED, "")

        return session.change(work)

    def _set(self, name: str, value: str) -> bool:
        return self._session.change(lambda: self._session.store.set_setting(name, value))
