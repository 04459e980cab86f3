"""What the documents say exists: links, pictures, files, keys, commands and words of the window."""

from __future__ import annotations

import re
import shlex
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from journal.commands.arguments import build_parser
from journal.interchange.formats import FORMATS
from ui.commands import command_menus
from ui.guide_pictures import GUIDE, NAMES
from ui.widgets.marks import KEYS, KEYS_WITH_SHIFT

ROOT = Path(__file__).resolve().parent.parent
DOCS, GUIDE_PAGES = ROOT / "docs", sorted((ROOT / GUIDE).glob("*.md"))
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md")])
LINK = re.compile(r"(!?)\[([^\]]*)\]\(([^)\s]+)\)")
FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
TICKED = re.compile(r"`([^`\n]+)`")
KEY = re.compile(r"(?:(?:Ctrl|Alt|Shift)\+\S+|F\d+)")
PLACES = ("journal", "ui", "tests", "docs", "packaging", "resources")
MOST_BYTES = 2_000_000  # of all pictures of the guide


def named(path):
    return str(path.relative_to(ROOT))


def text_of(page, *, fences=True):
    text = page.read_text(encoding="utf-8")
    return text if fences else FENCE.sub("", text)


def links(page):
    """Yield (is a picture, words, target) of every link of a page that leads nowhere else than here."""
    shown = TICKED.sub(lambda code: "" if "](" in code[1] else code[0], text_of(page, fences=False))
    for mark, words, target in LINK.findall(shown):
        if not re.match(r"[a-z]+:", target):
            yield bool(mark), words, target


def anchors(page):
    """Return what a page's headings are called in links, as GitHub makes it of their words."""
    heads = re.findall(r"^#+ (.+)$", text_of(page, fences=False), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", re.sub(r"[`*]", "", head).lower()).replace(" ", "-") for head in heads}


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_every_link_leads_to_something(page):
    for _, _, target in links(page):
        path, _, anchor = target.partition("#")
        found = (page.parent / path).resolve() if path else page
        assert found.exists(), f"{named(page)} leads to {target}"
        assert not anchor or anchor in anchors(found), f"{named(page)} leads to {target}"


def test_no_page_is_forgotten():
    """From the README every document can be reached, and every page of the guide from its index."""
    reached, waiting = set(), [ROOT / "README.md"]
    while waiting:
        page = waiting.pop()
        if page not in reached:
            reached.add(page)
            targets = [(page.parent / target.partition("#")[0]).resolve() for _, _, target in links(page)]
            waiting += [target for target in targets if target.suffix == ".md" and target.exists()]
    assert set(PAGES) - reached - {ROOT / "CHANGELOG.md"} == set()
    index = {target for _, _, target in links(ROOT / GUIDE / "README.md")}
    assert {page.name for page in GUIDE_PAGES} - {"README.md"} <= index


def test_every_picture_is_shown_and_told_in_words():
    shown = {}
    for page in PAGES:
        for is_picture, words, target in links(page):
            if is_picture:
                shown[(page.parent / target).resolve()] = words
    assert set(DOCS.rglob("*.png")) == set(shown)
    assert all(words.strip() for words in shown.values())
    guide = {path: words for path, words in shown.items() if path.parent == ROOT / GUIDE}
    assert all(len(words) > 25 for words in guide.values()), "a picture's words say what is to be seen on it"
    assert sum(path.stat().st_size for path in guide) < MOST_BYTES


def test_the_command_takes_the_pictures_that_the_guide_shows():
    assert sorted(f"{name}.png" for name in NAMES) == sorted(
        path.name for path in (ROOT / GUIDE).glob("*.png")
    )


# --- keys and commands ----------------------------------------------------------------------------


def known_keys():
    keys = {key for menu in command_menus() for command in menu.commands if command for key in command.keys}
    signs = {"Period": "."}
    for marks, before in ((KEYS, "Ctrl+"), (KEYS_WITH_SHIFT, "Ctrl+Shift+")):
        for key in marks:
            name = key.name.removeprefix("Key_")
            keys.add(before + signs.get(name, name))
    return keys


@pytest.mark.parametrize("page", [*GUIDE_PAGES, ROOT / "README.md", DOCS / "tour.md"], ids=named)
def test_every_key_does_something(page):
    told = {part for part in TICKED.findall(text_of(page, fences=False)) if KEY.fullmatch(part)}
    assert told <= known_keys()


def test_every_key_of_the_window_stands_in_the_guide():
    """Each command that has keys has at least one of them on the page of the keyboard."""
    told = set(TICKED.findall(text_of(ROOT / GUIDE / "keys.md", fences=False)))
    for first, last in re.findall(r"`Ctrl\+(\d)` … `Ctrl\+(\d)`", text_of(ROOT / GUIDE / "keys.md")):
        told |= {f"Ctrl+{number}" for number in range(int(first), int(last) + 1)}
    for menu in command_menus():
        for command in menu.commands:
            assert command is None or not command.keys or told & set(command.keys), command


def calls(page):
    """Yield every call of the program that a page tells: in its blocks of code, and in a line of words."""
    for block in FENCE.findall(text_of(page)):
        yield from (re.split(r"\s{2,}", line)[0] for line in block.splitlines() if line.startswith("inmind"))
    yield from (part for part in TICKED.findall(text_of(page, fences=False)) if part.startswith("inmind "))


def test_every_call_of_the_program_is_understood():
    parsed = 0
    for page in (*GUIDE_PAGES, ROOT / "README.md", DOCS / "reminders.md", DOCS / "packs.md"):
        for call in calls(page):
            words = shlex.split(call)[1:]
            if not words or words[0] in ("demo", "packs", "--review") or "|" in words or "--help" in words:
                continue
            if words[:1] == ["--journal"] and len(words) == 2:
                continue  # the window, on this journal
            words = [word for word in words if not word.startswith("[") and not word.endswith("]")]
            if len(words) == 1:
                words += ["--help"]  # named, and perhaps not to be called so
            try:
                build_parser(words).parse_args(words)
            except SystemExit as ended:
                if ended.code:
                    pytest.fail(f"{named(page)}: {call}")
            parsed += 1
    assert parsed > 25


def test_what_the_guide_says_to_press_stands_in_the_window():
    """Every button that goes on ("…") and is named in bold is a text of the window."""
    tree = ET.parse(ROOT / "resources" / "translations" / "inmind_de.ts")
    texts = {source.text for source in tree.getroot().iter("source")}
    pressed = {
        (named(page), words)
        for page in GUIDE_PAGES
        for words in re.findall(r"\*\*([^*]+[…›])\*\*", text_of(page))
    }
    assert len(pressed) > 10
    assert {(page, words) for page, words in pressed if words not in texts} == set()


def test_every_format_stands_in_the_index():
    told = set(TICKED.findall(text_of(DOCS / "formats" / "README.md")))
    assert set(FORMATS) <= told


# --- files ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("page", [*PAGES], ids=named)
def test_every_file_that_is_named_exists(page):
    if page.name == "CHANGELOG.md":
        return  # it tells of what was
    for part in TICKED.findall(text_of(page, fences=False)):
        path, _, rest = part.partition("/")
        if page.parent.name == "formats" and path != "journal":
            continue  # a file of the program whose format it is
        is_pattern = re.search(r"CODE|NAME|xx", rest)
        if path in PLACES and rest and not is_pattern and re.fullmatch(r"[\w./-]*[\w/]", rest):
            assert (ROOT / part).exists(), f"{named(page)} names {part}"
