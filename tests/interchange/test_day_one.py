"""Day One: JSON of all versions, bare and zipped, rich text, the plain text export, and Classic."""

import json
from datetime import UTC, date, datetime

import pytest

from journal.errors import BadImport
from journal.interchange.day_one import clean_markdown
from journal.interchange.day_one_rich import markdown_of_rich
from tests.interchange.exports import PHOTO, RICH, classic_folder, day_one_entry, day_one_zip, found_in


@pytest.fixture
def read(tmp_path):
    """Read entries from a bare JSON file."""

    def read(*entries, zone="Europe/London", **more):
        file = tmp_path / "Journal.json"
        file.write_text(
            json.dumps({"metadata": {"version": "2024.14"}, "entries": entries, **more}), encoding="utf-8"
        )
        found, losses, unread, guessed = found_in(file, zone)
        assert guessed == "dayone"
        return found, losses, unread

    return read


def test_a_zip_of_several_journals_as_macos_writes_it(tmp_path):
    work = day_one_entry(
        uuid="A" * 32,
        starred=True,
        isPinned=True,
        tags=["another-dev-tag", "board"],
        location={"placeName": "Office", "latitude": 1.0, "longitude": 2.0},
        weather={"conditionsDescription": "Clear"},
        userActivity={"activityName": "Train", "stepCount": 100},
        photos=[{"identifier": PHOTO, "md5": "31c8", "type": "jpeg", "orderInEntry": 0}],
        audios=[{"identifier": "B", "transcription": "what was said"}],
        text=f"Talked to #board\\.\n\n![](dayone-moment://{PHOTO})\n\n\u200b![](dayone-moment:/audio/B)\nEnd",
    )
    path = day_one_zip(
        tmp_path / "export.zip", "2024.14", Work=[work], Private=[day_one_entry(uuid="B" * 32)]
    )
    entries, losses, unread, guessed = found_in(path, "America/New_York")
    assert (guessed, unread) == ("dayone", [])
    assert [entry.body for entry in entries] == [
        "# Quarter\n\nThe board met. Well-run!",
        "Talked to #board.\n\nEnd\n\n#another_dev_tag",
    ]
    assert losses == [
        "Attachments left behind: 2.",
        "Stars and pins left behind: 2.",
        "Places left behind: 1.",
        "Notes of the weather left behind: 1.",
        "Notes of steps, sport and other activity left behind: 1.",
        "Transcriptions of recordings left behind: 1.",
        "Dates of the last change left behind: 2.",
        "Entries whose notes on the device and on editing stay behind: 2.",
        "Several journals become one: Private, Work.",
    ]


@pytest.mark.parametrize(
    ("keys", "day", "zone"),
    [
        ({}, date(2026, 3, 30), "Europe/London"),  # half past midnight in summer time
        ({"timeZone": "America/New_York"}, date(2026, 3, 29), "America/New_York"),
        ({"timeZone": "Asia/Tokyo"}, date(2026, 3, 30), "Asia/Tokyo"),
        ({"timeZone": "GMT+0900"}, date(2026, 3, 30), "Etc/GMT-9"),
        ({"timeZone": "Mars/Olympus"}, date(2026, 3, 29), "America/Chicago"),
        ({"timeZone": "../../etc/passwd"}, date(2026, 3, 29), "America/Chicago"),
        ({"timeZone": 7}, date(2026, 3, 29), "America/Chicago"),
        ({"timeZone": None}, date(2026, 3, 29), "America/Chicago"),
        ({"timeZone": None, "creationDate": "2026-03-30T08:30:00+09:00"}, date(2026, 3, 30), "Etc/GMT-9"),
        (
            {"timeZone": None, "creationDate": "2026-03-30T05:00:00+0530"},
            date(2026, 3, 30),
            "America/Chicago",
        ),
        (
            {"timeZone": None, "creationDate": "2026-03-29T18:30:00-05:00"},
            date(2026, 3, 29),
            "America/Chicago",
        ),
        ({"creationDate": "2026-03-29T23:30:00.123Z", "isAllDay": True}, date(2026, 3, 30), "Europe/London"),
    ],
)
def test_the_day_is_that_of_the_entrys_own_zone(read, keys, day, zone):
    (entry,), _, unread = read(day_one_entry(**keys), zone="America/Chicago")
    assert (entry.written_on, entry.zone, unread) == (day, zone, [])
    assert entry.written_at.replace(microsecond=0) == datetime(2026, 3, 29, 23, 30, tzinfo=UTC)


def test_zones_that_are_not_known_are_told_of(read):
    _, losses, _ = read(day_one_entry(timeZone="Mars/Olympus"), day_one_entry(uuid="B", timeZone=None))
    assert "Entries whose time zone is not known here, and which were dated by this computer's: 2." in losses


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ad dolor\\. \\(so\\) well\\-known\\!", "Ad dolor. (so) well-known!"),
        ("2024\\. was\n\\- no list\n\\# no heading\n\\#tag and \\#3",
         "2024\\. was\n\\- no list\n\\# no heading\n#tag and #3"),
        ("5 \\* 3 snake\\_case \\_it\\_", "5 \\* 3 snake_case \\_it\\_"),
        ("\\[x\\] and \\[a\\]\\(b\\)", "[x] and [a\\](b)"),
        ("`a\\.b`\n```\nc\\.d\n```\ne\\.f", "`a\\.b`\n```\nc\\.d\n```\ne.f"),
        ("zero\u200bwidth\u2028line \U0001f469\u200d\U0001f680",
         "zerowidth\nline \U0001f469\u200d\U0001f680"),
        ("![](dayone-moment://AB)\n\n![](dayone-moment:/pdfAttachment/CD)", ""),
        ("![a plan](dayone-moment:/photo/AB) after", "a plan after"),
        ("see [it](dayone://view?entryId=AB)", "see [it](dayone://view?entryId=AB)"),
        ("C:\\temp\\\\x", "C:\\temp\\\\x"),
    ],
)  # fmt: skip
def test_only_what_day_one_alone_understands_goes_from_the_text(text, expected):
    assert clean_markdown(text) == expected


def test_rich_text_stands_in_where_there_is_no_text(read):
    entries, _, _ = read(
        day_one_entry(text=None, richText=json.dumps(RICH)),
        day_one_entry(uuid="B", text="", richText={"nodes": [{"text": "as an object"}]}),
        day_one_entry(uuid="C", text="the text", richText="{broken"),
    )
    assert {entry.body for entry in entries} == {
        "# Steering group\nThey asked for **less** of me.\n- rota\n  - [x] sent\n\n---\n\nend",
        "as an object",
        "the text",
    }


def test_tables_code_and_links_of_rich_text():
    rich = markdown_of_rich(
        {
            "contents": [
                {"attributes": {"line": {"codeBlock": True}}, "text": "a = 1\nb\n"},
                {"attributes": {"linkURL": "https://x.org"}, "text": "link"},
                {
                    "embeddedObjects": [
                        {"type": "table", "rows": [[{"content": [{"text": "A|B"}]}], [{"content": []}]]}
                    ]
                },
                {
                    "embeddedObjects": [
                        {"type": "stateOfMind"},
                        {"type": "externalVideo", "url": "https://v.org"},
                    ]
                },
                {"attributes": {"line": {"listStyle": "numbered", "listIndex": 5}}, "text": "five\n"},
                {"attributes": {"line": {"quote": True}}, "text": "said"},
                "nonsense",
                {"attributes": 7, "text": ["not text"]},
            ]
        }
    )
    assert rich.text == (
        "```\na = 1\nb\n```\n[link](https://x.org)\n\n"
        "| A\\|B |\n| --- |\n|  |\n\nhttps://v.org\n\n5. five\n> said"
    )
    assert rich.embedded == 1


def test_entries_with_photographs_alone_are_counted_and_tags_alone_are_kept(read):
    entries, losses, _ = read(
        day_one_entry(text=None, photos=[{"identifier": "A"}]),
        day_one_entry(uuid="B", text=f"![](dayone-moment://{PHOTO})", tags=["sea"]),
    )
    assert [entry.body for entry in entries] == ["#sea"]
    assert "Entries without text, which cannot be kept: 1." in losses
    assert "Attachments left behind: 1." in losses


def test_what_cannot_be_read_is_told_of_with_its_line_and_the_rest_is_taken(tmp_path):
    text = json.dumps(
        {
            "metadata": {},
            "entries": [
                day_one_entry(text="good", tags="no list", photos={}, unheardOf=1),
                day_one_entry(text=["no text"]),
                day_one_entry(creationDate="yesterday"),
                day_one_entry(creationDate="0001-01-01T00:00:00+23:59"),
                day_one_entry(creationDate="2200-01-01T00:00:00Z"),
                day_one_entry(creationDate=None),
                day_one_entry(text="a\0b"),
                day_one_entry(text="half \ud800 a pair"),
                "no object",
                day_one_entry(uuid="Z", text="last", tags=["ok", 7]),
            ],
        },
        indent=1,
    )
    (tmp_path / "Journal.json").write_text(text + " and no more", encoding="utf-8")
    entries, losses, unread, _ = found_in(tmp_path / "Journal.json")
    assert [entry.body for entry in entries] == ["good", "last\n\n#ok"]
    assert losses[-1] == "A journal has no place for “unheardOf” (1×)."
    assert [why for _, why in unread] == [
        "“photos” should be a list, and was left out.",
        "“tags” should be a list, and was left out.",
        "“text” should be a text.",
        "“yesterday” is not a time that can be read.",
        "The time that it names lies outside the years 1900 to 2199.",
        "The time that it names lies outside the years 1900 to 2199.",
        "It does not say when it was written.",
        "The text has a NUL byte at position 2.",
        "The text has a broken character at position 6.",
        "An entry should be an object in braces.",
        "Some of its tags are not text and were left out.",
    ]
    no_text = text[: text.index('"no text"')].count("\n") + 1
    begins = [number for number, line in enumerate(text.split("\n"), 1) if line == "  {" and number < no_text]
    assert unread[2][0] == f"Journal.json:{begins[-1]}"


def test_a_file_that_breaks_off_gives_what_stands_before(tmp_path):
    whole = json.dumps({"entries": [day_one_entry(), day_one_entry(uuid="B", text="cut")]}, indent=1)
    (tmp_path / "Journal.json").write_text(whole[: whole.index("cut")], encoding="utf-8")
    entries, _, unread, _ = found_in(tmp_path / "Journal.json")
    assert len(entries) == 1
    assert len(unread) == 1
    assert "this is not JSON" in unread[0][1]


def test_one_journal_of_several_may_be_broken(tmp_path):
    import zipfile

    path = day_one_zip(tmp_path / "e.zip", Good=[day_one_entry()])
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("Bad.json", b'{"entries": \xff')
        archive.writestr("Else.json", b'{"other": 1}')
    entries, _, unread, _ = found_in(path)
    assert len(entries) == 1
    assert [where for where, _ in unread] == ["Bad.json", "Else.json"]


def test_the_same_entry_in_two_journals_is_one_and_a_changed_one_is_two(tmp_path):
    entry = day_one_entry()
    path = day_one_zip(tmp_path / "e.zip", A=[entry], B=[entry, day_one_entry(text="other words")])
    entries, *_ = found_in(path)
    assert len(entries) == 2
    assert len({entry.id for entry in entries}) == 2


def test_plain_text_of_both_orders_of_the_date(tmp_path):
    (tmp_path / "Journal.txt").write_text(
        "\tDate:\t01 January 2019 at 00:30:00 GMT\n"
        "\tWeather:\t7°C\n\tTags:\tboard, two words\n\tPhoto:\tx.jpg\n\n"
        "First line\\.\n\nMore with a tab\tDate:\tin it\n\n\n"
        "\tDate:\tJuly 4, 2020 at 9:51:00\u202fPM CST\n\tFoo:\tbar\n\nSecond\n"
        "\tDate:\t31 Februar 2020 at 10:00:00 MEZ\n\nLost\n",
        encoding="utf-8",
    )
    entries, losses, unread, guessed = found_in(tmp_path / "Journal.txt", "America/Chicago")
    assert guessed == "dayone"
    assert [(entry.written_on.isoformat(), entry.zone, entry.body) for entry in entries] == [
        ("2019-01-01", "Etc/UTC", "First line.\n\nMore with a tab\tDate:\tin it\n\n#board #two_words"),
        ("2020-07-04", "America/Chicago", "Second"),
    ]
    assert entries[1].written_at == datetime(2020, 7, 5, 2, 51, tzinfo=UTC)
    assert unread == [("Journal.txt:15", "“31 Februar 2020 at 10:00:00 MEZ” is not a date that can be read.")]
    assert "Attachments left behind: 1." in losses
    assert "A journal has no place for “Foo” (1×)." in losses


def test_day_one_classic(tmp_path):
    folder = classic_folder(tmp_path / "Journal.dayone")
    (folder / "entries" / "broken.doentry").write_text("<?xml version='1.0'?><plist><dict>", encoding="utf-8")
    bomb = "<!DOCTYPE x [<!ENTITY a 'aa'><!ENTITY b '&a;&a;'>]><plist><dict/></plist>"
    (folder / "entries" / "bomb.doentry").write_text(bomb, encoding="utf-8")
    entries, losses, unread, guessed = found_in(folder)
    assert guessed == "dayone"
    assert [(entry.written_on.isoformat(), entry.zone, entry.body) for entry in entries] == [
        ("2014-10-23", "US/Pacific", "Today's the day!\n\n#first_days")
    ]
    assert [where for where, _ in unread] == ["bomb.doentry", "broken.doentry"]
    assert losses[:2] == ["Attachments left behind: 1.", "Stars and pins left behind: 1."]


@pytest.mark.parametrize(
    "text", ['{"entries": 7}', '{"other": []}', "[]", '{"entries": [{}]}', "{", '{"entries": [}']
)
def test_what_is_no_export_is_refused(tmp_path, text):
    (tmp_path / "x.json").write_text(text, encoding="utf-8")
    with pytest.raises(BadImport):
        found_in(tmp_path / "x.json", name="dayone")
