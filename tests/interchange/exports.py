"""Exports of other journals, made by hand to the facts in docs/formats."""

from __future__ import annotations

import base64
import json
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

from journal.interchange.formats import guessed_format, open_import
from journal.interchange.records import Options
from journal.interchange.source import SourceFile

PHOTO = "0A1B2C3D4E5F60718293A4B5C6D7E8F9"
RICH = {
    "meta": {"version": 1, "small-lines-removed": True, "created": {"platform": "x", "version": 1552}},
    "contents": [
        {"attributes": {"line": {"header": 1, "identifier": "A"}}, "text": "Steering group\n"},
        {"text": "They asked for "},
        {"attributes": {"bold": True}, "text": "less "},
        {"text": "of me.\n"},
        {"attributes": {"line": {"listStyle": "bulleted", "indentLevel": 1}}, "text": "rota\n"},
        {
            "attributes": {"line": {"listStyle": "checkbox", "checked": True, "indentLevel": 2}},
            "text": "sent\n",
        },
        {"embeddedObjects": [{"type": "photo", "identifier": PHOTO}]},
        {"embeddedObjects": [{"type": "horizontalRuleLine"}]},
        {"text": "end"},
    ],
}


def found_in(path: Path, zone: str = "Europe/London", name: str | None = None):
    """Return what the format that a file is guessed to be in makes of it: entries, losses, unread, format."""
    guessed = guessed_format(SourceFile(path))
    readable = open_import(path, Options(zone), name or guessed)
    entries = [entry for entry, _ in readable.pairs()]
    assert len(entries) == readable.count
    unread = [(part.where, str(part.why)) for part in readable.unread]
    return entries, [str(loss) for loss in readable.losses], unread, guessed


def day_one_entry(**keys: object) -> dict[str, object]:
    """Return an entry as macOS writes it; a key given as None is not there."""
    values: dict[str, object] = {
        "uuid": "DF8B32A3FE25400BBBB3A7BBFCD23CE7",
        "creationDate": "2026-03-29T23:30:00Z",
        "modifiedDate": "2026-04-02T08:00:00Z",
        "timeZone": "Europe/London",
        "text": "# Quarter\n\nThe board met\\. Well\\-run\\!",
        "starred": False,
        "isPinned": False,
        "isAllDay": False,
        "duration": 0,
        "editingTime": 10.009490990638733,
        "creationDevice": "desk",
        "creationDeviceModel": "MacBookPro18,3",
        "creationOSName": "macOS",
    }
    return {key: value for key, value in {**values, **keys}.items() if value is not None}


def day_one_zip(path: Path, version: str = "1.0", **journals: list[dict[str, object]]) -> Path:
    """Write a zip with a JSON file a journal, and a photograph."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, entries in journals.items():
            journal = {"metadata": {"version": version}, "entries": entries}
            archive.writestr(f"{name}.json", json.dumps(journal, indent=2))
        archive.writestr("photos/31c871f18f68d2fde4196ccba1f8ece1.jpeg", b"\xff\xd8\xff")
    return path


def classic_folder(path: Path) -> Path:
    """Write a journal of Day One Classic."""
    (path / "entries").mkdir(parents=True)
    (path / "photos").mkdir()
    (path / "photos" / "FE8C4DDF45B14BAEBDD0E2988CD301E0.jpg").write_bytes(b"\xff\xd8\xff")
    (path / "entries" / "FE8C4DDF45B14BAEBDD0E2988CD301E0.doentry").write_text(
        """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>
<key>Creation Date</key><date>2014-10-24T05:36:33Z</date>
<key>Creator</key><dict><key>Software Agent</key><string>Day One iOS/1.15.1</string></dict>
<key>Entry Text</key><string>Today's the day!</string>
<key>Ignore Step Count</key><true/>
<key>Music</key><dict><key>Track</key><string>Any</string></dict>
<key>Starred</key><true/>
<key>Step Count</key><integer>3851</integer>
<key>Tags</key><array><string>first days</string></array>
<key>Time Zone</key><string>US/Pacific</string>
<key>UUID</key><string>FE8C4DDF45B14BAEBDD0E2988CD301E0</string>
</dict></plist>
""",
        encoding="utf-8",
    )
    return path


def journey_entry(**keys: object) -> dict[str, object]:
    """Return an entry as the application for Android and the Mac writes it."""
    return {
        "id": "1571425138176-lflfuesv9vkzmsu6",
        "date_modified": 1571425361000,
        "date_journal": 1571441400000,
        "timezone": "Europe/Berlin",
        "text": '<p dir="auto">Rode the new bike!&nbsp;</p>\n<p dir="auto"></p>\n<p>It <em>is</em> grey.</p>',
        "preview_text": '<p dir="auto">Rode the new',
        "mood": 5,
        "lat": 51.379372,
        "lon": -0.104888,
        "address": "London road",
        "label": "",
        "folder": "",
        "sentiment": 1.25,
        "favourite": False,
        "music_title": "",
        "music_artist": "",
        "photos": ["1571425138176-lflfuesv9vkzmsu6-ykqsoau0.jpeg"],
        "weather": {"id": -1, "degree_c": 9.4, "description": "Clouds", "icon": "03n", "place": "Croydon"},
        "tags": ["by bike"],
        "type": "html",
        **keys,
    }


def journey_zip(path: Path, *entries: dict[str, object]) -> Path:
    """Write a zip with a JSON file an entry."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, entry in enumerate(entries):
            archive.writestr(f"{entry.get('id', number)}.json", json.dumps(entry).replace("/", "\\/"))
        archive.writestr("1571425138176-lflfuesv9vkzmsu6-ykqsoau0.jpeg", b"\xff\xd8\xff")
    return path


def ticks(seconds: int, rest: int = 0) -> int:
    """Return .NET's ticks for a local time, told in seconds since 1970."""
    return 621_355_968_000_000_000 + seconds * 10_000_000 + rest


def diary(path: Path, rows: list[tuple[object, ...]], *statements: str) -> Path:
    """Write a diary with rows of (id, heading, text, rating, latitude), then run more statements."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executescript(
            """
            CREATE TABLE "Entries" ("DiaryEntryId" bigint primary key not null, "Heading" varchar,
                "Text" varchar, "Rating" integer, "Latitude" float);
            CREATE TABLE "Media" ("DiaryEntryId" bigint, "Type" integer, "Data" blob, "Index" integer);
            CREATE TABLE "Tags" ("DiaryTagId" integer primary key, "Value" varchar, "Type" integer);
            CREATE TABLE "EntryTags" ("DiaryEntryId" bigint, "DiaryTagId" integer);
            """
        )
        connection.executemany("INSERT INTO Entries VALUES (?, ?, ?, ?, ?)", rows)
        for statement in statements:
            connection.execute(statement)
    return path


DAYLIO = {
    "version": 15,
    "pin": 12345,
    "customMoods": [{"id": 1, "custom_name": "", "predefined_name_id": 1}],
    "dayEntries": [
        {
            "id": 15024, "minute": 45, "hour": 22, "day": 19, "month": 10, "year": 2023,
            "datetime": 1700451959432, "timeZoneOffset": -18000000, "mood": 1, "note_title": "Late",
            "note": "Worked on the <b>plan</b><br>and R&amp;D", "tags": [179, 180, 999], "assets": [12, 13],
        },
        {
            "id": 13466, "minute": 21, "hour": 15, "day": 7, "month": 11, "year": 2019,
            "datetime": 1575750093255, "timeZoneOffset": -18000000, "mood": 2, "note_title": "", "note": "",
            "tags": [], "assets": [],
        },
    ],
    "tags": [{"id": 179, "name": "movies / tv"}, {"id": 180, "name": "programming"}],
    "goals": [{"id": 1}],
}  # fmt: skip


def daylio_backup(path: Path, values: object = DAYLIO) -> Path:
    """Write a backup."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("backup.daylio", base64.b64encode(json.dumps(values).encode()))
        archive.writestr("assets/photos/2023/11/f64aecf702fbe90faa086148e57638fa", b"\xff\xd8\xff")
    return path


DAYLIO_TABLE = """\ufefffull_date,date,weekday,time,mood,activities,note_title,note
2023-12-17,December 17,Sunday,8:30 PM,good,"friends | movies | good meal","Choir","Hung out with ""V"".
Went to <3 places"
2023-12-16,December 16,Saturday,08:00,my own mood,😶,,
2023-12-15,December 15,Friday,12:15 am,meh,,,
"""
