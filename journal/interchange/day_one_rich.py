"""Day One's rich text as Markdown, for entries that have no text beside it.

Source: ``docs/rtjson-format.md`` of Day One's own command line (Automattic/DayOne-Cli). Exports write it as a
JSON text under ``richText``, with ``contents`` where the specification says ``nodes``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from journal.errors import BadImport
from journal.interchange.json_text import value_of
from journal.interchange.moments import Unreadable
from journal.interchange.told import Told

_WRAPPED = (("inlineCode", "`"), ("strikethrough", "~~"), ("italic", "*"), ("bold", "**"))
_RULES = ("horizontalRuleLine", "horizontalLineRule")  # the files say one, the specification the other
_BLANK_LINES = re.compile(r"\n{3,}")
_MEDIA = ("photo", "audio", "video", "pdfAttachment")  # these stand in lists of their own too


class Rich(NamedTuple):
    """Markdown, and how many embedded things besides photographs and the like are left behind."""

    text: str
    embedded: int


def markdown_of_rich(value: object) -> Rich:
    """Return the Markdown of a document, which is an object or the JSON of one.

    Raises:
        Unreadable: It is neither.
    """
    try:
        document = value_of(value, 1) if isinstance(value, str) else value
    except BadImport:
        raise Unreadable(Told("Its rich text is not JSON.")) from None
    nodes = _dict(document).get("contents", _dict(document).get("nodes"))
    if not isinstance(nodes, list):
        raise Unreadable(Told("Its rich text has no contents."))
    writer = _Writer()
    for node in nodes:
        writer.add(_dict(node))
    return Rich(writer.written(), writer.embedded)


class _Writer:
    """Puts pieces together to lines; the first piece of a line says what kind of line it is."""

    def __init__(self) -> None:
        self.embedded = 0
        self._lines: list[str] = []
        self._line: list[str] = []
        self._kind: Mapping[str, object] = {}
        self._in_code = False

    def add(self, node: Mapping[str, object]) -> None:
        text = node.get("text")
        if isinstance(text, str):
            attributes = _dict(node.get("attributes"))
            for number, part in enumerate(text.split("\n")):
                if number:
                    self._end_line()
                if part:
                    self._kind = self._kind if self._line else _dict(attributes.get("line"))
                    self._line.append(_styled(part, attributes))
        embedded = node.get("embeddedObjects")
        for each in embedded if isinstance(embedded, list) else []:
            self._embed(_dict(each))

    def _embed(self, embedded: Mapping[str, object]) -> None:
        kind = embedded.get("type")
        shown = ""
        if kind in _RULES:
            shown = "---"
        elif kind == "table":
            shown = "\n".join(_rows(embedded))
        elif isinstance(embedded.get("contents"), str):
            shown = str(embedded["contents"])
        elif isinstance(embedded.get("url"), str):
            shown = str(embedded["url"])
        elif kind not in _MEDIA:
            self.embedded += 1
        if shown:
            self._end_line()
            self._lines += ["", shown, ""]

    def _end_line(self) -> None:
        code = self._kind.get("codeBlock") is True
        if code != self._in_code:
            self._lines.append("```")
            self._in_code = code
        text = "".join(self._line)
        self._lines.append(text if code else _marked(text, self._kind))
        self._line, self._kind = [], {}

    def written(self) -> str:
        self._end_line()
        if self._in_code:
            self._lines.append("```")
        return _BLANK_LINES.sub("\n\n", "\n".join(self._lines)).strip("\n")


def _marked(text: str, kind: Mapping[str, object]) -> str:
    """Return a line with the sign of its kind before it."""
    header, level = kind.get("header"), kind.get("indentLevel")
    indent = "  " * (min(level, 9) - 1) if isinstance(level, int) and level > 1 else ""
    if isinstance(header, int) and 1 <= header <= 6:
        return f"{'#' * header} {text}"
    style = kind.get("listStyle")
    if style == "bulleted":
        return f"{indent}- {text}"
    if style == "checkbox":
        return f"{indent}- [{'x' if kind.get('checked') is True else ' '}] {text}"
    if style == "numbered":
        number = kind.get("listIndex")
        return f"{indent}{number if isinstance(number, int) and 0 <= number < 10**9 else 1}. {text}"
    return f"> {text}" if kind.get("quote") is True else text


def _styled(text: str, attributes: Mapping[str, object]) -> str:
    """Return words with the signs of what they look like, and their link."""
    bare = text.strip()
    if not bare or _dict(attributes.get("line")).get("codeBlock") is True:
        return text
    before, _, after = text.partition(bare)
    for name, sign in _WRAPPED:
        if attributes.get(name) is True:
            bare = f"{sign}{bare}{sign}"
    link = attributes.get("linkURL")
    if isinstance(link, str) and link and link != text.strip():
        bare = f"[{bare}]({link})"
    return f"{before}{bare}{after}"


def _rows(table: Mapping[str, object]) -> Iterator[str]:
    """Yield a table's lines, with a line below the first row as Markdown wants it."""
    rows = table.get("rows")
    for number, row in enumerate(rows if isinstance(rows, list) else []):
        cells = [_cell(_dict(cell)) for cell in (row if isinstance(row, list) else [])]
        yield f"| {' | '.join(cells)} |"
        if not number:
            yield f"|{' --- |' * len(cells)}"


def _cell(cell: Mapping[str, object]) -> str:
    content = cell.get("content")
    parts = [_dict(part) for part in content] if isinstance(content, list) else []
    text = "".join(_styled(str(part.get("text") or ""), _dict(part.get("attributes"))) for part in parts)
    return text.replace("\n", " ").replace("|", "\\|")


def _dict(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}
