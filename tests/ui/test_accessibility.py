"""Without a mouse and without eyes: names, descriptions, and the way of the Tab key through every page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QWidget

from tests.ui.walking import PAGES, dialogs, is_qts, named, ours, show
from ui.widgets.answer_card import AnswerCard

PRESSABLE = {
    QAccessible.Role.PushButton, QAccessible.Role.CheckBox, QAccessible.Role.RadioButton,
    QAccessible.Role.ComboBox, QAccessible.Role.Slider, QAccessible.Role.SpinBox,
    QAccessible.Role.EditableText, QAccessible.Role.ButtonMenu, QAccessible.Role.List,
    QAccessible.Role.Table, QAccessible.Role.Tree,
}  # fmt: skip
DECORATION = {"Line", "Square", "SlimScrollBar"}  # the words beside say it, or there is nothing to say
TOLERANCE = 6  # pixels
MOST_STEPS = 400
AROUND = 26  # pixels: the border of a card may show that its editor has the keyboard


@pytest.fixture
def settled(request, full_store):
    """The window on a journal that has something to say on every page."""
    window = request.getfixturevalue("window")
    window.activateWindow()
    return window


def interface(widget):
    return QAccessible.queryAccessibleInterface(widget)


def spoken(widget, kind=QAccessible.Text.Name):
    """Return what a screen reader hears of a widget."""
    found = interface(widget)
    return "" if found is None else found.text(kind)


def is_control(widget):
    """True for what is pressed, typed in or walked through."""
    if type(widget).__name__ in DECORATION:
        return False
    takes_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return takes_tab or interface(widget).role() in PRESSABLE


def without(parent, kind, where):
    return [
        f"{where} {named(part)} {spoken(part)!r}"
        for part in ours(parent)
        if is_control(part) and not spoken(part, kind)
    ]


# Names and descriptions


@pytest.mark.parametrize("position", PAGES)
def test_every_control_says_what_it_is_and_what_it_does(settled, position):
    page = show(settled, position)
    for parent, where in ((page, position), (settled.rail, "rail")):
        assert without(parent, QAccessible.Text.Name, where) == []
        assert without(parent, QAccessible.Text.Description, where) == []


def test_every_control_of_a_dialog_says_what_it_is_and_what_it_does(theme, store, tmp_path, qtbot):
    looked_at = 0
    for dialog in dialogs(theme, store, tmp_path / "Mine.vault"):
        qtbot.addWidget(dialog)
        for kind in (QAccessible.Text.Name, QAccessible.Text.Description):
            assert without(dialog, kind, type(dialog).__name__) == []
        looked_at += sum(is_control(part) for part in ours(dialog))
    assert looked_at > 10


@pytest.mark.parametrize("position", PAGES)
def test_what_is_painted_says_its_figures(settled, position):
    """A picture of ours that holds no other widget is nothing to a screen reader but its name."""
    page = show(settled, position)
    assert [named(part) for part in ours(page) if is_painted(part) and not spoken(part)] == []
    if position == 0:
        assert sum(map(is_painted, ours(page))) > 5


def is_painted(widget):
    """True for a widget that a class of ours paints and that holds no others."""
    kind = type(widget)
    paints = any("paintEvent" in vars(base) for base in kind.__mro__ if base.__module__.startswith("ui."))
    return paints and kind.__name__ not in DECORATION and not widget.findChildren(QWidget)


def test_pictures_and_paragraphs_are_told_apart(settled):
    page = show(settled, 4)
    assert interface(page.split_bar).role() == QAccessible.Role.Graphic
    assert interface(page.headline_text).role() == QAccessible.Role.StaticText
    assert interface(page.arm_choice).role() == QAccessible.Role.Client


def test_what_a_screen_reader_toggles_is_chosen(settled, qtbot):
    """It toggles a button without a click."""
    choice = show(settled, 4).arm_choice
    with qtbot.waitSignal(choice.chosen):
        choice.buttons[1].toggle()
    assert choice.value == 1
    with qtbot.waitSignal(choice.chosen):
        choice.buttons[1].toggle()
    assert choice.value == 1, "one of the arms is always shown"


def test_a_page_comes_to_the_front_by_a_screen_readers_toggle_and_once_by_a_click(settled, monkeypatch):
    shown = []
    monkeypatch.setattr(type(settled.page(4)), "showing", lambda page: shown.append(4))
    settled.rail.buttons[4].toggle()
    assert settled.position == 4
    assert shown == [4]
    settled.rail.buttons[4].click()  # asked again: the page is told, and stays
    assert shown == [4, 4]
    settled.rail.buttons[0].click()
    settled.rail.buttons[4].click()
    assert shown == [4, 4, 4]
    QTest.mouseClick(settled.rail.buttons[4], Qt.MouseButton.LeftButton)  # as a hand does it
    assert shown == [4, 4, 4, 4]
    assert [button.isChecked() for button in settled.rail.buttons].count(True) == 1


def test_the_tree_of_the_window_holds_no_nameless_control(settled):
    """As a screen reader walks it: from the window down, by the interfaces and not by our widgets."""
    for position in PAGES:
        show(settled, position)
    nameless, seen = [], 0
    waiting = [interface(settled)]
    while waiting:
        found = waiting.pop()
        waiting += [child for at in range(found.childCount()) if (child := found.child(at)) is not None]
        seen += 1
        widget = found.object()
        hidden = isinstance(widget, QWidget) and (not widget.isVisible() or is_qts(widget))
        if found.role() in PRESSABLE and not hidden and not found.text(QAccessible.Text.Name):
            nameless.append(f"{found.role()} {widget}")
    assert nameless == []
    assert seen > 60


# The keyboard


def stops(parent):
    """Return where the Tab key should stop inside ``parent``."""
    return [
        part
        for part in ours(parent)
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.isEnabled() and part.focusProxy() is None
    ]


def walk(window, first):
    """Return where Tab leads from a widget, until it comes round to it; a place that holds it fails."""
    first.setFocus(Qt.FocusReason.TabFocusReason)
    reached = [QApplication.focusWidget()]
    assert reached[0] is not None, f"{named(first)} does not take the keyboard"
    for _ in range(MOST_STEPS):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        here = QApplication.focusWidget()
        assert here is not reached[-1], f"{named(here)} is a trap: Tab does not leave it"
        if here is reached[0]:
            return reached
        reached.append(here)
    raise AssertionError(f"Tab goes on without end: {[named(part) for part in reached[-6:]]}")


@pytest.mark.parametrize("position", PAGES)
def test_tab_alone_reaches_every_control_and_is_held_by_none(settled, position):
    page = show(settled, position)
    reached = walk(settled, settled.rail.buttons[position])
    wanted = [*stops(settled.rail), *stops(page)]
    assert [named(part) for part in wanted if part not in reached and not is_of_one_group(part)] == []
    assert settled.position == position


def is_of_one_group(part):
    """True for a button of those of which one is pressed: arrows lead along them, and Tab past them."""
    return getattr(part, "autoExclusive", bool)() and not part.isChecked()


@pytest.mark.parametrize("position", PAGES)
def test_tab_leads_in_the_order_of_reading(settled, position):
    """Down a column and along a row, and to a column at the right; never back up or back to the left."""
    page = show(settled, position)
    mine = set(stops(page))
    reached = [part for part in walk(settled, settled.rail.buttons[position]) if part in mine]
    for scroll in page.findChildren(QAbstractScrollArea):
        scroll.verticalScrollBar().setValue(0)  # the walk has scrolled what it led through
    places = [QRect(part.mapTo(page.widget(), QPoint()), part.size()) for part in reached]
    back = [
        f"{named(reached[at])} -> {named(reached[at + 1])}"
        for at in range(len(places) - 1)
        if goes_back(places[at], places[at + 1])
    ]
    assert back == []


def goes_back(here, there):
    """True where a reader's eye would have to go back: up in a column, or to the left in a row."""
    beside = abs(here.center().y() - there.center().y()) <= min(here.height(), there.height()) / 2
    if beside:
        return there.center().x() < here.center().x() - TOLERANCE
    return there.bottom() < here.top() + TOLERANCE and there.left() < here.right() - TOLERANCE


@pytest.mark.parametrize("position", PAGES)
def test_it_can_be_seen_where_the_keyboard_is(settled, position):
    page = show(settled, position)
    unseen = []
    for part in stops(page):
        rect = QRect(part.mapTo(page.widget(), QPoint()), part.size())
        around = rect.adjusted(-AROUND, -AROUND, AROUND, AROUND)
        settled.rail.settings_button.setFocus()
        before = page.widget().grab(around).toImage()
        part.setFocus(Qt.FocusReason.TabFocusReason)
        if page.widget().grab(around).toImage() == before:
            unseen.append(f"{position} {named(part)}")
    assert unseen == []


# Enter and Space press what is pressable


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
@pytest.mark.parametrize("position", PAGES)
def test_enter_presses_what_space_presses(settled, position, key):
    """One of every kind of button on the page and in the rail; what it would do is held off."""
    page = show(settled, position)
    pressed: list[QAbstractButton] = []
    kinds = {type(part): part for part in (*ours(settled.rail), *ours(page)) if is_button(part)}
    assert kinds
    for button in kinds.values():
        button.blockSignals(True)
        button.nextCheckState = lambda button=button: pressed.append(button)
        button.setFocus()
        QTest.keyClick(button, key)
        button.blockSignals(False)
        del button.nextCheckState
    assert pressed == list(kinds.values())


def is_button(widget):
    """True for what can be pressed now; a card opens its editor instead, and has tests of its own."""
    is_pressable = isinstance(widget, QAbstractButton) and not isinstance(widget, AnswerCard)
    return is_pressable and widget.isEnabled() and not (widget.autoExclusive() and widget.isChecked())
