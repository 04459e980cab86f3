"""Which scheduler this system has, and how it calls this program."""

from __future__ import annotations

import os
import subprocess
import sys
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from journal.errors import JournalError
from journal.vault.files import plain_errors, replace_file

Run = Callable[[Sequence[str]], int]
WAIT = 3000  # seconds in which a notification's buttons are listened to: until just before the next look
NAME = "inmind-remind"
PATIENCE = 5  # seconds until a tool of the system's that does not answer is given up


class Scheduler(ABC):
    """One way to be called while the program is closed.

    ``run`` runs a command of the system's and returns its exit code.
    """

    words = ""  # what it is called, for a person

    def __init__(self, environ: Mapping[str, str] = os.environ, run: Run | None = None) -> None:
        self.environ = environ
        self.run = run_quietly if run is None else run

    @abstractmethod
    def files(self, command: Sequence[str], minute: int) -> dict[Path, bytes]:
        """Return what is written, and where; ``minute`` is the minute of the hour to look at."""

    @abstractmethod
    def take_up(self) -> None:
        """Let the system begin with what was written.

        Raises:
            JournalError: The system refuses.
        """

    @abstractmethod
    def give_up(self) -> None:
        """Let the system end it, before the files go."""

    def install(self, command: Sequence[str], minute: int) -> list[Path]:
        """Write what is needed and begin; return the files. What is there already is written anew.

        Raises:
            JournalError: A file cannot be written, or the system refuses: then nothing stays.
        """
        written: list[Path] = []
        try:
            for path, content in self.files(command, minute).items():
                _make_folder(path.parent)
                replace_file(path, content)
                written.append(path)
            self.take_up()
        except JournalError:
            self._remove(written)
            raise
        return written

    def uninstall(self) -> list[Path]:
        """End it and take its files away; return those that were there.

        Raises:
            JournalError: A file cannot be removed.
        """
        paths = [path for path in self.files([], 0) if path.exists()]
        if paths or self.is_installed():
            self.give_up()
        self._remove(paths)
        return paths

    def is_installed(self) -> bool:
        """True where all that it needs is there."""
        return all(path.exists() for path in self.files([], 0))

    def is_current(self, command: Sequence[str], minute: int) -> bool:
        """True where what is there is what would be written now: the program may lie elsewhere since."""
        try:
            return all(path.read_bytes() == content for path, content in self.files(command, minute).items())
        except OSError:
            return False

    def _remove(self, paths: Sequence[Path]) -> None:
        for path in paths:
            with plain_errors(path):
                path.unlink(missing_ok=True)

    def tell(self, *command: str) -> None:
        """Run a command of the system's.

        Raises:
            JournalError: It refuses.
        """
        if self.run(command) != 0:
            raise refusal(command[0])

    def config_folder(self) -> Path:
        """Return where programs of this user keep settings on Linux."""
        told = self.environ.get("XDG_CONFIG_HOME", "")
        return Path(told) if told else Path(self.environ.get("HOME", "~")).expanduser() / ".config"


def refusal(who: str) -> JournalError:
    """Return what is told where the system, or a program of it, does not begin."""
    return JournalError(
        "The system would not take the reminder ({0} refused), so it comes only while In Mind is "
        "open. Try again after the next login, or save the reminder as a calendar file.",
        who,
    )


def _make_folder(folder: Path) -> None:
    with plain_errors(folder):
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except (FileExistsError, NotADirectoryError):
            raise JournalError(
                "The folder “{0}” cannot be made, because a file stands in its way, so the reminder was not "
                "set up; nothing was changed. Take that file away, then try again.",
                folder,
            ) from None


def run_quietly(command: Sequence[str]) -> int:
    """Run a command without its output and return its exit code; one that is not there has failed."""
    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=False,
            timeout=PATIENCE,
        )
    except (OSError, subprocess.TimeoutExpired):
        return 1
    return done.returncode


def system_scheduler(environ: Mapping[str, str] = os.environ, run: Run | None = None) -> Scheduler:
    """Return the scheduler of this system."""
    if sys.platform == "win32":
        from journal.scheduling.windows import WindowsTask

        return WindowsTask(environ, run)
    if sys.platform == "darwin":
        from journal.scheduling.launchd import LaunchAgent

        return LaunchAgent(environ, run)
    from journal.scheduling.systemd import SystemdTimer, has_user_manager

    if has_user_manager(environ):
        return SystemdTimer(environ, run)
    from journal.scheduling.autostart import Autostart

    return Autostart(environ, run)


def own_program() -> list[str]:
    """Return the command that starts this program, to which arguments can be added."""
    image = os.environ.get("APPIMAGE")
    if image:
        return [image]
    if getattr(sys, "frozen", False):
        quiet = Path(sys.executable).with_name(
            "inmindw.exe"
        )  # on Windows the other opens a console each time
        return [str(quiet) if sys.platform == "win32" and quiet.exists() else sys.executable]
    python = Path(sys.executable)
    if sys.platform == "win32":  # the script would open a console each time
        quiet = python.with_name("pythonw.exe")
        return [str(quiet if quiet.exists() else python), "-m", "ui"]
    script = python.with_name("inmind")
    return [str(script)] if os.access(script, os.X_OK) else [str(python), "-m", "ui"]


def remind_command() -> list[str]:
    """Return what a system's timer calls."""
    return [*own_program(), "remind", "--wait", str(WAIT)]
