"""The place of clients' packs in the window: it comes to the foot of the rail when it is first asked for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.session import Session
from ui.theme import Theme
from ui.window import Place, Window

if TYPE_CHECKING:
    from ui.pages.packs import PacksPage


class PacksPlace(QObject):
    """Only who has packs of clients sees a page for them."""

    def __init__(self, window: Window, session: Session, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._theme = theme
        self._position: int | None = None
        self._came_from = 0

    def show(self) -> None:
        """Bring the page to the front."""
        window = self._window
        if self._position is None:
            self._position = window.add_place(Place(self.tr("Client packs"), self._make))
        if window.position != self._position:
            self._came_from = window.position
        window.show_page(self._position)

    def open(self, path: Path) -> None:
        """Bring the page to the front with the packs at ``path``."""
        from ui.pages.packs import PacksPage

        self.show()
        assert self._position is not None
        page = self._window.page(self._position)
        assert isinstance(page, PacksPage)
        page.open_path(path)

    def _make(self) -> PacksPage:
        from ui.jobs import Jobs
        from ui.pages.packs import PacksPage
        from ui.session_parts.clients import Clients

        page = PacksPage(self._session, Clients(self._session), self._theme, Jobs(self._window))
        page.back_requested.connect(lambda: self._window.show_page(self._came_from))
        self._window.closing.connect(page.stop)
        return page
