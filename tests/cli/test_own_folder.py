"""No command writes over the journal's own files: it refuses, and the journal is whole."""

import pytest


@pytest.fixture(autouse=True)
def _no_reminder_yet(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


@pytest.fixture
def one(run, vault):
    run("add", "the only copy")
    run("backup")
    return vault


def content(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    "words",
    [
        "export --format jsonl --out {vault}/journal.db",
        "export --format csv --out {vault}/keys.json",
        "export --format ics --out {vault}/backups/note.ics",
        "export --format sqlite --out {vault}/journal.db",
        "export --format sqlite --out {vault}/new.db",
        "export --format markdown --out {vault}/backups/notes",
        "report --format csv --out {vault}",
        "report --format csv --out {vault}/backups/report",
        "report --format csv --protect {secret} --out {vault}/journal.db",
        "remind --ics {vault}/journal.db",
    ],
)
def test_nothing_is_written_into_the_journals_folder(refused, one, tmp_path, words):
    secret = tmp_path / "secret"
    secret.write_text("a long passphrase\n", encoding="utf-8")
    before = content(one)
    assert "journal's own folder" in refused(*words.format(vault=one, secret=secret).split())
    assert content(one) == before


@pytest.mark.parametrize(
    "words", ["export --format jsonl --out", "export --format sqlite --out", "remind --ics"]
)
def test_nor_through_a_link(refused, one, tmp_path, words):
    link = tmp_path / "out"
    link.symlink_to(one / "journal.db")
    before = content(one)
    assert "journal's own folder" in refused(*words.split(), str(link))
    assert content(one) == before
    assert link.is_symlink()
