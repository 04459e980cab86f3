"""Journey, Diarium, Daylio, Mini Diary and Mini Diarium: what is kept, what is told, and the day."""

import copy
import json
import zipfile
from datetime import UTC, datetime

import pytest

from journal.errors import BadImport
from journal.interchange import gathering
from journal.interchange.formats import open_import
from journal.interchange.records import Options
from journal.interchange.tags import hash_tag, with_tags, with_title
from journal.interchange.told import Told
from tests.interchange.exports import (
    DAYLIO,
    DAYLIO_TABLE,
    daylio_backup,
    diary,
    found_in,
    journey_entry,
    journey_zip,
    ticks,
)

NOON = 1_749_495_600  # 2025-06-09 19:00 as a clock shows it


def told(entries):
    return [(entry.written_on.isoformat(), entry.zone, entry.body) for entry in entries]


def test_journey_as_its_older_applications_write_it(tmp_path):
    path = journey_zip(
        tmp_path / "journey.zip",
        journey_entry(),
        journey_entry(
            id="b", type="", text="Plain *words*, 1 < 2\r\nnext", tags=[], photos=[], favourite=True
        ),
        journey_entry(
            id="c", type=None, text="<p>looks like it</p>", lat=1.79e308, lon=1.79e308, weather=None
        ),
        journey_entry(id="d", type="markdown", text="# Kept <b>as</b> is", timezone="", music_title="Song"),
        journey_entry(id="e", text="<p></p>", tags=[], photos=["a", "b"]),
    )
    entries, losses, unread, guessed = found_in(path, "Europe/London")
    assert (guessed, unread) == ("journey", [])
    assert sorted(told(entries)) == [
        ("2019-10-19", "Europe/Berlin", "Plain *words*, 1 < 2\nnext"),
        ("2019-10-19", "Europe/Berlin", "Rode the new bike!\n\nIt *is* grey.\n\n#by_bike"),
        ("2019-10-19", "Europe/Berlin", "looks like it\n\n#by_bike"),
        ("2019-10-19", "Europe/London", "# Kept <b>as</b> is\n\n#by_bike"),
    ]
    assert {entry.written_at for entry in entries} == {datetime(2019, 10, 18, 23, 30, tzinfo=UTC)}
    assert losses == [
        "Attachments left behind: 5.",
        "Stars and pins left behind: 1.",
        "Moods and ratings left behind: 5.",
        "Places left behind: 5.",
        "Notes of the weather left behind: 4.",
        "Notes of music left behind: 1.",
        "Dates of the last change left behind: 5.",
        "Entries whose time zone is not known here, and which were dated by this computer's: 1.",
        "Entries without text, which cannot be kept: 1.",
    ]


def test_journey_cloud_writes_another_form(tmp_path):
    new = {
        "id": "x1",
        "schemaVersion": 2,
        "type": "html",
        "dateOfJournal": "2023-04-16T10:53:06.485Z",
        "createdAt": "2023-04-16T11:00:00Z",
        "updatedAt": "2023-04-16T11:00:00Z",
        "timezone": "Asia/Tokyo",
        "text": "<p>Hanami</p>",
        "attachments": ["a.webp"],
        "tags": ["花見"],
        "location": {"lat": 35.0, "lng": 139.0, "name": "Ueno"},
        "weather": {"id": 800, "degreeC": 17.2, "description": "clear", "icon": "01d", "place": "Tokyo"},
        "encrypted": False,
        "unheardOf": 1,
    }
    with zipfile.ZipFile(tmp_path / "j.zip", "w") as archive:
        archive.writestr("x1/x1.json", json.dumps(new))
        archive.writestr("x2/x2.json", json.dumps({**new, "id": "x2", "encrypted": True, "text": "AbC="}))
        archive.writestr("x3/x3.json", "{broken")
        archive.writestr("settings.json", json.dumps({"theme": "dark"}))
    entries, losses, unread, guessed = found_in(tmp_path / "j.zip")
    assert (guessed, told(entries)) == ("journey", [("2023-04-16", "Asia/Tokyo", "Hanami\n\n#花見")])
    assert [where for where, _ in unread] == ["settings.json", "x2.json", "x3.json"]
    assert "It is encrypted" in unread[1][1]
    assert losses[-1] == "A journal has no place for “unheardOf” (1×)."


@pytest.mark.parametrize(
    "keys",
    [{"date_journal": 10**400}, {"date_journal": "soon"}, {"date_journal": True}, {"date_journal": -(10**14)},
     {"date_journal": 1e300}, {"text": 7}, {"text": "a\0"}, {"date_journal": None},
      {"text": "<p>\ud800</p>"}],
)  # fmt: skip
def test_an_entry_of_journey_with_wrong_values_is_told_of(tmp_path, keys):
    path = journey_zip(tmp_path / "j.zip", journey_entry(), journey_entry(id="bad", **keys))
    entries, _, unread, _ = found_in(path)
    assert [len(entries), len(unread)] == [1, 1]
    assert unread[0][0] == "bad.json"


def test_a_diary_of_diarium(tmp_path):
    one, two = ticks(NOON, 4_882_800), ticks(NOON + 1)
    path = diary(
        tmp_path / "my diary #1.diary",
        [
            (one, "To sea", "<p>Left at <b>noon</b>.</p><p>Calm.</p>", 4, 58.1),
            (two, None, "plain\n\nwords", 0, None),
            (ticks(NOON + 2), "Only a heading", "", None, None),
            (ticks(NOON + 3), None, None, None, None),
            (5, "year one", "x", None, None),
            (ticks(NOON + 4), "bytes", b"\xff\xfe", None, None),
        ],
        "INSERT INTO Tags VALUES (1, 'Long trip', 0), (2, 'Anna', 1)",
        f"INSERT INTO EntryTags VALUES ({one}, 1), ({one}, 2), ({two}, 9)",
        f"INSERT INTO Media VALUES ({one}, 0, x'ffd8ff', 0), ({one}, 0, x'ffd8ff', 1)",
    )
    entries, losses, unread, guessed = found_in(path, "Europe/Berlin")
    assert guessed == "diarium"
    assert told(entries) == [
        ("2025-06-09", "Europe/Berlin", "To sea\n\nLeft at **noon**.\n\nCalm.\n\n#Long_trip #Anna"),
        ("2025-06-09", "Europe/Berlin", "plain\n\nwords"),
        ("2025-06-09", "Europe/Berlin", "Only a heading"),
    ]
    assert entries[0].written_at == datetime(2025, 6, 9, 17, 0, 0, 488280, tzinfo=UTC)
    assert losses == [
        "Attachments left behind: 2.",
        "Moods and ratings left behind: 1.",
        "Places left behind: 1.",
        "Tags left behind: 1.",
        "Entries without text, which cannot be kept: 1.",
    ]
    assert [why for _, why in unread] == [
        "The time that it names lies outside the years 1900 to 2199.",
        "“Text” should be a text.",
    ]
    assert not list(tmp_path.glob("*-wal")) + list(tmp_path.glob("*-shm"))


def test_the_json_of_diarium_and_its_diary_name_an_entry_alike(tmp_path):
    (tmp_path / "d").mkdir()
    values = {
        "date": "2025-06-09T19:00:00.48828",
        "heading": "To sea",
        "html": "<p>Left at <b>noon</b>.</p>",
        "tags": ["Long trip"],
        "rating": 4,
        "location": [58.1, 8.0],
        "sun": "Sunrise: 7:16 AM",
        "lunar": "Full moon",
    }
    with zipfile.ZipFile(tmp_path / "d.zip", "w") as archive:
        archive.writestr("diarium-json/diarium-json.json", json.dumps([values, {"date": "no"}, 7], indent=1))
        archive.writestr("diarium-json/media/2025-06-09_190000488/a.jpg", b"\xff\xd8\xff")
    entries, losses, unread, guessed = found_in(tmp_path / "d.zip", "Europe/Berlin")
    path = diary(tmp_path / "a.diary", [(ticks(NOON, 4_882_800), "To sea", "x", None, None)])
    assert guessed == "diarium"
    assert told(entries) == [("2025-06-09", "Europe/Berlin", "To sea\n\nLeft at **noon**.\n\n#Long_trip")]
    assert entries[0].id == found_in(path)[0][0].id
    assert losses == [
        "Attachments left behind: 1.",
        "Moods and ratings left behind: 1.",
        "Places left behind: 1.",
        "Notes of the weather left behind: 1.",
    ]
    assert len(unread) == 2


@pytest.mark.parametrize(
    "statements",
    [
        ["DROP TABLE Entries", "CREATE VIEW Entries AS SELECT 1 AS DiaryEntryId, '' AS Heading, 'x' AS Text"],
        ["DROP TABLE Entries", "CREATE VIRTUAL TABLE Entries USING fts5(DiaryEntryId, Heading, Text)"],
        ["DROP TABLE Entries", "CREATE TABLE Entries (DiaryEntryId, Text AS (zeroblob(900000000)))"],
        ["DROP TABLE Entries", "CREATE TABLE Entries (Id, Body)"],
        ["DROP TABLE Entries"],
    ],
)
def test_a_diary_whose_entries_are_no_plain_table_is_refused(tmp_path, statements):
    path = diary(tmp_path / "a.diary", [], *statements)
    with pytest.raises(BadImport, match="no table of entries"):
        found_in(path)


def test_triggers_and_odd_names_of_columns_do_nothing(tmp_path):
    path = diary(
        tmp_path / "a.diary",
        [(ticks(NOON), "h", "t", None, None)],
        'ALTER TABLE Entries ADD COLUMN "odd"" FROM Media; --" text',
        'UPDATE Entries SET "odd"" FROM Media; --" = \'x\'',
        "CREATE TRIGGER t AFTER INSERT ON Entries BEGIN DELETE FROM Entries; END",
        "CREATE VIEW Tags2 AS SELECT load_extension('x')",
    )
    entries, losses, _, _ = found_in(path)
    assert len(entries) == 1
    assert losses == ['A journal has no place for “odd" FROM Media; --” (1×).']


def test_a_broken_diary_and_one_in_use_are_refused(tmp_path):
    path = diary(
        tmp_path / "a.diary", [(ticks(NOON + n), "h", "text " * 400, None, None) for n in range(200)]
    )
    whole = path.read_bytes()
    for cut in (20, 100, 5000, len(whole) // 2):
        path.write_bytes(whole[:cut])
        with pytest.raises(BadImport):
            found_in(path)
    path.write_bytes(whole[:8192] + b"\xa5" * 40_000 + whole[48_192:])
    with pytest.raises(BadImport):
        found_in(path)
    path.write_bytes(b"not SQLite")
    with pytest.raises(BadImport, match="no diary"):
        found_in(path)
    path.write_bytes(whole)
    path.with_name("a.diary-wal").write_bytes(b"x")
    with pytest.raises(BadImport, match="Close Diarium"):
        found_in(path)


def test_the_table_of_daylio(tmp_path):
    (tmp_path / "daylio_export_2023_12_17.csv").write_text(DAYLIO_TABLE, encoding="utf-8")
    entries, losses, unread, guessed = found_in(tmp_path / "daylio_export_2023_12_17.csv", "America/New_York")
    assert (guessed, unread) == ("daylio", [])
    assert told(entries) == [
        ("2023-12-16", "America/New_York", "#😶"),
        (
            "2023-12-17",
            "America/New_York",
            'Choir\n\nHung out with "V".\nWent to <3 places\n\n#friends #movies #good_meal',
        ),
    ]
    assert entries[1].written_at == datetime(2023, 12, 18, 1, 30, tzinfo=UTC)
    assert losses == ["Moods and ratings left behind: 3.", "Entries without text, which cannot be kept: 1."]


def test_a_row_of_daylio_with_more_cells_than_columns_is_told_of(tmp_path):
    """A note with commas that somebody's tool left without quotation marks: no half of it is kept."""
    rows = [
        "full_date,date,weekday,time,mood,activities,note_title,note",
        "2023-12-17,,,08:00,good,,,begins here, and this half would be gone",
        "2023-12-18,,,08:00,good,,,whole,, ",
        "2023-12-19,,,08:00,good",
    ]
    (tmp_path / "a.csv").write_text("\n".join(rows), encoding="utf-8")
    entries, _, unread, _ = found_in(tmp_path / "a.csv")
    assert [entry.body for entry in entries] == ["whole"]
    assert unread == [("a.csv:2", "9 cells in this row, but 8 columns.")]


def test_rows_of_daylio_that_cannot_be_read_are_told_of(tmp_path):
    rows = [
        "full_date,date,weekday,time,mood,activities,scales,note_title,note",
        "2023-12-17,,,25:00,good,,,,late",
        "17.12.2023,,,08:00,good,,,,dotted",
        "2023-12-17,,,08:00,good,,3,,fine",
        "2023-12-17,,,08:00",
        '2023-12-18,,,08:00,good,,,,"never closed',
    ]
    (tmp_path / "a.csv").write_text("\n".join(rows), encoding="utf-8")
    entries, losses, unread, _ = found_in(tmp_path / "a.csv")
    assert [entry.body for entry in entries] == ["fine"]
    assert [where for where, _ in unread] == ["a.csv:2", "a.csv:3", "a.csv"]
    assert "A journal has no place for “scales” (1×)." in losses


def test_the_backup_of_daylio_knows_its_offset_from_utc(tmp_path):
    path = daylio_backup(tmp_path / "backup_2023_11_19.daylio")
    entries, losses, unread, guessed = found_in(path, "Europe/Berlin")
    assert (guessed, unread) == ("daylio", [])
    assert told(entries) == [
        ("2023-11-19", "Etc/GMT+5", "Late\n\nWorked on the **plan**\nand R&D\n\n#movies_tv #programming")
    ]
    assert found_in(path, "America/New_York")[0][0].zone == "America/New_York"
    assert losses == [
        "Attachments left behind: 2.",
        "Moods and ratings left behind: 2.",
        "Tags left behind: 1.",
        "Goals and templates left behind: 1.",
        "Entries without text, which cannot be kept: 1.",
    ]


@pytest.mark.parametrize(
    ("keys", "count"),
    [({"timeZoneOffset": "x"}, 1), ({"timeZoneOffset": 10**30}, 1), ({"timeZoneOffset": None, "month": 77},
     1),
     ({"datetime": "x"}, 0), ({"datetime": 10**300}, 0), ({"note": []}, 0), ({"tags": {}}, 1),
      ({"tags": [[]]}, 1),
     ({"id": []}, 1), ({"note_title": 1}, 0)],
)  # fmt: skip
def test_wrong_values_in_a_backup_of_daylio(tmp_path, keys, count):
    values = copy.deepcopy(DAYLIO)
    values["dayEntries"] = [
        values["dayEntries"][0] | keys,
        values["dayEntries"][0] | {"id": 2, "note": "good"},
    ]
    entries, _, unread, _ = found_in(daylio_backup(tmp_path / "b.daylio", values), "Etc/GMT+5")
    assert len(entries) == count + 1
    assert count or len(unread) == 1


@pytest.mark.parametrize("values", [7, [], {"dayEntries": 7}, {"tags": []}, {"dayEntries": [7]}])
def test_what_is_no_backup_of_daylio_is_refused(tmp_path, values):
    with pytest.raises(BadImport):
        found_in(daylio_backup(tmp_path / "b.daylio", values))


def test_mini_diary(tmp_path):
    export = {
        "metadata": {"application": "Mini Diary", "version": "3.3.0", "dateUpdated": "Sun Feb 15 2026"},
        "entries": {
            "2019-01-01": {"dateUpdated": "Thu Jan 03 2019 00:00:00 GMT-0800", "title": "One",
             "text": "It is **bold**."},
            "2019-01-02": {"dateUpdated": "", "title": "", "text": "- One\n- Two <b>"},
            "2019-01-03": {"title": "Two", "text": "Two it was"},
            "2019-13-01": {"title": "x", "text": "no such day"},
            "yesterday": {"title": "x", "text": "no day"},
            "2019-01-04": 7,
            "2019-01-05": {"title": "", "text": ""},
        },
    }  # fmt: skip
    (tmp_path / "m.json").write_text(json.dumps(export, indent="\t"), encoding="utf-8")
    entries, losses, unread, guessed = found_in(tmp_path / "m.json", "Europe/London")
    assert guessed == "minidiary"
    assert told(entries) == [
        ("2019-01-01", "Europe/London", "One\n\nIt is **bold**."),
        ("2019-01-02", "Europe/London", "- One\n- Two <b>"),
        ("2019-01-03", "Europe/London", "Two it was"),
    ]
    assert [entry.written_at.hour for entry in entries] == [12, 12, 12]
    assert len(unread) == 3
    assert losses == [
        "Dates of the last change left behind: 1.",
        "Entries without text, which cannot be kept: 1.",
    ]


def test_mini_diarium(tmp_path):
    export = {
        "metadata": {"application": "Mini Diarium", "version": "0.5.0", "exportedAt": "2026-10-10T00:00:00Z"},
        "entries": [
            {"id": 1, "date": "2026-01-15", "title": "One",
             "text": "<p>See <a href=\"https://x.org\">it</a></p>",
             "dateUpdated": "2026-01-15T12:00:00Z", "tags": ["travel", "see"],
              "metadata": {"fontSize": 18.0}},
            {"id": 2, "date": "2026-01-15", "title": "", "text": "from *Mini Diary*", "dateUpdated": "",
             "tags": []},
            {"id": 3, "date": 20260115, "title": "", "text": "x"},
            {"id": 4, "date": "2026-01-16", "title": "",
             "text": "<p><img src=\"data:image/png;base64,AA\"></p>"},
        ],
    }  # fmt: skip
    (tmp_path / "m.json").write_text(json.dumps(export, indent=2), encoding="utf-8")
    entries, losses, unread, guessed = found_in(tmp_path / "m.json", "Europe/London")
    assert guessed == "minidiarium"
    assert told(entries) == [
        ("2026-01-15", "Europe/London", "One\n\nSee [it](https://x.org)\n\n#travel #see"),
        ("2026-01-15", "Europe/London", "from *Mini Diary*"),
    ]
    assert len(unread) == 1
    assert losses == [
        "Attachments left behind: 1.",
        "Dates of the last change left behind: 1.",
        "Entries whose typeface and its size stay behind: 1.",
        "Entries without text, which cannot be kept: 1.",
    ]


@pytest.mark.parametrize(
    ("name", "tag"),
    [("work", "#work"), ("#work", "#work"), ("movies / tv", "#movies_tv"), ("R&D", "#R_D"), ("2026", "#2026"),
     ("😶", "#😶"), ("  ", ""), ("Über uns", "#Über_uns")],
)  # fmt: skip
def test_a_tag_as_it_stands_in_a_text(name, tag):
    assert hash_tag(name) == tag


def test_titles_and_tags_are_not_written_twice():
    assert with_title("Quarter", "# Quarter\n\nbody") == "# Quarter\n\nbody"
    assert with_title("Quarter\n two", "Quarter two was long") == "Quarter two was long"
    assert with_title("Quarter", "") == "Quarter"
    assert with_tags("at #Work", ["work", "sea", "Sea"]) == "at #Work\n\n#sea"


@pytest.mark.parametrize("zone", ["Europe/London", "Pacific/Auckland"])
def test_another_computer_gives_the_same_entries_the_same_names(tmp_path, zone):
    """Nothing is doubled where one writer has two computers in two zones."""
    (tmp_path / "a.csv").write_text(DAYLIO_TABLE, encoding="utf-8")
    (tmp_path / "m.json").write_text(
        '{"entries": {"2019-01-01": {"title": "t", "text": "x"}}}', encoding="utf-8"
    )
    paths = {
        "daylio": tmp_path / "a.csv",
        "minidiary": tmp_path / "m.json",
        "diarium": diary(tmp_path / "a.diary", [(ticks(NOON), "h", "t", None, None)]),
        "journey": journey_zip(tmp_path / "j.zip", journey_entry(timezone="")),
    }
    for name, path in paths.items():
        ids = [
            {entry.id for entry, _ in open_import(path, Options(where), name).pairs()}
            for where in (zone, "America/Chicago")
        ]
        assert ids[0] == ids[1], name


def test_all_that_is_counted_is_told():
    kinds = {value for value in vars(gathering).values() if isinstance(value, Told)}
    assert kinds == set(gathering._ORDER)
