"""The sample journal: it always ends yesterday, keeps its weekdays, and is the same for the same day."""

import json
import time
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from journal.errors import AlreadyThere
from journal.model import Week, WeekKind
from journal.resource_files import resource_path
from journal.sample import LAST_WEEK, make_sample
from journal.standing import current_standing
from journal.store.journal_store import JournalStore

NOW = datetime(2026, 11, 22, 8, tzinfo=UTC)
FOURTEEN_DAYS = [date(2026, 2, 27) + timedelta(days=n) for n in range(14)]  # into summer time in New York
FAR_DAYS = [date(2024, 2, 29), date(2027, 1, 1), date(2026, 3, 29), date(2026, 10, 26), date(2030, 12, 31)]


@pytest.fixture(scope="module")
def written():
    """The entries as they stand in the resources."""
    lines = resource_path("sample", "entries.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


@pytest.fixture(scope="module")
def record():
    """Answers, plans and the rest as they stand in the resources."""
    return json.loads(resource_path("sample", "journal.json").read_text(encoding="utf-8"))


@pytest.fixture
def sample(tmp_path):
    """Make the sample for a day and open it."""
    made = []

    def sample(today):
        folder = make_sample(tmp_path / f"{today}.vault", today, NOW)
        made.append(JournalStore.open(folder))
        return made[-1]

    yield sample
    for store in made:
        store.close()


@pytest.mark.parametrize("today", [*FOURTEEN_DAYS, *FAR_DAYS], ids=str)
def test_it_ends_yesterday_and_keeps_weekdays_and_times(sample, written, today):
    store = sample(today)
    entries = list(store.iter_entries())
    yesterday = today - timedelta(days=1)
    assert entries[-1].written_on == yesterday
    assert Week.of(yesterday) - Week.of(entries[0].written_on) == LAST_WEEK
    wanted = [line for line in written if (line["week"], line["weekday"]) <= (LAST_WEEK, yesterday.weekday())]
    assert len(entries) == len(wanted) > 530
    for entry, line in zip(entries, wanted, strict=True):
        local = entry.written_at.astimezone(ZoneInfo("Europe/London"))
        assert (entry.body, entry.written_on.weekday()) == (line["text"], line["weekday"])
        assert (local.date(), local.strftime("%H:%M")) == (entry.written_on, line["time"])
        assert entry.zone == "Europe/London"


def test_the_tags_are_those_of_the_file(sample, written):
    for entry, line in zip(sample(date(2026, 11, 23)).iter_entries(), written, strict=True):
        tags = (entry.role_system, entry.minutes, entry.question)
        assert tags == (line["role_system"], line["minutes"], line["question"])
        priority = entry.priority and (entry.priority.urgent, entry.priority.important)
        assert priority == (None if line["urgent"] is None else (line["urgent"], line["important"]))


def test_answers_plans_weeks_reviews_and_the_mark_lie_in_the_same_weeks(sample, record):
    store = sample(date(2026, 11, 23))  # a Monday: all 105 weeks have passed
    first = Week.of(date(2026, 11, 22)) + -LAST_WEEK

    def day(each):
        return (first + each["week"]).monday + timedelta(days=each["weekday"])

    for question in range(1, 9):
        texts = [each["text"] for each in record["answers"] if each["question"] == question]
        assert [answer.body for answer in store.answers(question)] == texts[::-1]
    assert [
        (plan.holds_from, list(plan.split), plan.leadership_hours, plan.note) for plan in store.plans()
    ] == [(day(each), each["split"], each["leadership_hours"], each["note"]) for each in record["plans"]]
    notes = {(first + each["week"]).number: WeekKind(each["kind"]) for each in record["week_notes"]}
    assert store.week_notes() == notes
    for each in record["reviews"]:
        review = store.find_review(first + each["week"])
        assert store.is_reviewed(first + each["week"])
        assert (review.felt, list(review.estimate or ()) or None) == (each["felt"], each["estimate"])
        assert (review.other_side, review.intention, review.outcome) == (
            each["other_side"],
            each["intention"],
            each["outcome"],
        )
    assert [(mark.arm, mark.kind.value, mark.made_on, mark.words) for mark in store.marks()] == [
        (each["arm"], each["kind"], day(each), each["words"]) for each in record["marks"]
    ]
    assert store.setting("name") == record["name"]


@pytest.mark.parametrize("today", FOURTEEN_DAYS[:7], ids=str)
def test_nothing_lies_on_today_or_later(sample, today):
    store = sample(today)
    days = [plan.holds_from for plan in store.plans()] + [mark.made_on for mark in store.marks()]
    days += [answer.answered_on for number in range(1, 9) for answer in store.answers(number)]
    days += [Week(number).sunday for number in store.week_notes()]
    assert max(days) < today
    assert not store.is_reviewed(Week.of(today))


def test_verdicts_are_issued_on_the_first_look_and_marked_afterwards(sample):
    today = date(2026, 11, 23)
    store = sample(today)
    standing = current_standing(store, today, now=NOW)
    for arm in standing.verdicts:
        issued = store.issued(arm)
        assert len(issued) == len(standing.verdicts[arm]) == 105
        assert [each.afterwards for each in issued] == [True] * 104 + [False]


def test_the_same_day_gives_the_same_journal(tmp_path):
    today = date(2026, 11, 22)
    dumps = []
    for name in "ab":
        with JournalStore.open(make_sample(tmp_path / f"{name}.vault", today, NOW)) as store:
            dump = [list(store.iter_entries()), store.plans(), store.marks(), store.week_notes()]
            dumps.append([*dump, *(store.answers(number) for number in range(1, 9))])
    assert dumps[0] == dumps[1]


def test_it_is_open_to_all_whole_and_quickly_made(tmp_path):
    began = time.perf_counter()
    folder = make_sample(tmp_path / "New.vault", date(2026, 11, 22), NOW)
    assert time.perf_counter() - began < 1.5
    with JournalStore.open(folder) as store:
        assert store.vault.is_open
        store.check()


def test_what_stands_there_is_left_alone(tmp_path):
    (tmp_path / "There.vault").mkdir()
    with pytest.raises(AlreadyThere):
        make_sample(tmp_path / "There.vault", date(2026, 11, 22), NOW)
    assert list((tmp_path / "There.vault").iterdir()) == []
