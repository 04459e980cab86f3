"""What ``ui.pictures`` shows of the pages that stand in no rail: each with something on it."""

from __future__ import annotations

import json
import tempfile
from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication, QDialog, QWidget

from ui.exchange_places import ExchangePlaces
from ui.session import Session
from ui.theme import Theme
from ui.window import Window

IMPORT, CLASSIFY, CALENDAR, EXPORT = 6, 7, 8, 9
YEARS = ((2021, 118), (2022, 342), (2023, 287), (2024, 96), (2025, 361))  # made up, like the words
WORDS = "Asked the ops leads to bring two options for the intake redesign instead of a problem."
MEETINGS = ("Steering group on intake", "Budget round", "Priya, weekly", "Board, pre-read")


class Scenes:
    """Brings them to the front; ``close`` takes away the files that they were read from."""

    def __init__(self, window: Window, session: Session, theme: Theme) -> None:
        self._window = window
        self._session = session
        self._folder = tempfile.TemporaryDirectory(prefix="inmind-scenes-")
        self._dialog: QDialog | None = None
        [self._places] = window.findChildren(ExchangePlaces) or [ExchangePlaces(window, session, theme)]

    def show(self, position: int) -> QWidget:
        """Show the page at this place and return what a picture is to be taken of."""
        self._leave_dialog()
        if position < IMPORT:
            self._window.show_page(position)
        elif position == IMPORT:
            self._places.open(self._export())
        elif position == CLASSIFY:
            self._places.classify()
        elif position == CALENDAR:
            self._places.confirm(self._calendar())
        elif position == EXPORT:
            self._dialog = self._places.export_dialog(self._window)
            self._dialog.show()
            return self._dialog
        self._wait()
        return self._window

    def close(self) -> None:
        """Take the files away."""
        self._leave_dialog()
        self._folder.cleanup()

    def _wait(self) -> None:
        """Let what is read behind the window be read: ``Window.settle`` does not wait for other threads."""
        page = self._window.page(self._window.position)
        while not page.is_settled():
            QApplication.processEvents()
        QApplication.processEvents()

    def _leave_dialog(self) -> None:
        if self._dialog is not None:
            self._dialog.close()
            self._dialog.deleteLater()
            self._dialog = None

    def _export(self) -> Path:
        """Return a file of entries of five years, with moods that a journal has no place for."""
        path = Path(self._folder.name, "Export of my old journal.jsonl")
        lines = (
            json.dumps(
                {"text": f"{WORDS} {at}", "date": f"{year}-{at % 12 + 1:02}-{at % 28 + 1:02}", "mood": 4}
            )
            for year, entries in YEARS
            for at in range(entries)
        )
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return path

    def _calendar(self) -> Path:
        """Return a calendar of the last days."""
        path, today = Path(self._folder.name, "Work.ics"), self._session.today()
        lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//In Mind//Pictures//EN"]
        for at, title in enumerate(MEETINGS):
            day = today - timedelta(days=len(MEETINGS) - at)
            lines += ["BEGIN:VEVENT", f"UID:{at}@pictures", f"DTSTART:{day:%Y%m%d}T090000"]
            lines += ["DURATION:PT1H30M", f"SUMMARY:{title}", "END:VEVENT"]
        path.write_bytes("\r\n".join([*lines, "END:VCALENDAR", ""]).encode())
        return path
