"""Where the shipped data lies: in a checkout, in a wheel, or in a frozen program."""

from __future__ import annotations

import sys
from pathlib import Path


def resource_path(*parts: str) -> Path:
    """Return the path of a shipped file or folder under ``resources/``.

    Raises:
        FileNotFoundError: The program was installed without its data.
    """
    here = Path(__file__).parent
    roots = [here / "resources", here.parent / "resources"]
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        roots.append(Path(frozen) / "resources")
    for root in roots:
        if root.is_dir():
            return root.joinpath(*parts)
    raise FileNotFoundError("the program's resources are missing")
