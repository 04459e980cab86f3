"""What this computer remembers of the window, in one small file."""

from __future__ import annotations

import json

import pytest

from ui.language import language_for
from ui.preferences import Preferences, PreferencesFile, preferences_path


def test_a_change_is_there_the_next_time(tmp_path):
    file = PreferencesFile(tmp_path / "deep" / "preferences.json")
    assert file.value == Preferences()
    file.change(appearance="dark", geometry="abc")
    assert PreferencesFile(file.path).value == Preferences(appearance="dark", geometry="abc")


@pytest.mark.parametrize(
    "content",
    ["", "{", "[]", '"x"', '{"appearance": "pink"}', '{"spelling": "yes"}', '{"unknown": 1}', "[" * 10_000],
)
def test_what_is_no_preference_is_as_good_as_none(tmp_path, content):
    path = tmp_path / "preferences.json"
    path.write_text(content, encoding="utf-8")
    assert PreferencesFile(path).value == Preferences()


def test_one_bad_value_spoils_no_other(tmp_path):
    path = tmp_path / "preferences.json"
    path.write_text(json.dumps({"appearance": 3, "language": "de"}), encoding="utf-8")
    assert PreferencesFile(path).value == Preferences(language="de")


def test_a_disk_that_refuses_changes_nothing_else(tmp_path):
    (tmp_path / "file").touch()
    file = PreferencesFile(tmp_path / "file" / "preferences.json")
    assert file.change(appearance="light").appearance == "light"


def test_the_file_can_be_named(monkeypatch, tmp_path):
    monkeypatch.setenv("INMIND_PREFERENCES", str(tmp_path / "mine.json"))
    assert preferences_path() == tmp_path / "mine.json"
    monkeypatch.delenv("INMIND_PREFERENCES")
    assert preferences_path().name == "preferences.json"


@pytest.mark.parametrize(
    ("choice", "system", "code"),
    [
        ("system", "de_CH", "de"),
        ("system", "en_GB", "en"),
        ("system", "fr_FR", "en"),
        ("system", "C", "en"),
        ("de", "en_US", "de"),
        ("en", "de_DE", "en"),
        ("xx", "de_DE", "en"),
    ],
)
def test_the_language_is_the_one_chosen_or_the_systems_where_there_is_a_translation(choice, system, code):
    assert language_for(choice, system) == code
