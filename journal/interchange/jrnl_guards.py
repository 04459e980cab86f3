"""Lines of an entry that jrnl would take for something else get a backslash, which reading takes off again.

Markdown shows ``\\[`` as a plain bracket. jrnl looks for the head of an entry, ``[date] ``, at the beginning
of each line, and reads a date into many a text; up to six signs in brackets are none to it. It looks for the
closing bracket over the ends of lines, even of entries. A first line that ends in ``*`` is a starred one.

jrnl strips a body when it writes it again, so that an indented first line stands at the beginning of one.

Source: ``jrnl/journals/Journal.py`` (``_parse``), ``Entry.py`` (``split_title``) and ``jrnl/time.py``
(``parse``) of jrnl 4.6.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

NO_DATE = 6  # up to so many signs in brackets are a footnote to jrnl; no date of ours is shorter
_LINE = re.compile(r"^\\*\[", re.MULTILINE)
_FIRST = re.compile(r"\s*(?P<head>\\*\[)")
_STARRED = re.compile(r"\*\\*(?=\s*\Z)")


def guarded(body: str) -> str:
    """Return what stands below an entry's first line so that none of its lines begins an entry."""
    return _with_each_line(body, "\\", 0)


def unguarded(body: str) -> str:
    """Return what ``guarded`` was given."""
    return _with_each_line(body, "", 1)


def guarded_title(title: str) -> str:
    """Return an entry's first line so that it is not starred."""
    starred = _starred(title)
    return f"{title[: starred.end()]}\\{title[starred.end() :]}" if starred else title


def unguarded_title(title: str) -> str:
    """Return what ``guarded_title`` was given."""
    starred = _starred(title)
    if starred is None or not starred[0].endswith("\\"):
        return title
    return title[: starred.end() - 1] + title[starred.end() :]


def _starred(title: str) -> re.Match[str] | None:
    """Return the star, with the backslashes behind it, at the end of what jrnl takes for the first line.

    To Python's ``splitlines`` a line ends at U+2028, at a form feed and at others of their kind too.
    """
    return _STARRED.search((title.splitlines() or [""])[0])


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


def _bracketed(body: str) -> Iterator[tuple[int, int]]:
    """Yield where brackets at the beginning of lines open, with their backslashes, and where they have."""
    first = _FIRST.match(body)
    if first:
        yield first.span("head")
    for line in _LINE.finditer(body, first.end() if first else 0):
        yield line.span()


def _possible_heads(body: str) -> Iterator[int]:
    """Yield where a line begins that jrnl may take for a head, backslashes before its bracket or not."""
    closing = -1
    for begin, opened in _bracketed(body):
        if closing < opened:
            closing = body.find("]", opened)
            if closing < 0:
                closing = len(body)
        unclosed = closing == len(body)
        if unclosed or (
            closing - opened >= NO_DATE and body[closing + 1 : closing + 2] in ("", " ", "\t", "\n")
        ):
            yield begin
