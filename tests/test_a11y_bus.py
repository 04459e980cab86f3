"""What a screen reader gets: the window's tree over the real accessibility bus, on an X server of its own."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from journal import clock
from journal.sample import make_sample
from tests.benchmarks.screen import screen

ROOT = Path(__file__).resolve().parents[1]
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")


def what_is_missing() -> str:
    """Return what the walk lacks on this machine, or nothing."""
    if not sys.platform.startswith("linux"):
        return "the bus is Linux's"
    missing = [name for name in ("Xvfb", "dbus-run-session") if shutil.which(name) is None]
    missing += [] if any(map(os.path.exists, LAUNCHERS)) else ["at-spi2-core"]
    missing += [] if importlib.util.find_spec("jeepney") else ["jeepney"]
    return f"there is no {', no '.join(missing)} here" if missing else ""


pytestmark = [
    pytest.mark.screen,
    pytest.mark.slow,
    pytest.mark.skipif(bool(what_is_missing()), reason=what_is_missing() or "all is there"),
]


@pytest.fixture(scope="module")
def walked(tmp_path_factory):
    """The sample journal's window as it was walked: (exit code, what was printed, what was complained of)."""
    now = clock.now()
    vault = tmp_path_factory.mktemp("sample") / "Sample.vault"
    make_sample(vault, clock.today(now, clock.local_zone()), now)
    with screen() as shown:
        done = subprocess.run(
            ["dbus-run-session", "--", sys.executable, "-m", "tests.a11y.walk", str(vault)],
            cwd=ROOT,
            env=os.environ
            | shown.environ
            | {"PYTHONPATH": os.pathsep.join(filter(None, [str(ROOT), *sys.path]))},
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )
    assert "{" in done.stdout, done.stderr
    return done.returncode, json.loads(done.stdout[done.stdout.index("{\n") :]), done.stderr


def found_on(walked, page):
    return [tuple(node[1:]) for node in walked[1]["pages"][page]]


def test_every_page_reaches_the_bus_and_no_control_is_nameless(walked):
    code, told, complaints = walked
    assert code == 0, complaints
    assert len(told["pages"]) == 6
    assert all(len(nodes) > 12 for nodes in told["pages"].values())


def test_the_composer_and_its_buttons_say_what_they_are(walked):
    found = {(role, name): description for role, name, description, _ in found_on(walked, "Today")}
    assert found["text", "Entry"] == "What you noticed or did, in your own words"
    assert "Alt+1" in found["check box", "1 Deliver"]
    assert "Ctrl+Enter" in found["push button", "Keep"]


def test_painted_figures_are_pictures_with_their_words(walked):
    pictures = [name for role, name, _, _ in found_on(walked, "Today") if role in ("graphic", "image")]
    assert any(name.startswith("System 1: ") for name in pictures)
    assert any(name.startswith("Urgent and important ") for name in pictures)


def test_paragraphs_are_text_and_not_panels(walked):
    roles = {role for role, name, _, _ in found_on(walked, "Drift") if name.startswith("Your last ")}
    assert roles == {"label"}


def test_the_chart_of_drift_reaches_a_screen_reader_with_its_twin(walked):
    twins = [node for node in found_on(walked, "Drift") if "share of entries, from" in node[2]]
    assert [(name, can_focus) for _, name, _, can_focus in twins] == [("Chart", True)]
    assert "Before, from " in twins[0][2]
