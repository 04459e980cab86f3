"""What each system's scheduler is told: the files as they should be, and read by their readers."""

from __future__ import annotations

import os
import plistlib
import shutil
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from journal.errors import JournalError
from journal.scheduling.autostart import Autostart, staying
from journal.scheduling.autostart import quoted as quoted_for_desktop
from journal.scheduling.launchd import LaunchAgent
from journal.scheduling.scheduler import own_program, remind_command, run_quietly, system_scheduler
from journal.scheduling.systemd import SystemdTimer, quoted
from journal.scheduling.windows import WindowsTask

GOLDEN = Path(__file__).resolve().parents[1] / "data" / "scheduling"
COMMAND = ["/opt/In Mind/bin/inmind", "remind", "--wait", "3000"]
PLAIN = ["/usr/bin/inmind", "remind", "--wait", "3000"]


class Ran(list):
    """Notes what would be run; ``refuses`` are commands that fail."""

    refuses = ()

    def __call__(self, command):
        self.append(list(command))
        return int(command[0] in self.refuses)


@pytest.fixture
def ran():
    return Ran()


@pytest.fixture
def environ(tmp_path):
    return {
        "HOME": str(tmp_path),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "LOCALAPPDATA": str(tmp_path / "AppData"),
        "USERDOMAIN": "OFFICE",
        "USERNAME": "ana",
    }


@pytest.mark.parametrize("kind", [SystemdTimer, Autostart, LaunchAgent, WindowsTask])
@pytest.mark.parametrize("minute", [0, 30])
def test_every_file_is_as_it_should_be(kind, minute, environ, ran):
    """After a change that is meant, GOLDEN_ANEW=1 writes them anew; look at what differs."""
    for path, content in kind(environ, ran).files(COMMAND, minute).items():
        kept = GOLDEN / f"{minute:02}" / path.name
        if os.environ.get("GOLDEN_ANEW"):
            kept.parent.mkdir(parents=True, exist_ok=True)
            kept.write_bytes(content)
        assert content == kept.read_bytes(), path


@pytest.mark.parametrize("kind", [SystemdTimer, LaunchAgent, WindowsTask])
def test_it_is_written_and_taken_away_and_nothing_stays(kind, environ, ran, tmp_path):
    scheduler = kind(environ, ran)
    assert not scheduler.is_installed()
    written = scheduler.install(COMMAND, 0)
    assert written
    assert all(path.is_file() for path in written)
    assert scheduler.is_installed()
    assert scheduler.is_current(COMMAND, 0)
    assert not scheduler.is_current(COMMAND, 30)
    assert not scheduler.is_current(PLAIN, 0)
    told = len(ran)
    assert told > 0
    assert scheduler.uninstall() == written
    assert len(ran) > told
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]
    assert scheduler.uninstall() == []


@pytest.mark.parametrize(
    ("kind", "tool"), [(SystemdTimer, "systemctl"), (LaunchAgent, "launchctl"), (WindowsTask, "schtasks")]
)
def test_a_system_that_refuses_is_told_and_no_file_stays(kind, tool, environ, ran, tmp_path):
    ran.refuses = (tool,)
    with pytest.raises(JournalError, match=tool):
        kind(environ, ran).install(COMMAND, 0)
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


def test_the_timer_is_started_behind_its_files(environ, ran):
    SystemdTimer(environ, ran).install(COMMAND, 0)
    assert [command[2] for command in ran] == ["daemon-reload", "enable", "restart"]


def test_an_autostart_begins_at_once_and_ends_with_its_entry(environ, monkeypatch):
    begun = []
    monkeypatch.setattr(subprocess, "Popen", lambda command, **_: begun.append(command))
    entry = Autostart(environ)
    [path] = entry.install(COMMAND, 0)
    assert begun == [["/opt/In Mind/bin/inmind", "remind", "--stay"]]
    assert entry.uninstall() == [path]
    assert not entry.is_installed()
    assert staying(["a"]) == ["a"]


def test_a_program_that_cannot_be_started_leaves_no_entry(environ, tmp_path):
    with pytest.raises(JournalError, match="inmind"):
        Autostart(environ).install([str(tmp_path / "gone" / "inmind"), "remind"], 0)
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


@pytest.mark.parametrize("kind", [SystemdTimer, Autostart, LaunchAgent, WindowsTask])
def test_a_file_where_a_folder_should_be_is_told(kind, environ, ran, tmp_path):
    for name in ("config", "Library", "AppData"):
        (tmp_path / name).write_bytes(b"")
    with pytest.raises(JournalError, match="cannot be made, because a file"):
        kind(environ, ran).install(COMMAND, 0)
    assert ran == []


def test_of_two_files_none_stays_where_the_second_cannot_be_written(environ, ran):
    *first, last = SystemdTimer(environ, ran).files(COMMAND, 0)
    last.mkdir(parents=True)
    with pytest.raises(JournalError):
        SystemdTimer(environ, ran).install(COMMAND, 0)
    assert not any(path.exists() for path in first)
    assert last.is_dir()


# --- read by those who read them -----------------------------------------------------------------


def analyze(*words, runtime):
    """Run systemd-analyze; checking a user's unit wants a folder for what runs, and nothing in it."""
    return subprocess.run(
        ["systemd-analyze", *words],
        env=os.environ | {"XDG_RUNTIME_DIR": str(runtime), "LC_ALL": "C"},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


needs_systemd = pytest.mark.skipif(
    shutil.which("systemd-analyze") is None, reason="there is no systemd-analyze here"
)


@needs_systemd
@pytest.mark.parametrize("name", ["true", "In Mind's 100% “$HOME”", "a\\b"])
def test_systemd_finds_nothing_to_complain_of(name, environ, ran, tmp_path):
    program = tmp_path / name
    program.symlink_to("/bin/true")
    written = SystemdTimer(environ, ran).install([str(program), *COMMAND[1:]], 30)
    done = analyze("--user", "verify", "--man=no", *map(str, written), runtime=tmp_path)
    if "Failed to" in done.stderr and done.returncode and "inmind-remind" not in done.stderr:
        pytest.skip(f"systemd cannot look at a user's units here: {done.stderr.strip()}")
    assert (done.returncode, done.stderr) == (0, "")


@needs_systemd
def test_systemd_complains_of_a_program_that_is_not_there(environ, ran, tmp_path):
    """So the test above tests something."""
    written = SystemdTimer(environ, ran).install([str(tmp_path / "gone"), "remind"], 30)
    assert analyze("--user", "verify", "--man=no", *map(str, written), runtime=tmp_path).returncode != 0


@needs_systemd
@pytest.mark.parametrize("name", ["inmind", "In Mind's 100% “$HOME”", "a\\b"])
def test_systemd_passes_over_a_program_that_was_removed(name, environ, ran, tmp_path):
    """Both units, so that nothing is tried or logged each hour by what a removal left in a home."""
    program = tmp_path / name
    program.symlink_to("/bin/true")
    told = [
        line
        for content in SystemdTimer(environ, ran).files([str(program), *COMMAND[1:]], 30).values()
        for line in content.decode().splitlines()
        if line.startswith("Condition")
    ]
    assert len(told) == 2
    assert [analyze("condition", line, runtime=tmp_path).returncode for line in told] == [0, 0]
    program.unlink()
    assert 0 not in [analyze("condition", line, runtime=tmp_path).returncode for line in told]


def test_a_desktop_passes_over_a_program_that_was_removed(environ):
    """As GLib reads it, a backslash is written twice."""
    [entry] = Autostart(environ).files(["/opt/a\\b 100%/inmind", "remind"], 0).values()
    assert "TryExec=/opt/a\\\\b 100%/inmind" in entry.decode().splitlines()


@needs_systemd
@pytest.mark.parametrize("minute", [0, 7, 59])
def test_systemd_elapses_once_an_hour_at_that_minute(minute, environ, ran, tmp_path):
    timer = SystemdTimer(environ, ran).files(COMMAND, minute)
    [text] = [content.decode() for path, content in timer.items() if path.suffix == ".timer"]
    [when] = [line.partition("=")[2] for line in text.splitlines() if line.startswith("OnCalendar=")]
    done = analyze("calendar", "--iterations=3", "--base-time=2026-11-20 16:30:00", when, runtime=tmp_path)
    assert done.returncode == 0, done.stderr
    first = 16 if minute >= 30 else 17
    for hour in range(first, first + 3):
        assert f"2026-11-20 {hour}:{minute:02}:00" in done.stdout


def test_launchd_reads_its_property_list(environ, ran):
    [content] = LaunchAgent(environ, ran).files(COMMAND, 30).values()
    record = plistlib.loads(content)
    assert record["ProgramArguments"] == COMMAND
    assert record["StartCalendarInterval"] == {"Minute": 30}
    assert record["RunAtLoad"] is True


def test_windows_reads_its_task(environ, ran):
    environ["USERNAME"] = "ana & co"
    [content] = WindowsTask(environ, ran).files(['C:\\In "Mind"\\inmind.exe', "remind", "a b"], 30).values()
    assert content[:2] in (b"\xff\xfe", b"\xfe\xff")
    root = ET.fromstring(content)
    names = {"t": "http://schemas.microsoft.com/windows/2004/02/mit/task"}
    assert root.findtext(".//t:StartWhenAvailable", namespaces=names) == "true"
    assert root.findtext(".//t:StartBoundary", namespaces=names) == "2026-01-01T00:30:00"
    assert root.findtext(".//t:Interval", namespaces=names) == "PT1H"
    assert root.findtext(".//t:Command", namespaces=names) == 'C:\\In "Mind"\\inmind.exe'
    assert root.findtext(".//t:Arguments", namespaces=names) == 'remind "a b"'
    assert root.findtext(".//t:UserId", namespaces=names) == "OFFICE\\ana & co"


@pytest.mark.parametrize(
    ("word", "unit", "entry"),
    [
        ("/usr/bin/inmind", "/usr/bin/inmind", "/usr/bin/inmind"),
        ("/opt/In Mind/x", '"/opt/In Mind/x"', '"/opt/In Mind/x"'),
        ("100%", "100%%", "100%%"),
        ("$HOME", "$$HOME", '"\\\\$HOME"'),
        ('a"b', '"a\\"b"', '"a\\\\"b"'),
    ],
)
def test_a_word_is_quoted_as_each_reads_it(word, unit, entry):
    assert quoted(word) == unit
    assert quoted_for_desktop(word) == entry


# --- which one, and what it calls -----------------------------------------------------------------


@pytest.mark.skipif(os.name == "nt" or os.uname().sysname != "Linux", reason="Linux has two")
def test_systemd_where_the_user_has_a_manager_and_autostart_elsewhere(environ, tmp_path):
    assert isinstance(system_scheduler(environ), Autostart)
    environ["XDG_RUNTIME_DIR"] = str(tmp_path)
    assert isinstance(system_scheduler(environ), Autostart)
    (tmp_path / "systemd").mkdir()
    (tmp_path / "systemd" / "private").touch()
    assert isinstance(system_scheduler(environ), SystemdTimer)


def test_it_calls_this_program(monkeypatch):
    assert remind_command() == [*own_program(), "remind", "--wait", "3000"]
    assert Path(own_program()[0]).exists()
    monkeypatch.setenv("APPIMAGE", "/home/ana/In Mind.AppImage")
    assert own_program() == ["/home/ana/In Mind.AppImage"]
    monkeypatch.delenv("APPIMAGE")
    monkeypatch.setattr("sys.frozen", True, raising=False)
    monkeypatch.setattr("sys.executable", "/opt/inmind/inmind")
    assert own_program() == ["/opt/inmind/inmind"]


def test_a_tool_that_is_not_there_has_failed():
    assert run_quietly(["no-such-program-of-anybodys"]) == 1
