"""Records as two computers may have them of one thing: few values, so that they meet often."""

from __future__ import annotations

from hypothesis import strategies as st

from journal.sync.merge import DELETED
from journal.sync.model import ENTRY, FIRST, REVIEW, VERDICT, WEEK_NOTE, Record, Register, Stamp, wording_id

TEXTS = ("one", "two", "three", "")
COMPUTERS = ("a", "b", "c")

# One stamp means one change, so one value: the value follows from it, but for what was never changed.
changes = st.builds(Stamp, st.integers(1, 3), st.integers(1, 3), st.sampled_from(COMPUTERS))


def registers(values):
    """Return registers of these values."""
    choice = st.sampled_from(values)
    after_a_change = changes.map(
        lambda stamp: Register(
            values[(stamp.version * 7 + stamp.at * 3 + ord(stamp.computer)) % len(values)],
            stamp,
            Stamp(stamp.version - 1, 1, "a") if stamp.version > 1 else FIRST,
        )
    )
    return st.one_of(choice.map(Register), after_a_change)


times = st.integers(1, 5)
entries = st.builds(
    lambda body, when, deleted, system, claims, seen, forgotten: Record(
        ENTRY,
        "x",
        {"body": body, "when": when, DELETED: deleted, "system": system},
        claims,
        frozenset(map(wording_id, seen)),
        frozenset(map(wording_id, forgotten)),
    ),
    registers(TEXTS),
    registers([["2026-11-22", 10, "UTC"], ["2026-11-21", 20, "UTC"]]),
    registers([None, 5, 6]),
    registers([None, 1, 2, 3]),
    st.dictionaries(st.sampled_from(TEXTS), times, max_size=2),
    st.sets(st.sampled_from(TEXTS), max_size=3),
    st.sets(st.sampled_from(TEXTS), max_size=1),
)
reviews = st.builds(
    lambda felt, intention: Record(REVIEW, "9", {"said": felt, "intention": intention}),
    registers([None, 10, 20]),
    registers(TEXTS),
)
week_notes = st.builds(lambda note: Record(WEEK_NOTE, "9", {"row": note}), registers([None, ["leave", 1]]))
verdicts = st.builds(
    lambda afterwards, at, state: Record(VERDICT, "9", {"row": Register([afterwards, at, state])}),
    st.sampled_from([0, 1]),
    st.integers(1, 3),
    st.sampled_from(["pulled", "no_change"]),
)
pairs_of_a_kind = [entries, reviews, week_notes, verdicts]
