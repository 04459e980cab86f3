"""inmind drift: the contract of its JSON, and what it says to a person."""

import json
from datetime import UTC, date, datetime, timedelta

import pytest

from journal.drift import Arm
from journal.model import Mark, MarkKind, Plan, Week, WeekKind
from journal.store.journal_store import JournalStore

MONDAY = date(2026, 1, 5)
NOW = datetime(2026, 11, 22, 7, 50, tzinfo=UTC)
ARM_KEYS = ["state", "z", "h", "phi", "recent", "before", "smallest_shift_seen", "plan", "sentence"]


@pytest.fixture
def weeks(run, tmp_path):
    """Fill the journal with ``weeks((pulled, entries), …)`` from 5 January 2026 on, workday by workday."""

    def weeks(*counts):
        lines = []
        for number, (pulled, entries) in enumerate(counts):
            for n in range(entries):
                day = MONDAY + timedelta(days=7 * number + n % 5)
                system = 1 if n < pulled else 2
                lines.append(
                    {
                        "date": day.isoformat(),
                        "text": f"{number}.{n}",
                        "role_system": system,
                        "urgent": n < pulled,
                    }
                )
        file = tmp_path / "weeks.jsonl"
        file.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
        assert run("import", str(file)).code == 0
        return (MONDAY + timedelta(days=7 * len(counts))).isoformat()

    return weeks


@pytest.fixture
def drift(run):
    def drift(*words):
        said = run("drift", "--json", *words)
        assert (said.code, said.err) == (0, "")
        return said.json

    return drift


def test_the_json_has_the_keys_of_the_contract(drift, weeks, vault):
    day = weeks(*[(3, 6)] * 30)
    with JournalStore.open(vault) as store:
        store.add_plan(Plan(MONDAY, (40, 35, 25)), now=NOW)
    told = drift("--as-of", day)
    assert list(told) == ["as_of", "week", "arms", "days", "mix", "quadrant"]
    assert (told["as_of"], told["week"]) == (day, "2026-W31")
    assert list(told["arms"]) == ["system", "urgency"]
    for arm in told["arms"].values():
        assert list(arm) == ARM_KEYS
        assert list(arm["recent"]) == list(arm["before"]) == ["pulled", "entries", "weeks"]
    assert list(told["arms"]["system"]["plan"]) == ["intended", "low", "high", "z", "state"]
    assert told["arms"]["system"]["plan"]["intended"] == 0.4
    assert told["arms"]["urgency"]["plan"] is None
    assert list(told["days"]) == ["state", "z", "recent", "before", "sentence"]
    assert list(told["days"]["recent"]) == list(told["days"]["before"]) == ["written", "workdays"]
    assert [list(share) for share in told["mix"]] == [["system", "mean", "low", "high"]] * 3
    assert list(told["quadrant"]) == ["urgent_important", "important", "urgent", "neither", "unclassified"]
    assert told["quadrant"] == {
        "urgent_important": 0,
        "important": 0,
        "urgent": 39,
        "neither": 39,
        "unclassified": 0,
    }


def test_an_empty_journal_is_gathering(drift, run):
    told = drift()
    assert (told["as_of"], told["week"]) == ("2026-11-22", "2026-W46")
    for arm in told["arms"].values():
        assert (arm["state"], arm["z"], arm["h"], arm["phi"], arm["plan"]) == (
            "gathering",
            None,
            None,
            None,
            None,
        )
        assert arm["recent"] == arm["before"] == {"pulled": 0, "entries": 0, "weeks": 0}
    assert (told["days"]["state"], told["days"]["z"], told["mix"]) == ("gathering", None, [])
    assert "0 of 8 journaled weeks" in run("drift").out


def test_the_figures_are_null_until_there_is_something_to_say(drift, weeks):
    day = weeks(*[(2, 4)] * 9)
    arm = drift("--as-of", day)["arms"]["system"]
    assert (arm["state"], arm["z"], arm["h"], arm["smallest_shift_seen"]) == ("too_little", None, None, None)
    assert arm["phi"] is not None
    early = (date.fromisoformat(day) - timedelta(weeks=5)).isoformat()
    assert (
        drift("--as-of", early)["arms"]["system"]["sentence"]
        == "Learning your pattern: 4 of 8 journaled weeks."
    )


def test_a_pull_is_said_with_its_figures(drift, run, weeks):
    day = weeks(*[(2, 6)] * 20, *[(6, 6)] * 10)
    arm = drift("--as-of", day)["arms"]["system"]
    assert (arm["state"], arm["recent"]["entries"], arm["z"] > 3) == ("pulled", 78, True)
    said = run("drift", "--as-of", day).out
    assert arm["sentence"] in said
    assert "What is the system doing to me" in said
    assert "Not measured here" in said


def test_silence_is_said_first_where_both_speak(run, drift, weeks):
    day = weeks(*[(2, 6)] * 20, *[(6, 6)] * 9, *[(1, 1)] * 4)
    told = drift("--as-of", day)
    assert (told["arms"]["system"]["state"], told["days"]["state"]) == ("pulled", "gone_quiet")
    assert told["days"]["recent"] == {"written": 4, "workdays": 20}
    lines = run("drift", "--as-of", day).out.splitlines()
    assert [line[:8].strip() for line in lines if line[:8].strip() in ("Days", "System 1", "Urgent")] == [
        "Days",
        "System 1",
        "Urgent",
    ]


def test_an_answer_and_the_plan_are_said(run, weeks, vault):
    day = weeks(*[(2, 6)] * 20, *[(6, 6)] * 10)
    with JournalStore.open(vault) as store:
        store.add_plan(Plan(MONDAY, (40, 35, 25)), now=NOW)
        store.add_mark(
            Mark("system", MarkKind.CHANGING, date(2026, 7, 29), words="Priya takes calls"), now=NOW
        )
    said = run("drift", "--as-of", day).out
    assert "“Priya takes calls”" in said
    assert "\nPlan      System 1 lies clearly above" in said


def test_bounds_are_said_where_few_workdays_were_written_on(run, weeks):
    assert "\nBounds    " in run("drift", "--as-of", weeks(*[(1, 2)] * 30)).out


def test_today_issues_what_is_due_and_a_replay_does_not(run, drift, weeks, vault):
    weeks(*[(3, 6)] * 30)
    drift("--as-of", "2026-11-22")
    with JournalStore.open(vault) as store:
        assert store.issued(Arm.SYSTEM) == []
    issued = drift()
    with JournalStore.open(vault) as store:
        kept = store.issued(Arm.SYSTEM)
        assert (len(kept), kept[-1].afterwards, kept[-2].afterwards) == (45, False, True)
        assert kept[-1].verdict.week.label == issued["week"] == "2026-W46"
        store.note_week(Week.parse("2026-W46"), WeekKind.LEAVE, now=NOW)
    run("add", "later", "--on", "2026-11-10", "--at", "10:00", "--system", "1")
    assert drift()["arms"] == issued["arms"], "what was issued stays"


def test_the_day_of_the_replay_may_lie_anywhere(drift, weeks):
    weeks(*[(3, 6)] * 12)
    for day in ("1900-01-08", "2026-01-05", "2026-03-30", "2199-12-31"):
        assert drift("--as-of", day)["as_of"] == day
