"""Nothing heavy is loaded until something is drawn."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CODE = """
import sys
from journal.charts import arm, coverage, days, mix, quadrant, table, timeline, week, words
from journal.charts.quadrant import *
heavy = ("matplotlib", "numpy", "PIL", "PySide6", "sqlite_utils", "statistics")
before = [name for name in heavy if name in sys.modules]
data = quadrant.QuadrantData(quadrant.Quadrant(1, 2, 3, 4, 5), 13)
quadrant.describe_quadrant(data), quadrant.table_quadrant(data)
said = [name for name in heavy if name in sys.modules]
from matplotlib.figure import Figure
from journal.palette import load_palette
quadrant.draw_quadrant(Figure(), data, load_palette("light"))
after = [name for name in ("matplotlib.pyplot", "PySide6", "journal.charts.style") if name in sys.modules]
import json
print(json.dumps([before, said, after]))
"""


def test_words_and_tables_need_no_matplotlib_and_drawing_no_pyplot():
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "error"}
    run = subprocess.run(
        [sys.executable, "-c", CODE], capture_output=True, text=True, env=environment, check=False, cwd=ROOT
    )
    assert run.returncode == 0, run.stderr
    assert json.loads(run.stdout) == [[], [], ["journal.charts.style"]]


def test_our_fonts_are_registered_once(figure):
    from matplotlib.font_manager import fontManager

    from journal.charts.quadrant import QuadrantData, draw_quadrant
    from journal.palette import load_palette
    from journal.standing import Quadrant

    for _ in range(2):
        draw_quadrant(figure, QuadrantData(Quadrant(1, 2, 3, 4, 0), 13), load_palette("light"))
    ours = [font.fname for font in fontManager.ttflist if str(ROOT / "resources" / "fonts") in font.fname]
    assert {Path(name).name for name in ours} == {
        path.name for path in (ROOT / "resources/fonts").glob("*.ttf")
    }
    assert {font.name for font in fontManager.ttflist} >= {"Inter", "Source Serif 4"}
