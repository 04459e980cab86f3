"""Weekly review: the four steps of a week looked back on."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.pages.page import Page
from ui.session import Session
from ui.session_parts.reviewing import Reviewing
from ui.theme import Theme


class ReviewPage(Page):
    """The page."""

    def __init__(
        self, session: Session, reviewing: Reviewing, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "", "", parent)
        self.title_label.setText(self.tr("Weekly review"))
        self._session = session
        self._reviewing = reviewing
