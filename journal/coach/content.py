"""A document before it has a form: headings, paragraphs, charts and lists, in the order of reading.

The PDF, the web page and the plain text are made from one and the same document, so that no word can
differ between them. Everything is plain text; each form escapes it in its own way.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from journal.coach.figures import Chart

_SPACE = re.compile(r"(?<=\d) (?=%)|(?<=\bn) (?==)|(?<==) (?=\d)")
_LINE_END = re.compile(r"\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]")
_UNSEEN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ufeff\ufff9-\ufffb\ufffe\uffff]")


def kept_together(text: str) -> str:
    """Return our own text with numbers and their signs on one line: 54 %, n = 71."""
    return _SPACE.sub("\u00a0", text)


def readable(text: str) -> str:
    """Return the writer's text with every end of a line as one sign, and without signs that nobody sees.

    No page may hold what is neither a letter nor a space, and no screen shows it.
    """
    return _UNSEEN.sub("", _LINE_END.sub("\n", text))


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; ``small`` is a note below what it belongs to."""

    text: str
    small: bool = False


@dataclass(frozen=True, slots=True)
class Charts:
    """One chart over the whole width, or two beside each other."""

    charts: tuple[Chart, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """A title and rows of a term with what is to be said of it."""

    title: str
    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Questions:
    """A title and questions, each with the reason why it is asked."""

    title: str
    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, repr=False)
class Passage:
    """Words of the writer's that were chosen, below a line of their own."""

    heading: str
    text: str

    def __repr__(self) -> str:
        """Say how long it is, never what it says."""
        return f"Passage({len(self.text)} characters)"


Block = Paragraph | Charts | Listing | Questions | Passage


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, empty for none, and what stands below it; ``on_new_page`` where it begins a page."""

    title: str
    blocks: tuple[Block, ...]
    on_new_page: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document. ``title`` names the file for a reader; ``left`` and ``right`` head its pages,
    ``key`` says below the headline what the words in ``lead`` mean.
    """

    title: str
    left: str
    right: str
    headline: str
    key: str
    lead: tuple[str, ...]
    sections: tuple[Section, ...]
    foot: str
    language: str = "en"
    columns: int = 1  # of a page on paper

    @property
    def spoken(self) -> str:
        """The language for a screen reader; English where a translation says none."""
        return self.language if re.fullmatch("[a-z]{2,3}", self.language) else "en"

    @property
    def charts(self) -> list[Chart]:
        """Every chart, in the order of reading."""
        found = (block for section in self.sections for block in section.blocks if isinstance(block, Charts))
        return [chart for block in found for chart in block.charts]
