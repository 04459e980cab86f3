"""Lines of an entry that jrnl would take for something else get a backslash, which reading takes off again.

Markdown shows ``\\[`` as a plain bracket. jrnl looks for the head of an entry, ``[date] ``, at the beginning
of each line, and reads a date into many a text; up to six signs in brackets are none to it. It looks for the
closing bracket over the ends of lines, even of entries. A first line that ends in ``*`` is a starred one.

Source: ``jrnl/journals/Journal.py`` (``_parse``) and ``jrnl/time.py`` (``parse``) of jrnl 4.6.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

NO_DATE = 6  # up to so many signs in brackets are a footnote to jrnl; no date of ours is shorter
_LINE = re.compile(r"^\\*\[", re.MULTILINE)
_STARRED = re.compile(r"\*\\*$")


def guarded(body: str) -> str:
    """Return what stands below an entry's first line so that none of its lines begins an entry."""
    return _with_each_line(body, "\\", 0)


def unguarded(body: str) -> str:
    """Return what ``guarded`` was given."""
    return _with_each_line(body, "", 1)


def guarded_title(title: str) -> str:
    """Return an entry's first line so that it is not starred."""
    return f"{title}\\" if _STARRED.search(title) else title


def unguarded_title(title: str) -> str:
    """Return what ``guarded_title`` was given."""
    return title[:-1] if title.endswith("\\") and _STARRED.search(title) else title


def _with_each_line(body: str, before: str, without: int) -> str:
    """Put a sign before each line that may be a head, and leave out so many of its backslashes."""
    parts: list[str] = []
    end = 0
    for begin in _possible_heads(body):
        if without and body[begin] != "\\":
            continue
        parts += (body[end:begin], before)
        end = begin + without
    return "".join([*parts, body[end:]])


def _possible_heads(body: str) -> Iterator[int]:
    """Yield where a line begins that jrnl may take for a head, backslashes before its bracket or not."""
    closing = -1
    for line in _LINE.finditer(body):
        if closing < line.end():
            closing = body.find("]", line.end())
            if closing < 0:
                closing = len(body)
        unclosed = closing == len(body)
        if unclosed or (
            closing - line.end() >= NO_DATE and body[closing + 1 : closing + 2] in ("", " ", "\t", "\n")
        ):
            yield line.start()
