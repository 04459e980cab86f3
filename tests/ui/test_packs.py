"""The page of clients' packs: opened, walked, noted on, and calm whatever lies there."""

from __future__ import annotations

import ast
import inspect
import itertools
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QAccessible, QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog

import journal.coach.client_pack
import journal.coach.reading
import ui.pages.packs
import ui.widgets.client_card
import ui.widgets.client_row
from journal.coach.client_pack import ArmSummary
from journal.errors import ReadOnly
from tests.client_packs import files, folder, line, locked, many, said, zipped
from tests.ui.conftest import NOW, OWN, StillClock
from tests.ui.pseudo import make_pseudo, untranslated
from tests.ui.test_accessibility import goes_back, interface, is_control, spoken, stops, walk
from tests.ui.test_pseudo_locale import GERMAN, beyond_the_edge, clipped, speak, squeezed
from tests.ui.walking import named, ours, rest, texts_of
from ui.app import open_window
from ui.dialogs.note_wordings import NoteWordingsDialog
from ui.dialogs.pack_passphrase import PackPassphraseDialog
from ui.dialogs.report import ReportDialog
from ui.widgets.client_card import ClientCard, says_its_figures

__all__ = ["speak"]  # a fixture of another module

PACKS = 6  # its place in the rail
PASSPHRASE = "five words that were drawn"


@pytest.fixture
def place(tmp_path):
    """A folder with packs of three clients, one of whom has two, and one that nobody can open."""
    made = tmp_path / "From clients"
    folder(made / "a", files(said("Helen Marsh")))
    older = said("Helen Marsh", first=date(2026, 5, 25), last=date(2026, 8, 23), headline="As before.")
    zipped(made / "b.zip", files(older))
    folder(made / "c", files(said("Ada Byron"), line_csv=None, report_pdf=None))
    folder(made / "d", files(said("Zoë Ünal", arms=[], questions=[], written=None)))
    (made / "e.zip").write_bytes(b"no zip")
    return made


@pytest.fixture
def opened(window, qtbot):
    """Open a place in the window and return the page once all is read."""

    def open_place(path):
        window._answers["open_packs"]()
        page = window.page(PACKS)
        page.open_path(path)
        qtbot.waitUntil(page.is_settled)
        rest(window)
        return page

    window.activateWindow()
    window.resize(1280, 820)
    return open_place


@pytest.fixture
def page(opened, place):
    return opened(place)


def names(page):
    return [card.shown.name for card in page.row.in_sight()]


def type_note(qtbot, card, words):
    card.note.field.edit.setFocus()
    qtbot.keyClicks(card.note.field.edit, words)


# --- opening ----------------------------------------------------------------------------------------


def test_clients_stand_side_by_side_in_the_order_of_their_names(page):
    assert names(page) == ["Ada Byron", "Helen Marsh", "Zoë Ünal"]
    assert page.subtitle_label.text().startswith("3 clients in the order of their names")
    assert page.row.cards[0].hasFocus()
    lefts = [card.mapTo(page, card.rect().topLeft()).x() for card in page.row.in_sight()]
    assert lefts == sorted(lefts)
    tops = {card.line.mapTo(page, card.line.rect().topLeft()).y() for card in page.row.in_sight()[1:]}
    assert len(tops) == 1


def test_a_card_says_what_the_pack_says(page):
    card = page.row.cards[1]
    assert card.headline_text.text().startswith("The urgent and the present")
    assert card.arms["system"].figures_text.text() == (
        "System 1 · 80\u00a0%, band 70–86 · 41 entries · intended 40\u00a0% · above their plan"
    )
    assert (
        card.arms["system"].sentence_text.text() == "System 1: 33 of the last 41 entries, 80 of 160 before."
    )
    assert card.arms["days"].figures_text.text() == "Days · written on 54 of 63 workdays"
    questions = [text.text() for text in card.question_texts if text.isVisible()]
    assert questions[0] == "What is the system doing to me and what am I doing to the system?"
    assert len(questions) == 3
    assert card.line.accessibleName() == (
        "System 1, share of entries over 13 weeks; 31 May 2026: 45\u00a0%, band 35–54; "
        "22 November 2026: 80\u00a0%, band 70–89; intended 40\u00a0%"
    )


@pytest.mark.parametrize(
    ("sentence", "says_it"),
    [
        ("System 1: 33 of the last 41 entries, 80 % (90 % band 70 to 86 %); before, 80 of 160, 50 %.", True),
        ("System 1: 33 of the last 41 entries, 80 % (90 % band 71 to 86 %).", True),  # rounded on its way
        ("System 1: 33 von 41 Einträgen, 80\u00a0% (Band 70 bis 86\u00a0%).", True),
        ("System 1: 33 of the last 41 entries, 80 of 160 before.", False),
        ("System 1: 33 entries, 80 % (90 % band 70 to 86 %).", False),
        ("System 1: 33 of the last 41 entries, 80 % (90 % band 60 to 86 %).", False),
        ("System 1: 1,041 entries, 80 % (90 % band 70 to 86 %).", False),
        ("", False),
    ],
)
def test_figures_that_the_sentence_says_are_not_said_twice(sentence, says_it):
    told = ArmSummary("system", "pulled", sentence, 0.8049, 0.7012, 0.8603, 41, 0.4, "above")
    assert says_its_figures(told) is says_it


def test_a_figure_in_words_is_said_where_the_sentence_does_not_say_it(opened, tmp_path):
    arms = [
        {"arm": "system", "state": "too_little", "sentence": "Too few to say anything.", "entries": "under 5"}
    ]
    page = opened(folder(tmp_path / "p", files(said(arms=arms))))
    assert page.row.cards[0].arms["system"].figures_text.text() == "System 1 · under 5 entries"


def test_what_a_pack_does_not_hold_takes_no_room(page):
    ada, _, zoe = page.row.in_sight()
    assert ada.line.isHidden()
    assert ada.report_button.isHidden()
    assert all(text.isHidden() for text in zoe.arms.values())
    assert zoe.questions_label.isHidden()


def test_what_cannot_be_shown_is_said_in_one_sentence(page):
    assert page.subtitle_label.text().endswith("1 pack is not shown; why is said below")
    [sentence] = [text.text() for text in page.refused_card.texts if text.isVisibleTo(page)]
    assert sentence == "“e.zip” was left alone: it is damaged, or no zip file. Ask for it once more."


def test_a_line_that_cannot_be_read_leaves_the_rest(opened, tmp_path):
    page = opened(folder(tmp_path / "p", files(line_csv="to,system_1\n2026-11-22,many\n")))
    [card] = page.row.in_sight()
    assert card.line.isHidden()
    assert "“line.csv” is nothing that a pack says" in card.problem_text.text()
    assert card.headline_text.isVisible()


@pytest.mark.parametrize("kind", ["nothing", "a broken one", "an empty folder"])
def test_where_there_is_no_pack_the_way_is_shown(opened, tmp_path, kind):
    broken = tmp_path / "a.zip"
    broken.write_bytes(b"PK")
    (tmp_path / "empty").mkdir()
    told = {"nothing": tmp_path / "nowhere", "a broken one": broken, "an empty folder": tmp_path / "empty"}
    page = opened(told[kind])
    assert page.welcome_card.isVisible()
    assert page.row.isHidden()
    assert page.refused_card.isVisible() is (kind != "an empty folder")
    assert page.subtitle_label.text().startswith("No pack is open")


def test_what_is_chosen_in_a_dialog_is_opened(window, qtbot, place, monkeypatch):
    window._answers["open_packs"]()
    page = window.page(PACKS)
    assert page.welcome_card.isVisible()
    qtbot.waitUntil(page.folder_button.hasFocus)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(place))
    qtbot.mouseClick(page.folder_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.is_settled)
    assert "Helen Marsh" in names(page)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(place / "b.zip"), ""))
    page.choose_pack()
    qtbot.waitUntil(page.is_settled)
    assert names(page) == ["Helen Marsh"]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    page.choose_pack()
    assert names(page) == ["Helen Marsh"]


def test_the_page_comes_to_the_rail_when_it_is_asked_for(window, qtbot):
    assert len(window.rail.buttons) == PACKS
    window.show_page(1)
    for _ in range(2):
        qtbot.keyClick(window, Qt.Key.Key_7, Qt.KeyboardModifier.ControlModifier)
    assert len(window.rail.buttons) == PACKS + 1
    assert window.position == PACKS
    assert window.rail.buttons[PACKS].isChecked()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert window.position == 1
    qtbot.mouseClick(window.rail.buttons[PACKS], Qt.MouseButton.LeftButton)
    assert window.position == PACKS
    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert window.position == 0


def test_the_window_opens_with_packs(qtbot, store, theme, place):
    made, session = open_window(store, theme, StillClock(), packs=place)
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.painted):
        made.show()
    page = made.page(PACKS)
    qtbot.waitUntil(page.is_settled)
    assert names(page)[0] == "Ada Byron"
    made.close()
    session.close()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["packs"], 2, "required: PATH"),
        (["packs", "/nowhere/at/all"], 1, "inmind: There is nothing at “/nowhere/at/all”."),
        (["packs", "--help"], 0, "a pack, or a folder of packs"),
    ],
)
def test_the_command_line_says_what_it_wants(arguments, code, words):
    done = subprocess.run(
        [sys.executable, "-m", "ui", *arguments], capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == code
    assert words in done.stdout + done.stderr
    assert "Traceback" not in done.stderr


def test_of_very_many_that_cannot_be_shown_some_are_named_and_the_rest_counted(opened, tmp_path):
    for number in range(30):
        (tmp_path / f"{number:02}.zip").write_bytes(b"no zip")
    page = opened(tmp_path)
    told = [text.text() for text in page.refused_card.texts if text.isVisibleTo(page)]
    assert len(told) == 21
    assert told[-1] == "And 10 more."
    assert page.subtitle_label.text() == "No pack is open · 30 packs are not shown; why is said below"


# --- several packs of one client --------------------------------------------------------------------


def test_the_newest_pack_stands_first_and_an_older_one_is_a_choice_away(page, qtbot):
    card = page.row.cards[1]
    assert card.period_button.text() == "24 August 2026 – 22 November 2026 ▾"
    menu = card.period_menu()
    assert [action.text() for action in menu.actions()] == [
        "24 August 2026 – 22 November 2026",
        "25 May 2026 – 23 August 2026",
    ]
    type_note(qtbot, card, "Ask")
    menu.actions()[1].trigger()
    assert card.headline_text.text() == "As before."
    assert card.note.body() == "Ask"
    assert card.accessibleName() == "Helen Marsh, 25 May 2026 – 23 August 2026"
    page.row.show_again(card)
    assert card.headline_text.text() == "As before."


# --- walking ----------------------------------------------------------------------------------------


@pytest.fixture
def twelve(opened, tmp_path):
    return opened(many(tmp_path / "many", 12))


def test_arrows_walk_from_client_to_client_and_others_come_into_sight(twelve, qtbot):
    page = twelve
    assert names(page) == ["Client 000", "Client 001", "Client 002"]

    def press(key):
        qtbot.keyClick(QApplication.focusWidget(), key)
        assert isinstance(QApplication.focusWidget(), ClientCard)
        return QApplication.focusWidget().shown.name

    right = [press(Qt.Key.Key_Right) for _ in range(4)]
    assert right == ["Client 001", "Client 002", "Client 003", "Client 004"]
    assert names(page) == ["Client 002", "Client 003", "Client 004"]
    assert press(Qt.Key.Key_Left) == "Client 003"
    assert press(Qt.Key.Key_PageDown) == "Client 006"
    assert press(Qt.Key.Key_End) == press(Qt.Key.Key_Right) == "Client 011"
    assert press(Qt.Key.Key_PageUp) == "Client 008"
    assert press(Qt.Key.Key_Home) == press(Qt.Key.Key_Left) == "Client 000"
    assert len(page.row.cards) == 3


def test_tab_goes_on_within_a_client_and_escape_back_out(page, window, qtbot):
    card = page.row.cards[1]
    card.setFocus()
    stops = []
    for _ in range(4):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        stops.append(QApplication.focusWidget())
    assert stops == [card.period_button, card.report_button, card.note.field.edit, page.row.cards[2]]
    card.note.field.edit.setFocus()
    qtbot.keyClick(card.note.field.edit, Qt.Key.Key_Escape)
    assert card.hasFocus()
    card.report_button.setFocus()
    qtbot.keyClick(card.report_button, Qt.Key.Key_Escape)
    assert card.hasFocus()
    qtbot.keyClick(card, Qt.Key.Key_Escape)
    assert window.position == 0


def test_a_client_is_found_by_letters_of_the_name(twelve, qtbot):
    page = twelve
    assert page.place_label.text() == "1–3 of 12"
    qtbot.keyClicks(page.find_field.words_edit, "T 007")
    assert names(page)[0] == "Client 007"
    assert page.place_label.text() == "8–10 of 12"
    qtbot.keyClick(page.find_field.words_edit, Qt.Key.Key_Return)
    assert QApplication.focusWidget().shown.name == "Client 007"
    page.find_field.words_edit.setText("nobody")
    assert names(page)[0] == "Client 007"


def test_buttons_walk_as_far_as_there_are_clients(twelve, qtbot):
    page = twelve
    assert not page.before_button.isEnabled()
    for _ in range(4):
        qtbot.mouseClick(page.after_button, Qt.MouseButton.LeftButton)
    assert names(page) == ["Client 009", "Client 010", "Client 011"]
    assert not page.after_button.isEnabled()


@pytest.mark.parametrize(("width", "columns"), [(820, 1), (1024, 2), (1280, 3), (1920, 3)])
def test_as_many_stand_beside_each_other_as_have_room(twelve, window, width, columns):
    window.resize(width, 820)
    rest(window)
    assert len(twelve.row.in_sight()) == columns
    assert twelve.widget().minimumSizeHint().width() <= twelve.viewport().width()


def test_only_those_in_sight_are_read_and_few_widgets_are_made(opened, tmp_path, monkeypatch):
    asked = []
    real = journal.coach.reading.Shelf.pack
    monkeypatch.setattr(
        journal.coach.reading.Shelf, "pack", lambda shelf, path: asked.append(path) or real(shelf, path)
    )
    page = opened(many(tmp_path / "many", 60))
    assert len({path.name for path in asked}) == 3
    assert len(page.findChildren(ClientCard)) == 3


# --- no ranking, ever -------------------------------------------------------------------------------


def test_nothing_sorts_clients_but_their_names():
    """Wherever clients or titles are put in an order, the key is a name or, of one client, the days."""
    sorts = []
    for module in (
        journal.coach.reading, journal.coach.client_pack, ui.pages.packs,
        ui.widgets.client_card, ui.widgets.client_row,
    ):  # fmt: skip
        for node in ast.walk(ast.parse(inspect.getsource(module))):
            called = getattr(node, "func", None)
            if getattr(called, "id", getattr(called, "attr", "")) in ("sorted", "sort", "min", "max"):
                keys = [ast.unparse(word.value) for word in node.keywords if word.arg == "key"]
                sorts += keys
    assert sorted(sorts) == ["_age", "_alphabetical", "lambda point: point.to"]


def test_no_card_is_painted_in_the_colour_of_attention(page, window, theme):
    image = page.row.grab().toImage()
    attention = theme.palette.attention.lower()
    colours = {
        image.pixelColor(x, y).name()
        for x, y in itertools.product(range(0, image.width(), 2), range(0, image.height(), 2))
    }
    assert theme.palette.system(1).lower() in colours
    assert attention not in colours


# --- notes ------------------------------------------------------------------------------------------


def test_what_is_typed_is_a_draft_within_two_seconds_and_a_wording_on_leaving(page, window, qtbot, reader):
    card = page.row.cards[1]
    type_note(qtbot, card, "Ask about Thursday")
    qtbot.waitUntil(
        lambda: reader.client_notes().find_draft("Helen Marsh") == "Ask about Thursday", timeout=2000
    )
    assert reader.client_notes().find("Helen Marsh") is None
    window.show_page(0)
    assert reader.client_notes().find_draft("Helen Marsh") is None
    assert [note.body for note in reader.client_notes().wordings("Helen Marsh")] == ["Ask about Thursday"]
    window.show_page(PACKS)
    window.show_page(0)
    assert len(reader.client_notes().wordings("Helen Marsh")) == 1


def test_a_note_goes_with_its_client_out_of_sight_and_back(twelve, qtbot, reader):
    page = twelve
    type_note(qtbot, page.row.cards[0], "of the first")
    page.row.go_to(11)
    assert reader.client_notes().find("Client 000").body == "of the first"
    assert [card.note.body() for card in page.row.in_sight()] == ["", "", ""]
    page.row.go_to(0)
    assert page.row.cards[0].note.body() == "of the first"


def test_a_note_is_kept_when_the_window_closes(page, window, qtbot, reader):
    type_note(qtbot, page.row.cards[0], "kept")
    window.close()
    assert reader.client_notes().find("Ada Byron").body == "kept"


def test_a_draft_of_another_time_is_shown_and_kept(opened, place, store, window, reader):
    store.client_notes().keep("Ada Byron", "before", now=NOW)
    store.client_notes().save_draft("Ada Byron", "before and half a thou", now=NOW)
    page = opened(place)
    assert page.row.cards[0].note.body() == "before and half a thou"
    window.show_page(0)
    assert [note.body for note in reader.client_notes().wordings("Ada Byron")] == [
        "before and half a thou",
        "before",
    ]


def test_what_the_file_refuses_stays_on_the_screen_and_is_tried_again(
    page, window, qtbot, reader, monkeypatch
):
    def refuse(*_, **__):
        raise ReadOnly("The journal can be read but not written.")

    card = page.row.cards[0]
    notes = type(page._session.store.client_notes())
    with monkeypatch.context() as patch:
        patch.setattr(notes, "keep", refuse)
        patch.setattr(notes, "save_draft", refuse)
        type_note(qtbot, card, "not lost")
        card.note.save()
        assert "What you typed stays here" in card.note.field.problem_text.text()
        page.row.leave_all()
        page.row.show_again(card)
        assert card.note.body() == "not lost"
        assert window.keep_all() == "The journal can be read but not written."
    assert window.keep_all() == ""
    assert reader.client_notes().find("Ada Byron").body == "not lost"


def test_nothing_is_ever_written_where_the_packs_lie(page, window, place, qtbot):
    before = {path: path.read_bytes() for path in place.rglob("*") if path.is_file()}
    type_note(qtbot, page.row.cards[1], "a secret")
    window.show_page(0)
    assert {path: path.read_bytes() for path in place.rglob("*") if path.is_file()} == before


def test_earlier_wordings_are_shown(opened, place, store, window, qtbot):
    store.client_notes().keep("Ada Byron", "first", now=NOW)
    page = opened(place)
    card = page.row.cards[0]
    assert card.note.wordings_button.isHidden()
    store.client_notes().keep("Ada Byron", "second", now=NOW)
    page.row.show_again(card)
    seen = []

    def look():
        [dialog] = window.findChildren(NoteWordingsDialog)
        seen.extend(spoken(part) for part in dialog.findChildren(type(card.name_text)))
        dialog.accept()

    QTimer.singleShot(0, look)
    qtbot.mouseClick(card.note.wordings_button, Qt.MouseButton.LeftButton)
    assert [words for words in seen if words in ("first", "second")] == ["second", "first"]


# --- locked packs and reports -----------------------------------------------------------------------


def test_a_locked_pack_opens_after_its_passphrase(opened, tmp_path, window, qtbot):
    locked(tmp_path / "packs.zip", PASSPHRASE, files(said("Grace Hopper")))
    folder(tmp_path / "z", files(said("Ada Byron")))
    page = opened(tmp_path)
    card = page.row.cards[1]
    assert names(page) == ["Ada Byron", "packs"]
    assert card.problem_text.text().startswith("“packs.zip” opens with the passphrase")
    assert card.note.isHidden()
    told = []

    def answer():
        [dialog] = window.findChildren(PackPassphraseDialog)
        qtbot.keyClicks(dialog.passphrase_edit, "wrong")
        dialog.request_open()
        told.append(dialog.problem_text.text())
        qtbot.keyClicks(dialog.passphrase_edit, PASSPHRASE)
        dialog.request_open()

    QTimer.singleShot(0, answer)
    qtbot.mouseClick(card.unlock_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.is_settled)
    assert told == ["That passphrase does not open “packs.zip”. Try again."]
    assert names(page) == ["Ada Byron", "Grace Hopper"]
    assert QApplication.focusWidget().shown.name == "Grace Hopper"
    assert QApplication.focusWidget().unlock_button.isHidden()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_locked_client_is_opened_by_its_card(opened, tmp_path, window, qtbot, key):
    page = opened(locked(tmp_path / "packs.zip", PASSPHRASE))
    [card] = page.row.in_sight()
    assert card.hasFocus()
    asked = []

    def answer():
        [dialog] = window.findChildren(PackPassphraseDialog)
        asked.append(dialog)
        dialog.reject()

    QTimer.singleShot(0, answer)
    qtbot.keyClick(card, key)
    assert len(asked) == 1


def test_a_client_that_is_open_needs_no_passphrase(page, qtbot):
    card = page.row.cards[0]
    told = []
    card.unlock_requested.connect(told.append)
    qtbot.keyClick(card, Qt.Key.Key_Return)
    assert told == []


@pytest.mark.parametrize("is_wanted", [True, False])
@pytest.mark.parametrize("kind", [folder, zipped], ids=["folder", "zip"])
def test_a_report_is_handed_on_as_a_copy_and_only_after_asking(
    opened, tmp_path, window, qtbot, monkeypatch, is_wanted, kind
):
    handed = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: handed.append(Path(url.toLocalFile())))
    page = opened(kind(tmp_path / "p.zip", files(report_pdf=None, report_html="<html></html>")))
    has_focus = []

    def answer():
        [dialog] = window.findChildren(ReportDialog)
        has_focus.append(dialog.focusWidget().text())
        assert "web page" in dialog.words_text.text()
        (dialog.open_button if is_wanted else dialog.leave_button).click()

    QTimer.singleShot(0, answer)
    qtbot.mouseClick(page.row.cards[0].report_button, Qt.MouseButton.LeftButton)
    assert has_focus == ["Leave it"]
    assert len(handed) == is_wanted
    for copy in handed:
        assert copy.name == "report.html"
        assert copy.read_bytes() == b"<html></html>"
        assert copy.parent.parent.stat().st_mode & 0o077 == 0
        assert not copy.is_relative_to(tmp_path / "p.zip")
    window.close()
    assert not any(copy.exists() for copy in handed)


def test_a_report_that_is_a_link_is_not_handed_on(opened, tmp_path, window, qtbot, monkeypatch):
    handed = []
    monkeypatch.setattr(QDesktopServices, "openUrl", handed.append)
    path = folder(tmp_path / "p", files(report_pdf=None))
    (path / "report.pdf").symlink_to("/etc/passwd")
    page = opened(path)
    QTimer.singleShot(0, lambda: window.findChildren(ReportDialog)[0].open_button.click())
    with qtbot.waitSignal(page._session.failed) as failed:
        page.row.cards[0].report_button.click()
    assert "leads out of it" in failed.args[0]
    assert handed == []


def test_names_are_shown_as_they_are_and_never_as_markup(opened, tmp_path, window):
    page = opened(folder(tmp_path / "p", files(said("<b>Helen</b> & <img src=x>"))))
    [card] = page.row.in_sight()
    assert card.name_text.text() == "<b>Helen</b> & <img src=x>"
    for part in card.findChildren(type(card.period_label)):
        assert part.textFormat() is Qt.TextFormat.PlainText


# --- without eyes and without a mouse ---------------------------------------------------------------


def test_every_control_says_what_it_is_and_what_it_does(page, opened, tmp_path):
    locked(tmp_path / "packs.zip", PASSPHRASE)
    for shown in (page, opened(tmp_path / "packs.zip"), opened(tmp_path / "nowhere")):
        for part in ours(shown):
            if is_control(part):
                assert spoken(part), type(part)
                assert spoken(part, QAccessible.Text.Description), (type(part), spoken(part))


@pytest.fixture
def of_every_kind(opened, place):
    """A page with a client of each kind: with two packs, with none but words, locked, refused."""
    locked(place / "f.zip", PASSPHRASE)
    return opened(place)


def test_tab_alone_reaches_every_control_in_the_order_of_reading(of_every_kind, window):
    page = of_every_kind
    reached = walk(window, window.rail.buttons[PACKS])
    wanted = stops(page)
    assert len(wanted) > 8
    assert [named(part) for part in wanted if part not in reached] == []
    mine = [part for part in reached if part in wanted]
    places = [QRect(part.mapTo(page.widget(), QPoint()), part.size()) for part in mine]
    order = [
        (named(here), named(there))
        for (here, at), (there, then) in itertools.pairwise(zip(mine, places, strict=True))
        if goes_back(at, then) and not isinstance(there, ClientCard) and here is not page.open_button
    ]
    assert order == []


def test_it_can_be_seen_where_the_keyboard_is(of_every_kind, window):
    page = of_every_kind
    for part in stops(page):
        around = QRect(part.mapTo(page.widget(), QPoint()), part.size()).adjusted(-26, -26, 26, 26)
        window.rail.settings_button.setFocus()
        before = page.widget().grab(around).toImage()
        part.setFocus(Qt.FocusReason.TabFocusReason)
        assert page.widget().grab(around).toImage() != before, named(part)


@pytest.mark.parametrize("size", [(1024, 700), (1280, 820)])
@pytest.mark.parametrize("language", ["English", "German", "pseudo"])
def test_nothing_is_cut_off_in_any_language(speak, language, size, place, tmp_path, request):
    if language == "German":
        speak(GERMAN, "de_DE")
    elif language == "pseudo":
        speak(make_pseudo(tmp_path), "en_GB")
    page = request.getfixturevalue("of_every_kind")
    window = request.getfixturevalue("window")
    for shown in (place, tmp_path / "nowhere"):
        window.resize(1400, 900)
        page.open_path(shown)
        rest(window)
        window.resize(*size)
        rest(window)
        assert page.is_settled()
        assert [*clipped(page), *beyond_the_edge(page), *squeezed(page), *clipped(window.rail)] == []


def test_all_words_but_the_packs_go_through_the_translation(speak, tmp_path, request):
    speak(make_pseudo(tmp_path), "en_GB")
    arms = [arm | {"sentence": f"{OWN} {arm['arm']}"} for arm in said()["arms"]]
    told = said(f"{OWN} Helen", arms=arms, headline=f"{OWN} headline", written="⁂ 5")
    folder(tmp_path / "packs" / "a", files(told))
    locked(tmp_path / "packs" / f"{OWN} b.zip", PASSPHRASE)
    (tmp_path / "packs" / f"{OWN} c.zip").write_bytes(b"no zip")
    page = request.getfixturevalue("opened")(tmp_path / "packs")
    found, looked_at = {}, 0
    for shown in (tmp_path / "packs", tmp_path / "nowhere"):
        page.open_path(shown)
        rest(request.getfixturevalue("window"))
        for widget in ours(page):
            for name, words in texts_of(widget):
                looked_at += 1
                if untranslated(words.replace(str(tmp_path), "")):
                    found[f"{named(widget)}.{name}"] = words
    assert found == {}
    assert looked_at > 60


def test_the_line_is_a_picture_with_words(page):
    assert interface(page.row.cards[1].line).role() is QAccessible.Role.Graphic


def test_gaps_stay_gaps_in_the_line(page):
    line_of_helen = page.row.cards[1].line
    assert [len(run) for run in line_of_helen.runs()] == [8, 15]
    left_out = line(6, gap=range(0)).splitlines()
    del left_out[3]  # a week that has no row at all
    points = journal.coach.client_pack.line_of("p", "\n".join(left_out).encode())
    line_of_helen.show_line(points)
    assert [len(run) for run in line_of_helen.runs()] == [2, 3]
