"""A damaged file is always noticed, when it is opened or by ``check``, and always as damage."""

import random
from datetime import UTC, date, datetime, timedelta

import pytest

from journal.errors import DataDamaged
from journal.model import Entry, EntryDraft, RoleSystem
from journal.store.journal_store import JournalStore

PAGE = 4096
NOISE = random.Random(5).randbytes(9000)
KINDS = ["flip", "zeros", "cut at a page", "cut", "longer", "noise", "swap", "stub"]


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """The bytes of a journal with six hundred entries, and its folder."""
    folder = tmp_path_factory.mktemp("damage") / "Mine.vault"
    rng = random.Random(3)
    words = ["".join(rng.choices("abcdefghij", k=6)) for _ in range(400)]
    first = datetime(2026, 1, 1, 12, tzinfo=UTC)
    with JournalStore.create(folder) as store:
        store.add_many(
            (
                Entry(
                    f"{i:032x}",
                    " ".join(rng.choices(words, k=40)),
                    date(2026, 1, 1) + timedelta(days=i // 3),
                    first + timedelta(days=i // 3),
                    "UTC",
                    RoleSystem(1 + i % 3),
                ),
                None,
            )
            for i in range(600)
        )
        store.check()
    return folder, (folder / "journal.db").read_bytes()


def damaged(content, kind, rng):
    """Return the content with one damage of this kind."""
    made = bytearray(content)
    pages = len(content) // PAGE
    at = rng.randrange(len(content))
    page, other = (PAGE * number for number in rng.sample(range(pages), 2))
    if kind == "flip":
        made[at] ^= 1 << rng.randrange(8)
    elif kind == "zeros":
        length = min(rng.randrange(1, 5000), len(content) - at)
        made[at : at + length] = bytes(length)
    elif kind == "cut at a page":
        del made[page:]
    elif kind == "cut":
        del made[at:]
    elif kind == "longer":
        made += rng.randbytes(rng.randrange(1, 9000))
    elif kind == "noise":
        made[page : page + PAGE] = rng.randbytes(PAGE)
    elif kind == "swap":
        made[page : page + PAGE], made[other : other + PAGE] = (
            content[other : other + PAGE],
            content[page:][:PAGE],
        )
    elif kind == "stub":
        del made[rng.randrange(600) :]
    return bytes(made)


@pytest.mark.parametrize("kind", KINDS)
def test_damage_is_always_told_as_damage(whole, kind):
    """A dozen of each kind; nothing passes silently, nothing is "repaired", nothing else is raised."""
    folder, content = whole
    rng = random.Random(kind)
    for _ in range(13):
        put = damaged(content, kind, rng)
        assert put != content
        (folder / "journal.db").write_bytes(put)
        with pytest.raises(DataDamaged), JournalStore.open(folder) as store:
            store.check()
        assert (folder / "journal.db").read_bytes() == put


def test_reading_past_the_damage_is_told_too(whole):
    """Without ``check``: whatever the writer does first, it is a sentence and no wrong entry."""
    folder, content = whole
    rng = random.Random(11)
    told = 0
    for _ in range(20):
        page = PAGE * rng.randrange(1, len(content) // PAGE)
        (folder / "journal.db").write_bytes(content[:page] + rng.randbytes(PAGE) + content[page + PAGE :])
        try:
            with JournalStore.open(folder) as store:
                read = list(store.iter_entries())
                assert [entry.id for entry in read] == [f"{i:032x}" for i in range(600)]
                store.search("a OR b OR c", limit=1000)
                store.week_counts()
        except DataDamaged:  # and no other error
            told += 1
    assert told > 5  # the other pages hold nothing that was read here


def test_garbage_in_the_place_of_a_rollback_journal_does_no_harm(whole):
    folder, content = whole
    (folder / "journal.db").write_bytes(content)
    rollback = folder / "journal.db-journal"
    for garbage in (
        b"",
        b"\0" * 512,
        NOISE,
        b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + NOISE,
    ):
        rollback.write_bytes(garbage)
        with JournalStore.open(folder) as store:
            store.check()
            assert store.entry_count() == 600
        rollback.unlink(missing_ok=True)


def test_an_index_that_lost_step_is_told_as_damage(vault_folder, noon):
    """Not the pages but what they say: the full-text index knows a word that no entry has."""
    with JournalStore.open(vault_folder) as store:
        day = date(2026, 11, 22)
        store.add_many([(Entry("a", "needle", day, noon(day), "UTC"), None)])
        store.check()
        store._connection.execute("DROP TRIGGER entry_changed")
        store._connection.execute("UPDATE entry SET body = 'other'")
        with pytest.raises(DataDamaged):
            store.check()


@pytest.mark.parametrize(
    ("table", "read"),
    [("entry", lambda store: list(store.iter_entries())), ("draft", JournalStore.find_draft)],
)
def test_bytes_that_are_no_text_are_damage(vault_folder, table, read):
    """As in a copy made while the file was written: each page is good, and they do not belong together."""
    now = datetime(2026, 1, 1, 12, tzinfo=UTC)
    with JournalStore.open(vault_folder) as store:
        store.add_entry(EntryDraft("kept"), written_on=now.date(), written_at=now, zone="UTC")
        store.save_draft(EntryDraft("typed"), now=now)
        store._connection.execute(f"UPDATE {table} SET body = CAST(x'c3' AS TEXT)")
    with JournalStore.open(vault_folder) as store, pytest.raises(DataDamaged):
        read(store)


def test_a_search_never_quietly_finds_too_little(whole):
    """Each page damaged in turn: SQLCipher gives zeros for it, and tells so when one more is asked for."""
    folder, content = whole
    with JournalStore.open(folder) as store:
        words = sorted({word for entry in store.iter_entries() for word in entry.body.split()})
        found = {word: list(store.found_places(word)) for word in words}
    pages, told = len(content) // PAGE, 0
    for page in range(1, pages):
        made = bytearray(content)
        made[page * PAGE + 100] ^= 1
        (folder / "journal.db").write_bytes(made)
        for word in words[page % 40 :: 40]:
            try:
                with JournalStore.open(folder) as store:
                    assert list(store.found_places(word)) == found[word], f"{word}, page {page + 1}"
            except DataDamaged:
                told += 1
    (folder / "journal.db").write_bytes(content)
    assert min(map(len, found.values())) > 20
    assert told > pages
