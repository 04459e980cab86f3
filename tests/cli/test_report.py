"""inmind report: charts and counts in a folder, and never a word of an entry."""

import csv
import struct
from datetime import UTC, date, datetime
from xml.etree import ElementTree

import pytest

from journal.model import Mark, MarkKind
from journal.sample import make_sample
from journal.store.journal_store import JournalStore

CHARTS = ["system", "urgency", "days", "mix", "quadrant", "questions"]


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    """The sample journal on a Sunday, with a signal answered in telling words."""
    folder = make_sample(
        tmp_path_factory.mktemp("report") / "S.vault",
        date(2026, 11, 22),
        datetime(2026, 11, 22, 8, tzinfo=UTC),
    )
    with JournalStore.open(folder) as store:
        now = datetime(2026, 10, 10, tzinfo=UTC)
        store.add_mark(Mark("system", MarkKind.CHANGING, date(2026, 10, 10), words="Zanzibar"), now=now)
    return folder


@pytest.fixture
def report(run, sample, tmp_path):
    """Write a report and return its folder."""

    def report(*words, on=sample):
        said = run("report", "--out", str(tmp_path / "out"), *words, on=on)
        assert (said.code, said.err) == (0, "")
        assert said.out.splitlines() == [
            str(tmp_path / "out" / line.rpartition("/")[2]) for line in said.out.split()
        ]
        assert {path.name for path in (tmp_path / "out").iterdir()} >= {
            line.rpartition("/")[2] for line in said.out.split()
        }
        return tmp_path / "out"

    return report


def rows(folder):
    with (folder / "weeks.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.slow
def test_every_chart_is_there_as_png_and_svg_with_the_counts(report):
    folder = report()
    names = {f"{chart}.{kind}" for chart in CHARTS for kind in ("png", "svg")} | {"weeks.csv", "about.txt"}
    assert {path.name for path in folder.iterdir()} == names
    for chart in CHARTS:
        content = (folder / f"{chart}.png").read_bytes()
        assert content.startswith(b"\x89PNG\r\n\x1a\n")
        assert struct.unpack(">I", content[16:20])[0] >= 1200
        assert ElementTree.fromstring((folder / f"{chart}.svg").read_bytes()).tag.endswith("svg")
        assert f"\n{chart}\n" in (folder / "about.txt").read_text(encoding="utf-8")


@pytest.mark.slow
def test_no_word_of_an_entry_goes_out(report, sample):
    folder = report()
    told = b"".join(path.read_bytes() for path in folder.iterdir())
    assert b"Zanzibar" not in told
    assert b"Helen" not in told
    assert str(sample).encode() not in told
    with JournalStore.open(sample) as store:
        for entry in store.iter_entries():
            assert entry.id.encode() not in told
            assert entry.body.encode() not in told


@pytest.mark.slow
def test_a_second_report_is_the_same_and_takes_the_place_of_the_first(report):
    first = {path.name: path.read_bytes() for path in report().iterdir()}
    assert {path.name: path.read_bytes() for path in report().iterdir()} == first


def test_the_counts_are_the_weeks_with_gaps_empty(report, sample):
    folder = report("--format", "csv")
    assert sorted(path.name for path in folder.iterdir()) == ["about.txt", "weeks.csv"]
    table = rows(folder)
    with JournalStore.open(sample) as store:
        counts = {week.week: week for week in store.week_counts()}
    assert (len(table), table[0]["week"], table[-1]["week"]) == (104, "2024-W47", "2026-W46")
    for row in table:
        monday = date.fromisoformat(row["from"])
        count = counts.get((monday.toordinal() - 1) // 7)
        if count is None:
            assert (row["entries"], row["system_1"], row["workdays_written"], row["late_entries"]) == (
                "",
                "",
                "",
                "",
            )
            continue
        assert monday.strftime("%G-W%V") == row["week"]
        assert (date.fromisoformat(row["to"]) - monday).days == 6
        named = [int(row[name]) for name in ("entries", "system_1", "system_2", "system_3")]
        assert named == [count.entries, count.deliver, count.improve, count.enable]
        cells = [
            int(row[name]) for name in ("urgent_important", "important", "urgent", "neither", "late_entries")
        ]
        assert cells == [*count[5:9], count.late_entries]
        assert int(row["workdays_written"]) <= int(row["workdays"]) <= 5
    assert [row["note"] for row in table if row["note"]].count("leave") == 4
    dictionary = (folder / "about.txt").read_text(encoding="utf-8")
    for name in table[0]:
        assert f"\n  {name} " in dictionary


def test_a_period_bounds_the_counts(report):
    table = rows(report("--format", "csv", "--from", "2026-02-04", "--to", "2026-03-10"))
    assert [row["week"] for row in table] == ["2026-W06", "2026-W07", "2026-W08", "2026-W09", "2026-W10"]


def test_what_was_written_late_is_counted_apart(report, run, vault):
    run("add", "from the notebook", "--on", "2026-11-02", "--urgent")
    run("add", "then", "--on", "2026-11-03", "--at", "10:00", "--system", "2")
    (row, gap) = rows(report("--format", "csv", on=vault))
    assert [row[name] for name in ("entries", "system_2", "urgent", "late_entries")] == ["1", "1", "0", "1"]
    assert (gap["entries"], gap["late_entries"], gap["workdays"]) == ("", "", "5")


@pytest.mark.parametrize(("last", "week"), [("2026-03-08", "2026-W10"), ("2026-03-07", "2026-W09")])
def test_a_week_counts_from_its_sunday_on(report, last, week):
    assert rows(report("--format", "csv", "--to", last))[-1]["week"] == week


def test_an_empty_journal_has_an_empty_table(report, vault):
    assert rows(report("--format", "csv", on=vault)) == []


@pytest.mark.slow
def test_an_empty_journal_has_charts_that_say_so(report, vault):
    folder = report("--format", "svg,png", on=vault)
    assert len(list(folder.iterdir())) == 13
    assert "No week is complete yet." in (folder / "about.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", ["pdf", "html", "png,pdf"])
def test_what_is_not_there_yet_is_told_in_one_line(run, tmp_path, kind):
    said = run("report", "--out", str(tmp_path / "out"), "--format", kind)
    assert (said.code, said.out, said.err.count("\n")) == (2, "", 1)
    assert "not there yet" in said.err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("kind", ["docx", "", "png,,svg"])
def test_an_unknown_format_is_wrong_usage(run, tmp_path, kind):
    assert run("report", "--out", str(tmp_path / "out"), "--format", kind).code == 2


def test_a_place_that_is_a_file_is_refused(refused, tmp_path):
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    assert "is a file" in refused("report", "--out", str(tmp_path / "file"), "--format", "csv")
    refused("report", "--out", str(tmp_path / "file" / "deeper"), "--format", "csv")
    assert (tmp_path / "file").read_text(encoding="utf-8") == "mine"


def test_a_period_that_ends_before_it_begins_is_refused(refused, tmp_path):
    assert "before it begins" in refused(
        "report", "--out", str(tmp_path / "out"), "--from", "2026-03-01", "--to", "2026-02-01"
    )
    assert not (tmp_path / "out").exists()


def test_counts_alone_need_no_matplotlib(process, tmp_path):
    said = process(
        "report", "--out", tmp_path / "out", "--format", "csv", environ={"PYTHONPROFILEIMPORTTIME": "1"}
    )
    assert said.returncode == 0
    loaded = {
        line.rpartition("|")[2].strip() for line in said.stderr.splitlines() if line.startswith("import time")
    }
    assert loaded & {"matplotlib", "numpy", "sqlite_utils", "PySide6"} == set()
