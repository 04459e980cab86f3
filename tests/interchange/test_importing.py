"""An import as a whole: what it would do, what it does, and that a stop leaves nothing behind."""

import json
from contextlib import contextmanager
from datetime import UTC, date, datetime

import pytest

from journal.backup import backups_in, make_backup
from journal.errors import BadImport, Stopped
from journal.generation import counted
from journal.interchange.formats import open_import
from journal.interchange.importing import plan_import, take_in
from journal.interchange.records import Options, Readable
from journal.model import Entry
from journal.store.entries import STRETCH, Source

NOW = datetime(2026, 11, 22, 7, 50, tzinfo=UTC)


def entry(number, day=date(2026, 11, 20), body=None):
    return Entry(f"e{number}", body or f"Entry {number}", day, NOW, "UTC")


def found_of(*pairs):
    return Readable("test", len(pairs), (), lambda: iter(pairs))


@pytest.fixture
def file(tmp_path):
    def file(count, *, first=0, text="n"):
        path = tmp_path / "in.jsonl"
        lines = [{"date": "2026-11-20", "text": f"{text}{number}"} for number in range(first, first + count)]
        path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
        return path

    return file


def bodies(store):
    return [one.body for one in store.iter_entries()]


def backups(store):
    return [one.folder.name for one in backups_in(store.vault.folder / "backups")]


@pytest.mark.parametrize("count", [1, STRETCH - 1, STRETCH, STRETCH + 1, 3 * STRETCH])
def test_a_plan_says_what_an_import_does(store, count):
    """Duplicates lie within a stretch of those kept at once, and across two."""
    store.add_many([(entry(0), None), (entry(1, body="other"), None)])
    pairs = [(entry(number // 2), None) for number in range(2 * count)]
    plan = plan_import(store, found_of(*pairs))
    assert plan == take_in(store, found_of(*pairs), now=NOW)
    assert (plan.new, plan.there) == (max(0, count - 2), 2 * count - max(0, count - 2))
    assert store.entry_count() == max(2, count)
    assert take_in(store, found_of(*pairs), now=NOW).new == 0


def test_the_same_source_is_the_same_entry_whatever_its_id(store):
    source = Source("other", "17")
    store.add_many([(entry(1), source)])
    pairs = [(entry(2), source), (entry(3), Source("other", "18")), (entry(4), None)]
    assert store.holds("e2", source)
    assert store.holds("e1", None)
    assert not store.holds("e2", None)
    assert plan_import(store, found_of(*pairs)) == take_in(store, found_of(*pairs), now=NOW)
    assert bodies(store) == ["Entry 1", "Entry 3", "Entry 4"]


def test_years_are_those_of_what_is_new(store):
    store.add_many([(entry(1, date(2024, 1, 1)), None)])
    pairs = [(entry(1, date(2024, 1, 1)), None), (entry(2, date(2024, 2, 1)), None), (entry(3), None)]
    assert take_in(store, found_of(*pairs), now=NOW).years == ((2024, 1), (2026, 1))


@pytest.mark.parametrize("at", [0, 256, 512, 600])
def test_a_stop_leaves_nothing_behind(store, file, at):
    """Wherever it comes: neither entries nor the backup that was made for it; older backups stay."""
    store.add_many([(entry(1), None)])
    make_backup(store, now=datetime(2026, 11, 1, tzinfo=UTC))
    before, old = store.whole().content(), backups(store)
    found = open_import(file(600), Options("UTC"))
    told = []

    def look(done, of):
        told.append((done, of))
        if done >= at:
            raise Stopped

    with pytest.raises(Stopped, match="Nothing was changed"):
        take_in(store, found, now=NOW, progress=look)
    assert told[-1] == (at, 600)
    assert store.whole().content() == before
    assert backups(store) == old
    assert take_in(store, found, now=NOW).new == 600
    assert len(backups(store)) == len(old) + 1


def test_a_stop_that_comes_behind_the_commit_says_what_was_done(store, file, monkeypatch):
    """A press of Ctrl+C waits until SQLite has answered, and then all is in the file already."""
    store.add_many([(entry(1), None)])

    @contextmanager
    def counted_and_interrupted(store):
        with counted(store):
            yield
        raise KeyboardInterrupt

    monkeypatch.setattr("journal.interchange.importing.counted", counted_and_interrupted)
    plan = take_in(store, open_import(file(300), Options("UTC")), now=NOW)
    assert plan.new == 300
    assert store.entry_count() == 301
    assert backups(store) == ["2026-11-22T075000Z-import"]


def test_a_backup_for_which_an_older_one_went_is_not_taken_away(store, file, monkeypatch):
    store.add_many([(entry(1), None)])
    make_backup(store, now=datetime(2026, 11, 1, tzinfo=UTC))
    monkeypatch.setattr("journal.backup.kept", lambda made: {max(made)})

    def look(done, of):
        if done:
            raise Stopped

    with pytest.raises(Stopped):
        take_in(store, open_import(file(300), Options("UTC")), now=NOW, progress=look)
    assert backups(store) == ["2026-11-22T075000Z-import"]


def test_reading_tells_how_far_it_is_and_can_be_stopped(file):
    path = file(300, text="n" * 5_000)
    told = []
    open_import(path, Options("UTC"), progress=lambda done, of: told.append((done, of)))
    size = path.stat().st_size
    assert size > 1_000_000
    assert {of for _, of in told} == {size}
    assert [done for done, _ in told][-1] == size
    assert len({done for done, _ in told}) >= 5

    def stop(done, of):
        if done > size / 2:
            raise Stopped

    with pytest.raises(Stopped):
        open_import(path, Options("UTC"), progress=stop)


def test_a_file_that_changes_meanwhile_changes_nothing(store, file):
    found = open_import(file(600), Options("UTC"))

    def look(done, of):
        if done == 256:
            file(100, first=7)

    with pytest.raises(BadImport):
        take_in(store, found, now=NOW, progress=look)
    assert bodies(store) == []


def test_a_refusal_can_be_said_in_another_language(tmp_path):
    """The place, the sentence and the word within it each go through the translator; figures do not."""
    path = tmp_path / "in.jsonl"
    path.write_text('{"date": "2026-11-20", "text": "x", "minutes": "long"}\n', encoding="utf-8")
    with pytest.raises(BadImport) as told:
        open_import(path, Options("UTC"), "jsonl")
    assert str(told.value) == "Line 1, field “minutes”: this should be a whole number, not a text."
    said = {
        "Line {0}, field “{1}”: {2}": "Zeile {0}, Feld „{1}“: {2}",
        "this should be a whole number, not {0}.": "das sollte eine ganze Zahl sein, nicht {0}.",
        "a text": "ein Text",
    }
    assert told.value.put_into(said.__getitem__) == (
        "Zeile 1, Feld „minutes“: das sollte eine ganze Zahl sein, nicht ein Text."
    )
