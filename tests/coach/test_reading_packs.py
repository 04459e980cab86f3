"""What clients handed over: read lazily and tolerantly, and refused in one sentence where it is hostile."""

from __future__ import annotations

import json
import os
import stat
import struct
import tracemalloc
import zipfile
from contextlib import suppress
from dataclasses import FrozenInstanceError
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.coach.client_pack import ARMS, Band, line_of, pack_of, plain
from journal.coach.pack import write_pack
from journal.coach.pack_files import LARGEST_DIRECTORY, MOST_IN_ZIP
from journal.coach.protected import write_protected
from journal.coach.reading import PACKS_HELD, Shelf, Title, clients_of
from journal.errors import JournalError, NotAPack, PackLocked, PackRefused
from tests.client_packs import FIRST, LAST, PDF, files, folder, line, locked, many, said, zipped

PASSPHRASE = "five words that were drawn"
KINDS = {"folder": folder, "zip": zipped}


def read(path):
    """Return the one pack at a path."""
    shelf = Shelf.at(path)
    [only] = shelf.paths
    return shelf.pack(only)


def refused(path, kind=PackRefused):
    """The pack is refused in one sentence, when it is listed and when it is asked for."""
    shelf = Shelf.at(path)
    found, told = shelf.titles()
    assert found == []
    [(_, error)] = told
    with pytest.raises(kind) as asked:
        shelf.pack(shelf.paths[0])
    assert str(asked.value) == str(error)
    sentence = str(error)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert len(sentence) < 260
    assert "Traceback" not in sentence
    return sentence


# --- what it reads ----------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", KINDS)
def test_a_pack_is_read_whole(tmp_path, kind):
    path = KINDS[kind](tmp_path / "Helen.zip")
    shelf = Shelf.at(path)
    pack = shelf.pack(path)
    assert (pack.who, pack.first, pack.last) == ("Helen Marsh", FIRST, LAST)
    assert pack.headline.startswith("The urgent and the present")
    assert [arm.arm for arm in pack.arms] == list(ARMS)
    system, urgency, days = pack.arms
    assert (system.share, system.low, system.high, system.entries) == (0.8049, 0.7012, 0.8603, 41)
    assert (system.intended, system.plan_state) == (0.4, "above")
    assert (urgency.intended, urgency.plan_state) == (None, "")
    assert (days.sentence, days.share) == ("Written on 17 of the last 20 workdays.", None)
    assert (pack.written, pack.workdays, pack.questions) == (54, 63, (7, 5, 6))
    assert shelf.report(path) == ("report.pdf", PDF)
    points = shelf.line(path)
    assert len(points) == 26
    assert points[-1].to == LAST
    assert points[-1].system == Band(0.8, 0.7, 0.89)
    assert points[8].system is None
    assert (points[4].plan, points[5].plan) == (None, 0.4)
    with pytest.raises(FrozenInstanceError):
        pack.who = "another"


def test_a_zip_may_hold_the_pack_in_a_folder(tmp_path):
    path = zipped(tmp_path / "a.zip", within="Helen, autumn/")
    assert read(path).who == "Helen Marsh"
    assert len(Shelf.at(path).line(path)) == 26


def test_any_figure_may_be_missing_and_a_count_may_be_words(tmp_path):
    arms = [{"arm": "system", "sentence": "Too few.", "share": None, "entries": "under 5"}]
    told = said(arms=arms, written=None, workdays="under 5", questions=None, headline=None, more={"a": [1]})
    pack = read(folder(tmp_path / "p", files(told, line_csv=None, report_pdf=None)))
    assert pack.arms[0].entries == "under 5"
    assert pack.arms[0].share is None
    assert (pack.written, pack.workdays, pack.questions, pack.headline) == (None, "under 5", (), "")
    assert (pack.report, pack.has_line) == ("", False)
    assert Shelf.at(tmp_path / "p").line(tmp_path / "p") == ()


def test_a_pack_without_a_name_is_called_by_its_file(tmp_path):
    assert read(zipped(tmp_path / "autumn 2026.zip", files(said("")))).who == "autumn 2026"
    assert read(folder(tmp_path / "spring 2026", files(said(" \u200b ")))).who == "spring 2026"


def test_a_web_page_is_the_report_where_there_is_no_pdf(tmp_path):
    path = folder(tmp_path / "p", files(report_pdf=None, report_html="<html></html>"))
    assert Shelf.at(path).report(path) == ("report.html", b"<html></html>")


@pytest.mark.parametrize("kind", ["folder", "zip", "protected"])
def test_a_pack_that_this_program_makes_is_read_as_it_was_meant(pack, record, tmp_path, kind):
    if kind == "folder":
        write_pack(pack, path := tmp_path / "Robin")
    elif kind == "zip":
        path = zipped(tmp_path / "Robin.zip", pack)
    else:
        path = write_protected(pack, PASSPHRASE, tmp_path / "Robin.zip")
    shelf = Shelf.at(path)
    if kind == "protected":
        assert shelf.title(path).is_locked
        shelf.unlock(path, PASSPHRASE)
    told = json.loads(pack["datapackage.json"])["in_mind"]
    read_pack = shelf.pack(path)
    assert (read_pack.who, read_pack.headline) == ("Robin", told["headline"])
    assert (read_pack.first, read_pack.last) == (record.choice.first.monday, record.choice.last.sunday)
    assert [arm.sentence for arm in read_pack.arms] == [arm["sentence"] for arm in told["arms"]]
    assert (read_pack.written, list(read_pack.questions)) == (told["written"], told["questions"][:3])
    points = shelf.line(path)
    assert points[-1].to == record.choice.last.sunday
    assert points[-1].system.share == pytest.approx(told["arms"][0]["share"], abs=0.006)
    assert points[-1].plan == pytest.approx(told["arms"][0]["intended"], abs=0.006)
    assert shelf.report(path) == ("report.pdf", pack["report.pdf"])


# --- many of them -----------------------------------------------------------------------------------


def test_clients_stand_in_alphabetical_order_and_their_packs_newest_first(tmp_path):
    folder(tmp_path / "1", files(said("Zoë Ünal")))
    folder(tmp_path / "2", files(said("ada Byron", first=date(2026, 2, 23), last=date(2026, 5, 24))))
    zipped(tmp_path / "3.ZIP", files(said("ada Byron")))
    folder(tmp_path / "Émile" / "autumn", files(said("Émile Ajar")))
    zipped(tmp_path / "Émile" / "spring.zip", files(said("Émile Ajar", last=date(2026, 10, 4))))
    (tmp_path / "holiday.jpg").write_bytes(b"")
    (tmp_path / "other").mkdir()
    zipped(tmp_path / "other.zip", {"letter.txt": b""})
    found, told = Shelf.at(tmp_path).titles()
    assert told == []
    clients = clients_of(found)
    assert [client.name for client in clients] == ["ada Byron", "Émile Ajar", "Zoë Ünal"]
    assert [title.last for title in clients[0].titles] == [LAST, date(2026, 5, 24)]
    assert [title.path.name for title in clients[1].titles] == ["autumn", "spring.zip"]


names = st.text(max_size=30)


@given(st.lists(st.tuples(names, st.integers(0, 400)), max_size=12))
def test_order_is_a_matter_of_names_and_days_alone(packs):
    titles = [
        Title(Path(str(at)), who, FIRST, date.fromordinal(LAST.toordinal() + back))
        for at, (who, back) in enumerate(packs)
    ]
    clients = clients_of(titles)
    assert clients == clients_of(reversed(titles))
    assert sorted(title for client in clients for title in client.titles) == sorted(titles)
    assert len({client.name for client in clients}) == len(clients)
    for client in clients:
        days = [title.last for title in client.titles]
        assert days == sorted(days, reverse=True)
        assert {title.who for title in client.titles} == {client.name}


def test_figures_are_read_when_asked_for_and_only_some_are_held(tmp_path, monkeypatch):
    many(tmp_path / "packs", 60)
    opened = []
    real = os.open
    monkeypatch.setattr(os, "open", lambda path, *more: opened.append(Path(path).name) or real(path, *more))
    shelf = Shelf.at(tmp_path / "packs")
    assert (len(shelf.paths), opened) == (60, [])
    shelf.titles()
    assert opened == ["datapackage.json"] * 60
    assert shelf.packs_held == 0
    for path in shelf.paths:
        shelf.pack(path)
        shelf.line(path)
    assert shelf.packs_held == 2 * PACKS_HELD
    opened.clear()
    shelf.pack(shelf.paths[-1])
    assert opened == []


@pytest.mark.slow
def test_memory_stays_flat_however_many_there_are(tmp_path):
    peaks = {}
    for count in (25, 200):
        many(tmp_path / str(count), count)
        tracemalloc.start()
        shelf = Shelf.at(tmp_path / str(count))
        clients = clients_of(shelf.titles()[0])
        for client in clients:
            shelf.pack(client.titles[0].path)
            shelf.line(client.titles[0].path)
        peaks[count] = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    assert peaks[200] < 1.5 * peaks[25]


def test_links_in_the_place_lead_nowhere(tmp_path):
    folder(tmp_path / "elsewhere")
    zipped(tmp_path / "elsewhere.zip")
    place = tmp_path / "packs"
    place.mkdir()
    (place / "a").symlink_to(tmp_path / "elsewhere")
    (place / "b.zip").symlink_to(tmp_path / "elsewhere.zip")
    (place / "round").symlink_to(place)
    assert Shelf.at(place).paths == ()


def test_what_is_not_there_or_too_much_is_said(tmp_path, monkeypatch):
    with pytest.raises(PackRefused, match="There is nothing at"):
        Shelf.at(tmp_path / "nowhere")
    monkeypatch.setattr("journal.coach.reading.MOST_LISTED", 5)
    for number in range(6):
        (tmp_path / f"{number}").mkdir()
    with pytest.raises(PackRefused, match="more than 5 files"):
        Shelf.at(tmp_path)


def test_what_may_not_be_read_is_said(tmp_path, monkeypatch):
    path = folder(tmp_path / "packs" / "a")
    shelf = Shelf.at(tmp_path / "packs")

    def refuse(*_, **__):
        raise PermissionError(13, "Permission denied")

    for name in ("scandir", "stat"):
        with monkeypatch.context() as patch:
            patch.setattr(os, name, refuse)
            with pytest.raises(PackRefused, match="cannot be read just now"):
                Shelf.at(tmp_path / "packs")
    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(PackRefused, match="cannot be read just now"):
        shelf.pack(path)


def test_a_pack_that_goes_while_it_is_listed_is_said(tmp_path):
    path = folder(tmp_path / "packs" / "a")
    shelf = Shelf.at(tmp_path / "packs")
    (path / "datapackage.json").unlink()
    with pytest.raises(PackRefused):
        shelf.pack(path)


# --- under a passphrase -----------------------------------------------------------------------------


def test_a_locked_pack_is_listed_by_its_file_and_opens_with_its_passphrase(tmp_path):
    path = locked(tmp_path / "Helen autumn.zip", "five words that were drawn")
    shelf = Shelf.at(path)
    assert shelf.title(path) == Title(path, "Helen autumn", is_locked=True)
    with pytest.raises(PackLocked, match="opens with the passphrase"):
        shelf.pack(path)
    with pytest.raises(PackLocked, match="does not open"):
        shelf.unlock(path, "another")
    with pytest.raises(PackLocked, match="opens with the passphrase"):
        shelf.pack(path)
    assert shelf.unlock(path, "five words that were drawn").who == "Helen Marsh"
    assert shelf.pack(path).written == 54
    assert len(shelf.line(path)) == 26
    assert shelf.report(path) == ("report.pdf", PDF)


def test_one_passphrase_opens_what_else_it_fits(tmp_path):
    for number in range(3):
        locked(tmp_path / f"{number}.zip", "the same for all" if number < 2 else "another")
    shelf = Shelf.at(tmp_path)
    shelf.unlock(shelf.paths[0], "the same for all")
    assert [shelf.title(path).is_locked for path in shelf.paths] == [False, False, True]
    shelf.unlock(shelf.paths[2], "another")
    assert [shelf.title(path).is_locked for path in shelf.paths] == [False, False, False]


def test_a_locked_pack_with_a_byte_changed_says_nothing_of_its_content(tmp_path):
    path = locked(tmp_path / "a.zip", "five words")
    content = bytearray(path.read_bytes())
    content[110] ^= 1
    path.write_bytes(content)
    with pytest.raises(PackRefused):
        Shelf.at(path).unlock(path, "five words")


# --- from strangers ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "changes",
    [
        {"who": 7}, {"who": ["Helen"]}, {"who": {"a": 1}},
        {"first": None}, {"first": 20260824}, {"first": "yesterday"}, {"first": "0001-01-01"},
        {"first": "2026-11-23"}, {"last": "9999-12-31"},
        {"headline": ["a"]}, {"headline": 1},
        {"arms": "many"}, {"arms": [1]}, {"arms": [None]}, {"arms": [{}] * 21},
        {"arms": [{"arm": "system", "share": 1.01}]}, {"arms": [{"arm": "system", "share": -0.1}]},
        {"arms": [{"arm": "system", "share": "0.5"}]}, {"arms": [{"arm": "system", "low": True}]},
        {"arms": [{"arm": "system", "entries": -1}]}, {"arms": [{"arm": "system", "entries": 1.5}]},
        {"arms": [{"arm": "system", "sentence": {}}]}, {"arms": [{"arm": 1}]},
        {"arms": [{"arm": "system", "plan_state": []}]},
        {"arms": [{"arm": "system", "high": float("nan")}]}, {"written": float("inf")},
        {"written": 10**9}, {"written": []}, {"workdays": False},
        {"questions": "1, 2, 3"}, {"questions": ["7"]}, {"questions": [True]}, {"questions": {"1": 1}},
    ],
    ids=str,
)  # fmt: skip
def test_values_of_another_kind_are_named_and_refused(tmp_path, changes):
    sentence = refused(folder(tmp_path / "p", files(said() | changes)))
    assert "is nothing that a pack says" in sentence
    assert any(f"“{member}”" in sentence for member in ("last", *changes, *str(changes).split("'")))


@pytest.mark.parametrize(
    "content",
    [
        '{"in_mind": {"version": NaN}}',
        '{"in_mind": {"version": 1, "first": "2026-08-24", "last": "2026-11-22", "written": Infinity}}',
        '{"in_mind": ' + "[" * 100_000 + "]" * 100_000 + "}",
        '{"a":' * 40_000,
        '{"in_mind": {"version": ' + "9" * 5000 + "}}",
        '{"in_mind": {"version": 1e999}}',
        "", "null", "[]", '"in_mind"', "{", "\x00\x01", "{'in_mind': 1}",
        '{"in_mind": null}', '{"in_mind": []}', '{"in_mind": {}}', '{"in_mind": {"version": "1"}}',
        '{"in_mind": {"version": true}}', '{"name": "somebody else\'s data"}',
    ],
    ids=range(19),
)  # fmt: skip
def test_a_description_that_is_none_is_refused(tmp_path, content):
    refused(folder(tmp_path / "p", {"datapackage.json": content.encode()}))
    refused(zipped(tmp_path / "p.zip", {"datapackage.json": content.encode()}))


def test_other_letters_than_unicodes_are_refused(tmp_path):
    refused(folder(tmp_path / "p", {"datapackage.json": b'{"in_mind": "\xff"}'}))


def test_a_newer_programs_pack_is_said_to_be_so(tmp_path):
    assert "newer version" in refused(folder(tmp_path / "p", files(said(version=2))))


def test_too_large_a_description_is_not_read(tmp_path):
    huge = b" " * (1 << 18) + files()["datapackage.json"]
    assert "larger" in refused(folder(tmp_path / "p", {"datapackage.json": huge}))
    assert "larger" in refused(zipped(tmp_path / "p.zip", {"datapackage.json": huge}))


def test_names_are_plain_text_of_one_line(tmp_path):
    who = "<b>Helen</b>\n\u202eMarsh\u0000\u200b\ud800 <img src=x onerror=alert(1)>" + "x" * 500
    pack = read(folder(tmp_path / "p", files(said(who))))
    assert pack.who.startswith("<b>Helen</b> Marsh <img src=x onerror=alert(1)>xxx")
    assert len(pack.who) == 80


@given(st.text(), st.integers(4, 90))
def test_plain_text_has_no_sign_that_cannot_be_seen(text, longest):
    told = plain(text, longest)
    assert len(told) <= longest
    assert "\n" not in told
    assert "\u202e" not in told
    assert plain(told, longest) == told
    told.encode("utf-8")


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=12,
)


@given(st.dictionaries(st.sampled_from(list(said())), json_values), st.lists(json_values, max_size=2))
def test_whatever_a_description_says_it_is_a_pack_or_refused(changes, arms):
    told = said() | changes | ({"arms": arms} if arms else {})
    content = json.dumps({"in_mind": told}).encode()
    with suppress(PackRefused):
        pack = pack_of(Path("p"), content, "", has_line=False)
        assert pack.who
        assert pack.first <= pack.last
        assert all(share is None or 0 <= share <= 1 for arm in pack.arms for share in (arm.share, arm.low))


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_whatever_a_line_says_it_is_a_line_or_refused(content):
    for given_line in (content, b"week,to,system_1,system_1_low,system_1_high\r\n" + content):
        with suppress(PackRefused):
            points = line_of("p", given_line)
            assert list(points) == sorted(points, key=lambda point: point.to)


@pytest.mark.parametrize("cell", ["nan", "inf", "-0.1", "1.1", "half", "0x1", "1e9", "'0.5"])
def test_a_line_with_a_cell_that_is_no_share_is_refused(cell):
    with pytest.raises(PackRefused):
        line_of("p", f"to,system_1\n2026-11-22,{cell}\n".encode())


def test_a_line_that_never_ends_or_has_endless_cells_is_refused():
    head = "to,system_1\n"
    for body in ("2026-11-22,0.5\n" * 3000, f"2026-11-22,{'1' * 200_000}\n", "2026-11-22,\x00\n"):
        with pytest.raises(PackRefused):
            line_of("p", (head + body).encode())


@pytest.mark.parametrize(
    "name", ["../../evil.txt", "/etc/evil.txt", "a/../../evil", "C:evil", "..\\evil", "a" * 301, "x\\..\\y"]
)
def test_a_zip_with_a_name_that_leads_out_is_refused_and_nothing_written(tmp_path, name):
    path = tmp_path / "in" / "a.zip"
    path.parent.mkdir()
    with zipfile.ZipFile(path, "w") as archive:
        for told, data in files().items():
            archive.writestr(told, data)
        info = zipfile.ZipInfo("x")
        info.filename = name
        archive.writestr(info, b"evil")
    before = sorted(tmp_path.rglob("*"))
    assert "leads out of it" in refused(path)
    assert sorted(tmp_path.rglob("*")) == before


def test_a_zip_with_a_link_is_refused(tmp_path):
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        info = zipfile.ZipInfo("datapackage.json")
        info.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(info, "/etc/passwd")
    assert "leads out of it" in refused(path)


@pytest.mark.parametrize("name", ["datapackage.json", "line.csv", "report.pdf"])
def test_a_folder_with_a_link_or_a_pipe_in_it_is_refused_where_it_is_read(tmp_path, name):
    (tmp_path / "secret").write_text('{"in_mind": 1}')
    for number, put in enumerate((lambda p: p.symlink_to(tmp_path / "secret"), os.mkfifo, Path.mkdir)):
        path = folder(tmp_path / f"{number}", {key: value for key, value in files().items() if key != name})
        put(path / name)
        shelf = Shelf.at(path)
        asked = {"datapackage.json": shelf.pack, "line.csv": shelf.line, "report.pdf": shelf.report}[name]
        with pytest.raises(PackRefused, match="leads out of it"):
            asked(path)


def test_a_bomb_unfolds_no_further_than_a_pack_may_be(tmp_path):
    bomb = zipped(tmp_path / "a.zip", {"datapackage.json": b" " * 50_000_000})
    assert bomb.stat().st_size < 60_000
    tracemalloc.start()
    assert "larger" in refused(bomb)
    assert tracemalloc.get_traced_memory()[1] < 5_000_000
    tracemalloc.stop()


def test_a_bomb_that_lies_about_its_size_unfolds_no_further_either(tmp_path):
    path = zipped(tmp_path / "a.zip", {"datapackage.json": b" " * 50_000_000})
    content = path.read_bytes()
    path.write_bytes(content.replace(struct.pack("<I", 50_000_000), struct.pack("<I", 1000)))
    tracemalloc.start()
    refused(path)
    assert tracemalloc.get_traced_memory()[1] < 5_000_000
    tracemalloc.stop()


@pytest.mark.parametrize("method", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_other_ways_to_pack_a_zip_are_not_unfolded(tmp_path, method):
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", method) as archive:
        archive.writestr("datapackage.json", files()["datapackage.json"])
    refused(path)


def test_a_zip_of_endless_names_is_not_listed(tmp_path, monkeypatch):
    path = zipped(tmp_path / "a.zip", {f"{number}": b"" for number in range(MOST_IN_ZIP + 1)})
    monkeypatch.setattr(zipfile, "ZipFile", None)  # the library never gets to see it
    assert "larger" in refused(path)


def test_a_zip_that_says_its_list_is_huge_is_not_listed(tmp_path, monkeypatch):
    path = zipped(tmp_path / "a.zip")
    content = bytearray(path.read_bytes())
    struct.pack_into("<I", content, len(content) - 22 + 12, LARGEST_DIRECTORY + 1)
    for made in (content, content[:-2] + b"\x04\x00note"):  # and one with a comment behind the list
        path.write_bytes(made)
        monkeypatch.setattr(zipfile, "ZipFile", None)
        assert "larger" in refused(path)


def test_a_zip_within_a_zip_and_several_packs_in_one_are_told(tmp_path):
    inner = zipped(tmp_path / "inner.zip")
    refused(zipped(tmp_path / "outer.zip", {"inner.zip": inner.read_bytes()}), NotAPack)
    two = {f"{who}/datapackage.json": files()["datapackage.json"] for who in ("a", "b")}
    assert "several packs" in refused(zipped(tmp_path / "two.zip", two))


def test_names_given_twice_in_a_zip_are_refused(tmp_path):
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("datapackage.json", files()["datapackage.json"])
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("datapackage.json", b"{}")
    refused(path)


@given(st.data())
def test_any_byte_of_a_zip_may_be_another(tmp_path_factory, data):
    """It is a pack all the same, or a sentence; never another error."""
    path = tmp_path_factory.mktemp("zips") / "a.zip"
    zipped(path, files(line_csv=None))
    content = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    path.write_bytes(content[: data.draw(st.integers(len(content) - 40, len(content)))])
    found, told = Shelf.at(path).titles()
    assert len(found) + len(told) == 1
    for _, error in told:
        assert isinstance(error, JournalError)


@pytest.mark.parametrize("content", [b"", b"PK", b"PK\5\6" + b"\0" * 18, b"\0" * 100_000, b"%PDF-1.4"])
def test_what_is_no_zip_is_said_to_be_damaged(tmp_path, content):
    path = tmp_path / "a.zip"
    path.write_bytes(content)
    refused(path)


def test_the_line_of_weeks_is_in_the_order_of_their_days():
    rows = line(12).splitlines()
    turned = "\r\n".join([rows[0], *reversed(rows[1:])])
    assert line_of("p", turned.encode()) == line_of("p", line(12).encode())
