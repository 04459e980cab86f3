"""A document as PDF: vector charts, our own fonts embedded, tagged for screen readers, always the same bytes.

Typst sets the pages. It reads its template from ``resources/templates`` and our fonts, and nothing else
of the computer: the words and the charts are handed over in memory, the date is left out, and what names
a file or a person is not there to be written down.
"""

from __future__ import annotations

import json
import re
import unicodedata
from functools import cache
from typing import Any

from journal.coach.choice import Paper
from journal.coach.content import Block, Charts, Document, Listing, Paragraph, Passage, Questions
from journal.palette import load_palette
from journal.resource_files import resource_path

TEMPLATE, SIGN_TEMPLATE = "document.typ", "sign.typ"
UNSHOWN = "□"
_COMMON = 0x24F  # the Latin letters, which our fonts have
_PLAIN = re.compile("[ -\u024f\u0370-\u03ff\u0400-\u045f\u2010-\u2027\u2032\u2033\u20ac\u2212□]")
_INDENT = re.compile(r"^[ \t]+", re.MULTILINE)


def pdf_of(document: Document, pictures: dict[str, bytes], paper: Paper) -> bytes:
    """Return the document's pages. ``pictures`` are the charts as SVG, by name.

    A sign that no font at hand has, such as a smiley, is set as ``□``: a tagged page may not leave it out.
    """
    import typst

    compiler = typst.Compiler(
        root=resource_path("templates"),
        font_paths=[resource_path("fonts")],
        ignore_system_fonts=True,
    )
    data = json.dumps(_data(document, pictures, paper), ensure_ascii=False)

    def compiled(template: str, words: str) -> bytes:
        pages = compiler.compile(
            input=resource_path("templates", template),
            format="pdf",
            pdf_standards=["ua-1"],
            sys_inputs={"document": words},
        )
        assert isinstance(pages, bytes)
        return pages

    def is_shown(sign: str) -> bool:
        try:
            compiled(SIGN_TEMPLATE, sign)
        except typst.TypstError:
            return False
        return True

    tried = _tried()
    try:
        return compiled(TEMPLATE, data)
    except typst.TypstError:
        for sign in sorted(set(data)):
            if ord(sign) > _COMMON and sign not in tried:
                tried[sign] = is_shown(sign)
        data = data.translate({ord(sign): UNSHOWN for sign in tried if not tried[sign]})
    try:
        return compiled(TEMPLATE, data)
    except typst.TypstError:  # signs that have a font alone and none together, as an accent on another script
        return compiled(TEMPLATE, _plainest(data))


def _plainest(text: str) -> str:
    """Return the text in letters that our own fonts are known to have, whatever stands beside them."""
    whole = (sign for sign in unicodedata.normalize("NFC", text) if unicodedata.category(sign)[0] not in "MC")
    return "".join(sign if _PLAIN.match(sign) else UNSHOWN for sign in whole)


@cache
def _tried() -> dict[str, bool]:
    """Return which signs there is a font for, as far as it was tried: the fonts are the program's own."""
    return {}


def _data(document: Document, pictures: dict[str, bytes], paper: Paper) -> dict[str, Any]:
    palette = load_palette("light")
    return {
        "title": document.title,
        "left": document.left,
        "right": document.right,
        "headline": document.headline,
        "key": document.key,
        "lead": list(document.lead),
        "foot": document.foot,
        "language": document.spoken,
        "columns": document.columns,
        "paper": {Paper.A4: "a4", Paper.LETTER: "us-letter"}[paper],
        "colours": {name: getattr(palette, name) for name in ("ink", "muted", "line", "accent", "sunk")},
        "charts": {
            chart.name: {
                "svg": pictures[chart.name].decode(),
                "width": chart.size[0],
                "alt": f"{chart.title}. {chart.twin}",
                "caption": chart.caption,
            }
            for chart in document.charts
        },
        "sections": [
            {
                "title": section.title,
                "on_new_page": section.on_new_page,
                "blocks": [_block(block) for block in section.blocks],
            }
            for section in document.sections
        ],
    }


def _block(block: Block) -> dict[str, Any]:
    match block:
        case Paragraph():
            return {"kind": "paragraph", "text": block.text, "small": block.small}
        case Charts():
            return {"kind": "charts", "names": [chart.name for chart in block.charts]}
        case Listing():
            return {"kind": "listing", "title": block.title, "rows": block.rows}
        case Questions():
            return {"kind": "questions", "title": block.title, "rows": block.rows}
        case Passage():
            return {"kind": "passage", "heading": block.heading, "text": _INDENT.sub(_kept, block.text)}


def _kept(indent: re.Match[str]) -> str:
    return "\u00a0" * len(indent[0].expandtabs(4))
