"""What could not be run here for macOS, Windows and the public build, held against what it stands on."""

from __future__ import annotations

import json
import plistlib
import re
import subprocess
import sys

import pytest
import yaml
from PIL import Image

from tests.building.support import PACKAGING, ROOT, load

contents = load("contents")
build = load("build")


@pytest.fixture(scope="module")
def icons(tmp_path_factory):
    """Every form of the icon, drawn by a program of its own as a build does."""
    folder = tmp_path_factory.mktemp("icons")
    subprocess.run([sys.executable, str(PACKAGING / "icons.py"), str(folder)], check=True, timeout=120)
    return folder


def test_icons_come_in_every_size(icons):
    deb = load("package_deb", PACKAGING / "linux")
    for size in deb.ICON_SIZES:
        with Image.open(icons / f"inmind-{size}.png") as picture:
            assert picture.size == (size, size)
    with Image.open(icons / "inmind.ico") as picture:
        assert {(size, size) for size in (16, 32, 48, 256)} <= picture.info["sizes"]
    with Image.open(icons / "inmind.icns") as picture:
        assert {(size, size, scale) for size, scale in ((128, 1), (512, 2))} <= set(picture.info["sizes"])


def test_the_icon_shows_three_equal_bars(icons):
    """As in the tray: no system is more than another."""
    with Image.open(icons / "inmind-64.png") as picture:
        pixels = picture.convert("RGBA")
        row = [pixels.getpixel((x, 32)) for x in range(64)]
        assert pixels.getpixel((0, 0))[3] == 0  # round corners
    bars = re.findall("#+", "".join("#" if sum(pixel[:3]) > 600 else "." for pixel in row))
    assert [len(bar) for bar in bars] == [10, 10, 10]


def test_entitlements_ask_for_no_network():
    told = plistlib.loads((PACKAGING / "macos" / "entitlements.plist").read_bytes())
    assert told
    assert not [name for name in told if "network" in name or "files" in name or "device" in name]


def test_the_installer_names_what_the_recipe_builds():
    script = (PACKAGING / "windows" / "inmind.iss").read_text(encoding="utf-8")
    recipe = (PACKAGING / "inmind.spec").read_text(encoding="utf-8")
    for program in set(re.findall(r"\{app\}\\(\w+)\.exe", script)):
        assert f'program("{program}"' in recipe
    given = set(re.findall(r"/D(\w+)=", (PACKAGING / "build.py").read_text(encoding="utf-8")))
    assert set(re.findall(r"\{#(\w+)\}", script)) == given


# --- the public build -----------------------------------------------------------------------------


@pytest.fixture(scope="module")
def workflow():
    return yaml.safe_load((ROOT / ".github" / "workflows" / "build.yml").read_text(encoding="utf-8"))


def test_the_public_build_builds_and_tries_all_three(workflow):
    said = {name: json.dumps(job["steps"]) for name, job in workflow["jobs"].items()}
    assert set(said) == {"linux", "macos", "windows"}
    for steps in said.values():
        [command] = re.findall(r"packaging/build\.py (\w+)", steps)
        assert command in build.COMMANDS
        assert re.search(r"packaging/(smoke|linux/try_deb)\.py", steps)


def test_the_public_build_knows_no_secret_and_may_write_nothing(workflow):
    text = (ROOT / ".github" / "workflows" / "build.yml").read_text(encoding="utf-8")
    assert "secrets" not in text
    assert workflow["permissions"] == {"contents": "read"}
    used = re.findall(r"uses: (\S+)", text)
    assert used
    assert all(re.fullmatch(r"[\w-]+/[\w-]+@v\d+", action) for action in used)


# --- what a program is made of --------------------------------------------------------------------


def part(name, version="1"):
    return {"type": "library", "bom-ref": f"{name}=={version}", "name": name, "version": version}


def test_the_list_holds_what_goes_in_and_not_what_built_it():
    environment = {
        "metadata": {"component": {"bom-ref": "root", "name": "inmind"}},
        "components": [
            part("jinja2"),
            part("MarkupSafe"),
            part("pip"),
            part("pyinstaller"),
            part("altgraph"),
        ],
        "dependencies": [
            {"ref": "root", "dependsOn": ["jinja2==1", "pip==1"]},
            {"ref": "jinja2==1", "dependsOn": ["MarkupSafe==1"]},
            {"ref": "MarkupSafe==1"},
            {"ref": "pip==1"},
            {"ref": "pyinstaller==1", "dependsOn": ["altgraph==1"]},
            {"ref": "altgraph==1"},
        ],
    }
    made = contents.contents_of(environment, "jinja2==1 \\\n    --hash=x\nmarkupsafe==1 \\\n", "3.11.7")
    assert [one["name"] for one in made["components"]] == ["CPython", "jinja2", "MarkupSafe", "pyinstaller"]
    links = {link["ref"]: link.get("dependsOn") for link in made["dependencies"]}
    assert links["root"] == ["jinja2==1", contents.PYTHON]
    assert links["jinja2==1"] == ["MarkupSafe==1"]
    refs = {one["bom-ref"] for one in made["components"]} | {"root"}
    assert set(links) <= refs
    assert {ref for told in links.values() for ref in told or ()} <= refs


def test_a_list_of_nothing_is_refused():
    environment = {
        "metadata": {"component": {"bom-ref": "root"}},
        "components": [part("pip")],
        "dependencies": [],
    }
    with pytest.raises(ValueError, match="nothing"):
        contents.contents_of(environment, "jinja2==1\n", "3.11.7")


def test_build_refuses_what_it_does_not_know(capsys):
    assert build.main(["rpm"]) == 2
    assert "usage" in capsys.readouterr().err
    assert build.main(["--help"]) == 0
    for command in build.COMMANDS:
        assert f"build.py {command}" in build.__doc__
