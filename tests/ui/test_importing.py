"""Import: looked at first, taken in by one button or not at all, taken back while it is untouched."""

from __future__ import annotations

import json
import threading
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

import ui.session_parts.importing
from journal.backup import backups_in
from journal.errors import NoSpace
from journal.interchange.records import Readable
from journal.interchange.told import Told, Unread
from journal.model import EntryDraft, RoleSystem
from journal.vault.folder import BACKUPS
from tests.ui.conftest import TODAY
from tests.ui.pseudo import untranslated
from tests.ui.test_accessibility import goes_back, is_control, named, spoken, stops, walk
from tests.ui.test_pseudo_locale import GERMAN, beyond_the_edge, clipped, make_pseudo, speak, squeezed
from tests.ui.walking import ours, rest, texts_of
from ui.dialogs.taking import TakingDialog

__all__ = ["speak"]  # a fixture of another module


def line(number, day="2024-03-04", **more):
    return json.dumps({"text": f"⁂ line {number}", "date": day, **more}) + "\n"


@pytest.fixture
def export(tmp_path):
    """A file of ours: three entries of 2023 and two of 2024, with a key that a journal has no place for."""
    path = tmp_path / "Mine ⁂.jsonl"
    days = ["2023-01-05", "2023-02-06", "2023-12-31", "2024-01-01", "2024-03-04"]
    path.write_text("".join(line(at, day, mood=3) for at, day in enumerate(days)), encoding="utf-8")
    return path


@pytest.fixture
def page(window):
    window.activateWindow()
    window.resize(1280, 820)
    QTest.keyClick(window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    rest(window)
    return window.page(window.position)


@pytest.fixture
def look(page, window, qtbot):
    """Look at a file and return the page when it is read."""

    def look_at(path):
        page.open_path(path)
        qtbot.waitUntil(page.is_settled, timeout=30_000)
        rest(window)
        return page

    return look_at


def bodies(reader):
    return [entry.body for entry in reader.iter_entries()]


def wait(page, qtbot):
    qtbot.waitUntil(page.is_settled)
    QApplication.processEvents()


# --- looking ------------------------------------------------------------------------------------------


def test_what_it_would_do_is_shown_and_nothing_is_done(look, export, reader, window):
    page = look(export)
    assert page.headline_label.text() == "5 entries would come in."
    assert page.year_bars.accessibleName() == "2023: 3 entries; 2024: 2 entries"
    assert page.losses_texts[0].text() == "A journal has no place for “mood” (5×)."
    assert page.format_box.currentText() == "In Mind (JSON lines) · recognised"
    assert not page.unread_card.isVisible()
    assert page.take_button.hasFocus()
    assert reader.entry_count() == 0
    assert backups_in(reader.vault.folder / BACKUPS, reader.vault.header.vault) == []


def test_years_are_bars_as_long_as_their_share(look, export, theme):
    page = look(export)
    image = page.year_bars.grab().toImage()
    accent = [
        sum(image.pixelColor(x, y) == image.pixelColor(60, 12) for x in range(image.width()))
        for y in (12, 36)
    ]
    assert accent[1] == pytest.approx(accent[0] * 2 / 3, abs=3)


def test_what_could_not_be_read_is_listed_with_its_place(page, look, export, monkeypatch):
    real = ui.session_parts.importing.open_import

    def reading(*told):
        found = real(*told)
        unread = tuple(Unread(f"2023/{at}.md", Told("it has no date")) for at in range(40))
        return Readable(found.format, found.count, found.losses, found.pairs, unread)

    monkeypatch.setattr(ui.session_parts.importing, "open_import", reading)
    look(export)
    assert page.unread_list.count() == 40
    assert page.unread_list.item(3).text() == "2023/3.md: it has no date"
    assert page.unread_list.isVisible()
    assert page.unread_list.verticalScrollBar().maximum() > 0


def test_times_without_a_zone_are_read_in_the_one_that_is_chosen(look, tmp_path, reader, qtbot):
    path = tmp_path / "one.jsonl"
    path.write_text(line(1, time="09:00"), encoding="utf-8")
    page = look(path)
    assert page.zone_box.currentText() == "Europe/London"
    page.zone_box.setCurrentText("Asia/Tokyo")
    page.zone_box.activated.emit(page.zone_box.currentIndex())
    wait(page, qtbot)
    page.take_in()
    [entry] = reader.iter_entries()
    assert (entry.zone, entry.written_at) == ("Asia/Tokyo", datetime(2024, 3, 4, 0, 0, tzinfo=UTC))


def test_a_zone_that_is_none_is_said(look, export, qtbot):
    page = look(export)
    page.zone_box.setFocus()
    page.zone_box.setEditText("Europe/Nowhere")
    QTest.keyClick(page.zone_box.lineEdit(), Qt.Key.Key_Return)
    wait(page, qtbot)
    assert "Europe/Nowhere" in page.problem_text.text()
    page.zone_box.setCurrentText("Europe/London")
    page.zone_box.activated.emit(0)
    wait(page, qtbot)
    assert page.summary_card.isVisible()


def test_an_unclear_file_asks_for_its_form(look, tmp_path, qtbot):
    path = tmp_path / "notes.bin"
    path.write_text("date;text\n2024-03-04;⁂ line\n".replace("date", "date"), encoding="utf-8")
    path.write_bytes(b"\x00\x01 what is this")
    page = look(path)
    assert page.problem_card.isVisible()
    assert page.format_box.hasFocus()
    assert "How it is read" in page.problem_note.text()


def test_a_damaged_file_is_refused_with_its_line(look, tmp_path, reader):
    path = tmp_path / "bad.jsonl"
    path.write_text(line(1) + '{"text": "x"}\n', encoding="utf-8")
    page = look(path)
    assert page.problem_text.text().startswith("Line 2")
    assert not page.take_button.isVisible()
    assert reader.entry_count() == 0


def test_reading_can_be_ended(page, export, qtbot, monkeypatch, reader):
    begun = threading.Event()

    def endless(path, options, name, progress):
        while True:
            begun.set()
            progress(1, 100)

    monkeypatch.setattr(ui.session_parts.importing, "open_import", endless)
    page.open_path(export)
    qtbot.waitUntil(begun.is_set)
    qtbot.waitUntil(page.progress_card.isVisible)
    qtbot.waitUntil(lambda: page.progress_card.bar.value() == 10)
    assert page.progress_card.cancel_button.hasFocus()
    QTest.keyClick(page.progress_card.cancel_button, Qt.Key.Key_Return)
    wait(page, qtbot)
    assert page.welcome_card.isVisible()
    assert reader.entry_count() == 0


def test_another_file_ends_the_reading_of_the_first(page, export, qtbot, monkeypatch):
    real, begun = ui.session_parts.importing.open_import, threading.Event()

    def endless_once(path, options, name, progress):
        while not begun.is_set() or path.name == "first":
            begun.set()
            progress(1, 100)
        return real(path, options, name, progress)

    monkeypatch.setattr(ui.session_parts.importing, "open_import", endless_once)
    export.with_name("first").write_bytes(export.read_bytes())
    page.open_path(export.with_name("first"))
    qtbot.waitUntil(begun.is_set)
    page.open_path(export)
    qtbot.waitUntil(page.summary_card.isVisible)
    assert page.headline_label.text() == "5 entries would come in."
    assert not page.problem_card.isVisible()


def test_a_file_is_dropped_onto_the_window(window, export, qtbot):
    told = QMimeData()
    told.setUrls([QUrl.fromLocalFile(str(export))])
    event = QDropEvent(
        QPointF(30, 500),
        Qt.DropAction.CopyAction,
        told,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(event)
    page = window.page(window.position)
    wait(page, qtbot)
    assert page.headline_label.text() == "5 entries would come in."


# --- tables -------------------------------------------------------------------------------------------


@pytest.fixture
def table(tmp_path):
    """A stranger's table, whose days can be read in two ways."""
    path = tmp_path / "Meetings.csv"
    path.write_text("When,Who,Notes,Urgent\n3/4/2025,Ada,⁂ one,yes\n5/4/2025,Bo,⁂ two,no\n", encoding="utf-8")
    return path


def choose(box, part):
    box.setCurrentIndex(box.findData(part))
    box.activated.emit(box.currentIndex())


def test_of_a_table_it_is_asked_how_days_are_written_where_nothing_shows_it(look, table, reader, qtbot):
    page = look(table)
    assert not page.summary_card.isVisible()
    assert page.mapping.order_text.text().startswith("“3/4/2025” can be read in two ways")
    assert page.mapping.order_choice.buttons[0].hasFocus()
    assert page.mapping.mapping == {"date": "When", "text": "Notes"}
    page.mapping.order_choice.toggle(0)
    wait(page, qtbot)
    assert page.headline_label.text() == "2 entries would come in."
    assert page.mapping.order_choice.buttons[0].hasFocus(), "the keyboard stays where it was"
    page.take_in()
    assert [(entry.written_on, entry.body) for entry in reader.iter_entries()] == [
        (date(2025, 4, 3), "⁂ one"),
        (date(2025, 4, 5), "⁂ two"),
    ]


def test_what_a_column_is_can_be_changed(look, table, reader, qtbot):
    page = look(table)
    page.mapping.order_choice.toggle(1)
    wait(page, qtbot)
    choose(page.mapping.boxes["Who"], "tags")
    wait(page, qtbot)
    choose(page.mapping.boxes["Urgent"], "urgent")
    wait(page, qtbot)
    page.take_in()
    first, second = reader.iter_entries()
    assert (first.written_on, first.priority.urgent) == (date(2025, 3, 4), True)
    assert "#Ada" in first.body
    assert second.priority.urgent is False
    assert page.done_text.text() == "Added 2 entries."


def test_a_part_is_in_one_column_alone(look, table, qtbot):
    page = look(table)
    choose(page.mapping.boxes["Who"], "text")
    assert page.mapping.mapping == {"date": "When", "text": "Who"}


def test_what_is_passed_on_the_way_takes_nothing_from_another_column(look, table, qtbot):
    page = look(table)
    page.mapping.order_choice.toggle(0)
    wait(page, qtbot)
    box = page.mapping.boxes["Who"]
    box.setFocus()
    for _ in range(box.findData("tags")):
        QTest.keyClick(box, Qt.Key.Key_Down)
        wait(page, qtbot)
    assert box is page.mapping.boxes["Who"]
    assert box.hasFocus()
    assert box.currentData() == "tags"
    assert page.mapping.mapping == {"date": "When", "text": "Notes"}, "nothing is taken yet"
    QTest.keyClick(box, Qt.Key.Key_Return)
    wait(page, qtbot)
    assert page.mapping.mapping == {"date": "When", "text": "Notes", "tags": "Who"}
    assert page._preview.options.columns[4] == ("tags", "Who")
    assert box is page.mapping.boxes["Who"]
    assert box.hasFocus(), "the same box, so that letters go on where they were"


def test_a_part_is_found_by_its_letters_and_taken_when_the_keyboard_goes_on(look, table, qtbot):
    page = look(table)
    page.mapping.order_choice.toggle(0)
    wait(page, qtbot)
    box = page.mapping.boxes["Who"]
    box.setFocus()
    QTest.keyClicks(box, "Ti")
    assert box.currentText().startswith("Ti")
    told = box.currentData()
    assert page.mapping.mapping == {"date": "When", "text": "Notes"}
    QTest.keyClick(box, Qt.Key.Key_Tab)
    wait(page, qtbot)
    assert page.mapping.mapping == {"date": "When", "text": "Notes", told: "Who"}
    assert page.mapping.boxes["Notes"].hasFocus()


def test_what_is_chosen_from_the_open_list_is_taken_at_once(look, table, qtbot):
    page = look(table)
    box = page.mapping.boxes["Who"]
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(box.view().isVisible)
    QTest.keyClick(box.view(), Qt.Key.Key_Down)
    QTest.keyClick(box.view(), Qt.Key.Key_Return)
    wait(page, qtbot)
    assert page.mapping.mapping == {"date": "Who", "text": "Notes"}


def test_escape_goes_back_to_what_a_column_was(look, table, qtbot):
    page = look(table)
    box = page.mapping.boxes["Notes"]
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert page.isVisible()
    assert box.currentData() == "text"
    assert page.mapping.mapping == {"date": "When", "text": "Notes"}


def test_a_slow_reading_gives_the_keyboard_back(look, table, qtbot, monkeypatch):
    page = look(table)
    page.mapping.order_choice.toggle(0)
    wait(page, qtbot)
    real, go_on = ui.session_parts.importing.open_import, threading.Event()

    def slow(*told):
        assert go_on.wait(20)
        return real(*told)

    monkeypatch.setattr(ui.session_parts.importing, "open_import", slow)
    box = page.mapping.boxes["Who"]
    box.setFocus()
    choose(box, "title")
    qtbot.waitUntil(page.progress_card.cancel_button.hasFocus)
    go_on.set()
    wait(page, qtbot)
    assert box.hasFocus()


def test_without_a_day_no_question_is_asked_of_how_days_are_written(look, table, qtbot):
    page = look(table)
    page.mapping.order_choice.toggle(0)
    wait(page, qtbot)
    choose(page.mapping.boxes["When"], "")
    wait(page, qtbot)
    assert page.mapping_text.text() == "Say which column holds the day."
    assert not page.mapping.order_text.isVisible()
    assert not page.mapping.order_choice.isVisible()


def test_tab_goes_over_a_table_as_it_stands_on_the_screen(look, table, window):
    with table.open("a", encoding="utf-8") as file:
        file.write("never,Cy,⁂ three,no\n31/12/2025,Di,⁂ four,no\n")
    page = look(table)
    assert page.unread_list.isVisible()
    wanted = [
        *page.mapping.boxes.values(), page.unread_list, page.format_box, page.zone_box,
    ]  # fmt: skip
    reached = [part for part in walk(window, page.other_button) if part in wanted]
    assert reached == wanted


def test_without_a_text_it_says_so_and_takes_in_nothing(look, table, qtbot):
    page = look(table)
    page.mapping.order_choice.toggle(0)
    wait(page, qtbot)
    choose(page.mapping.boxes["Notes"], "")
    wait(page, qtbot)
    assert page.mapping_text.text() == "Say which column holds the text."
    assert not page.take_button.isVisible()
    choose(page.mapping.boxes["Notes"], "text")
    wait(page, qtbot)
    assert page.take_button.isVisible()


def test_our_own_table_needs_no_mapping(look, tmp_path):
    path = tmp_path / "ours.csv"
    path.write_text("date,text,urgent\n2025-04-03,⁂ one,true\n", encoding="utf-8")
    page = look(path)
    assert page.headline_label.text() == "1 entry would come in."
    assert not page.mapping_card.isVisible()


# --- taking in ----------------------------------------------------------------------------------------


def test_by_the_keyboard_alone_from_looking_to_classifying(look, export, reader, window, qtbot):
    page = look(export)
    QTest.keyClick(page.take_button, Qt.Key.Key_Return)
    rest(window)
    assert page.done_text.text() == "Added 5 entries. They are not classified."
    assert bodies(reader) == [f"⁂ line {at}" for at in range(5)]
    assert page.classify_button.hasFocus()
    QTest.keyClick(page.classify_button, Qt.Key.Key_Return)
    rest(window)
    classify = window.page(window.position)
    assert classify.entry.body == "⁂ line 4"
    for key in "12u3s1":
        QTest.keyClick(classify.frame_card, key)
    assert [entry.role_system for entry in reader.iter_entries()] == [
        RoleSystem.DELIVER, None, RoleSystem.ENABLE, RoleSystem.IMPROVE, RoleSystem.DELIVER,
    ]  # fmt: skip


def test_a_second_time_nothing_is_new(look, export, reader, window):
    page = look(export)
    page.take_in()
    page = look(export)
    assert page.headline_label.text() == "Nothing new: the journal holds all of it already."
    assert not page.take_button.isVisible()
    assert reader.entry_count() == 5


def test_a_backup_is_made_first_and_named(look, export, reader, session, store):
    store.add_entry(EntryDraft("before"), written_on=TODAY, written_at=session.now(), zone="Europe/London")
    page = look(export)
    page.take_in()
    [made] = backups_in(reader.vault.folder / BACKUPS, reader.vault.header.vault)
    assert (made.reason, made.content.entries) == ("import", 1)
    assert page.done_note.text().startswith(
        "The journal as it was before is in the backup of 20 November 2026"
    )


def test_our_own_form_may_come_classified(look, tmp_path, window):
    path = tmp_path / "ours.jsonl"
    path.write_text(line(1, role_system=2, urgent=False, important=True), encoding="utf-8")
    page = look(path)
    page.take_in()
    assert page.done_text.text() == "Added 1 entry."
    assert not page.classify_button.isVisible()


def test_the_pages_show_what_came(look, tmp_path, window, today_page):
    path = tmp_path / "today.jsonl"
    path.write_text(line(1, TODAY.isoformat()), encoding="utf-8")
    look(path).take_in()
    window.show_page(0)
    rest(window)
    assert "1 entry" in today_page.subtitle_label.text()


@pytest.fixture
def many(tmp_path):
    path = tmp_path / "many.jsonl"
    days = (date(2020, 1, 1).toordinal() + at // 10 for at in range(2500))
    path.write_text(
        "".join(line(at, date.fromordinal(day).isoformat()) for at, day in enumerate(days)), encoding="utf-8"
    )
    return path


def modal():
    found = QApplication.activeModalWidget()
    return found if isinstance(found, TakingDialog) else None


def test_cancelled_in_the_middle_it_leaves_nothing(look, many, reader, qtbot, monkeypatch):
    page = look(many)
    monkeypatch.setattr(ui.session_parts.importing, "TELL_EVERY", 0.0)
    told = []

    def stop(what, done, of):
        if what == ui.session_parts.importing.TAKING and done > 1000 and modal() is not None:
            told.append((done, of))
            QTest.keyClick(modal(), Qt.Key.Key_Escape)

    page._part.progressed.connect(stop)
    page.take_in()
    assert told
    assert told[0][1] == 2500
    assert reader.entry_count() == 0
    assert page.take_button.isVisible()
    assert page.take_note.text() == "Stopped. Nothing was changed."
    page._part.progressed.disconnect(stop)
    page.take_in()
    assert reader.entry_count() == 2500


def test_what_is_typed_meanwhile_waits_and_is_kept(
    page, window, today_page, look, export, reader, qtbot, monkeypatch
):
    """The import holds the file longer than a save would wait; nothing is said, and nothing is lost."""
    real = ui.session_parts.importing.take_in
    go_on = threading.Event()

    def held(store, found, **told):
        with store.together():
            assert go_on.wait(20)
        return real(store, found, **told)

    monkeypatch.setattr(ui.session_parts.importing, "take_in", held)
    look(export)
    session, said = page._part._session, []
    session.failed.connect(said.append)

    def type_meanwhile():
        session.save_draft(EntryDraft("⁂ half a line"))
        session.keep(EntryDraft("⁂ a whole one"))
        session.look_for_changes()
        go_on.set()

    QTimer.singleShot(0, type_meanwhile)
    page.take_in()
    assert said == []
    assert "⁂ a whole one" in bodies(reader)
    assert reader.entry_count() == 6
    session.save_draft(EntryDraft("⁂ later"))
    assert reader.find_draft().body == "⁂ later"


def test_what_is_typed_on_a_page_is_in_the_file_before_the_import_holds_it(
    window, today_page, look, export, reader, qtbot, monkeypatch
):
    page = look(export)
    drafts = []
    real = ui.session_parts.importing.take_in

    def looking(store, found, **told):
        drafts.append(store.find_draft())
        return real(store, found, **told)

    monkeypatch.setattr(ui.session_parts.importing, "take_in", looking)
    today_page.composer.body_edit.setPlainText("⁂ not yet kept")
    page.take_in()
    assert drafts[0].body == "⁂ not yet kept"
    assert today_page.composer.body_edit.toPlainText() == "⁂ not yet kept"


def test_closing_the_window_in_the_middle_takes_in_nothing(look, many, reader, window, monkeypatch):
    page = look(many)
    monkeypatch.setattr(ui.session_parts.importing, "TELL_EVERY", 0.0)

    def close(what, done, of):
        if what == ui.session_parts.importing.TAKING and done > 500:
            page._part.progressed.disconnect(close)
            window.close()

    page._part.progressed.connect(close)
    page.take_in()
    assert not window.isVisible()
    assert reader.entry_count() == 0
    assert page._part._session._held is None


def test_what_the_disk_refuses_is_one_sentence_and_nothing_is_changed(look, export, reader, monkeypatch):
    page = look(export)

    def refuse(*_, **__):
        raise NoSpace("The disk is full.")

    monkeypatch.setattr(ui.session_parts.importing, "take_in", refuse)
    page.take_in()
    assert page.problem_text.text() == "The disk is full."
    assert page._part._session._held is None
    assert reader.entry_count() == 0


def test_a_file_that_changed_meanwhile_is_refused(look, export, reader):
    page = look(export)
    export.write_text(line(9, "2001-01-01") * 5, encoding="utf-8")
    page.take_in()
    assert page.problem_card.isVisible()
    assert reader.entry_count() == 0


# --- taking back --------------------------------------------------------------------------------------


def test_it_can_be_taken_back_and_come_again(look, export, reader, window):
    page = look(export)
    page.take_in()
    page.undo_button.click()
    assert page.done_text.text() == "Taken back. The journal is as it was before the import."
    assert reader.entry_count() == 0
    page = look(export)
    assert page.headline_label.text() == "5 entries would come in."


def test_what_was_there_before_stays_when_it_is_taken_back(look, export, tmp_path, reader):
    first = tmp_path / "first.jsonl"
    first.write_text(export.read_text(encoding="utf-8").splitlines(keepends=True)[0], encoding="utf-8")
    look(first).take_in()
    page = look(export)
    assert page.there_label.text().startswith("1 entry is in the journal already")
    page.take_in()
    page.undo_button.click()
    assert bodies(reader) == ["⁂ line 0"]


def test_once_one_is_classified_all_of_them_stay_and_the_backup_is_named(
    look, export, reader, session, store
):
    store.add_entry(EntryDraft("before"), written_on=TODAY, written_at=session.now(), zone="Europe/London")
    page = look(export)
    page.take_in()
    [first, *_] = reader.iter_entries()
    reader.classify(first.id, RoleSystem.ENABLE, None)
    page.undo_button.click()
    assert "all of them stayed" in page.done_text.text()
    assert "Backups" in page.done_text.text()
    assert page.done_note.isVisible()
    assert reader.entry_count() == 6


def test_what_has_no_source_is_not_offered_to_be_taken_back(look, export, monkeypatch, reader):
    real = ui.session_parts.importing.open_import

    def reading(*told):
        found = real(*told)
        return Readable(
            found.format, found.count, found.losses, lambda: ((entry, None) for entry, _ in found.pairs())
        )

    monkeypatch.setattr(ui.session_parts.importing, "open_import", reading)
    page = look(export)
    page.take_in()
    assert page.done_text.text() == "Added 5 entries."
    assert not page.undo_button.isVisible()
    assert page.classify_button.isVisible()


# --- for everybody ------------------------------------------------------------------------------------


@pytest.fixture
def all_cards(page, look, export, monkeypatch):
    """The page with everything it can show of a file."""
    real = ui.session_parts.importing.open_import

    def reading(*told):
        found = real(*told)
        return Readable(
            found.format, found.count, found.losses, found.pairs, (Unread("⁂.md", Told("⁂ why")),)
        )

    monkeypatch.setattr(ui.session_parts.importing, "open_import", reading)
    return look(export)


def test_everything_says_what_it_is(page, all_cards, window):
    from PySide6.QtGui import QAccessible

    for _ in range(2):
        rest(window)
        for kind in (QAccessible.Text.Name, QAccessible.Text.Description):
            assert [named(part) for part in ours(page) if is_control(part) and not spoken(part, kind)] == []
        page.take_in()
        rest(window)


def test_tab_reaches_everything_in_the_order_of_reading(all_cards, window):
    from PySide6.QtCore import QPoint, QRect

    page = all_cards
    reached = [part for part in walk(window, page.other_button) if part in set(stops(page))]
    assert [named(part) for part in stops(page) if part not in reached] == []
    places = [QRect(part.mapTo(page.widget(), QPoint()), part.size()) for part in reached]
    assert [places[at] for at in range(len(places) - 1) if goes_back(places[at], places[at + 1])] == []


@pytest.mark.parametrize("size", [(1024, 700), (1280, 820)])
def test_in_german_nothing_is_cut_off(request, speak, size):
    speak(GERMAN, "de")
    window = request.getfixturevalue("window")
    window.resize(*size)
    page = request.getfixturevalue("page")
    window.resize(*size)
    rest(window)
    assert [*clipped(page), *squeezed(page), *beyond_the_edge(page)] == []
    request.getfixturevalue("all_cards")
    window.resize(*size)
    rest(window)
    assert [*clipped(page), *squeezed(page), *beyond_the_edge(page)] == []
    page.take_in()
    rest(window)
    assert [*clipped(page), *squeezed(page), *beyond_the_edge(page)] == []


def test_nothing_is_said_in_english_alone(request, speak, tmp_path):
    speak(make_pseudo(tmp_path), "en_GB")
    page = request.getfixturevalue("page")
    left = {text for part in ours(page) for _, text in texts_of(part)}
    request.getfixturevalue("all_cards")
    left |= {text for part in ours(page) for _, text in texts_of(part)}
    page.take_in()
    left |= {text for part in ours(page) for _, text in texts_of(part)}
    names = ("jrnl", "Europe/London", "mood")
    assert [text for text in left if untranslated(text) and not any(name in text for name in names)] == []
