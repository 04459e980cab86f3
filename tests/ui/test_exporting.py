"""Export: a form, a period, a place; said to be in plain text, written whole or not at all."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog

from journal.interchange.formats import FORMATS, WRITABLE, Makes, open_import
from journal.interchange.records import Options
from journal.model import Entry
from tests.ui.conftest import TODAY
from tests.ui.test_accessibility import is_control, named, spoken
from tests.ui.test_pseudo_locale import GERMAN, clipped, speak, squeezed
from tests.ui.walking import ours
from ui.dialogs.export import ExportDialog
from ui.exchange_words import export_words
from ui.jobs import Jobs
from ui.session_parts.exporting import Exporting

__all__ = ["speak"]  # a fixture of another module


def entry(number, day):
    at = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
    return Entry(f"e{number}", f"⁂ line {number}", day, at, "Europe/London")


@pytest.fixture
def filled(store):
    store.add_many((entry(at, date(2025, 1 + at, 3)), None) for at in range(6))
    return store


@pytest.fixture
def dialog(filled, session, theme, qtbot):
    jobs = Jobs()
    made = ExportDialog(theme, Exporting(session, jobs))
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()
    jobs.close()


def write(dialog, path, qtbot):
    dialog.write_to(path)
    qtbot.waitUntil(lambda: not dialog._part.is_busy)


def ids(path, name="jsonl"):
    return [entry.id for entry, _ in open_import(path, Options("Europe/London"), name).pairs()]


def test_it_says_first_that_nothing_of_it_is_encrypted(dialog):
    from ui.widgets.text import Prose

    assert "not encrypted" in dialog.findChildren(Prose)[0].text()


def test_everything_is_written_and_can_come_in_again(dialog, tmp_path, qtbot):
    path = tmp_path / "mine.jsonl"
    write(dialog, path, qtbot)
    assert ids(path) == [f"e{at}" for at in range(6)]
    assert dialog.said_text.text() == f"Wrote 6 entries to {path}. It is not encrypted."
    assert path.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    ("name", "ending"),
    [
        ("jsonl", ".jsonl"), ("jrnl", ".txt"), ("jrnl-json", ".json"), ("csv", ".csv"), ("ics", ".ics"),
        ("sqlite", ".db"), ("markdown", ""),
    ],
)  # fmt: skip
def test_each_form_proposes_a_name_with_its_own_end(dialog, monkeypatch, tmp_path, name, ending):
    proposed = []

    def ask(_, __, place):
        proposed.append(Path(place))
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    monkeypatch.setattr(dialog, "write_to", proposed.append)
    dialog.format_buttons[name].setChecked(True)
    dialog.save_button.click()
    assert [path.name for path in proposed] == [f"In Mind {TODAY}{ending}"]


def test_no_form_is_without_an_end_of_its_own():
    ends = [FORMATS[name].saves_as for name in WRITABLE if FORMATS[name].makes is not Makes.FOLDER]
    assert all(end.startswith(".") for end in ends)
    assert len(set(ends)) == len(ends)


def test_a_period_is_written_alone(dialog, tmp_path, qtbot):
    dialog.period_choice.toggle(1)
    dialog.first_edit.setDate(QDate(2025, 2, 3))
    dialog.last_edit.setDate(QDate(2025, 4, 3))
    assert dialog.count_label.text() == "3 entries"
    write(dialog, tmp_path / "some.jsonl", qtbot)
    assert ids(tmp_path / "some.jsonl") == ["e1", "e2", "e3"]


@pytest.mark.parametrize("name", WRITABLE)
def test_every_form_is_written_and_has_words_for_what_it_leaves(dialog, tmp_path, qtbot, name):
    dialog.format_buttons[name].setChecked(True)
    path = tmp_path / "out"
    write(dialog, path, qtbot)
    assert dialog.said_text.text().startswith("Wrote 6 entries")
    assert path.is_dir() if FORMATS[name].makes is Makes.FOLDER else path.is_file()
    assert all(export_words(name)), f"{name} does not say what it is and what it does not hold"
    assert len(dialog.format_buttons[name].accessibleDescription()) > 40


def test_an_end_leaves_nothing_and_what_stood_there_stays(dialog, tmp_path, qtbot, filled):
    path = tmp_path / "mine.jsonl"
    path.write_text("before", encoding="utf-8")
    dialog._part._watched, watched = (
        lambda *told: _stopping(dialog._part, watched(*told)),
        dialog._part._watched,
    )
    write(dialog, path, qtbot)
    assert dialog.problem_text.text() == "Stopped. Nothing was written."
    assert path.read_text(encoding="utf-8") == "before"
    assert [file.name for file in tmp_path.iterdir() if file.name.startswith("mine")] == ["mine.jsonl"]


def _stopping(part, entries):
    for at, one in enumerate(entries):
        if at == 2:
            part.stop()
        yield one


def test_where_nothing_can_be_written_that_is_said(dialog, tmp_path, qtbot):
    write(dialog, tmp_path / "nowhere" / "mine.jsonl", qtbot)
    assert "nowhere" in dialog.problem_text.text()
    assert dialog.save_button.isEnabled()
    write(dialog, tmp_path / "mine.jsonl", qtbot)
    assert not dialog.problem_text.isVisible()


@pytest.mark.parametrize("name", ["jsonl", "sqlite", "markdown"])
def test_nothing_is_written_into_the_journals_own_folder(filled, session, qtbot, name):
    folder = filled.vault.folder
    before = {path.name for path in folder.iterdir()}
    jobs = Jobs()
    part = Exporting(session, jobs)
    with qtbot.waitSignal(part.failed) as failed:
        part.write(name, folder / "journal.db", None)
    assert "own folder" in str(failed.args[0])
    qtbot.waitUntil(lambda: not part.is_busy)
    jobs.close()
    assert {path.name for path in folder.iterdir()} == before
    assert filled.entry_count()


def test_a_file_of_the_windows_own_making_goes_there_neither(filled, session, qtbot):
    with qtbot.waitSignal(session.failed) as failed:
        assert not session.write_file(filled.vault.folder / "journal.db", b"a card")
    assert "own folder" in failed.args[0]
    assert filled.entry_count()


def test_the_name_proposed_has_the_forms_ending(dialog, monkeypatch, tmp_path, qtbot):
    asked = []

    def ask(parent, title, proposed):
        asked.append(proposed)
        return str(tmp_path / "chosen.jsonl"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    QTest.keyClick(dialog.save_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not dialog._part.is_busy)
    assert asked[0].endswith("In Mind 2026-11-20.jsonl")
    assert json.loads((tmp_path / "chosen.jsonl").read_text(encoding="utf-8").splitlines()[0])["id"] == "e0"


def test_by_key_from_the_window_and_from_the_settings(window, qtbot, monkeypatch):
    shown = []
    monkeypatch.setattr(ExportDialog, "exec", lambda dialog: shown.append("export"))
    window.activateWindow()
    QTest.keyClick(
        window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert shown == ["export"]
    from ui.dialogs.settings import SettingsDialog

    def settings(dialog):
        dialog.export_button.click()
        assert dialog.result() == QDialog.DialogCode.Accepted

    monkeypatch.setattr(SettingsDialog, "exec", settings)
    window._answers["settings"]()
    qtbot.waitUntil(lambda: shown == ["export", "export"])
    monkeypatch.setattr(SettingsDialog, "exec", lambda dialog: dialog.import_button.click())
    window._answers["settings"]()
    qtbot.waitUntil(lambda: window.position >= 100)


def test_everything_says_what_it_is(dialog):
    dialog.period_choice.toggle(1)
    for kind in (QAccessible.Text.Name, QAccessible.Text.Description):
        assert [named(part) for part in ours(dialog) if is_control(part) and not spoken(part, kind)] == []


def test_in_german_nothing_is_cut_off(request, speak):
    speak(GERMAN, "de")
    dialog = request.getfixturevalue("dialog")
    dialog.period_choice.toggle(1)
    assert [*clipped(dialog), *squeezed(dialog)] == []
