"""What moves on the screen, and how it is brought to rest: the blinking cursor, and menus that slide in.

Nothing of our own moves: pages change and scroll at once, and a chart is drawn as it is.
"""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

_USUAL = "usual cursor flash time"  # properties of the application: what the system had
_EFFECTS = "usual effects"


def reduce_motion(app: QApplication, *, reduced: bool) -> None:
    """Let the cursor stand still, or blink as the system has it."""
    if app.property(_USUAL) is None:
        app.setProperty(_USUAL, app.cursorFlashTime())
    app.setCursorFlashTime(0 if reduced else app.property(_USUAL))


def reduce_effects(app: QApplication, *, reduced: bool) -> None:
    """Let menus and tool tips appear at once, or as the system has it. Not before the first paint."""
    from PySide6.QtCore import Qt  # see ui/paint.py

    kinds = (
        Qt.UIEffect.UI_AnimateMenu,
        Qt.UIEffect.UI_FadeMenu,
        Qt.UIEffect.UI_AnimateCombo,
        Qt.UIEffect.UI_AnimateTooltip,
        Qt.UIEffect.UI_FadeTooltip,
    )
    if app.property(_EFFECTS) is None:
        app.setProperty(_EFFECTS, [app.isEffectEnabled(kind) for kind in kinds])
    for kind, usual in zip(kinds, app.property(_EFFECTS), strict=True):
        app.setEffectEnabled(kind, usual and not reduced)
