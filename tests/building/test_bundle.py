"""What a built program holds and leaves out, without building one."""

from __future__ import annotations

import struct
import subprocess
import sys
from pathlib import Path

import pytest

from journal import resource_files
from journal.scheduling.scheduler import own_program
from tests.building.support import PACKAGING, ROOT, load
from ui.language import NAMES

bundle = load("bundle")
build = load("build")


def excluded_by(name):
    return [told for told in bundle.EXCLUDED_MODULES if name == told or name.startswith(f"{told}.")]


def test_nothing_is_left_out_that_our_code_imports():
    told = [(found, excluded_by(found.name)) for found in bundle.imports_of()]
    assert len(told) > 1000
    assert [found for found, excluded in told if excluded] == []


def test_every_way_to_import_is_seen(tmp_path):
    (tmp_path / "ui").mkdir()
    (tmp_path / "journal").mkdir()
    (tmp_path / "ui" / "a.py").write_text(
        "import one.two\nfrom three import four\ndef late():\n    import five\n"
        "    importlib.import_module('six.seven')\n    import_module('eight')\n    import_module(late)\n",
        encoding="utf-8",
    )
    found = {told.name for told in bundle.imports_of(tmp_path)}
    assert found == {"one.two", "three", "three.four", "five", "six.seven", "eight"}
    assert bundle.named_modules(tmp_path) == ["eight", "six.seven"]


def test_what_is_imported_by_a_name_in_quotes_is_named_to_pyinstaller():
    assert {"pyzipper", "enchant"} <= set(bundle.named_modules())


@pytest.mark.slow
def test_the_program_can_be_used_without_what_is_left_out(tmp_path):
    """Whatever our code names of others is imported, and a journal used, with those out of reach."""
    others = {told.name for told in bundle.imports_of()}
    others = {
        name for name in others if name.partition(".")[0] not in {*bundle.OURS, *sys.stdlib_module_names}
    }
    script = Path(__file__).with_name("without_excluded.py")
    done = subprocess.run(
        [sys.executable, str(script), str(tmp_path), *others],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    assert "asked for:" in done.stdout
    assert len(list((tmp_path / "pictures").glob("*.png"))) == 4


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqwayland.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/Qt/plugins/imageformats/libqsvg.so",
        "PySide6/plugins/imageformats/qsvg.dll",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/Qt/plugins/platforms/libqcocoa.dylib",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/lib/libQt6Core.so.6",
        "matplotlib/mpl-data/fonts/ttf/DejaVuSans.ttf",
        "matplotlib/mpl-data/matplotlibrc",
        "resources/templates/document.typ",
        "resources/translations/inmind_de.qm",
        "resources\\fonts\\Inter-Regular.ttf",
        "licences/numpy/LICENSE.txt",
    ],
)
def test_what_is_needed_goes_in(place):
    assert bundle.is_wanted(place)


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt/plugins/platforms/libqvnc.so",
        "PySide6/Qt/plugins/imageformats/libqjpeg.so",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/Qt/translations/qtbase_fr.qm",
        "PySide6/Qt/translations/qt_help_de.qm",
        "PySide6\\translations\\qtbase_fr.qm",
        "PySide6/Qt/qml/QtQuick/qmldir",
        "matplotlib/mpl-data/sample_data/goog.npz",
        "matplotlib/mpl-data/fonts/ttf/STIXGeneral.ttf",
    ],
)
def test_what_is_not_used_stays_out(place):
    assert not bundle.is_wanted(place)


@pytest.mark.parametrize("language", sorted(set(NAMES) - {"en"}))
def test_qts_own_words_come_in_every_language_of_the_window(language):
    assert bundle.is_wanted(f"PySide6/Qt/translations/qtbase_{language}.qm")
    assert bundle.is_wanted(f"PySide6/translations/qtbase_{language}.qm")


def test_every_file_of_ours_goes_in():
    files = [path.relative_to(ROOT).as_posix() for path in (ROOT / "resources").rglob("*") if path.is_file()]
    assert len(files) > 20
    assert [place for place in files if not bundle.is_wanted(place)] == []


@pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="elsewhere the system's libraries are no files"
)
def test_libraries_of_the_system_that_builds_stay_out(tmp_path):
    home = tmp_path / "python"
    (home / "lib").mkdir(parents=True)
    (home / "lib" / "libpython3.so").touch()
    (tmp_path / "usr").mkdir()
    (tmp_path / "usr" / "libgtk.so").touch()
    (home / "lib" / "libgtk.so").symlink_to(tmp_path / "usr" / "libgtk.so")
    assert not bundle.is_systems(str(home / "lib" / "libpython3.so"), [str(home)])
    assert bundle.is_systems(str(tmp_path / "usr" / "libgtk.so"), [str(home)])
    assert bundle.is_systems(str(home / "lib" / "libgtk.so"), [str(home)])


def test_licences_go_in_by_the_lock():
    names = bundle.locked_names((PACKAGING / "requirements-optional.lock").read_text(encoding="utf-8"))
    assert {"matplotlib", "pyside6-essentials", "keyring"} <= set(names)
    found = bundle.licence_files(["matplotlib", "numpy", "of-another-platform"])
    assert {Path(place).parts[1] for _, place in found} == {"matplotlib", "numpy"}
    assert all(Path(source).is_file() for source, _ in found)
    assert bundle.python_licence().is_file()


# --- a library without its symbols ----------------------------------------------------------------


def elf(*, offset, address, align=0x1000, size=16):
    """Return a library with one part that is loaded."""
    head = bytearray(64)
    head[:6] = b"\x7fELF\x02\x01"
    struct.pack_into("<Q", head, 32, 64)
    struct.pack_into("<HH", head, 54, 56, 1)
    part = struct.pack("<IIQQQQQQ", 1, 5, offset, address, address, size, size, align)
    return bytes(head) + part + bytes(max(0, offset + size - 120))


def test_a_part_that_does_not_lie_where_its_page_begins_is_seen():
    assert build.is_loadable(elf(offset=0x1000, address=0x4000))
    assert build.is_loadable(elf(offset=0x1010, address=0x4010))
    assert not build.is_loadable(elf(offset=0x1010, address=0x4000))


def test_a_part_that_the_file_no_longer_holds_is_seen():
    assert not build.is_loadable(elf(offset=0x1000, address=0x4000)[:-1])


@pytest.fixture
def stripping(tmp_path, monkeypatch):
    """Let `strip` write what the test says."""

    def prepare(made):
        def run(command, **_):
            Path(command[3]).write_bytes(made)
            return subprocess.CompletedProcess(command, 0)

        monkeypatch.setattr(build.subprocess, "run", run)
        library = tmp_path / "lib.so"
        library.write_bytes(elf(offset=0x1000, address=0x4000) + bytes(500))
        return library

    return prepare


def test_symbols_are_taken_out(stripping):
    made = elf(offset=0x1000, address=0x4000)
    library = stripping(made)
    assert build.strip_symbols(library) == 500
    assert library.read_bytes() == made
    assert list(library.parent.iterdir()) == [library]


def test_a_library_that_would_load_no_more_stays_as_it_was(stripping):
    library = stripping(elf(offset=0x1010, address=0x4000))
    before = library.read_bytes()
    assert build.strip_symbols(library) == 0
    assert library.read_bytes() == before
    assert list(library.parent.iterdir()) == [library]


def test_qts_libraries_stay_unmodified(tmp_path, stripping):
    library = stripping(elf(offset=0x1000, address=0x4000))
    folder = tmp_path / "PySide6"
    folder.mkdir()
    assert build.strip_symbols(library.rename(folder / "libQt6Core.so.6")) == 0


# --- a frozen program's own paths -----------------------------------------------------------------


def test_resources_are_found_in_a_frozen_program(tmp_path, monkeypatch):
    (tmp_path / "resources" / "icons").mkdir(parents=True)
    monkeypatch.setattr(
        resource_files, "__file__", str(tmp_path / "elsewhere" / "journal" / "resource_files.pyc")
    )
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resource_files.resource_path("icons") == tmp_path / "resources" / "icons"


def test_a_timer_calls_the_program_that_opens_no_console(tmp_path, monkeypatch):
    """Windows knows two kinds of program; the quiet one lies beside the one that answers in a console."""
    monkeypatch.delenv("APPIMAGE", raising=False)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "inmind.exe"))
    (tmp_path / "inmindw.exe").touch()
    assert own_program() == [str(tmp_path / "inmind.exe")]
    monkeypatch.setattr(sys, "platform", "win32")
    assert own_program() == [str(tmp_path / "inmindw.exe")]
    (tmp_path / "inmindw.exe").unlink()
    assert own_program() == [str(tmp_path / "inmind.exe")]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="it is Linux's loader that sets these")
@pytest.mark.parametrize("before", [None, "/opt/theirs"])
def test_what_a_built_program_starts_finds_the_systems_libraries(before):
    """The loader's own variables are gone before anything of ours runs."""
    loaders = {"LD_LIBRARY_PATH": "/usr/lib/inmind/_internal", "_PYI_ARCHIVE_FILE": "/usr/lib/inmind/inmind"}
    code = f"exec(open({str(PACKAGING / 'at_start.py')!r}).read()); import os; print(os.environ)"
    environ = {**loaders, "KEPT": "1", **({"LD_LIBRARY_PATH_ORIG": before} if before else {})}
    python = Path(sys.executable)
    done = subprocess.run(
        [
            "/usr/bin/env",
            "-i",
            *(f"{name}={value}" for name, value in environ.items()),
            str(python),
            "-I",
            "-c",
            code,
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "_PYI" not in done.stdout
    assert "'KEPT': '1'" in done.stdout
    assert ("'LD_LIBRARY_PATH': '/opt/theirs'" in done.stdout) is (before is not None)
    assert "inmind" not in done.stdout
    assert "LD_LIBRARY_PATH_ORIG" not in done.stdout
