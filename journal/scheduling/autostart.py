"""Linux without a user's service manager: a small program that the desktop starts at login and that stays."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path

from journal.scheduling.scheduler import NAME, Scheduler, refusal

# TryExec: where the program was removed since, no desktop starts it or complains.
_ENTRY = """\
[Desktop Entry]
Type=Application
Name=In Mind: weekly review
Comment=Asks once a week for the weekly review
TryExec={program}
Exec={command}
Icon=inmind
Terminal=false
NoDisplay=true
X-GNOME-Autostart-enabled=true
"""


class Autostart(Scheduler):
    """``inmind-remind.desktop`` among what the desktop starts at login."""

    words = "an autostart entry of the desktop"

    def files(self, command: Sequence[str], minute: int) -> dict[Path, bytes]:
        """Return the entry; it stays by itself, so the minute does not matter."""
        self._command = staying(command)
        line = " ".join(quoted(word) for word in self._command)
        program = command[0].replace("\\", "\\\\") if command else ""
        entry = _ENTRY.format(program=program, command=line)
        return {self.config_folder() / "autostart" / f"{NAME}.desktop": entry.encode()}

    def take_up(self) -> None:
        """Begin now, and not only at the next login; a second one ends by itself."""
        try:
            subprocess.Popen(
                self._command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
        except OSError as error:
            raise refusal(self._command[0]) from error

    def give_up(self) -> None:
        """Do nothing: who stays sees that the entry is gone."""


def staying(command: Sequence[str]) -> list[str]:
    """Return the command of one that stays, made from that of one look."""
    if "remind" not in command:
        return list(command)
    return [*command[: command.index("remind") + 1], "--stay"]


def quoted(word: str) -> str:
    """Return an argument as the Exec key of a desktop entry writes it."""
    inner = word.replace("%", "%%")
    if not any(sign in inner for sign in " \t\n\"'\\><~|&;$*?#()`"):
        return inner
    for sign in '\\"`$':
        inner = inner.replace(sign, f"\\{sign}")
    return '"' + inner.replace("\\", "\\\\") + '"'  # the key's own backslashes come on top
