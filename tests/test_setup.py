"""What a new machine relies on: the lock, and the rules by which packaging/dev.py prepares a checkout."""

import ast
import importlib.util
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from types import ModuleType

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
DEV = ROOT / "packaging" / "dev.py"
BOOKWORM = {"libglib2.0-0", "libegl1", "libgl1", "libxkbcommon0", "libdbus-1-3", "libfontconfig1"}
TRIXIE = BOOKWORM - {"libglib2.0-0"} | {"libglib2.0-0t64"}


@pytest.fixture(scope="module")
def dev() -> ModuleType:
    spec = importlib.util.spec_from_file_location("inmind_dev", DEV)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def checkout(dev, tmp_path):
    """A checkout as `git clone` leaves it, as far as the setup looks at it."""
    made = dev.Checkout(tmp_path)
    made.lock.parent.mkdir()
    made.lock.write_text("pytest==9.2.0\n", encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    return made


@pytest.fixture
def steps(dev, checkout, monkeypatch):
    """The aims of the steps that a setup takes, which here make no more than a .venv with a python."""
    taken = []

    def pretend(checkout, aim, command, environ):
        taken.append(aim)
        checkout.program("python").parent.mkdir(parents=True, exist_ok=True)
        checkout.program("python").touch()

    monkeypatch.setattr(dev, "do_step", pretend)
    return taken


LOCK, OPTIONAL = "requirements.lock", "requirements-optional.lock"
PACKAGE, AUDIT = "requirements-package.lock", "requirements-audit.lock"


def locked(name: str = LOCK) -> list[tuple[Requirement, str]]:
    """Return each pin in the lock with all that stands under it; a name may be pinned once a platform."""
    text = (ROOT / "packaging" / name).read_text(encoding="utf-8")
    entries = re.split(r"^(?=\S)", text, flags=re.MULTILINE)[1:]
    return [(Requirement(entry.split("\\")[0]), entry) for entry in entries]


def declared() -> list[str]:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return settings["project"]["dependencies"] + settings["dependency-groups"]["dev"]


def test_our_packaging_folder_does_not_hide_the_library():
    assert not (ROOT / "packaging" / "__init__.py").exists()
    assert not Path(sys.modules["packaging"].__file__).is_relative_to(ROOT / "packaging")


@pytest.mark.parametrize("name", [LOCK, OPTIONAL, PACKAGE, AUDIT])
def test_lock_names_no_host_and_no_place_of_one_machine(name):
    text = (ROOT / "packaging" / name).read_text(encoding="utf-8")
    assert "://" not in text
    assert not re.search(
        r"^\s*-(?!-hash=sha256:)", text, flags=re.MULTILINE
    )  # no --index-url, --find-links, -e
    assert "/" not in text  # nor a file
    assert " @ " not in text


@pytest.mark.parametrize("dependency", declared())
def test_lock_has_every_dependency_at_an_allowed_version(dependency):
    wanted = Requirement(dependency)
    pins = [pin for pin, _ in locked() if canonicalize_name(pin.name) == canonicalize_name(wanted.name)]
    assert pins
    for pin in pins:
        [exact] = pin.specifier
        assert exact.operator == "=="
        assert wanted.specifier.contains(exact.version)


@pytest.mark.parametrize("name", [LOCK, OPTIONAL, PACKAGE, AUDIT])
def test_lock_has_hashes_for_everything(name):
    bare = [pin.name for pin, entry in locked(name) if "--hash=sha256:" not in entry]
    assert locked(name)
    assert bare == []


def test_both_locks_agree_and_the_second_has_all_that_is_optional():
    # Not their markers: what a tool alone needs on an old Python, the program may need on all.
    ours = {(pin.name, str(pin.specifier)) for pin, _ in locked()}
    names = {name for name, _ in ours}
    optional = {(pin.name, str(pin.specifier)) for pin, _ in locked(OPTIONAL)}
    assert {pin for pin in optional if pin[0] in names} <= ours
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    extras = settings["project"]["optional-dependencies"].values()
    wanted = {Requirement(told).name for extra in extras for told in extra}
    assert wanted <= {name for name, _ in optional}


def test_what_is_built_in_is_what_the_program_is_locked_to():
    ours = {(pin.name, str(pin.specifier)) for pin, _ in locked(OPTIONAL)}
    built = {(pin.name, str(pin.specifier)) for pin, _ in locked(PACKAGE)}
    assert ours <= built
    groups = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["dependency-groups"]
    for group, name in (("package", PACKAGE), ("audit", AUDIT)):
        wanted = {canonicalize_name(Requirement(told).name) for told in groups[group]}
        assert wanted <= {canonicalize_name(pin.name) for pin, _ in locked(name)}


@pytest.mark.parametrize("known", [BOOKWORM, TRIXIE], ids=["bookworm", "trixie"])
def test_missing_libraries_become_the_packages_that_apt_knows(dev, known):
    chosen = dev.chosen_packages(dev.LIBRARIES.values(), known.__contains__)
    assert len(chosen) == len(set(chosen))
    assert set(chosen) == known


def test_old_package_name_is_asked_for_where_apt_knows_none(dev):
    assert dev.chosen_packages([dev.GLIB], lambda package: False) == ["libglib2.0-0"]


def test_probe_tells_a_missing_library_from_a_present_one(dev):
    assert not dev.is_loadable("libinmind-is-not-there.so.9")
    if sys.platform.startswith("linux"):
        assert dev.is_loadable("libc.so.6")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux leaves libraries to the system")
@pytest.mark.parametrize(
    ("environ", "file", "is_wanted"),
    [
        ({}, "libEGL.so.1", True),
        ({}, "libxcb-cursor.so.0", False),
        ({"DISPLAY": ":0"}, "libxcb-cursor.so.0", True),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, "libxcb-cursor.so.0", False),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "libwayland-client.so.0", True),
    ],
)
def test_libraries_follow_the_screen(dev, environ, file, is_wanted):
    assert (file in dev.wanted_libraries(environ)) is is_wanted


@pytest.mark.skipif(os.name == "nt", reason="a script stands in for a program")
def test_benchmarks_get_what_their_own_screen_needs(dev, tmp_path):
    """They start an Xvfb where there is one, so Qt's X11 plugin must load though DISPLAY is not set."""
    environ = dev.without_screen({"PATH": str(tmp_path)})
    assert "libxcb-cursor.so.0" not in dev.wanted_libraries(dev.with_own_screen(environ))
    (tmp_path / "Xvfb").touch(mode=0o755)
    assert "libxcb-cursor.so.0" in dev.wanted_libraries(dev.with_own_screen(environ))


def test_refusal_names_the_command_that_installs_what_is_missing(dev, checkout, tmp_path, monkeypatch):
    """Nothing is installed, and the one line can be copied into a shell."""
    for name in ("apt-get", "apt-cache"):
        (tmp_path / name).write_text("#!/bin/sh\nexit 100\n", encoding="utf-8")
        (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    missing = {"libEGL.so.1": ("libegl1",), "libglib-2.0.so.0": dev.GLIB}
    with pytest.raises(dev.Refusal) as refusal:
        dev.install_parts(checkout, missing, {})
    assert str(refusal.value) == (
        "Missing on this system: libEGL.so.1, libglib-2.0.so.0. "
        "Try: sudo apt-get install --no-install-recommends libegl1 libglib2.0-0"
    )


@pytest.fixture
def asked(dev, checkout, monkeypatch):
    """The packages that are asked of apt, which gives none of them."""
    found = []

    def refuse(checkout, parts, environ):
        found.extend(dev.chosen_packages(parts.values(), lambda package: True))
        raise dev.Refusal("There is no network.")

    monkeypatch.setattr(dev, "install_parts", refuse)
    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    checkout.venv.mkdir()
    return found


def test_tools_that_cannot_be_had_stop_nothing_and_are_asked_for_once(dev, checkout, asked, capsys, tmp_path):
    for _ in range(2):
        dev.add_tools(checkout, {"PATH": str(tmp_path)})
    assert asked == ["poppler-utils", "chromium"]
    assert capsys.readouterr().out.splitlines() == [
        "The tests that want pdftotext will be skipped. There is no network.",
        "The tests that want chromium will be skipped. There is no network.",
    ]


@pytest.mark.skipif(os.name == "nt", reason="a script stands in for a program")
def test_tools_that_are_there_are_not_asked_for(dev, checkout, asked, tmp_path):
    for name in dev.TOOLS:
        (tmp_path / name).touch(mode=0o755)
    dev.add_tools(checkout, {"PATH": str(tmp_path)})
    assert asked == []


@pytest.mark.parametrize(("user", "environ"), [(1000, {}), (0, {"INMIND_NO_APT": "1"})])
def test_tools_are_for_root_who_does_not_mind(dev, checkout, asked, monkeypatch, tmp_path, user, environ):
    monkeypatch.setattr(os, "geteuid", lambda: user, raising=False)
    dev.add_tools(checkout, {"PATH": str(tmp_path), **environ})
    assert asked == []


def test_finished_setup_is_not_done_again(dev, checkout, steps):
    dev.ready_venv(checkout, {})
    assert steps == ["make .venv", "install the Python packages", "install In Mind"]
    steps.clear()
    dev.ready_venv(checkout, {})
    assert steps == []


def test_changed_lock_makes_the_venv_anew(dev, checkout, steps):
    dev.ready_venv(checkout, {})
    steps.clear()
    checkout.lock.write_text("pytest==9.2.1\n", encoding="utf-8")
    dev.ready_venv(checkout, {})
    assert steps == ["make .venv", "install the Python packages", "install In Mind"]


def test_changed_project_is_installed_again_and_alone(dev, checkout, steps):
    dev.ready_venv(checkout, {})
    steps.clear()
    (checkout.root / "pyproject.toml").write_text("[project]\nname = 'inmind'\n", encoding="utf-8")
    dev.ready_venv(checkout, {})
    assert steps == ["install In Mind"]


def test_moved_checkout_makes_the_venv_anew(dev, checkout, steps, tmp_path_factory):
    dev.ready_venv(checkout, {})
    steps.clear()
    moved = dev.Checkout(checkout.root.rename(tmp_path_factory.mktemp("elsewhere") / "inmind"))
    dev.ready_venv(moved, {})
    assert steps[0] == "make .venv"


def test_interrupted_setup_leaves_no_stamp(dev, checkout, steps, monkeypatch):
    dev.ready_venv(checkout, {})
    checkout.lock.write_text("pytest==9.2.1\n", encoding="utf-8")

    def interrupt(*arguments, **options):
        raise KeyboardInterrupt

    monkeypatch.setattr(dev, "pip_install", interrupt)
    with pytest.raises(KeyboardInterrupt):
        dev.ready_venv(checkout, {})
    assert dev.find_stamp(checkout) is None


@pytest.mark.parametrize(
    ("arguments", "asked"),
    [
        ([], ["-n", "2", "--dist", "loadfile"]),
        (["tests/measure", "-x"], ["tests/measure", "-x"]),
    ],
)
def test_the_whole_suite_runs_on_all_cores_and_a_part_as_asked(dev, checkout, monkeypatch, arguments, asked):
    handed = []
    for name in ("set_up", "add_tools"):
        monkeypatch.setattr(dev, name, lambda *ignored: None)
    monkeypatch.setattr(dev, "CHECKS", ())
    monkeypatch.setattr(dev.os, "cpu_count", lambda: 2)
    monkeypatch.setattr(dev, "hand_over", lambda checkout, command, environ: handed.append(command) or 0)
    assert dev.test(checkout, arguments, {}) == 0
    assert handed == [[str(checkout.program("pytest")), *asked]]


def test_failed_step_says_why_in_one_line(dev, checkout):
    """The rest of what the tool said is kept for who wants it."""
    script = "print('a\\nERROR: b\\nc'); raise SystemExit(1)"
    with pytest.raises(dev.Refusal) as refusal:
        dev.do_step(checkout, "try", [sys.executable, "-c", script], dict(os.environ))
    assert str(refusal.value).startswith("Could not try: ERROR: b.")
    assert "\n" not in str(refusal.value)
    assert checkout.log.read_text(encoding="utf-8").split() == ["a", "ERROR:", "b", "c"]


@pytest.mark.parametrize(
    ("output", "reason"),
    [
        (
            "WARNING: Retrying after connection broken by 'X'\nERROR: No matching",
            "no package index could be reached",
        ),
        ("E: Failed to fetch: Temporary failure resolving 'somewhere'", "no package index could be reached"),
        ("ERROR: Could not install: [Errno 28] No space left on device", "the disk is full"),
        ("E: Unable to locate package libegl1", "E: Unable to locate package libegl1"),
        ("", "it gave no reason"),
    ],
)
def test_reason_is_in_plain_words(dev, output, reason):
    assert dev.reason_in(output) == reason


@pytest.mark.parametrize("version", [(3, 8, 18), (3, 10, 13)])
def test_old_python_is_refused_in_one_line(dev, version):
    with pytest.raises(dev.Refusal) as refusal:
        dev.check_python(version)
    assert str(refusal.value).startswith(
        f"In Mind needs Python 3.11 or newer, and this is {'.'.join(map(str, version))}"
    )
    assert "\n" not in str(refusal.value)


def test_oldest_python_is_the_one_that_the_project_names(dev):
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert settings["project"]["requires-python"] == f">={'.'.join(map(str, dev.OLDEST_PYTHON))}"
    dev.check_python((*dev.OLDEST_PYTHON, 0))


def test_old_python_can_read_the_script_that_refuses_it():
    ast.parse(DEV.read_text(encoding="utf-8"), feature_version=(3, 7))


def test_wrong_usage_is_two():
    done = subprocess.run([sys.executable, DEV, "fly"], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("usage: ")
