"""The keys of a walk through entries or events one by one: 1, 2, 3, and what a page adds."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from journal.model import RoleSystem

_SYSTEMS = {
    Qt.Key.Key_1: RoleSystem.DELIVER,
    Qt.Key.Key_2: RoleSystem.IMPROVE,
    Qt.Key.Key_3: RoleSystem.ENABLE,
}
_NO_OTHER_KEY = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier


def take_walk_key(
    event: QKeyEvent, give: Callable[[RoleSystem], object], acts: Mapping[Qt.Key, Callable[[], object]]
) -> bool:
    """Do what the key asks for, and return whether it is one of the walk's.

    A key that is held down presses once: a walk is no slide.
    """
    if event.modifiers() & ~_NO_OTHER_KEY:
        return False
    key = Qt.Key(event.key())
    if key not in _SYSTEMS and key not in acts:
        return False
    if not event.isAutoRepeat():
        if key in _SYSTEMS:
            give(_SYSTEMS[key])
        else:
            acts[key]()
    return True
