"""The lock: what is typed goes into the file, the file is closed, and the process gives way to a locked one.

Python cannot wipe text: strings are copied freely and freed without being overwritten, and so are those in
Qt's documents. What can be done is to give the whole memory back to the system. On Linux and macOS the
process becomes the same program started anew, on Windows a new one is started and this one ends; either shows
the dialog that asks for the passphrase, and comes back to the page where it was.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from ui.locked_place import VARIABLE, LockedPlace
from ui.preferences import Preferences, PreferencesFile
from ui.session import Session
from ui.window import Window

if TYPE_CHECKING:
    from ui.system_locks import SystemLocks

LOOK_EVERY = 20_000  # milliseconds between looks at whether anything was typed or moved
ACTIVE = {
    QEvent.Type.KeyPress,
    QEvent.Type.ShortcutOverride,
    QEvent.Type.InputMethod,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TabletPress,
}


class Lock(QObject):
    """Locks the journal of ``window`` when told to, and when nobody has been at it for a while.

    ``seconds`` is a clock that also runs while the computer sleeps; ``replace`` takes the variables of the
    environment for the process that comes in the place of this one, and does not return.
    """

    def __init__(
        self,
        window: Window,
        session: Session,
        preferences: PreferencesFile | None = None,
        *,
        seconds: Callable[[], float] | None = None,
        replace: Callable[[Mapping[str, str]], None] | None = None,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._preferences = preferences
        self._seconds = seconds or running_seconds
        self._replace = replace or replace_process
        self._before_leaving: list[Callable[[], object]] = []
        self._system: SystemLocks | None = None
        self._has_left = False
        self._was_refused = False  # was to lock and could not; tried again while nobody is there
        self._active_at = self._seconds()
        self._is_watching = False  # for the first sign of somebody since the last look
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY)
        self._timer.timeout.connect(self.look)
        window.closing.connect(self.stop)

    # --- locking ----------------------------------------------------------------------------------

    def ask(self) -> None:
        """Lock because the writer says so; where there is nothing to unlock with, say that instead."""
        if self._session.is_open_to_all:
            self._window.tell(
                self.tr(
                    "This journal has no passphrase, so there is nothing to lock it with: "
                    "anybody at this computer can read it."
                )
            )
        else:
            self.lock()

    def lock(self) -> None:
        """Put what is typed into the file and leave; where it cannot be saved, say so and stay.

        An open journal is not locked: it could be opened again by anybody.
        """
        if self._session.is_open_to_all or self._has_left:
            return
        in_the_way = self._window.keep_all()
        self._was_refused = bool(in_the_way)
        if in_the_way:
            self._window.tell(
                self.tr("{0} The journal is not locked: what you typed is still here.").format(in_the_way)
            )
            return
        place = self._place()
        self._has_left = True
        self.stop()
        self._window.leave()
        for work in self._before_leaving:
            work()
        self._session.close()
        try:
            self._replace({**os.environ, VARIABLE: place.written()})
        except OSError:  # as when the program is just being updated: one that has ended is locked too
            QCoreApplication.exit(1)

    def before_leaving(self, work: Callable[[], object]) -> None:
        """Do ``work`` when the journal is being locked, as clearing a copy of ours from the clipboard."""
        self._before_leaving.append(work)

    def _place(self) -> LockedPlace:
        window = self._window
        centre = window.frameGeometry().center()
        return LockedPlace(
            journal=str(self._session.store.vault.folder),
            geometry=window.remembered(),
            centre=(centre.x(), centre.y()),
            page=window.position,
            standing="minimised"
            if window.isMinimized()
            else "front"
            if QApplication.activeWindow() is not None
            else "behind",
        )

    # --- when nobody is there ---------------------------------------------------------------------

    def start(self) -> None:
        """Begin to watch whether anybody is there, and to hear when the system locks the screen or sleeps."""
        self._active_at = self._seconds()
        self._watch()
        self._timer.start()

    def listen(self) -> None:
        """Hear from now on when the system locks the screen, sleeps or changes users, where it says so."""
        if sys.platform in ("win32", "darwin"):
            return  # Qt tells of none of these there; the idle time alone locks, sleep counted in
        from ui.system_locks import SystemLocks

        self._system = SystemLocks(self)
        self._system.lock_requested.connect(self.lock)
        self._system.listen()

    def stop(self) -> None:
        """Watch no more."""
        self._timer.stop()
        self._look_away()

    @property
    def after(self) -> int:
        """After how many idle minutes the journal is locked; 0 for never."""
        value = Preferences() if self._preferences is None else self._preferences.value
        return max(value.lock_after, 0)

    def look(self) -> None:
        """Lock where the idle time is over; else watch for the next sign of somebody.

        No key is looked at while one types: the filter below goes with the first sign of somebody and comes
        back with the next look, so that the idle time is known to within ``LOOK_EVERY``.
        """
        if not self._is_watching:
            self._active_at = self._seconds()  # somebody was there since the last look
        if self._is_over() or (self._is_watching and self._was_refused):
            self.lock()
        self._watch()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note the first sign of somebody; one that comes too late, as after sleep, finds the door closed."""
        if event.type() in ACTIVE:
            self._look_away()
            if self._is_over():
                QTimer.singleShot(0, self.lock)
                return True
            self._active_at = self._seconds()
            self._was_refused = False  # somebody is there, and has read why
        return False

    def _is_over(self) -> bool:
        return self.after > 0 and self._seconds() - self._active_at >= 60 * self.after

    def _watch(self) -> None:
        application = QCoreApplication.instance()
        is_wanted = not self._has_left and not self._session.is_open_to_all
        if is_wanted and not self._is_watching and application is not None:
            self._is_watching = True
            application.installEventFilter(self)

    def _look_away(self) -> None:
        application = QCoreApplication.instance()
        if self._is_watching and application is not None:
            self._is_watching = False
            application.removeEventFilter(self)


def running_seconds() -> float:
    """Return a clock that nobody sets and that goes on while the computer sleeps."""
    if sys.platform == "darwin":
        return time.clock_gettime(time.CLOCK_MONOTONIC)  # Python's own stands still meanwhile
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    return time.monotonic()


def own_command() -> list[str]:
    """Return how this program was started, the interpreter with its options included."""
    if getattr(sys, "frozen", False):
        return [sys.executable, *sys.argv[1:]]
    return [sys.executable, *sys.orig_argv[1:]]


def replace_process(environ: Mapping[str, str]) -> None:
    """Start this program anew in the place of this process, of whose memory nothing is left.

    Raises:
        OSError: The program cannot be started.
    """
    command = own_command()
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:  # as in a program without a console
            stream.flush()
    if sys.platform == "win32":  # its exec returns to the shell at once, and leaves both running
        import subprocess

        subprocess.Popen(command, env=dict(environ))
        os._exit(0)
    os.execve(command[0], command, dict(environ))
