"""What there is to be said about a second computer, as templates with figures: the window translates them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from journal.sync.hearing import DAMAGED, GONE, SHORTER, TOO_NEW, WAITING

if TYPE_CHECKING:
    from journal.sync.hearing import Heard
    from journal.sync.synchronising import Report

COPIES, ASIDE, ASIDES = "copies", "aside", "asides"
SENTENCES = {
    WAITING: "Some of what {0} wrote has not come yet; it is taken in when it has.",
    DAMAGED: (
        "A part of what {0} wrote down is damaged, so nothing behind it was read; this journal is unchanged. "
        "It may only be half-way here; if it stays so, run “inmind sync --again” on that computer."
    ),
    SHORTER: (
        "The folder holds less of what {0} wrote than was read before; nothing here is lost. Whoever carries "
        "the folder may have put an older one back; “inmind sync --again” on that computer mends it."
    ),
    TOO_NEW: "A newer version of In Mind writes on {0}; please update this one.",
    GONE: "What {0} wrote is no longer in the folder; what was read of it stays here.",
    COPIES: (
        "In the folder lies a copy that a tool made, “{0}”; it is not read, and can be deleted once all "
        "computers are up to date."
    ),
    ASIDE: (
        "{0} wording of a review or a question lost against another written at the same time; it is kept and "
        "shown by “inmind sync --aside”."
    ),
    ASIDES: (
        "{0} wordings of reviews or questions lost against others written at the same time; they are kept "
        "and shown by “inmind sync --aside”."
    ),
}
SOMEBODY = "another computer"


class Said(NamedTuple):
    """A sentence before its figures are put in."""

    kind: str
    values: tuple[object, ...]

    def put_into(self, tr: Callable[[str], str]) -> str:
        """Return the sentence in the language of ``tr``."""
        told = (tr(SOMEBODY) if value == "" else value for value in self.values)
        return tr(SENTENCES[self.kind]).format(*told)

    def __str__(self) -> str:
        return self.put_into(str)


def troubles(report: Report) -> Iterator[Said]:
    """Yield what a writer should know about how it stands, each as a sentence."""
    for heard in report.others:
        if heard.standing in SENTENCES and not heard.known.is_replaced:
            yield Said(heard.standing, (heard.known.name,))
    for name in report.copies[:1]:
        yield Said(COPIES, (name,))
    if report.asides:
        yield Said(ASIDE if report.asides == 1 else ASIDES, (report.asides,))


def others_of(report: Report) -> list[Heard]:
    """Return the other computers: not what this or another one wrote under an earlier name."""
    return [heard for heard in report.others if not heard.known.mine and not heard.known.is_replaced]
