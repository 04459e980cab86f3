"""The pages as the programs of a reader see them: words once and in order, tags, fonts, vectors, papers."""

from __future__ import annotations

import contextlib
import ctypes
import itertools
import re
import subprocess
from dataclasses import replace

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from journal.coach.choice import Paper
from journal.coach.content import (
    Charts,
    Document,
    Listing,
    Paragraph,
    Passage,
    Questions,
    Section,
    readable,
)
from journal.coach.pack import PDF, pack_of
from journal.coach.pdf import pdf_of
from journal.coach.report import report_of

ODD = [
    '#import "@preview/none:0.1.0": *',
    '#eval("1") #sys.inputs #read("/etc/passwd")',
    "$x^2$ and \\ and \\u{41}",
    "<script>alert(1)</script> &amp; {{ 7 * 7 }} {% raw %}",
    "*not bold* _nor italic_ `nor code` = nor a heading",
    "@somebody <label> // no comment /* nor this */",
    "“quoted” \"quoted\" 'quoted' ~ --- ... (c)",
    "Ωμέγα και άλφα",
    "Ünïcödé Straße",
    "- no list + 1. no list",
    "[brackets] {braces} ]}",
]


@pytest.fixture
def read_pdf(tool, tmp_path):
    """Give a program of poppler's these pages and return what it says."""

    def read(pages: bytes, program: str, *options: str, after: tuple[str, ...] = ()) -> str:
        path = tmp_path / "pages.pdf"
        path.write_bytes(pages)
        done = subprocess.run(
            [tool(program), *options, str(path), *after], capture_output=True, check=True, timeout=60
        )
        # The structure's own titles are shown in the file's encoding, which is UTF-16 for “’”.
        return done.stdout.decode(errors="replace")

    return read


@pytest.fixture
def words_of(read_pdf):
    """Return the words of the pages, in the order of reading, with single spaces."""

    def words(pages: bytes) -> str:
        return plain(read_pdf(pages, "pdftotext", after=("-",)))

    return words


def plain(text: str) -> str:
    return " ".join(text.split())


def said_by(document: Document):
    """Yield what the pages have to say, in the order of reading."""
    yield document.headline
    yield document.key
    yield from document.lead
    for section in document.sections:
        yield section.title
        for block in section.blocks:
            match block:
                case Paragraph():
                    yield block.text
                case Charts():
                    yield from (chart.caption for chart in block.charts)
                case Listing() | Questions():
                    yield block.title
                    for term, said in block.rows:
                        yield term
                        yield said
                case Passage():
                    yield block.heading
                    yield block.text


@pytest.mark.parametrize("which", ["record", "record_with_words"])
def test_every_word_is_there_in_order(which, request, words_of):
    document = report_of(request.getfixturevalue(which))
    pack = request.getfixturevalue(which.replace("record", "pack"))
    words, at = words_of(pack[PDF]), 0
    for said in filter(None, map(plain, said_by(document))):
        found = words.find(said, at)
        assert found >= 0, (said, words[at : at + 300])
        at = found + len(said)


def test_what_is_said_once_stands_once(record, pack, words_of):
    document, words = report_of(record), words_of(pack[PDF])
    for said in [
        document.headline,
        document.key,
        *document.lead,
        *(part.title for part in document.sections),
    ]:
        assert not said or words.count(plain(said)) == 1


def test_the_pages_are_numbered_and_headed(pack, words_of, read_pdf):
    pages = int(re.search(r"Pages:\s+(\d+)", read_pdf(pack[PDF], "pdfinfo"))[1])
    words = words_of(pack[PDF])
    assert words.count("for a coaching conversation") == pages
    assert re.sub(r"\s*/\s*", "/", words).count(f"1/{pages}") == 1


@pytest.mark.parametrize(
    ("which", "size"), [("pack", "595.276 x 841.89 pts (A4)"), ("pack_with_words", "612 x 792 pts (letter)")]
)
def test_the_paper_and_the_tags(which, size, request, read_pdf):
    info = read_pdf(request.getfixturevalue(which)[PDF], "pdfinfo")
    assert re.search(r"Tagged:\s+yes", info)
    assert f"Page size:       {size}" in info
    assert re.search(r"JavaScript:\s+no", info)
    assert re.search(r"Encrypted:\s+no", info)


def test_every_font_is_embedded_and_a_part_of_ours(pack_with_words, read_pdf):
    rows = read_pdf(pack_with_words[PDF], "pdffonts").splitlines()[2:]
    assert len(rows) >= 4
    for row in rows:
        name, *_, embedded, subset, unicode, _, _ = row.split()
        assert (embedded, subset, unicode) == ("yes", "yes", "yes"), row
        assert re.fullmatch(r"[A-Z]{6}\+(Inter|SourceSerif4)-\w+", name), row


def test_every_picture_is_drawn_in_lines(pack, read_pdf):
    assert read_pdf(pack[PDF], "pdfimages", "-list").splitlines()[2:] == []


def test_a_screen_reader_hears_headings_and_what_each_chart_shows(record, pack, read_pdf):
    tree = read_pdf(pack[PDF], "pdfinfo", "-struct-text")
    levels = re.findall(r"^\s*(H[1-6])\b", tree, re.MULTILINE)
    assert levels[0] == "H1"
    assert levels.count("H1") == 1
    assert all(int(after[1]) - int(before[1]) <= 1 for before, after in itertools.pairwise(levels))
    document = report_of(record)
    assert tree.count("Figure") == len(document.charts) == 7
    raw = read_pdf(pack[PDF], "pdfinfo", "-struct")
    assert raw.count("Caption") == 7


def test_each_chart_has_its_words(record, pack):
    """As the alternative text of its figure."""
    heard = {text for page in _opened(pack[PDF]) for text in _alternatives(page)}
    assert heard >= {f"{chart.title}. {chart.twin}" for chart in report_of(record).charts}


def _opened(pages):
    with contextlib.closing(pypdfium2.PdfDocument(pages)) as document:
        yield from document


def _alternatives(page):
    tree = pdfium.FPDF_StructTree_GetForPage(page)
    waiting = [
        pdfium.FPDF_StructTree_GetChildAtIndex(tree, index)
        for index in range(pdfium.FPDF_StructTree_CountChildren(tree))
    ]
    while waiting:
        element = waiting.pop()
        size = pdfium.FPDF_StructElement_GetAltText(element, None, 0)
        buffer = ctypes.create_string_buffer(size)
        pdfium.FPDF_StructElement_GetAltText(element, buffer, size)
        yield buffer.raw.decode("utf-16-le").rstrip("\0")
        children = range(max(pdfium.FPDF_StructElement_CountChildren(element), 0))
        found = (pdfium.FPDF_StructElement_GetChildAtIndex(element, index) for index in children)
        waiting += filter(None, found)
    pdfium.FPDF_StructTree_Close(tree)


def test_the_first_page_holds_the_questions_and_the_limits(record, read_pdf, words_of):
    for paper in Paper:
        pages = pack_of(replace(record, choice=replace(record.choice, paper=paper)), ["pdf"])[PDF]
        first = plain(read_pdf(pages, "pdftotext", "-l", "1", after=("-",)))
        assert "Three questions to open with" in first
        assert "Not measured: hours" in first
        assert "No text of the journal is in this document" in first


# --- whatever the words are


def document_of(*texts: str, name: str = "") -> Document:
    """Return a document that says these texts wherever it says anything of the writer's."""
    passages = tuple(Passage(text, text) for text in texts)
    return Document(
        title="Title", left=name or "left", right="right", headline="Headline", key="", lead=tuple(texts),
        sections=(Section("Words", passages),), foot="foot",
    )  # fmt: skip


@pytest.mark.parametrize("text", ODD)
def test_words_are_never_markup(text, words_of):
    words = words_of(pdf_of(document_of(text, name=text), {}, Paper.A4))
    assert words.count(plain(text)) == 4  # the head, the lead, the heading and the words


def test_lines_and_indents_stay(read_pdf):
    text = readable("one\ntwo\n\nthree\r\n    four\n\tfive")
    said = read_pdf(pdf_of(document_of(text), {}, Paper.A4), "pdftotext", "-layout", after=("-",))
    lines = said.splitlines()
    start = max(index for index, line in enumerate(lines) if line.strip() == "one")
    one, two, three, four, five = (line for line in lines[start:] if line.strip()[:5] in WORDS)
    at = [len(line) - len(line.lstrip()) for line in (one, two, three, four, five)]
    assert at[0] == at[1] == at[2] < at[3] == at[4]


WORDS = ("one", "two", "three", "four", "five")


@pytest.mark.parametrize(
    "text",
    [
        "\x01\x08\x0b\x0c\x1f\x7f\x85",
        "\u200b\u200d\u2028\u2029\ufeff",
        "\ud7ff\ue000\uffff",
        "👍🏽 👨‍👩‍👧 漢字",
        "عربي",
    ],
)
def test_signs_without_a_font_stop_nothing(text, words_of):
    words = words_of(pdf_of(document_of(readable(f"before{text}after")), {}, Paper.A4))
    assert "before" in words
    assert "after" in words


def test_marks_on_a_foreign_sign_stop_nothing(words_of):
    """Each has a font alone, and none has both."""
    words = words_of(
        pdf_of(document_of("Zoë was here \u1ba9\u74b2\u067b\ufe0d\u1dd1 and here"), {}, Paper.A4)
    )
    assert words.count("Zoë was here □") == 3
    assert words.count("and here") == 3


def test_a_sign_without_a_font_is_told_as_such(words_of):
    words = words_of(pdf_of(document_of("well done 👍, Zoë"), {}, Paper.A4))
    assert words.count("well done □, Zoë") == 3


@pytest.mark.parametrize("text", ["W" * 300, "a" * 5000, "x/y" * 200, "https://example.org/" + "q" * 300])
def test_a_word_without_end_stays_on_the_page(text, read_pdf):
    pages = pdf_of(document_of(text), {}, Paper.A4)
    boxes = read_pdf(pages, "pdftotext", "-bbox", after=("-",))
    edges = [float(edge) for edge in re.findall(r'xMax="([0-9.]+)"', boxes)]
    assert edges
    assert max(edges) <= 595.3 - 40
