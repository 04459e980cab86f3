"""inmind backup and restore."""

from __future__ import annotations

import shutil
from datetime import timedelta

import pytest

from journal.store.journal_store import JournalStore
from tests.cli.conftest import NOW


@pytest.fixture
def at(monkeypatch):
    """Let it be some minutes later."""

    def at(minutes):
        monkeypatch.setattr("journal.clock.now", lambda: NOW + timedelta(minutes=minutes))

    return at


def texts(folder):
    with JournalStore.open(folder) as store:
        return [entry.body for entry in store.iter_entries()]


def test_a_drill_back_up_wreck_restore(run, vault, at):
    run("add", "worth keeping")
    said = run("backup")
    assert (said.code, said.err) == (0, "")
    assert said.out.endswith("2026-11-22T075000Z-hand: 1 entry, read back and compared.\n")
    (vault / "journal.db").write_bytes(b"wrecked")
    at(5)
    said = run("restore")
    assert said.code == 0
    assert "is back: 1 entry." in said.out
    assert texts(vault) == ["worth keeping"]
    aside = vault.with_name("Test.vault.before-restore-2026-11-22T075500Z")
    assert str(aside) in said.out
    assert (aside / "journal.db").read_bytes() == b"wrecked"


def test_backups_are_listed_and_one_is_chosen_by_name(run, vault, at):
    run("add", "first")
    run("backup")
    at(1)
    run("add", "second")
    run("backup")
    said = run("restore", "--list")
    assert said.out.splitlines() == [
        "2026-11-22T075000Z-hand  1 entry",
        "2026-11-22T075100Z-hand  2 entries",
    ]
    assert [one["entries"] for one in run("restore", "--list", "--json").json] == [1, 2]
    at(2)
    assert run("restore", "2026-11-22T075000Z-hand").code == 0
    assert texts(vault) == ["first"]


def test_a_stick_brings_back_a_lost_journal(run, vault, tmp_path):
    run("add", "worth keeping")
    assert run("backup", "--to", str(tmp_path / "stick")).code == 0
    shutil.rmtree(vault)
    said = run("restore", "--from", str(tmp_path / "stick"))
    assert (said.code, said.err) == (0, "")
    assert "kept in" not in said.out
    assert texts(vault) == ["worth keeping"]


def test_without_a_backup_it_is_refused_and_nothing_changed(run, vault):
    run("add", "worth keeping")
    for words in (["restore"], ["restore", "--list"], ["restore", "2020-01-01T000000Z-auto"]):
        said = run(*words)
        assert (said.code, said.out) == (1, "")
        assert "no backup" in said.err
    assert texts(vault) == ["worth keeping"]


def test_a_damaged_backup_is_refused_before_anything_is_moved(run, vault, at):
    run("add", "worth keeping " * 500)
    made = vault / "backups" / "2026-11-22T075000Z-hand"
    run("backup")
    content = bytearray((made / "journal.db").read_bytes())
    content[len(content) // 2] ^= 1
    (made / "journal.db").write_bytes(content)
    at(1)
    run("add", "and this")
    said = run("restore")
    assert said.code == 1
    assert said.err.count("\n") == 1
    assert len(texts(vault)) == 2
    assert not list(vault.parent.glob("Test.vault.*"))


def test_a_backup_opens_with_the_passphrase_of_its_time(run, tmp_path, at):
    secret = tmp_path / "secret"
    secret.write_text("open sesame\n", encoding="utf-8")
    mine = tmp_path / "Mine.vault"
    unlocked = ("--passphrase-file", str(secret))
    assert run("init", *unlocked, on=mine).code == 0
    assert run("add", "worth keeping", *unlocked, on=mine).code == 0
    assert run("backup", *unlocked, on=mine).code == 0
    at(1)
    secret.write_text("wrong\n", encoding="utf-8")
    assert run("restore", *unlocked, on=mine).code == 1
    secret.write_text("open sesame\n", encoding="utf-8")
    assert run("restore", *unlocked, on=mine).code == 0
    assert "worth keeping" in run("list", *unlocked, on=mine).out


def test_a_damaged_journal_names_its_newest_backup(run, refused, vault):
    run("add", "a line")
    run("backup")
    [made] = (vault / "backups").iterdir()
    (vault / "journal.db").write_bytes(b"wrecked" * 1000)
    told = refused("list")
    assert f"The newest backup is “{made.name}”" in told
    assert "inmind restore" in told
    assert run("restore").code == 0
    assert "a line" in run("list").out


@pytest.mark.parametrize("missing", [["journal.db"], ["keys.json", "keys.copy.json"]])
def test_a_missing_part_names_the_newest_backup(run, refused, vault, missing):
    run("backup")
    for name in missing:
        (vault / name).unlink()
    assert "The newest backup is" in refused("list")


def test_without_a_backup_none_is_promised(refused, vault):
    (vault / "journal.db").write_bytes(b"wrecked" * 1000)
    assert "backup is" not in refused("list")


def test_a_restore_cut_off_half_way_says_where_the_journal_is(refused, vault):
    """As when the power goes between the two renames."""
    aside = vault.rename(vault.with_name(f"{vault.name}.before-restore-2026-11-22T120000Z"))
    assert f"lies in “{aside}”" in refused("list")
