"""Words within texts: where a search's hits stand, and what one wording changed of another. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from difflib import SequenceMatcher
from enum import StrEnum
from typing import NamedTuple

from journal.plain_words import plain_words

_WORD = re.compile(r"[^\W_]+")  # as FTS5's unicode61 cuts words: letters and digits of any script
_TOKEN = re.compile(r'-?"[^"]*"?|\S+')
_PIECE = re.compile(r"\S+\s*|\s+")  # a word with the space behind it: a space alone is no likeness
LONGEST_COMPARED = 20_000  # characters; comparing whole books word by word takes minutes
LONGEST_WHOLE = 4000  # characters of a text of which all is read as Markdown to show a few lines
SNIPPET_BEFORE = 60  # characters shown before the first hit of a long text


class Span(NamedTuple):
    """A stretch of a text: the position of its first character, and its length."""

    start: int
    length: int


class Kind(StrEnum):
    """What became of a stretch of text between two wordings."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"


class Change(NamedTuple):
    """A stretch of text and what became of it."""

    kind: Kind
    text: str


def folded(word: str) -> str:
    """Return a word as the search compares it: without case and without accents."""
    parts = unicodedata.normalize("NFD", word.casefold())
    return "".join(sign for sign in parts if not unicodedata.combining(sign))


def phrases_of(query: str) -> list[tuple[str, ...]]:
    """Return the phrases that a typed query looks for, each as folded words; what it excludes is left out."""
    phrases = []
    for token in _TOKEN.findall(query):
        if token == "OR" or (token.startswith("-") and len(token) > 1):
            continue
        words = tuple(folded(word) for word in _WORD.findall(token))
        if words:
            phrases.append(words)
    return phrases


def hits(text: str, query: str) -> list[Span]:
    """Return where the query's words and phrases stand in ``text``, ascending and apart."""
    phrases = phrases_of(query)
    if not phrases:
        return []
    places = [(match.start(), match.end(), folded(match.group())) for match in _WORD.finditer(text)]
    found: set[Span] = set()
    for i in range(len(places)):
        for phrase in phrases:
            if tuple(word for _, _, word in places[i : i + len(phrase)]) == phrase:
                start, end = places[i][0], places[i + len(phrase) - 1][1]
                found.add(Span(start, end - start))
    return _apart(sorted(found))


def _apart(spans: Sequence[Span]) -> list[Span]:
    """Join spans that overlap."""
    joined: list[Span] = []
    for span in spans:
        last = joined[-1] if joined else None
        if last is not None and span.start < last.start + last.length:
            end = max(last.start + last.length, span.start + span.length)
            joined[-1] = Span(last.start, end - last.start)
        else:
            joined.append(span)
    return joined


def snippet(text: str, query: str, longest: int = 400) -> str:
    """Return the part of a text that a list shows on a few lines: its beginning, or the first hit's place.

    Line breaks become spaces, and Markdown's marks are left away. What is left out before or after is shown
    by an ellipsis.
    """
    if not query:
        head = text[: 2 * longest]  # the marks take room beside the words
        words = _shown(head)
        return _on_one_line(words[:longest], "", is_cut=len(words) > longest or len(text) > len(head))
    is_whole = len(text) <= LONGEST_WHOLE
    if is_whole:
        text = _shown(text)
    found = hits(text[:200_000], query)
    start = 0
    if found and found[0].start + found[0].length > longest // 2:
        start = text.rfind(" ", 0, max(found[0].start - SNIPPET_BEFORE, 1)) + 1
    part = text[start : start + longest]
    return _on_one_line(
        part if is_whole else _shown(part), "… " if start else "", is_cut=len(text) > start + longest
    )


def _on_one_line(text: str, before: str, *, is_cut: bool) -> str:
    return before + " ".join(text.split()) + (" …" if is_cut else "")


def _shown(text: str) -> str:
    """Return the plain words of Markdown; where there is nothing but marks, these."""
    words = plain_words(text)
    return words if words.strip() else text


def changes(old: str, new: str) -> list[Change]:
    """Return how ``new`` came out of ``old``, word by word: same, removed and added stretches in order.

    Texts of more than 20,000 characters are shown as one removed and one added whole.
    """
    if old == new:
        return [Change(Kind.SAME, new)] if new else []
    if max(len(old), len(new)) > LONGEST_COMPARED:
        return [Change(Kind.REMOVED, old), Change(Kind.ADDED, new)]
    before, after = _PIECE.findall(old), _PIECE.findall(new)
    told: list[Change] = []
    for tag, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            told.append(Change(Kind.SAME, "".join(after[k:m])))
            continue
        if j > i:
            told.append(Change(Kind.REMOVED, "".join(before[i:j])))
        if m > k:
            told.append(Change(Kind.ADDED, "".join(after[k:m])))
    return told
