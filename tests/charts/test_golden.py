"""Three pictures as they are meant to look. JOURNAL_NEW_PICTURES=1 draws them anew: look at them then."""

from __future__ import annotations

import os
from pathlib import Path

import matplotlib.image
import numpy as np
import pytest

from journal.charts.arm import arm_data, draw_arm
from journal.charts.mix import draw_mix, mix_data
from journal.charts.render import render_png
from journal.palette import load_palette

GOLDEN = Path(__file__).resolve().parents[1] / "data" / "golden"
CLOSE = 0.012  # of full scale, root mean square: another rasterizer's edges, not another picture


def draw_named(name, figure, standing):
    chart, theme = name.split("-")
    palette = load_palette(theme)
    if chart == "arm":
        draw_arm(figure, arm_data(standing, with_words=True), palette, titled=True)
    else:
        draw_mix(figure, mix_data(standing), palette, titled=True)


@pytest.mark.parametrize("name", ["arm-light", "arm-dark", "mix-light"])
def test_the_picture_is_as_it_was(name, standing, tmp_path):
    size = (6.6, 3.3) if name.startswith("arm") else (6.6, 2.6)
    drawn = tmp_path / f"{name}.png"
    render_png(lambda figure: draw_named(name, figure, standing), size, 100, drawn)
    if os.environ.get("JOURNAL_NEW_PICTURES"):
        (GOLDEN / drawn.name).write_bytes(drawn.read_bytes())
    new, old = (matplotlib.image.imread(path)[..., :3] for path in (drawn, GOLDEN / drawn.name))
    assert new.shape == old.shape
    away = float(np.sqrt(np.mean((new - old) ** 2)))
    assert away < CLOSE, f"{name} is {away:.4f} away from its picture"


def test_the_pictures_are_small():
    assert all(path.stat().st_size < 60_000 for path in GOLDEN.glob("*.png"))
