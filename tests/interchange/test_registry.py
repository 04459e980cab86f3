"""The list of formats: every line of it leads to functions, and a look at a file loads nothing slow."""

import subprocess
import sys
from pathlib import Path

import pytest

from journal.interchange import formats
from journal.interchange.formats import FORMATS, READABLE, WRITABLE, Makes
from journal.interchange.guessing import Look
from journal.interchange.source import SourceFile

ROOT = Path(__file__).resolve().parents[2]
GUESS = """
from pathlib import Path
from journal.interchange.formats import UnclearFormat, guessed_format
from journal.interchange.source import SourceFile
try:
    guessed_format(SourceFile(Path({!r})))
except UnclearFormat:
    pass
"""


def modules_after(code):
    """Return what a fresh interpreter has loaded once it has run this."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", f"{code}\nimport sys\nprint(*sorted(sys.modules))"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return set(done.stdout.split())


@pytest.mark.parametrize("name", FORMATS)
def test_each_line_leads_to_what_it_names(name):
    form = FORMATS[name]
    assert form.title
    assert form.reads or form.writes
    if form.reads:
        assert callable(formats.reader_of(name))
    if form.writes:
        write = formats.file_writer_of if form.makes is Makes.FILE else formats.place_writer_of
        assert callable(write(name))
    assert all(ending.startswith(".") and ending.islower() for ending in form.endings)


def test_names_are_those_that_scripts_depend_on():
    assert {"jsonl", "csv", "jrnl"} <= set(READABLE)
    assert {"jsonl", "csv"} <= set(WRITABLE)


def test_to_name_the_formats_loads_no_reader_and_no_store():
    loaded = modules_after("from journal.interchange.formats import READABLE")
    within = {name.removeprefix("journal.interchange.") for name in loaded if "journal.interchange." in name}
    assert within == {"formats"}
    assert not any(name.startswith("journal.store") for name in loaded)


def test_a_guess_loads_nothing_slow(tmp_path):
    """Every format is asked what a file looks like; none of them may load what reads YAML, HTML or zips."""
    (tmp_path / "file").write_text("nothing known", encoding="utf-8")
    loaded = modules_after(GUESS.format(str(tmp_path / "file")))
    assert "journal.interchange.guessing" in loaded
    assert not loaded & {"yaml", "markdownify", "bs4", "icalendar", "zipfile", "plistlib", "sqlite3"}


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        (
            '{"entries": [{"title": "a", "body": "{\\"no\\": 1}"}]}',
            {(1, "entries"), (3, "title"), (3, "body")},
        ),
        ('{\n  "a" : {"b": "c", "d', {(1, "a"), (2, "b")}),
        ('[{"a": ["b", {"c": 1}]}]', {(2, "a"), (4, "c")}),
        ('text: {"a": 1}', set()),
        ("", set()),
    ],
)
def test_keys_are_seen_with_their_depth_in_what_is_no_whole_json(tmp_path, text, keys):
    (tmp_path / "file").write_text(text, encoding="utf-8")
    assert Look(SourceFile(tmp_path / "file")).json_keys == keys


def test_a_folder_shows_its_names_and_a_broken_zip_none(tmp_path):
    (tmp_path / "in" / "deep").mkdir(parents=True)
    (tmp_path / "in" / "deep" / "a.txt").write_text("x", encoding="utf-8")
    (tmp_path / "bad.zip").write_bytes(b"PK\x03\x04 and no more")
    folder, broken = Look(SourceFile(tmp_path / "in")), Look(SourceFile(tmp_path / "bad.zip"))
    assert (folder.names, folder.begin) == (("deep/a.txt",), b"")
    assert (broken.is_zip, broken.names) == (True, ())


@pytest.mark.parametrize("name", FORMATS)
def test_each_format_has_its_facts_on_a_page(name):
    pages = ROOT / "docs" / "formats"
    page = name.removesuffix("-json")
    assert name in (pages / f"{page}.md").read_text(encoding="utf-8")
    assert f"({page}.md)" in (pages / "README.md").read_text(encoding="utf-8")
