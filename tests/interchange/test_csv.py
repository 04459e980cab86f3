"""CSV: header, cells, guarded formulas, and where a mistake stands."""

import csv
from datetime import UTC, date, datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from journal.errors import BadImport
from journal.interchange.csv_file import FORMULA_SIGNS, guarded, unguarded, write_csv
from journal.interchange.formats import open_import
from journal.interchange.records import Options
from journal.model import Entry, Priority, RoleSystem


@pytest.fixture
def read(tmp_path):
    """Read a file with this content and return entries and losses."""

    def read(content, format_name="csv"):
        file = tmp_path / "in.csv"
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        found = open_import(file, Options("Europe/London"), format_name)
        return [entry for entry, _ in found.pairs()], tuple(map(str, found.losses))

    return read


def test_a_row_with_every_column(read):
    (entry,), losses = read(
        "id,written_at,zone,date,text,role_system,urgent,important,minutes,question\r\n"
        'k1,2026-11-22T07:50:00Z,Asia/Tokyo,2026-11-22,"He said ""no"", then\r\nyes",2,FALSE,true,30,4\r\n'
    )
    assert losses == ()
    assert entry == Entry(
        "k1",
        'He said "no", then\r\nyes',
        date(2026, 11, 22),
        datetime(2026, 11, 22, 7, 50, tzinfo=UTC),
        "Asia/Tokyo",
        RoleSystem.IMPROVE,
        Priority(urgent=False, important=True),
        30,
        4,
    )


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_the_sign_between_cells_and_the_order_of_columns_are_free(read, delimiter):
    rows = [
        ['"Text"', " DATE ", "mood"],
        ["hello", "2026-11-22", "fine"],
        ["", "", ""],
        ["again", "2026-11-23"],
    ]
    entries, losses = read("\ufeff" + "\n".join(delimiter.join(row) for row in rows))
    assert [(entry.body, entry.written_on.day) for entry in entries] == [("hello", 22), ("again", 23)]
    assert losses == ("A journal has no place for “mood” (1×).",)


@pytest.mark.parametrize(
    ("row", "field", "words"),
    [
        ("2026-11-31,x,,", "date", "no calendar"),
        ("22.11.2026,x,,", "date", "not a date"),
        (",x,,", "date", "missing"),
        ("2026-11-22,x,4,", "role_system", "between 1 and 3"),
        ("2026-11-22,x,Deliver,", "role_system", "whole number"),
        ("2026-11-22,x,1.5,", "role_system", "whole number"),
        ("2026-11-22,x,,maybe", "urgent", "true or false"),
        ("2026-11-22,,,", "text", "nothing to keep"),
        ("2026-11-22,a\0b,,", "text", "NUL"),
    ],
)
def test_a_wrong_cell_is_refused_by_line_and_column(read, row, field, words):
    with pytest.raises(BadImport) as told:
        read(f'date,text,role_system,urgent\n2026-11-22,"two\nlines",1,yes\n{row}\n')
    assert (told.value.line, told.value.field) == (4, field)
    assert words in str(told.value)


@pytest.mark.parametrize(
    ("content", "line", "words"),
    [
        ("date,text\n2026-11-22,a,b\n", 2, "3 cells"),
        ('date,text\n2026-11-22,"never ended\n', 2, "not CSV"),
        ('date,text\n2026-11-22,"a"b\n', 2, "not CSV"),
        ("", 1, "empty"),
        ("date,text,date\n2026-11-22,a,2026-11-22\n", 1, "two columns"),
        (b"date,text\n2026-11-22,caf\xe9\n", 2, "UTF-8"),
        ("date,text\n2026-11-22,a\n".encode("utf-16")[:-1], 2, "UTF-16"),
        ("date,text\n2026-11-22," + "x" * (16 * 2**20) + "\n", 2, "longer than 16 MB"),
    ],
)
def test_what_is_no_table_is_refused_by_line(read, content, line, words):
    with pytest.raises(BadImport) as told:
        read(content)
    assert told.value.line == line
    assert words in str(told.value)


def test_a_cell_may_be_as_long_as_an_entry(read):
    (entry,), _ = read("date,text\n2026-11-22," + "x" * 5_000_000 + "\n")
    assert len(entry.body) == 5_000_000


def test_what_is_imported_twice_has_the_same_ids(read):
    content = "date,text\n2026-11-22,a\n2026-11-22,a\n2026-11-21,b\n"
    first, again = read(content)[0], read(content)[0]
    assert [entry.id for entry in first] == [entry.id for entry in again]
    assert len({entry.id for entry in first}) == 3
    assert [entry.body for entry in first] == ["b", "a", "a"]


@pytest.mark.parametrize("sign", list(FORMULA_SIGNS))
def test_no_cell_begins_as_a_formula(tmp_path, sign):
    entry = Entry(
        f"{sign}id" if sign.isprintable() else "i",
        f"{sign}HYPERLINK(1)",
        date(2026, 11, 22),
        datetime(2026, 11, 22, tzinfo=UTC),
        "UTC",
    )
    path = tmp_path / "out.csv"
    with path.open("wb") as file:
        assert write_csv([entry], file) == 1
    with path.open(encoding="utf-8", newline="") as file:
        header, row = csv.reader(file)
    assert all(not cell.startswith(tuple(FORMULA_SIGNS)) for cell in row)
    assert row[header.index("text")] == f"'{sign}HYPERLINK(1)"
    ((again, _),) = open_import(path, Options("UTC")).pairs()
    assert again == entry


def test_the_signs_of_formulas_are_those_that_spreadsheets_know():
    assert set(FORMULA_SIGNS) == set("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")


@given(st.text())
@example("'=1+1")
@example("''")
@example("'\uff1d")
def test_the_guard_comes_off_as_it_was_put_on(text):
    assert unguarded(guarded(text)) == text
    assert not guarded(text).startswith(tuple(FORMULA_SIGNS))


@pytest.mark.parametrize("text", ["it's", "'tis", "'", "", "plain"])
def test_ordinary_words_of_others_are_left_alone(text):
    assert unguarded(text) == text


def test_that_an_entry_is_for_the_coach_stands_in_a_column_of_its_own(tmp_path):
    at = datetime(2026, 11, 22, tzinfo=UTC)
    some = [Entry(f"{n}", "x", at.date(), at, "UTC", for_coach=bool(n)) for n in (0, 1)]
    path = tmp_path / "out.csv"
    with path.open("wb") as file:
        write_csv(some, file)
    with path.open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    assert header[-1] == "for_coach"
    assert [row[-1] for row in rows] == ["", "true"]


def test_a_table_without_the_column_for_the_coach_is_read(read):
    (entry,), losses = read("date,text\n2026-11-22,a\n")
    assert (entry.for_coach, losses) == (False, ())
