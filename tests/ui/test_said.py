"""The journal's sentences in German, as the window says them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from journal import sentences
from journal.backup import told_with_way_back
from journal.charts.arm import arm_data, describe_arm, point_words
from journal.drift import Arm
from journal.errors import JournalError, WrongSecret
from journal.model import RoleSystem
from journal.resource_files import resource_path
from tests.charts.standings import full_standing
from ui.said import said, said_of


@pytest.fixture
def in_german(qapp):
    translator = QTranslator()
    assert translator.load(str(resource_path("translations", "inmind_de.qm")))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def test_without_a_translation_the_words_are_as_they_are_written(qapp):
    assert said(sentences.LIMITS) == sentences.LIMITS


def test_sentences_titles_and_charts_are_german(in_german):
    standing = full_standing()
    data = arm_data(standing, Arm.SYSTEM)
    assert said(RoleSystem.ENABLE.title) == "Befähigen"
    assert sentences.headline(standing.last(Arm.SYSTEM), said).endswith((".", "?"))
    told = describe_arm(data, said)
    assert told.startswith("System 1, Anteil der Einträge, vom ")
    assert " Wochen, davon " in told
    assert "{" not in told
    assert not set(told.split()) & {"the", "of", "weeks", "entries", "your", "you"}
    assert point_words(data, len(data.weeks) - 1, said).startswith("Woche 46, 9.–15. November: ")


def test_an_answer_names_its_day_in_german(in_german):
    mark = full_standing().marks[0]
    told = sentences.answer_sentence(mark, said)
    assert told.startswith("Am 7. September 2026 ")
    assert told.endswith(f"„{mark.words}“")


def test_every_refusal_is_said_in_the_windows_language(in_german):
    """The values of a template come into the translated one, wherever it puts them."""
    error = JournalError("There is no backup named “{0}” in “{1}”.", "2026-01-01", "/a/b")
    assert said_of(error) == "In „/a/b“ gibt es keine Sicherung namens „2026-01-01“."
    assert said_of(WrongSecret()).startswith("Diese Passphrase öffnet das Journal nicht")
    assert told_with_way_back(WrongSecret(), Path("/nowhere"), said) == said_of(WrongSecret())


def test_in_english_it_is_the_sentence_itself(qapp):
    error = JournalError("There is no backup named “{0}” in “{1}”.", "2026-01-01", "/a/b")
    assert said_of(error) == str(error)
