"""The .deb: what it needs, what lies where, what a desktop reads of it. Built here around a tiny program."""

from __future__ import annotations

import configparser
import gzip
import hashlib
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from datetime import UTC, datetime

import pytest

from tests.building.support import PACKAGING, ROOT, load

LINUX = PACKAGING / "linux"
package_deb = load("package_deb", LINUX)
frames = load("frames", LINUX)
MOMENT = datetime(2026, 11, 26, 12, tzinfo=UTC)
TOOLS = ("dpkg-deb", "dpkg", "objdump", "/sbin/ldconfig")


def needs(*names):
    missing = [name for name in names if shutil.which(name) is None]
    return pytest.mark.skipif(bool(missing), reason=f"{', '.join(missing)} is not here")


@pytest.fixture(scope="module")
def parts(tmp_path_factory):
    """What a build makes, as small as can be: the program is another one."""
    made = tmp_path_factory.mktemp("built")
    folder, icons, manual = made / "inmind", made / "icons", made / "manual"
    (folder / "_internal" / "licences" / "qt").mkdir(parents=True)
    (folder / "_internal" / "licences" / "qt" / "LGPL-3.txt").write_text("…", encoding="utf-8")
    shutil.copy(shutil.which("true"), folder / "inmind")
    shutil.copy(shutil.which("true"), folder / "_internal" / "libmade.so")
    for path in (icons, manual):
        path.mkdir()
    for size in package_deb.ICON_SIZES:
        (icons / f"inmind-{size}.png").touch()
    load("manual").write_manual(manual, "2026-11-26")
    contents = made / "contents.json"
    contents.write_text("{}", encoding="utf-8")
    return package_deb.Parts(folder, icons, manual, contents, "1.2.3", ROOT)


@pytest.fixture(scope="module")
def unpacked(parts, tmp_path_factory):
    """The package, built and unpacked again."""
    into = tmp_path_factory.mktemp("deb")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", str(int(MOMENT.timestamp())))
        patch.setenv("INMIND_DEB_COMPRESSION", "gzip")
        made = package_deb.build(parts, into)
    subprocess.run(["dpkg-deb", "--raw-extract", str(made), str(into / "tree")], check=True)
    return into / "tree"


@needs(*TOOLS)
def test_the_program_is_called_by_its_name_and_nothing_runs_on_the_way(unpacked):
    link = unpacked / "usr" / "bin" / "inmind"
    assert link.is_symlink()
    assert link.resolve() == unpacked / "usr" / "lib" / "inmind" / "inmind"
    assert subprocess.run([link], check=False).returncode == 0
    assert {path.name for path in (unpacked / "DEBIAN").iterdir()} == {"control", "md5sums"}  # no script


@needs(*TOOLS)
def test_everything_is_where_it_is_looked_for(unpacked):
    share = unpacked / "usr" / "share"
    for place in (
        "applications/inmind.desktop",
        "metainfo/inmind.metainfo.xml",
        "icons/hicolor/48x48/apps/inmind.png",
        "icons/hicolor/scalable/apps/inmind.svg",
        "man/man1/inmind.1.gz",
        "bash-completion/completions/inmind",
        "zsh/vendor-completions/_inmind",
        "fish/vendor_completions.d/inmind.fish",
        "doc/inmind/copyright",
        "doc/inmind/changelog.gz",
        "doc/inmind/inmind.cdx.json",
        "doc/inmind/licences/qt/LGPL-3.txt",
    ):
        assert (share / place).is_file(), place
    assert gzip.decompress((share / "man/man1/inmind.1.gz").read_bytes()).startswith(b".TH INMIND 1")
    log = gzip.decompress((share / "doc/inmind/changelog.gz").read_bytes()).decode()
    assert log.startswith("inmind (1.2.3) ")
    assert "Thu, 26 Nov 2026 12:00:00 +0000" in log


@needs(*TOOLS)
def test_everybody_reads_it_and_nobody_writes_it(unpacked):
    rights = {path: path.stat().st_mode & 0o777 for path in unpacked.rglob("*") if not path.is_symlink()}
    run = {path for path, right in rights.items() if path.is_file() and right == 0o755}
    assert run == {unpacked / "usr" / "lib" / "inmind" / "inmind"}
    assert set(rights.values()) == {0o755, 0o644}


@needs(*TOOLS)
def test_sums_are_those_of_the_files(unpacked):
    lines = (unpacked / "DEBIAN" / "md5sums").read_text(encoding="utf-8").splitlines()
    told = {place: digest for digest, place in (line.split("  ", 1) for line in lines)}
    files = {path.relative_to(unpacked).as_posix(): path for path in package_deb.files_of(unpacked / "usr")}
    assert told == {place: hashlib.md5(path.read_bytes()).hexdigest() for place, path in files.items()}


@needs(*TOOLS)
def test_control_tells_what_it_needs_and_how_large_it_is(unpacked):
    text = (unpacked / "DEBIAN" / "control").read_text(encoding="utf-8")
    fields = dict(re.findall(r"^(\S+): (.*)$", text, flags=re.MULTILINE))
    assert fields["Version"] == "1.2.3"
    assert re.match(r"libc6 \(>= 2\.\d+\), ", fields["Depends"])
    assert "tzdata" in fields["Depends"]
    assert "libmade" not in fields["Depends"]
    size = sum(path.stat().st_size for path in package_deb.files_of(unpacked / "usr")) // 1024
    assert size <= int(fields["Installed-Size"]) <= size + 100
    assert "\n .\n" in text.partition("Description:")[2]
    assert max(map(len, text.partition("Description:")[2].splitlines())) <= 80


def test_only_what_a_part_wants_is_recommended():
    held = package_deb.Needs
    told = {
        "a/inmind": held(frozenset({"libc.so.6", "libz.so.1"}), (2, 34)),
        "a/PySide6/Qt/plugins/platforms/libqxcb.so": held(frozenset({"libxcb-cursor.so.0"}), (2, 28)),
        "a/PySide6/Qt/plugins/platforms/libqwayland.so": held(
            frozenset({"libwayland-client.so.0", "libz.so.1"}), (2, 4)
        ),
        "a/PySide6/Qt/plugins/platformthemes/libqgtk3.so": held(frozenset({"libgtk-3.so.0"}), (2, 4)),
    }
    needed, wanted = package_deb.sorted_needs(told)
    assert needed == {"libc.so.6", "libz.so.1", "libxcb-cursor.so.0"}
    assert wanted == {"libwayland-client.so.0"}


@needs("dpkg")
def test_a_library_of_nobody_is_no_dependency_that_is_guessed():
    assert package_deb.package_of("ld-linux-x86-64.so.2", {}) == "libc6"
    with pytest.raises(ValueError, match=r"libnobody\.so\.1"):
        package_deb.package_of("libnobody.so.1", {})


def test_copyright_gives_every_licence_that_it_names():
    text = (LINUX / "copyright").read_text(encoding="utf-8")
    paragraphs = re.split(r"\n\s*\n", text)
    named = {
        found[1]
        for told in paragraphs
        if told.startswith("Files:")
        for found in [re.search(r"^License: (.+)$", told, re.M)]
    }
    given = {
        told.splitlines()[0].removeprefix("License: ") for told in paragraphs if told.startswith("License:")
    }
    assert named == given


# --- what a desktop reads -------------------------------------------------------------------------


@pytest.fixture
def entry():
    reader = configparser.ConfigParser(interpolation=None)
    reader.optionxform = str
    reader.read(LINUX / "inmind.desktop", encoding="utf-8")
    return reader


def test_a_window_is_known_by_the_name_that_it_gives_itself(entry):
    [told] = re.findall(
        r'setDesktopFileName\("([^"]+)"\)', (ROOT / "ui" / "app.py").read_text(encoding="utf-8")
    )
    assert (LINUX / f"{told}.desktop").exists()
    assert entry["Desktop Entry"]["StartupWMClass"] == told
    assert entry["Desktop Entry"]["Icon"] == told


def test_every_action_is_described_and_starts_what_there_is(entry):
    actions = entry["Desktop Entry"]["Actions"].rstrip(";").split(";")
    assert {f"Desktop Action {name}" for name in actions} == set(entry.sections()) - {"Desktop Entry"}
    window = {command.name for command in load("manual").WINDOW} | {"--review"}
    for section in entry.sections():
        program, *words = entry[section]["Exec"].split()
        assert program == "inmind"
        assert set(words) <= window


@needs("desktop-file-validate")
def test_the_desktop_entry_is_valid():
    done = subprocess.run(
        ["desktop-file-validate", str(LINUX / "inmind.desktop")], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout + done.stderr) == (0, "")


@needs("appstreamcli")
def test_the_metainfo_is_valid(tmp_path):
    text = (LINUX / "inmind.metainfo.xml").read_text(encoding="utf-8")
    path = tmp_path / "inmind.metainfo.xml"
    path.write_text(text.replace("@VERSION@", "1.2.3").replace("@DAY@", "2026-11-26"), encoding="utf-8")
    done = subprocess.run(
        ["appstreamcli", "validate", "--no-net", str(path)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


def test_the_metainfo_leads_to_the_desktop_entry():
    tree = ET.parse(LINUX / "inmind.metainfo.xml")
    assert tree.findtext("launchable") == "inmind.desktop"
    assert tree.findtext("project_license") == "MIT"


# --- the trial's own eyes -------------------------------------------------------------------------


def test_a_picture_of_a_screen_is_a_png(tmp_path, qapp):
    from PySide6.QtGui import QImage

    red, blue = b"\x00\x00\xff\x00", b"\xff\x00\x00\x00"
    picture = frames.Picture(2, 1, red + blue)
    picture.save(tmp_path / "shown.png")
    image = QImage(str(tmp_path / "shown.png"))
    assert [image.pixelColor(x, 0).name() for x in range(2)] == ["#ff0000", "#0000ff"]
    assert not picture.is_plain()
    assert picture.colours() == {red[:3]: 1, blue[:3]: 1}


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a clean system is a Debian")
def test_a_machine_that_cannot_try_it_says_why(monkeypatch, capsys):
    monkeypatch.setattr(sys, "path", [str(LINUX), *sys.path])
    try_deb = load("try_deb", LINUX)
    monkeypatch.setattr(try_deb.os, "geteuid", lambda: 1000)
    monkeypatch.setattr(sys, "argv", ["try_deb.py", "inmind.deb"])
    monkeypatch.setattr(try_deb.Path, "mkdir", lambda *_, **__: pytest.fail("nothing is to be made"))
    assert try_deb.main() == try_deb.SKIPPED
    assert capsys.readouterr().out == "Not tried: a clean system is made by root, on Linux.\n"
