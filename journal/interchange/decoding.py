"""Text files of other programs: which bytes are which signs."""

from __future__ import annotations

import codecs

from journal.interchange.source import not_utf8


def text_from(content: bytes) -> str:
    """Return the text of a file in UTF-8, or in UTF-16 where its first bytes say so.

    No other encoding is guessed: a wrong guess would quietly change what somebody wrote.

    Raises:
        BadImport: It is neither; the error says in which line.
    """
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            return content.decode("utf-16")
        except UnicodeDecodeError:
            raise not_utf8(1) from None
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise not_utf8(content.count(b"\n", 0, error.start) + 1) from None


def plain_lines(text: str) -> str:
    """Return the text with ``\\n`` alone at the end of each line."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
