"""Titles and tags of other journals, put into the text where a journal of ours has them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from journal.store.entries import tags_in

_APART = re.compile(r"\W+")
_SPACE = re.compile(r"\s+")


def with_title(title: str, text: str) -> str:
    """Return the text below its title, unless it begins with it."""
    title = " ".join(title.split())
    begin = " ".join(text[: 2 * len(title) + 100].split()).lstrip("#*_ ").casefold()
    if not title or begin.startswith(title.casefold()):
        return text
    return f"{title}\n\n{text}" if text.strip() else title


def with_tags(text: str, names: Iterable[str]) -> str:
    """Return the text with those of the tags below it that it does not hold yet."""
    there = tags_in(text)
    apart = []
    for name in dict.fromkeys(names):
        tag = hash_tag(name)
        if tag and tag[1:].casefold() not in there:
            there.add(tag[1:].casefold())
            apart.append(tag)
    return "\n\n".join(part for part in (text, " ".join(apart)) if part.strip())


def hash_tag(name: str) -> str:
    """Return a tag's name as it stands in a text, such as #movies_tv for “movies / tv”.

    A name without a letter is written all the same, though no search for tags finds it.
    """
    name = name.strip().lstrip("#\uff03")
    word = _APART.sub("_", name).strip("_")
    if any(sign.isalpha() for sign in word):
        return f"#{word}"
    name = _SPACE.sub("_", name.strip())
    return f"#{name}" if name else ""
