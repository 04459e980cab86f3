"""Use a built program on any platform: a journal, what is written of it, and a window that stays open.

    python packaging/smoke.py PROGRAM

Needs nothing but the program: everything is made in a folder that goes away again. Standard library only.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

KINDS = {".pdf", ".html", ".png", ".svg", ".csv"}


OUT = {
    "jsonl": "mine.jsonl",
    "csv": "mine.csv",
    "markdown": "notes",
    "jrnl": "mine.txt",
    "jrnl-json": "mine.json",
    "ics": "mine.ics",
    "sqlite": "mine.db",
}
OUT_AND_IN = ("mine.jsonl", "mine.csv", "notes")
ADDED = ("2026-10.txt", "diarium.json")
IN = {
    "2026-10.txt": "5: {text: !!python/unicode 'A //quiet// day'}\n",
    "diarium.json": '{"metadata": {"application": "Mini Diarium", "version": "0.4"}, "entries": '
    '[{"id": 1, "date": "2026-10-06", "title": "", '
    '"text": "<p>One <b>line</b></p>", "dateUpdated": "2026-10-06T18:00:00Z"}]}',
    "work.ics": "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\n"
    "DTSTAMP:20261101T080000Z\r\nDTSTART:{0}T090000Z\r\n"
    "DTEND:{0}T100000Z\r\nSUMMARY:Steering group\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
}


class Failed(Exception):
    """What the program did not do."""


STAYS = 15.0  # seconds that a window has to stay open


def environment(folder: Path) -> dict[str, str]:
    """Return the environment of somebody who has nothing but this folder, and no screen."""
    folders = (
        "HOME",
        "APPDATA",
        "LOCALAPPDATA",
        "XDG_STATE_HOME",
        "XDG_DATA_HOME",
        "XDG_CONFIG_HOME",
        "XDG_CACHE_HOME",
    )
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "INMIND", "QT_"))
    }
    return {**kept, **{name: str(folder) for name in folders}, "QT_QPA_PLATFORM": "offscreen"}


def call(program: Path, folder: Path, *words: str, code: int = 0) -> str:
    """Run it with these words and return what it says. Raises Failed where it ends with another code."""
    done = subprocess.run(
        [str(program), *words],
        cwd=folder,
        env=environment(folder),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
        timeout=300,
    )
    if done.returncode != code:
        raise Failed(
            f"“{' '.join(words)}” ended with {done.returncode}: {done.stdout[-800:]}{done.stderr[-800:]}"
        )
    return done.stdout


def smoke(program: Path, folder: Path) -> None:
    """Go through what loads most of what is built in. Raises Failed."""
    say = print
    say(call(program, folder, "--version").strip())
    call(program, folder, "remind")
    (folder / "secret").write_text("a long enough passphrase\n", encoding="utf-8")
    locked = ("--journal", "Mine.vault", "--passphrase-file", "secret")
    call(program, folder, *locked, "init")
    call(program, folder, *locked, "add", "Took the escalation call", "--system", "1", "--urgent")
    if "escalation" not in call(program, folder, *locked, "search", "escalation"):
        raise Failed("search finds nothing")
    call(program, folder, *locked, "report", "--out", "pack")
    written = {path.suffix for path in (folder / "pack").rglob("*")}
    if not written >= KINDS:
        raise Failed(f"report wrote {sorted(written)}")
    call(program, folder, *locked, "report", "--out", "pack.zip", "--protect", "secret")
    exchange(program, folder, *locked)
    call(program, folder, *locked, "backup")
    call(program, folder, *locked, "check")
    say("the command line: well")
    open_window(program, folder)
    say("a window: well")


def exchange(program: Path, folder: Path, *locked: str) -> None:
    """Take entries out and in in every form, and sync: each loads a library of its own. Raises Failed."""
    for name, place in OUT.items():
        call(program, folder, *locked, "export", "--format", name, "--out", place)
        if not (folder / place).exists():
            raise Failed(f"export wrote no {name}")
    for place in OUT_AND_IN:
        said = call(program, folder, *locked, "import", place)
        if "Added 0 entries" not in said:
            raise Failed(f"what went out came in as something else: {said}")
    for name, content in IN.items():
        yesterday = datetime.now(UTC) - timedelta(days=1)
        (folder / name).write_text(
            content.replace("{0}", f"{yesterday:%Y%m%d}"), encoding="utf-8", newline=""
        )
    for name in ADDED:
        for count in (1, 0):
            said = call(program, folder, *locked, "import", name)
            if f"Added {count} entr" not in said:
                raise Failed(f"import of {name}: {said}")
    if "Steering group" not in call(program, folder, *locked, "import", "work.ics", "--dry-run"):
        raise Failed("a calendar's event is not shown")
    (folder / "shared").mkdir()
    call(program, folder, *locked, "sync", "shared")


def open_window(program: Path, folder: Path) -> None:
    """Open the sample journal in a window, which has to stay open. Raises Failed."""
    with (folder / "said").open("w+b") as said:
        command = [str(program), "demo", "--dir", "sample"]
        process = subprocess.Popen(command, cwd=folder, env=environment(folder), stdout=said, stderr=said)
        try:
            code = process.wait(STAYS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        else:
            said.seek(0)
            raise Failed(f"the window closed with {code}: {said.read()[-800:].decode(errors='replace')}")
    if not (folder / "sample" / "Sample.vault").is_dir():
        raise Failed("the window made no sample journal")


def main(arguments: list[str]) -> int:
    """Try the program that is named and return the exit code."""
    if len(arguments) != 1:
        print("usage: smoke.py PROGRAM", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="inmind-smoke-") as folder:
        try:
            smoke(Path(arguments[0]).resolve(), Path(folder))
        except (Failed, OSError, subprocess.SubprocessError) as problem:
            print(problem, file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
