"""What a text in Markdown says, without its marks."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.plain_words import plain_words


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Something **bold** happened", "Something bold happened"),
        ("Something *new* and _quiet_, __strong__, ***both***", "Something new and quiet, strong, both"),
        ("**Bold with *more* in it**", "Bold with more in it"),
        ("a ~~wrong~~ word", "a wrong word"),
        ("use `snake_case` and `a*b*c`", "use snake_case and a*b*c"),
        ("``a ` b`` here", "a ` b here"),
        ("# A heading\nand a line", "A heading\nand a line"),
        ("> quoted\n> > twice", "quoted\ntwice"),
        ("- one\n* two\n+ three", "• one\n• two\n• three"),
        ('see [the plan](https://example.org/a_(b) "Plan")', "see the plan"),
        ("![the board](board.png) and ![](x.png)", "the board and x.png"),
        ("<https://example.org/a_b_c>", "https://example.org/a_b_c"),
        (r"\*not bold\* and 1\. so", "*not bold* and 1. so"),
        ("```python\nx = 1\n```", "\nx = 1\n"),
        ("above\n\n---\n\nbelow", "above\n\n\n\nbelow"),
        ("two lines **over\nthe break**", "two lines over\nthe break"),
    ],
)
def test_marks_go_and_words_stay(typed, shown):
    assert plain_words(typed) == shown


@pytest.mark.parametrize(
    "typed",
    [
        "Asked Priya to own the #escalation line",
        "2 * 3 * 4 and a_b_c, snake_case_name",
        "5 > 3, a < b, x - y",
        "a ** b and ~ about",
        "unfinished **bold",
        "[not a link] (at all)",
        "**one paragraph\n\nanother**",
        "10-12 people, -5 degrees",
    ],
)
def test_what_only_looks_like_a_mark_stays(typed):
    assert plain_words(typed) == typed


@given(st.text(alphabet="ab *_`~[]()\\#>-\n!", max_size=60))
def test_no_letter_is_lost_but_an_address_or_the_name_of_a_language(typed):
    kept = plain_words(typed)
    if "](" not in typed and "```" not in typed and "~~~" not in typed:
        assert [sign for sign in kept if sign in "ab"] == [sign for sign in typed if sign in "ab"]


@pytest.mark.parametrize(
    "sign", ["*", "_", "`", "~~", "[", "**a ", "_a", "a_", "\\", "![", "[a](", "> ", "*a\n"]
)
def test_it_is_quick_whatever_is_typed(sign):
    typed = (sign * 700)[:700]
    began = time.perf_counter()
    plain_words(typed)
    assert time.perf_counter() - began < 0.1
