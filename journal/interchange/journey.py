"""Journey: a zip with a JSON file an entry, in the older form and in the one of Journey.Cloud.

``type`` says whether a text is HTML or Markdown; where it says neither, a text that looks like HTML is taken
for it. The facts and their sources stand in ``docs/formats/journey.md``.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC
from typing import TYPE_CHECKING, Any

from journal.errors import BadImport
from journal.interchange import gathering as left
from journal.interchange.gathering import Gathering, is_there, shown, source_id_of, text_of
from journal.interchange.json_items import LARGEST_FILE, decoded_text
from journal.interchange.json_text import value_of
from journal.interchange.moments import Moment, Unreadable, instant_of_ms, instant_of_text, moment_in
from journal.interchange.told import Told

if TYPE_CHECKING:
    from journal.interchange.guessing import Look
    from journal.interchange.members import Member
    from journal.interchange.records import Options, Readable
    from journal.interchange.source import SourceFile

NAME = "journey"
LARGEST_ENTRY = 24 * 2**20  # bytes; an entry's text may have ten million characters
HALF_OF_THE_EARTH = 180  # degrees; where there is no place, Journey writes the largest number there is
COLDEST = -100  # degrees Celsius, and so for the weather
_DATES = ("date_journal", "dateOfJournal")
_KNOWN = frozenset(
    {
        "id", "text", "type", "tags", "photos", "attachments", "timezone", "preview_text", "version",
        "schemaVersion", "encrypted", "mood", "sentiment", "weather", "address", "lat", "lon", "location",
        "music_artist", "music_title", "music", "activity", "favourite", "date_modified", "updatedAt",
        "createdAt", *_DATES,
    }
)  # fmt: skip


def looks_like(look: Look) -> bool:
    """True where there are entries with Journey's name for their date."""
    found = [look.json_keys, *(within.json_keys for within in (look.begins_within if look.names else ()))]
    return any((1, date) in keys and (1, "text") in keys for keys in found for date in _DATES)


def read_journey(source: SourceFile, options: Options) -> Readable:
    """Read an export, the folder it was unpacked to, or one entry of it.

    Raises:
        BadImport: It is none, is broken, or unfolds into too much.
    """
    gathered = Gathering(NAME, options)
    if not source.is_folder and source.path.suffix.lower() == ".json":
        name = shown(source.path.name)
        with gathered.part(name):
            _read_entry(gathered, name, source.text(LARGEST_FILE))
        return gathered.readable()
    from journal.interchange.members import members_of

    with members_of(source.path) as members:
        entries = [member for member in members if member.name.lower().endswith(".json")]
        if not entries:
            raise BadImport("There is no entry of Journey in “{0}”.", source.path.name)
        gathered.elsewhere += members.elsewhere
        for member in entries:
            with gathered.part(shown(member.name)):
                _read_member(gathered, member)
    return gathered.readable()


def _read_member(gathered: Gathering, member: Member) -> None:
    if member.size > LARGEST_ENTRY:
        raise Unreadable(Told("It is too large to be an entry."))
    _read_entry(gathered, shown(member.name), decoded_text(member.read()))


def _read_entry(gathered: Gathering, where: str, content: str) -> None:
    values = value_of(content, 1)
    if not isinstance(values, dict) or not any(key in values for key in (*_DATES, "text")):
        raise Unreadable(Told("It is no entry of Journey."))
    if values.get("encrypted") is True:
        raise Unreadable(Told("It is encrypted; export the entries without encryption."))
    moment = _moment_of(gathered, values)
    text, kind = text_of(values, "text"), values.get("type")
    if kind == "html":
        text = gathered.from_html(text, sure=True)
    elif kind not in ("markdown", "text", "plain"):
        text = gathered.from_html(text)
    _count(gathered, where, values)
    body = gathered.body_of(where, values, text.replace("\r\n", "\n").strip())
    gathered.keep(body, moment, source_id_of(values.get("id")))


def _moment_of(gathered: Gathering, values: Mapping[str, Any]) -> Moment:
    zone = gathered.zone_of(values.get("timezone"))
    if values.get("date_journal") is not None:
        return moment_in(instant_of_ms(values["date_journal"]), zone)
    told = values.get("dateOfJournal")
    instant = instant_of_text(told if told is not None else values.get("createdAt"))
    return moment_in(instant if instant.tzinfo else instant.replace(tzinfo=UTC), zone)


def _count(gathered: Gathering, where: str, values: Mapping[str, Any]) -> None:
    """Count what an entry holds besides its text."""
    for key in ("photos", "attachments"):
        gathered.attachments += len(gathered.list_of(where, values, key))
    count = gathered.left
    count[left.STARS] += is_there(values.get("favourite"))
    count[left.MOODS] += is_there(values.get("mood")) or is_there(values.get("sentiment"))
    count[left.PLACES] += is_there(values.get("address")) or _has_place(values)
    count[left.WEATHER] += _has_weather(values.get("weather"))
    count[left.ACTIVITIES] += is_there(values.get("activity"))
    count[left.MUSIC] += any(is_there(values.get(key)) for key in ("music_artist", "music_title", "music"))
    count[left.CHANGED] += any(is_there(values.get(key)) for key in ("date_modified", "updatedAt"))
    gathered.ignored.update(key for key in values.keys() - _KNOWN if is_there(values[key]))


def _has_place(values: Mapping[str, Any]) -> bool:
    where = values.get("location")
    nested = where if isinstance(where, dict) else {}
    lat, lon = values.get("lat", nested.get("lat")), values.get("lon", nested.get("lng"))
    both = all(isinstance(each, int | float) and abs(each) <= HALF_OF_THE_EARTH for each in (lat, lon))
    return both or is_there(nested.get("name"))


def _has_weather(weather: object) -> bool:
    if not isinstance(weather, dict):
        return is_there(weather)
    warmth = weather.get("degree_c", weather.get("degreeC"))
    is_warmth = isinstance(warmth, int | float) and COLDEST < warmth < -COLDEST
    return is_there(weather.get("description")) or (is_warmth and warmth != 0)
