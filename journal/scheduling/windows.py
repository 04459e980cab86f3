"""Windows: a scheduled task that runs as soon as it can where a look was missed."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import escape

from journal.scheduling.scheduler import Scheduler

TASK = "In Mind weekly review"

_TASK = """\
<?xml version="1.0" encoding="UTF-16"?>
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo>
    <Description>Looks once an hour whether the weekly review is due.</Description>
  </RegistrationInfo>
  <Triggers>
    <LogonTrigger>
      <Enabled>true</Enabled>
      {user}
    </LogonTrigger>
    <CalendarTrigger>
      <Repetition>
        <Interval>PT1H</Interval>
        <Duration>P1D</Duration>
      </Repetition>
      <StartBoundary>2026-01-01T00:{minute:02}:00</StartBoundary>
      <Enabled>true</Enabled>
      <ScheduleByDay>
        <DaysInterval>1</DaysInterval>
      </ScheduleByDay>
    </CalendarTrigger>
  </Triggers>
  <Principals>
    <Principal id="Author">
      {user}
      <LogonType>InteractiveToken</LogonType>
      <RunLevel>LeastPrivilege</RunLevel>
    </Principal>
  </Principals>
  <Settings>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <StartWhenAvailable>true</StartWhenAvailable>
    <WakeToRun>false</WakeToRun>
    <ExecutionTimeLimit>PT1H</ExecutionTimeLimit>
  </Settings>
  <Actions Context="Author">
    <Exec>
      <Command>{program}</Command>
      <Arguments>{arguments}</Arguments>
    </Exec>
  </Actions>
</Task>
"""


class WindowsTask(Scheduler):
    """A task of this user's. Its description lies beside what the program notes for itself."""

    words = "a scheduled task"

    def files(self, command: Sequence[str], minute: int) -> dict[Path, bytes]:
        """Return the task's description."""
        program, *arguments = command or ["", ""]
        user = "\\".join(filter(None, (self.environ.get("USERDOMAIN"), self.environ.get("USERNAME"))))
        text = _TASK.format(
            minute=minute,
            program=escape(program),
            arguments=escape(subprocess.list2cmdline(arguments)),
            user=f"<UserId>{escape(user)}</UserId>" if user else "",
        )
        folder = Path(self.environ.get("LOCALAPPDATA") or self.environ.get("USERPROFILE", "~")).expanduser()
        return {folder / "In Mind" / "remind-task.xml": text.encode("utf-16")}

    def take_up(self) -> None:
        """Register the task from its description."""
        [path] = self.files([], 0)
        self.tell("schtasks", "/Create", "/F", "/TN", TASK, "/XML", str(path))

    def give_up(self) -> None:
        """Take the task away."""
        self.run(["schtasks", "/Delete", "/F", "/TN", TASK])
