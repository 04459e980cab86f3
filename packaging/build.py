"""Build In Mind for people's machines.

    python3 packaging/build.py folder   the program as a folder that needs no Python, for this platform
    python3 packaging/build.py deb      the same inside a .deb for Debian, Ubuntu and their relatives
    python3 packaging/build.py app      macOS: the same as In Mind.app
    python3 packaging/build.py setup    Windows: the same inside an installer, by Inno Setup
    python3 packaging/build.py audit    ask pip-audit whether anything is known of what is built in

All of it goes into build/package. The first call makes two environments there, from
packaging/requirements-package.lock and packaging/requirements-audit.lock, by hash. Beside each program lies
what it is made of, as CycloneDX (inmind-….cdx.json).

Standard library only. What the environments do, their own Python does: ``icons.py``, ``manual.py``,
``contents.py``.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import struct
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
OLDEST_PYTHON = (3, 11)
PROGRAM, AUDIT = "package", "audit"  # the two environments, each with a lock of its name


class Refusal(Exception):
    """Why nothing was built, in one line."""


class Places(NamedTuple):
    """Where a build works and where its results lie."""

    build: Path

    @property
    def program(self) -> Path:
        """The folder that is the program."""
        return self.build / "dist" / "inmind"

    @property
    def app(self) -> Path:
        return self.build / "dist" / "In Mind.app"

    @property
    def icons(self) -> Path:
        return self.build / "icons"

    @property
    def manual(self) -> Path:
        """The man page and the completions."""
        return self.build / "manual"

    def contents(self, suffix: str) -> Path:
        """What the program is made of, as CycloneDX."""
        return self.build / f"inmind-{version()}-{suffix}.cdx.json"

    def environment(self, name: str) -> Path:
        return self.build / f"venv-{name}"

    def tool(self, name: str, environment: str = PROGRAM) -> Path:
        folder = self.environment(environment)
        return folder / "Scripts" / f"{name}.exe" if os.name == "nt" else folder / "bin" / name


def version() -> str:
    """Return the version that pyproject.toml tells."""
    told = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    number: str = told["project"]["version"]
    return number


def system() -> str:
    """Return what the results are called after: the system and the processor."""
    import platform

    return f"{platform.system().lower()}-{platform.machine().lower()}"


def say(line: str) -> None:
    print(line, flush=True)


def run(
    aim: str,
    command: Sequence[object],
    *,
    log: Path | None = None,
    environ: Mapping[str, str] | None = None,
) -> str:
    """Run one command and return what it said.

    Raises:
        Refusal: It failed, or it is not there.
    """
    say(aim)
    try:
        done = subprocess.run(
            [str(part) for part in command],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT), **(environ or {})},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT if log else subprocess.PIPE,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
    except OSError as error:
        raise Refusal(f"{aim}: {command[0]} cannot be run ({error.strerror}).") from error
    if log is not None:
        log.write_text(done.stdout, encoding="utf-8")
    if done.returncode:
        said = [line for line in f"{done.stdout}\n{done.stderr or ''}".splitlines() if line.strip()]
        where = f" All it said: {log}" if log else ""
        raise Refusal(f"{aim}: it failed. {said[-1] if said else ''}{where}")
    return done.stdout


def ready(places: Places, name: str) -> None:
    """Make an environment from its lock, unless it stands there, made from this lock by this Python."""
    lock = HERE / f"requirements-{name}.lock"
    folder = places.environment(name)
    stamp = hashlib.sha256(lock.read_bytes() + sys.version.encode()).hexdigest()
    noted = folder / "inmind-made-from"
    if noted.exists() and noted.read_text(encoding="ascii") == stamp:
        return
    base = getattr(sys, "_base_executable", sys.executable)
    run(f"An environment from {lock.name}", [base, "-I", "-m", "venv", "--clear", folder])
    install = [places.tool("python", name), "-I", "-m", "pip", "install", "--require-hashes"]
    log = places.build / f"pip-{name}.log"
    run(f"What {lock.name} names", [*install, "--only-binary", ":all:", "-r", lock], log=log)
    noted.write_text(stamp, encoding="ascii")


# --- the folder -----------------------------------------------------------------------------------


def make_folder(places: Places) -> Path:
    """Build the program's folder and see that it runs."""
    ready(places, PROGRAM)
    python = places.tool("python")
    run("The icons", [python, HERE / "icons.py", places.icons])
    command = [python, "-m", "PyInstaller", "--noconfirm", "--clean", "--distpath", places.build / "dist"]
    spec = [*command, "--workpath", places.build / "work", HERE / "inmind.spec"]
    run("The program (some minutes)", spec, log=places.build / "pyinstaller.log")
    if sys.platform.startswith("linux"):
        saved = sum(strip_symbols(path) for path in elf_files(places.program))
        say(f"Symbols that only a debugger reads: {saved / 1e6:.0f} MB less")
    try_out(places.program / ("inmind.exe" if os.name == "nt" else "inmind"))
    make_contents(places)
    say(f"{places.program}: {size_of(places.program) / 1e6:.0f} MB")
    return places.program


def try_out(program: Path) -> None:
    """See that what was built can be used at all; the .deb has a trial of its own."""
    told = run("A first use", [sys.executable, HERE / "smoke.py", program], environ={"PYTHONPATH": ""})
    if version() not in told:
        raise Refusal(f"The built program says “{told.strip()}” and not {version()}.")


def size_of(folder: Path) -> int:
    """Return how many bytes the files in a folder hold, links not followed."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if not path.is_dir() or path.is_symlink())


def elf_files(folder: Path) -> Iterator[Path]:
    """Give every library and program in a folder, each once."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                if file.read(4) == b"\x7fELF":
                    yield path


def strip_symbols(path: Path) -> int:
    """Take out of a library what only a debugger reads and return how many bytes that were.

    ``strip`` breaks some libraries that were patched after they were linked, numpy's among them: their
    parts then lie where no page begins, and nothing loads them. Such a one stays as it was; so does the
    program itself, since PyInstaller keeps its archive in a section of it, and so do Qt's libraries, which
    are to stay unmodified.
    """
    if path.name == "inmind" or {"PySide6", "shiboken6"} & set(path.parts):
        return 0
    made = path.with_name(f"{path.name}.stripped")
    done = subprocess.run(["strip", "--strip-unneeded", "-o", made, path], capture_output=True, check=False)
    try:
        saved = path.stat().st_size - made.stat().st_size if made.exists() else 0
        if done.returncode or saved <= 0 or not is_loadable(made.read_bytes()):
            return 0
        made.chmod(path.stat().st_mode)
        made.replace(path)
    finally:
        made.unlink(missing_ok=True)
    return saved


def is_loadable(elf: bytes) -> bool:
    """Tell whether each part that is loaded lies in the file as it will lie in memory, page for page.

    Source: the ELF specification, "Program Header": p_vaddr and p_offset are congruent modulo p_align.
    """
    if elf[4:6] != b"\x02\x01":  # 64 bits, little end first
        return False
    (table,) = struct.unpack_from("<Q", elf, 32)
    size, count = struct.unpack_from("<HH", elf, 54)
    for number in range(count):
        kind, _, offset, address, _, in_file, _, align = struct.unpack_from(
            "<IIQQQQQQ", elf, table + size * number
        )
        if kind == 1 and align > 1 and (address - offset) % align:
            return False
        if offset + in_file > len(elf):
            return False
    return True


def make_contents(places: Places) -> Path:
    """Write what the program is made of, as CycloneDX."""
    ready(places, AUDIT)
    told = places.build / "environment.cdx.json"
    cyclonedx = [places.tool("cyclonedx-py", AUDIT), "environment", "--output-reproducible", "--validate"]
    named = ["--pyproject", ROOT / "pyproject.toml", "--of", "JSON", "--sv", "1.6", "-o", told]
    run("What it is made of", [*cyclonedx, *named, places.tool("python")])
    made = places.contents(system())
    cut = [places.tool("python", AUDIT), HERE / "contents.py", told, "--out", made]
    run("The same without the tools", [*cut, "--lock", HERE / "requirements-optional.lock"])
    return made


# --- the commands ---------------------------------------------------------------------------------


def folder(places: Places) -> None:
    """Build the folder alone."""
    make_folder(places)


def deb(places: Places) -> None:
    """Build the .deb."""
    if not sys.platform.startswith("linux") or shutil.which("dpkg-deb") is None:
        raise Refusal("A .deb is built on Debian or a relative of it: dpkg-deb is not here.")
    make_folder(places)
    run("The manual and the completions", [places.tool("python"), HERE / "manual.py", places.manual])
    sys.path.insert(0, str(HERE / "linux"))
    import package_deb

    made = package_deb.build(
        package_deb.Parts(
            folder=places.program,
            icons=places.icons,
            manual=places.manual,
            contents=places.contents(system()),
            version=version(),
            root=ROOT,
        ),
        places.build,
    )
    say(f"{made}: {made.stat().st_size / 1e6:.0f} MB")


def app(places: Places) -> None:
    """Build the macOS app, in a disk image."""
    if sys.platform != "darwin":
        raise Refusal("An app for macOS is built on macOS.")
    make_folder(places)
    image = places.build / f"In Mind {version()}.dmg"
    made = ["hdiutil", "create", "-ov", "-volname", "In Mind", "-srcfolder", places.app, image]
    run("The disk image", made)
    say(str(image))


def setup(places: Places) -> None:
    """Build the Windows installer."""
    if os.name != "nt":
        raise Refusal("An installer for Windows is built on Windows.")
    make_folder(places)
    script = HERE / "windows" / "inmind.iss"
    settings = [f"/DVersion={version()}", f"/DFolder={places.program}", f"/DIcons={places.icons}"]
    run("The installer", ["iscc", *settings, f"/O{places.build}", script], log=places.build / "iscc.log")


def audit(places: Places) -> None:
    """Ask whether anything is known of what is built in; it asks an advisory service over the network."""
    ready(places, AUDIT)
    locked = ["--require-hashes", "--disable-pip", "-r", HERE / "requirements-optional.lock"]
    say(run("pip-audit", [places.tool("pip-audit", AUDIT), "--progress-spinner", "off", *locked]))


COMMANDS = {"folder": folder, "deb": deb, "app": app, "setup": setup, "audit": audit}


def main(arguments: Sequence[str]) -> int:
    """Do what the command line asks and return the exit code."""
    if list(arguments) in (["-h"], ["--help"]):
        print(__doc__)
        return 0
    if len(arguments) != 1 or arguments[0] not in COMMANDS:
        print(f"usage: build.py {{{','.join(COMMANDS)}}}", file=sys.stderr)
        return 2
    places = Places(ROOT / "build" / "package")
    try:
        if sys.version_info < OLDEST_PYTHON:
            raise Refusal("In Mind is built with Python 3.11 or newer.")
        places.build.mkdir(parents=True, exist_ok=True)
        COMMANDS[arguments[0]](places)
    except (Refusal, OSError) as problem:
        print(problem, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
