"""The lines of a text file in whichever Unicode its first bytes tell, as bytes of UTF-8."""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterator

from journal.errors import BadImport
from journal.interchange.source import BOM, LONGEST_LINE, SourceFile

UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def is_utf_16(begin: bytes) -> bool:
    """True where the first bytes of a file say that it is UTF-16."""
    return begin.startswith(UTF_16)


def utf_8_lines(source: SourceFile) -> Iterator[bytes]:
    """Yield each line with its end. Whether UTF-8 is UTF-8 is left to whoever decodes the line.

    Raises:
        BadImport: A line is too long, or what says that it is UTF-16 is not.
    """
    with source.open() as file:
        if is_utf_16(file.read(2)):
            file.seek(0)
            with io.TextIOWrapper(file, "utf-16", newline="") as text:
                yield from _from_utf_16(text)
            return
        file.seek(0)
        number = 0
        while raw := file.readline(LONGEST_LINE + 1):
            number += 1
            _check_length(raw, number)
            yield raw.removeprefix(BOM) if number == 1 else raw


def _from_utf_16(text: io.TextIOWrapper) -> Iterator[bytes]:
    number = 0
    while True:
        number += 1
        try:
            line = text.readline(LONGEST_LINE + 1)
        except UnicodeDecodeError:
            raise BadImport("this is not the UTF-16 text that the file says it is.", line=number) from None
        if not line:
            return
        _check_length(line, number)
        yield line.encode("utf-8", "surrogatepass")


def _check_length(line: bytes | str, number: int) -> None:
    if len(line) > LONGEST_LINE:
        raise BadImport("the line is longer than {0} MB.", LONGEST_LINE // 2**20, line=number)
