"""The parts of the benchmarks that count instead of timing: the same on every machine, so they belong here.

How fast it is says ``python -m tests.benchmarks``.
"""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta

import pytest

from journal.coach import pack
from journal.coach.choice import last_quarter
from journal.coach.pack import pack_of
from journal.coach.reading import PACKS_HELD, Shelf, clients_of
from journal.coach.record import read_record
from journal.model import Entry, Priority, RoleSystem, Week
from journal.reminders import Reminder
from journal.store.journal_store import JournalStore
from tests.benchmarks.keep import syncs_of_one_save
from tests.benchmarks.processes import Program, users_environment
from tests.benchmarks.tracing import tracer
from tests.client_packs import many

PAGE = 50
LAST = date(2026, 11, 20)
MATCHES = "board"


class Counter:
    """A connection that notes what is asked of it, what came of it, and how many steps SQLite took."""

    def __init__(self, connection):
        self._connection = connection
        self.asked = []
        self.rows = 0
        self.steps = 0

    def __getattr__(self, name):
        return getattr(self._connection, name)

    def execute(self, sql, values=()):
        self.asked.append((sql, values))
        self._connection.set_progress_handler(self._step, 1)
        rows = self._connection.execute(sql, values).fetchall()
        self._connection.set_progress_handler(None, 1)
        self.rows += len(rows)
        return Rows(rows)

    def plans(self):
        """Return the lines of SQLite's plan for all that was asked."""
        found = []
        for sql, values in self.asked:
            found += [row[3] for row in self._connection.execute(f"EXPLAIN QUERY PLAN {sql}", values)]
        return found

    def _step(self):
        self.steps += 1
        return 0


class Rows:
    """A cursor whose rows are all there."""

    def __init__(self, rows):
        self._rows = rows

    def fetchall(self):
        return self._rows

    def fetchone(self):
        return self._rows[0] if self._rows else None

    def __iter__(self):
        return iter(self._rows)


def entries(number):
    """Yield so many entries, four a day, that end on the last day."""
    for position in range(number):
        day = LAST - timedelta(days=(number - 1 - position) // 4)
        words = f"Entry {position}: the {MATCHES} and {'a rarity' if position % 97 == 0 else 'the usual'}."
        yield (
            Entry(
                id=f"{position:032x}",
                body=words,
                written_on=day,
                written_at=datetime(day.year, day.month, day.day, 12, tzinfo=UTC),
                zone="UTC",
                role_system=RoleSystem(position % 3 + 1),
                priority=Priority(position % 2 == 0, position % 5 == 0),
                question=position % 8 + 1 if position % 20 == 0 else None,
            ),
            None,
        )


@pytest.fixture(scope="module")
def journals(tmp_path_factory):
    """A journal and one ten times as large, each with its connection counted."""
    folder = tmp_path_factory.mktemp("journals")
    made = {}
    for size in (200, 2_000):
        with JournalStore.create(folder / f"{size}.vault") as store:
            store.add_many(entries(size))
        made[size] = store.vault.folder
    return made


@pytest.fixture
def counted(journals):
    """Open a journal of the fixture above, its connection counted."""
    opened = []

    def open_counted(size):
        store = JournalStore.open(journals[size])
        opened.append(store)
        store._connection = Counter(store._connection)
        return store, store._connection

    yield open_counted
    for store in opened:
        store.close()


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="the offscreen platform finds no fonts there")
def test_nothing_slow_is_loaded_at_the_first_paint(journals):
    """Neither matplotlib nor numpy nor sqlite-utils before the window is seen."""
    environ = users_environment(
        {"QT_QPA_PLATFORM": "offscreen", "BENCHMARK_STOP": "paint", "PYTHONDONTWRITEBYTECODE": "1"}
    )
    with Program("our_window.py", journals[200], "paint", environ=environ) as program:
        assert program.stamp("paint").more["heavy"] == []


LOADED = "import sys; before = len(sys.modules); {}; print(len(sys.modules) - before)"


def test_a_look_at_the_reminder_loads_no_more_than_importing_sqlite3_does(state_folder):
    """A system's timer calls it once an hour: modules, which are nearly all of what it takes."""
    (state_folder / "In Mind").mkdir()
    content = json.dumps(Reminder(on=True, since=1 << 30).record())
    (state_folder / "In Mind" / "reminder.json").write_text(content, encoding="utf-8")
    environ = users_environment({"XDG_STATE_HOME": str(state_folder)})
    loaded = []
    for code in ("from ui.__main__ import main; assert main(['remind']) == 0", "import sqlite3"):
        done = subprocess.run(
            [sys.executable, "-c", LOADED.format(code)],
            env=environ,
            capture_output=True,
            text=True,
            check=True,
            timeout=60,
        )
        loaded.append(int(done.stdout))
    assert 3 <= loaded[0] <= 8  # ui, journal, the two of ours, json's scanner
    assert loaded[0] < loaded[1]


@pytest.mark.slow
@pytest.mark.skipif(tracer() is None, reason="there is no strace that may trace")
def test_a_save_waits_for_the_disk_as_often_as_bare_sql(tmp_path):
    """One transaction a save: no call of fsync that SQLite itself does not make for it."""
    with JournalStore.create(tmp_path / "Traced.vault") as store:
        vault = store.vault.folder
    ours, bare = (syncs_of_one_save(0, arm, vault) for arm in ("ours", "bare"))
    assert 0 < ours <= bare


@pytest.mark.parametrize("words", [MATCHES, "rarity", "absent", f"{MATCHES} rarity", ""])
def test_a_search_fetches_one_page_and_sorts_nothing(counted, words):
    """Rows come in the order of the index: no more are fetched than are shown, but two of our own."""
    store, counter = counted(2_000)
    store.search(words, limit=PAGE)
    assert counter.rows <= PAGE + 2
    assert counter.asked
    assert not [line for line in counter.plans() if "TEMP B-TREE" in line]


@pytest.mark.parametrize("words", [MATCHES, ""])
def test_a_page_costs_the_same_in_a_journal_ten_times_as_large(counted, words):
    """SQLite's own steps for the newest page, not the clock."""
    taken = []
    for size in (200, 2_000):
        store, counter = counted(size)
        assert len(store.search(words, limit=PAGE)) == PAGE
        taken.append(counter.steps)
    assert taken[1] <= 1.1 * taken[0]


def test_the_first_screen_costs_the_same_in_a_journal_ten_times_as_large(counted):
    """No query that grows with the journal on the way to the first screen."""
    taken = []
    week = Week.of(LAST)
    for size in (200, 2_000):
        store, counter = counted(size)
        store.setting("day_end")
        store.data_version()
        store.find_draft()
        store.prompts()
        store.last_reflections()
        store.week_count(week + -1)
        store.find_answer(1)
        assert len(store.entries_on(LAST)) == 4
        store.week_count(week)
        store.find_plan(LAST)
        store.is_reviewed(week)
        taken.append(counter.steps)
    assert taken[1] <= 1.1 * taken[0]


def test_the_weeks_are_counted_from_the_index_alone(counted):
    """The covering index in its own order: no row of the table is read, and nothing is sorted."""
    store, counter = counted(200)
    assert store.week_counts()
    plan = counter.plans()
    assert any("entry_counts" in line for line in plan)
    assert not [line for line in plan if "FOR ORDER BY" in line or "FOR GROUP BY" in line]
    root = counter.execute("SELECT rootpage FROM sqlite_master WHERE name = 'entry'").fetchone()[0]
    for sql, values in counter.asked[:-1]:
        steps = counter.execute(f"EXPLAIN {sql}", values).fetchall()
        table = [step[2] for step in steps if step[1] == "OpenRead" and step[3] == root]
        assert not [step for step in steps if step[1] in ("Column", "Rowid") and step[2] in table]


@pytest.fixture(scope="module")
def packs(tmp_path_factory):
    """A folder with one client's pack and one with two hundred, some of them zips."""
    place = tmp_path_factory.mktemp("packs")
    made = {1: many(place / "1", 1), 200: many(place / "200", 150)}
    many(made[200] / "more", 50, zips=True)
    return made


def calls_of(work):
    """Return how many functions are called while ``work`` is done: the same on every machine."""
    counted = 0

    def count(frame, event, argument):
        nonlocal counted
        counted += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(None)
    return counted


def test_two_hundred_packs_are_opened_with_at_most_ten_times_the_work_of_one(packs):
    """Listed, and the figures read of the clients whose cards have room."""

    def open_place(place):
        shelf = Shelf.at(place)
        for path in shelf.paths[:3]:
            shelf.pack(path)
            shelf.line(path)

    open_place(packs[1])  # what is imported is imported
    one, two_hundred = (calls_of(lambda place=place: open_place(place)) for place in packs.values())
    assert two_hundred <= 10 * one


def test_of_two_hundred_packs_the_figures_of_few_are_held(packs):
    """However many clients came into sight."""
    shelf = Shelf.at(packs[200])
    clients = clients_of(shelf.titles()[0])
    assert sum(len(client.titles) for client in clients) == 200
    held = []
    for client in clients:
        shelf.pack(client.titles[0].path)
        shelf.line(client.titles[0].path)
        held.append(shelf.packs_held)
    assert max(held) == 2 * PACKS_HELD


def test_a_pack_asks_the_journal_as_often_whatever_its_size(counted):
    """All that a pack is made from is read at once; what it costs beyond that depends on its weeks."""
    asked = []
    now = datetime(2026, 11, 22, 8, tzinfo=UTC)
    for size in (200, 2_000):
        store, counter = counted(size)
        read_record(store, last_quarter(now.date()), now.date(), now=now)  # issues what verdicts are due
        counter.asked.clear()
        record = read_record(store, last_quarter(now.date()), now.date(), now=now)
        asked.append(len(counter.asked))
        counter.asked.clear()
        pack_of(record, ["csv"])
        assert counter.asked == []
    assert asked[0] == asked[1]


def test_a_pack_draws_each_chart_once_for_lines_and_once_for_points(counted, monkeypatch):
    """The PDF and the web page hold the very drawings that lie beside them."""
    store, _ = counted(200)
    now = datetime(2026, 11, 22, 8, tzinfo=UTC)
    record = read_record(store, last_quarter(now.date()), now.date(), now=now)
    drawn = []
    for name in ("svg_of", "png_of"):
        original = getattr(pack, name)
        monkeypatch.setattr(
            pack,
            name,
            lambda chart, name=name, original=original: drawn.append((name, chart.name)) or original(chart),
        )
    files = pack.pack_of(record)
    assert len(drawn) == len(set(drawn)) == 14
    assert len(files["report.pdf"]) <= 400_000
