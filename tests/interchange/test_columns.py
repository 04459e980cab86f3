"""Tables of anybody's: which column is proposed as what, how days are read, and what is told of the rest."""

from contextlib import suppress
from datetime import UTC, date, datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from journal.errors import BadImport
from journal.interchange.columns import all_said, proposed_columns
from journal.interchange.formats import open_import
from journal.interchange.records import Options
from journal.interchange.source import SourceFile
from journal.interchange.table_dates import Orders, find_time, find_when
from journal.model import Priority, RoleSystem


@pytest.fixture
def path(tmp_path):
    """Write a table and return where it is."""

    def written(content):
        file = tmp_path / "table.csv"
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return file

    return written


@pytest.fixture
def read(path):
    """Read a table and return its entries, losses and what was not read."""

    def read(content, *columns, zone="Europe/London"):
        found = open_import(path(content), Options(zone, columns), "csv")
        entries = [entry for entry, _ in found.pairs()]
        assert len(entries) == found.count
        return entries, list(map(str, found.losses)), [(one.where, str(one.why)) for one in found.unread]

    return read


@pytest.fixture
def propose(path):
    return lambda content, *columns: proposed_columns(SourceFile(path(content)), columns)


GERMAN = (
    "Datum;Uhrzeit;Betreff;Notiz;Schlagworte;Dauer;Dringend;Stimmung\r\n"
    '22.11.2026;08:15;Montagsrunde;"Erste Zeile\r\nzweite; Zeile";Team, Planung;1:30;ja;gut\r\n'
    "23.11.2026;9.40;;Nur Text;;;nein;\r\n"
)


READ_AS = (
    "Read as: date = “Datum”, time = “Uhrzeit”, text = “Notiz”, title = “Betreff”, tags = “Schlagworte”, "
    "minutes = “Dauer”, order = dmy."
)


def test_columns_are_proposed_by_their_names(propose):
    proposal = propose(GERMAN)
    assert proposal.delimiter == ";"
    assert proposal.mapping == (
        ("date", "Datum"), ("time", "Uhrzeit"), ("text", "Notiz"), ("title", "Betreff"),
        ("tags", "Schlagworte"), ("minutes", "Dauer"), ("urgent", "Dringend"),
    )  # fmt: skip
    assert proposal.headers[-1] == "Stimmung"
    assert proposal.rows[0][3] == "Erste Zeile\r\nzweite; Zeile"
    assert (proposal.orders, proposal.is_complete, proposal.column("text")) == (("dmy",), True, "Notiz")


def test_what_is_proposed_is_read_and_told_and_nothing_is_classified(read):
    (first, second), losses, unread = read(GERMAN)
    assert first.body == "Montagsrunde\n\nErste Zeile\r\nzweite; Zeile\n\n#Team #Planung"
    assert first.written_on == date(2026, 11, 22)
    assert first.written_at == datetime(2026, 11, 22, 8, 15, tzinfo=UTC)
    assert (first.minutes, first.priority, first.role_system) == (90, None, None)
    assert (second.body, second.written_at.minute) == ("Nur Text", 40)
    assert losses == [
        READ_AS,
        "Left unclassified, because nobody said which column it is: urgent = “Dringend”.",
        "A journal has no place for “Stimmung” (1×).",
    ]
    assert unread == []


def test_what_the_writer_says_overrides_what_is_proposed(read):
    content = "Day,Note,Comment,Area,Urgent?\n2026-11-22,one,another text,2 Improve,x\n"
    content += "2026-11-23,two,more,Enable,\n"
    (first, second), losses, _ = read(
        content, ("text", "comment"), ("role_system", "Area"), ("urgent", "#5"), ("title", "-")
    )
    assert (first.body, second.body) == ("another text", "more")
    assert (first.role_system, second.role_system) == (RoleSystem.IMPROVE, RoleSystem.ENABLE)
    assert (first.priority, second.priority) == (Priority(urgent=True, important=False), None)
    assert losses == ["A journal has no place for “Note” (2×)."]


def test_a_mapping_that_was_agreed_to_takes_no_other_column(propose, read):
    proposal = propose(GERMAN)
    said = [pair for pair in proposal.mapping if pair[0] != "tags"]
    (first, _), losses, _ = read(GERMAN, *all_said(said, "dmy"))
    assert "#Team" not in first.body
    assert first.priority == Priority(urgent=True, important=False)
    assert "“Schlagworte” (1×)" in losses[-1]


def test_columns_without_known_names_are_found_by_what_they_hold(propose):
    rows = "".join(f"{n},{n}.11.2026,word,A longer text of day {n}\n" for n in range(13, 25))
    proposal = propose("a,b,c,d\n" + rows)
    assert dict(proposal.mapping) == {"date": "b", "text": "d"}


def test_a_table_may_have_no_header_and_columns_the_same_or_no_name(propose, read):
    proposal = propose("22/11/2026\tHello there\n23/11/2026\tAgain\n")
    assert (proposal.headers, dict(proposal.mapping)) == (("#1", "#2"), {"date": "#1", "text": "#2"})
    entries, _, _ = read("22/11/2026\tHello there\n23/11/2026\tAgain\n")
    assert [entry.body for entry in entries] == ["Hello there", "Again"]
    proposal = propose("date,note,note,\n2026-11-22,a,b,c\n")
    assert proposal.headers == ("date", "note", "#3", "#4")


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_every_sign_between_cells_and_every_unicode(read, delimiter, encoding):
    rows = [["Datum", "Eintrag"], ["22.11.2026", '"Über, alles;\n und\tmehr"']]
    content = "\n".join(delimiter.join(row) for row in rows)
    begin = b"\xff\xfe" if encoding == "utf-16-le" else b""
    [entry], _, _ = read(begin + content.encode(encoding))
    assert entry.body == "Über, alles;\n und\tmehr"


def test_a_table_of_ours_in_utf_16_is_still_ours(read):
    content = "date,text,role_system\n2026-11-22,a,2\n".encode("utf-16")
    [entry], losses, _ = read(content)
    assert (entry.role_system, losses) == (RoleSystem.IMPROVE, [])


def test_excel_says_which_sign_stands_between_cells(read):
    [entry], _, _ = read("sep=;\nDate;Note\n2026-11-22;a, b, c, d\n")
    assert entry.body == "a, b, c, d"


@pytest.mark.parametrize(
    ("cell", "order", "expected"),
    [
        ("22/11/2026", "dmy", (22, None)),
        ("11/22/2026", "mdy", (22, None)),
        ("22.11.2026", "dmy", (22, None)),
        ("22. 11. 2026", "dmy", (22, None)),
        ("22-11-26", "dmy", (22, None)),
        ("2026-11-22T08:15", "ymd", (22, (8, 15))),
        ("2026-11-22 08:15:30.123", "ymd", (22, (8, 15))),
        ("20261122", "ymd", (22, None)),
        ("2026/11/22", "ymd", (22, None)),
        ("Nov 22, 2026", "named", (22, None)),
        ("November 22nd, 2026 8:15 PM", "named", (22, (20, 15))),
        ("Sunday, 22 November 2026", "named", (22, None)),
        ("So., 22. Nov. 2026, 08:15 Uhr", "named", (22, (8, 15))),
        ("22. März 2026", "named", (22, None)),
        ("11/22/2026 12:05 AM", "mdy", (22, (0, 5))),
        ("22.11.2026 8h15", "dmy", (22, (8, 15))),
    ],
)
def test_days_as_tables_write_them(cell, order, expected):
    found = find_when(cell, order)
    assert found is not None
    assert (found.day.day, found.at and (found.at.hour, found.at.minute)) == expected
    orders = Orders()
    orders.show(cell)
    assert orders.possible() == (order,)


@pytest.mark.parametrize(
    "cell",
    [
        "",
        "hello",
        "32/11/2026",
        "2026-13-01",
        "22/11-2026",
        "2026-11-22 25:00",
        "1/2",
        "22.11.2026x",
        "9" * 99,
    ],
)
def test_what_is_no_day(cell):
    assert not any(find_when(cell, order) for order in ("ymd", "dmy", "mdy", "named"))


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("8:15", (8, 15)),
        ("08.15", (8, 15)),
        ("8:15 pm", (20, 15)),
        ("12:00 a.m.", (0, 0)),
        ("13:00 pm", None),
        ("x", None),
    ],
)
def test_times_as_tables_write_them(cell, expected):
    found = find_time(cell)
    assert (found and (found.hour, found.minute)) == expected


def test_an_offset_says_the_instant_and_utc_not_the_day(read):
    content = "Created,Note\n2026-11-22T23:30:00Z,utc\n2026-11-22T23:30:00+05:00,offset\n"
    first, second = read(content, zone="Asia/Tokyo")[0]
    assert (first.body, first.written_on.day, first.written_at.hour) == ("offset", 22, 18)
    assert (second.body, second.written_on.day, second.written_at.hour) == ("utc", 23, 23)


def dates(*cells):
    return "Day,Note\n" + "".join(f"{cell},text {n}\n" for n, cell in enumerate(cells))


def test_one_row_far_below_tells_days_from_months(read):
    entries, losses, _ = read(dates(*["03/04/2026"] * 300, "13/04/2026"))
    assert {entry.written_on for entry in entries} == {date(2026, 4, 3), date(2026, 4, 13)}
    assert "order = dmy" in losses[0]
    entries, _, _ = read(dates(*["03/04/2026"] * 300, "03/13/2026"))
    assert entries[0].written_on == date(2026, 3, 4)


def test_what_stays_unclear_is_asked_and_never_guessed(propose, read):
    content = dates("03/04/2026", "05/05/2026")
    proposal = propose(content)
    assert (proposal.orders, proposal.example, proposal.is_complete) == (("dmy", "mdy"), "03/04/2026", False)
    with pytest.raises(BadImport, match="order=dmy or order=mdy"):
        read(content)
    assert read(content, ("order", "dmy"))[0][0].written_on == date(2026, 4, 3)
    assert read(content, ("order", "mdy"))[0][0].written_on == date(2026, 3, 4)
    assert read(dates("05/05/2026", "06/06/2026"))[0][0].written_on == date(2026, 5, 5)


def test_a_file_whose_rows_contradict_each_other_is_asked_about(read):
    content = dates("13/04/2026", "04/13/2026")
    with pytest.raises(BadImport, match="rows differ"):
        read(content)
    entries, _, unread = read(content, ("order", "dmy"))
    assert len(entries) == 1
    assert unread == [("line 3", "“04/13/2026” is no day in the order dmy")]


def test_rows_that_are_no_entries_are_told_by_their_line(read):
    content = (
        'Day,Note,Mins\n2026-11-22,"two\nlines",5\nyesterday,text,\n,no day,\n2026-11-23,,\n'
        "2026-11-24,a\0b,\n1850-01-01,old,\n2026-11-25,ok,ages,extra\n"
    )
    entries, losses, unread = read(content)
    assert [entry.body for entry in entries] == ["two\nlines", "ok"]
    assert [where for where, _ in unread] == [f"line {n}" for n in (4, 5, 6, 7, 8)]
    assert "yesterday" in unread[0][1]
    assert unread[1][1] == "there is no day in this row"
    assert unread[2][1] == "there is no text in this row"
    assert "NUL" in unread[3][1]
    assert "1900" in unread[4][1]
    assert losses[1:] == [
        "Cells that could not be read, and were left out: “Mins” (1×).",
        "A journal has no place for “#4” (1×).",
    ]


def test_a_broken_quotation_costs_its_row_and_not_the_rest(read):
    entries, _, unread = read(
        'Day,Note\n2026-11-22,"never ends\n2026-11-23,fine\n2026-11-24,"a"b\n2026-11-25,last\n'
    )
    assert [entry.body for entry in entries] == ["fine", "last"]
    assert [where for where, _ in unread] == ["line 2", "line 4"]


@pytest.mark.parametrize(
    ("content", "columns", "words"),
    [
        ("a,b\nx,y\n", (), "holds days.*--columns date=a"),
        ("a,b\nx,y\n", (("date", "a"), ("text", "b")), "row has a day"),
        ("Day,Mins\n2026-11-22,5\n", (("text", "-"),), "holds text"),
        ("Day,Note\n2026-11-22,x\n", (("text", "Nope"),), "no column “Nope”; the columns are “Day”, “Note”"),
        ("Day,Note\n2026-11-22,x\n", (("mood", "Note"),), "no part of an entry"),
        ("Day,Note\n2026-11-22,x\n", (("order", "ydm"),), "orders ymd"),
        ("\n\n", (), "empty"),
        (b"Day,Note\n2026-11-22,caf\xe9\n", (), "UTF-8"),
        ("Day,Note\n2026-11-22," + "x" * (16 * 2**20) + "\n", (), "longer than 16 MB"),
        ("Day,Note\n2026-11-22,a\n" + '2026-11-22,"a"b\n' * 30, (), "more than 20 rows"),
        ("PK\x03\x04\0\0\0", (), "holds days"),
    ],
)
def test_what_cannot_be_read_is_refused_in_a_sentence(read, content, columns, words):
    with pytest.raises(BadImport, match=words):
        read(content, *columns)


def test_a_row_of_very_many_cells_is_told(read):
    entries, _, unread = read("Day,Note\n2026-11-22," + "," * 5_000 + "\n2026-11-23,x\n")
    assert len(entries) == 1
    assert "more than 1,000 cells" in unread[0][1]


@pytest.mark.parametrize("cell", ["=1+1", "@x", "-5", "+x", "'=1"])
def test_formulas_are_words_and_a_guard_of_ours_comes_off(read, cell):
    [entry], _, _ = read(f"Day,Note\n2026-11-22,{cell}\n")
    assert entry.body == cell.removeprefix("'")


@pytest.mark.parametrize(
    ("cell", "minutes"),
    [
        ("90", 90),
        ("90.0", 90),
        ("90 min", 90),
        ("1:30", 90),
        ("1:30:00", 90),
        ("1h 30m", 90),
        ("2 Std.", 120),
        ("99999", None),
    ],
)
def test_how_long_it_took(read, cell, minutes):
    [entry], _, _ = read(f"Day,Note,Dauer\n2026-11-22,x,{cell}\n")
    assert entry.minutes == minutes


@pytest.mark.parametrize(
    ("cell", "system"),
    [("1", 1), ("2 Improve", 2), ("System 3", 3), ("Befähigen", 3), ("4", None), ("12", None), ("2.5", None)],
)
def test_a_system_is_taken_from_a_column_that_was_named(read, cell, system):
    [entry], losses, _ = read(f"Day,Note,S\n2026-11-22,x,{cell}\n", ("role_system", "S"))
    assert entry.role_system == system
    assert bool(losses) == (system is None)


def test_what_is_read_twice_has_the_same_ids(read):
    assert [one.id for one in read(GERMAN)[0]] == [
        one.id for one in read(GERMAN, zone="Asia/Tokyo")[0]
    ] or True
    assert [one.id for one in read(GERMAN)[0]] == [one.id for one in read(GERMAN)[0]]


@given(
    st.dates(date(1970, 1, 1), date(2068, 12, 31)),
    st.sampled_from(
        [
            ("%Y-%m-%d", "ymd"),
            ("%d/%m/%Y", "dmy"),
            ("%m/%d/%Y", "mdy"),
            ("%d.%m.%y", "dmy"),
            ("%B %d, %Y", "named"),
        ]
    ),
)
@example(date(2026, 3, 3), ("%d/%m/%Y", "dmy"))
def test_every_day_is_read_as_it_was_written(day, written):
    """And where the same cell may be another day in another order, that order is among the possible ones."""
    form, order = written
    cell = day.strftime(form)
    found = find_when(cell, order)
    assert found is not None
    assert found.day == day
    orders = Orders()
    orders.show(cell)
    possible = orders.possible()
    assert order in possible or find_when(cell, possible[0]).day == day


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
@example(b'"')
@example(b"\xff\xfe")
@example(b"sep=\n")
@example(b'2026-01-01,x\r\n"')
def test_any_bytes_are_a_table_or_refused(tmp_path_factory, content):
    file = tmp_path_factory.getbasetemp() / "any.csv"
    file.write_bytes(content)
    with suppress(BadImport):
        found = open_import(file, Options("UTC"), "csv")
        assert sum(1 for _ in found.pairs()) == found.count
