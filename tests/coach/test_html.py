"""The web page in a real browser: it asks for nothing, stays within the width, prints, and can be heard."""

from __future__ import annotations

import re
import subprocess
from html.parser import HTMLParser

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from journal.coach.content import Document, Passage, Section
from journal.coach.html import html_of
from journal.coach.pack import HTML
from journal.coach.report import report_of

DESKTOP, TELEPHONE, SMALL = (1280, 900), (390, 844), (320, 568)
HOSTILE = [
    "<script>document.title='owned'</script>",
    "<img src=x onerror=alert(1)>",
    "</p></article></main><h1>broken out</h1>",
    '" onmouseover="alert(1)" x=\'',
    "{{ 7 * 7 }} {% raw %} ${7 * 7}",
    "&lt;b&gt; &amp; &#65;",
    "]]> --> <!-- <style>body{display:none}</style>",
    "<svg onload=alert(1)>",
    "<a href='javascript:alert(1)'>x</a>",
]


class Page(HTMLParser):
    """What an HTML parser finds: elements with their attributes, and the text between them."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self._in_style = False
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.elements.append((tag, dict(attributes)))
        self._in_style = tag == "style"

    def handle_endtag(self, tag):
        self._in_style = False

    def handle_data(self, data):
        if not self._in_style:
            self.text.append(data)


def hostile_page(*texts: str) -> bytes:
    passages = tuple(Passage(text, text) for text in texts)
    return html_of(
        Document(
            title=texts[0], left=texts[0], right=texts[0], headline=texts[0], key=texts[0],
            lead=texts, sections=(Section(texts[0], passages),), foot=texts[0],
        ),
        {},
    )  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
def test_every_word_is_escaped(text):
    page = Page(hostile_page(text).decode())
    assert {tag for tag, _ in page.elements} == {
        "html", "head", "meta", "title", "style", "body", "header", "main", "section", "article", "footer",
        "p", "h1", "h2",
    }  # fmt: skip
    assert [data.strip() for data in page.text if data.strip()] == [text] * 10
    assert not [name for _, attributes in page.elements for name in attributes if name.startswith("on")]


@pytest.mark.parametrize("which", ["pack", "pack_with_words"])
def test_nothing_in_it_is_run_or_loaded(which, request):
    text = request.getfixturevalue(which)[HTML].decode()
    page = Page(text)
    tags = {tag for tag, _ in page.elements}
    assert not tags & {"script", "img", "link", "iframe", "object", "embed", "form", "a", "image", "base"}
    for tag, attributes in page.elements:
        assert "style" not in attributes, tag
        assert not [name for name in attributes if name.startswith("on") or name in ("src", "action")], tag
        for name in ("href", "xlink:href"):
            assert (attributes.get(name) or "#").startswith("#"), tag
    assert set(re.findall(r"url\(([a-z]+:[a-z]+/[a-z]+)?", text)) <= {"data:font/woff", ""}
    [policy] = [
        attributes["content"]
        for _, attributes in page.elements
        if attributes.get("http-equiv") == "Content-Security-Policy"
    ]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy


def test_ids_are_unique_and_lead_somewhere(pack):
    page = Page(pack[HTML].decode())
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    wanted = re.findall(r'(?:href="#|url\(#)([^")]+)', pack[HTML].decode())
    for _, attributes in page.elements:
        wanted += (attributes.get("aria-labelledby") or "").split()
    assert set(wanted) <= set(ids)


def test_each_chart_has_a_title_a_description_and_its_figures(record, pack):
    text = pack[HTML].decode()
    for chart in report_of(record).charts:
        assert f'<title id="{chart.name}-title">{chart.title}</title>' in text
        assert chart.twin in text
        assert text.count(f'<caption class="unseen">{chart.table.title}</caption>') == 1
    assert text.count("<svg") == 7


def test_it_is_small(pack, pack_with_words):
    assert len(pack[HTML]) < 900_000
    assert len(pack_with_words[HTML]) < 900_000


# --- in the browser


@pytest.fixture(scope="module")
def browser(tool):
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(
            executable_path=tool("chromium", "chromium-browser", "google-chrome"), args=["--no-sandbox"]
        )
        yield opened
        opened.close()


@pytest.fixture
def shown(browser, tmp_path):
    """Open a page at a size; return it with the requests, errors and messages that came of it."""
    contexts = []

    def show(content: bytes, size=DESKTOP):
        path = tmp_path / "report.html"
        path.write_bytes(content)
        context = browser.new_context(viewport={"width": size[0], "height": size[1]})
        contexts.append(context)
        page = context.new_page()
        page.asked, page.said = [], []
        page.on("request", lambda request: page.asked.append(request.url))
        page.on("console", lambda message: page.said.append(message.text))
        page.on("pageerror", lambda error: page.said.append(str(error)))
        page.goto(path.as_uri())
        page.wait_for_load_state("networkidle")
        return page

    yield show
    for context in contexts:
        context.close()


@pytest.mark.slow
def test_it_asks_for_nothing_and_nothing_is_refused(pack_with_words, shown):
    page = shown(pack_with_words[HTML])
    asked = [url for url in page.asked if not url.startswith("data:font/")]
    assert len(asked) == 1
    assert asked[0].startswith("file://")
    assert page.said == []
    assert page.evaluate("[...document.fonts].every(font => font.status == 'loaded')")
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).fontFamily").startswith(
        '"Source Serif'
    )


@pytest.mark.slow
@pytest.mark.parametrize("which", ["pack", "pack_with_words"])
def test_the_page_stays_within_the_width(which, request, shown):
    page = shown(request.getfixturevalue(which)[HTML])
    for is_open in (False, True):
        page.evaluate("on => document.querySelectorAll('details').forEach(one => one.open = on)", is_open)
        for width, height in (DESKTOP, TELEPHONE, SMALL):
            page.set_viewport_size({"width": width, "height": height})
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (width, is_open)


@pytest.mark.slow
def test_words_without_end_stay_within_the_width(shown):
    texts = ["W" * 400, "x" * 10_000, "https://example.org/" + "q" * 500, "a\tb\n    c"]
    page = shown(hostile_page(*texts), TELEPHONE)
    assert page.evaluate("document.documentElement.scrollWidth") <= TELEPHONE[0]


@pytest.mark.slow
def test_hostile_words_do_nothing(shown):
    page = shown(hostile_page(*HOSTILE))
    assert page.said == []
    assert len(page.asked) == 1 + sum(url.startswith("data:font/") for url in page.asked)
    assert page.title() == HOSTILE[0]
    assert page.evaluate("document.querySelectorAll('script, img, svg, a').length") == 0
    assert [box.inner_text() for box in page.query_selector_all(".words")] == HOSTILE


@pytest.mark.slow
@pytest.mark.parametrize(("which", "size"), [("pack", DESKTOP), ("pack_with_words", TELEPHONE)])
def test_an_accessibility_check_finds_nothing(which, size, request, shown):
    page = shown(request.getfixturevalue(which)[HTML], size)
    page.query_selector_all("summary")[1].click()  # one table for all: a year of weeks takes a minute
    found = Axe().run(page, context={"exclude": [["svg > g"]]})  # the paths inside a drawing have no roles
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.slow
def test_it_prints(shown, tool, pack, tmp_path):

    printed = shown(pack[HTML]).pdf(
        format="A4", margin=dict.fromkeys(("top", "bottom", "left", "right"), "15mm")
    )
    (tmp_path / "printed.pdf").write_bytes(printed)
    info = subprocess.run(
        [tool("pdfinfo"), str(tmp_path / "printed.pdf")], capture_output=True, text=True, check=True
    ).stdout
    assert 2 <= int(re.search(r"Pages:\s+(\d+)", info)[1]) <= 5
    words = subprocess.run(
        [tool("pdftotext"), str(tmp_path / "printed.pdf"), "-"], capture_output=True, text=True, check=True
    ).stdout
    assert "Three questions to open with" in words
    assert "The figures" not in words


@pytest.mark.slow
def test_it_can_be_read_without_the_fonts(shown, record):
    """Signs that the fonts in the page do not have come from the reader's own."""
    page = shown(hostile_page("Ωμέγα عربي 漢字 👍"))
    assert page.evaluate("document.documentElement.scrollWidth") <= DESKTOP[0]
    assert "漢字" in page.inner_text("main")
