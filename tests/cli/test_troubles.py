"""What the world does to a command: one sentence, exit code 1, nothing lost, and never a traceback."""

import contextlib
import os
import signal
import subprocess
import sys
import time

import pytest

from journal.cli import main
from journal.interchange.formats import open_import
from journal.interchange.records import Options
from journal.store.journal_store import JournalStore

posix = pytest.mark.skipif(os.name != "posix", reason="limits, signals and users of POSIX")


def no_more_than(size):
    """Return what a child does first, so that no file of its grows beyond this size: its disk is full."""

    def limit():
        import resource

        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return limit


def refusal(said):
    assert (said.returncode, said.stdout) == (1, ""), said
    assert said.stderr.startswith("inmind: ")
    assert said.stderr.count("\n") == 1
    return said.stderr


@pytest.fixture
def one_entry(run):
    run("add", "the first one", "--system", "1")


@posix
@pytest.mark.usefixtures("one_entry")
def test_a_full_disk_loses_nothing_that_was_kept(process, vault, entries):
    size = (vault / "journal.db").stat().st_size
    text = "x" * 400_000

    full = no_more_than(size + 4096)
    assert "full" in refusal(process("add", "-", input=text, preexec_fn=full))
    assert [entry.body for entry in entries()] == ["the first one"]
    assert process("check").stdout == "The journal is whole: 1 entry.\n"
    assert process("list", preexec_fn=full).returncode == 0
    assert process("add", "-", input=text).returncode == 0


@posix
@pytest.mark.usefixtures("one_entry")
def test_a_full_disk_takes_no_export_that_stood_there(process, tmp_path):
    out = tmp_path / "out.jsonl"
    out.write_text("what stood there", encoding="utf-8")
    process("add", "-", input="x" * 400_000)

    full = no_more_than(8192)
    assert "full" in refusal(process("export", "--format", "jsonl", "--out", out, preexec_fn=full))
    assert out.read_text(encoding="utf-8") == "what stood there"
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["out.jsonl"]


@posix
@pytest.mark.parametrize("size", [0, 512, 8192, 65_536, 200_000])
def test_a_full_disk_under_a_plain_copy_is_not_the_journals_damage(process, tmp_path, vault, size):
    many = tmp_path / "many.jsonl"
    lines = [f'{{"date": "2026-10-01", "text": "{f"word{i} other " * 20}"}}\n' for i in range(1200)]
    many.write_text("".join(lines), encoding="utf-8")
    process("import", many)

    out = tmp_path / "out.db"
    told = refusal(process("export", "--format", "sqlite", "--out", out, preexec_fn=no_more_than(size)))
    assert "full or failing" in told
    assert "The journal was only read" in told
    assert "backup" not in told
    assert not list(tmp_path.glob("out.db*"))
    assert process("check").stdout == "The journal is whole: 1,200 entries.\n"


@posix
@pytest.mark.usefixtures("one_entry")
def test_a_full_disk_takes_no_part_of_an_import(process, tmp_path, entries):
    many = tmp_path / "many.jsonl"
    lines = [f'{{"date": "2026-10-01", "text": "{"word " * 400}{i}"}}\n' for i in range(500)]
    many.write_text("".join(lines), encoding="utf-8")

    full = no_more_than(300_000)
    assert "full" in refusal(process("import", many, preexec_fn=full))
    assert len(entries()) == 1
    assert process("check").returncode == 0


@posix
def test_no_journal_is_half_made_on_a_full_disk(process, tmp_path):
    full = no_more_than(8192)
    refusal(process("init", "--open", on=tmp_path / "New.vault", preexec_fn=full))
    assert [path.name for path in tmp_path.iterdir()] == ["Test.vault"]


HOLD = """
import sys, time
from pathlib import Path
from journal.store.journal_store import JournalStore
with JournalStore.open(Path(sys.argv[1])) as store:
    store._connection.execute("BEGIN " + sys.argv[2])
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.mark.slow
@pytest.mark.parametrize(("kind", "reads"), [("IMMEDIATE", True), ("EXCLUSIVE", False)])
@pytest.mark.usefixtures("one_entry")
def test_a_journal_that_another_program_holds_is_waited_for_and_then_refused(process, vault, kind, reads):
    held = subprocess.Popen([sys.executable, "-c", HOLD, str(vault), kind], stdout=subprocess.PIPE, text=True)
    try:
        assert held.stdout.readline() == "held\n"
        began = time.monotonic()
        assert "try again" in refusal(process("add", "x"))
        assert time.monotonic() - began < 10
        if reads:
            assert process("list").returncode == 0
            assert process("drift").returncode == 0
        else:
            assert "try again" in refusal(process("list"))
    finally:
        held.kill()
        held.communicate()
    assert process("add", "y").returncode == 0
    assert process("list", "--json").stdout.count('"text"') == 2


@posix
@pytest.mark.usefixtures("one_entry")
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_an_output_that_is_full_is_told(process, unbuffered):
    for words in (["list"], ["drift", "--json"], ["export", "--format", "jsonl", "--out", "-"], ["--help"]):
        with open("/dev/full", "w", encoding="utf-8") as full:  # noqa: PTH123 - a device
            said = process(*words, stdout=full, environ={"PYTHONUNBUFFERED": unbuffered})
        assert said.returncode == 1
        assert said.stderr.count("\n") == 1, said.stderr


@posix
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_who_could_not_be_told_that_an_entry_is_kept_learns_not_to_ask_again(process, unbuffered):
    with open("/dev/full", "w", encoding="utf-8") as full:  # noqa: PTH123 - a device
        said = process("add", "once", stdout=full, environ={"PYTHONUNBUFFERED": unbuffered})
    assert said.returncode == 1
    assert said.stderr == (
        "inmind: The entry is kept, but the output cannot be written: No space left on device.\n"
    )
    assert process("list", "--json").stdout.count('"text"') == 1


@posix
@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (["list", "--limit", "0"], 0, ""),
        (["list", "--limit", "0", "--json"], 0, ""),
        (["add", "kept all the same"], 0, ""),
        (
            ["export", "--format", "jsonl", "--out", "-"],
            1,
            "inmind: The output was closed before all entries",
        ),
    ],
)
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_reader_that_leaves_early_is_no_drama(process, vault, entries, words, code, told, unbuffered):
    with JournalStore.open(vault) as store:
        lines = vault.parent / "many.jsonl"
        lines.write_text('{"date": "2026-10-01", "text": "' + "word " * 200 + '"}\n', encoding="utf-8")
        lines.write_text(lines.read_text(encoding="utf-8") * 300, encoding="utf-8")
        assert store.add_many(open_import(lines, Options("UTC")).pairs()) == 300
    reading, writing = os.pipe()
    os.close(reading)
    said = process(*words, stdout=writing, environ={"PYTHONUNBUFFERED": unbuffered})
    os.close(writing)
    assert (said.returncode, said.stderr[: len(told)]) == (code, told)
    assert said.stderr.count("\n") == bool(told)
    assert len(entries()) == 300 + (words[0] == "add")


def test_without_any_output_a_command_still_does_its_work(monkeypatch, vault, entries):
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert main(["add", "x", "--journal", str(vault)]) == 0
    assert main(["add", "", "--journal", str(vault)]) == 1
    assert main(["add", "--nonsense"]) == 2
    assert main(["export", "--format", "csv", "--out", "-", "--journal", str(vault)]) == 1
    assert len(entries()) == 1


@posix
def test_control_c_stops_with_one_line_and_keeps_nothing_of_an_import(vault, tmp_path, entries):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    # A shell that runs the tests in its background has them, and all that they start, ignore the signal.
    script = (
        "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "from journal.cli import main; sys.exit(main())"
    )
    reading = subprocess.Popen(
        [sys.executable, "-c", script, "import", str(pipe), "--journal", str(vault)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    with pipe.open("wb") as file:  # opens when the other side does
        file.write(b'{"date": "2026-10-01", "text": "half a file"}\n')
        file.flush()
        while reading.poll() is None:  # a signal just before read() is not seen until the next one
            reading.send_signal(signal.SIGINT)
            with contextlib.suppress(subprocess.TimeoutExpired):
                reading.wait(timeout=0.5)
    out, err = reading.communicate(timeout=20)
    assert (reading.returncode, out, err) == (1, "", "inmind: Stopped.\n")
    assert entries() == []


def test_a_mistake_of_ours_is_one_line_and_shows_no_text(run, monkeypatch):
    def broken(store, entries):
        raise KeyError("the secret words")

    monkeypatch.setattr(JournalStore, "add_many", broken)
    said = run("add", "the secret words")
    assert (said.code, said.out, said.err.count("\n")) == (1, "", 1)
    assert "an error of the program itself: KeyError" in said.err
    assert "secret" not in said.err


def test_its_details_are_shown_to_who_asks(capfd, vault, monkeypatch):
    monkeypatch.setattr(JournalStore, "add_many", lambda store, entries: 1 / 0)
    monkeypatch.setenv("INMIND_DEBUG", "1")
    assert main(["add", "x", "--journal", str(vault)]) == 1
    assert "Traceback" in capfd.readouterr().err


@pytest.mark.usefixtures("one_entry")
@pytest.mark.parametrize("place", [100, 5000, 20_000])
def test_damage_is_told_and_nothing_is_repaired(process, vault, place):
    database = vault / "journal.db"
    whole = bytearray(database.read_bytes())
    whole[place] ^= 0xFF
    database.write_bytes(whole)
    assert "damaged" in refusal(process("check"))
    assert database.read_bytes() == whole


@pytest.mark.usefixtures("one_entry")
def test_a_missing_or_damaged_copy_of_the_keys_is_told(process, vault):
    copy = vault / "keys.copy.json"
    content = copy.read_bytes()
    copy.write_bytes(content[:-20])
    assert "differ" in refusal(process("check"))
    assert process("add", "y").returncode == 0
    copy.unlink()
    assert "missing" in refusal(process("check"))
    copy.write_bytes(content)
    assert process("check").stdout == "The journal is whole: 2 entries.\n"


def test_a_sentence_with_a_path_of_many_lines_is_one_line(refused, tmp_path):
    folder = tmp_path / "a\nb\x1b[31m"
    assert "a b [31m" in refused("list", on=folder)
