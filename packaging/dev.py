"""Set up a checkout of In Mind, then run it, test it or time it.

    python3 packaging/dev.py run [ARGUMENT ...]     the window, on a fresh copy of the sample journal
    python3 packaging/dev.py test [ARGUMENT ...]    style, types, and all tests, or pytest with arguments
    python3 packaging/dev.py bench [ARGUMENT ...]   the benchmarks
    python3 packaging/dev.py method [ARGUMENT ...]  the figures of docs/method.md: how often the measure errs
    python3 packaging/dev.py setup                  only what the others do first

The first call makes .venv from packaging/requirements.lock and takes about a minute. Later ones start at
once, until the lock, pyproject.toml, the Python or the place of the checkout is another one. As root on
Debian and its relatives the system libraries that Qt needs are installed too, unless INMIND_NO_APT=1, and for
test the programs that look at a coach's pack; without these, their tests are skipped.

Standard library only, in a grammar that Python 3.7 can read: it is turned away in plain words.
"""

from __future__ import annotations

import contextlib
import ctypes
import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

OLDEST_PYTHON = (3, 11)

# What PySide6's wheels take from a Linux system: each file with the Debian packages that may hold it, a newer
# name first, and last the one to ask for where apt knows none of them.
GLIB = ("libglib2.0-0t64", "libglib2.0-0")
LIBRARIES = {
    "libglib-2.0.so.0": GLIB,
    "libgthread-2.0.so.0": GLIB,
    "libEGL.so.1": ("libegl1",),
    "libGL.so.1": ("libgl1",),
    "libxkbcommon.so.0": ("libxkbcommon0",),
    "libdbus-1.so.3": ("libdbus-1-3",),
    "libfontconfig.so.1": ("libfontconfig1",),
}
X11_LIBRARIES = {
    "libxcb-cursor.so.0": ("libxcb-cursor0",),
    "libxcb-icccm.so.4": ("libxcb-icccm4",),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1",),
    "libxcb-shape.so.0": ("libxcb-shape0",),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0",),
    "libX11-xcb.so.1": ("libx11-xcb1",),
}
WAYLAND_LIBRARIES = {
    "libwayland-client.so.0": ("libwayland-client0",),
    "libwayland-cursor.so.0": ("libwayland-cursor0",),
}

# What some tests look at a coach's pack with, each with its Debian packages.
TOOLS = {"pdftotext": ("poppler-utils",), "chromium": ("chromium",)}

# What a failed tool says somewhere in its output, and what that means to the one who waits for it.
REASONS = {
    r"No space left on device|Disk quota exceeded": "the disk is full",
    r"Permission denied|Read-only file system": "this user may not write there",
    r"DO NOT MATCH THE HASHES": "a package is not the one that the lock names",
    r"after connection broken by|Temporary failure resolving|Could not resolve|Unable to connect to": (
        "no package index could be reached"
    ),
}

MOST_AT_ONCE = 4  # a window, a browser and a key derivation of 256 MB each

LITTLE = 20_000_000  # bytes left on a disk on which nothing more can be set up

CHECKS = (("ruff", "check"), ("ruff", "format", "--check"), ("mypy",))


class Refusal(Exception):
    """What stops us and somebody at the keyboard can put right, in one line."""


class Stamp(NamedTuple):
    """What a finished setup was made from, as two digests: a change of either makes its part anew."""

    packages: str
    project: str


class Checkout(NamedTuple):
    """The places in one working copy of the project."""

    root: Path

    @property
    def lock(self) -> Path:
        return self.root / "packaging" / "requirements.lock"

    @property
    def venv(self) -> Path:
        return self.root / ".venv"

    @property
    def stamp_file(self) -> Path:
        return self.venv / "inmind-setup"

    @property
    def tools_file(self) -> Path:
        """Stands where the programs of TOOLS were asked for; gone with .venv, they are asked for again."""
        return self.venv / "inmind-tools"

    @property
    def log(self) -> Path:
        return self.root / "build" / "setup.log"

    def program(self, name: str) -> Path:
        """Return where .venv has the program of this name, installed or not."""
        return self.venv / "Scripts" / f"{name}.exe" if os.name == "nt" else self.venv / "bin" / name


# What there is and what there should be


def check_python(version: tuple[int, ...]) -> None:
    """Raise Refusal where this Python is too old for the journal."""
    if version < OLDEST_PYTHON:
        oldest, this = (".".join(map(str, numbers)) for numbers in (OLDEST_PYTHON, version))
        raise Refusal(f"In Mind needs Python {oldest} or newer, and this is {this} ({sys.executable}).")


def has_no_screen(environ: Mapping[str, str]) -> bool:
    if sys.platform in ("win32", "darwin"):
        return False
    return not (environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY") or environ.get("QT_QPA_PLATFORM"))


def without_screen(environ: Mapping[str, str]) -> dict[str, str]:
    """Return the environment in which Qt draws to memory, unless it was told already where to draw."""
    return {**environ, "QT_QPA_PLATFORM": environ.get("QT_QPA_PLATFORM") or "offscreen"}


def with_own_screen(environ: Mapping[str, str]) -> dict[str, str]:
    """Return the environment of a program that starts an Xvfb of its own where there is one."""
    if shutil.which("Xvfb", path=environ.get("PATH")) is None:
        return dict(environ)
    return {**environ, "DISPLAY": environ.get("DISPLAY") or ":0", "QT_QPA_PLATFORM": "xcb"}


def wanted_libraries(environ: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Return the system libraries that Qt will load in this environment, with their Debian packages."""
    if not sys.platform.startswith("linux"):
        return {}
    drawn_by = environ.get("QT_QPA_PLATFORM", "")
    if environ.get("DISPLAY") and drawn_by in ("", "xcb"):
        return {**LIBRARIES, **X11_LIBRARIES}
    if environ.get("WAYLAND_DISPLAY") and drawn_by in ("", "wayland"):
        return {**LIBRARIES, **WAYLAND_LIBRARIES}
    return dict(LIBRARIES)


def is_loadable(library: str) -> bool:
    """Tell whether the dynamic linker finds the library and everything that it needs in turn."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_parts(checkout: Checkout, environ: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Return what the system still has to get: each part with the Debian packages that may hold it."""
    wanted = wanted_libraries(environ)
    missing = {library: packages for library, packages in wanted.items() if not is_loadable(library)}
    has_venv = all(importlib.util.find_spec(name) for name in ("venv", "ensurepip"))
    if not has_venv and not checkout.program("python").exists():
        missing["Python's venv"] = (f"python{sys.version_info[0]}.{sys.version_info[1]}-venv", "python3-venv")
    return missing


def chosen_packages(choices: Iterable[tuple[str, ...]], is_known: Callable[[str], bool]) -> list[str]:
    """Return one package of each choice, the first that is known or else the last, in order and once each."""
    chosen = (next(filter(is_known, choice), choice[-1]) for choice in choices)
    return list(dict.fromkeys(chosen))


def apt_knows(package: str) -> bool:
    """Tell whether apt has a real package of this name: of one that is only provided it shows nothing."""
    shown = subprocess.run(
        ["apt-cache", "show", package], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False
    )
    return bool(shown.stdout.strip())


def stamp_for(checkout: Checkout) -> Stamp:
    """Return what the setup of this checkout has to be made from."""
    packages = hashlib.sha256(checkout.lock.read_bytes())
    packages.update(
        "\0".join((sys.version, sys.base_prefix, str(checkout.root))).encode("utf-8", "surrogateescape")
    )
    project = hashlib.sha256((checkout.root / "pyproject.toml").read_bytes())
    return Stamp(packages.hexdigest(), project.hexdigest())


def find_stamp(checkout: Checkout) -> Stamp | None:
    """Return what the present .venv was made from, or None where it is unfinished, broken or not ours."""
    try:
        packages, project = checkout.stamp_file.read_text(encoding="ascii").split()
    except (OSError, ValueError):
        return None
    return Stamp(packages, project) if checkout.program("python").exists() else None


# The steps of the setup


def say(line: str) -> None:
    print(line, flush=True)  # before the words of a program that we start next


def reason_in(output: str) -> str:
    """Return why a tool failed, in one line: in our words if we know it, else in its own last ones."""
    for pattern, reason in REASONS.items():
        if re.search(pattern, output):
            return reason
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    errors = [line for line in lines if re.match(r"ERROR:|error:|E:", line)]
    return (errors or lines or ["it gave no reason"])[-1].rstrip(".")


def keep_log(checkout: Checkout, output: str) -> str:
    """Keep all that a failed tool said and return the sentence that tells where, or none on a full disk."""
    try:
        checkout.log.parent.mkdir(exist_ok=True)
        checkout.log.write_text(output, encoding="utf-8")
    except OSError:
        return ""
    return f" (All it said: {checkout.log.relative_to(checkout.root)})"


def do_step(checkout: Checkout, aim: str, command: Sequence[str], environ: Mapping[str, str]) -> None:
    """Run one command of the setup in silence.

    Raises:
        Refusal: It failed.
    """
    done = subprocess.run(
        command,
        cwd=checkout.root,
        env=environ,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode:
        is_full = shutil.disk_usage(checkout.root).free < LITTLE  # venv itself does not tell
        reason = "the disk is full" if is_full else reason_in(done.stdout)
        raise Refusal(f"Could not {aim}: {reason}.{keep_log(checkout, done.stdout)}")


def install_parts(
    checkout: Checkout, parts: Mapping[str, tuple[str, ...]], environ: Mapping[str, str]
) -> None:
    """Install the missing parts of the system.

    Raises:
        Refusal: We may not or cannot; it names the command that would.
    """
    if shutil.which("apt-get") is None:
        raise Refusal(f"Missing on this system: {', '.join(parts)}. Its package manager has them.")
    is_root = sys.platform != "win32" and os.geteuid() == 0
    install = ["apt-get", "install", "--no-install-recommends"]
    if not is_root or environ.get("INMIND_NO_APT"):
        line = " ".join([*install, *chosen_packages(parts.values(), apt_knows)])
        raise Refusal(f"Missing on this system: {', '.join(parts)}. Try: {'' if is_root else 'sudo '}{line}")
    say("Setting up: system packages (about half a minute, once)")
    patient = ["-y", "-q", "-o", "DPkg::Lock::Timeout=300"]
    quiet = {**environ, "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C"}
    update = ["apt-get", *patient, "-o", "APT::Update::Error-Mode=any", "update"]
    try:
        do_step(checkout, "update apt's lists", update, quiet)
    except Refusal:  # no network, or another apt at it: the lists that are there may do
        if not all(any(map(apt_knows, choice)) for choice in parts.values()):
            raise
    packages = chosen_packages(parts.values(), apt_knows)
    do_step(checkout, "install system packages", [*install, *patient, *packages], quiet)


def ready_system(checkout: Checkout, environ: Mapping[str, str]) -> None:
    """See to it that the system has what Qt and venv need. Raise Refusal where it has not."""
    missing = missing_parts(checkout, environ)
    if not missing:
        return
    install_parts(checkout, missing, environ)
    importlib.invalidate_caches()
    still_missing = missing_parts(checkout, environ)
    if still_missing:
        raise Refusal(f"Still missing after apt-get install: {', '.join(still_missing)}.")


def make_venv(checkout: Checkout, environ: Mapping[str, str]) -> None:
    """Make .venv anew, empty but for pip. What stood in its place is lost."""
    say("Setting up: .venv")
    python = getattr(sys, "_base_executable", sys.executable)  # never one in the .venv that we clear
    do_step(checkout, "make .venv", [python, "-I", "-m", "venv", "--clear", str(checkout.venv)], environ)


def pip_install(checkout: Checkout, aim: str, *arguments: str, environ: Mapping[str, str]) -> None:
    """Install into .venv, from the index that the user's own settings name."""
    command = [str(checkout.program("python")), "-I", "-m", "pip", "-q", "install", *arguments]
    ours = {"PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_NO_INPUT": "1", "PIP_USER": "0"}
    do_step(checkout, aim, command, {**environ, **ours})


@contextlib.contextmanager
def alone(checkout: Checkout) -> Iterator[None]:
    """Wait until no other setup of this checkout is at work, and hold off the next; Windows does without."""
    if sys.platform == "win32":
        yield
        return
    import fcntl  # Windows has none

    with checkout.lock.open("rb") as held:
        with contextlib.suppress(OSError):  # some network file systems have no locks
            fcntl.flock(held, fcntl.LOCK_EX)
        yield


def ready_venv(checkout: Checkout, environ: Mapping[str, str]) -> None:
    """Bring .venv up to its stamp. Cut short, it leaves none, and the next call begins anew."""
    wanted, found = stamp_for(checkout), find_stamp(checkout)
    if found == wanted:
        return
    checkout.stamp_file.unlink(missing_ok=True)
    if found is None or found.packages != wanted.packages:
        make_venv(checkout, environ)
        say("Setting up: Python packages (about a minute, once)")
        locked = ("--require-hashes", "--only-binary", ":all:", "-r", str(checkout.lock))
        pip_install(checkout, "install the Python packages", *locked, environ=environ)
    say("Setting up: In Mind itself")
    editable = ("--no-deps", "--no-build-isolation", "--editable", str(checkout.root))
    pip_install(checkout, "install In Mind", *editable, environ=environ)
    checkout.stamp_file.write_text("\n".join(wanted), encoding="ascii")


def add_tools(checkout: Checkout, environ: Mapping[str, str]) -> None:
    """Install what only tests want, once and as far as it can be had: nothing depends on it."""
    is_root = sys.platform != "win32" and os.geteuid() == 0
    missing = {name: TOOLS[name] for name in TOOLS if shutil.which(name, path=environ.get("PATH")) is None}
    if not missing or not is_root or environ.get("INMIND_NO_APT") or checkout.tools_file.exists():
        return
    for name, packages in missing.items():
        try:
            install_parts(checkout, {name: packages}, environ)
        except (Refusal, OSError) as problem:
            say(f"The tests that want {name} will be skipped. {problem}")
    with contextlib.suppress(OSError):
        checkout.tools_file.touch()


def set_up(checkout: Checkout, environ: Mapping[str, str]) -> None:
    """Make ready whatever is not. Raises Refusal, and OSError where the disk will not have it."""
    ready_system(checkout, environ)
    if find_stamp(checkout) != stamp_for(checkout):
        with alone(checkout):
            ready_venv(checkout, environ)


# The commands


def hand_over(checkout: Checkout, command: list[str], environ: Mapping[str, str]) -> int:
    """Become the program, so that signals reach it and not us; Windows runs it and returns its exit code."""
    if sys.platform != "win32":
        os.chdir(checkout.root)
        os.execve(command[0], command, environ)
    return subprocess.call(command, cwd=checkout.root, env=environ)


def run(checkout: Checkout, arguments: Sequence[str], environ: Mapping[str, str]) -> int:
    """Open the window on a copy of the sample journal; without a screen, write its pictures and say so."""
    set_up(checkout, environ)
    demo = [str(checkout.program("inmind")), "demo", "--dir", str(Path("build", "demo"))]
    return hand_over(checkout, [*demo, *arguments], environ)


def test(checkout: Checkout, arguments: Sequence[str], environ: Mapping[str, str]) -> int:
    """Check style and types, then run the tests; stop at the first that fails."""
    environ = without_screen(environ)
    set_up(checkout, environ)
    add_tools(checkout, environ)
    for name, *options in CHECKS:
        say(" ".join([name, *options]))
        code = subprocess.call([str(checkout.program(name)), *options], cwd=checkout.root, env=environ)
        if code:
            return code
    say("pytest")
    return hand_over(checkout, [str(checkout.program("pytest")), *(arguments or all_tests())], environ)


def all_tests() -> list[str]:
    """Return how the whole suite is run: a file at a time, one on each core."""
    return ["-n", str(min(MOST_AT_ONCE, os.cpu_count() or 1)), "--dist", "loadfile"]


def bench(checkout: Checkout, arguments: Sequence[str], environ: Mapping[str, str]) -> int:
    """Run the benchmarks."""
    environ = without_screen(environ) if has_no_screen(environ) else environ
    set_up(checkout, with_own_screen(environ))
    benchmarks = [str(checkout.program("python")), "-m", "tests.benchmarks"]
    return hand_over(checkout, [*benchmarks, *arguments], environ)


def method(checkout: Checkout, arguments: Sequence[str], environ: Mapping[str, str]) -> int:
    """Count how often the measure errs and how soon it sees."""
    set_up(checkout, environ)
    return hand_over(checkout, [str(checkout.program("python")), "-m", "tests.method", *arguments], environ)


def setup(checkout: Checkout, arguments: Sequence[str], environ: Mapping[str, str]) -> int:
    """Set up and do no more."""
    if arguments:
        raise Refusal("setup takes no arguments.")
    set_up(checkout, environ)
    say("Ready.")
    return 0


COMMANDS = {"run": run, "test": test, "bench": bench, "method": method, "setup": setup}


def main(arguments: Sequence[str]) -> int:
    """Do what the command line asks and return the exit code."""
    if arguments and arguments[0] in ("-h", "--help"):
        print(__doc__)
        return 0
    if not arguments or arguments[0] not in COMMANDS:
        print(f"usage: dev.py {{{','.join(COMMANDS)}}} [ARGUMENT ...]", file=sys.stderr)
        return 2
    checkout = Checkout(Path(__file__).resolve().parent.parent)
    try:
        check_python(sys.version_info[:3])
        return COMMANDS[arguments[0]](checkout, arguments[1:], os.environ)
    except (Refusal, OSError) as problem:
        print(problem, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
