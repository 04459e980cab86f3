"""Put the program's folder into a .deb, with all that a desktop and a shell want to know of it.

What it depends on is read from the libraries themselves: whatever they need and the folder does not hold is
looked up among the packages of the system that builds. So build on the oldest distribution that is meant to
be served; the C library is asked for in the newest version of which a symbol is used.
"""

from __future__ import annotations

import gzip
import hashlib
import os
import re
import shutil
import subprocess
import textwrap
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from email.utils import format_datetime
from fnmatch import fnmatch
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
NAME = "inmind"
HOME = Path("usr", "lib", NAME)
DOC = Path("usr", "share", "doc", NAME)
MAINTAINER = "The In Mind authors <authors@inmind.invalid>"  # nobody has an address for this yet
ICON_SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)

# What only these need is recommended: without it they do not load, and the rest goes on.
OPTIONAL = (
    "*/plugins/platforms/libqwayland*",
    "*/plugins/wayland-*",
    "*/libQt6Wayland*",
    "*/libQt6WlShell*",
    "*/printsupport/*",
)
IGNORED = ("*/platformthemes/libqgtk3.so",)  # loads where the desktop has GTK, as it is meant to

# What nothing is linked with and the program uses: time zones; dictionaries, a browser, notifications.
ALSO_DEPENDS = ("tzdata",)
ALSO_RECOMMENDS = (
    "default-dbus-session-bus | dbus-session-bus",
    "libenchant-2-2",
    "hunspell-en-us | hunspell-dictionary",
    "xdg-utils",
)
SUGGESTS = ("gnome-keyring | kwalletmanager",)

SHORT = "private journal that keeps leadership in mind"
LONG = """\
A desktop journal for executives who do not want to lose sight of what they meant to change: a minute a day,
five a week. It is one encrypted file, and the program makes no network connection.

It asks one question at a time, compares the record with its writer's own plan and past, and says so where the
entries are too few to say anything. There is a command line, a weekly review, and a report for a coach.
"""


class Parts(NamedTuple):
    """What a build made, and where the sources are."""

    folder: Path
    icons: Path
    manual: Path
    contents: Path
    version: str
    root: Path


class Needs(NamedTuple):
    """What one library asks of others."""

    libraries: frozenset[str]
    glibc: tuple[int, ...]


def build(parts: Parts, into: Path) -> Path:
    """Build the .deb and return its path.

    Raises:
        OSError: A tool is missing or a file cannot be written.
        ValueError: A library is needed that no package of this system has.
    """
    tree = into / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    moment = source_moment(parts.root)
    lay_out(parts, tree, moment)
    set_rights(tree)
    control = tree / "DEBIAN"
    control.mkdir(mode=0o755)
    told = needs_of_folder(tree / HOME)
    write(control / "control", control_text(parts.version, tree, *packages_of(told)))
    sums = (
        f"{md5(path)}  {path.relative_to(tree)}\n" for path in files_of(tree) if "DEBIAN" not in path.parts
    )
    write(control / "md5sums", "".join(sums))
    made = into / f"{NAME}_{parts.version}_{architecture()}.deb"
    environ = {**os.environ, "SOURCE_DATE_EPOCH": str(int(moment.timestamp()))}
    compression = os.environ.get(
        "INMIND_DEB_COMPRESSION", "zstd"
    )  # xz: a fifth smaller, in ten times the time
    command = ["dpkg-deb", "--root-owner-group", f"-Z{compression}", "--build", str(tree), str(made)]
    subprocess.run(command, check=True, env=environ, stdout=subprocess.DEVNULL)
    return made


def source_moment(root: Path) -> datetime:
    """Return the time that the package carries: SOURCE_DATE_EPOCH, else that of the last commit, else now."""
    told = os.environ.get("SOURCE_DATE_EPOCH")
    if not told:
        git = ["git", "-C", str(root), "log", "-1", "--format=%ct"]
        told = subprocess.run(git, capture_output=True, text=True, check=False).stdout.strip()
    return datetime.fromtimestamp(int(told), UTC) if told else datetime.now(UTC).replace(microsecond=0)


# --- what lies where ------------------------------------------------------------------------------


def lay_out(parts: Parts, tree: Path, moment: datetime) -> None:
    """Copy everything to where it will lie."""
    share, doc = tree / "usr" / "share", tree / DOC
    shutil.copytree(parts.folder, tree / HOME, symlinks=True)
    doc.mkdir(parents=True)
    shutil.move(tree / HOME / "_internal" / "licences", doc / "licences")
    (tree / "usr" / "bin").mkdir()
    (tree / "usr" / "bin" / NAME).symlink_to(Path("..", "lib", NAME, NAME))
    copy(HERE / "inmind.desktop", share / "applications" / "inmind.desktop")
    metainfo = (HERE / "inmind.metainfo.xml").read_text(encoding="utf-8")
    metainfo = metainfo.replace("@VERSION@", parts.version).replace("@DAY@", moment.date().isoformat())
    write(share / "metainfo" / "inmind.metainfo.xml", metainfo)
    for size in ICON_SIZES:
        icon = share / "icons" / "hicolor" / f"{size}x{size}" / "apps" / "inmind.png"
        copy(parts.icons / f"inmind-{size}.png", icon)
    scalable = share / "icons" / "hicolor" / "scalable" / "apps" / "inmind.svg"
    copy(parts.root / "resources" / "icons" / "inmind.svg", scalable)
    copy(parts.manual / "inmind.bash", share / "bash-completion" / "completions" / NAME)
    copy(parts.manual / "_inmind", share / "zsh" / "vendor-completions" / "_inmind")
    copy(parts.manual / "inmind.fish", share / "fish" / "vendor_completions.d" / "inmind.fish")
    pack(share / "man" / "man1" / "inmind.1.gz", (parts.manual / "inmind.1").read_bytes())
    copy(parts.contents, doc / "inmind.cdx.json")
    licence = (parts.root / "LICENSE").read_text(encoding="utf-8").split("\n\n", 2)[2]
    text = (HERE / "copyright").read_text(encoding="utf-8").replace("@EXPAT@", as_field(licence))
    write(doc / "copyright", text)
    copy(parts.root / "NOTICE", doc / "NOTICE")
    pack(doc / "changelog.gz", changelog(parts.version, moment).encode())
    pack(doc / "NEWS.md.gz", (parts.root / "CHANGELOG.md").read_bytes())
    copy(HERE / "lintian-overrides", share / "lintian" / "overrides" / NAME)


def copy(source: Path, place: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, place)


def write(place: Path, text: str) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text, encoding="utf-8")


def pack(place: Path, content: bytes) -> None:
    """Write a file compressed, without the time of the build in it."""
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(gzip.compress(content, 9, mtime=0))


def set_rights(tree: Path) -> None:
    """Let everybody read everything, and run the program alone."""
    for path in [tree, *tree.rglob("*")]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path == tree / HOME / NAME else 0o644)


def as_field(text: str) -> str:
    """Return a text as the field of a control file goes on: each line indented, an empty one a dot."""
    return "\n".join(f" {line.strip() or '.'}" for line in text.strip().splitlines())


def changelog(version: str, moment: datetime) -> str:
    """Return the log in Debian's form; what is new stands in NEWS.md.gz beside it."""
    head = f"{NAME} ({version}) unstable; urgency=medium"
    line = "  * Built from the release of the same number; NEWS.md.gz says what is new in it."
    told = textwrap.fill(line, 78, subsequent_indent="    ")
    return f"{head}\n\n{told}\n\n -- {MAINTAINER}  {format_datetime(moment)}\n"


# --- what it needs --------------------------------------------------------------------------------


def needs_of(path: Path) -> Needs | None:
    """Return what a library or program needs; None for a file that is neither."""
    with path.open("rb") as file:
        if file.read(4) != b"\x7fELF":
            return None
    told = subprocess.run(["objdump", "-p", str(path)], capture_output=True, text=True, check=True).stdout
    libraries = frozenset(re.findall(r"^\s+NEEDED\s+(\S+)", told, flags=re.MULTILINE))
    versions = [tuple(map(int, number.split("."))) for number in re.findall(r"\bGLIBC_([\d.]+)", told)]
    return Needs(libraries, max(versions, default=(0,)))


def needs_of_folder(folder: Path) -> dict[str, Needs]:
    """Return what each library in the folder needs of the system, by its place."""
    held = {path.name for path in folder.rglob("*") if not path.is_dir()}
    found = {}
    for path in files_of(folder):
        needs = needs_of(path)
        if needs is not None:
            found[path.as_posix()] = Needs(needs.libraries - held, needs.glibc)
    return found


def sorted_needs(told: Mapping[str, Needs]) -> tuple[set[str], set[str]]:
    """Return the libraries that the program depends on, and those that only parts of it want."""
    needed: set[str] = set()
    wanted: set[str] = set()
    for place, needs in told.items():
        if any(fnmatch(place, pattern) for pattern in IGNORED):
            continue
        optional = any(fnmatch(place, pattern) for pattern in OPTIONAL)
        (wanted if optional else needed).update(needs.libraries)
    return needed, wanted - needed


def packages_of(told: Mapping[str, Needs]) -> tuple[list[str], list[str]]:
    """Return what to depend on and what to recommend."""
    needed, wanted = sorted_needs(told)
    paths = known_libraries()
    depends = {package_of(name, paths) for name in needed} - {"libc6"}
    recommends = {package_of(name, paths) for name in wanted} - depends - {"libc6"}
    glibc = ".".join(map(str, max(needs.glibc for needs in told.values())))
    return [f"libc6 (>= {glibc})", *sorted(depends), *ALSO_DEPENDS], [*sorted(recommends), *ALSO_RECOMMENDS]


def known_libraries() -> dict[str, str]:
    """Return where the dynamic linker of this system finds each library of this processor."""
    told = subprocess.run(["/sbin/ldconfig", "-p"], capture_output=True, text=True, check=True).stdout
    lines = re.findall(
        r"^\s+(\S+) \(.*x86-64.*\) => (\S+)$|^\s+(\S+) \(.*AArch64.*\) => (\S+)$", told, re.MULTILINE
    )
    return {a or c: b or d for a, b, c, d in lines}


def package_of(library: str, paths: Mapping[str, str]) -> str:
    """Return the package that has a library.

    Raises:
        ValueError: None here has it.
    """
    if library.startswith("ld-linux"):
        return "libc6"
    path = paths.get(library)
    if path is None:
        raise ValueError(f"{library} is needed, and no package of this system has it")
    for place in (path, path.removeprefix("/usr"), f"/usr{path}", os.path.realpath(path)):
        told = subprocess.run(["dpkg", "-S", place], capture_output=True, text=True, check=False).stdout
        owner = re.match(r"^([a-z0-9.+-]+)(?::\w+)?: /", told)
        if owner:
            return owner[1]
    raise ValueError(f"{library} lies at {path}, which is of no package")


def architecture() -> str:
    """Return what Debian calls this processor."""
    told = subprocess.run(["dpkg", "--print-architecture"], capture_output=True, text=True, check=True)
    return told.stdout.strip()


def control_text(version: str, tree: Path, depends: Iterable[str], recommends: Iterable[str]) -> str:
    """Return the control file."""
    paragraphs = ["\n".join(textwrap.wrap(text, 78)) for text in LONG.split("\n\n")]
    told = as_field("\n\n".join(paragraphs))
    fields = {
        "Package": NAME,
        "Version": version,
        "Section": "editors",
        "Priority": "optional",
        "Architecture": architecture(),
        "Maintainer": MAINTAINER,
        "Installed-Size": str(sum(-(-path.lstat().st_size // 1024) for path in files_of(tree))),
        "Depends": ", ".join(depends),
        "Recommends": ", ".join(recommends),
        "Suggests": ", ".join(SUGGESTS),
        "Description": f"{SHORT}\n{told}",
    }
    return "".join(f"{name}: {value}\n" for name, value in fields.items())


def files_of(folder: Path) -> list[Path]:
    """Return every file in a folder, links left out, in order."""
    return sorted(path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def md5(path: Path) -> str:
    """Return what dpkg compares an installed file with."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "md5").hexdigest()
