"""Day One's plain text export, and the entries of Day One Classic, a property list each."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from typing import Any

from journal.interchange import gathering as left
from journal.interchange.day_one import clean_markdown
from journal.interchange.gathering import Gathering, is_there, source_id_of, text_of
from journal.interchange.moments import Moment, Unreadable, known_zone, moment_by_clock, moment_in
from journal.interchange.records import short
from journal.interchange.told import Told

_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_DATE = re.compile(
    r"(?:(?P<day>[0-9]{1,2}) (?P<month>[A-Za-z]{3,9})|(?P<month2>[A-Za-z]{3,9}) (?P<day2>[0-9]{1,2})),? "
    r"(?P<year>[0-9]{4})(?:,? at|,)? (?P<hour>[0-9]{1,2}):(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2}))?"
    r"(?: ?(?P<half>[AaPp])\.?[Mm]\.?)?(?: (?P<zone>\S{1,40}))?"
)
_META = re.compile(r"\t([A-Z][A-Za-z ]{1,30}):\t(.*)")
_META_LEFT = {
    "Location": left.PLACES,
    "Weather": left.WEATHER,
    "Activity": left.ACTIVITIES,
    "Step Count": left.ACTIVITIES,
    "Music": left.MUSIC,
    "Starred": left.STARS,
    "Pinned": left.STARS,
}
_META_ATTACHED = frozenset({"Photo", "Photos", "Audio", "Video", "PDF"})
_CLASSIC_LEFT = (
    ("Starred", left.STARS),
    ("Location", left.PLACES),
    ("Weather", left.WEATHER),
    ("Activity", left.ACTIVITIES),
    ("Step Count", left.ACTIVITIES),
    ("Music", left.MUSIC),
    ("Creator", left.DEVICES),
)
_CLASSIC_KNOWN = frozenset(
    {"UUID", "Creation Date", "Entry Text", "Time Zone", "Tags", "Ignore Step Count", "Publish URL"}
    | {key for key, _ in _CLASSIC_LEFT}
)


def read_plain(gathered: Gathering, name: str, text: str) -> None:
    """Read the entries of a plain text export, each of which begins with a line for its date."""
    line = 1
    for part in re.split(r"(?:\A|(?<=\n))\tDate:\t", text.replace("\r\n", "\n")):
        if line > 1 or part.strip():
            where = f"{name}:{line}"
            with gathered.part(where):
                _read_part(gathered, where, part)
        line += part.count("\n")


def _read_part(gathered: Gathering, where: str, part: str) -> None:
    first, _, rest = part.partition("\n")
    moment = _moment_of_words(gathered, first)
    lines, tags = rest.split("\n"), []
    while lines and (not lines[0].strip() or _META.fullmatch(lines[0])):
        found = _META.fullmatch(lines.pop(0))
        if found is None:
            continue
        if found[1] == "Tags":
            tags = [tag.strip() for tag in found[2].split(",")]
        elif found[1] in _META_ATTACHED:
            gathered.attachments += 1
        elif found[1] in _META_LEFT:
            gathered.left[_META_LEFT[found[1]]] += 1
        else:
            gathered.ignored[found[1]] += 1
    body = gathered.body_of(where, {"tags": tags}, clean_markdown("\n".join(lines)))
    gathered.keep(body, moment, source_id_of(f"{first.strip()} {_digest(body)}"))


def _moment_of_words(gathered: Gathering, told: str) -> Moment:
    """Return the moment of a date such as "15 January 2024 at 07:50:00 GMT": the day that it names."""
    found = _DATE.fullmatch(" ".join(told.split()))  # some put a narrow space before AM
    if found is None:
        raise Unreadable(Told("“{0}” is not a date that can be read.", (short(told),)))
    month = (found["month"] or found["month2"]).lower()
    number = next((n for n, each in enumerate(_MONTHS, 1) if each.startswith(month)), 0)
    hour = int(found["hour"])
    if found["half"]:
        hour = hour % 12 + 12 * (found["half"].lower() == "p")
    try:
        day = date(int(found["year"]), number, int(found["day"] or found["day2"]))
        at = time(hour, int(found["minute"]), int(found["second"] or 0))
    except ValueError:
        raise Unreadable(Told("“{0}” is not a date that can be read.", (short(told),))) from None
    zone = known_zone(found["zone"] or "") if found["zone"] not in ("UTC", "GMT") else "Etc/UTC"
    if zone is None:  # "CST" is several
        gathered.left[left.ZONES] += 1
    return moment_by_clock(day, at, zone or gathered.zone)


def read_classic(gathered: Gathering, name: str, content: bytes) -> None:
    """Read one entry of Day One Classic."""
    with gathered.part(name):
        values = _property_list(content)
        written = values.get("Creation Date")
        if not isinstance(written, datetime):
            raise Unreadable(Told("It does not say when it was written."))
        text = clean_markdown(text_of(values, "Entry Text"))
        for key, kind in _CLASSIC_LEFT:
            gathered.left[kind] += is_there(values.get(key))
        gathered.ignored.update(key for key in values.keys() - _CLASSIC_KNOWN if is_there(values[key]))
        body = gathered.body_of(name, {"tags": values.get("Tags")}, text)
        moment = moment_in(written.replace(tzinfo=UTC), gathered.zone_of(values.get("Time Zone")))
        gathered.keep(body, moment, source_id_of(values.get("UUID")))


def _property_list(content: bytes) -> Mapping[str, Any]:
    import plistlib

    try:
        values = plistlib.loads(content, fmt=plistlib.FMT_XML)
    except Exception:  # noqa: BLE001  # expat, dates, numbers: whatever is wrong in it ends in another error
        raise Unreadable(Told("It is no entry of Day One Classic, or is damaged.")) from None
    if not isinstance(values, dict) or not all(isinstance(key, str) for key in values):
        raise Unreadable(Told("It is no entry of Day One Classic, or is damaged."))
    return values


def _digest(text: str) -> str:
    import hashlib

    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
