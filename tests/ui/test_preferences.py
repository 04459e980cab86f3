"""What this computer remembers of the window, in one small file."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from platformdirs import user_config_path

from ui import preferences as ui_preferences
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


@pytest.mark.parametrize(
    ("platform", "environ", "folder"),
    [
        ("linux", {}, "home/.config"),
        ("linux", {"XDG_CONFIG_HOME": "/x/y"}, "/x/y"),
        ("linux", {"XDG_CONFIG_HOME": "relative"}, "home/.config"),
        ("darwin", {"XDG_CONFIG_HOME": "/x"}, "home/Library/Application Support"),
        ("win32", {}, "home/AppData/Local"),
        ("win32", {"LOCALAPPDATA": "/local"}, "/local"),
    ],
)
def test_the_file_lies_where_the_platform_keeps_settings(monkeypatch, tmp_path, platform, environ, folder):
    for name in ("INMIND_PREFERENCES", "XDG_CONFIG_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(ui_preferences.sys, "platform", platform)
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "home")
    assert preferences_path() == tmp_path / folder / "inmind" / "preferences.json"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="one platform's rules are enough to compare")
def test_the_place_is_the_one_that_platformdirs_gives(monkeypatch):
    monkeypatch.delenv("INMIND_PREFERENCES", raising=False)
    assert preferences_path() == user_config_path("inmind", appauthor=False) / "preferences.json"


def test_what_has_not_changed_is_not_written(tmp_path):
    file = PreferencesFile(tmp_path / "preferences.json")
    file.change(geometry="")
    assert not file.path.exists()
