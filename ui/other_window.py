"""Whether a journal has a window already: a second start asks that one to come to the front, and ends.

The two speak through a local socket that only this user may use. What is sent is always the same eight
bytes, or eight others where the weekly review is to be in front, and nothing is answered. The place tells
whether anybody may be there at all, so that an ordinary start asks nobody and does not load QtNetwork.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

RAISE, REVIEW = b"raise me", b"reviewme"
PATIENCE = 500  # milliseconds in which another window of ours takes the call


def socket_name(vault_id: str) -> str:
    """Return where the windows of a journal meet: a path in a folder of this user's, or a pipe's name."""
    name = f"inmind-{vault_id[:16]}"
    if sys.platform == "win32":
        return name
    return str(_runtime_folder() / name)


def _runtime_folder() -> Path:
    told = os.environ.get("XDG_RUNTIME_DIR")
    if told and Path(told).is_dir():
        return Path(told)
    folder = Path(tempfile.gettempdir()) / f"inmind-{os.getuid()}"  # type: ignore[attr-defined,unused-ignore]
    folder.mkdir(mode=0o700, exist_ok=True)
    return folder


def raise_other_window(name: str, wish: bytes = RAISE) -> bool:
    """Ask the window that is open already to come to the front; False where there is none."""
    if sys.platform != "win32" and not os.path.lexists(name):
        return False
    from PySide6.QtNetwork import QLocalSocket

    call = QLocalSocket()
    call.connectToServer(name)
    if not call.waitForConnected(PATIENCE):
        return False
    call.write(wish)
    call.waitForBytesWritten(PATIENCE)
    call.disconnectFromServer()
    return True
