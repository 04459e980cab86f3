"""What an argument may be: an empty path is no place, and bytes that are no text are no name."""

import pytest

BROKEN = "a\udcff"  # as Python reads the byte FF on a command line in UTF-8


@pytest.mark.parametrize(
    "words",
    [
        ["import", ""],
        ["export", "--format", "markdown", "--out", ""],
        ["report", "--format", "csv", "--out", ""],
        ["report", "--format", "csv", "--out", "x", "--protect", ""],
        ["backup", "--to", ""],
        ["restore", "--from", ""],
        ["sync", ""],
        ["remind", "--ics", ""],
        ["list", "--passphrase-file", ""],
    ],
)
def test_an_empty_path_is_not_the_present_folder(refused, tmp_path, monkeypatch, words):
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    assert "An empty path names no place" in refused(*words)
    assert not list(here.iterdir())


def test_an_empty_journal_is_not_the_usual_one(refused):
    assert "An empty path" in refused("list", "--journal", "", on=None)


@pytest.mark.parametrize(
    "words",
    [
        ["add", BROKEN],
        ["report", "--format", "csv", "--out", "x", "--name", BROKEN],
        ["sync", "x", "--name", BROKEN],
        ["sync", BROKEN],
        ["backup", "--to", BROKEN],
        ["export", "--format", "sqlite", "--out", BROKEN],
    ],
)
def test_what_is_no_text_is_refused(refused, tmp_path, monkeypatch, words):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "x").mkdir()
    assert "broken character at position" in refused(*words)
    assert not list((tmp_path / "x").iterdir())


def test_other_signs_are_text(run):
    assert run("search", "Zürich 🌱").code == 0
