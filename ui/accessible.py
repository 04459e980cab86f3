"""What our own widgets are to a screen reader: pictures and paragraphs, and not unnamed panels.

Qt knows no role for a widget that a class of ours paints. A widget says its role by the property
"inmind_role"; its words are its accessible name and description, which its class sets as what it shows
changes. Not imported before the first paint: ``QAccessible`` takes 1.5 ms.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

PROPERTY = "inmind_role"
ROLES = {"picture": QAccessible.Role.Graphic, "text": QAccessible.Role.StaticText}


def as_picture(widget: QWidget) -> None:
    """Let this widget be a picture from now on. Call it before anything asks for the widget's interface."""
    tell_roles()
    widget.setProperty(PROPERTY, "picture")


@cache
def tell_roles() -> None:
    """Tell Qt, once, that the property is to be heeded."""
    kept: list[QAccessibleInterface] = []  # Qt holds no reference that Python counts

    def interface_of(key: str, described: QObject) -> QAccessibleInterface | None:
        if not isinstance(described, QWidget):
            return None
        role = ROLES.get(described.property(PROPERTY))
        if role is None:
            return None
        made: QAccessibleInterface = QAccessibleWidget(described, role)
        kept.append(made)
        return made

    QAccessible.installFactory(interface_of)
