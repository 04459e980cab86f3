"""The translators' files: what is collected from the code, and that nothing was forgotten."""

from __future__ import annotations

import ast
import importlib.util
import re
import sys
from pathlib import Path
from types import ModuleType

import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from journal import sentences
from journal.charts import arm, coverage, days, mix, quadrant, week
from journal.drift import Arm
from journal.palette import load_palette
from tests.charts.standings import full_standing, make_standing, weeks_of

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
        self.label.setText(said("Of the journal") + said(sentences.ALONE))

def outside():
    return tr("Outside")

def tr(text):
    return QCoreApplication.translate("Mine", text)
"""
JOURNAL = """
ONE = "One {n}"
ALONE = "For the window alone"
TABLE = {("key", 1): "In a table", ("key", 2): "Another"}

def said(verdict, tr):
    short = tr("short") if verdict else tr("")
    return tr(ONE) + tr(TABLE[verdict]) + tr(TABLE.get(verdict, "")) + counted(1, "week", "weeks", tr)

def counted(count, one, many, tr):
    return tr(one if count == 1 else many)

def looped(system, tr):
    forms = ((1, "{n} of leave"), (2, "{n} swamped"))
    said = [tr(form).format(n=count) for count, form in forms] + list(map(tr, ("Head", "Foot")))
    return said + [tr({"leave": "away"}[form]) for _ in forms] + [tr(system.title)]

class RoleSystem(IntEnum):
    DELIVER = 1
    ENABLE = 3
"""
CHART = """
from journal.sentences import ONE, counted

def draw(tr):
    return tr(ONE) + counted(2, "day", "days", tr)
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


@pytest.fixture(scope="module")
def words(translations):
    """All words of the code."""
    return translations.collect()


def project(folder, *, window=WINDOW, journal=JOURNAL):
    sources = {"ui/page.py": window, "journal/sentences.py": journal, "journal/chart.py": CHART}
    for name, text in sources.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


# What is collected


def test_words_are_collected_each_once_with_the_context_they_are_looked_up_in(translations, tmp_path):
    collected = translations.collect(project(tmp_path))
    journal = [word.text for word in collected if word.context == "Sentences"]
    assert sorted(set(collected) - {("Sentences", text) for text in journal}) == [
        ("Mine", "Outside"),
        ("Other", "Direct"),
        ("Page", "Hello"),
        ("QMessageBox", "A box"),
    ]
    assert sorted(journal) == [
        "Another", "Deliver", "Enable", "Foot", "For the window alone", "Head", "In a table",
        "Of the journal", "One {n}", "away", "day", "days", "short", "week", "weeks",
        "{n} of leave", "{n} swamped",
    ]  # fmt: skip


def test_a_tr_of_the_journal_whose_words_stand_nowhere_is_refused(translations, tmp_path):
    text = f"{JOURNAL}\ndef lost(read, tr):\n    return tr(read())\n"
    line = text.count("\n")
    with pytest.raises(translations.BadWords, match=rf"sentences\.py:{line}: "):
        translations.collect(project(tmp_path, journal=text))


@pytest.mark.parametrize(
    "call", ['self.tr(f"bad {n}")', "self.tr(words)", 'self.tr("a" + "b")', 'stranger.tr("a")']
)
def test_what_no_translator_can_be_shown_is_refused(translations, tmp_path, call):
    text = f"class Page:\n    def show(self, n, words, stranger):\n        {call}\n"
    with pytest.raises(translations.BadWords, match=r"page\.py:3: "):
        translations.collect(project(tmp_path, window=text))


def test_every_word_of_the_code_can_be_collected(words):
    assert ("Sentences", "Your pattern is still being learned.") in words
    assert ("TodaySide", "Urgent and important") in words
    assert ("Commands", "New entry") in words
    assert len(words) > 300


def test_all_that_the_journal_says_is_among_the_collected_words(words):
    """The collector reads the code; here the code runs, and whatever it asks to be translated is noted."""
    asked = set()

    def noting(text):
        asked.add(text)
        return text

    for standing in (full_standing(), make_standing([]), make_standing(weeks_of((4, 1, 1), (2, 2, 2)))):
        say_all(standing, noting)
    assert asked - {word.text for word in words if word.context == "Sentences"} <= {""}
    assert len(asked) > 120


def say_all(standing, tr):
    for which in Arm:
        sentences.headline(standing.last(which), tr)
        sentences.sentence(standing.last(which), tr)
    if standing.plan_check is not None:
        sentences.plan_sentence(standing.plan_check, tr)
    sentences.bounds_sentence((0.2, 0.8), tr)
    for mark in standing.marks:
        sentences.answer_sentence(mark, tr)
    say_charts(standing, tr)


def say_charts(standing, tr):
    arms = [arm.arm_data(standing, which, with_words=True) for which in (Arm.SYSTEM, Arm.URGENCY)]
    charts = [
        (coverage, "coverage", coverage.coverage_data(standing)),
        (days, "days", days.days_data(standing)),
        (mix, "mix", mix.mix_data(standing)),
        (quadrant, "quadrant", quadrant.quadrant_data(standing)),
        (week, "week", week.quarter_data(standing)),
        *((arm, "arm", data) for data in arms),
    ]
    for module, name, data in charts:
        getattr(module, f"describe_{name}")(data, tr)
        getattr(module, f"table_{name}")(data, tr)
        figure = Figure(figsize=(6.6, 3.3), dpi=100)
        FigureCanvasAgg(figure)
        getattr(module, f"draw_{name}")(figure, data, load_palette("light"), tr)
    for index in range(len(arms[0].weeks)):
        arm.point_words(arms[0], index, tr)


SETTERS = {"setText", "setToolTip", "setAccessibleName", "setAccessibleDescription", "setPlaceholderText"}
TEXT_AT = dict.fromkeys(SETTERS, 0) | {  # what takes a text for the screen, and where in the call it stands
    "label": 0, "heading": 0, "small": 0, "page_title": 0, "page_subtitle": 0, "Prose": 0, "set_text": 0,
    "Button": 1, "Segment": 0, "Place": 0, "QLabel": 0, "QPushButton": 0, "QAction": 0, "QCheckBox": 0,
    "QRadioButton": 0, "addAction": 0, "addMenu": 0, "addTab": 1, "setWindowTitle": 0, "setTitle": 0,
}  # fmt: skip
OUR_NAME = "In Mind"  # is the same in every language


def test_no_text_of_the_window_bypasses_the_translation():
    """A sentence given to a widget as it stands would stay English in every language."""
    found = []
    for path in sorted((ROOT / "ui").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                at = TEXT_AT.get(getattr(node.func, "attr", getattr(node.func, "id", "")))
                given = node.args[at] if at is not None and len(node.args) > at else None
                text = given.value if isinstance(given, ast.Constant) else None
                if isinstance(text, str) and any(map(str.isalpha, text)) and text != OUR_NAME:
                    found.append(f"{path.name}:{node.lineno} {text!r}")
    assert found == []


# The files


def test_what_was_translated_stays_and_what_is_gone_goes(translations, tmp_path):
    words = [translations.Words("Page", "Hello & <you>"), translations.Words("Page", "Bye")]
    path = tmp_path / "inmind_xx.ts"
    done = {words[0]: "Hallo & <du>", translations.Words("Page", "Gone"): "Weg"}
    text = translations.ts_text("xx", words, translations.Translations(done, {}))
    path.write_text(text, encoding="utf-8")
    held = translations.read_translations(path)
    assert held == ({words[0]: "Hallo & <du>"}, {})
    assert translations.ts_text("xx", words, translations.carried_over(words, held)) == text


def test_words_that_move_to_another_context_come_along_as_a_draft(translations, tmp_path):
    old, new = translations.Words("Page", "Hello"), translations.Words("OtherPage", "Hello")
    kept = translations.carried_over([new], translations.Translations({old: "Hallo"}, {}))
    assert kept == ({}, {new: "Hallo"})
    path = tmp_path / "inmind_xx.ts"
    path.write_text(translations.ts_text("xx", [new], kept), encoding="utf-8")
    assert translations.read_translations(path) == kept, "somebody looks at it before it counts"


def test_updating_and_checking_tell_what_is_missing_stale_or_not_compiled(
    translations, tmp_path, monkeypatch
):
    monkeypatch.setattr(translations, "collect", lambda: [translations.Words("Page", "Hello")])
    path = tmp_path / "inmind_xx.ts"
    path.write_text("<TS/>", encoding="utf-8")
    missing = "inmind_xx.ts: not translated: 'Hello' (Page)"
    assert translations.forgotten(tmp_path) == [
        "inmind_xx.ts does not hold the words of the code: run “update”.",
        missing,
        "inmind_xx.qm is not made from inmind_xx.ts: run “compile”.",
    ]
    assert translations.update(tmp_path) == [missing]
    empty = '<translation type="unfinished" />'
    path.write_text(path.read_text("utf-8").replace(empty, "<translation>Hallo</translation>"), "utf-8")
    translations.compile_all(tmp_path)
    assert translations.forgotten(tmp_path) == []


def test_no_language_lags_behind_the_words_of_the_code(translations):
    """After a change of words: ``packaging/translations.py update``, translate, then ``compile``."""
    assert translations.sources(FOLDER), "German at least"
    assert translations.forgotten() == []


# What stands in them

LANGUAGES = pytest.mark.parametrize("path", sorted(FOLDER.glob("*.ts")), ids=lambda path: path.stem)


def figures_in(text):
    return sorted(re.findall(r"\{[^}]*\}", text))


@LANGUAGES
def test_translations_have_the_figures_of_their_sources(translations, path):
    wrong = {
        word.text: said
        for word, said in translations.read_translations(path).done.items()
        if figures_in(word.text) != figures_in(said)
    }
    assert wrong == {}


@LANGUAGES
def test_translations_begin_and_end_like_their_sources(translations, path):
    """The code sets things beside them: it counts on the space before, and on the colon or stop behind."""
    wrong = {
        word.text: said
        for word, said in translations.read_translations(path).done.items()
        if any((sign == word.text[-1]) is not (sign == said[-1]) for sign in " :?…")
        or (word.text[0] == " ") is not (said[0] == " ")
        or (len(word.text) > 20 and word.text.endswith(".") and not said.endswith("."))
    }
    assert wrong == {}


@pytest.fixture(scope="module")
def german(translations):
    return translations.read_translations(FOLDER / "inmind_de.ts").done


def test_german_is_set_as_german(german):
    """„So“, a no-break space before the sign for percent, and no typewriter's signs."""
    typewritten = {said for said in german.values() if re.search(r"[\"']| - |\.\.\.", said)}
    assert typewritten == set()
    assert {said for said in german.values() if said.count("„") != said.count("“") or "”" in said} == set()
    assert {said for said in german.values() if re.search(r"[^-\u00a0]%", said)} == set()


def test_the_eight_questions_stay_as_they_are_written(german):
    assert german["Sentences", sentences.PULLED_QUESTION] == sentences.PULLED_QUESTION


def test_what_drift_sets_in_bold_stands_in_its_sentence_in_german_too(german):
    bold = german["DriftPage", "{0} of your last {1} entries"].format(33, 41)
    said = german["Sentences", sentences.PULLED]
    assert bold in said.format(arm="System 1", pulled=33, recent=41, pulled_before=80, before=160)
