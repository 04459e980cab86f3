"""Markdown as the plain words that it shows. Pure, and quick enough for each row of a list."""

from __future__ import annotations

import re

_MARK = re.compile(r"[*_`~\[<#>\\+-]")
_FENCE = re.compile(r"^[ \t]*(?:`{3,}|~{3,})[^\n`]*$", re.MULTILINE)
_RULE = re.compile(r"^[ \t]*([-*_])(?:[ \t]*\1){2,}[ \t]*$", re.MULTILINE)
_BEGINNING = re.compile(r"^[ \t]*(?:>[ \t]?)+|^ {0,3}#{1,6}[ \t]+", re.MULTILINE)
_BULLET = re.compile(r"^([ \t]*)[-*+][ \t]+", re.MULTILINE)
_CODE = re.compile(r"(?<![`\\])(`+)(?!`)((?:[^`\n]|(?!\1)`)+?)\1(?!`)")
_LINK = re.compile(
    r"(?<!\\)!?\[((?:[^\[\]\\]|\\.)*)\]"  # the words
    r"\(([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:[ \t]+\"[^\"\n]*\")?\)"  # the address, and a title
)
_ADDRESS = re.compile(r"<((?:https?://|mailto:)[^<>\s]+)>")
_INNER = r"(?:[^{0}\\\n]|\\.|\n(?![ \t]*\n))*?"  # without the mark, and within a paragraph
_STARS = re.compile(r"(?<![*\\])(\*{1,3})(?![\s*])(" + _INNER.format("*") + r"(?<![\s\\]))\1(?!\*)")
_LINES = re.compile(
    r"(?<![\w\\])(_{1,3})(?![\s_])((?:[^_\\\n]|\\.|(?<=\w)_(?=\w)|\n(?![ \t]*\n))*?(?<![\s\\]))\1(?!\w)"
)
_STRUCK = re.compile(r"(?<![~\\])(~~)(?![\s~])(" + _INNER.format("~") + r"(?<![\s\\]))\1(?!~)")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_SPECIAL = re.compile(r"([\\`*_~\[\]<>])")
DEEPEST = 3  # marks within marks


def plain_words(markdown: str) -> str:
    """Return the words of a text without the marks that make them bold, a heading, a link and so on.

    A bullet is shown as one, and what only looks like a mark (2 * 3, snake_case, #tag) stays as typed.
    """
    if not _MARK.search(markdown):
        return markdown
    text = _CODE.sub(lambda found: _SPECIAL.sub(r"\\\1", found.group(2)), _FENCE.sub("", markdown))
    text = _RULE.sub("", text)
    text = _BULLET.sub(r"\1• ", _BEGINNING.sub("", text))
    text = _LINK.sub(lambda found: found.group(1) or found.group(2), text)
    text = _ADDRESS.sub(r"\1", text)
    for marks in (_STARS, _LINES, _STRUCK):
        for _ in range(DEEPEST):
            text, changed = marks.subn(r"\2", text)
            if not changed:
                break
    return _ESCAPED.sub(r"\1", text)
