"""inmind list and search: what is found, in which order, as lines and as JSON."""

from datetime import UTC, date, datetime

import pytest

from journal.model import Entry, Priority, RoleSystem
from journal.store.journal_store import JournalStore

ENTRIES = [
    ("a", "2026-10-05", "09:00", "Budget board, again", 1, (True, True), None),
    ("b", "2026-10-05", "08:00", "Asked Priya what she would change\nand waited", 3, (False, True), 6),
    ("c", "2026-10-20", "18:30", "The rota, urgently", 1, (True, False), None),
    ("d", "2026-11-02", "07:15", "Only a thought about the board", None, None, 2),
    ("e", "2026-11-03", "23:40", "Walked", 2, (False, False), None),
]


@pytest.fixture(autouse=True)
def journal(vault):
    with JournalStore.open(vault) as store:
        store.add_many([(entry(*each), None) for each in ENTRIES])


def entry(name, day, at, body, system, priority, question):
    return Entry(
        name,
        body,
        date.fromisoformat(day),
        datetime.fromisoformat(f"{day}T{at}:00+00:00"),
        "Europe/London",
        None if system is None else RoleSystem(system),
        None if priority is None else Priority(*priority),
        question=question,
    )


@pytest.fixture
def found(run):
    """The ids that a command finds, in its order."""

    def found(*words):
        said = run(*words, "--json")
        assert (said.code, said.err) == (0, "")
        return "".join(each["id"] for each in said.json)

    return found


@pytest.mark.parametrize(
    ("facets", "expected"),
    [
        ([], "edcab"),
        (["--from", "2026-10-20"], "edc"),
        (["--to", "2026-10-20"], "cab"),
        (["--from", "2026-10-06", "--to", "2026-11-02"], "dc"),
        (["--system", "1"], "ca"),
        (["--urgent"], "ca"),
        (["--important"], "ab"),
        (["--urgent", "--important"], "a"),
        (["--question", "2"], "d"),
        (["--system", "1", "--important", "--from", "2026-10-06"], ""),
        (["--limit", "2"], "ed"),
        (["--limit", "0"], "edcab"),
    ],
)
def test_facets_narrow_a_list_newest_first(found, facets, expected):
    assert found("list", *facets) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["board"], "da"),
        (["board", "again"], "a"),
        (["board -again"], "d"),
        (['"the board"'], "d"),
        (["walked OR rota"], "ec"),
        (["board", "--system", "1"], "a"),
        (["nothing-like-it"], ""),
        (["", "--urgent"], "ca"),
        (["*"], ""),
        (['"'], ""),
        (["NEAR(board"], ""),
        (["\udce9"], ""),
    ],
)
def test_search_finds_words_within_facets(found, words, expected):
    assert found("search", *words) == expected


def test_json_is_the_exchange_form(run):
    assert run("search", "Priya", "--json").json == [
        {
            "id": "b",
            "written_at": "2026-10-05T08:00:00Z",
            "zone": "Europe/London",
            "date": "2026-10-05",
            "text": "Asked Priya what she would change\nand waited",
            "role_system": 3,
            "urgent": False,
            "important": True,
            "minutes": None,
            "question": 6,
        }
    ]


def test_a_line_an_entry_with_the_writers_own_time_and_the_tags_in_words(run):
    assert run("list", "--to", "2026-10-20").out.splitlines() == [
        "2026-10-20 19:30  [1 Deliver · urgent]  The rota, urgently",
        "2026-10-05 10:00  [1 Deliver · urgent · important]  Budget board, again",
        "2026-10-05 09:00  [3 Enable · important · question 6]  Asked Priya what she would change …",
    ]


def test_nothing_found_is_no_failure(run):
    assert run("search", "zebra") == (0, "", "Nothing found.\n")
    assert run("search", "zebra", "--json") == (0, "[]\n", "")


def test_a_cut_list_says_so_and_a_whole_one_does_not(run):
    assert "newest 2" in run("list", "--limit", "2").err
    assert run("list", "--limit", "5").err == ""
    assert run("list", "--limit", "2", "--json").err == ""


def test_a_long_journal_is_listed_page_by_page_without_a_loss(run, vault):
    many = [
        (entry(f"n{i}", "2026-11-10", f"{i % 24:02d}:{i % 60:02d}", f"number {i}", 1, None, None), None)
        for i in range(450)
    ]
    with JournalStore.open(vault) as store:
        store.add_many(many)
    told = run("search", "number", "--limit", "0", "--json").json
    assert len(told) == 450
    assert [each["written_at"] for each in told] == sorted(
        (each["written_at"] for each in told), reverse=True
    )
    assert run("list", "--limit", "0").out.count("\n") == 455
    assert len(run("list", "--json").json) == 50


def test_what_would_command_the_terminal_is_shown_as_space(run, vault):
    with JournalStore.open(vault) as store:
        store.add_many(
            [(entry("x", "2026-11-20", "09:00", "red \x1b[31m\x07\x9b alert\tnow", 1, None, None), None)]
        )
    (line,) = run("list", "--limit", "1").out.splitlines()
    assert line == "2026-11-20 09:00  [1 Deliver]  red  [31m   alert now"


def test_an_entry_in_a_zone_this_computer_lacks_is_shown_in_utc(run, vault, monkeypatch):
    from journal.commands import showing
    from journal.errors import BadValue

    def no_zone(name):
        raise BadValue(name)

    monkeypatch.setattr(showing, "zone_named", no_zone)
    assert "2026-10-20 18:30Z" in run("list").out


def test_output_that_knows_no_umlauts_replaces_them_and_json_escapes_them(process, vault):
    with JournalStore.open(vault) as store:
        store.add_many([(entry("u", "2026-11-20", "09:00", "Größe 🙂", None, None, None), None)])
    for environ in (
        {"PYTHONIOENCODING": "ascii"},
        {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
    ):
        said = process("list", "--limit", "1", environ=environ)
        assert (said.returncode, said.stdout) == (0, "2026-11-20 09:00  Gr??e ?\n")
        told = process("list", "--limit", "1", "--json", environ=environ)
        assert '"text": "Gr\\u00f6\\u00dfe \\ud83d\\ude42"' in told.stdout


def test_an_instant_is_written_to_the_second_unless_it_is_finer():
    from journal.interchange.jsonl import utc_text

    assert utc_text(datetime(2026, 11, 22, 7, 50, tzinfo=UTC)) == "2026-11-22T07:50:00Z"
    assert utc_text(datetime(2026, 11, 22, 7, 50, 1, 2, tzinfo=UTC)) == "2026-11-22T07:50:01.000002Z"
