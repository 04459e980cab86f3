"""macOS and Windows: a notification without buttons, through a tool that each system brings along.

The words are handed over as arguments or in the environment, never put into a script. Neither was run.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable

from journal.errors import JournalError
from journal.notices.notice import Pressed, Shown, Words

PATIENCE = 30  # seconds
_SCRIPT = "on run argv\ndisplay notification (item 2 of argv) with title (item 1 of argv)\nend run"
_MANAGER = "Windows.UI.Notifications.ToastNotificationManager"
_FIRST = f"$null = [{_MANAGER}, Windows.UI.Notifications, ContentType=WindowsRuntime]\n"
_TOAST = """\
$xml = [Windows.UI.Notifications.ToastNotificationManager]::GetTemplateContent(
    [Windows.UI.Notifications.ToastTemplateType]::ToastText02)
$texts = $xml.GetElementsByTagName('text')
$null = $texts.Item(0).AppendChild($xml.CreateTextNode($env:INMIND_TITLE))
$null = $texts.Item(1).AppendChild($xml.CreateTextNode($env:INMIND_BODY))
$toast = [Windows.UI.Notifications.ToastNotification]::new($xml)
$toast.Tag = 'inmind-remind'
$id = '{1AC14E77-02E7-4E5D-B744-2EB1AE5198B7}\\WindowsPowerShell\\v1.0\\powershell.exe'
[Windows.UI.Notifications.ToastNotificationManager]::CreateToastNotifier($id).Show($toast)
"""


Command = tuple[list[str], dict[str, str]]  # what is run, and what it finds in its environment


class PlainDesktop:
    """Shows words by the command that it is given, and hears nothing."""

    def __init__(self, command: Callable[[Words], Command]) -> None:
        self.command = command

    def show(self, words: Words, replaces: Shown) -> Shown:
        """Show the words."""
        command, environ = self.command(words)
        try:
            done = subprocess.run(
                command,
                env=os.environ | environ,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                check=False,
                timeout=PATIENCE,
            )
        except (OSError, subprocess.TimeoutExpired):
            raise _refusal() from None
        if done.returncode != 0:
            raise _refusal()
        return Shown()

    def wait(self, shown: Shown, seconds: float) -> Pressed | None:
        """There is nothing to press."""
        return Pressed()

    def take_away(self, shown: Shown) -> None:
        """It goes by itself."""

    def close(self) -> None:
        """Nobody listens."""


def on_mac(words: Words) -> Command:
    """Return the command for macOS, osascript; the words are its arguments."""
    return ["osascript", "-e", _SCRIPT, words.title, words.body], {}


def on_windows(words: Words) -> Command:
    """Return the command for Windows 10 and later, PowerShell, under whose name the words are shown.

    They stand in the environment.
    """
    command = ["powershell.exe", "-NoProfile", "-NonInteractive", "-WindowStyle", "Hidden"]
    return [*command, "-Command", _FIRST + _TOAST], {
        "INMIND_TITLE": words.title,
        "INMIND_BODY": words.body,
    }


def _refusal() -> JournalError:
    return JournalError("The system did not show the reminder; it is asked for again at the next look.")
