"""What we put on the clipboard goes away by itself, and only that."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from tests.ui.conftest import TODAY
from ui.clipboard import HELD_FOR, Clipboard
from ui.lock import Lock

UI = Path(__file__).resolve().parents[2] / "ui"


@pytest.fixture
def held(qapp):
    """The desktop's clipboard, empty before and after."""
    held = QGuiApplication.clipboard()
    held.clear()
    yield held
    held.clear()


@pytest.fixture
def soon(qapp, held):
    """Ours, which clears after a blink."""
    return Clipboard(qapp, held_for=20)


def test_a_copy_is_held_for_half_a_minute():
    assert HELD_FOR == 30_000


def test_a_text_is_there_and_then_gone(qtbot, held, soon):
    soon.put_text("my words")
    assert held.text() == "my words"
    qtbot.waitUntil(lambda: held.text() == "")


def test_a_picture_is_there_and_then_gone(qtbot, held, soon):
    picture = QImage(4, 4, QImage.Format.Format_ARGB32)
    picture.fill(0xFF204060)
    soon.put_image(picture)
    assert held.image().pixel(1, 1) == 0xFF204060
    qtbot.waitUntil(lambda: held.image().isNull())


def test_what_somebody_else_copied_meanwhile_stays(qtbot, held, soon):
    soon.put_text("my words")
    held.setText("from elsewhere")
    qtbot.waitUntil(lambda: not soon._timer.isActive())
    assert held.text() == "from elsewhere"


def test_the_same_words_copied_elsewhere_stay(qtbot, held, soon):
    soon.put_text("my words")
    held.setText("my words")
    qtbot.waitUntil(lambda: not soon._timer.isActive())
    assert held.text() == "my words"


def test_a_second_copy_has_its_whole_time(qtbot, held, qapp):
    ours = Clipboard(qapp, held_for=2_000)
    ours.put_text("first")
    qtbot.waitUntil(lambda: ours._timer.remainingTime() < 1_700)
    ours.put_text("second")
    assert ours._timer.remainingTime() > 1_800
    ours.clear()
    assert held.text() == ""


def test_a_copy_goes_with_the_program(qapp, held):
    ours = Clipboard(qapp)
    ours.put_text("my words")
    qapp.aboutToQuit.emit()
    assert held.text() == ""


def test_an_entry_is_copied_through_it(window, keep, held, qtbot):
    keep(TODAY, "words to be copied")
    window.show_page(1)
    page = window.page(1)
    page.refresh()
    qtbot.waitUntil(page.is_settled)
    page.reading_pane.copy_button.click()
    assert QApplication.clipboard().text() == "words to be copied"
    page.clipboard.clear()
    assert held.text() == ""


def test_nobody_else_puts_anything_there():
    """Every copy of ours goes through ``ui/clipboard.py``."""
    found = {
        path.name
        for path in UI.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr == "clipboard"
        if isinstance(node.value, ast.Name) and node.value.id in ("QGuiApplication", "QApplication", "app")
    }
    assert found == {"clipboard.py"}


def test_the_windows_lock_takes_its_copies_off(window):
    lock = window.findChild(Lock)
    Clipboard(window).put_text("a thought")
    for work in lock._before_leaving:
        work()
    assert QApplication.clipboard().text() == ""
