"""Whatever the journal and the choice are: pages that hold together, and the words of each state."""

from __future__ import annotations

import re
import subprocess
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from journal.coach.choice import Paper, between, last_quarter, last_year
from journal.coach.pack import HTML, PDF, TEXT, pack_of
from journal.coach.report import LONGEST_NAME, headline_of, report_of
from journal.drift import Arm, State
from journal.model import Entry, Mark, MarkKind, Plan, Priority, RoleSystem, Week, WeekKind
from tests.charts.standings import AS_OF, LAST, full_standing, make_standing, random_weeks, week_of, weeks_of
from tests.coach.conftest import NOW, TODAY
from tests.coach.records import choice_of, record_of

CALM = [(3, 2, 2)] * 60
PLAN = [Plan(AS_OF - timedelta(weeks=200), (40, 35, 25))]
MARKS = [
    Mark("system", MarkKind.CHANGING, AS_OF - timedelta(weeks=5)),
    Mark("system", MarkKind.SEASON, AS_OF - timedelta(weeks=9), until=AS_OF + timedelta(weeks=3)),
    Mark("urgency", MarkKind.ROLE, AS_OF - timedelta(weeks=25)),
]
QUIET = [week_of(LAST - 59 + back, 3, 2, 2) for back in range(56)]
QUIET += [week_of(LAST - 3 + back, 1, 0, 0, days=1) for back in range(4)]
STANDINGS = {
    "empty": (make_standing([]), "The pattern of this record is still being learned."),
    "young": (make_standing(weeks_of(*CALM[:3])), "The pattern of this record is still being learned."),
    "too little": (
        make_standing(weeks_of(*CALM[:30], *[(1, 0, 0)] * 4, None, None, *[(1, 0, 0)] * 7)),
        "There is too little in the record to say anything, in either direction.",
    ),
    "pulled": (
        make_standing(weeks_of(*[(2, 3, 2)] * 40, *[(7, 1, 0)] * 13), plans=PLAN),
        "The urgent and the present are taking up more of the record than before.",
    ),
    "pull ended": (
        make_standing(weeks_of(*[(2, 3, 2)] * 40, *[(9, 0, 0)] * 13, *[(2, 3, 2)] * 20), plans=PLAN),
        "The pull of System 1 has ended; the last quarter is within chance of before.",
    ),
    "reclaiming": (
        make_standing(weeks_of(*[(6, 1, 1)] * 40, *[(1, 4, 3)] * 13), plans=PLAN),
        "Improving and enabling take up more of the record than before.",
    ),
    "gone quiet": (make_standing(QUIET), "The record has become thinner than before."),
    "no plan": (
        make_standing(weeks_of(*CALM)),
        "The last quarter does not differ from before by more than chance.",
    ),
    "plan far away": (
        make_standing(weeks_of(*[(12, 1, 0)] * 60), plans=[Plan(AS_OF - timedelta(weeks=99), (10, 45, 45))]),
        "No change beyond chance; System 1 lies above the plan.",
    ),
    "marked": (
        make_standing(weeks_of(*CALM), plans=PLAN, marks=MARKS),
        "The last quarter does not differ from before by more than chance.",
    ),
    "on leave": (
        make_standing(
            weeks_of(*CALM[:20], *[None] * 13), notes={LAST - back: WeekKind.LEAVE for back in range(13)}
        ),
        "There is too little in the record to say anything, in either direction.",
    ),
}


@pytest.fixture
def first_page(tool, tmp_path):
    """Return the words of a pack's first page and how many pages there are."""

    def read(pages):
        (tmp_path / "pages.pdf").write_bytes(pages)
        path = str(tmp_path / "pages.pdf")
        words = said_by(tool("pdftotext"), "-l", "1", path, "-")
        info = said_by(tool("pdfinfo"), path)
        return " ".join(words.split()), int(re.search(r"Pages:\s+(\d+)", info)[1])

    return read


def said_by(*command):
    return subprocess.run(command, capture_output=True, check=True, timeout=60).stdout.decode()


def on(paper, record):
    return replace(record, choice=replace(record.choice, paper=paper))


# --- every state


@pytest.mark.parametrize("name", STANDINGS)
def test_the_headline_says_the_state(name):
    standing, headline = STANDINGS[name]
    assert headline_of(record_of(standing)) == headline


LETTER = ("pulled", "pull ended", "marked", "plan far away")  # the fullest first pages, on the shorter paper
PAGES = [(name, Paper.A4) for name in STANDINGS] + [(name, Paper.LETTER) for name in LETTER]


@pytest.mark.slow
@pytest.mark.parametrize(("name", "paper"), PAGES)
def test_the_first_page_holds_the_questions_and_the_limits(name, paper, first_page):
    standing, headline = STANDINGS[name]
    words, pages = first_page(pack_of(on(paper, record_of(standing)), ["pdf"])[PDF])
    assert pages in (3, 4)  # what is marked on the chart may take another
    for said in (headline, "Three questions to open with", "Not measured: hours"):
        assert said in words
    assert words.index("Not measured") > words.index("Three questions")


def test_what_was_pulled_earlier_is_told():
    back = make_standing(weeks_of(*[(2, 3, 2)] * 40, *[(9, 0, 0)] * 13, *[(2, 3, 2)] * 20))
    last = back.verdicts[Arm.SYSTEM][-1]
    assert last.state is State.NO_CHANGE
    lead = " ".join(report_of(record_of(back)).lead)
    days = r"\d+ \w+ 20\d\d"
    until_then = rf"System 1 was called pulled from {days} to {days}; until then it lay at \d+.%\."
    assert re.search(until_then, lead)
    assert "Weeks of that time now count as before." in lead
    assert "pulled from" not in " ".join(report_of(record_of(STANDINGS["pulled"][0])).lead)


@pytest.mark.parametrize(("weeks", "counted"), [(1, "1 week"), (52, "52 weeks"), (260, "260 weeks")])
def test_a_period_of_any_length(weeks, counted):
    standing = make_standing(random_weeks(270, rise=(200, 0.3)), plans=PLAN)
    files = pack_of(record_of(standing, choice_of(weeks)), ["pdf", "html"])
    assert counted in files[TEXT].decode()
    assert len(files[PDF]) < 400_000


# --- the period, from a journal


def test_a_period_in_the_past_stands_as_it_stood(read, keep):
    for back in range(400):
        day = date(2026, 11, 15) - timedelta(days=back)
        if day.weekday() < 5:
            keep(day, system=1 if back < 90 else 2, urgent=False)
    then = between(date(2026, 5, 4), date(2026, 7, 5), TODAY)
    record = read(then)
    assert (then.weeks, record.entry_count) == (9, 45)
    assert record.standing.week == then.last
    assert record.standing.last(Arm.SYSTEM).state is not State.PULLED
    assert read().standing.last(Arm.SYSTEM).state is State.PULLED
    assert "4 May–5 July 2026" in pack_of(record, ["csv"])[TEXT].decode()


@pytest.mark.parametrize(
    ("first", "last", "weeks"),
    [
        ("2026-11-09", "2026-11-15", ("2026-W46", "2026-W46")),
        ("2026-11-12", "2026-11-13", ("2026-W45", "2026-W45")),  # no week is over between these
        ("2026-11-01", "2030-01-01", ("2026-W44", "2026-W46")),
        ("2029-01-01", "2030-01-01", ("2026-W46", "2026-W46")),
        ("1990-01-01", "2026-11-22", ("1990-W01", "2026-W46")),
    ],
)
def test_only_weeks_that_are_over_go_in(first, last, weeks, read, keep):
    keep(date(2026, 11, 10), system=1)
    choice = between(date.fromisoformat(first), date.fromisoformat(last), TODAY)
    assert (choice.first.label, choice.last.label) == weeks
    assert pack_of(read(choice), ["csv"])[TEXT]


def test_a_quarter_and_a_year():
    assert (last_quarter(TODAY).weeks, last_year(TODAY).weeks) == (13, 52)
    assert last_quarter(TODAY).last == last_year(TODAY).last == Week.of(date(2026, 11, 15))
    assert last_quarter(TODAY).shown_weeks == 13 + 52
    with pytest.raises(ValueError, match="ends after it begins"):
        replace(last_quarter(TODAY), last=Week.of(date(2020, 1, 1)))


def test_a_choice_and_a_record_say_nothing_of_anybody():
    choice = choice_of(who="Robin Fox", entries=frozenset({"secret"}))
    for told in (repr(choice), repr(record_of(choice=choice)), f"{record_of(choice=choice)}"):
        assert "Robin" not in told
        assert "secret" not in told


# --- whatever is written


def entry_of(number, body):
    day = date(2026, 10, 1) + timedelta(days=number % 40)
    written = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    return Entry(f"{number}", body, day, written, "UTC", RoleSystem.IMPROVE, Priority(True, True))


def with_entries(*bodies):
    entries = tuple(entry_of(number, body) for number, body in enumerate(bodies))
    return record_of(choice=choice_of(entries=frozenset(entry.id for entry in entries)), entries=entries)


@pytest.mark.parametrize(
    "name",
    [
        "<script>alert(1)</script>",
        '#import "x" $x$ \\ [b] "quoted"',
        "Ωμέγα",
        "محمد Robin 👍",
        "R\no\tb\x07in",
    ],
)
def test_a_name_of_any_signs(name, first_page):
    files = pack_of(record_of(choice=choice_of(who=name)), ["pdf", "html"])
    words, _ = first_page(files[PDF])
    shown = " ".join(re.sub("[\x00-\x1f]", lambda sign: " " * sign[0].isspace(), name).split())
    if name.isprintable() and "👍" not in name and "م" not in name:
        assert f"In Mind · {shown} · for" in words
    assert f"In Mind · {shown} · for" in files[TEXT].decode()
    assert "<script>" not in files[HTML].decode()


def test_a_name_without_end_is_one_line(first_page):
    record = record_of(choice=choice_of(who="Maximiliane " * 900))
    words, pages = first_page(pack_of(record, ["pdf"])[PDF])
    assert pages == 3
    assert "Not measured" in words
    assert report_of(record).left.count("Maximiliane") <= LONGEST_NAME / 10


@pytest.mark.slow
@pytest.mark.parametrize(
    "body",
    [
        "word " * 20_000,
        "x" * 20_000,
        "# Head\n\n- one\n  - two\n\n> said\n\n```\ncode\n```\n| a | b |\n" * 50,
        "a\tb\tc\n" * 200,
        "tail\x08\x0b\x1f\x7f\u2028after",
    ],
    ids=["long", "one word", "markdown", "tabs", "control"],
)
def test_an_entry_of_any_kind_stays_on_its_pages(body, tool, tmp_path):
    files = pack_of(with_entries(body, "short"), ["pdf", "html"])
    (tmp_path / "pages.pdf").write_bytes(files[PDF])
    boxes = said_by(tool("pdftotext"), "-bbox", str(tmp_path / "pages.pdf"), "-")
    for name, least, most in (("x", 60, 536), ("y", 20, 841.9 - 20)):
        assert min(map(float, re.findall(rf'{name}Min="([0-9.]+)"', boxes))) >= least
        assert max(map(float, re.findall(rf'{name}Max="([0-9.]+)"', boxes))) <= most
    assert "short" in boxes


@pytest.mark.slow
def test_two_hundred_entries():
    files = pack_of(with_entries(*(f"Entry {number}, in a line." for number in range(200))), ["pdf", "html"])
    text = files[TEXT].decode()
    assert all(f"Entry {number}, in a line." in text for number in range(200))
    assert "In the writer’s words, chosen one by one: 200 entries." in text
    assert len(files[PDF]) < 400_000


def test_with_words_the_counts_are_exact():
    """What one reads can be counted."""
    files = pack_of(with_entries("one"), ["csv"])
    assert "under 5" not in files[TEXT].decode()
    assert "under 5" not in files["weeks.csv"].decode()


def test_systems_2_and_3_are_told_as_in_the_bar():
    """Each alone would give the other away: what is not System 1 is known."""
    about = pack_of(record_of(make_standing(weeks_of(*[(6, 0, 4)] * 39, *[(6, 0, 4)] * 13))), ["csv"])[TEXT]
    assert "under 5 improving the system hands-on, over 47 enabling" in about.decode()


def test_a_full_year_of_a_full_journal():
    assert pack_of(record_of(full_standing(), choice_of(52)), ["html"])[HTML]
    assert NOW.date() == TODAY
