"""YAML from elsewhere: maps, lists and texts, and nothing that could do or become more."""

import os
import time

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from journal.interchange import yaml_text
from journal.interchange.yaml_text import NotYaml, quoted, value_of


@pytest.fixture(params=["CSafeLoader", "SafeLoader"])
def loader(request, monkeypatch):
    """Read once with libyaml, where PyYAML was built with it, and once without."""
    if not hasattr(yaml, request.param):
        pytest.skip("PyYAML was built without libyaml")
    monkeypatch.setattr(yaml_text, "_LOADER", getattr(yaml, request.param))


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None),
        ("---\n", None),
        ("# only a remark", None),
        ("a: 2026-11-22 07:50:00", {"a": "2026-11-22 07:50:00"}),
        (
            "a: 0123\nb: no\nc: 1e3\nd: 0x1F\n=: x",
            {"a": "0123", "b": "no", "c": "1e3", "d": "0x1F", "=": "x"},
        ),
        ("a: null\nb: ~\nc:\nd: 'null'\ne: \"\"", {"a": None, "b": None, "c": None, "d": "null", "e": ""}),
        ("2: {text: x}", {"2": {"text": "x"}}),
        ("- a\n- [b, {c: d}]", ["a", ["b", {"c": "d"}]]),
        ("a: !!python/unicode 'ü'", {"a": "ü"}),
        ("!!python/unicode 'a': !!python/str \"b\"", {"a": "b"}),
        ("a: !!str 5\nb: !!int 5\nc: !!timestamp 2026-01-01", {"a": "5", "b": "5", "c": "2026-01-01"}),
        ("%YAML 1.1\n---\na: b\n...\n", {"a": "b"}),
        ("<<: {a: b}", {"<<": {"a": "b"}}),
        ("\ufeffa: b", {"a": "b"}),
        ("a: |\n  two\n  lines\n", {"a": "two\nlines\n"}),
    ],
)
def test_every_value_is_the_text_that_stands_there(text, value):
    assert value_of(text) == value


BOMB = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]"


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize(
    ("text", "words"),
    [
        (BOMB, "Line 1 names a value"),
        ("a: *b", "Line 1 names a value"),
        ("a: 1\nb: 2\na: 3", "“a” stands twice, again in line 3"),
        ("a: 1\n'a': 2", "“a” stands twice"),
        ("!!python/object/apply:os.system [touch /tmp/never]", "Line 1 holds a “python/object/apply:os"),
        ("a: !!python/name:os.system ''", "python/name:os.system"),
        ("a: !!python/object:journal.model.Entry {}", "python/object"),
        ("a: !!python/module:os ''", "python/module"),
        ("a: !!python/tuple [1]", "python/tuple"),
        ("a: !!python/bytes 'x'", "python/bytes"),
        ("a: !!binary aGk=", "“binary”"),
        ("a: !!set {b, c}", "“set”"),
        ("a: !own b", "“!own”"),
        ("a\n---\nb", "more than one document"),
        ("? [a]\n: b", "no word"),
        ("{a: b}: c", "no word"),
        ("a: b: c", "line 1 cannot be read"),
        ("x: y\na: {b", "cannot be read"),
        ("a: \x01", "not YAML"),
        ("- " * 100, "too deeply"),
        ("[" * 100 + "]" * 100, "too deeply"),
    ],
)
def test_what_could_do_more_than_be_read_is_refused(text, words):
    with pytest.raises(NotYaml, match=words):
        value_of(text)


def test_more_values_than_any_file_of_ours_are_refused(monkeypatch):
    assert len(value_of("- a\n" * 1_000)) == 1_000
    monkeypatch.setattr(yaml_text, "MOST_VALUES", 1_000)
    with pytest.raises(NotYaml, match="more than 1,000 values"):
        value_of("- a\n" * 1_000)


def test_a_file_longer_than_any_of_ours_is_refused_unread(monkeypatch):
    monkeypatch.setattr(yaml_text, "LONGEST", 10)
    assert value_of("a: " + "b" * 7) == {"a": "b" * 7}
    with pytest.raises(NotYaml, match="too long"):
        value_of("a: " + "b" * 8)


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize("sign", ["[", "{", "- ", "? ", "{a: ", "- [", "a: {b: "])
def test_twenty_thousand_brackets_take_no_time(sign):
    began = time.process_time()
    with pytest.raises(NotYaml):
        value_of(sign * 20_000)
    assert time.process_time() - began < 2


def test_nothing_is_run_by_a_tag(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "system", lambda _: (tmp_path / "ran").touch())
    with pytest.raises(NotYaml):
        value_of("!!python/object/apply:os.system ['x']")
    assert not (tmp_path / "ran").exists()


@given(st.text(st.characters(blacklist_categories=["Cs"])))
def test_a_quoted_text_comes_back_as_it_was(text):
    assert value_of(f"a: {quoted(text)}") == {"a": text}
    assert list(yaml.load(f"a: {quoted(text)}", yaml.SafeLoader).values()) == [text]


@given(st.text("[]{}:-?,&*!|>'\"%@`#\n\t ab0~", max_size=40))
def test_any_text_is_read_or_refused_with_a_sentence(text):
    try:
        told = value_of(text)
    except NotYaml as error:
        told = str(error.why)
    assert told is None or isinstance(told, str | list | dict)
