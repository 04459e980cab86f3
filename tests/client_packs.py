"""Packs of clients, made by hand after docs/packs.md: as a folder, as a zip, as a zip under a passphrase."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

HEAD = (
    "week", "to", "system_1", "system_1_low", "system_1_high", "urgent", "urgent_low", "urgent_high", "plan",
)  # fmt: skip
FIRST, LAST = date(2026, 8, 24), date(2026, 11, 22)
PDF = b"%PDF-1.4\n% a report\n"


def said(who: str = "Helen Marsh", *, first: date = FIRST, last: date = LAST, **more: Any) -> dict[str, Any]:
    """Return what stands under "in_mind" in a pack; ``more`` puts other values into it."""
    return {
        "version": 1,
        "who": who,
        "first": first.isoformat(),
        "last": last.isoformat(),
        "headline": "The urgent and the present are taking up more of the record than before.",
        "arms": [
            {
                "arm": "system",
                "state": "pulled",
                "sentence": "System 1: 33 of the last 41 entries, 80 of 160 before.",
                "share": 0.8049,
                "low": 0.7012,
                "high": 0.8603,
                "entries": 41,
                "intended": 0.4,
                "plan_state": "above",
            },
            {
                "arm": "urgency",
                "state": "no_change",
                "sentence": "The last 41 entries do not differ from the earlier 160 by more than chance.",
                "share": 0.55,
                "low": 0.43,
                "high": 0.66,
                "entries": 41,
                "intended": None,
                "plan_state": None,
            },
            {"arm": "days", "state": "no_change", "sentence": "Written on 17 of the last 20 workdays."},
        ],
        "written": 54,
        "workdays": 63,
        "questions": [7, 5, 6],
    } | more


def line(weeks: int = 26, *, last: date = LAST, gap: range = range(8, 11), plan: float | None = 0.4) -> str:
    """Return a line.csv of so many weeks, with a gap, a plan from the fifth week on, and a slow rise."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(HEAD)
    for position in range(weeks):
        sunday = last - timedelta(weeks=weeks - 1 - position)
        share = 0.45 + 0.35 * position / max(weeks - 1, 1)
        shares = (
            [""] * 6
            if position in gap
            else [f"{share + by:.4f}" for by in (0, -0.1, 0.09)]
            + [f"{share - 0.2 + by:.4f}" for by in (0, -0.1, 0.1)]
        )
        year, week, _ = sunday.isocalendar()
        held = "" if plan is None or position < 5 else f"{plan:.2f}"
        writer.writerow([f"{year}-W{week:02d}", sunday.isoformat(), *shares, held])
    return text.getvalue()


def files(in_mind: object | None = None, **more: str | bytes | None) -> dict[str, bytes]:
    """Return a pack's files by name. ``more`` puts others in, ``line_csv=None`` takes the line out."""
    described = {
        "name": "in-mind-pack",
        "profile": "data-package",
        "in_mind": said() if in_mind is None else in_mind,
    }
    made: dict[str, str | bytes | None] = {
        "datapackage.json": json.dumps(described),
        "line.csv": line(),
        "report.pdf": PDF,
    }
    made |= {name.replace("_", "."): content for name, content in more.items()}
    return {
        name: content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass")
        for name, content in made.items()
        if content is not None
    }


def folder(path: Path, content: Mapping[str, bytes] | None = None) -> Path:
    """Write a pack as a folder and return it."""
    path.mkdir(parents=True)
    for name, data in (files() if content is None else content).items():
        (path / name).write_bytes(data)
    return path


def zipped(path: Path, content: Mapping[str, bytes] | None = None, *, within: str = "") -> Path:
    """Write a pack as a zip, in a folder of that zip where ``within`` names one, and return it."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in (files() if content is None else content).items():
            archive.writestr(within + name, data)
    return path


def locked(path: Path, passphrase: str, content: Mapping[str, bytes] | None = None) -> Path:
    """Write a pack as a zip with AES under a passphrase and return it."""
    import pyzipper

    with pyzipper.AESZipFile(path, "w", compression=pyzipper.ZIP_DEFLATED) as archive:
        archive.setpassword(passphrase.encode())
        archive.setencryption(pyzipper.WZ_AES, nbits=256)
        for name, data in (files() if content is None else content).items():
            archive.writestr(name, data)
    return path


def many(place: Path, count: int, *, weeks: int = 26, zips: bool = False) -> Path:
    """Write so many packs, each of another client, into a folder and return it."""
    place.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        content = files(said(f"Client {(number * 37) % count:03}"), line_csv=line(weeks))
        name = f"pack {number:03}"
        zipped(place / f"{name}.zip", content) if zips else folder(place / name, content)
    return place
