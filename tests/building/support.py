"""What lies in packaging/ is no package: it is loaded from its files."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"


def load(name: str, folder: Path = PACKAGING) -> ModuleType:
    """Return a module of packaging/, imported anew under a name of its own."""
    spec = importlib.util.spec_from_file_location(f"inmind_{name}", folder / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module
