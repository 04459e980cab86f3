"""The keyboard of a button that is greyed while its work is done, for when it can be pressed again."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget


class HeldKeyboard:
    """Qt gives the keyboard of a greyed button to whatever comes next, where Enter does something else."""

    def __init__(self) -> None:
        self._owner: QWidget | None = None  # who had it
        self._parked_at: QWidget | None = None  # where Qt put it meanwhile

    def hold(self, buttons: Sequence[QWidget], grey: Callable[[], object]) -> None:
        """Grey these, and remember which of them had the keyboard."""
        window = buttons[0].window()
        focused = window.focusWidget()
        if focused in buttons:
            self._owner = focused
        grey()
        self._parked_at = window.focusWidget()

    def give_back(self, instead: QWidget | None = None) -> None:
        """Give it back, or to ``instead`` where its owner is gone; nothing moves where somebody went on."""
        owner, self._owner = self._owner, None
        if owner is None or owner.window().focusWidget() not in (self._parked_at, None):
            return
        heir = owner if owner.isVisible() and owner.isEnabled() else instead
        if heir is not None:
            heir.setFocus()
