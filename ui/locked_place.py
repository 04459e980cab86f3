"""Where the window stood when it was locked, handed to the process that comes in its place.

It travels in one variable of the environment, which this user's programs can read: so it holds no word of the
writer's and nothing that is secret.
"""

from __future__ import annotations

import json
import os
from collections.abc import MutableMapping
from typing import Literal, NamedTuple, get_args

VARIABLE = "INMIND_LOCKED"

Standing = Literal["front", "behind", "minimised"]


class LockedPlace(NamedTuple):
    """Which journal was locked, where its window stood, and which page was in front."""

    journal: str
    geometry: str = ""  # as Window.remembered gives it
    centre: tuple[int, int] | None = None  # of the window, in pixels of the desktop
    page: int = 0
    standing: Standing = "front"  # one that comes back behind other windows takes no key from them

    def written(self) -> str:
        """Return it as the variable's value."""
        return json.dumps(self._asdict())


def take_place(environ: MutableMapping[str, str] = os.environ) -> LockedPlace | None:
    """Return the place that this process was told of, and leave it to no other; None where there is none."""
    told = environ.pop(VARIABLE, "")
    if not told:
        return None
    try:
        record = json.loads(told)
        centre = record.get("centre")
        return LockedPlace(
            journal=str(record["journal"]),
            geometry=str(record.get("geometry", "")),
            centre=None if centre is None else (int(centre[0]), int(centre[1])),
            page=int(record.get("page", 0)),
            standing=record["standing"] if record.get("standing") in get_args(Standing) else "front",
        )
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError):
        return None
