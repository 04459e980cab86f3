"""A large JSON file read an item at a time: what it holds is never in memory all at once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from journal.errors import BadImport
from journal.interchange.json_text import line_at, value_at
from journal.interchange.source import BOM, not_utf8

LARGEST_FILE = 256 * 2**20  # bytes
LARGEST_VALUE = 24 * 2**20  # characters of one item, which holds a text of ten million
_FIRST_LOOK = 2**13  # characters in which most items end
_SPACE = re.compile(r"[ \t\r\n]*+")


class Item(NamedTuple):
    """A value, the line on which it begins, from 1, and its key where it stands in an object."""

    line: int
    key: str
    value: Any


def decoded_text(content: bytes) -> str:
    """Return the text of a whole file.

    Raises:
        BadImport: It is not UTF-8.
    """
    try:
        return content.removeprefix(BOM).decode("utf-8")
    except UnicodeDecodeError as error:
        raise not_utf8(content.count(b"\n", 0, error.start) + 1) from None


def top_level(text: str) -> Iterator[tuple[str, int]]:
    """Yield the keys of the object that a text holds, and where the value of each begins.

    Raises:
        BadImport: It holds no object, or is broken; the line is named.
    """
    offset = _skip(text, 0)
    if text[offset : offset + 1] != "{":
        raise BadImport("this is not an object in braces.", line=line_at(text, offset))
    offset = _skip(text, offset + 1)
    while text[offset : offset + 1] != "}":
        key, offset = _key(text, offset)
        yield key, offset
        _, offset = _value(text, offset)
        offset = _behind(text, offset, "}")


def items_at(text: str, offset: int) -> Iterator[Item]:
    """Yield what the list or object that begins at ``offset`` holds.

    Raises:
        BadImport: The text is broken at some place; what was yielded before is right.
    """
    begin = text[offset : offset + 1]
    if begin not in ("[", "{"):
        raise BadImport("here should be a list.", line=line_at(text, offset))
    end = "]" if begin == "[" else "}"
    line, counted = line_at(text, offset), offset
    offset = _skip(text, offset + 1)
    while text[offset : offset + 1] != end:
        line, counted = line + text.count("\n", counted, offset), offset
        key = ""
        if begin == "{":
            key, offset = _key(text, offset)
        value, offset = _value(text, offset)
        yield Item(line, key, value)
        offset = _behind(text, offset, end)


def _key(text: str, offset: int) -> tuple[str, int]:
    if text[offset : offset + 1] != '"':
        raise _broken(text, offset)
    key, offset = _value(text, offset)
    offset = _skip(text, offset)
    if text[offset : offset + 1] != ":":
        raise _broken(text, offset)
    return str(key), _skip(text, offset + 1)


def _value(text: str, offset: int) -> tuple[Any, int]:
    """Return a value and where it ends, from as little of the text as it takes."""
    size, said = _FIRST_LOOK, ""
    while True:
        part = text[offset : offset + size]
        whole = offset + size >= len(text)
        try:
            value, end = value_at(part, 0)
        except BadImport as error:
            # Where more of the text moves the trouble, it was the cut; a string is told of by its beginning.
            cut = not whole and (str(error) != said or "Unterminated" in said)
            if cut and size < LARGEST_VALUE:
                size, said = min(size * 8, LARGEST_VALUE), str(error)
                continue
            line = line_at(text, offset) + (error.line or 1) - 1
            if cut:
                raise BadImport("what begins here is too large to be an entry.", line=line) from None
            raise BadImport(error.template, *error.values, line=line) from None
        if end < len(part) or whole or size >= LARGEST_VALUE:  # else a number might go on behind
            return value, offset + end
        size = min(size * 8, LARGEST_VALUE)


def _behind(text: str, offset: int, end: str) -> int:
    """Return where the next item begins, or the end of all of them."""
    offset = _skip(text, offset)
    if text[offset : offset + 1] == ",":
        return _skip(text, offset + 1)
    if text[offset : offset + 1] != end:
        raise _broken(text, offset)
    return offset


def _skip(text: str, offset: int) -> int:
    found = _SPACE.match(text, offset)
    return found.end() if found else offset


def _broken(text: str, offset: int) -> BadImport:
    return BadImport("this is not JSON: a comma or a bracket is missing.", line=line_at(text, offset))
