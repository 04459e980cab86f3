"""For your coach: what is ticked is in the pages, what is in sight is what is written, nothing else goes."""

from __future__ import annotations

import io
from datetime import date, timedelta
from types import SimpleNamespace

import pypdfium2
import pytest
import pyzipper
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog

from journal.coach.choice import Part
from journal.coach.pack import pack_of
from journal.errors import NoSpace
from journal.model import EntryDraft
from tests.ui.conftest import NOW, TODAY
from ui.dialogs.protect import ProtectDialog
from ui.jobs import Jobs
from ui.pack_preview import PAGES_HELD, OpenPages, PackPreview, picture_of
from ui.pages.coach import CoachPage
from ui.session_parts.handing_over import HandingOver

WAIT = 30_000  # milliseconds; matplotlib may be imported for the first time here
SECRET = "The Zanzibar merger is off"


@pytest.fixture
def journal(pulled_store):
    """A pulled record with two answers, and two entries of which one is flagged."""
    for question, words in ((1, "To be of use"), (7, "It calms me down")):
        pulled_store.add_answer(question, words, on=TODAY, now=NOW)
    on = TODAY - timedelta(days=TODAY.weekday() + 3)
    entries = [
        pulled_store.add_entry(EntryDraft(words), written_on=on, written_at=NOW, zone="Europe/London")
        for words in (SECRET, "A talk worth bringing")
    ]
    pulled_store.set_for_coach(entries[1].id, wanted=True)
    return pulled_store


@pytest.fixture
def page(journal, session, theme, qtbot):
    jobs = Jobs(theme)
    made = CoachPage(session, HandingOver(session), theme, jobs)
    qtbot.addWidget(made)
    made.resize(1084, 820)
    made.complete()
    made.show()
    made.showing()
    yield made
    made.preview.cancel()
    jobs.close()


def settled(page, qtbot):
    qtbot.waitUntil(page.is_settled, timeout=WAIT)


def words_of(page):
    """Return the text of the pages in sight."""
    with pypdfium2.PdfDocument(page._made.pdf) as document:
        return " ".join(document[index].get_textpage().get_text_range() for index in range(len(document)))


@pytest.mark.slow
def test_it_begins_with_charts_and_counts_of_the_last_quarter(page, qtbot):
    settled(page, qtbot)
    said = " ".join(words_of(page).split())
    assert "17 August–15 November 2026" in said
    assert "The urgent and the present are taking up more of the record than before." in said
    assert page.inside_text.text() == "Inside: Counts and charts of 13 weeks, with the year before them."
    for words in (SECRET, "A talk worth bringing", "To be of use", "It calms me down"):
        assert words not in said
    assert "Counts under five are merged or not told." in page.outside_text.text()
    assert page.pdf_button.isEnabled()


@pytest.mark.slow
def test_words_go_in_one_by_one(page, qtbot):
    settled(page, qtbot)
    page.answer_picks.box.setChecked(True)
    assert page.choice.answers == frozenset()  # each is asked about
    page.answer_picks.boxes[7].setChecked(True)
    page.entry_picks.box.setChecked(True)  # these carry the flag already
    settled(page, qtbot)
    said = words_of(page)
    assert "It calms me down" in said
    assert "A talk worth bringing" in said
    assert "To be of use" not in said
    assert SECRET not in said
    assert "one answer in your words" in page.inside_text.text()
    assert "one entry in your words" in page.inside_text.text()


def test_an_entry_whose_flag_is_gone_stays_here(page, journal):
    page.entry_picks.box.setChecked(True)
    (chosen,) = page.choice.entries
    choice = page.choice
    journal.set_for_coach(chosen, wanted=False)
    record = HandingOver(page._part._session).read(choice)
    assert record is not None
    assert record.entries == ()
    assert not record.choice.has_text


@pytest.mark.slow
def test_what_is_saved_is_what_is_in_sight(page, qtbot, tmp_path):
    settled(page, qtbot)
    path = tmp_path / "For my coach.pdf"
    with qtbot.waitSignal(page.told) as told:
        page.save_file(path, "pdf")
    assert str(path) in told.args[0]
    pdf = path.read_bytes()
    assert pdf == page._made.pdf
    sheet = page.pages_view.sheets[0]
    assert sheet.is_drawn
    with pypdfium2.PdfDocument(pdf) as document:
        assert len(document) == len(page.pages_view.sheets)
        again = picture_of(document[0], sheet._asked_for)
    shown = sheet._picture.toImage().convertToFormat(QImage.Format.Format_BGR888)
    assert shown == again
    assert "The urgent and the present" in sheet.accessibleDescription()


@pytest.mark.slow
def test_all_of_it_goes_into_a_folder_with_the_same_pdf(page, qtbot, tmp_path):
    settled(page, qtbot)
    with qtbot.waitSignal(page.told, timeout=WAIT):
        page.save_files(tmp_path / "pack")
    names = {path.relative_to(tmp_path / "pack").as_posix() for path in (tmp_path / "pack").rglob("*.*")}
    assert {"report.pdf", "report.html", "weeks.csv", "datapackage.json", "charts/system.png"} <= names
    assert (tmp_path / "pack" / "report.pdf").read_bytes() == page._made.pdf
    for name, content in pack_of(page._made.record).items():  # what the command line writes
        assert (tmp_path / "pack" / name).read_bytes() == content, name


@pytest.mark.slow
def test_a_pack_under_a_passphrase_opens_with_it_alone(page, qtbot, tmp_path):
    settled(page, qtbot)
    path = tmp_path / "pack.zip"
    with qtbot.waitSignal(page.told, timeout=WAIT):
        page.save_protected(path, "a passphrase to tell")
    with pyzipper.AESZipFile(io.BytesIO(path.read_bytes())) as archive:
        with pytest.raises(RuntimeError):
            archive.read("report.pdf")
        archive.setpassword(b"a passphrase to tell")
        assert archive.read("report.pdf") == page._made.pdf


@pytest.mark.slow
def test_the_keyboard_goes_back_to_the_button_that_saved(page, qtbot, tmp_path, monkeypatch):
    settled(page, qtbot)
    chosen = SimpleNamespace(path=tmp_path / "pack.zip", passphrase="a passphrase to tell")
    monkeypatch.setattr("ui.dialogs.protect.ask_passphrase", lambda *_: chosen)
    button = page.save_buttons[-1]
    button.setFocus()
    with qtbot.waitSignal(page.told, timeout=WAIT):
        button.click()
        assert page.focusWidget() is not button
    assert page.focusWidget() is button


@pytest.mark.slow
def test_a_folder_that_is_chosen_gets_one_of_its_own(page, qtbot, tmp_path, monkeypatch):
    settled(page, qtbot)
    (tmp_path / "Documents").mkdir()
    (tmp_path / "Documents" / "about.txt").write_text("mine")
    monkeypatch.setattr(
        "ui.pages.coach.QFileDialog.getExistingDirectory", lambda *_: str(tmp_path / "Documents")
    )
    with qtbot.waitSignal(page.told, timeout=WAIT):
        page.commands()["save_numbers"]()
    assert (tmp_path / "Documents" / "about.txt").read_text() == "mine"
    assert (tmp_path / "Documents" / "For my coach 2026-11" / "weeks.csv").exists()


@pytest.mark.slow
@pytest.mark.parametrize("formats", [("png", "svg"), ("csv",)])
def test_pictures_and_numbers_go_alone(page, qtbot, tmp_path, formats):
    settled(page, qtbot)
    with qtbot.waitSignal(page.told, timeout=WAIT):
        page.save_files(tmp_path / "pack", formats)
    names = {path.suffix for path in (tmp_path / "pack").rglob("*.*")}
    assert names == {f".{kind}" for kind in formats} | {".txt", ".json"}


@pytest.mark.slow
def test_a_part_that_is_not_ticked_is_not_there(page, qtbot):
    page.part_boxes[Part.PRIORITIES].setChecked(False)
    page.part_boxes[Part.QUESTIONS].setChecked(False)
    settled(page, qtbot)
    record = page._made.record
    assert record.choice.parts == {Part.DRIFT, Part.PLAN}
    assert "reflected on" not in words_of(page).lower().partition("three questions")[0]


@pytest.mark.slow
def test_the_period_is_chosen(page, qtbot, monkeypatch):
    settled(page, qtbot)
    qtbot.mouseClick(page.period_buttons[1], Qt.MouseButton.LeftButton)
    assert page.choice.weeks == 52
    monkeypatch.setattr("ui.dialogs.period.ask_period", lambda *_: (date(2026, 9, 1), date(2026, 9, 30)))
    qtbot.mouseClick(page.period_buttons[2], Qt.MouseButton.LeftButton)
    assert (page.choice.first.monday, page.choice.last.sunday) == (date(2026, 8, 31), date(2026, 9, 27))
    assert [button.isChecked() for button in page.period_buttons] == [False, False, True]
    settled(page, qtbot)
    assert "31 August–27 September 2026" in words_of(page)


def test_days_of_the_week_that_is_not_over_are_left_out_with_a_word(page, monkeypatch):
    """Asked for up to today: what is shown ends on Sunday, says so, and is not called the last quarter."""
    asked = (date(2026, 8, 17), TODAY)
    monkeypatch.setattr("ui.dialogs.period.ask_period", lambda *_: asked)
    page.period_buttons[2].click()
    assert page.choice.last.sunday == date(2026, 11, 15)
    assert [button.isChecked() for button in page.period_buttons] == [False, False, True]
    assert page.period_note.text() == "The days end with the last week that is complete."
    monkeypatch.setattr("ui.dialogs.period.ask_period", lambda *_: None)
    for index in (0, 1):  # who thinks better of it finds pressed what is shown
        page.period_buttons[index].click()
        page.period_buttons[2].click()
        assert [button.isChecked() for button in page.period_buttons] == [index == i for i in range(3)]
    monkeypatch.setattr("ui.dialogs.period.ask_period", lambda *_: (date(2026, 9, 1), date(2026, 9, 30)))
    page.period_buttons[2].click()
    assert page.period_note.text() == "Only weeks that are complete between the days are in it."


def test_what_is_marked_this_week_is_said_to_go_in_next_week(page, journal, monkeypatch):
    entry = journal.add_entry(EntryDraft("New"), written_on=TODAY, written_at=NOW, zone="Europe/London")
    journal.set_for_coach(entry.id, wanted=True)
    page._note_change()
    caption = page.entry_picks.caption_label
    assert caption.text().endswith("· one of this week goes in from Mon, 23 Nov on")
    assert caption.text().startswith("1 marked")
    (other,) = page._part.flagged(page.choice)
    journal.set_for_coach(other.id, wanted=False)
    page._note_change()
    assert caption.text() == "none is marked in these weeks · one of this week goes in from Mon, 23 Nov on"
    again = journal.add_entry(EntryDraft("Too"), written_on=TODAY, written_at=NOW, zone="Europe/London")
    journal.set_for_coach(again.id, wanted=True)
    page._note_change()
    assert caption.text().endswith("· 2 of this week go in from Mon, 23 Nov on")
    monkeypatch.setattr("ui.dialogs.period.ask_period", lambda *_: (date(2026, 9, 1), date(2026, 9, 30)))
    page.period_buttons[2].click()
    assert caption.text() == "none is marked in this period; mark one on the Journal page"


@pytest.mark.slow
def test_a_full_disk_is_said_and_the_pages_stay(page, qtbot, monkeypatch, tmp_path):
    settled(page, qtbot)

    def refuse(*_):
        raise NoSpace("The disk is full, so “{0}” was not written.", "x.pdf")

    monkeypatch.setattr("journal.interchange.writing.write_file", refuse)
    with qtbot.waitSignal(page._part._session.failed) as failed:
        page.save_file(tmp_path / "x.pdf", "pdf")
    assert failed.args == ["The disk is full, so “x.pdf” was not written."]
    assert not (tmp_path / "x.pdf").exists()
    assert page.pdf_button.isEnabled()


@pytest.mark.slow
def test_a_name_is_remembered_and_shown(page, qtbot, journal):
    page.name_edit.setText("  Helen   <b>Marsh</b> ")
    settled(page, qtbot)
    assert "Helen <b>Marsh</b>" in words_of(page)
    page.flush()
    assert HandingOver(page._part._session).name == "Helen <b>Marsh</b>"


@pytest.mark.slow
def test_who_ticks_quickly_waits_for_one_rendering(page, qtbot):
    settled(page, qtbot)
    made = []
    page.preview.made.connect(made.append)
    for box in page.part_boxes.values():
        box.setChecked(False)
    settled(page, qtbot)
    assert len(made) == 1
    assert made[0].record.choice.parts == frozenset()


def test_a_newer_wish_stops_the_older_rendering(session, theme, qtbot, journal):
    """The thread is asked between two steps; what it had begun is told to nobody."""
    part = HandingOver(session)
    record = part.read(part.quarter())
    stops = []

    def make(_, should_stop):
        stops.append(should_stop)
        return b"no pdf" if not stops[1:] else page_bytes()

    jobs = Jobs(theme)
    preview = PackPreview(jobs, make)
    heard = []
    preview.made.connect(heard.append)
    preview.failed.connect(heard.append)
    preview.show(record)
    preview.cancel()
    with qtbot.waitSignal(preview.made, timeout=WAIT):
        preview.show(record)
    assert len(heard) == 1
    assert stops[0]()
    jobs.close()


def test_a_page_drawn_again_is_not_read_again(monkeypatch):
    """Reading takes as long as drawing does; a few pages are held, and no more."""
    read = []
    get_page = pypdfium2.PdfDocument.get_page
    monkeypatch.setattr(
        pypdfium2.PdfDocument,
        "get_page",
        lambda document, page: read.append(page) or get_page(document, page),
    )
    opened = OpenPages(page_bytes(PAGES_HELD + 2))
    for scale in (1.0, 2.0):
        assert opened.picture(0, scale).width() == 200 * scale
    assert read == [0]
    for page in range(PAGES_HELD + 2):
        opened.picture(page, 1.0)
    assert len(opened._pages) == PAGES_HELD
    assert opened.picture(PAGES_HELD + 2, 1.0) is None
    opened.close()


def test_a_mistake_of_our_own_leaves_nothing_waiting(session, theme, qtbot, journal):
    part = HandingOver(session)
    jobs = Jobs(theme)

    def make(*_):
        raise ValueError("ours")

    preview = PackPreview(jobs, make)
    with qtbot.captureExceptions() as raised:
        preview.show(part.read(part.quarter()))
        qtbot.waitUntil(lambda: not preview.is_busy and bool(raised), timeout=WAIT)
    assert raised[0][0] is ValueError
    jobs.close()


def page_bytes(pages=1):
    """Return empty pages as PDF."""
    with pypdfium2.PdfDocument.new() as document:
        for _ in range(pages):
            document.new_page(200, 300).close()
        target = io.BytesIO()
        document.save(target)
    return target.getvalue()


def test_a_short_passphrase_is_refused(theme, qtbot, tmp_path, monkeypatch):
    dialog = ProtectDialog(theme, tmp_path / "pack.zip")
    qtbot.addWidget(dialog)
    assert len(dialog.passphrase_edit.text()) == 23  # what is proposed
    dialog.passphrase_edit.setText("too short")
    dialog.show()
    dialog.ask_where()
    assert "at least 12 characters" in dialog.problem_text.text()
    monkeypatch.setattr(
        "ui.dialogs.protect.QFileDialog.getSaveFileName", lambda *_: (str(tmp_path / "mine"), "")
    )
    dialog.passphrase_edit.setText("quite long enough")
    dialog.ask_where()
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.path == tmp_path / "mine.zip"
