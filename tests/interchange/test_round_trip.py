"""The law of the exchange forms: what goes out and comes in again is the same, and nothing comes in twice."""

import io
import json
import tempfile
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from journal.commands.exchanging import oldest_first
from journal.interchange.formats import file_writer_of, open_import
from journal.interchange.jsonl import line_of, record_of
from journal.interchange.records import FOR_COACH, Options
from journal.model import Entry, Priority, RoleSystem
from journal.store.journal_store import JournalStore

LOSSLESS = ("csv", "jsonl")
texts = st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\0"), max_size=60)
ids = st.text(
    st.characters(min_codepoint=33, blacklist_categories=["Cs", "Cc", "Cf", "Z", "Cn", "Co"]), max_size=9
)
flags = st.none() | st.builds(Priority, st.booleans(), st.booleans())
days_and_beside = st.datetimes(datetime(1899, 12, 31), datetime(2200, 1, 1, 23, 59, 59, 999_999))  # noqa: DTZ001
instants = days_and_beside.map(lambda told: told.replace(tzinfo=UTC))
zones = st.sampled_from(
    [
        "UTC",
        "Europe/London",
        "Pacific/Apia",
        "Asia/Kathmandu",
        "Africa/Monrovia",
        "Etc/GMT-14",
        "Antarctica/Troll",
    ]
)


@st.composite
def entries(draw):
    """Return entries that a journal keeps, several of them on one day and at one instant."""
    written = []
    days = draw(st.lists(st.dates(date(1900, 1, 1), date(2199, 12, 31)), min_size=1, max_size=3))
    for number in range(draw(st.integers(0, 8))):
        system = draw(st.none() | st.sampled_from(RoleSystem))
        body = draw(texts)
        written.append(
            Entry(
                id=f"{draw(st.sampled_from('=-ab’é'))}{number}{draw(ids)}",
                body=body if body.strip() or system is not None else f"{body}x",
                written_on=draw(st.sampled_from(days)),
                written_at=draw(st.sampled_from([datetime(2026, 11, 22, 7, 50, tzinfo=UTC)]) | instants),
                zone=draw(zones),
                role_system=system,
                priority=draw(flags),
                minutes=draw(st.none() | st.integers(0, 10_080)),
                question=draw(st.none() | st.integers(1, 8)),
                for_coach=draw(st.booleans()),
            )
        )
    return sorted(written, key=lambda entry: entry.written_on)


def exported(store, format_name):
    file = io.BytesIO()
    file_writer_of(format_name)(oldest_first(store), file)
    return file.getvalue()


def goes_round(written, format_name):
    """Write entries out of one journal and read them into an empty one, twice."""
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        with JournalStore.create(here / "A.vault") as store:
            assert store.add_many((entry, None) for entry in written) == len(written)
            content = exported(store, format_name)
        (here / "file").write_bytes(content)
        found = open_import(here / "file", Options("Asia/Tokyo"), format_name)
        assert (found.count, found.losses, found.unread) == (len(written), (), ())
        with JournalStore.create(here / "B.vault") as store:
            assert store.add_many(found.pairs()) == len(written)
            assert store.add_many(found.pairs()) == 0
            assert exported(store, format_name) == content
            by_id = {entry.id: entry for entry in store.iter_entries()}
        assert by_id == {entry.id: entry for entry in written}


@settings(max_examples=25)
@given(entries())
def test_json_lines_lose_nothing_of_an_entry(written):
    goes_round(written, "jsonl")


@settings(max_examples=15)
@given(entries())
def test_a_line_is_what_json_dumps_writes(written):
    for entry in written:
        record = record_of(entry) | ({FOR_COACH: True} if entry.for_coach else {})
        assert line_of(entry) == json.dumps(record, ensure_ascii=False) + "\n"


@given(entries())
def test_what_goes_out_as_a_table_comes_in_the_same(written):
    goes_round(written, "csv")


def test_a_long_journal_goes_out_in_the_order_of_its_days(tmp_path):
    first = date(2020, 1, 1)
    written = [
        Entry(
            f"{n}",
            f"n{n}",
            first + timedelta(days=n * 3 % 700),
            datetime(2026, 1, 1, n % 24, tzinfo=UTC),
            "UTC",
        )
        for n in range(1500)
    ]
    with JournalStore.create(tmp_path / "A.vault") as store:
        store.add_many((entry, None) for entry in sorted(written, key=lambda entry: entry.written_on))
        told = list(oldest_first(store))
    assert told == sorted(told, key=lambda entry: (entry.written_on, entry.written_at))
    assert {entry.id for entry in told} == {entry.id for entry in written}


def test_an_empty_journal_goes_out_empty(tmp_path):
    with JournalStore.create(tmp_path / "A.vault") as store:
        assert exported(store, "jsonl") == b""
        assert exported(store, "csv").count(b"\n") == 1


def test_that_an_entry_is_for_the_coach_stands_only_where_it_is(store, keep):
    entry = keep(date(2026, 11, 20), "To talk about", 3)
    without = exported(store, "jsonl")
    assert b"coach" not in without
    store.set_for_coach(entry.id, wanted=True)
    assert exported(store, "jsonl") == without.replace(b"}\n", b', "for_coach": true}\n')
