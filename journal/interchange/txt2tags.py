"""txt2tags, the markup of RedNotebook, to Markdown. What Markdown has no sign for stays as it stands.

Source: the markup's rules on txt2tags.org and RedNotebook's own help (``rednotebook/help.py``). Marks hold
only where they touch what they mark: ``**so**``, not ``** so **``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_HEADING = re.compile(r"[ \t]*(={1,5}|\+{1,5})([^=+](?:.*[^=+])?)\1(?:\[[\w-]*\])?[ \t]*")
_RULE = re.compile(r"[ \t]*[=_-]{20,}[ \t]*")
_ITEM = re.compile(r"([ \t]*)([-+]) (?=\S)")
_QUOTE = re.compile(r"\t+")
_PICTURE = r"png|jpe?g|gif|eps|bmp|svg|webp"
# What no mark is looked for in, in the order in which a line is read
_KEPT = re.compile(
    r"``(?P<code>[^`]+)``"
    rf'|\[""(?P<quoted_picture>[^"\[\]]+)""(?P<quoted_ending>\.(?:{_PICTURE}))(?:\?\d+)?\]'
    rf"|\[(?P<picture>[^\s\"\[\]]+\.(?:{_PICTURE}))(?:\?\d+)?\]"
    r'|\[(?P<name>[^"\[\]]+)""(?P<address>[^"\[\]]+)""\]'
    r"|\[(?P<plain_name>[^\"\[\]]*[^\s\"\[\]])[ ](?P<plain_address>(?:[a-z][a-z+.-]*://|www\.|mailto:)[^\s\"\[\]]+)\]"
    r'|""(?P<raw>[^"]+)""'
    r"|(?P<bare>(?:[A-Za-z][A-Za-z+.-]{1,9}://|www\.)[^\s\"\[\]]+)",
    re.IGNORECASE,
)
_MARKS = (("//", "*"), ("--", "~~"))  # bold is the same; underlined is bold in Markdown
_MARKED_IN_MARKDOWN = re.compile(r"([\\`*_~\[\]])")
_BREAK = re.compile(r"\\\\[ \t]*$")
_HASHTAG = re.compile(r"\uff03(?=\w)")
_DEEPER = "    "  # four spaces lie within “- ” and within “1. ”


def to_markdown(text: str) -> str:
    """Return the text in Markdown."""
    return "\n".join(_Lines(text.split("\n")).converted())


def pictures_in(text: str) -> int:
    """Return how many pictures a text in txt2tags shows."""
    return sum(1 for found in _KEPT.finditer(text) if found["quoted_picture"] or found["picture"])


class _Lines:
    """The lines of one text; knows whether it is within a list or a block that is shown as it stands."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        self._indents: list[int] = []  # of the list items around the present one
        self._blank = 0  # empty lines in a row before the present one
        self._fence = ""

    def converted(self) -> Iterator[str]:
        before = ""
        for line in self._lines:
            for made in self._line(line, before):
                yield made
                before = made
            self._blank = 0 if line.strip() else self._blank + 1

    def _line(self, line: str, before: str) -> Iterator[str]:
        mark = line.strip()
        if self._fence or mark in ("```", '"""'):
            yield from self._within_fence(line, mark)
        elif line.startswith("``` ") and "```" not in line[4:]:
            yield from ("```", line[4:], "```")
        elif _RULE.fullmatch(line):
            if before.strip():
                yield ""  # a line right below a text would make a heading of it
            yield "---"
        else:
            yield self._in_words(line)

    def _within_fence(self, line: str, mark: str) -> Iterator[str]:
        if not self._fence:
            self._fence = mark
        elif mark == self._fence:
            self._fence = ""
        else:
            yield line
            return
        if mark == "```":
            yield mark

    def _in_words(self, line: str) -> str:
        heading = _HEADING.fullmatch(line)
        if heading and heading[2].strip():
            self._indents.clear()
            return f"{'#' * len(heading[1])} {inline(heading[2].strip())}"
        item = _ITEM.match(line)
        if item:
            return self._item(item, line[item.end() :])
        if self._blank >= 2:
            self._indents.clear()
        quote = _QUOTE.match(line)
        if quote and not self._indents:
            return f"{'> ' * len(quote[0])}{inline(line[quote.end() :])}"
        return inline(line)

    def _item(self, item: re.Match[str], words: str) -> str:
        """Return a list's line, indented as Markdown wants it."""
        if self._blank >= 2:
            self._indents.clear()
        indent = len(item[1].expandtabs(4))
        while self._indents and self._indents[-1] >= indent:
            self._indents.pop()
        depth = len(self._indents)
        self._indents.append(indent)
        return f"{_DEEPER * depth}{'-' if item[2] == '-' else '1.'} {inline(words)}"


def inline(line: str) -> str:
    """Return a line of words with its marks, links and pictures as Markdown has them."""
    if "\0" in line:  # which stands for what is kept, and in no text file
        return line
    made: list[str] = []
    kept: list[str] = []
    end = 0
    for found in _KEPT.finditer(line):
        made += (line[end : found.start()], "\0")
        kept.append(_kept(found))
        end = found.end()
    made.append(line[end:])
    text = "".join(made)
    for mark, markdown in _MARKS:
        text = _paired(text, mark, markdown)
    text = _BREAK.sub(r"\\", _HASHTAG.sub("#", text))
    if not kept:
        return text
    parts = text.split("\0")
    return "".join(part for pair in zip(parts, [*kept, ""], strict=True) for part in pair)


def _kept(found: re.Match[str]) -> str:
    """Return what stands for a link, a picture, code or what is to be shown as it stands."""
    groups = found.groupdict()
    if groups["code"]:
        return f"`{groups['code']}`"
    if groups["raw"]:
        return _MARKED_IN_MARKDOWN.sub(r"\\\1", groups["raw"])
    if groups["bare"]:
        return found[0]
    if groups["quoted_picture"]:
        return f"![]({_address(groups['quoted_picture'] + groups['quoted_ending'])})"
    if groups["picture"]:
        return f"![]({_address(groups['picture'])})"
    name, address = groups["name"] or groups["plain_name"], groups["address"] or groups["plain_address"]
    return f"[{name.strip()}]({_address(address)})"


def _address(address: str) -> str:
    """Return an address as a link of Markdown holds it."""
    return f"<{address}>" if re.search(r"[\s()<>]", address) else address


def _paired(text: str, mark: str, markdown: str) -> str:
    """Put other signs for each pair of marks; one that marks nothing stays.

    A mark opens where a sign follows it, and closes where one stands before it. Each place is looked at once,
    so that a long line of marks takes no longer than a long line of words.
    """
    places = [match.start() for match in re.finditer(re.escape(mark), text)]
    pairs: list[int] = []
    opened: int | None = None
    for place in places:
        before, after = text[place - 1 : place], text[place + 2 : place + 3]
        if opened is not None and place > opened + 2 and before.strip() and before != mark[0]:
            pairs += (opened, place)
            opened = None
        elif opened is None and after.strip() and after != mark[0] and before != mark[0]:
            opened = place
    if not pairs:
        return text
    ends = [0, *(place + 2 for place in pairs)]
    return markdown.join(text[begin:end] for begin, end in zip(ends, [*pairs, len(text)], strict=True))
