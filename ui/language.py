"""The language of the window: the system's, or the one chosen; dates and figures go with it."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from journal.resource_files import resource_path

NAMES = {"en": "English", "de": "Deutsch"}


def languages(system_words: str) -> list[tuple[str, str]]:
    """Return (code, name) of what can be chosen; ``system_words`` name the system's own choice."""
    return [("system", system_words), *NAMES.items()]


def language_for(choice: str, system: str) -> str:
    """Return the code of the language to use; ``system`` is a locale's name such as ``de_CH``."""
    wanted = system.partition("_")[0] if choice == "system" else choice
    return wanted if wanted in NAMES else "en"


def use_language(app: QApplication, choice: str = "system") -> str:
    """Put the language in force and return its code.

    English needs no file. Where the words are not in the system's language, dates and figures follow
    the words, in the form of the system's country.
    """
    system = QLocale.system().name()
    code = language_for(choice, system)
    if not system.startswith(f"{code}_") and (system, code) != ("C", "en"):
        country = system.partition("_")[2]
        QLocale.setDefault(QLocale(f"{code}_{country}" if country else code))
    if code == "en":
        return code
    for folder, prefix in (
        (str(resource_path("translations")), "inmind"),
        (QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), "qtbase"),
    ):
        translator = QTranslator(app)
        if translator.load(f"{prefix}_{code}", folder):
            app.installTranslator(translator)
    return code
