"""inmind report: what a coach is handed, in a folder or in one protected file, and only what was chosen."""

import csv
import io
import json
import struct
from datetime import UTC, date, datetime
from xml.etree import ElementTree

import pytest
import pyzipper

from journal.model import Mark, MarkKind
from journal.sample import make_sample
from journal.store.journal_store import JournalStore

CHARTS = ["system", "split", "quadrant", "urgency", "days", "mix", "questions"]
TABLES = ["weeks.csv", "quarters.csv", "line.csv"]
ALWAYS = ["about.txt", "datapackage.json"]


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    """The sample journal on a Sunday, with a signal answered in telling words, and one entry to bring."""
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
        assert set(said.out.splitlines()) <= {str(path) for path in (tmp_path / "out").rglob("*")}
        return tmp_path / "out"

    return report


def files(folder):
    return {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}


def rows(folder, name="weeks.csv"):
    with (folder / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_drawing_leaves_nothing_in_the_home_but_a_cache_of_ours(process, sample, tmp_path):
    home = tmp_path / "home"
    home.mkdir()
    bare = dict.fromkeys(("MPLCONFIGDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"), "")
    said = process(
        "report", "--out", str(tmp_path / "out"), "--format", "svg", on=sample,
        environ={**bare, "HOME": str(home)},
    )  # fmt: skip
    assert (said.returncode, said.stderr) == (0, "")
    left = {path.relative_to(home).as_posix() for path in home.rglob("*") if path.is_file()}
    assert [name for name in left if "matplotlib" in name and not name.startswith(".cache/inmind/")] == []


@pytest.mark.slow
def test_all_forms_of_all_that_was_chosen_are_there(report):
    found = files(report())
    pictures = [f"charts/{chart}.{kind}" for chart in CHARTS for kind in ("png", "svg")]
    assert set(found) == {"report.pdf", "report.html", *ALWAYS, *TABLES, *pictures}
    assert found["report.pdf"].read_bytes().startswith(b"%PDF-")
    assert found["report.html"].read_bytes().startswith(b"<!doctype html>")
    about = found["about.txt"].read_text(encoding="utf-8")
    for chart in CHARTS:
        content = found[f"charts/{chart}.png"].read_bytes()
        assert content.startswith(b"\x89PNG\r\n\x1a\n")
        assert struct.unpack(">I", content[16:20])[0] >= 600
        assert ElementTree.fromstring(found[f"charts/{chart}.svg"].read_bytes()).tag.endswith("svg")
        assert f"({chart})\n" in about


@pytest.mark.slow
def test_no_word_of_an_entry_goes_out(report, sample):
    folder = report("--format", "pdf,html,svg,csv")
    told = b"".join(path.read_bytes() for path in files(folder).values())
    assert b"Zanzibar" not in told
    assert b"Helen" not in told
    assert str(sample).encode() not in told
    with JournalStore.open(sample) as store:
        for entry in store.iter_entries():
            assert entry.id.encode() not in told
            assert entry.body.encode() not in told


@pytest.mark.slow
def test_a_second_report_is_the_same_and_takes_the_place_of_the_first(report):
    first = {name: path.read_bytes() for name, path in files(report()).items()}
    assert {name: path.read_bytes() for name, path in files(report()).items()} == first


def test_the_counts_are_the_weeks_with_gaps_empty(report, sample):
    """With words of the writer's beside them: small counts then hide nothing any more."""
    folder = report("--format", "csv", "--answers", "1", "--from", "2024-11-18")
    assert sorted(files(folder)) == sorted([*ALWAYS, *TABLES])
    table = rows(folder)
    with JournalStore.open(sample) as store:
        counts = {week.week: week for week in store.week_counts()}
    assert (len(table), table[0]["week"], table[-1]["week"]) == (104, "2024-W47", "2026-W46")
    for row in table:
        monday = date.fromisoformat(row["from"])
        count = counts.get((monday.toordinal() - 1) // 7)
        if count is None:
            empty = (row["entries"], row["system_1"], row["workdays_written"], row["late_entries"])
            assert empty == ("", "", "", "")
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
    described = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    fields = {
        table["path"]: [field["name"] for field in table["schema"]["fields"]]
        for table in described["resources"]
    }
    assert fields == {name: list(rows(folder, name)[0]) for name in TABLES}


def test_a_period_has_its_weeks_and_the_year_before(report):
    table = rows(report("--format", "csv", "--from", "2026-02-04", "--to", "2026-03-10"))
    assert (table[0]["week"], table[-1]["week"]) == ("2025-W06", "2026-W10")
    assert len(table) == 5 + 52


def test_what_was_written_late_is_counted_apart(report, run, vault):
    run("add", "from the notebook", "--on", "2026-11-02", "--urgent")
    run("add", "then", "--on", "2026-11-03", "--at", "10:00", "--system", "2")
    with JournalStore.open(vault) as store:
        now = datetime(2026, 11, 1, tzinfo=UTC)
        store.add_answer(1, "To leave it better", on=date(2026, 11, 1), now=now)
    (row, gap) = rows(report("--format", "csv", "--answers", "1", on=vault))
    assert [row[name] for name in ("entries", "system_2", "urgent", "late_entries")] == ["1", "1", "0", "1"]
    assert (gap["entries"], gap["late_entries"], gap["workdays"]) == ("", "", "5")


@pytest.mark.parametrize(("last", "week"), [("2026-03-08", "2026-W10"), ("2026-03-07", "2026-W09")])
def test_a_week_counts_from_its_sunday_on(report, last, week):
    assert rows(report("--format", "csv", "--to", last))[-1]["week"] == week


def test_an_empty_journal_has_empty_tables(report, vault):
    folder = report("--format", "csv", on=vault)
    assert [rows(folder, name) for name in TABLES] == [[], [], []]


@pytest.mark.slow
def test_an_empty_journal_has_a_report_that_says_so(report, vault):
    folder = report(on=vault)
    assert len(files(folder)) == 2 + len(ALWAYS) + len(TABLES) + 2 * len(CHARTS)
    about = (folder / "about.txt").read_text(encoding="utf-8")
    assert "The pattern of this record is still being learned." in about
    assert "No week is complete yet." in about


def test_an_answer_goes_in_by_its_number_alone(report, sample):
    with JournalStore.open(sample) as store:
        bodies = {number: store.find_answer(number).body for number in (1, 4)}
    about = (report("--format", "csv", "--answers", "4") / "about.txt").read_text(encoding="utf-8")
    assert all(line in about for line in bodies[4].splitlines())
    assert bodies[1].splitlines()[0] not in about


def test_entries_go_in_by_their_flag_alone(report, run, sample, vault):
    run("add", "This one comes along", "--on", "2026-11-10", "--system", "3")
    run("add", "This one stays", "--on", "2026-11-11", "--system", "1")
    with JournalStore.open(vault) as store:
        [chosen] = [entry for entry in store.iter_entries() if "comes along" in entry.body]
        store.set_for_coach(chosen.id, True)
    for words, is_there in (((), False), (("--entries",), True)):
        about = (report("--format", "csv", *words, on=vault) / "about.txt").read_text(encoding="utf-8")
        assert ("This one comes along" in about) is is_there
        assert "This one stays" not in about


def test_a_name_stands_on_the_first_page_only_if_told(report):
    assert "Robin" not in (report("--format", "csv") / "about.txt").read_text(encoding="utf-8")
    folder = report("--format", "csv", "--name", "Robin\n Fox")
    assert "In Mind · Robin Fox · for a coaching" in (folder / "about.txt").read_text(encoding="utf-8")


def test_a_protected_report_is_one_file_that_its_passphrase_opens(run, sample, tmp_path):
    secret, out = tmp_path / "secret", tmp_path / "Pack.zip"
    secret.write_text("twelve letters and more\nnot this\n", encoding="utf-8")
    words = ("--out", str(out), "--format", "csv", "--protect", str(secret))
    said = run("report", *words, on=sample)
    assert (said.code, said.out, said.err) == (0, f"{out}\n", "")
    with pyzipper.AESZipFile(io.BytesIO(out.read_bytes())) as archive:
        with pytest.raises(RuntimeError, match=r"encrypted|password"):
            archive.read("about.txt")
        archive.setpassword(b"twelve letters and more")
        assert sorted(archive.namelist()) == sorted([*ALWAYS, *TABLES])
        assert b"for a coaching conversation" in archive.read("about.txt")


@pytest.mark.parametrize("told", ["", "elevensigns"])
def test_a_short_passphrase_is_refused(refused, sample, tmp_path, told):
    (tmp_path / "secret").write_text(f"{told}\n", encoding="utf-8")
    words = ("--out", str(tmp_path / "P.zip"), "--format", "csv", "--protect", str(tmp_path / "secret"))
    assert "at least 12 characters" in refused("report", *words, on=sample)
    assert not (tmp_path / "P.zip").exists()


@pytest.mark.parametrize("kind", ["docx", "", "png,,svg"])
def test_an_unknown_format_is_wrong_usage(run, tmp_path, kind):
    assert run("report", "--out", str(tmp_path / "out"), "--format", kind).code == 2


@pytest.mark.parametrize("words", [("--answers", "9"), ("--answers", "1,,2"), ("--paper", "a3")])
def test_what_cannot_be_chosen_is_wrong_usage(run, tmp_path, words):
    assert run("report", "--out", str(tmp_path / "out"), *words).code == 2


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


def test_counts_alone_need_nothing_that_draws(process, tmp_path):
    said = process(
        "report", "--out", tmp_path / "out", "--format", "csv", environ={"PYTHONPROFILEIMPORTTIME": "1"}
    )
    assert said.returncode == 0
    loaded = {
        line.rpartition("|")[2].strip() for line in said.stderr.splitlines() if line.startswith("import time")
    }
    heavy = {"matplotlib", "numpy", "sqlite_utils", "PySide6", "typst", "jinja2", "pyzipper", "pypdfium2"}
    assert loaded & heavy == set()
