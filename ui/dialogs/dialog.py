"""What every dialog of ours shares: it gives the keyboard back to the window it stood before."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog


class Dialog(QDialog):
    """A dialog."""

    def done(self, result: int) -> None:
        """Close, and ask for the keyboard where its window is: not every desktop hands it back by itself."""
        super().done(result)
        parent = self.parentWidget()
        if parent is not None:
            parent.window().activateWindow()
