"""What the window calls the forms in which entries come in and go out, and what each holds and leaves."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from journal.errors import AT_LINE
from journal.interchange.calendar import Dropped
from journal.interchange.formats import FORMATS
from journal.interchange.told import Told, Unread
from journal.model import Priority, RoleSystem
from ui.numbers import count
from ui.said import said

CALENDAR = "ics"
_LINE = re.compile(r"line ([\d,.]+)")  # as readers of tables and calendars say where something stands
SAMPLE = "sample"  # the source of the sample journal's entries


def format_words(name: str) -> str:
    """Return what a form is called."""
    return said(FORMATS[name].title) if name in FORMATS else name


def from_words(source: str | None) -> str:
    """Return where an imported entry comes from: "from Day One"; nothing for one that was written here."""
    return "" if source is None or source == SAMPLE else tr("from {0}").format(format_words(source))


def export_words(name: str) -> tuple[str, str]:
    """Return what a written form is for, and what it does not hold; both empty where there are no words."""
    table = {
        "jsonl": (
            tr("Every entry with all that belongs to it, a line each; In Mind takes it in again whole."),
            tr("It does not hold earlier wordings, answers, plans and reviews: a backup does."),
        ),
        "csv": (
            tr("A table for a spreadsheet, a row an entry; In Mind takes it in again."),
            tr("It does not hold earlier wordings, answers, plans and reviews."),
        ),
        "markdown": (
            tr("A folder of notes for Obsidian, Joplin or any editor; In Mind takes it in again."),
            tr("It does not hold earlier wordings, answers, plans and reviews."),
        ),
        "jrnl-json": (
            tr("For jrnl, and for programs that read its JSON."),
            tr(
                "It does not hold role systems, urgent and important, minutes, questions, what is for your "
                "coach, seconds and time zones."
            ),
        ),
        "jrnl": (
            tr("For jrnl, and for every text editor: plain text, the days one below the other."),
            tr(
                "It does not hold role systems, urgent and important, minutes, questions, what is for your "
                "coach, seconds and time zones."
            ),
        ),
        "ics": (
            tr("A calendar file in which each entry is a note on its day, for programs that show notes."),
            tr(
                "Such programs show no minutes and no time, and not that something was said to be not urgent "
                "or is for your coach."
            ),
        ),
        "sqlite": (
            tr(
                "The journal as a database for Datasette, sqlite-utils and the like: answers, plans and "
                "reviews too."
            ),
            tr("It does not hold deleted entries, drafts, settings, and a coach's notes of clients."),
        ),
    }
    return table.get(name, ("", ""))


def part_words() -> list[tuple[str, str]]:
    """Return the parts of an entry that a column can be, each with its words."""
    return [
        ("date", tr("Day")),
        ("time", tr("Time")),
        ("text", tr("Text")),
        ("title", tr("Title")),
        ("tags", tr("Hashtags")),
        ("minutes", tr("Minutes")),
        ("role_system", tr("Role system")),
        ("urgent", tr("Urgent")),
        ("important", tr("Important")),
        ("question", tr("Question")),
    ]


def order_words() -> list[tuple[str, str, str]]:
    """Return how days can be written where a table does not show it, each with words and description."""
    return [
        ("dmy", tr("Day first"), tr("3/4 is the third of April")),
        ("mdy", tr("Month first"), tr("3/4 is the fourth of March")),
    ]


def losses_of(losses: Sequence[Told]) -> list[str]:
    """Return what stays behind, a sentence each."""
    return [loss.put_into(said) for loss in losses]


def unread_of(unread: Sequence[Unread]) -> list[str]:
    """Return what could not be read, and where, a line each."""
    return [_placed(part.where, part.why.put_into(said)) for part in unread]


def _placed(where: str, why: str) -> str:
    """Return a reason with its place: a line in the language of the window, a file by its name."""
    line = _LINE.fullmatch(where)
    return said(AT_LINE).format(line[1], why) if line else tr("{0}: {1}").format(where, why)


def dropped_words(dropped: Dropped) -> str:
    """Return what became of the titles."""
    told = [tr("Titles dropped: {0}.").format(count(dropped.dropped))]
    if dropped.changed:
        told.append(tr("Left, as you reworded them: {0}.").format(count(dropped.changed)))
    if dropped.untagged:
        told.append(tr("Left, as nothing else would be in them: {0}.").format(count(dropped.untagged)))
    return " ".join(told)


def tag_words(system: RoleSystem | None, priority: Priority | None) -> str:
    """Return tags in words; nothing for none."""
    told = [
        "" if system is None else said(system.title),
        tr("urgent") if priority is not None and priority.urgent else "",
        tr("important") if priority is not None and priority.important else "",
    ]
    return " · ".join(filter(None, told))


def tr(text: str) -> str:
    """Translate a text that stands in no widget."""
    return QCoreApplication.translate("Exchange", text)
