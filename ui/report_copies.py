"""Copies of clients' reports for other programs to open, in a folder that goes with the window."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from journal.vault.files import plain_errors


class ReportCopies:
    """Makes the folder when the first copy is wanted. Nobody but this user may look into it."""

    def __init__(self) -> None:
        self._folder: Path | None = None
        self._count = 0

    def put(self, name: str, content: bytes) -> Path:
        """Write a copy under one of our own names and return where it is.

        Raises:
            JournalError: The file system refuses.
        """
        with plain_errors(Path(tempfile.gettempdir())):
            if self._folder is None:
                self._folder = Path(tempfile.mkdtemp(prefix="inmind-report-"))
            self._count += 1
            place = self._folder / str(self._count)
            place.mkdir(mode=0o700)
            copy = place / name
            copy.write_bytes(content)
            return copy

    def clear(self) -> None:
        """Take every copy away; what another program still holds open stays until it lets go."""
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = None
