"""The first page of a search, against the bare full-text query that gives the same columns."""

from __future__ import annotations

from functools import partial
from typing import Any

from journal.store.journal_store import JournalStore
from tests.benchmarks.alone import run_alone
from tests.benchmarks.journals import journal_of
from tests.benchmarks.keep import timed
from tests.benchmarks.measuring import Row, Sample, compare, take_turns
from tests.benchmarks.settings import Settings
from tests.benchmarks.vocabulary import Vocabulary

TARGET = 1.5
PAGE = 50
REPEATS = 20  # of one query in a round
BARE = """
SELECT entry.id, entry.body, entry.written_on, entry.written_at, entry.zone, entry.role_system, entry.urgent,
    entry.important, entry.minutes, entry.question
FROM entry_fts JOIN entry ON entry.place = entry_fts.rowid
WHERE entry_fts MATCH ? ORDER BY entry_fts.rowid DESC LIMIT 50
"""


def queries() -> dict[str, str]:
    """Return what is searched for: rare, common and absent words, and two that seldom meet."""
    vocabulary = Vocabulary()
    return {
        "rare word": vocabulary.word_in(0.001),
        "common word": vocabulary.word_in(0.2),
        "absent word": "zyzzyva",
        "two words": f"{vocabulary.word_in(0.02)} {vocabulary.word_in(0.02, 1)}",
    }


def run(settings: Settings) -> list[Row]:
    """Measure four searches in the large journal."""
    large = settings.sizes[2]
    rows = []
    with JournalStore.open(journal_of(large)) as store:
        for kind, words in queries().items():
            arms = {
                "ours": partial(search_ours, store, words),
                "bare": partial(search_bare, store, words),
                "looked at": partial(search_and_look, store, words),
            }
            taken = take_turns(arms, settings.rounds(21, 5))
            hits = len(store.search(words, limit=PAGE))
            what = f"first page, {kind} ({hits} hits on it), {large:,} entries"
            rows.append(compare(taken, what, "ours", "bare", TARGET))
            rows.append(compare(taken, "  and every hit made an entry", "looked at", "bare", None))
    return rows


def search_ours(store: JournalStore, words: str) -> Sample:
    """Search as the page does."""
    return timed(lambda: [store.search(words, limit=PAGE) for _ in range(REPEATS)])


def search_and_look(store: JournalStore, words: str) -> Sample:
    """Search and look at every entry of the page, also those below the window's edge."""
    return timed(lambda: [list(store.search(words, limit=PAGE)) for _ in range(REPEATS)])


def search_bare(store: JournalStore, words: str) -> Sample:
    """Run the bare query."""
    connection: Any = store._connection
    match = " AND ".join(f'"{word}"' for word in words.split())
    return timed(lambda: [connection.execute(BARE, [match]).fetchall() for _ in range(REPEATS)])


if __name__ == "__main__":
    run_alone("search")
