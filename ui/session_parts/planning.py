"""Leadership plan: what its page asks of the journal."""

from __future__ import annotations

from ui.session import Session


class Planning:
    """Made with the page."""

    def __init__(self, session: Session) -> None:
        self._session = session
