"""Colours by role, read from a theme file: the same for window, charts and print."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from typing import Literal

from journal.resource_files import resource_path

ThemeName = Literal["light", "dark"]


@dataclass(frozen=True, slots=True)
class Palette:
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
    on_system_1: str
    attention: str

    def system(self, number: int) -> str:
        """The colour of a role system, 1 to 3."""
        return (self.system_1, self.system_2, self.system_3)[number - 1]


def load_palette(name: ThemeName) -> Palette:
    """Return the palette of ``resources/themes/<name>.json``."""
    roles = json.loads(resource_path("themes", f"{name}.json").read_text(encoding="utf-8"))
    return Palette(**{field.name: roles[field.name] for field in fields(Palette)})
