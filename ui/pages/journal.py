"""Journal: every entry, found by day, by words or by what it says of itself."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.pages.page import Page
from ui.session import Session
from ui.session_parts.finding import Finding
from ui.theme import Theme


class JournalPage(Page):
    """The page."""

    def __init__(
        self, session: Session, finding: Finding, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "", "", parent)
        self.title_label.setText(self.tr("Journal"))
        self._session = session
        self._finding = finding
