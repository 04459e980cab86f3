"""The lock of the whole program: another image under the same process id, and no word left in its memory."""

from __future__ import annotations

import os
import secrets
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from journal import clock
from journal.model import EntryDraft
from journal.store.journal_store import JournalStore
from journal.vault.folder import Vault

ROOT = Path(__file__).resolve().parents[2]
CHUNK = 2**22  # bytes
PATIENCE = 60  # seconds for a test's whole program

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads the memory through /proc"),
]


def hits(pid: int, *words: str) -> int:
    """Return how often these words stand in the memory of a process, as bytes and as Qt has them."""
    wanted = [word.encode(coding) for word in words for coding in ("utf-8", "utf-16-le")]
    longest = max(map(len, wanted))
    found = 0
    with Path(f"/proc/{pid}/maps").open() as maps, Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        for line in maps:
            span, rights, *_ = line.split()
            if "r" not in rights or line.rstrip().endswith(("[vvar]", "[vsyscall]", "[vvar_vclock]")):
                continue
            start, end = (int(at, 16) for at in span.split("-"))
            while start < end:
                try:
                    memory.seek(start)
                    content = memory.read(min(CHUNK + longest, end - start))
                except (OSError, ValueError, OverflowError):
                    break  # a page that its owner may not read either
                # The overlap is looked at twice, and counted with the chunk that it begins in.
                found += sum(_beginning_within(content, word, CHUNK) for word in wanted)
                start += CHUNK
    return found


def _beginning_within(content: bytes, word: bytes, limit: int) -> int:
    count, at = 0, content.find(word)
    while 0 <= at < limit:
        count, at = count + 1, content.find(word, at + 1)
    return count


class Program:
    """The program with a driver in it."""

    def __init__(self, vault: Path, secret: Path, environ: dict[str, str]) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.ui.locked_program", str(vault), str(secret)],
            cwd=ROOT,
            env=environ,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.pid = self._process.pid
        self._watchdog = threading.Timer(PATIENCE, self._process.kill)  # else a silent one is waited for
        self._watchdog.start()

    def tell(self, line: str) -> None:
        self._process.stdin.write(f"{line}\n")
        self._process.stdin.flush()

    def said(self) -> str:
        return self._process.stdout.readline().strip()

    def end(self) -> int:
        return self._process.wait(timeout=60)

    def clear(self) -> None:
        self._watchdog.cancel()
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()
        self._process.stdin.close()
        self._process.stdout.close()


@pytest.fixture
def word():
    """A word that nobody else has."""
    return f"perihelion{secrets.token_hex(8)}"


@pytest.fixture
def passphrase():
    return f"aphelion{secrets.token_hex(8)}"


@pytest.fixture
def program(tmp_path, word, passphrase, bus):
    vault = tmp_path / "Mine.vault"
    with JournalStore.create(vault, passphrase) as store:
        now, zone = clock.now(), clock.local_zone()
        for number in range(30):
            store.add_entry(
                EntryDraft(f"{number} {word} on the way"),
                written_on=clock.today(now, zone),
                written_at=now,
                zone=zone,
            )
    (tmp_path / "secret").write_text(passphrase)
    environ = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "INMIND_PREFERENCES": str(tmp_path / "preferences.json"),
        "PYTHONPATH": os.pathsep.join([str(ROOT), *filter(None, sys.path)]),
        "DBUS_SYSTEM_BUS_ADDRESS": bus or "unix:path=/nowhere",
        "DBUS_SESSION_BUS_ADDRESS": bus or "unix:path=/nowhere",
    }
    made = Program(vault, tmp_path / "secret", environ)
    yield made
    made.clear()


def test_locking_leaves_no_word_in_memory_and_comes_back_to_the_page(program, word, passphrase, tmp_path):
    pid = program.pid
    assert program.said() == f"asked {pid} -1"
    assert program.said() == f"open {pid} 0"
    program.tell("page")
    assert program.said() == "shown"
    before = Path(f"/proc/{pid}/cmdline").read_bytes()
    assert hits(pid, word) > 30  # the control: this way of looking finds them
    assert hits(pid, passphrase) > 0

    program.tell("lock")
    assert program.said() == f"asked {pid} -1"  # said by a program that began anew, under the same number
    assert Path(f"/proc/{pid}/cmdline").read_bytes() == before
    assert hits(pid, word) == 0
    assert hits(pid, passphrase) == 0
    opened = [str(path.readlink()) for path in Path(f"/proc/{pid}/fd").iterdir()]
    assert not [path for path in opened if "journal.db" in path]

    program.tell("unlock")
    assert program.said() == f"open {pid} 1"
    program.tell("close")
    assert program.end() == 0
    with JournalStore.open_with(Vault.at(tmp_path / "Mine.vault"), _key(tmp_path, passphrase)) as store:
        assert store.entry_count() == 30


def test_closing_the_dialog_of_a_locked_journal_ends_the_program(program):
    pid = program.pid
    assert program.said() == f"asked {pid} -1"
    assert program.said() == f"open {pid} 0"
    program.tell("lock")
    assert program.said() == f"asked {pid} -1"
    program.tell("close")
    assert program.end() == 0


def test_a_locked_screen_locks_the_journal(program, bus, qtbot, word):
    if not bus:
        pytest.skip("there is no dbus-daemon, or no jeepney, here")
    from tests.ui.test_system_locks import FakeSystem

    system = FakeSystem(bus)
    try:
        qtbot.waitUntil(lambda: "ready" in system.heard, timeout=10_000)
        pid = program.pid
        assert program.said() == f"asked {pid} -1"
        assert program.said() == f"open {pid} 0"
        # It listens on the screen saver's bus before it asks logind to let sleep wait.
        qtbot.waitUntil(lambda: any(line.startswith("Inhibit") for line in system.heard), timeout=30_000)
        system.send("screen")
        qtbot.waitUntil(lambda: "let go" in system.heard, timeout=30_000)  # with the process that held it
        assert program.said() == f"asked {pid} -1"
        assert hits(pid, word) == 0
    finally:
        system.end()


def _key(tmp_path: Path, passphrase: str) -> bytearray:
    return Vault.at(tmp_path / "Mine.vault").unlock(passphrase)
