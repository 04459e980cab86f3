"""Which journal is meant, and its passphrase: never an argument, never shown."""

import io
import os
import sys

import pytest

from journal.cli import main
from journal.commands.opening import default_journal
from journal.store.journal_store import JournalStore
from journal.vault import slots


@pytest.fixture(autouse=True)
def _quick_keys(monkeypatch):
    monkeypatch.setattr(slots, "MEMORY_KIB", 1024)
    monkeypatch.setattr(slots, "SMALL_MEMORY_KIB", 1024)


@pytest.fixture
def secret(tmp_path):
    """A file whose first line is the passphrase."""
    file = tmp_path / "secret"
    file.write_text("corréct horse\nnot this\n", encoding="utf-8")
    return file


@pytest.fixture
def locked(tmp_path, run, secret):
    """A vault that its passphrase opens."""
    folder = tmp_path / "Locked.vault"
    assert run("init", "--passphrase-file", str(secret), on=folder).code == 0
    return folder


class Terminal(io.StringIO):
    """Standard input with somebody at it."""

    def isatty(self):
        return True


@pytest.fixture
def typed(monkeypatch):
    """Let somebody sit at the terminal and type these passphrases."""

    def typed(*answers):
        left = list(answers)

        def getpass(prompt):
            answer = left.pop(0)
            if answer is None:
                raise EOFError
            return answer

        monkeypatch.setattr(sys, "stdin", Terminal())
        monkeypatch.setattr("getpass.getpass", getpass)
        return left

    return typed


def test_an_open_vault_says_that_it_is_open(run, tmp_path):
    said = run("init", "--open", on=tmp_path / "a" / "New.vault")
    assert said.code == 0
    assert "anybody" in said.out
    assert run("add", "x", on=tmp_path / "a" / "New.vault").code == 0


def test_nothing_is_made_where_something_stands(refused, tmp_path, typed):
    unasked = typed("one", "one")
    (tmp_path / "there").mkdir()
    assert "already something" in refused("init", on=tmp_path / "there")
    assert "already something" in refused("init", "--open", on=tmp_path / "there")
    assert unasked == ["one", "one"]
    assert list((tmp_path / "there").iterdir()) == []


def test_the_first_line_of_the_file_is_the_passphrase(run, locked, secret):
    assert run("add", "x", "--passphrase-file", str(secret), on=locked).code == 0
    assert "x" in run("list", "--passphrase-file", str(secret), on=locked).out
    with JournalStore.open(locked, "corre\u0301ct horse") as store:
        assert store.entry_count() == 1


@pytest.mark.parametrize("content", [b"corr\xc3\xa9ct horse", b"\xef\xbb\xbfcorr\xc3\xa9ct horse\r\n"])
def test_a_passphrase_file_may_end_and_begin_as_editors_like(run, locked, secret, content):
    secret.write_bytes(content)
    assert run("check", "--passphrase-file", str(secret), on=locked).code == 0


def test_a_passphrase_comes_through_standard_input(process, locked):
    said = process("add", "x", "--passphrase-file", "-", on=locked, input="corréct horse\nrest\n")
    assert (said.returncode, said.stderr) == (0, "")


def test_the_prompt_asks_once_for_an_old_journal_and_twice_for_a_new_one(run, locked, tmp_path, typed):
    left = typed("corréct horse")
    assert run("add", "x", on=locked).code == 0
    assert left == []
    left = typed("other", "other")
    assert run("init", on=tmp_path / "Other.vault").code == 0
    assert left == []
    with JournalStore.open(tmp_path / "Other.vault", "other"):
        pass


@pytest.mark.parametrize("answers", [("one", "two"), ("",), (None,), ("one", None)])
def test_no_journal_is_made_with_half_a_passphrase(refused, tmp_path, typed, answers):
    left = typed(*answers)
    refused("init", on=tmp_path / "Half.vault")
    assert left == []
    assert not (tmp_path / "Half.vault").exists()


def test_an_empty_file_is_no_passphrase(refused, secret, tmp_path):
    secret.write_text("\nsecond line\n", encoding="utf-8")
    assert "empty" in refused("init", "--passphrase-file", str(secret), on=tmp_path / "E.vault")
    assert not (tmp_path / "E.vault").exists()


def test_nobody_to_ask_is_a_refusal(process, refused, locked, monkeypatch):
    said = process("add", "x", on=locked)
    assert (said.returncode, said.stderr.count("\n")) == (1, 1)
    assert "--passphrase-file" in said.stderr
    monkeypatch.setattr(sys, "stdin", None)
    assert "--passphrase-file" in refused("list", on=locked)


def test_another_passphrase_opens_nothing(refused, locked, secret):
    secret.write_text("wrong\n", encoding="utf-8")
    assert "does not open" in refused("add", "x", "--passphrase-file", str(secret), on=locked)


def test_a_passphrase_file_that_cannot_be_read_is_refused(refused, locked, tmp_path):
    assert "nothing at" in refused("list", "--passphrase-file", str(tmp_path / "none"), on=locked)
    refused("list", "--passphrase-file", str(tmp_path), on=locked)
    (tmp_path / "latin").write_bytes(b"caf\xe9\n")
    assert "UTF-8" in refused("list", "--passphrase-file", str(tmp_path / "latin"), on=locked)


def test_standard_input_cannot_give_both(refused, locked):
    assert "put one of them in a file" in refused("add", "-", "--passphrase-file", "-", on=locked)


def test_the_journal_is_named_before_or_after_the_subcommand(run, vault, tmp_path):
    assert run("--journal", str(vault), "add", "before", on=None).code == 0
    assert run("add", "after", "--journal", str(vault), on=None).code == 0
    assert run("--journal", str(tmp_path / "none"), "add", "the later word wins").code == 0
    assert run("list").out.count("\n") == 3


def test_the_environment_names_a_journal_and_the_call_overrides_it(run, vault, tmp_path, monkeypatch):
    monkeypatch.setenv("INMIND_JOURNAL", str(vault))
    assert run("add", "x", on=None).code == 0
    monkeypatch.setenv("INMIND_JOURNAL", str(tmp_path / "none"))
    assert run("list").out.count("\n") == 1
    assert run("list", on=None).code == 1


def test_without_a_word_it_is_the_platforms_folder(run, tmp_path, monkeypatch):
    monkeypatch.setenv("INMIND_JOURNAL", "")
    assert default_journal().name == "Journal.vault"
    assert default_journal().parent.name == "In Mind"
    if sys.platform == "linux":
        assert default_journal() == tmp_path / "data" / "In Mind" / "Journal.vault"
    assert "inmind init" in run("list", on=None).err
    assert run("init", "--open", on=None).code == 0
    assert run("add", "x", on=None).code == 0
    assert default_journal().is_dir()


@pytest.mark.parametrize("name", ["none", "file", "folder"])
def test_what_is_no_journal_is_refused(refused, tmp_path, name):
    (tmp_path / "file").write_text("x", encoding="utf-8")
    (tmp_path / "folder").mkdir()
    for command in (["add", "x"], ["list"], ["check"], ["drift"]):
        assert name in refused(*command, on=tmp_path / name)


def test_help_and_version_are_answered(run):
    for words in (["--help"], ["add", "--help"], ["--version"]):
        said = run(*words, on=None)
        assert (said.code, said.err) == (0, "")
    said = run("--help", on=None).out
    assert "Not there yet" not in said
    for name in (
        "init",
        "add",
        "list",
        "search",
        "drift",
        "report",
        "import",
        "export",
        "check",
        "backup",
        "restore",
    ):
        assert f"\n    {name} " in said


@pytest.mark.parametrize("words", [[], ["reminds"], ["lst"], ["--nonsense"]])
def test_what_is_no_subcommand_is_wrong_usage(run, words):
    said = run(*words, on=None)
    assert (said.code, said.out, said.err.count("\n")) == (2, "", 1)


def test_the_arguments_are_those_of_the_process_where_none_are_given(monkeypatch, capsys, vault):
    monkeypatch.setattr(sys, "argv", ["inmind", "check", "--journal", str(vault)])
    assert main() == 0
    assert capsys.readouterr().out == "The journal is whole: 0 entries.\n"
    assert os.environ.get("INMIND_JOURNAL") is None
