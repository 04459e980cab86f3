"""Backups made behind the window."""

from __future__ import annotations

from journal.backup import backups_in
from journal.errors import NoSpace
from journal.model import EntryDraft
from journal.store.journal_store import JournalStore
from ui.session_parts import safekeeping


def bodies(backup):
    with JournalStore.open(backup.folder) as copy:
        return [entry.body for entry in copy.iter_entries()]


def test_what_was_kept_is_in_the_backup(qtbot, keeping, session):
    session.keep(EntryDraft("Worth keeping"))
    assert keeping.is_changed
    with qtbot.waitSignal(keeping.backed_up) as said:
        keeping.back_up_if_changed()
    [made] = said.args
    assert bodies(made) == ["Worth keeping"]
    assert not keeping.is_changed
    assert keeping.last_backup().folder == made.folder


def test_nothing_changed_is_no_backup(keeping, store):
    keeping.back_up_if_changed()
    keeping.back_up_at_the_end()
    assert backups_in(store.vault.folder / "backups") == []


def test_the_end_waits_for_its_backup(qtbot, keeping, session):
    session.save_draft(EntryDraft("half a thou"))
    with qtbot.waitSignal(keeping.backed_up) as said:
        keeping.back_up_at_the_end()
    with JournalStore.open(said.args[0].folder) as copy:
        assert copy.find_draft() == EntryDraft("half a thou")


def test_a_second_place_gets_one_too(qtbot, keeping, session, tmp_path):
    assert keeping.choose_place(tmp_path / "stick")
    session.keep(EntryDraft("Worth keeping"))
    with qtbot.waitSignal(keeping.backed_up):
        keeping.back_up("first")
    assert not (tmp_path / "stick").exists()  # it is not in: no folder is made where it would be
    (tmp_path / "stick").mkdir()
    with qtbot.waitSignal(keeping.backed_up):
        keeping.back_up("hand")
    [there] = backups_in(tmp_path / "stick")
    assert bodies(there) == ["Worth keeping"]
    assert keeping.choose_place(None)
    assert keeping.place() is None


def test_a_full_disk_is_said_and_tried_again(qtbot, keeping, session, monkeypatch):
    def full(*_, **__):
        raise NoSpace("The disk is full.")

    session.keep(EntryDraft("Worth keeping"))
    with monkeypatch.context() as patched:
        patched.setattr(safekeeping, "make_backup", full)
        with qtbot.waitSignal(keeping.failed) as said:
            keeping.back_up_if_changed()
    assert said.args == ["The disk is full."]
    assert keeping.is_changed
    with qtbot.waitSignal(keeping.backed_up):
        keeping.back_up_if_changed()


def test_the_window_goes_on_meanwhile(qtbot, keeping, session):
    """An entry kept while the copy is made is not lost, and is in the next one."""
    session.keep(EntryDraft("First"))
    with qtbot.waitSignal(keeping.backed_up):
        keeping.back_up_if_changed()
        session.keep(EntryDraft("Meanwhile"))
    assert keeping.is_changed
    assert session.store.entry_count() == 2


def test_a_short_disk_is_told_once(qtbot, keeping, monkeypatch):
    told = []
    keeping.room_is_short.connect(told.append)
    monkeypatch.setattr(safekeeping, "free_bytes", lambda folder: 100 * 2**20)
    keeping.start()
    keeping.start()
    assert len(told) == 1
    assert "200 MB" in told[0]
