"""RedNotebook's markup in Markdown; what has no sign there stays."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.interchange.splitting import sections
from journal.interchange.txt2tags import pictures_in, to_markdown


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [
        ("plain words", "plain words"),
        ("**bold** //italic// --struck-- __underlined__", "**bold** *italic* ~~struck~~ __underlined__"),
        ("**//both//** and //a **b** c//", "***both*** and *a **b** c*"),
        ("//two// //words//", "*two* *words*"),
        ("2//3 and 4//5", "2*3 and 4*5"),  # as txt2tags has it
        ("a // b -- c", "a // b -- c"),
        ("//open", "//open"),
        ("----", "----"),
        ("--verbose and --quiet", "--verbose and --quiet"),
        ("http://example.org//a--b--c", "http://example.org//a--b--c"),
        ("see https://example.org/a//b, //now//", "see https://example.org/a//b, *now*"),
        ("= One =", "# One"),
        ("=== Work ===", "### Work"),
        ("== Clouds ==[clouds]", "## Clouds"),
        ("++ Numbered ++", "## Numbered"),
        ("=== unequal ==", "=== unequal =="),
        ("=====", "====="),
        ("a = b = c", "a = b = c"),
        ("=" * 20, "---"),
        ("text\n" + "-" * 25 + "\nmore", "text\n\n---\nmore"),
        ('[RedNotebook ""https://rednotebook.app""]', "[RedNotebook](https://rednotebook.app)"),
        ("[Dropbox https://www.dropbox.com]", "[Dropbox](https://www.dropbox.com)"),
        ('[my file ""file:///home/a b.txt""]', "[my file](<file:///home/a b.txt>)"),
        ("[Today 2019-02-14] was good", "[Today 2019-02-14] was good"),
        ('[""/home/me/board"".png]', "![](/home/me/board.png)"),
        ('[""file:///a b"".JPG?50]', "![](<file:///a b.JPG>)"),
        ("[picture.png]", "![](picture.png)"),
        ("``//code//``", "`//code//`"),
        ('""**raw**""', r"\*\*raw\*\*"),
        ("% a remark", "% a remark"),
        ("line \\\\", "line \\"),
        ("C:\\\\dir", "C:\\\\dir"),
        ("\uff03tag \uff03 alone", "#tag \uff03 alone"),
        ("\tquoted\n\t\tdeeper", "> quoted\n> > deeper"),
        ("```\n**as** //it// is\n```\n//so//", "```\n**as** //it// is\n```\n*so*"),
        ("``` one line", "```\none line\n```"),
        ('"""\n**raw**\n"""', "**raw**"),
        ("- a\n- b\n  - c\n    - d\n- e", "- a\n- b\n    - c\n        - d\n- e"),
        ("+ a\n  + b\n+ c", "1. a\n    1. b\n1. c"),
        ("- a\n\n\n  - new list", "- a\n\n\n- new list"),
        ("- a\n\n  - still within", "- a\n\n    - still within"),
        ("-no item", "-no item"),
        ("|| A | B |\n| a | b |", "|| A | B |\n| a | b |"),
    ],
)
def test_each_mark_has_its_counterpart(theirs, ours):
    assert to_markdown(theirs) == ours


def test_pictures_are_counted():
    assert pictures_in('[""a"".png] and [b.gif] and [c ""d.png""] ``[e.png]``') == 2


@given(st.text('ab /-*_=+[]"`\\%\t\n.:#\uff03', max_size=80))
def test_no_word_is_lost_and_nothing_fails(text):
    """Marks change, words stay in their order."""
    words = re.findall(r"[ab]+", text)
    made = re.findall(r"[ab]+", to_markdown(text))
    assert "".join(made) == "".join(words)


@given(st.text("abc .,;:!?()\n\u00e9\U0001f642", max_size=80))
def test_plain_prose_stays_as_it_is(text):
    assert to_markdown(text) == text


@pytest.mark.parametrize(
    "piece",
    ["//a ", "[a ", '[a ""', '""', "``a", "= ", "- ", "[" + " " * 50, "a//", "//a//", "www.", "+", "#"],
)
def test_a_long_line_of_marks_takes_no_time(piece):
    began = time.process_time()
    to_markdown(piece * (200_000 // len(piece)))
    assert time.process_time() - began < 3


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", []),
        ("no heading", ["no heading"]),
        ("above\n\n# A\na\n## B\nb", ["above", "# A\na", "## B\nb"]),
        ("# A\n## B\nb", ["# A\n## B\nb"]),
        ("# A\na\n\n---\n\n# B\nb\n\n---\n", ["# A\na", "# B\nb"]),
        ("a heading\n---", ["a heading\n---"]),
        ("```\n# no heading\n```\n# A", ["```\n# no heading\n```", "# A"]),
        ("#tag\n#tag", ["#tag\n#tag"]),
    ],
)
def test_a_text_is_cut_at_its_headings(text, parts):
    assert sections(text) == parts


def test_a_hundred_thousand_headings_take_no_time():
    began = time.process_time()
    assert len(sections("# A\n" * 100_000)) == 1
    assert len(sections("# A\na\n" * 50_000)) == 50_000
    assert time.process_time() - began < 3
