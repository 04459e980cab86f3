"""The translators' files: what is collected from the code, and that nothing was forgotten."""

from __future__ import annotations

import ast
import importlib.util
import re
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
WINDOW = """
from PySide6.QtCore import QCoreApplication

class Page:
    def show(self):
        self.label.setText(self.tr("Hello"))
        self.label.setText(self.tr("Hello"))
        box = QMessageBox()
        box.setText(box.tr("A box"))
        QCoreApplication.translate("Other", "Direct")

def outside():
    return tr("Outside")

def tr(text):
    return QCoreApplication.translate("Mine", text)
"""
JOURNAL = """
ONE = "One {n}"
TABLE = {("key", 1): "In a table", ("key", 2): "Another"}

def said(verdict, tr):
    short = tr("short") if verdict else tr("")
    return tr(ONE) + tr(TABLE[verdict]) + tr(TABLE.get(verdict, "")) + counted(1, "week", "weeks", tr)

def counted(count, one, many, tr):
    return tr(one if count == 1 else many)
"""


@pytest.fixture(scope="module")
def translations() -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        "inmind_translations", ROOT / "packaging" / "translations.py"
    )
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses and named tuples look there
    spec.loader.exec_module(module)
    return module


def project(folder, *, window=WINDOW, journal=JOURNAL):
    for name, text in (("ui/page.py", window), ("journal/sentences.py", journal)):
        path = folder / name
        path.parent.mkdir()
        path.write_text(text, encoding="utf-8")
    return folder


def test_words_are_collected_each_once_with_the_context_they_are_looked_up_in(translations, tmp_path):
    assert set(translations.collect(project(tmp_path))) == {
        ("Page", "Hello"),
        ("QMessageBox", "A box"),
        ("Other", "Direct"),
        ("Mine", "Outside"),
        ("Sentences", "short"),
        ("Sentences", "One {n}"),
        ("Sentences", "In a table"),
        ("Sentences", "Another"),
        ("Sentences", "week"),
        ("Sentences", "weeks"),
    }
    assert len(translations.collect(tmp_path)) == 10


@pytest.mark.parametrize(
    "call", ['self.tr(f"bad {n}")', "self.tr(words)", 'self.tr("a" + "b")', 'stranger.tr("a")']
)
def test_what_no_translator_can_be_shown_is_refused(translations, tmp_path, call):
    text = f"class Page:\n    def show(self, n, words, stranger):\n        {call}\n"
    with pytest.raises(translations.BadWords, match=r"page\.py:3: "):
        translations.collect(project(tmp_path, window=text))


def test_what_was_translated_stays_and_what_is_gone_goes(translations, tmp_path):
    words = [translations.Words("Page", "Hello & <you>"), translations.Words("Page", "Bye")]
    path = tmp_path / "inmind_xx.ts"
    done = {words[0]: "Hallo & <du>", translations.Words("Page", "Gone"): "Weg"}
    path.write_text(translations.ts_text("xx", words, done), encoding="utf-8")
    assert translations.read_translations(path) == {words[0]: "Hallo & <du>"}
    assert translations.ts_text("xx", words, translations.read_translations(path)) == path.read_text("utf-8")


def test_every_word_of_the_code_can_be_collected(translations):
    words = translations.collect()
    assert ("Sentences", "Your pattern is still being learned.") in words
    assert ("TodayPage", "Urgent and important") in words
    assert ("Commands", "New entry") in words
    assert len(words) > 300


def test_no_text_of_the_window_bypasses_the_translation():
    """A sentence given to a widget as it stands would stay English in every language."""
    setters = {"setText", "setToolTip", "setAccessibleName", "setAccessibleDescription", "setPlaceholderText"}
    found = []
    for path in sorted((ROOT / "ui").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                first = node.args[0] if node.args else None
                if node.func.attr in setters and isinstance(first, ast.Constant) and first.value:
                    found.append(f"{path.name}:{node.lineno} {first.value!r}")
    assert found == []


def figures_in(text):
    return sorted(re.findall(r"\{[^}]*\}", text))


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.ts")), ids=lambda path: path.stem)
def test_translations_have_the_figures_of_their_sources(translations, path):
    wrong = {
        word.text: said
        for word, said in translations.read_translations(path).items()
        if figures_in(word.text) != figures_in(said)
    }
    assert wrong == {}
