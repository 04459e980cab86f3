"""Python's own import statement, given back once Qt is loaded.

PySide6 puts a wrapper in its place for ``from __feature__ import snake_case``, which nothing here uses. After
each import the wrapper reads the whole source of the new module to see whether it speaks of PySide6: 5 ms
of a launch, and a sixth of the time in which matplotlib is imported.
"""

from __future__ import annotations

import builtins


def use_plain_imports() -> None:
    """Take PySide6's wrapper away. A PySide6 that wraps in another way is left as it is."""
    plain = getattr(builtins, "__orig_import__", None)
    if plain is not None:
        builtins.__import__ = plain
