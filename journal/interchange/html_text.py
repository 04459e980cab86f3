"""The HTML of other journals' editors as Markdown: every word of it, and no more than it takes to read it.

What is HTML is decided by ``looks_like_html`` where a format does not say so. The text is cut into tags and
words here, in one pass that no input makes slow, and put together again as a small tidy tree; only that is
given to Beautiful Soup and markdownify, which go down a tree by recursion and back and forth in long lists.

Scripts, styles and comments are dropped. Of a text with very many tags, and of what follows once an import
has had very many, the words and the ends of lines are kept and no other markup. A tag ends at the next ``>``,
unless that stands between quotation marks.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

MOST_TAGS = 20_000  # of one text, for which markdownify takes one to three seconds
MOST_OF_ALL = 1_000_000  # of one import: ten years of pages
MOST_REFERENCES = 100_000  # such as &amp;
DEEPEST = 40  # tags within tags; what lies deeper keeps its words
DEEPEST_INDENT = 8  # lists and quotes within each other: each puts signs before every line
LONGEST_GAP = 200  # characters of white space kept in a row where it is kept at all

_SAME = {
    "strong": "b", "em": "i", "strike": "del", "s": "del",
    "section": "div", "article": "div", "header": "div", "footer": "div", "main": "div", "aside": "div",
    "nav": "div", "address": "div", "figure": "div", "figcaption": "div", "center": "div", "details": "div",
    "summary": "div", "dl": "div", "dt": "div", "dd": "div", "caption": "div", "form": "div",
    "fieldset": "div", "title": "div",
}  # fmt: skip
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_INDENTING = frozenset({"ul", "ol", "blockquote"})
_BLOCKS = _HEADINGS | _INDENTING | {"p", "div", "li", "pre", "table", "tr", "td", "th", "hr"}
_KEPT = _BLOCKS | {"b", "i", "del", "code", "a", "br"}
_EMPTY = frozenset({"br", "hr"})
_LINES = _BLOCKS | _EMPTY
_WITHIN_LINES = frozenset({"b", "i", "del", "code", "a", "pre"})
_DROPPED = frozenset({"script", "style", "template"})
_MEDIA = frozenset({"img", "audio", "video", "iframe", "object", "embed"})
# Words between these stay; a tag that no browser knows is what somebody wrote, such as <anna@example.com>.
_TRANSPARENT = frozenset(
    {
        "abbr", "acronym", "area", "base", "bdi", "bdo", "big", "body", "button", "canvas", "cite", "col",
        "colgroup", "data", "dfn", "dialog", "font", "head", "html", "ins", "input", "kbd", "label",
        "legend", "link", "map", "mark", "menu", "meta", "meter", "noscript", "output", "param", "path",
        "picture", "progress", "q", "rp", "rt", "ruby", "samp", "select", "small", "source", "span", "sub",
        "sup", "svg", "tbody", "textarea", "tfoot", "thead", "time", "track", "tt", "u", "var", "wbr",
    }
)  # fmt: skip
# What ends by itself where one of these begins, and the tag in which that is looked for.
_ENDS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (frozenset({"li"}), frozenset({"ul", "ol"})),
    "tr": (frozenset({"tr"}), frozenset({"table"})),
    "td": (frozenset({"td", "th"}), frozenset({"tr", "table"})),
    "th": (frozenset({"td", "th"}), frozenset({"tr", "table"})),
} | {
    name: (frozenset({"p"}), frozenset({"li", "td", "th", "blockquote", "div"}))
    for name in ("p", "div", "pre", "table", "hr", "ul", "ol", "blockquote", *sorted(_HEADINGS))
}

_TAG = re.compile(
    r"<(/?)([A-Za-z][A-Za-z0-9:-]{0,30})((?:[^<>\"']|\"[^\"<]*\"|'[^'<]*')*+)>"
    r"|<(/?)([A-Za-z][A-Za-z0-9:-]{0,30})([^<>]*+)>"
)
_OTHER = re.compile(r"<[!?][^<>]*+>")
_ATTRIBUTE = re.compile(
    r"([A-Za-z][A-Za-z0-9:-]*)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'=<>`]++)))?"
)
_SHOWN = re.compile(
    r"</?(?:p|div|span|br|hr|b|i|u|s|em|strong|del|strike|mark|font|h[1-6]|ul|ol|li|a|blockquote|pre|code"
    r"|table|tr|td|th|img|section|article|script|style)(?=[\s/>])[^<>]*+>",
    re.IGNORECASE,
)
_DROP = re.compile(r"<(?:(script|style|template)(?=[\s/>])|!--)", re.IGNORECASE)
_PICTURE = re.compile(r"<(?:img|audio|video|iframe|object|embed)(?=[\s/>])", re.IGNORECASE)
_LINE_END = re.compile(
    r"<(?:br|hr|/p|/div|/li|/tr|/h[1-6]|/ul|/ol|/blockquote|/pre|/table)(?=[\s/>])[^<>]*+>", re.IGNORECASE
)
_ANY_TAG = re.compile(r"</?[A-Za-z][^<>]*+>|<[!?][^<>]*+>")
_REFERENCE = re.compile(r"&(?:amp|lt|gt|quot|apos|nbsp|#[0-9]{1,7}|#x[0-9a-f]{1,6});", re.IGNORECASE)
_WHITE = re.compile(r"[^\S\xa0]+")  # a space that does not break is one to keep
_GAP = re.compile(rf"\s{{{LONGEST_GAP},}}")
_LINE_START = re.compile(r"(#{1,6}(?=\s)|>|[-+](?=\s)|[0-9]{1,9}(?=[.)]\s))")
_EMPHASIS = re.compile(r"(?<!\w)_(?=\S)|(?<=\S)_(?!\w)|\*(?=\S)|(?<=\S)\*")
_BLANK_LINES = re.compile(r"\n{3,}")
_SAFE_LINK = re.compile(r"(?:https?://|mailto:|tel:)[^\s<>()]+", re.IGNORECASE)


class Converted(NamedTuple):
    """Markdown, how many pictures and the like stood in the HTML, and whether its markup was left out."""

    text: str
    media: int = 0
    plain: bool = False


def looks_like_html(text: str) -> bool:
    """True where a text holds a whole tag of the kinds that editors write, or a character by its name.

    "a < b > c" holds none, and neither does "<3".
    """
    return _SHOWN.search(text) is not None or _REFERENCE.search(text) is not None


class HtmlReader:
    """Turns the texts of one import into Markdown."""

    def __init__(self) -> None:
        self._left = MOST_OF_ALL

    def markdown_of(self, text: str) -> Converted:
        """Return HTML as Markdown.

        A text without a tag that ends a line has line breaks of its own, which are kept.
        """
        if _SHOWN.search(text) is None:
            return Converted(_tidy(html.unescape(text)))
        tags = text.count("<")
        if tags > min(MOST_TAGS, self._left) or text.count("&") > MOST_REFERENCES:
            return _words_of(text)
        self._left -= tags
        pieces = list(_pieces(text))
        if not any(isinstance(piece, _Tag) and piece.name in _LINES for piece in pieces):
            pieces = list(_pieces(text.replace("\r\n", "\n").replace("\n", "<br>")))
        media = sum(isinstance(piece, _Tag) and piece.name in _MEDIA and not piece.ends for piece in pieces)
        return Converted(_tidy(_converted(_Tree(pieces).written())), media)

    def markdown_where_html(self, text: str) -> Converted:
        """Return a text as Markdown: converted where it looks like HTML, else as it is."""
        return self.markdown_of(text) if looks_like_html(text) else Converted(text)


class _Tag(NamedTuple):
    """A tag as it stands in a text, under the name that it is treated by."""

    name: str
    ends: bool
    attributes: str


def _pieces(text: str) -> Iterator[_Tag | str]:
    """Yield tags, and the words between them with their characters as they are."""
    place, length = 0, len(text)
    lower = text.lower() if any(f"<{name}" in text.lower() for name in _DROPPED) else ""
    without_end: set[str] = set()
    while place < length:
        begin = text.find("<", place)
        if begin < 0:
            yield html.unescape(text[place:])
            return
        if begin > place:
            yield html.unescape(text[place:begin])
        place = begin + 1
        if text.startswith("<!--", begin) and "-->" not in without_end:
            end = text.find("-->", begin + 4)
            if end >= 0:
                place = end + 3
                continue
            without_end.add("-->")
        found = _TAG.match(text, begin)
        if found is None:
            other = _OTHER.match(text, begin)
            if other is None:
                yield "<"
            else:
                place = other.end()
            continue
        place = found.end()
        slash, name, attributes = found.groups()[:3] if found[2] else found.groups()[3:]
        name = name.lower()
        if name in _DROPPED:
            if not slash and len(lower) == length and name not in without_end:
                end = lower.find(f"</{name}", place)
                if end < 0:
                    without_end.add(name)  # then only the tag is dropped: what follows may be anything
                else:
                    place = end
            continue
        name = _SAME.get(name, name)
        if name in _KEPT or name in _MEDIA or name in _TRANSPARENT or "-" in name or ":" in name:
            yield _Tag(name, bool(slash), attributes)
        else:
            yield html.unescape(found[0])


class _Tree:
    """Puts the pieces together as HTML in which every tag ends, and nothing is deep, odd or unknown."""

    def __init__(self, pieces: list[_Tag | str]) -> None:
        self._pieces = pieces
        self._open: list[str] = []
        self._left_out: Counter[str] = Counter()  # open tags that were too deep
        self._numbers: list[int] = []  # of the next item, a number a list
        self._written: list[str] = []

    def written(self) -> str:
        for piece in self._pieces:
            if isinstance(piece, str):
                self._add_words(piece)
            elif piece.name in _MEDIA or piece.name == "input":
                self._add_sign(piece)
            elif piece.name in _KEPT:
                if piece.ends:
                    self._end(piece.name)
                else:
                    self._begin(piece)
        while self._open:
            self._pop()
        return "".join(self._written)

    def _add_words(self, words: str) -> None:
        words = _GAP.sub("\n\n", words) if "pre" in self._open else _WHITE.sub(" ", words)
        self._written.append(html.escape(words, quote=False))

    def _add_sign(self, piece: _Tag) -> None:
        """Write the words that describe a picture, and a box to tick as a box."""
        if piece.ends:
            return
        attributes = _attributes(piece.attributes)
        if piece.name == "input":
            if attributes.get("type", "").lower() == "checkbox" and not self._after_box():
                self._written.append("[x] " if "checked" in attributes else "[ ] ")
        elif attributes.get("alt", "").strip():
            self._add_words(attributes["alt"])

    def _begin(self, piece: _Tag) -> None:
        name = piece.name
        ended, within = _ENDS.get(name, (frozenset(), frozenset()))
        self._end_implied(ended, within)
        if name in _EMPTY:
            self._written.append(f"<{name}>")
            return
        deep_indent = name in _INDENTING and sum(n in _INDENTING for n in self._open) >= DEEPEST_INDENT
        if len(self._open) >= DEEPEST or deep_indent or self._after_box():
            self._left_out[name] += 1
            if name in _BLOCKS and not self._after_box():
                self._written.append("<br>")
            return
        self._open.append(name)
        self._written.append(f"<{name}{self._attribute_of(piece)}>")
        if name in ("ul", "ol"):
            self._numbers.append(_start(piece) if name == "ol" else 1)
        elif name == "li":
            ticked = _attributes(piece.attributes).get("data-checked")
            if ticked is not None:
                self._written.append("[x] " if ticked == "true" else "[ ] ")

    def _after_box(self) -> bool:
        """True behind a box to tick, whose words belong on its line."""
        return bool(self._written) and self._written[-1] in ("[x] ", "[ ] ")

    def _attribute_of(self, piece: _Tag) -> str:
        if piece.name == "a":
            link = html.unescape(_attributes(piece.attributes).get("href", "")).strip()
            return f' href="{html.escape(link)}"' if _SAFE_LINK.fullmatch(link) else ""
        if piece.name == "li" and self._numbers:
            self._numbers[-1] += 1
            return f' value="{self._numbers[-1] - 1}"'
        return ""

    def _end_implied(self, ended: frozenset[str], within: frozenset[str]) -> None:
        for place in range(len(self._open) - 1, -1, -1):
            if self._open[place] in ended:
                while len(self._open) > place:
                    self._pop()
                return
            if self._open[place] in within:
                return

    def _end(self, name: str) -> None:
        if self._left_out[name]:
            self._left_out[name] -= 1
            if name in _BLOCKS:
                self._written.append("<br>")
        elif name in self._open:
            while self._open[-1] != name:
                self._pop()
            self._pop()

    def _pop(self) -> None:
        name = self._open.pop()
        if name in ("ul", "ol"):
            self._numbers.pop()
        self._written.append(f"</{name}>")


def _attributes(text: str) -> dict[str, str]:
    return {
        name.lower(): double or single or bare
        for name, double, single, bare in _ATTRIBUTE.findall(text[:2000])
    }


def _start(piece: _Tag) -> int:
    number = _attributes(piece.attributes).get("start", "")
    return int(number) if number.isdecimal() and len(number) < 7 else 1


def _words_of(text: str) -> Converted:
    """Return the words alone, a line a block."""
    kept, place, without_end = [], 0, set()
    for found in _DROP.finditer(text):
        wanted = f"</{found[1].lower()}" if found[1] else "-->"
        if found.start() < place or wanted in without_end:
            continue
        end = re.compile(wanted, re.IGNORECASE).search(text, found.end())
        if end is None:
            without_end.add(wanted)
        else:
            kept.append(text[place : found.start()])
            place = end.start() if found[1] else end.end()
    whole = "".join([*kept, text[place:]])
    media = sum(1 for _ in _PICTURE.finditer(whole))
    lines = _ANY_TAG.sub("", _LINE_END.sub("\n", _WHITE.sub(" ", whole)))
    return Converted(_tidy(html.unescape(lines)), media, plain=True)


def _tidy(text: str) -> str:
    """Return the text without blanks at the ends of lines and without more than one empty line in a row."""
    lines = (line.rstrip() for line in text.replace("\xa0", " ").replace("\r\n", "\n").split("\n"))
    return _BLANK_LINES.sub("\n\n", "\n".join(lines)).strip("\n")


def _converted(tidy_html: str) -> str:
    from bs4 import BeautifulSoup

    # In a block of its own: Beautiful Soup warns of a text that might be the name of a file.
    return str(_converter().convert_soup(BeautifulSoup(f"<div>{tidy_html}</div>", "html.parser")))


@cache
def _converter() -> Any:
    """Return markdownify's converter, made to write as a person would."""
    import markdownify
    from bs4 import Tag

    base: Any = markdownify.MarkdownConverter

    class Converter(base):  # type: ignore[misc]  # its types leave out what is changed here
        """Escapes a sign only where it would mean something, and counts no list anew for each item."""

        def escape(self, text: str, parent_tags: set[str]) -> str:
            return _EMPHASIS.sub(r"\\\g<0>", text)

        def process_text(self, el: Any, parent_tags: set[str] | None = None) -> str:
            text = str(super().process_text(el, parent_tags=parent_tags))
            before = el.previous_sibling
            begins = before is None or getattr(before, "name", None) in _LINES
            found = _LINE_START.match(text) if begins and el.parent.name not in _WITHIN_LINES else None
            if found is None:
                return text
            place = found.end() if found[1][0].isdigit() else 0
            return f"{text[:place]}\\{text[place:]}"

        def convert_li(self, el: Tag, text: str, parent_tags: set[str]) -> str:
            numbered = el.parent is not None and el.parent.name == "ol"
            mark = f"{el.get('value')}. " if numbered else "- "
            first, *others = text.strip().split("\n")
            rest = [f"{' ' * len(mark)}{line}" if line else "" for line in others]
            return "\n".join([f"{mark}{first}", *rest]) + "\n" if first else "\n"

        def convert_pre(self, el: Tag, text: str, parent_tags: set[str]) -> str:
            inner = text.strip("\n")
            fence = "```" if "```" not in inner else "~~~~"
            return f"\n\n{fence}\n{inner}\n{fence}\n\n" if inner else ""

    return Converter(heading_style=markdownify.ATX)
