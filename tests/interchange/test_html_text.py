"""HTML of other journals' editors as Markdown: right, whole, and in bounded time."""

import html
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.interchange.html_text import MOST_TAGS, HtmlReader, looks_like_html


def markdown_of(text):
    return HtmlReader().markdown_of(text).text


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("<p>Hello <strong>you</strong>&nbsp;there</p><p>#my_tag, snake_case</p>",
         "Hello **you** there\n\n#my_tag, snake_case"),
        ("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", "- a\n  - b\n- c"),
        ("<ol start=3><li>x<li>y</ol>", "3. x\n4. y"),
        ("line<br><br>two<br/>three", "line\n\ntwo\nthree"),
        ("a &amp; b\n\nnext", "a & b\n\nnext"),
        ("one\ntwo <b>x</b>", "one\ntwo **x**"),
        ("<p># no heading</p><p>2. May</p><p>- no list</p>", "\\# no heading\n\n2\\. May\n\n\\- no list"),
        ("<h2>Head</h2>text", "## Head\n\ntext"),
        ("<script>alert(1)</script>kept<style>p{}</style><!-- gone -->", "kept"),
        ("<script>never ends <p>text</p>", "never ends\n\ntext"),
        ("a<!-- never ends <b>b</b>", "a<!-- never ends **b**"),
        ("I <3 you, a < b > c <b>x</b> <anna@example.com>", "I <3 you, a < b > c **x** <anna@example.com>"),
        ('<a href="https://x.org/a_b">this</a> <a href="javascript:x()">that</a>',
         "[this](https://x.org/a_b) that"),
        ("<blockquote><p>q</p><p>r</p></blockquote>", "> q\n>\n> r"),
        ("<pre><code>x = 1\n  y</code></pre>", "```\nx = 1\n  y\n```"),
        ("<table><tr><th>A</th></tr><tr><td>1</td></tr></table>", "| A |\n| --- |\n| 1 |"),
        ('<ul><li data-checked="true"><input type="checkbox"><div><p>done</p></div></ul>', "- [x] done"),
        ("<p>open<p>open again", "open\n\nopen again"),
        ("<p>2 * 3 is *six* and _so_ on</p>", "2 * 3 is \\*six\\* and \\_so\\_ on"),
        ("<p>a&#0;b&#xD800;</p>", "a\ufffdb\ufffd"),
    ],
)  # fmt: skip
def test_what_editors_write(given, expected):
    assert markdown_of(given) == expected


def test_pictures_are_counted_and_their_words_kept():
    found = HtmlReader().markdown_of(
        '<p>See <img src="data:image/png;base64,AAAA" alt="A cat"></p><video>x</video>'
    )
    assert (found.text, found.media, found.plain) == ("See A cat\n\nx", 2, False)


@pytest.mark.parametrize(
    ("text", "is_html"),
    [("<p>x</p>", True), ("a<br>b", True), ("R&amp;D", True), ("<3", False), ("a < b > c", False),
     ("x & y;", False),
     ("<Anna> said", False), ("if a<b: pass", False)],
)  # fmt: skip
def test_what_html_is_and_what_is_not(text, is_html):
    assert looks_like_html(text) is is_html
    if not is_html:
        assert HtmlReader().markdown_where_html(text).text == text


SIZE = 400_000
PIECES = [
    "<div>", "<blockquote>", "<ul><li>", "<", "<!--", "</b>", "<script>", "<a \"'", "<a '", "<p>", "&amp;",
     "*", "_",
    "`", "<pre> ", " ", "\n", "&#1;", "<b>a</b>", "x<br>", "<tr><td>", "<!", "</script", "<style", "<td>",
     "<h1>",
    "[", "<code>", "<a href=x>", "<img alt=x>",
]  # fmt: skip


@pytest.mark.parametrize("piece", PIECES)
def test_much_of_the_same_takes_bounded_time_and_depth(piece):
    """Each is some 400,000 characters in one paragraph; what is quadratic would take minutes."""
    text = "<p>first</p>" + piece * (SIZE // len(piece)) + "last"
    begun = time.process_time()
    found = markdown_of(text)
    assert time.process_time() - begun < 10
    assert found.startswith("first")
    assert "last" in found or piece in ("</script", "<style")


@pytest.mark.parametrize(
    "piece",
    ["<div>", "<ul><li>", "<blockquote><b>", "<ol><li>x", "<b>a</b>", "<pre> ", "x<br>", "<table><tr><td>x",
     "<td>",
     "<a href=x>", "<h1>x", "<code>`", "<p>", "<img alt=x>"],
)  # fmt: skip
def test_an_eighth_of_the_most_that_markdownify_is_given(piece):
    text = piece * (MOST_TAGS // 8 // piece.count("<")) + "last"
    begun = time.process_time()
    assert "last" in markdown_of(text)
    assert time.process_time() - begun < 6


def test_an_import_with_very_much_markup_goes_on_with_words(monkeypatch):
    monkeypatch.setattr("journal.interchange.html_text.MOST_OF_ALL", 10)
    reader = HtmlReader()
    assert reader.markdown_of("<p>a <b>b</b></p>") == ("a **b**", 0, False)
    assert reader.markdown_of("<p>a <b>b</b></p><script>x</script><p>c</p><img>") == ("a b\nc", 1, True)


@settings(max_examples=150)
@given(st.lists(st.tuples(st.sampled_from(["p", "b", "i", "div", "li", "ul", "code", "h2", "span", "td",
 "pre", "x"]),
                          st.booleans(), st.text(alphabet="abcxyz äß", max_size=8)),
                           max_size=30))  # fmt: skip
def test_no_word_is_lost_whatever_the_tags(pieces):
    """Any tags, ended or not, in any order: every word comes out, in its order."""
    text = "<p>" + "".join(
        f"<{'/' if ends else ''}{name}>{html.escape(words)}" for name, ends, words in pieces
    )
    words = " ".join(words for *_, words in pieces).split()
    left = iter(markdown_of(text).replace("</x>", "").replace("<x>", ""))
    assert all(sign in left for sign in "".join(words))
