"""What we put on the clipboard goes away by itself: other programs read it, and keep histories of it."""

from __future__ import annotations

from uuid import uuid4

from PySide6.QtCore import QCoreApplication, QMimeData, QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QImage

HELD_FOR = 30_000  # milliseconds
MARK = "application/x-inmind-copy"  # how a copy of ours is known again without keeping its words


class Clipboard(QObject):
    """Puts texts and pictures on the clipboard, and takes them off again after ``held_for`` milliseconds.

    What somebody else put there meanwhile stays.
    """

    def __init__(self, parent: QObject | None = None, *, held_for: int = HELD_FOR) -> None:
        super().__init__(parent)
        self._mark = b""
        self._timer = QTimer(self, singleShot=True, interval=held_for)
        self._timer.timeout.connect(self.clear)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.clear)

    def put_text(self, text: str) -> None:
        """Copy a text."""
        content = QMimeData()
        content.setText(text)
        self._put(content)

    def put_image(self, image: QImage) -> None:
        """Copy a picture."""
        content = QMimeData()
        content.setImageData(image)
        self._put(content)

    @Slot()
    def clear(self) -> None:
        """Take our copy off, where it is still there."""
        self._timer.stop()
        held = QGuiApplication.clipboard().mimeData() if self._mark else None
        if held is not None and held.data(MARK).data() == self._mark:
            QGuiApplication.clipboard().clear()
        self._mark = b""

    def _put(self, content: QMimeData) -> None:
        self._mark = uuid4().hex.encode()
        content.setData(MARK, self._mark)
        QGuiApplication.clipboard().setMimeData(content)
        self._timer.start()
