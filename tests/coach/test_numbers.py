"""The tables with their dictionary, as a program reads them."""

from __future__ import annotations

import csv
import io
import json
from datetime import date

import pytest
from frictionless import Package

from journal.coach.cells import LEAST, UNDER, WITHHELD
from journal.coach.choice import Part
from journal.coach.numbers import (
    DESCRIPTION,
    LINE,
    QUARTERS,
    TABLES,
    WEEKS,
    description,
    line_csv,
    quarters_csv,
    summary,
    weeks_csv,
)
from journal.coach.pack import write_pack
from journal.coach.report import arm_sentences, headline_of
from journal.drift import Arm
from tests.charts.standings import LAST, full_standing, make_standing, week_of, weeks_of
from tests.coach.records import choice_of, record_of

TAGS = ("system_1", "system_2", "system_3", "urgent_important", "important", "urgent", "neither")


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def with_words(standing, noon, weeks=13):
    from journal.model import Answer

    answer = Answer(1, "to leave it better", noon(date(2026, 11, 1)), date(2026, 11, 1))
    return record_of(standing, choice_of(weeks, answers=frozenset({1})), answers=(answer,))


@pytest.mark.slow
@pytest.mark.parametrize("which", ["pack", "pack_with_words"])
def test_the_package_is_valid(which, request, tmp_path):
    write_pack(request.getfixturevalue(which), tmp_path)
    found = Package(str(tmp_path / DESCRIPTION)).validate()
    assert found.valid, found.flatten(["rowNumber", "fieldName", "type", "note"])
    assert [task.name for task in found.tasks] == ["weeks", "quarters", "line"]


@pytest.mark.slow
@pytest.mark.parametrize("counts", [(), ((1, 1, 1),), ((0, 0, 30),) * 40, ((4, 0, 1),) * 70])
def test_the_package_of_any_journal_is_valid(counts, tmp_path):
    record = record_of(make_standing(weeks_of(*counts)))
    files = {WEEKS: weeks_csv(record), QUARTERS: quarters_csv(record), LINE: line_csv(record)}
    files[DESCRIPTION] = description(record, TABLES)
    write_pack({name: text.encode() for name, text in files.items()}, tmp_path)
    found = Package(str(tmp_path / DESCRIPTION)).validate()
    assert found.valid, found.flatten(["rowNumber", "fieldName", "type", "note"])


def test_every_column_is_described_as_it_is(noon):
    for record in (record_of(), with_words(full_standing(), noon)):
        described = json.loads(description(record, TABLES))
        tables = {WEEKS: weeks_csv(record), QUARTERS: quarters_csv(record), LINE: line_csv(record)}
        for resource in described["resources"]:
            fields = [field["name"] for field in resource["schema"]["fields"]]
            assert fields == list(rows(tables[resource["path"]])[0])
            assert all(field["description"] for field in resource["schema"]["fields"])


def test_without_words_no_week_tells_its_tags(noon):
    assert not set(TAGS) & set(rows(weeks_csv(record_of()))[0])
    assert set(TAGS) <= set(rows(weeks_csv(with_words(full_standing(), noon)))[0])


def test_with_words_every_week_has_its_counts(noon):
    standing = full_standing()
    record = with_words(standing, noon)
    counts = {week.week: week for week in standing.weeks}
    table = rows(weeks_csv(record))
    assert len(table) == 13 + 52
    for row in table:
        count = counts[(date.fromisoformat(row["from"]).toordinal() - 1) // 7]
        if count.entries or count.late_entries:
            assert [int(row[name]) for name in ("entries", *TAGS)] == [count.entries, *count[2:9]]
            assert int(row["late_entries"]) == count.late_entries
        else:
            assert {row[name] for name in ("entries", *TAGS, "late_entries")} == {""}


def test_a_lone_small_week_does_not_follow_from_its_quarter():
    """Twelve weeks of eight and one of three: the sum of 13 weeks would tell the three."""
    counts = [*[(6, 1, 1)] * 20, (2, 1, 0), *[(6, 1, 1)] * 6]
    record = record_of(make_standing(weeks_of(*counts)))
    table, quarters = rows(weeks_csv(record)), rows(quarters_csv(record))
    assert quarters[-1]["entries"] == str(12 * 8 + 3)
    told = [row["entries"] for row in table[-13:]]
    assert sorted(told) == sorted(["8"] * 11 + [UNDER, WITHHELD])


def test_no_cell_tells_a_count_of_entries_under_five():
    for counts in ([(1, 1, 1)] * 40, [(30, 1, 0)] * 40, [(0, 0, 9)] * 3):
        record = record_of(make_standing(weeks_of(*counts)))
        for text in (weeks_csv(record), quarters_csv(record)):
            for row in rows(text):
                for name in ("entries", *TAGS):
                    cell = row.get(name, "")
                    assert cell in ("", UNDER, WITHHELD) or int(cell) >= LEAST


def test_the_quarters_are_counted_back_from_the_end():
    standing = make_standing(weeks_of(*[(6, 5, 5)] * 33))
    table = rows(quarters_csv(record_of(standing)))
    assert [row["entries"] for row in table] == [str(20 * 16), str(13 * 16)]  # 7 weeks went to the next 13
    assert [row["system_1"] for row in table] == [str(20 * 6), str(13 * 6)]
    assert table[-1]["to"] == "2026-11-15"
    assert (date.fromisoformat(table[-1]["from"]) - date.fromisoformat(table[0]["to"])).days == 1


def test_the_last_quarter_tells_what_the_first_page_tells():
    """Its column of urgent is the arm's, so each column of two is a whole of its own."""
    rows_of = weeks_of(*[(5, 2, 1)] * 40)
    rows_of[-1] = rows_of[-1]._replace(important=1, neither=2)
    last = rows(quarters_csv(record_of(make_standing(rows_of))))[-1]
    assert (last["neither"], last["important"]) == (UNDER, WITHHELD)
    assert (last["urgent"], last["urgent_important"]) == (WITHHELD, UNDER)  # 65 urgent ones are all told


def test_the_line_is_the_one_that_is_drawn(noon):
    bare, exact = record_of(), with_words(full_standing(), noon)
    assert all(len(row["system_1"]) in (0, 4) for row in rows(line_csv(bare)))
    assert any(len(row["system_1"]) == 6 for row in rows(line_csv(exact)))
    for one, other in zip(rows(line_csv(bare)), rows(line_csv(exact)), strict=True):
        assert one["system_1"] == "" or abs(float(one["system_1"]) - float(other["system_1"])) <= 0.0051
    without = record_of(choice=choice_of(parts=frozenset(set(Part) - {Part.PLAN})))
    assert {row["plan"] for row in rows(line_csv(without))} == {""}


def test_no_cell_is_a_formula():
    record = record_of(choice=choice_of(who="=1+1"))
    for text in (weeks_csv(record), quarters_csv(record), line_csv(record)):
        for row in csv.reader(io.StringIO(text)):
            assert not [cell for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


def test_the_summary_says_what_the_first_page_says():
    record = record_of(choice=choice_of(who="Robin\nFox"))
    said = summary(record)
    assert (said["version"], said["who"]) == (1, "Robin Fox")
    assert (said["first"], said["last"]) == ("2026-08-17", "2026-11-15")
    assert said["headline"] == headline_of(record)
    assert [arm["sentence"] for arm in said["arms"]] == list(arm_sentences(record).values())
    assert len(set(said["questions"])) == 3
    system = next(arm for arm in said["arms"] if arm["arm"] == "system")
    recent = record.standing.last(Arm.SYSTEM).recent
    assert system["entries"] == recent.entries
    assert 0 <= system["low"] <= system["share"] <= system["high"] <= 1
    json.dumps(said, allow_nan=False)


def test_the_summary_of_little_has_no_figures():
    record = record_of(make_standing([week_of(LAST, 1, 1, 0)]))
    for arm in summary(record)["arms"]:
        if arm["arm"] != "days":
            assert (arm["share"], arm["low"], arm["high"], arm["entries"]) == (None, None, None, UNDER)


def test_without_drift_the_summary_has_no_arms():
    record = record_of(choice=choice_of(parts=frozenset({Part.QUESTIONS})))
    assert summary(record)["arms"] == []
    assert "pulled" not in json.dumps(summary(record))
