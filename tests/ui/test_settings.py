"""The settings' second half: what can be taken back, spelling, the sample's copy, what the screen does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QPalette, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QMenu

from journal.errors import NoSpace
from journal.palette import load_palette
from journal.sample import make_sample
from journal.store.journal_store import JournalStore
from tests.ui.conftest import NOW, TODAY, StillClock
from ui.controls import dress_menu
from ui.dialogs.settings import SettingsDialog
from ui.motion import reduce_effects, reduce_motion
from ui.preferences import PreferencesFile
from ui.session import Session
from ui.session_parts.settings import JournalSettings
from ui.theme import Theme


@pytest.fixture
def preferences(tmp_path):
    return PreferencesFile(tmp_path / "preferences.json")


@pytest.fixture
def make(theme, preferences, qtbot):
    def made(session):
        dialog = SettingsDialog(
            theme,
            preferences,
            JournalSettings(session),
            languages=[("system", "As the system"), ("en", "English")],
            safety="Encrypted",
        )
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return made


def test_a_wording_that_went_away_comes_back(make, session, reader, qtbot):
    session.store.set_setting("question_wordings", {"2": "What must change here?", "5": "When?"})
    dialog = make(session)
    field = dialog.wording_edits[1]
    assert field.text() == "What must change here?"
    dialog.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert reader.setting("question_wordings") == {"5": "When?"}
    assert dialog._undo_bar.isVisible()
    dialog._undo_bar.undo_button.click()
    assert reader.setting("question_wordings") == {"2": "What must change here?", "5": "When?"}
    assert field.text() == "What must change here?"
    assert not dialog._undo_bar.isVisible()


def test_undo_by_key_works_in_the_dialog(make, session, reader, qtbot):
    session.store.set_setting("own_words", ["Priya"])
    dialog = make(session)
    dialog.activateWindow()
    dialog.word_buttons[0].setFocus()
    qtbot.waitUntil(dialog.word_buttons[0].hasFocus)
    qtbot.keyClick(dialog.word_buttons[0], Qt.Key.Key_Space)
    assert reader.setting("own_words") == []
    assert dialog.word_buttons == []
    assert not dialog.own_words_box.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert reader.setting("own_words") == ["Priya"]
    assert [button.accessibleName() for button in dialog.word_buttons] == ["Priya"]


def test_what_cannot_be_kept_is_said_in_the_dialog(make, session, monkeypatch):
    dialog = make(session)
    full = NoSpace("The journal's disk is full.")

    def refuse(*_):
        raise full

    monkeypatch.setattr(session.store, "set_setting", refuse)
    dialog.day_buttons[5].click()
    assert dialog._notice_bar.words_label.text() == str(full)
    assert dialog._notice_bar.isVisible()
    assert not dialog.day_buttons[5].isChecked()  # the screen says what is so


def turn_wheel(widget):
    """Turn the wheel over a widget as the window system tells of it, so that it may go on to its parents."""
    middle = QPointF(widget.rect().center())
    QApplication.sendEvent(
        widget,
        QWheelEvent(
            middle,
            QPointF(widget.mapToGlobal(middle)),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    )


def test_scrolling_changes_nothing_that_the_pointer_comes_over(make, session, qtbot):
    dialog = make(session)
    fields = [*dialog.findChildren(QAbstractSpinBox), *dialog.findChildren(QComboBox)]
    assert {dialog.day_end_edit, dialog.language_box} <= set(fields)
    shown = [field.property("text") or field.property("currentText") for field in fields]
    for field in fields:
        assert field.focusPolicy() == Qt.FocusPolicy.StrongFocus
        turn_wheel(field)
    assert [field.property("text") or field.property("currentText") for field in fields] == shown
    dialog.activateWindow()
    dialog.day_end_edit.setFocus()
    qtbot.waitUntil(dialog.day_end_edit.hasFocus)
    before = dialog.day_end_edit.time()
    turn_wheel(dialog.day_end_edit)
    assert dialog.day_end_edit.time() != before  # the one that has the keyboard is meant


def test_a_copy_of_the_sample_can_be_kept(make, theme, tmp_path):
    (tmp_path / "kept").mkdir()
    with JournalStore.open(make_sample(tmp_path / "Sample.vault", TODAY, NOW)) as sample:
        session = Session(sample, StillClock())
        count = sample.entry_count()
        dialog = make(session)
        dialog.keep_copy(tmp_path / "kept")
        copy = tmp_path / "kept" / "Kept sample.vault"
        assert str(copy) in dialog.folder_text.text()
        dialog.keep_copy(tmp_path / "kept")
        assert "already" in dialog._notice_bar.words_label.text()
    assert sorted(path.name for path in copy.parent.iterdir()) == [copy.name]
    assert copy.stat().st_mode & 0o077 == 0
    with JournalStore.open(copy) as kept:
        assert kept.entry_count() == count
        assert (copy / "journal.db").stat().st_mode & 0o077 == 0
        assert not JournalSettings(Session(kept, StillClock())).is_sample  # it stays, and is called otherwise


def test_an_ordinary_journal_says_where_it_lies_and_no_more(make, session):
    dialog = make(session)
    assert str(session.store.vault.folder) in dialog.folder_text.text()
    assert not hasattr(dialog, "copy_button")


def test_no_movement_is_no_movement_and_goes_back(qapp):
    usual = qapp.cursorFlashTime()
    effects = Qt.UIEffect
    had = qapp.isEffectEnabled(effects.UI_General)
    for effect in (effects.UI_General, effects.UI_AnimateMenu):
        qapp.setEffectEnabled(effect, True)
    qapp.setProperty("usual effects", None)
    reduce_motion(qapp, reduced=True)
    reduce_effects(qapp, reduced=True)
    assert qapp.cursorFlashTime() == 0
    assert not qapp.isEffectEnabled(effects.UI_AnimateMenu)
    reduce_motion(qapp, reduced=True)  # twice is as once
    reduce_motion(qapp, reduced=False)
    reduce_effects(qapp, reduced=False)
    assert qapp.cursorFlashTime() == usual > 0
    assert qapp.isEffectEnabled(effects.UI_AnimateMenu)
    qapp.setEffectEnabled(effects.UI_General, had)
    qapp.setProperty("usual effects", None)


def test_the_systems_theme_is_followed_live(qapp, theme, qtbot, monkeypatch):
    """The offscreen screen has no themes of its own, so the system's word is ours; its signal is Qt's."""
    told = qapp.styleHints().colorSchemeChanged
    system = SystemHints()
    monkeypatch.setattr(theme, "_hints", system)
    theme.choose("system")
    with qtbot.waitSignal(theme.changed):
        told.emit(system.turn(Qt.ColorScheme.Dark))
    assert theme.is_dark
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == load_palette("dark").paper
    theme.choose("light")
    with qtbot.assertNotEmitted(theme.changed):
        told.emit(system.turn(Qt.ColorScheme.Light))
        told.emit(system.turn(Qt.ColorScheme.Dark))
    assert not theme.is_dark  # chosen, whatever the system does
    theme.choose("system")
    assert theme.is_dark
    with qtbot.waitSignal(theme.changed):
        told.emit(system.turn(Qt.ColorScheme.Light))
    assert not theme.is_dark


class SystemHints:
    """What the system says of its colours."""

    def __init__(self):
        self._scheme = Qt.ColorScheme.Light

    def turn(self, scheme):
        self._scheme = scheme
        return scheme

    def colorScheme(self):
        return self._scheme


def test_what_has_no_font_of_its_own_has_ours(theme):
    assert isinstance(theme, Theme)
    assert QApplication.font().family() == "Inter"
    assert QApplication.font("QMenu").family() == "Inter"


@pytest.mark.parametrize("name", ["light", "dark"])
def test_menus_and_boxes_are_in_the_palettes_colours(theme, name, make, session):
    theme.choose(name)
    palette = theme.palette
    menu = dress_menu(QMenu(), theme)
    menu.addAction("One")
    menu.resize(menu.sizeHint())
    seen = menu.grab().toImage()
    assert seen.pixelColor(seen.width() - 4, seen.height() // 2).name().upper() == palette.surface
    dialog = make(session)
    box = dialog.spelling_box
    box.setChecked(True)
    picture = box.grab().toImage()
    colors = {picture.pixelColor(x, y).name().upper() for x in range(18) for y in range(picture.height())}
    assert palette.accent in colors
    assert palette.on_accent in colors  # the mark within: not by colour alone
    menu.deleteLater()
