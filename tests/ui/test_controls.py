"""Qt's own controls in our clothes."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QCheckBox, QRadioButton, QVBoxLayout, QWidget

from ui.controls import dress

INDICATOR = 20  # pixels at the left: the circle or the square


@pytest.mark.parametrize("kind", [QRadioButton, QCheckBox])
def test_the_keyboard_moves_nothing_and_its_ring_is_whole(kind, theme, qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    button, other = kind("How it felt"), kind("What was written")
    for widget in (button, other):
        column.addWidget(widget)
    dress(holder, theme)
    with qtbot.waitExposed(holder):
        holder.show()
    holder.activateWindow()
    other.setFocus()
    without = button.grab().toImage()
    button.setFocus()
    assert button.hasFocus()
    picture = button.grab().toImage()
    words = (INDICATOR, 0, picture.width() - INDICATOR, picture.height())
    assert picture.copy(*words) == without.copy(*words)
    middle, last = picture.height() // 2, picture.height() - 1
    circle = [(9, 0), (9, 1), (9, last - 1), (9, last), (0, middle), (1, middle)]
    accent = theme.palette.accent.lower()
    assert [picture.pixelColor(*at).name() for at in circle] == [accent] * 6
