"""What is written for jrnl: read by us it is the same as far as jrnl goes, and jrnl itself reads it so."""

import io
import json
import os
import re
import shutil
import subprocess
import tempfile
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from journal.interchange.formats import FORMATS, file_writer_of, open_import
from journal.interchange.jrnl_guards import guarded, guarded_title, unguarded, unguarded_title
from journal.interchange.left_out import left_out_by
from journal.interchange.records import Options
from journal.model import Entry, RoleSystem

FORMS = ("jrnl", "jrnl-json")
TEXT = (
    "[2026-11-21 01:30] Title\nbody #tag @Tom\n\n[2026-11-22 00:30] **Only**\\\n\\[see page 12] #tag there\n"
)
TRICKY = st.sampled_from(
    [
        *(
            "[2026-01-01 10:00] ",
            "[tomorrow morning] ",
            "[unclosed",
            "[",
            "] ",
            "]",
            "[1] ",
            "[ ] ",
            "\\",
            "\\[",
        ),
        *(
            "\n",
            "\n\n",
            "\r\n",
            "\r",
            " ",
            "*",
            " *",
            "**a**",
            "a",
            "b. C",
            "#tag ",
            "@Tom ",
            "\ufeff",
            "\u2028",
            "\x0b",
        ),
    ]
)
ANY = st.characters(blacklist_categories=["Cs"], blacklist_characters="\0")
bodies = st.lists(TRICKY | st.text(ANY, max_size=3), max_size=10).map("".join)


@st.composite
def entries(draw):
    """Return entries of any text, several in one minute."""
    first = datetime(2026, 11, 22, 7, 50, 13, 5, tzinfo=UTC)
    return [
        Entry(
            id=f"{number}",
            body=body,
            written_on=date(2026, 11, 22) + timedelta(days=draw(st.integers(0, 1))),
            written_at=first + timedelta(minutes=draw(st.sampled_from([0, 0, 1, 900]))),
            zone=draw(st.sampled_from(["UTC", "Europe/London"])),
            role_system=RoleSystem.DELIVER,
        )
        for number, body in enumerate(draw(st.lists(bodies, max_size=5)))
    ]


def as_jrnl_keeps(entry):
    """Return what of an entry jrnl has a place for."""
    text = re.sub(r"\r\n?", "\n", entry.body).strip()
    title, sign, rest = text.partition("\n")
    return entry.written_on, f"{entry.written_at:%H:%M}", f"{title.rstrip()}{sign}{rest}"


def written(form, some):
    file = io.BytesIO()
    count = file_writer_of(form)(some, file)
    return file.getvalue(), count


@settings(max_examples=150)
@given(entries(), st.sampled_from(FORMS))
def test_day_minute_and_text_come_back(some, form):
    content, count = written(form, some)
    expected = sorted(kept for kept in map(as_jrnl_keeps, some) if kept[2])
    assert count == len(expected)
    if not expected:
        return
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "out.txt")
        file.write_bytes(content)
        found = open_import(file, Options("UTC"))
        assert (found.format, found.losses, found.unread) == ("jrnl", (), ())
        assert sorted(as_jrnl_keeps(entry) for entry, _ in found.pairs()) == expected
        assert len({entry.id for entry, _ in found.pairs()}) == len(expected)


def ids_after(form, some):
    """Return which entries come in from what is written in a form, and their texts."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "out.txt")
        file.write_bytes(written(form, some)[0])
        return {entry.id: entry.body for entry, _ in open_import(file, Options("UTC")).pairs()}


@settings(max_examples=150)
@given(entries())
def test_neither_form_adds_anything_after_the_other(some):
    if any(kept[2] for kept in map(as_jrnl_keeps, some)):
        assert ids_after("jrnl", some) == ids_after("jrnl-json", some)


@pytest.mark.parametrize(
    "body", ["Head\n  - item", "Head\n\n\t- item\n  - item", "Head\n \n  x \n", "Head\n\u2003x\u2003"]
)
def test_a_line_that_is_set_in_stays_so_and_comes_in_once(body):
    at = datetime(2026, 11, 22, 7, 50, tzinfo=UTC)
    [entry] = some = [Entry("a", body, date(2026, 11, 22), at, "UTC")]
    text, told = ids_after("jrnl", some), ids_after("jrnl-json", some)
    assert text == told
    assert set(text.values()) == {as_jrnl_keeps(entry)[2]}


@given(bodies)
def test_guards_come_off_as_they_went_on(body):
    assert unguarded(guarded(body)) == body
    assert guarded(guarded(body)) == guarded(body) or len(guarded(guarded(body))) > len(guarded(body))
    assert unguarded(guarded(body).strip()) == body.strip()
    assert unguarded_title(guarded_title(body)) == body


@example("[")
@example("[a\n[b")
@example("\n [tomorrow morning] x")
@example("[tomorrow morning] x")
@given(bodies)
def test_nothing_below_a_title_looks_like_a_head_to_jrnl(body):
    """Neither alone nor together with the head that follows, as jrnl's own expression sees it."""
    for below in (guarded(body), guarded(body).strip()):  # as it is given, and as jrnl writes it again
        text = f"[2026-11-22 07:50] title\n{below}\n\n[2026-11-23 07:50] next"
        blobs = [match[1] for match in re.finditer(r"(?:^|\n)\[([^\]]+)\] ", text)]
        assert [blob for blob in blobs if len(blob) > 6] == ["2026-11-22 07:50", "2026-11-23 07:50"]


@pytest.mark.parametrize("piece", ["[\n", "[a\n", "\\[\n", "[abcdefgh] x\n", "]\n[", "*"])
def test_a_long_text_of_brackets_takes_no_time(piece):
    body = piece * (400_000 // len(piece))
    assert unguarded(guarded(body)) == body


def test_a_text_is_what_jrnl_would_keep():
    at = datetime(2026, 11, 22, 0, 30, tzinfo=UTC)
    some = [
        Entry("a", "Title\nbody #tag @Tom\n", date(2026, 11, 21), at, "Europe/Berlin"),
        Entry("b", " \n", date(2026, 11, 21), at, "UTC", RoleSystem.DELIVER),
        Entry("c", "**Only**\n[see page 12] #tag there", date(2026, 11, 22), at, "UTC"),
    ]
    text, count = written("jrnl", some)
    assert (text.decode(), count) == (
        TEXT,
        2,
    )
    text, count = written("jrnl-json", some)
    told = {
        "tags": {"@tom": 1, "#tag": 2},
        "entries": [
            {
                "title": "Title",
                "body": "body #tag @Tom",
                "date": "2026-11-21",
                "time": "01:30",
                "tags": ["#tag", "@tom"],
                "starred": False,
            },
            {
                "title": "**Only**",
                "body": "[see page 12] #tag there",
                "date": "2026-11-22",
                "time": "00:30",
                "tags": ["#tag"],
                "starred": False,
            },
        ],
    }
    assert (text.decode(), count) == (json.dumps(told, indent=2), 2)
    assert written("jrnl-json", [])[0].decode() == json.dumps({"tags": {}, "entries": []}, indent=2)
    assert written("jrnl", [])[0] == b""


def test_what_is_left_out_is_said_and_only_where_there_is_something():
    assert all(str(told).endswith(".") for form in FORMS for told in left_out_by(form))
    assert {form for form in FORMATS if left_out_by(form)} >= set(FORMS)
    [entries_alone] = left_out_by("jsonl")
    assert str(entries_alone).startswith("Not in it: answers, plans")
    assert left_out_by("markdown") == (entries_alone,)
    [alone] = left_out_by("sqlite")
    assert all(word in str(alone) for word in ("deleted", "settings", "coach's notes"))
    for form in (*FORMS, "ics"):
        assert any("flag for the coach" in str(told) for told in left_out_by(form))
    assert any("control signs" in str(told).lower() for told in left_out_by("ics"))
    assert any("“not urgent”" in str(told) for told in left_out_by("ics"))


@pytest.fixture
def jrnl(tmp_path):
    """Run jrnl itself on a journal of its own."""
    program = shutil.which("jrnl")
    if program is None:
        pytest.skip("jrnl is not installed; with `pip install jrnl` this asks the program itself")
    config = tmp_path / "jrnl.yaml"
    journal = tmp_path / "journal.txt"
    journal.touch()
    config.write_text(
        f"journals:\n  default: {{journal: '{journal}'}}\ntimeformat: '%Y-%m-%d %H:%M'\ntagsymbols: '#@'\n"
        "editor: ''\nencrypt: false\ntemplate: false\ndefault_hour: 9\ndefault_minute: 0\nhighlight: false\n"
        "linewrap: 79\nindent_character: '|'\nversion: v4.6\n"
        "colors: {body: none, date: none, tags: none, title: none}\n",
        encoding="utf-8",
    )
    places = {"HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path), "PYTHONUTF8": "1"}

    def run(*words):
        done = subprocess.run(
            [program, "--config-file", str(config), *words],
            env={**os.environ, **places},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=True,
            timeout=60,
        )
        return done.stdout

    return run


def test_jrnl_itself_reads_the_text_and_gives_it_back(jrnl, tmp_path):
    texts = [
        "Plain",
        "**Bold title**",
        "**Bold**\n[2026-01-01 10:00] quoted entry",
        "T\n[tomorrow morning] we meet\n[ ] todo\n[x] done\n[link text here](http://x)",
        "T\n[unclosed\n[also unclosed 2019-01-01",
        "First sentence. Second sentence in one line",
        "T\n\\[2026-01-01] already",
        "*",
        "T\n[see\n2019-01-01 12:00] x",
        "x*\\",
        "emoji 🙂\u2028ls\x85nel",
        "**Bold**\u2028then more *",
        "T\n[a\n[bbbbbbb] x",
        "T\n  [tomorrow morning] indented",
        "T\n  \\[tomorrow morning] indented",
    ]
    entry = Entry("0", "", date(2026, 11, 1), datetime(2026, 11, 1, 7, 50, tzinfo=UTC), "UTC")
    some = [
        replace(
            entry,
            id=f"{number}",
            body=text,
            written_on=entry.written_on + timedelta(days=number),
            written_at=entry.written_at + timedelta(days=number),
        )
        for number, text in enumerate(texts)
    ]
    (tmp_path / "ours.txt").write_bytes(written("jrnl", some)[0])
    jrnl("--import", "--file", str(tmp_path / "ours.txt"))
    (tmp_path / "theirs.txt").write_text(jrnl("--export", "text"), encoding="utf-8")
    theirs = open_import(tmp_path / "theirs.txt", Options("UTC"))
    assert [entry.body for entry, _ in theirs.pairs()] == [text.replace("\n  ", "\n") for text in texts]
    assert [entry.written_at for entry, _ in theirs.pairs()] == [entry.written_at for entry in some]
    ours = open_import(tmp_path / "ours.txt", Options("UTC"))
    assert [entry.id for entry, _ in theirs.pairs()] == [entry.id for entry, _ in ours.pairs()]


def test_our_json_is_what_jrnl_exports(jrnl, tmp_path):
    entry = Entry(
        "0", "Title\nbody #tag @Tom #Tag", date(2026, 11, 1), datetime(2026, 11, 1, 7, 50, tzinfo=UTC), "UTC"
    )
    some = [
        entry,
        replace(entry, id="1", written_on=date(2026, 11, 2), body="Über @tom\n\u2014 two\n\n\nthree"),
    ]
    (tmp_path / "ours.txt").write_bytes(written("jrnl", some)[0])
    jrnl("--import", "--file", str(tmp_path / "ours.txt"))
    ours = json.loads(written("jrnl-json", some)[0])
    theirs = json.loads(jrnl("--export", "json"))
    for record in theirs["entries"]:
        record["tags"].sort()  # a set, in no order of its own
    assert theirs == ours
