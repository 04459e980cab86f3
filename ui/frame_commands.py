"""The commands that belong to no page: each opens a dialog of the window."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.preferences import PreferencesFile
from ui.session import Session
from ui.theme import Theme
from ui.window import Window


class FrameCommands:
    """Made behind the first paint. What a dialog needs is imported when it is opened."""

    def __init__(
        self,
        window: Window,
        session: Session,
        theme: Theme,
        preferences: PreferencesFile | None,
        safety: str,
    ) -> None:
        self._window = window
        self._session = session
        self._theme = theme
        self._preferences = preferences
        self._safety = safety

    def answers(self) -> dict[str, Callable[[], object]]:
        """Return what is done for each command."""
        return {
            "settings": self.show_settings,
            "shortcuts": self.show_shortcuts,
            "purpose": self.show_purpose,
            "about": self.show_about,
        }

    def settings_dialog(self, parent: QWidget | None = None) -> QWidget:
        """Return the settings dialog, to be shown."""
        from ui.dialogs.settings import SettingsDialog
        from ui.language import languages
        from ui.session_parts.settings import JournalSettings

        preferences = self._preferences
        if preferences is None:  # a window that remembers nothing has a file that nobody reads again
            preferences = PreferencesFile(
                Path(tempfile.gettempdir()) / "inmind-forgotten" / "preferences.json"
            )
        return SettingsDialog(
            self._theme,
            preferences,
            JournalSettings(self._session),
            languages=languages(QCoreApplication.translate("SettingsDialog", "As the system")),
            safety=self._safety,
            parent=parent,
        )

    def show_settings(self) -> None:
        """Open the settings."""
        from PySide6.QtWidgets import QDialog

        dialog = self.settings_dialog(self._window)
        assert isinstance(dialog, QDialog)
        dialog.exec()

    def show_shortcuts(self) -> None:
        """Open the sheet of all shortcuts."""
        from ui.dialogs.shortcut_sheet import show_shortcuts

        if self._window.commands is not None:
            show_shortcuts(self._theme, self._window.commands, self._window)

    def show_purpose(self) -> None:
        """Ask why the writer was put here."""
        from ui.dialogs.purpose import PurposeDialog
        from ui.session_parts.purpose import Purposes

        PurposeDialog(self._theme, Purposes(self._session), self._window).exec()

    def show_about(self) -> None:
        """Say what the program is made of."""
        from ui.dialogs.about import AboutDialog

        AboutDialog(self._theme, self._session.parts(), self._window).exec()
