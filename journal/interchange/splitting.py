"""A day's text cut at its headings, for those who keep several entries in one."""

from __future__ import annotations

import re

_HEADING = re.compile(r" {0,3}#{1,6} \S")
_FENCE = re.compile(r" {0,3}(```+|~~~+)")
_RULE = re.compile(r" {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})")


def sections(text: str) -> list[str]:
    """Return the parts of a Markdown text: what stands above its first heading, then one for each heading.

    A heading that has nothing below it but another heading stays above that one. Lines across between two
    parts have nothing to part any more and are left out.
    """
    parts: list[list[str]] = [[]]
    fence = ""
    said = False  # whether the present part says anything but headings
    for line in text.split("\n"):
        mark = _FENCE.match(line)
        if mark and not fence:
            fence = mark[1]
        elif mark and mark[1].startswith(fence):
            fence = ""
        heading = not fence and not mark and _HEADING.match(line)
        if heading and said:
            parts.append([])
            said = False
        said = said or not (heading or _is_nothing(line))
        parts[-1].append(line)
    return [part for part in map(_trimmed, parts) if part]


def _trimmed(lines: list[str]) -> str:
    begin, end = 0, len(lines)
    while begin < end and _is_nothing(lines[begin]):
        begin += 1
    while begin < end and _is_nothing(lines[end - 1]):
        if lines[end - 1].strip() and end > 1 and lines[end - 2].strip():
            break  # right below a text it makes a heading of that
        end -= 1
    return "\n".join(lines[begin:end]).rstrip()


def _is_nothing(line: str) -> bool:
    return not line.strip() or bool(_RULE.fullmatch(line))
