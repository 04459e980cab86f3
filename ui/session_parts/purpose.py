"""Why I was put here: written again each quarter before the old words are shown."""

from __future__ import annotations

from datetime import timedelta

from journal.model import Purpose
from ui.session import Session

AGAIN_AFTER = timedelta(weeks=13)
UNFINISHED = "purpose_unfinished"  # the setting that holds what is not kept yet


class Purposes:
    """What the purpose dialog asks of the journal."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def all(self) -> list[Purpose]:
        """Return every wording, the newest first; none where the file cannot be read just now."""
        return self._session.attempt(lambda: self._session.store.purpose().purposes()) or []

    def is_due(self) -> bool:
        """True when the newest wording is a quarter old; never before there is a first one."""
        told = self.all()
        return bool(told) and self._session.today() - told[0].written_on >= AGAIN_AFTER

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
