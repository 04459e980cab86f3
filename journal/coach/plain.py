"""A document as plain text: the same words, the charts in theirs, for a terminal or a mail."""

from __future__ import annotations

from collections.abc import Iterable

from journal.coach.content import Block, Charts, Document, Listing, Paragraph, Passage, Questions


def plain_of(document: Document) -> str:
    """Return the document as text, a paragraph a line."""
    lines = [f"{document.left} · {document.right}", "", document.headline]
    lines += [document.key, ""] if document.key else [""]
    lines += document.lead
    for section in document.sections:
        lines += ["", section.title.upper()] if section.title else []
        for block in section.blocks:
            lines += ["", *_lines(block)]
    return "\n".join([*lines, "", document.foot, ""])


def _lines(block: Block) -> Iterable[str]:
    match block:
        case Paragraph():
            yield block.text
        case Charts():
            for chart in block.charts:
                yield f"{chart.title} ({chart.name})"
                yield f"  {chart.twin}"
                yield f"  {chart.caption}"
        case Listing() | Questions():
            if block.title:
                yield block.title
            yield from (f"  {term}: {said}" if said else f"  {term}" for term, said in block.rows)
        case Passage():
            yield block.heading
            yield from block.text.splitlines()
