"""What the world does to a vault is told in one or two sentences: what is wrong, what is safe, what to do."""

from __future__ import annotations

import ast
import errno
import re
import shutil
import sqlite3
from pathlib import Path

import pytest

from journal import errors
from journal.errors import (
    DataDamaged,
    HeaderDamaged,
    InUse,
    JournalError,
    Locked,
    NoSpace,
    NotEncrypted,
    ReadOnly,
    TooNew,
    WrongSecret,
)
from journal.store import driver
from journal.store.journal_store import JournalStore
from journal.vault import slots
from journal.vault.changing import set_recovery_code
from journal.vault.files import error_for
from journal.vault.folder import Vault
from journal.vault.header import FILE_NAMES
from journal.vault.recovery import new_code

ROOT = Path(__file__).resolve().parent.parent
OF_A_VAULT = {
    "WrongSecret", "HeaderDamaged", "DataDamaged", "NotEncrypted", "TooNew",
    "InUse", "ReadOnly", "NoSpace", "Locked",
}  # fmt: skip
SAFE = re.compile(
    r"nothing (was|is) (changed|lost|opened)|(is|are|was) (safe|untouched|unchanged|whole)"
    r"|nothing has happened|left as it (is|was)|(stays|stay) where it is",
    re.IGNORECASE,
)
NEXT = re.compile(
    r"\b(try|use|restore|copy|open|give|run|free|close|update|choose|make|move|look|put|make a backup)\b",
    re.IGNORECASE,
)


def tells(sentence):
    """Check that a sentence has its three parts and is short."""
    assert SAFE.search(sentence), f"says not what is safe: {sentence}"
    assert NEXT.search(sentence), f"says not what to do: {sentence}"
    wrong = re.split(r"[.;:,](?=\s)", sentence)[0]
    assert len(wrong) > 15, f"says not what is wrong: {sentence}"
    assert sentence[0].isupper() or sentence[0] == "“"
    assert sentence.endswith(".")
    assert len(re.findall(r"[.!?](?:\s|$)", sentence)) <= 2, f"more than two sentences: {sentence}"
    assert len(sentence) <= 260, f"{len(sentence)} characters: {sentence}"
    assert not re.search(r"sqlite|pragma|traceback|errno|exception", sentence, re.IGNORECASE)


def constants_of(tree):
    """Return the texts that a module gives names to, at its top."""
    return {
        node.targets[0].id: text
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
        if (text := text_of(node.value, {})) is not None
    }


def text_of(node, names):
    """Return the text of a literal, an f-string (its values as “X”), or a name of one."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        parts = (text_of(part, names) if isinstance(part, ast.Constant) else "X" for part in node.values)
        return "".join(part or "" for part in parts)
    if isinstance(node, ast.Name):
        return names.get(node.id)
    return None


def every_sentence():
    """Yield each place where one of these errors is made, with its words."""
    sources = {
        path: ast.parse(path.read_text(encoding="utf-8")) for path in sorted((ROOT / "journal").rglob("*.py"))
    }
    everywhere = {name: text for tree in sources.values() for name, text in constants_of(tree).items()}
    for path, tree in sources.items():
        names = everywhere | constants_of(tree)
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in OF_A_VAULT and node.args:
                for told in branches(node.args[0]):
                    yield f"{path.name}:{told.lineno}.{told.col_offset}", text_of(told, names)


def branches(node):
    """Return what an argument may be: both ends of an “if”."""
    return [*branches(node.body), *branches(node.orelse)] if isinstance(node, ast.IfExp) else [node]


SENTENCES = list(every_sentence())


def test_they_are_found():
    assert len(SENTENCES) >= 25
    assert not OF_A_VAULT - set(vars(errors))


@pytest.mark.parametrize("sentence", [sentence for _, sentence in SENTENCES], ids=[p for p, _ in SENTENCES])
def test_each_says_what_is_wrong_what_is_safe_and_the_next_step(sentence):
    tells(sentence)


@pytest.mark.parametrize("sentence", sorted({sentence for _, sentence in SENTENCES}))
def test_a_sentence_in_another_language_takes_the_same_values(sentence):
    values = "anything", Path("/a {b} “c”"), 12, "more"
    wanted = sorted(set(re.findall(r"\{(\d)[^}]*\}", sentence)))
    error = JournalError(sentence, *values) if wanted else JournalError(sentence)
    said = error.put_into(lambda template: f"<{template}>")
    assert said == f"<{error}>"
    assert all(str(values[int(place)]) in said for place in wanted)


def test_a_sentence_without_values_may_hold_braces():
    assert str(JournalError("Line 3 holds “{0}”.")) == "Line 3 holds “{0}”."
    assert JournalError("Line 3 holds “{0}”.").put_into(str) == "Line 3 holds “{0}”."


@pytest.mark.parametrize("kind", [WrongSecret, TooNew])
def test_those_that_need_no_place_know_their_sentence(kind):
    tells(str(kind()))
    assert str(kind("Another.")) == "Another."


@pytest.mark.parametrize(
    ("code", "kind"),
    [(5, InUse), (6, InUse), (8, ReadOnly), (3, ReadOnly), (13, NoSpace), (10, NoSpace), (11, DataDamaged),
     (26, DataDamaged), (8 | 4 << 8, ReadOnly), (10 | 3 << 8, NoSpace)],
)  # fmt: skip
def test_each_answer_of_the_driver_is_one_of_them(code, kind):
    error = driver.DriverError("database disk image is malformed")
    error.sqlite_errorcode = code
    told = driver.error_for(error)
    assert type(told) is kind
    tells(str(told))


@pytest.mark.parametrize(("number", "kind"), [(errno.ENOSPC, NoSpace), (errno.EACCES, ReadOnly)])
def test_each_answer_of_the_file_system_is_one_of_them(number, kind):
    told = error_for(OSError(number, "x"), Path("/a/keys.json"))
    assert type(told) is kind
    tells(str(told))


# --- met by a writer ------------------------------------------------------------------------------


@pytest.fixture
def locked(tmp_path, monkeypatch):
    """A vault with a passphrase and a code."""
    monkeypatch.setattr(slots, "_affordable_memory", lambda: 64)
    with JournalStore.create(tmp_path / "Mine.vault", "secret") as store:
        set_recovery_code(store.vault, store.key())
    return tmp_path / "Mine.vault"


def wrong_passphrase(folder):
    Vault.at(folder).unlock("another")


def wrong_code(folder):
    Vault.at(folder).unlock(code=new_code())


def no_passphrase(folder):
    Vault.at(folder).unlock()


def damaged_keys(folder):
    for name in FILE_NAMES:
        (folder / name).write_bytes(b"{}")
    Vault.at(folder)


def damaged_file(folder):
    (folder / "journal.db").write_bytes(b"x" * 8192)
    JournalStore.open(folder, "secret")


def plain_file(folder):
    (folder / "journal.db").unlink()
    plain = sqlite3.connect(folder / "journal.db")
    plain.execute("CREATE TABLE entry (body)")
    plain.close()
    JournalStore.open(folder, "secret")


def newer_file(folder):
    with JournalStore.open(folder, "secret") as store:
        store._connection.execute("PRAGMA user_version = 99")
    JournalStore.open(folder, "secret")


def linked_file(folder):
    shutil.move(folder / "journal.db", folder.parent / "elsewhere.db")
    (folder / "journal.db").symlink_to(folder.parent / "elsewhere.db")
    Vault.at(folder)


def little_memory(folder):
    class Starved:
        def __init__(self, **_):
            pass

        def derive_into(self, *_):
            raise MemoryError

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("cryptography.hazmat.primitives.kdf.argon2.Argon2id", Starved)
        Vault.at(folder).unlock("secret")


@pytest.mark.parametrize(
    ("trouble", "kind"),
    [
        (wrong_passphrase, WrongSecret),
        (wrong_code, WrongSecret),
        (no_passphrase, Locked),
        (little_memory, Locked),
        (damaged_keys, HeaderDamaged),
        (damaged_file, DataDamaged),
        (plain_file, NotEncrypted),
        (newer_file, TooNew),
        (linked_file, ReadOnly),
    ],
)
def test_what_a_writer_meets_is_told_whole(locked, trouble, kind):
    with pytest.raises(kind) as told:
        trouble(locked)
    assert type(told.value) is kind
    tells(str(told.value))
