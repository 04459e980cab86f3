"""What a form has no place for when entries are written in it, as sentences to be shown with the export."""

from __future__ import annotations

from journal.interchange.told import Told

ALMOST_WHOLE = (
    "Left out: deleted entries, the draft, settings, which questions were shown, what was shown as "
    "counter-evidence, and a coach's notes of clients."
)
_MORE_THAN_ENTRIES = {"sqlite"}
_ENTRIES_ALONE = Told(
    "Not in it: answers, plans, reviews, earlier wordings and what was deleted. A backup holds them."
)
_JRNL = (
    Told("jrnl keeps a day and the minute on its clock: seconds and time zones are left out."),
    Told("jrnl has no place for role systems, priorities, minutes, questions and the flag for the coach."),
    Told("Entries without text are left out."),
    Told("Spaces and empty lines around a text, and behind its first line, are left out."),
)
_LEFT_OUT = {
    "jrnl": (
        *_JRNL,
        Told("A line that jrnl would take for the head of an entry, or for a star, gets a backslash."),
    ),
    "jrnl-json": _JRNL,
    "ics": (
        Told("A calendar has no place for the flag for the coach."),
        Told("In it “not urgent” and “not important” are the same as what was not said."),
        Told("Control signs are left out, and carriage returns become line ends."),
    ),
    "sqlite": (Told(ALMOST_WHOLE),),
}


def left_out_by(format_name: str) -> tuple[Told, ...]:
    """Return what writing this format leaves out or changes."""
    rest = () if format_name in _MORE_THAN_ENTRIES else (_ENTRIES_ALONE,)
    return (*_LEFT_OUT.get(format_name, ()), *rest)
