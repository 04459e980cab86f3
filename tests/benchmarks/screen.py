"""A screen of the benchmark's own: Xvfb on a free display, or Qt's offscreen platform where there is none."""

from __future__ import annotations

import contextlib
import ctypes
import ctypes.util
import os
import shutil
import subprocess
from collections.abc import Iterator
from typing import Any

SIZE = "1920x1080x24"
KEY = "x"  # what is typed into a composer


class Screen:
    """Where the measured windows appear. ``presses_keys`` is true where the X server itself can press one."""

    def __init__(self, environ: dict[str, str], label: str, keyboard: Keyboard | None = None) -> None:
        self.environ = environ
        self.label = label
        self._keyboard = keyboard

    @property
    def presses_keys(self) -> bool:
        """True where a key goes through the X server; else the program posts it to itself."""
        return self._keyboard is not None

    def press_key(self, window: int) -> None:
        """Give the window the keyboard, as a window manager would, and press and release the key."""
        assert self._keyboard is not None
        self._keyboard.press(window)


class Keyboard:
    """The keyboard of an X server, by its test extension."""

    def __init__(self, display: str) -> None:
        """Raise OSError where the libraries or the extension are missing."""
        self._x11, self._xtst = _library("X11"), _library("Xtst")
        self._x11.XOpenDisplay.restype = ctypes.c_void_p
        self._display = ctypes.c_void_p(self._x11.XOpenDisplay(display.encode()))
        if not self._display:
            raise OSError("no display")
        self._x11.XStringToKeysym.restype = ctypes.c_ulong
        keysym = ctypes.c_ulong(self._x11.XStringToKeysym(KEY.encode()))
        self._code = self._x11.XKeysymToKeycode(self._display, keysym)

    def press(self, window: int) -> None:
        revert_to_parent, current_time = 2, 0
        self._x11.XSetInputFocus(
            self._display, ctypes.c_ulong(window), revert_to_parent, ctypes.c_ulong(current_time)
        )
        for is_down in (1, 0):
            self._xtst.XTestFakeKeyEvent(self._display, self._code, is_down, ctypes.c_ulong(current_time))
        self._x11.XSync(self._display, 0)

    def close(self) -> None:
        self._x11.XCloseDisplay(self._display)


def _library(name: str) -> Any:
    found = ctypes.util.find_library(name)
    if found is None:
        raise OSError(f"lib{name} is missing")
    return ctypes.CDLL(found)


@contextlib.contextmanager
def screen() -> Iterator[Screen]:
    """Give a screen for the block."""
    program = shutil.which("Xvfb")
    if program is None:
        yield Screen({"QT_QPA_PLATFORM": "offscreen"}, "offscreen: there is no Xvfb here")
        return
    reading, writing = os.pipe()
    server = subprocess.Popen(
        [program, "-displayfd", str(writing), "-screen", "0", SIZE, "-nolisten", "tcp"],
        pass_fds=[writing],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    keyboard = None
    try:
        with os.fdopen(reading) as told:
            display = f":{told.readline().strip()}"
        with contextlib.suppress(OSError):
            keyboard = Keyboard(display)
        keys = "keys by XTEST" if keyboard else "keys posted inside: there is no libXtst here"
        yield Screen({"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}, f"Xvfb {SIZE}, {keys}", keyboard)
    finally:
        if keyboard is not None:
            keyboard.close()
        server.terminate()
        server.wait()
