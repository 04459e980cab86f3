"""Windows in programs of their own, each in folders of its own, and what they leave there."""

from __future__ import annotations

import json
import os
import random
import re
import secrets
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from journal.clock import SystemClock
from journal.model import Entry, Plan, Priority, RoleSystem
from journal.store.journal_store import JournalStore
from tests.faults.windows import typed_text

ROOT = Path(__file__).resolve().parents[2]
WINDOWS = Path(__file__).resolve().parent / "windows.py"
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le")
TYPED_AT_MOST = 2.0  # seconds of typing that a crash may take
COMMAND_LINE = "import sys; from ui.__main__ import main; sys.exit(main())"
_CONNECTION = re.compile(r"\b(?:connect|sendto|bind)\(.*sa_family=AF_INET6?\b")


class House(NamedTuple):
    """A folder in which everything lies that a program could write to, and its environment."""

    root: Path
    environ: dict[str, str]

    @classmethod
    def build(cls, root: Path) -> House:
        """Make the folders: home, data, settings, caches, state, temporary files."""
        places = {
            "HOME": "home",
            "XDG_DATA_HOME": "home/data",
            "XDG_CONFIG_HOME": "home/config",
            "XDG_CACHE_HOME": "home/cache",
            "XDG_STATE_HOME": "home/state",
            "XDG_RUNTIME_DIR": "run",
            "TMPDIR": "tmp",
            "SQLITE_TMPDIR": "tmp",
            "MPLCONFIGDIR": "home/config/matplotlib",
        }
        for place in places.values():
            (root / place).mkdir(parents=True, exist_ok=True)
        (root / "run").chmod(0o700)
        environ = {name: str(root / place) for name, place in places.items()}
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("INMIND", "XDG_"))}
        environ |= {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8"}
        return cls(root, kept | environ)

    @contextmanager
    def window(
        self, work: str, vault: Path, told: dict[str, Any] | None = None, before: Sequence[str] = ()
    ) -> Iterator[subprocess.Popen[str]]:
        """Run a window that does ``work``; it is killed where it is still there at the end of the block."""
        with (self.root / "home" / "messages.log").open("a", encoding="utf-8") as log:
            program = subprocess.Popen(
                [*before, sys.executable, "-u", str(WINDOWS), work, str(vault)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
                cwd=self.root / "home",
                env=self.environ,
                start_new_session=True,
            )
            try:
                tell(program, told or {})
                yield program
            finally:
                if program.poll() is None:
                    os.killpg(program.pid, signal.SIGKILL)
                program.communicate()

    def run(self, *words: object, told: str = "") -> str:
        """Run ``inmind`` with these words and return its output, once it ended well."""
        return self._ended_well(words, told).stdout

    def said(self, *words: object) -> str:
        """Run ``inmind`` with these words and return what it said on standard error, once it ended well."""
        return self._ended_well(words, "").stderr

    def _ended_well(self, words: Sequence[object], told: str) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [sys.executable, "-c", COMMAND_LINE, *map(str, words)],
            input=told,
            capture_output=True,
            text=True,
            cwd=self.root / "home",
            env=self.environ,
            check=False,
            timeout=300,
        )
        assert done.returncode == 0, done.stderr
        return done

    def messages(self) -> str:
        """Return what the windows said on standard error."""
        return (self.root / "home" / "messages.log").read_text(encoding="utf-8")


def tell(program: subprocess.Popen[str], value: object) -> None:
    """Send a line of JSON."""
    assert program.stdin is not None
    program.stdin.write(json.dumps(value) + "\n")
    program.stdin.flush()


def answer(program: subprocess.Popen[str]) -> str:
    """Return the next line that the program says."""
    assert program.stdout is not None
    return program.stdout.readline().strip()


def fill_year(store: JournalStore, word: str) -> None:
    """Put forty weeks with something to see on the charts before today, each entry with ``word`` in it."""
    today = date.today()  # noqa: DTZ011 - the window under test asks the same clock
    made = []
    for back in range(280, 0, -2):
        day = today - timedelta(days=back)
        noon = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
        system = RoleSystem(1 if back < 80 else 1 + back // 2 % 3)
        made.append(Entry(f"e{back}", f"{word} {back}", day, noon, "UTC", system, Priority(True, False)))
    store.add_many((entry, None) for entry in made)
    store.add_plan(Plan(today - timedelta(days=200), (40, 35, 25), 5.0), now=SystemClock().now())


# --- no plain text anywhere -----------------------------------------------------------------------


def files_that_hold(words: Sequence[str], root: Path, apart_from: Sequence[Path] = ()) -> set[str]:
    """Return the files below ``root`` with any of these words in their bytes or their names."""
    wanted = [word.encode(encoding) for word in words for encoding in ENCODINGS]
    found = set()
    for path in root.rglob("*"):
        name = str(path.relative_to(root))
        if any(word in name for word in words):
            found.add(name)
        if path.is_file() and path not in apart_from:
            content = path.read_bytes()
            if any(word in content for word in wanted):
                found.add(name)
    return found


# --- what is typed survives -----------------------------------------------------------------------


def kill_while_typing(house: House, vault: Path, keys: int) -> float:
    """Kill a window after so many keys; return how many seconds of typing are gone.

    Raises AssertionError where the draft is other than the beginning of what was typed.
    """
    with JournalStore.open(vault) as store:
        store._connection.execute("DELETE FROM draft")
    with house.window("typing", vault) as program:
        assert program.stdout is not None
        lines = [program.stdout.readline() for _ in range(keys)]
        killed_at = time.monotonic()
        os.killpg(program.pid, signal.SIGKILL)
        lines += [line for line in program.stdout if line.endswith("\n")]
    at = [float(line.split()[1]) for line in lines]
    with JournalStore.open(vault) as store:
        store.check()
        draft = store.find_draft()
    saved = "" if draft is None else draft.body
    assert saved == typed_text(len(saved))
    return 0.0 if len(saved) >= len(at) else max(0.0, killed_at - at[len(saved)])


# --- no network -----------------------------------------------------------------------------------


def count_connections(house: House, vault: Path, *, calls: bool = False) -> tuple[int, int | None]:
    """Let a window see all its pages; return what Python called, and what the system did where it tells."""
    trace = house.root / "trace"
    strace = shutil.which("strace")
    before = [strace, "-f", "-qq", "-e", "trace=network", "-o", str(trace)] if strace else []
    with house.window("visiting", vault, {"calls": calls}, before) as program:
        assert answer(program) == "visited", house.messages()
        called = int(answer(program).split()[1])
        assert program.wait(60) == 0
    if not strace:
        return called, None
    return called, len(_CONNECTION.findall(trace.read_text(encoding="utf-8", errors="replace")))


# --- two at once ----------------------------------------------------------------------------------


def write_beside_a_window(house: House, vault: Path, adds: int, rng: random.Random) -> None:
    """Add and edit from outside while a window edits the same entry; all of it must be in the file.

    Raises AssertionError where anything acknowledged is missing.
    """
    clock = SystemClock()
    house.run("--journal", vault, "add", "as it was", "--system", "1")
    with house.window("editing", vault) as program, JournalStore.open(vault) as store:
        assert answer(program) == "editing", house.messages()
        [entry] = [one for one in store.newest_entries(1000) if one.body == "as it was"]
        elsewhere = f"from elsewhere {rng.random()}"
        store.replace_body(entry.id, elsewhere, now=clock.now())
        store.classify(entry.id, RoleSystem.ENABLE, None)
        mine = f"from the editor {rng.random()}"
        tell(program, mine)
        adding = [
            subprocess.Popen(
                [sys.executable, "-c", COMMAND_LINE, "--journal", str(vault), "add", f"added {number}"],
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                text=True,
                env=house.environ,
            )
            for number in range(adds)
        ]
        assert answer(program) == "kept", house.messages()
        for one in adding:
            _, told = one.communicate(timeout=120)
            assert (told, one.returncode) == ("", 0)
        tell(program, adds + 2)
        assert answer(program) == f"sees {adds + 2}"
        assert answer(program).startswith("called")
        assert program.wait(60) == 0
        found = store.entry(entry.id)
        assert (found.body, found.role_system) == (mine, RoleSystem.ENABLE)
        assert [one.body for one in store.revisions(entry.id)] == [elsewhere, "as it was"]
        bodies = {one.body for one in store.newest_entries(1000)}
        assert bodies == {mine, "from the window", *(f"added {number}" for number in range(adds))}
        store.check()


def marked_words() -> dict[str, str]:
    """Return words that stand nowhere else, for each place where a person writes."""
    places = ("passphrase", "kept", "answered", "typed", "filled", "imported", "added", "purpose")
    letters = str.maketrans("0123456789", "ghijklmnop")
    return {place: "zq" + secrets.token_hex(6).translate(letters) for place in places}


def leave_traces(house: House, words: dict[str, str]) -> list[Path]:
    """Lead a life with a journal that has a passphrase, end it by kill -9; return what holds words by wish.

    ``words`` names what is written where: passphrase, kept, answered, typed, filled, imported, added,
    purpose.
    """
    vault = house.root / "home" / "Mine.vault"
    secret = words["passphrase"] + "\n"
    with JournalStore.create(vault, words["passphrase"]) as store:
        fill_year(store, words["filled"])
        today, now = date.today(), SystemClock().now()  # noqa: DTZ011 - as in fill_year
        store.purpose().add_purpose(words["purpose"], on=today, now=now)
        store.set_setting("question_wordings", {"2": f"{words['purpose']}?"})
    to_import = house.root / "home" / "export.jsonl"
    line = {"date": today.isoformat(), "text": f"{words['imported']} and #{words['imported']}"}
    to_import.write_text(json.dumps(line) + "\n", encoding="utf-8")
    reports = house.root / "home" / "reports"
    with house.window("session", vault, words) as program:
        assert answer(program) == "crashed LookupError", house.messages()
        title = answer(program)
        assert title.startswith("ready ")
        assert not any(word in title for word in words.values())
        way_in = ("--journal", vault, "--passphrase-file", "-")
        house.run(*way_in, "import", to_import, told=secret)
        house.run(*way_in, "add", words["added"], told=secret)  # an argument: in the process list, in no file
        house.run(*way_in, "report", "--out", reports, told=secret)
        house.run(*way_in, "backup", told=secret)
        assert words["kept"] in house.run(*way_in, "search", words["kept"], told=secret)
        os.killpg(program.pid, signal.SIGKILL)
        program.wait()
    assert len(list(reports.iterdir())) > 5
    with JournalStore.open(vault, words["passphrase"]) as store:  # they were all really there
        bodies = " ".join(entry.body for entry in store.iter_entries())
        assert all(words[name] in bodies for name in ("kept", "imported", "added", "filled"))
        answered, draft = store.find_answer(1), store.find_draft()
        assert answered is not None
        assert answered.body == words["answered"]
        assert draft is not None
        assert draft.body == words["typed"]
    return [to_import]
