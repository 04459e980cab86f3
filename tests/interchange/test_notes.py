"""Notes of Obsidian, Joplin and others: a day by name or front matter, title and tags in the text."""

import shutil
import zipfile
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from journal.errors import BadImport
from journal.interchange import markdown
from journal.interchange.formats import guessed_format, open_import
from journal.interchange.front_matter import When, find_when
from journal.interchange.note_names import named_by
from journal.interchange.records import Options
from journal.interchange.source import SourceFile

DATA = Path(__file__).parents[1] / "data" / "interchange"
MET = (
    "Met [[Bel Novak|Bel]] about the rota. She wants to try it #follow-up\n\n"
    "- [ ] ask her on Friday\n- [x] do nothing until then\n\n![[whiteboard.png]]"
)
STEPPED_IN = (
    "Stepped in again\n\nThe rota was late, and I wrote it **myself**.\n\n"
    "![board.png](../_resources/board.png)\n\n#delivery #two_words"
)
JOPLINS_OWN = (
    "A journal has no place for “altitude” (1×), “completed?” (1×), “due” (1×), “latitude” (1×), "
    "“longitude” (1×), “updated” (3×)."
)


def seen(found):
    return [(entry.written_on.isoformat(), entry.body) for entry, _ in found.pairs()]


def test_a_vault_of_obsidian():
    found = open_import(DATA / "obsidian", Options("Europe/Berlin"))
    assert found.format == "markdown"
    assert seen(found) == [
        (
            "2026-10-05",
            "Rota\n\nWho decides about nights?\n\n---\n\nNobody asked them.\n\n#project #later",
        ),
        ("2026-11-16", "## Week 47\nToo much of other people's week."),
        (
            "2026-11-20",
            MET,
        ),
        (
            "2026-11-21",
            "# Saturday\n\nThought about [[What is the system doing to me]].\n\n#leadership #work_rota",
        ),
        ("2026-11-22", "Early, before the others. #leadership\n\n#early"),
        ("2026-11-24", "Ein Windows-Blatt\nmit zwei Zeilen"),
        (
            "2026-11-25",
            '---\ncreated: <% tp.date.now() %>\ntitle: "unfinished\n---\nThe plug-in did not run.',
        ),
    ]
    times = [entry.written_at for entry, _ in found.pairs()]
    assert times[3] == datetime(2026, 11, 21, 17, 40, tzinfo=UTC)  # as its front matter says
    assert times[4] == datetime(2026, 11, 22, 6, 50, tzinfo=UTC)  # as its name says
    assert times[5] == datetime(2026, 11, 24, 11, 0, tzinfo=UTC)
    assert {(entry.role_system, entry.priority, entry.zone) for entry, _ in found.pairs()} == {
        (None, None, "Europe/Berlin")
    }
    assert {unread.where: str(unread.why) for unread in found.unread} == {
        "Projects/Ideas.md": "Neither its name nor its front matter says a day.",
        "Templates/Daily note.md": "Its front matter cannot be read. The key in line 2 is no word.",
    }
    assert tuple(map(str, found.losses)) == (
        "A journal has no place for “due” (1×), “mood” (1×), “status” (1×).",
        "Attachments left behind: 1.",
        "Entries without text, which cannot be kept: 1.",
        "Notes whose front matter cannot be read, so that it stays in the text: 1.",
        "Notes on a whole week, kept under its Monday: 1.",
    )


def test_joplins_markdown_with_front_matter():
    found = open_import(DATA / "joplin", Options("Europe/Berlin"))
    assert seen(found) == [
        (
            "2026-11-03",
            STEPPED_IN,
        ),
        ("2026-11-05", "0123\n\nAsk Tom what he would do"),  # half past midnight in Berlin
        ("2026-11-05", "Just a title"),
    ]
    assert [entry.written_at for entry, _ in found.pairs()] == [
        datetime(2026, 11, 3, 8, 15, 30, tzinfo=UTC),
        datetime(2026, 11, 4, 23, 30, tzinfo=UTC),
        datetime(2026, 11, 5, 6, 0, tzinfo=UTC),
    ]
    assert found.unread == ()
    assert tuple(map(str, found.losses)) == (
        JOPLINS_OWN,
        "Attachments left behind: 1.",
    )


@pytest.mark.parametrize("name", ["obsidian", "joplin"])
def test_ids_last_wherever_the_notes_lie_and_whoever_reads_them(tmp_path, name):
    def ids(path, zone="Europe/Berlin"):
        return {entry.id for entry, _ in open_import(path, Options(zone), "markdown").pairs()}

    there = ids(DATA / name)
    moved = tmp_path / "moved" / "Notes"
    shutil.copytree(DATA / name, moved)
    with zipfile.ZipFile(tmp_path / "notes.zip", "w") as archive:
        for path in moved.rglob("*.md"):
            archive.write(path, f"Notes/{path.relative_to(moved).as_posix()}")
    assert ids(moved) == ids(moved.parent) == there
    assert ids(tmp_path / "notes.zip") == there
    assert ids(moved, "Asia/Tokyo") == there


def test_an_edited_note_is_another_entry_and_joplins_own_id_tells_that_it_is_none(tmp_path):
    def first(text):
        (tmp_path / "2026-11-22.md").write_text(text, encoding="utf-8")
        ((entry, source),) = open_import(tmp_path, Options("UTC")).pairs()
        assert source.id == entry.id
        return entry.id

    assert first("one") == first("one\n") != first("other")
    block = "---\nid: 4d3b1c0a9f8e4e5fa7b6c5d4e3f2a1b0\n---\n\n"
    assert first(f"{block}one") == first(f"{block}other")


def test_a_note_that_lies_in_two_folders_is_one_and_that_is_told(tmp_path):
    for folder in ("Journal", "Copy of Journal"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "2026-11-22.md").write_text("Met Bel.", "utf-8")
    found = open_import(tmp_path, Options("Europe/Berlin"))
    assert seen(found) == [("2026-11-22", "Met Bel.")]
    assert [str(loss) for loss in found.losses] == [
        "Copies left out, of entries that stand in it more than once: 1."
    ]


def test_two_vaults_with_a_note_of_the_same_name_are_two(tmp_path):
    for name in ("Work", "Home"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "2026-11-22.md").write_text(name, encoding="utf-8")
    ids = [
        {entry.id for entry, _ in open_import(tmp_path / name, Options("UTC")).pairs()}
        for name in ("Work", "Home")
    ]
    assert len(ids[0] | ids[1]) == 2


@pytest.mark.parametrize(
    ("path", "day", "at", "title"),
    [
        ("2026-11-22.md", "2026-11-22", None, ""),
        ("deep/in/2026-11-22.md", "2026-11-22", None, ""),
        ("2026_11_22.md", "2026-11-22", None, ""),
        ("2026.11.22.md", "2026-11-22", None, ""),
        ("20261122.md", "2026-11-22", None, ""),
        ("22.11.2026.md", "2026-11-22", None, ""),
        ("2026/11/22.md", "2026-11-22", None, ""),
        ("Journal/2026/11/22.md", "2026-11-22", None, ""),
        ("2026-11-22 Sunday.md", "2026-11-22", None, ""),
        ("2026-11-22 Sun.md", "2026-11-22", None, ""),
        ("2026-11-22 - Rota again.md", "2026-11-22", None, "Rota again"),
        ("2026-11-22 0750.md", "2026-11-22", "07:50", ""),
        ("2026-11-22-0750-Rota.md", "2026-11-22", "07:50", "Rota"),
        ("2026-11-22T07-50-13.md", "2026-11-22", "07:50", ""),
        ("2026-11-22T07-50-13Z.md", "2026-11-22", "07:50", ""),
        ("20261122075013Z Rota.md", "2026-11-22", "07:50", "Rota"),
        ("2026-11-22T0750 Zen.md", "2026-11-22", "07:50", "Zen"),
        ("2026-11-22T0750Zen.md", "2026-11-22", "07:50", "Zen"),
        ("2026-11-22 07.50 Rota.md", "2026-11-22", "07:50", "Rota"),
        ("2026-11-22 7 reasons.md", "2026-11-22", None, "7 reasons"),
        ("2026-11-22 2024 in numbers.md", "2026-11-22", None, "2024 in numbers"),
        ("2026-11-22 9999.md", "2026-11-22", None, "9999"),
        ("202611220750.md", "2026-11-22", "07:50", ""),
        ("202611220750 Rota.md", "2026-11-22", "07:50", "Rota"),
        ("2026-W47.md", "2026-11-16", None, ""),
        ("2026-W47 plans.md", "2026-11-16", None, "plans"),
        ("2026-W60.md", None, None, "2026-W60"),
        ("2026-02-30.md", None, None, "2026-02-30"),
        ("2026-11.md", None, None, "2026-11"),
        ("2026-11-221.md", None, None, "2026-11-221"),
        ("11-22-2026.md", None, None, "11-22-2026"),
        ("Rota 2026-11-22.md", None, None, "Rota 2026-11-22"),
    ],
)
def test_a_name_says_a_day(path, day, at, title):
    named = named_by(path)
    assert (named.day and named.day.isoformat(), named.at and f"{named.at:%H:%M}", named.title) == (
        day,
        at,
        title,
    )


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("2026-11-22", When(date(2026, 11, 22))),
        ("2026/11/2", When(date(2026, 11, 2))),
        ("[[2026-11-22]]", When(date(2026, 11, 22))),
        ("2026-11-22 07:50", When(date(2026, 11, 22), time(7, 50))),
        ("2026-11-22T07:50:01.5", When(date(2026, 11, 22), time(7, 50, 1, 500_000))),
        (
            "1970-01-01 00:00Z",
            When(date(1970, 1, 1), time(0), datetime(1970, 1, 1, tzinfo=UTC)),
        ),
        (
            "2026-11-22T00:30:00+01:00",
            When(date(2026, 11, 22), time(0, 30), datetime(2026, 11, 21, 23, 30, tzinfo=UTC)),
        ),
        (
            "2026-11-22 00:30 -0930",
            When(date(2026, 11, 22), time(0, 30), datetime(2026, 11, 22, 10, 0, tzinfo=UTC)),
        ),
        ("2026-02-30", None),
        ("2026-11-22 25:00", None),
        ("9999-12-31T23:59-12:00", None),
        ("0001-01-01", None),
        ("22.11.2026", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_a_date_of_front_matter_is_read_as_it_is_written(text, when):
    assert find_when(text) == when


@pytest.fixture
def one(tmp_path):
    """Read one note of this name and text and return its entry, or why there is none."""

    def one(text, name="2026-11-22.md", zone="Europe/Berlin"):
        folder = tmp_path / "one"
        shutil.rmtree(folder, ignore_errors=True)
        (folder / name).parent.mkdir(parents=True)
        (folder / name).write_bytes(text if isinstance(text, bytes) else text.encode())
        found = open_import(folder, Options(zone))
        if found.unread:
            (unread,) = found.unread
            assert unread.where == name
            return str(unread.why)
        ((entry, _),) = found.pairs()
        return entry

    return one


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("words", "words"),
        ("\n\n  words  \n\n", "  words"),
        ("\ufeffwords", "words"),
        ("words".encode("utf-16"), "words"),
        ("---\ntitle: Rota\n---\nwords", "Rota\n\nwords"),
        ("---\ntitle: Rota\n---\n# rota\nwords", "# rota\nwords"),
        ("---\ntitle: Rota\n---\nRota: words", "Rota: words"),
        ("---\ntitle: so ---\ntags: [a]\n---\nwords", "so ---\n\nwords\n\n#a"),
        ("---\ntitle: '2026-11-22'\n---\nwords", "words"),
        ("---\nTitle: 'two\n\n  lines'\n---\nwords", "two lines\n\nwords"),
        ("---\ntags: a, b c\n---\nwords #b", "words #b\n\n#a #c"),
        ("---\ntags: '#a #b'\n---\nwords", "words\n\n#a #b"),
        ("---\ntags: #a\n---\nwords", "words"),  # a remark in YAML
        ("---\nkeywords: [2026, x-y]\n---\nwords #x_y", "words #x_y\n\n#2026"),
        ("---\ntags: [only]\n---\n", "#only"),
        ("---\n---\nwords", "words"),
        ("---\nwords\n---\nmore", "---\nwords\n---\nmore"),
        ("---\nno end", "---\nno end"),
        ("----\na: b\n----\nwords", "----\na: b\n----\nwords"),
        ("---\na: {{b}}\n---\nwords", "---\na: {{b}}\n---\nwords"),
        ("---\na: 1\n...\nwords", "words"),
        ("--- \r\ntags: [a]\r\n---\r\nwords\r\nmore", "words\nmore\n\n#a"),
        ("words\n\n---\ntitle: Rota\n---", "words\n\n---\ntitle: Rota\n---"),
    ],
)
def test_a_text_is_kept_with_its_title_and_tags(one, text, body):
    assert one(text).body == body


@pytest.mark.parametrize(
    ("text", "name", "at"),
    [
        ("---\ndate: 2026-11-20\n---\nx", "a.md", datetime(2026, 11, 20, 11, tzinfo=UTC)),
        ("---\ndate: 2026-11-20\n---\nx", "2026-11-22.md", datetime(2026, 11, 22, 11, tzinfo=UTC)),
        (
            "---\ncreated: 2026-11-22 06:30\n---\nx",
            "2026-11-22.md",
            datetime(2026, 11, 22, 5, 30, tzinfo=UTC),
        ),
        (
            "---\ncreated: 2026-11-22T06:30Z\n---\nx",
            "2026-11-22.md",
            datetime(2026, 11, 22, 6, 30, tzinfo=UTC),
        ),
        (
            "---\ncreated: 2026-11-21T23:30Z\n---\nx",
            "2026-11-22.md",
            datetime(2026, 11, 21, 23, 30, tzinfo=UTC),
        ),
        ("---\ncreated: 2026-11-23 06:30\n---\nx", "2026-11-22.md", datetime(2026, 11, 22, 11, tzinfo=UTC)),
        (
            "---\ncreated: 2026-11-22 06:30\n---\nx",
            "2026-11-22 0750.md",
            datetime(2026, 11, 22, 6, 50, tzinfo=UTC),
        ),
        ("---\nDate Created: 2026-11-20\n---\nx", "a.md", datetime(2026, 11, 20, 11, tzinfo=UTC)),
        ("---\ncreated_at: 2026-11-20 08:00\n---\nx", "a.md", datetime(2026, 11, 20, 7, tzinfo=UTC)),
        ("---\ndate: soon\ncreated: 2026-11-20\n---\nx", "a.md", datetime(2026, 11, 20, 11, tzinfo=UTC)),
        ("---\ndate: [[2026-11-20]]\n---\nx", "a.md", datetime(2026, 11, 20, 11, tzinfo=UTC)),
    ],
)
def test_a_time_is_told_by_name_then_front_matter_then_noon(one, text, name, at):
    assert one(text, name).written_at == at


@pytest.mark.parametrize(
    ("text", "name", "why"),
    [
        ("words", "a.md", "Neither its name nor its front matter says a day."),
        ("---\ndate: soon\n---\nx", "a.md", "Neither its name nor its front matter says a day."),
        (
            "---\ndate: &a b\nc: *a\n---\nx",
            "a.md",
            "Its front matter cannot be read. Line 2 names a value to use",
        ),
        ("words", "1850-01-01.md", "The date 1850-01-01 lies outside the years 1900 to 2199."),
        (b"caf\xe9", "2026-11-22.md", "Line 1: this is not UTF-8 text."),
        ("a\0b", "2026-11-22.md", "The text has a NUL byte at position 2."),
    ],
)
def test_what_cannot_be_read_is_told_by_its_name(one, text, name, why):
    assert why in one(text, name)


def test_of_very_many_notes_without_a_day_the_rest_is_counted(tmp_path, monkeypatch):
    monkeypatch.setattr(markdown, "MOST_UNREAD", 2)
    for number in range(5):
        (tmp_path / f"{number}.md").write_text("words", encoding="utf-8")
    (tmp_path / "2026-11-22.md").write_text("words", encoding="utf-8")
    found = open_import(tmp_path, Options("UTC"))
    assert found.count == 1
    assert [(unread.where, str(unread.why)) for unread in found.unread][1:] == [
        ("1.md", "Neither its name nor its front matter says a day."),
        ("…", "3 more parts could not be read."),
    ]


def test_a_single_note_is_read_and_none_at_all_is_refused(tmp_path):
    note = tmp_path / "2026-11-22.md"
    note.write_text("words", encoding="utf-8")
    assert guessed_format(SourceFile(note)) == "markdown"
    assert seen(open_import(note, Options("UTC"))) == [("2026-11-22", "words")]
    (tmp_path / "none").mkdir()
    with pytest.raises(BadImport, match="no Markdown file"):
        open_import(tmp_path / "none", Options("UTC"), "markdown")


def test_a_z_behind_the_time_in_a_name_says_that_it_is_utc(tmp_path):
    (tmp_path / "2026-11-22T23-30-30Z.md").write_text("Met Bel.", "utf-8")
    ((entry, _),) = open_import(tmp_path, Options("Europe/Berlin")).pairs()
    assert (entry.body, entry.written_on) == ("Met Bel.", date(2026, 11, 23))
    assert entry.written_at == datetime(2026, 11, 22, 23, 30, tzinfo=UTC)


OWN = """---
inmind: 1
id: "a"
written_at: 2026-01-19T00:00:00Z
zone: "UTC"
date: 2026-01-19
---

"""


def test_names_of_notes_are_told_without_what_steers_a_terminal(tmp_path):
    bad = "no\x1b[31mday\u202e.md"
    with zipfile.ZipFile(tmp_path / "notes.zip", "w") as archive:
        archive.writestr("2026-11-22.md", "x")
        archive.writestr(f"Daily/{bad}", "x")
        archive.writestr("Daily/no\nday.md", "x")
        for name in ("a\x1b.md", "b\x1b.md"):
            archive.writestr(name, OWN + name[0])
    found = open_import(tmp_path / "notes.zip", Options("UTC"))
    told = [text for unread in found.unread for text in (unread.where, str(unread.why))]
    assert all(text.isprintable() for text in told)
    assert "Daily/no�[31mday�.md" in told
    assert len(found.unread) == 3
