"""Files that nobody should have sent: refused in a sentence or taken as what they are, in bounded time."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
COMMAND_LINE = """
import sys
from pathlib import Path
from journal.cli import main
code = main()
status = Path("/proc/self/status")  # what wait4 tells counts the memory of the test's own process in
peak = status.read_text().partition("VmHWM:")[2].split()[0] if status.exists() else "0"
print(peak, flush=True)
sys.exit(code)
"""
MEGABYTE = 2**20
LONGEST_WAIT = 180.0  # seconds, for 200,000 entries on a slow machine with other work; alone a fifth of it
MOST_MEMORY = 1024  # megabytes
GOOD = {"date": "2026-11-22", "text": "fine"}


class Outcome(NamedTuple):
    """How an import ended, and what it took."""

    code: int
    out: str
    err: str
    seconds: float
    megabytes: float


def read_by_a_program(path: Path, vault: Path, *words: str) -> Outcome:
    """Import a file in a program of its own and return what it said and took."""
    begun = time.monotonic()
    with subprocess.Popen(
        [sys.executable, "-c", COMMAND_LINE, "import", str(path), *words, "--journal", str(vault)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    ) as program:
        out, err = program.communicate(timeout=2 * LONGEST_WAIT)
    seconds = time.monotonic() - begun
    *said, peak = out.decode().splitlines(keepends=True)
    return Outcome(program.returncode, "".join(said), err.decode(), seconds, int(peak) / 1024)


def assert_bounded(outcome: Outcome) -> None:
    """Refused in one line or taken, never a traceback, within the time and memory there are."""
    assert "Traceback" not in outcome.err
    assert "error of the program" not in outcome.err
    if outcome.code == 0:
        assert outcome.err == ""
        assert outcome.out.startswith("Added ")
    else:
        assert (outcome.code, outcome.out) == (1, "")
        assert outcome.err.startswith("inmind: ")
        assert outcome.err.count("\n") == 1
        assert len(outcome.err) < 500
    assert outcome.seconds < LONGEST_WAIT
    assert outcome.megabytes < MOST_MEMORY


def _line(**values: object) -> bytes:
    return json.dumps({**GOOD, **values}, ensure_ascii=False).encode("utf-8", "surrogatepass") + b"\n"


def _zip_bomb(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr("../../../../tmp/escaped.json", b"0" * (64 * MEGABYTE))
        archive.writestr("/etc/inmind-escaped", b"x")


def _jrnl(entries: bytes) -> bytes:
    return b'{"tags": {}, "entries": [' + entries + b"]}"


JRNL = b'{"date": "2026-11-22", "time": "10:00", "title": "t", "body": "b"'

SMALL: dict[str, bytes] = {
    "nothing.jsonl": b"",
    "nothing.csv": b"",
    "nothing.json": b"",
    "NUL.jsonl": b"\0" * 5000,
    "NUL in a text.jsonl": _line(text="a\0b"),
    "NUL in a name.jsonl": _line(**{"a\0b": 1}),
    "NUL.csv": b"date,text\n2026-11-22,a\0b\n",
    "NUL in jrnl.json": _jrnl(JRNL[:-1] + b'\\u0000"}'),
    "deep.jsonl": b"[" * 1_000_000,
    "deep objects.jsonl": b'{"text":' * 500_000,
    "deep inside.jsonl": b'{"date":"2026-11-22","text":"x","y":' + b"[" * 900 + b"]" * 900 + b"}",
    "deep.json": b'{"entries": [' + b"[" * 1_000_000,
    "deep before.json": b'{"x": ' + b'{"a":' * 500_000,
    "latin-1.jsonl": '{"date": "2026-11-22", "text": "für"}'.encode("latin-1"),
    "utf-16.jsonl": '{"date": "2026-11-22", "text": "x"}'.encode("utf-16"),
    "utf-32.csv": "date,text\n2026-11-22,x\n".encode("utf-32"),
    "overlong.jsonl": b'{"date": "2026-11-22", "text": "\xc0\xaf"}',
    "half a pair.jsonl": b'{"date": "2026-11-22", "text": "\\ud800"}',
    "surrogates as bytes.jsonl": b'{"date": "2026-11-22", "text": "\xed\xa0\x80"}',
    "infinity.jsonl": b'{"date": "2026-11-22", "text": "x", "minutes": Infinity}',
    "exponent.jsonl": b'{"date": "2026-11-22", "text": "x", "minutes": 1e999999999}',
    "many digits.jsonl": b'{"date": "2026-11-22", "text": "x", "minutes": ' + b"9" * 1_000_000 + b"}",
    "many digits.csv": b"date,text,minutes\n2026-11-22,x," + b"9" * 1_000_000 + b"\n",
    "huge year.jsonl": _line(date="999999999-01-01"),
    "year one.jsonl": _line(date="0001-01-01"),
    "no such zone.jsonl": _line(zone="../../../etc/passwd"),
    "zone by path.jsonl": _line(zone="/etc/localtime"),
    "long zone.jsonl": _line(zone="A" * 100_000),
    "offset at the edge.jsonl": _line(written_at="0001-01-01T00:00:00+23:59"),
    "id as a path.jsonl": _line(id="../../../../tmp/escaped"),
    "id of SQL.jsonl": _line(id="x'; DROP TABLE entry; --"),
    "text of SQL.jsonl": _line(text="'); DELETE FROM entry; --"),
    "search words.jsonl": _line(text='" OR entry_fts MATCH "*'),
    "wrong kinds.jsonl": _line(text=["a", {"b": 1}]),
    "bare value.jsonl": b"42\n",
    "open quote.csv": b'date,text\n2026-11-22,"never closed\n' + b"line\n" * 20_000,
    "carriage returns.csv": b"date,text\r2026-11-22,x\r",
    "odd delimiters.csv": b"date;text\t,\n" * 100,
    "twice named.csv": b"date,text,date\n2026-11-22,x,y\n",
    "yaml bomb.yaml": b"a: &a [x,x,x]\n" + b"".join(b"b%d: &b%d [*a,*a,*a]\n" % (i, i) for i in range(30)),
    "entities.xml": b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><x>&b;</x>',
    "formula.csv": b"date,text\n2026-11-22,=cmd|' /C calc'!A0\n",
    "many tags.json": _jrnl(JRNL + b', "tags": [' + b",".join(b'"@t%d"' % i for i in range(100_000)) + b"]}"),
}


def _pieces(begin: bytes, piece: bytes, size: int, end: bytes = b"") -> Callable[[], Iterator[bytes]]:
    def made() -> Iterator[bytes]:
        yield begin
        block = piece * max(1, MEGABYTE // len(piece))
        for _ in range(size // len(block)):
            yield block
        yield end

    return made


DAY_ONE = b'{"metadata":{"version":"1.0"},"entries":[{"creationDate":"2026-11-22T10:00:00Z","text":"x"}'
MINI_DIARIUM = b'{"entries":[{"id":1,"date":"2026-11-22","title":"t","dateUpdated":"","text":"'
DAYLIO = b"full_date,date,weekday,time,mood,activities,note_title,note\n"


def _many_days() -> Iterator[bytes]:
    yield b'{"entries":{"2026-11-22":{"title":"t","text":"x"}'
    yield b"".join(b',"day %d":{"text":"x"}' % i for i in range(90_000))
    yield b"}}"


def _many_keys() -> Iterator[bytes]:
    yield b'{"date":"2026-11-22","text":"x"'
    yield b"".join(b',"k%d":1' % i for i in range(1_100_000))
    yield b',"k1099999":1}\n'


def _many_columns() -> Iterator[bytes]:
    yield b"date,text,"
    yield b",".join(b"c%d" % i for i in range(1_500_000))
    yield b",c1499999\n"


def _many_lines() -> Iterator[bytes]:
    for number in range(200_000):
        yield b'{"date":"2026-11-22","text":"x","k%d":1}\n' % number


FIFTY = 50 * MEGABYTE
LARGE: dict[str, Callable[[], Iterator[bytes]]] = {
    "one line of 50 MB.jsonl": _pieces(b'{"date":"2026-11-22","text":"', b"x", FIFTY, b'"}\n'),
    "one line of 50 MB.csv": _pieces(b"date,text\n2026-11-22,", b"x", FIFTY, b"\n"),
    "one text of 50 MB.json": _pieces(b'{"entries":[' + JRNL + b',"x":"', b"x", FIFTY, b'"}]}'),
    "50 MB in one cell.csv": _pieces(b'date,text\n2026-11-22,"', b"line\n", FIFTY, b'"\n'),
    "50 MB of spaces.json": _pieces(b"{", b" ", FIFTY, b"}"),
    "50 MB of empty lines.jsonl": _pieces(b"", b"\n", FIFTY),
    "50 MB of empty rows.csv": _pieces(b"date,text\n", b",\n", FIFTY),
    "50 MB of NUL.jsonl": _pieces(b"", b"\0", FIFTY),
    "a line of lists.jsonl": _pieces(
        b'{"date":"2026-11-22","text":"x","y":[[]', b",[]", 15 * MEGABYTE, b"]}\n"
    ),
    "a row of commas.csv": _pieces(b"date,text\n2026-11-22,x", b",", 15 * MEGABYTE, b"\n"),
    "15 MB of quotes.csv": _pieces(b"date,text\n2026-11-22,", b'"', 15 * MEGABYTE, b"\n"),
    "entries without end.json": _pieces(b'{"entries":[{}', b",{}", FIFTY),
    "Day One of nothing.json": _pieces(DAY_ONE, b",{}", FIFTY, b"]}"),
    "Day One of one list.json": _pieces(DAY_ONE + b',{"y":[[]', b",[]", 20 * MEGABYTE, b"]}]}"),
    "Day One of one text.json": _pieces(DAY_ONE + b',{"text":"', b"x", FIFTY, b'"}]}'),
    "Day One deep in it.json": _pieces(DAY_ONE + b',{"text":', b"[", MEGABYTE),
    "markup of Mini Diarium.json": _pieces(MINI_DIARIUM, b"<b>a</b>", 9 * MEGABYTE, b'"}]}'),
    "depth of Mini Diarium.json": _pieces(MINI_DIARIUM, b"<ul><li>", 9 * MEGABYTE, b'"}]}'),
    "days of Mini Diary.json": _many_days,
    "one note of Daylio.csv": _pieces(DAYLIO + b'2026-11-22,,,10:00,good,,,"', b"line\n", FIFTY, b'"\n'),
    "a note that never ends.csv": _pieces(DAYLIO + b'2026-11-22,,,10:00,good,,,"', b"a,", 15 * MEGABYTE),
    "activities of Daylio.csv": _pieces(DAYLIO + b"2026-11-22,,,10:00,good,", b"a|", 9 * MEGABYTE, b",,\n"),
    "a million keys.jsonl": _many_keys,
    "a million columns.csv": _many_columns,
    "every line its own key.jsonl": _many_lines,
}


def write_all(folder: Path) -> list[Path]:
    """Write every small file into a folder."""
    for name, content in SMALL.items():
        (folder / name).write_bytes(content)
    _zip_bomb(folder / "bomb.zip")
    _zip_bomb(folder / "bomb.jsonl")
    _zip_bomb(folder / "bomb.csv")
    return sorted(folder.iterdir())


def write_large(path: Path) -> Path:
    """Write one of the large files."""
    with path.open("wb") as file:
        for piece in LARGE[path.name]():
            file.write(piece)
    return path
