"""What a calendar file consists of: its events and zones, each with the properties that are asked for.

A calendar is read component by component and not as one tree, so that one broken event is left out by its
line and the others are read all the same. The splitting of a line into name, parameters and value is the
library's. Source: RFC 5545, section 3.1.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from journal.errors import BadImport
from journal.interchange.source import SourceFile
from journal.interchange.text_lines import utf_8_lines
from journal.interchange.told import Told

LONGEST_VALUE = 2**20  # bytes of one property, all its folded lines together
MOST_PROPERTIES = 5_000  # of one component
DEEPEST = 16  # components within each other
_WANTED = frozenset({
    "UID", "DTSTART", "DTEND", "DURATION", "SUMMARY", "RRULE", "RDATE", "EXDATE", "EXRULE", "RECURRENCE-ID",
    "STATUS", "TRANSP", "SEQUENCE", "ATTENDEE", "TZID", "TZOFFSETFROM",
    "TZOFFSETTO", "METHOD", "X-WR-CALNAME", "X-WR-TIMEZONE", "X-MICROSOFT-CDO-BUSYSTATUS",
})  # fmt: skip
ALARM = "VALARM"
ONLY_THAT_IT_IS_THERE = frozenset({
    "DESCRIPTION", "LOCATION", "ATTACH", "CATEGORIES", "URL", "GEO", "COMMENT", "CONTACT", ALARM,
})  # fmt: skip
TOO_LONG = Told("a property is longer than 1 MB")
NOT_UTF_8 = Told("it is not UTF-8 text")
NO_LINE = Told("a line has no colon between name and value")
TOO_MUCH = Told("it has more lines than an event can have")
NO_END = Told("it does not end")


@dataclass(frozen=True, slots=True)
class Property:
    """One property: its parameters by their names in capitals, and its value without escapes."""

    parameters: Mapping[str, str]
    value: str


@dataclass(slots=True)
class Component:
    """One component with the wanted of its properties; ``line`` is where it begins, from 1.

    ``broken`` says why it cannot be read, where it cannot.
    """

    name: str
    line: int
    properties: dict[str, list[Property]] = field(default_factory=dict)
    children: list[Component] = field(default_factory=list)
    count: int = 0
    broken: Told | None = None

    def all(self, name: str) -> list[Property]:
        """Return every property of this name."""
        return self.properties.get(name, [])

    def find(self, name: str) -> Property | None:
        """Return the first property of this name."""
        return next(iter(self.all(name)), None)

    def value(self, name: str) -> str:
        """Return the first property's value in capitals, or an empty text."""
        found = self.find(name)
        return "" if found is None else found.value.strip().upper()


def components_of(source: SourceFile) -> Iterator[Component]:
    """Yield what stands directly within the calendars of a file, each once it has ended.

    Each calendar itself comes behind all that it holds.

    Raises:
        BadImport: The file holds no calendar, or is no text.
    """
    stack: list[Component] = []
    seen = False
    for line, raw in _unfolded(source):
        name = _name_of(raw)
        if name == "BEGIN":
            kind = _kind(raw)
            if kind == "VCALENDAR":
                yield from _closed(stack, 0)
                seen = True
            elif kind == "VEVENT":  # events do not stand in each other: the one before has no end
                yield from _closed(stack, next((n for n, each in enumerate(stack) if each.name == kind), 99))
            if len(stack) >= DEEPEST:
                raise BadImport("components stand too deep within each other.", line=line)
            stack.append(Component(kind, line))
        elif name == "END":
            kind = _kind(raw)
            place = max((n for n, each in enumerate(stack) if each.name == kind), default=None)
            if place is not None:
                yield from _closed(stack, place + 1)
                yield from _closed(stack, place, ended=True)
        elif stack and (name in _WANTED or name in ONLY_THAT_IT_IS_THERE):
            _note(stack[-1], name, raw)
    if not seen:
        raise BadImport("this is no calendar: “BEGIN:VCALENDAR” stands nowhere in it.")
    yield from _closed(stack, 0)


def _closed(stack: list[Component], keep: int, *, ended: bool = False) -> Iterator[Component]:
    """Take components off until only ``keep`` are left, and yield those that stood directly in a calendar."""
    while len(stack) > keep:
        done = stack.pop()
        if not ended:
            done.broken = NO_END
        if len(stack) <= 1:
            yield done
        elif stack[-1].name == "VTIMEZONE":
            stack[-1].children.append(done)
        elif done.name == ALARM:
            stack[-1].properties.setdefault(ALARM, [Property({}, "")])


def _kind(raw: bytes) -> str:
    """Return what begins or ends with this line."""
    return raw.partition(b":")[2].strip().upper()[:64].decode("ascii", "replace")


def _name_of(raw: bytes) -> str:
    """Return a line's name in capitals; nothing where the line is no property, as in a text badly folded."""
    if b":" not in raw:
        return ""
    head = raw[:64].replace(b";", b":").partition(b":")[0]
    return head.strip().upper().decode("ascii", "replace")


def _note(component: Component, name: str, raw: bytes) -> None:
    """Add a property to its component, or note why that is not possible."""
    from icalendar.parser import Contentline

    component.count += 1
    if component.count > MOST_PROPERTIES:
        component.broken = TOO_MUCH
        return
    if name in ONLY_THAT_IT_IS_THERE:
        component.properties.setdefault(name, [Property({}, "")])
        return
    if name == "ATTENDEE" and b"DECLINED" not in raw.upper():
        component.properties.setdefault(name, [Property({}, "")])  # that somebody comes is enough to know
        return
    if len(raw) > LONGEST_VALUE:
        component.broken = TOO_LONG
        return
    try:
        _, parameters, value = Contentline(raw.decode("utf-8").replace("\r", " ")).parts()
    except UnicodeDecodeError:
        component.broken = NOT_UTF_8
    except ValueError:
        component.broken = NO_LINE
    else:
        told = {str(key).upper(): _whole(value) for key, value in parameters.items()}
        component.properties.setdefault(name, []).append(Property(told, value))


def _whole(value: object) -> str:
    """Return a parameter as it was written: some programs put no quotation marks around one with commas."""
    return ",".join(map(str, value)) if isinstance(value, list) else str(value)


def _unfolded(source: SourceFile) -> Iterator[tuple[int, bytes]]:
    """Yield each line with its number, those that go on behind a space or a tab put together.

    Bytes are put together before they are decoded: some programs fold in the middle of a letter. What grows
    longer than any value that is read is not kept.
    """
    number, begun, parts, size = 0, 1, [b""], 0
    for raw in utf_8_lines(source):
        number += 1
        line = raw.rstrip(b"\r\n")
        if line[:1] in (b" ", b"\t"):
            if size <= LONGEST_VALUE:  # so that what is cut off is longer than that
                parts.append(line[1:])
            size += len(line) - 1
            continue
        whole = b"".join(parts)
        if whole:
            yield begun, whole
        begun, parts, size = number, [line], len(line)
    whole = b"".join(parts)
    if whole:
        yield begun, whole
