"""How a button looks that cannot be pressed."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from ui.widgets.buttons import Button


@pytest.mark.parametrize("appearance", ["light", "dark"])
@pytest.mark.parametrize("kind", ["primary", "outline", "link"])
def test_a_button_that_waits_does_not_look_as_if_it_could_be_pressed(qtbot, theme, kind, appearance):
    theme.choose(appearance)
    button = Button(theme, "Open", kind)
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    ready = button.grab().toImage()
    button.setEnabled(False)
    waiting = button.grab().toImage()
    assert waiting != ready
    if kind == "primary":
        middle_left = waiting.pixelColor(6, waiting.height() // 2)
        assert middle_left == QColor(theme.palette.line)
    button.setEnabled(True)
    assert button.grab().toImage() == ready
