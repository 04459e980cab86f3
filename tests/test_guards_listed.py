"""The list of guards keeps up with the code: ``python -m tests.guards`` breaks them, for minutes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.guards import __main__ as breaking
from tests.guards.guards import GUARDS

ROOT = Path(__file__).resolve().parent.parent


@pytest.mark.parametrize("guard", GUARDS, ids=[guard.keeps for guard in GUARDS])
def test_a_guard_stands_once_where_it_is_said_to(guard):
    code = (ROOT / guard.file).read_text(encoding="utf-8")
    assert code.count(guard.whole) == 1
    compile(code.replace(guard.whole, guard.broken), guard.file, "exec")
    for place in guard.tests:
        assert (ROOT / place).exists()


@pytest.mark.slow
def test_a_broken_guard_is_noticed_and_a_whole_one_is_told(capsys, monkeypatch):
    [guard] = [one for one in GUARDS if "slip of the pen" in one.keeps]
    harmless = guard._replace(keeps="nothing", broken=f"{guard.whole}  # as it was")
    monkeypatch.setattr(breaking, "GUARDS", (guard, harmless))
    assert breaking.main([]) == 1
    assert [line.split("  ")[0].strip() for line in capsys.readouterr().out.splitlines()] == [
        "noticed",
        "NOT NOTICED",
        "1 of 2 broken guards were noticed.",
    ]
