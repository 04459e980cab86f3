"""A calendar's events: each kept by a key or passed over, taken back as easily; titles can go again."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journal.errors import NoSpace
from journal.model import Priority, RoleSystem
from tests.ui.conftest import TODAY
from tests.ui.pseudo import untranslated
from tests.ui.test_accessibility import is_control, named, spoken
from tests.ui.test_pseudo_locale import GERMAN, beyond_the_edge, clipped, make_pseudo, speak, squeezed
from tests.ui.walking import ours, rest, texts_of
from ui.dialogs.titles import TitlesDialog
from ui.pages.confirm import ConfirmPage

__all__ = ["speak"]  # a fixture of another module


def event(uid, day, title="⁂ Meeting", *, at="090000Z"):
    lines = f"UID:{uid}", f"DTSTART:{day:%Y%m%d}T{at}", "DURATION:PT45M", f"SUMMARY:{title} {uid}"
    return "".join(f"{line}\r\n" for line in ("BEGIN:VEVENT", *lines, "END:VEVENT"))


@pytest.fixture
def calendar(tmp_path):
    """Four events of the last days, one of long ago, and one that cannot be read."""
    events = [event(f"u{at}", TODAY - timedelta(days=3 - at)) for at in range(4)]
    events += [event("old", date(2020, 5, 5)), event("bad", TODAY, at="soon")]
    path = tmp_path / "Work ⁂.ics"
    text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\n" + "".join(events) + "END:VCALENDAR\r\n"
    path.write_bytes(text.encode())
    return path


@pytest.fixture
def page(window, calendar, qtbot):
    window.activateWindow()
    window.resize(1280, 820)
    window._answers["import"]()
    window.page(window.position).open_path(calendar)
    made = window.page(window.position)
    assert isinstance(made, ConfirmPage)
    qtbot.waitUntil(made.is_settled, timeout=30_000)
    rest(window)
    return made


def press(page, keys):
    for key in keys:
        QTest.keyClick(page.frame_card, key)


def kept(reader):
    return [(entry.body, entry.role_system, entry.priority, entry.minutes) for entry in reader.iter_entries()]


def test_the_events_of_the_last_weeks_come_one_by_one_and_none_is_kept_by_itself(page, reader):
    assert page.title_text.text() == "⁂ Meeting u0"
    assert page.when_label.text() == "Tuesday, 17 November 2026 · 09:00 · 45 min"
    assert page.frame_card.hasFocus()
    assert reader.entry_count() == 0
    assert page.unread_list.count() == 1


def test_a_key_keeps_one_with_its_tags_and_goes_on(page, reader):
    press(page, "y2su3")
    assert kept(reader) == [
        ("⁂ Meeting u0", None, None, 45),
        ("⁂ Meeting u1", RoleSystem.IMPROVE, Priority(False, False), 45),
        ("⁂ Meeting u3", RoleSystem.ENABLE, Priority(True, False), 45),
    ]
    assert page.end_card.isVisible()
    [first, *_] = reader.iter_entries()
    assert first.written_at == datetime(2026, 11, 17, 9, tzinfo=UTC)


def test_enter_keeps_and_nothing_pressed_stays_unclassified(page, reader):
    QTest.keyClick(page.frame_card, Qt.Key.Key_Return)
    assert kept(reader) == [("⁂ Meeting u0", None, None, 45)]
    assert page.title_text.text() == "⁂ Meeting u1"


def test_it_says_that_a_role_system_goes_on_at_once(page):
    assert page.keys_label.isVisible()
    assert "so press U or I before it" in page.keys_label.text()
    while page.draft is not None:
        page.pass_over()
    assert not page.keys_label.isVisible()


def test_each_press_can_be_taken_back(page, reader):
    press(page, "1s2")
    press(page, "z")
    assert page.title_text.text() == "⁂ Meeting u2"
    assert reader.entry_count() == 1
    press(page, "zz")
    assert page.title_text.text() == "⁂ Meeting u0"
    assert reader.entry_count() == 0
    press(page, "3")
    assert [row[1] for row in kept(reader)] == [RoleSystem.ENABLE]


def test_what_was_kept_does_not_come_again(page, calendar, reader, qtbot, window):
    press(page, "1s")
    page.open_path(calendar)
    qtbot.waitUntil(page.is_settled)
    assert page.title_text.text() == "⁂ Meeting u1", "what was passed over comes again"
    assert reader.entry_count() == 1


def test_other_days_can_be_chosen(page, qtbot):
    page.first_edit.setDate(QDate(2020, 5, 1))
    page.last_edit.setDate(QDate(2020, 5, 31))
    qtbot.waitUntil(page.is_settled)
    QApplication.processEvents()
    assert page.title_text.text() == "⁂ Meeting old"


def test_without_its_title_an_entry_has_no_words(page, reader, window):
    page.title_box.click()
    press(page, "1")
    assert kept(reader) == [("", RoleSystem.DELIVER, Priority(False, False), 45)]
    press(page, "y")
    assert "nothing to keep" in window._notice_bar.words_label.text()
    assert page.title_text.text() == "⁂ Meeting u1"


def test_titles_go_when_asked_twice(page, reader):
    press(page, "12y")
    press(page, "d")
    assert [row[0] for row in kept(reader)] == ["⁂ Meeting u0", "⁂ Meeting u1", "⁂ Meeting u2"]
    assert "Press once more" in page.drop_note.text()
    press(page, "d")
    assert [row[0] for row in kept(reader)] == ["", "", "⁂ Meeting u2"]
    assert page.drop_note.text() == "Titles dropped: 2. Left, as nothing else would be in them: 1."
    assert not page.title_box.isChecked()
    assert len(reader.search("Meeting")) == 1


def test_another_key_between_forgets_that_titles_were_to_go(page, reader):
    press(page, "1d2d")
    assert [row[0] for row in kept(reader)] == ["⁂ Meeting u0", "⁂ Meeting u1"]


def test_titles_can_go_afterwards_by_a_command(page, window, reader, monkeypatch):
    press(page, "1")
    done = []

    def answer(dialog):
        dialog.drop_button.click()
        done.append(dialog.words_text.text())

    monkeypatch.setattr(TitlesDialog, "exec", answer)
    window.show_page(0)
    window.commands.actions["drop_titles"].trigger()
    assert done == ["Titles dropped: 1."]
    assert [row[0] for row in kept(reader)] == [""]


def test_what_the_disk_refuses_is_said_and_the_event_stays(page, store, window, monkeypatch, reader):
    def refuse(*_):
        raise NoSpace("The disk is full.")

    monkeypatch.setattr(store, "add_many", refuse)
    press(page, "1")
    assert page.title_text.text() == "⁂ Meeting u0"
    assert page.system_choice.value is None
    assert "disk is full" in window._notice_bar.words_label.text()


def test_escape_ends(page, window, reader):
    press(page, "1")
    QTest.keyClick(page.frame_card, Qt.Key.Key_Escape)
    assert window.position == 0
    assert reader.entry_count() == 1


def test_a_file_that_is_no_calendar_is_refused_in_a_sentence(window, tmp_path, qtbot):
    path = tmp_path / "x.ics"
    path.write_text("hello", encoding="utf-8")
    window._answers["import"]()
    window.page(window.position).open_path(path)
    page = window.page(window.position)
    qtbot.waitUntil(page.is_settled)
    QApplication.processEvents()
    assert page.problem_card.isVisible()
    assert "calendar" in page.problem_text.text()


def test_everything_says_what_it_is(page):
    press(page, "s")
    for kind in (QAccessible.Text.Name, QAccessible.Text.Description):
        assert [named(part) for part in ours(page) if is_control(part) and not spoken(part, kind)] == []
    assert spoken(page.frame_card).endswith("⁂ Meeting u1")


@pytest.mark.parametrize("size", [(1024, 700), (1280, 820)])
def test_in_german_nothing_is_cut_off(request, speak, size):
    speak(GERMAN, "de")
    page = request.getfixturevalue("page")
    window = request.getfixturevalue("window")
    window.resize(*size)
    press(page, "ysd")
    rest(window)
    assert [*clipped(page), *squeezed(page), *beyond_the_edge(page)] == []


def test_nothing_is_said_in_english_alone(request, speak, tmp_path):
    speak(make_pseudo(tmp_path), "en_GB")
    page = request.getfixturevalue("page")
    press(page, "u1s")
    left = {text for part in ours(page) for _, text in texts_of(part)}
    assert [text for text in left if untranslated(text) and "20261122" not in text] == []
