"""The words of a notification in the window's language, without a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QTranslator


class LateWords:
    """Translates a text of the journal; Qt is loaded with the first one, since most calls need none."""

    def __init__(self) -> None:
        self._translator: QTranslator | None = None

    def __call__(self, text: str) -> str:
        """Return the text in the language that the window has, or as it is."""
        if self._translator is None:
            self._translator = _translator()
        return self._translator.translate("Sentences", text) or text


def _translator() -> QTranslator:
    from PySide6.QtCore import QLocale, QTranslator

    from journal.resource_files import resource_path
    from ui.language import language_for
    from ui.preferences import PreferencesFile, preferences_path

    translator = QTranslator()
    code = language_for(PreferencesFile(preferences_path()).value.language, QLocale.system().name())
    if code != "en":
        translator.load(f"inmind_{code}", str(resource_path("translations")))
    return translator
