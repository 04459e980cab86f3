"""Start the window on a journal, walk every page over the accessibility bus, and print what was found.

    xvfb-run -a dbus-run-session -- .venv/bin/python -m tests.a11y.walk VAULT

It prints one JSON value: for each page its objects as [depth, role, name, description, takes the focus], and
whether the rail's buttons can be pressed over the bus. Exit 1 where something that can be pressed or typed in
has no name. Wants at-spi2-core and jeepney.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence

from tests.a11y.bus import FOCUSABLE, SHOWING, Bus, Node, wait_for

OUR_NAME = "In Mind"
PAGES = ("Today", "Journal", "Leadership plan", "Weekly review", "Drift", "For your coach")
CONTROLS = {
    "push button", "button", "toggle button", "check box", "radio button", "combo box", "slider",
    "spin button", "text", "entry", "password text", "list", "table", "tree", "tree table", "page tab",
}  # fmt: skip
ENVIRONMENT = {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8"}


def main(arguments: Sequence[str]) -> int:
    """Walk the window on the journal named."""
    bus = Bus()
    program = subprocess.Popen(
        [sys.executable, "-m", "tests.a11y.window", arguments[0]],
        env=os.environ | ENVIRONMENT,
        stdin=subprocess.PIPE,
    )
    try:
        walker = Walker(bus, program)
        found = {page: walker.page(position) for position, page in enumerate(PAGES)}
        pressed = walker.press_rail("Journal")
    finally:
        program.terminate()
        program.communicate()
        bus.close()
    told = {page: [_told(node) for node in nodes] for page, nodes in found.items()}
    print(json.dumps({"pages": told, "the rail can be pressed": pressed}, indent=1))
    nameless = [(page, node) for page, nodes in found.items() for node in nodes if is_nameless_control(node)]
    for page, node in nameless:
        print(f"{page}: a {node.role} without a name: {node.description!r}", file=sys.stderr)
    return 1 if nameless else 0


def is_nameless_control(node: Node) -> bool:
    """True for what can be used and is not named."""
    return not node.name and (node.role in CONTROLS or node.has(FOCUSABLE))


class Walker:
    """Goes through the window of a program."""

    def __init__(self, bus: Bus, program: subprocess.Popen[bytes]) -> None:
        self._bus = bus
        self._program = program
        self._window = wait_for(self._find_window, "the window on the accessibility bus")

    def page(self, position: int) -> list[Node]:
        """Bring a page to the front and return what shows then."""
        assert self._program.stdin is not None
        self._program.stdin.write(b"%d\n" % position)
        self._program.stdin.flush()
        return wait_for(lambda: self._settled(position), f"the page {PAGES[position]}")

    def press_rail(self, page: str) -> bool:
        """Press a page's button in the rail over the bus; tell whether the page comes to the front."""
        named = (node for node in self._bus.walk(self._window) if node.name == page)
        self._bus.press(next(node.where for node in named if node.role == "radio button"))
        try:
            return bool(wait_for(lambda: self._settled(PAGES.index(page)), page, seconds=3))
        except TimeoutError:
            return False

    def _find_window(self) -> tuple[str, str] | None:
        return next((at for at in self._bus.applications() if self._bus.name_of(at) == OUR_NAME), None)

    def _settled(self, position: int) -> list[Node] | None:
        """Return what shows, once it is the same twice, with the page's title and, on Drift, its chart."""
        first, second = (
            [node for node in self._bus.walk(self._window) if node.has(SHOWING)] for _ in range(2)
        )
        page = PAGES[position]
        is_there = position == 0 or any(node.role == "label" and node.name == page for node in first)
        is_drawn = page != "Drift" or any("share of entries, from" in node.description for node in first)
        return first if first == second and is_there and is_drawn and len(first) > 12 else None


def _told(node: Node) -> list[object]:
    return [node.depth, node.role, node.name, node.description, node.has(FOCUSABLE)]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
