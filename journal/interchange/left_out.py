"""What a form has no place for when entries are written in it, as sentences to be shown with the export."""

from __future__ import annotations

from journal.interchange.told import Told

_WHOLE = {"sqlite"}  # more than the entries goes in
_ENTRIES_ALONE = Told(
    "Not in it: answers, plans, reviews, earlier wordings and what was deleted. A backup holds them."
)
_JRNL = (
    Told("jrnl keeps a day and the minute on its clock: seconds and time zones are left out."),
    Told("jrnl has no place for role systems, priorities, minutes and questions."),
    Told("Entries without text are left out."),
    Told("Spaces and empty lines around a text, and behind its first line, are left out."),
)
_LEFT_OUT = {
    "jrnl": (
        *_JRNL,
        Told("A line that jrnl would take for the head of an entry, or for a star, gets a backslash."),
    ),
    "jrnl-json": _JRNL,
}


def left_out_by(format_name: str) -> tuple[Told, ...]:
    """Return what writing this format leaves out or changes."""
    return (*_LEFT_OUT.get(format_name, ()), *(() if format_name in _WHOLE else (_ENTRIES_ALONE,)))
