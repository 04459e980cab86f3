"""The button that leads from the passphrase to the recovery code and back."""

from __future__ import annotations

from ui.theme import Theme
from ui.widgets.buttons import Button


class OtherWay(Button):
    """``by_code`` says which of the two is asked for; the button offers the other."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "", "link")
        self.by_code = False
        self.show_way(by_code=False)

    def show_way(self, *, by_code: bool) -> None:
        """Offer the way that is not taken."""
        self.by_code = by_code
        self.setText(self.tr("Use the passphrase") if by_code else self.tr("Use the recovery code"))
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(
            self.tr("Go back to the passphrase")
            if by_code
            else self.tr("Where the passphrase is forgotten: nine groups of four characters")
        )
        self.updateGeometry()

    def code_words(self) -> str:
        """Return how the code may be written."""
        return self.tr("Write the recovery code from your sheet. Small letters and spaces are fine.")
