"""What moves on the screen, and how it is brought to rest: the blinking cursor is all there is."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

_USUAL = 1000  # milliseconds of a blink, where the system does not say


def reduce_motion(*, reduced: bool) -> None:
    """Let the cursor stand still, or blink as the system has it."""
    QApplication.setCursorFlashTime(0 if reduced else _USUAL)
