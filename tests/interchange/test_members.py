"""The files of an export: what may not be read is told, and never left out without a word."""

import os
import stat
import zipfile

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


ELSEWHERE = "Links and names that lead elsewhere, left out: {}."


def texts(found):
    return [entry.body for entry, _ in found.pairs()]


def zip_of(path, names, links=()):
    with zipfile.ZipFile(path, "w") as archive:
        for name in names:
            archive.writestr(name, "A line.")
        for name in links:
            link = zipfile.ZipInfo(name)
            link.create_system, link.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
            archive.writestr(link, "/etc/hostname.md")
    return path


def test_backslashes_in_a_zip_stand_between_folders(tmp_path):
    """As some tools of Windows write them."""
    path = zip_of(tmp_path / "notes.zip", ["Daily\\2026-11-22.md", ".\\2026\\11\\23.md", "Empty\\"])
    with members_of(path) as members:
        assert [member.name for member in members] == ["2026/11/23.md", "Daily/2026-11-22.md"]
    found = open_import(path, Options("UTC"), "markdown")
    assert [entry.written_on.day for entry, _ in found.pairs()] == [22, 23]
    assert found.losses == ()


@pytest.mark.parametrize(
    "name",
    [
        *("../2026-11-21.md", "a/../2026-11-21.md", "/2026-11-21.md"),
        *("..\\2026-11-21.md", "a\\..\\2026-11-21.md", "\\2026-11-21.md", "C:\\notes\\2026-11-21.md"),
    ],
)
def test_a_name_in_a_zip_that_leads_elsewhere_is_left_out_and_told(tmp_path, name):
    found = open_import(zip_of(tmp_path / "notes.zip", ["2026-11-22.md", name]), Options("UTC"), "markdown")
    assert [entry.written_on.day for entry, _ in found.pairs()] == [22]
    assert list(map(str, found.losses)) == [ELSEWHERE.format(1)]


@pytest.mark.parametrize("name", [".trash\\2026-11-21.md", "__MACOSX/._2026-11-21.md", ".git/../x.md"])
def test_what_is_hidden_in_a_zip_stays_so(tmp_path, name):
    with members_of(zip_of(tmp_path / "notes.zip", [name])) as members:
        assert list(members) == []


def test_a_link_in_a_zip_is_told_and_is_no_text(tmp_path):
    path = zip_of(tmp_path / "notes.zip", ["2026-11-22.md"], ["2026-11-21.md"])
    found = open_import(path, Options("UTC"), "markdown")
    assert texts(found) == ["A line."]
    assert list(map(str, found.losses)) == [ELSEWHERE.format(1)]


@pytest.fixture
def linked(notes, tmp_path):
    """Notes beside a linked note, a linked folder, a link that leads nowhere, and hidden ones."""
    (tmp_path / "far").mkdir()
    (tmp_path / "far" / "2026-11-20.md").write_text("Far away.", encoding="utf-8")
    try:
        (notes / "2026-11-20.md").symlink_to(tmp_path / "far" / "2026-11-20.md")
    except OSError:
        pytest.skip("this account may make no links")
    (notes / "linked").symlink_to(tmp_path / "far", target_is_directory=True)
    (notes / "sub" / "nowhere.md").symlink_to(tmp_path / "nowhere.md")
    (notes / ".hidden").symlink_to(tmp_path / "far", target_is_directory=True)
    return notes


def test_linked_notes_and_folders_are_left_out_and_told(linked):
    found = open_import(linked, Options("UTC"), "markdown")
    assert texts(found) == ["A line."]
    assert ELSEWHERE.format(3) in map(str, found.losses)


EXPORTS = {
    "jrnl": ("2026/11/22.txt", "[07:50] A line.\n"),
    "rednotebook": ("2026-11.txt", "22:\n  text: A line.\n"),
    "dayone": (
        "Journal.json",
        '{"metadata": {}, "entries": [{"creationDate": "2026-11-22T07:50:00Z", "text": "A line."}]}',
    ),
    "journey": ("1.json", '{"id": "1", "date_journal": 1571441400000, "text": "A line."}'),
}


@pytest.mark.parametrize("name", EXPORTS)
def test_links_in_other_exports_are_told_too(tmp_path, name):
    where, content = EXPORTS[name]
    file = tmp_path / "export" / where
    file.parent.mkdir(parents=True)
    file.write_text(content, encoding="utf-8")
    try:
        (file.parent / f"linked{file.suffix}").symlink_to(file)
    except OSError:
        pytest.skip("this account may make no links")
    found = open_import(tmp_path / "export", Options("UTC"), name)
    assert texts(found) == ["A line."]
    assert ELSEWHERE.format(1) in map(str, found.losses)
