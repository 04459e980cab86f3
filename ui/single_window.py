"""One window a journal: a second start brings the first one to the front and ends.

The two speak through a local socket that only this user may use. What is sent is always the same eight bytes,
and nothing is answered. A socket left behind by a killed program is taken over; there is no lock file,
since one with garbage in it would block for ever.

The socket's place tells whether anybody may be there at all, so that an ordinary start asks nobody and
does not load QtNetwork: it is loaded behind the first paint, to listen.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

RAISE = b"raise me"
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


def raise_other_window(name: str) -> bool:
    """Ask the window that is open already to come to the front; False where there is none."""
    if sys.platform != "win32" and not os.path.lexists(name):
        return False
    from PySide6.QtNetwork import QLocalSocket

    call = QLocalSocket()
    call.connectToServer(name)
    if not call.waitForConnected(PATIENCE):
        return False
    call.write(RAISE)
    call.waitForBytesWritten(PATIENCE)
    call.disconnectFromServer()
    return True


class WindowServer(QObject):
    """Listens for a second start of the same journal."""

    raise_requested = Signal()

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._server: QLocalServer | None = None

    def listen(self) -> bool:
        """Begin to listen, in the place of whoever left the socket behind; False where the system refuses."""
        from PySide6.QtNetwork import QLocalServer

        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._answer)
        if not server.listen(self._name):
            QLocalServer.removeServer(self._name)
            if not server.listen(self._name):
                return False
        self._server = server
        return True

    def close(self) -> None:
        """Listen no more, and leave nothing behind."""
        if self._server is not None:
            self._server.close()
            self._server = None

    def _answer(self) -> None:
        """Hear each caller out, and come to the front for the one thing that may be asked."""
        assert self._server is not None
        while self._server.hasPendingConnections():
            call = self._server.nextPendingConnection()
            call.disconnected.connect(call.deleteLater)
            call.readyRead.connect(self._hear)
            if call.bytesAvailable():
                self._take(call)

    @Slot()
    def _hear(self) -> None:
        from PySide6.QtNetwork import QLocalSocket

        call = self.sender()
        if isinstance(call, QLocalSocket):
            self._take(call)

    def _take(self, call: QLocalSocket) -> None:
        said = call.read(len(RAISE) + 1).data()
        call.readyRead.disconnect(self._hear)
        call.disconnectFromServer()
        if said == RAISE:
            self.raise_requested.emit()
