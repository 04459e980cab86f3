"""The words of the journal in the window's language.

``journal`` knows no Qt: its sentences and charts put each text through a ``tr`` that they are handed. The
window hands them ``said``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from journal.errors import JournalError


def said(text: str) -> str:
    """Translate a text of ``journal/sentences.py`` or of a chart, or a role system's title.

    A percent sign stays on the line of its figure.
    """
    return written(text).replace(" %", "\u00a0%")


def written(text: str) -> str:
    """Translate the same for what is written into a file: in English it is then what the command line writes.

    A pack keeps figures and signs together by itself.
    """
    return QCoreApplication.translate("Sentences", text)


def said_of(error: JournalError) -> str:
    """Return the sentence of an error in the window's language."""
    return error.put_into(said)
