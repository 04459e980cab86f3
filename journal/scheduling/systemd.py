"""Linux with systemd: a timer of the user's, which catches up after sleep and after a time switched off."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from journal.scheduling.scheduler import NAME, Scheduler

TIMER, SERVICE = f"{NAME}.timer", f"{NAME}.service"

# ConditionFileIsExecutable: who removed the program has a file here still, which then does and logs nothing.
# KillMode: a press on the notification opens the window, which must outlive the look that was pressed.
# SuccessExitStatus: a journal that is not there, or no desktop to show anything, is nothing to log each hour.
_SERVICE = """\
[Unit]
Description=In Mind: look whether the weekly review is due
ConditionFileIsExecutable={program}

[Service]
Type=oneshot
ExecStart={command}
TimeoutStartSec=3300
KillMode=process
SuccessExitStatus=1
"""

# Persistent: after a time switched off it looks at once. What sleep passed over comes on waking anyway.
_TIMER = """\
[Unit]
Description=In Mind: the weekly review
ConditionFileIsExecutable={program}

[Timer]
OnCalendar=*-*-* *:{minute:02}:00
Persistent=true
AccuracySec=1min

[Install]
WantedBy=timers.target
"""


class SystemdTimer(Scheduler):
    """``inmind-remind.timer`` and its service, in the folder of the user's own units."""

    words = "a systemd timer"

    def files(self, command: Sequence[str], minute: int) -> dict[Path, bytes]:
        """Return both units."""
        folder = self.config_folder() / "systemd" / "user"
        program = command[0].replace("%", "%%") if command else ""  # a path there is not quoted
        if command and set("\"'\\$") & set(command[0]):  # signs that the first word of a line may not have
            command = ["/usr/bin/env", *command]
        line = " ".join(quoted(word) for word in command)
        return {
            folder / SERVICE: _SERVICE.format(program=program, command=line).encode(),
            folder / TIMER: _TIMER.format(program=program, minute=minute).encode(),
        }

    def take_up(self) -> None:
        """Let the user's manager read the units and start the timer."""
        self.tell("systemctl", "--user", "daemon-reload")
        self.tell("systemctl", "--user", "enable", TIMER)
        self.tell("systemctl", "--user", "restart", TIMER)

    def give_up(self) -> None:
        """Stop the timer and forget when it last ran; where nobody listens, the files go all the same."""
        self.run(["systemctl", "--user", "disable", "--now", TIMER])
        self.run(["systemctl", "--user", "clean", "--what=state", TIMER])

    def uninstall(self) -> list[Path]:
        """End it, take the units away and let the manager notice."""
        removed = super().uninstall()
        if removed:
            self.run(["systemctl", "--user", "daemon-reload"])
        return removed


def has_user_manager(environ: Mapping[str, str]) -> bool:
    """True where this user has a service manager that can be spoken to."""
    folder = environ.get("XDG_RUNTIME_DIR", "")
    return bool(folder) and (Path(folder) / "systemd" / "private").exists()


def quoted(word: str) -> str:
    """Return a word of a command line as a unit file writes it."""
    word = word.replace("%", "%%").replace("$", "$$")
    if re.fullmatch(r"[A-Za-z0-9_./:@%+,=$-]+", word):
        return word
    return '"' + word.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
