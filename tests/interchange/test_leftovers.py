"""What a writing left whose process is gone goes with the next one to the same place, and nothing else."""

import os
import subprocess
import sys

import pytest

from journal.interchange.writing import new_folder_at, write_file

pytestmark = pytest.mark.skipif(os.name != "posix", reason="processes of POSIX")


@pytest.fixture
def gone():
    """The number of a process that has ended."""
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


def left(path, mode=0o600):
    path.write_text("plain words", encoding="utf-8")
    path.chmod(mode)
    return path


def test_only_what_a_writing_to_this_place_left_goes(tmp_path, gone):
    abandoned = left(tmp_path / f"out.new-{gone}")
    others = [
        left(tmp_path / name)
        for name in (
            f"other.new-{gone}",
            f"out.new-{os.getppid()}",
            "out.new-",
            "out.new-x",
            f"out.new-{gone}.txt",
        )
    ]
    seen = left(tmp_path / f"out.new-0{gone}", 0o644)  # made by somebody else: ours nobody else may read
    link = tmp_path / f"out.new-00{gone}"
    link.symlink_to(others[0])
    write_file(tmp_path / "out", b"new")
    assert not abandoned.exists()
    assert all(path.exists() for path in [*others, seen])
    assert link.is_symlink()


def test_a_folder_that_was_left_goes_with_what_is_in_it(tmp_path, gone):
    for number in (gone, os.getpid()):  # where each program has a world of its own, numbers come again
        folder = tmp_path / f"notes.new-{number}"
        folder.mkdir(0o700)
        left(folder / "a.md")
    with new_folder_at(tmp_path / "notes") as place:
        left(place / "b.md")
    assert [path.name for path in tmp_path.iterdir()] == ["notes"]
    assert [path.name for path in (tmp_path / "notes").iterdir()] == ["b.md"]


def test_it_is_looked_for_where_a_link_leads(tmp_path, gone):
    (tmp_path / "there").mkdir()
    abandoned = left(tmp_path / "there" / f"out.new-{gone}")
    (tmp_path / "link").symlink_to(tmp_path / "there" / "out")
    write_file(tmp_path / "link", b"new")
    assert not abandoned.exists()
