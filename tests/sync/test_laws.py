"""Two or three real journals, pulled apart and brought together: the same everywhere, and nothing lost."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sync.computers import Computer, bring_together, carry

WHAT = (
    "answer", "take back", "plan", "review", "finish", "week", "setting", "mark", "purpose", "note", "prompt",
    "retag", "other side", "tag", "minutes", "flag",
)  # fmt: skip
MEMORY = "/dev/shm" if Path("/dev/shm").is_dir() else None  # what a disk does is tried elsewhere
EXAMPLES = int(os.environ.get("SYNC_EXAMPLES", "0"))  # many more, where somebody has the time
which = st.integers(0, 2)
numbers = st.integers(0, 4)
texts = st.sampled_from(["plan", "budget #ward", "naïve", "again"])
steps = st.one_of(
    st.tuples(st.just("add"), which, texts, numbers),
    st.tuples(st.just("add ahead"), which, texts, numbers),
    st.tuples(st.just("edit"), which, texts, numbers),
    st.tuples(st.just("edit"), which, texts, numbers),
    st.tuples(st.just("delete"), which, texts, numbers),
    st.tuples(st.just("restore"), which, texts, numbers),
    st.tuples(st.sampled_from(WHAT), which, texts, numbers),
    st.tuples(st.just("clock"), which, texts, st.integers(-9, 9)),
    st.tuples(st.just("pass"), which, texts, numbers),
    st.tuples(st.just("carry"), which, texts, st.sampled_from([0, 0, 1, 40, 200])),
)


class Trial:
    """Runs steps on some computers and remembers what was acknowledged."""

    def __init__(self, place: Path, count: int) -> None:
        first = Computer.first(place)
        first.add("what was there before")
        first.add("what lies ahead", 1, ahead=3)
        self.computers = [first, *(first.another(f"other {number}") for number in range(1, count))]
        bring_together(self.computers)
        self.acknowledged: dict[str, set[str]] = {}
        self.seen_by_who_deleted: dict[str, set[str]] = {}

    def do(self, step: tuple[str, int, str, int]) -> None:
        what, who, text, number = step
        computer = self.computers[who % len(self.computers)]
        ids = computer.ids()
        entry_id = ids[number % len(ids)] if ids else ""
        if what.startswith("add"):
            entry_id = computer.add(text, number, ahead=number + 1 if what == "add ahead" else 0)
            self.acknowledged.setdefault(entry_id, set()).add(text)
        elif what == "edit" and entry_id:
            body = f"{text} {len(self.acknowledged)} {number}"
            computer.store.replace_body(entry_id, body, now=computer.tick())
            self.acknowledged.setdefault(entry_id, set()).add(body)
        elif what == "delete" and entry_id:
            self.seen_by_who_deleted.setdefault(entry_id, set()).update(computer.wordings(entry_id))
            computer.store.delete_entry(entry_id, now=computer.tick())
            computer.deleted.append(entry_id)
        elif what == "restore" and computer.deleted:
            computer.store.restore_entry(computer.deleted.pop())
        elif what == "clock":
            computer.tick(days=number)
        elif what == "pass":
            computer.synchronise()
        elif what == "carry":
            other = self.computers[(who + 1 + len(text) % 2) % len(self.computers)]
            if other is not computer:
                carry(computer.folder, other.folder, cut=number)
        elif what in WHAT:
            computer.write(what, number, text)

    def assert_one_journal(self) -> None:
        bring_together(self.computers)
        contents = [computer.content() for computer in self.computers]
        for content in contents[1:]:
            assert content == contents[0]
        for computer in self.computers:
            visible = set(computer.ids())
            for entry_id, bodies in self.acknowledged.items():
                assert bodies <= computer.wordings(entry_id)
                if entry_id not in visible:
                    assert computer.wordings(entry_id) <= self.seen_by_who_deleted[entry_id]
            assert len(visible) == computer.store.entry_count()
            computer.store.check()

    def close(self) -> None:
        for computer in self.computers:
            computer.store.close()


def try_out(count, steps_taken):
    with tempfile.TemporaryDirectory(dir=MEMORY) as place:
        trial = Trial(Path(place), count)
        try:
            for step in steps_taken:
                trial.do(step)
            trial.assert_one_journal()
        finally:
            trial.close()


@given(st.lists(steps, min_size=3, max_size=14))
@settings(max_examples=EXAMPLES or 14)
def test_two_computers_come_to_one_journal_that_holds_all(steps_taken):
    try_out(2, steps_taken)


@given(st.lists(steps, min_size=6, max_size=18))
@settings(max_examples=EXAMPLES or 8)
def test_three_computers_come_to_one_journal_that_holds_all(steps_taken):
    try_out(3, steps_taken)
