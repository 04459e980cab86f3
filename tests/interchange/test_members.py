"""The files of an export: what may not be read is told, and never left out without a word."""

import os

import pytest

from journal.errors import JournalError, ReadOnly
from journal.interchange.formats import open_import
from journal.interchange.members import members_of
from journal.interchange.records import Options


@pytest.fixture
def notes(tmp_path):
    folder = tmp_path / "notes"
    (folder / "sub").mkdir(parents=True)
    for place in (folder, folder / "sub"):
        (place / "2026-11-22.md").write_text("A line.", encoding="utf-8")
    return folder


@pytest.fixture
def unreadable(notes, monkeypatch):
    """The subfolder refuses to be listed, as a file system does to who has no right there."""
    listed = os.scandir

    def scandir(place="."):
        if os.fspath(place) == str(notes / "sub"):
            raise PermissionError(13, "Permission denied", os.fspath(place))
        return listed(place)

    monkeypatch.setattr(os, "scandir", scandir)
    return notes / "sub"


def test_a_folder_within_that_may_not_be_read_is_refused_by_its_name(notes, unreadable):
    with pytest.raises(ReadOnly, match="no right to read") as told, members_of(notes):
        pass
    assert str(unreadable) in str(told.value)


def test_an_import_of_it_is_refused_the_same_way(notes, unreadable):
    with pytest.raises(JournalError, match="no right to read"):
        open_import(notes, Options("UTC"), "markdown")
