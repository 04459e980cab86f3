"""macOS: an agent of launchd's. Looks that sleep passed over come together, as one, on waking."""

from __future__ import annotations

import os
import plistlib
from collections.abc import Sequence
from pathlib import Path

from journal.scheduling.scheduler import Scheduler

LABEL = "inmind.remind"


class LaunchAgent(Scheduler):
    """``inmind.remind.plist`` among the user's agents."""

    words = "a launch agent"

    def files(self, command: Sequence[str], minute: int) -> dict[Path, bytes]:
        """Return the property list."""
        record = {
            "Label": LABEL,
            "ProgramArguments": list(command),
            "StartCalendarInterval": {"Minute": minute},
            "RunAtLoad": True,
            "ProcessType": "Background",
            "AbandonProcessGroup": True,  # the window that a press opens must outlive the look
        }
        home = Path(self.environ.get("HOME", "~")).expanduser()
        return {home / "Library" / "LaunchAgents" / f"{LABEL}.plist": plistlib.dumps(record)}

    def take_up(self) -> None:
        """Load it anew."""
        self.give_up()
        [path] = self.files([], 0)
        self.tell("launchctl", "bootstrap", self._domain, str(path))

    def give_up(self) -> None:
        """Unload it; one that is not loaded is fine."""
        self.run(["launchctl", "bootout", f"{self._domain}/{LABEL}"])

    @property
    def _domain(self) -> str:
        return f"gui/{os.getuid() if hasattr(os, 'getuid') else 0}"
