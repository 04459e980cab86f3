"""The frame: six pages by keyboard, themes, a name for every control, nothing heavy at the start."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QTextEdit, QWidget

from journal.palette import load_palette
from journal.resource_files import resource_path
from ui.app import _take_keyboard

CONTROL = Qt.KeyboardModifier.ControlModifier
KEYS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5, Qt.Key.Key_6)


def test_every_page_is_reached_by_its_shortcut(window, qtbot):
    for position, key in enumerate(KEYS):
        qtbot.keyClick(window, key, CONTROL)
        assert window.stack.currentWidget() is window.page(position)
        assert window.rail.buttons[position].isChecked()
    window.settle()


def test_a_page_is_made_when_first_shown(window):
    assert list(window._pages) == [0]
    window.show_page(1)
    assert list(window._pages) == [0, 1]


def test_every_control_has_a_name(window, qtbot):
    """As a screen reader asks for it, on every page and in the rail."""
    for position in range(6):
        window.show_page(position)
        window.settle()
    nameless = [
        widget
        for widget in window.findChildren(QWidget)
        if isinstance(widget, QAbstractButton | QLineEdit | QTextEdit)
        and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]
    assert nameless == []


def test_tab_walks_from_the_composer_to_keep(window, qtbot):
    composer = window.page(0).composer
    composer.body_edit.setFocus()
    reached = []
    for _ in range(12):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        reached.append(window.focusWidget())
    wanted = [*composer.system_choice.buttons, composer.urgent_button, composer.important_button]
    wanted += [composer.minutes_button, composer.keep_button]
    assert reached[: len(wanted)] == wanted


def test_the_window_follows_the_theme_live(window, theme, qtbot):
    page = window.page(0)
    theme.choose("dark")
    window.settle()
    picture = window.grab().toImage()
    at = page.question_card.mapTo(window, page.question_card.rect().center())
    ratio = picture.devicePixelRatio()
    seen = picture.pixelColor((QPointF(8, at.y()) * ratio).toPoint())
    assert seen.name().upper() == theme.palette.paper
    assert window.palette().window().color().name().upper() == load_palette("dark").paper


@pytest.mark.parametrize("name", ["light", "dark"])
def test_text_stands_out_from_its_ground(name):
    """At least 4.5:1 for every pair of text and ground that the window paints."""
    palette = load_palette(name)
    grounds = (palette.paper, palette.surface, palette.sunk, palette.accent_soft)
    texts = (palette.ink, palette.muted, palette.accent, palette.attention)
    pairs = [(text, ground) for text in texts for ground in grounds]
    pairs.append((palette.on_accent, palette.accent))
    pairs += [(text, ground) for ground, text in map(palette.pressed, (1, 2, 3))]
    assert {pair: round(contrast(*pair), 2) for pair in pairs if contrast(*pair) < 4.5} == {}


def test_both_themes_name_the_same_roles():
    files = (resource_path("themes", f"{name}.json") for name in ("light", "dark"))
    light, dark = (json.loads(file.read_text(encoding="utf-8")) for file in files)
    assert light.keys() == dark.keys()


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21 (WCAG 2.2)."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(color: str) -> float:
    parts = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    red, green, blue = linear
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_a_subcommand_loads_no_qt(store):
    done = _python(
        "import sys; from ui.__main__ import main; "
        f"code = main(['--journal', {str(store.vault.folder)!r}, 'list']); "
        "assert not [m for m in sys.modules if m.startswith(('PySide6', 'matplotlib', 'numpy'))]; "
        "sys.exit(code)"
    )
    assert done.returncode == 0, done.stderr


def test_without_a_screen_the_window_says_so(tmp_path):
    done = _python(
        "import os, sys; "
        "[os.environ.pop(name, None) for name in ('DISPLAY', 'WAYLAND_DISPLAY', 'QT_QPA_PLATFORM')]; "
        "from ui.__main__ import main; sys.exit(main([]))"
    )
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "no screen" in done.stderr


def _python(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=60
    )


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None cannot be lost from Python 3.12 on")
def test_painting_loses_no_reference_to_none(window):
    """PySide6 6.12.0 drops one with each call that returns nothing; Python 3.11 ends when none is left."""
    window.grab()
    before = sys.getrefcount(None)
    for _ in range(20):
        window.grab()
    assert sys.getrefcount(None) > before - 100


@pytest.mark.parametrize(("is_somebodys", "asked"), [(False, [True]), (True, [])])
def test_the_keyboard_is_asked_for_where_nobody_has_it(window, monkeypatch, is_somebodys, asked):
    """Behind the dialog that asked for the passphrase, shortcuts would do nothing."""
    was_asked = []
    active = window if is_somebodys else None
    monkeypatch.setattr("ui.app.QApplication.activeWindow", lambda: active)
    monkeypatch.setattr(type(window), "activateWindow", lambda _: was_asked.append(True))
    _take_keyboard(window)
    assert was_asked == asked
