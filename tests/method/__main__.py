"""Measure the measure: every table of docs/method.md, from a fixed seed.

python3 packaging/dev.py method                print them, in some minutes
python3 packaging/dev.py method --write        put them into docs/method.md
python3 packaging/dev.py method --short        the same with few journals, in seconds
python3 packaging/dev.py method --only "6 a week"    rows whose names hold these words
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from time import perf_counter, process_time

from tests.method.page import PAGE, as_markdown, digest, written
from tests.method.tables import LONG, SHORT, Compared, Row, tables


def main(argv: Sequence[str] | None = None) -> int:
    """Count every row that was asked for, and print or write the tables."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.method",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--short", action="store_true", help="few journals: to see that it runs")
    parser.add_argument("--write", action="store_true", help="put the tables into docs/method.md")
    parser.add_argument("--only", default="", metavar="WORDS", help="only rows whose names hold these words")
    told = parser.parse_args(argv)
    if told.write and (told.short or told.only):
        parser.error("--write wants all of it")
    effort, begun, worked = SHORT if told.short else LONG, perf_counter(), process_time()
    made: dict[str, str] = {}
    for table in tables():
        rows: dict[str, Row] = {}
        for name, row in table.rows.items():
            if told.only not in name:
                continue
            if not rows:
                print("\n" + as_markdown(table, {}), flush=True)
            rows[name] = row(effort)
            print("| " + " | ".join((name, *rows[name])) + " |", flush=True)
        made[table.name] = as_markdown(table, rows)
    stamp = (
        f"{effort.steady:,} steady journals a row, {effort.moved:,} that move, {effort.latched:,} behind a "
        f"signal; {Compared.verdicts:,} verdicts of the arrays compared with those of `journal/drift.py`, "
        f"none differed. Code `{digest()}`."
    )
    print(f"\n{stamp}")
    print(f"{perf_counter() - begun:.0f} s, processor time {process_time() - worked:.0f} s")
    if told.write:
        PAGE.write_text(written(PAGE.read_text(encoding="utf-8"), made, stamp), encoding="utf-8")
        print(f"Written into {PAGE}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
