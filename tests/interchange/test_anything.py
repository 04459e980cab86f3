"""Whatever stands in a file of a text form, it is read, told of, or refused in a sentence."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.errors import BadImport
from journal.interchange.formats import open_import
from journal.interchange.records import Options

PIECES = st.sampled_from(
    [
        *(
            "---\n",
            "...\n",
            "inmind: 1\n",
            "date: 2026-11-22\n",
            "title: x\n",
            "tags: [a, b]\n",
            "id: 5\n",
            "zone: UTC\n",
        ),
        *(
            "1: {text: a}\n",
            "2:\n  text: |\n    b\n",
            "  Tags: {a: }\n",
            "31: ",
            "[2026-11-22 07:50] ",
            "[09:00] ",
            "x *\n",
        ),
        *(
            "2026-11-22 07:50 ",
            "[01/02/2026] ",
            "words",
            "\n",
            "\r\n",
            "\0",
            "\ufeff",
            "#",
            ": ",
            "{",
            "[",
            "]",
            "\\",
            "&a ",
            "*a",
        ),
    ]
)
contents = st.lists(PIECES | st.text(max_size=3), max_size=12).map("".join).map(
    lambda text: text.encode("utf-8", "surrogatepass")
) | st.binary(max_size=40)


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("markdown", "2026-11-22.md"),
        ("markdown", "a.md"),
        ("rednotebook", "2026-11.txt"),
        ("jrnl", "journal.txt"),
        ("jrnl", "2026/11/22.txt"),
    ],
)
@settings(max_examples=80)
@given(content=contents, split=st.booleans())
def test_a_file_is_read_told_of_or_refused(form, name, content, split):
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, name)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
        try:
            found = open_import(
                file if form == "jrnl" and "/" not in name else Path(folder),
                Options("UTC", split=split),
                form,
            )
        except BadImport as refused:
            told = [str(refused)]
        else:
            pairs = list(found.pairs())
            assert len(pairs) == found.count
            assert len({entry.id for entry, _ in pairs}) == found.count
            assert pairs == list(found.pairs())
            told = [str(loss) for loss in found.losses] + [str(unread.why) for unread in found.unread]
        assert all(sentence.endswith(".") for sentence in told)
