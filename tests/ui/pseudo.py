"""A language nobody speaks: every text of the window in brackets, accented and about 40 % longer.

What appears without brackets bypassed the translation; what is cut off has no room for German.
"""

from __future__ import annotations

import importlib.util
import re
import sys
from pathlib import Path

from PySide6.QtCore import QLocale

from journal import questions
from tests.ui.conftest import OWN

ROOT = Path(__file__).resolve().parents[2]
ACCENTS = str.maketrans("ACDEGHIJLNORSTUYZabcdeghijklnoprstuyz", "ÀĆĐÉĞĦÎĴĻÑÖŘŠŢÜÝŽàƀćđéğħîĵķļñöþŕšţüýž")
KEPT = re.compile(r"(\{[^}]*\}|<[^>]*>|&[a-z]+;)")  # figures and markup
KEYS = re.compile(r"\b((Ctrl|Alt|Shift)\+)+\w+")  # a shortcut as Qt writes it: its words are Qt's
PATTERN = re.compile(r"[dMy][dMy ,.]*")  # a date's, for Qt
# Names, and the keys as they are engraved.
NAMES = (
    "In Mind",
    "Mine",
    "Ctrl",
    "Alt",
    "Shift",
    "Enter",
    "Esc",
    "Home",
    "Tab",
    "PDF",
    "HTML",
    "PNG",
    "SVG",
    "CSV",
)


def translations():
    """Return ``packaging/translations.py``, which is no package."""
    name = "inmind_translations"
    if name not in sys.modules:
        spec = importlib.util.spec_from_file_location(name, ROOT / "packaging" / "translations.py")
        sys.modules[name] = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(sys.modules[name])
    return sys.modules[name]


def pseudo(text: str) -> str:
    """Return the text as that language has it: "[Ħéļļó ~~]"."""
    if PATTERN.fullmatch(text):
        return f"'['{text}']'"
    parts = KEPT.split(text)
    letters = sum(len(part) for part in parts[::2])
    accented = "".join(part if at % 2 else part.translate(ACCENTS) for at, part in enumerate(parts))
    lead = accented[: len(accented) - len(accented.lstrip())]
    return f"{lead}[{accented.lstrip()} {'~' * max(round(0.4 * letters) - 3, 1)}]"


def make_pseudo(folder: Path) -> Path:
    """Return the .qm of that language, made of all words that there are now."""
    made = translations()
    words = made.collect()
    held = made.Translations({word: pseudo(word.text) for word in words}, {})
    source, target = folder / "inmind_xx.ts", folder / "inmind_xx.qm"
    source.write_text(made.ts_text("xx", words, held), encoding="utf-8")
    made.compile_one(source, target)
    return target


def untranslated(text: str) -> str:
    """Return what of a shown text came through no translation; nothing where all is well."""
    if OWN in text:
        return ""
    rest = KEYS.sub(" ", _outside_brackets(text))
    for known in (*(questions.question(number).text for number in range(1, 9)), *NAMES, *_days_and_months()):
        rest = rest.replace(known, " ")
    return " ".join(re.findall(r"[^\W\d_]{2,}", rest))


def _outside_brackets(text: str) -> str:
    depth, outside = 0, []
    for sign in text:
        depth += sign == "["
        if depth <= 0:
            outside.append(sign)
        depth -= sign == "]" and depth > 0
    return "".join(outside)


def _days_and_months() -> list[str]:
    locale = QLocale()
    forms = (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat)
    months = [locale.monthName(number, form) for form in forms for number in range(1, 13)]
    return [*months, *(locale.dayName(number, form) for form in forms for number in range(1, 8))]
