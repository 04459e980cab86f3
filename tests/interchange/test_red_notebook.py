"""RedNotebook's months: a day an entry, its markup in Markdown, what is broken told and the rest taken."""

import shutil
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from journal.errors import BadImport
from journal.interchange.formats import open_import
from journal.interchange.records import Options

DATA = Path(__file__).parents[1] / "data" / "interchange" / "rednotebook"
LISTS = (
    "- one\n- two\n    - deeper\n    - *and deeper*\n- three\n\n\n1. first\n    1. within\n1. second\n\n\n"
    "After the list.\n\n![](/home/me/board.png)\n\n% a remark to myself\n"
    "`code // as it is` and raw \\*\\* signs \\\nC:\\dir and 2//3 -- no marks\n\n"
    "```\n= as it stands =\n**so**\n```\nhttp://example.org//a--b--c and [Today 2019-02-14]\n\n"
    "#leadership #two_words"
)
WORK = (
    "### Work\nThe **rota** was *late*, and I wrote it ~~quickly~~ __myself__.\n"
    "See [the rota](<https://example.org/a_b(c)>) or [Dropbox](https://www.dropbox.com)."
)
FAMILY = "### Family\nNothing about #work, much about #home"
IDEAS = "**Ideas**\n\n- ask Bel first\n- let *Tom* decide"


def seen(found):
    return [(entry.written_on.isoformat(), entry.body) for entry, _ in found.pairs()]


def test_a_data_folder_as_the_program_keeps_it():
    found = open_import(DATA, Options("Europe/Berlin"))
    assert found.format == "rednotebook"
    assert seen(found) == [
        ("2010-03-01", "Written under Python 2: ü\n\n**Cat**\n\n- entry"),
        ("2010-03-02", "grün"),
        ("2026-11-02", f"{WORK}\n\n---\n\n{FAMILY}\n\n{IDEAS}"),
        ("2026-11-04", LISTS),
        ("2026-11-05", "#Waiting_for"),
    ]
    entry, _ = next(found.pairs())
    assert (entry.written_at, entry.role_system, entry.priority) == (
        datetime(2010, 3, 1, 11, tzinfo=UTC),
        None,
        None,
    )
    assert {unread.where: str(unread.why) for unread in found.unread} == {
        "2011-01.txt": "Line 1: this is not UTF-8 text. Save the file as UTF-8 and try again.",
        "2011-02.txt": "Line 1 names a value to use it again, which is not read here.",
        "2026-10.txt": "It is not YAML: line 2 cannot be read.",
        "2026-11.txt": "“31” is no day of this month.",
    }
    assert tuple(map(str, found.losses)) == (
        "Attachments left behind: 1.",
        "Copies that RedNotebook keeps beside its months, left out: 2.",
    )


def test_a_day_can_be_cut_at_its_headings():
    found = open_import(DATA, Options("Europe/Berlin", split=True))
    assert [body for day, body in seen(found) if day == "2026-11-02"] == [WORK, FAMILY, IDEAS]
    assert [body for day, body in seen(found) if day == "2026-11-04"] == [LISTS]
    assert len({entry.id for entry, _ in found.pairs()}) == found.count


def test_ids_last_in_a_backup_elsewhere_and_in_another_zone(tmp_path):
    there = {entry.id for entry, _ in open_import(DATA, Options("Europe/Berlin")).pairs()}
    with zipfile.ZipFile(tmp_path / "RedNotebook-Backup-2026-11-26.zip", "w") as archive:
        for path in DATA.iterdir():
            archive.write(path, f"data/{path.name}")
    found = open_import(tmp_path / "RedNotebook-Backup-2026-11-26.zip", Options("Asia/Tokyo"))
    assert found.format == "rednotebook"
    assert {entry.id for entry, _ in found.pairs()} == there
    assert len(found.unread) == 4


def test_one_month_alone_is_read(tmp_path):
    shutil.copy(DATA / "2026-11.txt", tmp_path)
    assert open_import(tmp_path / "2026-11.txt", Options("UTC")).count == 3


def test_two_journals_with_the_same_day_are_two(tmp_path):
    ids = set()
    for name in ("Work", "Home"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "2026-11.txt").write_text(f"5: {{text: {name}}}", encoding="utf-8")
        ids |= {entry.id for entry, _ in open_import(tmp_path / name, Options("UTC")).pairs()}
    assert len(ids) == 2


@pytest.fixture
def month(tmp_path):
    """Read one month and return its days and what was not read of it."""

    def month(content, name="2026-11.txt"):
        (tmp_path / name).write_bytes(content if isinstance(content, bytes) else content.encode())
        found = open_import(tmp_path, Options("UTC"), "rednotebook")
        return seen(found), [(unread.where, str(unread.why)) for unread in found.unread]

    return month


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("1: {text: a}", "a"),
        ("01: {text: a}", "a"),
        ("1: {Ideas: {a: null, b: }}", "**Ideas**\n\n- a\n- b"),
        ("1: {Ideas: [a, b]}", "**Ideas**\n\n- a\n- b"),
        ("1: {text: null, Ideas: null}", "#Ideas"),
        ("1: {text: 'a #ideas', Ideas: {}, two words: }", "a #ideas\n\n#two_words"),
        ("1: {text: 'a #b', Tags: {B: null, c: null}}", "a #b\n\n#c"),
        ("1: {TAGS: {b c: }}", "#b_c"),
        ("1: {text: '12'}\n", "12"),
        ("1: {text: 2026-11-22}\n", "2026-11-22"),
    ],
)
def test_a_day_is_read(month, text, body):
    assert month(text) == ([("2026-11-01", body)], [])


@pytest.mark.parametrize(
    ("text", "where", "why"),
    [
        ("- a", "2026-11.txt", "It holds no days."),
        ("1: words", "2026-11.txt, 2026-11-01", "What stands under this day is no text."),
        ("1: {text: [a]}", "2026-11.txt, 2026-11-01", "What stands under this day is no text."),
        (
            "1: {Ideas: {a: {b: c}}}",
            "2026-11.txt, 2026-11-01",
            "What stands under “Ideas” is no list of lines.",
        ),
        ("0: {text: a}", "2026-11.txt", "“0” is no day of this month."),
        ("first: {text: a}", "2026-11.txt", "“first” is no day of this month."),
        ("1_0: {text: a}", "2026-11.txt", "“1_0” is no day of this month."),
        ("1: {text: a}\n1: {text: b}", "2026-11.txt", "“1” stands twice, again in line 2."),
        (
            "!!python/object/apply:os.system [x]",
            "2026-11.txt",
            "Line 1 holds a “python/object/apply:os.system”",
        ),
        ("1: {text: " + "[" * 20_000, "2026-11.txt", ""),
    ],
)
def test_what_is_broken_is_told_and_the_rest_is_read(month, tmp_path, text, where, why):
    (tmp_path / "2026-12.txt").write_text("1: {text: right}", encoding="utf-8")
    days, unread = month(text)
    assert days == [("2026-12-01", "right")]
    assert unread[0][0] == where
    assert why in unread[0][1]


def test_a_day_outside_of_the_journals_years_is_told(month):
    _, unread = month("1: {text: a}", "1850-01.txt")
    assert unread == [("1850-01.txt, 1850-01-01", "The date 1850-01-01 lies outside the years 1900 to 2199.")]


def test_a_month_in_utf16_is_read(month):
    assert month("1: {text: grün}".encode("utf-16"))[0] == [("2026-11-01", "grün")]


def test_an_empty_month_is_one_and_no_month_at_all_is_refused(month, tmp_path):
    assert month("{}") == ([], [])
    (tmp_path / "2026-11.txt").unlink()
    with pytest.raises(BadImport, match="no month of RedNotebook"):
        open_import(tmp_path, Options("UTC"), "rednotebook")


def test_two_parts_of_a_day_with_the_same_words_are_one_and_that_is_told(tmp_path):
    text = r"=== Work ===\nQuiet.\n\n=== Home ===\nAway.\n\n=== Work ===\nQuiet."
    (tmp_path / "2026-11.txt").write_text(f'22: {{text: "{text}"}}\n', "utf-8")
    found = open_import(tmp_path, Options("Europe/Berlin", split=True))
    assert [entry.body for entry, _ in found.pairs()] == ["### Work\nQuiet.", "### Home\nAway."]
    assert [str(loss) for loss in found.losses] == [
        "Copies left out, of entries that stand in it more than once: 1."
    ]
