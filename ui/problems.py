"""What went wrong, as a sentence for the writer; and our own mistakes, logged and shown once."""

from __future__ import annotations

import sys
from types import TracebackType

from PySide6.QtWidgets import QApplication

from journal.errors import JournalError


def install_excepthook() -> None:
    """Log what we did wrong and say so in a dialog; the window stays open and nothing typed is lost.

    The log names the kind of error and the lines of our code, never a value: a value may be the
    writer's words.
    """
    sys.excepthook = _show


def _show(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
        return
    if isinstance(error, JournalError) and QApplication.instance() is not None:
        from ui.said import said_of

        _say(said_of(error))  # the world's doing, met where nobody expected it: a sentence will do
        return
    import logging
    import traceback

    frames = traceback.extract_tb(trace)
    places = " < ".join(f"{frame.filename}:{frame.lineno}" for frame in reversed(frames[-6:]))
    logging.getLogger("inmind").error("%s at %s", kind.__name__, places)
    if QApplication.instance() is None:
        return
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QMessageBox

    box = QMessageBox(QMessageBox.Icon.Warning, "In Mind", "")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(box.tr("In Mind made a mistake. What you typed is still on the screen."))
    box.setInformativeText(box.tr("If it happens again, please tell us what is under Details."))
    box.setDetailedText(f"{kind.__name__}\n{places}")
    box.exec()


def _say(sentence: str) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QMessageBox

    box = QMessageBox(QMessageBox.Icon.Information, "In Mind", "")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(sentence)
    box.exec()
