"""What an import tells besides its entries: sentences with figures, and what could not be read and where."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from journal.errors import with_values


class Told(NamedTuple):
    """A sentence before its figures are put in, so that a window can say it in its own language."""

    template: str
    values: tuple[object, ...] = ()

    def put_into(self, tr: Callable[[str], str]) -> str:
        """Return the sentence in the language of ``tr``."""
        return with_values(tr(self.template), self.values, tr)

    def __str__(self) -> str:
        return self.put_into(str)


FIGURE = Told("1,234")  # only for the sign between its digits


class Count(NamedTuple):
    """A figure in a sentence, whose thousands each language sets apart in its own way."""

    number: int

    def put_into(self, tr: Callable[[str], str]) -> str:
        """Return it as the language of ``tr`` writes it."""
        return f"{self.number:,}".replace(",", FIGURE.put_into(tr)[1:-3])

    def __str__(self) -> str:
        return self.put_into(str)


class Listed(NamedTuple):
    """Names in a sentence, each with how often it stands there; those behind ``most`` are not named."""

    counts: Mapping[str, int]
    most: int | None = None

    def put_into(self, tr: Callable[[str], str]) -> str:
        """Return them by their alphabet, in the quotes and figures of the language of ``tr``."""
        named = sorted(self.counts.items())[: self.most]
        told = [Told("“{0}” ({1}×)", (name, Count(count))).put_into(tr) for name, count in named]
        return ", ".join([*told, *(["…"] if len(told) < len(self.counts) else [])])

    def __str__(self) -> str:
        return self.put_into(str)


class Unread(NamedTuple):
    """Something in a file that no entry could be made of; the rest can be taken in all the same."""

    where: str
    why: Told
