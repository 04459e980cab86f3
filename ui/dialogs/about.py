"""What the program is made of, and what it does not do."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from journal import __version__
from ui.dialogs.panel import Panel
from ui.theme import Theme, sans, serif
from ui.widgets.text import Prose


class AboutDialog(Panel):
    """``parts`` are names with their versions, such as ("SQLCipher", "4.19.0")."""

    def __init__(self, theme: Theme, parts: list[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(theme, "In Mind", "", parent)
        self.resize(520, 460)
        self.column.addWidget(
            Prose(self.tr("A private journal with which an executive keeps leadership in mind."), serif(17))
        )
        self.column.addWidget(
            Prose(
                self.tr("It makes no network connection. Nothing leaves this computer unless you export it."),
                sans(14),
            )
        )
        self.section(self.tr("Versions"))
        lines = [("In Mind", __version__), *parts]
        self.versions_text = Prose("\n".join(f"{name} {version}" for name, version in lines), sans(13))
        self.column.addWidget(self.versions_text)
        self.section(self.tr("Licences"))
        self.column.addWidget(
            Prose(
                self.tr(
                    "In Mind: MIT. PySide6 and Qt: LGPL 3. SQLCipher: BSD. OpenSSL, sqlite-utils and "
                    "cryptography: Apache 2.0. matplotlib: its own, after Python's. "
                    "Inter and Source Serif 4: SIL Open Font License. The file NOTICE has them in full."
                ),
                sans(13),
            )
        )
        self.section(self.tr("The ideas"))
        self.column.addWidget(
            Prose(
                self.tr(
                    "William Tate, The Search for Leadership (2009): the three role systems, the questions. "
                    "They are not Beer's viable systems and not Kahneman's fast and slow."
                ),
                sans(13),
            )
        )
        self.column.addStretch(1)
        self.add_close()
