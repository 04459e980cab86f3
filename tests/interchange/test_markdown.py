"""Markdown of our own: a folder of files with front matter, out and in again without loss."""

import os
import stat
import tempfile
import zipfile
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.commands.exchanging import oldest_first
from journal.errors import AlreadyThere, BadImport
from journal.interchange.formats import open_import, place_writer_of
from journal.interchange.markdown import text_of_file, write_markdown
from journal.interchange.records import Options
from journal.interchange.writing import new_folder_at
from journal.model import Entry, Priority, RoleSystem
from journal.store.journal_store import JournalStore

AWKWARD = st.sampled_from(
    [
        *("---\n", "---", "...\n", "\r\n", "\r", "\n\n", "\n", " ", "\t", "  \n", "\ufeff", "\x85", "\u2028"),
        *(
            "\u2029",
            "'",
            '"',
            "\\",
            ": ",
            "#",
            "\x01",
            "\x1f",
            "\x7f",
            "inmind: 1\n",
            "id: x\n",
            "- a\n",
            "text",
        ),
    ]
)
CHANGED = "2026-11-21-0130-0a1b2c3d.md"
ANY = st.characters(blacklist_categories=["Cs"], blacklist_characters="\0")
bodies = st.lists(AWKWARD | st.text(ANY, max_size=4), max_size=8).map("".join)
instants = st.datetimes(datetime(1970, 1, 1), datetime(2199, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


@st.composite
def entries(draw):
    """Return entries that a journal keeps, with ids of any kind, several in one minute."""
    made = []
    for number in range(draw(st.integers(0, 5))):
        system = draw(st.none() | st.sampled_from(RoleSystem))
        body = draw(bodies)
        name = draw(
            st.sampled_from(["0123456789abcdef", "=", "é’🙂", "0123", "no", '"', "A/b\\c", "x" * 190])
        )
        made.append(
            Entry(
                id=f"{name}{number}",
                body=body if body.strip() or system is not None else f"{body}x",
                written_on=draw(st.dates(date(1900, 1, 1), date(2199, 12, 31))),
                written_at=draw(st.just(datetime(2026, 11, 22, 7, 50, tzinfo=UTC)) | instants),
                zone=draw(st.sampled_from(["UTC", "Europe/London", "Pacific/Apia", "Etc/GMT+5"])),
                role_system=system,
                priority=draw(st.none() | st.builds(Priority, st.booleans(), st.booleans())),
                minutes=draw(st.none() | st.integers(0, 10_080)),
                question=draw(st.none() | st.integers(1, 8)),
                for_coach=draw(st.booleans()),
            )
        )
    return sorted(made, key=lambda entry: entry.written_on)


@settings(max_examples=50)
@given(entries(), st.booleans())
def test_what_goes_out_comes_in_the_same(written, packed):
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        out = here / "out"
        out.mkdir()
        assert write_markdown(written, out) == len(written)
        files = [path for path in out.rglob("*") if path.is_file()]
        assert len(files) == len(written)
        if not written:
            return
        place = out
        if packed:
            place = here / "out.zip"
            with zipfile.ZipFile(place, "w") as archive:
                for path in files:
                    archive.write(path, f"out/{path.relative_to(out).as_posix()}")
        found = open_import(place, Options("Asia/Tokyo"))
        assert (found.format, found.count, found.losses, found.unread) == ("markdown", len(written), (), ())
        came = [entry for entry, _ in found.pairs()]
        assert {entry.id: entry for entry in came} == {entry.id: entry for entry in written}
        assert [entry.written_on for entry in came] == [entry.written_on for entry in written]


@settings(max_examples=6)
@given(entries())
def test_an_empty_journal_becomes_the_same_journal(written):
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        with JournalStore.create(here / "A.vault") as store:
            store.add_many((entry, None) for entry in written)
            with new_folder_at(here / "out") as place:
                place_writer_of("markdown")(oldest_first(store), place)
        if not written:
            return
        found = open_import(here / "out", Options("UTC"), "markdown")
        with JournalStore.create(here / "B.vault") as store:
            assert store.add_many(found.pairs()) == len(written)
            assert store.add_many(found.pairs()) == 0
            assert {entry.id: entry for entry in store.iter_entries()} == {
                entry.id: entry for entry in written
            }


@pytest.fixture
def entry():
    return Entry(
        "0a1b2c3d4e5f",
        "# A title\n\nwords ",
        date(2026, 11, 21),
        datetime(2026, 11, 22, 0, 30, 5, 250, tzinfo=UTC),
        "Europe/Berlin",
        RoleSystem.ENABLE,
        Priority(urgent=False, important=True),
        25,
        7,
    )


def test_a_file_is_what_a_person_would_read(entry):
    assert text_of_file(entry) == (
        '---\ninmind: 1\nid: "0a1b2c3d4e5f"\nwritten_at: 2026-11-22T00:30:05.000250Z\nzone: "Europe/Berlin"\n'
        "date: 2026-11-21\nrole_system: 3\nurgent: false\nimportant: true\nminutes: 25\nquestion: 7\n---\n\n"
        "# A title\n\nwords \n"
    )


def test_names_say_day_time_and_id_and_none_is_used_twice(tmp_path, entry):
    others = [replace(entry, id=f"0a1b2c3d{n}") for n in range(3)]
    write_markdown([entry, *others, replace(entry, id="Ä", written_on=date(1999, 1, 2))], tmp_path)
    names = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.md"))
    assert names[1:] == [
        "2026/2026-11-21-0130-0a1b2c3d-2.md",
        "2026/2026-11-21-0130-0a1b2c3d-3.md",
        "2026/2026-11-21-0130-0a1b2c3d-4.md",
        "2026/2026-11-21-0130-0a1b2c3d.md",
    ]
    assert names[0].startswith("1999/1999-01-02-0130-")


@pytest.mark.skipif(os.name == "nt", reason="rights of POSIX")
def test_nobody_else_may_read_it(tmp_path, entry):
    with new_folder_at(tmp_path / "out") as place:
        write_markdown([entry], place)
    rights = {path.is_dir(): stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "out").rglob("*")}
    assert rights == {True: 0o700, False: 0o600}
    assert stat.S_IMODE((tmp_path / "out").stat().st_mode) == 0o700


def test_it_is_there_whole_or_not_at_all(tmp_path, entry):
    def breaking():
        yield entry
        raise BadImport("stop")

    with pytest.raises(BadImport), new_folder_at(tmp_path / "out") as place:
        write_markdown(breaking(), place)
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(AlreadyThere), new_folder_at(tmp_path / "full"):
        pytest.fail("a folder that is not empty was given")
    assert [path.name for path in (tmp_path / "full").iterdir()] == ["mine.txt"]


@pytest.fixture
def read(tmp_path, entry):
    """Read the entry's file with something else in it, beside one that is right."""
    right = replace(entry, id="right", body="right")

    def read(change, name=CHANGED):
        folder = tmp_path / "notes"
        folder.mkdir(exist_ok=True)
        (folder / "right.md").write_bytes(text_of_file(right).encode())
        (folder / name).write_bytes(change(text_of_file(entry)).encode())
        found = open_import(folder, Options("UTC"))
        came = {one.id: one for one, _ in found.pairs()}
        assert came.pop("right") == right
        return came, {unread.where: str(unread.why) for unread in found.unread}, tuple(map(str, found.losses))

    return read


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("question: 7", "question: 9", "Field “question”: this should lie between 1 and 8."),
        ("minutes: 25", "minutes: often", "Field “minutes”: this should be a whole number, not a text."),
        ("urgent: false", "urgent: maybe", "Field “urgent”: this should be true or false, not a text."),
        ("date: 2026-11-21", "date: 2026-02-30", "Field “date”: no calendar has the date 2026-02-30."),
        ("date: 2026-11-21\n", "", "Field “date”: this is missing."),
        ('id: "0a1b2c3d4e5f"\n', "", "Field “id”: this is missing."),
        ('zone: "Europe/Berlin"\n', "", "Field “zone”: this is missing."),
        ("Europe/Berlin", "Europe/Nowhere", "Field “zone”: There is no time zone named “Europe/Nowhere”."),
        ("T00:30:05.000250Z", "T00:30", "does not say its offset; in UTC it ends in Z."),
        ("inmind: 1", "inmind: 2", "Field “inmind”: a newer version of In Mind wrote this file."),
        ('"0a1b2c3d4e5f"', "[a]", "Field “id”: this should be a text, not a list."),
        ("words", "w\0rds", "Field “text”: The text has a NUL byte at position 13."),
        (
            "inmind: 1",
            "inmind: 1\ninmind: 1",
            "Its front matter cannot be read. “inmind” stands twice, again in",
        ),
        ("minutes: 25", "mood: &a b", "Its front matter cannot be read. Line 10 names a value"),
        ("7\n---\n", "7\n", "Its front matter cannot be read. It does not end."),
    ],
)
def test_a_wrong_value_is_told_by_file_and_field_and_the_others_are_read(read, old, new, why):
    came, unread, _ = read(lambda text: text.replace(old, new))
    assert came == {}
    assert why in unread[CHANGED]


def test_another_entry_of_the_same_id_is_told_of(read):
    came, unread, _ = read(lambda text: text.replace("0a1b2c3d4e5f", "right"), "second.md")
    assert (came, unread) == ({}, {"second.md": "Another file has the same id and another text: right.md."})


def test_the_same_file_twice_is_one_entry(read, entry):
    read(str, "a.md")
    came, unread, _ = read(str, "b.md")
    assert (came, unread) == ({entry.id: entry}, {})


def test_lines_as_windows_ends_them_are_lines(read, entry):
    came, unread, _ = read(lambda text: text.replace("\n", "\r\n"))
    assert (came, unread) == ({entry.id: entry}, {})


def test_what_a_hand_put_there_is_told_or_kept(read, entry):
    came, _, losses = read(
        lambda text: text.replace(
            "minutes: 25", "minutes: 25\nmood: calm\nempty:\ntags: [rota, title]"
        ).rstrip()
    )
    assert came[entry.id].body == "# A title\n\nwords\n\n#rota #title"
    assert losses == ("A journal has no place for “mood” (1×).",)


def test_the_very_same_file_of_ours_is_a_copy_and_that_is_told(tmp_path):
    entry = Entry(
        "1f0c9a2b", "Met Bel.", date(2026, 11, 22), datetime(2026, 11, 22, 7, 50, tzinfo=UTC), "UTC"
    )
    for name in ("a.md", "b.md", "c.md"):
        (tmp_path / name).write_text(text_of_file(entry), encoding="utf-8")
    for name in ("2026-11-21.md", "x/2026-11-21.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("Another program's.", encoding="utf-8")
    found = open_import(tmp_path, Options("UTC"), "markdown")
    assert (found.count, found.unread) == (2, ())
    assert list(map(str, found.losses)) == ["Copies left out, of entries that stand in it more than once: 3."]
    (tmp_path / "d.md").write_text(text_of_file(replace(entry, minutes=5)), encoding="utf-8")
    [unread] = open_import(tmp_path, Options("UTC"), "markdown").unread
    assert unread.where == "d.md"
