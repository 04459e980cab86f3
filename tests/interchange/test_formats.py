"""Which format a file is in, and files that are none."""

import os
import threading
import zipfile

import pytest

from journal.errors import BadImport, JournalError, UnclearFormat
from journal.interchange.formats import guessed_format, open_import
from journal.interchange.records import Options
from journal.interchange.source import SourceFile
from journal.interchange.writing import replaced_file

JRNL = '{\n  "tags": {},\n  "entries": []\n}'
LINES = '{"date": "2026-11-22", "text": "x"}\n'
TABLE = "text;date\nx;2026-11-22\n"


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.jsonl", LINES, "jsonl"),
        ("a.txt", LINES, "jsonl"),
        ("a.json", LINES, "jsonl"),
        ("a.json", JRNL, "jrnl"),
        ("a.txt", JRNL, "jrnl"),
        ("a.txt", JRNL.replace("\n", " "), "jrnl"),
        ("a.csv", TABLE, "csv"),
        ("a.txt", "\ufeff" + TABLE, "csv"),
        ("a.CSV", "nothing like it", "csv"),
        ("a.ndjson", "", "jsonl"),
        ("a.json", "{broken", "jrnl"),
        ("a.jsonl", '{"date": broken\n{"date": ', "jsonl"),
        ("a.jsonl", '{"text": "' + "x" * 100_000 + '", "date": "2026-11-22"}', "jsonl"),
    ],
)
def test_a_format_is_guessed_from_what_is_there_and_then_from_the_name(tmp_path, name, content, expected):
    (tmp_path / name).write_text(content, encoding="utf-8")
    assert guessed_format(SourceFile(tmp_path / name)) == expected


def test_a_zip_that_was_cut_off_is_called_damaged_and_not_unclear(tmp_path):
    whole = tmp_path / "whole.zip"
    with zipfile.ZipFile(whole, "w") as archive:
        archive.writestr("Journal.json", '{"entries": [{"text": "x", "creationDate": "2026-11-22T07:50Z"}]}')
    assert guessed_format(SourceFile(whole)) == "dayone"
    cut = tmp_path / "cut.zip"
    cut.write_bytes(whole.read_bytes()[:-30])
    with pytest.raises(BadImport, match=r"“cut.zip” is damaged"):
        guessed_format(SourceFile(cut))


def test_what_is_not_clear_is_asked_for(tmp_path):
    (tmp_path / "a.txt").write_text("Dear diary", encoding="utf-8")
    with pytest.raises(UnclearFormat, match="not clear which format"):
        open_import(tmp_path / "a.txt", Options("UTC"))


def test_what_is_no_file_is_refused(tmp_path):
    with pytest.raises(UnclearFormat):
        open_import(tmp_path, Options("UTC"))
    with pytest.raises(JournalError, match="folder"):
        open_import(tmp_path, Options("UTC"), "jsonl")
    with pytest.raises(JournalError, match="nothing at"):
        open_import(tmp_path / "none.jsonl", Options("UTC"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes of POSIX")
def test_a_pipe_is_read_once_and_kept(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_text, args=(LINES * 3,))
    writer.start()
    found = open_import(pipe, Options("UTC"))
    writer.join()
    assert len(list(found.pairs())) == len(list(found.pairs())) == 3


def test_a_file_stands_whole_or_not_at_all(tmp_path):
    path = tmp_path / "out"
    path.write_text("old", encoding="utf-8")

    def break_off():
        with replaced_file(path) as file:
            file.write(b"half of it")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        break_off()
    assert path.read_text(encoding="utf-8") == "old"
    with replaced_file(path) as file:
        file.write(b"new")
        assert path.read_text(encoding="utf-8") == "old"
    assert path.read_text(encoding="utf-8") == "new"
    assert [each.name for each in tmp_path.iterdir()] == ["out"]
    if os.name == "posix":
        assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.skipif(os.name != "posix", reason="links")
def test_a_link_stays_and_what_it_leads_to_is_replaced(tmp_path):
    (tmp_path / "real").write_text("old", encoding="utf-8")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    with replaced_file(tmp_path / "link") as file:
        file.write(b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_text(encoding="utf-8") == "new"


@pytest.mark.parametrize("place", ["", "none/out", "file/out"])
def test_a_place_that_cannot_be_written_is_refused(tmp_path, place):
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(JournalError), replaced_file(tmp_path / place) as file:
        file.write(b"x")
    assert [each.name for each in tmp_path.iterdir()] == ["file"]
