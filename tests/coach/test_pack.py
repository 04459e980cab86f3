"""The files of a pack together: the same everywhere and each time, and nothing in them but what is shown."""

from __future__ import annotations

import getpass
import hashlib
import json
import os
import re
import shutil
import socket
import struct
import subprocess
import sys
import zlib
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from xml.etree import ElementTree

import pypdfium2
import pytest

from journal.charts.arm import arm_data
from journal.coach.choice import Part, last_quarter
from journal.coach.figures import merged
from journal.coach.pack import CHARTS, HTML, PDF, TEXT, Stopped, pack_of, write_pack
from journal.coach.record import read_record
from journal.drift import Arm
from journal.errors import JournalError
from journal.store.journal_store import JournalStore
from tests.coach.conftest import NOW, TODAY

ROOT = Path(__file__).resolve().parents[2]
NAMES = ("system", "split", "quadrant", "urgency", "mix", "questions", "days")
TABLES = ("weeks.csv", "quarters.csv", "line.csv", "datapackage.json")
MAKE = """
import hashlib, json, pathlib, sys
from datetime import UTC, date, datetime
from journal.coach.choice import last_quarter
from journal.coach.pack import pack_of
from journal.coach.record import read_record
from journal.store.journal_store import JournalStore
today, now = date(2026, 11, 22), datetime(2026, 11, 22, 8, tzinfo=UTC)
with JournalStore.open(pathlib.Path(sys.argv[1])) as store:
    record = read_record(store, last_quarter(today), today, now=now)
print(json.dumps({name: hashlib.sha256(content).hexdigest() for name, content in pack_of(record).items()}))
"""


def unpacked(name: str, content: bytes) -> bytes:
    """Return all bytes that a reader may look at: those of a PDF's streams too."""
    if not name.endswith(".pdf"):
        return content
    found = [content]
    for stream in re.findall(rb"stream\r?\n(.*?)endstream", content, re.DOTALL):
        try:
            found.append(zlib.decompressobj().decompress(stream))
        except zlib.error:
            continue
    return b"\n".join(found)


# --- what is there


def test_the_files_come_in_the_order_of_reading(pack):
    pictures = [f"{CHARTS}/{name}.{kind}" for kind in ("svg", "png") for name in NAMES]
    assert list(pack) == [PDF, HTML, TEXT, *TABLES, *pictures]


@pytest.mark.parametrize("kind", ["pdf", "svg", "csv"])
def test_a_form_alone(record, pack, kind):
    """It holds the same bytes as beside the others; what the pack is comes with each."""
    alone = pack_of(record, [kind])
    assert {TEXT, "datapackage.json"} < set(alone)
    described = json.loads(alone.pop("datapackage.json"))
    assert ("resources" in described) is (kind == "csv")
    assert alone.items() <= pack.items()


def test_it_stops_between_two_steps_and_tells_how_far_it_is(record):
    seen = []
    with pytest.raises(Stopped):
        pack_of(record, ["svg"], progress=lambda *step: seen.append(step), should_stop=lambda: len(seen) == 3)
    assert seen == [(0, 8), (1, 8), (2, 8)]
    seen.clear()
    pack_of(record, ["csv"], progress=lambda *step: seen.append(step))
    assert seen == [(0, 1), (1, 1)]


def test_it_is_written_whole_and_for_its_owner_alone(pack, tmp_path):
    paths = write_pack(pack, tmp_path / "new" / "folder")
    assert [path.relative_to(tmp_path / "new" / "folder").as_posix() for path in paths] == list(pack)
    assert [path.read_bytes() for path in paths] == list(pack.values())
    if os.name != "nt":
        assert {path.stat().st_mode & 0o077 for path in paths} == {0}
    (tmp_path / "file").touch()
    with pytest.raises(JournalError, match="is a file"):
        write_pack(pack, tmp_path / "file")


def test_the_pdf_is_small(pack, pack_with_words):
    assert len(pack[PDF]) <= 400_000
    assert len(pack_with_words[PDF]) <= 400_000


# --- the same each time


@pytest.mark.slow
@pytest.mark.parametrize(
    "environ",
    [
        {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LANG": "de_DE.UTF-8", "LC_ALL": ""},
        {"PYTHONHASHSEED": "2", "TZ": "America/Adak", "LC_ALL": "C", "MPLBACKEND": "svg"},
    ],
)
def test_another_process_elsewhere_makes_the_same_bytes(environ, sample, pack, tmp_path):
    (tmp_path / "matplotlibrc").write_text("font.size: 30\nsvg.fonttype: none\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", MAKE, str(sample)],
        env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "error"} | environ,
        cwd=tmp_path, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    ours = {name: hashlib.sha256(content).hexdigest() for name, content in pack.items()}
    assert json.loads(done.stdout) == ours


def test_twice_in_one_process(record, pack):
    again = pack_of(record, ["pdf", "html", "csv"])
    assert all(pack[name] == content for name, content in again.items())


# --- nothing but what is shown


def test_no_file_names_a_computer_a_person_or_a_time(pack, pack_with_words, sample):
    private = [str(sample), sample.name, "Very Private", str(ROOT), str(Path.home()), "Zanzibar", "/tmp/"]
    private += [word for word in (getpass.getuser(), socket.gethostname()) if len(word) > 4]
    for name, content in (*pack.items(), *pack_with_words.items()):
        told = unpacked(name, content)
        for word in private:
            assert word.encode() not in told, (name, word)
        assert not re.search(rb"20\d\d-\d\d-\d\dT\d\d|D:20\d{6}", told), name
    for name, content in pack.items():
        assert b"Robin" not in unpacked(name, content), name


def test_no_text_goes_out_that_was_not_chosen(pack, pack_with_words, bodies, record_with_words, words_in_pdf):
    chosen = {entry.id: entry.body for entry in record_with_words.entries}
    assert len(chosen) == 3
    for files, allowed in ((pack, {}), (pack_with_words, chosen)):
        told = b"\n".join(unpacked(name, content) for name, content in files.items()).decode("latin-1")
        page = words_in_pdf(files[PDF])
        for entry_id, body in bodies.items():
            line = max(body.splitlines(), key=len)
            assert entry_id not in told
            assert (line.encode().decode("latin-1") in told) is (entry_id in allowed), line
            assert (" ".join(line.split()) in page) is (entry_id in allowed), line


@pytest.fixture
def words_in_pdf():
    def words(pages):
        document = pypdfium2.PdfDocument(pages)
        try:
            text = " ".join(page.get_textpage().get_text_range() for page in document)
        finally:
            document.close()
        return " ".join(text.split())

    return words


def test_what_the_pdf_says_of_itself(pack, record):
    document = pypdfium2.PdfDocument(pack[PDF])
    try:
        said = {name: value for name, value in document.get_metadata_dict().items() if value}
    finally:
        document.close()
    assert set(said) == {"Title", "Creator"}
    assert said["Title"].startswith("In Mind, for a coaching conversation, ")
    assert re.fullmatch(r"Typst [\d.]+", said["Creator"])
    [packet] = re.findall(rb"<x:xmpmeta.*?</x:xmpmeta>", unpacked(PDF, pack[PDF]), re.DOTALL)
    tags = {element.tag.rpartition("}")[2] for element in ElementTree.fromstring(packet).iter()}
    assert tags <= {
        "xmpmeta", "RDF", "Description", "title", "Alt", "li", "CreatorTool", "language", "Bag", "part",
        "NPages", "format", "InstanceID", "DocumentID", "RenditionClass", "PDFVersion",
    }  # fmt: skip


def test_the_pictures_hold_nothing_but_the_picture(pack):
    for name, content in pack.items():
        if name.endswith(".png"):
            kinds, at = set(), 8
            while at < len(content):
                (length,) = struct.unpack(">I", content[at : at + 4])
                kinds.add(content[at + 4 : at + 8])
                at += 12 + length
            assert kinds <= {b"IHDR", b"pHYs", b"IDAT", b"IEND"}, name
        if name.endswith(".svg"):
            tags = {element.tag.rpartition("}")[2] for element in ElementTree.fromstring(content).iter()}
            assert not {"metadata", "text", "image", "script", "a", "foreignObject"} & tags
            assert b"atplotlib" not in content


def test_the_dots_of_a_drawing_are_as_many_as_the_dots_of_five(record, pack):
    """Nor does a group in the drawing hold the place of a dot that is not shown."""
    weeks = arm_data(record.standing, Arm.SYSTEM, record.choice.shown_weeks).weeks
    root = ElementTree.fromstring(pack[f"{CHARTS}/system.svg"])
    [dots] = [element for element in root.iter() if element.get("id") == "dots"]
    drawn = [element for element in dots.iter() if element.tag.rpartition("}")[2] == "use"]
    assert len(drawn or list(dots)) == sum(week.entries > 0 for week in merged(weeks))


# --- what is chosen


def test_an_entry_without_the_flag_stays_whoever_asks(sample, bodies):
    """The ids of all entries are asked for; the flag decides."""
    with JournalStore.open(sample) as store:
        choice = record_choice(entries=frozenset(bodies))
        record = read_record(store, choice, TODAY, now=NOW)
        flagged = store.entries_for_coach(choice.first.monday, choice.last.sunday)
    assert [entry.id for entry in record.entries] == [entry.id for entry in flagged]
    assert 0 < len(flagged) < len(bodies)


def record_choice(**more):
    return replace(last_quarter(TODAY), **more)


def test_a_record_has_no_words_of_a_mark(record, record_with_words):
    for marks in (record.marks, record_with_words.marks):
        assert marks
        assert {mark.words for mark in marks} == {""}


def test_no_title_of_a_file_holds_the_writers_words(pack_with_words, record_with_words):
    text = pack_with_words[HTML].decode()
    assert re.search(r"<title>(.*?)</title>", text)[1].startswith("In Mind, for a coaching conversation, ")
    assert all(re.fullmatch(r"[a-z]+(/[a-z]+)?\.[a-z]+", name) for name in pack_with_words)
    described = json.loads(pack_with_words["datapackage.json"])
    assert described["title"] == "In Mind, 2026-08-17 to 2026-11-15"


@pytest.mark.parametrize("part", list(Part))
def test_a_part_that_is_left_out_is_in_no_file(record, part):
    left = replace(record, choice=replace(record.choice, parts=frozenset(set(Part) - {part})))
    files = pack_of(left, ["html"])
    about, page = files[TEXT].decode(), files[HTML].decode()
    words = {
        Part.DRIFT: ("share of entries", "Workdays written on, by week", "marked on the chart", "changing s"),
        Part.PLAN: ("Actual and intended", "The plan", "the plan", "Dashed", "intend"),
        Part.PRIORITIES: ("Urgent and important",),
        Part.QUESTIONS: ("Questions reflected on", "reflected on least"),
    }[part]
    for word in words:
        assert word not in about, word
        assert word not in page, word


def test_what_is_chosen_and_not_there_uncovers_no_count(sample, tmp_path):
    """Small counts are told beside words of the writer's alone, and not beside words that do not exist."""
    with JournalStore.open(shutil.copytree(sample, tmp_path / "Copy.vault")) as store:
        unflagged = next(iter(store.iter_entries())).id
        choice = replace(last_quarter(TODAY), entries=frozenset({unflagged, "none"}))
        record = read_record(store, choice, TODAY, now=NOW)
        assert (record.entries, record.choice.has_text) == ((), False)
        store.add_answer(5, " ", on=TODAY, now=NOW + timedelta(hours=1))
        choice = replace(last_quarter(TODAY), answers=frozenset({5}))
        record = read_record(store, choice, TODAY, now=NOW)
        assert (record.answers, record.choice.has_text) == ((), False)
