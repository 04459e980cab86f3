"""Say what a built program is made of, as CycloneDX: from what its environment holds to what goes into it.

    python packaging/contents.py ENVIRONMENT.json --lock LOCK --out MADE.json

``cyclonedx-py environment`` lists all that the environment holds, the tools that build included. Kept is what
the lock of the program names, PyInstaller (its loader is the program that starts) and Python itself, which it
carries. Run by ``build.py`` with the Python of the environment that has the library ``cyclonedx``; what it
writes is validated against the schema there.
"""

from __future__ import annotations

import argparse
import json
import platform
import re
import sys
from pathlib import Path
from typing import Any

LOADER = "pyinstaller"  # not imported by the program: its loader starts it
PYTHON = "python-runtime"


def locked_names(lock: str) -> set[str]:
    """Return the names that a lock pins, as they are compared: small letters, dashes."""
    return {normal(name) for name in re.findall(r"^([A-Za-z0-9._-]+)==", lock, flags=re.MULTILINE)}


def normal(name: str) -> str:
    """Return a distribution's name as it is compared."""
    return re.sub(r"[-_.]+", "-", name).lower()


def contents_of(environment: dict[str, Any], lock: str, python: str) -> dict[str, Any]:
    """Return the list cut down to what goes into the program; ``python`` is the version that it carries.

    Raises:
        ValueError: Nothing of the lock is in the environment.
    """
    wanted = locked_names(lock) | {LOADER}
    kept = [part for part in environment["components"] if normal(part["name"]) in wanted]
    if not any(normal(part["name"]) != LOADER for part in kept):
        raise ValueError("the environment holds nothing of what the lock names")
    runtime = {
        "type": "platform",
        "bom-ref": PYTHON,
        "name": "CPython",
        "version": python,
        "description": "The interpreter and its standard library, inside the program",
        "licenses": [{"license": {"id": "PSF-2.0"}}],
        "cpe": f"cpe:2.3:a:python:python:{python}:*:*:*:*:*:*:*",
    }
    refs = {part["bom-ref"] for part in kept}
    program = environment["metadata"]["component"]["bom-ref"]
    links = [
        {**link, "dependsOn": [ref for ref in link.get("dependsOn", ()) if ref in refs]}
        for link in environment["dependencies"]
        if link["ref"] in refs
    ]
    direct: dict[str, Any] = next(
        (link for link in environment["dependencies"] if link["ref"] == program), {}
    )
    of_program = sorted({ref for ref in direct.get("dependsOn", ()) if ref in refs} | {PYTHON})
    return {
        **environment,
        "components": [runtime, *kept],
        "dependencies": [{"ref": program, "dependsOn": of_program}, {"ref": PYTHON}, *map(_tidy, links)],
    }


def _tidy(link: dict[str, Any]) -> dict[str, Any]:
    return link if link["dependsOn"] else {"ref": link["ref"]}


def main() -> int:
    """Cut the list down, look whether it is a valid one, and write it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("environment", type=Path)
    parser.add_argument("--lock", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    told = parser.parse_args()
    environment = json.loads(told.environment.read_text(encoding="utf-8"))
    made = contents_of(environment, told.lock.read_text(encoding="utf-8"), platform.python_version())
    text = json.dumps(made, indent=2, ensure_ascii=False) + "\n"
    from cyclonedx.schema import SchemaVersion
    from cyclonedx.validation.json import JsonStrictValidator

    wrong = JsonStrictValidator(SchemaVersion.from_version(made["specVersion"])).validate_str(text)
    if wrong is not None:
        print(wrong, file=sys.stderr)
        return 1
    told.out.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
