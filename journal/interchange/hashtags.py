"""What other programs keep apart as tags becomes ``#tag`` in the text, as the journal's own tags are."""

from __future__ import annotations

import re
from collections.abc import Iterable

from journal.store.entries import tags_in

MOST = 1_000  # each may be looked for in the whole text
SIGNS = "#\uff03"  # the second: as Chinese and Japanese keyboards type it
_GAPS = re.compile(r"\s+")


def with_tags(body: str, tags: Iterable[str]) -> str:
    """Return the text with those tags in a last line that it does not hold yet; a space becomes ``_``."""
    held = tags_in(body)
    lower = body.casefold()
    apart: dict[str, str] = {}
    for name in tags:
        tag = _GAPS.sub("_", name.strip().lstrip(SIGNS).strip())
        if not tag:
            continue
        folded = tag.casefold()
        # One with a dash or a stroke, such as “work/rota”, is no single tag here: its text is looked for.
        if folded in held or (not tag.isidentifier() and _stands_in(f"#{folded}", lower)):
            continue
        apart.setdefault(folded, f"#{tag}")
        if len(apart) == MOST:
            break
    return "\n\n".join(part for part in (body, " ".join(apart.values())) if part)


def _stands_in(tag: str, text: str) -> bool:
    """True where this very tag stands in the text, and not only the beginning of a longer one."""
    begin = text.find(tag)
    while begin >= 0:
        end = begin + len(tag)
        if not (text[end : end + 1].isalnum() or text[end : end + 1] in ("_", "-", "/")):
            return True
        begin = text.find(tag, end)
    return False
