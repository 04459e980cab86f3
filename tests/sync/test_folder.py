"""The shared folder as it comes: partial, damaged, with copies, put back; and journals that were copied."""

from __future__ import annotations

import shutil

import pytest

from journal.backup import make_backup, restore
from journal.errors import AlreadyThere, HeaderDamaged, JournalError, NotAJournal, WrongSecret
from journal.store.journal_store import JournalStore
from journal.sync import hearing, telling
from journal.sync.joining import join
from journal.sync.room import rooms_in
from journal.sync.synchronising import set_up, stop, synchronise, tell_all_again
from journal.sync.words import others_of, troubles
from journal.vault.changing import set_passphrase
from tests.sync.computers import START, Computer, bring_together, carry


@pytest.fixture
def first(tmp_path):
    made = Computer.first(tmp_path)
    yield made
    made.store.close()


@pytest.fixture
def second(first):
    first.add("from the first")
    made = first.another("second")
    made.synchronise()
    first.synchronise()
    yield made
    made.store.close()


def log_of(computer):
    """Return the newest file of a computer's own log, in its own copy of the folder."""
    me = computer.store.syncing().find_self()
    return max(computer.folder.rglob(f"{me.computer}-*.log"))


def standing(report):
    return [heard.standing for heard in report.others]


def test_the_second_computer_has_all_that_was_there(first, second):
    assert second.content() == first.content()
    assert [entry.body for entry in second.store.iter_entries()] == ["from the first"]


def test_names_and_contents_of_the_files_tell_nothing(first, second):
    first.add("zqneedle")
    first.synchronise()
    for path in first.folder.rglob("*"):
        assert "first" not in path.name
        if path.is_file():
            assert b"zqneedle" not in path.read_bytes()


@pytest.mark.parametrize("length", [0, 1, 15, 16, 20, 28, 60])
def test_a_file_that_has_come_in_part_is_waited_for(first, second, length):
    second.add("from the second")
    second.synchronise()
    log = log_of(second)
    whole = log.read_bytes()
    there = first.folder / log.relative_to(second.folder)
    there.write_bytes(whole[:length])
    report = first.synchronise()
    assert standing(report) in ([hearing.WAITING], [hearing.UP_TO_DATE])
    assert len(first.ids()) == 1
    there.write_bytes(whole)
    assert standing(first.synchronise()) == [hearing.UP_TO_DATE]
    assert len(first.ids()) == 2


def test_damage_is_told_nothing_behind_it_is_read_and_it_may_mend(first, second):
    for words in ("one", "two"):
        second.add(words)
        second.synchronise()
    log = log_of(second)
    whole = log.read_bytes()
    there = first.folder / log.relative_to(second.folder)
    flipped = bytearray(whole)
    flipped[len(whole) // 2] ^= 1
    there.write_bytes(flipped)
    report = first.synchronise()
    assert standing(report) == [hearing.DAMAGED]
    [told] = troubles(report)
    assert "is damaged" in str(told)
    assert len(first.ids()) <= 2
    there.write_bytes(whole)
    assert standing(first.synchronise()) == [hearing.UP_TO_DATE]
    assert first.content() == second.content()


def test_an_older_file_that_was_put_back_is_told(first, second):
    second.add("one")
    second.synchronise()
    log = log_of(second)
    there = first.folder / log.relative_to(second.folder)
    there.write_bytes(log.read_bytes())
    first.synchronise()
    there.write_bytes(log.read_bytes()[:-10])
    assert standing(first.synchronise()) == [hearing.SHORTER]
    there.unlink()
    assert standing(first.synchronise()) == [hearing.GONE]
    assert len(first.ids()) == 2


def test_a_withheld_end_is_noticed_by_what_a_third_one_read(first, second):
    """A reader who comes new to a log cannot see that its end is missing; the others' words show it."""
    second.add("one")
    second.synchronise()
    length = log_of(second).stat().st_size  # where its first frame ends
    second.add("two")
    second.synchronise()
    third = second.another("third")
    third.synchronise()
    third.add("three")
    third.synchronise()
    log = log_of(second)
    carry(third.folder, first.folder)
    (first.folder / log.relative_to(second.folder)).write_bytes(log.read_bytes()[:length])
    standings = {heard.known.name: heard.standing for heard in first.synchronise().others}
    assert standings == {"second": hearing.WAITING, "third": hearing.UP_TO_DATE}
    third.store.close()


def test_copies_that_a_tool_made_are_passed_over_and_named(first, second):
    second.add("one")
    second.synchronise()
    carry(second.folder, first.folder)
    log = log_of(second)
    there = first.folder / log.relative_to(second.folder)
    for name in (
        f"{log.stem} (conflicted copy).log",
        f"{log.stem}.sync-conflict-20260101-120000-ABCDEFG.log",
    ):
        shutil.copy(there, there.with_name(name))
    report = first.synchronise()
    assert len(report.copies) == 2
    assert any("a copy that a tool made" in str(told) for told in troubles(report))
    assert first.content() == second.content()


def test_a_long_log_goes_on_in_further_files(first, second, monkeypatch):
    monkeypatch.setattr(telling, "SEGMENT", 2000)
    monkeypatch.setattr(telling, "FRAME", 500)
    for number in range(60):
        first.add(f"entry {number} " + "words " * 20, number % 7)
        if number % 7 == 0:
            first.synchronise()
    first.synchronise()
    assert len(list(first.folder.rglob("*.log"))) > 3
    middle = sorted(first.folder.rglob("*.log"))[2]
    carry(first.folder, second.folder)
    (second.folder / middle.relative_to(first.folder)).unlink()
    assert standing(second.synchronise()) == [hearing.WAITING]
    carry(first.folder, second.folder)
    second.synchronise()
    assert second.content() == first.content()


def test_who_hears_a_long_log_is_told_how_far_it_is(first, second, monkeypatch):
    for module, name, value in (
        (telling, "SEGMENT", 2000), (telling, "FRAME", 500), (hearing, "AT_ONCE", 1500),
    ):  # fmt: skip
        monkeypatch.setattr(module, name, value)
    for number in range(60):
        first.add(f"entry {number} " + "words " * 20, number % 7)
    first.synchronise()
    carry(first.folder, second.folder)
    told = []
    synchronise(second.store, now=second.tick(), progress=lambda *step: told.append(step))
    done = [step[0] for step in told]
    assert len(told) > 5
    assert done == sorted(set(done))
    [of] = {step[1] for step in told}
    assert done[-1] == of
    assert of < sum(path.stat().st_size for path in second.folder.rglob("*.log"))  # some was heard before
    assert second.content() == first.content()
    told.clear()
    synchronise(second.store, now=second.tick(), progress=lambda *step: told.append(step))
    assert told == []  # there was nothing to be heard


def test_a_restored_backup_takes_another_name_and_comes_back_to_all(first, second):
    backup = make_backup(first.store, now=START)
    first.add("after the backup")
    first.synchronise()
    before = first.store.syncing().find_self()
    folder = first.store.vault.folder
    first.store.close()
    restore(backup.folder, folder, now=START)
    first.store = JournalStore.open(folder)
    assert len(first.ids()) == 1
    first.add("after the restore")
    first.synchronise()
    first.synchronise()
    after = first.store.syncing().find_self()
    assert before is not None
    assert after is not None
    assert after.computer != before.computer
    assert {entry.body for entry in first.store.iter_entries()} == {
        "from the first", "after the backup", "after the restore",
    }  # fmt: skip
    bring_together([first, second])
    assert first.content() == second.content()


def test_a_copy_of_a_journal_does_not_speak_as_the_first(first, second, tmp_path):
    first.synchronise()
    copied = shutil.copytree(first.store.vault.folder, tmp_path / "copied.vault")
    with JournalStore.open(copied) as copy:
        third = Computer(copy, first.folder, "copy")
        third.add("from the copy")
        third.synchronise()
        first.add("from the original")
        first.synchronise()
        third.synchronise()
        first.synchronise()
        ours, theirs = first.store.syncing().find_self(), copy.syncing().find_self()
        assert ours is not None
        assert theirs is not None
        assert ours.computer != theirs.computer
        assert third.content() == first.content()


def test_a_copy_on_another_computer_takes_another_name(first, second, tmp_path):
    """Each has its own copy of the folder, in which nothing tells of the other yet."""
    copied = shutil.copytree(first.store.vault.folder, tmp_path / "copied.vault")
    folder = shutil.copytree(first.folder, tmp_path / "folder of the copy")
    with JournalStore.open(copied) as copy:
        me = copy.syncing().find_self()
        assert me is not None
        copy.syncing().change_self(me._replace(folder=str(folder)))
        third = Computer(copy, folder, "copy")
        for computer in (first, third):
            computer.add(f"from {computer.name}")
            computer.synchronise()
        taken, ours = copy.syncing().find_self(), first.store.syncing().find_self()
        assert taken is not None
        assert ours is not None
        assert taken.computer != me.computer == ours.computer
        bring_together([first, second, third])
        assert first.content() == second.content() == third.content()
        assert len(first.ids()) == 3


@pytest.mark.parametrize("how", ["the file is gone", "the file is shorter", "a longer one is there"])
def test_what_happened_to_our_own_log_costs_nothing(first, second, how):
    first.add("two")
    first.synchronise()
    log = log_of(first)
    if how == "the file is gone":
        log.unlink()
    elif how == "the file is shorter":
        log.write_bytes(log.read_bytes()[:-5])
    else:
        log.write_bytes(log.read_bytes() + b"something")
    first.add("three")
    first.synchronise()
    third = first.another("third")
    third.synchronise()
    assert third.content() == first.content()
    assert len(third.ids()) == 3
    third.store.close()


def test_a_folder_that_is_not_there_costs_nothing(first, second):
    away = first.folder.with_name("away")
    first.folder.rename(away)
    first.add("meanwhile")
    with pytest.raises(NotAJournal, match="is safe here"):
        first.synchronise()
    away.rename(first.folder)
    first.synchronise()
    bring_together([first, second])
    assert len(second.ids()) == 2


def test_all_told_again_mends_a_damaged_folder(first, second):
    log = log_of(first)
    log.write_bytes(b"nonsense")
    first.add("two")
    entry = first.ids()[0]
    first.store.replace_body(entry, "edited", now=first.tick())
    tell_all_again(first.store, now=first.tick())
    assert not log.exists()
    third = first.another("third")
    third.synchronise()
    assert third.content() == first.content()
    bring_together([first, second, third])
    assert second.content() == first.content()
    third.store.close()


def drop_what_is_gone(source, target):
    """Take away what is no longer in the one copy of the folder, as a service does."""
    for path in target.rglob("*.log"):
        if not (source / path.relative_to(target)).exists():
            path.unlink()


@pytest.mark.parametrize("how", ["by --again", "its log was deleted"])
def test_a_log_that_its_writer_told_anew_is_missed_by_nobody(first, second, how):
    second.add("two")
    bring_together([first, second])
    if how == "by --again":
        tell_all_again(first.store, now=first.tick())
        tell_all_again(first.store, now=first.tick())
    else:
        log_of(first).unlink()
        first.synchronise()
    drop_what_is_gone(first.folder, second.folder)
    bring_together([first, second])
    third = second.another("third")  # it never read the old one, of which the second's words speak
    for computer, others in ((first, 1), (second, 1), (third, 2)):
        report = computer.synchronise()
        assert (list(troubles(report)), len(others_of(report))) == ([], others)
    second.add("and more")
    bring_together([first, second, third])
    for computer in (first, second, third):
        assert list(troubles(computer.synchronise())) == []
        assert computer.content() == first.content()
    third.store.close()


def test_a_log_told_anew_that_is_gone_in_its_turn_is_told(first, second):
    tell_all_again(first.store, now=first.tick())
    drop_what_is_gone(first.folder, second.folder)
    bring_together([first, second])
    (second.folder / log_of(first).relative_to(first.folder)).unlink()
    assert [str(told) for told in troubles(second.synchronise())] == [
        "What first wrote is no longer in the folder; what was read of it stays here."
    ]


def test_all_told_again_by_a_restored_backup_holds_what_its_log_had_told(first, second):
    backup = make_backup(first.store, now=START)
    first.add("after the backup")
    first.synchronise()
    folder = first.store.vault.folder
    first.store.close()
    restore(backup.folder, folder, now=START)
    first.store = JournalStore.open(folder)
    tell_all_again(first.store, now=first.tick())
    bring_together([first, second])
    assert len(second.ids()) == 2
    assert second.content() == first.content()


def test_two_copies_of_one_journal_are_put_together(first, tmp_path):
    """As where a journal was copied to the other computer by hand, and both wrote."""
    shared = first.add("both have it")
    first.write("answer", 0, "both know it")
    stop(first.store)
    copied = shutil.copytree(first.store.vault.folder, tmp_path / "copied.vault")
    first.store.replace_body(shared, "edited once", now=first.tick())
    first.write("plan", 1, "ours")
    with JournalStore.open(copied) as copy:
        other = Computer(copy, tmp_path / "other folder", "other")
        other.folder.mkdir()
        other.write("plan", 2, "theirs")
        other.add("theirs alone")
        for one in (first, other):
            set_up(one.store, one.folder, name=one.name, open_to_all=True)
        bring_together([first, other])
        assert first.content() == other.content()
        assert copy.entry(shared).body == "edited once"  # edited more often, whatever their clocks
        assert len(copy.answers(1)) == 1
        assert [plan.note for plan in copy.plans()] == ["ours", "theirs"]


def test_an_import_on_both_adds_each_entry_once(first, second):
    from journal.model import Entry
    from journal.store.entries import Source

    for computer, entry_id in ((first, "b"), (second, "a")):
        entry = Entry(entry_id, "imported", START.date(), START, "UTC")
        computer.store.add_many([(entry, Source("jrnl", "7"))])
        same = Entry("the same", "imported too", START.date(), START, "UTC")
        computer.store.add_many([(same, Source("jrnl", "8"))])
    bring_together([first, second])
    assert first.content() == second.content()
    assert first.ids().count("the same") == 1


def test_an_earlier_wording_has_one_moment_though_it_was_replaced_before_it_was_written(first, second):
    """An event of tomorrow that is edited today; and a clock that was set back between two edits."""
    ahead = first.add("ahead", ahead=1)
    bring_together([first, second])
    first.store.replace_body(ahead, "edited before it began", now=first.tick())
    bring_together([first, second])
    assert first.content() == second.content()
    first.tick(days=-5)
    first.store.replace_body(ahead, "edited by a clock that was set back", now=first.tick())
    first.store.replace_body(ahead, "and once more", now=first.tick())
    bring_together([first, second])
    assert first.content() == second.content()
    assert [old.body for old in first.store.revisions(ahead)] == [
        old.body for old in second.store.revisions(ahead)
    ]


def test_a_wording_that_came_back_and_is_replaced_again_has_one_moment(first, second):
    entry = first.add("once")
    bring_together([first, second])
    for days, body in ((3, "twice"), (0, "once"), (-6, "a third time"), (0, "once"), (-3, "a fourth time")):
        first.tick(days=days)
        first.store.replace_body(entry, body, now=first.tick())
        bring_together([first, second])
        assert first.content() == second.content()


def test_a_title_that_is_taken_out_for_good_is_kept_nowhere(first, second):
    from journal.model import Entry, RoleSystem
    from journal.store.entries import Source

    entry = Entry("e", "Meeting with zqsomebody", START.date(), START, "UTC", RoleSystem.DELIVER)
    first.store.add_many([(entry, Source("icalendar", "mark"))])
    bring_together([first, second])
    assert second.store.entry("e").body == "Meeting with zqsomebody"
    assert first.store.titles().drop("icalendar", lambda entry_id, title: "mark") == (1, 0, 0)
    bring_together([first, second])
    assert first.content() == second.content()
    for computer in (first, second):
        assert computer.store.entry("e").body == ""
        assert computer.store.revisions("e") == []
        dump = [repr(row) for table in ("revision", "sync_state", "sync_note") for row in
                computer.store._connection.execute(f"SELECT * FROM {table}")]  # fmt: skip
        assert not any("zqsomebody" in row for row in dump)


def test_settings_of_the_computer_stay_with_it(first, second):
    first.store.set_setting("backup_place", {"folder": "/a"})
    first.store.set_setting("day_end", "04:00")
    bring_together([first, second])
    assert second.store.setting("day_end") == "04:00"
    assert second.store.setting("backup_place") is None
    assert second.store.setting("generation") is None


# --- beginning and joining ------------------------------------------------------------------------


def test_a_journal_without_a_passphrase_is_refused(tmp_path, store):
    with pytest.raises(JournalError, match="no passphrase"):
        set_up(store, tmp_path, name="x")
    assert list(rooms_in(tmp_path)) == []


def test_a_second_journal_in_one_folder_is_refused(first, tmp_path):
    with JournalStore.create(tmp_path / "Another.vault") as another, pytest.raises(AlreadyThere):
        set_up(another, first.folder, name="x", open_to_all=True)


@pytest.mark.parametrize(
    ("place", "sentence"),
    [
        ("Own.vault", "cannot lie within"),
        ("Own.vault/backups", "cannot lie within"),
        ("Own.vault/0123456789abcdef.inmind-sync", "cannot lie within"),
        ("elsewhere/../Own.vault/backups", "cannot lie within"),
        ("link", "cannot lie within"),
        (".", "lies within"),
        ("up", "lies within"),
    ],
)
def test_a_shared_folder_and_a_journal_lie_apart(tmp_path, place, sentence):
    (tmp_path / "elsewhere").mkdir()
    with JournalStore.create(tmp_path / "Own.vault") as store:
        (tmp_path / "Own.vault" / "backups").mkdir(exist_ok=True)
        if place in ("link", "up"):
            try:
                target = tmp_path if place == "up" else tmp_path / "Own.vault" / "backups"
                (tmp_path / place).symlink_to(target, target_is_directory=True)
            except OSError:
                pytest.skip("no links here")
        with pytest.raises(JournalError, match=sentence):
            set_up(store, tmp_path / place, name="x", open_to_all=True)
        assert store.syncing().find_self() is None
    assert not list(tmp_path.rglob("*.inmind-sync"))


@pytest.mark.parametrize("place", ["x.vault", "deep/x.vault"])
def test_no_journal_is_made_within_the_shared_folder(first, place):
    first.synchronise()
    with pytest.raises(JournalError, match="lies within"):
        join(first.folder, first.folder / place, "x", lambda vault: vault.unlock(), open_to_all=True)
    assert not list(first.folder.rglob("x.vault"))


def test_joining_where_nothing_is_says_so(tmp_path):
    with pytest.raises(NotAJournal, match="Begin on the first computer"):
        join(tmp_path, tmp_path / "x.vault", "x", lambda vault: vault.unlock(), open_to_all=True)


def test_a_folder_with_anothers_key_file_is_not_joined(first, tmp_path):
    """Who can write in the folder could else have a journal made there whose key they know."""
    with pytest.raises(JournalError, match="has no passphrase"):
        join(first.folder, tmp_path / "x.vault", "x", lambda vault: vault.unlock())
    with JournalStore.create(tmp_path / "theirs.vault") as theirs:
        [room] = first.folder.iterdir()
        for name in ("keys.json", "keys.copy.json"):
            shutil.copy(theirs.vault.folder / name, room / name)
    with pytest.raises(HeaderDamaged, match="belongs to another journal"):
        join(first.folder, tmp_path / "x.vault", "x", lambda vault: vault.unlock(), open_to_all=True)
    assert not (tmp_path / "x.vault").exists()


def test_a_journal_with_a_passphrase_is_joined_by_it(first, tmp_path, monkeypatch):
    monkeypatch.setattr("journal.vault.slots.MEMORY_KIB", 1024)
    monkeypatch.setattr("journal.vault.slots.SMALL_MEMORY_KIB", 1024)
    key = first.store.key()
    set_passphrase(first.store.vault, key, "correct horse")
    first.synchronise()  # and the key file in the folder is the new one
    with pytest.raises(WrongSecret):
        join(first.folder, tmp_path / "x.vault", "x", lambda vault: vault.unlock("wrong"))
    assert not (tmp_path / "x.vault").exists()
    with join(first.folder, tmp_path / "x.vault", "x", lambda vault: vault.unlock("correct horse")) as store:
        synchronise(store, now=START)
    with JournalStore.open(tmp_path / "x.vault", "correct horse") as store:
        assert store.vault.header.vault == first.store.vault.header.vault


def test_who_stopped_is_heard_no_more_and_loses_nothing(first, second):
    stop(second.store)
    second.add("alone")
    with pytest.raises(JournalError, match="no second computer yet"):
        second.synchronise()
    assert len(second.ids()) == 2
    assert not second.store.syncing().has_changes()
