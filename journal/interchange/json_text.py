"""JSON from elsewhere: read strictly, and what is wrong with it told as the end of a sentence."""

from __future__ import annotations

import gc
import json
from collections.abc import Iterable
from typing import Any, NoReturn

from journal.errors import BadImport
from journal.interchange.records import short
from journal.interchange.told import Told


def value_of(text: str, line: int) -> Any:
    """Return the value that a text holds; ``line`` is where the text begins in its file, from 1.

    Raises:
        BadImport: It is not JSON, is nested too deeply, or means different things to different programs.
    """
    was_on = _collect_nothing()
    try:
        return _DECODER.decode(text)
    except (ValueError, RecursionError) as error:
        raise _trouble(error, line) from None
    finally:
        if was_on:
            gc.enable()


def value_at(text: str, offset: int) -> tuple[Any, int]:
    """Return the value that begins at ``offset`` of a file's whole text, and where it ends.

    Raises:
        BadImport: As for ``value_of``; the line is counted from the text's beginning.
    """
    was_on = _collect_nothing()
    try:
        return _DECODER.raw_decode(text, offset)
    except (ValueError, RecursionError) as error:
        line = error.lineno if isinstance(error, json.JSONDecodeError) else line_at(text, offset)
        raise _trouble(error, line) from None
    finally:
        if was_on:
            gc.enable()


def line_at(text: str, offset: int) -> int:
    """Return the line, from 1, in which a place of the text lies."""
    return text.count("\n", 0, offset) + 1


def twice_named(names: Iterable[str]) -> str | None:
    """Return the first name that was there before. A file may hold millions, so each is looked at once."""
    seen: set[str] = set()
    for name in names:
        if name in seen:
            return name
        seen.add(name)
    return None


class _TwoMeanings(ValueError):
    """JSON that means different things to different programs, and what."""

    def __init__(self, told: Told) -> None:
        self.told = told
        super().__init__(told)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return the pairs as a dict, unless a key stands twice."""
    found = dict(pairs)
    if len(found) < len(pairs):
        twice = twice_named(name for name, _ in pairs)
        raise _TwoMeanings(Told("the key “{0}” stands twice.", (short(str(twice)),)))
    return found


def _refuse_constant(name: str) -> NoReturn:
    raise _TwoMeanings(Told("{0} is not JSON.", (name,)))


_DECODER = json.JSONDecoder(object_pairs_hook=_once, parse_constant=_refuse_constant)


def _trouble(error: ValueError | RecursionError, line: int) -> BadImport:
    if isinstance(error, RecursionError):
        return BadImport("this is nested too deeply.", line=line)
    if isinstance(error, _TwoMeanings):
        return BadImport(error.told.template, *error.told.values, line=line)
    if isinstance(error, json.JSONDecodeError):
        return BadImport("this is not JSON: {0}, at character {1}.", error.msg, error.colno, line=line)
    return BadImport("a number has too many digits.", line=line)


def _collect_nothing() -> bool:
    """Let nobody's leavings be collected for now; True where they were before.

    A text nested to the interpreter's limit leaves a finaliser that runs within it no room for a call of its
    own, and what that should have closed stays open.
    """
    was_on = gc.isenabled()
    gc.disable()
    return was_on
