"""Day One: the JSON export of all its versions, bare or in a zip of several journals, and the older forms.

The day is that of the entry's own zone. Its Markdown is kept, without the backslashes that Day One puts
before every dot and dash. The facts and their sources stand in ``docs/formats/dayone.md``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import UTC
from typing import TYPE_CHECKING

from journal.errors import BadImport
from journal.interchange import gathering as left
from journal.interchange.gathering import Gathering, is_there, shown, source_id_of, text_of
from journal.interchange.json_items import LARGEST_FILE, decoded_text, items_at, top_level
from journal.interchange.moments import Moment, Unreadable, instant_of_text, moment_at_offset, moment_in
from journal.interchange.told import Told

if TYPE_CHECKING:
    from journal.interchange.guessing import Look
    from journal.interchange.members import Member
    from journal.interchange.records import Options, Readable
    from journal.interchange.source import SourceFile

NAME = "dayone"
NO_ENTRIES = "This is no export of Day One: it has no list of “entries”."
TEXT_BEGIN = "\tDate:\t"
_ATTACHED = ("photos", "audios", "videos", "pdfAttachments")
_FOLDERS = ("photos/", "audios/", "videos/", "pdfs/")
_DEVICE = frozenset(
    {
        "creationDevice", "creationDeviceModel", "creationDeviceType", "creationOSName", "creationOSVersion",
        "duration", "editingTime", "sourceString",
    }
)  # fmt: skip
_LEFT = (
    ("location", left.PLACES),
    ("weather", left.WEATHER),
    ("userActivity", left.ACTIVITIES),
    ("steps", left.ACTIVITIES),
    ("music", left.MUSIC),
    ("modifiedDate", left.CHANGED),
)
_KNOWN = (
    frozenset({"uuid", "creationDate", "timeZone", "text", "richText", "tags", "isAllDay"})
    | {"starred", "pinned", "isPinned", *_ATTACHED, *(key for key, _ in _LEFT)}
    | _DEVICE
)
_EMBED = re.compile(r"!\[([^\]\n]*+)\]\(dayone-moment:[^)\n]*+\)")
_ESCAPED = re.compile(r"```.*?```|`[^`\n]++`|\\([!-/:-@\[-`{-~])", re.DOTALL)
_BLANK_LINES = re.compile(r"\n{3,}")


def looks_like(look: Look) -> bool:
    """True for entries with the names that Day One gives their parts, and for its older exports."""
    if look.names:
        return any(name.lower().endswith(".doentry") for name in look.names) or any(
            _is_journal(within.begin, within.json_keys) for within in look.begins_within
        )
    return look.suffix == ".doentry" or _is_journal(look.begin, look.json_keys)


def _is_journal(begin: bytes, keys: frozenset[tuple[int, str]]) -> bool:
    return {(1, "entries"), (3, "creationDate")} <= keys or begin.startswith(TEXT_BEGIN.encode())


def read_day_one(source: SourceFile, options: Options) -> Readable:
    """Read an export; times are those of the entry's own zone, and of the options' where it names none.

    Raises:
        BadImport: It is none, is broken, or unfolds into too much.
    """
    gathered = Gathering(NAME, options)
    name = shown(source.path.name)
    if source.is_folder or _is_zip(source):
        _read_members(gathered, source)
    else:
        text = source.text(LARGEST_FILE)
        if text.startswith(TEXT_BEGIN):
            _read_plain(gathered, name, text)
        elif text.lstrip().startswith("<?xml"):
            _read_classic(gathered, name, text.encode())
        else:
            _read_journal(gathered, name, text, alone=True)
    return gathered.readable()


def _is_zip(source: SourceFile) -> bool:
    with source.open() as file:
        return file.read(4) in (b"PK\x03\x04", b"PK\x05\x06")


def _read_members(gathered: Gathering, source: SourceFile) -> None:
    from journal.interchange.members import members_of

    with members_of(source.path) as members:
        journals = [member for member in members if member.name.lower().endswith(".json")]
        classic = [member for member in members if member.name.lower().endswith(".doentry")]
        plain = [member for member in members if member.name.lower().endswith(".txt")]
        if not (journals or classic or plain):
            raise BadImport("There is no journal of Day One in “{0}”.", source.path.name)
        for member in journals:
            with gathered.part(shown(member.name)):
                _read_journal(gathered, shown(member.name), decoded_text(member.read()), alone=False)
        for member in classic:
            _read_classic(gathered, shown(member.name), member.read())
        for member in plain:
            with gathered.part(shown(member.name)):
                text = decoded_text(member.read())
                if not text.startswith(TEXT_BEGIN):
                    raise Unreadable(Told("It is no journal of Day One."))
                _read_plain(gathered, shown(member.name), text)
        gathered.elsewhere += members.elsewhere
        if classic or plain:
            gathered.attachments += _files_beside(members)
        _tell_of_several(gathered, [*journals, *plain])


def _files_beside(members: Iterable[Member]) -> int:
    return sum(
        member.name.startswith(_FOLDERS) or any(f"/{folder}" in member.name for folder in _FOLDERS)
        for member in members
    )


def _tell_of_several(gathered: Gathering, journals: list[Member]) -> None:
    if len(journals) > 1:
        names = ", ".join(shown(member.name).rpartition(".")[0] for member in journals[:5])
        told = f"{names}, …" if len(journals) > 5 else names
        gathered.tell(Told("Several journals become one: {0}.", (told,)))


def _read_journal(gathered: Gathering, name: str, text: str, *, alone: bool) -> None:
    """Read one JSON file up to its end, or to where it breaks off."""
    offset = next((offset for key, offset in top_level(text) if key == "entries"), None)
    if offset is None:
        if alone:
            raise BadImport(NO_ENTRIES)
        raise Unreadable(Told(NO_ENTRIES))
    with gathered.part(name):
        for item in items_at(text, offset):
            where = f"{name}:{item.line}"
            with gathered.part(where):
                _read_entry(gathered, where, item.value)


def _read_entry(gathered: Gathering, where: str, values: object) -> None:
    if not isinstance(values, dict):
        raise Unreadable(Told("An entry should be an object in braces."))
    moment = _moment_of(gathered, values)
    text = clean_markdown(text_of(values, "text"))
    if not text.strip() and is_there(values.get("richText")):
        from journal.interchange.day_one_rich import markdown_of_rich

        rich = markdown_of_rich(values["richText"])
        text = rich.text
        gathered.attachments += rich.embedded
    _count(gathered, where, values)
    body = gathered.body_of(where, values, text)
    gathered.keep(body, moment, source_id_of(values.get("uuid")))


def _moment_of(gathered: Gathering, values: Mapping[str, object]) -> Moment:
    instant = instant_of_text(values.get("creationDate"))
    named = values.get("timeZone")
    offset = instant.utcoffset()
    if offset and not is_there(named):  # older tools: the offset says what day it was
        return moment_at_offset(instant, offset, gathered.zone)
    zone = gathered.zone_of(named)
    return moment_in(instant if instant.tzinfo else instant.replace(tzinfo=UTC), zone)


def _count(gathered: Gathering, where: str, values: Mapping[str, object]) -> None:
    """Count what an entry holds besides its text."""
    for key in _ATTACHED:
        attached = gathered.list_of(where, values, key)
        gathered.attachments += len(attached)
        gathered.left[left.TRANSCRIPTIONS] += sum(
            isinstance(each, dict) and is_there(each.get("transcription")) for each in attached
        )
    pinned = is_there(values.get("isPinned")) or is_there(values.get("pinned"))
    gathered.left[left.STARS] += is_there(values.get("starred")) + pinned
    for key, kind in _LEFT:
        gathered.left[kind] += is_there(values.get(key))
    gathered.left[left.DEVICES] += any(is_there(values.get(key)) for key in _DEVICE)
    gathered.ignored.update(key for key in values.keys() - _KNOWN if is_there(values[key]))


def clean_markdown(text: str) -> str:
    """Return Day One's Markdown without what only Day One understands.

    A backslash goes where the sign behind it means nothing at its place, and stays before one that would else
    make a heading, a list, emphasis, a link, or code. Code is left as it is.
    """
    text = text.replace("\r\n", "\n").replace("\u2028", "\n").replace("\u200b", "")
    found = _EMBED.search(text) is not None
    if found:
        text = _EMBED.sub(lambda embed: embed[1], text)
    if "\\" in text:
        text = _ESCAPED.sub(lambda escape: _unescaped(text, escape), text)
    return _BLANK_LINES.sub("\n\n", text).strip() if found else text.strip()


def _unescaped(text: str, found: re.Match[str]) -> str:
    sign = found[1]
    if sign is None or sign in "*`~<>|\\&":
        return found[0]
    line = text[max(0, found.start() - 12) : found.start()].rpartition("\n")[2].lstrip()
    behind = text[found.end() : found.end() + 2]
    heads_line = not line and (behind[:1].isspace() or behind[:1] in ("", sign))
    if (
        (sign in "-+=#" and heads_line)
        or (sign in ".)" and line.isdigit())
        or (sign == "_" and not (line[-1:].isalnum() and behind[:1].isalnum()))
        or (sign == "]" and behind.lstrip("\\")[:1] in ("(", "[", ":"))
        or (sign == "!" and behind.lstrip("\\")[:1] == "[")
    ):
        return found[0]
    return sign


def _read_plain(gathered: Gathering, name: str, text: str) -> None:
    from journal.interchange.day_one_older import read_plain

    read_plain(gathered, name, text)


def _read_classic(gathered: Gathering, name: str, content: bytes) -> None:
    from journal.interchange.day_one_older import read_classic

    read_classic(gathered, name, content)
