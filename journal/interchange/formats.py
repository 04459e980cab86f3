"""Which formats there are, and which one a file is in."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import BinaryIO

from journal.errors import BadImport
from journal.interchange import csv_file, jrnl, jsonl
from journal.interchange.records import Options, Readable
from journal.interchange.source import BOM, SourceFile
from journal.model import Entry

READERS: dict[str, Callable[[SourceFile, Options], Readable]] = {
    jsonl.NAME: jsonl.read_jsonl,
    csv_file.NAME: csv_file.read_csv,
    jrnl.NAME: jrnl.read_jrnl,
}
WRITERS: dict[str, Callable[[Iterable[Entry], BinaryIO], int]] = {
    jsonl.NAME: jsonl.write_jsonl,
    csv_file.NAME: csv_file.write_csv,
}
_ENDINGS = {".jsonl": jsonl.NAME, ".ndjson": jsonl.NAME, ".csv": csv_file.NAME, ".json": jrnl.NAME}
_LOOKED_AT = 64 * 1024  # bytes


def open_import(path: Path, options: Options, format_name: str | None = None) -> Readable:
    """Read a file whole and return how its entries can be had; without ``format_name`` it is guessed.

    Raises:
        BadImport: Something in it is wrong, or its format is not known.
        JournalError: It cannot be read at all.
    """
    source = SourceFile(path)
    return READERS[format_name or guessed_format(source)](source, options)


def guessed_format(source: SourceFile) -> str:
    """Return the format that a file's beginning shows, else the one its name tells.

    Raises:
        BadImport: Neither does.
    """
    with source.open() as file:
        begin = file.read(_LOOKED_AT).removeprefix(BOM)
    first, _, rest = begin.lstrip().partition(b"\n")
    if first.startswith(b"{"):
        shown = _keys_of(first)
        if "entries" in shown or (not shown and rest and not rest.lstrip().startswith(b"{")):
            return jrnl.NAME
        if shown:
            return jsonl.NAME
    words = {
        word.strip(b' "\r').lower() for word in first.replace(b";", b",").replace(b"\t", b",").split(b",")
    }
    if {b"date", b"text"} <= words:
        return csv_file.NAME
    told = _ENDINGS.get(source.path.suffix.lower())
    if told is None:
        raise BadImport("It is not clear which format this file is in; say so with --format.")
    return told


def _keys_of(line: bytes) -> set[str]:
    """Return the keys of the object that a line holds, or nothing where it holds no whole object."""
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        return set()
    return set(value) if isinstance(value, dict) else set()
