"""How much of a damaged journal comes back, and whether anything comes that was never in it."""

from __future__ import annotations

import importlib.util
import random
import sys
from pathlib import Path
from typing import Any

from tests.faults.damage import damaged, fill_journal

READER = Path(__file__).resolve().parents[2] / "packaging" / "read_vault.py"


def load_reader() -> Any:
    """Return packaging/read_vault.py as a module."""
    spec = importlib.util.spec_from_file_location("inmind_read_vault", READER)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["inmind_read_vault"] = module
    spec.loader.exec_module(module)
    return module


def salvage_copies(
    reader: Any, folder: Path, rng: random.Random, *, copies: int, entries: int
) -> tuple[float, int]:
    """Damage copies of a journal; return the mean share that came back, and how many were invented.

    An entry is invented when any of its values is other than in the whole journal.
    """
    fill_journal(folder, entries)
    key = reader.unlock(reader.read_keys(folder))
    content = (folder / "journal.db").read_bytes()
    whole = {repr(entry) for entry in reader.read_entries(reader.Pages(content, key))}
    shares, invented = [], 0
    for _ in range(copies):
        wrecked = damaged(content, rng)
        found = {repr(entry) for entry in reader.salvage(reader.Pages(wrecked, key, [content[:16]]))}
        invented += len(found - whole)
        shares.append(len(found & whole) / len(whole))
    return sum(shares) / len(shares), invented
