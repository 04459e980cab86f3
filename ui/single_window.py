"""One window a journal: this one listens for a second start, and comes to the front.

A socket left behind by a killed program is taken over; there is no lock file, since one with garbage in it
would block for ever. Loaded behind the first paint.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from ui.other_window import RAISE, REVIEW

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket


class WindowServer(QObject):
    """Listens for a second start of the same journal."""

    raise_requested = Signal()
    review_requested = Signal()  # to come to the front on the weekly review

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
        """Hear each caller out, and come to the front for one of the two things that may be asked."""
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
        if said == REVIEW:
            self.review_requested.emit()
