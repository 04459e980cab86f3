"""In the place of the library ``keyring``: answers at once, and bears the name of one that is trusted.

What is told to it lies in the file that ``BENCHMARK_KEYRING`` names.
"""

from __future__ import annotations

import json
import os
from pathlib import Path


class Keyring:
    """Gives what the file holds, and keeps nothing."""

    __module__ = "keyring.backends.SecretService"

    def get_password(self, service: str, username: str) -> str | None:
        """Return what is kept under this name."""
        held: dict[str, str] = json.loads(Path(os.environ["BENCHMARK_KEYRING"]).read_text(encoding="utf-8"))
        return held.get(f"{service} {username}")


def get_keyring() -> Keyring:
    """Return the only one."""
    return Keyring()
