"""Where entries come in, go out and are classified: two pages that stand in no rail, and a dialog."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.session import Session
from ui.theme import Theme
from ui.window import Window

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.dialogs.export import ExportDialog
    from ui.pages.classify import ClassifyPage
    from ui.pages.confirm import ConfirmPage
    from ui.pages.importing import ImportPage


class ExchangePlaces(QObject):
    """Made behind the first paint; each page is made when it is first asked for."""

    def __init__(self, window: Window, session: Session, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._theme = theme
        self._classify = window.add_guest(self._make_classify)
        self._import = window.add_guest(self._make_import)
        self._confirm = window.add_guest(self._make_confirm)
        window.file_dropped.connect(self.open)
        window.setAcceptDrops(True)

    def answers(self) -> dict[str, Callable[[], object]]:
        """Return what is done for each command."""
        return {
            "classify": self.classify,
            "import": self.import_,
            "export": self.export,
            "drop_titles": self.drop_titles,
        }

    def import_(self) -> None:
        """Ask for what is to be taken in."""
        self._window.show_page(self._import)

    def export(self) -> None:
        """Ask in which form, and where to, and write it there."""
        dialog = self.export_dialog(self._window)
        dialog.exec()
        dialog.deleteLater()

    def drop_titles(self) -> None:
        """Ask whether the titles shall go that came from calendars, and take them out."""
        from ui.dialogs.titles import TitlesDialog
        from ui.session_parts.titles import Titles

        dialog = TitlesDialog(self._theme, Titles(self._session), self._window)
        dialog.exec()
        dialog.deleteLater()

    def export_dialog(self, parent: QWidget | None = None) -> ExportDialog:
        """Return the dialog of the export, to be shown."""
        from ui.dialogs.export import ExportDialog
        from ui.jobs import Jobs
        from ui.session_parts.exporting import Exporting

        return ExportDialog(self._theme, Exporting(self._session, Jobs(self._window), self), parent)

    def open(self, path: Path) -> None:
        """Look at a file or folder that might be taken in."""
        from ui.pages.importing import ImportPage

        self._window.show_page(self._import)
        page = self._window.page(self._import)
        assert isinstance(page, ImportPage)
        page.open_path(path)

    def classify(self) -> None:
        """Walk through what is unclassified."""
        self._window.show_page(self._classify)

    def _classify_imported(self) -> None:
        from ui.pages.classify import ClassifyPage

        self._window.show_page(self._classify)
        page = self._window.page(self._classify)
        assert isinstance(page, ClassifyPage)
        page.begin(imported=True)

    def _make_import(self) -> ImportPage:
        from ui.jobs import Jobs
        from ui.pages.importing import ImportPage
        from ui.session_parts.importing import Importing

        page = ImportPage(Importing(self._session, Jobs(self._window), self), self._theme)
        page.back_requested.connect(self._window.go_back)
        page.classify_requested.connect(self._classify_imported)
        page.flush_requested.connect(self._window.flush_pages)
        page.calendar_chosen.connect(self.confirm)
        self._window.closing.connect(page.stop)
        return page

    def confirm(self, path: Path) -> None:
        """Confirm the events of a calendar one by one."""
        from ui.pages.confirm import ConfirmPage

        self._window.show_page(self._confirm)
        page = self._window.page(self._confirm)
        assert isinstance(page, ConfirmPage)
        page.open_path(path)

    def _make_confirm(self) -> ConfirmPage:
        from ui.jobs import Jobs
        from ui.pages.confirm import ConfirmPage
        from ui.session_parts.confirming import Confirming
        from ui.session_parts.titles import Titles

        confirming = Confirming(self._session, Jobs(self._window), self)
        page = ConfirmPage(confirming, Titles(self._session), self._theme)
        page.back_requested.connect(self._window.go_back)
        self._window.closing.connect(page.stop)
        return page

    def _make_classify(self) -> ClassifyPage:
        from ui.pages.classify import ClassifyPage
        from ui.session_parts.classifying import Classifying

        page = ClassifyPage(Classifying(self._session), self._theme)
        page.back_requested.connect(self._window.go_back)
        return page
