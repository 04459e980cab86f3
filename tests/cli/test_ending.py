"""An export that is ended from outside leaves nothing in plain text, or nothing for long."""

import contextlib
import os
import signal
import subprocess

import pytest

from tests.cli.conftest import program

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")

# Each entry waits for a word from outside. A shell that runs the tests in its background may have them ignore
# a signal.
SLOW = """
import os, signal, sys
from journal.cli import main
from journal.commands import exchanging

def wait():
    os.write(1, b"waiting\\n")
    os.read(0, 1)

def slow(entries, *_):
    for entry in entries:
        yield entry
        wait()

for name in sys.argv.pop(1).split(","):
    signal.signal(getattr(signal, name), signal.SIG_IGN if "ignored" in sys.argv else signal.SIG_DFL)
if "ignored" in sys.argv:
    sys.argv.remove("ignored")
exchanging.watched = slow
sys.exit(main())
"""
SIGNALS = "SIGTERM,SIGHUP"
# The same within a function that SQLite calls, which swallows what is raised in it.
SLOW_COPY = SLOW.replace(
    "exchanging.watched = slow",
    """
from journal.store import plain_copy
plain_copy._instant = lambda micros: wait()
""",
)


@pytest.fixture
def begun(run, vault, tmp_path):
    """Begin an export, and wait until it waits in the middle of its writing."""
    run("add", "in plain words")
    started = []

    def begun(format_name, script=SLOW, *more):
        words = ["export", "--format", format_name, "--out", tmp_path / "out", "--journal", vault]
        writing = subprocess.Popen(
            program(SIGNALS, *more, *words, script=script),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        started.append(writing)
        assert writing.stdout.readline() == "waiting\n", writing.communicate()
        assert list(tmp_path.glob("out.new-*"))
        return writing

    yield begun
    for writing in started:
        writing.kill()
        writing.communicate()


def ended_by(writing, number):
    """Send a signal until it is seen: one just before a call that waits is not seen until the next."""
    while writing.poll() is None:
        writing.send_signal(number)
        with contextlib.suppress(subprocess.TimeoutExpired):
            writing.wait(timeout=0.5)
    return (writing.returncode, *writing.communicate(timeout=30))


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
@pytest.mark.parametrize(
    ("format_name", "script"), [("jsonl", SLOW), ("markdown", SLOW), ("sqlite", SLOW_COPY)]
)
def test_an_end_from_outside_leaves_nothing(begun, tmp_path, number, format_name, script):
    writing = begun(format_name, script)
    assert ended_by(writing, number) == (1, "", "inmind: Stopped.\n")
    assert not list(tmp_path.glob("out*"))


def test_a_hangup_that_is_ignored_stays_so(begun):
    """As nohup asks for."""
    writing = begun("jsonl", SLOW, "ignored")
    for _ in range(3):
        writing.send_signal(signal.SIGHUP)
    said, refused = writing.communicate("\n", timeout=30)  # and it goes on
    assert (writing.returncode, refused) == (0, "")
    assert said.startswith("Wrote 1 entry")


@pytest.mark.parametrize("format_name", ["jsonl", "markdown", "sqlite"])
def test_what_a_killed_export_left_goes_with_the_next(begun, run, tmp_path, format_name):
    writing = begun(format_name, SLOW_COPY if format_name == "sqlite" else SLOW)
    writing.kill()
    writing.wait()
    assert list(tmp_path.glob("out.new-*"))
    assert run("export", "--format", format_name, "--out", str(tmp_path / "out")).code == 0
    assert [path.name for path in tmp_path.glob("out*")] == ["out"]


def test_what_another_process_is_writing_stays(begun, run, tmp_path):
    writing = begun("jsonl")
    assert run("export", "--format", "jsonl", "--out", str(tmp_path / "out")).code == 0
    assert (tmp_path / f"out.new-{writing.pid}").exists()
