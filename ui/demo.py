"""``inmind demo``: the window on a copy of the sample journal, or its pictures where there is no screen."""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from journal import clock
from journal.errors import JournalError
from journal.store.journal_store import JournalStore

VAULT = "Sample.vault"
PICTURES = "pictures"


def run_demo(arguments: Sequence[str], *, has_screen: bool) -> int:
    """Make the sample journal and show it; return the exit code."""
    parser = argparse.ArgumentParser(
        prog="inmind demo", description="The window on a copy of the sample journal."
    )
    parser.add_argument(
        "--dir", type=Path, metavar="DIR", help="where the copy is made; one there is replaced"
    )
    told = parser.parse_args(arguments)
    folder = told.dir or Path(tempfile.mkdtemp(prefix="inmind-demo-"))
    try:
        vault = fresh_sample(folder)
        return _show(vault) if has_screen else _draw(vault, folder / PICTURES)
    except JournalError as error:
        print(f"inmind: {error}", file=sys.stderr)
        return 1


def fresh_sample(folder: Path) -> Path:
    """Return a new copy of the sample in ``folder``; an older copy of it gives way, nothing else does."""
    from journal.sample import make_sample

    vault = folder / VAULT
    if vault.exists():
        with JournalStore.open(vault) as old:
            is_sample = old.setting("sample_made_at") is not None
        if not is_sample:
            raise JournalError(f"“{vault}” is not a sample journal, so it was left as it is.")
        shutil.rmtree(vault)
    now = clock.now()
    return make_sample(vault, clock.today(now, clock.local_zone()), now)


def _show(vault: Path) -> int:
    from ui.app import run_window

    return run_window(vault)


def _draw(vault: Path, pictures: Path) -> int:
    from journal.coach.choice import last_quarter
    from journal.coach.pack import pack_of, write_pack
    from journal.coach.record import read_record
    from ui.pictures import take_pictures

    now = clock.now()
    today = clock.today(now, clock.local_zone())
    with JournalStore.open(vault) as store:
        record = read_record(store, last_quarter(today), today, now=now)
    written = [*write_pack(pack_of(record), pictures), *take_pictures(vault, pictures)]
    print("There is no screen here, so no window was opened. The sample journal is in")
    print(f"  {vault}")
    print(f"and what there is to see of it in {pictures}:")
    for path in written:
        print(f"  {path.relative_to(pictures)}")
    return 0
