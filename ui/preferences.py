"""What belongs to this computer and not to a journal: appearance, language, where window and journal are.

One small JSON file in the platform's folder for settings. It holds no text of the writer's; a file that
cannot be read or written is as good as none.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
from pathlib import Path
from typing import Any, Literal, NamedTuple, get_args

Appearance = Literal["system", "light", "dark"]


class Preferences(NamedTuple):
    """One value; a change is a new one. ``language`` is "system" or a code such as "de"."""

    appearance: Appearance = "system"
    language: str = "system"
    spelling: bool = True
    reduced_motion: bool = False
    geometry: str = ""  # as QWidget.saveGeometry gives it, in base64
    lock_after: int = 5  # idle minutes; 0 for never
    tray: bool = False  # an icon in the desktop's tray, where there is one
    journal: str = ""  # the folder that was opened last without being named in the call


class PreferencesFile:
    """Reads the preferences once and writes each change."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.value = _read(path)

    def change(self, **values: Any) -> Preferences:
        """Take these values from now on and write them down, as far as the disk lets us."""
        if self.value == (changed := self.value._replace(**values)):
            return changed
        self.value = changed
        with contextlib.suppress(OSError):
            self.path.parent.mkdir(parents=True, exist_ok=True)
            unfinished = self.path.with_name(f"{self.path.name}.new")
            unfinished.write_text(json.dumps(self.value._asdict(), indent=1), encoding="utf-8")
            unfinished.replace(self.path)
        return self.value


def preferences_path() -> Path:
    """Return where this computer's preferences lie; INMIND_PREFERENCES names another file."""
    told = os.environ.get("INMIND_PREFERENCES")
    if told:
        return Path(told)
    return _settings_folder() / "inmind" / "preferences.json"


def _settings_folder() -> Path:
    """Return what platformdirs says of this platform; its import alone takes 3 ms of each launch."""
    told = os.environ.get("LOCALAPPDATA" if sys.platform == "win32" else "XDG_CONFIG_HOME", "")
    if told and sys.platform != "darwin" and Path(told).is_absolute():
        return Path(told)
    if sys.platform == "win32":
        return Path.home() / "AppData" / "Local"
    return Path.home() / ("Library/Application Support" if sys.platform == "darwin" else ".config")


def _read(path: Path) -> Preferences:
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return Preferences()
    if not isinstance(record, dict):
        return Preferences()
    defaults = Preferences._field_defaults
    known = {name: record[name] for name in defaults if type(record.get(name)) is type(defaults[name])}
    if known.get("appearance") not in get_args(Appearance):
        known.pop("appearance", None)
    return Preferences(**known)
