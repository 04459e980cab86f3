"""Install the .deb in a clean system, use it there, remove it, and see that nothing but the journal is left.

    python3 packaging/linux/try_deb.py build/package/inmind_0.1.0_amd64.deb [--pictures FOLDER] [--suite
    bookworm]

It wants root, debootstrap, Xvfb and xdotool on this machine and Debian's packages from wherever debootstrap
gets them (``--mirror`` names another place). The clean system is a chroot with nothing but Debian's smallest
set; what is started there sees no other process, and a screen that runs outside, so that nothing of Xvfb's
is there for the program by accident. What is looked at is written into ``--pictures``.

Exit code 0: all was well; 1: something was not, and it says what; 77: this machine lacks something, and it
says so.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from frames import Frames, Picture, frames

ROOT = Path(__file__).resolve().parents[2]
TRIAL = ROOT / "build" / "package" / "trial"
USER, HOME = "ana", "/home/ana"
PROGRAM = "/usr/lib/inmind/inmind"
TOOLS = ("debootstrap", "Xvfb", "xdotool", "unshare", "dpkg-deb")
SKIPPED = 77
PATIENCE = 90.0  # seconds until a window has to have shown something
AT_REST = 0.001  # of the pixels change while a caret blinks
DELIVER = b"\x9a\x86\x76"  # the line of the chart Drift, light, as blue, green, red
CHART = (288, 377, 592, 165)  # where that chart lies: left, top, width, height
PREVIEW = (640, 100, 600, 690)  # and where the coach's pages are shown
# What apt and dpkg note for themselves, and what other packages than ours bring and leave.
NOTED = re.compile(
    r"^/(var/(lib|cache|log)/|etc/|run/|tmp/|root/|dev/|proc/|sys/|usr/share/mime/|usr/share/icons/hicolor/[^/]*cache)"
)


class Wrong(Exception):
    """What was not as it has to be."""


class System:
    """A clean Debian in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def command(self, words: list[str], *, user: str = "root", display: str = "") -> list[str]:
        """Return the command that runs these words inside, in namespaces that end with it."""
        mounts = ("--bind /dev $0/dev", "-t proc proc $0/proc", "--bind /tmp/.X11-unix $0/tmp/.X11-unix")
        steps = ["mkdir -p $0/tmp/.X11-unix", *(f"mount {told}" for told in mounts), 'exec chroot $0 "$@"']
        enter = " && ".join(step.replace("$0", '"$0"') for step in steps)
        environ = ["LC_ALL=C.UTF-8", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "DEBIAN_FRONTEND=noninteractive"]
        environ += [f"HOME={HOME if user == USER else '/root'}", *([f"DISPLAY={display}"] if display else [])]
        as_user = ["setpriv", "--reuid", USER, "--regid", USER, "--init-groups"] if user == USER else []
        alone = ["unshare", "--mount", "--pid", "--fork", "--kill-child", "sh", "-c", enter, str(self.folder)]
        return [*alone, "env", "-i", "-C", HOME if user == USER else "/", *environ, *as_user, *words]

    def run(self, *words: str, user: str = "root", code: int = 0, patience: float = 1200) -> str:
        """Run a command inside and return what it says; Wrong where it ends with another code."""
        done = subprocess.run(
            self.command(list(words), user=user),
            capture_output=True,
            text=True,
            check=False,
            timeout=patience,
        )
        if done.returncode != code:
            said = "\n".join((done.stdout + done.stderr).splitlines()[-12:])
            raise Wrong(f"“{' '.join(words)}” ended with {done.returncode} and not {code}:\n{said}")
        return done.stdout

    def inmind(self, *words: str, code: int = 0) -> str:
        """Run the program inside as its user."""
        return self.run("inmind", *words, user=USER, code=code)

    def files(self) -> set[str]:
        """Return every file and folder, as seen from inside."""
        found = set()
        for place, folders, names in os.walk(self.folder):
            inside = Path("/", Path(place).relative_to(self.folder))
            found |= {str(inside / name) for name in (*folders, *names)}
        return found

    def path(self, inside: str) -> Path:
        return self.folder / inside.lstrip("/")


def say(line: str) -> None:
    print(f"{time.strftime('%H:%M:%S')}  {line}", flush=True)


def lacking() -> str | None:
    """Return why this machine cannot try it."""
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        return "a clean system is made by root, on Linux"
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    return f"{', '.join(missing)} is not here" if missing else None


def clean_system(suite: str, mirror: str | None) -> System:
    """Return a fresh copy of Debian's smallest set, with a user who has a home."""
    base, used = TRIAL / f"base-{suite}", TRIAL / "system"
    if not (base / "etc" / "debian_version").exists():
        say(f"debootstrap {suite}")
        shutil.rmtree(base, ignore_errors=True)
        TRIAL.mkdir(parents=True, exist_ok=True)
        made = TRIAL / f"making-{suite}"
        shutil.rmtree(made, ignore_errors=True)
        subprocess.run(
            ["debootstrap", "--variant=minbase", suite, str(made), *([mirror] if mirror else [])],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        made.rename(base)
    shutil.rmtree(used, ignore_errors=True)
    subprocess.run(["cp", "-a", str(base), str(used)], check=True)
    shutil.copyfile("/etc/resolv.conf", used / "etc" / "resolv.conf")
    system = System(used)
    system.run("useradd", "--create-home", "--shell", "/bin/bash", USER)
    system.run("apt-get", "-qq", "update")
    return system


# --- using it -------------------------------------------------------------------------------------


def install(system: System, deb: Path) -> None:
    """Install the package as a person does; its dependencies come by themselves."""
    shutil.copyfile(deb, system.path("/tmp/inmind.deb"))
    system.run("apt-get", "-qq", "-y", "install", "--no-install-recommends", "/tmp/inmind.deb")
    system.path("/tmp/inmind.deb").unlink()
    told = system.run("dpkg", "--verify", "inmind")
    if told.strip():
        raise Wrong(f"dpkg finds files changed: {told}")
    if system.path("/usr/bin/python3").exists():
        raise Wrong("a Python was installed beside the program's own")


def use_command_line(system: System) -> None:
    """Do with the command line what a person does in a year."""
    version = system.run("dpkg-query", "-f", "${Version}", "-W", "inmind")
    expect(version in system.inmind("--version"), "--version")
    system.inmind("init", "--open")
    expect("Kept" in system.inmind("add", "Took the escalation call", "--system", "1", "--urgent"), "add")
    lines = "".join(
        f'{{"date": "2026-{month:02}-{day:02}", "text": "Entry {month}.{day}", "role_system": {1 + day % 3}, '
        f'"urgent": {"true" if day % 2 else "false"}, "important": true}}\n'
        for month in range(1, 11)
        for day in range(1, 28, 2)
    )
    system.path(f"{HOME}/theirs.jsonl").write_text(lines, encoding="utf-8")
    expect("140" in system.inmind("import", "theirs.jsonl"), "import")
    expect("Entry 3.5" in system.inmind("search", "Entry 3.5"), "search")
    expect('"arms"' in system.inmind("drift", "--json"), "drift")
    system.inmind("report", "--out", "pack")
    kinds = {path.suffix for path in system.path(f"{HOME}/pack").rglob("*") if path.is_file()}
    expect({".pdf", ".html", ".png", ".svg", ".csv"} <= kinds, f"report: {kinds}")
    pdf = next(system.path(f"{HOME}/pack").rglob("*.pdf")).read_bytes()
    expect(pdf.startswith(b"%PDF-") and len(pdf) > 50_000, "the report's PDF")
    system.path(f"{HOME}/secret").write_text("a long enough passphrase\n", encoding="utf-8")
    system.inmind("report", "--out", "pack.zip", "--protect", "secret")
    expect(b"Took the" not in system.path(f"{HOME}/pack.zip").read_bytes(), "the protected report")
    system.inmind("export", "--format", "jsonl", "--out", "mine.jsonl")
    expect(len(system.path(f"{HOME}/mine.jsonl").read_text(encoding="utf-8").splitlines()) == 141, "export")
    expect("read back" in system.inmind("backup"), "backup")
    expect("whole" in system.inmind("check"), "check")
    expect("2026" in system.inmind("restore", "--list"), "restore --list")
    system.inmind("--journal", "Mine.vault", "--passphrase-file", "secret", "init")
    system.inmind("--journal", "Mine.vault", "--passphrase-file", "secret", "add", "Behind a passphrase")
    told = system.inmind("--journal", "Mine.vault", "--passphrase-file", "secret", "list")
    expect("Behind a passphrase" in told, "a journal with a passphrase")
    system.inmind("list", "--journal", "nowhere.vault", code=1)
    system.inmind("nonsense", code=2)


def use_reminder(system: System) -> None:
    """Let the reminder be set up and taken away again; the path that it calls is the installed program."""
    system.inmind("remind")
    system.inmind("remind", "--install", "--day", "friday", "--at", "16:00")
    entry = system.path(f"{HOME}/.config/autostart/inmind-remind.desktop").read_text(encoding="utf-8")
    expect(f"Exec={PROGRAM} remind --stay" in entry, f"the autostart entry: {entry}")
    expect(f"TryExec={PROGRAM}\n" in entry, "an entry that rests once the program is removed")
    system.inmind("remind", "--ics", "review.ics")
    expect(
        "BEGIN:VEVENT" in system.path(f"{HOME}/review.ics").read_text(encoding="utf-8"), "the calendar file"
    )
    system.inmind("remind", "--uninstall")
    expect(not system.path(f"{HOME}/.config/autostart/inmind-remind.desktop").exists(), "remind --uninstall")


@contextlib.contextmanager
def started(system: System, shown: Frames, *words: str) -> Iterator[subprocess.Popen[bytes]]:
    """Start the program's window inside, for the block."""
    command = system.command(["inmind", *words], user=USER, display=shown.display)
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    try:
        yield process
    finally:
        process.kill()  # with its namespace everything that it started
        process.wait()


def wait_for(
    shown: Frames, is_there: Callable[[Picture], bool], what: str, process: subprocess.Popen[bytes]
) -> Picture:
    """Wait until the screen shows it, and then until it is at rest; Wrong where it never does."""
    ends = time.monotonic() + PATIENCE
    before = shown.look()
    while time.monotonic() < ends:
        time.sleep(0.5)
        if process.poll() is not None:
            assert process.stdout is not None
            raise Wrong(f"{what}: the program ended.\n{process.stdout.read().decode(errors='replace')}")
        now = shown.look()
        if much_of(now, before) < AT_REST and is_there(now):
            return now
        before = now
    shown.look().save(TRIAL / "failed.png")
    raise Wrong(f"{what}: the screen never showed it, but what is in {TRIAL / 'failed.png'}.")


def press(shown: Frames, *words: str) -> None:
    """Press keys on the screen's keyboard."""
    subprocess.run(["xdotool", *words], check=True, env={**os.environ, "DISPLAY": shown.display})


def program_of(system: System) -> int:
    """Return the process that is the program."""
    for place in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            if str((place / "exe").readlink()) in (PROGRAM, f"{system.folder}{PROGRAM}"):
                return int(place.name)
    raise Wrong("the program runs nowhere")


def use_window(system: System, shown: Frames, pictures: Path) -> None:
    """Look at the sample journal: its first page, and the chart of the page Drift."""
    with started(system, shown, "demo", "--dir", "sample") as process:
        today = wait_for(shown, lambda picture: len(picture.colours()) > 100, "the window", process)
        today.save(pictures / "today.png")
        press(shown, "key", "ctrl+5")

        def has_chart(picture: Picture) -> bool:
            is_other = much_of(picture, today) > 0.05
            return is_other and picture.part(*CHART).colours().get(DELIVER, 0) > 200

        wait_for(shown, has_chart, "the page Drift with its chart", process).save(pictures / "drift.png")
        press(shown, "key", "ctrl+6")
        wait_for(shown, lambda picture: len(picture.colours()) > 100, "the page for the coach", process)
        time.sleep(3)

        def has_pages(picture: Picture) -> bool:
            return picture.part(*PREVIEW).colours().get(b"\xff\xff\xff", 0) > 50_000

        wait_for(shown, has_pages, "the coach's pages", process).save(pictures / "coach.png")


def use_lock(system: System, shown: Frames, pictures: Path) -> None:
    """Open a journal by its passphrase, lock it, and open it again: the same process, with nothing in it."""

    def is_dialog(picture: Picture) -> bool:
        return 0.05 < filled(picture) < 0.2

    def is_window(picture: Picture) -> bool:
        return filled(picture) > 0.8

    with started(system, shown, "--journal", "Mine.vault") as process:
        wait_for(shown, is_dialog, "the dialog", process).save(pictures / "locked.png")
        number = program_of(system)
        type_passphrase(shown)
        wait_for(shown, is_window, "the opened journal", process).save(pictures / "opened.png")
        press(shown, "key", "ctrl+l")
        wait_for(shown, is_dialog, "the lock", process).save(pictures / "locked-again.png")
        expect(program_of(system) == number, "the locked program is the same process")
        environ = Path(f"/proc/{number}/environ").read_bytes()
        expect(b"INMIND_LOCKED" in environ, "the locked program knows where it was")
        type_passphrase(shown)
        wait_for(shown, is_window, "opened once more", process).save(pictures / "opened-again.png")


def type_passphrase(shown: Frames) -> None:
    press(shown, "type", "--delay", "60", "a long enough passphrase")
    press(shown, "key", "Return")


def filled(picture: Picture) -> float:
    """Return which part of the screen is not its own black, looked at in samples."""
    return much_of(picture, Picture(picture.width, picture.height, bytes(len(picture.pixels))))


def much_of(one: Picture, other: Picture) -> float:
    """Return which part of the pixels differs, looked at in samples."""
    step = 4 * 97
    places = range(0, len(one.pixels) - 4, step)
    return sum(one.pixels[at : at + 3] != other.pixels[at : at + 3] for at in places) / len(places)


def remove(system: System, before: set[str]) -> list[str]:
    """Remove the package and what came with it; return what is left in the person's home.

    ``/tmp`` is the person's too: windows that were killed leave the folder of their socket there until the
    next start of the system.
    """
    system.run("apt-get", "-qq", "-y", "purge", "inmind")
    system.run("apt-get", "-qq", "-y", "autoremove", "--purge")
    left = system.files() - before
    home = sorted(path for path in left if path.startswith((f"{HOME}/", "/tmp/inmind-")))
    others = left - set(home)
    named = {path for path in others if "inmind" in path.lower() and not path.startswith("/var/log/")}
    elsewhere = {path for path in others if not NOTED.match(path)}
    if named or elsewhere:
        raise Wrong(f"left behind: {', '.join(sorted(named | elsewhere)[:20])}")
    return home


def expect(is_so: bool, what: str) -> None:
    if not is_so:
        raise Wrong(f"not as it has to be: {what}")


def try_out(deb: Path, pictures: Path, suite: str, mirror: str | None) -> None:
    """Do all of it. Raises Wrong."""
    system = clean_system(suite, mirror)
    before = system.files()
    say("install")
    install(system, deb)
    say("the command line")
    use_command_line(system)
    say("the reminder")
    use_reminder(system)
    say("the window")
    with frames() as shown:
        use_window(system, shown, pictures)
    say("the lock")
    with frames() as shown:
        use_lock(system, shown, pictures)
    say("remove")
    left = remove(system, before)
    say("left, of the person's own:")
    for path in sorted({"/".join(path.split("/")[:6]) for path in left}):
        print(f"  {path}")
    expect(any(path.endswith("Journal.vault/journal.db") for path in left), "the journal stays")


def main() -> int:
    """Try the package that is named and return the exit code."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("deb", type=Path)
    parser.add_argument("--pictures", type=Path, default=TRIAL / "pictures")
    parser.add_argument("--suite", default="bookworm")
    parser.add_argument(
        "--mirror", help="where debootstrap gets Debian's packages, if not from its own place"
    )
    told = parser.parse_args()
    reason = lacking()
    if reason is not None:
        print(f"Not tried: {reason}.")
        return SKIPPED
    told.pictures.mkdir(parents=True, exist_ok=True)
    try:
        try_out(told.deb, told.pictures, told.suite, told.mirror)
    except (Wrong, OSError, subprocess.SubprocessError) as problem:
        say(str(problem))
        return 1
    say(f"all was well; look at the pictures in {told.pictures}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
