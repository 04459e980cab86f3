"""Exports that nobody should have sent: each ends in a sentence, or in what could be read of it."""

import json
import os
import struct
import threading
import zipfile

import pytest

from journal.errors import BadImport, JournalError
from journal.interchange.formats import open_import
from journal.interchange.records import Options
from tests.interchange.exports import day_one_entry, day_one_zip, journey_entry

NAMES = ["dayone", "journey", "diarium", "daylio", "minidiary", "minidiarium"]
ENTRY = json.dumps(day_one_entry(text="x" * 50)).encode()
GARBAGE = {
    "nothing": b"",
    "NUL": b"\0" * 5000,
    "deep": b"[" * 1_000_000,
    "deep objects": b'{"entries": [' + b'{"text":' * 300_000,
    "deep before": b'{"x": ' + b"[" * 500_000,
    "deep inside": b'{"entries": [{"date": "2026-01-01", "y": ' + b"[" * 900 + b"]" * 900 + b"}]}",
    "latin-1": '{"entries": [{"text": "für"}]}'.encode("latin-1"),
    "utf-16": '{"entries": []}'.encode("utf-16"),
    "many digits": b'{"entries": [{"id": ' + b"9" * 200_000 + b"}]}",
    "infinity": b'{"entries": [{"date": Infinity}]}',
    "twice": b'{"entries": [{"text": "a", "text": "b"}]}',
    "value": b"42",
    "cut zip": b"PK\x03\x04 and no more",
    "empty zip": b"PK\x05\x06" + b"\0" * 18,
    "SQLite header": b"SQLite format 3\0" + b"\xff" * 5000,
    "CSV without end": b"full_date,time,mood,note\n2026-01-01,08:00,good,\"" + b"x\n" * 50_000,
    "carriage returns": b"full_date,time,mood,note\r2026-01-01,08:00,good,x\r",
    "base64 of nothing": b"AAAA",
    "plist": b"<?xml version='1.0'?><plist><dict><key>a</key>" + b"<array>" * 100_000,
    "tab": b"\tDate:\t" * 100_000,
    "wrong kinds": b'{"entries": {"2026-01-01": [], "2026-01-02": {"text": {}}}, "dayEntries": {"a": 1}}',
}  # fmt: skip
ENDINGS = ["json", "diary", "daylio", "csv", "zip", "txt", "doentry"]


@pytest.mark.parametrize("name", NAMES)
def test_no_garbage_ends_in_a_traceback(tmp_path, name):
    for number, (_, content) in enumerate(GARBAGE.items()):
        path = tmp_path / f"{number}.{ENDINGS[number % len(ENDINGS)]}"
        path.write_bytes(content)
        for ending in (path.suffix, ".diary", ".daylio"):
            moved = path.with_suffix(ending)
            moved.write_bytes(content)
            try:
                found = open_import(moved, Options("UTC"), name)
            except JournalError as error:
                assert len(str(error)) < 500, (number, name)  # noqa: PT017  # a sentence
            else:
                assert found.unread or found.losses or found.count
                assert all(len(f"{where}{why}") < 500 for where, why in found.unread)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("made", ["bomb", "password", "names", "link"])
def test_odd_zips_are_refused_or_read_as_they_are(tmp_path, name, made):
    path = tmp_path / "export.zip"
    inner = "backup.daylio" if name == "daylio" else "Journal.json"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        if made == "bomb":
            archive.writestr(inner, b"[" + b" " * (64 * 2**20))
        elif made == "names":
            archive.writestr(f"../../../../tmp/escaped/{inner}", b'{"entries": []}')
            archive.writestr(f"/etc/{inner}", b'{"entries": []}')
            archive.writestr(f"C:\\{inner}", b'{"entries": []}')
        elif made == "link":
            info = zipfile.ZipInfo(inner)
            info.external_attr = 0o120777 << 16
            archive.writestr(info, "/etc/passwd")
        else:
            archive.writestr(inner, b'{"entries": []}')
    if made == "password":
        content = bytearray(path.read_bytes())
        for sign, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
            at = content.index(sign) + place
            content[at : at + 2] = struct.pack("<H", struct.unpack("<H", content[at : at + 2])[0] | 1)
        path.write_bytes(content)
    before = {*tmp_path.iterdir()}
    try:
        found = open_import(path, Options("UTC"), name)
    except BadImport as error:
        assert len(str(error)) < 500  # noqa: PT017
        if made == "password" and name not in ("minidiary", "minidiarium"):
            assert "password" in str(error)  # noqa: PT017
    else:
        assert found.count == 0
    assert {*tmp_path.iterdir()} == before


def test_very_much_of_nothing_is_told_of_a_thousand_times_and_then_refused(tmp_path, monkeypatch):
    path = tmp_path / "Journal.json"
    path.write_bytes(b'{"entries": [' + ENTRY + b",{}" * 3_000 + b"]}")
    found = open_import(path, Options("UTC"), "dayone")
    assert found.count == 1
    assert len(found.unread) == 1001
    assert str(found.unread[-1].why) == "2,000 more parts could not be read."
    monkeypatch.setattr("journal.interchange.gathering.TOO_MUCH", 1_999)
    with pytest.raises(JournalError, match="Too much"):
        open_import(path, Options("UTC"), "dayone")


def test_an_item_that_is_too_large_ends_the_reading_with_its_line(tmp_path, monkeypatch):
    monkeypatch.setattr("journal.interchange.json_items.LARGEST_VALUE", 300_000)
    path = tmp_path / "Journal.json"
    path.write_bytes(b'{"entries": [\n' + ENTRY + b",\n" + b'{"text": "' + b"y" * 400_000 + b'"}]}')
    found = open_import(path, Options("UTC"), "dayone")
    assert found.count == 1
    assert "Line 3" in str(found.unread[0].why)


def test_a_text_longer_than_an_entry_holds_is_told_of(tmp_path, monkeypatch):
    monkeypatch.setattr("journal.store.entries.LONGEST_BODY", 1000)
    path = day_one_zip(tmp_path / "e.zip", J=[day_one_entry(), day_one_entry(uuid="B", text="z" * 2000)])
    found = open_import(path, Options("UTC"), "dayone")
    assert (found.count, len(found.unread)) == (1, 1)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes of POSIX")
@pytest.mark.parametrize("name", ["journey", "diarium", "daylio", "dayone"])
def test_a_pipe_is_refused_or_read_and_never_waited_for(tmp_path, name):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    content = b"SQLite format 3\0" if name == "diarium" else b"PK\x03\x04 zip"
    writer = threading.Thread(target=pipe.write_bytes, args=(content,))
    writer.start()
    with pytest.raises(JournalError, match="pipe"):
        open_import(pipe, Options("UTC"), name)
    writer.join()


def test_members_that_are_no_entries_do_not_hide_those_that_are(tmp_path):
    with zipfile.ZipFile(tmp_path / "j.zip", "w") as archive:
        for name, content in GARBAGE.items():
            archive.writestr(f"{name}.json", content)
        archive.writestr("good.json", json.dumps(journey_entry()))
        archive.writestr("__MACOSX/._good.json", b"\0\5\26\7")
    found = open_import(tmp_path / "j.zip", Options("UTC"), "journey")
    assert (found.count, len(found.unread)) == (1, len(GARBAGE))
