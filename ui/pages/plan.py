"""Leadership plan: the eight answers, the intended split, the card to print."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.pages.page import Page
from ui.session import Session
from ui.session_parts.planning import Planning
from ui.theme import Theme


class PlanPage(Page):
    """The page."""

    def __init__(
        self, session: Session, planning: Planning, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "", "", parent)
        self.title_label.setText(self.tr("Leadership plan"))
        self._session = session
        self._planning = planning
