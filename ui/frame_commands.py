"""The commands that belong to no page: each opens a dialog of the window."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from ui.preferences import PreferencesFile
from ui.session import Session
from ui.theme import Theme
from ui.window import Window

if TYPE_CHECKING:
    from ui.spelling import Spelling


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
        self._spelling: Spelling | None = None

    def answers(self) -> dict[str, Callable[[], object]]:
        """Return what is done for each command."""
        return {
            "settings": self.show_settings,
            "shortcuts": self.show_shortcuts,
            "purpose": self.show_purpose,
            "about": self.show_about,
        }

    def start_spelling(self) -> None:
        """Watch the spelling from now on, where a dictionary can be had; it is loaded when first needed."""
        import importlib.util

        app = QApplication.instance()
        if importlib.util.find_spec("enchant") is None or not isinstance(app, QApplication):
            return
        from ui.session_parts.settings import JournalSettings
        from ui.spelling import Spelling, SpellingEverywhere, find_dictionary

        settings = JournalSettings(self._session)
        is_on = self._preferences is None or self._preferences.value.spelling
        locale = QLocale().name()
        spelling = self._spelling = Spelling(
            lambda: find_dictionary(locale), settings.own_words(), is_on=is_on
        )
        self._session.changed.connect(lambda: spelling.take_own_words(settings.own_words()))
        SpellingEverywhere(app, spelling, self._theme, settings.add_word)

    def rest(self) -> None:
        """Let menus and tool tips appear at once."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            from ui.motion import reduce_effects

            reduce_effects(app, reduced=True)

    def settings_dialog(self, parent: QWidget | None = None) -> QDialog:
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
            spelling=self._spelling,
            parent=parent,
        )

    def show_settings(self) -> None:
        """Open the settings."""
        dialog = self.settings_dialog(self._window)
        _run(dialog)

    def show_shortcuts(self) -> None:
        """Open the sheet of all shortcuts."""
        from ui.dialogs.shortcut_sheet import show_shortcuts

        if self._window.commands is not None:
            show_shortcuts(self._theme, self._window.commands, self._window)

    def show_purpose(self) -> None:
        """Ask why the writer was put here."""
        from ui.dialogs.purpose import PurposeDialog
        from ui.session_parts.purpose import Purposes

        _run(PurposeDialog(self._theme, Purposes(self._session), self._window))

    def show_about(self) -> None:
        """Say what the program is made of."""
        from ui.dialogs.about import AboutDialog

        _run(AboutDialog(self._theme, self._session.parts(), self._window))


def _run(dialog: QDialog) -> None:
    """Show a dialog until it is closed; the window does not keep it after that."""
    dialog.exec()
    dialog.deleteLater()
