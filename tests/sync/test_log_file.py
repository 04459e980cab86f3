"""The bytes of a log: a part is waited for, a flipped bit is told, and no frame opens at another place."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.errors import DataDamaged, TooNew
from journal.sync import payload
from journal.sync.log_file import Found, Keys, first_chain, next_chain, opened, sealed
from journal.sync.model import Record, Register, Stamp
from journal.sync.payload import Saying, packed, unpacked

KEY = bytes(range(32))
KEYS = Keys.of(KEY, "vault", "computer")
CHAIN = first_chain("vault", "computer")
FRAME = sealed(KEYS, 1, CHAIN, b"some words", is_last_in_file=False)


def test_a_whole_frame_opens():
    frame = opened(KEYS, 1, CHAIN, FRAME + b"more")
    assert (frame.found, frame.content, frame.raw) == (Found.FRAME, b"some words", FRAME)


def test_the_last_of_a_file_says_so():
    assert not opened(KEYS, 1, CHAIN, FRAME).is_last_in_file
    assert opened(KEYS, 1, CHAIN, sealed(KEYS, 1, CHAIN, b"", is_last_in_file=True)).is_last_in_file


@pytest.mark.parametrize("length", range(len(FRAME)))
def test_a_part_of_a_frame_is_waited_for(length):
    assert opened(KEYS, 1, CHAIN, FRAME[:length]).found is Found.NOT_YET


@pytest.mark.parametrize("place", range(len(FRAME)))
@pytest.mark.parametrize("bit", [0, 7])
def test_a_flipped_bit_is_told(place, bit):
    """Also one in the length, which would else be waited for until the end of days."""
    flipped = bytearray(FRAME)
    flipped[place] ^= 1 << bit
    assert opened(KEYS, 1, CHAIN, bytes(flipped) + bytes(1000)).found is Found.DAMAGED


@pytest.mark.parametrize(
    ("keys", "sequence", "chain"),
    [
        (KEYS, 2, CHAIN),
        (KEYS, 1, next_chain(CHAIN, FRAME)),
        (Keys.of(KEY, "vault", "another"), 1, CHAIN),
        (Keys.of(KEY, "another", "computer"), 1, CHAIN),
        (Keys.of(bytes(32), "vault", "computer"), 1, CHAIN),
    ],
    ids=["another number", "behind other frames", "another computer", "another vault", "another key"],
)
def test_a_frame_opens_nowhere_else(keys, sequence, chain):
    assert opened(keys, sequence, chain, FRAME).found is Found.DAMAGED


def test_two_frames_of_the_same_words_look_different():
    assert sealed(KEYS, 1, CHAIN, b"some words", is_last_in_file=False) != FRAME


def test_nothing_shows_the_keys():
    assert repr(KEYS) == "Keys(…)"


json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**60), 2**60) | st.floats(allow_nan=False) | st.text(),
    lambda values: st.lists(values, max_size=3),
    max_leaves=5,
)
stamps = st.builds(Stamp, st.integers(0, 9), st.integers(0, 2**60), st.text(max_size=5))
records = st.builds(
    Record,
    st.text(max_size=9),
    st.text(max_size=9),
    st.dictionaries(st.text(max_size=5), st.builds(Register, json_values, stamps, stamps), max_size=3),
    st.dictionaries(st.text(max_size=9), st.integers(0, 2**60), max_size=2),
    st.frozensets(st.text(max_size=5), max_size=2),
)


@given(st.lists(records, max_size=3))
@settings(max_examples=40)
def test_what_is_packed_is_unpacked_as_it_was(told):
    frame = Saying("a name", 5, {"b": 7}, told, ["c"])
    assert unpacked(packed(frame)) == frame


@pytest.mark.parametrize(
    "content", [b"", b"no zip", packed(Saying("", 0, {}, []))[:-6], b"x\x9c\x03\x00\x00\x00\x00\x01"]
)
def test_what_is_no_frame_of_ours_is_damage(content):
    with pytest.raises(DataDamaged):
        unpacked(content)


def test_a_newer_programs_frame_is_too_new(monkeypatch):
    monkeypatch.setattr(payload, "FORMAT", 2)
    frame = packed(Saying("", 0, {}, []))
    monkeypatch.undo()
    with pytest.raises(TooNew):
        unpacked(frame)
