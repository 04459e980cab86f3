"""Puts the tables between their marks in docs/method.md, with what they were measured on."""

from __future__ import annotations

import ast
import hashlib
import re
from pathlib import Path

from journal import drift
from tests.method.tables import Row, Table

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "method.md"
# What the figures rest on. Names of the page's other parts, and comments, may change without a new run.
RULES = (
    "RECENT_WEEKS", "RECENT_WEEKS_OF_DAYS", "ANCHOR_WEEKS", "PRIOR_SPREAD", "PRIOR_WEEKS", "SIGNAL", "CALM",
    "CALM_VERDICTS", "POWER", "CHANGE_NEEDS", "ENTRY_RULE", "DAYS_RULE", "Rule", "Latch", "Series", "_angle",
    "verdict", "_speaks", "_state_of", "_smallest_shift", "step", "_answered", "_advance", "holds",
    "verdicts", "check_plan",
)  # fmt: skip
_MARKS = r"(<!-- {}: [^\n]*-->\n)(.*?)(<!-- end -->)"


def digest() -> str:
    """Return a digest of the rules of `journal/drift.py` and of this package, comments left out."""
    parts = _definitions(Path(drift.__file__))
    missing = set(RULES) - set(parts)
    assert not missing, f"no longer in journal/drift.py: {missing}"
    told = [parts[name] for name in RULES]
    for name in ("chance", "latching", "tables", "twin"):
        told += _definitions(Path(__file__).with_name(f"{name}.py")).values()
    return hashlib.sha256("\n".join(told).encode()).hexdigest()[:16]


def as_markdown(table: Table, rows: dict[str, Row]) -> str:
    """Return the table as it stands in the page."""
    lines = [table.heads, ("---",) * len(table.heads), *((name, *row) for name, row in rows.items())]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def written(page: str, tables: dict[str, str], stamp: str) -> str:
    """Return the page with these tables, by name, and the stamp of what they were measured on."""
    for name, text in {**tables, "stamp": stamp}.items():
        mark = re.compile(_MARKS.format(name), re.DOTALL)
        page, found = mark.subn(lambda m, text=text: f"{m[1]}{text}\n{m[3]}", page)  # type: ignore[misc]
        assert found == 1, f"the page has {found} places for “{name}”"
    return page


def rows_of(page: str, name: str) -> dict[str, Row]:
    """Return the rows of one table as they stand in the page, by their names."""
    found = re.search(_MARKS.format(name), page, re.DOTALL)
    assert found, name
    rows = [line.removeprefix("| ").removesuffix(" |").split(" | ") for line in found[2].splitlines()[2:]]
    return {name: tuple(cell.strip() for cell in row) for name, *row in rows}


def _definitions(path: Path) -> dict[str, str]:
    """Return the code of everything defined at the top of a module, by name."""
    found: dict[str, str] = {}
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            for inner in ast.walk(node):
                if isinstance(inner, ast.FunctionDef | ast.ClassDef) and ast.get_docstring(inner) is not None:
                    inner.body = inner.body[1:] or [ast.Pass()]
            found[node.name] = ast.unparse(node)
        elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            found[node.targets[0].id] = ast.unparse(node)
    return found
