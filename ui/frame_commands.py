"""The commands that belong to no page: each opens a dialog of the window."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from ui.preferences import PreferencesFile
from ui.session import Session
from ui.theme import Theme
from ui.window import Window

if TYPE_CHECKING:
    from ui.dialogs.settings import SettingsDialog
    from ui.session_parts.reminding import Reminding
    from ui.session_parts.syncing import SecondComputer
    from ui.spelling import Dictionary, Spelling
    from ui.vault_commands import VaultCommands


class FrameCommands:
    """Made behind the first paint. What a dialog needs is imported when it is opened."""

    def __init__(
        self,
        window: Window,
        session: Session,
        theme: Theme,
        preferences: PreferencesFile | None,
        safety: Callable[[], str],
    ) -> None:
        self._window = window
        self._session = session
        self._theme = theme
        self._preferences = preferences
        self._safety = safety
        self._spelling: Spelling | None = None
        self.reminding: Reminding | None = None  # there is none in a passing journal
        self.tray_wanted: Callable[[bool], object] = bool
        self.second: SecondComputer | None = None  # there is none in a passing journal either
        session.changed.connect(self._take_own_words)

    @cached_property
    def vault(self) -> VaultCommands:
        """What concerns the vault as a whole; made in a piece of its own, as it looks for backups."""
        from ui.vault_commands import VaultCommands

        made = VaultCommands(self._window, self._session, self._theme)
        made.second_computer_wanted.connect(self.show_second_computer)
        return made

    def answers(self) -> dict[str, Callable[[], object]]:
        """Return what is done for each command."""
        return {
            "settings": self.show_settings,
            "shortcuts": self.show_shortcuts,
            "purpose": self.show_purpose,
            "about": self.show_about,
        }

    def start_spelling(self) -> None:
        """Let misspelt words be underlined if that is wanted and a dictionary is there."""
        if self._preferences is None or not self._preferences.value.spelling:
            return
        from ui.jobs import Jobs
        from ui.session_parts.settings import JournalSettings
        from ui.spelling import Spelling, find_dictionary, language_to_spell

        settings = JournalSettings(self._session)
        language = language_to_spell(self._preferences.value.language)

        def begin(dictionary: Dictionary | None) -> None:
            if dictionary is not None and self._spelling is None:
                self._spelling = Spelling(dictionary, self._window, own_words=settings.own_words())
                self._spelling.word_given.connect(settings.add_word)
                self._spelling.start()
                self._window.closing.connect(self._spelling.stop)

        Jobs(self._window).start(lambda: find_dictionary(language)).done.connect(begin)

    def _take_own_words(self) -> None:
        from ui.session_parts.settings import JournalSettings

        if self._spelling is not None:
            self._spelling.take_own_words(JournalSettings(self._session).own_words())

    def start_second_computer(self) -> None:
        """Keep the journal in step with another computer's, where there is one."""
        from ui.jobs import Jobs
        from ui.session_parts.syncing import SecondComputer

        self.second = SecondComputer(self._session, Jobs(self._window), self._window)
        application = QApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.second.close)
        for news in (self.second.changed, self.second.passed):  # a pass may bring the other's first word
            news.connect(lambda: self._window.rail.say_safety(self._safety()))
        self.second.start()

    def leave_second_computer(self) -> None:
        """Let a pass that is running end."""
        if self.second is not None:
            self.second.close()

    def rest(self) -> None:
        """Let menus and tool tips appear at once."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            from ui.motion import reduce_effects

            reduce_effects(app, reduced=True)

    def take_spelling(self, *, wanted: bool) -> None:
        """Follow the setting at once."""
        if wanted:
            self.start_spelling()
        elif self._spelling is not None:
            self._spelling.stop()
            self._spelling = None

    def settings_dialog(self, parent: QWidget | None = None) -> SettingsDialog:
        """Return the settings dialog, to be shown."""
        from ui.dialogs.settings import SettingsDialog
        from ui.language import languages
        from ui.session_parts.settings import JournalSettings

        preferences = self._preferences
        if preferences is None:  # a window that remembers nothing has a file that nobody reads again
            preferences = PreferencesFile(
                Path(tempfile.gettempdir()) / "inmind-forgotten" / "preferences.json"
            )
        dialog = SettingsDialog(
            self._theme,
            preferences,
            JournalSettings(self._session),
            languages=languages(QCoreApplication.translate("SettingsDialog", "As the system")),
            safety=self._safety(),
            reminding=self.reminding,
            second=self.second,
            parent=parent,
        )
        dialog.tray_wanted.connect(lambda wanted: self.tray_wanted(wanted))
        dialog.spelling_wanted.connect(lambda wanted: self.take_spelling(wanted=wanted))
        self.vault.serve(dialog)
        for wish, name in ((dialog.import_wanted, "import"), (dialog.export_wanted, "export")):
            wish.connect(dialog.accept)
            wish.connect(lambda name=name: self._window.do_next(name))

        def show_safety() -> None:
            self._show_safety(dialog)

        self.vault.safety_changed.connect(show_safety)
        dialog.finished.connect(lambda _: self.vault.safety_changed.disconnect(show_safety))
        return dialog

    def _show_safety(self, dialog: SettingsDialog) -> None:
        self._window.rail.say_safety(self._safety())
        dialog.show_safety(self._safety(), has_passphrase=not self._session.is_open_to_all)
        self.vault.show_keyring(dialog)

    def show_settings(self) -> None:
        """Open the settings."""
        _run(self.settings_dialog(self._window))

    def show_second_computer(self) -> None:
        """Open the settings where a second computer is set up."""
        dialog = self.settings_dialog(self._window)
        if self.second is not None:
            dialog.lead_to_second_computer()
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
