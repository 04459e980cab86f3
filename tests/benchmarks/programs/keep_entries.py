"""``keep_entries.py VAULT ours|bare N`` keeps N entries one after the other, for whoever counts its calls."""

from __future__ import annotations

import sys
from pathlib import Path

from journal.store.journal_store import JournalStore
from tests.benchmarks.keep import ARMS, Keeper

vault, arm, number = sys.argv[1:4]
with JournalStore.open(Path(vault)) as store:
    keeper = Keeper(store)
    for _ in range(int(number)):
        ARMS[arm](keeper)
