"""What an export holds and a journal does not is told with figures that can be read."""

import json
import re
import zipfile
from datetime import date

import pytest

from journal.interchange.calendar import read_calendar
from journal.interchange.formats import open_import
from journal.interchange.records import Options
from journal.interchange.source import SourceFile

MANY = 1_500
OWN = """---
inmind: 1
id: "a"
written_at: 2026-01-19T00:00:00Z
zone: "UTC"
date: 2026-01-19
---

x
"""


def day_one(folder):
    entries = [
        {
            "uuid": f"{number}",
            "creationDate": "2020-01-01T00:00:00Z",
            "text": "x",
            "starred": True,
            "weird": 1,
            "photos": [{"identifier": "a"}],
        }
        for number in range(MANY // 2)
    ]
    again = [*entries, *entries, *entries, {"creationDate": 1}]
    (folder / "Journal.json").write_text(json.dumps({"metadata": {}, "entries": again}), encoding="utf-8")


def notes(folder):
    with zipfile.ZipFile(folder / "notes.zip", "w") as archive:
        archive.writestr("own.md", OWN)
        archive.writestr("2026-11-22.md", "x")
        for number in range(MANY):
            archive.writestr(f"own/{number}.md", OWN)
            archive.writestr(f"{number}/2026-11-22.md", "---\nmood: 1\n---\n")
            archive.writestr(f"{number}.png", "")
            archive.writestr(f"../{number}.png", "")
        for number in range(1_000 + MANY):
            archive.writestr(f"none/{number}.md", "no day")


def red_notebook(folder):
    (folder / "2026-11.txt").write_text("22:\n  text: x\n", encoding="utf-8")
    for number in range(MANY):
        (folder / f"2026-11.{number}.old.txt").write_text("", encoding="utf-8")


def jrnl(folder):
    text = "[2026-11-22 07:50]\n" * MANY + "[2026-11-22 07:50] x\n"
    (folder / "jrnl.txt").write_text(text, encoding="utf-8")


def jrnl_json(folder):
    empty = {"title": "", "body": "", "date": "2026-11-22", "time": "07:50"}
    entries = [empty] * MANY + [{**empty, "title": "x"}]
    (folder / "jrnl.json").write_text(json.dumps({"tags": {}, "entries": entries}), encoding="utf-8")


@pytest.mark.parametrize(
    ("make", "name", "figures"),
    [
        (day_one, "dayone", ["1,500", "2,250", "2,250", "2,250", "2,250"]),
        (notes, "markdown", ["1,500"] * 5),
        (red_notebook, "rednotebook", ["1,500"]),
        (jrnl, "jrnl", ["1,500"]),
        (jrnl_json, "jrnl", ["1,500"]),
    ],
)
def test_thousands_are_set_apart_in_every_figure(tmp_path, make, name, figures):
    folder = tmp_path / "export"
    folder.mkdir()
    make(folder)
    within = list(folder.iterdir())
    found = open_import(within[0] if len(within) == 1 else folder, Options("UTC"), name)
    told = " ".join([*map(str, found.losses), *(str(unread.why) for unread in found.unread[-1:])])
    assert sorted(re.findall(r"\d[\d,]{3,}", told)) == figures


def test_a_calendar_sets_thousands_apart_too(tmp_path):
    event = "BEGIN:VEVENT\r\nUID:{0}\r\nDTSTART:20261105T080000Z\r\nSTATUS:CANCELLED\r\nEND:VEVENT\r\n"
    events = "".join(event.format(number) for number in range(MANY))
    path = tmp_path / "a.ics"
    path.write_bytes(f"BEGIN:VCALENDAR\r\n{events}END:VCALENDAR\r\n".encode())
    days = date(2026, 11, 1), date(2026, 11, 30)
    [loss] = read_calendar(SourceFile(path), Options("UTC"), *days).losses
    assert "1,500" in str(loss)


@pytest.mark.parametrize(
    ("name", "files"),
    [
        (
            "jrnl",
            {"2026/13/40.txt": "x", "2026/11/21.txt": "no head", "2026/11/22.txt": "above\n[07:50] x\n"},
        ),
        ("rednotebook", {"2026-10.txt": "- x", "2026-11.txt": "22:\n  text: x\n31:\n  text: x\n"}),
    ],
)
def test_names_of_files_are_told_without_what_steers_a_terminal(tmp_path, name, files):
    path = tmp_path / "export.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for file, text in files.items():
            archive.writestr(f"a\x1b[31m\nb/{file}", text)
    found = open_import(path, Options("UTC"), name)
    assert found.count == 1
    assert len(found.unread) == len(files)
    assert all(unread.where.isprintable() for unread in found.unread)
