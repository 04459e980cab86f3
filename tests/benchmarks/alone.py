"""Run benchmarks and print a line for each thing measured."""

from __future__ import annotations

import argparse
import importlib
import json
import os
import platform
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks.measuring import Row, Spread
from tests.benchmarks.settings import Settings

NAMES = (
    "launch",
    "memory",
    "keep",
    "search",
    "verdicts",
    "typing",
    "pages",
    "drift_page",
    "journal_page",
    "add",
    "pack",
    "remind",
    "vaults",
    "packs",
    "preview",
    "built",
    "sync",
    "exchange",
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the benchmarks named, or all, and return 1 where a target is missed."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"one or more of {', '.join(NAMES)}")
    parser.add_argument("--short", action="store_true", help="small journals, few rounds, loose margins")
    parser.add_argument("--rounds", type=int, help="how many rounds instead of each benchmark's own number")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all figures here too")
    told = parser.parse_args(arguments)
    unknown = set(told.names) - set(NAMES)
    if unknown or (told.rounds is not None and told.rounds < 1):
        parser.error(
            f"no benchmark is named {', '.join(sorted(unknown))}" if unknown else "no rounds, no figures"
        )
    settings = Settings(told.short, told.rounds)
    print(f"{machine()}; load {load()}")
    results = {name: measure(name, settings) for name in told.names or NAMES}
    print(f"load {load()}")
    if told.json is not None:
        told.json.write_text(json.dumps(record(results, settings), indent=1) + "\n", encoding="utf-8")
    missed = [row for rows in results.values() for row in rows if row.verdict(settings.margins) == "MISSED"]
    print(f"{len(missed)} missed" if missed else "no target missed")
    return 1 if missed else 0


def run_alone(name: str) -> None:
    """Run one benchmark as a program of its own."""
    sys.exit(main([name, *sys.argv[1:]]))


def measure(name: str, settings: Settings) -> list[Row]:
    """Run one benchmark and print its lines."""
    print(f"{name}", flush=True)
    rows: list[Row] = importlib.import_module(f"tests.benchmarks.{name}").run(settings)
    for row in rows:
        print(line(row, settings), flush=True)
    return rows


def line(row: Row, settings: Settings) -> str:
    """Return a row as a line: what, measured, CPU, target, verdict, the figures behind it."""
    measured = "" if row.measured is None else _figures(row.measured, row.kind)
    cpu = "" if row.cpu is None else f"CPU {row.cpu}"
    target = "" if row.target is None else f"<= {row.target:g}"
    return (
        f"  {row.what:<58} {measured:<19} {cpu:<23} {target:<8} {row.verdict(settings.margins):<13}{row.note}"
    )


def _figures(measured: Spread, kind: str) -> str:
    return f"{measured.median:g}" if kind == "count" else str(measured)


def record(results: dict[str, list[Row]], settings: Settings) -> dict[str, object]:
    """Return all figures as JSON values."""
    return {
        "machine": machine(),
        "load": load(),
        "short": settings.short,
        "rows": [
            {
                "benchmark": name,
                "what": row.what.strip(),
                "kind": row.kind,
                "measured": row.measured and row.measured._asdict(),
                "cpu": row.cpu and row.cpu._asdict(),
                "target": row.target,
                "verdict": row.verdict(settings.margins),
                "note": row.note,
            }
            for name, rows in results.items()
            for row in rows
        ],
    }


def machine() -> str:
    """Return on what this runs."""
    python = f"Python {platform.python_version()}"
    return f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, {python}"


def load() -> str:
    """Return the load averages of the last 1, 5 and 15 minutes, where the system tells."""
    return " ".join(f"{value:.2f}" for value in os.getloadavg()) if hasattr(os, "getloadavg") else "unknown"
