"""Colours by role, read from a theme file: the same for window, charts and print."""

from __future__ import annotations

import json
from typing import Literal, NamedTuple

from journal.resource_files import resource_path

ThemeName = Literal["light", "dark"]


class Palette(NamedTuple):
    """Each role's colour as ``#RRGGBB``."""

    name: str
    paper: str
    surface: str
    sunk: str
    ink: str
    muted: str
    line: str
    accent: str
    accent_soft: str
    on_accent: str
    system_1: str
    system_2: str
    system_3: str
    attention: str
    pressed_1: str
    pressed_2: str
    pressed_3: str
    on_pressed_1: str
    on_pressed_2: str
    on_pressed_3: str

    def system(self, number: int) -> str:
        """The colour of a role system, 1 to 3."""
        return (self.system_1, self.system_2, self.system_3)[number - 1]

    def pressed(self, number: int) -> tuple[str, str]:
        """The ground and the text of a pressed choice of a role system, 4.5:1 or better."""
        grounds = self.pressed_1, self.pressed_2, self.pressed_3
        texts = self.on_pressed_1, self.on_pressed_2, self.on_pressed_3
        return grounds[number - 1], texts[number - 1]


def load_palette(name: ThemeName) -> Palette:
    """Return the palette of ``resources/themes/<name>.json``."""
    roles = json.loads(resource_path("themes", f"{name}.json").read_text(encoding="utf-8"))
    return Palette(*(roles[name] for name in Palette._fields))
