"""YAML from elsewhere, read by less than PyYAML's safe loader: maps, lists and texts, nothing else.

Every plain value stays the text that it is in the file, so that a date is no ``datetime``, a title ``0123``
no octal number and a tag ``no`` not false; a reader asks for what it needs. Anchors and aliases are refused,
by which a few lines grow into gigabytes; so are keys that stand twice, deep nesting, and tags that make
objects.

Source: YAML 1.1, chapters 3 and 10; the failsafe schema of YAML 1.2, chapter 10.1.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from journal.interchange.records import short
from journal.interchange.told import Count, Told

LONGEST = 32 * 2**20  # characters
MOST_VALUES = 50_000
DEEPEST = 24

# One element after another is asked for, so that nothing deep is ever built, in C no more than in Python.
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
_PLAIN = "tag:yaml.org,2002:"
_TEXTS = frozenset(
    {
        None,
        "!",
        *(_PLAIN + name for name in ("str", "int", "float", "bool", "null", "timestamp")),
        # Python 2 wrote these for a text, and files of that time are still about.
        _PLAIN + "python/unicode",
        _PLAIN + "python/str",
    }
)
_MAPS = frozenset({None, "!", _PLAIN + "map"})
_LISTS = frozenset({None, "!", _PLAIN + "seq"})

Value = str | None | list["Value"] | dict[str, "Value"]


class NotYaml(Exception):
    """A text is no YAML that is read here; ``why`` is a sentence about it."""

    def __init__(self, why: Told) -> None:
        self.why = why
        super().__init__(str(why))


def value_of(text: str, line: int = 1) -> Value:
    """Return the one value that a text holds; nothing at all is None.

    ``line`` is where it begins in its file, from 1.

    Raises:
        NotYaml: It is not YAML, or more than is read here.
    """
    if len(text) > LONGEST:
        raise NotYaml(Told("It is too long."))
    loader = None
    try:
        loader = _LOADER(text.removeprefix("\ufeff"))  # which looks at every sign without libyaml
        return _Reading(loader, line).value()
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        if mark is None:
            raise NotYaml(Told("It is not YAML.")) from None
        raise NotYaml(Told("It is not YAML: line {0} cannot be read.", (mark.line + line,))) from None
    except (UnicodeError, RecursionError):
        raise NotYaml(Told("It is not YAML.")) from None
    finally:
        if loader is not None:
            loader.dispose()


class _Reading:
    """The events of one text, and the value that they make."""

    def __init__(self, loader: Any, line: int) -> None:
        self._loader = loader
        self._first_line = line
        self._count = 0

    def value(self) -> Value:
        found: Value = None
        documents = 0
        for event in self._events():
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise NotYaml(Told("It holds more than one document."))
            elif not isinstance(event, yaml.StreamStartEvent | yaml.StreamEndEvent | yaml.DocumentEndEvent):
                found = self._made(event, 0)
        return found

    def _events(self) -> Iterator[yaml.Event]:
        while self._loader.check_event():
            yield self._next()

    def _next(self) -> yaml.Event:
        event: yaml.Event = self._loader.get_event()
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) is not None:
            raise NotYaml(
                Told("Line {0} names a value to use it again, which is not read here.", (self._line(event),))
            )
        self._count += 1
        if self._count > MOST_VALUES:
            raise NotYaml(Told("It holds more than {0} values.", (Count(MOST_VALUES),)))
        return event

    def _made(self, event: yaml.Event, depth: int) -> Value:
        """Return the value that begins with this event."""
        if depth > DEEPEST:
            raise NotYaml(Told("It is nested too deeply."))
        if isinstance(event, yaml.ScalarEvent):
            self._check_tag(event, _TEXTS)
            plain = event.style in (None, "") and event.tag is None
            return None if plain and event.value in _NOTHING else str(event.value)
        if isinstance(event, yaml.SequenceStartEvent):
            self._check_tag(event, _LISTS)
            return list(self._items(depth))
        self._check_tag(event, _MAPS)
        return self._map(depth)

    def _items(self, depth: int) -> Iterator[Value]:
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            yield self._made(event, depth + 1)

    def _map(self, depth: int) -> dict[str, Value]:
        found: dict[str, Value] = {}
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                raise NotYaml(Told("The key in line {0} is no word.", (self._line(event),)))
            self._check_tag(event, _TEXTS)
            key = str(event.value)
            if key in found:
                raise NotYaml(
                    Told(
                        "“{0}” stands twice, again in line {1}.",
                        (
                            short(key),
                            self._line(event),
                        ),
                    )
                )
            found[key] = self._made(self._next(), depth + 1)
        return found

    def _check_tag(self, event: Any, known: frozenset[str | None]) -> None:
        """Refuse what says that it is of a kind of its own, such as an object of some program."""
        if event.tag not in known:
            tag = short(str(event.tag).removeprefix(_PLAIN))
            raise NotYaml(
                Told(
                    "Line {0} holds a “{1}”, which is not read here.",
                    (
                        self._line(event),
                        tag,
                    ),
                )
            )

    def _line(self, event: yaml.Event) -> int:
        return (event.start_mark.line if event.start_mark else 0) + self._first_line


def quoted(text: str) -> str:
    """Return a text as YAML's double quotes hold it, whatever its signs."""
    return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(sign: str) -> str:
    if sign in '"\\':
        return "\\" + sign
    if sign.isprintable():
        return sign
    return f"\\U{ord(sign):08x}"
