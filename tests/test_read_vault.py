"""The reader that needs no In Mind: it says what ``inmind export`` says, and makes nothing up."""

from __future__ import annotations

import io
import json
import random
from datetime import UTC, date, datetime

import pytest

from journal.cli import main as inmind
from journal.sample import make_sample
from journal.store.journal_store import JournalStore
from journal.vault.changing import set_passphrase, set_recovery_code
from journal.vault.folder import Vault
from tests.faults.damage import damaged, fill_journal
from tests.faults.salvaging import READER, load_reader, salvage_copies


@pytest.fixture(scope="module")
def reader():
    return load_reader()


@pytest.fixture
def read(reader, capsys):
    """Run the reader and return its lines; it must not complain."""

    def read(*words):
        code = reader.main([str(word) for word in words])
        out, err = capsys.readouterr()
        assert (code, err) == (0, "")
        return out

    return read


def exported(folder, tmp_path, *unlocking):
    path = tmp_path / "out.jsonl"
    words = ["export", "--format", "jsonl", "--out", str(path), "--journal", str(folder), *unlocking]
    assert inmind(words) == 0
    return path.read_text(encoding="utf-8")


def test_it_imports_nothing_of_ours():
    text = READER.read_text(encoding="utf-8")
    assert "from journal" not in text
    assert "import journal" not in text


def test_it_reads_what_export_writes(tmp_path, read, capsys):
    """The sample has every kind of tag, and entries of two years."""
    folder = make_sample(tmp_path / "S.vault", date(2026, 11, 24), datetime(2026, 11, 24, tzinfo=UTC))
    wanted = exported(folder, tmp_path)
    capsys.readouterr()
    assert read(folder) == wanted
    assert read(folder, "--salvage") == wanted


def test_long_texts_and_deleted_entries(vault_folder, tmp_path, read, capsys):
    fill_journal(vault_folder, 600)
    wanted = exported(vault_folder, tmp_path)
    capsys.readouterr()
    assert max(map(len, wanted.splitlines())) > 15_000  # some lie on overflow pages
    assert read(vault_folder) == wanted
    assert read(vault_folder, "--salvage") == wanted
    assert '"id": "3"' not in wanted


def test_passphrase_and_recovery_code(vault_folder, tmp_path, read, capsys):
    fill_journal(vault_folder, 5)
    vault = Vault.at(vault_folder)
    vault = set_passphrase(vault, vault.unlock(), "öpen sesame")
    _, code = set_recovery_code(vault, vault.unlock("öpen sesame"))
    secret, paper = tmp_path / "secret", tmp_path / "paper"
    secret.write_text("öpen sesame\n", encoding="utf-8")
    paper.write_text(code.lower(), encoding="utf-8")
    wanted = exported(vault_folder, tmp_path, "--passphrase-file", str(secret))
    capsys.readouterr()
    assert read(vault_folder, "--secret-file", secret) == wanted
    assert read(vault_folder, "--recovery", "--secret-file", paper) == wanted


def test_markdown_has_each_day_once(vault_folder, read):
    fill_journal(vault_folder, 6)
    text = read(vault_folder, "--format", "markdown")
    assert text.count("## 2024-01-01\n") == text.count("## 2024-01-02\n") == 1
    assert "*System 1*" in text


@pytest.mark.parametrize("secret", ["wrong", ""])
def test_a_wrong_passphrase_is_said_in_a_sentence(vault_folder, tmp_path, reader, capsys, secret):
    vault = Vault.at(vault_folder)
    set_passphrase(vault, vault.unlock(), "secret")
    file = tmp_path / "secret"
    file.write_text(secret + "\n", encoding="utf-8")
    assert reader.main([str(vault_folder), "--secret-file", str(file)]) == 1
    assert capsys.readouterr().err == "read_vault: This passphrase or code does not open the journal.\n"


def test_damaged_keys_are_said_and_the_copy_will_do(vault_folder, reader, capsys):
    (vault_folder / "keys.json").write_text("{}", encoding="utf-8")
    assert reader.main([str(vault_folder)]) == 0
    (vault_folder / "keys.copy.json").unlink()
    capsys.readouterr()
    assert reader.main([str(vault_folder)]) == 1
    assert "keys.json" in capsys.readouterr().err


def test_damage_is_said_without_salvage(vault_folder, reader, capsys):
    fill_journal(vault_folder, 300)
    database = vault_folder / "journal.db"
    content = bytearray(database.read_bytes())
    for at in range(4096, len(content), 4096):
        content[at + 100] ^= 1
    database.write_bytes(content)
    assert reader.main([str(vault_folder)]) == 1
    assert "--salvage" in capsys.readouterr().err


def test_another_salt_is_found_again(vault_folder, reader):
    """A damaged first byte would otherwise make every page look damaged."""
    fill_journal(vault_folder, 100)
    key = reader.unlock(reader.read_keys(vault_folder))
    content = (vault_folder / "journal.db").read_bytes()
    whole = reader.salvage(reader.Pages(content, key))
    bent = bytes([content[0], content[1] ^ 0x41]) + content[2:]
    # Page 1 is signed without its salt, so nothing at all is lost.
    assert reader.salvage(reader.Pages(bent, key)) == whole
    gone = bytes(16) + content[16:]
    assert reader.salvage(reader.Pages(gone, key)) == []
    assert reader.salvage(reader.Pages(gone, key, [content[:16]])) == whole


def test_salvage_gives_most_entries_back_and_invents_none(vault_folder, reader):
    share, invented = salvage_copies(reader, vault_folder, random.Random(11), copies=24, entries=900)
    assert invented == 0
    assert share >= 0.85  # the long run over 500 copies reaches 0.9


def test_damage_is_really_damage():
    rng = random.Random(1)
    content = rng.randbytes(40 * 4096)
    copies = [damaged(content, rng) for _ in range(60)]
    assert sum(copy != content for copy in copies) >= 58  # two pages may be the same one


def test_jsonl_goes_back_in(vault_folder, tmp_path, read, reader):
    fill_journal(vault_folder, 20)
    lines = read(vault_folder)
    file = tmp_path / "in.jsonl"
    file.write_text(lines, encoding="utf-8")
    with JournalStore.create(tmp_path / "Other.vault") as other:
        folder = other.vault.folder
    assert inmind(["import", str(file), "--journal", str(folder)]) == 0
    pages = reader.open_pages(folder, reader.unlock(reader.read_keys(folder)))
    again = io.StringIO()
    reader.write_jsonl(reader.read_entries(pages), again)
    assert [json.loads(line) for line in again.getvalue().splitlines()] == [
        json.loads(line) for line in lines.splitlines()
    ]
