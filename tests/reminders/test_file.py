"""The reminder's file: whole or not at all, its owner's alone, and no traceback from what stands in it."""

from __future__ import annotations

import contextlib
import json
import os
import stat
import sys
import tempfile
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.errors import ReadOnly
from journal.reminder_file import change_reminder, claim, find_reminder
from journal.reminders import Damaged, Reminder, read, state_path, told
from tests.reminders.support import W47, at, fridays

FRIDAY = at("2026-11-20", "16:00")


@pytest.fixture
def path(tmp_path):
    return str(tmp_path / "state" / "reminder.json")


def test_what_is_written_is_read(path):
    made = fridays(leave=(W47,), reviewed=(1, 2), drawn=(739_575,), vault="5eed")
    assert change_reminder(lambda _: made, path) == made == read(path) == find_reminder(path)


def test_it_is_its_owners_alone_and_nothing_is_left_beside_it(path, tmp_path):
    change_reminder(lambda _: fridays(), path)
    folder = tmp_path / "state"
    assert sorted(file.name for file in folder.iterdir()) == ["reminder.json", "reminder.json.lock"]
    if os.name == "posix":
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        assert {stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir()} == {0o600}


def test_it_holds_no_text_but_where_the_journal_lies(path):
    change_reminder(lambda _: fridays(vault="5eed", version="0.1.0"), path)
    record = json.loads(Path(path).read_text(encoding="utf-8"))
    texts = {name for name, value in record.items() if isinstance(value, str)}
    assert texts == {"journal", "vault", "version"}


def test_no_file_is_no_reminder(path):
    assert read(path) is None
    assert find_reminder(path) is None


@pytest.mark.parametrize(
    "content",
    [
        b"", b"{", b"[]", b"nonsense", b"\xff\xfe", b"null", b'{"format": 2}', b'{"format": 1, "on": 1}',
        b'{"format": 1, "day": 7}', b'{"format": 1, "minute": -1}', b'{"format": 1, "reviewed": ["a"]}',
        b'{"format": 1, "leave": 3}', b'{"format": 1, "journal": null}', b"[" * 100_000,
        b'{"format": 1}' * 2, b'{"format": 1}' * 9000,
    ],
)  # fmt: skip
def test_what_cannot_be_understood_is_damage_and_nothing_worse(path, content):
    Path(path).parent.mkdir()
    Path(path).write_bytes(content)
    with pytest.raises(Damaged):
        read(path)
    assert find_reminder(path) is None
    assert change_reminder(lambda reminder: reminder.changed(on=True), path).on  # and it is written anew


@given(
    st.dictionaries(
        st.sampled_from(Reminder.__slots__), st.integers() | st.text() | st.booleans() | st.none()
    )
)
def test_whatever_stands_in_it(values):
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
        json.dump({"format": 1} | values, file)
        file.flush()
        with contextlib.suppress(Damaged):
            assert isinstance(read(file.name), Reminder)


def test_the_parser_reads_json_as_json_does(path):
    from journal.reminders import _parsed

    text = json.dumps({"a": [1, -2.5, True, None, "ü\\n\u2028"], "b": {}})
    assert _parsed(text) == json.loads(text)


def test_one_of_many_asks(path):
    """A window and a system's timer look at the same minute; whoever is quicker asks."""
    change_reminder(lambda _: fridays(), path)
    start, won = threading.Barrier(8), []

    def look():
        start.wait()
        won.append(claim(W47, FRIDAY, path))

    threads = [threading.Thread(target=look) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(won) == [False] * 7 + [True]
    assert read(path).reminded == W47


def test_changes_made_at_the_same_time_are_all_kept(path):
    change_reminder(lambda _: Reminder(), path)

    def add(number):
        for step in range(20):
            added = 100 * number + step
            change_reminder(
                lambda reminder, added=added: reminder.changed(leave=(*reminder.leave, added)), path
            )

    threads = [threading.Thread(target=add, args=(number,)) for number in range(1, 5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(read(path).leave)) == 80


def test_what_was_settled_meanwhile_is_not_asked_for(path):
    change_reminder(lambda _: fridays(reviewed=(W47,)), path)
    assert not claim(W47, FRIDAY, path)
    change_reminder(lambda _: told(fridays(), W47), path)
    assert not claim(W47, FRIDAY, path)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="wants a user whom the system refuses")
def test_a_place_that_refuses_is_told_in_a_sentence(tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(ReadOnly):
        change_reminder(lambda _: fridays(), str(tmp_path / "state" / "reminder.json"))


@pytest.mark.skipif(sys.platform != "linux", reason="the place that XDG names")
def test_where_it_lies(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    assert state_path() == str(tmp_path / "In Mind" / "reminder.json")
    monkeypatch.delenv("XDG_STATE_HOME")
    monkeypatch.setenv("HOME", "/home/ana")
    assert state_path() == "/home/ana/.local/state/In Mind/reminder.json"
